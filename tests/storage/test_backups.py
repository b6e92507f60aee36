"""Copies of the register: whole or not there, for their owner only, and in nobody's way."""

import os
import sqlite3
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from kokoma_cli.disk import mark
from kokoma_cli.domain.backups import Rotation
from kokoma_cli.storage import backups
from kokoma_cli.storage.chain import head
from kokoma_cli.storage.database import Register, open_register
from tests.conftest import WHO_TYPES, Office


@pytest.fixture
def register(office: Office) -> Register:
    return office.desk().register


def write(register: Register, text: str = "x") -> None:
    with register.writing(WHO_TYPES) as db:
        db.execute("INSERT INTO participants (name) VALUES (?)", (text,))


def names(file: Path) -> list[str]:
    with closing(sqlite3.connect(file)) as db:
        return [name for (name,) in db.execute("SELECT name FROM participants ORDER BY id")]


def test_before_every_entry_the_register_is_copied_as_it_was(register: Register) -> None:
    for text in ("Anna", "Bo", "Clara"):
        write(register, text)
        assert register.backup
        assert names(register.backup) == names(register.path)[:-1]
        assert backups.checksum_beside(register.backup) == backups.checksum_of(register.backup)
    assert register.backup
    assert [each.name.number for each in backups.everything(register.path)] == [1, 2, 3]


def test_copies_are_for_their_owner_only_and_named_after_nobody(register: Register) -> None:
    write(register, "Anna Weiß")
    write(register, "Bo")
    folder = backups.folder_of(register.path)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    for file in folder.iterdir():
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert "Anna" not in file.name


def no_folder(folder: Path) -> None:
    folder.write_text("eine Datei")


def a_link(folder: Path) -> None:
    (folder.parent / "anderswo").mkdir()
    folder.symlink_to(folder.parent / "anderswo")


def a_link_into_nowhere(folder: Path) -> None:
    folder.symlink_to("/nowhere/at/all")


@pytest.mark.parametrize("in_the_way", [no_folder, a_link, a_link_into_nowhere])
def test_a_copy_that_cannot_be_made_stops_no_entry_and_is_said(
    office: Office, in_the_way: Callable[[Path], None]
) -> None:
    in_the_way(backups.folder_of(office.file))
    answer = office("participant add Bo")
    assert "Vor diesem Eintrag ließ sich keine Sicherung machen" in " ".join(answer.err.split())
    assert [person["name"] for person in office.json("participant list")] == ["Bo"]
    assert not list(office.folder.glob("anderswo/*"))
    linked = "der Ordner der Sicherungen ist eine Verknüpfung" in " ".join(answer.err.split())
    assert linked is (in_the_way is not no_folder)


#: The folder is somebody else's, root's; the command is typed by nobody, whose user that is. What it loads is
#: loaded before: nobody may read less.
_BY_NOBODY = """
import importlib, os, pkgutil, sys
import kokoma_cli
for module in pkgutil.walk_packages(kokoma_cli.__path__, "kokoma_cli."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)
from kokoma_cli.cli import run
if run(["participant", "add", "Anna"]) or run(["participant", "add", "Bert"]):
    sys.exit("prepared wrongly")
for file in (".", "kokoma.db"):
    os.chown(file, 65534, 65534)
os.chmod("kokoma-backup", 0o555)
os.setgroups([])
os.setgid(65534)
os.setuid(65534)
sys.exit(run(["participant", "add", "Bo"]))
"""


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can play two people"
)
def test_a_folder_nobody_may_write_to_stops_no_entry(fresh_register: bytes) -> None:
    with tempfile.TemporaryDirectory(prefix="kokoma-nobody-") as place:
        Path(place, "kokoma.db").write_bytes(fresh_register)
        done = subprocess.run(
            [sys.executable, "-c", _BY_NOBODY],
            cwd=place,
            env={**os.environ, "KOKOMA_LANG": "de", "USER": "nobody"},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        assert "keine Berechtigung" in done.stderr
        assert names(Path(place, "kokoma.db")) == ["Anna", "Bert", "Bo"]
        assert len(list(Path(place, "kokoma-backup").glob("*.db"))) == 2


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no such rights")
def test_whoever_owns_a_folder_of_copies_may_write_to_it_again(office: Office) -> None:
    office.people("Anna")
    folder = backups.folder_of(office.file)
    folder.chmod(0o500)
    assert office("participant add Bo").err.count("Sicherung") == 0
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_full_disk_stops_no_entry(register: Register, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorname = "SQLITE_FULL"
        raise error

    monkeypatch.setattr(backups, "copy_into", full)
    write(register, "Bo")
    assert names(register.path) == ["Bo"]
    assert register.not_backed_up
    assert register.not_backed_up.key == "backups.not_made"
    assert list(backups.folder_of(register.path).iterdir()) == []


def test_a_setting_turns_copies_off(office: Office) -> None:
    office("settings set backups off")
    before = backups.everything(office.file)
    office.people("Bo")
    assert backups.everything(office.file) == before


def test_the_rotation_deletes_a_copy_together_with_its_checksum(office: Office) -> None:
    office("settings set backups last=2")
    office.people("Anna", "Bo", "Clara")
    found = sorted(path.name for path in backups.folder_of(office.file).iterdir())
    assert len(found) == 4
    assert [name for name in found if not name.endswith(".sha256")] == [
        name.removesuffix(".sha256") for name in found if name.endswith(".sha256")
    ]


def test_what_a_process_that_died_left_unfinished_is_cleared_away(register: Register) -> None:
    write(register)
    folder = backups.folder_of(register.path)
    here = mark().partition("-")[0]
    what = ".2024-01-01T09-00-00_00007_entry.db"
    dead = folder / f"{what}.{here}-999999999-0badcafe.part"
    waiting = folder / f"{what}.{mark()}-0badcafe.part"
    elsewhere = folder / f"{what}.deadbeef-1-0badcafe.part"
    long_gone = folder / f"{what}.deadbeef-1-1badcafe.part"
    foreign = folder / ".urlaub.movie.part"
    for file in (dead, waiting, elsewhere, long_gone, foreign):
        file.write_bytes(b"Weiss")
    long_ago = time.time() - 30 * 3600
    for file in (waiting, long_gone, foreign):
        os.utime(file, (long_ago, long_ago))
    write(register)
    there = [file.exists() for file in (dead, waiting, elsewhere, long_gone, foreign)]
    assert there == [False, True, True, False, True]


def test_through_a_link_nothing_is_seen_or_deleted(office: Office) -> None:
    office.people("Anna", "Bo", "Clara")
    folder = backups.folder_of(office.file)
    elsewhere = folder.rename(office.folder / "anderswo")
    folder.symlink_to(elsewhere)
    before = sorted(elsewhere.iterdir())
    backups.rotate(office.file, Rotation(1, 0, 0))
    assert sorted(elsewhere.iterdir()) == before
    assert backups.everything(office.file) == []


@pytest.mark.parametrize("name", ["kokoma.sqlite", "kokoma", "kokoma.db3"])
def test_two_registers_in_a_folder_have_their_own_copies(office: Office, name: str) -> None:
    assert backups.folder_of(office.file).name == "kokoma-backup"
    assert backups.folder_of(office.file.with_name(name)) != backups.folder_of(office.file)


def test_the_rotation_deletes_no_copy_of_another_register(office: Office) -> None:
    office.people("Anna", "Bo")
    first = backups.everything(office.file)[0].file
    with closing(sqlite3.connect(first)) as db:
        db.execute("UPDATE batches SET hash = 'another' WHERE id = 1")
        db.commit()
    there = backups.everything(office.file)
    backups.rotate(office.file, Rotation(1, 0, 0))
    left = [each.file for each in backups.everything(office.file)]
    assert left == [first, there[-1].file]


def test_whoever_shares_the_register_shares_its_copies(office: Office) -> None:
    office.file.chmod(0o660)
    office.people("Anna", "Bo")
    folder = backups.folder_of(office.file)
    newest = backups.everything(office.file)[-1].file
    assert stat.S_IMODE(folder.stat().st_mode) == 0o770
    assert stat.S_IMODE(newest.stat().st_mode) == 0o660


@pytest.mark.skipif(os.name == "nt", reason="Windows has other groups")
def test_in_a_folder_that_hands_down_its_group_copies_keep_to_it(office: Office) -> None:
    office.folder.chmod(0o2770)
    office.file.chmod(0o660)
    office.people("Anna", "Bo")
    assert stat.S_IMODE(backups.folder_of(office.file).stat().st_mode) == 0o2770


def test_after_numbers_were_given_out_the_newest_copy_has_them(office: Office) -> None:
    office.people("Anna Weiß")
    office.earns("Anna")
    newest = backups.everything(office.file)[-1]
    assert (newest.name.occasion, newest.name.number) == ("entry", 6)
    office("certify Anna")
    before, after = backups.everything(office.file)[-2:]
    assert (before.name.occasion, before.name.number) == ("entry", 7)
    assert (after.name.occasion, after.name.number) == ("issued", 8)
    heads = []
    for file in (after.file, office.file):
        with closing(sqlite3.connect(file)) as db:
            heads.append(head(db))
    assert heads[0] == heads[1]
    office("certificate hand-over 001")
    left = {each.name[1:] for each in backups.everything(office.file)}
    assert {number for number, occasion in left if occasion == "issued"} == {8}


def test_a_copy_that_cannot_be_made_afterwards_is_said_and_the_certificate_stands(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise OSError(28, "No space left on device")

    office.people("Anna Weiß")
    office.earns("Anna")
    monkeypatch.setattr(backups, "keep_after_issue", refused)
    answer = office("certify Anna")
    said = " ".join(answer.err.split())
    assert "Nach diesem Eintrag ließ sich keine Sicherung machen: der Datenträger ist voll" in said
    assert "KOKOMA-2024-001 Anna Weiß.pdf" in office.pdfs()
    assert office("certificate show 001").out


def test_while_somebody_else_writes_no_copy_is_made_afterwards(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Theirs is made before they write, and is the same."""
    monkeypatch.setattr("kokoma_cli.storage.connection.PATIENCE_SECONDS", 0.1)
    with closing(sqlite3.connect(office.file, isolation_level=None)) as db:
        db.execute("BEGIN EXCLUSIVE")
        assert backups.keep_after_issue(office.file, "2024-03-26T10:00:00", 1) is None
    assert list(backups.folder_of(office.file).iterdir()) == []


def test_copies_made_after_issuing_go_by_the_same_rotation(office: Office) -> None:
    office("settings set backups last=3")
    office.people("Anna Weiß", "Bo Ek")
    office.earns("Anna", "Bo")
    office("certify Anna")
    office("certify Bo")
    left = backups.everything(office.file)
    assert sorted(each.name.occasion for each in left) == ["entry", "issued", "issued"]
    assert left[-1].name.occasion == "issued"


def test_a_large_register_is_not_copied_before_every_entry(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backups, "is_large", lambda size: size > 1000)
    for text in ("Anna", "Bo", "Clara"):
        with closing(open_register(office.file)) as register:
            write(register, text)
    assert len(backups.everything(office.file)) == 1


def test_a_folder_that_cannot_be_flushed_is_said_and_nothing_is_left(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: Path) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(backups, "flush_folder", broken)
    with pytest.raises(OSError, match="Input/output"):
        backups.keep(office.file, "2024-03-26T10:00:00", None, "asked")
    assert list(backups.folder_of(office.file).iterdir()) == []


def test_what_cannot_be_cleared_away_stops_nobody(
    register: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise PermissionError

    write(register)
    monkeypatch.setattr(backups, "unlink_in", refused)
    backups.rotate(register.path, Rotation(1, 0, 0))
    monkeypatch.setattr(os, "scandir", refused)
    backups.rotate(register.path, Rotation(1, 0, 0))


def test_a_copy_made_while_somebody_writes_has_nothing_of_it(register: Register) -> None:
    write(register, "Anna")
    with register.writing(WHO_TYPES) as db:
        db.execute("INSERT INTO participants (name) VALUES ('Bo')")
        file = backups.keep(register.path, "2024-03-26T10:00:00", None, "asked")
    assert names(file) == ["Anna"]
    assert names(register.path) == ["Anna", "Bo"]


def test_the_name_says_what_is_in_the_copy(office: Office) -> None:
    """Also where somebody wrote just before."""
    with closing(open_register(office.file)) as register:
        write(register)
    file = backups.keep(office.file, "2024-03-26T10:00:00+01:00", None, "asked")
    assert file.name == "2024-03-26T10-00-00_00002_asked.db"


def test_at_no_moment_does_a_wrong_checksum_stand_beside_a_copy(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The process may die between the two; a wrong one would speak against a good copy."""
    file = office.folder / "stick.db"
    backups.copy(office.file, file)
    office.people("Bo")
    seen: list[bool] = []
    replace = Path.replace

    def watched(self: Path, target: Path) -> Path:
        for done in (False, True):
            if done:
                replace(self, target)
            seen.append(backups.checksum_beside(file) in (None, backups.checksum_of(file)))
        return target

    monkeypatch.setattr(Path, "replace", watched)
    backups.copy(office.file, file)
    assert seen == [True, True]
    assert backups.checksum_beside(file) == backups.checksum_of(file)
