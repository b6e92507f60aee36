"""Printing sign-in sheets."""

from pathlib import Path

import pytest

from kokoma_cli.errors import BadCall, Conflict, KokomaError
from kokoma_cli.workflows.sheet import Wanted, sheet
from tests.conftest import Office
from tests.rendering.lists import read


def a_course(office: Office) -> None:
    """Two people; P1 has a first day only."""
    office.people("Anna Weiß", "Bo Ek")
    office("course schedule P1 10.3.2023 11.3.2023 --from 9:00")


@pytest.fixture
def bamberg(office: Office) -> Office:
    return office.after(a_course)


def test_each_day_knows_its_file_and_what_is_left_to_fill_in(bamberg: Office) -> None:
    made = sheet(bamberg.desk(), "p1", Wanted(folder=Path("Listen")))
    assert made.course.code == "P1"
    assert [(day.session.day, day.people, day.missing) for day in made.days] == [
        (1, 2, ("place",)),
        (2, 2, ("place",)),
    ]
    assert {day.written.file.name for day in made.days} == bamberg.pdfs()


def test_another_cohort_has_its_own_folder_and_people(bamberg: Office) -> None:
    bamberg("cohort add", "Bamberg: 2024/25")
    bamberg("participant add", "Zarmina")
    made = sheet(bamberg.desk(cohort="2024/25"), "P1", Wanted(day=1))
    assert made.days[0].written.file.parent.name == "Bamberg_ 2024_25"
    said = read(made.days[0].written.file.read_bytes())
    assert "Zarmina" in said
    assert "Weiß" not in said


def test_the_times_of_a_day_that_has_only_a_beginning_are_said(bamberg: Office) -> None:
    made = sheet(bamberg.desk(), "P1", Wanted(day=2))
    assert "Uhrzeit ab 09:00 Uhr" in read(made.days[0].written.file.read_bytes())


def test_the_course_is_named_in_the_language_of_the_sheet_but_not_the_project(
    bamberg: Office,
) -> None:
    bamberg("course edit P1 --title-en", "Foundations of conflict")
    bamberg("settings set series_title_en", "Municipal Conflict Management")
    made = sheet(bamberg.desk(), "P1", Wanted(day=1, language="en"))
    said = read(made.days[0].written.file.read_bytes())
    assert "Event P1 · Foundations of conflict" in said
    assert "Project Kommunales Konfliktmanagement" in said


@pytest.mark.parametrize(
    ("kind", "wanted"),
    [
        (BadCall, Wanted(blank=True, apart=True)),
        (BadCall, Wanted(day=7)),
        (Conflict, Wanted(excepted=("Anna", "Bo"))),
    ],
)
def test_what_makes_no_sheet_leaves_no_file(
    bamberg: Office, kind: type[KokomaError], wanted: Wanted
) -> None:
    with pytest.raises(kind):
        sheet(bamberg.desk(), "P1", wanted)
    assert bamberg.pdfs() == set()


def test_a_day_made_up_elsewhere_is_not_on_the_record(bamberg: Office) -> None:
    bamberg("attend V1 Anna")
    bamberg("attend V1 Bo --elsewhere", "in Erlangen")
    made = sheet(bamberg.desk(), "V1", Wanted())
    assert made.days[0].people == 1
    assert made.days[0].unknown == ()
    assert "Ek" not in read(made.days[0].written.file.read_bytes())


def test_a_list_for_some_never_takes_the_place_of_the_list_for_all(bamberg: Office) -> None:
    bamberg("participant add", "Bo Ek")
    bamberg("participant add", "Zarmina")
    for who, ending in (
        ((), "Teilnahmeliste"),
        (("Anna",), "Teilnahmeliste Anna Weiß"),
        (("2",), "Teilnahmeliste Bo Ek (2)"),
        (("Anna", "2"), "Teilnahmeliste Auswahl"),
    ):
        made = sheet(bamberg.desk(), "P1", Wanted(day=1, who=who))
        assert made.days[0].written.file.stem.endswith(ending)
        assert made.days[0].written.outcome == "new"
