"""Lengths in the spellings of the tools."""

from datetime import datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kokoma_cli.intake.durations import Unit, decimal_mark, is_length, seconds, two_ways, unit_of
from kokoma_cli.intake.tables import Cell


@pytest.mark.parametrize(
    "text",
    [
        "1 Std. 23 Min. 4 Sek.", "1 Stunde, 23 Minuten und 4 Sekunden", "1h 23m 4s", "1 h 23 min 4 s",
        "1h23m4s",
        "1 godz. 23 min 4 sek.", "1 hr 23 min 4 sec", "01:23:04", "1:23:04", "83m 4s", "4984 s",
        "1 u 23 min 4 sec",
        "1 час 23 мин 4 сек", "1 hora 23 minutos 4 segundos", "1 heure 23 minutes 4 secondes",
        "1 t 23 min 4 sek",
    ],
)  # fmt: skip
def test_every_spelling_is_the_same_length(text: str) -> None:
    assert seconds(text) == 4984
    assert is_length(text)


@pytest.mark.parametrize(
    ("cell", "unit", "expected"),
    [
        ("204 mins", None, 12240), ("178 min.", None, 10680), ("20s", None, 20), ("0s", None, 0),
        ("2 hr", None, 7200),
        ("1,5 Std.", None, 5400), ("1:30", None, 5400), ("90:00", None, 5400),
        ("178", "minutes", 10680),
        ("178", "seconds", 178), ("2,5", "hours", 9000), ("178", None, None), (178, "minutes", 10680),
        (149.5, "minutes", 8970), (True, "minutes", None), (float("nan"), "minutes", None),
        (-5, "minutes", None),
        (float("inf"), "minutes", None), (timedelta(hours=30), None, 108000), (time(1, 2, 3),
        None, 3723),
        (datetime(1899, 12, 31, 1), None, 90000), (datetime(2026, 3, 16, 9), None, None),
        (timedelta(-1), None, None),
        ("", None, None), ("4 Sek. 1 Std.", None, None), ("3 Äpfel", None, None), ("1:75", None, None),
        ("-", None, None),
        ("99999999 h", None, None), (None, "minutes", None),
    ],
)  # fmt: skip
def test_a_cell_holds_so_many_seconds(cell: Cell, unit: Unit | None, expected: int | None) -> None:
    assert seconds(cell, unit) == expected


@pytest.mark.parametrize(
    ("heading", "unit"),
    [
        ("Dauer (Minuten)", "minutes"), ("Duration (minutes)", "minutes"),
        ("Durata (minuti)", "minutes"),
        ("Duur (min)", "minutes"), ("Sekunden", "seconds"), ("Stunden", "hours"), ("Duration", None),
        ("Ora di ingresso", None), ("Hora", None), ("Minuten und Sekunden", None), ("", None),
    ],
)  # fmt: skip
def test_a_heading_says_of_what_the_numbers_are(heading: str, unit: Unit | None) -> None:
    assert unit_of(heading) == unit


@given(st.text(max_size=80))
def test_no_text_is_too_odd(text: str) -> None:
    found = seconds(text, "minutes")
    assert found is None or found >= 0
    unit_of(text)


@pytest.mark.parametrize(
    ("column", "unit", "expected"),
    [
        # Fractions of another length tell, and so do groups.
        (["1.234", "95.5"], "minutes", [74, 5730]),
        (["1.234", "95,5"], "minutes", [74040, 5730]),
        (["1,234", "95.50"], "minutes", [74040, 5730]),
        (["1.234,5", "1.100"], "minutes", [74070, 66000]),
        (["5.400", "1.005.400"], "seconds", [5400, 1005400]),
        # Nobody groups one number and leaves the next as it is.
        (["1.234", "1440"], "minutes", [74, 86400]),
        # Nobody is there for ninety thousand minutes.
        (["1.234", "95.250"], "minutes", [74, 5715]),
        (["1.500", "2"], "hours", [5400, 7200]),
        (["0.500", "0,250"], "minutes", [30, 15]),
        (["1'234", "2"], "minutes", [74040, 120]),
        (["1.234 Min.", "95,5 Min."], None, [74040, 5730]),
        # Nothing tells: it is not guessed.
        (["1.234", "178"], "minutes", [None, 10680]),
        (["1.234", "95.5", "95,5"], "minutes", [None, 5730, 5730]),
        (["1.234 min", "3 min"], None, [None, 180]),
    ],
)
def test_a_sign_in_a_number_is_read_as_the_rest_of_the_column_tells(
    column: list[Cell], unit: Unit | None, expected: list[int | None]
) -> None:
    mark = decimal_mark(column, unit)
    assert [seconds(cell, unit, mark) for cell in column] == expected


def test_what_can_be_read_in_two_ways_is_told_in_both() -> None:
    assert two_ways("1.234", "minutes") == (74040, 74)
    assert two_ways("1,234 Min.") == (74040, 74)
    assert [two_ways(cell, "minutes") for cell in ("1.23", "1234", 1.234, "0.234", None)] == [
        None, None, None, None, None,
    ]  # fmt: skip
