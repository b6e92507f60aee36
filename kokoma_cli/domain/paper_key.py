"""A secret key as it stands on paper: four lines that a person can type, each with its own check.

    1   CUJA 3ZHJ XNQQ WK2O
    2   …

A line holds 13 letters of BASE32 (RFC 4648, 6) and three that check them. Like the check digits of an IBAN
(ISO 7064) they are the remainder by a prime number, here the largest of 15 bits, and the number of the line
counts: so every wrong letter and every two letters that changed places are found, and in which line.
"""

import base64
import re
from collections.abc import Sequence
from itertools import product
from typing import Literal, NamedTuple

#: Bytes of a secret key (RFC 8032, 5.1.5).
SECRET_BYTES = 32

LINES = 4
#: Letters of a line, those that check it included, and of a group in it.
LETTERS, GROUP = 16, 4
_CHECKS = 3
_PRIME = 32_749
_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
#: Figures that stand in no line, and the letters they were read for.
_READ_FOR = {"0": "O", "1": "IL", "8": "B"}
#: More of the doubtful figure 1 in one line were not read, but typed by a cat.
_MOST_DOUBTFUL = 6

#: What begins the text of the code on the paper.
_MARK = "KOKOMA KEY"
_CODE = re.compile(rf"{_MARK} ([0-9A-F]{{8}}) ([A-Z2-7]{{{LINES * LETTERS}}})")
_LINE = re.compile(r"(?:[1-4][.:)]?\s+)?[A-Z0-9]{4}(?:[\s-]*[A-Z0-9]{4}){3}")
_BETWEEN = re.compile(r"[\s\-–—.:,;|_]+")

#: What is wrong with a line: letters are missing, too many, foreign, or do not fit together.
Slip = Literal["short", "long", "foreign", "wrong"]


class Slipped(ValueError):
    """A line that was not typed as it stands on the paper."""

    def __init__(self, line: int, why: Slip, found: str = "") -> None:
        super().__init__(why)
        self.line = line
        self.why: Slip = why
        self.found = found
        #: How many letters there are, or which one is foreign.


class NotOnPaper(ValueError):
    """A text that holds no such lines."""


class OnPaper(NamedTuple):
    """What was read from paper."""

    secret: bytes
    kid: str = ""
    #: Of which key, as the code on the paper says it; empty if only lines were typed.


def written(secret: bytes) -> tuple[str, ...]:
    """The lines of a key, each in groups of four letters. ValueError if it has not the size of one."""
    if len(secret) != SECRET_BYTES:
        raise ValueError("not the size of a key")
    data = base64.b32encode(secret).decode().rstrip("=")
    size = LETTERS - _CHECKS
    lines = []
    for number in range(1, LINES + 1):
        part = data[(number - 1) * size : number * size]
        line = part + _checks(number, part)
        lines.append(" ".join(line[at : at + GROUP] for at in range(0, LETTERS, GROUP)))
    return tuple(lines)


def line_of(number: int, typed: str) -> str:
    """The line of this number as it stands on the paper, without blanks, from what was typed: in any case,
    with blanks, hyphens or its number. Figures that stand in no line are taken for the letters they look
    like. Raises Slipped."""
    text = _BETWEEN.sub("", typed.upper())
    if len(text) == LETTERS + 1 and text.startswith(str(number)):
        text = text[1:]
    if len(text) != LETTERS:
        raise Slipped(number, "short" if len(text) < LETTERS else "long", str(len(text)))
    for letter in text:
        if letter not in _ALPHABET and letter not in _READ_FOR:
            raise Slipped(number, "foreign", letter)
    if text.count("1") <= _MOST_DOUBTFUL:
        readings = ("".join(each) for each in product(*(_READ_FOR.get(x, x) for x in text)))
        fitting = [each for each in readings if _fits(number, each)]
        if len(fitting) == 1:
            return fitting[0]
    raise Slipped(number, "wrong")


def joined(lines: Sequence[str]) -> bytes:
    """The key of all lines, as `line_of` gives them. Raises Slipped; ValueError if there are not four."""
    if len(lines) != LINES:
        raise ValueError("not four lines")
    data = "".join(line[:-_CHECKS] for line in lines)
    secret = base64.b32decode(data + "=" * (-len(data) % 8))[:SECRET_BYTES]
    # The last letter has bits to spare.
    if base64.b32encode(secret).decode().rstrip("=") != data:
        raise Slipped(LINES, "wrong")
    return secret


def code_text(kid: str, secret: bytes) -> str:
    """The text of the code beside the lines. It is no address: a telephone that reads it goes nowhere."""
    return f"{_MARK} {kid.upper()} {''.join(written(secret)).replace(' ', '')}"


def read(text: str) -> OnPaper:
    """The key in a text: that of the code, or four lines, among others or alone. Raises NotOnPaper if there
    are none, Slipped for the first line that is not as on the paper."""
    if found := _CODE.search(" ".join(text.upper().split())):
        kid, letters = found[1].lower(), found[2]
        return OnPaper(_read([letters[at : at + LETTERS] for at in range(0, 64, LETTERS)]), kid)
    lines = [line for line in text.lstrip("\ufeff").splitlines() if line.strip()]
    if len(lines) != LINES:
        # There is more on the sheet than the lines.
        lines = [line for line in lines if _looks_like_one(line)]
    if len(lines) != LINES:
        raise NotOnPaper
    return OnPaper(_read(lines))


def _read(lines: Sequence[str]) -> bytes:
    return joined([line_of(number, line) for number, line in enumerate(lines, 1)])


def _looks_like_one(line: str) -> bool:
    """Four groups, or sixteen letters in one, perhaps behind a number."""
    return _LINE.fullmatch(line.upper().strip()) is not None


def _checks(number: int, part: str) -> str:
    value = -_value(number, part) * len(_ALPHABET) ** _CHECKS % _PRIME
    letters = ""
    for _ in range(_CHECKS):
        value, letter = divmod(value, len(_ALPHABET))
        letters = _ALPHABET[letter] + letters
    return letters


def _fits(number: int, line: str) -> bool:
    return _checks(number, line[:-_CHECKS]) == line[-_CHECKS:]


def _value(number: int, letters: str) -> int:
    """The number that a line is, its own number first."""
    value = number
    for letter in letters:
        value = value * len(_ALPHABET) + _ALPHABET.index(letter)
    return value
