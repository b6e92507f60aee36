import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

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


def test_a_kept_column_gives_way_after_a_wider_one() -> None:
    rows = [["Anna Lena von Weber", "Amt für Brand- und Katastrophenschutz"]]
    drawn = table(["Name", "Einrichtung"], rows, Screen(40), keeps=0)
    assert drawn.split("\n")[2:] == [
        "Anna Lena von Weber  Amt für Brand- und",
        " " * 21 + "Katastrophenschutz",
    ]


def test_a_long_list_of_people_stays_readable() -> None:
    headings = ["Nr.", "Name", "E-Mail", "Einrichtung", "Stand"]
    person = [
        "12",
        "Marie-Luise Freifrau von und zu Hohenstein-Wartenfels",
        "marie-luise.hohenstein-wartenfels@amt-musterstadt.de",
        "Amt für Brand- und Katastrophenschutz",
        "angemeldet",
    ]
    drawn = table(headings, [person], Screen(), right={0}, keeps=1)
    assert drawn.split("\n")[2:] == [
        " 12  Marie-Luise Freifrau von  marie-luise.       Amt für Brand- und  angemeldet",
        "     und zu Hohenstein-        hohenstein-        Katastrophenschutz",
        "     Wartenfels                wartenfels@amt-",
        "                               musterstadt.de",
    ]


def test_numbers_never_wrap_and_words_too_long_for_a_narrow_column_are_cut_with_a_mark() -> None:
    rows = [["KOKOMA-2027-001", "AnnaWeber", "x" * 30, "ausgestellt"]]
    lines = table(["Nummer", "Name", "Datei", "Stand"], rows, Screen(46), keeps=1).split("\n")
    assert lines[2] == "KOKOMA-2027-001  AnnaWeber  xxxx…  ausgestellt"
    assert len(lines) == 3


NAMES = (
    "Anna",
    "Bo",
    "Freifrau",
    "von und zu",
    "Hohenstein-Wartenfels",
    "Święcicka-Łoś",
    "Dr.",
    "Ek",
)
OFFICES = (
    "Amt",
    "für",
    "Brand- und",
    "Katastrophenschutz",
    "Jugendring",
    "Ordnungsamt",
    "Musterstadt",
)
ROWS = st.lists(
    st.tuples(
        st.integers(1, 999).map(str),
        st.lists(st.sampled_from(NAMES), min_size=1, max_size=6).map(" ".join),
        st.sampled_from(
            ("", "b@x.de", "m.swiecicka@jugendring.de", f"{'a' * 12}.{'b' * 12}@amt.de")
        ),
        st.lists(st.sampled_from(OFFICES), max_size=6).map(" ".join),
        st.sampled_from(("angemeldet", "abgemeldet", "zurückgehalten")),
    ),
    min_size=1,
    max_size=8,
)


@given(ROWS, st.integers(40, 100), st.sets(st.integers(1, 4), min_size=1))
def test_no_column_vanishes_and_no_usual_word_is_broken(
    rows: list[tuple[str, ...]], width: int, others: set[int]
) -> None:
    shown = [0, *sorted(others)]
    headings = [("Nr.", "Name", "Post", "Einrichtung", "Stand")[index] for index in shown]
    body = [[row[index] for index in shown] for row in rows]
    keeps = shown.index(1) if 1 in shown else None
    lines = table(headings, body, Screen(width), right={0}, keeps=keeps).split("\n")
    assert all(cells(line) <= width for line in lines)
    heading = "".join(lines[: next(n for n, line in enumerate(lines) if "──" in line)])
    for word in headings:
        assert word in heading or "…" in heading
    text = " ".join(lines).split()
    for row in body:
        assert row[0] in text
        if 4 in others and width >= 60:
            assert row[-1] in text
    if width >= 80:
        assert "…" not in "".join(lines)
        whole = {piece for row in body for cell in row for piece in re.split(r"(?<=-)| ", cell)}
        found = {piece for word in text for piece in re.split(r"(?<=-)", word)}
        assert {word for word in whole if 0 < len(word) <= 24 and "@" not in word} <= found


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


def test_a_heading_breaks_between_its_parts() -> None:
    parts = ("Bamberg 2026/27", "Kommunales Konfliktmanagement", "134,67 Einheiten", "6 Personen")
    assert Screen(70).heading(" · ".join(parts)) == [" · ".join(parts[:3]), parts[3]]
    assert Screen(40).heading(" · ".join(parts)) == [parts[0], parts[1], " · ".join(parts[2:])]
    assert Screen(40).heading("lang " * 10 + "· kurz") == [
        ("lang " * 8).strip(),
        "lang lang",
        "kurz",
    ]


def test_no_break_spaces_hold() -> None:
    lines = Screen(40).wrap("a" * 33 + " 80\u00a0Stunden")
    assert lines == ["a" * 33, "80\u00a0Stunden"]


def test_a_broken_word_says_that_it_goes_on_and_a_number_does_not() -> None:
    row = ["Teilnahmebestätigungsschreiben", "1" * 30]
    drawn = table(["Art", "Zahl"], [row], Screen(width=40))
    assert re.search("[a-zä]-", drawn)
    assert "1-" not in drawn
    assert "-" not in table(["Name", "Zahl"], [row], Screen(width=40), keeps=0)
