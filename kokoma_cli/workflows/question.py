"""Question: certificates whose ground has gone since they were issued."""

import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from kokoma_cli.domain.certificates import STANDING_FOR, Certificate
from kokoma_cli.storage import certificates
from kokoma_cli.wording.values import Lines, Phrase


class Unfounded(NamedTuple):
    """A certificate that stands although the person, as now recorded, has not earned it."""

    number: str
    name: str


def unfounded(db: sqlite3.Connection, cohort: int, home: Path) -> tuple[Unfounded, ...]:
    """The certificates of a cohort that what is recorded now would not give, exceptions left out. `home`:
    the register's folder, with the kinds the office has of its own."""
    standing = [
        certificate
        for certificate in certificates.everything(db, cohort)
        if certificate.status in STANDING_FOR and certificate.exception_reason is None
    ]
    if not standing:
        return ()
    from kokoma_cli.rendering.kinds import kinds
    from kokoma_cli.workflows.check import surveyed

    known = kinds(home)
    demanding = {each.kind for each in standing if known.demands(each.kind)}
    outcomes = {
        person.enrolment.id: person.assessment.outcome for person in surveyed(db, cohort).people
    }
    return tuple(
        Unfounded(certificate.number, certificate.name)
        for certificate in standing
        if certificate.kind in demanding and outcomes[certificate.enrolment_id] != "earned"
    )


def listed(certificates: Iterable[Unfounded | Certificate]) -> Lines:
    """Certificates for a sentence, one below the other, each with its number and whose it is."""
    return Lines(
        Phrase("certificates.unfounded_line", {"number": entry.number, "name": entry.name})
        for entry in certificates
    )
