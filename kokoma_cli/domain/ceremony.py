"""The ceremony: in which order people are called up, who will not come, and what lies on the pile.

The pile is what was printed, sheet upon sheet in the order of the ceremony; the list on the lectern says
the same people in the same order, so whoever does not come has her place in both.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from kokoma_cli.domain.certificates import Certificate
from kokoma_cli.domain.cohorts import Cohort
from kokoma_cli.domain.participants import Enrolment
from kokoma_cli.domain.requirements import Outcome
from kokoma_cli.domain.sorting import sort_key

#: By name after DIN 5007-2, in the order of enrolment, or the office's own list, then by name.
Rule = Literal["name", "enrolment", "list"]


def place_by(rule: str) -> Callable[[Enrolment], tuple[object, ...]]:
    """The key by which people are put in the order of the ceremony; an unknown rule is that by name."""
    if rule == "enrolment":
        return lambda enrolment: (enrolment.id,)
    if rule == "list":
        return lambda enrolment: (
            enrolment.position is None,
            enrolment.position or 0,
            *sort_key(enrolment.participant),
        )
    return lambda enrolment: sort_key(enrolment.participant)


def own_list(
    people: Sequence[Enrolment], rule: str, chosen: Sequence[int], *, last: bool = False
) -> dict[int, int | None]:
    """The positions of a cohort's own list, by enrolment, when these are put first, or `last`.

    Whoever is not chosen stays where she is for the others: in a list there was, in the order of
    enrolment if that was the rule, else by name, and then without a position of her own, so that a
    newcomer finds her place among them too.
    """
    others = [each for each in sorted(people, key=place_by(rule)) if each.id not in chosen]
    if rule == "name" and not last:
        others = []
    elif rule == "list" and not last:
        others = [each for each in others if each.position is not None]
    listed = [each.id for each in others]
    listed = [*listed, *chosen] if last else [*chosen, *listed]
    places: dict[int, int | None] = {each.id: None for each in people}
    return places | {id_: number for number, id_ in enumerate(listed, 1)}


#: What lies ready for a person: a sheet on the pile; nothing any more, for she has it; nothing yet, though
#: she has earned it; a sheet that stays in the office; nothing, for she has not earned it.
State = Literal["ready", "handed_over", "not_issued", "withheld", "not_earned"]

#: Who stands on the list that is read out.
_ON_THE_LIST: frozenset[State] = frozenset({"ready", "handed_over", "not_issued"})


@dataclass(frozen=True)
class Entry:
    """One person of the cohort, as the ceremony sees her."""

    enrolment: Enrolment
    outcome: Outcome
    certificates: tuple[Certificate, ...] = ()
    #: Those of hers that hold.
    voided: bool = False
    #: Whether one of hers was declared void, so that she gets none until somebody asks by her name.

    @cached_property
    def state(self) -> State:
        """What lies ready for her."""
        statuses = {certificate.status for certificate in self.certificates}
        if "prepared" in statuses:
            return "ready"
        if "handed_over" in statuses:
            return "handed_over"
        if statuses or self.voided:
            return "withheld"
        return "not_issued" if self.outcome == "earned" else "not_earned"

    @property
    def absent(self) -> bool:
        """Whether she has said she will not come."""
        return self.enrolment.absent_at_ceremony

    @property
    def pile(self) -> tuple[Certificate, ...]:
        """Her sheets on the pile."""
        return tuple(each for each in self.certificates if each.status == "prepared")

    @property
    def shown(self) -> tuple[Certificate, ...]:
        """The certificates beside her name on the list: her sheets on the pile; once nothing of hers lies
        there, what she has."""
        had = (each for each in self.certificates if each.status == "handed_over")
        return self.pile or tuple(had)


class Tally(NamedTuple):
    """What stands on the list, counted: each person on it is in one of the last four numbers."""

    kinds: Mapping[str, int]
    #: Sheets on the pile, absent people's among them, by kind in the order they first appear.
    people: int
    called: int
    #: Who is there and whose sheet lies ready.
    absent: int
    #: Whose sheet lies ready and who does not come.
    handed_over: int
    not_issued: int


@dataclass(frozen=True)
class Ceremony:
    """The people of the cohort in the order of the ceremony, without those who left it empty-handed."""

    cohort: Cohort
    rule: str
    people: tuple[Entry, ...]

    @cached_property
    def listed(self) -> tuple[Entry, ...]:
        """Who stands on the list: those with a sheet on the pile, those who have theirs, and those who
        have earned one that is not issued yet."""
        return tuple(entry for entry in self.people if entry.state in _ON_THE_LIST)

    @cached_property
    def draft(self) -> bool:
        """Whether nothing is issued yet to anybody on the list."""
        return all(entry.state == "not_issued" for entry in self.listed)

    @cached_property
    def tally(self) -> Tally:
        """The list in numbers."""
        states = Counter(
            "absent" if entry.state == "ready" and entry.absent else entry.state
            for entry in self.listed
        )
        kinds = Counter(certificate.kind for entry in self.listed for certificate in entry.pile)
        return Tally(
            dict(kinds),
            len(self.listed),
            states["ready"],
            states["absent"],
            states["handed_over"],
            states["not_issued"],
        )

    @cached_property
    def in_step(self) -> bool:
        """Whether a pile in the order of its numbers is a pile in the order of this list."""
        numbers = [certificate.id for entry in self.listed for certificate in entry.pile]
        return numbers == sorted(numbers)
