"""Whoever is interrupted has written everything or nothing, and is told which."""

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from kokoma_cli.errors import Uncertain, uninterrupted
from kokoma_cli.rendering.files import Stage
from kokoma_cli.storage import backups, connection, updating
from kokoma_cli.storage.database import Register, open_register
from tests.conftest import WHO_TYPES, Office

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals are those of POSIX")

#: A kokoma to which a signal comes at the N-th call of these by which something gets its name or is written.
INTERRUPTED = """
import os, signal, sqlite3, sys
count, at, which = 0, int(sys.argv[1]), getattr(signal, sys.argv[2])
def come():
    global count
    count += 1
    if count == at:
        signal.raise_signal(which)
def watched(name):
    real = getattr(os, name)
    def call(*words, **more):
        come()
        try:
            return real(*words, **more)
        finally:
            come()
    setattr(os, name, call)
for name in ("link", "replace", "rename", "unlink"):
    watched(name)
class Connection(sqlite3.Connection):
    def execute(self, statement, *more):
        if statement != "COMMIT":
            return super().execute(statement, *more)
        come()
        try:
            return super().execute(statement, *more)
        finally:
            come()
connect = sqlite3.connect
sqlite3.connect = lambda *words, **more: connect(*words, **{"factory": Connection, **more})
from kokoma_cli.cli import run
sys.argv[1:] = sys.argv[3:]
code = run()
print("calls:", count, file=sys.stderr)
sys.exit(code)
"""


def interrupted(
    office: Office, at: int, which: str, *words: str
) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-c", INTERRUPTED, str(at), which, *words, "--db", str(office.file)],
        cwd=ROOT, env={**os.environ, "KOKOMA_LANG": "de"}, capture_output=True, text=True, check=False,
    )  # fmt: skip


def entries(office: Office) -> int:
    with closing(sqlite3.connect(office.file)) as db:
        return int(db.execute("SELECT count(*) FROM batches").fetchone()[0])


def names(office: Office) -> list[str]:
    with closing(sqlite3.connect(office.file)) as db:
        return [name for (name,) in db.execute("SELECT name FROM participants ORDER BY id")]


@pytest.mark.parametrize("which", ["SIGINT", "SIGTERM"])
def test_wherever_a_signal_comes_files_and_register_agree(office: Office, which: str) -> None:
    office.people("Anna", "Bo")
    for course in ("P1", "P2", "P3", "P4", "V1"):
        office(f"attend {course} --all")
    content = office.file.read_bytes()
    before = entries(office)
    undisturbed = interrupted(office, 0, which, "certify", "1", "--out", str(office.folder / "x"))
    calls = int(undisturbed.stderr.rpartition("calls: ")[2])
    outcomes = set()
    # Names are given and the entry is written near the end.
    for at in range(max(1, calls - 18), calls + 1, 2):
        office.file.write_bytes(content)
        out = office.folder / f"{which}{at}"
        done = interrupted(office, at, which, "certify", "1", "--out", str(out))
        stands = entries(office) > before
        papers = [path for path in out.rglob("*") if path.is_file()] if out.exists() else []
        if which == "SIGTERM" and not stands:
            papers = [path for path in papers if path.name[0] != "."]
        assert bool(papers) == stands, (at, done.stderr)
        assert "Traceback" not in done.stderr
        if done.returncode == 130:
            assert ("Eintrag" in done.stderr) == stands, (at, done.stderr)
        outcomes.add(stands)
    assert outcomes == {False, True}


def test_what_is_not_to_be_half_done_is_done_before_anybody_stops_it() -> None:
    done = []
    with pytest.raises(KeyboardInterrupt), uninterrupted():  # noqa: PT012
        with uninterrupted():
            signal.raise_signal(signal.SIGINT)
            done.append("inner")
        done.append("outer")
    assert done == ["inner", "outer"]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_whoever_is_stopped_before_the_last_moment_leaves_no_file(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt), Stage() as stage:  # noqa: PT012
        with stage.open(tmp_path / "a.pdf") as file:
            file.write(b"a")
        with uninterrupted():
            signal.raise_signal(signal.SIGINT)
            stage.publish()
    assert list(tmp_path.iterdir()) == []


class Network(sqlite3.Connection):
    """A drive at which the first COMMIT fails, before or after it was carried out."""

    done_first = False
    broken = False
    then: tuple[Callable[[], None], ...] = ()

    def execute(self, sql: str, *more: object) -> sqlite3.Cursor:
        if sql == "COMMIT" and not self.broken:
            self.broken = True
            if self.done_first:
                super().execute(sql)
            error = sqlite3.OperationalError("disk I/O error")
            error.sqlite_errorname = "SQLITE_IOERR_FSYNC"
            raise error
        result = super().execute(sql, *more)  # type: ignore[arg-type]
        if sql == "ROLLBACK":
            for each in self.then:
                each()
        return result


class Late(Network):
    done_first = True


def over(kind: type[Network], file: Path) -> Register:
    return Register(file, sqlite3.connect(file, isolation_level=None, factory=kind))


def test_an_entry_that_was_refused_is_not_taken_for_that_of_a_colleague(office: Office) -> None:
    """Whoever waited for the lock gets the same number."""

    def colleague() -> None:
        with closing(open_register(office.file)) as other, other.writing(WHO_TYPES) as db:
            db.execute("INSERT INTO participants (name) VALUES ('Bo')")

    register = over(Network, office.file)
    register.db.then = (colleague,)  # type: ignore[attr-defined]
    with (
        pytest.raises(Exception, match=r"register\.cannot_read"),
        register.writing(WHO_TYPES) as db,
    ):
        db.execute("INSERT INTO participants (name) VALUES ('Anna')")
    register.close()
    assert register.entry is None
    assert names(office) == ["Bo"]


def test_what_is_written_although_the_disk_complained_is_written(office: Office) -> None:
    with closing(over(Late, office.file)) as register, register.writing(WHO_TYPES) as db:
        db.execute("INSERT INTO participants (name) VALUES ('Anna')")
    assert names(office) == ["Anna"]


def test_nobody_claims_to_know_where_nothing_tells(office: Office) -> None:
    with (
        closing(over(Late, office.file)) as register,
        pytest.raises(Uncertain),
        register.noting() as db,
    ):
        db.execute("DELETE FROM doomed_files")


@pytest.mark.parametrize(("kind", "kept"), [(Network, 0), (Late, 1)])
def test_a_migration_that_was_done_keeps_its_copy(
    office: Office, kind: type[Network], kept: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def apply(_: Path, db: sqlite3.Connection) -> None:
        db.execute("PRAGMA user_version = 99")

    monkeypatch.setattr(updating, "_apply", apply)
    db = over(kind, office.file).db
    if kept:
        updating.bring_up_to_date(office.file, db, 99)
    else:
        with pytest.raises(sqlite3.OperationalError):
            updating.bring_up_to_date(office.file, db, 99)
    db.close()
    there = [each for each in backups.everything(office.file) if each.name.occasion == "migration"]
    assert len(there) == kept


def test_refused_entries_push_out_no_copies(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.people("Anna")
    before = backups.everything(office.file)
    monkeypatch.setattr(connection, "PATIENCE_SECONDS", 0.05)
    with closing(sqlite3.connect(office.file, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM cohorts").fetchall()
        office("participant add Bo", code=7)
    assert backups.everything(office.file) == before
