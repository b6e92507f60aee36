"""`kokoma certificate credential` as it is typed, and what it answers in both languages."""

import sys
from pathlib import Path

import pytest

from tests.conftest import Office
from tests.credentials.offices import given, has_key, prepared

CALL = "certificate credential 001 --passphrase-file passphrase.txt"


@pytest.fixture
def bamberg(office: Office) -> Office:
    office.after(prepared)
    has_key(office)
    return office


@pytest.mark.parametrize(
    ("language", "given_out", "again", "there"),
    [
        ("de", "Nachweisdatei zu KOKOMA-2024-001 für Dr. Jürgen Weiß: ", "zuerst am", "schon da"),
        ("en", "Credential file of KOKOMA-2024-001 for Dr. Jürgen Weiß: ", "first given out", "already"),
    ],
)  # fmt: skip
def test_it_says_where_the_file_is_and_what_it_is_for(
    bamberg: Office, language: str, given_out: str, again: str, there: str
) -> None:
    bamberg.language = language
    first = bamberg(CALL)
    assert first.out.startswith(given_out)
    assert "Open Badges 3.0" in first.err
    assert "kokoma publish" in first.err
    assert there in bamberg(CALL).out
    assert again in bamberg(f"{CALL} --out anders.json").out
    tried = bamberg(f"{CALL} --dry-run")
    assert "KOKOMA-2024-001 Dr. Jürgen Weiß.json" in tried.out.replace("\n", " ")


def test_the_document_says_what_programs_need(bamberg: Office) -> None:
    answer = given(bamberg, "001")
    assert set(answer) == {
        "number", "participant", "name", "file", "sha256", "outcome", "given_on",
    }  # fmt: skip
    assert Path(answer["file"]).is_file()


def test_one_that_is_withheld_is_given_out_with_a_word(bamberg: Office) -> None:
    bamberg("certificate withhold 001 --reason Probe")
    assert "zurückgehalten" in bamberg(CALL).err


def test_without_anybody_to_ask_a_file_is_needed(bamberg: Office) -> None:
    before = bamberg.things()
    assert "--passphrase-file" in bamberg("certificate credential 001", code=2).err
    assert bamberg.things() == before


def test_no_other_command_loads_any_of_it(bamberg: Office) -> None:
    """Whoever gives out no credential waits for none of it."""
    import subprocess

    program = (
        "import sys; from kokoma_cli.cli import run; run(sys.argv[1:]);"
        "print([name for name in ('pyld', 'kokoma_cli.signing.proofs') if name in sys.modules])"
    )
    for call in (["certificate", "list"], ["publish", "netz"], ["certificate", "show", "001"]):
        done = subprocess.run(
            [sys.executable, "-c", program, *call],
            capture_output=True,
            check=True,
            encoding="utf-8",
        )
        assert done.stdout.splitlines()[-1] == "[]", call
