"""Opening the register and writing to it: one command, one transaction, one entry in the journal.

The file often lies on a network share with a mapped drive letter, where SQLite's write-ahead log must
not be used; hence a rollback journal with the most careful flushing (https://sqlite.org/wal.html,
https://sqlite.org/pragma.html#pragma_synchronous).
"""

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, closing, contextmanager, nullcontext, suppress
from pathlib import Path
from stat import S_ISREG
from typing import NamedTuple

from kokoma_cli.errors import (
    Conflict,
    KokomaError,
    NotFound,
    Uncertain,
    Unusable,
    stop_if_asked,
    uninterrupted,
)
from kokoma_cli.storage import backups, chain, connection
from kokoma_cli.storage.connection import Waiting, connect, explained, is_busy, patiently
from kokoma_cli.storage.finished import appear
from kokoma_cli.storage.holder import noted
from kokoma_cli.storage.schema import APPLICATION_ID, SCHEMA
from kokoma_cli.storage.updating import bring_up_to_date, build, refuse_deviations
from kokoma_cli.wording.values import cause


class Origin(NamedTuple):
    """Who changes something, when and with which command: what the journal keeps of it."""

    at: str
    #: Local time with its offset, ISO 8601.
    user: str
    command: str
    dry_run: bool = False
    verb: str = "kokoma"
    #: The command without what was typed behind it: `kokoma participant add`.
    reason: str | None = None
    #: Why, if somebody said so.


#: Whether an entry changed anything, and whether it gave out numbers.
_CHANGED = """
SELECT count(*), ifnull(max(table_name = 'certificates' AND old IS NULL AND new IS NOT NULL), 0)
FROM changes WHERE batch_id = ?"""


class Register:
    """An open register."""

    __slots__ = ("backup", "db", "entry", "not_backed_up", "path", "waiting")

    def __init__(self, path: Path, db: sqlite3.Connection, waiting: Waiting | None = None) -> None:
        self.path = path
        self.db = db
        self.waiting = waiting
        #: The copy made before the last entry, and why there is none.
        self.backup: Path | None = None
        self.not_backed_up: KokomaError | None = None
        #: The number of the last entry written here, which stands whatever happens afterwards.
        self.entry: int | None = None

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """One unchanging view of the register, for all that is read within."""
        with explained(self.path):
            self.db.execute("BEGIN")
            try:
                # Only reading makes the view stand; until then nobody has waited for anybody.
                self._patiently("SELECT 1 FROM sqlite_schema")
                yield self.db
            finally:
                self._roll_back()

    @contextmanager
    def writing(
        self,
        origin: Origin,
        *,
        undoes: int | None = None,
        tell_anyway: bool = False,
        copying: bool = True,
    ) -> Iterator[sqlite3.Connection]:
        """All or nothing: everything written within is one entry of the journal, or did not happen.

        A dry run does everything and then takes it back. What changes nothing leaves no entry, unless it is
        to be told anyway. Before an entry the register is copied (see `storage.backups`); a copy that cannot
        be made stops nobody, for the entry itself is safe: `not_backed_up` says why. `copying`: False where
        the register is itself a copy in the making. Raises Unusable when the register stays locked, is
        read-only or the disk is full; KeyboardInterrupt either before anything is written, or once all of
        it is and `entry` tells so.
        """
        with explained(self.path):
            self._patiently("BEGIN IMMEDIATE")
            try:
                with self._noted(origin) if copying else nullcontext():
                    batch = self.db.execute(
                        "INSERT INTO batches (at, user, command, undoes, reason, open, salt)"
                        f" VALUES (?, ?, ?, ?, ?, 1, randomblob({chain.SALT}))",
                        (origin.at, origin.user, origin.command, undoes, origin.reason),
                    ).lastrowid
                    assert batch is not None
                    yield self.db
                    changed, issuing = self.db.execute(_CHANGED, (batch,)).fetchone()
                    if origin.dry_run or not (changed or tell_anyway):
                        self._roll_back()
                        return
                    chain.close(self.db, batch)
                    rotation = backups.rotation(self.db)
                    copying = copying and any(rotation)
                    if copying and batch > 1:
                        self._back_up(origin.at, batch - 1)
                    self._write(batch)
                if copying:
                    if issuing:
                        self._back_up_after(origin.at, batch)
                    # Not before: an entry that was refused must push out no copy.
                    backups.rotate(self.path, rotation)
            finally:
                self._roll_back()

    def _noted(self, origin: Origin) -> AbstractContextManager[None]:
        return noted(self.path, origin.user, origin.at, origin.verb)

    def _back_up(self, at: str, number: int) -> None:
        """Copies the register as it was after this entry."""
        self.backup = self.not_backed_up = None
        try:
            self.backup = backups.keep_before_entry(self.path, at, number)
        except (OSError, sqlite3.OperationalError) as error:
            # What is wrong with the register itself is no matter of copies.
            if isinstance(error, sqlite3.Error) and backups.is_of_the_register(error):
                raise
            self.not_backed_up = Unusable("backups.not_made", cause=backups.why_not(error))

    def _back_up_after(self, at: str, number: int) -> None:
        """Copies the register as it is after an entry that gave out numbers. The entry stands, whatever
        becomes of the copy."""
        try:
            backups.keep_after_issue(self.path, at, number)
        except (OSError, sqlite3.Error) as error:
            refused = Unusable("backups.not_made_after", cause=backups.why_not(error))
            self.not_backed_up = self.not_backed_up or refused

    @contextmanager
    def noting(self) -> Iterator[sqlite3.Connection]:
        """All or nothing, without an entry in the journal: for tables that it does not watch."""
        with explained(self.path):
            self._patiently("BEGIN IMMEDIATE")
            try:
                yield self.db
                with uninterrupted():
                    stop_if_asked()
                    self._commit()
            finally:
                self._roll_back()

    def _write(self, number: int) -> None:
        """Writes an entry for good, or withdraws the copy that was made before it."""
        try:
            with uninterrupted():
                (hash_,) = self.db.execute(
                    "SELECT hash FROM batches WHERE id = ?", (number,)
                ).fetchone()
                stop_if_asked()
                self._commit((number, hash_))
                self.entry = number
        except Uncertain:
            raise
        except BaseException:
            if self.entry != number and self.backup:
                backups.withdraw(self.backup)
                self.backup = None
            raise

    def _commit(self, entry: tuple[int, str] | None = None) -> None:
        """Writes what was entered for good; number and hash of the entry, if there is one. Raises Unusable if
        somebody reads for so long that nothing can be written, or if nothing was; Uncertain if that cannot
        be told."""
        try:
            self._patiently("COMMIT")
        except sqlite3.OperationalError as error:
            if is_busy(error):
                raise Unusable(
                    "register.being_read",
                    file=str(self.path),
                    seconds=round(connection.PATIENCE_SECONDS),
                ) from error
            if not self._is_written(entry, error):
                raise

    def _is_written(self, entry: tuple[int, str] | None, error: sqlite3.Error) -> bool:
        """Whether an entry is in the register after all: what failed last may have been to flush the folder
        once SQLite's journal was gone, and then nothing is taken back any more."""
        if not getattr(error, "sqlite_errorname", "").startswith("SQLITE_IOERR"):
            return False
        self._roll_back()
        if entry is None:
            # Nothing tells whether this is in it.
            raise Uncertain("register.uncertain", file=str(self.path)) from error
        number, hash_ = entry
        try:
            # By its hash: the same number may meanwhile be that of somebody who waited for the lock.
            found = self.db.execute("SELECT hash FROM batches WHERE id = ?", (number,)).fetchone()
        except sqlite3.Error:
            raise Uncertain("register.uncertain", file=str(self.path)) from error
        return bool(found == (hash_,))

    def _patiently(self, statement: str) -> None:
        patiently(self.db, statement, self.path, self.waiting)

    def _roll_back(self) -> None:
        if self.db.in_transaction:
            self.db.execute("ROLLBACK")

    def forgetful(self) -> None:
        """From now on what is deleted or overwritten is gone from the file too
        (https://sqlite.org/pragma.html#pragma_secure_delete)."""
        with explained(self.path):
            self.db.execute("PRAGMA secure_delete = ON")

    def compact(self) -> None:
        """Writes the file anew, so that nothing is left in it of what was deleted earlier. Raises
        Unusable while somebody else works with it."""
        with explained(self.path):
            self.db.execute("VACUUM")

    def close(self) -> None:
        """Lets go of the file."""
        self.db.close()


def open_register(path: Path, waiting: Waiting | None = None) -> Register:
    """Opens a register, bringing an older one up to date after keeping a copy of it.

    Raises Unusable for what is no register, is damaged, has parts that kokoma did not put there (of which
    nothing is executed), or was written by a newer kokoma. `waiting` is called when somebody else keeps the
    register for longer than a moment, now or later.
    """
    with explained(path):
        _expect_a_file(path)
        db = connect(path, waiting)
        try:
            (application,) = patiently(db, "PRAGMA application_id", path, waiting).fetchone()
            if application != APPLICATION_ID:
                raise Unusable("register.not_ours", file=str(path))
            (version,) = db.execute("PRAGMA user_version").fetchone()
            if version > SCHEMA:
                raise Unusable("register.newer", file=str(path))
            refuse_deviations(path, db)
            if version < SCHEMA:
                bring_up_to_date(path, db, SCHEMA)
            _leave_write_ahead(db)
        except BaseException:
            db.close()
            raise
        return Register(path, db, waiting)


@contextmanager
def new_register(path: Path, *, dry_run: bool = False) -> Iterator[Register]:
    """A register in the making, empty at first, which is not on the disk until the block ends well; then it
    is there, whole, and only its owner may read it. In a dry run it never is.

    Raises Conflict if there is a file of this name already; nothing is overwritten.
    """
    if os.path.lexists(path):
        raise Conflict("register.exists", file=str(path))
    if not path.parent.is_dir():
        raise NotFound("register.no_folder", folder=str(path.parent))
    if not os.access(path.parent, os.W_OK):
        refused = PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        raise Unusable("register.cannot_create", file=str(path), cause=cause(refused))
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db, explained(path):
        db.execute("PRAGMA foreign_keys = ON")
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        build(path, db)
        yield Register(path, db)
        if dry_run:
            return
        try:
            appear(db, path)
        except FileExistsError:
            raise Conflict("register.exists", file=str(path)) from None
        except OSError as error:
            raise Unusable("register.cannot_create", file=str(path), cause=cause(error)) from None


def create_register(path: Path) -> Register:
    """Makes a new, empty register and opens it; see `new_register`."""
    with new_register(path):
        pass
    return open_register(path)


def _leave_write_ahead(db: sqlite3.Connection) -> None:
    """Other programs like to switch a write-ahead log on, and it stays on in the file."""
    (mode,) = db.execute("PRAGMA journal_mode").fetchone()
    if mode == "wal":
        db.execute("PRAGMA journal_mode = DELETE")


def _expect_a_file(path: Path) -> None:
    """Not a folder, nor a device or a pipe, which might wait for ever."""
    try:
        status = path.stat()
    except FileNotFoundError:
        raise Unusable("register.cannot_open", file=str(path)) from None
    if not S_ISREG(status.st_mode):
        raise Unusable("register.not_a_file", file=str(path))
    if status.st_size == 0:
        raise Unusable("register.not_ours", file=str(path))
    # SQLite opens what is beside the register without a look at what it is.
    real = os.path.realpath(path) if path.is_symlink() else os.fspath(path)
    for ending in ("-journal", "-wal", "-shm"):
        with suppress(FileNotFoundError):
            if not S_ISREG(os.lstat(real + ending).st_mode):
                raise Unusable("register.not_a_journal", file=real + ending)
