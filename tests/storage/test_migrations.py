"""An older register is brought up to date, after a copy was kept."""

import gzip
import sqlite3
import stat
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from kokoma_cli.errors import Unusable
from kokoma_cli.storage import database, migrations
from kokoma_cli.storage.database import open_register
from kokoma_cli.storage.schema import JOURNALED, SCHEMA
from tests.conftest import WHO_TYPES, Office

Change = Callable[[Database], None]


def add_phone(db: Database) -> None:
    db.execute("ALTER TABLE participants ADD COLUMN phone TEXT")


def shorten_titles(db: Database) -> None:
    db.execute("UPDATE courses SET title = code")


def forget_cohorts(db: Database) -> None:
    db.execute("DELETE FROM cohorts")


def fail(db: Database) -> None:
    add_phone(db)
    raise RuntimeError


@pytest.fixture
def tomorrow(monkeypatch: pytest.MonkeyPatch) -> Callable[[Change], None]:
    """The next kokoma, with one more entry in the diary."""

    def install(change: Change) -> None:
        diary = Migrations("kokoma")
        diary._migrations = [*migrations.diary._migrations]
        diary()(change)
        monkeypatch.setattr(migrations, "diary", diary)
        for module in (migrations, database):
            monkeypatch.setattr(module, "SCHEMA", SCHEMA + 1)

    return install


def version_of(file: Path) -> int:
    with closing(sqlite3.connect(file)) as db:
        return int(db.execute("PRAGMA user_version").fetchone()[0])


def test_the_schema_counts_the_entries_of_the_diary() -> None:
    assert len(migrations.diary._migrations) == SCHEMA


def test_an_older_register_is_migrated_and_a_copy_kept(
    office: Office, tomorrow: Callable[[Change], None]
) -> None:
    office.people("Dr. Jürgen Weiß")
    before, old = office.content(), version_of(office.file)
    tomorrow(add_phone)
    office("participant list")
    assert version_of(office.file) == old + 1
    copy = office.folder / f"kokoma-{old}.db"
    assert version_of(copy) == old
    with closing(sqlite3.connect(copy)) as db:
        assert db.execute("SELECT * FROM participants").fetchall() == before["participants"]
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600


def test_a_new_column_is_in_the_journal_at_once(
    office: Office, tomorrow: Callable[[Change], None]
) -> None:
    office.people("Bo Ek")
    tomorrow(add_phone)
    with closing(open_register(office.file)) as register, register.writing(WHO_TYPES) as db:
        db.execute("UPDATE participants SET phone = '0951'")
        (entry,) = db.execute("SELECT new FROM changes ORDER BY id DESC LIMIT 1").fetchone()
    assert '"phone":"0951"' in entry


def test_a_migration_may_change_rows_and_is_no_entry_of_the_journal(
    office: Office, tomorrow: Callable[[Change], None]
) -> None:
    tomorrow(shorten_titles)
    assert office.json("course show P1")["title"] == "P1"
    assert len(office.json("log")) == 1


def test_what_was_done_before_can_still_be_taken_back(
    office: Office, tomorrow: Callable[[Change], None]
) -> None:
    office.people("Bo Ek")
    office("participant edit Bo --organisation Jugendring")
    tomorrow(add_phone)
    office("undo")
    assert office.json("participant show Bo")["organisation"] is None
    office("undo")
    assert office.json("participant list") == []


def test_a_copy_overwrites_nothing(office: Office, tomorrow: Callable[[Change], None]) -> None:
    taken = office.folder / f"kokoma-{SCHEMA}.db"
    taken.write_text("von Hand gesichert")
    tomorrow(add_phone)
    office("participant list")
    assert taken.read_text() == "von Hand gesichert"
    assert len(list(office.folder.glob("*.db"))) == 3


@pytest.mark.parametrize(("change", "error"), [(fail, RuntimeError), (forget_cohorts, Unusable)])
def test_a_failing_migration_leaves_the_register_as_it_was(
    office: Office,
    tomorrow: Callable[[Change], None],
    change: Change,
    error: type[Exception],
) -> None:
    office.people("Bo Ek")
    before = office.file.read_bytes()
    tomorrow(change)
    with pytest.raises(error):
        open_register(office.file)
    assert office.file.read_bytes() == before
    assert [path.name for path in office.folder.iterdir()] == ["kokoma.db"]


@pytest.fixture
def of_schema_1(empty_office: Office) -> Office:
    """A register as the first kokoma left it, with certificates that hold and some that were taken back."""
    old = Path(__file__).parents[1] / "data" / "register-1.sqlite.gz"
    empty_office.file.write_bytes(gzip.decompress(old.read_bytes()))
    return empty_office


def test_a_register_of_the_first_kokoma_goes_on(of_schema_1: Office) -> None:
    office = of_schema_1
    assert version_of(office.file) == 1
    found = {entry["number"]: entry for entry in office.json("certificate list")}
    assert version_of(office.file) == SCHEMA
    assert version_of(office.folder / "kokoma-1.db") == 1
    assert {number[-3:]: entry["status"] for number, entry in found.items()} == {
        "001": "void", "002": "void", "003": "prepared", "004": "prepared",
    }  # fmt: skip
    assert all(entry["reason"] is None for entry in found.values())
    office("certificate hand-over --all")
    office("undo")
    office("undo 14")
    assert office.json("participant show Bo")["organisation"] is None
    office("undo 13 --yes")
    assert office.json("certificate show 004")["status"] == "void"


def test_a_certificate_of_the_first_kokoma_can_be_replaced_and_its_name_forgotten(
    of_schema_1: Office,
) -> None:
    office = of_schema_1
    together = office.folder / "Bescheinigungen" / "Bamberg 2023_24" / "Druckdatei.pdf"
    together.parent.mkdir(parents=True)
    together.write_bytes(b"%PDF")
    office("participant edit 1 --name 'Anna Weiss'")
    assert office.json("certificate replace 003")["issued"]["number"] == "KOKOMA-2024-005"
    document = office.json("participant rename Clara 'Carl Zeh' --yes")
    assert [entry["number"] for entry in document["issued"]] == ["KOKOMA-2024-006"]
    assert document["issued"][0]["exception"]["reason"] == "Elternzeit"
    assert document["left"] == [str(office.folder / "kokoma-1.db")]
    assert document["doubtful"] == [str(together)]
    assert b"Clara" not in office.file.read_bytes()


def test_what_the_first_kokoma_did_not_keep_is_said(of_schema_1: Office) -> None:
    answer = of_schema_1("certificate reprint 003", code=3)
    assert "bevor kokoma das tat" in answer.err


def test_every_table_with_data_is_in_the_journal(office: Office) -> None:
    kept = {
        "batches",
        "changes",
        "sqlite_sequence",
        "pieces",
        "prints",
        "duplicates",
        "doomed_files",
    }
    tables = {name for name in office.content() if not name.startswith("_sqlite_migrations")}
    assert tables - kept == set(JOURNALED)


def test_no_id_is_used_twice(office: Office) -> None:
    """The journal knows rows by their id, also those that are gone."""
    with closing(open_register(office.file)) as register, register.reading() as db:
        for table in JOURNALED:
            (statement,) = db.execute(
                "SELECT sql FROM sqlite_master WHERE name = ?", (table,)
            ).fetchone()
            assert "AUTOINCREMENT" in statement, table
