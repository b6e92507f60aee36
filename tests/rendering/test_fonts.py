"""A text is printed in one face, or not at all."""

import pytest

from kokoma_cli.rendering import fonts, templates
from kokoma_cli.rendering.inscription import apportion


@pytest.mark.parametrize("style", fonts.FACES)
def test_every_letter_of_the_house_is_in_its_own_face(style: fonts.Style) -> None:
    text = "ÄÖÜäöüßẞ„“–·éèçñłşžő0123456789.,:()\u00a0"
    assert fonts.face_for(text, style) == fonts.FACES[style][0]


def test_a_letter_the_first_face_lacks_moves_the_whole_text() -> None:
    lacking = min(
        fonts.letters("NotoSerif-Regular") - fonts.letters("EBGaramond-Regular") - {*range(0x300)}
    )
    letter = next(
        chr(code)
        for code in sorted(fonts.letters("NotoSerif-Regular") - fonts.letters("EBGaramond-Regular"))
        if chr(code).isalpha() and code >= lacking
    )
    assert fonts.face_for(f"Anna {letter}", "text") == "NotoSerif-Regular"


@pytest.mark.parametrize(
    ("text", "missing"),
    [("K\u035fh", ("K\u035f",)), ("ليل", ("ل", "ي")), ("a\u202eb", ("U+202E",)), ("Weiß", ())],
)
def test_what_cannot_be_placed_is_named(text: str, missing: tuple[str, ...]) -> None:
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
