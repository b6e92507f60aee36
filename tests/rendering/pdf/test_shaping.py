"""Text becomes glyphs: kerned, joined, marks in their places, and still the same text when copied."""

import re
import subprocess
import unicodedata
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kokoma_cli.rendering import fonts
from kokoma_cli.rendering.pages import Block, Passage, Placed, Text
from kokoma_cli.rendering.pdf import document
from kokoma_cli.rendering.pdf.shaping import number, shape
from kokoma_cli.rendering.pdf.standards import About

ALL_FACES = sorted({face for pair in fonts.FACES.values() for face in pair})
DIN_91379 = (Path(__file__).parents[2] / "data" / "din91379.txt").read_text("utf-8").split()
ABOUT = About("Probe", "Stadt", "Reihe", "de", date(2024, 3, 26))


def file_of(*lines: tuple[str, str], size: float = 12) -> bytes:
    """A page with these lines, each in its face."""
    items = [
        Text(shape(text, face), size, (0, 0, 0), 60, 60 + 1.5 * size * index)
        for index, (text, face) in enumerate(lines)
    ]
    blocks = [Placed(Block((Passage("P", (item,)),), 0), 0) for item in items]
    return b"".join(document.write(ABOUT, [blocks], document.Stationery()))


def copied(pdf: bytes, mode: str = "-raw") -> list[str]:
    """The lines as somebody copies them, in NFC."""
    done = subprocess.run(
        ["pdftotext", mode, "-enc", "UTF-8", "-", "-"], input=pdf, capture_output=True, check=True
    )
    text = unicodedata.normalize("NFC", done.stdout.decode("utf-8"))
    return [line for line in re.split(r"[\n\f]", text) if line]


@pytest.mark.parametrize("face", ALL_FACES)
def test_neighbours_are_kerned(face: str) -> None:
    apart = shape("A", face).width + shape("V", face).width
    assert shape("AV", face).width < apart


def test_letters_are_joined_and_copied_apart() -> None:
    joined = shape("fi", "EBGaramond-Regular")
    assert len(joined.glyphs) == 1
    assert joined.faithful
    for face in ALL_FACES:
        assert copied(file_of(("Pfiffe auf dem Schiff", face))) == ["Pfiffe auf dem Schiff"]


@pytest.mark.parametrize("mode", ["-raw", "-layout", "-nopgbrk"])
@pytest.mark.parametrize("style", fonts.FACES)
def test_every_letter_and_sequence_is_copied_as_it_was_put_in(
    style: fonts.Style, mode: str
) -> None:
    """Each within a word of its own, as it would stand in a name."""
    words = [unicodedata.normalize("NFC", f"A{letters}ndo") for letters in DIN_91379]
    lines = [(word, str(fonts.face_for(word, style))) for word in words]
    for start in range(0, len(lines), 25):
        part = lines[start : start + 25]
        found = copied(file_of(*part, size=20), mode)
        assert [line.strip() for line in found] == [text for text, _ in part]


def test_what_its_glyphs_do_not_say_is_said_beside_them() -> None:
    text = unicodedata.normalize("NFC", "Bj́")
    run = shape(text, "NotoSerif-Bold")
    assert not run.faithful
    assert b"ActualText<FEFF0042006A0301>" in run.show(12)
    assert copied(file_of((text, "NotoSerif-Bold"))) == [text]


def test_a_mark_stands_where_the_font_places_it() -> None:
    bare, marked = (shape(text, "NotoSerif-Bold") for text in ("k", "k\u0302"))
    assert bare.width == marked.width
    (_, base), (rise, mark) = marked.segments
    assert rise > 0
    assert mark.startswith(b"[")
    assert not mark.startswith(b"[<")
    assert base == bare.segments[0][1]
    shown = marked.show(10)
    assert shown.index(b" Ts") < shown.index(b"0 Ts")


def test_scripts_are_shaped_each_by_its_own_rules() -> None:
    both = shape("Olena (Олена)", "EBGaramond-Regular")
    assert both.faithful
    assert not both.unprintable
    assert both.glyphs >= shape("Олена", "EBGaramond-Regular").glyphs


@pytest.mark.parametrize(
    ("text", "position"), [("Aلb", 1), ("a\u200bb", 1), ("ნ", 0), ("A\u0338B", 1), ("漢", 0)]
)
def test_what_a_face_cannot_print_is_known_by_its_place(text: str, position: int) -> None:
    assert position in shape(text, "EBGaramond-Regular").unprintable


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=30))
def test_any_text_is_shaped_or_refused_without_a_gap(text: str) -> None:
    run = shape(text, "NotoSerif-Regular")
    assert run.unprintable or 0 not in run.glyphs
    assert run.width >= 0
    assert run.show(11).count(b">>BDC\n") == run.show(11).count(b"\nEMC")


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0, b"0"),
        (-0.0001, b"0"),
        (1.5, b"1.5"),
        (841.8897637, b"841.89"),
        (-2, b"-2"),
        (100, b"100"),
    ],
)
def test_numbers_are_short_and_never_in_powers(value: float, written: bytes) -> None:
    assert number(value) == written
