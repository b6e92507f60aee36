"""Become: giving certificates another status, all of them or none."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from kokoma_cli.domain.certificates import Certificate, Status, may_become
from kokoma_cli.errors import Conflict, raise_all
from kokoma_cli.storage import certificates
from kokoma_cli.wording.values import Phrase


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
    last = certificate.in_its_place
    void = last is not None and last.status == "void"
    return Conflict(
        f"certificates.is_{certificate.status}{'_by_void' if void else ''}",
        document={"number": certificate.number, "status": certificate.status},
        number=certificate.number,
        name=certificate.name,
        since=_since(certificate),
        by=last.number if last else certificate.replaced_by,
        id=certificate.participant_id,
        kind=certificate.kind,
    )


def _since(certificate: Certificate) -> Phrase | str:
    """Since when it has its status, to stand behind it; nothing where the register does not say."""
    if certificate.status == "handed_over":
        day, key = certificate.handed_over_on, "certificates.on_day"
    else:
        # When it was handed over says nothing about when it ceased to hold.
        day, key = certificate.status_on, "certificates.since_day"
    return Phrase(key, {"date": day}) if day else ""
