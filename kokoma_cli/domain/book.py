"""The register as a book: all certificates ever issued, year by year, and why numbers are missing."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import Literal, NamedTuple

from kokoma_cli.domain.certificates import Certificate, Status, format_number
from kokoma_cli.domain.lost_numbers import LostNumber

#: Why a number is not in the book: it was given in another cohort; it stood on a certificate already when
#: its turn came, because the pattern of numbers had changed; its entry was lost when a backup was restored;
#: nothing is known of it.
Cause = Literal["other_cohort", "taken", "lost", "unknown"]


class Place(NamedTuple):
    """Where in the register a certificate stands."""

    year: int
    sequence: int
    cohort: str


class Gap(NamedTuple):
    """Numbers one after the other that are missing for the same cause."""

    first: str
    last: str
    size: int
    #: How many.
    cause: Cause
    cohort: str = ""
    #: In which they were given, if in another.
    lost_on: date | None = None
    issued_on: date | None = None
    #: Of lost ones, as far as it is known.


class Year(NamedTuple):
    """The certificates of one year in the order of their numbers, and what is missing between them."""

    year: int
    certificates: tuple[Certificate, ...]
    gaps: tuple[Gap, ...]


def years(
    certificates: Sequence[Certificate],
    places: Mapping[int, Place],
    everything: Mapping[int, str],
    pattern: str,
    lost: Sequence[LostNumber] = (),
) -> tuple[Year, ...]:
    """The book of these certificates. `places`: of all certificates of the register, by id, as is
    `everything`, their numbers; `pattern`: how numbers are written; `lost`: numbers whose entries are gone,
    which have their place in every book, for nobody knows any more in which cohort they were given."""
    ordered = sorted(certificates, key=lambda entry: places[entry.id][:2])
    listed = {
        year: tuple(group)
        for year, group in groupby(ordered, key=lambda entry: places[entry.id].year)
    }
    return tuple(
        _year(
            year,
            listed.get(year, ()),
            places,
            everything,
            pattern,
            {each.sequence: each for each in lost if each.year == year},
        )
        for year in sorted(listed.keys() | {each.year for each in lost})
    )


def _year(
    year: int,
    listed: tuple[Certificate, ...],
    places: Mapping[int, Place],
    numbers: Mapping[int, str],
    pattern: str,
    lost: Mapping[int, LostNumber],
) -> Year:
    given = {
        place.sequence: (numbers[id_], place.cohort)
        for id_, place in places.items()
        if place.year == year
    }
    here = {places[entry.id].sequence for entry in listed}
    taken = frozenset(numbers.values())
    missing: list[Gap] = []
    last = max(here, default=0)
    # What was lost behind the last certificate would not be looked for.
    for sequence in (*range(1, last + 1), *sorted(each for each in lost if each > last)):
        if sequence in here:
            missing.append(_END)
        elif sequence in lost and sequence not in given:
            gone = lost[sequence]
            missing.append(
                Gap(
                    gone.number,
                    gone.number,
                    1,
                    "lost",
                    lost_on=gone.lost_on,
                    issued_on=gone.issued_on,
                )
            )
        elif sequence in given:
            number, cohort = given[sequence]
            missing.append(Gap(number, number, 1, "other_cohort", cohort))
        else:
            number = format_number(pattern, year, sequence)
            missing.append(Gap(number, number, 1, _cause(number, taken)))
    return Year(year, listed, tuple(_joined(missing)))


#: Between two gaps stands a certificate.
_END = Gap("", "", 0, "unknown")


def _cause(number: str, taken: Collection[str]) -> Cause:
    return "taken" if number in taken else "unknown"


def _joined(missing: Sequence[Gap]) -> list[Gap]:
    """Neighbours with the same cause as one."""
    joined: list[Gap] = []
    before = _END
    for gap in missing:
        if gap.size and before.size and gap[3:] == before[3:]:
            before = before._replace(last=gap.last, size=before.size + 1)
            joined[-1] = before
            continue
        before = gap
        if gap.size:
            joined.append(gap)
    return joined


def tally(certificates: Sequence[Certificate]) -> dict[str, dict[Status, int]]:
    """How many there are, by kind in the order of their first appearance, and status."""
    found: dict[str, Counter[Status]] = {}
    for entry in certificates:
        found.setdefault(entry.kind, Counter())[entry.status] += 1
    return {kind: dict(counted) for kind, counted in found.items()}
