"""How a register began: by its first entry its copies are told from those of any other."""

import hashlib
import sqlite3
from contextlib import closing, suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple


class Beginning(NamedTuple):
    """The first entry of a journal."""

    at: str
    hash: str | None
    #: None: not chained yet.
    chained_later: bool
    #: Whether the entry was there before it was chained. Two copies that were brought up to date separately
    #: are chained differently.

    def is_of(self, other: "Beginning | None") -> bool:
        """True if both are the beginning of one register."""
        if other is None:
            return False
        if self.hash is not None and self.hash == other.hash:
            return True
        return self.at == other.at and (self._is_told_by_day or other._is_told_by_day)

    @property
    def _is_told_by_day(self) -> bool:
        return self.hash is None or self.chained_later


def beginning(db: sqlite3.Connection) -> Beginning | None:
    """How a register of whatever schema began; None before the first entry. Raises sqlite3.Error."""
    columns = {column[1] for column in db.execute("PRAGMA table_info(batches)")}
    hash_ = "hash" if "hash" in columns else "NULL"
    row = db.execute(f"SELECT at, {hash_} FROM batches WHERE id = 1").fetchone()
    if row is None:
        return None
    return Beginning(str(row[0]), row[1], row[1] is not None and _is_chained_later(db))


def identity(db: sqlite3.Connection) -> str:
    """What tells a register and its copies from all others, and nothing about it."""
    return hashlib.sha256(repr(beginning(db)).encode()).hexdigest()[:12]


def beginning_of(register: Path, *, finished: bool = False) -> Beginning | None:
    """The same of a file. `finished`: a copy, to which nobody writes. Raises sqlite3.Error."""
    address = f"{register.absolute().as_uri()}?mode=ro{'&immutable=1' if finished else ''}"
    with closing(sqlite3.connect(address, uri=True)) as db:
        return beginning(db)


def _is_chained_later(db: sqlite3.Connection) -> bool:
    return chained_on(db) is not None


def chained_on(db: sqlite3.Connection) -> datetime | None:
    """When the entries that were there already were chained, to the second: if the register was begun with an
    earlier schema than the one whose journal is a chain. None if every entry was chained as it was made."""
    with suppress(sqlite3.Error, ValueError):
        begun, chained = (
            datetime.fromisoformat(at)
            for (at,) in db.execute(
                "SELECT applied_at FROM _sqlite_migrations WHERE migration_set = 'kokoma'"
                " AND name IN ('first_tables', 'what_vouches_for_the_journal') ORDER BY applied_at"
            ).fetchall()
        )
        if chained - begun > _AT_ONCE:
            return chained.replace(microsecond=0)
    return None


#: A new register gets all its tables in one go.
_AT_ONCE = timedelta(minutes=1)
