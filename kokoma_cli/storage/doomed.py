"""Files that are to be deleted: written down together with what the register forgets, and struck off when
they are gone. What is interrupted in between can be finished later.

Nothing vouches for what stands here: whoever deletes makes sure that it is kokoma's own (see
`workflows.destroy`)."""

import sqlite3
from collections.abc import Iterable
from typing import NamedTuple


class Doomed(NamedTuple):
    """A file, and what it must hold to be deleted."""

    file: str
    #: Relative to the register's folder if below it.
    sha256: str


def add(db: sqlite3.Connection, files: Iterable[Doomed]) -> None:
    """Writes down what is to be deleted."""
    db.executemany(
        "INSERT INTO doomed_files (file, sha256) VALUES (?, ?) ON CONFLICT DO NOTHING", files
    )


def everything(db: sqlite3.Connection) -> list[Doomed]:
    """What is still to be deleted."""
    rows = db.execute("SELECT file, sha256 FROM doomed_files ORDER BY id")
    return [Doomed(*row) for row in rows]


def strike_off(db: sqlite3.Connection, files: Iterable[Doomed]) -> None:
    """Forgets what has been dealt with."""
    db.executemany("DELETE FROM doomed_files WHERE file = ? AND sha256 = ?", files)
