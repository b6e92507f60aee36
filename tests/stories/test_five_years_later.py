"""Five years later somebody asks why one person got a certificate and another did not."""

import json
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Office

Clock = Callable[[str], None]


@pytest.fixture
def clock(office: Office, monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Puts the office's clock to a day, ten in the morning."""

    def put(day: str) -> None:
        class Then(datetime):
            @classmethod
            def now(cls, tz: Any = None) -> "Then":
                return cls.fromisoformat(f"{day}T10:00:00")

        office.today = date.fromisoformat(day)
        monkeypatch.setattr("kokoma_cli.cli.desk.datetime", Then)

    return put


def said(office: Office, line: str) -> str:
    """What a command says, as running text."""
    return " ".join(office(line).out.replace("\u00a0", " ").split())


def told(office: Office, line: str) -> Any:
    """A document without the moment it is about."""
    document = office.json(line)
    document.pop("as_of", None)
    return document


def test_why_anna_and_not_bo(office: Office, clock: Clock) -> None:
    clock("2023-03-11")
    office.people("Anna Weiß", "Bo Ek", "Clara Zeh")
    office("course schedule P1 10.3.2023 11.3.2023")
    office("attend P1 Anna Clara")
    office("attend P1 Bo --day 1")
    clock("2023-11-10")
    office("attend P2 Anna Bo")
    office("attend P3 Anna Bo")
    office("attend P4 Anna Bo")
    office("attend V1 Anna Bo")
    clock("2024-01-10")
    office("course cancel P5")
    office("participant withdraw Clara")
    clock("2024-03-26")
    then = {line: told(office, line) for line in ("check", "status", "check Bo")}
    document = office.json("certify --all")
    assert [entry["name"] for entry in document["issued"]] == ["Anna Weiß"]
    assert {entry["name"]: entry["reason"] for entry in document["skipped"]} == {
        "Bo Ek": "not_earned",
        "Clara Zeh": "withdrawn",
    }
    # What came after: a slip taken back, a correction, a milder rule for those who come later.
    clock("2024-04-12")
    office("attend P3 Anna --absent --yes")
    office("undo")
    office("attend P1 Bo --day 2 --elsewhere 'Greifswald, 5.4.2024'")
    office("settings set rule 'in_person=3 deepening=1'")
    office("attend P2 Anna --day 2 --absent --yes")
    office("course cancel P5 --back")
    office("participant edit Bo --name 'Bo Eck'")
    office("cohort add 2029")
    office("cohort use 2029")

    clock("2029-03-26")
    why = said(office, "certificate show 001")
    assert "Weil Vier Präsenzkurse verlangt, vier besucht (P1, P2, P3 und P4)." in why
    assert "Eine Online-Vertiefung verlangt, eine besucht (V1)." in why
    assert "Protokoll Nr. 14, 26.03.2024 10:00, vogelsang (kokoma --json certify --all)" in why
    assert "P1 10./11.03.2023 14 von 14 ja" in why
    assert "P5 0 von 14 nein, abgesagt" in why
    assert "Verlangt: damals vier Präsenzkurse und eine Online-Vertiefung, heute drei" in why
    assert (
        "P2, Tag 2: damals anwesend, 7 Stunden; heute abwesend."
        " Nr. 19, 12.04.2024 10:00, vogelsang (kokoma attend P2 Anna --day 2 --absent --yes)" in why
    )
    assert "P5 war damals abgesagt, heute nicht." in why
    # The slip was taken back: it is no difference.
    assert "P3:" not in why

    asked = "--as-of KOKOMA-2024-001 --cohort Bamberg"
    assert asked in office("certificate show 001").err.replace('"Bamberg 2023/24"', "Bamberg")
    why_not = said(office, f"check Bo {asked}")
    assert why_not.startswith(
        "Stand vom 26. März 2024, nach Nr. 13 im Protokoll (10.01.2024 10:00)"
    )
    assert "Präsenzkurse: 3 von 4 – es fehlt einer. Besucht: P2, P3 und P4." in why_not
    assert "P1 hat begonnen, es fehlt Tag 2 (11.03.2023, noch nicht erfasst)" in why_not
    for line, document in then.items():
        assert told(office, f"{line} {asked}") == document
    # At the end of that day the certificate was there, and nothing else was different.
    evening = told(office, "check --as-of 26.3.2024")
    assert [each.pop("certificates") for each in evening["participants"]][1] == ["KOKOMA-2024-001"]
    for each in then["check"]["participants"]:
        each.pop("certificates")
    assert evening == then["check"]
    # Today he would have it.
    assert told(office, "check Bo --cohort Bamberg")["participants"][0]["outcome"] == "earned"


def test_a_copy_that_was_put_back_answers_for_what_it_knows(office: Office, clock: Clock) -> None:
    clock("2024-03-01")
    office.people("Anna Weiß", "Bo Ek")
    office.earns("Anna")
    copy = office.file.read_bytes()
    before = told(office, "status")
    clock("2024-03-26")
    office("attend P1 Bo")
    office("certify --all")
    office.file.write_bytes(copy)
    for file in office.folder.rglob("*.pdf"):
        file.unlink()
    clock("2024-03-27")
    assert told(office, "status --as-of 26.3.2024") == before
    office("attend P2 Bo")
    office("certify --all")
    clock("2029-03-27")
    assert told(office, "status --as-of 26.3.2024") == before
    assert office.json("certificate show 001")["entry"]["at"].startswith("2024-03-27")
    assert "KOKOMA-2024-001" in json.dumps(office.json("check --as-of 27.3.2024"))


def test_a_clock_that_was_wrong_for_a_day_moves_nothing(office: Office, clock: Clock) -> None:
    clock("2024-03-01")
    office.people("Anna Weiß")
    clock("2024-03-26")
    office("attend P1 Anna")
    before = told(office, "status")
    clock("2024-04-02")
    office("attend P2 Anna")
    clock("2001-01-01")
    office("attend P3 Anna")
    clock("2029-01-01")
    assert told(office, "status --as-of 26.3.2024") == before


def test_the_grounds_stay_when_paper_and_templates_are_gone(office: Office, clock: Clock) -> None:
    clock("2024-03-26")
    office.people("Anna Weiß")
    office.earns("Anna")
    file = Path(office.json("certify --all")["issued"][0]["file"])
    file.unlink()
    clock("2029-03-26")
    assert "vier besucht (P1, P2, P3 und P4)" in said(office, "certificate show 001")
    assert office.json("certificate show 001")["template_files"] == "same"
