"""Ordinary slips are answered with a sentence and leave the register as it was; none is a bug of kokoma."""

import os

import pytest

from tests.conftest import Office

HUGE = "9" * 20


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("undo", HUGE), 2),
        (("log", "--limit", HUGE), 2),
        (("attend", "P1", "Anna", "--minutes", "9" * 5000), 2),
        (("settings", "set", "rule", "in_person=" + "9" * 5000), 2),
        (("settings", "set", "attended_share", "1e-99999999"), 2),
        (("settings", "set", "series_hours", "1e99999999"), 2),
        (("course", "add", "X1", "--title", "X", "--hours", "1e9999"), 2),
        (("participant", "edit", "Anna", "--preparation", "9" * 5000), 2),
        (("cohort", "use", ""), 2),
        (("status", "--cohort", " "), 2),
        (("category", "add", "a,b", "--name", "A", "--plural", "A", "--gender", "f"), 2),
        (("category", "add", "a" * 21, "--name", "A", "--plural", "A", "--gender", "f"), 2),
        (("category", "add", "1a", "--name", "A", "--plural", "A", "--gender", "f"), 2),
        (("course", "edit", "P1", "--compulsory", "--optional"), 2),
        (("course", "edit", "P1", "--day", "2", "--days", "3", "--hours", "6"), 2),
        (("course", "edit", "P1", "--day", "2"), 2),
        (("course", "edit", "P1", "--day", "2", "--title", "X"), 2),
        (("course", "schedule", "P3", "26.3.2042"), 2),
        (("course", "schedule", "P3", "26.3.1924"), 2),
        (("certify", "--all", "--date", "27.3.2025"), 2),
        (("status", "--db", f"/tmp/{'x' * 300}"), 7),
        (("demo", "--out", "kokoma.db/x"), 7),
        (("certify", "--all", "--out", "x\udcfc"), 2),
    ],
    ids=lambda value: " ".join(value)[:60] if isinstance(value, tuple) else str(value),
)
@pytest.mark.parametrize("language", ["de", "en"])
def test_a_slip_is_answered_and_changes_nothing(
    office: Office, words: tuple[str, ...], code: int, language: str
) -> None:
    office.people("Anna")
    office.language = language
    before = office.content()
    error = office.json("", *words, code=code)["error"]
    assert error["key"] != "usage.bug"
    assert error["message"] != error["key"], "nobody wrote the sentence"
    assert office.content() == before


def test_a_byte_that_is_no_letter_does_not_keep_a_command_from_the_journal(office: Office) -> None:
    office.people("Anna")
    office("attend P1 Anna --elsewhere", os.fsdecode(b"M\xfcnchen"), code=2)
    office("--db", os.fsdecode(b"./kokoma.db"), "attend", "P1", "Anna")
    office("--cohort", os.fsdecode(b"\xfc"), "status", code=3)
    (office.folder / "kokoma.db").rename(os.fsdecode(os.fsencode(office.folder) + b"/\xfc.db"))
    office("attend P2 Anna --db", os.fsdecode(b"\xfc.db"))
    commands = [entry["command"] for entry in office.json("log --db", os.fsdecode(b"\xfc.db"))]
    assert "kokoma attend P2 Anna --db \\udcfc.db" in commands


def test_all_that_is_wrong_is_in_the_document(office: Office) -> None:
    office.people("Anna")
    document = office.json("attend P1 Nobody Noone", code=3)
    assert document["error"] == document["errors"][0]
    assert [error["kind"] for error in document["errors"]] == ["not_found", "not_found"]
    assert "Noone" in document["errors"][1]["message"]


def test_what_was_entered_can_be_taken_out_again(office: Office) -> None:
    office.people("Anna")
    office("participant edit Anna --preparation 5")
    assert office.json("participant edit Anna --preparation", "")["preparation"] is None
    assert "nach der Regel" in office("participant edit Anna --preparation", "").out
    office("course schedule P3 7.7.2023 --from 9:00 --to 17:00 --place Rathaus")
    for words in (("--place", ""), ("--from", ""), ("--to", ""), ("",)):
        document = office.json("course schedule P3", *words)
    assert document["sessions"][0] == {
        "day": 1, "date": None, "minutes": 420, "from": None, "to": None, "place": None,
    }  # fmt: skip


def test_a_day_shorter_than_planned_is_noted_and_a_longer_one_is_not(office: Office) -> None:
    assert "geplant sind 7\u00a0Stunden" in office("course schedule P3 --from 9 --to 10").err
    assert office("course schedule P3 --from 9 --to 17").err == ""


def test_dates_as_far_away_as_an_office_plans_are_taken(office: Office) -> None:
    for day in ("26.3.2027", "26.3.1994"):
        office("course schedule P3", day)
    office("certify --all --dry-run --date 26.3.2025")


def test_a_category_may_be_typed_in_any_way_and_then_stand_in_the_rule(office: Office) -> None:
    office("category add 'Field-Trip 2' --name Exkursion --plural Exkursionen --gender f")
    office("course add E1 --title Ausflug --hours 3 --category field-trip-2")
    office("settings set rule 'in_person=4 field_trip_2=1'")
