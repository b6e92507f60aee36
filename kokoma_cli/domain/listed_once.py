"""The people of a list, each once: lines that say once more what another says, and those that may."""

from collections.abc import Mapping
from typing import Literal

from kokoma_cli.domain.lists import ListedPerson
from kokoma_cli.domain.name_parts import propose
from kokoma_cli.domain.problems import Problem
from kokoma_cli.domain.spelling import bare, fold, loosely

#: What was answered for a line: the id of whom it means; `new`: somebody else; `same`: the one in an earlier
#: line once more.
Answer = int | Literal["new", "same"]


class Once:
    """The lines of a list put together to people."""

    def __init__(self, answers: Mapping[int, Answer]) -> None:
        self.answers = answers
        self.perhaps: dict[int, ListedPerson] = {}
        #: By line: the person of an earlier one who may be the same.
        self.problems: list[Problem] = []
        self.twice: list[Problem] = []
        #: Lines that say once more what another says.
        self._by_line: dict[int, ListedPerson] = {}
        self._by_address: dict[str, int] = {}
        self._by_name: dict[str, _Namesakes] = {}

    @property
    def people(self) -> list[ListedPerson]:
        """In the order of their lines."""
        return list(self._by_line.values())

    def add(self, person: ListedPerson) -> None:
        """One more line: somebody new to the list, once more the same, or perhaps the same."""
        address = address_of(person)
        name = strict_name(_words(person))
        if address and address in self._by_address:
            earlier = self._by_line[self._by_address[address]]
            if alike(earlier, person):
                self._once_more(person, earlier)
            else:
                values = {
                    "line": earlier.line,
                    "name": earlier.name,
                    "email": person.details["email"],
                }
                self.problems.append(Problem(person.line, "joining.address_twice", values))
            return
        answer = self.answers.get(person.line)
        namesakes = self._by_name.setdefault(name, _Namesakes())
        again = namesakes.numbered.get(person.entry.number) if person.entry else None
        perhaps = self._perhaps(person, namesakes)
        if again is not None:
            self._once_more(person, self._by_line[again])
            return
        if answer == "same" and namesakes.lines:
            if perhaps:
                self._once_more(person, perhaps)
            else:
                # Each has an address of her own, and one of them would be lost.
                values = {"line": namesakes.lines[0], "name": person.name}
                self.problems.append(Problem(person.line, "joining.same_with_two", values))
            return
        if perhaps and answer is None:
            self.perhaps[person.line] = perhaps
        self._by_line[person.line] = person
        namesakes.add(person)
        if address:
            self._by_address[address] = person.line

    def _perhaps(self, person: ListedPerson, namesakes: "_Namesakes") -> ListedPerson | None:
        """The first line that may say the same: two people of one name have two addresses, or two numbers of
        ours."""
        lines = namesakes.unaddressed if address_of(person) else namesakes.lines
        found = map(self._by_line.__getitem__, lines)
        return next((each for each in found if _numbers(each, person) != 2), None)

    def _once_more(self, person: ListedPerson, earlier: ListedPerson) -> None:
        """What the later line knows besides is kept."""
        self._by_line[earlier.line] = both(earlier, person)
        values = {"line": earlier.line, "name": earlier.name}
        same = strict_name(_words(person)) == strict_name(_words(earlier))
        key = "joining.twice" if same else "joining.twice_spelled"
        self.twice.append(Problem(person.line, key, values | {"listed": person.name}))
        if address := address_of(person):
            self._by_address.setdefault(address, earlier.line)


class _Namesakes:
    """The lines of one name."""

    def __init__(self) -> None:
        self.lines: list[int] = []
        self.unaddressed: list[int] = []
        self.numbered: dict[int, int] = {}
        #: By number of ours.

    def add(self, person: ListedPerson) -> None:
        """One more."""
        self.lines.append(person.line)
        if not address_of(person):
            self.unaddressed.append(person.line)
        if person.entry:
            self.numbered.setdefault(person.entry.number, person.line)


def both(earlier: ListedPerson, later: ListedPerson) -> ListedPerson:
    """One person of two lines: what the earlier does not know the later does."""
    return earlier._replace(
        details={**later.details, **earlier.details}, entry=earlier.entry or later.entry
    )


def alike(one: ListedPerson, other: ListedPerson) -> bool:
    """Whether two names are the same to a reader who does not look at umlauts."""
    return loose_name(_words(one)) == loose_name(_words(other))


def address_of(person: ListedPerson) -> str:
    """Her address in comparable form; empty without one."""
    return person.details.get("email", "").casefold()


def core(name: str, given: str | None, family: str | None) -> str:
    """Given and family name without any title."""
    if given or family:
        return f"{given or ''} {family or ''}"
    parts = propose(name)
    return f"{parts.given or ''} {parts.family or ''}"


def strict_name(words: str) -> str:
    """What makes two names the same."""
    return " ".join(sorted(fold(words).split()))


def loose_name(words: str) -> str:
    """What makes two names alike."""
    return " ".join(sorted(loosely(bare(words)).split()))


def _words(person: ListedPerson) -> str:
    return core(person.name, person.details.get("given"), person.details.get("family"))


def _numbers(one: ListedPerson, other: ListedPerson) -> int:
    """How many numbers of ours two lines have between them, if both have one; else 0."""
    if not (one.entry and other.entry):
        return 0
    return len({one.entry.number, other.entry.number})
