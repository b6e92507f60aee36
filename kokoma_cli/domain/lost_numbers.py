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


class GivenTwice(NamedTuple):
    """A number that is on two different papers: a register and a copy of it have both gone on giving
    numbers, or they never were one register."""

    number: str
    sha256: str
    #: Of the paper that the register which takes the other's place does not know.
    restored_sha256: str
    #: Of the one it knows.


def given_twice(
    known: Iterable[LostNumber], restored: Iterable[LostNumber]
) -> tuple[GivenTwice, ...]:
    """The numbers that a register gave to one paper, and the one in its place to another, in their order.
    Where nothing tells what was on a paper, it counts as the same."""
    there: dict[str, list[str]] = {}
    for each in restored:
        if each.sha256:
            there.setdefault(each.number, []).append(each.sha256)
    found = {
        (each.year, each.sequence, each.number, each.sha256): there[each.number][0]
        for each in known
        if each.sha256 and each.number in there and each.sha256 not in there[each.number]
    }
    return tuple(GivenTwice(key[2], key[3], found[key]) for key in sorted(found))


#: Beyond so many digits it is no running number but a slip.
_LONGEST_SEQUENCE = 6
#: So many certificates no office issues unseen.
_FAR = 1000


def is_too_long(sequence: int) -> bool:
    """Whether a running number is none that any office will ever reach."""
    return len(str(sequence)) > _LONGEST_SEQUENCE


def far_off(named: Iterable[LostNumber], known: Iterable[LostNumber]) -> tuple[LostNumber, ...]:
    """Those of the numbers somebody named that lie far beyond the last one of their year that is known: the
    next certificate would get one beyond that, so a slip would stay for ever."""
    last: dict[int, int] = {}
    for each in known:
        last[each.year] = max(last.get(each.year, 0), each.sequence)
    return tuple(each for each in named if each.sequence > last.get(each.year, 0) + _FAR)


def _completed(one: LostNumber, other: LostNumber) -> LostNumber:
    return one._replace(
        lost_on=min(one.lost_on, other.lost_on),
        issued_on=one.issued_on or other.issued_on,
        kind=one.kind or other.kind,
        sha256=one.sha256 or other.sha256,
        note=one.note or other.note,
    )
