"""What was changed when, by whom, from what to what; and taking it back.

Triggers below every table write the changes (see `migrations`), so no command can forget to.
"""

import json
import sqlite3
from collections.abc import Iterable

from kokoma_cli.domain.journal import Batch, Change, Row
from kokoma_cli.storage.rows import insert, update
from kokoma_cli.storage.schema import JOURNALED

_BATCHES = "SELECT id, at, user, command, undoes, sealed FROM batches WHERE open IS NULL"


def batches(db: sqlite3.Connection, limit: int) -> list[Batch]:
    """The last commands that changed something, newest first."""
    return _read(db, f"{_BATCHES} ORDER BY id DESC LIMIT ?", (limit,))


def batch(db: sqlite3.Connection, number: int) -> Batch | None:
    """One entry."""
    found = _read(db, f"{_BATCHES} AND id = ?", (number,))
    return found[0] if found else None


def last_standing(db: sqlite3.Connection) -> Batch | None:
    """The last command that was not taken back and did not take back another."""
    gone = _undone_by(db)
    for (number,) in db.execute(
        "SELECT id FROM batches WHERE open IS NULL AND undoes IS NULL ORDER BY id DESC"
    ):
        if number not in gone:
            return batch(db, number)
    return None


def changes(db: sqlite3.Connection, numbers: Iterable[int]) -> dict[int, list[Change]]:
    """The changes of some entries, in the order they were made."""
    found: dict[int, list[Change]] = {number: [] for number in numbers}
    for number, entries in found.items():
        for id_, table, row_id, old, new in db.execute(
            "SELECT id, table_name, row_id, old, new FROM changes WHERE batch_id = ? ORDER BY id",
            (number,),
        ):
            entries.append(
                Change(
                    id_,
                    table,
                    row_id,
                    json.loads(old) if old else None,
                    json.loads(new) if new else None,
                )
            )
    return found


def built_upon(db: sqlite3.Connection, number: int) -> list[Batch]:
    """Later entries that changed the same rows and still stand: what must be taken back first."""
    entries = _read(
        db,
        f"{_BATCHES} AND id > ?1 AND id IN ("
        "  SELECT later.batch_id FROM changes AS later JOIN changes AS mine"
        "   ON mine.table_name = later.table_name AND mine.row_id = later.row_id"
        "  WHERE mine.batch_id = ?1)"
        " ORDER BY id DESC",
        (number,),
    )
    return [entry for entry in entries if not (entry.undone_by or entry.undoes)]


def changed_since(db: sqlite3.Connection, entries: list[Change]) -> list[Change]:
    """Those of these changes whose rows no longer hold what the last of them left."""
    final = {(change.table, change.row_id): change for change in entries}
    return [change for change in final.values() if not _holds(_row(db, change), change.new)]


def _holds(row: Row | None, left: Row | None) -> bool:
    """True if a row is still as it was left; columns added since by a migration do not matter."""
    if row is None or left is None:
        return row is left
    return all(row.get(column) == value for column, value in left.items())


def revert(db: sqlite3.Connection, entries: list[Change]) -> list[str]:
    """Writes the inverse of these changes, newest first, and returns the numbers of certificates that
    became void on the way: a number once issued is never taken back.

    What else builds upon a row that went is found by `orphans`, before the commit.
    """
    db.execute("PRAGMA defer_foreign_keys = ON")
    void: list[str] = []
    for change in reversed(entries):
        if change.table not in JOURNALED:
            raise LookupError(change.table)
        if change.old is not None and change.new is not None:
            update(db, change.table, change.row_id, _without_id(change.old))
        elif change.old is not None:
            insert(db, change.table, change.old)
        elif change.table == "certificates":
            assert change.new is not None
            db.execute(
                "UPDATE certificates SET status = 'void',"
                " status_on = (SELECT substr(at, 1, 10) FROM batches WHERE open = 1) WHERE id = ?",
                (change.row_id,),
            )
            void.append(str(change.new["number"]))
        else:
            db.execute(f"DELETE FROM {change.table} WHERE id = ?", (change.row_id,))
    return void


#: What may stand in a table once only, where rows have a key of their own beside the id.
_KEYS = {
    "categories": ("series_id", "code"),
    "cohorts": ("name",),
    "courses": ("cohort_id", "code"),
    "sessions": ("course_id", "day"),
    "enrolments": ("cohort_id", "participant_id"),
    "attendance": ("enrolment_id", "session_id"),
    "settings": ("cohort_id", "key"),
}


def occupying(db: sqlite3.Connection, entries: list[Change]) -> list[Batch]:
    """The entries that put other rows in the place of those which these changes altered or took out,
    newest first."""
    first: dict[tuple[str, int], Change] = {}
    for change in entries:
        first.setdefault((change.table, change.row_id), change)
    found: dict[int, Batch] = {}
    for (table, row_id), change in first.items():
        if change.old is None or table not in _KEYS:
            continue
        same = " AND ".join(f"{column} IS ?" for column in _KEYS[table])
        values = (change.old[column] for column in _KEYS[table])
        for (other,) in db.execute(
            f"SELECT id FROM {table} WHERE {same} AND id <> ?",
            (*values, row_id),
        ):
            if (table, other) not in first:
                found |= {entry.id: entry for entry in _last_touched(db, table, other)}
    return sorted(found.values(), key=lambda entry: -entry.id)


def orphans(db: sqlite3.Connection) -> list[tuple[str, int]]:
    """The rows, by table and id, that now refer to nothing. A course names its category by its code."""
    found = [
        (table, row_id) for table, row_id, *_ in db.execute("PRAGMA foreign_key_check").fetchall()
    ]
    courses = db.execute(
        "SELECT courses.id FROM courses JOIN cohorts ON cohorts.id = cohort_id"
        " WHERE NOT EXISTS (SELECT 1 FROM categories"
        "  WHERE categories.series_id = cohorts.series_id AND categories.code = category)"
    )
    return found + [("courses", row_id) for (row_id,) in courses]


def dangling(db: sqlite3.Connection, rows: Iterable[tuple[str, int]]) -> list[Batch]:
    """The entries that made these rows what they are, newest first."""
    found: dict[int, Batch] = {}
    for table, row_id in rows:
        found |= {entry.id: entry for entry in _last_touched(db, table, row_id)}
    return sorted(found.values(), key=lambda entry: -entry.id)


def _last_touched(db: sqlite3.Connection, table: str, row_id: int) -> list[Batch]:
    return _read(
        db,
        f"{_BATCHES} AND id = (SELECT max(batch_id) FROM changes"
        "  WHERE table_name = ? AND row_id = ?)",
        (table, row_id),
    )


def _read(db: sqlite3.Connection, query: str, values: tuple[object, ...]) -> list[Batch]:
    gone = _undone_by(db)
    return [
        Batch(number, at, user, command, undoes, gone.get(number), bool(sealed))
        for number, at, user, command, undoes, sealed in db.execute(query, values)
    ]


def _undone_by(db: sqlite3.Connection) -> dict[int, int]:
    """The entries that are taken back as things stand, each with the one that did it. Taking back can be
    taken back too, so the newest has the last word."""
    gone: dict[int, int] = {}
    for number, undoes in db.execute(
        "SELECT id, undoes FROM batches WHERE undoes IS NOT NULL AND open IS NULL ORDER BY id DESC"
    ):
        if number not in gone:
            gone.setdefault(undoes, number)
    return gone


def _row(db: sqlite3.Connection, change: Change) -> Row | None:
    cursor = db.execute(
        f"SELECT * FROM {change.table} WHERE id = ?",
        (change.row_id,),
    )
    row = cursor.fetchone()
    if row is None:
        return None
    return dict(zip((column[0] for column in cursor.description), row, strict=True))


def _without_id(row: Row) -> Row:
    return {column: value for column, value in row.items() if column != "id"}
