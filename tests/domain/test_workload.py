import pytest
from hypothesis import given
from hypothesis import strategies as st

from kokoma_cli.domain.courses import planned_minutes
from kokoma_cli.domain.workload import Credit, Workload, workload
from tests.domain.bamberg import SHIPPED, record, words

EVERYTHING = words("P1 P2 P3 P4 P5 V1 V2 V3 attended")


def test_attending_everything_reaches_the_80_hours_of_the_series() -> None:
    load = workload(SHIPPED, record(EVERYTHING))
    assert load.minutes == 80 * 60 == planned_minutes(SHIPPED)


@pytest.mark.parametrize(
    ("states", "hours"),
    [
        ("P1 P2 P3 P4 V1 attended, P5 absent", 57),
        ("P1 P2 P3 P5 V1 attended, P4 absent", 64),
        ("", 0),
    ],
)
def test_somebody_who_missed_a_course_has_fewer(states: str, hours: int) -> None:
    assert workload(SHIPPED, record(words(states))).minutes == hours * 60


def test_a_partly_attended_course_gives_its_time_in_the_room_and_no_preparation() -> None:
    load = workload(SHIPPED, record(words("P1 attended, P2 partly")))
    assert load == Workload(room=840 + 630, preparation=180)


@pytest.mark.parametrize(("credit", "hours"), [("per_course", 3), ("flat", 15), ("none", 0)])
def test_preparation_is_credited_as_it_is_set(credit: Credit, hours: int) -> None:
    load = workload(SHIPPED, record(words("P1 V1 attended")), credit=credit)
    assert load.preparation == hours * 60
    assert load.room == 840 + 180


@pytest.mark.parametrize("credit", ["per_course", "flat", "none"])
def test_minutes_entered_for_a_person_come_first(credit: Credit) -> None:
    load = workload(SHIPPED, record(EVERYTHING), credit=credit, entered=0)
    assert load.preparation == 0


@given(
    st.fixed_dictionaries(
        {
            each.code: st.sampled_from(["attended", "partly", "absent", "excused", "open"])
            for each in SHIPPED
        }
    )
)
def test_nobody_has_more_hours_than_the_series(states: dict[str, str]) -> None:
    load = workload(SHIPPED, record(states))
    assert 0 <= load.minutes <= planned_minutes(SHIPPED)
    assert load.minutes == load.room + load.preparation
