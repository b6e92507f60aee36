"""The register as it stood earlier: a copy in memory, from which every later change is taken back.

The copy has the tables that the journal watches, without their triggers and rules: it is asked, never
written for anybody else, and each of the states it goes through on its way back was there once.
"""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import NamedTuple

from kokoma_cli.domain.journal import Row
from kokoma_cli.storage.schema import JOURNALED


class Past(NamedTuple):
    """The register right after an entry of its journal."""

    db: sqlite3.Connection
    forgotten: bool
    #: Whether the law has had words of later entries taken out. What only they told is as it is today.


@contextmanager
def as_of(db: sqlite3.Connection, number: int) -> Iterator[Past]:
    """The register as it stood right after this entry, until the end of the block; `db` is left alone."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as past:
        columns = {table: _copied(db, past, table) for table in JOURNALED}
        yield Past(past, _taken_back(db, past, number, columns))


def _copied(db: sqlite3.Connection, past: sqlite3.Connection, table: str) -> frozenset[str]:
    """Copies a table, and returns its columns. What a row of an older schema lacks is the default."""
    described = db.execute(f"PRAGMA table_info({table})").fetchall()
    columns = [_quoted(name) for _, name, *_ in described]
    declared = ", ".join(
        f"{column} INTEGER PRIMARY KEY"
        if name == "id"
        else column
        if default is None
        else f"{column} DEFAULT ({default})"
        for column, (_, name, _, _, default, _) in zip(columns, described, strict=True)
    )
    past.execute(f"CREATE TABLE {table} ({declared})")
    past.execute("BEGIN")
    past.executemany(
        f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})",
        db.execute(f"SELECT {', '.join(columns)} FROM {table}"),
    )
    past.execute("COMMIT")
    return frozenset(name for _, name, *_ in described)


def _taken_back(
    db: sqlite3.Connection,
    past: sqlite3.Connection,
    number: int,
    columns: dict[str, frozenset[str]],
) -> bool:
    """Takes back all changes after this entry, newest first; True if something of them was forgotten."""
    past.execute("BEGIN")
    forgotten = False
    for id_, table, row_id, old, new in db.execute(
        "SELECT id, table_name, row_id, old, new FROM changes WHERE batch_id > ? ORDER BY id DESC",
        (number,),
    ):
        if table not in columns:
            continue
        if old is not None:
            _put(past, table, row_id, json.loads(old), columns[table])
        elif new is not None or _is_first(db, id_, table, row_id):
            past.execute(f"DELETE FROM {table} WHERE id = ?", (row_id,))
        else:
            forgotten = True
    past.execute("COMMIT")
    rewritten = db.execute(
        "SELECT 1 FROM redactions WHERE of_batch > ? AND leaf > 0 LIMIT 1", (number,)
    ).fetchone()
    return forgotten or rewritten is not None


def _put(
    past: sqlite3.Connection, table: str, row_id: int, row: Row, columns: frozenset[str]
) -> None:
    """Gives a row the values it had; what the journal does not tell of stays."""
    known = [name for name in row if name in columns and name != "id"]
    values = [row[name] for name in known]
    assigned = ", ".join(f"{_quoted(name)} = ?" for name in known)
    changed = past.execute(f"UPDATE {table} SET {assigned} WHERE id = ?", (*values, row_id))
    if not changed.rowcount:
        names = ", ".join(map(_quoted, ("id", *known)))
        marks = ", ".join("?" * (len(known) + 1))
        past.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", (row_id, *values))


def _is_first(db: sqlite3.Connection, change: int, table: str, row_id: int) -> bool:
    """True for the change with which a row began: before it, there was none."""
    earlier = db.execute(
        "SELECT 1 FROM changes WHERE table_name = ? AND row_id = ? AND id < ? LIMIT 1",
        (table, row_id, change),
    ).fetchone()
    return earlier is None


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
