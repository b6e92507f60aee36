"""`kokoma course …`."""

import pytest

from tests.cli.shapes import COURSE, misfit
from tests.conftest import Office


def test_courses_have_their_days_from_the_start(office: Office) -> None:
    document = office.json("course list")
    assert misfit(document, [COURSE]) is None
    assert [len(course["sessions"]) for course in document] == [2, 2, 1, 1, 2, 1, 1, 1]
    assert document[0]["sessions"][0] == {
        "day": 1, "date": None, "minutes": 420, "from": None, "to": None, "place": None,
    }  # fmt: skip


def test_the_list_ends_with_the_volume_of_the_series(office: Office) -> None:
    assert office("course list").out.endswith(
        "80\u00a0Stunden insgesamt, Vor- und Nachbereitung eingeschlossen.\n"
    )
    office("settings set series_hours 90")
    assert (
        "90\u00a0Stunden insgesamt, so veröffentlicht; die Kurse ergeben 80"
        in office("course list").out
    )
    office("course cancel P1")
    assert "abgesagt" in office("course list").out


def test_a_course_is_shown_with_its_days_and_who_attended(office: Office) -> None:
    office.people("Anna")
    office("course schedule P1 10.3.2023 11.3.2023 --from 9 --to 17 --place Rokokosaal")
    office("attend P1 Anna")
    shown = office("course show p1").out
    assert "Tag 2: 11.03.2023, 09:00 bis 17:00 Uhr, Rokokosaal, 7\u00a0Stunden" in shown
    assert "Eine Person hat teilgenommen." in shown
    assert office.json("course show P1")["attended"] == 1


@pytest.mark.parametrize(
    "date", ["2024-03-26", "26.3.2024", "26. März 2024", "26 March 2024", "heute"]
)
def test_a_date_is_read_as_people_write_it(office: Office, date: str) -> None:
    document = office.json("course schedule P3", date)
    assert document["sessions"][0]["date"] == "2024-03-26"


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("course schedule P3 3/4/2024", 2), ("course schedule P3 30.2.2024", 2), ("course schedule P3", 2),
        ("course schedule P1 10.3.2023", 2), ("course schedule P3 --from 25", 2),
        ("course schedule P3 --from 10 --to 9", 2), ("course schedule P9 heute", 3),
        ("course show P9", 3), ("course edit P1", 2), ("course edit P1 --hours x", 2),
        ("course edit P1 --days 0", 2), ("course edit P1 --day 3 --hours 1", 2),
        ("course edit P1 --hours 0", 2), ("course edit P1 --code P2", 5),
        ("course add P1 --title X --hours 1", 5),
        ("course add P6 --title X", 2), ("course add P6 --title X --hours 1 --category x", 2),
        ("course add 'P 6' --title X --hours 1", 2), ("course cancel", 2), ("course cancel P9", 3),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_call_is_said_with_its_exit_code(
    office: Office, line: str, code: int
) -> None:
    before = office.content()
    assert office(line, code=code).err
    assert office.content() == before


def test_adding_editing_cancelling_answer_with_the_course(office: Office) -> None:
    added = office.json(
        "course add v4 --title Neu --hours 1:30 --category deepening --preparation 0,5"
    )
    assert misfit(added, COURSE) is None
    assert (added["code"], added["minutes"], added["preparation_minutes"]) == ("v4", 90, 30)
    assert office.json("course edit V4 --compulsory --title-en New")["compulsory"] is True
    assert office.json("course edit V4 --optional")["compulsory"] is False
    assert office.json("course cancel V4")["cancelled"] is True
    assert office.json("course cancel V4 --back")["cancelled"] is False


def test_in_english_courses_have_their_english_titles(office: Office) -> None:
    office.language = "en"
    assert "Systemic conflict analysis" in office("course list").out
    assert "in-person course" in office("course show P2").out


def test_a_dry_run_says_what_would_be_cancelled(office: Office) -> None:
    assert "V3 würde abgesagt" in office("course cancel V3 --dry-run").out
    office("course cancel V3")
    assert "V3 fände wieder statt" in office("course cancel V3 --back --dry-run").out
