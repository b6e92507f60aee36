"""Merge: making one person of two entries."""

import sqlite3
from dataclasses import dataclass

from kokoma_cli.domain.certificates import STANDING_FOR
from kokoma_cli.domain.participants import DETAILS, Enrolment, Participant
from kokoma_cli.domain.spelling import fold
from kokoma_cli.errors import BadCall, Conflict
from kokoma_cli.storage import aliases, attendance, certificates, cohorts, participants
from kokoma_cli.workflows import find
from kokoma_cli.workflows.desk import Desk
from kokoma_cli.workflows.enrol import changed

#: Parts of one name belong together: all are taken over, or none.
_PARTS = ("given", "family", "title")


@dataclass(frozen=True, slots=True)
class Merged:
    """The person who stays, the entry that went, and what of it could not be kept."""

    person: Participant
    gone: Participant
    dropped: dict[str, str]
    #: Details of the entry that went, by field, for which the person has something else.


def differ(desk: Desk, kept: str, doubled: str) -> tuple[Participant, Participant] | None:
    """The two entries if their names differ by more than their spelling; None if they do not."""
    with desk.register.reading() as db:
        person, other = find.person(kept, db), find.person(doubled, db)
    return (person, other) if fold(person.name) != fold(other.name) else None


def merge(desk: Desk, kept: str, doubled: str) -> Merged:
    """Makes one person of two entries: the first is kept and takes over what the second has.

    Raises Conflict when both are recorded differently for the same session, have different hours of
    preparation entered, or hold certificates of the same kind.
    """
    with desk.writing() as (db, _):
        person, other = find.person(kept, db), find.person(doubled, db)
        if person.id == other.id:
            raise BadCall("participants.merge_with_herself", name=person.name, id=person.id)
        mine = participants.enrolments_of(db, person.id)
        for cohort, theirs in participants.enrolments_of(db, other.id).items():
            if cohort in mine:
                _join(db, mine[cohort], theirs)
            else:
                participants.change_enrolment(db, theirs._replace(participant=person))
        aliases.move(db, other.id, person.id)
        participants.remove(db, other.id)
        taken, dropped = _details(person, other)
        if taken:
            person = changed(person, taken)
            participants.change(db, person)
        return Merged(person, other, dropped)


def _join(db: sqlite3.Connection, target: Enrolment, theirs: Enrolment) -> None:
    """Makes one enrolment of two in the same cohort."""
    _refuse_second_certificate(db, target, theirs)
    recorded = attendance.of_enrolment(db, target.id)
    doubles = attendance.of_enrolment(db, theirs.id)
    shared = recorded.keys() & doubles.keys()
    hours = {minutes for minutes in (target.preparation, theirs.preparation) if minutes is not None}
    if any(recorded[session] != doubles[session] for session in shared) or len(hours) > 1:
        raise Conflict(
            "participants.merge_contradicts",
            name=target.participant.name,
            id=target.participant.id,
            other_id=theirs.participant.id,
            cohort=cohorts.names(db)[target.cohort_id],
        )
    attendance.forget(db, theirs.id, shared)
    attendance.reassign(db, theirs.id, target.id)
    certificates.reassign(db, theirs.id, target.id)
    both_left = target.withdrawn and theirs.withdrawn
    participants.change_enrolment(
        db,
        target._replace(
            status="withdrawn" if both_left else "enrolled",
            preparation=next(iter(hours), None),
            position=target.position if target.position is not None else theirs.position,
            absent_at_ceremony=target.absent_at_ceremony or theirs.absent_at_ceremony,
        ),
    )
    participants.drop_enrolment(db, theirs.id)


def _refuse_second_certificate(db: sqlite3.Connection, one: Enrolment, other: Enrolment) -> None:
    held = [
        {
            certificate.kind: certificate.number
            for certificate in certificates.of_enrolment(db, enrolment.id)
            if certificate.status in STANDING_FOR
        }
        for enrolment in (one, other)
    ]
    for kind in held[0].keys() & held[1].keys():
        numbers = sorted((held[0][kind], held[1][kind]))
        raise Conflict("participants.merge_certified", numbers=numbers)


def _details(
    person: Participant, other: Participant
) -> tuple[dict[str, str | None], dict[str, str]]:
    """What the person takes over of the other entry, and what is dropped for something else."""
    taken: dict[str, str | None] = {}
    dropped: dict[str, str] = {}
    named = any(getattr(person, part) for part in _PARTS)
    for detail in DETAILS:
        value = getattr(other, detail)
        if value is None or value == getattr(person, detail):
            continue
        if detail in _PARTS and named:
            continue
        if getattr(person, detail) is None:
            taken[detail] = value
        else:
            dropped[detail] = value
    return taken, dropped
