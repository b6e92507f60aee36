"""Which typeface prints a text, and which letters none of them has.

A text is set in one face as a whole: a single letter from another font in the middle of a name is an
embarrassment. A face prints a text if it has every letter and a place for every mark. What is written
from right to left is refused; no shipped face has such letters.
"""

import unicodedata
from typing import Literal

from kokoma_cli.rendering.pdf.shaping import Run, shape

Style = Literal["text", "italic", "strong", "label", "label_strong"]

#: For each style its own face, then the one that takes the whole text when letters are missing.
FACES: dict[Style, tuple[str, str]] = {
    "text": ("EBGaramond-Regular", "NotoSerif-Regular"),
    "italic": ("EBGaramond-Italic", "NotoSerif-Italic"),
    "strong": ("EBGaramond-SemiBold", "NotoSerif-Bold"),
    "label": ("SourceSans3-Regular", "NotoSerif-Regular"),
    "label_strong": ("SourceSans3-SemiBold", "NotoSerif-Bold"),
}


def face_for(text: str, style: Style) -> str | None:
    """The face that prints all of `text` (already in NFC), or None."""
    for face in FACES[style]:
        if not shape(text, face).unprintable:
            return face
    return None


def missing(text: str, style: Style) -> tuple[str, ...]:
    """The letters that keep `text` from being printed, each once and with its marks: `Å`."""
    if face_for(text, style) is not None:
        return ()
    positions = shape(text, FACES[style][-1]).unprintable
    return tuple(dict.fromkeys(_with_marks(text, position) for position in sorted(positions)))


def set_in(text: str, face: str) -> Run:
    """A line of text in a face. A no-break space has done its work once lines are broken; in the file
    it would keep "26. März 2024" from being found."""
    return shape(text.replace("\u00a0", " ").replace("\u202f", " "), face)


def width(text: str, face: str, size: float) -> float:
    """How wide a text runs, in points."""
    return shape(text, face).width * size


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
