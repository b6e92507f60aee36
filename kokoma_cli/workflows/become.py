"""Become: giving certificates another status, all of them or none."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from kokoma_cli.domain.certificates import Certificate, Status, may_become
from kokoma_cli.errors import Conflict, raise_all
from kokoma_cli.storage import certificates


@dataclass(frozen=True, slots=True)
class Turned:
    """The certificates that have another standing now, and those that had it already."""

    changed: tuple[Certificate, ...]
    unchanged: tuple[Certificate, ...]


def become(
    db: sqlite3.Connection,
    chosen: Sequence[Certificate],
    wanted: Status,
    today: date,
    *,
    reason: str | None = None,
    handed_over_on: date | None = None,
) -> Turned:
    """Gives these certificates a status. Raises Conflict for every one that cannot have it.

    A certificate that has the status already keeps it; only another reason for withholding and another
    date of handing over are taken down.
    """
    raise_all([obstacle for entry in chosen if (obstacle := _obstacle(entry, wanted))])
    changed, unchanged = [], []
    for entry in chosen:
        turned = replace(
            entry,
            status=wanted,
            status_on=entry.status_on if entry.status == wanted else today,
            reason=entry.reason if entry.status == wanted == "void" else reason,
            handed_over_on=handed_over_on or entry.handed_over_on,
        )
        if turned == entry:
            unchanged.append(entry)
        else:
            certificates.change_standing(db, turned)
            changed.append(turned)
    return Turned(tuple(changed), tuple(unchanged))


def _obstacle(certificate: Certificate, wanted: Status) -> Conflict | None:
    """Why this certificate cannot have that status."""
    obstacle = may_become(certificate.status, wanted)
    return refusal(certificate) if obstacle else None


def refusal(certificate: Certificate) -> Conflict:
    """Nothing more can be done with this certificate as it stands, and why."""
    return Conflict(
        f"certificates.is_{certificate.status}",
        document={"number": certificate.number, "status": certificate.status},
        number=certificate.number,
        name=certificate.name,
        date=certificate.handed_over_on or certificate.status_on or certificate.issued_on,
        by=certificate.replaced_by,
    )
