"""Enrol: entering people, correcting what is known of them, letting them go."""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass

from kokoma_cli.domain import names
from kokoma_cli.domain.addresses import is_address
from kokoma_cli.domain.courses import planned_minutes
from kokoma_cli.domain.name_parts import compose, propose
from kokoma_cli.domain.participants import Enrolment, Participant
from kokoma_cli.domain.sorting import sort_key
from kokoma_cli.domain.spelling import clean, fold
from kokoma_cli.errors import BadCall, Conflict, NotFound
from kokoma_cli.storage import certificates, cohorts, courses, participants
from kokoma_cli.wording.values import Hours, Phrase
from kokoma_cli.workflows import find
from kokoma_cli.workflows.desk import Desk


@dataclass(frozen=True, slots=True)
class Added:
    """A new person, the cohort, and who in the register has the same name already."""

    participant: Participant
    cohort: str
    namesakes: tuple[Participant, ...]


def add(desk: Desk, name: str | None, details: Mapping[str, str | None]) -> Added:
    """Enters a new person and enrols her in the cohort.

    The name is kept as typed; the parts that are not given are a proposal by rule. Raises BadCall for
    a name or detail that cannot be taken.
    """
    person = _person(name, details)
    with desk.writing() as (db, cohort):
        known = participants.everybody(db)
        _refuse_same_address(person, known)
        wanted = fold(person.name)
        namesakes = tuple(other for other in known if fold(other.name) == wanted)
        person = person._replace(id=participants.add(db, person))
        participants.enrol(db, cohort, person.id)
        return Added(person, cohorts.names(db)[cohort], namesakes)


def enrol(desk: Desk, whos: list[str]) -> list[Enrolment]:
    """Enrols people who are in the register already, or takes back their withdrawal.

    Raises Conflict for somebody who is enrolled.
    """
    with desk.writing() as (db, cohort):
        people = {person.id: person for person in (find.person(who, db) for who in whos)}
        enrolled = {entry.participant.id: entry for entry in participants.enrolments(db, cohort)}
        done = []
        for person in people.values():
            entry = enrolled.get(person.id)
            if entry is None:
                id_ = participants.enrol(db, cohort, person.id)
                entry = Enrolment(id_, cohort, person)
            elif entry.withdrawn:
                entry = entry._replace(status="enrolled")
                participants.change_enrolment(db, entry)
            else:
                raise Conflict("participants.enrolled_already", name=person.name, id=person.id)
            done.append(entry)
        return done


def withdraw(desk: Desk, whos: list[str]) -> list[Enrolment]:
    """Notes that people have left the cohort; what is recorded of them stays."""
    with desk.writing() as (db, cohort):
        chosen = find.enrolments(whos, db, participants.enrolments(db, cohort))
        gone = [entry._replace(status="withdrawn") for entry in chosen]
        for entry in gone:
            participants.change_enrolment(db, entry)
        return gone


@dataclass(frozen=True, slots=True)
class Edited:
    """A person before and after, and the numbers of certificates that carry the old name."""

    before: Participant
    after: Participant
    preparation: int | None
    certificates: tuple[str, ...]


def edit(
    desk: Desk,
    who: str,
    name: str | None,
    details: Mapping[str, str | None],
    preparation: int | None = None,
    *,
    credited: bool = False,
) -> Edited:
    """Changes what is given and leaves the rest; an empty value takes a detail out.

    A new name brings a new proposal for its parts. `preparation` are minutes entered for this person
    in the cohort; `credited` takes them out, so that the rule credits them again.
    """
    given = {key: value for key, value in details.items() if value is not None}
    entered = preparation is not None or credited
    if name is None and not given and not entered:
        raise BadCall("participants.nothing_to_edit")
    with desk.writing() as (db, cohort):
        before = find.person(who, db)
        after = before
        if name is not None:
            after = changed(after, _named(name, before))
        if given:
            after = changed(after, _details(given))
        _refuse_same_address(after, participants.everybody(db))
        participants.change(db, after)
        enrolment = participants.enrolments_of(db, before.id).get(cohort)
        if entered:
            if enrolment is None:
                raise NotFound("participants.not_in_cohort", name=before.name, id=before.id)
            _check_preparation(db, cohort, preparation or 0)
            enrolment = enrolment._replace(preparation=preparation)
            participants.change_enrolment(db, enrolment)
        issued = (
            certificate.number
            for entry in participants.enrolments_of(db, before.id).values()
            for certificate in certificates.of_enrolment(db, entry.id)
            if certificate.name != after.name
        )
        return Edited(before, after, enrolment.preparation if enrolment else None, tuple(issued))


def described(
    before: Participant,
    name: str,
    details: Mapping[str, str | None],
    known: list[Participant],
) -> Participant:
    """A person under another name, with other details where they are given. Raises BadCall or Conflict as
    `edit` does."""
    after = changed(before, _named(name, before))
    given = {key: value for key, value in details.items() if value is not None}
    after = changed(after, _details(given))
    _refuse_same_address(after, known)
    return after


def _check_preparation(db: sqlite3.Connection, cohort: int, minutes: int) -> None:
    """More than the whole series is a slip of the hand."""
    volume = cohorts.load(db, cohort).series.minutes or planned_minutes(
        courses.of_cohort(db, cohort)
    )
    if minutes > volume:
        raise BadCall(
            "participants.too_much_preparation", hours=Hours(minutes), series=Hours(volume)
        )


def enrolled(desk: Desk) -> tuple[str, list[Enrolment]]:
    """The cohort's name and its people, sorted by name, withdrawn ones last."""
    with desk.reading() as (db, cohort):
        people = participants.enrolments(db, cohort)
        people.sort(key=lambda entry: (entry.withdrawn, sort_key(entry.participant)))
        return cohorts.names(db)[cohort], people


def everybody(desk: Desk) -> list[Participant]:
    """Everybody in the register, sorted by name."""
    with desk.register.reading() as db:
        return sorted(participants.everybody(db), key=sort_key)


def _person(name: str | None, details: Mapping[str, str | None]) -> Participant:
    given = _details({key: value for key, value in details.items() if value is not None})
    if name is None or not clean(name):
        name = compose(given.get("given"), given.get("family"), given.get("title"))
    named = _named(name, None)
    return changed(Participant(0, named.pop("name") or ""), named | given)


def changed(person: Participant, values: Mapping[str, str | None]) -> Participant:
    """The same person with other values for some fields."""
    return person._replace(**values)  # type: ignore[arg-type]


def _named(name: str, before: Participant | None) -> dict[str, str | None]:
    """A name as it will print, with the parts proposed for it; parts of an unchanged name stay."""
    cleaned = clean(name)
    _refuse("participants.name_refused", names.refusal(cleaned), cleaned)
    parts = propose(cleaned)
    if before is not None and parts.name == before.name:
        return {"name": before.name}
    return {
        "name": parts.name,
        "given": parts.given,
        "family": parts.family,
        "title": parts.title,
    }


def _details(given: Mapping[str, str]) -> dict[str, str | None]:
    cleaned = {key: clean(value) for key, value in given.items()}
    for key, value in cleaned.items():
        if value:
            _refuse("participants.detail_refused", names.unprintable(value), value, key)
    email = cleaned.get("email")
    if email and not is_address(email):
        raise BadCall("participants.no_address", email=email)
    return {key: value or None for key, value in cleaned.items()}


def _refuse(key: str, refusal: names.Refusal | None, text: str, field: str = "name") -> None:
    if refusal:
        raise BadCall(
            f"{key}_{refusal.reason}",
            text=text,
            letters=list(refusal.characters),
            count=len(text),
            field=Phrase(f"participants.field_{field}"),
        )


def _refuse_same_address(person: Participant, known: list[Participant]) -> None:
    """One address belongs to one person; two entries with it are the same person twice."""
    if person.email is None:
        return
    for other in known:
        if (
            other.id != person.id
            and other.email
            and other.email.casefold() == person.email.casefold()
        ):
            raise Conflict(
                "participants.address_taken", email=person.email, name=other.name, id=other.id
            )
