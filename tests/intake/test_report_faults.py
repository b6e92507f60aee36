"""Reports that are damaged, glued together or made up: read, asked about or refused, never worse."""

import random
from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from pathlib import Path
from time import process_time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kokoma_cli.domain.meetings import MeetingReport
from kokoma_cli.errors import KokomaError
from kokoma_cli.intake.files import open_tables
from kokoma_cli.intake.reports import read_report
from kokoma_cli.intake.tables import Cell, Row, Sheet, Tables
from kokoma_cli.wording import LANGUAGES, Wording

SAMPLES = Path(__file__).parents[1] / "data" / "meetings"
FILES = sorted(file for file in SAMPLES.iterdir() if file.suffix in (".csv", ".txt", ".xlsx"))
OPENED = [open_tables(file.read_bytes()) for file in FILES]

ODD: list[Cell] = [
    None, "", 0, 1.5, -3, 10**20, True, datetime(2026, 3, 16, 9), datetime(1899, 12, 31, 5),
    datetime.max, datetime.min,
    date(2026, 3, 4), date.max, time(9, 5), timedelta(hours=30), timedelta(days=-4),
    "x" * 5000, "1" * 500, "1 " * 60,
    "16.03.2026 09:00", "3/4/2026", "99:99", "@", "a@b", "Joined", "2. X", "()", "(a",
    "1/1/0001 00:00", "P (2/2)",
    "P (1/0)", "- - -", "=" * 50, "31.02.2026 10:00", "9999-12-31 23:59:59", "Name", "٣", "²", "१ h",
    "a\nb\nc", "\u202e",
]  # fmt: skip
cells = st.one_of(st.sampled_from(ODD), st.text(max_size=30), st.floats(), st.integers())

Rows = list[list[Cell]]


def _of(tables: Tables) -> Rows:
    return [list(row.cells) for row in tables.sheets[0].rows]


def _tables(rows: Rows) -> Tables:
    numbered = tuple(Row(line, tuple(row)) for line, row in enumerate(rows, start=1))
    return Tables("text", (Sheet("", numbered),))


def _say(key: str, values: Mapping[str, object]) -> None:
    for language in LANGUAGES:
        assert Wording(language)(key, **values)


def _read(tables: Tables) -> MeetingReport | None:
    """The report, or None if it is refused in words both languages have."""
    try:
        report = read_report(tables)
    except KokomaError as error:
        _say(error.key, error.values)
        return None
    for problem in report.problems:
        _say(problem.key, problem.values)
    for each in report.appearances:
        assert each.name
        assert all(stay.joined <= stay.left for stay in each.stays)
        assert each.seconds is None or each.seconds >= 0
    assert isinstance(report.days, frozenset)
    return report


def _other_cell(rows: Rows, row: int, column: int, cell: Cell) -> None:
    if column < len(rows[row]):
        rows[row][column] = cell


def _no_row(rows: Rows, row: int, _column: int, _cell: Cell) -> None:
    del rows[row]


def _empty_row(rows: Rows, row: int, _column: int, _cell: Cell) -> None:
    rows.insert(row, [])


def _row_twice(rows: Rows, row: int, column: int, _cell: Cell) -> None:
    rows.insert(column % (len(rows) + 1), list(rows[row]))


def _no_column(rows: Rows, _row: int, column: int, _cell: Cell) -> None:
    for each in rows:
        del each[column : column + 1]


def _column_more(rows: Rows, _row: int, column: int, cell: Cell) -> None:
    for each in rows:
        each.insert(min(column, len(each)), cell)


def _cut(rows: Rows, row: int, _column: int, _cell: Cell) -> None:
    del rows[row:]


def _other_column(rows: Rows, row: int, column: int, cell: Cell) -> None:
    for each in rows[row:]:
        if column < len(each):
            each[column] = cell


def _glued(rows: Rows, row: int, column: int, _cell: Cell) -> None:
    rows[row:row] = _of(OPENED[column % len(OPENED)])


CHANGES: list[Callable[[Rows, int, int, Cell], None]] = [
    _other_cell, _no_row, _empty_row, _row_twice, _no_column, _column_more, _cut, _other_column, _glued,
]  # fmt: skip
changes = st.lists(
    st.tuples(st.sampled_from(CHANGES), st.integers(0, 60), st.integers(0, 24), cells), max_size=8
)


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(OPENED), changes)
def test_a_changed_sample_is_read_or_refused_in_words(
    tables: Tables, done: list[tuple[Callable[[Rows, int, int, Cell], None], int, int, Cell]]
) -> None:
    rows = _of(tables)
    for change, row, column, cell in done:
        if rows:
            change(rows, row % len(rows), column, cell)
    _read(_tables(rows))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(cells, max_size=8), max_size=12))
def test_any_rows_are_read_or_refused_in_words(rows: Rows) -> None:
    _read(_tables(rows))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_changed_bytes_are_read_or_refused_in_words(file: Path) -> None:
    chance = random.Random(file.name)
    data = file.read_bytes()
    for _ in range(12):
        changed = bytearray(data[: chance.choice([len(data), chance.randrange(len(data))])])
        for _ in range(chance.randrange(6)):
            if changed:
                changed[chance.randrange(len(changed))] = chance.randrange(256)
        try:
            tables = open_tables(bytes(changed))
        except KokomaError:
            continue
        _read(tables)


@pytest.mark.parametrize("index", range(len(FILES)), ids=[file.name for file in FILES])
def test_taking_names_away_leaves_nobody_without_one(index: int) -> None:
    rows = _of(OPENED[index])
    report = _read(OPENED[index])
    assert report is not None
    names = {each.name for each in report.appearances}
    emptied: Rows = [[None if cell in names else cell for cell in row] for row in rows]
    _read(_tables(emptied))


@pytest.mark.long
@pytest.mark.parametrize("index", range(len(FILES)), ids=[file.name for file in FILES])
def test_four_times_as_many_rows_take_about_four_times_as_long(index: int) -> None:
    rows = _of(OPENED[index])
    body = rows[-6:-1]
    took = []
    for times in (400, 1_600):
        longer = rows[:-1] + [
            [f"{cell} {n}" if place == 0 else cell for place, cell in enumerate(row)]
            for n in range(times)
            for row in body
        ]
        tables = _tables(longer)
        since = process_time()
        _read(tables)
        took.append(process_time() - since)
    assert took[1] < 12 * took[0] + 0.5
