"""Check: how far everybody is, and what would still help."""

import sqlite3
from collections.abc import Sequence

from kokoma_cli.domain.progress import Survey, survey
from kokoma_cli.errors import NotFound
from kokoma_cli.storage import attendance, certificates, cohorts, courses, participants, settings
from kokoma_cli.wording.values import Phrase
from kokoma_cli.workflows import find
from kokoma_cli.workflows.desk import Desk
from kokoma_cli.workflows.look_back import Moment, Point, looked_back


def check(desk: Desk, who: Sequence[str] = (), *, without: Sequence[str] = ()) -> Survey:
    """Holds everybody, or these people, against the rule; as if the courses `without` were
    cancelled."""
    with desk.reading() as (db, cohort):
        return surveyed(db, cohort, who, without=without)


def check_then(
    desk: Desk, point: Point, who: Sequence[str] = (), *, without: Sequence[str] = ()
) -> tuple[Survey, Moment]:
    """The same as it was at an earlier moment, by the rule and the names of that time."""
    with looked_back(desk, point) as (db, cohort, moment):
        try:
            return surveyed(db, cohort, who, without=without), moment
        except NotFound as error:
            why = Phrase(error.key, error.values)
            raise NotFound(
                "evidence.not_there_then", document=error.document, why=why, date=moment.day
            ) from None


def surveyed(
    db: sqlite3.Connection, cohort_id: int, who: Sequence[str] = (), *, without: Sequence[str] = ()
) -> Survey:
    """The same within an open transaction."""
    offered = courses.of_cohort(db, cohort_id)
    dropped = {find.course(code, offered).id for code in without}
    enrolled = participants.enrolments(db, cohort_id)
    if who:
        enrolled = find.enrolments(who, db, enrolled)
        records = {person.id: attendance.of_enrolment(db, person.id) for person in enrolled}
    else:
        records = dict(attendance.of_cohort(db, cohort_id))
    return survey(
        cohorts.load(db, cohort_id),
        tuple(
            course._replace(cancelled=True) if course.id in dropped else course
            for course in offered
        ),
        settings.values(db, cohort_id),
        enrolled,
        records,
        certificates.standing(db, cohort_id),
    )
