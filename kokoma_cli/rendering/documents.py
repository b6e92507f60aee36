"""The JSON documents of commands that report: plain values with stable keys (see the README)."""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from kokoma_cli.domain.certificates import Certificate
from kokoma_cli.domain.courses import Course
from kokoma_cli.domain.journal import LogEntry
from kokoma_cli.domain.participants import DETAILS, Enrolment, Participant
from kokoma_cli.domain.progress import Progress, Survey
from kokoma_cli.domain.requirements import Finding

Document = dict[str, object]


def person_document(person: Participant) -> Document:
    """One person, as far as she is known."""
    return (
        {"id": person.id, "name": person.name}
        | {detail: getattr(person, detail) for detail in DETAILS}
        | {"erased_on": person.erased_on}
    )


def participant_document(enrolment: Enrolment) -> Document:
    """One person of a cohort, as in `participant list`."""
    return person_document(enrolment.participant) | {"status": enrolment.status}


def certificate_document(certificate: Certificate, home: Path) -> Document:
    """One line of the register of certificates; `home`: where relative paths start."""
    return {
        "number": certificate.number,
        "participant": certificate.participant_id,
        "name": certificate.name,
        "kind": certificate.kind,
        "issued_on": certificate.issued_on.isoformat(),
        "status": certificate.status,
        "status_on": _day(certificate.status_on),
        "reason": certificate.reason,
        "handed_over_on": _day(certificate.handed_over_on),
        "replaces": certificate.replaces_number,
        "replaced_by": certificate.replaced_by,
        "sha256": certificate.sha256,
        "file": str(home / certificate.file) if certificate.file else None,
        "exception": {
            "reason": certificate.exception_reason,
            "by": certificate.exception_by,
            "on": _day(certificate.exception_on),
        }
        if certificate.exception_reason
        else None,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def course_document(course: Course) -> Document:
    """One course with its days."""
    return {
        "code": course.code,
        "category": course.category,
        "title": course.title,
        "title_en": course.title_en,
        "minutes": course.minutes,
        "preparation_minutes": course.preparation,
        "compulsory": course.compulsory,
        "cancelled": course.cancelled,
        "sessions": [
            {
                "day": session.day,
                "date": session.date.isoformat() if session.date else None,
                "minutes": session.minutes,
                "from": session.starts,
                "to": session.ends,
                "place": session.place,
            }
            for session in course.sessions
        ],
    }


def status_document(survey: Survey) -> Document:
    """Where everybody stands: `status`."""
    return {
        "cohort": survey.cohort.name,
        "series": _series(survey),
        "courses": [course_document(course) for course in survey.courses],
        "participants": [standing_document(person, survey) for person in survey.people],
    }


def check_document(survey: Survey) -> Document:
    """Who has earned it, and why (not): `check`."""
    return {
        "cohort": survey.cohort.name,
        "participants": [
            {
                **_person(person),
                "findings": [_finding(finding) for finding in person.assessment.findings],
                **_prospects(person),
            }
            for person in survey.people
        ],
    }


def changes_document(before: Survey, after: Survey, without: Sequence[str]) -> Document:
    """What becomes of outcomes without some courses: `status --without`, beside `status`."""
    return {
        "without": list(without),
        "changes": [
            {
                "id": old.enrolment.participant.id,
                "name": old.enrolment.participant.name,
                "from": old.assessment.outcome,
                "to": new.assessment.outcome,
            }
            for old, new in changed_outcomes(before, after)
        ],
    }


def changed_outcomes(before: Survey, after: Survey) -> list[tuple[Progress, Progress]]:
    """The enrolled people whose outcome differs between two surveys of the same cohort."""
    by_id = {person.enrolment.id: person for person in after.people}
    return [
        (old, by_id[old.enrolment.id])
        for old in before.people
        if not old.enrolment.withdrawn
        and old.assessment.outcome != by_id[old.enrolment.id].assessment.outcome
    ]


def log_document(entries: Iterable[LogEntry]) -> list[Document]:
    """Entries of the journal, newest first: `log`."""
    return [entry_document(entry) for entry in entries]


def entry_document(entry: LogEntry) -> Document:
    """One entry with every row it changed, before and after."""
    batch = entry.batch
    return {
        "number": batch.id,
        "at": batch.at,
        "user": batch.user,
        "command": batch.command,
        "reason": batch.reason,
        "account": list(batch.account),
        "undoes": batch.undoes,
        "undone_by": batch.undone_by,
        "sealed": batch.sealed,
        "hash": batch.hash,
        "changes": [
            {
                "table": change.table,
                "row": change.row_id,
                "old": change.old,
                "new": change.new,
                "erased": change.erased,
            }
            for change in entry.changes
        ],
    }


def _series(survey: Survey) -> Document:
    return {
        "title": survey.cohort.series.title,
        "minutes": survey.series_minutes,
        "held_minutes": survey.held_minutes,
    }


def _person(person: Progress) -> Document:
    return {
        "id": person.enrolment.participant.id,
        "name": person.enrolment.participant.name,
        "status": person.enrolment.status,
        "erased_on": person.enrolment.participant.erased_on,
        "outcome": person.assessment.outcome,
        "certificates": list(person.certificates),
    }


def standing_document(person: Progress, survey: Survey) -> Document:
    """Where one person stands, as in `status`."""
    standings = dict(person.assessment.standings)
    attended = [
        course.category for course in survey.courses if standings[course.code] == "attended"
    ]
    return {
        **_person(person),
        "courses": standings,
        "counts": {
            category.code: attended.count(category.code)
            for category in survey.cohort.series.categories
        },
        "minutes": person.workload.minutes,
        "room_minutes": person.workload.room,
        "preparation_minutes": person.workload.preparation,
        **_prospects(person),
    }


def _prospects(person: Progress) -> Document:
    found = person.assessment
    return {
        "missing": [_missing(finding) for finding in found.missing],
        "still_helps": list(found.still_helps),
        "under_way": list(found.under_way),
    }


def _missing(finding: Finding) -> Document:
    required = finding.requirement
    numbers: Document = {
        "category": required.category,
        "required": required.required,
        "reached": finding.reached,
    }
    # Only a compulsory course has a name of its own here.
    return {**numbers, "course": required.course} if required.course else numbers


def _finding(finding: Finding) -> Document:
    return {**_missing(finding), "met": finding.met}
