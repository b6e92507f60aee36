"""Ceremony: in which order people are called up, who will not come, and the list for the lectern."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kokoma_cli.domain.ceremony import Ceremony, Entry, Rule, own_list, place_by
from kokoma_cli.domain.certificates import STANDING_FOR, Certificate, safe_file_name
from kokoma_cli.domain.participants import Enrolment
from kokoma_cli.errors import Conflict, KokomaError, NotFound, raise_all
from kokoma_cli.storage import certificates, participants, settings
from kokoma_cli.wording import LANGUAGES, Language, Wording
from kokoma_cli.workflows import find
from kokoma_cli.workflows.check import surveyed
from kokoma_cli.workflows.desk import Desk

if TYPE_CHECKING:
    from kokoma_cli.workflows.deposit import Deposited

_SETTING = "print_order"


def ceremony(desk: Desk) -> Ceremony:
    """The ceremony as it stands."""
    with desk.reading() as (db, cohort):
        return _standing(db, cohort)


def order(desk: Desk, whos: Sequence[str], *, last: bool = False) -> Ceremony:
    """Puts these people first, in this order, or last; the others stay as they were to each other. From
    then on the cohort has a list of its own.

    Raises Conflict for somebody who has left and has no certificate.
    """
    with desk.writing() as (db, cohort):
        people = participants.enrolments(db, cohort)
        chosen = find.enrolments(whos, db, people)
        _refuse_withdrawn(db, cohort, chosen)
        rule = settings.values(db, cohort).get(_SETTING, "name")
        positions = own_list(people, rule, [entry.id for entry in chosen], last=last)
        for entry in people:
            if entry.position != positions[entry.id]:
                participants.change_enrolment(db, entry._replace(position=positions[entry.id]))
        settings.put(db, cohort, _SETTING, "list")
        return _standing(db, cohort)


def order_by(desk: Desk, rule: Rule) -> Ceremony:
    """Sets the rule of the order; a list of the office's own is kept beside it."""
    with desk.writing() as (db, cohort):
        settings.put(db, cohort, _SETTING, rule)
        return _standing(db, cohort)


@dataclass(frozen=True, slots=True)
class Noted:
    """Who will (not) come, those of whom it was known already, and the ceremony with it."""

    changed: tuple[Enrolment, ...]
    unchanged: tuple[Enrolment, ...]
    ceremony: Ceremony


def note_absent(desk: Desk, whos: Sequence[str], *, absent: bool) -> Noted:
    """Notes who will not come to the ceremony, or will after all."""
    with desk.writing() as (db, cohort):
        chosen = find.enrolments(whos, db, participants.enrolments(db, cohort))
        _refuse_withdrawn(db, cohort, chosen)
        noted = [entry._replace(absent_at_ceremony=absent) for entry in chosen]
        for entry in noted:
            participants.change_enrolment(db, entry)
        changed = tuple(entry for entry in noted if entry not in chosen)
        unchanged = tuple(entry for entry in noted if entry in chosen)
        return Noted(changed, unchanged, _standing(db, cohort))


def _refuse_withdrawn(db: sqlite3.Connection, cohort: int, chosen: Sequence[Enrolment]) -> None:
    holding = certificates.standing(db, cohort)
    problems: list[KokomaError] = [
        Conflict("ceremony.withdrawn", name=entry.participant.name, id=entry.participant.id)
        for entry in chosen
        if entry.withdrawn and entry.id not in holding
    ]
    raise_all(problems)


def _standing(db: sqlite3.Connection, cohort: int) -> Ceremony:
    found = surveyed(db, cohort)
    held: dict[int, list[Certificate]] = {}
    voided: set[int] = set()
    for certificate in certificates.everything(db, cohort):
        if certificate.status in STANDING_FOR:
            held.setdefault(certificate.enrolment_id, []).append(certificate)
        elif certificate.voided_on_purpose:
            voided.add(certificate.enrolment_id)
    rule = found.settings.get(_SETTING, "name")
    place = place_by(rule)
    people = [
        Entry(
            person.enrolment,
            person.assessment.outcome,
            tuple(held.get(person.enrolment.id, ())),
            person.enrolment.id in voided,
        )
        for person in found.people
        if not person.enrolment.withdrawn
        or (person.enrolment.id in held and person.enrolment.participant.erased_on is None)
    ]
    people.sort(key=lambda entry: place(entry.enrolment))
    return Ceremony(found.cohort, rule, tuple(people))


@dataclass(frozen=True, slots=True)
class Printed:
    """The list for the lectern, and what stands on it."""

    ceremony: Ceremony
    written: "Deposited"


def print_list(
    desk: Desk, language: Language, file: Path | None = None, *, replace: bool = False
) -> Printed:
    """Draws the list for the lectern, to this file or to one with the day's date beside the certificates.

    `language`: unless the office has set one for its documents. Raises NotFound if nobody would be on it,
    Conflict if the file exists and holds something else that is not to be replaced.
    """
    # The press is heavy, and only this command needs it.
    from kokoma_cli.rendering.ceremony_list import ceremony_list
    from kokoma_cli.workflows.deposit import deposit

    with desk.reading() as (db, cohort):
        found = _standing(db, cohort)
        chosen = settings.values(db, cohort)
    if not found.listed:
        raise NotFound("ceremony.nobody", cohort=found.cohort.name)
    spoken = chosen.get("document_language", "auto")
    words = Wording(spoken if spoken in LANGUAGES else language)
    home = desk.home
    drawn = ceremony_list(found, words, chosen.get("issuer", ""), desk.today, home)
    target = file or _file(desk, found, words)
    (written,) = deposit({target: drawn}, replace=replace, dry_run=desk.origin.dry_run)
    return Printed(found, written)


def _file(desk: Desk, found: Ceremony, words: Wording) -> Path:
    """Named for the day: the list of another day is another list."""
    home = desk.home
    title = words("ceremony.file_name", date=desk.today.isoformat())
    folder = home / words("certificates.folder") / safe_file_name(found.cohort.name)
    return folder / safe_file_name(title, ".pdf")
