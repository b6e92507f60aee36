"""Finished files: a name is taken by what is whole, at one instant, and only if it is nobody else's."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import datetime, timedelta
from pathlib import Path

from kokoma_cli.disk import flush_folder
from kokoma_cli.domain.backups import Occasion, name
from kokoma_cli.storage.unfinished import unfinished_in


def take(finished: Path, file: Path) -> None:
    """Gives a finished file this name instead of the one it had in the making, unless something is called so
    already. Raises OSError, FileExistsError among them."""
    if os.name == "nt":
        # Overwrites nothing there.
        finished.rename(file)
        return
    try:
        os.link(finished, file)
    except FileExistsError:
        raise
    except OSError:
        # Network drives and sticks know no hard links. There the name is taken by an empty file, which
        # nobody gets who finds it taken, and only then by the finished one.
        os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        try:
            finished.replace(file)
        except OSError:
            file.unlink()
            raise
    else:
        # What cannot go is cleared away with what the dead leave.
        with suppress(OSError):
            finished.unlink()


def in_turn(folder: Path, at: str, number: int, occasion: Occasion) -> Iterator[Path]:
    """The names under which a backup made at this moment can be kept where its own is taken: of this second,
    or of one soon after. Nothing has them, nor is there a checksum or what SQLite would take for its own."""
    moment = datetime.fromisoformat(at)
    while True:
        file = folder / name(moment.isoformat(), number, occasion).file
        if not any(os.path.lexists(f"{file}{each}") for each in ("", CHECKSUM, *BESIDE)):
            yield file
        moment += timedelta(seconds=1)


#: The checksum of a file, as `sha256sum --check` reads it.
CHECKSUM = ".sha256"
#: What SQLite puts beside a register, and would apply to whatever bears its name.
BESIDE = ("-journal", "-wal", "-shm")


def writer(file: Path) -> sqlite3.Connection:
    """Opens a file of which nobody knows yet, and which is flushed as a whole."""
    db = sqlite3.connect(file, isolation_level=None)
    db.execute("PRAGMA journal_mode = OFF")
    db.execute("PRAGMA synchronous = OFF")
    return db


def appear(db: sqlite3.Connection, file: Path) -> None:
    """Writes a register that is only in memory so far, whole or not at all, where nothing of this name is.
    Raises OSError, FileExistsError among them, or sqlite3.Error."""
    unfinished = unfinished_in(file.parent, f"{file.name}.made")
    try:
        with closing(writer(unfinished)) as target:
            db.backup(target)
        with unfinished.open("r+b") as written:
            os.fsync(written.fileno())
        take(unfinished, file)
        try:
            flush_folder(file.parent)
        except OSError:
            # Nothing is to be there of which nobody can say whether it will be tomorrow.
            file.unlink()
            raise
    finally:
        with suppress(OSError):
            unfinished.unlink()
