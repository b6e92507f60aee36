"""Reading what an office has written: templates of words, and files of entries in TOML.

The files are somebody else's, and what is wrong with one is said with its file and line, whatever it is:
another encoding, a size no such file has, brackets nobody closes.
"""

import math
import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from kokoma_cli import errors
from kokoma_cli.wording.values import Phrase

if TYPE_CHECKING:
    from kokoma_cli.rendering.pages import Colour

#: No template and no file of entries is longer; a file that is has been mistaken for one.
BYTES_AT_MOST = 50_000


class UnreadableError(ValueError):
    """A file of entries that is no TOML, from this line on; `twice`: for something stands in it twice."""

    def __init__(self, line: int, *, twice: bool) -> None:
        super().__init__(line, twice)
        self.line = line
        self.twice = twice


class UnfitError(ValueError):
    """A value that does not fit its entry."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing a file of entries may say: how it is read, and what to write. UnfitError from `read`."""

    read: Callable[[object], object]
    allowed: Phrase
    needed: bool = False
    is_setting: bool = False
    #: True for what goes before the register's setting of the same key.


def text(path: Path) -> str:
    """What stands in the file. OSError if it is gone or no file; BadInput if it is too large, or not
    written in UTF-8."""
    if not path.is_file():
        raise FileNotFoundError(path)
    with path.open("rb") as file:
        source = file.read(BYTES_AT_MOST + 1)
    if len(source) > BYTES_AT_MOST:
        raise errors.BadInput("printing.file_too_large", file=str(path), size=BYTES_AT_MOST // 1000)
    try:
        return source.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = source.count(b"\n", 0, error.start) + 1
        raise errors.BadInput("printing.not_utf8", file=str(path), line=line) from None


def entries(written: str) -> dict[str, Any]:
    """The entries of a text in TOML, by their headings. UnreadableError with the line."""
    try:
        return tomllib.loads(written)
    except (ValueError, RecursionError) as error:
        said = str(error)
        place = re.search(r"\(at line (\d+)", said)
        line = int(place[1]) if place else written.rstrip().count("\n") + 1
        twice = re.search("overwrite|twice|already|immutable", said) is not None
        raise UnreadableError(line, twice=twice) from None


def line_of(written: str, entry: str, section: str | None = None, *, last: bool = False) -> int:
    """The line in which an entry stands, or a heading of this name; `section`: the heading it stands under.
    The first line where it is written in some other way. `last`: where it stands for the last time."""
    lines = [
        place.line
        for place in _places(written)
        if place.entry == entry and section in (None, place.section)
    ]
    return lines[-1 if last else 0] if lines else 1


class _Place(NamedTuple):
    line: int
    section: str
    #: Empty for what stands above all headings, and for the headings themselves.
    entry: str


def _places(written: str) -> Iterator[_Place]:
    section = ""
    for number, line in enumerate(written.split("\n"), 1):
        if header := re.match(r"""[ \t]*\[+[ \t]*["']?([\w-]+)["']?[ \t]*[].]""", line):
            section = header[1]
            yield _Place(number, "", section)
        elif assigned := re.match(r"""[ \t]*["']?([\w-]+)["']?[ \t]*[=.]""", line):
            yield _Place(number, section, assigned[1])


def number(least: float, most: float) -> Entry:
    """A number within these bounds."""

    def read(value: object) -> object:
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            raise UnfitError
        if math.isnan(value) or not least <= value <= most:
            raise UnfitError
        return value

    return Entry(read, Phrase("printing.allowed_number", {"least": least, "most": most}))


def count(most: int) -> Entry:
    """A whole number that is not negative."""

    def read(value: object) -> object:
        if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= most:
            raise UnfitError
        return value

    return Entry(read, Phrase("printing.allowed_count", {"most": most}))


def colour() -> Entry:
    """A colour such as "#173354"."""

    def read(value: object) -> "Colour":
        if not isinstance(value, str) or not re.fullmatch("#[0-9a-fA-F]{6}", value):
            raise UnfitError
        red, green, blue = (int(value[at : at + 2], 16) / 255 for at in (1, 3, 5))
        return red, green, blue

    return Entry(read, Phrase("printing.allowed_colour"))
