"""Nothing in a register acts that kokoma did not put there."""

import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import pytest
from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from kokoma_cli.errors import Unusable
from kokoma_cli.storage import database, migrations, schema
from kokoma_cli.storage.database import create_register, open_register
from kokoma_cli.storage.structure import deviations, is_harmless, structure_now
from tests.conftest import Office
from tests.storage.test_migrations import of_schema_1, version_of

__all__ = ["of_schema_1"]

COMMANDS = (
    "status",
    "log",
    "participant list",
    "participant add Bo",
    "attend P1 --all",
    "undo --yes",
)


def execute(file: Path, *statements: str) -> None:
    with closing(sqlite3.connect(file, isolation_level=None)) as db:
        for statement in statements:
            db.execute(statement)


@pytest.fixture
def master(office: Office) -> Callable[[str], None]:
    """Rewrites what SQLite keeps of the register's statements."""

    def rewrite(change: str) -> None:
        execute(
            office.file,
            "PRAGMA writable_schema = ON",
            f"UPDATE sqlite_master SET {change}",
            "PRAGMA writable_schema = RESET",
        )

    return rewrite


def odd_in(file: Path) -> list[str]:
    with closing(sqlite3.connect(file)) as db:
        return deviations(db)


def test_the_checksum_is_that_of_a_new_register() -> None:
    assert structure_now() == schema.STRUCTURE, (
        f'The tables have changed. In kokoma_cli/storage/schema.py belongs:\nSTRUCTURE = "{structure_now()}"'
    )


def test_the_tables_of_ours_are_those_of_a_new_register(tmp_path: Path) -> None:
    with closing(create_register(tmp_path / "kokoma.db")) as register:
        tables = {
            name
            for (name,) in register.db.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table'"
            )
            if not name.startswith(("sqlite_", "_sqlite_migrations"))
        }
    assert tables == set(schema.TABLES)
    assert len(schema.TABLES) == len(tables)


def test_a_register_of_ours_has_no_deviations(office: Office, of_schema_1: Office) -> None:
    assert odd_in(office.file) == []
    office("participant list")
    assert odd_in(office.file) == []


@pytest.mark.parametrize(
    ("statement", "odd"),
    [
        (
            "CREATE TRIGGER spy AFTER INSERT ON participants BEGIN DELETE FROM attendance; END",
            "spy",
        ),
        (
            "CREATE TRIGGER liar INSTEAD OF UPDATE ON elsewhere BEGIN DELETE FROM attendance; END",
            "liar",
        ),
        ("CREATE INDEX by_name ON participants (lower(name))", "by_name"),
        ("CREATE UNIQUE INDEX only_one ON participants ((1))", "only_one"),
        ("ALTER TABLE participants ADD COLUMN twice TEXT AS (name || name)", "participants"),
        ("ALTER TABLE participants ADD COLUMN never INTEGER CHECK (name <> 'x')", "participants"),
        ("ALTER TABLE settings ADD COLUMN phone TEXT", "settings"),
        ("DROP TRIGGER certificates_stay", "certificates_stay"),
        ("DROP TRIGGER journal_attendance_update", "journal_attendance_update"),
        ("DROP INDEX certificates_once", "certificates_once"),
        ("CREATE TABLE clings (id INTEGER, who INTEGER REFERENCES participants (id))", "clings"),
    ],
    ids=lambda value: value if " " not in value else "",
)
def test_what_does_not_belong_is_named_and_nothing_is_done(
    office: Office, statement: str, odd: str
) -> None:
    office.people("Anna")
    execute(office.file, "CREATE VIEW elsewhere AS SELECT 1 AS one", statement)
    assert odd_in(office.file) == [odd]
    before = office.file.read_bytes()
    for command in COMMANDS:
        answer = office(command, code=7)
        assert odd in answer.err
        assert "kokoma doctor" in answer.err
        assert "kokoma restore" in answer.err
        assert answer.out == ""
    assert office.json("status", code=7)["error"]["odd"] == [odd]
    assert office.file.read_bytes() == before


def test_a_table_that_became_a_view_is_noticed(office: Office) -> None:
    execute(
        office.file,
        "PRAGMA legacy_alter_table = ON",
        "ALTER TABLE duplicates RENAME TO mine",
        "CREATE VIEW duplicates AS SELECT * FROM mine",
    )
    assert "duplicates" in odd_in(office.file)
    assert "duplicates" in office("status", code=7).err


@pytest.mark.parametrize(
    ("change", "odd"),
    [
        ("sql = replace(sql, 'minutes >= 0', 'minutes >= 9') WHERE name = 'attendance'", "attendance"),
        ("sql = replace(sql, 'REFERENCES participants (id)', '') WHERE name = 'enrolments'", "enrolments"),
        ("sql = replace(sql, 'never', 'always') WHERE name = 'certificates_stay'", "certificates_stay"),
    ],
    ids=lambda value: value if " " not in value else "",
)  # fmt: skip
def test_a_statement_rewritten_behind_our_back_is_noticed(
    office: Office, master: Callable[[str], None], change: str, odd: str
) -> None:
    master(change)
    assert odd in office("status", code=7).err


@pytest.mark.parametrize(
    ("statement", "change", "odd"),
    [
        ("CREATE TABLE clings (id INTEGER, who REFERENCES participants (id) ON DELETE CASCADE)",
         "type = 'TABLE' WHERE name = 'clings'", "clings"),
        ("CREATE TABLE _sqlite_migrations_x (id INTEGER, who INTEGER REFERENCES participants (id))",
         "type = type WHERE name = 'x'", "_sqlite_migrations_x"),
        ("CREATE TRIGGER spy AFTER INSERT ON stranger BEGIN DELETE FROM attendance; END",
         "type = 'TRIGGER' WHERE name = 'spy'", "spy"),
        ("CREATE TRIGGER spy AFTER INSERT ON stranger BEGIN DELETE FROM attendance; END",
         "type = 'Trigger', sql = replace(sql, 'CREATE T', 'create T') WHERE name = 'spy'",
         "spy"),
        ("CREATE INDEX spy ON participants (lower(name))",
         "type = 'INDEX', name = 'SPY', tbl_name = 'PARTICIPANTS' WHERE name = 'spy'", "SPY"),
    ],
)  # fmt: skip
def test_capitals_and_prefixes_hide_nothing(
    office: Office, master: Callable[[str], None], statement: str, change: str, odd: str
) -> None:
    """SQLite takes a TRIGGER for a trigger."""
    execute(office.file, "CREATE TABLE stranger (id INTEGER)", statement)
    master(change)
    assert odd_in(office.file) == [odd]
    before = office.file.read_bytes()
    assert odd in office("undo --yes", code=7).err
    assert office.file.read_bytes() == before


@pytest.mark.parametrize("kind", ["", "thing", "trigger "])
def test_what_is_not_what_it_says_it_is_is_not_harmless(kind: str) -> None:
    """SQLite itself refuses most of these."""
    assert not is_harmless(kind.encode(), b"CREATE TABLE x (y)")
    assert not is_harmless(b"table", b"CREATE TRIGGER x AFTER INSERT ON y BEGIN SELECT 1; END")
    assert not is_harmless(b"index", b"CREATE TABLE x (y)")
    assert is_harmless(b"index", b"")
    assert not is_harmless(b"table", b"")


def test_a_statement_at_the_wrong_table_counts_as_damage(
    office: Office, master: Callable[[str], None]
) -> None:
    with suppress(sqlite3.DatabaseError):
        master("tbl_name = 'series' WHERE name = 'certificates_stay'")
    assert "beschädigt" in office("status", code=7).err


def test_how_a_statement_is_set_out_does_not_matter(
    office: Office, master: Callable[[str], None]
) -> None:
    master("sql = replace(replace(sql, '  ', ' '), char(10), char(13, 10, 9))")
    office("participant add Bo")


def test_what_somebody_else_keeps_there_does_not_matter(office: Office) -> None:
    execute(
        office.file,
        "CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT)",
        "CREATE INDEX notes_by_text ON notes (text)",
        "CREATE VIEW people AS SELECT name FROM participants",
        "ANALYZE",
    )
    office("participant add Bo")
    office("undo --yes")


def test_only_some_of_many_oddities_are_named(office: Office) -> None:
    for number in range(40):
        execute(office.file, f"CREATE INDEX {'x' * 500}{number:02} ON participants (name)")
    answer = office("status", code=7)
    assert "und 35 weitere Bestandteile" in " ".join(answer.err.split())
    assert len(answer.err) < 1000
    assert len(office.json("status", code=7)["error"]["odd"]) == 40


def test_names_of_strangers_do_not_steer_the_terminal(office: Office) -> None:
    execute(office.file, 'CREATE INDEX "a\x1b[31m\u202eb" ON participants (name)')
    answer = office("status", code=7)
    assert "\x1b" not in answer.both
    assert "\u202e" not in answer.both


def test_an_older_register_with_a_stranger_is_not_migrated(of_schema_1: Office) -> None:
    file = of_schema_1.file
    execute(file, "CREATE TRIGGER spy AFTER UPDATE ON batches BEGIN DELETE FROM attendance; END")
    before = file.read_bytes()
    assert "spy" in of_schema_1("status", code=7).err
    assert file.read_bytes() == before
    assert version_of(file) == 1
    assert of_schema_1.things() == {"kokoma.db"}


def test_an_older_register_whose_journal_was_silenced_gets_its_triggers_back(
    of_schema_1: Office,
) -> None:
    execute(of_schema_1.file, "DROP TRIGGER journal_attendance_update")
    of_schema_1("status")
    assert odd_in(of_schema_1.file) == []


@pytest.mark.parametrize("version", [-1, 0, 1, 2, schema.SCHEMA - 1])
def test_a_register_that_lies_about_its_schema_is_left_alone(office: Office, version: int) -> None:
    execute(office.file, f"PRAGMA user_version = {version}")
    before = office.file.read_bytes()
    assert "nicht so aufgebaut" in office("status", code=7).err
    assert office.file.read_bytes() == before
    assert office.things() == {"kokoma.db"}


def test_a_migration_that_ends_elsewhere_is_taken_back(
    of_schema_1: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Something in the file makes its migration come out otherwise than in a new register."""

    def depends(db: Database) -> None:
        if db.execute("SELECT 1 FROM participants").fetchone():
            db.execute("CREATE INDEX strange ON participants (name)")

    diary = Migrations("kokoma")
    diary._migrations = [*migrations.diary._migrations]
    diary()(depends)
    monkeypatch.setattr(migrations, "diary", diary)
    for module in (migrations, database):
        monkeypatch.setattr(module, "SCHEMA", schema.SCHEMA + 1)
    before = of_schema_1.file.read_bytes()
    with pytest.raises(Unusable) as caught:
        open_register(of_schema_1.file)
    assert caught.value.key == "register.odd"
    assert caught.value.document == {"odd": ["strange"]}
    assert of_schema_1.file.read_bytes() == before
    assert of_schema_1.things() == {"kokoma.db"}
