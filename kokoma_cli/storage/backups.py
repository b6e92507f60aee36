"""Copies of the register in a folder beside it, each with its checksum.

A copy is written under another name, flushed, and takes its own name only when it is whole. It is made while
others read and, but for the moment at which an entry is written, while others write.
"""

import errno
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import NamedTuple

from kokoma_cli.disk import flush_folder
from kokoma_cli.domain.backups import (
    ENDING,
    BackupName,
    Occasion,
    Rotation,
    is_due,
    is_large,
    name,
    parse_rotation,
    read_name,
    to_go,
)
from kokoma_cli.domain.chain import sha256
from kokoma_cli.errors import IsALink
from kokoma_cli.storage.beginning import beginning_of
from kokoma_cli.storage.finished import BESIDE, CHECKSUM, in_turn, take, writer
from kokoma_cli.storage.unfinished import opened, share, sweep, unfinished_in, unlink_in
from kokoma_cli.wording.values import Phrase, cause

#: Bytes from which loading OpenSSL pays, which is several times faster than Python's own code.
_LARGE = 1_000_000


class Backup(NamedTuple):
    """A copy of the register."""

    file: Path
    name: BackupName
    size: int
    #: Bytes.


def folder_of(register: Path) -> Path:
    """Where the copies of a register are: `kokoma-backup` beside `kokoma.db`. Each has its own: those of
    `kokoma.sqlite` are in `kokoma.sqlite-backup`, those of a plain `kokoma` in `kokoma.backup`."""
    if not register.suffix:
        return register.with_name(f"{register.name}.backup")
    usual = register.suffix.casefold() == ENDING
    return register.with_name(f"{register.stem if usual else register.name}-backup")


def everything(register: Path) -> list[Backup]:
    """The copies of a register that are there, oldest first. What else is in the folder is left alone, and a
    folder to which a link leads is none. Raises OSError where the folder cannot be read."""
    with suppress(FileNotFoundError, NotADirectoryError), opened(folder_of(register)) as place:
        return _in(place, folder_of(register))
    return []


def _in(place: int | Path, folder: Path) -> list[Backup]:
    found = []
    with os.scandir(place) as files:
        for file in files:
            called = read_name(file.name)
            # Somebody else's rotation may delete it at this moment.
            with suppress(FileNotFoundError):
                if called and file.is_file(follow_symlinks=False):
                    found.append(Backup(folder / file.name, called, file.stat().st_size))
    return sorted(found, key=lambda backup: backup.name)


def keep_before_entry(register: Path, at: str, number: int) -> Path | None:
    """Copies the register as it is after entry `number`, before the next one is written. None for a large one
    that was copied not long ago (see `domain.backups.is_due`): whoever waits for the lock would wait for
    the copy too. Raises OSError or sqlite3.Error."""
    return keep(register, at, number, "entry") if _is_wanted(register, at) else None


def keep_after_issue(register: Path, at: str, number: int) -> Path | None:
    """The same after entry `number`, which gave out numbers of certificates. None also while somebody else
    writes: before that entry the register is copied as it is now."""
    try:
        return keep(register, at, number, "issued") if _is_wanted(register, at) else None
    except sqlite3.Error as error:
        if is_of_the_register(error):
            return None
        raise


def _is_wanted(register: Path, at: str) -> bool:
    if not is_large(register.stat().st_size):
        return True
    return is_due((each.name for each in everything(register)), at)


def keep(
    register: Path, at: str, number: int | None, occasion: Occasion, folder: Path | None = None
) -> Path:
    """Copies the register into its folder of backups, or this one, as it was after entry `number` (None: the
    last one that turns out to be in the copy): nothing that somebody is writing at this moment is in it.
    What was replaced overwrites nothing that was replaced before. Raises OSError or sqlite3.Error."""
    like = None if folder else register
    folder = folder or folder_ready(register)
    if occasion == "replaced":
        # Two states that were replaced within a second may end at the same number.
        return _copied(register, folder, lambda last: in_turn(folder, at, last, occasion), like)[0]
    file, _ = _copied(
        register,
        folder,
        lambda last: folder / name(at, last if number is None else number, occasion).file,
        like,
    )
    return file


def withdraw(file: Path) -> None:
    """Deletes a backup for which there was no need after all, and its folder if nothing else is in it."""
    with suppress(OSError):
        remove(file)
        file.parent.rmdir()


def folder_ready(register: Path) -> Path:
    """The folder of backups, made if there is none; whoever shares the register shares it. Raises OSError
    where it cannot be, also where a link leads elsewhere: what is in a register is not to be carried off."""
    folder = folder_of(register)
    if folder.is_symlink():
        raise IsALink(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(folder))
    folder.mkdir(mode=0o700, exist_ok=True)
    if os.name != "nt":
        # Where there is no register (yet), it is its owner's.
        with suppress(FileNotFoundError, PermissionError), opened(folder) as place:
            assert isinstance(place, int)
            share(place, register)
    return folder


def copy(register: Path, file: Path) -> int:
    """Copies a register, whole or not at all, in place of what has this name; its checksum goes beside it.
    Only its owner may read it. Returns the number of the last entry in
    it. Raises OSError or sqlite3.Error."""
    return _copied(register, file.parent, lambda _: file)[1]


def _copied(
    register: Path,
    folder: Path,
    named: Callable[[int], Path | Iterator[Path]],
    like: Path | None = None,
) -> tuple[Path, int]:
    """`named`: what the copy is called, given the number of the last entry in it; or names of which it gets
    the first that is free. `like`: the register whose rights it has; None: only its owner may read it."""
    unfinished = unfinished_in(folder, register.name)
    try:
        last = copy_into(register, unfinished)
        names = named(last)
        if isinstance(names, Path):
            file = names
            seal(unfinished, file, like)
        else:
            file = seal_as_first_free(unfinished, names, like)
    except BaseException:
        with suppress(OSError):
            unfinished.unlink()
        raise
    return file, last


def copy_into(register: Path, file: Path, address: str | None = None) -> int:
    """Copies a register into an empty file, which need not outlast a power cut yet; the number of the last
    entry in it. The register is opened for reading only, in the way that `address` says. Raises
    sqlite3.Error."""
    address = address or f"{register.absolute().as_uri()}?mode=ro"
    with closing(_reader(address)) as source, closing(writer(file)) as target:
        source.backup(target)
        try:
            (last,) = target.execute("SELECT ifnull(max(id), 0) FROM batches").fetchone()
        except sqlite3.Error:
            # Whether it is one of ours is for others to say.
            return 0
        return int(last)


def _reader(address: str) -> sqlite3.Connection:
    from kokoma_cli.storage.connection import PATIENCE_SECONDS

    db = sqlite3.connect(
        address,
        uri=True,
        isolation_level=None,
        timeout=PATIENCE_SECONDS,
    )
    try:
        # Taken within the time that is waited for a lock; `backup` by itself would try for ever.
        db.execute("BEGIN")
        db.execute("SELECT 1 FROM sqlite_schema").fetchone()
    except sqlite3.Error:
        db.close()
        raise
    return db


def seal_as_first_free(unfinished: Path, names: Iterator[Path], like: Path | None) -> Path:
    """Gives a finished file the first of these names that nothing has; otherwise like `seal`."""
    for file in names:
        with suppress(FileExistsError):
            seal(unfinished, file, like, overwriting=False)
            return file
    raise FileExistsError


def seal(
    unfinished: Path, file: Path, like: Path | None = None, *, overwriting: bool = True
) -> None:
    """Gives a finished file its name, once it would outlast a power cut, and puts its checksum beside it.
    `like`: the register that whoever may read it shares; None: only its owner may. `overwriting`: False where
    what has this name is to keep it. Raises OSError."""
    shared = like if os.name != "nt" else None
    with unfinished.open("r+b") as written:
        checksum = _sha256(written.fileno())
        if shared:
            share(written.fileno(), shared)
        os.fsync(written.fileno())
    beside, fresh = (
        file.with_name(file.name + CHECKSUM),
        not (overwriting and os.path.lexists(file)),
    )
    # At every instant it is right or not there, also after a power cut: a wrong one would speak against a
    # good file.
    if overwriting:
        if os.path.lexists(beside):
            beside.unlink()
            flush_folder(file.parent)
        unfinished.replace(file)
    else:
        take(unfinished, file)
    try:
        with os.fdopen(os.open(beside, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as sums:
            sums.write(f"{checksum}  {file.name}\n".encode())
            sums.flush()
            if shared:
                share(sums.fileno(), shared)
            os.fsync(sums.fileno())
        flush_folder(file.parent)
    except OSError:
        # Who is told that nothing was saved finds nothing.
        with suppress(OSError):
            beside.unlink(missing_ok=True)
            if fresh:
                file.unlink()
        raise


def checksum_of(file: Path) -> str:
    """The SHA-256 of a file, as 64 hexadecimal digits."""
    with file.open("rb") as opened:
        return _sha256(opened.fileno())


def checksum_beside(file: Path) -> str | None:
    """The SHA-256 that stands beside a file; None if none does, or nothing that could be one."""
    try:
        digits = file.with_name(file.name + CHECKSUM).read_text("ascii").split(maxsplit=1)[0]
    except (OSError, ValueError, IndexError):
        return None
    return digits.casefold() if len(digits) == 64 else None


def _sha256(descriptor: int) -> str:
    total = sha256()
    if os.fstat(descriptor).st_size >= _LARGE:
        import hashlib

        total = hashlib.sha256()
    while chunk := os.read(descriptor, 1 << 20):
        total.update(chunk)
    return str(total.hexdigest())


def rotation(db: sqlite3.Connection) -> Rotation:
    """How long backups are kept, as it is set; what cannot be read counts as not set."""
    row = db.execute(
        "SELECT value FROM settings WHERE cohort_id IS NULL AND key = 'backups'"
    ).fetchone()
    try:
        return parse_rotation(row[0]) if row else Rotation()
    except ValueError:
        return Rotation()


def rotate(register: Path, kept: Rotation) -> None:
    """Deletes the copies of this register that need be kept no longer, and what was left unfinished by a
    process that died. What cannot be deleted stays until the next time; what is no copy of it stays."""
    folder = folder_of(register)
    with suppress(OSError, sqlite3.Error), opened(folder) as place:
        going = to_go(((each.name, each.size) for each in _in(place, folder)), kept)
        began = beginning_of(register) if going else None
        for backup in going:
            with suppress(OSError, sqlite3.Error):
                if began and began.is_of(beginning_of(folder / backup.file, finished=True)):
                    unlink_in(place, backup.file)
                    unlink_in(place, backup.file + CHECKSUM)
        sweep(place)
    # What an `init` that was killed left beside the register.
    with suppress(OSError), opened(register.absolute().parent) as place:
        sweep(place)


def remove(file: Path) -> None:
    """Deletes a backup, its checksum, and what was kept beside one that could not be read. Raises OSError if
    it stays."""
    file.unlink(missing_ok=True)
    for ending in (CHECKSUM, *BESIDE):
        file.with_name(file.name + ending).unlink(missing_ok=True)


def why_not(error: OSError | sqlite3.Error) -> Phrase:
    """Why a copy could not be made; of what SQLite refuses where it was to be, the disk is full."""
    return cause(error) if isinstance(error, OSError) else Phrase("causes.disk_full")


def is_of_the_register(error: sqlite3.Error) -> bool:
    """True where copying failed by the register, which is in use or damaged, and not by where the copy was to
    be."""
    return getattr(error, "sqlite_errorname", "").startswith(
        ("SQLITE_BUSY", "SQLITE_LOCKED", "SQLITE_CORRUPT", "SQLITE_NOTADB")
    )
