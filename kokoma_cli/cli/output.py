"""Writing to terminals and pipes as they are: old code pages, no colours, hostile characters.

Nothing said to a person fails because of a character, and no value can steer the terminal.
"""

import codecs
import os
from collections.abc import Mapping
from typing import TextIO

from kokoma_cli.domain.controls import CONTROLS

#: What stands in for a character the code page does not have.
_STANDS_IN = {
    "⅓": " 1/3",
    "⅔": " 2/3",
    "✓": "x", "✔": "x", "✗": "-", "✘": "-", "×": "x", "…": "...", "•": "*", "·": "-", "→": "->",
    "≤": "<=", "≥": ">=", "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-",
    "„": '"', "“": '"', "”": '"', "»": '"', "«": '"', "‚": "'", "‘": "'", "’": "'",
    "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u00ad": "", "\u2060": "", "€": "EUR",
    "─": "-", "━": "-", "│": "|", "┃": "|", "┼": "+",
    "ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss", "ẞ": "SS",
    "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L",
    "đ": "d", "Đ": "D", "ı": "i", "þ": "th", "Þ": "Th", "ð": "d", "Ð": "D",
}  # fmt: skip

_UNSAFE = dict.fromkeys(CONTROLS, "\ufffd")
_UNSAFE[ord("\n")] = "\n"
_UNSAFE[ord("\t")] = " "
_ESCAPES = {code: f"\\u{code:04x}" for code in _UNSAFE if code >= 0x7F}


def visible(text: str) -> str:
    """The text with every control character but the line feed replaced by a visible mark."""
    if text.isprintable():
        return text
    return text.replace("\r\n", "\n").translate(_UNSAFE)


def escaped(document: str) -> str:
    """A JSON document in which such characters are escaped: the data stays whole and steers nothing."""
    return document if document.isascii() else document.translate(_ESCAPES)


def wrapped(text: str, columns: int) -> str:
    """The text in lines of at most so many columns. What a line is indented by, its rest is too, and what
    stands behind a number or a label stays there. Paths and other long words stay whole, so that they can
    be copied."""
    from kokoma_cli.rendering.screen import cells

    return "\n".join(
        line
        for whole in text.split("\n")
        for line in ([whole] if cells(whole) <= columns else _broken(whole, columns))
    )


def _broken(text: str, columns: int) -> list[str]:
    import re

    from kokoma_cli.rendering.screen import cells, split

    # What comes before the last column: a number or a label, then two blanks or more.
    start = (re.match(r" *(?:[^ ]+ )*?[^ ]+ {2,}(?=[^ ])", text) or [""])[0]
    if not 0 < cells(start) <= columns // 2:
        start = text[: len(text) - len(text.lstrip(" "))]
    rest = " " * cells(start)
    lines, used = [start], len(rest)
    for word in filter(None, text[len(start) :].split(" ")):
        begun = used > len(rest)
        if begun and used + 1 + cells(word) > columns:
            lines.append(rest)
            used, begun = len(rest), False
        # A word alone may be wider than all there is; a path is copied in one piece.
        while used + cells(word) > columns and not begun and not re.search(r"[\d/\\@]", word):
            head, word = split(word, columns - used)  # noqa: PLW2901
            lines[-1:] = [lines[-1] + head, rest]
            used = len(rest)
        lines[-1] += f" {word}" if begun else word
        used += cells(word) + begun
    return lines


def _fall_back(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(map(_plain, error.object[error.start : error.end])), error.end


def _plain(character: str) -> str:
    if character in _STANDS_IN:
        return _STANDS_IN[character]
    import unicodedata

    base = unicodedata.normalize("NFKD", character)
    kept = "".join(part for part in base if part.isascii())
    if kept:
        return kept
    # A combining mark without a place of its own goes; anything else leaves a trace.
    return "" if unicodedata.combining(character) else "?"


codecs.register_error("kokoma", _fall_back)


def prepare(stream: TextIO | None) -> None:
    """From now on the stream writes every character, or what stands in for it."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="kokoma")


def holds(stream: TextIO, text: str) -> bool:
    """True if the stream's encoding can write the text as it is."""
    try:
        text.encode(stream.encoding or "utf-8")
    except UnicodeEncodeError:
        return False
    return True


def is_terminal(stream: TextIO | None) -> bool:
    """True if a person sits in front of it."""
    return stream is not None and not stream.closed and stream.isatty()


def wants_colour(stream: TextIO | None, environ: Mapping[str, str] = os.environ) -> bool:
    """NO_COLOR and FORCE_COLOR decide; else a terminal that is not dumb gets colours."""
    if environ.get("NO_COLOR"):
        return False
    if environ.get("FORCE_COLOR", "0") != "0":
        return True
    if environ.get("TERM") == "dumb" or not is_terminal(stream):
        return False
    # The old Windows console prints the codes instead of obeying them.
    return os.name != "nt" or "WT_SESSION" in environ or "TERM" in environ


#: Nobody likes to read in longer lines.
_READABLE = 80
_LEAST = 40


def width(stream: TextIO | None, environ: Mapping[str, str] = os.environ) -> int:
    """Columns to write in: those of the terminal, but never more than 80 and never less than 40."""
    return min(_READABLE, room(stream, environ))


def room(stream: TextIO | None, environ: Mapping[str, str] = os.environ) -> int:
    """Columns there are, for what gains by more than 80."""
    columns = environ.get("COLUMNS", "")
    if columns.isdecimal() and int(columns) > 0:
        return max(_LEAST, int(columns))
    try:
        if stream is not None and is_terminal(stream):
            return max(_LEAST, os.get_terminal_size(stream.fileno()).columns or _READABLE)
    except (OSError, ValueError):
        pass
    return _READABLE
