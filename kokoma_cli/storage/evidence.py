"""Where the journal tells of a certificate and of what it rests on."""

import json
import sqlite3
from collections.abc import Collection, Iterator, Sequence
from datetime import date

from kokoma_cli.domain.differences import Difference
from kokoma_cli.domain.journal import Row


def issued_by(db: sqlite3.Connection, certificate_id: int) -> int | None:
    """The number of the entry with which a certificate was entered."""
    row = db.execute(
        "SELECT batch_id FROM changes WHERE table_name = 'certificates' AND row_id = ?"
        " ORDER BY id LIMIT 1",
        (certificate_id,),
    ).fetchone()
    return int(row[0]) if row else None


def moment(db: sqlite3.Connection, number: int) -> str | None:
    """When an entry was made; None if there is none. Of what an earlier kokoma took out whole only the
    number is left: then when the one before it was made."""
    (last,) = db.execute("SELECT ifnull(max(id), 0) FROM batches WHERE open IS NULL").fetchone()
    if not 0 < number <= last:
        return None
    row = db.execute(
        "SELECT at FROM batches WHERE id <= ? AND at > '' ORDER BY id DESC LIMIT 1", (number,)
    ).fetchone()
    return str(row[0]) if row else None


def last_until(db: sqlite3.Connection, day: date) -> int:
    """The last entry before the first that was made after this day; 0 if that is the first of all. A clock
    that was set back for a while moves nothing."""
    (number,) = db.execute(
        "SELECT ifnull((SELECT min(id) - 1 FROM batches WHERE substr(at, 1, 10) > ?),"
        " (SELECT ifnull(max(id), 0) FROM batches))",
        (day.isoformat(),),
    ).fetchone()
    return int(number)


def enrolments_of(db: sqlite3.Connection, certificate_id: int, now: int) -> set[int]:
    """All enrolments a certificate has belonged to; people who were entered twice are merged."""
    rows = db.execute(
        "SELECT json_extract(ifnull(new, old), '$.enrolment_id') FROM changes"
        " WHERE table_name = 'certificates' AND row_id = ? AND ifnull(new, old) IS NOT NULL",
        (certificate_id,),
    )
    return {now, *(int(id_) for (id_,) in rows if id_ is not None)}


def final_since(db: sqlite3.Connection, number: int) -> list[int]:
    """The entries after this one by which something was taken out for good."""
    rows = db.execute("SELECT id FROM batches WHERE sealed = 1 AND id > ? ORDER BY id", (number,))
    return [id_ for (id_,) in rows]


def entries_behind(
    db: sqlite3.Connection,
    difference: Difference,
    *,
    since: int,
    enrolments: Collection[int],
    cohort: int,
) -> list[int]:
    """The numbers of the entries after `since` that made this difference, oldest first."""
    return list(
        dict.fromkeys(
            batch
            for batch, old, new in _changes(db, difference, since, enrolments, cohort)
            if any(
                (old or {}).get(column) != (new or {}).get(column)
                for column in _columns(difference)
            )
        )
    )


def _columns(difference: Difference) -> Sequence[str]:
    # A setting is a row with its key.
    return ("value",) if difference.table == "settings" else difference.columns


def _changes(
    db: sqlite3.Connection,
    difference: Difference,
    since: int,
    enrolments: Collection[int],
    cohort: int,
) -> Iterator[tuple[int, Row | None, Row | None]]:
    """The later changes of the rows that a difference is about."""
    table, row = difference.table, difference.row
    marks = ", ".join("?" * len(enrolments))
    if table == "settings":
        condition = (
            "json_extract(ifnull(new, old), '$.key') = ?"
            " AND json_extract(ifnull(new, old), '$.cohort_id') = ?"
        )
        values: tuple[object, ...] = (difference.columns[0], cohort)
    elif table == "attendance":
        condition = (
            "json_extract(ifnull(new, old), '$.session_id') = ?"
            f" AND (json_extract(new, '$.enrolment_id') IN ({marks})"
            f"  OR json_extract(old, '$.enrolment_id') IN ({marks}))"
        )
        values = (row, *enrolments, *enrolments)
    elif table == "enrolments":
        condition, values = f"row_id IN ({marks})", tuple(enrolments)
    else:
        condition, values = "row_id = ?", (row,)
    for batch, old, new in db.execute(
        "SELECT batch_id, old, new FROM changes"
        f" WHERE table_name = ? AND batch_id > ? AND ifnull(new, old) IS NOT NULL AND {condition}"
        " ORDER BY id",
        (table, since, *values),
    ):
        yield batch, json.loads(old) if old else None, json.loads(new) if new else None
