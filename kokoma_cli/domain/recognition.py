"""Whom a meeting report means: who takes part and who was there, one to one.

Somebody is recognised by what leaves nothing to judge: her address, what the office has answered, her full
name. Whatever is merely alike is a suggestion, and a person decides.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Literal, NamedTuple

from kokoma_cli.domain.addresses import compared
from kokoma_cli.domain.display_names import (
    Key,
    Kind,
    full_name_words,
    is_machine,
    keys,
    kind_of,
    name_words,
    taken_apart,
    without_marks,
)
from kokoma_cli.domain.participants import Participant
from kokoma_cli.domain.sightings import Sighting
from kokoma_cli.domain.spelling import fold
from kokoma_cli.domain.suggestions import perhaps_meant, pieces_of

#: What somebody was recognised by: told in this call, her address, what was answered earlier, her name, the
#: name she had before she changed it for the meeting.
Because = Literal["told", "address", "remembered", "name", "original_name"]
#: Why somebody takes no part: what she is in the meeting, or that the office has said so.
Apart = Literal["organiser", "presenter", "nobody"]
#: Why only a person can say who it is: what the name is; that several enrolled people are called so; that
#: several in the report would be one person; that it is a second time beside one that is certain; that name
#: and address are those of different people; that the address is that of somebody who is called otherwise;
#: that she was said to be nobody and is enrolled; that she has left.
Reason = Literal[
    Kind, "namesakes", "several_appearances", "second_appearance", "contradiction", "other_name",
    "nobody_but_enrolled", "withdrawn",
]  # fmt: skip

#: Whom a name or an address, made comparable by `spelling_key`, stands for; None: nobody who takes part.
Answers = Mapping[str, int | None]


class Match(NamedTuple):
    """Somebody who takes part, recognised."""

    sighting: Sighting
    participant: int
    because: Because


class LeftOut(NamedTuple):
    """Somebody who takes no part."""

    sighting: Sighting
    because: Apart
    remembered: bool = False
    #: The office has said so earlier.
    participant: int | None = None
    #: Who she is all the same, if she is enrolled and it is certain.


class Open(NamedTuple):
    """Somebody about whom only a person can say who it is."""

    sighting: Sighting
    reason: Reason
    candidates: tuple[int, ...] = ()
    #: Who it may be, the likeliest first.


class Recognition(NamedTuple):
    """Everybody in the report, each in one of three lists, in an order that does not depend on the file's."""

    matches: tuple[Match, ...]
    left_out: tuple[LeftOut, ...]
    open: tuple[Open, ...]
    roles_say_nothing: bool = False
    #: Nearly everybody is a presenter, as where everybody may present; so that counts for nothing.


def spelling_key(text: str) -> str:
    """What is left of a name or an address when answers are compared: no marks, no case."""
    return compared(text) or without_marks(text).casefold()


def address_of(sighting: Sighting) -> str | None:
    """Her address; some tools show it in place of a name."""
    return compared(sighting.email) or compared(without_marks(sighting.name))


def ambiguous(name: str, enrolled: Sequence[Participant]) -> bool:
    """Whether several of those enrolled are called so, so that the name alone never says who it is."""
    return _People(enrolled, ()).namesakes(name)


def under_anothers_address(sighting: Sighting, enrolled: Sequence[Participant]) -> bool:
    """Whether her address is that of somebody enrolled who is called otherwise altogether."""
    return _People(enrolled, ()).otherwise(sighting)


def recognise(
    sightings: Iterable[Sighting],
    enrolled: Sequence[Participant],
    *,
    withdrawn: Sequence[Participant] = (),
    told: Mapping[int, int | None] | None = None,
    remembered: Answers | None = None,
) -> Recognition:
    """Who of the enrolled was there. `told` says of some sightings, by their index, who they are.

    Nobody is recognised twice but under one full name, however spelled, or where a person has said so: her
    devices then are one. No earlier answer holds for a name that several of the enrolled bear; nor does
    "nobody" for the full name or the address of one of them. Who has withdrawn is nobody's candidate, yet
    a name she shares with somebody is no longer that one's alone.
    """
    listed = list(sightings)
    people = _People(enrolled, withdrawn)
    idle = _roles_say_nothing(listed)
    claims = [people.claim(sighting) for sighting in listed]
    every = Counter(filter(None, (compared(sighting.email) for sighting in listed)))
    shared = {each for each, count in every.items() if count > 1}
    verdicts: list[_Verdict] = [
        _as_said(claim.sighting, told[index], people, "told")
        if told and index in told
        else _verdict(claim, people, remembered or {}, shared, idle=idle)
        for index, claim in enumerate(claims)
    ]
    _settle(listed, verdicts, claims)
    found = sorted(verdicts, key=lambda verdict: _order(verdict.sighting))
    return Recognition(
        tuple(each for each in found if isinstance(each, Match)),
        tuple(each for each in found if isinstance(each, LeftOut)),
        tuple(each for each in found if isinstance(each, Open)),
        idle,
    )


_Verdict = Match | LeftOut | Open

#: Which of two claims on one person counts for more.
_RANK: Mapping[Because, int] = {"address": 0, "name": 1, "original_name": 2}


def _verdict(
    claim: "Match | Open",
    people: "_People",
    remembered: Answers,
    shared: Collection[str],
    *,
    idle: bool,
) -> "_Verdict":
    """What is to be thought of one sighting, whatever the others are."""
    sighting = claim.sighting
    certain = isinstance(claim, Match) and claim.because == "address"
    said = spelling_key(sighting.name)
    if said not in remembered or certain or people.namesakes(sighting.name):
        said = ""
    by_address = compared(sighting.email)
    if by_address and by_address in remembered and not (said and people.otherwise(sighting)):
        said = by_address
    lapsed: tuple[int, ...] = ()
    if said in shared and people.another(sighting, remembered[said]):
        # Of two people under one address the answer is one's.
        said = ""
    if said:
        lapsed = people.meanwhile(sighting) if remembered[said] is None else ()
        if not lapsed:
            return _as_said(sighting, remembered[said], people, "remembered")
    if sighting.role == "organiser" or (sighting.role == "presenter" and not idle):
        known = claim.participant if isinstance(claim, Match) else None
        return LeftOut(sighting, sighting.role, participant=known)
    return Open(sighting, "nobody_but_enrolled", lapsed) if lapsed else claim


def _as_said(
    sighting: Sighting, who: int | None, people: "_People", because: Literal["told", "remembered"]
) -> _Verdict:
    if who is None:
        return LeftOut(sighting, "nobody", remembered=because == "remembered")
    return Match(sighting, who, because) if who in people.active else Open(sighting, "withdrawn")


def _settle(
    sightings: Sequence[Sighting], verdicts: list[_Verdict], claims: Sequence[Match | Open]
) -> None:
    """Leaves each person at most one sighting that nobody has spoken of; who is claimed by several alike is
    left open, for the office to say."""
    claiming: dict[int, list[int]] = {}
    for index, claim in enumerate(claims):
        # Who has been said to be somebody else, or takes no part, claims nobody.
        stands = verdicts[index]
        if (
            isinstance(claim, Match)
            and isinstance(stands, Match)
            and stands.participant == claim.participant
        ):
            claiming.setdefault(claim.participant, []).append(index)
    for participant, indexes in claiming.items():
        ranks = {index: _rank(claims[index]) for index in indexes}
        best = [index for index in indexes if ranks[index] == min(ranks.values())]
        hers = _one_persons(sightings, claims, indexes, best)
        for index in indexes:
            if _is_said(verdicts[index]) or [index] == best or index in hers:
                continue
            reason: Reason = "second_appearance"
            if index in best and not any(_is_said(verdicts[other]) for other in best):
                reason = "several_appearances"
            verdicts[index] = Open(sightings[index], reason, (participant,))


def _one_persons(
    sightings: Sequence[Sighting],
    claims: Sequence[Match | Open],
    indexes: Sequence[int],
    best: Sequence[int],
) -> set[int]:
    """Those among several sightings, each of which alone would be hers, that are hers together: a full name
    in two spellings, or without an address beside the one with it. Two addresses leave it open."""

    def whole(index: int) -> bool:
        claim = claims[index]
        return isinstance(claim, Match) and claim.because in ("address", "name")

    own = {index: address_of(sightings[index]) for index in indexes}
    addresses = {own[index] for index in best if own[index]}
    if len(addresses) > 1 or not all(map(whole, best)):
        return set()
    return {index for index in indexes if whole(index) and own[index] in (None, *addresses)}


def _rank(claim: Match | Open) -> int:
    return _RANK[claim.because] if isinstance(claim, Match) else len(_RANK)


def _is_said(verdict: _Verdict) -> bool:
    return isinstance(verdict, Match) and verdict.because in ("told", "remembered")


def _roles_say_nothing(sightings: Sequence[Sighting]) -> bool:
    roles = [sighting.role for sighting in sightings]
    presenters = roles.count("presenter")
    return presenters > 2 and presenters > roles.count("attendee")


def _order(sighting: Sighting) -> tuple[str, str, str]:
    return fold(sighting.name), sighting.name, sighting.email or ""


class _People:
    """Who could have been there, to be found by address and by full name."""

    def __init__(self, enrolled: Sequence[Participant], withdrawn: Sequence[Participant]) -> None:
        self.enrolled = sorted(enrolled)
        self.active = {person.id for person in enrolled}
        self.by_address: dict[str, set[int]] = {}
        self.by_key: dict[Key, set[int]] = {}
        self.called: dict[int, frozenset[str]] = {}
        for person in (*enrolled, *withdrawn):
            if own := compared(person.email):
                self.by_address.setdefault(own, set()).add(person.id)
            self.called[person.id] = name_words(
                person.name, person.given or "", person.family or ""
            )
            for key in keys(person.name, person.given or "", person.family or ""):
                self.by_key.setdefault(key, set()).add(person.id)
        self.words = {person.id: pieces_of(person) for person in self.enrolled}

    def claim(self, sighting: Sighting) -> Match | Open:
        """Whom this is without anybody's word, if it is certain and nobody else claims her."""
        shown = taken_apart(sighting.name)
        named = self._called(shown.name)
        # Hans Otter is none, if he is enrolled.
        if any(map(is_machine, shown.beside)) or (is_machine(shown.name) and not named):
            return Open(sighting, "bot")
        once = {id_ for name in sighting.other_names for id_ in self._called(name)}
        beside = {id_ for name in shown.beside for id_ in self._called(name)} | once
        addressed = self._addressed(sighting)
        if len(addressed) == 1 and not named and self.otherwise(sighting):
            here = tuple(sorted((addressed | beside) & self.active))
            return Open(sighting, "other_name" if here else "withdrawn", here)
        if len(addressed) == 1:
            return self._agreed(sighting, addressed, [named, beside], "address")
        if named:
            return self._agreed(sighting, named, [beside], "name")
        if once:
            return self._agreed(sighting, once, [], "original_name")
        return Open(
            sighting, kind_of(sighting.name), perhaps_meant(sighting, self.enrolled, self.words)
        )

    def otherwise(self, sighting: Sighting) -> bool:
        """Whether she shows a full name that has no word in common with that of anybody whose address she
        has, now or before she changed it."""
        named = full_name_words(sighting.name)
        shown = name_words(sighting.name, *sighting.other_names)
        owners = self._addressed(sighting)
        return bool(named and owners) and not any(shown & self.called[id_] for id_ in owners)

    def another(self, sighting: Sighting, who: int | None) -> bool:
        """Whether she shows a full name that has no word in common with this person's."""
        shown = full_name_words(sighting.name)
        return who in self.called and bool(shown) and not shown & self.called[who]

    def meanwhile(self, sighting: Sighting) -> tuple[int, ...]:
        """Who is enrolled under just this full name or this address."""
        named = self._called(taken_apart(sighting.name).name)
        found = named or (set() if self.otherwise(sighting) else self._addressed(sighting))
        return tuple(sorted(found & self.active))

    def namesakes(self, name: str) -> bool:
        """Whether several who are enrolled bear this name, so that it alone says nothing."""
        return len(self._called(taken_apart(name).name) & self.active) > 1

    def _addressed(self, sighting: Sighting) -> set[int]:
        return self.by_address.get(address_of(sighting) or "", set())

    def _called(self, name: str) -> set[int]:
        return {id_ for key in keys(name) for id_ in self.by_key.get(key, ())}

    def _agreed(
        self,
        sighting: Sighting,
        found: set[int],
        others: Iterable[set[int]],
        because: Literal["address", "name", "original_name"],
    ) -> Match | Open:
        """The one person found, unless anything else there names somebody else."""
        here = tuple(sorted(found & self.active))
        if len(found) > 1:
            return Open(sighting, "namesakes", here)
        against = {id_ for other in others if not found & other for id_ in other}
        if against:
            return Open(sighting, "contradiction", tuple(sorted((found | against) & self.active)))
        return Match(sighting, here[0], because) if here else Open(sighting, "withdrawn")
