"""Taking words out of the journal without breaking its chain: what the law wants forgotten.

Everything here belongs to the entry that is open, which vouches for it (see `domain.chain`). Nothing is
deleted: of what goes for good an empty place remains, so that entries are counted as before.
"""

import sqlite3

from kokoma_cli.domain.chain import SALT, leaf
from kokoma_cli.storage.chain import CHANGE, HEADER


def rewrite(db: sqlite3.Connection, change_id: int, old: str | None, new: str | None) -> None:
    """Puts other images in the place of those of a change; without both, the change is gone."""
    (batch, is_open) = db.execute(
        "SELECT batch_id, ifnull(open, 0) FROM changes JOIN batches ON batches.id = batch_id"
        " WHERE changes.id = ?",
        (change_id,),
    ).fetchone()
    db.execute(
        f"UPDATE changes SET old = ?, new = ?, salt = randomblob({SALT}) WHERE id = ?",
        (old, new, change_id),
    )
    if not is_open:
        (place,) = db.execute(
            "SELECT count(*) FROM changes WHERE batch_id = ? AND id <= ?", (batch, change_id)
        ).fetchone()
        row = db.execute(f"SELECT {CHANGE} FROM changes WHERE id = ?", (change_id,)).fetchone()
        _take_down(db, batch, place, leaf(*row))


def rewrite_header(
    db: sqlite3.Connection, batch: int, command: str, reason: str | None = None
) -> None:
    """Puts another command line and reason in the header of an entry."""
    db.execute(
        f"UPDATE batches SET command = ?, reason = ?, salt = randomblob({SALT}) WHERE id = ?",
        (command, reason, batch),
    )
    _header_changed(db, batch)


def drop(db: sqlite3.Connection, batch: int) -> None:
    """Takes an entry of which nothing is left out of the log; its number stays."""
    db.execute(
        "UPDATE batches SET user = '', command = '', reason = NULL, gone = 1,"
        f" salt = randomblob({SALT}) WHERE id = ?",
        (batch,),
    )
    _header_changed(db, batch)


def _header_changed(db: sqlite3.Connection, batch: int) -> None:
    *row, is_open = db.execute(
        f"SELECT {HEADER}, open FROM batches WHERE id = ?", (batch,)
    ).fetchone()
    if not is_open:
        _take_down(db, batch, 0, leaf(*row))


def _take_down(db: sqlite3.Connection, batch: int, place: int, digest: bytes) -> None:
    db.execute(
        "INSERT INTO redactions (batch_id, of_batch, leaf, digest)"
        " VALUES ((SELECT id FROM batches WHERE open = 1), ?, ?, ?)",
        (batch, place, digest),
    )
