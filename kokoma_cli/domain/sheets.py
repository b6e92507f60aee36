"""Sign-in sheets: who stands on one, in which columns, and what becomes of a day online."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from kokoma_cli.domain.attendance import Attendance, Presence, Record
from kokoma_cli.domain.categories import Category
from kokoma_cli.domain.courses import Session
from kokoma_cli.domain.name_parts import propose
from kokoma_cli.domain.participants import Enrolment, Participant
from kokoma_cli.domain.sorting import sort_key
from kokoma_cli.domain.spelling import clean


class Signer(NamedTuple):
    """One person's row. Titles are left out, and nothing but the name is said of anybody."""

    participant_id: int
    surname: str
    given: str
    presence: Presence | None = None
    #: As recorded, on a record of attendance.
    minutes: int = 0


def columns_of(participant: Participant) -> tuple[str, str]:
    """Surname and given name. Who has a single name, or whose parts nobody knows, has it all under the
    surname."""
    family, given = clean(participant.family or ""), clean(participant.given or "")
    if family and given:
        return family, given
    known = family or given
    whole = _without_title(participant)
    if not known:
        return whole, ""
    rest = " ".join(whole.replace(known, " ", 1).split()) if known in whole else ""
    if not rest:
        return known, ""
    return (family, rest) if family else (rest, given)


def _without_title(participant: Participant) -> str:
    title = clean(participant.title or propose(participant.name).title or "")
    name = clean(participant.name)
    return name.removeprefix(title).strip() or name


def signers(enrolled: Iterable[Enrolment]) -> list[Signer]:
    """Everybody who is enrolled and has not withdrawn, by name after DIN 5007-2."""
    people = (entry.participant for entry in enrolled if not entry.withdrawn)
    return [Signer(p.id, *columns_of(p)) for p in sorted(people, key=sort_key)]


class Attended(NamedTuple):
    """Who was there, and who is enrolled without anything being recorded."""

    there: list[Signer]
    unknown: list[Participant]


def attended(
    enrolled: Iterable[Enrolment], records: Mapping[int, Record], session: Session
) -> Attended:
    """What is recorded for a day. Somebody who withdrew later was there all the same; who made the day up
    elsewhere was not, and nobody's absence stands on paper."""
    there: list[tuple[Participant, Attendance]] = []
    unknown = []
    for entry in enrolled:
        mark = records.get(entry.id, {}).get(session.id)
        if mark is None:
            unknown += [] if entry.withdrawn else [entry.participant]
        elif mark.presence in ("present", "partly") and not mark.note:
            there.append((entry.participant, mark))
    there.sort(key=lambda pair: sort_key(pair[0]))
    return Attended(
        [Signer(p.id, *columns_of(p), mark.presence, mark.minutes) for p, mark in there],
        sorted(unknown, key=sort_key),
    )


#: What tells a place that is none: words people write there.
_NOWHERE = ("online", "http", "zoom", "teams", "webex", "bigbluebutton", "video", "digital")


def is_online(session: Session, category: Category) -> bool:
    """Whether a day takes place at the screen, where nobody can sign: its place says so, or, if it has
    none, the name of the course's category."""
    told = session.place or f"{category.name} {category.name_en}"
    return any(word in told.casefold() for word in _NOWHERE)
