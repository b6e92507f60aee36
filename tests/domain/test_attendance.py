from fractions import Fraction
from typing import get_args

import pytest

from kokoma_cli.domain.attendance import (
    Attendance,
    Entry,
    Presence,
    minutes_in_room,
    standing,
    took_place,
    under_way,
)
from kokoma_cli.domain.courses import Course, Session
from tests.domain.bamberg import SHIPPED, course, entries, held

DAY = Session(7, 1, 420)
TWO_DAYS = course("P1", 420, 420)
FIRST, SECOND = TWO_DAYS.sessions


@pytest.mark.parametrize(
    ("entry", "presence", "minutes"),
    [
        (Entry(), "present", 420),
        (Entry(minutes=420), "present", 420),
        (Entry(minutes=500), "present", 420),
        (Entry(minutes=419), "partly", 419),
        (Entry("partly", 200), "partly", 200),
        (Entry("absent"), "absent", 0),
        (Entry("absent", 400), "absent", 0),
        (Entry("excused"), "excused", 0),
    ],
)
def test_a_mark_becomes_whole_minutes_of_a_session(
    entry: Entry, presence: Presence, minutes: int
) -> None:
    assert entry.at(DAY) == Attendance(7, presence, minutes)


def test_partly_without_minutes_is_not_credited() -> None:
    assert Entry("partly").at(DAY) == Attendance(7, "partly", 0)


def test_a_note_stays_with_its_mark() -> None:
    assert all(
        Entry(presence, note="in Coburg").at(DAY).note == "in Coburg"
        for presence in get_args(Presence)
    )


@pytest.mark.parametrize("state", ["attended", "partly", "absent", "excused", "open"])
@pytest.mark.parametrize("each", SHIPPED, ids=lambda each: str(each.code))
def test_every_standing_is_read_back_as_it_was_recorded(each: Course, state: str) -> None:
    assert standing(each, entries(each, state)) == state


def test_nothing_recorded_is_open_even_for_a_course_without_days() -> None:
    assert standing(course("P9"), {}) == "open"


def test_marks_of_other_courses_say_nothing() -> None:
    assert standing(SHIPPED[0], entries(SHIPPED[1], "attended")) == "open"


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("present", "present", "attended"),
        ("present", None, "partly"),
        ("present", "absent", "partly"),
        ("present", "excused", "partly"),
        ("present", "partly", "partly"),
        ("excused", "absent", "absent"),
        ("excused", "excused", "excused"),
        ("excused", None, "excused"),
        ("absent", None, "absent"),
        (None, None, "open"),
    ],
)
def test_a_two_day_course_is_attended_only_on_both_days(
    first: Presence | None, second: Presence | None, expected: str
) -> None:
    record = {
        day.id: Attendance(day.id, presence, {"present": 420, "partly": 200}.get(presence, 0))
        for day, presence in ((FIRST, first), (SECOND, second))
        if presence
    }
    assert standing(TWO_DAYS, record) == expected


def test_a_share_counts_minutes_not_days() -> None:
    record = entries(TWO_DAYS, "partly")
    assert minutes_in_room(TWO_DAYS, record) == 630
    assert standing(TWO_DAYS, record, Fraction(3, 4)) == "attended"
    assert standing(TWO_DAYS, record, Fraction(76, 100)) == "partly"


def test_minutes_of_partly_attended_days_are_counted() -> None:
    assert minutes_in_room(TWO_DAYS, entries(TWO_DAYS, "begun")) == 420
    assert minutes_in_room(TWO_DAYS, entries(TWO_DAYS, "absent")) == 0


class TestACourseUnderWay:
    def test_is_one_whose_remaining_days_can_complete_it(self) -> None:
        assert under_way(TWO_DAYS, entries(TWO_DAYS, "begun"))

    @pytest.mark.parametrize("state", ["attended", "partly", "absent", "excused", "open"])
    def test_is_none_that_is_decided_or_untouched(self, state: str) -> None:
        assert not under_way(TWO_DAYS, entries(TWO_DAYS, state))

    def test_is_none_that_was_cancelled(self) -> None:
        (cancelled,) = held({"P1": "cancelled"}, (TWO_DAYS,))
        assert not under_way(cancelled, entries(TWO_DAYS, "begun"))

    def test_may_have_a_missed_first_day_if_the_share_allows(self) -> None:
        missed = {FIRST.id: Attendance(FIRST.id, "absent", 0)}
        assert not under_way(TWO_DAYS, missed)
        assert under_way(TWO_DAYS, missed, Fraction(1, 2))


def test_a_cancelled_course_took_place_if_anybody_was_there() -> None:
    first, second = SHIPPED[0], SHIPPED[1]
    gone = [first._replace(cancelled=True), second._replace(cancelled=True)]
    day = first.sessions[0]
    present = {day.id: Entry().at(day)}
    absent = {second.sessions[0].id: Entry("absent").at(second.sessions[0])}
    assert took_place(gone, [present, absent]) == [gone[0]]
    assert took_place(SHIPPED, []) == list(SHIPPED)
