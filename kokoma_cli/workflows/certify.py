"""Certify: entering certificates in the register and printing them, all or none."""

import hashlib
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import count
from pathlib import Path
from typing import Literal

from kokoma_cli.domain.certificates import (
    STANDING_FOR,
    Certificate,
    Content,
    format_number,
    safe_file_name,
)
from kokoma_cli.domain.participants import Participant
from kokoma_cli.domain.progress import Progress, Survey
from kokoma_cli.domain.requirements import Assessment, Finding
from kokoma_cli.domain.settings import BY_KEY
from kokoma_cli.errors import BadCall, Conflict, KokomaError, NotEarned, NotFound, raise_all
from kokoma_cli.rendering import certificates as sheets
from kokoma_cli.rendering.files import Stage
from kokoma_cli.rendering.kinds import Kind, kinds
from kokoma_cli.storage import certificates, participants
from kokoma_cli.wording.values import Bilingual, Lines, Phrase
from kokoma_cli.workflows import find
from kokoma_cli.workflows.check import surveyed
from kokoma_cli.workflows.compose import Occasion, as_json, compose
from kokoma_cli.workflows.desk import Desk

#: The kind for those below the rule.
CONFIRMATION = "teilnahmebestaetigung"

Reason = Literal["already_certified", "not_earned", "withdrawn"]


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
class _Draft:
    """A sheet about to be drawn, with its running number."""

    person: Progress
    content: Content
    sequence: int


@dataclass(frozen=True, slots=True)
class Skipped:
    """Somebody who gets nothing in this run, and why."""

    participant: Participant
    reason: Reason
    assessment: Assessment


@dataclass(frozen=True, slots=True)
class Run:
    """What was issued to whom, in the order of the ceremony, and who was skipped."""

    cohort: str
    issued: tuple[Certificate, ...]
    skipped: tuple[Skipped, ...]
    folder: Path
    print_file: Path | None
    home: Path
    #: The register's folder, where relative paths start.
    issuer: str
    #: Empty while nobody has set it.


def certify(
    desk: Desk,
    order: Order,
    who: Sequence[str] = (),
    *,
    progress: Callable[[int, int], None] | None = None,
) -> Run:
    """Issues certificates to these people, or to everybody who has earned one.

    Register and files agree: all of it happens, or nothing. Nobody gets the same kind twice. Raises
    NotEarned when somebody named here has not earned it, saying what is missing.
    """
    known = kinds()
    kind = known.get(order.kind.casefold())
    if kind is None:
        raise NotFound("certificates.unknown_kind", kind=order.kind, known=list(known))
    if order.waiver and not who:
        raise BadCall("certificates.waiver_needs_names")
    with Stage() as stage, desk.writing() as (db, cohort):
        found = surveyed(db, cohort)
        if who:
            enrolled = participants.enrolments(db, cohort)
            named = {entry.id for entry in find.enrolments(who, db, enrolled)}
            found = replace(found, people=tuple(p for p in found.people if p.enrolment.id in named))
        chosen, skipped = _choose(db, found, kind, order, named=bool(who))
        issued_on = order.issued_on or desk.today
        _refuse_early_date(found, [person for person, _ in chosen], issued_on)
        drafts = _compose(db, found, chosen, order, known, issued_on)
        contents = [draft.content for draft in drafts]
        home = desk.register.path.absolute().parent
        raise_all(sheets.problems(contents, home))
        folder = (
            order.folder.absolute()
            if order.folder
            else home / order.folder_name / safe_file_name(found.cohort.name)
        )
        issued: list[Certificate] = []
        for draft in drafts:
            if progress:
                progress(len(issued), len(drafts))
            sheet = sheets.draw(draft.content, home)
            file = folder / safe_file_name(f"{draft.content.number} {draft.content.name}", ".pdf")
            if not desk.origin.dry_run:
                with stage.open(file) as target:
                    target.write(sheet)
            issued.append(_enter(db, draft, file, home, sheet, order))
        print_file = None
        if contents:
            print_file = (
                order.print_file.absolute()
                if order.print_file
                else folder / safe_file_name(_print_name(order, contents), ".pdf")
            )
            if not desk.origin.dry_run:
                with stage.open(print_file) as target:
                    sheets.draw_print_file(contents, home, target)
                stage.publish()
        return Run(
            found.cohort.name,
            tuple(issued),
            tuple(skipped),
            folder,
            print_file,
            home,
            found.settings.get("issuer", ""),
        )


def _choose(
    db: sqlite3.Connection, found: Survey, kind: Kind, order: Order, *, named: bool
) -> tuple[list[tuple[Progress, str]], list[Skipped]]:
    """Who gets which kind, in the order of the ceremony, and who gets none."""
    holding = {
        (certificate.enrolment_id, certificate.kind)
        for certificate in certificates.everything(db, found.cohort.id)
        if certificate.status in STANDING_FOR
    }
    chosen: list[tuple[Progress, str]] = []
    skipped: list[Skipped] = []
    problems: list[KokomaError] = []
    for person in found.people:
        wanted, reason = _entitlement(person, kind, order)
        participant = person.enrolment.participant
        if reason is None and (person.enrolment.id, wanted) in holding:
            reason = "already_certified"
        if reason is None:
            chosen.append((person, wanted))
            continue
        skipped.append(Skipped(participant, reason, person.assessment))
        if named and reason == "not_earned":
            problems.append(_not_earned(found, person))
        elif named and reason == "withdrawn":
            problems.append(Conflict("certificates.withdrawn", name=participant.name))
    raise_all(problems)
    if found.settings.get("print_order") == "enrolment":
        chosen.sort(key=lambda pair: pair[0].enrolment.id)
    return chosen, skipped


def _entitlement(person: Progress, kind: Kind, order: Order) -> tuple[str, Reason | None]:
    if person.enrolment.withdrawn:
        return kind.name, "withdrawn"
    if kind.requires == "nothing":
        return kind.name, None if person.workload.room else "not_earned"
    if person.assessment.outcome == "earned" or order.waiver:
        return kind.name, None
    if order.confirm_others and person.workload.room:
        return CONFIRMATION, None
    return kind.name, "not_earned"


def _not_earned(found: Survey, person: Progress) -> NotEarned:
    participant = person.enrolment.participant
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


def _refuse_early_date(found: Survey, people: Sequence[Progress], issued_on: date) -> None:
    """A certificate cannot be older than what it certifies."""
    attended = [
        session.date
        for person in people
        for course in found.courses
        for session in course.sessions
        if session.date is not None
        and session.id in person.record
        and person.record[session.id].minutes
        and not person.record[session.id].note
    ]
    if attended and issued_on < max(attended):
        raise Conflict("certificates.too_early", date=issued_on, last=max(attended))


def _compose(
    db: sqlite3.Connection,
    found: Survey,
    chosen: Sequence[tuple[Progress, str]],
    order: Order,
    known: dict[str, Kind],
    issued_on: date,
) -> list[_Draft]:
    names = [
        (person.enrolment.participant.name, person.enrolment.participant.family)
        for person, _ in chosen
    ]
    place = order.place if order.place is not None else found.settings.get("place", "")
    sizes = {kind: sheets.name_size(known[kind], names) for kind in {kind for _, kind in chosen}}
    language = found.settings.get("document_language", "auto")
    if language == "auto":
        language = order.language
    pattern = found.settings.get("number_pattern", BY_KEY["number_pattern"].default)
    numbers = _fresh_numbers(db, pattern, issued_on.year)
    return [
        _Draft(
            person,
            compose(found, person, kind, number, Occasion(issued_on, place, language, sizes[kind])),
            sequence,
        )
        for (person, kind), (sequence, number) in zip(chosen, numbers, strict=False)
    ]


def _print_name(order: Order, contents: Sequence[Content]) -> str:
    numbers = dict.fromkeys((contents[0].number, contents[-1].number))
    return f"{order.print_name} {' – '.join(numbers)}"


def _fresh_numbers(db: sqlite3.Connection, pattern: str, year: int) -> Iterator[tuple[int, str]]:
    """Running numbers nobody has had, and how they read; a changed pattern must not repeat one."""
    taken = set(certificates.numbers(db))
    for sequence in count(certificates.last_sequence(db, year) + 1):
        number = format_number(pattern, year, sequence)
        if number not in taken:
            yield sequence, number


def _enter(
    db: sqlite3.Connection, draft: _Draft, file: Path, home: Path, sheet: bytes, order: Order
) -> Certificate:
    content = draft.content
    waived = order.waiver if draft.person.assessment.outcome != "earned" else None
    certificate = Certificate(
        id=0,
        number=content.number,
        enrolment_id=draft.person.enrolment.id,
        participant_id=draft.person.enrolment.participant.id,
        kind=content.kind,
        language=content.language,
        issued_on=content.issued_on,
        place=content.place,
        status="prepared",
        name=content.name,
        sha256=hashlib.sha256(sheet).hexdigest(),
        file=str(file.relative_to(home)) if file.is_relative_to(home) else str(file),
        content=as_json(content),
        exception_reason=waived.reason if waived else None,
        exception_by=waived.by if waived else None,
    )
    return replace(
        certificate, id=certificates.add(db, certificate, content.issued_on.year, draft.sequence)
    )
