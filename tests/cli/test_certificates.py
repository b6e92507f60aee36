"""`kokoma certify` and `kokoma certificate …`."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.shapes import CERTIFICATES, CERTIFY, ERROR, misfit
from tests.conftest import Answer, Office
from tests.rendering.sheets import words


def a_year(office: Office) -> None:
    """Anna has earned it, Bo has not, Clara has left."""
    office.people("Anna Weiß", "Bo Ek", "Clara Zeh")
    office.earns("Anna", "Clara")
    office("attend P1 Bo")
    office("participant withdraw Clara")


@pytest.fixture
def bamberg(office: Office) -> Office:
    return office.after(a_year)


def test_issuing_has_the_shape_of_the_contract(bamberg: Office) -> None:
    document = bamberg.json("certify --all")
    assert misfit(document, CERTIFY) is None
    (entry,) = document["issued"]
    assert (entry["number"], entry["participant"], entry["kind"]) == (
        "KOKOMA-2024-001",
        1,
        "bescheinigung",
    )
    assert entry["issued_on"] == "2024-03-26"
    assert Path(entry["file"]).is_file()
    assert len(entry["sha256"]) == 64
    assert Path(document["print_file"]).is_file()
    assert {s["name"]: s["reason"] for s in document["skipped"]} == {
        "Bo Ek": "not_earned", "Clara Zeh": "withdrawn",
    }  # fmt: skip
    again = bamberg.json("certify --all")
    assert misfit(again, CERTIFY) is None
    assert (again["issued"], again["print_file"]) == ([], None)
    assert "already_certified" in {s["reason"] for s in again["skipped"]}


def test_the_register_has_the_shape_of_the_contract(bamberg: Office) -> None:
    assert bamberg.json("certificate list") == []
    bamberg("certify --all --confirm-others")
    bamberg("undo --yes")
    document = bamberg.json("certificate list")
    assert misfit(document, CERTIFICATES) is None
    assert [entry["status"] for entry in document] == ["void", "void"]
    shown = bamberg.json("certificate show 001")
    assert misfit(shown, {**CERTIFICATES[0], "content": dict}) is None


def test_a_refusal_has_the_shape_of_an_error(bamberg: Office) -> None:
    document = bamberg.json("certify Bo", code=6)
    assert misfit(document, ERROR) is None
    assert document["error"]["missing"] == [
        {"category": "in_person", "required": 4, "reached": 1},
        {"category": "deepening", "required": 1, "reached": 0},
    ]
    assert bamberg.pdfs() == set()


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("certify", 2), ("certify Anna --all", 2), ("certify Zo", 3), ("certify --all --kind x", 3),
        ("certify --all --date 30.2.2024", 2), ("certify --all --date ''", 2), ("certify --all --out ''", 2),
        ("certify Bo --exception x", 2), ("certify Bo --approved-by x", 2),
        ("certify Bo --exception '' --approved-by x", 2),
        ("certify --all --exception x --approved-by y", 2), ("certify Clara", 5), ("certify Bo", 6),
        ("certificate show 9", 3), ("certificate show", 2), ("certificate", 0),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_call_is_said_with_its_exit_code(
    bamberg: Office, line: str, code: int
) -> None:
    before = bamberg.content()
    assert bamberg(line, code=code).both
    assert bamberg.content() == before
    assert bamberg.pdfs() == set()


def test_date_place_and_folders_are_those_asked_for(bamberg: Office) -> None:
    document = bamberg.json(
        "certify --all --date '1. April 2024' --place Hof --out aus --print d/druck.pdf"
    )
    assert document["issued"][0]["issued_on"] == "2024-04-01"
    assert (
        Path(document["issued"][0]["file"])
        == bamberg.folder / "aus" / "KOKOMA-2024-001 Anna Weiß.pdf"
    )
    assert Path(document["print_file"]) == bamberg.folder / "d" / "druck.pdf"
    assert "Hof, 1.\u00a0April\u00a02024" in bamberg("certificate show 001").out


def test_a_missing_issuer_is_pointed_out(bamberg: Office) -> None:
    assert "fehlt der Aussteller" in bamberg("certify --all --dry-run").err
    bamberg("settings set issuer 'Stadt Bamberg'")
    assert "fehlt der Aussteller" not in bamberg("certify --all").err


def test_without_a_name_the_coordinator_is_asked(
    bamberg: Office, coordinator: Callable[..., Answer]
) -> None:
    answer = coordinator("certify", "n")
    assert "Eine Bescheinigung würde ausgestellt" in answer.out
    assert "Anna Weiß" in answer.out
    assert "Eine Bescheinigung ausstellen?" in answer.err
    assert bamberg.pdfs() == set()
    assert "Eine Bescheinigung ausgestellt" in coordinator("certify", "j").out
    assert len(bamberg.pdfs()) == 2


def test_taking_certificates_back_is_asked_about(
    bamberg: Office, coordinator: Callable[..., Answer]
) -> None:
    bamberg("certify --all")
    answer = coordinator("undo", "n")
    assert "KOKOMA-2024-001" in answer.both
    assert bamberg.json("certificate list")[0]["status"] == "prepared"
    coordinator("undo", "j")
    assert bamberg.json("certificate list")[0]["status"] == "void"


@pytest.mark.parametrize("answer", ["j", "n"])
def test_beside_a_question_stdout_is_one_document(
    bamberg: Office, coordinator: Callable[..., Answer], answer: str
) -> None:
    said = coordinator("certify --json", answer)
    assert misfit(json.loads(said.out), CERTIFY) is None
    assert "Anna Weiß" in said.err


def test_one_certificate_is_shown_within_the_screen(bamberg: Office) -> None:
    bamberg("certify --all")
    bamberg("certificate withhold 001 --reason", "Der Ausweis fehlt noch und kommt später. " * 4)
    shown = bamberg("certificate show 001").out.splitlines()
    whole = ("Datei", "Prüfsumme", "Druckdatei")
    assert max(len(line) for line in shown if not line.startswith(whole)) <= 80
    assert "Der Ausweis fehlt noch" in " ".join(shown)


def test_an_english_sheet_says_what_an_english_office_would(bamberg: Office) -> None:
    bamberg("settings set document_language en")
    bamberg("settings set hours_shown both")
    bamberg.language = "en"
    file = bamberg.json("certify Anna")["issued"][0]["file"]
    said = words(Path(file).read_bytes())
    assert "Certificate of Attendance" in said
    assert "four in-person courses and one in-depth online course of" in said
    assert "Attended: " in said
    assert "less than the total hours of the series" in said
    assert "one’s own case" in said
    assert "Diploma" in words(
        Path(bamberg.json("certify Anna --kind urkunde")["print_file"]).read_bytes()
    )
    assert bamberg("certificate list").out.count("Diploma") == 1
    assert "diploma KOKOMA-2024-002" in bamberg("log").out
    assert "no longer valid" in bamberg("certificate void 001 --reason x --yes").out
