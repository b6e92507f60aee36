"""Whatever was done, in whatever order: it can be taken back, one by one or out of order, and the journal
knows every row of the register."""

import io
import json
import os
import shlex
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager, redirect_stderr, redirect_stdout
from functools import cache
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test

from kokoma_cli.cli import run
from kokoma_cli.storage import chain
from kokoma_cli.storage.schema import JOURNALED, UNTOLD
from tests.conftest import CEREMONY

PREPARED = (
    "init --cohort 'Bamberg 2023/24' --issuer 'Stadt Bamberg' --place Bamberg",
    "settings set backups off",
    "participant add 'Anna Weiß' --email anna@example.org",
    "participant add 'Bo Ek'",
    *(f"attend {code} 1" for code in ("P1", "P2", "P4", "V1")),
)
#: Entries that stand before anything is tried.
BASE = len(PREPARED)

LINES = (
    "participant add 'Clara Schwarz' --email clara@example.org",
    "participant add 'Anna Weiß'",
    "participant edit 1 --name 'Anna Schwarz' --organisation Jugendring",
    "participant edit 1 --email ''",
    "participant edit 2 --preparation 3 --email clara@example.org",
    "participant edit 2 --email anna@example.org",
    "participant withdraw 2",
    "participant enrol 1 2",
    "participant enrol 1 2 --cohort 2024",
    "participant merge 1 2 --yes",
    "participant merge 2 1 --yes",
    "participant merge 1 3 --yes",
    "attend P1 1 --day 1",
    "attend P1 --all --reason 'Liste nachgereicht'",
    "attend P3 1 2 --excused --yes",
    "attend P3 1 --minutes 90 --yes",
    "attend P3 --all --unknown",
    "attend V1 1 2 --unknown",
    "attend V1 1 --elsewhere Greifswald",
    "attend P1 1 --cohort 2024 --day 1",
    "category add excursion --name Exkursion --plural Exkursionen --gender f",
    "category edit excursion --name Ausflug --plural Ausflüge --gender m",
    "course add E1 --title Draußen --hours 3 --category excursion",
    "course edit E1 --category in_person",
    "course add V4 --title Neu --hours 3 --category deepening",
    "course add P5 --title Neu --hours 3",
    "course edit P5 --code P9 --days 3",
    "course edit P1 --days 1",
    "course edit P3 --hours 9 --compulsory",
    "course schedule P3 7.7.2023 --from 9:00 --place Bamberg",
    "course cancel P4",
    "course cancel P4 --back",
    "cohort add 2024/25",
    "cohort use Bamberg",
    "cohort use 2024",
    "settings set issuer 'Stadt Bamberg am Main'",
    "settings set issuer ''",
    "settings set rule in_person=1",
    "settings set rule 'in_person=1 excursion=1'",
    "settings set series_hours 90",
    "participant edit 1 --pronunciation AN-na",
    "ceremony order 2 1",
    "ceremony order 1 --last",
    "ceremony order --by enrolment",
    "ceremony absent 1 2",
    "ceremony present 2",
    "certify 2 --kind teilnahmebestaetigung --cohort Bamberg",
    "certify --all --confirm-others --cohort Bamberg",
    "certificate hand-over --all --cohort Bamberg",
    "certificate hand-over 1 --date 27.3.2024 --cohort Bamberg",
    "certificate withhold 001 --reason Krankheit",
    "certificate void 001 --reason verloren --yes",
    "certificate void 002 --reason verloren --yes",
    "certificate replace 001 --yes",
    "undo --yes",
)

#: What undoing does not give back: the journal, numbers that were issued, and what was printed.
NOT_COMPARED = (
    "batches", "changes", "certificates", "sqlite_sequence", "pieces", "prints", "_sqlite_migrations"
)  # fmt: skip
#: Refusals that no taking back of other entries would help.
FOR_GOOD = frozenset(
    f"journal.{key}"
    for key in (
        "final_beginning", "certificate_stays", "second_certificate", "certificates_built_upon",
        "rule_counts",
    )
)  # fmt: skip


def typed(line: str) -> tuple[int, Any]:
    """Exit code and document of a command."""
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = run([*shlex.split(line), "--json", "--lang", "de"], today=CEREMONY)
    assert code != 1, (line, err.getvalue())
    return code, json.loads(out.getvalue() or "null")


def content(file: Path, *left_out: str) -> dict[str, list[tuple[object, ...]]]:
    with closing(sqlite3.connect(file)) as db:
        tables = [name for (name,) in db.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
        )]  # fmt: skip
        return {
            table: db.execute(f"SELECT * FROM {table} ORDER BY id").fetchall()
            for table in tables
            if table not in left_out
        }


def compared(file: Path) -> dict[str, list[tuple[object, ...]]]:
    return content(file, *NOT_COMPARED)


@cache
def prepared() -> bytes:
    with office() as file:
        for line in PREPARED:
            assert typed(line)[0] == 0, line
        return file.read_bytes()


@contextmanager
def office() -> Iterator[Path]:
    """A register in a folder of its own, which every command means."""
    folder = Path(tempfile.mkdtemp())
    try:
        with patch.dict(os.environ, KOKOMA_DB=str(folder / "kokoma.db"), USER="vogelsang"):
            yield folder / "kokoma.db"
    finally:
        shutil.rmtree(folder)


def assert_the_journal_knows_every_row(file: Path) -> None:
    """From nothing, change by change, the journal leads to exactly what is in the register today."""
    with closing(sqlite3.connect(file)) as db:
        db.row_factory = sqlite3.Row
        told: dict[str, dict[int, dict[str, object]]] = {table: {} for table in JOURNALED}
        for table, row_id, old, new in db.execute(
            "SELECT table_name, row_id, old, new FROM changes ORDER BY id"
        ):
            before = told[table].pop(row_id, None)
            assert before == json.loads(old or "null"), (table, row_id)
            if new:
                told[table][row_id] = json.loads(new)
        for table in JOURNALED:
            rows = {
                row["id"]: {key: row[key] for key in set(row) - UNTOLD.get(table, frozenset())}
                for row in map(dict, db.execute(f"SELECT * FROM {table}"))
            }
            assert told[table] == rows, table
        db.row_factory = None
        assert list(chain.breaks(db)) == []
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []


def last(file: Path) -> int:
    with closing(sqlite3.connect(file)) as db:
        (number,) = db.execute("SELECT max(id) FROM batches").fetchone()
        return int(number)


def take_back(file: Path, number: int, depth: int = 0) -> str:
    """Takes an entry back, and before it what builds upon it, as kokoma advises. The key of what is in the
    way for good, else nothing."""
    assert depth < 40
    while True:
        before = compared(file)
        code, document = typed(f"undo {number} --yes")
        if code == 0:
            return ""
        assert code == 5, document
        assert compared(file) == before
        key = str(document["error"]["key"])
        if key in FOR_GOOD or key == "journal.built_upon_for_good":
            return key
        if key == "journal.undone_already":
            return ""
        assert key == "journal.built_upon", document
        later = [entry["number"] for entry in document["error"]["later"]]
        assert later, (number, document)
        assert min(later) > number
        stuck = take_back(file, later[0], depth + 1)
        if stuck:
            return stuck


class Desk(RuleBasedStateMachine):
    """Somebody types commands, and takes some back."""

    def __init__(self) -> None:
        super().__init__()
        self.here = office()
        self.file = self.here.__enter__()
        self.file.write_bytes(prepared())
        self.before = compared(self.file)

    @rule(line=st.sampled_from(LINES))
    def types(self, line: str) -> None:
        typed(line)
        assert_the_journal_knows_every_row(self.file)

    @rule(back=st.integers(0, 6))
    def takes_back(self, back: int) -> None:
        typed(f"undo {max(2, last(self.file) - back)} --yes")
        assert_the_journal_knows_every_row(self.file)

    @rule(back=st.integers(0, 9))
    def wants_an_older_entry_away(self, back: int) -> None:
        """It goes, and comes back as it was; or kokoma says what has to go first, and then it goes."""
        number = max(2, last(self.file) - back)
        kept = self.file.read_bytes()
        everything = content(self.file, "batches", "changes", "sqlite_sequence")
        code, _ = typed(f"undo {number} --yes")
        if code == 0:
            assert typed(f"undo {last(self.file)} --yes")[0] == 0
            assert content(self.file, "batches", "changes", "sqlite_sequence") == everything
        else:
            take_back(self.file, number)
        assert_the_journal_knows_every_row(self.file)
        self.file.write_bytes(kept)

    def teardown(self) -> None:
        """All of it, the last first: the register holds what it held before; what was issued is void."""
        try:
            for number in range(last(self.file), BASE, -1):
                code, document = typed(f"undo {number} --yes")
                assert code == 0, (number, document)
            assert compared(self.file) == self.before
            assert_the_journal_knows_every_row(self.file)
            with closing(sqlite3.connect(self.file)) as db:
                statuses = {status for (status,) in db.execute("SELECT status FROM certificates")}
            assert statuses <= {"void"}
        finally:
            self.here.__exit__(None, None, None)


def play(examples: int, steps: int) -> None:
    run_state_machine_as_test(
        Desk,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            deadline=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_all_that_was_done_can_be_taken_back() -> None:
    play(examples=10, steps=8)


@pytest.mark.long
def test_all_that_was_done_can_be_taken_back_many_times() -> None:
    play(examples=60, steps=16)


#: Sequences that went wrong once.
STORIES = (
    ["attend P3 1 2 --excused --yes", "attend P3 --all --unknown", "attend P3 1 2 --excused --yes"],
    ["participant merge 1 2 --yes", "undo --yes", "undo 9 --yes"],
    ["settings set issuer 'Stadt Bamberg am Main'", "settings set issuer ''", "undo", "undo"],
    ["certify --all --confirm-others --cohort Bamberg", "certificate hand-over --all --cohort Bamberg",
     "certificate replace 001 --yes", "certificate void 002 --reason verloren --yes", "undo --yes"],
    ["certify 2 --kind teilnahmebestaetigung --cohort Bamberg", "participant merge 2 1 --yes", "undo"],
    # An address that was given up and taken by somebody else.
    ["participant edit 1 --email ''", "participant edit 2 --email anna@example.org", "undo 9"],
    # What was taken back and done again, and then what was before it taken back.
    ["participant edit 1 --pronunciation AN-na", "participant edit 1 --organisation Jugendring", "undo",
     "undo 9", "undo 11"],
    # What would come back to somebody who is gone by now, and to a category that is.
    ["undo 8", "participant merge 2 1 --yes", "undo 9"],
    ["category add excursion --name Exkursion --plural Exkursionen --gender f",
     "course add E1 --title Draußen --hours 3 --category excursion", "undo", "undo 9", "undo 11"],
)  # fmt: skip


@pytest.mark.parametrize("lines", STORIES)
def test_what_went_wrong_once_does_not_again(lines: list[str]) -> None:
    desk = Desk()
    for line in lines:
        desk.types(line)
    for back in range(len(lines)):
        desk.wants_an_older_entry_away(back)
    desk.teardown()
