"""What has to be kept of every cohort and for how long, and what became of it then."""

import sqlite3
from collections.abc import Collection, Iterable
from datetime import date

from kokoma_cli.domain.retention import Disposal, Duty, Record, Records, in_order, where
from kokoma_cli.domain.settings import BY_KEY
from kokoma_cli.storage import cohorts, settings
from kokoma_cli.storage.rows import day_or_none, stored


def duties(db: sqlite3.Connection, cohort_ids: Collection[int] | None = None) -> list[Duty]:
    """What has to be kept of these cohorts, or of all; of one without certificates there are none to keep.
    No period begins before the last course day, nor, where no course has a date, before somebody was last
    entered; certificates that were issued later are kept from then on."""
    found = []
    for cohort, name in cohorts.names(db).items():
        if cohort_ids is not None and cohort not in cohort_ids:
            continue
        chosen = settings.values(db, cohort)

        def value(key: str, chosen: dict[str, str] = chosen) -> str:
            return chosen.get(key, BY_KEY[key].default)

        begins = day_or_none(value("retention_from"))
        if begins and (last_day := _last_day(db, cohort) or _last_entered(db, cohort)):
            # A report that was handed in before the last course day was not the final one.
            begins = max(begins, last_day)
        years: dict[Records, int] = {
            "participation": int(value("retention_years").split()[0]),
            "certificates": int(value("certificate_years").split()[0]),
        }
        found.append(Duty(cohort, name, "participation", begins, years["participation"]))
        (last,) = db.execute(
            "SELECT max(issued_on) FROM certificates WHERE enrolment_id IN"
            " (SELECT id FROM enrolments WHERE cohort_id = ?)",
            (cohort,),
        ).fetchone()
        if last:
            begins = begins and max(begins, date.fromisoformat(last))
            found.append(Duty(cohort, name, "certificates", begins, years["certificates"]))
    return found


def _last_day(db: sqlite3.Connection, cohort_id: int) -> date | None:
    """The last day of a cohort's courses, if one has a date."""
    (day,) = db.execute(
        "SELECT max(sessions.date) FROM sessions JOIN courses ON courses.id = course_id"
        " WHERE cohort_id = ? AND cancelled = 0",
        (cohort_id,),
    ).fetchone()
    return day_or_none(day)


def _last_entered(db: sqlite3.Connection, cohort_id: int) -> date | None:
    """The last day on which somebody was entered in a cohort, or that she was there. What was corrected later
    says nothing of when it took place."""
    (at,) = db.execute(
        "SELECT max(at) FROM batches JOIN changes ON batch_id = batches.id"
        " WHERE old IS NULL AND new IS NOT NULL AND ("
        " (table_name = 'enrolments' AND json_extract(new, '$.cohort_id') = ?1)"
        " OR (table_name = 'attendance' AND json_extract(new, '$.session_id') IN"
        " (SELECT sessions.id FROM sessions JOIN courses ON courses.id = course_id"
        " WHERE cohort_id = ?1)))",
        (cohort_id,),
    ).fetchone()
    return date.fromisoformat(at[:10]) if at else None


def duties_for(db: sqlite3.Connection, participant_id: int) -> list[Duty]:
    """What has to be kept of one person: nothing of a cohort she left before anything was recorded of
    her."""
    found = []
    for duty in duties(db):
        there, attended, certified = _part(db, duty.cohort_id, participant_id)
        if certified or ((attended or there) and duty.records == "participation"):
            found.append(duty)
    return found


def only_enrolled(db: sqlite3.Connection, duty: Duty, participant_id: int) -> bool:
    """True if nothing was recorded of a person in a cohort but that she takes part: then it is enough that
    she leaves it."""
    return _part(db, duty.cohort_id, participant_id) == (1, 0, 0)


def _part(
    db: sqlite3.Connection, cohort_id: int, participant_id: int
) -> tuple[object, object, object]:
    """Whether a person takes part in a cohort, attended a course, and has a certificate."""
    part = db.execute(
        "SELECT status = 'enrolled',"
        " EXISTS (SELECT 1 FROM attendance WHERE enrolment_id = enrolments.id),"
        " EXISTS (SELECT 1 FROM certificates WHERE enrolment_id = enrolments.id)"
        " FROM enrolments WHERE cohort_id = ? AND participant_id = ?",
        (cohort_id, participant_id),
    ).fetchone()
    return part or (0, 0, 0)


def everything(db: sqlite3.Connection) -> dict[tuple[int, Records], Disposal]:
    """How far records are that were offered or deleted."""
    found: dict[tuple[int, Records], Disposal] = {}
    for cohort, records, offered, answer, deleted in db.execute(
        "SELECT cohort_id, records, offered_on, answer, deleted_on FROM disposals ORDER BY id"
    ):
        found[cohort, records] = Disposal(
            cohort, records, day_or_none(offered), answer, day_or_none(deleted)
        )
    return found


def records_for(db: sqlite3.Connection, participant_id: int, today: date) -> list[Record]:
    """What has to be kept of one person, or had to, and where it is."""
    return where_they_are(db, duties_for(db, participant_id), today)


def where_they_are(db: sqlite3.Connection, found: Iterable[Duty], today: date) -> list[Record]:
    """Where records are on this day, the first to go first."""
    there = everything(db)
    return in_order(
        where(
            duty,
            there.get((duty.cohort_id, duty.records), Disposal(duty.cohort_id, duty.records)),
            today,
        )
        for duty in found
    )


def put(db: sqlite3.Connection, disposal: Disposal) -> None:
    """Writes how far records are."""
    db.execute(
        "INSERT INTO disposals (cohort_id, records, offered_on, answer, deleted_on)"
        " VALUES (?, ?, ?, ?, ?) ON CONFLICT (cohort_id, records) DO UPDATE SET"
        " offered_on = excluded.offered_on, answer = excluded.answer,"
        " deleted_on = excluded.deleted_on",
        (
            disposal.cohort_id,
            disposal.records,
            stored(disposal.offered_on),
            disposal.answer,
            stored(disposal.deleted_on),
        ),
    )
