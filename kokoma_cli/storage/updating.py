"""Bringing an older register up to date: first a copy, then all of it in one transaction."""

import sqlite3
from pathlib import Path
from time import strftime

from kokoma_cli.errors import Uncertain, Unusable, stop_if_asked, uninterrupted
from kokoma_cli.storage import backups
from kokoma_cli.storage.structure import deviations
from kokoma_cli.wording.values import Phrase


def bring_up_to_date(
    path: Path, db: sqlite3.Connection, schema: int, *, copying: bool = True
) -> None:
    """Keeps a copy, then migrates the register to this schema. Without a copy nothing is migrated.

    Where two open an old register at once, one migrates it; the other waits and finds it done.
    """
    # Has no effect within a transaction.
    db.execute("PRAGMA foreign_keys = OFF")
    copy = None
    try:
        db.execute("BEGIN IMMEDIATE")
        (version,) = db.execute("PRAGMA user_version").fetchone()
        if version >= schema:
            return
        if copying:
            copy = _kept(path, db)
        _apply(path, db)
        with uninterrupted():
            stop_if_asked()
            _commit(path, db, schema)
            copy = None
    except Uncertain:
        copy = None
        raise
    finally:
        if db.in_transaction:
            db.execute("ROLLBACK")
        if copy:
            # Still as it was, the register needs no copy.
            backups.withdraw(copy)
        db.execute("PRAGMA foreign_keys = ON")


def _commit(path: Path, db: sqlite3.Connection, schema: int) -> None:
    """Migrates the register for good. What failed last may have been to flush the folder, when SQLite's
    journal was gone and nothing was taken back any more. Raises Uncertain if that cannot be told."""
    try:
        db.execute("COMMIT")
    except sqlite3.OperationalError as error:
        if not getattr(error, "sqlite_errorname", "").startswith("SQLITE_IOERR"):
            raise
        try:
            if db.in_transaction:
                db.execute("ROLLBACK")
            (version,) = db.execute("PRAGMA user_version").fetchone()
        except sqlite3.Error:
            raise Uncertain("register.uncertain", file=str(path)) from error
        if version < schema:
            raise


def build(path: Path, db: sqlite3.Connection) -> None:
    """Puts the tables of this kokoma into an empty register."""
    bring_up_to_date(path, db, 1, copying=False)


def _kept(path: Path, db: sqlite3.Connection) -> Path:
    (number,) = db.execute("SELECT ifnull(max(id), 0) FROM batches").fetchone()
    try:
        return backups.keep(path, strftime("%Y-%m-%dT%H:%M:%S"), number, "migration")
    except OSError as error:
        raise Unusable(
            "backups.not_migrated", file=str(path), cause=backups.why_not(error)
        ) from None


def _apply(path: Path, db: sqlite3.Connection) -> None:
    # sqlite-utils takes longer to load than a whole attend; only new and old registers need it.
    from sqlite_utils import Database

    from kokoma_cli.storage.migrations import migrate

    migrate(Database(db, execute_plugins=False))
    if db.execute("PRAGMA foreign_key_check").fetchone():
        raise Unusable("register.damaged", file=str(path))
    refuse_deviations(path, db)


def refuse_deviations(path: Path, db: sqlite3.Connection) -> None:
    """Raises Unusable, naming them, if the register has parts that kokoma did not put there."""
    odd = deviations(db)
    if odd:
        names: list[object] = [name[:_SHOWN_LETTERS] for name in odd[:_SHOWN_PARTS]]
        if len(odd) > _SHOWN_PARTS:
            names.append(Phrase("register.odd_more", {"count": len(odd) - _SHOWN_PARTS}))
        raise Unusable("register.odd", document={"odd": odd}, file=str(path), names=names)


#: How many odd parts a sentence names, and how many letters of each.
_SHOWN_PARTS, _SHOWN_LETTERS = 5, 60
