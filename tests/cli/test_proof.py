"""`kokoma proof`, as a coordinator sees it."""

import json
import re
from pathlib import Path

import pikepdf
import pytest

from kokoma_cli.domain.doubts import BY_KEY
from kokoma_cli.rendering.screen import cells
from tests.cli.shapes import OUTCOME, TEXT, misfit
from tests.conftest import Office
from tests.workflows.test_proof import a_year

PROOF = {
    "cohort": str,
    "names": [{"participant": int, "name": str, "kind": str, "outcome": OUTCOME}],
    "doubts": [{"doubt": set(BY_KEY), "participant": int | None, "name": TEXT}],
    "skipped": [{"participant": int, "name": str, "reason": str}],
    "file": TEXT,
}  # fmt: skip


def an_untidy_year(office: Office) -> None:
    """Names and dates as lists have them."""
    a_year(office)
    office("course schedule V1 24.6.2023")
    office("course schedule P3 12.5.2023")
    office.people("Anna WEISS", "Bo Ek", "Bo Ek", "Dr. Dr. Jürgen Müßig", "Zarmina")
    office.earns("1", "2", "3", "4", "5")


@pytest.fixture
def bamberg(office: Office) -> Office:
    return office.after(an_untidy_year)


def test_every_question_stands_with_whom_it_is_about_and_how_to_settle_it(bamberg: Office) -> None:
    assert bamberg("proof").out == (
        "Bamberg 2023/24 · 5 Namen würden gedruckt\n"
        "  1  Bo Ek\n"
        "  2  Bo Ek\n"
        "  3  Dr. Dr. Jürgen Müßig\n"
        "  4  Anna WEISS\n"
        "  5  Zarmina\n"
        "\n"
        "Namen\n"
        "  Ein Wort steht doppelt. Ist das richtig?\n"
        "    Dr. Dr. Jürgen Müßig (4): Dr.\n"
        "  Nur Großbuchstaben. Soll das so gedruckt werden?\n"
        "    Anna WEISS (1): WEISS\n"
        "  Vorname oder Familienname fehlt. Ist der Name vollständig?\n"
        "    Zarmina (5)\n"
        '  Ändern: kokoma participant edit WER --name "…"\n'
        "\n"
        "Personen\n"
        "  Gleiche Namen. Sind es verschiedene Personen, und stehen die Kurse bei der\n"
        "  richtigen?\n"
        "    Bo Ek (2)\n"
        "    Bo Ek (3)\n"
        "  Ist es dieselbe Person: kokoma participant merge 2 3\n"
        "\n"
        "Termine\n"
        "  Mehrere Kurse am selben Tag. Stimmt das Datum?\n"
        "    P2 und P3: 12.\u00a0Mai\u00a02023\n"
        "  An einem Wochenende. Stimmt das Datum?\n"
        "    V1: Samstag, 24.\u00a0Juni\u00a02023\n"
        "  Ändern: kokoma course schedule KURS DATUM\n"
        "\n"
        "7 offene Fragen.\n"
        "Ist alles geklärt, geht es so weiter: kokoma certify --all\n"
    )


def test_what_one_question_is_about_stands_in_its_command(bamberg: Office) -> None:
    bamberg("participant edit 4 --name 'Dr. Jürgen Müßig'")
    bamberg("participant edit 5 --name 'Zarmina Noori'")
    bamberg("course schedule P3 7.7.2023")
    text = bamberg("proof").out
    assert 'kokoma participant edit 1 --name "…"' in text
    assert "kokoma course schedule V1 DATUM" in text


def test_the_commands_that_settle_it_do_so(bamberg: Office) -> None:
    bamberg("participant edit 1 --name 'Anna Weiss'")
    bamberg("participant edit 4 --name 'Dr. Jürgen Müßig'")
    bamberg("participant edit 5 --name 'Zarmina Noori'")
    bamberg("participant edit 3 --name 'Bo Ek-Huber'")
    bamberg("course schedule P3 7.7.2023")
    bamberg("course schedule V1 21.6.2023")
    answer = bamberg("proof")
    assert answer.out.endswith(
        "Nichts Auffälliges gefunden.\nWeiter geht es mit: kokoma certify --all\n"
    )
    bamberg("certify --all")
    afterwards = bamberg("proof").out
    assert "Zu drucken ist im Durchgang „Bamberg 2023/24“ zur Zeit nichts." in afterwards
    assert "Haben sie schon: " in afterwards
    assert "certify" not in afterwards
    # What is issued stands on paper: nobody is asked about its dates any more.
    bamberg("course schedule V1 24.6.2023")
    assert bamberg.json("proof")["doubts"] == []


def test_in_english_there_is_no_german(bamberg: Office) -> None:
    bamberg.language = "en"
    text = bamberg("proof --out names.pdf").out
    assert text.startswith("Bamberg 2023/24 · 5 names would be printed\n")
    assert "    V1: Saturday, 24\u00a0June\u00a02023\n" in text
    for german in (" und ", "Samstag", "Namen", "Ändern", "WER", "KURS", "DATUM", "Fragen"):
        assert german not in text


@pytest.mark.parametrize("columns", [40, 80])
def test_nothing_is_wider_than_the_terminal(
    bamberg: Office, columns: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    bamberg.people("Wilhelmine-Charlotte Oberschwarzenbrunner-NIEDERMAYERHOFER")
    bamberg.earns("6")
    text = bamberg("proof").out
    asked = text[: text.index("offene Fragen")]
    assert max(cells(line) for line in asked.split("\n")) <= columns


def test_without_colour_the_letters_are_the_same(
    bamberg: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = bamberg("proof").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    coloured = bamberg("proof").out
    assert coloured != plain
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == plain


def test_the_document_has_its_shape(bamberg: Office) -> None:
    document = bamberg.json("proof")
    assert misfit(document, PROOF) is None
    assert document["names"][0] == {
        "participant": 2, "name": "Bo Ek", "kind": "bescheinigung", "outcome": "earned",
    }  # fmt: skip
    assert document["doubts"] == [
        {"doubt": "twice", "participant": 4, "name": "Dr. Dr. Jürgen Müßig", "words": ["Dr."]},
        {"doubt": "capitals", "participant": 1, "name": "Anna WEISS", "words": ["WEISS"]},
        {"doubt": "single", "participant": 5, "name": "Zarmina", "missing": "family"},
        {"doubt": "namesakes", "participant": 2, "name": "Bo Ek", "others": [3]},
        {"doubt": "namesakes", "participant": 3, "name": "Bo Ek", "others": [2]},
        {"doubt": "same_day", "participant": None, "name": None, "courses": ["P2", "P3"],
         "date": "2023-05-12"},
        {"doubt": "weekend", "participant": None, "name": None, "course": "V1", "day": None,
         "date": "2023-06-24", "weekday": 5},
    ]  # fmt: skip
    assert document["file"] is None


def test_an_empty_cohort_has_an_answer_too(office: Office) -> None:
    answer = office("proof --out leer.pdf")
    assert "kokoma check" in answer.out
    assert "nicht geschrieben" in answer.err
    answer = office("--json proof --out leer.pdf")
    assert "nicht geschrieben" in answer.err
    document = answer.document
    assert misfit(document, PROOF) is None
    assert (document["names"], document["doubts"], document["file"]) == ([], [], None)
    assert office.pdfs() == set()


def test_the_sheet_is_written_where_it_is_asked_for(bamberg: Office) -> None:
    answer = bamberg("proof --out 'zum Lesen/Namen.pdf'")
    assert f"Zum Gegenlesen: {Path('zum Lesen') / 'Namen.pdf'}\n" in answer.out
    file = bamberg.folder / "zum Lesen" / "Namen.pdf"
    with pikepdf.open(file) as sheet:
        assert len(sheet.pages) == 1
    document = bamberg.json("proof --out 'zum Lesen/Namen.pdf'")
    assert Path(document["file"]) == file
    bamberg("participant edit 1 --name 'Anna Weiss'")
    before = file.read_bytes()
    assert "--yes" in bamberg("proof --out 'zum Lesen/Namen.pdf'", code=5).err
    assert json.loads(bamberg("--json proof --out 'zum Lesen/Namen.pdf'", code=5).out)["error"]
    assert file.read_bytes() == before
    bamberg("proof --out 'zum Lesen/Namen.pdf' --yes")
    assert file.read_bytes() != before


def test_what_cannot_be_printed_is_said_at_last(bamberg: Office) -> None:
    bamberg.people("ნინო ბერიძაშვილი")
    bamberg.earns("6")
    text = bamberg("proof").out
    assert "So lässt es sich nicht drucken\n" in text
    assert text.endswith(
        "Solange sich ein Name nicht drucken lässt, stellt kokoma certify --all nichts aus.\n"
    )


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("proof", 0), ("proof --kind urkunde", 0), ("proof --kind diplom", 3), ("proof --out ''", 2),
        ("proof Weiss", 2), ("--cohort Hof proof", 3),
    ],
)  # fmt: skip
def test_a_doubt_is_no_error_but_a_wrong_call_is(bamberg: Office, line: str, code: int) -> None:
    bamberg(line, code=code)


def test_kind_and_confirmations_are_those_asked_for(bamberg: Office) -> None:
    bamberg.people("Clara Zeh")
    bamberg("attend P1 Clara")
    text = bamberg("proof --kind URKUNDE --confirm-others").out
    assert "  6  Clara Zeh (Teilnahmebestätigung)\n" in text
    assert "  5  Zarmina (Urkunde)\n" in text
    assert text.endswith("kokoma certify --all --kind urkunde --confirm-others\n")


def test_on_english_sheets_a_course_needs_an_english_title(bamberg: Office) -> None:
    bamberg("course add Z1 --category in_person --title", "Eigenes Thema", "--hours", "7")
    bamberg("attend Z1 Zarmina")
    assert "--title-en" not in bamberg("proof").out
    bamberg("settings set document_language en")
    assert 'kokoma course edit Z1 --title-en "…"' in bamberg("proof").out
    bamberg("settings set document_language auto")
    bamberg.language = "en"
    assert "No English title" in bamberg("proof").out
    bamberg("course edit Z1 --title-en", "A topic of its own")
    assert "No English title" not in bamberg("proof").out
