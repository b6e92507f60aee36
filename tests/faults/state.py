"""What is in an office: every row of its register, every file beside it; and what must hold at any moment."""

import hashlib
import re
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from kokoma_cli.signing import keys
from kokoma_cli.storage import chain
from kokoma_cli.storage.backups import checksum_beside, checksum_of
from kokoma_cli.storage.finished import CHECKSUM
from kokoma_cli.storage.schema import APPLICATION_ID, SCHEMA

REGISTER = "kokoma.db"
BACKUPS = "kokoma-backup"

#: What is never twice the same: times, and what is drawn by lot or computed from it.
_VOLATILE = {
    "batches": {"at", "salt", "leaves", "hash"},
    "changes": {"salt"},
    "redactions": {"digest"},
    "_sqlite_migrations": {"applied_at"},
}
_TIME = re.compile(
    r"\d{4}-\d\d-\d\dT\d\d[:-]\d\d[:-]\d\d([+-]\d\d:\d\d)?|\d\d\.\d\d\.\d{4} \d\d:\d\d"
)
_CHECKSUM = re.compile(r"\b[0-9a-f]{8}(?: [0-9a-f]{8}){7}\b")

#: What could not be read when a backup replaced it, kept as it was found, with what lay beside it.
_AS_FOUND = re.compile(r".*_00000_replaced\.db(-journal|-wal|-shm)?")

#: Names that nobody is meant to see: unfinished files, notes, SQLite's journal.
_TEMPORARY = re.compile(
    r"\..*|.*-journal|.*\.(tmp|part|old|new)",
)


class State(NamedTuple):
    """An office at one moment."""

    tables: dict[str, list[str]]
    #: No table: there is no register. One called "damaged": it cannot be read.
    files: dict[str, str]
    #: Checksum by path; of registers and what is said of them, only that they are there.
    temporary: list[str]


def look(folder: Path) -> State:
    """What is in an office. A transaction that somebody left half done is taken back in a copy."""
    files, temporary = {}, []
    for path in sorted(folder.rglob("*")):
        name = str(path.relative_to(folder))
        if path.is_dir() or name == REGISTER:
            continue
        if "_replaced.db" in name:
            # What a restore keeps of a register that nobody can read is as it was, SQLite's journal too.
            continue
        if _TEMPORARY.fullmatch(path.name) and not _AS_FOUND.fullmatch(path.name):
            temporary.append(name)
        elif path.parent.name != BACKUPS:
            # A key is locked with another salt each time.
            known = path.suffix in (".db", ".key", CHECKSUM)
            files[name] = path.suffix if known else _sha256(path)
    register = folder / REGISTER
    return State(_tables(register) if register.exists() else {}, files, temporary)


def _tables(register: Path) -> dict[str, list[str]]:
    with _copy(register) as db:
        try:
            return dict(_rows(db))
        except sqlite3.DatabaseError:
            (_, _, file) = db.execute("PRAGMA database_list").fetchone()
            return {"damaged": [_sha256(Path(file))]}


def _rows(db: sqlite3.Connection) -> Iterator[tuple[str, list[str]]]:
    for (table,) in db.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"
    ).fetchall():
        rows = db.execute(f'SELECT * FROM "{table}" ORDER BY 1, 2')
        left_out = _VOLATILE.get(table, set())
        kept = [
            (place, column[0])
            for place, column in enumerate(rows.description)
            if column[0] not in left_out
        ]
        told = (" ".join(f"{name}={_short(row[at])}" for at, name in kept) for row in rows)
        found = [_TIME.sub("TIME", row) for row in told]
        if table == "batches":
            # A restore says the checksum of the chain that it ends.
            found = [_CHECKSUM.sub("CHECKSUM", row) for row in found]
        yield table, found


def _short(value: object) -> str:
    if isinstance(value, bytes):
        return f"{len(value)} bytes {hashlib.sha256(value).hexdigest()}"
    return repr(value)


def _copy(register: Path) -> "closing[sqlite3.Connection]":
    """A register as anybody finds it who opens it now, opened without touching it."""
    folder = register.parent.with_name(f"{register.parent.name}-looked-at")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name in (register.name, f"{register.name}-journal"):
        if (register.parent / name).exists():
            shutil.copyfile(register.parent / name, folder / name)
    return closing(sqlite3.connect(folder / register.name))


def _sha256(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def faults(folder: Path, *, is_damaged: bool = False) -> Iterator[str]:
    """What must never be, at no moment: a sentence for each. `is_damaged`: what was replaced may be."""
    register = folder / REGISTER
    if register.exists():
        with _copy(register) as db:
            try:
                yield from _faults_of_register(db, folder)
            except sqlite3.DatabaseError as error:
                yield f"the register cannot be read: {error}"
    for file in sorted(folder.rglob("*.db")):
        if file != register and not (is_damaged and "_replaced" in file.name):
            yield from whole(file)


def _faults_of_register(db: sqlite3.Connection, folder: Path) -> Iterator[str]:
    for row in db.execute("PRAGMA integrity_check").fetchall():
        if row != ("ok",):
            yield f"integrity_check: {row}"
            return
    for row in db.execute("PRAGMA foreign_key_check").fetchall():
        yield f"foreign_key_check: {row}"
    if db.execute("PRAGMA application_id").fetchone() != (APPLICATION_ID,):
        yield "the register is none"
        return
    if db.execute("PRAGMA user_version").fetchone() != (SCHEMA,):
        return
    for each in chain.breaks(db):
        yield f"the journal does not hold: {each}"
    if db.execute("SELECT 1 FROM batches WHERE open = 1").fetchone():
        yield "an entry of the journal is still open"
    rows = db.execute("SELECT number, file, sha256 FROM certificates ORDER BY id").fetchall()
    lost = {number for (number,) in db.execute("SELECT number FROM lost_numbers").fetchall()}
    if again := lost & {number for number, _, _ in rows}:
        yield f"numbers were given again that are on paper elsewhere: {sorted(again)}"
    for kid, public in db.execute("SELECT kid, public FROM keys WHERE retired_on IS NULL"):
        path = folder / f"{Path(REGISTER).stem}-{kid}.key"
        if not path.is_file() or keys.public_in(path.read_bytes()).hex() != public:
            yield f"the register signs with key {kid}, but {path.name} does not hold it"
    for number, file, sha256 in rows:
        if not file:
            continue
        path = folder / file
        if not path.exists():
            yield f"{number} is registered, but {file} is missing"
        elif _sha256(path) != sha256:
            yield f"{number} is registered, but {file} holds something else"
    for file, sha256 in db.execute(
        "SELECT DISTINCT print_file, print_sha256 FROM prints WHERE print_file IS NOT NULL"
    ).fetchall():
        if (folder / file).exists() and _sha256(folder / file) != sha256:
            yield f"the print file {file} holds something else"
        elif not (folder / file).exists():
            yield f"the print file {file} is missing"


def whole(file: Path) -> Iterator[str]:
    """What is wrong with a copy of the register."""
    beside = checksum_beside(file)
    # Between a copy and its checksum there is a moment; a wrong one would speak against a good copy.
    if beside is not None and beside != checksum_of(file):
        yield f"the backup {file.name} has another checksum"
    if _AS_FOUND.fullmatch(file.name):
        return
    with closing(sqlite3.connect(f"file:{file}?mode=ro&immutable=1", uri=True)) as db:
        try:
            found = db.execute("PRAGMA integrity_check").fetchall()
        except sqlite3.Error as error:
            found = [(str(error),)]
        if found != [("ok",)]:
            yield f"the backup {file.name} is not whole: {found}"


def difference(found: State, wanted: State) -> str:
    """Where two states differ, in a few lines."""
    lines = []
    for table in sorted(found.tables.keys() | wanted.tables.keys()):
        ours, theirs = found.tables.get(table, []), wanted.tables.get(table, [])
        if ours != theirs:
            more = [f"+ {row[:300]}" for row in ours if row not in theirs]
            less = [f"- {row[:300]}" for row in theirs if row not in ours]
            lines.append(f"{table}: {len(ours)} rows, wanted {len(theirs)}")
            lines += [*more[:3], *less[:3]]
    for name in sorted(found.files.keys() | wanted.files.keys()):
        if found.files.get(name) != wanted.files.get(name):
            has = "is missing" if name not in found.files else "holds something else"
            lines.append(f"{name} {has if name in wanted.files else 'should not be there'}")
    return "\n    ".join(lines)
