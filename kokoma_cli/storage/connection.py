"""The connection to a register: how it is opened, how long it waits, and what SQLite's refusals mean."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from kokoma_cli.errors import Unusable
from kokoma_cli.storage.holder import Holder, holder

#: How long a command waits for another one that is writing, and after how long it says that it waits.
PATIENCE_SECONDS = 10.0
TELL_AFTER_SECONDS = 1.0

#: Says for whom a command waits, as far as that is known.
Waiting = Callable[[Holder | None], None]


def connect(path: Path, waiting: Waiting | None = None) -> sqlite3.Connection:
    """Opens a file that is there. `waiting` is called when somebody else lets nobody in for longer than a
    moment. Raises sqlite3.Error."""
    # mode=rw: a mistyped name must not become a new, empty file.
    db = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=rw",
        uri=True,
        isolation_level=None,
        timeout=PATIENCE_SECONDS,
    )
    try:
        _prepare(db, path, waiting)
    except UnicodeDecodeError as error:
        db.close()
        # SQLite names what is damaged, in letters that are damaged too.
        raise Unusable("register.damaged", file=str(path)) from error
    except sqlite3.Error:
        db.close()
        raise
    return db


def _prepare(db: sqlite3.Connection, path: Path, waiting: Waiting | None) -> None:
    for limit, most in _LIMITS.items():
        db.setlimit(limit, most)
    # A file may come from anywhere (https://sqlite.org/security.html).
    db.execute("PRAGMA cell_size_check = ON")
    db.execute("PRAGMA foreign_keys = ON")
    # The first one for which the file is read.
    patiently(db, "PRAGMA synchronous = EXTRA", path, waiting)
    # Nothing of anybody in temporary files, and nothing of an entry in the register before it is whole:
    # until then the register can be copied as it was.
    db.execute("PRAGMA temp_store = MEMORY")
    db.execute("PRAGMA cache_spill = OFF")


#: Far more than an office ever needs, and far less than what would fill a computer's memory.
_LIMITS = {
    sqlite3.SQLITE_LIMIT_LENGTH: 50_000_000,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 1_000_000,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 10,
}


def patiently(
    db: sqlite3.Connection, statement: str, path: Path, waiting: Waiting | None
) -> sqlite3.Cursor:
    """Executes what may have to wait for others, and says so when it takes longer than a moment."""
    if waiting is None or PATIENCE_SECONDS <= TELL_AFTER_SECONDS:
        return db.execute(statement)
    _wait_at_most(db, TELL_AFTER_SECONDS)
    try:
        return db.execute(statement)
    except sqlite3.OperationalError as error:
        if not is_busy(error):
            raise
        waiting(holder(path))
        _wait_at_most(db, PATIENCE_SECONDS - TELL_AFTER_SECONDS)
        return db.execute(statement)
    finally:
        _wait_at_most(db, PATIENCE_SECONDS)


def _wait_at_most(db: sqlite3.Connection, seconds: float) -> None:
    db.execute(f"PRAGMA busy_timeout = {round(seconds * 1000)}")


def is_busy(error: sqlite3.Error) -> bool:
    """True if somebody else is in the way, and may be gone in a moment."""
    return getattr(error, "sqlite_errorname", "").startswith(("SQLITE_BUSY", "SQLITE_LOCKED"))


#: SQLite's result codes (https://sqlite.org/rescode.html), and the sentence for each.
_CAUSES = {
    "SQLITE_BUSY": "register.locked",
    "SQLITE_LOCKED": "register.locked",
    "SQLITE_PROTOCOL": "register.locked",
    "SQLITE_READONLY": "register.read_only",
    "SQLITE_PERM": "register.read_only",
    "SQLITE_FULL": "register.disk_full",
    "SQLITE_CANTOPEN": "register.cannot_open",
    "SQLITE_IOERR": "register.cannot_read",
    "SQLITE_CORRUPT": "register.damaged",
    "SQLITE_NOTADB": "register.not_ours",
    "SQLITE_TOOBIG": "register.too_large",
}


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Says what SQLite's refusals mean for the office; a mistake of ours stays what it is."""
    try:
        yield
    except sqlite3.Error as error:
        name = getattr(error, "sqlite_errorname", "")
        for code, key in _CAUSES.items():
            if name.startswith(code):
                raise _unusable(key, path) from error
        if "unsupported file format" in str(error):
            # A damaged header; SQLite has no code of its own for it.
            raise _unusable("register.damaged", path) from error
        raise


def _unusable(key: str, path: Path) -> Unusable:
    who = holder(path) if key == "register.locked" else None
    if who is None:
        return Unusable(key, file=str(path), seconds=round(PATIENCE_SECONDS))
    return Unusable(
        "register.held",
        document={"holder": {"user": who.user, "host": who.host, "since": who.since}},
        file=str(path),
        seconds=round(PATIENCE_SECONDS),
        user=who.user,
        host=who.host,
        time=who.time,
        command=who.command,
    )
