"""An older register is brought up to date, after a copy was kept."""

import gzip
import hashlib
import json
import sqlite3
import stat
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from kokoma_cli.domain.chain import checksum
from kokoma_cli.errors import Unusable
from kokoma_cli.storage import backups, chain, database, integrity, migrations
from kokoma_cli.storage.database import open_register
from kokoma_cli.storage.schema import JOURNALED, SCHEMA, UNTOLD, UNWATCHED
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


DATA = Path(__file__).parents[1] / "data"
#: The second schema was never in anybody's hands.
RELEASED = (1, 3, 4, 5, 6)


def register_of(schema: int) -> bytes:
    """A register as a kokoma of this schema left it."""
    return gzip.decompress((DATA / f"register-{schema}.sqlite.gz").read_bytes())


def the_copy(office: Office) -> Path:
    """The copy that was made before the migration."""
    (copy,) = backups.folder_of(office.file).glob("*_migration.db")
    return copy


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
    copy = the_copy(office)
    assert version_of(copy) == old
    assert backups.checksum_beside(copy) == backups.checksum_of(copy)
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


@pytest.mark.parametrize("in_the_way", [Path.touch, lambda path: path.symlink_to("/nowhere")])
def test_without_a_copy_nothing_is_migrated(
    office: Office, tomorrow: Callable[[Change], None], in_the_way: Callable[[Path], None]
) -> None:
    in_the_way(office.folder / "kokoma-backup")
    before = office.file.read_bytes()
    tomorrow(add_phone)
    answer = office("participant list", code=7)
    assert "Vorher ließ sich keine Sicherung machen" in " ".join(answer.err.split())
    assert office.file.read_bytes() == before


def test_of_two_who_open_an_old_register_at_once_one_migrates_it(office: Office) -> None:
    """The second one has seen the old schema too, and has to wait for the first."""
    office.file.write_bytes(register_of(4))
    program = (
        "import sys, time; from pathlib import Path; from kokoma_cli.storage.database import open_register\n"
        "time.sleep(max(0, float(sys.argv[2]) - time.time()))\n"
        "open_register(Path(sys.argv[1])).close()"
    )
    start = str(time.time() + 2)
    racers = [
        subprocess.Popen(
            [sys.executable, "-c", program, str(office.file), start], stderr=subprocess.PIPE
        )
        for _ in range(4)
    ]
    assert [racer.communicate()[1] for racer in racers] == [b""] * 4
    assert version_of(office.file) == SCHEMA
    assert version_of(the_copy(office)) == 4


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
    assert list(backups.folder_of(office.file).glob("*_migration.db*")) == []


@pytest.fixture
def of_schema_1(empty_office: Office) -> Office:
    """A register as the first kokoma left it, with certificates that hold and some that were taken back."""
    empty_office.file.write_bytes(register_of(1))
    return empty_office


def test_a_register_of_the_first_kokoma_goes_on(of_schema_1: Office) -> None:
    office = of_schema_1
    assert version_of(office.file) == 1
    found = {entry["number"]: entry for entry in office.json("certificate list")}
    assert version_of(office.file) == SCHEMA
    assert version_of(the_copy(office)) == 1
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
    assert str(the_copy(office)) in str(document["backups"])
    assert document["doubtful"] == [str(together)]
    assert b"Clara" not in office.file.read_bytes()


def test_what_the_first_kokoma_did_not_keep_is_said(of_schema_1: Office) -> None:
    answer = of_schema_1("certificate reprint 003", code=3)
    assert "bevor kokoma das tat" in answer.err


@pytest.mark.parametrize("schema", RELEASED)
def test_a_register_of_every_released_schema_goes_on(empty_office: Office, schema: int) -> None:
    office = empty_office
    office.file.write_bytes(register_of(schema))
    before = rows_of(office.file)
    entries = office.json("log --limit 1000")
    after = rows_of(office.file)
    assert version_of(office.file) == SCHEMA
    assert version_of(the_copy(office)) == schema
    for table, rows in before.items():
        if table == "changes":
            # Of columns that are younger the last image of a row tells too.
            assert after[table].keys() == rows.keys()
            for id_, row in rows.items():
                for image in ("old", "new"):
                    was, now = (
                        json.loads(str(each[image] or "{}")) for each in (row, after[table][id_])
                    )
                    assert now.items() >= was.items()
                    assert bool(now) == bool(was)
        elif not table.startswith("_sqlite_migrations"):
            # Every row is there, every value is what it was.
            assert {
                id_: {key: after[table][id_][key] for key in row} for id_, row in rows.items()
            } == rows
    # Whatever an earlier kokoma took out of the journal whole has left an empty place there.
    assert set(after["batches"]) == set(range(1, max(before["batches"]) + 1))
    assert [entry["number"] for entry in entries] == sorted(before["batches"], reverse=True)
    with closing(sqlite3.connect(office.file)) as db:
        assert list(chain.breaks(db)) == []
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []


@pytest.mark.parametrize("schema", RELEASED)
def test_the_journal_tells_of_columns_that_came_later(empty_office: Office, schema: int) -> None:
    """What no image tells, anybody could change, a certificate's checksum together with its content."""
    office = empty_office
    office.file.write_bytes(register_of(schema))
    office("status")
    with closing(sqlite3.connect(office.file)) as db:
        assert list(integrity.disagreements(db)) == []
        for table in JOURNALED:
            columns = [column for _, column, *_ in db.execute(f"PRAGMA table_info({table})")]
            due = set(columns) - UNTOLD.get(table, frozenset())
            last = dict(
                db.execute(
                    "SELECT row_id, new FROM changes WHERE table_name = ? ORDER BY id", (table,)
                )
            )
            for (id_,) in db.execute(f"SELECT id FROM {table}").fetchall():
                # Second copies were not watched before; what told of a former name has been taken out.
                if last.get(id_, "") is None:
                    assert table in ("participants", "certificates")
                else:
                    assert table == "duplicates" or json.loads(last[id_]).keys() >= due
        for (trigger,) in db.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall():
            db.execute(f"DROP TRIGGER {trigger}")
        db.execute("UPDATE participants SET erased_on = '2024-01-01' WHERE id = 1")
        ids = []
        for id_, content, evidence in db.execute(
            "SELECT id, content, evidence FROM certificates"
        ).fetchall():
            ids.append(id_)
            db.execute(
                "UPDATE certificates SET content = ?, papers_sha256 = ? WHERE id = ?",
                (content + " ", checksum(content + " ", evidence), id_),
            )
        assert ids
        assert integrity.altered_papers(db) == []
        told = {each[:2]: each.columns for each in integrity.disagreements(db)}
        assert told.pop(("participants", 1)) == ("erased_on",)
        assert told.keys() == {("certificates", id_) for id_ in ids}
        assert all("papers_sha256" in columns for columns in told.values())


@pytest.mark.parametrize("schema", RELEASED)
def test_the_last_command_before_can_be_taken_back_after(empty_office: Office, schema: int) -> None:
    office = empty_office
    office.file.write_bytes(register_of(schema))
    office.people("Åsa Öst")
    before = office.content()
    last = office.json("log --limit 1")[0]["number"]
    for _ in range(2):
        office(f"undo {last} --yes")
        last += 1
    rows = {name: row for name, row in before.items() if name in JOURNALED}
    assert {name: row for name, row in office.content().items() if name in rows} == rows
    with closing(sqlite3.connect(office.file)) as db:
        assert list(chain.breaks(db)) == []


@pytest.mark.parametrize("schema", [each for each in RELEASED if each > 1])
def test_certificates_of_earlier_schemas_reprint_byte_for_byte(
    empty_office: Office, schema: int
) -> None:
    office = empty_office
    office.file.write_bytes(register_of(schema))
    standing = {
        entry["number"]: entry
        for entry in office.json("certificate list")
        if entry["status"] in ("prepared", "handed_over", "withheld")
    }
    assert len(standing) >= 3
    office("certificate reprint", *standing, "--out", "neu")
    written = {hashlib.sha256(path.read_bytes()).hexdigest() for path in Path("neu").rglob("*.pdf")}
    assert {entry["sha256"] for entry in standing.values()} <= written


def rows_of(file: Path) -> dict[str, dict[int, dict[str, object]]]:
    """All rows of a register by table and id, without opening it as kokoma does."""
    with closing(sqlite3.connect(file)) as db:
        db.row_factory = sqlite3.Row
        tables = [
            name for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        ]
        return {
            table: {row[0]: dict(row) for row in db.execute(f"SELECT * FROM {table}")}
            for table in tables
            if table != "sqlite_sequence"
        }


def test_every_table_with_data_is_in_the_journal(office: Office) -> None:
    kept = {"sqlite_sequence", *UNWATCHED}
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
