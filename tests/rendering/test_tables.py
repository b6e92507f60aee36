import re

import pytest

import kokoma_cli.cli.output  # noqa: F401 – teaches every encoding what stands in for a letter
from kokoma_cli.rendering.screen import Screen, cells, shorten
from kokoma_cli.rendering.tables import table
from tests.rendering.world import HOSTILE


def test_a_table_is_headings_a_line_and_rows() -> None:
    assert table(["Nr.", "Name"], [["1", "Anna Weber"], ["12", "Bo Ek"]], Screen(), right={0}) == (
        "Nr.  Name\n───────────────\n  1  Anna Weber\n 12  Bo Ek"
    )


def test_a_table_without_rows_has_its_headings() -> None:
    assert table(["Name"], [], Screen()) == "Name\n────"


@pytest.mark.parametrize("width", [40, 60, 80])
@pytest.mark.parametrize("encoding", ["utf-8", "cp850", "cp1252", "ascii"])
def test_no_cell_breaks_the_table(width: int, encoding: str) -> None:
    screen = Screen(width, letters=lambda text: text.encode(encoding, "kokoma").decode(encoding))
    lines = table(["Nr.", "Name", "Stand"], [["1", name, "da"] for name in HOSTILE], screen).split(
        "\n"
    )
    assert all(cells(line) <= width for line in lines)
    assert "\x1b" not in "".join(lines)
    assert "\u202e" not in "".join(lines)
    # What stands behind the names begins in the same column everywhere.
    first = [line for line in lines[2:] if line.endswith("  da")]
    assert len(first) == len(HOSTILE)
    assert len({cells(line) for line in first}) == 1


@pytest.mark.parametrize("name", HOSTILE)
def test_a_long_cell_is_wrapped_and_loses_nothing(name: str) -> None:
    screen = Screen(40)
    lines = table(["Nr.", "Name"], [["1", name]], screen).split("\n")[2:]
    assert "".join("".join(line[5:] for line in lines).split()) == "".join(
        screen.shown(name).split()
    )


def test_markup_in_a_cell_is_only_letters() -> None:
    assert "[bold]Rot[/bold]" in table(["Name"], [["[bold]Rot[/bold]"]], Screen(colour=True))


def test_the_widest_column_gives_way() -> None:
    drawn = table(["Nr.", "Titel", "Ort"], [["1", "lang " * 20, "Bamberg"]], Screen(40))
    assert drawn.split("\n")[2].startswith("1    lang lang")
    assert drawn.split("\n")[2].endswith("Bamberg")


def test_a_yielding_column_gives_way_before_a_wider_one() -> None:
    rows = [["Moderation und Beteiligung", "Stadt Bamberg Nord"]]
    drawn = table(["Titel", "Ort"], rows, Screen(42), yielding={1})
    assert drawn.split("\n")[2:] == [
        "Moderation und Beteiligung  Stadt Bamberg",
        " " * 28 + "Nord",
    ]


def test_colour_changes_no_letter() -> None:
    rows = [["1", "Anna"], ["2", "Bo"]]
    plain = table(["Nr.", "Name"], rows, Screen())
    coloured = table(["Nr.", "Name"], rows, Screen(colour=True))
    assert coloured != plain
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == plain


def test_a_mark_stays_with_its_letter_when_a_name_is_cut() -> None:
    assert shorten("K͟hK͟hK͟h", 3) == "K͟h…"


def test_running_text_fits_and_loses_nothing() -> None:
    text = "Präsenzkurse: 3 von 4 – es fehlt " + "名" * 50 + " und mehr"
    for width in (40, 80):
        lines = Screen(width).wrap(text, first="  ", rest="    ")
        assert all(cells(line) <= width for line in lines)
        assert "".join("".join(lines).split()) == "".join(text.split())


def test_no_break_spaces_hold() -> None:
    lines = Screen(40).wrap("a" * 33 + " 80\u00a0Stunden")
    assert lines == ["a" * 33, "80\u00a0Stunden"]
