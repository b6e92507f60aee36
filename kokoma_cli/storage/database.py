"""Opening the register and writing to it: one command, one transaction, one entry in the journal.

The file often lies on a network share with a mapped drive letter, where SQLite's write-ahead log must
not be used; hence a rollback journal with the most careful flushing (https://sqlite.org/wal.html,
https://sqlite.org/pragma.html#pragma_synchronous).
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import count
from pathlib import Path
from stat import S_ISDIR
from typing import NamedTuple

from kokoma_cli.errors import Conflict, NotFound, Unusable
from kokoma_cli.storage.schema import APPLICATION_ID, SCHEMA
from kokoma_cli.wording.values import cause

DEFAULT_NAME = "kokoma.db"

#: How long a command waits for another one that is writing.
PATIENCE_SECONDS = 10


class Origin(NamedTuple):
    """Who changes something, when and with which command: what the journal keeps of it."""

    at: str
    #: Local time with its offset, ISO 8601.
    user: str
    command: str
    dry_run: bool = False


class Register:
    """An open register."""

    __slots__ = ("db", "path")

    def __init__(self, path: Path, db: sqlite3.Connection) -> None:
        self.path = path
        self.db = db

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """One unchanging view of the register, for all that is read within."""
        with _explained(self.path):
            self.db.execute("BEGIN")
            try:
                yield self.db
            finally:
                self._roll_back()

    @contextmanager
    def writing(self, origin: Origin, *, undoes: int | None = None) -> Iterator[sqlite3.Connection]:
        """All or nothing: everything written within is one entry of the journal, or did not happen.

        A dry run does everything and then takes it back. What changes nothing leaves no entry.
        Raises Unusable when the register stays locked, is read-only or the disk is full.
        """
        with _explained(self.path):
            self.db.execute("BEGIN IMMEDIATE")
            try:
                batch = self.db.execute(
                    "INSERT INTO batches (at, user, command, undoes, open) VALUES (?, ?, ?, ?, 1)",
                    (origin.at, origin.user, origin.command, undoes),
                ).lastrowid
                yield self.db
                changed = self.db.execute(
                    "SELECT 1 FROM changes WHERE batch_id = ?", (batch,)
                ).fetchone()
                if origin.dry_run or not changed:
                    self._roll_back()
                else:
                    self.db.execute("UPDATE batches SET open = NULL WHERE id = ?", (batch,))
                    self.db.execute("COMMIT")
            finally:
                self._roll_back()

    @contextmanager
    def noting(self) -> Iterator[sqlite3.Connection]:
        """All or nothing, without an entry in the journal: for tables that it does not watch."""
        with _explained(self.path):
            self.db.execute("BEGIN IMMEDIATE")
            try:
                yield self.db
                self.db.execute("COMMIT")
            finally:
                self._roll_back()

    def _roll_back(self) -> None:
        if self.db.in_transaction:
            self.db.execute("ROLLBACK")

    def forgetful(self) -> None:
        """From now on what is deleted or overwritten is gone from the file too
        (https://sqlite.org/pragma.html#pragma_secure_delete)."""
        with _explained(self.path):
            self.db.execute("PRAGMA secure_delete = ON")

    def compact(self) -> None:
        """Writes the file anew, so that nothing is left in it of what was deleted earlier. Raises
        Unusable while somebody else works with it."""
        with _explained(self.path):
            self.db.execute("VACUUM")

    def close(self) -> None:
        """Lets go of the file."""
        self.db.close()


def locate(named: Path | None, folder: Path) -> Path:
    """The register to use: the one named, else `kokoma.db` in this folder or one above.

    Raises NotFound, naming what to do, if there is none.
    """
    if named is not None:
        try:
            if S_ISDIR(named.stat().st_mode):
                named = named / DEFAULT_NAME
                named.stat()
        except (FileNotFoundError, NotADirectoryError):
            raise NotFound("register.not_there", file=str(named)) from None
        return named
    for place in (folder, *folder.parents):
        candidate = place / DEFAULT_NAME
        if candidate.is_file():
            return candidate
    raise NotFound("register.none_here", name=DEFAULT_NAME)


def open_register(path: Path) -> Register:
    """Opens a register, bringing an older one up to date after keeping a copy of it.

    Raises Unusable for what is no register, is damaged, or was written by a newer kokoma.
    """
    with _explained(path):
        db = _connect(path)
        try:
            if path.stat().st_size == 0:
                raise Unusable("register.not_ours", file=str(path))
            (application,) = db.execute("PRAGMA application_id").fetchone()
            if application != APPLICATION_ID:
                raise Unusable("register.not_ours", file=str(path))
            (version,) = db.execute("PRAGMA user_version").fetchone()
            if version > SCHEMA:
                raise Unusable("register.newer", file=str(path))
            if version < SCHEMA:
                _bring_up_to_date(path, db, version)
        except BaseException:
            db.close()
            raise
        return Register(path, db)


def create_register(path: Path) -> Register:
    """Makes a new, empty register that only its owner may read.

    Raises Conflict if there is a file of this name already; nothing is overwritten.
    """
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError:
        raise Conflict("register.exists", file=str(path)) from None
    except FileNotFoundError:
        raise NotFound("register.no_folder", folder=str(path.parent)) from None
    except OSError as error:
        raise Unusable("register.cannot_create", file=str(path), cause=cause(error)) from None
    try:
        with _explained(path):
            db = _connect(path)
            try:
                db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                _migrate(path, db)
            except BaseException:
                db.close()
                raise
    except BaseException:
        path.unlink()
        raise
    return Register(path, db)


def _connect(path: Path) -> sqlite3.Connection:
    # mode=rw: a mistyped name must not become a new, empty file.
    db = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=rw",
        uri=True,
        isolation_level=None,
        timeout=PATIENCE_SECONDS,
    )
    try:
        db.execute("PRAGMA foreign_keys = ON")
        db.execute("PRAGMA synchronous = EXTRA")
    except sqlite3.Error:
        db.close()
        raise
    return db


def _bring_up_to_date(path: Path, db: sqlite3.Connection, version: int) -> None:
    """Keeps a copy beside the register, then migrates it."""
    copy = _new_file_beside(path, version)
    try:
        with closing(sqlite3.connect(copy)) as target:
            db.backup(target)
        _migrate(path, db)
    except BaseException:
        # Still as it was, the register needs no copy.
        copy.unlink()
        raise


def _new_file_beside(path: Path, version: int) -> Path:
    """An empty file for a copy of this version, which only its owner may read."""
    for number in count(1):
        more = f"-{number}" if number > 1 else ""
        copy = path.with_name(f"{path.stem}-{version}{more}{path.suffix}")
        try:
            os.close(os.open(copy, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        except FileExistsError:
            continue
        except OSError:
            raise Unusable("register.read_only", file=str(path)) from None
        return copy
    raise AssertionError


def _migrate(path: Path, db: sqlite3.Connection) -> None:
    # sqlite-utils takes longer to load than a whole attend; only new and old registers need it.
    from sqlite_utils import Database

    from kokoma_cli.storage.migrations import migrate

    db.execute("PRAGMA foreign_keys = OFF")
    db.execute("BEGIN IMMEDIATE")
    try:
        migrate(Database(db, execute_plugins=False))
        if db.execute("PRAGMA foreign_key_check").fetchone():
            raise Unusable("register.damaged", file=str(path))
        db.execute("COMMIT")
    finally:
        if db.in_transaction:
            db.execute("ROLLBACK")
    db.execute("PRAGMA foreign_keys = ON")


#: SQLite's result codes (https://sqlite.org/rescode.html), and the sentence for each.
_CAUSES = {
    "SQLITE_BUSY": "register.locked",
    "SQLITE_LOCKED": "register.locked",
    "SQLITE_READONLY": "register.read_only",
    "SQLITE_PERM": "register.read_only",
    "SQLITE_FULL": "register.disk_full",
    "SQLITE_CANTOPEN": "register.cannot_open",
    "SQLITE_IOERR": "register.cannot_read",
    "SQLITE_CORRUPT": "register.damaged",
    "SQLITE_NOTADB": "register.not_ours",
}


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    """Says what SQLite's refusals mean for the office; a mistake of ours stays what it is."""
    try:
        yield
    except sqlite3.Error as error:
        name = getattr(error, "sqlite_errorname", "")
        for code, key in _CAUSES.items():
            if name.startswith(code):
                raise Unusable(key, file=str(path), seconds=PATIENCE_SECONDS) from error
        raise
