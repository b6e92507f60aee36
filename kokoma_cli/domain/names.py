"""Names: what may be one, and what is wrong with a text that may not.

A name is printed as it was typed.
"""

import unicodedata
from typing import Literal, NamedTuple

from kokoma_cli.domain.name_parts import at_commas
from kokoma_cli.domain.spelling import clean

MAX_LENGTH = 200

Reason = Literal["empty", "long", "letters", "comma"]


class Refusal(NamedTuple):
    """Why a text cannot be taken.

    *empty*: nothing in it that could be read; *long*: more than 200 characters; *letters*: some that
    cannot be printed or would be invisible; *comma*: nothing before or after it.
    """

    reason: Reason
    characters: tuple[str, ...] = ()
    #: The letters to blame, readable: "U+202E RIGHT-TO-LEFT OVERRIDE".


def refusal(text: str) -> Refusal | None:
    """Why this cannot be a name, or None. Only letters that would harm the paper are refused: signs,
    figures and whatever looks like markup are data like any other."""
    text = clean(text)
    problem = unprintable(text)
    if problem:
        return problem
    if not any(letter.isalnum() for letter in text):
        return Refusal("empty")
    return None if all(at_commas(text)) else Refusal("comma")


def unprintable(text: str) -> Refusal | None:
    """The same for any line of text that is not a name, such as a place or a title."""
    text = clean(text)
    if not text:
        return Refusal("empty")
    if len(text) > MAX_LENGTH:
        return Refusal("long")
    if text.isascii() and text.isprintable():
        return None
    blamed = [letter for index, letter in enumerate(text) if _unfit(letter, text, index)]
    return Refusal("letters", tuple(dict.fromkeys(map(_described, blamed)))) if blamed else None


_JOINERS = "\u200c\u200d"

#: Letters by category, yet nothing to see: fillers, the grapheme joiner, variation selectors.
_INVISIBLE = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\u2800") | frozenset(
    chr(code) for code in range(0xFE00, 0xFE10)
)

#: What stands where a letter was lost in reading.
_REPLACEMENT = "\ufffd"


def _unfit(letter: str, text: str, index: int) -> bool:
    if letter in _JOINERS:
        return not _joins(text, index)
    category = unicodedata.category(letter)
    return (
        category in {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"}
        or letter in _INVISIBLE
        or letter == _REPLACEMENT
        # A mark with nothing to stand on.
        or (category[0] == "M" and (index == 0 or text[index - 1] == " "))
    )


def _joins(text: str, index: int) -> bool:
    """True for a joiner between two letters of a script that is written with it: Arabic to Sinhala, Khmer,
    Mongolian."""
    neighbours = text[max(0, index - 1) : index] + text[index + 1 : index + 2]
    return len(neighbours) == 2 and all(
        unicodedata.category(letter)[0] in "LM"
        and any(low <= letter <= high for low, high in (("\u0600", "\u0dff"), ("\u1780", "\u18af")))
        for letter in neighbours
    )


_NAMELESS = {"Cc": "CONTROL CHARACTER", "Co": "PRIVATE USE", "Cs": "SURROGATE", "Cn": "UNASSIGNED"}


def _described(letter: str) -> str:
    name = unicodedata.name(letter, "") or _NAMELESS[unicodedata.category(letter)]
    return f"U+{ord(letter):04X} {name}"
