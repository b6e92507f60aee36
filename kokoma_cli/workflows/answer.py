"""Answer: who somebody in a meeting report is, as the office says in this call."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from kokoma_cli.domain.addresses import compared
from kokoma_cli.domain.display_names import without_marks
from kokoma_cli.domain.participants import Enrolment
from kokoma_cli.domain.recognition import spelling_key
from kokoma_cli.domain.sightings import Sighting
from kokoma_cli.domain.spelling import fold
from kokoma_cli.errors import BadCall, Conflict, KokomaError, NotFound, raise_all
from kokoma_cli.wording.values import Lines, Phrase
from kokoma_cli.workflows import find

#: How people say that somebody takes no part.
NOBODY = frozenset(("niemand", "nobody", "keiner", "keine", "none", "no one", "noone", "n", "0"))
#: How people say that an earlier answer no longer holds.
FORGET = frozenset(("vergessen", "vergiss", "forget"))
#: Stands for whoever it may be.
SOMEBODY = "1"
#: What a shell would take for something else between the quotes of a hint, and what ends the name.
_FOR_SHELLS = frozenset('"`$\\=!')


class Answer(NamedTuple):
    """A name or an address as the tool shows it, and whom it stands for as typed: anything that names an
    enrolled person, or a word for nobody, or for forgetting an earlier answer."""

    which: str
    who: str


def parse(text: str) -> Answer:
    """`iPad von Anna=Anna Müller`. Raises BadCall if it is not said whom it stands for."""
    which, equals, who = text.rpartition("=")
    if not (equals and which.strip() and who.strip()):
        raise BadCall("rollcall.assigned_to_nobody", text=text)
    return Answer(which.strip(), who.strip())


def resolved(
    answers: Iterable[Answer],
    sightings: Sequence[Sighting],
    db: sqlite3.Connection,
    enrolled: Sequence[Enrolment],
) -> dict[int, int | None]:
    """The answers by the index of the sighting: whom it stands for, None for nobody. Everything that does not
    fit is said together."""
    told: dict[int, int | None] = {}
    problems: list[KokomaError] = []
    for answer in answers:
        if forgets(answer):
            continue
        try:
            who = _person(answer.who, db, enrolled)
            for index in _meant(answer, sightings):
                if told.setdefault(index, who) != who:
                    raise BadCall("rollcall.assigned_twice", name=sightings[index].name)
        except KokomaError as error:
            problems.append(error)
    raise_all(problems)
    return told


def person(who: str, db: sqlite3.Connection, enrolled: Sequence[Enrolment]) -> int | None:
    """Whom this names; None for nobody. Raises NotFound or Conflict, also for who has withdrawn."""
    return _person(who, db, enrolled)


def _person(who: str, db: sqlite3.Connection, enrolled: Sequence[Enrolment]) -> int | None:
    if who.strip().casefold() in NOBODY:
        return None
    found = find.enrolment(who, db, enrolled)
    if found.withdrawn:
        raise Conflict("attendance.withdrawn", names=[found.participant.name], count=1)
    return found.participant.id


def said_for(sighting: Sighting, sightings: Sequence[Sighting]) -> str | None:
    """What to write of somebody in the report so that it means her and nobody else: her name if that will do,
    her address, or the number of her line. None: nothing does, as where two files have such a line."""
    wanted = [sightings.index(sighting)]
    words = [without_marks(sighting.name), sighting.email or "", *map(str, lines_of(sighting))]
    for word in words:
        if not word or _FOR_SHELLS & set(word) or word.strip() != word:
            continue
        try:
            if _meant(Answer(word, SOMEBODY), sightings) == wanted:
                return word
        except KokomaError:
            continue
    return None


def lines_of(sighting: Sighting) -> list[int]:
    """The lines of the files that she stands in."""
    return sorted({line for part in sighting.parts for line in part.appearance.lines})


def to_forget(
    answers: Iterable[Answer],
    sightings: Sequence[Sighting],
    known: Mapping[str, int | None],
    names: Mapping[int, str],
) -> set[str]:
    """Which of the remembered spellings, as the register has them, are no longer to hold. Raises NotFound for
    a name of which nothing is remembered, with all of which something is."""
    found: set[str] = set()
    problems: list[KokomaError] = []
    for answer in answers:
        if not forgets(answer):
            continue
        keys = {spelling_key(answer.which)}
        if not any(spelling_key(spelling) in keys for spelling in known):
            for index in _perhaps(answer, sightings):
                keys |= _spellings(sightings[index])
        meant = {spelling for spelling in known if spelling_key(spelling) in keys}
        if not meant:
            remembered = Lines(in_words(known, names)) or Phrase("rollcall.nothing_remembered")
            problems.append(
                NotFound(
                    "rollcall.nothing_to_forget", name=answer.which, remembered=remembered,
                    document={"remembered": list(known)},
                )
            )  # fmt: skip
        found |= meant
    raise_all(problems)
    return found


def in_words(answers: Mapping[str, int | None], names: Mapping[int, str]) -> list[Phrase]:
    """Answers, each as people say it."""
    return [
        Phrase("rollcall.remembered_one", {"shown": shown, "name": names[who]})
        if who is not None and who in names
        else Phrase("rollcall.will_remember_nobody", {"shown": shown})
        for shown, who in answers.items()
    ]


def forgets(answer: Answer) -> bool:
    """Whether this takes an earlier answer back."""
    return answer.who.strip().casefold() in FORGET


def _perhaps(answer: Answer, sightings: Sequence[Sighting]) -> list[int]:
    try:
        return _meant(answer, sightings)
    except KokomaError:
        return []


def _meant(answer: Answer, sightings: Sequence[Sighting]) -> list[int]:
    """Whom of those in the report is meant: by her address; by her name as it is shown, first of all her who
    has no address to be told by; by the number of her line; else by part of her name, if it is only one's."""
    which = spelling_key(answer.which)
    listed = list(enumerate(sightings))
    exact = [index for index, each in listed if which in _spellings(each)]
    for narrower in (
        [index for index in exact if which == compared(sightings[index].email)],
        [
            index
            for index in exact
            if spelling_key(sightings[index].name) == which and not sightings[index].email
        ],
        exact,
    ):
        if len(narrower) == 1:
            return narrower
    if exact and answer.who.strip().casefold() in NOBODY:
        return exact
    if not exact and answer.which.isascii() and answer.which.isdecimal():
        exact = [index for index, each in listed if int(answer.which) in lines_of(each)]
    wanted = f" {fold(answer.which)} "
    parts = exact or [
        index
        for index, each in listed
        if wanted.strip()
        and any(wanted in f" {fold(name)} " for name in (each.name, *each.other_names))
    ]
    if len(parts) == 1:
        return parts
    if parts:
        candidates = [_known(sightings[index]) for index in parts]
        raise Conflict(
            "rollcall.assigned_several",
            document={"candidates": [_plainly(sightings[index]) for index in parts]},
            name=answer.which,
            candidates=Lines(candidates),
        )
    raise NotFound("rollcall.not_in_the_report", name=answer.which)


def _spellings(sighting: Sighting) -> set[str]:
    names = {spelling_key(name) for name in (sighting.name, *sighting.other_names)}
    return names | {own for own in (compared(sighting.email),) if own}


def _plainly(sighting: Sighting) -> str:
    return f"{sighting.name} <{sighting.email}>" if sighting.email else sighting.name


def _known(sighting: Sighting) -> object:
    lines = lines_of(sighting)
    if not lines:
        return _plainly(sighting)
    return Phrase("rollcall.on_line", {"line": lines[0], "name": _plainly(sighting)})
