"""What a meeting report amounts to for one session."""

from datetime import date, datetime, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kokoma_cli.domain.attendance import Attendance, Presence
from kokoma_cli.domain.courses import Session
from kokoma_cli.domain.meetings import Appearance, MeetingReport, Stay
from kokoma_cli.domain.recognition import Match
from kokoma_cli.domain.rollcall import (
    Line,
    call,
    counted_twice,
    on_day,
    only_of,
    only_on,
    perhaps_twice,
    told_once,
)
from kokoma_cli.domain.sightings import gather

V1 = Session(11, 1, 180, date(2026, 3, 16))
START = datetime(2026, 3, 16, 9, 0)
LONG_ENOUGH = Fraction(150 * 60)


def line(
    *appearances: Appearance,
    before: Attendance | None = None,
    rounding: int = 0,
    threshold: Fraction = LONG_ENOUGH,
) -> Line:
    """The roll call of one person who was seen so often in one file."""
    sightings = gather([MeetingReport("test", appearances, rounding=rounding)])
    matches = [Match(each, 1, "name") for each in sightings]
    (found,) = call(matches, V1, threshold, {1: before} if before else {})
    return found


def there(seconds: float, name: str = "Anna") -> Appearance:
    return Appearance(name, stays=(Stay(START, START + timedelta(seconds=seconds)),))


def counted(minutes: int, name: str = "Anna") -> Appearance:
    return Appearance(name, seconds=minutes * 60)


@pytest.mark.parametrize(
    ("seconds", "entry"),
    [
        (150 * 60, Attendance(11, "present", 180)),
        (150 * 60 - 1, Attendance(11, "partly", 149)),
        (149 * 60 + 30, Attendance(11, "partly", 149)),
        (300 * 60, Attendance(11, "present", 180)),
        (94 * 60 + 59, Attendance(11, "partly", 94)),
        (60, Attendance(11, "partly", 1)),
    ],
)
def test_whoever_reaches_the_threshold_to_the_second_was_there(
    seconds: int, entry: Attendance
) -> None:
    assert line(there(seconds)).entry == entry


def test_less_than_a_minute_is_nothing() -> None:
    found = line(there(59))
    assert (found.entry, found.nothing, found.changes) == (None, "too_short", False)
    assert line(Appearance("Anna")).nothing == "no_times"


@given(st.integers(0, 5 * 3600), st.integers(1, 180))
def test_below_the_threshold_nobody_gets_all_the_minutes(seconds: int, minutes: int) -> None:
    entry = line(there(seconds), threshold=Fraction(minutes * 60)).entry
    if seconds >= minutes * 60:
        assert entry == Attendance(11, "present", 180)
    elif entry:
        assert entry == Attendance(11, "partly", seconds // 60)
        assert entry.minutes < 180


def test_a_threshold_above_the_plan_leaves_everybody_below_it_partly() -> None:
    entry = line(there(200 * 60), threshold=Fraction(201 * 60)).entry
    assert entry == Attendance(11, "partly", 179)


@pytest.mark.parametrize(
    ("presence", "minutes"), [("present", 180), ("partly", 0), ("excused", 0), ("absent", 0)]
)
def test_what_a_list_says_of_itself_holds(presence: Presence, minutes: int) -> None:
    assert line(Appearance("Anna", presence=presence)).entry == Attendance(11, presence, minutes)


def test_partly_with_minutes_keeps_them_but_never_all() -> None:
    for seconds, minutes in ((90 * 60, 90), (200 * 60, 179)):
        found = line(Appearance("Anna", presence="partly", seconds=seconds))
        assert found.entry == Attendance(11, "partly", minutes)


def test_whoever_reaches_it_only_by_rounding_is_borderline() -> None:
    assert line(counted(150), rounding=60).borderline
    assert line(counted(150), rounding=60).entry == Attendance(11, "present", 180)
    assert not line(counted(151), rounding=60).borderline
    assert not line(counted(149), rounding=60).borderline
    assert not line(counted(150)).borderline
    # Where there are times, the tool's own counts are of no matter.
    assert not line(there(150 * 60), rounding=60).borderline


def test_two_devices_of_which_nobody_knows_whether_they_overlap_are_borderline() -> None:
    found = line(counted(80), counted(98, "iPad"))
    assert found.borderline
    assert found.entry == Attendance(11, "present", 180)
    assert not line(counted(150), counted(98, "iPad")).borderline
    assert not line(counted(40), counted(98, "iPad")).borderline


def test_lines_of_one_name_that_may_have_been_at_once_are_borderline() -> None:
    found = line(counted(180)._replace(least=90 * 60))
    assert found.borderline
    assert found.entry == Attendance(11, "present", 180)
    assert not line(counted(180)._replace(least=150 * 60)).borderline


def test_what_stands_there_is_told_apart_from_what_changes() -> None:
    present = Attendance(11, "present", 180, "nachgeholt")
    assert not line(there(9000), before=present).changes
    found = line(there(8000), before=present)
    assert found.changes
    assert found.contradicts
    assert line(there(9000)).changes
    assert not line(there(9000)).contradicts
    # Nothing to record is no reason to take out what stands there.
    assert not line(there(9), before=present).changes


def report(*days: int, utc: bool = False, start: datetime | None = None) -> MeetingReport:
    """Anna was there at nine on these days of March."""
    stays = (
        Stay(datetime(2026, 3, day, 9), datetime(2026, 3, day, 9) + timedelta(hours=1))
        for day in days
    )
    appearances = tuple(Appearance(f"Anna {each.joined.day}", stays=(each,)) for each in stays)
    return MeetingReport("test", appearances, start=start, utc=utc)


@pytest.mark.parametrize(("day", "local", "utc"), [(14, False, False), (15, False, True),
                                                   (16, True, True), (17, False, True)])  # fmt: skip
def test_a_report_is_of_its_day_and_in_utc_perhaps_of_the_next(
    day: int, *, local: bool, utc: bool
) -> None:
    assert on_day(report(16), date(2026, 3, day)) is local
    assert on_day(report(16, utc=True), date(2026, 3, day)) is utc


def test_of_several_days_one_is_taken() -> None:
    found = only_on(report(15, 16, 17), date(2026, 3, 16))
    assert [each.name for each in found.appearances] == ["Anna 16"]
    listed = MeetingReport("export", (
        Appearance("Anna", presence="present", on=date(2026, 3, 16), course="V1"),
        Appearance("Anna", presence="absent", on=date(2026, 3, 17), course="V2"),
        Appearance("Bo", presence="present"),
    ))  # fmt: skip
    kept = only_on(listed, date(2026, 3, 16)).appearances
    assert [(each.name, each.presence) for each in kept] == [("Anna", "present"), ("Bo", "present")]
    assert [each.presence for each in only_of(listed, "v2").appearances] == ["absent", "present"]


def test_who_comes_in_after_midnight_comes_to_the_meeting_of_the_day() -> None:
    evening = datetime(2026, 3, 16, 20)

    def stay(after: float, hours: float) -> Stay:
        since = evening + timedelta(hours=after)
        return Stay(since, since + timedelta(hours=hours))

    late = Appearance("Anna", stays=(stay(0, 3), stay(4.5, 1), stay(13, 2)))
    found = only_on(MeetingReport("test", (late,)), date(2026, 3, 16)).appearances
    assert [each.stays for each in found] == [(stay(0, 3), stay(4.5, 1))]


def test_a_second_export_of_a_meeting_counts_once() -> None:
    other = report(16)._replace(title="noch einmal")
    moved = tuple(each._replace(lines=(7,)) for each in other.appearances)
    assert told_once([report(16), other._replace(appearances=moved), report(17)]) == [0, 2]


def test_totals_of_one_meeting_are_not_added_to_themselves() -> None:
    def total(minutes: int, since: datetime | None, until: datetime | None) -> MeetingReport:
        return MeetingReport("test", (counted(minutes),), start=since, end=until)

    noon, one = START + timedelta(hours=3), START + timedelta(hours=4)
    assert counted_twice(total(70, START, noon), total(80, START, noon))
    assert counted_twice(total(70, START, one), total(80, noon, None))
    assert not counted_twice(total(70, START, noon), total(80, one, None))
    assert not counted_twice(total(70, START, noon), total(80, None, None))
    assert perhaps_twice(total(70, START, noon), total(80, None, None))
    assert perhaps_twice(total(70, None, None), total(80, None, None))
    assert not perhaps_twice(total(70, START, noon), total(80, one, None))
    assert perhaps_twice(total(70, START, noon), report(16))
    assert perhaps_twice(total(70, None, None), report(16))
    assert not perhaps_twice(total(70, noon, one), report(16))
    assert not perhaps_twice(report(16), report(16, start=START))
    assert not counted_twice(report(16, start=START), report(16, start=START))
