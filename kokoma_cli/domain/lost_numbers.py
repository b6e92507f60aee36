"""Numbers that are on paper in somebody's hands, but in no entry of the register any more, since a backup
took its place."""

import re
from collections.abc import Collection, Iterable
from datetime import date
from typing import NamedTuple

from kokoma_cli.domain.certificates import format_number


class LostNumber(NamedTuple):
    """What is still known of a certificate whose entry was lost; never whose it is."""

    number: str
    year: int
    sequence: int
    lost_on: date
    issued_on: date | None = None
    kind: str | None = None
    sha256: str | None = None
    note: str = ""


class Read(NamedTuple):
    """What a number is made of."""

    number: str
    year: int | None
    #: None: the pattern has none.
    sequence: int


def read_number(pattern: str, text: str) -> Read | None:
    """The number with which a text begins, if one of this pattern does and ends there or before a blank."""
    regex = ""
    # Every second piece is the name of a field.
    for place, piece in enumerate(re.split(r"\{(year|number)(?::0?\d)?\}", pattern)):
        if not place % 2:
            regex += re.escape(piece)
        elif f"<{piece}>" in regex:
            regex += f"(?P={piece})"
        else:
            regex += f"(?P<{piece}>[0-9]{{{'4' if piece == 'year' else '1,9'}}})"
    found = re.match(rf"{regex}(?![^\s.])", text, re.IGNORECASE)
    if not found:
        return None
    fields = found.groupdict()
    year = int(fields["year"]) if fields.get("year") else None
    sequence = int(fields["number"])
    number = format_number(pattern, year or 0, sequence)
    # With other zeros in front it is none that was ever given.
    return Read(number, year, sequence) if number.casefold() == found[0].casefold() else None


def lost(known: Iterable[LostNumber], still_known: Collection[str]) -> tuple[LostNumber, ...]:
    """Those of the numbers a register knew that the one in its place does not, each once, in their order.
    What one source does not know of a number, another one may."""
    found: dict[str, LostNumber] = {}
    for each in known:
        if each.number not in still_known:
            found[each.number] = _completed(found.get(each.number, each), each)
    return tuple(sorted(found.values(), key=lambda each: (each.year, each.sequence, each.number)))


def _completed(one: LostNumber, other: LostNumber) -> LostNumber:
    return one._replace(
        lost_on=min(one.lost_on, other.lost_on),
        issued_on=one.issued_on or other.issued_on,
        kind=one.kind or other.kind,
        sha256=one.sha256 or other.sha256,
        note=one.note or other.note,
    )
