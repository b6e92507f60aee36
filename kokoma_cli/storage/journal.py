"""What was changed when, by whom, from what to what; and taking it back.

Triggers below every table write the changes (see `migrations`), so no command can forget to.
"""

import json
import sqlite3
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from kokoma_cli.domain.journal import Batch, Change, Row, reason_and_account
from kokoma_cli.storage.journal_search import Subject, condition, ever
from kokoma_cli.storage.rows import insert, update
from kokoma_cli.storage.schema import JOURNALED

_BATCHES = (
    "SELECT id, at, user, command, undoes, sealed, reason, hash FROM batches"
    " WHERE open IS NULL AND gone = 0"
)


def batches(db: sqlite3.Connection, limit: int = -1, subject: Subject | None = None) -> list[Batch]:
    """The last commands that changed something, newest first; as many as asked for."""
    about, values = condition(subject or Subject())
    return _read(
        db, f"{_BATCHES} AND {about} ORDER BY id DESC LIMIT :limit", {**values, "limit": limit}
    )


def batch(db: sqlite3.Connection, number: int) -> Batch | None:
    """One entry."""
    found = _read(db, f"{_BATCHES} AND id = :number", {"number": number})
    return found[0] if found else None


def batches_from(db: sqlite3.Connection, number: int) -> list[Batch]:
    """This entry and all after it, newest first."""
    return _read(db, f"{_BATCHES} AND id >= :number ORDER BY id DESC", {"number": number})


def is_gone(db: sqlite3.Connection, number: int) -> bool:
    """True if there was such an entry, of which nothing is left."""
    query = "SELECT 1 FROM batches WHERE id = ? AND gone = 1"
    return db.execute(query, (number,)).fetchone() is not None


def under_way(db: sqlite3.Connection) -> int:
    """The number of the entry that is being made."""
    (number,) = db.execute("SELECT id FROM batches WHERE open = 1").fetchone()
    return int(number)


def last_standing(db: sqlite3.Connection) -> Batch | None:
    """The last command that was not taken back and did not take back another."""
    gone = _undone_by(db)
    for (number,) in db.execute(
        "SELECT id FROM batches WHERE open IS NULL AND gone = 0 AND undoes IS NULL ORDER BY id DESC"
    ):
        if number not in gone:
            return batch(db, number)
    return None


def changes(db: sqlite3.Connection, numbers: Iterable[int]) -> dict[int, list[Change]]:
    """The changes of some entries, in the order they were made, those taken out of the journal too."""
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


def built_upon(db: sqlite3.Connection, number: int, rows: Iterable[tuple[str, int]]) -> list[Batch]:
    """The entries after this one that changed these rows, by table and id, and still stand, newest first:
    what must be taken back before.

    One that took back another counts where that other is older than the entry asked about; otherwise the two
    cancel each other out.
    """
    touched = {
        later
        for table, row_id in rows
        for (later,) in db.execute(
            "SELECT batch_id FROM changes WHERE table_name = ? AND row_id = ? AND batch_id > ?",
            (table, row_id, number),
        )
    }
    entries = _read(
        db,
        f"{_BATCHES} AND id IN (SELECT value FROM json_each(:touched)) ORDER BY id DESC",
        {"touched": json.dumps(sorted(touched))},
    )
    return [
        entry
        for entry in entries
        if not entry.undone_by and not (entry.undoes and entry.undoes > number)
    ]


def changed_since(db: sqlite3.Connection, entries: list[Change]) -> list[Change]:
    """Those of these changes whose rows no longer hold what the last of them left."""
    final = {(change.table, change.row_id): change for change in entries if not change.erased}
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
        if change.erased:
            continue
        if change.old is not None and change.new is not None:
            update(db, change.table, change.row_id, _without_id(change.old))
        elif change.old is not None:
            insert(db, change.table, change.old)
        elif change.table == "codes":
            # The certificate stays, void, and on the paper its code does.
            continue
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


#: What may stand in a table once only, where rows have a key of their own beside the id; without the last
#: part there is none.
_KEYS = {
    "categories": ("series_id", "code"),
    "cohorts": ("name",),
    "courses": ("cohort_id", "code"),
    "sessions": ("course_id", "day"),
    "participants": ("email",),
    "enrolments": ("cohort_id", "participant_id"),
    "attendance": ("enrolment_id", "session_id"),
    "settings": ("cohort_id", "key"),
}


def occupying(db: sqlite3.Connection, entries: Iterable[Change]) -> list[tuple[str, int]]:
    """The other rows, by table and id, that stand where those stood which these changes altered or took
    out."""
    first: dict[tuple[str, int], Change] = {}
    last: dict[tuple[str, int], Row | None] = {}
    for change in entries:
        first.setdefault((change.table, change.row_id), change)
        last[change.table, change.row_id] = change.new
    found = []
    for (table, row_id), change in first.items():
        keys, new = _KEYS.get(table, ()), last[table, row_id]
        if change.old is None or not keys or change.old[keys[-1]] is None:
            continue
        if new and all(change.old[column] == new[column] for column in keys):
            continue
        same = " AND ".join(f"{column} IS ? COLLATE NOCASE" for column in keys)
        others = db.execute(
            f"SELECT id FROM {table} WHERE {same} AND id <> ?",
            (*(change.old[column] for column in keys), row_id),
        )
        found += [(table, other) for (other,) in others if (table, other) not in first]
    return found


def of_erased(db: sqlite3.Connection, entries: Iterable[Change]) -> bool:
    """True if one of these changes is about somebody who was erased: what counts of her is not to change any
    more."""
    people = {id_ for (id_,) in db.execute("SELECT id FROM participants WHERE erased_on > ''")}
    people |= {
        id_
        for (id_,) in db.execute(
            "SELECT row_id FROM changes WHERE table_name = 'participants'"
            " AND (json_extract(old, '$.erased_on') > '' OR json_extract(new, '$.erased_on') > '')"
        )
    }
    if not people:
        return False
    marks = ",".join(map(str, sorted(people)))
    enrolments = {
        id_
        for (id_,) in db.execute(
            f"SELECT id FROM enrolments WHERE participant_id IN ({marks})"
            " UNION SELECT row_id FROM changes WHERE table_name = 'enrolments' AND"
            f" (json_extract(old, '$.participant_id') IN ({marks})"
            f" OR json_extract(new, '$.participant_id') IN ({marks}))"
        )
    }
    return any(
        (change.table == "participants" and change.row_id in people)
        or any(
            row.get("participant_id") in people or row.get("enrolment_id") in enrolments
            for row in (change.old, change.new)
            if row
        )
        for change in entries
    )


class Orphan(NamedTuple):
    """A row that refers to nothing, and which row that would have to be."""

    table: str
    row_id: int
    parent: str
    parent_id: int


def orphans(db: sqlite3.Connection) -> list[Orphan]:
    """The rows that now refer to nothing. A course names its category by its code."""
    found = []
    for table, row_id, parent, key in db.execute("PRAGMA foreign_key_check").fetchall():
        (column,) = (
            each[3] for each in db.execute(f"PRAGMA foreign_key_list({table})") if each[0] == key
        )
        query = f"SELECT {column} FROM {table} WHERE id = ?"
        found.append(Orphan(table, row_id, parent, *db.execute(query, (row_id,)).fetchone()))
    courses = db.execute(
        "SELECT courses.id, category FROM courses JOIN cohorts ON cohorts.id = cohort_id"
        " WHERE NOT EXISTS (SELECT 1 FROM categories"
        "  WHERE categories.series_id = cohorts.series_id AND categories.code = category)"
    ).fetchall()
    for course_id, code in courses:
        gone = ever(db, "categories", "code", [code])
        found += [Orphan("courses", course_id, "categories", each) for each in sorted(gone)]
    return found


def _read(db: sqlite3.Connection, query: str, values: Mapping[str, object]) -> list[Batch]:
    gone = _undone_by(db)
    return [
        Batch(
            number,
            at,
            user,
            command,
            undoes,
            gone.get(number),
            bool(sealed),
            reason,
            hash_,
            account,
        )
        for number, at, user, command, undoes, sealed, stored, hash_ in db.execute(query, values)
        for reason, account in (reason_and_account(stored),)
    ]


def _undone_by(db: sqlite3.Connection) -> dict[int, int]:
    """The entries that are taken back as things stand, each with the one that did it. Taking back can be
    taken back too, so the newest has the last word."""
    gone: dict[int, int] = {}
    for number, undoes in db.execute(
        "SELECT id, undoes FROM batches"
        " WHERE undoes IS NOT NULL AND open IS NULL AND gone = 0 ORDER BY id DESC"
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
