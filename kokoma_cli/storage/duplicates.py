"""Every Zweitschrift that was written, so that none outlives a name that must not be disclosed."""

import sqlite3
from datetime import date
from typing import NamedTuple


class Duplicate(NamedTuple):
    """One file with a sheet marked as a Zweitschrift."""

    certificate_id: int
    written_on: date
    file: str
    #: Relative to the register's folder if below it.
    sha256: str


def keep(db: sqlite3.Connection, duplicate: Duplicate, *, there: bool = False) -> None:
    """Takes down that a Zweitschrift was written. One that was `there` already, unchanged, is taken down
    only if nobody has done so yet: an earlier run may have died before."""
    known = db.execute(
        "SELECT 1 FROM duplicates WHERE certificate_id = ? AND file = ? AND sha256 = ?",
        (duplicate.certificate_id, duplicate.file, duplicate.sha256),
    ).fetchone()
    if not (there and known):
        db.execute(
            "INSERT INTO duplicates (certificate_id, written_on, file, sha256) VALUES (?, ?, ?, ?)",
            (*duplicate[:1], duplicate.written_on.isoformat(), *duplicate[2:]),
        )


def of(db: sqlite3.Connection, certificate_id: int) -> list[Duplicate]:
    """Those of one certificate, in the order they were written."""
    return [each for each in everything(db) if each.certificate_id == certificate_id]


def everything(db: sqlite3.Connection) -> list[Duplicate]:
    """All that were ever written and not forgotten."""
    return [
        Duplicate(certificate_id, date.fromisoformat(written_on), file, sha256)
        for certificate_id, written_on, file, sha256 in db.execute(
            "SELECT certificate_id, written_on, file, sha256 FROM duplicates ORDER BY id"
        )
    ]


def forget(db: sqlite3.Connection, certificate_id: int) -> None:
    """Forgets those of one certificate."""
    db.execute("DELETE FROM duplicates WHERE certificate_id = ?", (certificate_id,))
