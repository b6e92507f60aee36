"""A text is printed in one face, or not at all."""

import unicodedata
from pathlib import Path

import pytest

from kokoma_cli.rendering import fonts, templates
from kokoma_cli.rendering.inscription import apportion

DIN_91379 = (Path(__file__).parents[1] / "data" / "din91379.txt").read_text("utf-8").split()


@pytest.mark.parametrize("style", fonts.FACES)
def test_every_letter_of_the_house_is_in_its_own_face(style: fonts.Style) -> None:
    text = "ÄÖÜäöüßẞ„“–·éèçñłşžő0123456789.,:()\u00a0"
    assert fonts.face_for(text, style) == fonts.FACES[style][0]


@pytest.mark.parametrize("text", ["Anna K\u035fh", "Ābele C\u0328\u0306", "Zoé A\u030a\u0304rup"])
def test_a_mark_the_first_face_cannot_place_moves_the_whole_text(text: str) -> None:
    text = unicodedata.normalize("NFC", text)
    assert fonts.face_for(text, "strong") == "NotoSerif-Bold"
    assert fonts.face_for(text, "text") == "NotoSerif-Regular"


@pytest.mark.parametrize("style", fonts.FACES)
def test_every_letter_and_sequence_of_din_91379_has_a_face(style: fonts.Style) -> None:
    assert [letters for letters in DIN_91379 if fonts.missing(letters, style)] == []
    # The words it was made for, letters side by side.
    assert not fonts.missing(" ".join(DIN_91379), style)


@pytest.mark.parametrize(
    "text", ["Γεώργιος Παπαδόπουλος", "Оксана Ґрещук-Їжак", "Nguyễn Thị Bích Ngọc"]
)
@pytest.mark.parametrize("style", fonts.FACES)
def test_greek_cyrillic_and_vietnamese_have_a_face(text: str, style: fonts.Style) -> None:
    assert fonts.face_for(text, style)


@pytest.mark.parametrize(
    ("text", "missing"), [("ليل", ("ل", "ي")), ("a\u202eb", ("U+202E",)), ("Weiß", ())]
)
def test_what_cannot_be_printed_is_named(text: str, missing: tuple[str, ...]) -> None:
    assert fonts.missing(text, "strong") == missing


def test_every_font_comes_with_its_licence() -> None:
    folder = templates.root() / "fonts"
    used = {face for faces in fonts.FACES.values() for face in faces}
    assert {path.stem for path in folder.glob("*.ttf")} == used
    for face in used:
        licence = (folder / f"{face.split('-')[0]}-OFL.txt").read_text("utf-8")
        assert "SIL Open Font License, Version 1.1" in licence


@pytest.mark.parametrize("unit", [45, 60])
@pytest.mark.parametrize("minutes", [[100, 100, 100], [1], [], [59, 61, 7, 0], [840, 180, 333]])
def test_rounded_hours_add_up(minutes: list[int], unit: int) -> None:
    shown = apportion(minutes, unit)
    assert sum(shown) == round(sum(minutes) * 100 / unit)
    assert all(abs(a - b * 100 / unit) < 1 for a, b in zip(shown, minutes, strict=True))
