"""`kokoma participant show`: one person, and where she stands."""

import re

import pytest

from tests.cli.shapes import PARTICIPANT, STATUS, misfit
from tests.conftest import Office


@pytest.fixture
def four(office: Office) -> Office:
    """Four courses with Anna in them, one of them not whole."""
    office.people("Anna Weiß", "Bo Ek")
    office("course schedule P1 10.3.2023 11.3.2023")
    office("attend P1 --all")
    office("attend P2 1 --day 1")
    office("attend P3 1 --minutes 200")
    office("attend V1 1 --excused")
    return office


def test_somebody_is_shown_with_her_courses_her_hours_and_how_it_stands(four: Office) -> None:
    shown = four("participant show Anna").out
    lines = shown.splitlines()
    by_course = {line.split()[0]: line for line in lines if re.match(r"[PV]\d ", line)}
    assert by_course.keys() == {"P1", "P2", "P3", "V1"}
    assert "10./11.03.2023" in by_course["P1"]
    assert "besucht" in by_course["P1"]
    assert "teilweise" in by_course["P3"]
    assert "entschuldigt" in by_course["V1"]
    assert "Noch nichts eingetragen: P4, P5, V2 und V3." in shown
    assert "In den Kursen" in shown
    assert "Anna Weiß (1) kann die Bescheinigung noch erreichen." in shown
    # All of it on a screen of eighty by twenty-four.
    assert len(lines) < 24
    assert max(map(len, lines)) <= 80


def test_the_document_has_every_day_with_its_minutes(four: Office) -> None:
    document = four.json("participant show Anna")
    assert misfit(document, PARTICIPANT) is None
    assert [each["cohort"] for each in document["enrolments"]] == ["Bamberg 2023/24"]
    standing = document["standing"]
    assert misfit(standing, STATUS["participants"][0]) is None  # type: ignore[index]
    marks = [
        (each["course"], each["day"], each["presence"], each["minutes"])
        for each in standing["attendance"]
    ]
    assert marks == [
        ("P1", 1, "present", 420), ("P1", 2, "present", 420), ("P2", 1, "present", 420),
        ("P3", 1, "partly", 200), ("V1", 1, "excused", 0),
    ]  # fmt: skip
    status = four.json("status Anna")
    (same,) = status["participants"]
    assert {key: standing[key] for key in same} == same
    assert document["certificates"] == []


def test_what_was_issued_is_shown_with_what_became_of_it(office: Office) -> None:
    office.people("Anna Weiß", "Bo Ek")
    office.earns("Anna")
    office("certify --all")
    (first,) = office.json("certificate list")
    who = str(first["participant"])
    shown = office(f"participant show {who}").out
    assert re.search(rf"^Ausgestellt: {first['number']}: Bescheinigung vom\W", shown, re.M)
    assert shown.rstrip().endswith(", bereit")
    assert office.json(f"participant show {who}")["certificates"] == [first]
    office("certificate void", first["number"], "--reason", "Schreibfehler", "--yes")
    assert office(f"participant show {who}").out.rstrip().endswith(", ungültig")
    english = office(f"--lang en participant show {who}").out
    assert re.search(rf"^Issued: {first['number']}: .+, void$", english, re.M)


def test_who_is_in_another_cohort_or_has_left_or_is_nameless_is_shown_as_she_is(
    four: Office,
) -> None:
    four("participant withdraw Bo")
    left = four("participant show Bo").out
    assert "abgemeldet" in left
    assert "P1" in left
    assert "erreichen" not in left
    four("cohort add 'Bamberg 2025'")
    four("cohort use 'Bamberg 2025'")
    elsewhere = four("participant show Anna").out
    assert "Bamberg 2023/24" in elsewhere
    assert "P1" not in elsewhere
    document = four.json("participant show Anna")
    assert (document["standing"], document["status"]) == (None, "enrolled")
    four("participant enrol Anna")
    assert "\nBamberg 2025\n" in four("participant show Anna").out
    four("participant add", "Neu Hier")
    assert "Noch ist nichts eingetragen" in four("participant show Neu").out
    four("participant withdraw Neu")
    four("privacy erase 3 --yes")
    nameless = four("participant show 3").out
    assert "Neu" not in nameless
    assert four.json("participant show 3")["standing"] is None
