import re

import pytest

import kokoma_cli.cli.output  # noqa: F401 – teaches every encoding what stands in for a letter
from kokoma_cli.rendering.screen import Screen, cells, shorten
from kokoma_cli.rendering.tables import fitted, table
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
    assert len(lines) == len(HOSTILE) + 2
    assert all(cells(line) <= width for line in lines)
    assert "\x1b" not in "".join(lines)
    assert "\u202e" not in "".join(lines)
    # What stands behind the names begins in the same column everywhere.
    assert len({cells(line) for line in lines[2:]}) == 1
    assert all(line.endswith("  da") for line in lines[2:])


def test_markup_in_a_cell_is_only_letters() -> None:
    assert "[bold]Rot[/bold]" in table(["Name"], [["[bold]Rot[/bold]"]], Screen(colour=True))


def test_the_widest_column_gives_way_first() -> None:
    assert fitted([3, 60, 10], 40) == [3, 27, 10]
    assert fitted([3, 30, 30], 43) == [3, 20, 20]
    assert fitted([3, 10], 40) == [3, 10]


def test_a_yielding_column_gives_way_before_a_wider_one() -> None:
    assert fitted([40, 30], 60, yielding=(1,)) == [40, 20]
    assert fitted([40, 30], 40, yielding=(1,)) == [28, 12]


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
