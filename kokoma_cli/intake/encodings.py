"""Bytes to text: by a rule, since what guesses at encodings by statistics is wrong more often on short lists.

A mark at the beginning decides, then the pattern of NUL bytes, then whether it is UTF-8; what is left was
written by a Windows program (cp1252) or in the older code page of its console (cp850), and German letters
tell which – unless the code page of another country makes more of its words (`code_pages`).
"""

import codecs
import re
from typing import NamedTuple

from kokoma_cli.errors import BadInput
from kokoma_cli.intake import code_pages

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le", "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16-be"),
)
#: As much of a text as shows what it is.
_SAMPLE = 4096

_WINDOWS = re.compile("[äöüÄÖÜß]".encode("cp1252"))
#: Each of these is a German letter in cp850 and, where it stands, unlikely in cp1252: „ before a letter is
#: one there, ” after one; á seldom follows a vowel (Suárez), nor does Ž stand before a consonant; 0x81 is
#: nothing at all.
_CONSOLE = re.compile(
    rb"(?<=[A-Za-z])\x84|\x94(?=[A-Za-z])|\x81"
    rb"|(?<![a-z])(?:\x8e(?=[b-df-hj-np-tv-z])|[\x99\x9a](?=[A-Za-z]))"
    rb"|(?<=[aeiouAEIOU\x81\x84\x94])\xe1(?![rvz])"
)


class Decoded(NamedTuple):
    """A text, and by which encoding it came to be."""

    text: str
    encoding: str
    doubtful: frozenset[str] = frozenset()
    #: Words whose letters are likely to be wrong.


def decode(data: bytes) -> Decoded:
    """The text in these bytes. A byte that stands for nothing leaves a visible sign, and the odd last one of
    a text of two bytes a letter is dropped; UTF-8 that was encoded twice is undone. Raises BadInput if this
    is no text."""
    for mark, codec, name in _MARKS:
        if data.startswith(mark):
            return _checked(data[: _whole(len(data), name)].decode(codec, "replace"), name)
    wide = _by_nuls(data)
    if wide:
        return _checked(data[: _whole(len(data), wide)].decode(wide, "replace"), wide)
    try:
        return _checked(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        if error.reason == "unexpected end of data" and len(data) > 3:
            return _checked(data.decode("utf-8", "replace"), "utf-8")
    likely = "cp850" if len(_CONSOLE.findall(data)) > len(_WINDOWS.findall(data)) else "cp1252"
    page = code_pages.of(data, likely)
    found = _checked(data.decode(page.name, "replace"), page.name)
    return found._replace(doubtful=page.doubtful)


def _whole(size: int, name: str) -> int:
    width = {"16": 2, "32": 4}.get(name[4:6], 1)
    return size - size % width


#: The upper byte of a letter; as a byte of its own none of them stands in a text.
_HIGH = frozenset(range(9))


def _by_nuls(data: bytes) -> str | None:
    """UTF-16 without a mark: in the letters of Europe every other byte is nought, and next to it in those of
    Greece, Russia, Israel, Arabia."""
    sample = data[: min(_SAMPLE, _whole(len(data), "utf-16"))]
    half = len(sample) // 2
    first, second = (sum(byte in _HIGH for byte in sample[at::2]) for at in (0, 1))
    if second * 10 >= half * 6 and first * 10 <= half and second:
        return "utf-16-le"
    if first * 10 >= half * 6 and second * 10 <= half and first:
        return "utf-16-be"
    return None


#: No program writes them into a text, but for the blank ones.
_BINARY = re.compile("[\0-\x08\x0e-\x1a\x1c-\x1f]")


def _checked(text: str, encoding: str) -> Decoded:
    text = text.removeprefix("\ufeff")
    # Ctrl-Z ended a text in the days of DOS.
    text = text.removesuffix("\x1a")
    if "\0" in text or len(_BINARY.findall(text)) * 100 > len(text):
        raise BadInput("intake.not_text")
    return Decoded(code_pages.undone(text), encoding)
