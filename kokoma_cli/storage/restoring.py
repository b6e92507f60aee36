"""Putting a backup in the register's place: looked through on a copy first, and what it replaces is kept.

The backup itself is only ever read. All that is to be in the register afterwards, the entry that tells of it
included, is in the copy before the register is touched: it then changes at one instant, or not at all.
"""

import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from kokoma_cli.disk import flush_folder
from kokoma_cli.errors import Conflict, NotFound, Unusable
from kokoma_cli.storage import backups, chain, untouched
from kokoma_cli.storage.beginning import beginning, chained_on
from kokoma_cli.storage.connection import connect, explained
from kokoma_cli.storage.finished import BESIDE, take
from kokoma_cli.storage.integrity import damages, dangling
from kokoma_cli.storage.schema import APPLICATION_ID, SCHEMA
from kokoma_cli.storage.structure import deviations
from kokoma_cli.storage.unfinished import share_file, unfinished_in
from kokoma_cli.storage.updating import bring_up_to_date
from kokoma_cli.wording.values import cause


class Staged(NamedTuple):
    """A copy of a backup, brought up to date, that could take the register's place."""

    file: Path
    db: sqlite3.Connection
    number: int
    at: str
    #: Of the last entry in it.
    older: bool
    #: Whether it had to be brought up to date.
    checksum_differs: bool
    #: From the one that stands beside the backup.
    breaks: tuple[int, ...]
    #: The entries at which its journal does not hold.


@contextmanager
def staged(backup: Path, register: Path) -> Iterator[Staged]:
    """Copies a backup and looks it through; the copy is gone after the block, unless it has become the
    register. Raises NotFound or Unusable for what can be no register of this kokoma."""
    _expect_a_backup(backup, register)
    beside = backups.checksum_beside(backup)
    differs = beside is not None and beside != _checksum(backup)
    folder = _folder(register)
    copy: Path | None = None
    try:
        try:
            copy = unfinished_in(folder, f"{register.stem}_restore.db")
        except OSError as error:
            raise _cannot_keep(folder, error) from None
        with _read_from(backup, register):
            backups.copy_into(backup, copy, untouched.address(backup))
            db = connect(copy)
            with closing(db):
                older = _looked_through(backup, db)
                bring_up_to_date(copy, db, SCHEMA, copying=False)
                breaks = tuple(dict.fromkeys(each.batch for each in chain.breaks(db)))
                number, at = db.execute(
                    "SELECT ifnull(max(id), 0), ifnull((SELECT at FROM batches ORDER BY id DESC"
                    " LIMIT 1), '') FROM batches"
                ).fetchone()
                yield Staged(copy, db, number, at, older, differs, breaks)
    finally:
        if copy is not None:
            for ending in ("", *BESIDE):
                with suppress(OSError):
                    copy.with_name(copy.name + ending).unlink()
        # Only where nothing else is in it.
        with suppress(OSError):
            folder.rmdir()


def _folder(register: Path) -> Path:
    folder = backups.folder_of(register)
    try:
        return backups.folder_ready(register)
    except FileNotFoundError:
        raise NotFound("register.no_folder", folder=str(register.parent)) from None
    except OSError as error:
        raise _cannot_keep(folder, error) from None


def _cannot_keep(folder: Path, error: OSError) -> Unusable:
    return Unusable("backups.cannot_keep", folder=str(folder), cause=cause(error))


def _expect_a_backup(backup: Path, register: Path) -> None:
    try:
        status = backup.stat()
        if stat.S_ISDIR(status.st_mode):
            raise Unusable("backups.is_a_folder", file=str(backup))
        if not stat.S_ISREG(status.st_mode) or status.st_size == 0:
            raise Unusable("backups.not_ours", file=str(backup))
        if register.exists() and register.samefile(backup):
            raise Conflict("backups.is_the_register", file=str(backup))
    except (FileNotFoundError, NotADirectoryError):
        raise NotFound("backups.not_there", file=str(backup)) from None
    except OSError as error:
        raise Unusable("backups.cannot_read", file=str(backup), cause=cause(error)) from None


def _checksum(backup: Path) -> str:
    try:
        return backups.checksum_of(backup)
    except OSError as error:
        raise Unusable("backups.cannot_read", file=str(backup), cause=cause(error)) from None


def _looked_through(backup: Path, db: sqlite3.Connection) -> bool:
    """True for a register of an older schema. Raises Unusable for what cannot be restored."""
    db.execute("PRAGMA journal_mode = DELETE")
    (application,) = db.execute("PRAGMA application_id").fetchone()
    if application != APPLICATION_ID:
        raise Unusable("backups.not_ours", file=str(backup))
    (version,) = db.execute("PRAGMA user_version").fetchone()
    if version > SCHEMA:
        raise Unusable("backups.newer", file=str(backup))
    if not is_whole(db):
        raise Unusable("backups.damaged", file=str(backup))
    odd = deviations(db)
    if odd:
        raise Unusable("backups.odd", document={"odd": odd}, file=str(backup), names=odd[:5])
    return bool(version < SCHEMA)


def is_whole(db: sqlite3.Connection) -> bool:
    """True if SQLite finds nothing wrong with a register, neither in its pages nor between its rows."""
    return not damages(db) and not dangling(db)


_CAUSES = {
    "SQLITE_NOTADB": "backups.not_ours",
    "SQLITE_CORRUPT": "backups.damaged",
    "SQLITE_TOOBIG": "backups.damaged",
    # Beside it lies the journal of an entry that was not finished, and nothing is written here.
    "SQLITE_READONLY": "backups.unfinished",
}


@contextmanager
def _read_from(backup: Path, register: Path) -> Iterator[None]:
    """Says what is wrong with a backup; of the rest `explained` knows."""
    with explained(backup):
        try:
            yield
        except sqlite3.Error as error:
            code = getattr(error, "sqlite_errorname", "")
            if code.startswith("SQLITE_FULL"):
                # Written is only beside the register.
                raise Unusable("register.disk_full", file=str(register)) from error
            for known, key in _CAUSES.items():
                if code.startswith(known):
                    raise Unusable(key, file=str(backup)) from error
            raise


def fork(one: sqlite3.Connection, other: sqlite3.Connection) -> int:
    """The number of the last entry up to which two registers have the same history; 0 if none, as they are
    not copies of one."""
    ours = beginning(one)
    if ours is None or not ours.is_of(beginning(other)):
        return 0
    last = 0
    for mine, theirs in zip(_told(one), _told(other), strict=False):
        if mine.number != theirs.number:
            break
        if mine.hash == theirs.hash:
            last = mine.number
        # Registers that were brought up to date separately are chained differently up to there.
        elif not (mine.is_chained_later and theirs.is_chained_later):
            break
        elif mine.at == theirs.at:
            last = mine.number
        elif not (mine.is_gone or theirs.is_gone):
            break
        # What an earlier kokoma took out whole tells nothing; what comes after it may.
    return last


class _Told(NamedTuple):
    """What an entry is told by."""

    number: int
    hash: str
    at: str
    is_gone: bool
    is_chained_later: bool
    #: Whether it was there before it was chained.


def _told(db: sqlite3.Connection) -> list[_Told]:
    chained = chained_on(db)
    return [
        _Told(number, hash_, at, bool(gone), chained is not None and _is_before(at, chained))
        for number, hash_, at, gone in db.execute(
            "SELECT id, hash, at, gone FROM batches WHERE open IS NULL ORDER BY id"
        ).fetchall()
    ]


def _is_before(at: str, chained: datetime) -> bool:
    """Whether an entry is older than the chain; one of which not even the day is left can only be that."""
    return not at or datetime.fromisoformat(at).astimezone() < chained


def is_database(register: Path) -> bool:
    """True if a file begins as those of SQLite do. Others are not given to SQLite at all: it would carry out
    on them what is left in a journal beside."""
    try:
        with register.open("rb") as file:
            return file.read(16) == b"SQLite format 3\0"
    except OSError as error:
        raise Unusable("register.cannot_open", file=str(register), cause=cause(error)) from error


def stamp(register: Path) -> bytes:
    """What changes with every change of a register
    (https://sqlite.org/fileformat2.html#file_change_counter). Not to be asked while this process has a
    lock on it, which would be lost."""
    try:
        with register.open("rb") as file:
            return _stamp(file.fileno())
    except FileNotFoundError:
        return b""


def _stamp(descriptor: int) -> bytes:
    os.lseek(descriptor, 24, os.SEEK_SET)
    return os.read(descriptor, 4)


def put(
    copy: Path,
    register: Path,
    expected: bytes,
    held: AbstractContextManager[None],
    *,
    exchange: bool = False,
) -> None:
    """Puts a copy in the register's place, unless that has changed since it had the stamp `expected`.
    `held`: what is noted while it happens. `exchange`: what is there is not given to SQLite any more.

    Where SQLite can lock the register, it is overwritten within, in one transaction: whoever has it open sees
    the one or the other, and what is interrupted is rolled back by the next who opens it. A file that is no
    register any more is replaced. Raises Conflict if it has changed, Unusable where it cannot be written.
    """
    if not os.path.lexists(register):
        _appear(copy, register)
        return
    if is_database(register) and not exchange:
        try:
            _overwrite(copy, register, expected, held)
        except sqlite3.DatabaseError as error:
            broken = ("SQLITE_NOTADB", "SQLITE_CORRUPT")
            if not getattr(error, "sqlite_errorname", "").startswith(broken):
                with explained(register):
                    raise
        else:
            return
    if stamp(register) != expected:
        raise Conflict("backups.moved_on", file=str(register))
    _replace(copy, register)


def _overwrite(
    copy: Path, register: Path, expected: bytes, held: AbstractContextManager[None]
) -> None:
    # Opened before SQLite has a lock and closed after it has let go: closing any descriptor of a file takes
    # all locks of the process on it away (https://sqlite.org/howtocorrupt.html, 2.2).
    descriptor = os.open(register, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    try:
        with ExitStack() as during:
            source = during.enter_context(closing(connect(copy)))
            target = during.enter_context(closing(connect(register)))
            target.execute("PRAGMA journal_mode = DELETE")
            locked = False

            def look(status: int, _remaining: int, _pages: int) -> None:
                # After the first page the register is locked until the last, and nothing of it is written.
                nonlocal locked
                if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
                    busy = sqlite3.OperationalError()
                    busy.sqlite_errorname = "SQLITE_BUSY"
                    raise busy
                if not locked:
                    locked = True
                    if _stamp(descriptor) != expected:
                        raise Conflict("backups.moved_on", file=str(register))
                    during.enter_context(held)

            source.backup(target, pages=1, progress=look)
    finally:
        os.close(descriptor)


def _replace(copy: Path, register: Path) -> None:
    """The file itself is exchanged. What SQLite left beside the old one must be gone before the new one is
    there: whoever opened that would have it rolled back, with the pages of another file. So, in this order,
    and each step outlasting a power cut before the next:

    1. The old file and what is beside it are kept (by whoever calls this), byte for byte.
    2. What is beside it goes. The register that could not be read still cannot, and the next attempt to
       restore does all of this again.
    3. The new file takes its name, at one instant.
    """
    try:
        real = Path(os.path.realpath(register))
        share_file(copy, real)
        _flush(copy)
        for ending in BESIDE:
            Path(f"{real}{ending}").unlink(missing_ok=True)
        flush_folder(real.parent)
        copy.replace(real)
        flush_folder(real.parent)
    except OSError as error:
        raise Unusable("backups.not_replaced", file=str(register), cause=cause(error)) from None


def _appear(copy: Path, register: Path) -> None:
    """Where there is no register, one that somebody makes at this moment is not overwritten. It is for those
    who shared the one that was there, as their folder of backups tells."""
    try:
        share_file(copy, copy.parent)
        _flush(copy)
        for ending in BESIDE:
            register.with_name(register.name + ending).unlink(missing_ok=True)
        flush_folder(register.parent)
        take(copy, register)
        flush_folder(register.parent)
    except FileExistsError:
        raise Conflict("backups.moved_on", file=str(register)) from None
    except OSError as error:
        raise Unusable("backups.not_replaced", file=str(register), cause=cause(error)) from None


def _flush(file: Path) -> None:
    with file.open("r+b") as opened:
        os.fsync(opened.fileno())
