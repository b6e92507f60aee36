"""`kokoma status` and `kokoma check`, as a coordinator sees them."""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kokoma_cli.rendering.screen import cells
from kokoma_cli.workflows import plan
from kokoma_cli.workflows.enrol import withdraw
from tests.cli.office import Office, open_office


@pytest.fixture
def empty(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Iterator[Office]:
    office = open_office(tmp_path, monkeypatch, capsys)
    yield office
    office.register.close()


@pytest.fixture
def office(empty: Office) -> Office:
    empty.add("Anna Weber", "Dr. Jürgen Weiß", "Ina Krause")
    empty.attended(
        {"Anna Weber": "P1 P2 P3 P4 V1", "Dr. Jürgen Weiß": "P1 P3 P4 V1", "Ina Krause": "P1"}
    )
    empty.attend("P2", "Weiß", day=1)
    empty.attend("P2", "Weiß", day=2, mark="absent")
    for course in ("P2", "P3"):
        empty.attend(course, "Krause", mark="absent")
    return empty


def test_status_shows_everybody_at_a_glance(office: Office) -> None:
    lines = office("status").out.split("\n")
    assert lines[0] == (
        "Bamberg 2023/24 · Kommunales Konfliktmanagement · 80\u00a0Stunden · 3 Personen"
    )
    rows = {line.split()[1]: line for line in lines if re.match(r" *\d", line)}
    assert rows["Anna"].split() == [
        *("1", "Anna", "Weber", "●", "●", "●", "●", "·", "●", "·", "·", "57", "erreicht")
    ]
    assert rows["Dr."].split() == [
        *("2", "Dr.", "Jürgen", "Weiß", "●", "◐", "●", "●", "·", "●", "·", "·", "47", "möglich")
    ]
    assert rows["Ina"].split()[-2:] == ["nicht", "mehr"]
    assert "1 von 3 hat die Bescheinigung erreicht; für 1 ist sie noch möglich" in " ".join(lines)


def test_status_in_english_has_no_german(office: Office) -> None:
    for words in (("status",), ("status", "Weiß"), ("check",), ("check", "Krause"),
                  ("status", "--without", "P5")):  # fmt: skip
        text = office("--lang", "en", *words).out
        for german in ("Kurs", "Stunden", " und ", "möglich", "fehlt", "besucht", "Personen"):
            assert german not in text


@pytest.mark.parametrize(
    "words", [("status",), ("status", "1"), ("check",), ("status", "--without", "P5")]
)
def test_nothing_is_wider_than_the_terminal(
    office: Office, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    office.add(
        *(f"Wilhelmine-Charlotte Oberschwarzenbrunner-Niedermayerhofer {n}." for n in range(22))
    )
    for columns in ("40", "80"):
        monkeypatch.setenv("COLUMNS", columns)
        text = office(*words).out
        assert max(cells(line) for line in text.split("\n")) <= int(columns)


def test_without_colour_the_letters_are_the_same(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    for words in (("status",), ("status", "1"), ("check",), ("log",)):
        plain = office(*words).out
        monkeypatch.setenv("FORCE_COLOR", "1")
        coloured = office(*words).out
        assert coloured != plain or words == ("log",)
        assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == plain
        monkeypatch.setenv("NO_COLOR", "1")
        assert office(*words).out == plain
        monkeypatch.delenv("NO_COLOR")
        monkeypatch.delenv("FORCE_COLOR")


@pytest.mark.parametrize("encoding", ["cp850", "ascii"])
def test_an_old_code_page_gets_its_own_symbols(
    office: Office, encoding: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Old:
        """stdout of an old console."""

        def __init__(self, stream: object) -> None:
            self.stream, self.encoding = stream, encoding

        def __getattr__(self, name: str) -> object:
            return getattr(self.stream, name)

    monkeypatch.setattr(sys, "stdout", Old(sys.stdout))
    text = office("status").out
    text.encode(encoding, "kokoma")
    row = next(line for line in text.split("\n") if "Weber" in line)
    assert row.split() == [
        *("1", "Anna", "Weber", "x", "x", "x", "x", ".", "x", ".", ".", "57", "erreicht")
    ]


def test_one_person_gets_a_sheet(office: Office) -> None:
    text = office("status", "Weiss").out
    assert text.startswith("Dr. Jürgen Weiß (2) · Bamberg 2023/24\n")
    assert "12./13.05.2023" in text
    assert "◐ teilweise: Tag 2 fehlt" in text
    assert "Dr. Jürgen Weiß (2) kann die Bescheinigung noch erreichen." in text
    assert "Noch möglich: P5 am 12./13.01.2024." in text


def test_what_if_a_course_is_cancelled(office: Office) -> None:
    text = office("status", "--without", "p5").out
    assert "Angenommen, P5 wäre abgesagt" in text
    assert text.endswith(
        "Ohne P5 würde sich das Ergebnis bei einer Person ändern:\n"
        "  Dr. Jürgen Weiß (2): möglich → nicht mehr\n"
    )
    assert json.loads(office("status", "--without", "P5", "--json").out)["changes"] == [
        {"id": 2, "name": "Dr. Jürgen Weiß", "from": "possible", "to": "impossible"}
    ]
    # It was only a question.
    assert "wäre abgesagt" not in office("status").out


def test_a_question_about_a_cancelled_course_is_noted(office: Office) -> None:
    plan.edit_course(office.desk(), "P5", plan.Outline(), cancelled=True)
    answer = office("status", "--without", "P5")
    assert answer.err == "P5 ist schon abgesagt.\n"
    assert "Abgesagt: P5." in office("status").out


def test_status_as_json(office: Office) -> None:
    document = json.loads(office("status", "--json").out)
    assert list(document)[:4] == ["cohort", "series", "courses", "participants"]
    anna = document["participants"][1]
    assert (anna["id"], anna["minutes"], anna["outcome"]) == (1, 57 * 60, "earned")
    assert json.loads(office("status", "Weiß", "--json").out)["participants"] == [
        person for person in document["participants"] if person["id"] == 2
    ]


def test_text_and_json_agree_on_hours(office: Office) -> None:
    document = json.loads(office("status", "--json").out)
    rows = {
        int(line.split()[0]): line
        for line in office("status").out.split("\n")
        if re.match(r" +\d", line)
    }
    for person in document["participants"]:
        assert str(person["minutes"] // 60) in rows[person["id"]].split()
        assert person["minutes"] == person["room_minutes"] + person["preparation_minutes"]
        assert sum(person["counts"].values()) == list(person["courses"].values()).count("attended")


def test_check_says_what_is_missing_and_ends_well(office: Office) -> None:
    text = " ".join(office("check", "Weiß", "Krause").out.split())
    assert "Präsenzkurse: 3 von 4 – es fehlt einer. Besucht: P1, P3 und P4." in text
    assert "P2 nur teilweise: Tag 2 fehlt. Noch möglich: P5 am 12./13.01.2024." in text
    assert "Ina Krause (3) kann die Bescheinigung in diesem Durchgang nicht mehr erreichen." in text
    assert "P4 (10.11.2023, noch nicht erfasst)" in text
    document = json.loads(office("check", "Weiß", "--json").out)
    assert document["participants"][0]["still_helps"] == ["P5"]


def test_check_of_everybody_is_grouped(office: Office) -> None:
    withdraw(office.desk(), ["Krause"])
    text = office("check").out
    assert text.index("Erreicht: eine Person") < text.index("Noch möglich: eine Person")
    assert text.endswith("Abgemeldet: eine Person\n  Ina Krause (3)\n")


def test_an_empty_cohort_says_what_to_do(empty: Office) -> None:
    for command in ("status", "check"):
        answer = empty(command)
        assert answer.out.count("\n") == 1
        assert "kokoma participant add NAME" in answer.out
        answer = empty(command, "--json")
        assert json.loads(answer.out)["participants"] == []
        assert "kokoma participant add NAME" in answer.err


def test_names_are_data_from_end_to_end(empty: Office) -> None:
    names = ["[bold]Rot[/bold]", "{{ x }}", "שלום כהן", "山田太郎"]
    empty.add(*names)
    for words in (("status",), ("check",), ("log",)):
        text = empty(*words).out
        assert all(name in text for name in names)


def test_somebody_unknown_or_meant_twice(office: Office) -> None:
    office.add("Bo Weber")
    office("status", "Weber", code=5)
    office("check", "Weber", "Niemand", code=5)
    office("status", "Niemand", code=3)
    office("status", "--without", "P9", code=3)
