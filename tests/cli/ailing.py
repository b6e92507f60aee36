"""Doing harm to an office as it happens: with another program, behind kokoma's back."""

import sqlite3
from contextlib import closing
from typing import Any

import pytest

from kokoma_cli.storage import drive
from tests.conftest import Office


def behind(office: Office, *statements: str) -> None:
    """Somebody with a tool for SQLite, who puts the triggers away and back again."""
    with closing(sqlite3.connect(office.file)) as db:
        db.execute("PRAGMA foreign_keys = OFF")
        db.execute("PRAGMA ignore_check_constraints = ON")
        triggers = db.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall()
        for name, _ in triggers:
            db.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            db.execute(statement)
        for _, sql in triggers:
            db.execute(sql)
        db.commit()


def found(office: Office, *, code: int = 7) -> dict[str, Any]:
    """The checks that have something to say, by name."""
    document = office.json("doctor", code=code)
    assert document["ok"] == (code == 0)
    return {each["name"]: each for each in document["checks"] if each["level"] != "ok"}


def faults(office: Office, *, code: int = 7) -> dict[str, set[str]]:
    """What each of them says."""
    return {
        name: {item["fault"] for item in check["items"]}
        for name, check in found(office, code=code).items()
    }


@pytest.fixture
def quiet_drive(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests run on whatever drive there is; here it is this computer's own, with room enough."""
    monkeypatch.setattr(drive, "network_kind", lambda _folder: None)
    monkeypatch.setattr(drive, "synchronised", lambda _folder: None)
    monkeypatch.setattr(drive, "free", lambda _folder: 10**12)


@pytest.fixture
def certified(office: Office, quiet_drive: None) -> Office:
    """Two people with certificates in their hands, files and all, and one who was there once."""
    office.people("Anna Groß", "Bo Ek", "Clara Zeh")
    office.earns("Anna Groß", "Bo Ek")
    office("attend P1 Clara")
    office("certify --all")
    return office
