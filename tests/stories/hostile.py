"""Registers that somebody else has had in his hands."""

import signal
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from kokoma_cli.cli import run
from kokoma_cli.storage.schema import TABLES
from tests.conftest import Answer, Office

#: Commands that show things, or only try.
LOOKING = (
    "status", "status 1", "status --json", "status --without P1", "check", "check 2", "check --json",
    "log", "log --json", "log 1", "participant list", "participant list --all", "participant show 1",
    "participant show Anna", "course list", "course show P1", "cohort list", "category list",
    "settings list", "settings get rule", "certificate list", "certificate list --json",
    "certificate show 001", "certificate show 003", "ceremony list", "undo --dry-run",
    "attend P5 --all --dry-run", "participant edit 1 --organisation X --dry-run",
    "certify --all --dry-run", "certificate void 002 --reason x --dry-run",
    "certificate hand-over --all --dry-run", "course schedule P1 1.3.2024 2.3.2024 --dry-run",
)  # fmt: skip
#: Commands that draw.
DRAWING = (
    "proof --out Probe.pdf",
    "certificate book --out Buch.pdf",
    "sheet P1 --out .",
    "ceremony print --out Feier.pdf",
    "certificate replace 003 --reason x --dry-run",
)


def eventful(office: Office) -> None:
    """A register with something in every table."""
    office.people("Anna Weiß", "Bo Ek", "Clara Zeh", "Doğan Işık", "Eva Öz")
    office("participant edit 1 --email a@example.org --organisation Jugendring")
    office("participant withdraw 5")
    office("course schedule P1 10.3.2023 11.3.2023 --from 9:00 --to 17:00 --place Rathaus")
    office("attend P1 4 --absent")
    office("attend P2 4 --minutes 90 --day 1")
    office.earns("1", "2", "3")
    office("certify 1 2 --date 26.3.2024")
    office("certificate replace 001 --reason Schreibfehler --yes")
    office("certificate hand-over 002")
    office("certificate reprint 002")
    office("ceremony order 2 1")
    office("settings set issuer", "Stadt Bamberg")
    office("settings set signatories", "A. Amt | Bürgermeisterin")
    office("participant edit Bo --organisation Stadt")
    office("undo")


@contextmanager
def relaxed(file: Path) -> Iterator[sqlite3.Connection]:
    """The register as a program sees it that keeps no rules: no triggers, checks, types, references. When it
    is put down again, nothing shows but the values."""
    with _quick(file) as db:
        (version,) = db.execute("PRAGMA schema_version").fetchone()
        made = db.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND sql LIKE '%STRICT'"
        ).fetchall()
        triggers = [
            sql for (sql,) in db.execute("SELECT sql FROM sqlite_master WHERE type = 'trigger'")
        ]
        for (name,) in db.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall():
            db.execute(f'DROP TRIGGER "{name}"')
        db.execute("PRAGMA writable_schema = ON")
        for name, sql in made:
            loose = sql.removesuffix(" STRICT").replace(" NOT NULL", "")
            db.execute("UPDATE sqlite_master SET sql = ? WHERE name = ?", (loose, name))
        db.execute(f"PRAGMA schema_version = {version + 1}")
    with _quick(file) as db:
        db.execute("PRAGMA ignore_check_constraints = ON")
        yield db
    with _quick(file) as db:
        for sql in triggers:
            db.execute(sql)
        db.execute("PRAGMA writable_schema = ON")
        for name, sql in made:
            db.execute("UPDATE sqlite_master SET sql = ? WHERE name = ?", (sql, name))
        db.execute(f"PRAGMA schema_version = {version + 2}")


@contextmanager
def _quick(file: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(file, isolation_level=None)) as db:
        db.execute("PRAGMA foreign_keys = OFF")
        db.execute("PRAGMA synchronous = OFF")
        db.execute("PRAGMA journal_mode = MEMORY")
        db.execute("BEGIN")
        yield db
        db.execute("COMMIT")


def columns(file: Path) -> list[tuple[str, str]]:
    """Every column of every table of ours, but for the ids."""
    with closing(sqlite3.connect(file)) as db:
        return [
            (table, str(row[1]))
            for table in TABLES
            for row in db.execute(f"PRAGMA table_info({table})")
            if row[1] != "id"
        ]


def spoilt(content: bytes, folder: Path, table: str, column: str, value: object) -> bytes:
    """A register in which this value stands in every row of a column, where it may."""
    file = folder / "spoilt.db"
    file.write_bytes(content)
    with relaxed(file) as db:
        ids = [row for (row,) in db.execute(f"SELECT id FROM {table} ORDER BY id")]
        for number, id_ in enumerate(ids):
            if column == "open" and number:
                break
            taken = value
            db.execute(
                f"UPDATE OR IGNORE {table} SET {column} = {sql_of(taken)} WHERE id = ?", (id_,)
            )
    made = file.read_bytes()
    file.unlink()
    return made


def sql_of(value: object) -> str:
    """A value as SQL; what is no text for Python neither, as CAST of its bytes."""
    if value is None:
        return "NULL"
    if isinstance(value, (int, float)):
        return repr(value).replace("inf", "9e999")
    if isinstance(value, Invalid):
        return f"CAST(x'{value.raw.hex()}' AS TEXT)"
    if isinstance(value, bytes):
        return f"x'{value.hex()}'"
    return f"CAST(x'{str(value).encode('utf-8', 'surrogatepass').hex()}' AS TEXT)"


class Invalid:
    """Bytes that stand where a text is due."""

    def __init__(self, raw: bytes) -> None:
        self.raw = raw

    def __repr__(self) -> str:
        return f"Invalid({self.raw!r})"


def call(office: Office, line: str) -> tuple[int, Answer]:
    """The exit code of a command, and what it wrote."""
    import shlex

    office.read()
    with coming_to_an_end(line):
        code = run(shlex.split(f"{line} --lang de"), today=office.today)
    return code, office.read()


#: No command takes as long, not even on a busy computer.
_AT_MOST_SECONDS = 120


@contextmanager
def coming_to_an_end(line: str) -> Iterator[None]:
    """A command that goes round in a circle for ever fails, instead of keeping everybody waiting."""
    if not hasattr(signal, "SIGALRM"):
        yield
        return

    def stop(_number: int, _frame: object) -> None:
        # Nobody may take it for a mistake that can be explained.
        pytest.fail(f"{line} does not come to an end")

    former = signal.signal(signal.SIGALRM, stop)
    signal.alarm(_AT_MOST_SECONDS)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, former)
