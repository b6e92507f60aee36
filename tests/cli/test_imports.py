"""`kokoma participant import` with a person in front of the screen."""

import io
from collections.abc import Callable

import openpyxl
import pytest

from tests.conftest import Answer, Office

BARE = "Müller,Anna,anna@x.example,Gemeinde Hof\nOtt,Carl,carl@x.example,Stadt Hof\n"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def coordinator(office: Office, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Answer]:
    """Somebody sits in front of the screen, types a command and then these answers."""

    def sit_down(line: str, *typed: str, code: int = 0) -> Answer:
        with monkeypatch.context() as here:
            here.setattr("sys.stdin", Terminal("".join(f"{answer}\n" for answer in typed)))
            here.setattr("sys.stderr", screen := Terminal())
            answer = office(line, code=code)
        return Answer(answer.out, screen.getvalue())

    return sit_down


def put(office: Office, text: str) -> None:
    (office.folder / "liste.csv").write_text(text, "utf-8")


def names(office: Office) -> list[str]:
    return [person["name"] for person in office.json("participant list")]


def test_a_sheet_is_asked_for_until_it_is_one_and_enter_leaves(
    office: Office, coordinator: Callable[..., Answer]
) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0].title = "Neu"
    for title in ("Neu", "Alt"):
        sheet = book[title] if title in book.sheetnames else book.create_sheet(title)
        sheet.append(["Nachname", "Vorname"])
        sheet.append([title, "Anna"])
    book.save(office.folder / "liste.xlsx")
    answer = coordinator("participant import liste.xlsx", "7", "")
    assert "Ein Blatt „7“ gibt es nicht" in answer.err
    assert "Enter: abbrechen" in answer.err
    assert "Nichts wurde eingetragen" in answer.err
    assert names(office) == []
    coordinator("participant import liste.xlsx", "alt", "j")
    assert names(office) == ["Anna Alt"]


def test_a_column_is_asked_about_with_what_stands_in_it_and_on_one_screen(
    office: Office, coordinator: Callable[..., Answer]
) -> None:
    put(office, BARE)
    answer = coordinator("participant import liste.csv", "99", "", "", "", "n")
    first = answer.err.partition("Was ist „Spalte B“?")[0]
    assert "Darunter steht: Müller · Ott." in first
    assert "„99“ steht nicht zur Wahl" in first
    question = answer.err.partition("Was ist „Spalte A“?")[0]
    assert len(question.splitlines()) < 20
    assert names(office) == []


def test_namesakes_are_offered_and_enter_means_the_one_nobody_else_means(
    office: Office, coordinator: Callable[..., Answer]
) -> None:
    put(office, "Nachname;Vorname;E-Mail\nMüller;Anna;a@x.example\nMüller;Anna;\n")
    answer = coordinator("participant import liste.csv", "n", "j")
    assert "2 Personen aufnehmen?" in answer.err
    answer = coordinator("participant import liste.csv", "x", "")
    assert "„x“ steht nicht zur Wahl" in answer.err
    assert "Enter: 2; n: jemand Neues" in answer.err
    assert names(office) == ["Anna Müller", "Anna Müller"]
    # She says it is somebody new.
    coordinator("participant import liste.csv", "n", "j")
    assert len(names(office)) == 3


def test_bad_lines_are_shown_once_whatever_the_answer(
    office: Office, coordinator: Callable[..., Answer]
) -> None:
    put(office, "Nachname;Vorname;E-Mail\nMüller;Anna;a.x.example\nOtt;Carl;c@x.example\n")
    answer = coordinator("participant import liste.csv", "n", code=4)
    assert answer.err.count("Zeile 2") == 1
    assert "Nichts wurde eingetragen" in answer.err
    assert names(office) == []
    answer = coordinator("participant import liste.csv", "j")
    assert answer.err.count("Zeile 2") == 1
    assert names(office) == ["Carl Ott"]


def test_only_what_is_to_be_done_is_asked_for(
    office: Office, coordinator: Callable[..., Answer]
) -> None:
    office("participant add", "Bo Ek")
    put(office, "Nachname;Vorname;Amt\nEk;Bo;Bauhof\n")
    assert (
        "Bei einer Person etwas ergänzen?" in coordinator("participant import liste.csv", "n").err
    )
    put(office, "Nachname;Vorname;Amt\nEk;Bo;Bauhof\nOtt;Carl;\n")
    answer = coordinator("participant import liste.csv", "n")
    assert "Eine Person aufnehmen und bei einer etwas ergänzen?" in answer.err


def test_what_is_odd_but_taken_in_stands_apart_from_what_is_left_out(office: Office) -> None:
    book = openpyxl.Workbook()
    for row in (["Nachname", "Vorname"], ["Müller", "Anna"], ["Ott", "Carl"], ["Summe", "2"]):
        book.worksheets[0].append(row)
    book.worksheets[0].row_dimensions[3].hidden = True
    book.save(office.folder / "liste.xlsx")
    answer = office("participant import liste.xlsx")
    left_out, look_at = answer.err.split("Bitte ansehen:")
    assert "Summe" in left_out
    assert "Die Zeile 3 ist ausgeblendet" in look_at
    assert "ausgeblendet" not in left_out
    put(office, "Nachname;Vorname;E-Mail\nWeber;;w@x.example\n")
    answer = office("participant import liste.csv")
    assert "Zeile 2: " in answer.err.partition("Bitte ansehen:")[2]


def test_a_call_that_fails_leaves_the_output_empty(office: Office) -> None:
    put(office, "Nachname;Vorname;E-Mail\nMüller;Anna;a.x.example\nOtt;Carl;c@x.example\n")
    assert office("participant import liste.csv", code=4).out == ""
    assert "Familienname" in office("participant import liste.csv --only-good").out
