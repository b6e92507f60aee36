"""Lines for a screen: how wide they may be, in which letters, and with how much colour.

Widths are counted in cells, for a name may hold wide letters, or marks that take no room of their own.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from kokoma_cli.domain.controls import CONTROLS

Style = Literal["bold", "dim", "struck", "good", "fair", "poor"]

_CODES: dict[Style, str] = {
    "bold": "1",
    "dim": "2",
    "struck": "2;9",
    "good": "32",
    "fair": "33",
    "poor": "31",
}


@dataclass(frozen=True, slots=True)
class Screen:
    """What the lines are for. What is drawn here may be written as it is: values are made harmless."""

    width: int = 80
    #: For running text, which nobody reads in longer lines.
    colour: bool = False
    letters: Callable[[str], str] = str
    #: What becomes of a text on this screen: an old code page replaces letters by others.
    room: int = 0
    #: How wide a table may be, if wider.

    @property
    def widest(self) -> int:
        """How wide a table may be."""
        return max(self.width, self.room)

    def shown(self, text: str) -> str:
        """A value as one line that the screen can show and that cannot steer it."""
        if not text.isprintable():
            text = " ".join(text.split("\n")).translate(_UNSAFE)
        return self.letters(text)

    def holds(self, text: str) -> bool:
        """True if the screen shows these letters as they are."""
        return self.shown(text) == text

    def styled(self, text: str, *styles: Style) -> str:
        """The text in colour where there is any; it must say the same without."""
        if not self.colour or not styles or not text.strip():
            return text
        codes = ";".join(_CODES[style] for style in styles)
        return f"\x1b[{codes}m{text}\x1b[0m"

    def rule(self, width: int) -> str:
        """A thin line."""
        return self.styled(self.letters("─") * width, "dim")

    def wrap(self, text: str, *, first: str = "", rest: str = "") -> list[str]:
        """Running text in lines no wider than the screen, with these indents."""
        lines: list[str] = []
        line, used, begun = first, cells(first), False
        for word in _words(self.shown(text)):
            needed = cells(word)
            if begun and used + 1 + needed > self.width:
                lines.append(line)
                line, used, begun = rest, cells(rest), False
            while not begun and used + needed > self.width:
                # A single word wider than the line: it is broken, not lost; a path between its folders.
                head, word = _folders(*split(word, self.width - used))  # noqa: PLW2901
                lines.append(line + head)
                line, used, needed = rest, cells(rest), cells(word)
            line += f" {word}" if begun else word
            used += needed + begun
            begun = True
        return [*lines, line]

    def within(self, text: str, width: int) -> list[str]:
        """A value in lines of this width, broken at blanks and hyphens as far as that goes."""
        lines = [""]
        for piece in _pieces(self.shown(text)):
            word = piece.rstrip()
            if lines[-1] and cells(lines[-1] + word) > width:
                lines.append("")
            while cells(piece.rstrip()) > width:
                start, piece = split(piece, width)  # noqa: PLW2901
                lines[-1:] = [start, ""]
            lines[-1] += piece
        return [line.rstrip() for line in lines]

    def heading(self, text: str) -> list[str]:
        """The same in bold; what stands between points stays together where it can."""
        lines: list[str] = []
        for part in text.split(" · "):
            joined = f"{lines[-1]} · {part}" if lines else part
            if lines and cells(self.shown(joined)) <= self.width:
                lines[-1] = joined
            else:
                lines.append(part)
        return [self.styled(line, "bold") for part in lines for line in self.wrap(part)]

    def beside(self, items: Iterable[str]) -> list[str]:
        """Short items beside each other, as many on a line as fit; none is broken."""
        lines: list[str] = []
        for item in map(self.shown, items):
            if lines and cells(lines[-1]) + 2 + cells(item) <= self.width:
                lines[-1] += f"  {item}"
            else:
                lines.append(item)
        return lines


_UNSAFE = dict.fromkeys(CONTROLS, "\ufffd")
_UNSAFE[ord("\t")] = " "
_UNSAFE[0x2028] = _UNSAFE[0x2029] = " "


#: Every letter before this one takes a column of its own.
_FIRST_MARK = "\u0300"

#: After a hyphen between letters, as in Hohenstein-Wartenfels, but not in KOKOMA-2027-001.
HYPHEN = re.compile(r"(?<=[^\W\d_][-‐])(?=[^\W\d_])")


def cells(text: str) -> int:
    """How many columns of a terminal the text takes."""
    if text.isascii() or max(text) < _FIRST_MARK:
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def pad(text: str, width: int) -> str:
    """Filled with blanks on the right."""
    return text + " " * (width - cells(text))


def pad_left(text: str, width: int) -> str:
    """Filled with blanks on the left."""
    return " " * (width - cells(text)) + text


def shorten(text: str, width: int, ellipsis: str = "…") -> str:
    """The text, or as much of its beginning as leaves room for the ellipsis."""
    if cells(text) <= width:
        return text
    if width < cells(ellipsis):
        return "." * width
    return split(text, width - cells(ellipsis))[0].rstrip() + ellipsis


def _words(text: str) -> list[str]:
    """Split at blanks, but not at no-break ones."""
    return [word for word in text.split(" ") if word]


def _folders(head: str, rest: str) -> tuple[str, str]:
    """The same two parts of a word, apart where its last folder, if it has any, ends."""
    end = max(head.rfind("/"), head.rfind("\\")) + 1
    return (head[:end], head[end:] + rest) if end > 1 else (head, rest)


def _pieces(text: str) -> list[str]:
    """What may stand on lines of its own; a blank at the end shows where two were apart."""
    return [
        piece + " " * last
        for word in _words(text)
        for pieces in [HYPHEN.split(word)]
        for piece, last in zip(pieces, [*[False] * (len(pieces) - 1), True], strict=True)
    ]


def split(text: str, width: int) -> tuple[str, str]:
    """As much as fits, at least one letter, and the rest; marks stay with the letter they belong to."""
    end = taken = 0
    for index, letter in enumerate(text):
        taken += cells(letter)
        if taken > width and index:
            break
        end = index + 1
    return text[:end], text[end:]
