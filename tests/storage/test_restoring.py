"""A backup takes the register's place at one instant, whoever else has it open and whatever happens."""

import errno
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager, nullcontext
from pathlib import Path

import pytest

from kokoma_cli.errors import Conflict, Unusable
from kokoma_cli.storage import backups, connection, restoring
from kokoma_cli.storage.database import open_register
from kokoma_cli.storage.holder import holder, noted
from tests.conftest import Office
from tests.storage.test_migrations import register_of


@pytest.fixture
def stick(office: Office) -> Path:
    """A backup, after which Clara was entered."""
    office.people("Anna", "Bo")
    office("backup stick.db")
    office.people("Clara")
    return office.folder / "stick.db"


def names(office: Office) -> list[str]:
    with closing(sqlite3.connect(office.file)) as db:
        return [name for (name,) in db.execute("SELECT name FROM participants ORDER BY id")]


def put(office: Office, stick: Path, expected: bytes | None = None) -> None:
    expected = restoring.stamp(office.file) if expected is None else expected
    with restoring.staged(stick, office.file) as staged:
        staged.db.close()
        held = noted(office.file, "vogelsang", "2024-03-26T10:00:00", "kokoma restore")
        restoring.put(staged.file, office.file, expected, held)


def test_whoever_has_the_register_open_sees_the_backup_from_now_on(
    office: Office, stick: Path
) -> None:
    with closing(open_register(office.file)) as colleague:
        with colleague.reading() as db:
            assert db.execute("SELECT count(*) FROM participants").fetchone() == (3,)
        put(office, stick)
        with colleague.reading() as db:
            assert db.execute("SELECT count(*) FROM participants").fetchone() == (2,)
    assert names(office) == ["Anna", "Bo"]


@pytest.mark.parametrize("begin", ["BEGIN; SELECT 1 FROM batches", "BEGIN IMMEDIATE"])
def test_waiting_for_somebody_else_has_an_end(
    office: Office, stick: Path, begin: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "PATIENCE_SECONDS", 0.2)
    before = office.file.read_bytes()
    expected = restoring.stamp(office.file)
    program = (
        "import sqlite3, sys\n"
        "db = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "for statement in sys.argv[2].split('; '): db.execute(statement).fetchone()\n"
        "print('held', flush=True)\n"
        "sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program, str(office.file), begin],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    ) as colleague:  # fmt: skip
        assert colleague.stdout
        assert colleague.stdout.readline() == b"held\n"
        with pytest.raises(Unusable) as refused:
            put(office, stick, expected)
        colleague.communicate()
    assert refused.value.key == "register.locked"
    assert office.file.read_bytes() == before


def test_a_register_changed_meanwhile_is_left_alone(office: Office, stick: Path) -> None:
    expected = restoring.stamp(office.file)
    office.people("Dora")
    with pytest.raises(Conflict):
        put(office, stick, expected)
    assert names(office) == ["Anna", "Bo", "Clara", "Dora"]


def test_meanwhile_others_are_told_who_holds_it(office: Office, stick: Path) -> None:
    seen = []

    @contextmanager
    def held() -> Iterator[None]:
        with noted(office.file, "vogelsang", "2024-03-26T10:00:00", "kokoma restore"):
            seen.append(holder(office.file))
            yield

    with restoring.staged(stick, office.file) as staged:
        staged.db.close()
        restoring.put(staged.file, office.file, restoring.stamp(office.file), held())
    assert seen[0]
    assert (seen[0].user, seen[0].command) == ("vogelsang", "kokoma restore")
    assert holder(office.file) is None


def test_a_register_that_somebody_makes_meanwhile_is_not_overwritten(
    office: Office, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = office.file.read_bytes()
    office.file.unlink()
    link = os.link

    def slow(source: Path, target: Path) -> None:
        office.file.write_bytes(content)
        link(source, target)

    monkeypatch.setattr(os, "link", slow)
    with pytest.raises(Conflict):
        put(office, stick, b"")
    assert office.file.read_bytes() == content


def test_nor_is_it_where_there_are_no_hard_links(
    office: Office, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Network drives and sticks know none."""
    content = office.file.read_bytes()
    office.file.unlink()

    def slow(_source: Path, _target: Path) -> None:
        office.file.write_bytes(content)
        raise OSError(errno.ENOTSUP, "no hard links")

    monkeypatch.setattr(os, "link", slow)
    with pytest.raises(Conflict):
        put(office, stick, b"")
    assert office.file.read_bytes() == content


@pytest.mark.long
@pytest.mark.parametrize("broken", [False, True])
def test_whoever_dies_at_any_step_leaves_the_one_or_the_other_and_restoring_again_completes_it(
    office: Office, stick: Path, broken: bool
) -> None:
    """Killed at the first call, the second, and so on, until it comes through."""
    wanted, whole = ["Anna", "Bo"], office.file.read_bytes()
    for step in range(1, 50):
        office.file.write_bytes(b"%PDF" * 100 if broken else whole)
        died = _killed_at(step, office)
        if broken and office.file.read_bytes() == b"%PDF" * 100:
            found = []
        else:
            with closing(sqlite3.connect(office.file)) as db:
                assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            found = names(office)
        assert found in ([] if broken else [*wanted, "Clara"], wanted)
        if not died:
            break
        office("restore stick.db --yes")
        assert names(office) == wanted
    assert found == wanted
    assert 5 < step < 49


_PROGRAM = """
import os, signal, sys
from kokoma_cli.cli import run
left = int(sys.argv[1])

def count(event, args):
    global left
    writes = event in EVENTS or (event == "open" and args[2] & (os.O_WRONLY | os.O_RDWR))
    if writes and ".db" in str(args[0]):
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

EVENTS = {"os.remove", "os.rename", "os.link", "os.chmod"}
from datetime import date
import kokoma_cli.cli.backups, kokoma_cli.workflows.restore
sys.addaudithook(count)
sys.exit(run(["restore", "stick.db", "--yes"], today=date(2024, 3, 26)))
"""


def _killed_at(step: int, office: Office) -> bool:
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM, str(step)],
        cwd=office.folder,
        capture_output=True,
        check=False,
    )
    if done.returncode == -signal.SIGKILL:
        return True
    assert done.returncode == 0, done.stderr
    return False


def test_registers_with_the_same_history_fork_where_it_ends(office: Office, stick: Path) -> None:
    with closing(open_register(office.file)) as one, closing(open_register(stick)) as other:
        assert restoring.fork(one.db, other.db) == restoring.fork(other.db, one.db) == 3
        assert restoring.fork(one.db, one.db) == 4


def test_two_entries_of_one_second_are_two(office: Office, stick: Path) -> None:
    """Each went on from the backup by itself, at the same moment."""
    office("--db stick.db participant add Dora")
    with closing(open_register(office.file)) as one, closing(open_register(stick)) as other:
        for each in (one, other):
            each.db.execute("UPDATE batches SET at = '2024-03-26T10:00:00+01:00' WHERE id = 4")
        assert restoring.fork(one.db, other.db) == restoring.fork(other.db, one.db) == 3


def test_what_is_older_than_the_chain_is_told_by_its_day_and_nothing_else_is(
    office: Office,
) -> None:
    """Each was brought up to date by itself, so each is chained differently from its first entry on."""
    for name in ("eins.db", "zwei.db"):
        Path(name).write_bytes(register_of(4))
        office(f"--db {name} participant add 'Bo {name}'")
    with (
        closing(open_register(Path("eins.db"))) as one,
        closing(open_register(Path("zwei.db"))) as other,
    ):
        (last, at) = one.db.execute("SELECT max(id), at FROM batches").fetchone()
        other.db.execute("UPDATE batches SET at = ? WHERE id = ?", (at, last))
        assert restoring.fork(one.db, other.db) == last - 1


def test_where_the_disk_is_full_it_is_that_of_the_register(
    office: Office, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorname = "SQLITE_FULL"
        raise error

    monkeypatch.setattr(backups, "copy_into", full)
    with pytest.raises(Unusable) as refused, restoring.staged(stick, office.file):
        raise AssertionError
    assert refused.value.key == "register.disk_full"
    assert refused.value.values["file"] == str(office.file)


def test_a_folder_of_backups_in_which_nothing_can_be_made_is_named_and_no_file_of_ours(
    office: Office, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(folder: Path, called: str) -> Path:
        raise PermissionError(errno.EACCES, "refused", str(folder / f".{called}.part"))

    monkeypatch.setattr(restoring, "unfinished_in", refused)
    said = " ".join(office("restore stick.db --yes", code=7).err.split())
    assert "lässt sich nicht in" in said
    assert "kokoma-backup aufheben: keine Berechtigung" in said
    assert ".part" not in said


def test_registers_of_different_offices_have_no_history_in_common(office: Office) -> None:
    office("init anderes.db --cohort Anders")
    with (
        closing(open_register(office.file)) as one,
        closing(open_register(office.folder / "anderes.db")) as other,
    ):
        other.db.execute("UPDATE batches SET at = '2020-01-01T00:00:00+01:00'")
        assert restoring.fork(one.db, other.db) == 0


def test_a_copy_that_is_not_used_leaves_nothing_behind(office: Office, stick: Path) -> None:
    folder = office.folder / "kokoma-backup"
    before = sorted(folder.iterdir())
    with restoring.staged(stick, office.file), nullcontext():
        assert len(list(folder.iterdir())) > len(before)
    assert sorted(folder.iterdir()) == before
