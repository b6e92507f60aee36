"""Courses and their days in the register."""

import datetime
import sqlite3
from collections import defaultdict

from kokoma_cli.domain.courses import Course, Session
from kokoma_cli.storage.rows import day_or_none, insert, stored, update


def of_cohort(db: sqlite3.Connection, cohort_id: int) -> tuple[Course, ...]:
    """All courses of a cohort with their days, in the order of the series."""
    sessions: dict[int, list[Session]] = defaultdict(list)
    for course_id, id_, day, minutes, date, *rest in db.execute(
        "SELECT course_id, sessions.id, day, minutes, date, starts, ends, place"
        " FROM sessions JOIN courses ON courses.id = course_id"
        " WHERE cohort_id = ? ORDER BY course_id, day",
        (cohort_id,),
    ):
        sessions[course_id].append(Session(id_, day, minutes, day_or_none(date), *rest))
    return tuple(
        Course(
            id_,
            code,
            category,
            title,
            tuple(sessions[id_]),
            preparation,
            title_en,
            bool(compulsory),
            bool(cancelled),
        )
        for id_, code, category, title, preparation, title_en, compulsory, cancelled in db.execute(
            "SELECT id, code, category, title, preparation, title_en, compulsory, cancelled"
            " FROM courses WHERE cohort_id = ? ORDER BY id",
            (cohort_id,),
        )
    )


def changed_on(db: sqlite3.Connection, course: Course) -> datetime.date | None:
    """The day on which a course or one of its days was entered or last changed; None if the journal no longer
    has it."""
    (at,) = db.execute(
        "SELECT max(at) FROM batches JOIN changes ON batches.id = batch_id"
        " WHERE (table_name = 'courses' AND row_id = ?)"
        " OR (table_name = 'sessions' AND row_id IN (SELECT id FROM sessions WHERE course_id = ?))",
        (course.id, course.id),
    ).fetchone()
    return datetime.date.fromisoformat(at[:10]) if at else None


def add(db: sqlite3.Connection, cohort_id: int, course: Course) -> int:
    """A new course with its days; their ids in `course` do not matter."""
    course_id = insert(
        db,
        "courses",
        {
            "cohort_id": cohort_id,
            "code": course.code,
            "category": course.category,
            "title": course.title,
            "title_en": course.title_en,
            "preparation": course.preparation,
            "compulsory": int(course.compulsory),
        },
    )
    for session in course.sessions:
        add_session(db, course_id, session)
    return course_id


def add_session(db: sqlite3.Connection, course_id: int, session: Session) -> int:
    """One more day of a course."""
    return insert(db, "sessions", {"course_id": course_id, "day": session.day, **_values(session)})


def change(db: sqlite3.Connection, course: Course) -> None:
    """Writes what a course is now, its days apart."""
    update(
        db,
        "courses",
        course.id,
        {
            "code": course.code,
            "category": course.category,
            "title": course.title,
            "title_en": course.title_en,
            "preparation": course.preparation,
            "compulsory": int(course.compulsory),
            "cancelled": int(course.cancelled),
        },
    )


def change_session(db: sqlite3.Connection, session: Session) -> None:
    """Writes what a day is now."""
    update(db, "sessions", session.id, _values(session))


def drop_session(db: sqlite3.Connection, session: Session) -> None:
    """Takes a day away; sqlite3.IntegrityError while attendance is recorded for it."""
    db.execute("DELETE FROM sessions WHERE id = ?", (session.id,))


def _values(session: Session) -> dict[str, object]:
    return {
        "minutes": session.minutes,
        "date": stored(session.date),
        "starts": session.starts,
        "ends": session.ends,
        "place": session.place,
    }
