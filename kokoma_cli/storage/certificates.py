"""The register of certificates. Rows are added and change their status; none is ever deleted."""

import sqlite3
from dataclasses import fields
from typing import Any

from kokoma_cli.domain.certificates import STANDING_FOR, Certificate, with_what_came_after
from kokoma_cli.domain.chain import checksum
from kokoma_cli.storage.rows import day_or_none, insert, stored, update

#: Where a field of `Certificate` is found; all others are columns of the same name.
_SOURCES = {
    "participant_id": "participant_id",
    # Replaced twice, if the first time was taken back: only the last of them replaces anything.
    "replaces_number": "(SELECT number FROM certificates AS former WHERE former.id = certificates.replaces"
    " AND former.status = 'replaced' AND certificates.id ="
    " (SELECT max(later.id) FROM certificates AS later WHERE later.replaces = former.id))",
    "replaced_by": "(SELECT number FROM certificates AS later WHERE later.replaces = certificates.id"
    " AND certificates.status = 'replaced' ORDER BY later.id DESC LIMIT 1)",
}
_FIELDS = tuple(field.name for field in fields(Certificate) if field.name != "in_its_place")
_DATES = ("issued_on", "exception_on", "status_on", "handed_over_on")
_SELECT = (
    f"SELECT {', '.join(_SOURCES.get(name, f'certificates.{name}') for name in _FIELDS)}"
    " FROM certificates JOIN enrolments ON enrolments.id = enrolment_id "
)


def _read(row: tuple[object, ...]) -> Certificate:
    values: dict[str, Any] = dict(zip(_FIELDS, row, strict=True))
    values |= {name: day_or_none(values[name]) for name in _DATES}
    return Certificate(**values)


def everything(db: sqlite3.Connection, cohort_id: int | None = None) -> list[Certificate]:
    """All ever issued, void ones included, in the order of their numbers."""
    where = "WHERE cohort_id = ? " if cohort_id is not None else ""
    rows = db.execute(
        f"{_SELECT}{where}ORDER BY year, sequence",
        () if cohort_id is None else (cohort_id,),
    )
    return with_what_came_after([_read(row) for row in rows])


def of_enrolment(db: sqlite3.Connection, enrolment_id: int) -> list[Certificate]:
    """All ever issued to one person in a cohort."""
    rows = db.execute(f"{_SELECT}WHERE enrolment_id = ? ORDER BY year, sequence", (enrolment_id,))
    return with_what_came_after([_read(row) for row in rows])


def standing(db: sqlite3.Connection, cohort_id: int) -> dict[int, list[str]]:
    """The numbers of the certificates that hold in a cohort, by enrolment."""
    found: dict[int, list[str]] = {}
    marks = ", ".join("?" * len(STANDING_FOR))
    for enrolment, number in db.execute(
        "SELECT enrolment_id, number FROM certificates"
        " JOIN enrolments ON enrolments.id = enrolment_id"
        f" WHERE cohort_id = ? AND certificates.status IN ({marks}) ORDER BY year, sequence",
        (cohort_id, *sorted(STANDING_FOR)),
    ):
        found.setdefault(enrolment, []).append(number)
    return found


def numbers(db: sqlite3.Connection) -> list[str]:
    """All numbers ever given."""
    return [number for (number,) in db.execute("SELECT number FROM certificates ORDER BY id")]


def last_sequence(db: sqlite3.Connection, year: int) -> int:
    """The last running number of a year, 0 if none. Void certificates keep theirs."""
    (last,) = db.execute(
        "SELECT ifnull(max(sequence), 0) FROM certificates WHERE year = ?", (year,)
    ).fetchone()
    return int(last)


def add(db: sqlite3.Connection, certificate: Certificate, year: int, sequence: int) -> int:
    """Enters a certificate; its id in `certificate` does not matter."""
    return insert(
        db,
        "certificates",
        {
            "number": certificate.number,
            "year": year,
            "sequence": sequence,
            "enrolment_id": certificate.enrolment_id,
            "kind": certificate.kind,
            "language": certificate.language,
            "issued_on": certificate.issued_on.isoformat(),
            "place": certificate.place,
            "status": certificate.status,
            "name": certificate.name,
            "sha256": certificate.sha256,
            "file": certificate.file,
            **_papers(certificate),
            "exception_reason": certificate.exception_reason,
            "exception_by": certificate.exception_by,
            "exception_on": stored(certificate.exception_on),
            "replaces": certificate.replaces,
            **_standing_of(certificate),
        },
    )


def change_standing(db: sqlite3.Connection, certificate: Certificate) -> None:
    """Writes what has become of a certificate: status, since when and why, when handed over."""
    update(db, "certificates", certificate.id, _standing_of(certificate))


def forget_name(db: sqlite3.Connection, certificate: Certificate) -> None:
    """Writes name, content and file of a certificate that must no longer tell the former name."""
    update(
        db,
        "certificates",
        certificate.id,
        {"name": certificate.name, "file": certificate.file}
        | _papers(certificate)
        | {"reason": certificate.reason, "exception_reason": certificate.exception_reason},
    )


def _papers(certificate: Certificate) -> dict[str, object]:
    """What the journal knows by its checksum only."""
    content, evidence = certificate.content, certificate.evidence
    return {
        "content": content,
        "evidence": evidence,
        "papers_sha256": checksum(content, evidence),
    }


def cohort_of(db: sqlite3.Connection, certificate: Certificate) -> int:
    """The cohort in which a certificate was issued."""
    (cohort,) = db.execute(
        "SELECT cohort_id FROM enrolments WHERE id = ?", (certificate.enrolment_id,)
    ).fetchone()
    return int(cohort)


def _standing_of(certificate: Certificate) -> dict[str, object]:
    return {
        "status": certificate.status,
        "status_on": stored(certificate.status_on),
        "reason": certificate.reason,
        "handed_over_on": stored(certificate.handed_over_on),
    }


def reassign(db: sqlite3.Connection, source: int, target: int) -> None:
    """Gives one enrolment's certificates to another."""
    db.execute("UPDATE certificates SET enrolment_id = ? WHERE enrolment_id = ?", (target, source))
