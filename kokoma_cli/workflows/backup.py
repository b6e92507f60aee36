"""Backup: a copy of the register at any time, also while others write."""

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple

from kokoma_cli.domain.backups import name, read_name
from kokoma_cli.errors import Conflict, NotFound, Unusable
from kokoma_cli.storage import backups, restoring, untouched
from kokoma_cli.storage.chain import head
from kokoma_cli.storage.connection import explained
from kokoma_cli.storage.database import Register
from kokoma_cli.storage.schema import APPLICATION_ID
from kokoma_cli.wording.values import Phrase, cause


def choose(register: Path, wanted: str) -> Path:
    """The backup this names: a file, or the place of one in the list of backups, newest first. Raises
    NotFound."""
    file = Path(wanted)
    if not wanted.isdecimal() or file.exists():
        return file
    there = listed(register)
    if not 1 <= int(wanted) <= len(there):
        raise NotFound("backups.no_such_number", number=wanted, count=len(there))
    return there[int(wanted) - 1].file


def listed(register: Path) -> list[backups.Backup]:
    """The backups of a register, newest first. Raises Unusable where their folder cannot be read."""
    try:
        return backups.everything(register)[::-1]
    except OSError as error:
        folder = str(backups.folder_of(register))
        raise Unusable("backups.cannot_list", folder=folder, cause=cause(error)) from None


def folder(register: Path) -> Path:
    """Where the backups of a register are."""
    return backups.folder_of(register)


class Made(NamedTuple):
    """A copy of the register."""

    file: Path
    size: int
    #: Bytes.
    entry: int
    #: The number of the last entry in it.
    sha256: str | None = None
    #: None in a dry run.


def backup(
    register: Register,
    at: str,
    wanted: Path | None = None,
    *,
    replace: bool = False,
    dry_run: bool = False,
) -> Made:
    """Copies the register into its folder of backups, into the folder wanted, or under the name wanted.

    A file that is there gives way only to a later state of its own register, and only with `replace`. Raises
    Conflict for any other, NotFound where there is no such folder, Unusable where nothing can be written. In
    a dry run nothing is copied.
    """
    if wanted is not None and not wanted.suffix and not os.path.lexists(wanted):
        # A stick that is not plugged in, more often than a file to be called so.
        raise NotFound("backups.no_such_place", place=str(wanted), example=f"{wanted.name}.db")
    with _written_to(register.path, wanted or backups.folder_of(register.path)):
        if dry_run:
            return _tried(register, at, wanted, replace=replace)
        if wanted is None:
            file = backups.keep(register.path, at, None, "asked")
        elif wanted.is_dir():
            file = backups.keep(register.path, at, None, "asked", wanted)
        else:
            _expect_place(register, wanted, replace=replace)
            entry = backups.copy(register.path, wanted)
            return _made(wanted, entry)
        called = read_name(file.name)
        assert called is not None
        return _made(file, called.number)


def _tried(register: Register, at: str, wanted: Path | None, *, replace: bool) -> Made:
    """What would be copied, and where it would be."""
    into = wanted or backups.folder_of(register.path)
    named = wanted is not None and not wanted.is_dir()
    if named:
        _expect_place(register, into, replace=replace)
        if not into.parent.is_dir():
            raise FileNotFoundError
    # Nothing is copied: what a trial left lying about, if it was interrupted, would be found by nobody.
    with register.reading() as db:
        entry, _ = head(db)
        pages, each = (
            db.execute(f"PRAGMA {what}").fetchone()[0] for what in ("page_count", "page_size")
        )
    file = into if named else into / name(at, entry, "asked").file
    return Made(file, pages * each, entry)


def _made(file: Path, entry: int) -> Made:
    return Made(file, file.stat().st_size, entry, backups.checksum_beside(file) or "")


def _expect_place(register: Register, wanted: Path, *, replace: bool) -> None:
    if wanted.name.startswith(f"{register.path.name}-") and _is_same(
        wanted.parent, register.path.parent
    ):
        # SQLite would take kokoma.db-journal for its own.
        raise Conflict("backups.reserved", file=str(wanted))
    if not os.path.lexists(wanted):
        return
    if _is_same(wanted, register.path):
        raise Conflict("backups.is_the_register", file=str(wanted))
    if not _is_older_state(register, wanted):
        raise Conflict("backups.taken", file=str(wanted))
    if not replace:
        raise Conflict("backups.exists", file=str(wanted))


def _is_same(one: Path, other: Path) -> bool:
    return one.exists() and one.samefile(other)


def _is_older_state(register: Register, file: Path) -> bool:
    """True for a register all of whose entries are in this one too."""
    if file.is_symlink() or not file.is_file():
        return False
    try:
        with closing(sqlite3.connect(untouched.address(file), uri=True)) as db:
            if db.execute("PRAGMA application_id").fetchone() != (APPLICATION_ID,):
                return False
            last, _ = head(db)
            with register.reading() as ours:
                return last > 0 and restoring.fork(ours, db) == last
    except sqlite3.Error:
        return False


@contextmanager
def _written_to(register: Path, wanted: Path) -> Iterator[None]:
    """Tells what is wrong with the place from what is wrong with the register."""
    try:
        with explained(register):
            try:
                yield
            except sqlite3.OperationalError as error:
                if backups.is_of_the_register(error):
                    raise
                full = getattr(error, "sqlite_errorname", "").startswith("SQLITE_FULL")
                why = Phrase("causes.disk_full" if full else "causes.broken")
                raise Unusable("backups.not_written", file=str(wanted), cause=why) from error
    except FileNotFoundError:
        if wanted.parent.is_dir():
            # The folder is there; it is one of those in which the system lets nobody write.
            refused = PermissionError(errno.EACCES, os.strerror(errno.EACCES))
            why = cause(refused)
            raise Unusable("backups.not_written", file=str(wanted), cause=why) from None
        raise NotFound("backups.no_folder", folder=str(wanted.parent)) from None
    except OSError as error:
        raise Unusable("backups.not_written", file=str(wanted), cause=cause(error)) from None
