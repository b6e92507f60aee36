"""The state of a register and its surroundings: what was found, how serious it is, what mends it.

Pure decisions; what there is to decide about is fetched by `workflows.doctor` and its neighbours.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from kokoma_cli.domain.participants import DETAILS, Participant
from kokoma_cli.domain.spelling import fold

#: *hint*: somebody should know; *problem*: something is wrong or would go wrong; *unchecked*: could not be
#: looked at because of another problem.
Level = Literal["ok", "hint", "unchecked", "problem"]
_ORDER: tuple[Level, ...] = ("ok", "hint", "unchecked", "problem")


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that a finding is about: the sentence that names it, if there is one, and what fills it. An
    empty sentence: it is only for documents, in words that nobody in the office knows."""

    text: str | None
    values: Mapping[str, object] = field(default_factory=dict)
    command: str | None = None
    #: What mends it.


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to say. `key` is its sentence and `mend` the one that says what to do; both are filled by
    `values`, by the number of items, and by the command that mends it."""

    key: str
    level: Level
    values: Mapping[str, object] = field(default_factory=dict)
    items: Sequence[Item] = ()
    mend: str | None = None

    @property
    def command(self) -> str | None:
        """What mends it, or the first of it, ready to be typed; None if no command does."""
        own = self.values.get("command")
        return (
            str(own) if own else next((item.command for item in self.items if item.command), None)
        )


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of a check: a sentence for the case that all is well, and what is to be said beside it."""

    name: str
    detail: str
    values: Mapping[str, object] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()

    @property
    def level(self) -> Level:
        """That of the most serious finding."""
        return max((each.level for each in self.findings), key=_ORDER.index, default="ok")

    @property
    def ok(self) -> bool:
        """Whether it was looked at and nothing is wrong. A hint is nothing wrong."""
        return self.level in ("ok", "hint")


def is_well(verdicts: Iterable[Verdict]) -> bool:
    """True if nothing is a problem. What could not be looked at has its problem elsewhere."""
    return not any(each.level == "problem" for each in verdicts)


#: An office that has less than this left should know, or so many times the size of its register.
ROOM_AT_LEAST, REGISTERS_AT_LEAST = 200_000_000, 20
#: With less than so many registers' room the next entry may fail: a copy, a journal, and what is new.
REGISTERS_NEEDED = 3


def room(free: int, register: int) -> Level:
    """How serious it is to have so many bytes left on the drive of a register of this size."""
    if free < REGISTERS_NEEDED * max(register, 1_000_000):
        return "problem"
    return "hint" if free < max(ROOM_AT_LEAST, REGISTERS_AT_LEAST * register) else "ok"


#: What is recorded of whoever has changed her name is not what she was called before.
_OF_THE_NAME = frozenset(("given", "family", "title", "sort_key", "pronunciation"))


def entered_twice(people: Iterable[Participant]) -> list[tuple[Participant, ...]]:
    """Groups of entries that may be the same person: one name but for its spelling, or one address, and
    nothing recorded of both that tells them apart."""
    alike: dict[tuple[str, bool], list[list[Participant]]] = {}
    for person in people:
        looks = {(fold(person.name).strip(), True)}
        if person.email and "@" in person.email:
            looks.add((person.email.strip().casefold(), False))
        for look in looks:
            if look[0]:
                groups = alike.setdefault(look, [])
                fits = (
                    group
                    for group in groups
                    if not any(_differ(person, each, of_one_name=look[1]) for each in group)
                )
                group = next(fits, None)
                if group is None:
                    groups.append([person])
                else:
                    group.append(person)
    found = {tuple(group): None for groups in alike.values() for group in groups if len(group) > 1}
    return list(found)


def _differ(one: Participant, other: Participant, *, of_one_name: bool) -> bool:
    """Whether a detail is recorded of both and not the same."""
    details = DETAILS if of_one_name else [each for each in DETAILS if each not in _OF_THE_NAME]
    recorded = (
        (fold(getattr(one, each) or "").strip(), fold(getattr(other, each) or "").strip())
        for each in details
    )
    return any(mine and hers and mine != hers for mine, hers in recorded)


class Link(NamedTuple):
    """A place in a chain: the number of an entry, and its hash."""

    number: int
    hash: str


def continues(copy: Link, now: Mapping[int, str]) -> bool:
    """Whether a register whose entries have these hashes goes on from where a copy ended."""
    return copy.number == 0 or now.get(copy.number) == copy.hash


def typed(*words: str) -> str:
    """A command as it is to be typed: a word with blanks between quotes."""
    return " ".join(f'"{word}"' if not word or " " in word else word for word in words)
