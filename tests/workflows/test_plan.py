"""Cohorts, courses and dates."""

from datetime import date
from typing import Any

import pytest

from kokoma_cli.domain.courses import planned_minutes
from kokoma_cli.errors import BadCall, Conflict, KokomaError, NotFound
from kokoma_cli.workflows import plan
from kokoma_cli.workflows.configure import get, put
from kokoma_cli.workflows.plan import Outline
from tests.conftest import COHORT, Office

MARCH = (date(2023, 3, 10), date(2023, 3, 11))


def refused(kind: type[KokomaError], office: Office, call: Any, *words: Any, **more: Any) -> str:
    before = office.content()
    with pytest.raises(kind) as caught:
        call(office.desk(), *words, **more)
    assert office.content() == before
    return caught.value.key


# ----------------------------------------------------------------------------------------- cohorts


def test_the_shipped_series_has_eighty_hours(office: Office) -> None:
    programme = plan.programme(office.desk())
    assert [course.code for course in programme.courses] == [
        "P1", "P2", "P3", "P4", "P5", "V1", "V2", "V3",
    ]  # fmt: skip
    assert planned_minutes(programme.courses) == 80 * 60


def test_a_new_cohort_has_the_courses_and_the_rule_but_not_the_dates(office: Office) -> None:
    plan.schedule(office.desk(), "P1", MARCH, starts="09:00", place="Rokokosaal")
    plan.edit_course(office.desk(), "P2", Outline(), cancelled=True)
    plan.edit_course(office.desk(), "P3", Outline(compulsory=True))
    put(office.desk(), "rule", "in_person=3 deepening=2")
    put(office.desk(), "hour_unit", "45")
    old = plan.programme(office.desk()).courses
    assert plan.add_cohort(office.desk(), " Bamberg  2024/25 ") == ("Bamberg 2024/25", COHORT)
    new = plan.programme(office.desk())
    assert new.cohort == "Bamberg 2024/25"
    assert [(c.code, c.title, c.minutes, c.preparation, c.compulsory) for c in new.courses] == [
        (c.code, c.title, c.minutes, c.preparation, c.compulsory) for c in old
    ]
    assert not any(course.dates or course.cancelled for course in new.courses)
    assert not any(day.starts or day.place for course in new.courses for day in course.sessions)
    assert get(office.desk(), "rule").value == "in_person=3 deepening=2"
    assert get(office.desk(), "hour_unit").value == "45"


def test_what_changes_in_the_new_cohort_leaves_the_old_one_as_it_was(office: Office) -> None:
    office.people("Anna")
    office.earns("Anna")
    plan.add_cohort(office.desk(), "2024/25")
    before = office.json("status --cohort Bamberg")
    plan.edit_course(office.desk(), "P1", Outline(title="Anders", days=1, minutes=60, code="X1"))
    plan.add_course(office.desk(), "P6", Outline(title="Neu", minutes=60))
    put(office.desk(), "rule", "in_person=5")
    put(office.desk(), "attended_share", "0,5")
    assert office.json("status --cohort Bamberg") == before


def test_a_cohort_needs_a_name_of_its_own(office: Office) -> None:
    assert refused(BadCall, office, plan.add_cohort, "  ") == "cohorts.no_name"
    assert refused(Conflict, office, plan.add_cohort, COHORT.upper()) == "cohorts.exists"
    assert refused(BadCall, office, plan.add_cohort, "a\x1bb") == "courses.text_refused_letters"
    assert refused(BadCall, office, plan.add_cohort, "x" * 201) == "courses.text_refused_long"


def test_a_cohort_is_found_by_part_of_its_name(office: Office) -> None:
    plan.add_cohort(office.desk(), "Bamberg 2024/25")
    plan.add_cohort(office.desk(), "Bamberg 2024/25 Abend")
    assert plan.use_cohort(office.desk(), "2023") == COHORT
    assert plan.use_cohort(office.desk(), "bamberg 2024/25") == "Bamberg 2024/25"
    assert plan.use_cohort(office.desk(), "ABEND") == "Bamberg 2024/25 Abend"
    assert refused(Conflict, office, plan.use_cohort, "2024") == "cohorts.ambiguous"
    assert refused(NotFound, office, plan.use_cohort, "2031") == "cohorts.unknown"
    lines, current = plan.all_cohorts(office.desk())
    assert [line.id == current for line in lines] == [False, False, True]


# ----------------------------------------------------------------------------------------- courses


def test_a_course_can_be_added_at_the_end(office: Office) -> None:
    course = plan.add_course(
        office.desk(), "V4", Outline("Deepening", "Neu ", days=2, minutes=200, preparation=30)
    )
    assert (course.category, course.title, course.preparation) == ("deepening", "Neu", 30)
    assert [session.minutes for session in course.sessions] == [100, 100]
    assert plan.programme(office.desk()).courses[-1] == course


@pytest.mark.parametrize(
    ("code", "outline", "key"),
    [
        ("P6", Outline(title="Neu"), "courses.title_and_hours_needed"),
        ("P6", Outline(minutes=60), "courses.title_and_hours_needed"),
        ("P6", Outline(title=" ", minutes=60), "courses.title_and_hours_needed"),
        ("P6", Outline(title="x\x07", minutes=60), "courses.text_refused_letters"),
        ("P6", Outline("online", "Neu", minutes=60), "courses.no_such_category"),
        ("P6", Outline(title="Neu", minutes=60, days=0), "courses.bad_days"),
        ("P6", Outline(title="Neu", minutes=600, days=61), "courses.bad_days"),
        ("P6", Outline(title="Neu", minutes=2, days=3), "courses.no_hours"),
        ("", Outline(title="Neu", minutes=60), "courses.bad_code"),
        ("P 6", Outline(title="Neu", minutes=60), "courses.bad_code"),
        ("Moderation", Outline(title="Neu", minutes=60), "courses.bad_code"),
    ],
)
def test_a_course_that_lacks_something_is_refused(
    office: Office, code: str, outline: Outline, key: str
) -> None:
    assert refused(BadCall, office, plan.add_course, code, outline) == key


def test_no_two_courses_have_the_same_code(office: Office) -> None:
    outline = Outline(title="Neu", minutes=60)
    assert refused(Conflict, office, plan.add_course, "p1", outline) == "courses.exists"
    assert refused(Conflict, office, plan.edit_course, "P2", Outline(code="p1")) == "courses.exists"
    assert plan.edit_course(office.desk(), "P1", Outline(code="p1"))[1].code == "p1"


def test_a_course_keeps_at_least_a_day(office: Office) -> None:
    assert refused(BadCall, office, plan.edit_course, "P1", Outline(days=0)) == "courses.bad_days"
    assert (
        refused(BadCall, office, plan.edit_course, "P1", Outline(minutes=0)) == "courses.no_hours"
    )


def test_other_days_keep_the_dates_of_those_that_stay(office: Office) -> None:
    plan.schedule(office.desk(), "P1", MARCH)
    _, course = plan.edit_course(office.desk(), "P1", Outline(days=3))
    assert [(day.date, day.minutes) for day in course.sessions] == [
        (MARCH[0], 280), (MARCH[1], 280), (None, 280),
    ]  # fmt: skip
    _, course = plan.edit_course(office.desk(), "P1", Outline(days=1, minutes=300))
    assert [(day.date, day.minutes) for day in course.sessions] == [(MARCH[0], 300)]
    _, course = plan.edit_course(office.desk(), "P2", Outline(minutes=100), day=2)
    assert [day.minutes for day in course.sessions] == [420, 100]


def test_days_stay_once_somebody_was_there_and_hours_change_with_whoever_was(
    office: Office,
) -> None:
    office.people("Anna", "Bo")
    office("attend P1 Anna --day 1")
    office("attend P1 Bo --day 1 --minutes 300")
    edit = plan.edit_course
    assert refused(Conflict, office, edit, "P1", Outline(days=1)) == "courses.has_attendance"
    assert (
        refused(Conflict, office, edit, "P1", Outline(minutes=300), day=1)
        == "courses.day_has_parts"
    )
    plan.edit_course(office.desk(), "P1", Outline(minutes=360), day=1)
    minutes = {each["name"]: each["minutes"] for each in office.json("status")["participants"]}
    assert minutes == {"Anna": 360, "Bo": 300}
    plan.edit_course(office.desk(), "P1", Outline(minutes=400), day=2)
    plan.edit_course(office.desk(), "P1", Outline(title="Anders", preparation=0))


def test_a_course_can_be_cancelled_and_taken_back(office: Office) -> None:
    assert plan.edit_course(office.desk(), "P1", Outline(), cancelled=True)[1].cancelled
    assert refused(Conflict, office, plan.schedule, "P1", MARCH) == "courses.is_cancelled"
    assert not plan.edit_course(office.desk(), "P1", Outline(), cancelled=False)[1].cancelled


def test_one_course_says_how_many_attended_it(office: Office) -> None:
    office.people("Anna", "Bo")
    office("attend P1 Anna")
    office("attend P1 Bo --day 1")
    assert plan.one_course(office.desk(), "p1")[2] == 1
    assert refused(NotFound, office, plan.one_course, "P9") == "courses.unknown"


# ------------------------------------------------------------------------------------------- dates


def test_dates_times_and_place_can_be_given_one_after_the_other(office: Office) -> None:
    plan.schedule(office.desk(), "P1", MARCH)
    plan.schedule(office.desk(), "P1", starts="09:00", ends="17:00")
    course = plan.schedule(office.desk(), "P1", place=" Rokokosaal ")
    assert {(day.starts, day.ends, day.place) for day in course.sessions} == {
        ("09:00", "17:00", "Rokokosaal")
    }
    assert course.dates == MARCH


@pytest.mark.parametrize(
    ("dates", "key"),
    [(MARCH[:1], "courses.dates_do_not_fit"), ((*MARCH, date(2023, 3, 12)), "courses.dates_do_not_fit"),
     (MARCH[::-1], "courses.dates_out_of_order"), (MARCH[:1] * 2, "courses.dates_out_of_order")],
)  # fmt: skip
def test_dates_must_fit_the_days(office: Office, dates: tuple[date, ...], key: str) -> None:
    assert refused(BadCall, office, plan.schedule, "P1", dates) == key


def test_no_course_ends_before_it_starts(office: Office) -> None:
    schedule, key = plan.schedule, "courses.ends_before_start"
    assert refused(BadCall, office, schedule, "P1", (), starts="10:00", ends="10:00") == key
    plan.schedule(office.desk(), "P1", starts="09:00", ends="17:00")
    assert refused(BadCall, office, schedule, "P1", (), starts="18:00") == key
    assert refused(BadCall, office, schedule, "P1", (), ends="08:00") == key
    plan.schedule(office.desk(), "P1", starts="18:00", ends="21:00")
