"""Whatever happened to a person before: once she is erased, nothing is left of her, and the rest is whole."""

import io
import shlex
from collections.abc import Callable
from contextlib import closing, redirect_stderr, redirect_stdout
from datetime import date

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from kokoma_cli.cli import run
from kokoma_cli.storage import chain
from kokoma_cli.storage.database import open_register
from tests.conftest import CEREMONY, Office
from tests.traces import traces

LATER = date(2040, 1, 1)
WORDS = (
    "Jürgen",
    "Juergen",
    "Weißbrodt",
    "Weissbrodt",
    "jw@example",
    "Jugendring",
    "Migräne",
    "Attest",
)

LINES = (
    "participant edit 1 --name 'Dr. Juergen Weissbrodt' --organisation Jugendring",
    "participant edit Jürgen --email jw@example.org --salutation Herr",
    "participant edit 1 --preparation 3",
    "participant add 'Weißbrodt, Jürgen' --organisation Jugendring",
    "participant merge 1 3 --yes",
    "participant merge 3 1 --yes",
    "participant withdraw Weißbrodt",
    "participant enrol 1",
    "participant rename 1 'Jürgen Weißbrodt-Kranz' --yes",
    "attend P1 jurgen anna",
    "attend P1 --all",
    "attend P3 --all --except Weißbrodt",
    "attend P3 1 --excused --yes",
    "attend V1 1 --elsewhere 'Hof, wegen Migräne'",
    "attend P1 weissbrodt --unknown --yes",
    "cohort add 2024/25",
    "participant enrol 1 --cohort 2024/25",
    "attend P1 1 --cohort 2024/25",
    "cohort use Bamberg",
    "ceremony order 1 2",
    "ceremony absent Jürgen",
    "certify 1 --kind teilnahmebestaetigung --cohort Bamberg",
    "certify 1 --exception Attest --approved-by 'Amt 51' --cohort Bamberg --out 'Jürgen Weißbrodt'",
    "certify --all --confirm-others --cohort Bamberg --print 'Druck.pdf'",
    "certificate reprint --duplicate 1 --out 'Für Jürgen'",
    "certificate hand-over 1",
    "certificate withhold 1 --reason Attest",
    "certificate void 001 --reason Migräne --yes",
    "certificate replace 001 --yes",
    "privacy erase 1 --dry-run",
    "undo --yes",
    "undo 4 --yes",
    "undo 5 --yes",
)


def typed(line: str, today: date = CEREMONY) -> int:
    with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()) as complaints:
        code = run([*shlex.split(line), "--lang", "de"], today=today)
    assert code != 1, (line, complaints.getvalue())
    return code


@pytest.fixture
def begin(office: Office, fresh_register: bytes) -> Callable[[], None]:
    """Begins anew, without anything the last round has left."""

    def clear() -> None:
        for file in sorted(office.folder.rglob("*"), reverse=True):
            file.rmdir() if file.is_dir() else file.unlink()
        office.file.write_bytes(fresh_register)

    return clear


@pytest.mark.long
@settings(
    max_examples=25,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    derandomize=True,
)
@given(st.lists(st.sampled_from(LINES), max_size=10))
@example(list(LINES[:16]))
@example(["attend P1 --all", *LINES[21:29]])
@example(
    ["participant add 'Weißbrodt, Jürgen' --organisation Jugendring", "participant merge 3 1 --yes"]
)
@example(
    ["participant edit Jürgen --email jw@example.org --salutation Herr", "undo --yes", "undo --yes"]
)
def test_once_she_is_erased_nothing_is_left_of_her(
    office: Office, begin: Callable[[], None], lines: list[str]
) -> None:
    begin()
    typed("participant add 'Jürgen Weißbrodt'")
    typed("participant add 'Anna Schwarz'")
    for line in lines:
        typed(line)
    for cohort in ("Bamberg", "2024/25"):
        typed(f"settings set retention_from 1.7.2024 --cohort {cohort}", LATER)
        typed(f"privacy due --offer {cohort}", LATER)
    people = [row["id"] for row in office.json("participant list --all")]
    for number in people:
        if number != 2:
            assert typed(f"privacy erase {number} --yes --backups", LATER) == 0, lines
    assert traces(office.folder, WORDS) == {}, lines
    if 2 in people:
        assert office.json("participant show 2")["name"] == "Anna Schwarz"
    with closing(open_register(office.file)) as register, register.reading() as db:
        assert list(chain.breaks(db)) == [], lines
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
