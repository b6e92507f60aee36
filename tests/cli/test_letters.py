"""`kokoma letter …`."""

import pytest

from tests.cli.shapes import TEXT, misfit
from tests.conftest import Office

LETTERS = {
    "letter": {"invitation", "missing", "certificate"},
    "course": TEXT,
    "folder": str,
    "letters": [
        {
            "participant": int, "name": str, "email": str, "file": str, "attachments": [str],
            "outcome": {"new", "unchanged", "replaced"},
        }
    ],
    "skipped": [
        {
            "participant": int, "name": str, "what": [str],
            "reason": {"no_address", "bad_address", "attended", "earned", "impossible", "unrecorded",
                       "no_certificate", "withheld"},
        }
    ],
    "stale": [str],
}  # fmt: skip


def a_few(office: Office) -> None:
    office("participant add 'Anna Weiß' --email anna@example.org")
    office("participant add Bo --email bo@example.org")
    office.people("Clara Zeh")
    office("course schedule P5 12.4.2024 13.4.2024")
    office.earns("Anna")


@pytest.fixture
def bamberg(office: Office) -> Office:
    office = office.after(a_few)
    office("certify Anna")
    return office


@pytest.mark.parametrize("line", ["invitation P5", "missing", "certificate"])
def test_the_document_says_who_was_written_to_and_who_was_not(bamberg: Office, line: str) -> None:
    document = bamberg.json(f"letter {line}")
    assert misfit(document, LETTERS) is None
    assert len(document["letters"]) + len(document["skipped"]) == 3
    assert {each["outcome"] for each in document["letters"]} == {"new"}
    again = bamberg.json(f"letter {line}")
    assert {each["outcome"] for each in again["letters"]} == {"unchanged"}


def test_the_document_of_a_trial_is_that_of_the_run(bamberg: Office) -> None:
    tried = bamberg.json("letter invitation P5 --dry-run")
    assert not (bamberg.folder / "Briefe").exists()
    assert tried.pop("dry_run")
    assert tried == bamberg.json("letter invitation P5")


def test_where_the_words_are_is_said(bamberg: Office) -> None:
    document = bamberg.json("letter copy missing")
    assert (
        misfit(
            document, {"letter": str, "folder": str, "files": [{"file": str, "outcome": {"new"}}]}
        )
        is None
    )
    assert "erste Zeile" in bamberg("letter copy invitation").err
    assert "templates/letters/certificate" in bamberg("letter copy certificate --dry-run").out
    assert not (bamberg.folder / "templates" / "letters" / "certificate").exists()
    bamberg("letter copy urkunde", code=2)


def test_letters_go_where_they_are_wanted(bamberg: Office) -> None:
    bamberg("letter invitation P5 --out Entwürfe")
    assert sorted(path.name for path in (bamberg.folder / "Entwürfe").iterdir()) == [
        "Einladung P5 Anna Weiß.eml",
        "Einladung P5 Bo.eml",
    ]


def test_in_english_folders_and_files_are_english(bamberg: Office) -> None:
    bamberg.language = "en"
    assert "Nothing has been sent" in bamberg("letter invitation P5 Bo").err
    assert (
        bamberg.folder / "Letters" / "Bamberg 2023_24" / "Invitation P5" / "Invitation P5 Bo.eml"
    ).is_file()
