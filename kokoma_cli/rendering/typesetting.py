"""Setting text: measuring it, breaking it into lines, and what stands in the way.

All measures are points; `y` runs down from the upper edge of the sheet, as one reads.
"""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Literal

from kokoma_cli import errors
from kokoma_cli.domain.name_parts import family_break
from kokoma_cli.errors import KokomaError
from kokoma_cli.rendering import fonts
from kokoma_cli.rendering.kinds import Colour

MM = 72 / 25.4
NAME_SIZE_AT_LEAST = 16.0

#: No line ends with a word as short as "in" or "an".
_SHORT_WORD = re.compile(r"(?<![^ ])([^\W\d_]{1,2}) ")

#: What a piece of text is, for those who read the sheet by its structure.
Role = Literal[
    "issuer", "address", "title", "name", "series", "paragraph", "note", "head", "cell",
    "place", "signatory", "number", "funding", "running_head", "page",
]  # fmt: skip
Align = Literal["left", "center", "right"]


@dataclass(frozen=True, slots=True)
class Setting:
    """How a text is set. `size` and `leading` (from baseline to baseline) in points."""

    style: fonts.Style
    size: float
    leading: float
    colour: Colour


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text at its place: `x` by `align`, `y` its baseline."""

    role: Role
    text: str
    face: str
    size: float
    colour: Colour
    x: float
    y: float
    align: Align = "left"


@dataclass(frozen=True, slots=True)
class Rule:
    """A line, horizontal unless it falls."""

    x: float
    y: float
    width: float
    thickness: float
    colour: Colour
    fall: float = 0.0


@dataclass(frozen=True, slots=True)
class Picture:
    """A logo, by its place among the logos; `x`, `y` is its upper left corner."""

    index: int
    x: float
    y: float
    width: float
    height: float


Item = Text | Rule | Picture


def moved(item: Item, down: float) -> Item:
    """The same, further down."""
    return replace(item, y=item.y + down)


@dataclass(slots=True)
class Typesetter:
    """Sets the texts of one sheet and keeps what stands in the way, instead of stopping at the first."""

    person: str
    problems: list[KokomaError] = field(default_factory=list)

    def face(self, text: str, style: fonts.Style) -> str:
        """The face for a whole text; its own face, and a problem, if none has all its letters."""
        face = fonts.face_for(text, style)
        if face is None:
            missing = list(fonts.missing(text, style))
            if text == self.person:
                people = [f"{text} ({', '.join(missing)})"]
                self.problems.append(errors.BadInput("printing.letters_missing", people=people))
            else:
                self.problems.append(
                    errors.BadInput("printing.text_letters_missing", text=text, letters=missing)
                )
            return fonts.FACES[style][0]
        return face

    def lines(
        self, text: str, setting: Setting, measure: float, *, at_most: int = 99, even: bool = False
    ) -> tuple[str, list[str]]:
        """The face and the lines of a text broken to `measure` points; `even` balances the lines."""
        text = unicodedata.normalize("NFC", text)
        face = self.face(text, setting.style)

        def width(part: str) -> float:
            return fonts.width(part, face, setting.size)

        lines = break_lines(text, measure, width)
        if even and len(lines) > 1:
            lines = _balanced(text, measure, width, len(lines))
        if len(lines) > at_most or any(width(line) > measure for line in lines):
            self.problems.append(errors.BadInput("printing.too_wide", text=text))
        return face, lines

    def paragraph(
        self,
        role: Role,
        text: str,
        setting: Setting,
        *,
        x: float,
        measure: float,
        align: Align = "left",
        at_most: int = 99,
    ) -> "Block":
        """A text in as many lines as it needs; `x` is the left edge of the measure in any case."""
        text = _SHORT_WORD.sub("\\1\u00a0", text)
        face, lines = self.lines(text, setting, measure, at_most=at_most, even=align == "center")
        return stack(role, lines, face, setting, anchor(x, measure, align), align)

    def name(self, name: str, family: str | None, size: float, measure: float) -> list[str]:
        """The name in one line, or in two, at its size; a problem if it is still too wide."""
        face = self.face(name, "strong")
        lines = name_lines(name, family, size, measure, face)
        if max(fonts.width(line, face, size) for line in lines) > measure:
            self.problems.append(errors.BadInput("printing.name_too_long", name=name))
        return lines


@dataclass(slots=True)
class Block:
    """Items that stay together. Their `y` counts from the block's upper edge, the top of its capitals;
    `height` ends a little below the last baseline."""

    items: list[Item]
    height: float


def anchor(x: float, measure: float, align: Align) -> float:
    """The x of a text that is aligned within a measure."""
    return x + {"left": 0.0, "center": measure / 2, "right": measure}[align]


def stack(
    role: Role, lines: Sequence[str], face: str, setting: Setting, x: float, align: Align
) -> Block:
    """Lines one under the other."""
    cap, descent = 0.66 * setting.size, 0.22 * setting.size
    items: list[Item] = [
        Text(
            role, line, face, setting.size, setting.colour, x, cap + index * setting.leading, align
        )
        for index, line in enumerate(lines)
    ]
    return Block(items, cap + (len(lines) - 1) * setting.leading + descent)


def break_lines(text: str, measure: float, width: Callable[[str], float]) -> list[str]:
    """Breaks at blanks, never at a no-break space; a word too wide by itself also after its hyphens
    and slashes."""
    lines: list[str] = []
    for word in text.split(" "):
        if lines and width(f"{lines[-1]} {word}") <= measure:
            lines[-1] = f"{lines[-1]} {word}"
        elif width(word) <= measure:
            lines.append(word)
        else:
            first, *rest = re.findall(r"[^-/]+[-/]*|[-/]+", word) or [""]
            if lines and width(f"{lines[-1]} {first}") <= measure:
                lines[-1] = f"{lines[-1]} {first}"
            else:
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
        return [name[:start].rstrip(), name[start:]]
    blanks = [position for position, letter in enumerate(name) if letter == " "]
    pairs = [[name[:at], name[at + 1 :]] for at in blanks]
    return min(
        pairs,
        key=lambda pair: max(fonts.width(line, face, size) for line in pair),
        default=[name],
    )


def name_size(names: Sequence[tuple[str, str | None]], size: float, measure: float) -> float:
    """The size in points at which every one of these names fits into two lines: at most `size`, in
    steps of half a point, never below the least."""
    for name, family in names:
        printed = unicodedata.normalize("NFC", name)
        face = fonts.face_for(printed, "strong") or fonts.FACES["strong"][0]
        part = unicodedata.normalize("NFC", family) if family else None
        while size > NAME_SIZE_AT_LEAST and any(
            fonts.width(line, face, size) > measure
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
