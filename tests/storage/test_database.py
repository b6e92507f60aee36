"""The register as a file: made, opened, refused, locked."""

import os
import sqlite3
import stat
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import pytest

from kokoma_cli.errors import Conflict, KokomaError, NotFound, Unusable
from kokoma_cli.storage import backups, connection, migrations
from kokoma_cli.storage.database import create_register, open_register
from kokoma_cli.storage.located import locate
from kokoma_cli.storage.schema import SCHEMA
from tests.conftest import WHO_TYPES, Office

posix = pytest.mark.skipif(os.name != "posix", reason="file modes are those of POSIX")


def refusal(kind: type[KokomaError], call: object, *arguments: object) -> str:
    assert callable(call)
    with pytest.raises(kind) as caught:
        call(*arguments)
    return caught.value.key


@contextmanager
def somebody_else(folder: Path) -> Iterator[None]:
    """For the time being this process may do only what any other user may: root may do everything."""
    if os.geteuid() != 0:
        yield
        return
    for path in (folder, *folder.iterdir()):
        os.chown(path, 65534, 65534)
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def shared() -> Iterator[Path]:
    """A folder that another user can reach."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder
        folder.chmod(0o755)


# ------------------------------------------------------------------------------------------ making


@posix
def test_only_its_owner_may_read_a_new_register(tmp_path: Path) -> None:
    old = os.umask(0)
    try:
        create_register(tmp_path / "kokoma.db").close()
    finally:
        os.umask(old)
    assert stat.S_IMODE((tmp_path / "kokoma.db").stat().st_mode) == 0o600


def test_a_register_says_in_its_header_whose_it_is(tmp_path: Path) -> None:
    create_register(tmp_path / "kokoma.db").close()
    assert (tmp_path / "kokoma.db").read_bytes()[68:72] == b"KOKO"


def test_a_register_is_one_file_without_a_write_ahead_log(office: Office) -> None:
    with open_register(office.file).writing(WHO_TYPES) as db:
        assert db.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        db.execute("UPDATE cohorts SET name = 'Bamberg'")
        assert not list(office.folder.glob("*-wal"))
    db.close()
    assert office.things() == {"kokoma.db"}


def test_nothing_is_overwritten_by_a_new_register(tmp_path: Path) -> None:
    file = tmp_path / "kokoma.db"
    file.write_text("Einkaufsliste")
    assert refusal(Conflict, create_register, file) == "register.exists"
    assert file.read_text() == "Einkaufsliste"


def test_a_register_needs_its_folder(tmp_path: Path) -> None:
    assert refusal(NotFound, create_register, tmp_path / "x" / "kokoma.db") == "register.no_folder"


def test_a_register_that_cannot_be_finished_leaves_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(migrations, "migrate", fail)
    with pytest.raises(RuntimeError):
        create_register(tmp_path / "kokoma.db")
    assert list(tmp_path.iterdir()) == []


@posix
def test_a_folder_where_nobody_may_write_gets_no_register(shared: Path) -> None:
    shared.chmod(0o555)
    with somebody_else(shared):
        assert refusal(Unusable, create_register, shared / "k.db") == "register.cannot_create"


# ----------------------------------------------------------------------------------------- finding


def test_the_register_is_found_in_this_folder_or_above(office: Office) -> None:
    below = office.folder / "2024" / "März"
    below.mkdir(parents=True)
    assert locate(None, below) == office.file
    assert locate(office.folder, below) == office.file


def test_of_a_link_the_register_to_which_it_leads_is_used(office: Office, tmp_path: Path) -> None:
    """What belongs beside a register, its backups first of all, is beside that."""
    here = tmp_path / "Schreibtisch"
    here.mkdir()
    (here / "kokoma.db").symlink_to(office.file)
    (here / "andere.db").symlink_to("kokoma.db")
    for named in (None, here, here / "andere.db"):
        assert locate(named, here) == office.file
    office(f"--db '{here / 'andere.db'}' participant add Bo")
    assert {each.name for each in here.iterdir()} == {"kokoma.db", "andere.db"}
    assert list(backups.folder_of(office.file).glob("*_entry.db"))


@pytest.mark.parametrize("target", ["/nowhere/at/all.db", "kokoma.db"])
def test_a_link_that_leads_nowhere_is_said_to_and_nothing_comes_about_there(
    office: Office, target: str
) -> None:
    office("backup stick.db")
    content = office.file.read_bytes()
    office.file.rename("weg.db")
    office.file.symlink_to(target)
    for line in ("status", "restore stick.db --yes", "restore", "--db kokoma.db status"):
        said = " ".join(office(line, code=3).err.split())
        assert "ist eine Verknüpfung auf" in said
        assert "dort ist nichts" in said
    assert office.file.is_symlink()
    assert Path("weg.db").read_bytes() == content


def test_no_register_anywhere_is_said_with_what_to_do(tmp_path: Path) -> None:
    assert refusal(NotFound, locate, None, tmp_path) == "register.none_here"
    assert refusal(NotFound, locate, tmp_path / "x.db", tmp_path) == "register.not_there"
    assert refusal(NotFound, locate, tmp_path, tmp_path) == "register.not_there"


# ----------------------------------------------------------------------------------------- opening


def test_what_is_no_register_is_left_alone(tmp_path: Path) -> None:
    foreign = tmp_path / "fotos.db"
    with closing(sqlite3.connect(foreign)) as db:
        db.execute("CREATE TABLE photos (id INTEGER)")
    for name, content in {
        "leer.db": b"",
        "liste.db": "Müller;Weiß\n".encode() * 200,
        "kurz.db": b"SQLite format 3\0",
        "fotos.db": foreign.read_bytes(),
    }.items():
        file = tmp_path / name
        file.write_bytes(content)
        assert refusal(Unusable, open_register, file) == "register.not_ours", name
        assert file.read_bytes() == content
    assert not list(tmp_path.glob("*-journal"))


def test_a_missing_file_does_not_become_a_register(tmp_path: Path) -> None:
    assert refusal(Unusable, open_register, tmp_path / "x.db") == "register.cannot_open"
    assert refusal(Unusable, open_register, tmp_path) == "register.not_a_file"
    assert list(tmp_path.iterdir()) == []


def test_a_register_of_a_newer_kokoma_is_left_alone(office: Office) -> None:
    with closing(sqlite3.connect(office.file)) as db:
        db.execute(f"PRAGMA user_version = {SCHEMA + 1}")
    before = office.file.read_bytes()
    assert refusal(Unusable, open_register, office.file) == "register.newer"
    assert office.file.read_bytes() == before


@pytest.mark.parametrize("harm", ["truncated", "overwritten"])
def test_a_damaged_register_is_called_damaged(office: Office, harm: str) -> None:
    content = office.file.read_bytes()
    middle = len(content) // 2 // 4096 * 4096
    office.file.write_bytes(
        content[:middle]
        if harm == "truncated"
        else content[:4096] + b"\xa5" * (len(content) - 4096)
    )
    answer = office("participant list", code=7)
    assert "beschädigt" in answer.err
    assert "Traceback" not in answer.err


@pytest.mark.parametrize("length", [1, 50, 100, 512, 1000, 4096, 5000, 20000])
def test_a_register_cut_off_anywhere_is_never_a_bug(office: Office, length: int) -> None:
    office.file.write_bytes(office.file.read_bytes()[:length])
    for command in ("status", "participant add Bo", "log", "settings list"):
        assert "kokoma.db" in office(command, code=7).err


@posix
def test_a_read_only_register_can_be_read_but_not_changed(office: Office, shared: Path) -> None:
    file = shared / "kokoma.db"
    file.write_bytes(office.file.read_bytes())
    file.chmod(0o444)
    with somebody_else(shared), closing(open_register(file)) as register:
        with register.reading() as db:
            assert db.execute("SELECT count(*) FROM courses").fetchone() == (8,)
        with pytest.raises(Unusable) as caught, register.writing(WHO_TYPES):
            pass
        assert caught.value.key == "register.read_only"


@posix
def test_a_register_in_a_read_only_folder_can_be_read_but_not_changed(
    office: Office, shared: Path
) -> None:
    file = shared / "kokoma.db"
    file.write_bytes(office.file.read_bytes())
    file.chmod(0o666)
    shared.chmod(0o555)
    with somebody_else(shared), closing(open_register(file)) as register:
        with register.reading() as db:
            assert db.execute("SELECT count(*) FROM courses").fetchone() == (8,)
        with pytest.raises(Unusable) as caught, register.writing(WHO_TYPES) as db:
            db.execute("UPDATE cohorts SET name = 'Bamberg'")
        assert caught.value.key in ("register.cannot_open", "register.read_only")


@posix
def test_a_register_nobody_may_read_is_said_to_be_so(office: Office, shared: Path) -> None:
    file = shared / "kokoma.db"
    file.write_bytes(office.file.read_bytes())
    with somebody_else(shared):
        file.chmod(0)
        assert refusal(Unusable, open_register, file) == "register.cannot_open"


# -------------------------------------------------------------------------------- all or nothing


def test_what_fails_half_way_did_not_happen(office: Office) -> None:
    before = office.content()
    with closing(open_register(office.file)) as register:
        with suppress(ZeroDivisionError), register.writing(WHO_TYPES) as db:
            db.execute("UPDATE cohorts SET name = 'Greifswald'")
            raise ZeroDivisionError
        with register.writing(WHO_TYPES) as db:
            db.execute("UPDATE courses SET cancelled = 1 WHERE code = 'P1'")
    assert office.content()["cohorts"] == before["cohorts"]
    assert len(office.content()["batches"]) == len(before["batches"]) + 1


def test_a_mistake_of_ours_is_not_explained_away(office: Office) -> None:
    with (
        closing(open_register(office.file)) as register,
        pytest.raises(sqlite3.OperationalError),
        register.reading() as db,
    ):
        db.execute("SELECT nonsense")


def test_whoever_waits_too_long_gets_one_clear_sentence(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "PATIENCE_SECONDS", 0.05)
    with closing(open_register(office.file)) as slow, slow.writing(WHO_TYPES):
        answer = office("participant add Bo", code=7)
        assert answer.out == ""
        assert answer.err.count("\n") == 1
        assert "von vogelsang an" in answer.err
        assert office.json("participant list") == []
    office("participant add Bo")
