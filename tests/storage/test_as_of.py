"""The register as it stood earlier is exactly what it was."""

import io
import json
import shlex
import sqlite3
from contextlib import closing, redirect_stderr, redirect_stdout
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from kokoma_cli.cli import run
from kokoma_cli.storage import chain, redactions
from kokoma_cli.storage.as_of import as_of
from kokoma_cli.storage.database import open_register
from kokoma_cli.storage.schema import JOURNALED
from tests.conftest import CEREMONY, WHO_TYPES, Office
from tests.storage.test_undo import LINES, typed

#: What the register says of where people stand.
QUESTIONS = ("status", "check --cohort Bamberg")


def answer(line: str) -> Any:
    """The document, or the exit code where there is none; which moment it is about left out."""
    out = io.StringIO()
    with redirect_stdout(out), redirect_stderr(io.StringIO()):
        code = run(["--json", *shlex.split(line)], today=CEREMONY)
    assert code != 1, line
    document = json.loads(out.getvalue())
    document.pop("as_of", None)
    return document if code == 0 else code


def last_entry(office: Office) -> int:
    return len(office.content()["batches"])


def tables(db: sqlite3.Connection) -> dict[str, list[Any]]:
    """Every row that the journal watches, without what it knows by its checksum only."""
    db.row_factory = sqlite3.Row
    try:
        return {
            table: [
                {key: row[key] for key in row.keys() if key not in ("content", "evidence")}  # noqa: SIM118
                for row in db.execute(f"SELECT * FROM {table} ORDER BY id")
            ]
            for table in JOURNALED
        }
    finally:
        db.row_factory = None


def now(office: Office) -> dict[str, list[Any]]:
    with closing(open_register(office.file)) as register, register.reading() as db:
        return tables(db)


def then(office: Office, number: int) -> dict[str, list[Any]]:
    with (
        closing(open_register(office.file)) as register,
        register.reading() as db,
        as_of(db, number) as past,
    ):
        assert not past.forgotten
        return tables(past.db)


@pytest.mark.long
@settings(
    max_examples=15,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    derandomize=True,
)
@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=9))
@example(
    [
        "attend P1 --all", "certify --all --confirm-others --cohort Bamberg",
        "certificate replace 001 --yes", "course cancel P4", "undo", "settings set rule in_person=1",
        "participant merge 1 2",
    ]
)  # fmt: skip
@example(["participant merge 2 1", "undo", "participant edit 1 --name 'Anna Schwarz'"])
@example(["course add V4 --title Neu --hours 3 --category deepening", "undo", "cohort add 2024/25"])
def test_whatever_was_done_the_register_says_of_each_moment_what_it_said_then(
    office: Office, fresh_register: bytes, lines: list[str]
) -> None:
    office.file.write_bytes(fresh_register)
    for file in office.folder.rglob("*.pdf"):
        file.unlink()
    said, rows = {}, {}
    for line in ("participant add 'Anna Weiß'", "participant add 'Bo Ek'", *lines):
        typed(line)
        number = last_entry(office)
        said[number] = [answer(question) for question in QUESTIONS]
        rows[number] = now(office)
    for number, answers in said.items():
        assert [answer(f"{question} --as-of {number}") for question in QUESTIONS] == answers, number
        assert then(office, number) == rows[number]


def test_a_short_history_comes_back_row_by_row(office: Office) -> None:
    office.people("Anna Weiß", "Bo Ek")
    rows = {last_entry(office): now(office)}
    for line in (
        "attend P1 --all", "attend P1 Bo --day 2 --absent --yes", "course cancel P4",
        "participant withdraw Bo", "certify Anna --kind teilnahmebestaetigung", "undo --yes",
        "attend P1 Anna --unknown --yes", "settings set attended_share 0.8", "cohort add 2024/25",
    ):  # fmt: skip
        office(line)
        rows[last_entry(office)] = now(office)
    assert len(rows) == 10
    for number, expected in rows.items():
        assert then(office, number) == expected


def test_certificates_that_came_later_are_not_there_yet(office: Office) -> None:
    office.people("Anna Weiß")
    office.earns("Anna")
    before = last_entry(office)
    office("certify --all")
    assert then(office, before)["certificates"] == []
    assert len(now(office)["certificates"]) == 1


def test_asking_for_the_past_leaves_the_register_alone(office: Office) -> None:
    office.people("Anna Weiß")
    office("attend P1 Anna")
    before = office.content(), office.file.read_bytes()
    office("status --as-of 2")
    assert (office.content(), office.file.read_bytes()) == before


def test_what_the_law_took_out_stays_as_it_is_and_is_said(office: Office) -> None:
    office.people("Anna Weiß", "Bo Ek")
    office("attend P1 Anna")
    office("attend P1 Anna --day 1 --absent --yes")
    office("participant add 'Clara Zeh'")
    with (
        closing(open_register(office.file)) as register,
        register.writing(WHO_TYPES, tell_anyway=True) as db,
    ):
        for table in ("attendance", "participants"):
            last = "SELECT max(id) FROM changes WHERE table_name = ?"
            redactions.rewrite(db, db.execute(last, (table,)).fetchone()[0], None, None)
    with closing(open_register(office.file)) as register, register.reading() as db:
        assert list(chain.breaks(db)) == []
        with as_of(db, 4) as past:
            assert past.forgotten
            # Of a row that began later there was nothing, whatever it held.
            names = [name for (name,) in past.db.execute("SELECT name FROM participants")]
            assert names == ["Anna Weiß", "Bo Ek"]
            marks = past.db.execute("SELECT presence FROM attendance ORDER BY id").fetchall()
            assert marks == [("absent",), ("present",)]
    assert "nach dem Gesetz zu vergessen" in " ".join(office("status --as-of 4").out.split())
    assert office.json("check --as-of 4")["as_of"]["forgotten"] is True


def test_what_an_older_schema_did_not_know_has_its_default(office: Office) -> None:
    office.people("Anna Weiß", "Anna Weiss")
    before = now(office)
    office("participant merge 1 2 --yes")
    with closing(sqlite3.connect(office.file)) as db, db:
        db.execute(
            "UPDATE changes SET old = json_remove(old, '$.position', '$.absent_at_ceremony')"
            " WHERE table_name = 'enrolments' AND new IS NULL"
        )
    assert now(office) != before
    assert then(office, 3) == before
