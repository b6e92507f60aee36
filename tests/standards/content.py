"""Reads what pages draw: which piece of content belongs to which tag, and which letters of which font."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

import pikepdf
from pikepdf import Dictionary, Name, Object, Pdf

Where = tuple[int, int]
"""Number and generation of an object, by which pdfs know it."""

TEXT = {"Tj", "TJ", "'", '"'}
PAINT = {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "INLINE IMAGE"}


class Mark(NamedTuple):
    """One open marked-content sequence."""

    tag: str
    mcid: int | None
    in_text: bool
    """It was opened between BT and ET."""


@dataclass
class Drawing:
    """What one page, or one form that is drawn on it, contains."""

    place: str
    where: Where
    source: Object
    tags: dict[int, str] = field(default_factory=dict)
    """MCID → the tag it was marked with."""
    complaints: list[str] = field(default_factory=list)


@dataclass
class Letters:
    """One font and the codes that were shown with it."""

    font: Object
    place: str
    codes: set[bytes] = field(default_factory=set)


@dataclass
class Reading:
    """All drawings of a document and its fonts in use."""

    drawings: list[Drawing] = field(default_factory=list)
    fonts: dict[Where, Letters] = field(default_factory=dict)


def read(pdf: Pdf) -> Reading:
    """Follows every page and every form drawn on it."""
    reading = Reading()
    for number, page in enumerate(pdf.pages, 1):
        drawing = Drawing(f"page {number}", page.obj.objgen, page.obj)
        reading.drawings.append(drawing)
        _Reader(reading, drawing, page.obj, covered=False).follow()
    return reading


class _Reader:
    def __init__(
        self, reading: Reading, drawing: Drawing, stream: Object, *, covered: bool
    ) -> None:
        """`covered`: whoever draws this has marked it already."""
        self._reading, self._drawing, self._stream = reading, drawing, stream
        self._covered = covered
        self._resources = stream.get("/Resources", Dictionary())
        self._marks: list[Mark] = []
        self._in_text = False
        self._font: Object | None = None
        self._saved: list[Object | None] = []

    def follow(self) -> None:
        for instruction in pikepdf.parse_content_stream(self._stream):
            self._step(str(instruction.operator), list(instruction.operands))
        if self._marks:
            self._complain(f"{len(self._marks)} marked pieces of content are never closed")

    def _complain(self, text: str) -> None:
        self._drawing.complaints.append(f"{self._drawing.place}: {text}")

    def _step(self, operator: str, operands: list[Object]) -> None:
        match operator:
            case "BMC" | "BDC":
                self._open(operands)
            case "EMC":
                self._close()
            case "BT" | "ET":
                self._in_text = operator == "BT"
                if self._marks and self._marks[-1].in_text and operator == "ET":
                    self._complain("a text ends before the content marked within it")
            case "q":
                self._saved.append(self._font)
            case "Q":
                self._font = self._saved.pop() if self._saved else None
            case "Tf":
                self._font = self._resources.Font.get(str(operands[0]))
            case "Do":
                self._draw(str(operands[0]))
            case _ if operator in TEXT:
                self._must_be_marked(f"text ({operator})")
                self._show(operands)
            case _ if operator in PAINT:
                self._must_be_marked(f"a drawing ({operator})")

    def _open(self, operands: list[Object]) -> None:
        tag = str(operands[0])[1:]
        properties = operands[1] if len(operands) > 1 else None
        if isinstance(properties, Name):
            properties = self._resources.get("/Properties", Dictionary()).get(str(properties))
        mcid = properties.get("/MCID") if isinstance(properties, Dictionary) else None
        if mcid is not None:
            self._number(int(mcid), tag)
        if tag == "Artifact" and self._tagged():
            self._complain("an artifact lies within tagged content")
        self._marks.append(Mark(tag, None if mcid is None else int(mcid), self._in_text))

    def _number(self, mcid: int, tag: str) -> None:
        if mcid in self._drawing.tags:
            self._complain(f"MCID {mcid} is given twice")
        if self._artifact():
            self._complain(f"MCID {mcid} lies within an artifact")
        if self._tagged():
            self._complain(f"MCID {mcid} lies within another one")
        self._drawing.tags[mcid] = tag

    def _close(self) -> None:
        if not self._marks:
            self._complain("EMC closes what was never opened")
        elif self._marks.pop().in_text != self._in_text:
            self._complain("marked content begins inside a text and ends outside, or the other way")

    def _tagged(self) -> bool:
        return any(mark.mcid is not None for mark in self._marks)

    def _artifact(self) -> bool:
        return any(mark.tag == "Artifact" for mark in self._marks)

    def _must_be_marked(self, what: str) -> None:
        if not (self._covered or self._tagged() or self._artifact()):
            self._complain(f"{what} is neither tagged nor an artifact")

    def _draw(self, name: str) -> None:
        drawn = self._resources.XObject[name]
        if drawn.Subtype != Name.Form:
            self._must_be_marked(f"the picture {name}")
            return
        covered = self._covered or self._tagged() or self._artifact()
        place = f"form {name} on {self._drawing.place}"
        drawing = Drawing(place, drawn.objgen, drawn)
        _Reader(self._reading, drawing, drawn, covered=covered).follow()
        if drawing.tags and any(one.where == drawn.objgen for one in self._reading.drawings):
            drawing.complaints.append(f"{place}: it has MCIDs, but is drawn more than once")
        if drawing.tags and covered:
            drawing.complaints.append(f"{place}: it has MCIDs, but is drawn within marked content")
        self._reading.drawings.append(drawing)

    def _show(self, operands: list[Object]) -> None:
        if self._font is None:
            self._complain("text is shown without a font")
            return
        width = 2 if self._font.Subtype == Name.Type0 else 1
        letters = self._reading.fonts.setdefault(
            self._font.objgen, Letters(self._font, self._drawing.place)
        )
        for text in _strings(operands):
            letters.codes |= {text[at : at + width] for at in range(0, len(text), width)}


def _strings(operands: list[Object]) -> Iterator[bytes]:
    shown = operands[-1]
    for part in shown if isinstance(shown, pikepdf.Array) else [shown]:
        if isinstance(part, pikepdf.String):
            yield bytes(part)
