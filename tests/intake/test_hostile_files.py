"""Files that want to hurt: each gets its sentence, soon and without filling the memory."""

import os
import random
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from io import BytesIO
from pathlib import Path
from types import FrameType

import pytest

from kokoma_cli.domain.joining import join
from kokoma_cli.errors import KokomaError
from kokoma_cli.intake import foreign, limits
from kokoma_cli.intake.cells import LOST
from kokoma_cli.intake.files import open_tables
from kokoma_cli.intake.lists import understand
from kokoma_cli.intake.reports import read_report
from kokoma_cli.intake.tables import Row
from tests.intake import workbooks
from tests.intake.test_files import SAMPLES, refused
from tests.intake.workbooks import text_cell

ROOT = Path(__file__).parents[2]
MANY = bool(os.environ.get("KOKOMA_MANY"))


@contextmanager
def within(seconds: int) -> Iterator[None]:
    """Fails what takes longer; where there is no alarm, nothing is timed."""
    if not hasattr(signal, "SIGALRM"):
        yield
        return

    def ring(_number: int, _frame: FrameType | None) -> None:
        raise TimeoutError(f"more than {seconds} s")

    before = signal.signal(signal.SIGALRM, ring)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def far(row: str) -> bytes:
    return workbooks.xlsx('<row r="1"><c r="A1"><v>1</v></c></row>' + row)


def row_of(repeated: int) -> str:
    """A row of an .ods with one value, and how often it stands there."""
    value = 'office:value-type="float" office:value="1"'
    times = f'table:number-columns-repeated="{repeated}"'
    return f"<table:table-cell {value} {times}/></table:table-row>"


def bomb() -> bytes:
    return workbooks.packed({"xl/workbook.xml": bytes(limits.MAX_UNPACKED), "xl/a.xml": b" " * 9})


def lying() -> bytes:
    """The archive says that a part is small, and it is not."""
    data = workbooks.xlsx('<row r="1">' + text_cell("A1", "x" * 9_000) + "</row>")
    with zipfile.ZipFile(BytesIO(data)) as archive:
        size = archive.getinfo("xl/worksheets/sheet1.xml").file_size.to_bytes(4, "little")
    assert data.count(size) == 2
    return data.replace(size, (100).to_bytes(4, "little"))


def doubled() -> bytes:
    file = BytesIO(workbooks.xlsx('<row r="1"><c r="A1"><v>1</v></c></row>'))
    with zipfile.ZipFile(file, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("xl/worksheets/sheet1.xml", "<worksheet/>")
    return file.getvalue()


def texts_for_all() -> bytes:
    """One text of moderate length, asked for by each of many cells: gigabytes, if each had its own."""
    cell = '<c t="s"><v>0</v></c>'
    rows = f"<row>{cell * 100}</row>" * 100
    return workbooks.xlsx(rows, texts=f"<si><t>{'x' * limits.MAX_TEXT}</t></si>")


LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c SYSTEM "file:///etc/passwd">]>'
)

HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "a bomb": (bomb, "too_large"),
    "a size that lies": (lying, "damaged"),
    "two parts of one name": (doubled, "damaged"),
    "a part in UTF-16": (
        lambda: workbooks.packed(
            {"xl/workbook.xml": "<workbook/>", "xl/s.xml": "<sheetData/>".encode("utf-16")}
        ),
        "damaged",
    ),
    "too many parts": (
        lambda: workbooks.packed(dict.fromkeys(map(str, range(limits.MAX_PARTS + 1)), b"")),
        "too_large",
    ),
    "a far cell": (lambda: far('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'), "far_cell"),
    "a far row": (lambda: far('<row r="1048576"><c r="D1048576"><v>1</v></c></row>'), "far_cell"),
    "a cell off the sheet": (lambda: far('<row r="2"><c r="A99999999999"><v>1</v></c></row>'), "damaged"),
    "a row off the sheet": (lambda: far('<row r="4294967295"><c><v>1</v></c></row>'), "damaged"),
    "a column off the sheet": (lambda: far('<row r="2"><c r="AAAAAAAA2"><v>1</v></c></row>'), "damaged"),
    "two rows of one number": (
        lambda: far('<row r="3"><c><v>1</v></c></row><row r="2"/><row r="3"><c><v>2</v></c></row>'), "damaged"
    ),
    "two cells of one place": (
        lambda: far('<row r="2"><c r="B2"><v>1</v></c><c r="B2"><v>2</v></c></row>'), "damaged"
    ),
    "a cell in another row": (lambda: far('<row r="2"><c r="B7"><v>1</v></c></row>'), "damaged"),
    "a far formula": (lambda: far('<row r="1048576"><c r="D1048576"><f>A1</f></c></row>'), "far_cell"),
    "a short row in a wide sheet": (
        lambda: workbooks.xlsx(
            f"<row>{'<c/>' * 1000}<c><v>1</v></c></row>" + "<row><c><v>1</v></c></row>" * 3000
        ),
        "far_cell",
    ),
    "10,000 columns": (lambda: workbooks.xlsx(f"<row>{'<c><v>1</v></c>' * 10_000}</row>"), "far_cell"),
    "10,000 columns of text": (lambda: b"x;" * 10_000, "too_wide"),
    "10,000 columns of unruly text": (lambda: b'"a"b";' * 10_000, "too_wide"),
    "one text for many": (texts_for_all, "too_large"),
    "entities": (lambda: workbooks.packed({
        "xl/workbook.xml": LAUGHS + "<workbook>&b;</workbook>", "xl/_rels/workbook.xml.rels": "<x/>",
        "xl/s.xml": LAUGHS + "<worksheet><sheetData>&c;</sheetData></worksheet>",
    }), "damaged"),
    "entities in an .ods": (lambda: workbooks.ods("<table:table-row/>", LAUGHS), "damaged"),
    "repeated columns": (
        lambda: workbooks.ods(
            "<table:table-row>" + row_of(99_999_999)
        ),
        "too_wide",
    ),
    "repeated rows": (
        lambda: workbooks.ods(
            '<table:table-row table:number-rows-repeated="1048576">'
            + row_of(1000)
        ),
        "too_large",
    ),
    "rows past the end": (
        lambda: workbooks.ods(
            '<table:table-row table:number-rows-repeated="999999999"/>'
            "<table:table-row>" + row_of(1)
        ),
        "too_large",
    ),
    "a long cell": (lambda: workbooks.xlsx(f'<row>{text_cell("A1", "x" * 99_999)}</row>'), "long_cell"),
    "a long cell of text": (lambda: b"Name;Amt\nVoss;" + b"x" * 2_000_000, "long_cell"),
    "blanks in an .ods": (
        lambda: workbooks.ods(
            '<table:table-row><table:table-cell><text:p><text:s text:c="999999999"/></text:p>'
            "</table:table-cell></table:table-row>"
        ),
        "long_cell",
    ),
    "a long cell of unruly text": (
        lambda: b'N;V\n"a"b";c\n' + b'"a;' * 4_000 + b"x" * 40_000, "long_cell"
    ),
    "a large file": (lambda: b"x" * (limits.MAX_BYTES + 1), "too_large"),
    "too many rows": (lambda: b"\n" * (limits.MAX_ROWS + 9) + b"x\n", "too_large"),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_gets_its_sentence(name: str) -> None:
    make, key = HOSTILE[name]
    data = make()
    with within(20):
        assert refused(data).key == f"intake.{key}"


#: Each is made for a size; the time it takes may grow with it, and no faster.
GROWING: dict[str, Callable[[int], bytes]] = {
    "opened in every line": lambda size: b'"a;b\n' * (size // 5),
    "opened and doubled": lambda size: b'"""' * (size // 3) + b"x",
    "pairs without an end": lambda size: b'""x"' * (size // 4),
    "lines within a cell": lambda size: b'"x\n' + b'""\n' * (size // 3),
    "quotes that never end": lambda size: (
        b"N;V\n" + b'"a;' * min(size // 6, 9_999) + b"x" * (size // 2)
    ),
    "addresses": lambda size: b"a@b " * (size // 4),
    "an endless name": lambda size: b"x" * size + b" <a@b>; y",
    "blanks before an address": lambda size: b"x" + b" " * size + b"@",
    "blanks behind an address": lambda size: b"a@b" + b" " * size + b"x",
    "names before an address": lambda size: (b"x" + b" " * 298 + b"<a@b>;") * (size // 300),
    "brackets": lambda size: b"a<" * (size // 2) + b"@",
    "comments": lambda size: b"<!---->" * (size // 7) + b"x",
}
#: The same for a cell of a list, which holds no more than a cell can.
CELLS: dict[str, str] = {
    "strokes": "/",
    "strokes of an address": "a/@",
    "words": "a b ",
    "titles": "a Dr. ",
    "points": "a.",
    "addresses": "a@b.de ",
    "brackets": "(a",
    "commas": "a, ",
    "blanks": "a  ",
    "marks": "\u0308a",
    "numbers": "1",
}
LIST = "Vorname;Nachname;Name;Anrede;Titel;E-Mail;Organisation\n"


def list_with(cell: str, size: int, heading: int) -> bytes:
    """A list whose cells below one heading are as long as cells may be."""
    long = (cell * limits.MAX_TEXT)[: limits.MAX_TEXT - 99]
    row = ["Anna", "Weber", "", "", "", "weber@x.example", "Bauhof"]
    row[heading] = long
    return (LIST + f"{';'.join(row)}\n" * (size // len(long) + 1)).encode()


def take_in(data: bytes) -> None:
    """All that is done with a file, as a list and as a report; a refusal is as good as a table."""
    try:
        tables = open_tables(data)
    except KokomaError as refusal:
        assert refusal.key.startswith("intake.")  # noqa: PT017  Either will do, within the time.
        return
    for each in tables.sheets:
        join(understand(each).people, (), ())
    with suppress(KokomaError):
        read_report(tables)


def seconds(data: bytes) -> float:
    began = time.process_time()
    take_in(data)
    return time.process_time() - began


def grows_no_faster_than(small: bytes, large: bytes) -> bool:
    """Whether four times as much takes no more than four times as long, with room for a busy machine; what
    is done within a tenth of a second is not compared."""
    return seconds(large) < 8 * max(seconds(small), 0.1)


@pytest.mark.parametrize("name", GROWING)
def test_no_arrangement_of_signs_takes_longer_than_its_length(name: str) -> None:
    with within(60):
        assert grows_no_faster_than(GROWING[name](100_000), GROWING[name](400_000))


@pytest.mark.long
@pytest.mark.parametrize("heading", range(7))
@pytest.mark.parametrize("cell", CELLS)
def test_no_cell_takes_longer_than_its_length(cell: str, heading: int) -> None:
    small, large = (list_with(CELLS[cell], size, heading) for size in (100_000, 400_000))
    with within(30):
        assert grows_no_faster_than(small, large)
        # A tenth of what a file may be, in a time in which somebody still waits for it.
        assert seconds(large) < 8


def test_a_comment_without_an_end_is_looked_for_once() -> None:
    with within(5):
        assert foreign.kind(b"<!---->" * 500 + b"x") is None
        assert foreign.kind(b"<!-- a --> <!-- b -->\n<html>") == "page"


def test_a_number_beyond_all_counting_is_no_end_of_the_program() -> None:
    record = '[{"Name": "Anna Weber", "Nr": 1%s, "E-Mail": "a@b.example"}]' % ("0" * 400)
    people = understand(open_tables(record.encode()).sheets[0]).people
    assert [each.name for each in people] == ["Anna Weber"]
    data = workbooks.xlsx(f'<row r="1"><c r="A1"><v>{"9" * 5_000_000}</v></c></row>')
    assert open_tables(data).sheets[0].rows[0].cells == (LOST,)
    told = workbooks.xlsx(
        f'<row><c t="s"><v>{"9" * 5_000}</v></c></row>' * 2,
        texts=f"<si><t>{'x' * 30_000}</t></si>" + "<si/>",
    )
    take_in(told)


# Lists in which a value is not what it seems


HEADINGS = "".join(map(text_cell, ("A1", "B1", "C1"), ("Nachname", "Vorname", "Bemerkung")))


def names_of(*rows: str, after: str = "") -> tuple[list[str], list[str]]:
    """The names in a workbook, and what is wrong with its lines."""
    written = "".join(
        f'<row r="{line}">{row}</row>' for line, row in enumerate((HEADINGS, *rows), 1)
    )
    found = understand(open_tables(workbooks.xlsx(written, after=after)).sheets[0])
    return [each.name for each in found.people], [
        f"{each.line} {each.key}" for each in found.problems
    ]


WEBER = text_cell("A2", "Weber") + text_cell("B2", "Anna")
LOSSES = {
    "never calculated": "<c r='%s'><f>UPPER(X1)</f></c>",
    "never calculated, with an empty value": "<c r='%s'><f>UPPER(X1)</f>\n<v/>\n</c>",
    "failed": "<c r='%s' t='e'><f>X</f><v>#NAME?</v></c>",
    "failed, kept as text": "<c r='%s' t='str'><f>X</f><v>#NV</v></c>",
    "a number beyond counting": "<c r='%s'><v>1e999</v></c>",
}


@pytest.mark.parametrize("loss", LOSSES)
def test_a_formula_without_a_result_is_a_problem_of_its_line(loss: str) -> None:
    lost = text_cell("A3", "Kurz") + LOSSES[loss] % "B3"
    assert names_of(WEBER, lost) == (["Anna Weber"], ["3 lists.unreadable"])


@pytest.mark.parametrize("loss", LOSSES)
def test_where_nobody_asks_for_it_a_lost_value_does_no_harm(loss: str) -> None:
    assert names_of(WEBER + LOSSES[loss] % "C2") == (["Anna Weber"], [])


def test_formulas_that_go_on_below_a_list_are_nobody() -> None:
    assert names_of(WEBER, LOSSES["failed"] % "A3" + LOSSES["failed"] % "B3") == (
        ["Anna Weber"],
        [],
    )


def test_a_formula_whose_result_is_an_empty_text_is_an_empty_cell() -> None:
    empty = "<c r='C2' t='str'><f>X</f><v></v></c>"
    calculated = "<c r='B3'><f>X</f><v>7</v></c>"
    data = workbooks.xlsx(f'<row r="2">{WEBER}{empty}</row><row r="3">{calculated}</row>')
    assert [row.cells for row in open_tables(data).sheets[0].rows] == [("Weber", "Anna"), (None, 7)]


def test_lost_values_stand_where_their_cells_are() -> None:
    """Also above, below and beside all that has a value, and in a sheet that has no other."""
    lost = LOSSES["never calculated"]
    around = (
        f'<row r="2">{lost % "C2"}</row><row r="3">{text_cell("B3", "x")}</row>'
        f'<row r="5">{lost % "A5"}</row>'
    )
    rows = open_tables(workbooks.xlsx(around)).sheets[0].rows
    assert [row for row in rows if row.cells] == [
        Row(2, (None, None, LOST)), Row(3, (None, "x")), Row(5, (LOST,)),
    ]  # fmt: skip
    alone = open_tables(workbooks.xlsx(f'<row r="2">{lost % "B2"}</row>')).sheets[0].rows
    assert alone == (Row(2, (None, LOST)),)


def test_in_an_ods_a_formula_that_was_never_calculated_is_lost_too() -> None:
    table = '<table:table-row><table:table-cell table:formula="of:=UPPER(A1)"/></table:table-row>'
    assert open_tables(workbooks.ods(table)).sheets[0].rows == (Row(1, (LOST,)),)


def test_a_merged_area_over_other_values_makes_no_name() -> None:
    area = '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    assert names_of(WEBER, after=area) == ([], ["2 lists.unreadable"])


def test_a_long_name_is_told_in_short() -> None:
    found = understand(open_tables(LIST.encode() + b"x;y;" + b"a b " * 8_000 + b";;;;\n").sheets[0])
    (problem,) = found.problems
    assert problem.key == "lists.name_long"
    assert len(str(problem.values["text"])) < 250


def test_what_was_refused_never_filled_the_memory(tmp_path: Path) -> None:
    """All of them in one process, whose memory is then looked at."""
    if not Path("/proc/self/status").exists():
        return
    program = """
import sys
from pathlib import Path
from kokoma_cli.errors import KokomaError
from kokoma_cli.intake.files import open_tables
for file in Path(sys.argv[1]).iterdir():
    try:
        open_tables(file.read_bytes())
    except KokomaError:
        pass
status = Path("/proc/self/status").read_text()
print(next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM")))
"""
    for number, (make, _) in enumerate(HOSTILE.values()):
        (tmp_path / str(number)).write_bytes(make())
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)],
        cwd=ROOT, capture_output=True, encoding="utf-8", check=False, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    assert int(done.stdout) < 600 * 1024


@pytest.mark.long
def test_a_list_of_a_hundred_thousand_people_fits_into_a_small_computer(tmp_path: Path) -> None:
    if not Path("/proc/self/status").exists():
        return
    program = """
import sys
from pathlib import Path
from kokoma_cli.intake.files import open_tables
from kokoma_cli.intake.lists import understand
people = understand(open_tables(Path(sys.argv[1]).read_bytes()).sheets[0]).people
status = Path("/proc/self/status").read_text()
print(len(people), next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM")))
"""
    rows = "".join(
        f"<row>{text_cell(f'A{n}', f'Anna{n % 900}')}{text_cell(f'B{n}', f'Weber{n}')}"
        f"{text_cell(f'C{n}', f'a{n}@x.example')}{text_cell(f'D{n}', 'Stadt Lindenbruck')}</row>"
        for n in range(2, 100_002)
    )
    heads = zip(
        ("A1", "B1", "C1", "D1"), ("Vorname", "Nachname", "E-Mail", "Organisation"), strict=True
    )
    head = "".join(text_cell(*each) for each in heads)
    file = tmp_path / "liste.xlsx"
    file.write_bytes(workbooks.xlsx(f"<row>{head}</row>{rows}"))
    done = subprocess.run(
        [sys.executable, "-c", program, str(file)],
        cwd=ROOT, capture_output=True, encoding="utf-8", check=False, timeout=300,
    )  # fmt: skip
    people, memory = map(int, done.stdout.split())
    assert people == 100_000
    assert memory < 600 * 1024


# Damage by lot


def damaged(data: bytes, lot: random.Random) -> bytes:
    found = bytearray(data)
    for _ in range(lot.choice((1, 1, 2, 5, 20))):
        if not found:
            break
        place, other = lot.randrange(len(found)), lot.randrange(len(found))
        match lot.randrange(5):
            case 0:
                found[place] = lot.randrange(256)
            case 1:
                del found[place : place + lot.randrange(1, 40)]
            case 2:
                signs = lot.choices(b"\0\"';,\t\r\n<>&=0129zA\xff", k=lot.randrange(1, 5))
                found[place:place] = bytes(signs)
            case 3:
                del found[place:]
            case _:
                found[place:place] = found[other : other + lot.randrange(1, 60)]
    return bytes(found)


def damaged_within(data: bytes, lot: random.Random) -> bytes:
    """A workbook with one of its parts damaged and packed anew, so that its checksum is right."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    hit = lot.choice([name for name in parts if name.endswith((".xml", ".rels"))])
    return workbooks.packed({**parts, hit: damaged(parts[hit], lot)})


@pytest.mark.parametrize("file", SAMPLES, ids=lambda file: file.name)
def test_no_damage_to_a_sample_is_met_with_anything_but_a_table_or_a_sentence(file: Path) -> None:
    data = file.read_bytes()
    archive = data.startswith(b"PK")
    outcomes: set[str] = set()
    for seed in range(400 if MANY else 25):
        lot = random.Random(seed)
        hurt = damaged_within(data, lot) if archive and seed % 5 else damaged(data, lot)
        with within(20):
            try:
                outcomes.add(open_tables(hurt).kind)
            except KokomaError as refusal:
                outcomes.add(refusal.key)
    assert outcomes
