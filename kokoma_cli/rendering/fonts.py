"""Which typeface prints a text, and which letters none of them has.

A text is set in one face as a whole: a single letter from another font in the middle of a name is an
embarrassment. Until text is shaped, a base letter with a combining mark that has no letter of its own
cannot be placed and is refused, and so is anything written from right to left.
"""

import unicodedata
from functools import lru_cache
from typing import Literal, cast

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from kokoma_cli.rendering import templates

Style = Literal["text", "italic", "strong", "label", "label_strong"]

#: For each style its own face, then the one that takes the whole text when letters are missing.
FACES: dict[Style, tuple[str, str]] = {
    "text": ("EBGaramond-Regular", "NotoSerif-Regular"),
    "italic": ("EBGaramond-Italic", "NotoSerif-Italic"),
    "strong": ("EBGaramond-SemiBold", "NotoSerif-Bold"),
    "label": ("SourceSans3-Regular", "NotoSerif-Regular"),
    "label_strong": ("SourceSans3-SemiBold", "NotoSerif-Bold"),
}


@lru_cache
def _font(face: str) -> TTFont:
    """Loaded from its file and made known to ReportLab, once per process."""
    font = TTFont(face, str(templates.root() / "fonts" / f"{face}.ttf"))
    pdfmetrics.registerFont(font)
    return font


@lru_cache
def letters(face: str) -> frozenset[int]:
    """The code points a face has a glyph for."""
    return frozenset(cast("dict[int, int]", _font(face).face.charToGlyph))


def face_for(text: str, style: Style) -> str | None:
    """The face that prints all of `text` (already in NFC), or None."""
    for face in FACES[style]:
        if not _unprintable(text, face):
            return face
    return None


def missing(text: str, style: Style) -> tuple[str, ...]:
    """The letters that keep `text` from being printed, each once and with its marks: `Å`."""
    if face_for(text, style) is not None:
        return ()
    positions = _unprintable(text, FACES[style][-1])
    return tuple(dict.fromkeys(_with_marks(text, position) for position in positions))


def width(text: str, face: str, size: float) -> float:
    """How wide a text runs, in points."""
    _font(face)
    return float(pdfmetrics.stringWidth(text, face, size))


def _unprintable(text: str, face: str) -> list[int]:
    known = letters(face)
    return [
        position
        for position, letter in enumerate(text)
        if ord(letter) not in known
        or unicodedata.category(letter)[0] in "MC"
        or unicodedata.bidirectional(letter) in ("R", "AL", "AN")
    ]


def _with_marks(text: str, position: int) -> str:
    """The letter at this position with the marks it carries; invisible ones by their code: U+200B."""
    if unicodedata.category(text[position])[0] == "C":
        return f"U+{ord(text[position]):04X}"
    start, end = position, position + 1
    while start and unicodedata.category(text[start])[0] == "M":
        start -= 1
    while end < len(text) and unicodedata.category(text[end])[0] == "M":
        end += 1
    return text[start:end]
