"""Numbers with signs in them: 1.234 is more than a thousand for one program, and little more than one for
another."""

import re
from collections.abc import Iterable
from typing import Literal

#: What stands before the fractions of a number; the other one may group thousands.
Mark = Literal[".", ","]

#: For use in other patterns: with fractions, or in groups of three.
NUMERAL = r"(?:\d{1,3}(?:[.,'’]\d{3}){1,2}(?:[.,]\d{1,6})?|\d{1,9}(?:[.,]\d{1,6})?)"
_TWO_WAYS = re.compile(r"[1-9]\d{0,2}([.,])\d{3}")
_GROUPED = re.compile(
    r"(?P<whole>[1-9]\d{0,2}(?P<sign>[.,'’])\d{3}(?:(?P=sign)\d{3})*)"
    r"(?:(?!(?P=sign))(?P<mark>[.,])(?P<rest>\d+))?"
)
_BROKEN = re.compile(r"(?P<whole>\d+)(?:(?P<mark>[.,])(?P<rest>\d+))?")
#: Whoever groups thousands groups a number of so many figures.
_LONG = 4


def value(numeral: str, mark: Mark | None = None) -> float | None:
    """The number. None for what is none, and for one such as 1.234 as long as nobody says which sign is the
    decimal mark."""
    if match := _TWO_WAYS.fullmatch(numeral):
        if mark is None:
            return None
        return float(numeral.replace(match[1], "." if match[1] == mark else ""))
    found = _GROUPED.fullmatch(numeral) or _BROKEN.fullmatch(numeral)
    if found is None:
        return None
    whole = re.sub(r"\D", "", found["whole"])
    return float(f"{whole}.{found['rest'] or 0}")


def is_two_ways(numeral: str) -> bool:
    """True for 1.234 and 1,234, of which the sign alone does not tell what it is."""
    return _TWO_WAYS.fullmatch(numeral) is not None


def mark_of(numerals: Iterable[str]) -> Mark | None:
    """Which sign is the decimal mark in numbers that one program wrote; None if none of them tells, or two
    tell otherwise."""
    told: set[Mark] = set()
    could_be: set[Mark] = set()
    is_long = False
    for numeral in numerals:
        if match := _TWO_WAYS.fullmatch(numeral):
            could_be.add(_sign(match[1]))
        elif match := _GROUPED.fullmatch(numeral):
            if match["mark"]:
                told.add(_sign(match["mark"]))
            elif match["sign"] in ".,":
                told.add("," if match["sign"] == "." else ".")
        elif (match := _BROKEN.fullmatch(numeral)) and match["mark"]:
            told.add(_sign(match["mark"]))
        else:
            is_long = is_long or len(numeral) >= _LONG
    if is_long and not told and len(could_be) == 1:
        return could_be.pop()
    return told.pop() if len(told) == 1 else None


def _sign(text: str) -> Mark:
    return "." if text == "." else ","
