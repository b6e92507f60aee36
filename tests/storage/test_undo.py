"""Whatever was done, in whatever order: taken back one by one, the register holds what it held before."""

import io
import shlex
from contextlib import redirect_stderr, redirect_stdout

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from kokoma_cli.cli import run
from tests.conftest import CEREMONY, Office

LINES = (
    "participant add 'Clara Schwarz' --email clara@example.org",
    "participant add 'Anna Weiß'",
    "participant edit 1 --name 'Anna Schwarz' --organisation Jugendring",
    "participant edit 2 --preparation 3 --email clara@example.org",
    "participant withdraw 2",
    "participant enrol 1 2",
    "participant merge 1 2",
    "participant merge 2 1",
    "attend P1 1 --day 1",
    "attend P1 --all",
    "attend P3 1 2 --excused --yes",
    "attend P3 1 --minutes 90 --yes",
    "attend P3 --all --unknown",
    "attend V1 1 --elsewhere Greifswald",
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
    "settings set issuer 'Stadt Bamberg'",
    "settings set issuer ''",
    "settings set rule in_person=1",
    "settings set series_hours 90",
    "participant edit 1 --pronunciation AN-na",
    "ceremony order 2 1",
    "ceremony order 1 --last",
    "ceremony order --by enrolment",
    "ceremony absent 1 2",
    "ceremony present 2",
    "certify 1 --kind teilnahmebestaetigung --cohort Bamberg",
    "certify --all --confirm-others --cohort Bamberg",
    "certificate hand-over --all --cohort Bamberg",
    "certificate hand-over 1 --date 27.3.2024 --cohort Bamberg",
    "certificate withhold 001 --reason Krankheit",
    "certificate void 001 --reason verloren",
    "certificate replace 001 --yes",
    "undo",
    "undo 4",
)

NOT_COMPARED = ("batches", "changes", "certificates", "sqlite_sequence", "pieces", "prints")


def typed(line: str) -> int:
    with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()) as complaints:
        code = run([*shlex.split(line), "--lang", "de"], today=CEREMONY)
    assert code != 1, (line, complaints.getvalue())
    return code


@pytest.mark.long
@settings(
    max_examples=15,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    derandomize=True,
)
@given(st.lists(st.sampled_from(LINES), max_size=9))
@example(
    ["attend P3 1 2 --excused --yes", "attend P3 --all --unknown", "attend P3 1 2 --excused --yes"]
)
@example(["participant merge 1 2", "undo", "undo 4"])
@example(["settings set issuer 'Stadt Bamberg'", "settings set issuer ''", "undo", "undo"])
@example(
    [
        "certify 1 --kind teilnahmebestaetigung --cohort Bamberg",
        "certificate hand-over --all --cohort Bamberg",
        "certificate replace 001 --yes",
        "certificate void 002 --reason verloren",
        "undo",
    ]
)
@example(
    ["certify 1 --kind teilnahmebestaetigung --cohort Bamberg", "participant merge 2 1", "undo"]
)
def test_all_that_was_done_can_be_taken_back_in_reverse(
    office: Office, fresh_register: bytes, lines: list[str]
) -> None:
    office.file.write_bytes(fresh_register)
    for file in office.folder.rglob("*.pdf"):
        file.unlink()
    typed("participant add 'Anna Weiß'")
    typed("participant add 'Bo Ek'")
    before = office.content(*NOT_COMPARED)
    for line in lines:
        typed(line)
    last = len(office.content()["batches"])
    for number in range(last, 3, -1):
        assert typed(f"undo {number}") == 0, (lines, number)
    assert office.content(*NOT_COMPARED) == before
    assert all(row[9] == "void" for row in office.content()["certificates"])
