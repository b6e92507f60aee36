"""Is a register made as kokoma makes them? Whoever can write to the file can put a trigger, a check or a view
into it that acts or lies whenever somebody opens it; so nothing is read or written before this is known.

SQLite keeps the statements a register was made with (https://sqlite.org/schematab.html). Those about our
tables are compared: at every opening by one checksum, and only if that differs one by one with those of a
register of the same schema, made anew in memory. Tables and views of somebody else are none of our business
as long as they neither take the name of a table of ours nor refer to one.
"""

import sqlite3
from collections.abc import Iterable
from contextlib import closing, suppress

from kokoma_cli.domain.chain import sha256
from kokoma_cli.storage.schema import JOURNALED, SCHEMA, STRUCTURE, TABLES

#: Kind, name, table and statement, which may be any bytes.
Part = tuple[bytes, bytes, bytes, bytes]

_OURS = frozenset(table.encode() for table in TABLES)

#: What a migration puts in anew, whatever was there before.
_RENEWED = frozenset(
    f"journal_{table}_{event}".encode()
    for table in JOURNALED
    for event in ("insert", "update", "delete")
)


def deviations(db: sqlite3.Connection) -> list[str]:
    """The names of tables, indexes, triggers and views that are not as a register of this schema has them:
    other ones, missing ones and strangers; sorted. Nothing of the register is executed to find out."""
    found, strangers = _sorted_out(db)
    (version,) = db.execute("PRAGMA user_version").fetchone()
    if version == SCHEMA and _fingerprint(found) == STRUCTURE:
        return _referring(db, strangers)
    due = _as_made(version)
    if version < SCHEMA:
        found, due = ([part for part in parts if part[1] not in _RENEWED] for parts in (found, due))
    odd = {name.decode("utf-8", "replace") for _, name, _, _ in set(found) ^ set(due)}
    return sorted(odd.union(_referring(db, strangers)))


def structure_now() -> str:
    """The checksum of a register of this kokoma: what `schema.STRUCTURE` has to be."""
    return _fingerprint(_as_made(SCHEMA))


def _fingerprint(parts: Iterable[Part]) -> str:
    return str(sha256(b"\n".join(sorted(b"\0".join(part) for part in parts))).hexdigest())


def _sorted_out(db: sqlite3.Connection) -> tuple[list[Part], list[bytes]]:
    """What belongs to tables of ours, every trigger (one of a view or a stranger's table may act on ours),
    and what cannot be told. How a statement is set out does not matter. And the names of the strangers'
    tables."""
    ours: list[Part] = []
    strangers: list[bytes] = []
    for kind, name, table, statement in db.execute(
        "SELECT CAST(ifnull(type, '') AS BLOB), CAST(ifnull(name, '') AS BLOB),"
        " CAST(ifnull(tbl_name, '') AS BLOB), CAST(ifnull(sql, '') AS BLOB) FROM sqlite_master"
    ):
        # SQLite does not care about capitals in any of them.
        if {table.lower(), name.lower()} & _OURS or not is_harmless(kind.lower(), statement):
            ours.append((kind, name, table, b" ".join(statement.split())))
        elif kind.lower() == b"table":
            strangers.append(name)
    return ours, strangers


#: How SQLite begins the statements of what only answers when it is asked. It writes these words itself.
_HARMLESS = {
    b"table": (b"CREATE TABLE ", b"CREATE VIRTUAL TABLE "),
    b"index": (b"CREATE INDEX ", b"CREATE UNIQUE INDEX ", b""),
    b"view": (b"CREATE VIEW ",),
}


def is_harmless(kind: bytes, statement: bytes) -> bool:
    """False for a trigger, and for whatever is not what it says it is."""
    return any(
        statement.startswith(words) if words else not statement for words in _HARMLESS.get(kind, ())
    )


def _as_made(version: int) -> list[Part]:
    """The parts of a new register of this schema."""
    # Takes longer to load than a whole attend; only older and odd registers need it.
    from sqlite_utils import Database

    from kokoma_cli.storage import migrations

    with closing(sqlite3.connect(":memory:", isolation_level=None)) as memory:
        db = Database(memory, execute_plugins=False)
        if version >= SCHEMA:
            migrations.migrate(db)
        elif version > 0:
            entries = [entry.name for entry in migrations.diary.pending(db)]
            migrations.diary.apply(db, stop_before=entries[version])
        return _sorted_out(memory)[0]


def _referring(db: sqlite3.Connection, strangers: Iterable[bytes]) -> list[str]:
    """Tables of somebody else that refer to ours: they would have a say in what may be deleted."""
    odd = set()
    for name in strangers:
        # A virtual table whose module is not there refers to nothing.
        with suppress(sqlite3.OperationalError):
            for (other,) in db.execute(
                'SELECT CAST("table" AS BLOB) FROM pragma_foreign_key_list(CAST(? AS TEXT))',
                (name,),
            ):
                if other.lower() in _OURS:
                    odd.add(name.decode("utf-8", "replace"))
    return sorted(odd)
