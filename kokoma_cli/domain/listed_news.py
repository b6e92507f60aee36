"""What a line of a list says of somebody who is known, field by field."""

from collections.abc import Iterator
from typing import NamedTuple

from kokoma_cli.domain.lists import ListedPerson
from kokoma_cli.domain.name_parts import propose
from kokoma_cli.domain.participants import Enrolment, Participant

#: The parts of a name belong to the name: they change with it, or not at all.
_PARTS = ("given", "family", "title")


def _naming(person: ListedPerson, before: Participant) -> Iterator[tuple[str, str]]:
    """What a line says of her name, by field."""
    if person.name == before.name:
        # The same name; what the list calls its parts is as good as what is recorded.
        yield from ((part, person.details[part]) for part in _PARTS if part in person.details)
    elif "title" in person.details or _untitled(person.name) != _untitled(before.name):
        yield "name", person.name


def _untitled(name: str) -> str:
    """A name letter by letter, without its title: a list that has no titles does not say there is none."""
    parts = propose(name)
    return f"{parts.given or ''} {parts.family or ''}"


def _describing(person: ListedPerson) -> Iterator[tuple[str, str]]:
    """What it says besides."""
    return ((field, value) for field, value in person.details.items() if field not in _PARTS)


def _same(field: str, recorded: str, listed: str) -> bool:
    """Whether the list says what is recorded; addresses are the same in any case."""
    return field == "email" and recorded.casefold() == listed.casefold()


class Difference(NamedTuple):
    """What is recorded of somebody and what the list says instead."""

    field: str
    recorded: str
    listed: str


class Known(NamedTuple):
    """Somebody of the list who is in the register already."""

    line: int
    before: Participant
    after: Participant
    #: With what is new; what contradicts is as recorded, unless the list is to count.
    differences: tuple[Difference, ...] = ()
    enrol: bool = False
    #: She is not in the cohort yet.
    withdrawn: bool = False
    #: She has left it, and a list does not bring her back.
    leaves: bool = False
    #: Our own list says she has left it, and it is to be entered.
    preparation: int | None = None
    #: Minutes of preparation and follow-up that our own list has, and that are to be entered.

    @property
    def changes(self) -> bool:
        """Whether anything is to be entered."""
        return (
            self.before != self.after or self.enrol or self.leaves or self.preparation is not None
        )


def told(
    person: ListedPerson, before: Participant, enrolment: Enrolment | None, *, overwrite: bool
) -> Known:
    """What a line tells of somebody; with `overwrite` it counts where something else is recorded."""
    news: dict[str, str | None] = {}
    differences: list[Difference] = []
    for field, value in (*_naming(person, before), *_describing(person)):
        recorded = getattr(before, field)
        if recorded is None:
            news[field] = value
        elif recorded != value and not _same(field, recorded, value):
            differences.append(Difference(field, recorded, value))
            if overwrite:
                news[field] = value
    if "name" in news:
        proposed = propose(person.name)
        news |= {part: person.details.get(part) or getattr(proposed, part) for part in _PARTS}
    left, preparation = _enrolled(person, enrolment, differences, overwrite=overwrite)
    return Known(
        person.line,
        before,
        before._replace(**news),  # type: ignore[arg-type]
        tuple(differences),
        enrolment is None,
        bool(enrolment and enrolment.withdrawn) and not _has_left(person),
        left,
        preparation,
    )


def _enrolled(
    person: ListedPerson,
    enrolment: Enrolment | None,
    differences: list[Difference],
    *,
    overwrite: bool,
) -> tuple[bool, int | None]:
    """What our own list tells of her enrolment: that she has left, and minutes that are news."""
    entry = person.entry
    leaves = _has_left(person) and not (enrolment and enrolment.withdrawn)
    if leaves and enrolment:
        differences.append(Difference("status", "enrolled", "withdrawn"))
        leaves = overwrite
    minutes = entry.preparation if entry else None
    recorded = enrolment.preparation if enrolment else None
    if recorded is not None and minutes is not None and minutes != recorded:
        differences.append(Difference("preparation", str(recorded), str(minutes)))
        minutes = minutes if overwrite else None
    return leaves, None if minutes == recorded else minutes


def _has_left(person: ListedPerson) -> bool:
    return person.entry is not None and person.entry.status == "withdrawn"
