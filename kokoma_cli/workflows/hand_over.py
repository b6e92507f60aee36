"""Hand over: noting who has her certificate in her hands."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from kokoma_cli.domain.certificates import Certificate, may_become
from kokoma_cli.errors import BadCall, Conflict, raise_all
from kokoma_cli.storage import certificates, participants
from kokoma_cli.workflows import consult
from kokoma_cli.workflows.become import Turned, become
from kokoma_cli.workflows.desk import Desk
from kokoma_cli.workflows.question import listed

#: Why a certificate of the cohort stays where it is: its person was excepted, or is noted as absent from the
#: ceremony; it is withheld; it bears a later date.
Why = Literal["excepted", "absent", "withheld", "dated_later"]


@dataclass(frozen=True, slots=True)
class HandedOver:
    """What was handed over, and which certificates of the cohort still lie in the office."""

    turned: Turned
    on: date
    left: tuple[tuple[Certificate, Why], ...]


def hand_over(
    desk: Desk,
    words: Sequence[str],
    *,
    everybody: bool = False,
    excepted: Sequence[str] = (),
    on: date | None = None,
    sure: bool = False,
) -> HandedOver:
    """Notes that these certificates were handed over; `everybody`: all of the cohort that are ready, but
    for those `excepted`, by number or person, and those of people noted as absent from the ceremony.

    Raises Conflict for what is void, replaced, or bears a later date, unless they are `sure`. Nobody is
    sure of certificates they have not looked at: with `everybody` those of a later date are left, and
    being `sure` of them is a Conflict too.
    """
    day = on or desk.today
    if day > desk.today:
        raise BadCall("certificates.handed_over_ahead", date=day)
    with desk.writing() as (db, cohort):
        left: list[tuple[Certificate, Why]] = []
        if everybody:
            kept: dict[int, Why] = {entry.id: "excepted" for entry in consult.chosen(db, excepted)}
            absent = {
                each.id
                for each in participants.enrolments(db, cohort)
                if each.absent_at_ceremony or each.participant.erased_on
            }
            taken = []
            for entry in certificates.everything(db, cohort):
                missing: Why | None = "absent" if entry.enrolment_id in absent else None
                why = _stays(entry, kept.get(entry.id, missing), day)
                if why:
                    left.append((entry, why))
                elif entry.status == "prepared":
                    taken.append(entry)
            if sure:
                _refuse_unseen([entry for entry, why in left if why == "dated_later"], day)
        else:
            taken = consult.chosen(db, words)
            _refuse_erased(db, taken)
            if not sure:
                _refuse_early(taken, day)
        # Without a date on the line one that was handed over before keeps its own.
        before = [entry for entry in taken if entry.status == "handed_over" and on is None]
        fresh = [entry for entry in taken if entry not in before]
        turned = become(db, fresh, "handed_over", desk.today, handed_over_on=day)
        turned = Turned(turned.changed, (*before, *turned.unchanged))
        return HandedOver(turned, day, tuple(left))


def _stays(entry: Certificate, why: Why | None, day: date) -> Why | None:
    if entry.status == "withheld":
        return "withheld"
    if entry.status != "prepared":
        return None
    return why or ("dated_later" if entry.issued_on > day else None)


def _refuse_unseen(dated_later: Sequence[Certificate], day: date) -> None:
    if dated_later:
        raise Conflict(
            "certificates.handed_over_early_all",
            document={"numbers": [entry.number for entry in dated_later]},
            count=len(dated_later),
            date=day,
            certificates=listed(dated_later),
        )


def _refuse_erased(db: sqlite3.Connection, taken: Sequence[Certificate]) -> None:
    erased = {person.id for person in participants.everybody(db) if person.erased_on}
    raise_all(
        [
            Conflict("privacy.erased_certificate", number=entry.number)
            for entry in taken
            if entry.participant_id in erased
        ]
    )


def _refuse_early(taken: Sequence[Certificate], day: date) -> None:
    raise_all(
        [
            Conflict(
                "certificates.handed_over_early",
                number=entry.number,
                name=entry.name,
                issued=entry.issued_on,
                date=day,
            )
            for entry in taken
            if entry.issued_on > day and may_become(entry.status, "handed_over") is None
        ]
    )
