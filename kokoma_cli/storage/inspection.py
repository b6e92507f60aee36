"""Opening a register to look at it, whatever state it is in: nothing in the file or beside it is changed.

It is read into memory and looked at there. So nobody who writes has to wait until the last question is
answered, an older register can be seen as it will be, and one that a process left half written as SQLite
will make it again.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from stat import S_ISREG
from typing import Literal

from kokoma_cli.errors import Unusable
from kokoma_cli.storage import hot_journal, structure
from kokoma_cli.storage.connection import PATIENCE_SECONDS
from kokoma_cli.storage.schema import APPLICATION_ID, SCHEMA
from kokoma_cli.wording.values import Phrase, cause

#: *sound*: it can be read; *older*: it will be brought up to date; *left_half_written*: SQLite will put it
#: right; *foreign_journal*: what SQLite would do for that would damage it; *altered*: it has
#: parts that kokoma did not put there, and nothing of it is carried out. The others cannot be used either.
State = Literal[
    "sound", "older", "left_half_written", "foreign_journal",
    "altered", "empty", "not_ours", "newer", "locked", "unreadable", "damaged",
]  # fmt: skip
USABLE: frozenset[State] = frozenset({"sound", "older", "left_half_written"})

#: What SQLite refuses to read; its own words about it may be no UTF-8, and then Python cannot read them.
_REFUSALS = (sqlite3.Error, UnicodeDecodeError)

_MAGIC = b"SQLite format 3\x00"
_APPLICATION_AT, _VERSION_AT = slice(68, 72), slice(60, 64)
#: Where the header says that a write-ahead log is used: for writing, for reading. SQLite goes by the second.
_WAL_AT = slice(18, 20)
_NO_WAL = b"\x01\x01"


@dataclass(frozen=True, slots=True)
class Image:
    """A register as it was read."""

    path: Path
    state: State
    db: sqlite3.Connection | None = None
    #: In memory. None where nothing can be made of it.
    size: int = 0
    #: Bytes.
    schema: int = 0
    wal: bool = False
    #: Whether it uses a write-ahead log.
    cause: Phrase | None = None
    #: Why it cannot be read.

    @property
    def usable(self) -> sqlite3.Connection | None:
        """The register, if what is in it can be told; brought up to date if need be."""
        return self.db if self.state in USABLE else None


@contextmanager
def inspected(path: Path) -> Iterator[Image]:
    """The register as it is at this moment. Nothing is raised for what is wrong with it."""
    image = _read(path)
    try:
        yield image
    finally:
        if image.db:
            image.db.close()


def journal_of(register: Path) -> Path:
    """What SQLite keeps beside a register while it writes."""
    return register.with_name(f"{register.name}-journal")


def _read(path: Path) -> Image:
    try:
        found = path.stat()
        if not S_ISREG(found.st_mode):
            return Image(path, "not_ours")
        with path.open("rb") as file:
            head = file.read(100)
        if not head:
            return Image(path, "empty")
        if not head.startswith(_MAGIC):
            return Image(path, "not_ours", size=found.st_size)
        content, left_over = _bytes(path, wal=_has_wal(head))
    except OSError as error:
        return Image(path, "unreadable", cause=cause(error))
    if content is None:
        return Image(path, "locked", size=found.st_size)
    if left_over is None:
        return _opened(path, content, "sound")
    mended = hot_journal.rolled_back(content, left_over)
    if not _is_whole(mended) and _is_whole(content):
        return _opened(path, content, "foreign_journal")
    return _opened(path, mended, "left_half_written")


def _opened(path: Path, content: bytes, state: State) -> Image:
    db = _in_memory(content)
    schema = int.from_bytes(content[_VERSION_AT])
    image = Image(path, state, db, len(content), schema, _has_wal(content))
    if int.from_bytes(content[_APPLICATION_AT]) != APPLICATION_ID:
        return replace(image, state="not_ours")
    if schema > SCHEMA:
        return replace(image, state="newer")
    try:
        deviations = structure.deviations(db)
    except (*_REFUSALS, LookupError):
        return replace(image, state="damaged")
    if state == "foreign_journal":
        return image
    if deviations:
        return replace(image, state="altered")
    if schema < SCHEMA:
        if not _migrated(db):
            return replace(image, state="damaged")
        if state == "sound":
            image = replace(image, state="older")
    db.execute("PRAGMA query_only = ON")
    return image


def _bytes(path: Path, *, wal: bool) -> tuple[bytes | None, bytes | None]:
    """What the file holds, read while nobody can write, or None if somebody keeps it locked; and the journal
    of whoever left it half written. Raises OSError."""
    if wal and not path.with_name(f"{path.name}-wal").exists():
        # SQLite would make files beside it only to read it.
        return path.read_bytes(), None
    left_over = None
    # mode=ro: not even what was left half written is put right.
    db = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=ro",
        uri=True,
        isolation_level=None,
        timeout=PATIENCE_SECONDS,
    )
    try:
        db.execute("BEGIN")
        db.execute("SELECT 1 FROM sqlite_schema").fetchone()
        # What is in a write-ahead log belongs to the register.
        content = db.serialize() if wal else path.read_bytes()
    except _REFUSALS as error:
        if getattr(error, "sqlite_errorname", "").startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
            return None, None
        # One that is left half written cannot be read by who may not write; what else is wrong shows later.
        content = path.read_bytes()
        with suppress(OSError):
            left_over = journal_of(path).read_bytes()
    finally:
        db.close()
    return content, left_over if left_over and hot_journal.is_hot(left_over) else None


def _has_wal(content: bytes) -> bool:
    return content[_WAL_AT].endswith(b"\x02")


def _in_memory(content: bytes) -> sqlite3.Connection:
    db = sqlite3.connect(":memory:", isolation_level=None)
    if _has_wal(content):
        content = content[:18] + _NO_WAL + content[20:]
    db.deserialize(content)
    return db


def _is_whole(content: bytes) -> bool:
    db = _in_memory(content)
    try:
        return bool(db.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))
    except _REFUSALS:
        return False
    finally:
        db.close()


def _migrated(db: sqlite3.Connection) -> bool:
    """Brings the copy in memory up to date, as the next command will do with the register."""
    from sqlite_utils import Database

    from kokoma_cli.storage.migrations import migrate

    try:
        db.execute("BEGIN")
        migrate(Database(db, execute_plugins=False))
        db.execute("COMMIT")
    except (sqlite3.Error, Unusable, ValueError, LookupError):
        return False
    return True
