"""What a person ticks in a numbered list: `1-5,7`, `alle außer 3`."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

Reason = Literal["unreadable", "out_of_range", "backwards"]


@dataclass(frozen=True, slots=True)
class Unclear:
    """Why a selection cannot be taken, and the piece of it that is to blame."""

    reason: Reason
    piece: str


_EVERYTHING = frozenset({"alle", "alles", "all", "everybody", "everyone", "*"})
_NOTHING = frozenset({"keine", "keiner", "niemand", "none", "nobody"})
_EXCEPT = r"\b(?:ausser|bis auf|ohne|except for|except|without)\b"
_RANGE = r"\s*(?:-|\bbis\b|\bto\b)\s*"
_BETWEEN = r"[\s,;+&]+|\bund\b|\band\b"
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))


def parse_ticks(text: str, numbers: Collection[int]) -> tuple[int, ...] | Unclear:
    """The numbers ticked in a list of these, in their order and each once.

    Numbers and ranges (`1-5`, `1 bis 5`, whose ends must be in the list) with commas or blanks between
    them, everything (`alle`, `all`, `*`), either of them without some (`alle außer 3`,
    `all except 3,4`). Nothing typed is nothing ticked.
    """
    plain = " ".join(text.translate(_DASHES).casefold().split())
    chosen, *excepted = re.split(_EXCEPT, plain)
    if len(excepted) > 1 or (excepted and not (chosen.strip() and excepted[0].strip())):
        return Unclear("unreadable", text.strip())
    ticked = _read(chosen, numbers)
    if isinstance(ticked, Unclear) or not excepted:
        return ticked if isinstance(ticked, Unclear) else tuple(sorted(ticked))
    left_out = _read(excepted[0], numbers)
    if isinstance(left_out, Unclear):
        return left_out
    return tuple(sorted(ticked - left_out))


def _read(text: str, known: Collection[int]) -> set[int] | Unclear:
    """One list of numbers and ranges."""
    text = text.strip()
    if text in _EVERYTHING:
        return set(known)
    if text in _NOTHING:
        return set()
    numbers: set[int] = set()
    for piece in filter(None, re.split(_BETWEEN, re.sub(_RANGE, "-", text))):
        first, dash, last = (part.removesuffix(".") for part in piece.partition("-"))
        ends = (first, last) if dash else (first, first)
        if not all(end.isascii() and end.isdecimal() and len(end) < 10 for end in ends):
            return Unclear("unreadable", piece)
        low, high = int(ends[0]), int(ends[1])
        if low > high:
            return Unclear("backwards", piece)
        meant = {number for number in known if low <= number <= high}
        if not {low, high} <= meant:
            return Unclear("out_of_range", piece)
        numbers |= meant
    return numbers
