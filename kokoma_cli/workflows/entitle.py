"""Entitle: deciding who gets which certificate, and who none and why."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from kokoma_cli.domain.ceremony import place_by
from kokoma_cli.domain.certificates import STANDING_FOR
from kokoma_cli.domain.participants import Participant
from kokoma_cli.domain.progress import Progress, Survey
from kokoma_cli.domain.requirements import Assessment, Finding
from kokoma_cli.errors import Conflict, KokomaError, NotEarned, raise_all
from kokoma_cli.rendering.kinds import Kind
from kokoma_cli.storage import certificates
from kokoma_cli.wording.values import Bilingual, Lines, Phrase

#: The kind for those below the rule.
CONFIRMATION = "teilnahmebestaetigung"

#: `void`: hers was declared void, and nobody has asked for another one by her name.
Reason = Literal["already_certified", "not_earned", "withdrawn", "erased", "void"]


@dataclass(frozen=True, slots=True)
class Waiver:
    """A hardship exception: why the rule is waived, and who decided so."""

    reason: str
    by: str


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked for."""

    kind: str = "bescheinigung"
    confirm_others: bool = False
    issued_on: date | None = None
    #: None: today.
    place: str | None = None
    language: str = "de"
    #: Unless the office has set one for its documents.
    folder: Path | None = None
    #: Where the single files go; None: a folder of the cohort's beside the register.
    folder_name: str = "certificates"
    print_file: Path | None = None
    print_name: str = "print file"
    #: The first and the last number follow, so that no two print files share a name.
    waiver: Waiver | None = None


@dataclass(frozen=True, slots=True)
class Skipped:
    """Somebody who gets nothing in this run, and why."""

    participant: Participant
    reason: Reason
    assessment: Assessment


def choose(
    db: sqlite3.Connection, found: Survey, kind: Kind, order: Order, *, named: bool
) -> tuple[list[tuple[Progress, str]], list[Skipped]]:
    """Who gets which kind, in the order of the ceremony, and who gets none.

    Raises NotEarned or Conflict for somebody who was `named` and gets none.
    """
    issued = certificates.everything(db, found.cohort.id)
    holding = {
        (certificate.enrolment_id, certificate.kind)
        for certificate in issued
        if certificate.status in STANDING_FOR
    }
    refused = {
        (certificate.enrolment_id, certificate.kind)
        for certificate in issued
        if certificate.voided_on_purpose
    }
    chosen: list[tuple[Progress, str]] = []
    skipped: list[Skipped] = []
    problems: list[KokomaError] = []
    for person in found.people:
        wanted, reason = _entitlement(person, kind, order)
        participant = person.enrolment.participant
        # Whoever has what was asked for needs no confirmation in its place.
        if (
            reason is None
            and {(person.enrolment.id, each) for each in (kind.name, wanted)} & holding
        ):
            reason = "already_certified"
        if reason is None and not named and (person.enrolment.id, wanted) in refused:
            reason = "void"
        if reason is None:
            chosen.append((person, wanted))
            continue
        skipped.append(Skipped(participant, reason, person.assessment))
        if named and reason == "not_earned":
            problems.append(_not_earned(found, person, kind))
        elif named and reason == "withdrawn":
            problems.append(Conflict("certificates.withdrawn", name=participant.name))
    raise_all(problems)
    place = place_by(found.settings.get("print_order", "name"))
    chosen.sort(key=lambda pair: place(pair[0].enrolment))
    return chosen, skipped


def _entitlement(person: Progress, kind: Kind, order: Order) -> tuple[str, Reason | None]:
    if person.enrolment.participant.erased_on is not None:
        return kind.name, "erased"
    if person.enrolment.withdrawn:
        return kind.name, "withdrawn"
    if kind.requires == "nothing":
        return kind.name, None if person.workload.room else "not_earned"
    if person.assessment.outcome == "earned" or order.waiver:
        return kind.name, None
    if order.confirm_others and person.workload.room:
        return CONFIRMATION, None
    return kind.name, "not_earned"


def refuse_unearned(found: Survey, person: Progress, kind: Kind) -> None:
    """Raises NotEarned, saying what is missing, if what is recorded does not give this kind."""
    earned = person.assessment.outcome == "earned"
    if not (earned if kind.requires == "earned" else person.workload.room):
        raise _not_earned(found, person, kind)


def _not_earned(found: Survey, person: Progress, kind: Kind) -> NotEarned:
    participant = person.enrolment.participant
    if kind.requires == "nothing":
        return NotEarned("certificates.nothing_attended", name=participant.name)
    return NotEarned(
        "certificates.not_earned",
        document={
            "participant": participant.id,
            "name": participant.name,
            "outcome": person.assessment.outcome,
            "missing": [
                {
                    "category": finding.requirement.category,
                    "required": finding.requirement.required,
                    "reached": finding.reached,
                }
                for finding in person.assessment.missing
            ],
            "still_helps": list(person.assessment.still_helps),
        },
        name=participant.name,
        id=participant.id,
        missing=Lines(_missing(found, finding) for finding in person.assessment.missing),
        way_on=Phrase(
            f"certificates.way_on_{person.assessment.outcome}",
            {"courses": [*person.assessment.under_way, *person.assessment.still_helps]},
        ),
    )


def _missing(found: Survey, finding: Finding) -> Phrase:
    requirement = finding.requirement
    if requirement.course:
        return Phrase("certificates.missing_course", {"course": requirement.course})
    category = found.cohort.series.category(requirement.category)
    return Phrase(
        "certificates.missing_count",
        {
            "category": Bilingual(category.plural, category.plural_en),
            "reached": finding.reached,
            "required": requirement.required,
        },
    )


def refuse_early_date(found: Survey, people: Sequence[Progress], issued_on: date) -> None:
    """A certificate cannot be older than what it certifies. Raises Conflict, naming course and people."""
    later: dict[tuple[date, str], list[str]] = {}
    for course in found.courses:
        for session in course.sessions:
            if session.date is None or session.date <= issued_on:
                continue
            there = [
                person.enrolment.participant.name
                for person in people
                if (entry := person.record.get(session.id)) and entry.minutes and not entry.note
            ]
            if there:
                later[session.date, course.code] = there
    if later:
        last, code = max(later)
        names = later[last, code]
        raise Conflict(
            "certificates.too_early",
            date=issued_on,
            last=last,
            course=code,
            names=names
            if len(names) < 5
            else [*names[:3], Phrase("attendance.more", {"count": len(names) - 3})],
        )
