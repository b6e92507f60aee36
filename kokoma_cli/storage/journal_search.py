"""Finding entries of the journal: about a person, a course, from when to when."""

import json
import sqlite3
from collections.abc import Collection, Iterable
from typing import NamedTuple

from kokoma_cli.domain.journal import Row


class Subject(NamedTuple):
    """What entries are to be about: rows of the register, by their ids. Whoever asks for several things
    wants what is about all of them."""

    people: Collection[int] | None = None
    enrolments: Collection[int] = ()
    #: Those of the people.
    courses: Collection[int] | None = None
    sessions: Collection[int] = ()
    #: Those of the courses.
    since: str | None = None
    until: str | None = None
    #: Days, the last one included.


def condition(subject: Subject) -> tuple[str, dict[str, object]]:
    """What a row of `batches` must fulfil to be about this, and the values in it."""
    parts, values = [], dict[str, object]()
    if subject.people is not None:
        parts.append(f"id IN ({_ABOUT_PEOPLE})")
        values |= {"people": _ids(subject.people), "enrolments": _ids(subject.enrolments)}
    if subject.courses is not None:
        parts.append(f"id IN ({_ABOUT_COURSES})")
        values |= {"courses": _ids(subject.courses), "sessions": _ids(subject.sessions)}
    # The day by the clock that hung on the wall.
    if subject.since is not None:
        parts.append("substr(at, 1, 10) >= :since")
        values["since"] = subject.since
    if subject.until is not None:
        parts.append("substr(at, 1, 10) <= :until")
        values["until"] = subject.until
    return " AND ".join(parts) or "1", values


def _ids(found: Iterable[int]) -> str:
    return json.dumps(sorted(found))


def _row_in(name: str) -> str:
    return f"row_id IN (SELECT value FROM json_each(:{name}))"


def _refers(column: str, name: str) -> str:
    """That a row refers, before or after, to one of these."""
    return " OR ".join(
        f"json_extract({image}, '$.{column}') IN (SELECT value FROM json_each(:{name}))"
        for image in ("old", "new")
    )


_ABOUT_PEOPLE = (
    f"SELECT batch_id FROM changes WHERE table_name = 'participants' AND {_row_in('people')}"
    f" UNION SELECT batch_id FROM changes"
    f"  WHERE table_name = 'enrolments' AND {_row_in('enrolments')}"
    " UNION SELECT batch_id FROM changes WHERE table_name IN ('attendance', 'certificates')"
    f"  AND ({_refers('enrolment_id', 'enrolments')})"
    " UNION SELECT batch_id FROM changes WHERE table_name = 'duplicates'"
    "  AND ifnull(json_extract(new, '$.certificate_id'), json_extract(old, '$.certificate_id'))"
    "  IN (SELECT id FROM certificates"
    "   WHERE enrolment_id IN (SELECT value FROM json_each(:enrolments)))"
)
_ABOUT_COURSES = (
    f"SELECT batch_id FROM changes WHERE table_name = 'courses' AND {_row_in('courses')}"
    f" UNION SELECT batch_id FROM changes WHERE table_name = 'sessions' AND {_row_in('sessions')}"
    " UNION SELECT batch_id FROM changes WHERE table_name = 'attendance'"
    f"  AND ({_refers('session_id', 'sessions')})"
)


def gone(db: sqlite3.Connection, table: str) -> dict[int, Row]:
    """The rows that were taken out of a table, as they were at the end."""
    return {
        row_id: json.loads(old)
        for row_id, old in db.execute(
            "SELECT row_id, old FROM changes WHERE table_name = ? AND new IS NULL AND old IS NOT NULL"
            f" AND row_id NOT IN (SELECT id FROM {table}) ORDER BY id",
            (table,),
        )
    }


def ever(db: sqlite3.Connection, table: str, column: str, values: Collection[object]) -> set[int]:
    """The rows of a table that had one of these values in a column at any time; text in any case."""
    wanted = [value.casefold() if isinstance(value, str) else value for value in values]
    query = (
        f"SELECT id, {column} FROM {table} UNION"
        f" SELECT row_id, json_extract(old, '$.{column}') FROM changes WHERE table_name = :table"
        f" UNION SELECT row_id, json_extract(new, '$.{column}') FROM changes WHERE table_name = :table"
    )
    return {
        row_id
        for row_id, value in db.execute(query, {"table": table})
        if (value.casefold() if isinstance(value, str) else value) in wanted
    }


def merged_into(db: sqlite3.Connection, person: int) -> set[int]:
    """The entries that are gone because they were the same person, and her own."""
    people = {person}
    absent = set(gone(db, "participants"))
    while True:
        found = {other for other in absent - people if _went_up_in(db, other, people)}
        if not found:
            return people
        people |= found


def _went_up_in(db: sqlite3.Connection, other: int, people: set[int]) -> bool:
    """True if what belonged to this entry became theirs in the command that took it out. What is taken out
    by taking something back belongs to nobody."""
    row = db.execute(
        "SELECT batch_id FROM changes JOIN batches ON batches.id = batch_id"
        " WHERE table_name = 'participants' AND row_id = ? AND new IS NULL AND old IS NOT NULL"
        " AND (undoes IS NULL OR EXISTS (SELECT 1 FROM batches AS first"
        "  WHERE first.id = batches.undoes AND first.undoes IS NOT NULL))"
        " ORDER BY changes.id DESC LIMIT 1",
        (other,),
    ).fetchone()
    if row is None:
        return False
    changed = [
        (table, row_id, json.loads(old or "{}"), json.loads(new or "{}"))
        for table, row_id, old, new in db.execute(
            "SELECT table_name, row_id, old, new FROM changes WHERE batch_id = ?", row
        )
    ]
    mine = ever(db, "enrolments", "participant_id", people)
    return any(
        new
        and (
            (table == "participants" and row_id in people)
            or (table == "enrolments" and new.get("participant_id") in people)
            or (old and table in ("attendance", "certificates") and new["enrolment_id"] in mine)
        )
        for table, row_id, old, new in changed
    )
