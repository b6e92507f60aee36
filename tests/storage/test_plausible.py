"""What no command writes is found, in every column; what commands write is nothing odd."""

import sqlite3
from contextlib import closing

import pytest

from kokoma_cli.storage.plausible import COLUMNS, Oddity, oddities
from kokoma_cli.storage.schema import JOURNALED
from tests.cli.ailing import behind, certified, quiet_drive
from tests.conftest import Office

__all__ = ["certified", "quiet_drive"]


def found(office: Office) -> list[Oddity]:
    with closing(sqlite3.connect(office.file)) as db:
        return list(oddities(db))


def test_what_commands_write_is_nothing_odd(certified: Office) -> None:
    certified("settings set address", "Rathausplatz 1; 96047 Bamberg")
    certified("settings set signatories", "Dr. Ursula Groß-Böhm | Oberbürgermeisterin")
    certified("course schedule P5 24.11.2023 25.11.2023 --from 9:00 --to 17:00 --place Rokokosaal")
    certified("certificate reprint --duplicate KOKOMA-2024-001")
    certified("certificate withhold KOKOMA-2024-002 --reason Nachweis")
    certified("undo")
    assert found(certified) == []


@pytest.mark.parametrize(
    ("statement", "oddity"),
    [
        ("UPDATE sessions SET date = '20240301' WHERE id = 1", ("sessions", 1, "date", "not_a_date")),
        ("UPDATE sessions SET starts = '9:00' WHERE id = 1", ("sessions", 1, "starts", "not_a_time")),
        ("UPDATE batches SET at = 'heute' WHERE id = 2", ("batches", 2, "at", "not_a_moment")),
        ("UPDATE participants SET name = 'A' || char(27) || '[2J' WHERE id = 1",
         ("participants", 1, "name", "controls")),
        ("UPDATE participants SET name = 'A' || char(776) WHERE id = 1",
         ("participants", 1, "name", "not_nfc")),
        ("UPDATE participants SET name = ' ' WHERE id = 1", ("participants", 1, "name", "missing")),
        ("UPDATE participants SET name = CAST(x'c3' AS TEXT) WHERE id = 1",
         ("participants", 1, "name", "undecodable")),
        ("UPDATE enrolments SET status = 'gone' WHERE id = 1",
         ("enrolments", 1, "status", "not_a_choice")),
        ("UPDATE certificates SET status = 'lost' WHERE id = 1",
         ("certificates", 1, "status", "not_a_choice")),
        ("UPDATE certificates SET content = '[]' WHERE id = 1",
         ("certificates", 1, "content", "not_json")),
        ("UPDATE certificates SET content = json_remove(content, '$.number') WHERE id = 1",
         ("certificates", 1, "content", "incomplete")),
        ("UPDATE certificates SET evidence = 'ja' WHERE id = 1",
         ("certificates", 1, "evidence", "not_json")),
        ("UPDATE changes SET new = '7' WHERE id = 1", ("changes", 1, "new", "not_json")),
        ("UPDATE attendance SET minutes = 1000 WHERE id = 1",
         ("attendance", 1, "minutes", "too_many_minutes")),
        ("UPDATE courses SET category = 'other' WHERE id = 1",
         ("courses", 1, "category", "no_such_category")),
        ("DELETE FROM settings WHERE key = 'rule'", ("cohorts", 1, "id", "no_rule")),
        ("UPDATE settings SET value = '9' WHERE key = 'current_cohort'",
         ("settings", None, "value", "no_such_cohort")),
        ("UPDATE settings SET value = 'viele' WHERE key = 'rule'",
         ("settings", None, "value", "not_a_value")),
        ("UPDATE settings SET value = 'andere=3' WHERE key = 'rule'",
         ("settings", None, "value", "no_such_category")),
        ("DROP TABLE attendance", ("attendance", 0, "", "unreadable")),
    ],
)  # fmt: skip
def test_each_oddity_is_named_with_its_place(
    certified: Office, statement: str, oddity: tuple[str, int | None, str, str]
) -> None:
    if statement.startswith("DROP"):
        with closing(sqlite3.connect(certified.file)) as db:
            db.execute(statement)
            db.commit()
    else:
        behind(certified, statement)
    table, row, column, fault = oddity
    assert any(
        (each.table, each.column, each.fault) == (table, column, fault) and row in (None, each.id)
        for each in found(certified)
    ), found(certified)


def test_every_watched_table_is_looked_at(certified: Office) -> None:
    looked_at = {*COLUMNS, "settings"}
    assert set(JOURNALED) <= looked_at
    with closing(sqlite3.connect(certified.file)) as db:
        for table, columns in COLUMNS.items():
            there = {row[1] for row in db.execute(f"PRAGMA table_info({table})")}
            assert set(columns) <= there


def test_looking_leaves_the_connection_as_it_was(certified: Office) -> None:
    with closing(sqlite3.connect(certified.file)) as db:
        list(oddities(db))
        assert db.text_factory is str
