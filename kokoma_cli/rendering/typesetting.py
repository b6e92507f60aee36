"""Setting text: measuring it, breaking it into lines, and what stands in the way.

All measures are points; `y` runs down from the upper edge of the sheet, as one reads. What was set once
is kept: the sheets of a batch share most of their words.
"""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from typing import Literal, NamedTuple

from kokoma_cli import errors
from kokoma_cli.domain.name_parts import family_break
from kokoma_cli.errors import KokomaError
from kokoma_cli.rendering import fonts
from kokoma_cli.rendering.pages import Block, Colour, Item, Passage, Tag, Text
from kokoma_cli.rendering.pdf.shaping import shape

NAME_SIZE_AT_LEAST = 16.0

#: No line ends with a word as short as "in" or "an".
_SHORT_WORD = re.compile(r"(?<![^ ])([^\W\d_]{1,2}) ")

Align = Literal["left", "center", "right"]


class Setting(NamedTuple):
    """How a text is set. `size` and `leading` (from baseline to baseline) in points."""

    style: fonts.Style
    size: float
    leading: float
    colour: Colour


class Lines(NamedTuple):
    """A text in lines; one that was broken at a blank keeps it, for those who copy the text."""

    face: str
    lines: tuple[str, ...]
    problems: tuple[KokomaError, ...] = ()


@dataclass(slots=True)
class Typesetter:
    """Sets the texts of one document and keeps what stands in the way, instead of stopping at the first."""

    problems: list[KokomaError] = field(default_factory=list)

    def lines(
        self, text: str, setting: Setting, measure: float, *, at_most: int = 99, even: bool = False
    ) -> Lines:
        """The face and the lines of a text broken to `measure` points; `even` balances the lines."""
        found = _lines(text, setting.style, setting.size, measure, at_most, even)
        self.problems += found.problems
        return found

    def paragraph(
        self,
        tag: Tag,
        text: str,
        setting: Setting,
        *,
        x: float,
        measure: float,
        align: Align = "left",
        at_most: int = 99,
    ) -> Block:
        """A text in as many lines as it needs; `x` is the left edge of the measure in any case."""
        block, problems = _paragraph(tag, text, setting, x, measure, align, at_most)
        self.problems += problems
        return block

    def name(
        self, name: str, family: str | None, setting: Setting, x: float, measure: float
    ) -> Block:
        """A person's name, centred, in one line or in two at its size; a problem if it is still too
        wide or has letters no face prints."""
        face = fonts.face_for(name, setting.style)
        if face is None:
            people = [f"{name} ({', '.join(fonts.missing(name, setting.style))})"]
            self.problems.append(errors.BadInput("printing.letters_missing", people=people))
            face = fonts.FACES[setting.style][0]
        lines = name_lines(name, family, setting.size, measure, face)
        if max(_width(line, face, setting.size) for line in lines) > measure:
            self.problems.append(errors.BadInput("printing.name_too_long", name=name))
        return stack("P", Lines(face, tuple(lines)), setting, x, measure, "center", as_typed=True)


def _lines(
    text: str, style: fonts.Style, size: float, measure: float, at_most: int, even: bool
) -> Lines:
    text = unicodedata.normalize("NFC", text)
    face = fonts.face_for(text, style)
    if face is None:
        letters = list(fonts.missing(text, style))
        problem = errors.BadInput("printing.text_letters_missing", text=text, letters=letters)
        return Lines(fonts.FACES[style][0], (text,), (problem,))

    def width(part: str) -> float:
        return _width(part, face, size)

    lines = break_lines(text, measure, width)
    if even and len(lines) > 1:
        lines = _balanced(text, measure, width, len(lines))
    if len(lines) > at_most or any(width(line) > measure for line in lines):
        return Lines(face, tuple(lines), (errors.BadInput("printing.too_wide", text=text),))
    return Lines(face, tuple(lines))


@lru_cache(maxsize=1024)
def _paragraph(
    tag: Tag, text: str, setting: Setting, x: float, measure: float, align: Align, at_most: int
) -> tuple[Block, tuple[KokomaError, ...]]:
    text = _SHORT_WORD.sub("\\1\u00a0", text)
    lines = _lines(text, setting.style, setting.size, measure, at_most, align == "center")
    return stack(tag, lines, setting, x, measure, align), lines.problems


def stack(
    tag: Tag,
    lines: Lines,
    setting: Setting,
    x: float,
    measure: float,
    align: Align = "left",
    *,
    as_typed: bool = False,
) -> Block:
    """Lines one under the other. `as_typed` keeps no-break spaces in the file."""
    cap, descent = 0.66 * setting.size, 0.22 * setting.size
    items: list[Item] = []
    for index, line in enumerate(lines.lines):
        run = shape(line, lines.face) if as_typed else fonts.set_in(line, lines.face)
        room = measure - _width(line, lines.face, setting.size)
        left = x + {"left": 0.0, "center": room / 2, "right": room}[align]
        items.append(Text(run, setting.size, setting.colour, left, cap + index * setting.leading))
    height = cap + (len(lines.lines) - 1) * setting.leading + descent
    return Block((Passage(tag, tuple(items)),), height)


def _width(line: str, face: str, size: float) -> float:
    """Without the blank at which a line was broken."""
    return fonts.width(line.rstrip(" "), face, size)


def break_lines(text: str, measure: float, width: Callable[[str], float]) -> list[str]:
    """Breaks at blanks, never at a no-break space; a word too wide by itself also after its hyphens
    and slashes. A line broken at a blank ends with it."""
    lines: list[str] = []
    for word in text.split(" "):
        if not lines and width(word) <= measure:
            lines.append(word)
        elif lines and width(f"{lines[-1]} {word}") <= measure:
            lines[-1] = f"{lines[-1]} {word}"
        elif width(word) <= measure:
            lines[-1] += " "
            lines.append(word)
        else:
            first, *rest = re.findall(r"[^-/]+[-/]*|[-/]+", word) or [""]
            if lines and width(f"{lines[-1]} {first}") <= measure:
                lines[-1] = f"{lines[-1]} {first}"
            else:
                if lines:
                    lines[-1] += " "
                lines.append(first)
            for part in rest:
                if width(lines[-1] + part) <= measure:
                    lines[-1] += part
                else:
                    lines.append(part)
    return lines


def _balanced(text: str, measure: float, width: Callable[[str], float], count: int) -> list[str]:
    """The narrowest setting in the same number of lines: no single word on the last one."""
    low, high = measure / (count + 1), measure
    best = break_lines(text, measure, width)
    while high - low > 2:
        middle = (low + high) / 2
        lines = break_lines(text, middle, width)
        if len(lines) <= count and all(width(line) <= measure for line in lines):
            best, high = lines, middle
        else:
            low = middle
    return best


def name_lines(name: str, family: str | None, size: float, measure: float, face: str) -> list[str]:
    """A name in one line if it fits, else broken before the family name. Whose family name is unknown
    is broken at the blank that makes the lines most alike; that says nothing about the name's parts."""
    if fonts.width(name, face, size) <= measure:
        return [name]
    start = family_break(name, family)
    if start is not None:
        return [name[:start], name[start:]]
    blanks = [position for position, letter in enumerate(name) if letter == " "]
    pairs = [[name[: at + 1], name[at + 1 :]] for at in blanks]
    return min(
        pairs,
        key=lambda pair: max(_width(line, face, size) for line in pair),
        default=[name],
    )


def name_size(
    names: Sequence[tuple[str, str | None]],
    size: float,
    measure: float,
    style: fonts.Style = "strong",
) -> float:
    """The size in points at which every one of these names fits into two lines: at most `size`, in
    steps of half a point, never below the least."""
    for name, family in names:
        printed = unicodedata.normalize("NFC", name)
        face = fonts.face_for(printed, style) or fonts.FACES[style][0]
        part = unicodedata.normalize("NFC", family) if family else None
        while size > NAME_SIZE_AT_LEAST and any(
            _width(line, face, size) > measure
            for line in name_lines(printed, part, size, measure, face)
        ):
            size = max(size - 0.5, NAME_SIZE_AT_LEAST)
    return size


def gaps(widths: Sequence[float], between: float) -> list[float]:
    """Where things of these widths start when they stand side by side from 0."""
    starts = [0.0]
    for width, _ in pairwise(widths):
        starts.append(starts[-1] + width + between)
    return starts
