"""Holding people against the rule."""

import pytest

from kokoma_cli.errors import NotFound
from kokoma_cli.workflows.check import check
from kokoma_cli.workflows.configure import put
from kokoma_cli.workflows.plan import Outline, edit_course
from tests.conftest import Office


def outcomes(office: Office, **how: list[str]) -> dict[str, str]:
    return {
        person.enrolment.participant.name: person.assessment.outcome
        for person in check(office.desk(), **how).people
    }


def test_nobody_in_the_cohort_is_nobody_to_check(office: Office) -> None:
    found = check(office.desk())
    assert found.people == ()
    assert found.series_minutes == 4800


def test_people_come_sorted_by_name_and_those_who_left_last(office: Office) -> None:
    office.people("Zoë Adam", "Anna Zeh", "Jürgen Weiß", "Ida von Ahn")
    office("participant withdraw Adam")
    found = check(office.desk())
    assert [person.enrolment.participant.name for person in found.people] == [
        "Ida von Ahn", "Jürgen Weiß", "Anna Zeh", "Zoë Adam",
    ]  # fmt: skip


def test_a_survey_of_some_is_the_same_as_their_part_of_the_whole(office: Office) -> None:
    office.people("Anna", "Bo", "Clara")
    office("attend P1 Anna Bo")
    whole = {person.enrolment.id: person for person in check(office.desk()).people}
    for person in check(office.desk(), ["Clara", "anna"]).people:
        assert person == whole[person.enrolment.id]


def test_what_if_a_course_were_cancelled_changes_nothing_in_the_register(office: Office) -> None:
    office.people("Anna")
    office("attend P1 --all --absent")
    assert outcomes(office) == {"Anna": "possible"}
    assert outcomes(office, without=["p2"]) == {"Anna": "impossible"}
    assert outcomes(office) == {"Anna": "possible"}
    with pytest.raises(NotFound):
        check(office.desk(), without=["P9"])


def test_the_minutes_are_those_in_the_room_and_what_attended_courses_bring(office: Office) -> None:
    office.people("Anna")
    office("attend P1 Anna")
    office("attend P2 Anna --day 1")
    office("attend V1 Anna")
    (anna,) = check(office.desk()).people
    assert (anna.workload.room, anna.workload.preparation) == (840 + 420 + 180, 180)
    put(office.desk(), "preparation_credit", "flat")
    assert check(office.desk()).people[0].workload.preparation == 900
    put(office.desk(), "preparation_credit", "none")
    assert check(office.desk()).people[0].workload.preparation == 0
    office("participant edit Anna --preparation 4,5")
    assert check(office.desk()).people[0].workload.preparation == 270


def test_a_share_of_the_time_can_be_enough(office: Office) -> None:
    office.people("Anna")
    office("attend P3 Anna --minutes 340")
    assert dict(check(office.desk()).people[0].assessment.standings)["P3"] == "partly"
    put(office.desk(), "attended_share", "80 %")
    assert dict(check(office.desk()).people[0].assessment.standings)["P3"] == "attended"


def test_a_compulsory_course_is_a_requirement_of_its_own(office: Office) -> None:
    office.people("Anna")
    office.earns("Anna")
    assert outcomes(office) == {"Anna": "earned"}
    edit_course(office.desk(), "P5", Outline(compulsory=True))
    assert outcomes(office) == {"Anna": "possible"}
    edit_course(office.desk(), "P5", Outline(), cancelled=True)
    assert outcomes(office) == {"Anna": "impossible"}


def test_a_course_cancelled_after_all_still_counts_for_those_who_were_there(office: Office) -> None:
    office.people("Anna")
    office.earns("Anna")
    edit_course(office.desk(), "P1", Outline(), cancelled=True)
    assert outcomes(office) == {"Anna": "earned"}


def test_the_series_is_smaller_by_what_was_cancelled(office: Office) -> None:
    edit_course(office.desk(), "P1", Outline(), cancelled=True)
    found = check(office.desk())
    assert (found.series_minutes, found.held_minutes) == (4800, 4800 - 1020)
