"""Attendance in the register."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping

from kokoma_cli.domain.attendance import Attendance
from kokoma_cli.domain.courses import Course

_COLUMNS = "enrolment_id, session_id, presence, minutes, note"


def of_cohort(db: sqlite3.Connection, cohort_id: int) -> Mapping[int, dict[int, Attendance]]:
    """What is recorded in a cohort: by enrolment, then by session."""
    return _by_enrolment(
        db.execute(
            f"SELECT {_COLUMNS} FROM attendance"
            " WHERE enrolment_id IN (SELECT id FROM enrolments WHERE cohort_id = ?)",
            (cohort_id,),
        )
    )


def of_course(db: sqlite3.Connection, course: Course) -> Mapping[int, dict[int, Attendance]]:
    """What is recorded for one course: by enrolment, then by session."""
    return _by_enrolment(
        db.execute(
            f"SELECT {_COLUMNS} FROM attendance"
            " WHERE session_id IN (SELECT id FROM sessions WHERE course_id = ?)",
            (course.id,),
        )
    )


def of_enrolment(db: sqlite3.Connection, enrolment_id: int) -> dict[int, Attendance]:
    """What is recorded for one person in a cohort, by session."""
    rows = db.execute(
        f"SELECT {_COLUMNS} FROM attendance WHERE enrolment_id = ?",
        (enrolment_id,),
    )
    return _by_enrolment(rows)[enrolment_id]


def record(db: sqlite3.Connection, entries: Iterable[tuple[int, Attendance]]) -> None:
    """Writes entries given with their enrolment, in place of what stood there."""
    db.executemany(
        f"INSERT INTO attendance ({_COLUMNS}) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (enrolment_id, session_id) DO UPDATE SET"
        " presence = excluded.presence, minutes = excluded.minutes, note = excluded.note",
        (
            (enrolment, entry.session_id, entry.presence, entry.minutes, entry.note)
            for enrolment, entry in entries
        ),
    )


def forget(db: sqlite3.Connection, enrolment_id: int, sessions: Iterable[int]) -> None:
    """Takes entries out: not yet known again."""
    db.executemany(
        "DELETE FROM attendance WHERE enrolment_id = ? AND session_id = ?",
        ((enrolment_id, session) for session in sessions),
    )


def reassign(db: sqlite3.Connection, source: int, target: int) -> None:
    """Gives one enrolment's entries to another that has none for these sessions."""
    db.execute("UPDATE attendance SET enrolment_id = ? WHERE enrolment_id = ?", (target, source))


def _by_enrolment(rows: Iterable[tuple[int, ...]]) -> defaultdict[int, dict[int, Attendance]]:
    found: defaultdict[int, dict[int, Attendance]] = defaultdict(dict)
    for enrolment, session, *entry in rows:
        found[enrolment][session] = Attendance(session, *entry)  # type: ignore[arg-type]
    return found
