"""Every row is one that an entry of the journal made, and is as the last entry about it left it."""

import gzip
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path

import pytest

from kokoma_cli.storage import chain
from kokoma_cli.storage.database import open_register
from kokoma_cli.storage.integrity import disagreements
from kokoma_cli.storage.schema import JOURNALED, UNTOLD
from kokoma_cli.workflows import dispose
from tests.conftest import COHORT, WHO_TYPES, Office
from tests.storage.test_journal import ROWS

DATA = Path(__file__).parents[1] / "data"
#: An id that no row ever has.
NOWHERE = 0


def enters(db: sqlite3.Connection, table: str, **more: object) -> int:
    values = ROWS[table][0] | more
    columns, marks = ", ".join(values), ", ".join("?" * len(values))
    row = db.execute(f"INSERT INTO {table} ({columns}) VALUES ({marks})", tuple(values.values()))
    assert row.lastrowid is not None
    return row.lastrowid


def entered(office: Office, table: str) -> int:
    """A row of this table, entered as a command does it."""
    with closing(open_register(office.file)) as register:
        register.db.execute("PRAGMA foreign_keys = OFF")
        with register.writing(WHO_TYPES) as db:
            return enters(db, table)


@contextmanager
def another_program(office: Office) -> Iterator[sqlite3.Connection]:
    """Writes what no command writes, and lets nobody watch it."""
    with closing(sqlite3.connect(office.file)) as db:
        db.execute("PRAGMA ignore_check_constraints = ON")
        triggers = db.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for (trigger,) in triggers:
            db.execute(f"DROP TRIGGER {trigger}")
        yield db


def found(db: sqlite3.Connection) -> set[tuple[str, int, str]]:
    return {each[:3] for each in disagreements(db)}


@pytest.mark.parametrize("table", JOURNALED)
def test_a_row_that_no_entry_made_is_found(office: Office, table: str) -> None:
    with another_program(office) as db:
        enters(db, table, id=NOWHERE)
        assert found(db) == {(table, NOWHERE, "unknown")}


@pytest.mark.parametrize("table", JOURNALED)
def test_a_row_that_is_gone_or_another_one_is_found(office: Office, table: str) -> None:
    row = entered(office, table)
    with another_program(office) as db:
        assert found(db) == set()
        db.execute(f"UPDATE {table} SET id = {NOWHERE} WHERE id = {row}")
        assert found(db) == {(table, row, "gone"), (table, NOWHERE, "unknown")}


@pytest.mark.parametrize("table", JOURNALED)
def test_every_value_that_is_another_one_is_found(office: Office, table: str) -> None:
    row = entered(office, table)
    with another_program(office) as db:
        columns = [each[1:3] for each in db.execute(f"PRAGMA table_info({table})")]
        for column, kind in columns:
            if column == "id" or column in UNTOLD.get(table, ()):
                continue
            value = 4711 if kind == "INTEGER" else "anders"
            (was,) = db.execute(f"SELECT {column} FROM {table} WHERE id = {row}").fetchone()
            db.execute(f"UPDATE {table} SET {column} = ? WHERE id = {row}", (value,))
            (only,) = disagreements(db)
            assert (only.table, only.id, only.fault, only.columns) == (
                table, row, "changed", (column,),
            )  # fmt: skip
            db.execute(f"UPDATE {table} SET {column} = ? WHERE id = {row}", (was,))


def test_a_row_in_the_place_of_one_that_was_forgotten_is_found(office: Office) -> None:
    """What the journal forgot whole is not there any more either."""
    office.people("Anna Weiß", "Bo Ek")
    office("attend P1 Anna")
    with another_program(office) as db:
        db.execute("UPDATE changes SET old = NULL, new = NULL WHERE table_name = 'attendance'")
        rows = {
            ("attendance", id_, "unknown") for (id_,) in db.execute("SELECT id FROM attendance")
        }
        assert found(db) == rows != set()


def test_where_somebody_was_not_is_forgotten_and_what_stands_is_still_told(office: Office) -> None:
    """Entered as absent and then as present, or the other way round: once her records are reduced, the
    journal tells of nothing but what still stands."""
    office.people("Anna Weißbrodt")
    office.earns("Anna")
    for line in (
        "P5 Anna --absent --day 1", "P5 Anna --day 1 --yes",
        "P5 Anna --day 2", "P5 Anna --absent --day 2 --yes", "P5 Anna --minutes 200 --day 2 --yes",
        "V2 Anna --minutes 90", "V2 Anna --excused --yes",
        "V3 Anna", "V3 Anna --absent --yes", "V3 Anna --unknown --yes",
    ):  # fmt: skip
        office(f"attend {line}")
    office("certify Anna")
    office("course schedule P1 10.3.2023 11.3.2023")
    office("settings set retention_from 26.3.2024")
    office.today = date(2029, 7, 1)
    dispose.offer(office.desk(), COHORT, office.today, "nein")
    dispose.delete(office.desk(), COHORT)
    office.close()
    with closing(sqlite3.connect(office.file)) as db:
        assert found(db) == set()
        assert list(chain.breaks(db)) == []
        told = str(
            db.execute("SELECT old, new FROM changes WHERE table_name = 'attendance'").fetchall()
        )
        commands = str(db.execute("SELECT command, reason FROM batches").fetchall())
    for word in ("absent", "excused"):
        assert word not in told + commands
    assert office.json("status Anna")["participants"][0]["courses"]["P5"] == "partly"


def test_second_copies_of_an_older_register_are_told_when_it_is_brought_up_to_date(
    empty_office: Office,
) -> None:
    """The journal did not watch them before; whatever it does not know afterwards was put there."""
    office = empty_office
    office.file.write_bytes(gzip.decompress((DATA / "register-4.sqlite.gz").read_bytes()))
    with closing(sqlite3.connect(office.file)) as db:
        ids = [id_ for (id_,) in db.execute("SELECT id FROM certificates")]
        for id_ in ids:
            db.execute(
                "INSERT INTO duplicates (certificate_id, written_on, file, sha256)"
                " VALUES (?, '2024-05-02', 'Zweitschrift.pdf', ?)",
                (id_, "0" * 64),
            )
        db.commit()
    before = office.file.read_bytes()
    newest = office.json("log --limit 1")[0]
    assert newest["command"] == "kokoma certificate reprint"
    assert {change["table"] for change in newest["changes"]} == {"duplicates"}
    assert "Zweitschriften geschrieben" in office("log --limit 1").out
    office("undo --yes", code=5)
    with another_program(office) as db:
        assert found(db) == set()
        assert list(chain.breaks(db)) == []
        for new in (NOWHERE, len(ids) + 1):
            enters(db, "duplicates", id=new)
        assert found(db) == {
            ("duplicates", NOWHERE, "unknown"),
            ("duplicates", len(ids) + 1, "unknown"),
        }
    office.file.write_bytes(before)
    assert office.json("log --limit 1")[0]["number"] == newest["number"]
