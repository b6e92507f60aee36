"""A list of people held against the people there are: who is new, who is known, and what only a person
can decide.

By her address somebody is known for certain, by her name if nothing speaks against it. Nobody is ever taken
for somebody else because names look alike.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from kokoma_cli.domain.listed_answers import descriptions, to_remember
from kokoma_cli.domain.listed_news import Difference, Known, told
from kokoma_cli.domain.listed_once import (
    Answer,
    Once,
    address_of,
    alike,
    both,
    core,
    loose_name,
    strict_name,
)
from kokoma_cli.domain.lists import ListedPerson
from kokoma_cli.domain.participants import Enrolment, Participant
from kokoma_cli.domain.problems import Problem
from kokoma_cli.domain.recognition import spelling_key
from kokoma_cli.domain.spelling import bare, fold, loosely

__all__ = ["Answer", "Difference", "Joining", "Known", "Question", "join", "to_remember"]


class Question(NamedTuple):
    """Whether a line means somebody who is known, or stands for an earlier line."""

    person: ListedPerson
    candidates: tuple[Participant, ...] = ()
    #: Those whom no other line means first.
    earlier: ListedPerson | None = None
    taken: Mapping[int, int] = {}
    #: Candidates whom another line means, by id: its line.

    @property
    def likely(self) -> Participant | None:
        """The one candidate whom no other line means, where the others are spoken for."""
        free = [each for each in self.candidates if each.id not in self.taken]
        return free[0] if len(free) == 1 and self.taken else None


class Joining(NamedTuple):
    """What would become of a list."""

    new: tuple[ListedPerson, ...]
    known: tuple[Known, ...]
    questions: tuple[Question, ...]
    problems: tuple[Problem, ...]
    twice: tuple[Problem, ...]
    #: Lines that say once more what another says.

    @property
    def updated(self) -> tuple[Known, ...]:
        """Those of whom something new is known, or who are to be enrolled."""
        return tuple(each for each in self.known if each.changes)

    @property
    def unchanged(self) -> tuple[Known, ...]:
        """Those of whom nothing is new."""
        return tuple(each for each in self.known if not each.changes)


def join(
    listed: Sequence[ListedPerson],
    known: Iterable[Participant],
    enrolments: Iterable[Enrolment],
    answers: Mapping[int, Answer] | None = None,
    *,
    overwrite: bool = False,
    remembered: Mapping[str, int | None] | None = None,
    unnamed: Iterable[ListedPerson] = (),
) -> Joining:
    """Holds a list against the register; `answers` by line, and what was `remembered` of earlier ones, by
    `spelling_key`. With `overwrite` the list counts where it says something else than is recorded. `unnamed`
    lines have an address alone, and mean whoever has it, or nobody."""
    register = _Register(known, enrolments, remembered or {}, listed)
    once = Once(answers or {})
    for person in listed:
        once.add(person)
    return _Join(register, once, overwrite).done(unnamed)


class _Join:
    """The lines, one after the other: first those that leave no doubt whom they mean."""

    def __init__(self, register: "_Register", once: Once, overwrite: bool) -> None:
        self._register = register
        self._once = once
        self._overwrite = overwrite
        self._new: list[ListedPerson] = []
        self._taken: dict[int, ListedPerson] = {}
        #: The line that means somebody, by her id.
        self._questions: list[Question] = []
        self._problems = list(once.problems)
        self._twice = list(once.twice)

    def done(self, unnamed: Iterable[ListedPerson]) -> Joining:
        """What would become of the list."""
        answers = self._once.answers
        doubtful = []
        for person in self._once.people:
            who = self._register.certain(person, answers.get(person.line))
            if who:
                self._take(who, person)
            else:
                doubtful.append(person)
        for person in doubtful:
            self._hold(person, answers.get(person.line))
        with_address = {address_of(person): person for person in self._once.people}
        for person in unnamed:
            self._find(person, answers.get(person.line), with_address.get(address_of(person)))
        found = [
            told(
                person,
                *self._register.standing(id_),
                overwrite=self._overwrite,
            )
            for id_, person in self._taken.items()
        ]
        return Joining(
            tuple(self._new),
            tuple(sorted(found, key=lambda each: each.line)),
            tuple(sorted(self._questions, key=lambda each: each.person.line)),
            tuple(sorted(self._problems, key=lambda each: (each.line, each.key))),
            tuple(sorted(self._twice, key=lambda each: each.line)),
        )

    def _take(self, who: Participant, person: ListedPerson) -> None:
        other = self._taken.setdefault(who.id, person)
        if other is person:
            return
        earlier, later = sorted((other, person), key=lambda each: each.line)
        values = {"line": earlier.line, "name": who.name, "id": who.id}
        if alike(earlier, later):
            self._taken[who.id] = both(earlier, later)
            self._twice.append(Problem(later.line, "joining.twice", values))
        else:
            self._taken[who.id] = earlier
            self._problems.append(Problem(later.line, "joining.known_twice", values))

    def _find(
        self, person: ListedPerson, answer: Answer | None, earlier: ListedPerson | None
    ) -> None:
        """Finds whom a line without a name means: who has its address in the register, or in the list."""
        if earlier and not isinstance(answer, int):
            values: dict[str, object] = {"line": earlier.line, "name": earlier.name}
            self._twice.append(Problem(person.line, "joining.twice", values))
            return
        who = self._register.by_address(person, answer)
        if who is None:
            values = {"email": person.details["email"]}
            self._problems.append(Problem(person.line, "joining.nobody_of_address", values))
            return
        self._take(who, person._replace(name=who.name))

    def _hold(self, person: ListedPerson, answer: Answer | None) -> None:
        """Holds a line against the names there are."""
        owner = self._register.owner(person)
        if owner and answer == "new":
            values = {"name": owner.name, "id": owner.id, "email": person.details["email"]}
            self._problems.append(Problem(person.line, "joining.address_taken", values))
            return
        if answer == "new":
            self._new.append(person)
            return
        earlier = self._once.perhaps.get(person.line)
        candidates, certain = self._register.named(person)
        if owner:
            # Her address, and a name that is not hers: one address, two people, or a new name.
            candidates, certain = list(dict.fromkeys((owner, *candidates))), False
        if certain and earlier is None:
            (who,) = candidates
            other = self._taken.get(who.id)
            if other is None or not alike(other, person):
                self._take(who, person)
                return
        taken = {who.id: self._taken[who.id].line for who in candidates if who.id in self._taken}
        if candidates or earlier:
            candidates.sort(key=lambda who: (who.id in taken, who.id))
            self._questions.append(Question(person, tuple(candidates), earlier, taken))
        else:
            self._new.append(person)


class _Register:
    """Everybody there is, by number, by address and by name."""

    def __init__(
        self,
        known: Iterable[Participant],
        enrolments: Iterable[Enrolment],
        remembered: Mapping[str, int | None],
        listed: Sequence[ListedPerson],
    ) -> None:
        self._people = {person.id: person for person in known if person.erased_on is None}
        self._enrolments = {entry.participant.id: entry for entry in enrolments}
        self._remembered = remembered
        self._descriptions = descriptions(listed) if remembered else {}
        self._by_address: dict[str, Participant] = {}
        self._by_name: dict[str, list[Participant]] = {}
        self._by_loose_name: dict[str, list[Participant]] = {}
        for person in self._people.values():
            if person.email:
                self._by_address[person.email.casefold()] = person
            words = core(person.name, person.given, person.family)
            self._by_name.setdefault(strict_name(words), []).append(person)
            self._by_loose_name.setdefault(loose_name(words), []).append(person)
        numbered = [person for person in listed if person.entry]
        ours = sum(self._is_hers(person) for person in numbered)
        self._ours = bool(numbered) and 2 * ours >= len(numbered)
        #: The numbers in the list are those of this register: most of them go with the name.

    def standing(self, id_: int) -> tuple[Participant, Enrolment | None]:
        """Somebody and her enrolment in the cohort."""
        return self._people[id_], self._enrolments.get(id_)

    def owner(self, person: ListedPerson) -> Participant | None:
        """Whose address it is."""
        return self._by_address.get(address_of(person))

    def certain(self, person: ListedPerson, answer: Answer | None) -> Participant | None:
        """Whom a line means, if there is nothing to judge."""
        if isinstance(answer, int):
            return self._people[answer]
        by_address = self.owner(person)
        if by_address and not _shares_given_name(person, by_address):
            by_address = None
        if self._ours and person.entry and self._is_hers(person):
            by_number = self._people[person.entry.number]
            if by_address in (None, by_number):
                return by_number
        if by_address and answer != "new":
            return by_address
        if self.owner(person) or answer == "new":
            return None
        return self._meant_before(person.details.get("email")) or self._described(person)

    def by_address(self, person: ListedPerson, answer: Answer | None) -> Participant | None:
        """Whom a line means of which there is only the address."""
        if isinstance(answer, int):
            return self._people[answer]
        return self.owner(person) or self._meant_before(person.details.get("email"))

    def named(self, person: ListedPerson) -> tuple[list[Participant], bool]:
        """Whom a line may mean by its name; True if nothing speaks against the only one."""
        words = core(person.name, person.details.get("given"), person.details.get("family"))
        found = list(self._by_name.get(strict_name(words), ()))
        if len(found) == 1:
            (who,) = found
            return found, not (address_of(person) and who.email) and not _is_crossed(person, who)
        if not found:
            before = None if address_of(person) else self._meant_before(person.name)
            if before:
                return [before], True
            found = list(self._by_loose_name.get(loose_name(words), ()))
        if self._ours and person.entry and person.entry.number in self._people:
            # Somebody of this number there is, called something else by now, or in the list.
            found = list(dict.fromkeys((*found, self._people[person.entry.number])))
        return found, False

    def _described(self, person: ListedPerson) -> Participant | None:
        """Whom the office has said a line to mean that says just the same, if she is called so still."""
        who = self._meant_before(self._descriptions.get(person.line))
        words = core(person.name, person.details.get("given"), person.details.get("family"))
        return who if who in self._by_name.get(strict_name(words), ()) else None

    def _meant_before(self, spelling: str | None) -> Participant | None:
        id_ = self._remembered.get(spelling_key(spelling)) if spelling else None
        return self._people.get(id_) if id_ else None

    def _is_hers(self, person: ListedPerson) -> bool:
        """Whether the number in the list goes with the name in the register."""
        who = self._people.get(person.entry.number) if person.entry else None
        return who is not None and loose_name(core(who.name, who.given, who.family)) == loose_name(
            core(person.name, person.details.get("given"), person.details.get("family"))
        )


def _shares_given_name(person: ListedPerson, who: Participant) -> bool:
    """Whether a name goes with an address: families share theirs, offices too; a family name may change."""
    given, recorded = person.details.get("given"), who.given
    if not (given and recorded):
        given, recorded = person.name, who.name
    return bool(_folded(given) & _folded(recorded))


def _folded(words: str) -> set[str]:
    return set(loosely(bare(words)).split())


def _is_crossed(person: ListedPerson, who: Participant) -> bool:
    """Whether one's given name is the other's family name, and the list has a column for each: Thomas Martin
    is not Martin Thomas."""
    given, family = (fold(person.details.get(part, "")) for part in ("given", "family"))
    crossed = (fold(who.family or ""), fold(who.given or ""))
    return person.name_is_certain and given != family and (given, family) == crossed
