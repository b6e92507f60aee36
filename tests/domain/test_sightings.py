"""Everybody in a meeting, from all its files."""

from datetime import datetime, timedelta

import pytest

from kokoma_cli.domain.meetings import Appearance, MeetingReport, Stay
from kokoma_cli.domain.sightings import Measured, Sighting, gather, measure

START = datetime(2026, 3, 16, 9, 0)


def stay(since: float, until: float) -> Stay:
    """Minutes after nine."""
    return Stay(START + timedelta(minutes=since), START + timedelta(minutes=until))


def report(*appearances: Appearance, rounding: int = 0) -> MeetingReport:
    return MeetingReport("test", appearances, rounding=rounding)


def minutes(*reports: MeetingReport) -> dict[str, float | None]:
    found = {each.name: measure([each]).seconds for each in gather(reports)}
    return {name: None if seconds is None else seconds / 60 for name, seconds in found.items()}


def test_two_devices_count_once_and_coming_back_adds_up() -> None:
    anna = Appearance("Anna", "a@x.example", stays=(stay(0, 60), stay(30, 90), stay(120, 150)))
    assert minutes(report(anna)) == {"Anna": 120}


def test_a_meeting_begun_again_adds_and_the_same_times_twice_do_not() -> None:
    before = report(Appearance("Anna", "A@x.example", stays=(stay(0, 60),)))
    after = report(Appearance("Anna Müller", "a@x.example", stays=(stay(70, 180),)))
    assert minutes(before, after) == {"Anna": 170}
    assert minutes(before, before, after) == {"Anna": 170}
    assert [each.other_names for each in gather([before, after])] == [("Anna Müller",)]


def test_marks_and_case_make_no_second_person_but_an_address_does() -> None:
    one = Appearance("Anna Müller (Gast)", stays=(stay(0, 60),))
    other = Appearance("anna müller", stays=(stay(60, 90),))
    account = Appearance("Anna Müller", "a@x.example", stays=(stay(0, 10),))
    assert len(gather([report(one, other, account)])) == 2


def test_the_strongest_role_counts() -> None:
    files = [
        report(Appearance("Anna", role=role, stays=(stay(0, 1),)))
        for role in ("attendee", "organiser", None)
    ]
    assert [each.role for each in gather(files)] == ["organiser"]


def test_totals_of_several_files_add_up_with_their_rounding() -> None:
    files = [report(Appearance("Anna", seconds=60 * each), rounding=60) for each in (70, 80)]
    assert measure(gather(files)) == Measured(150 * 60, slack=120)


def totals(*pairs: tuple[int, tuple[Stay, ...]]) -> Measured:
    """Several devices of one person in one file."""
    appearances = [
        Appearance(f"Gerät {number}", seconds=60 * seconds, stays=stays)
        for number, (seconds, stays) in enumerate(pairs)
    ]
    return measure(gather([report(*appearances)]))


def test_two_totals_in_one_file_overlap_as_far_as_their_times_tell() -> None:
    assert totals((79, ()), (98, ())) == Measured(177 * 60, overlap=79 * 60)
    known = totals((50, (stay(0, 60),)), (60, (stay(30, 100),)))
    # No longer than from the first coming to the last going of both.
    assert known == Measured(100 * 60, overlap=20 * 60)
    assert totals((60, (stay(0, 60),)), (40, (stay(10, 50),))) == Measured(60 * 60)


def test_nobody_is_there_for_longer_than_the_meeting() -> None:
    appearances = (Appearance("Anna", seconds=9000), Appearance("iPad", seconds=9000))
    end = START + timedelta(minutes=180)
    found = measure(gather([MeetingReport("test", appearances, start=START, end=end)]))
    assert found == Measured(180 * 60, overlap=30 * 60)


def test_of_two_totals_one_after_the_other_both_count() -> None:
    assert totals((50, (stay(0, 60),)), (60, (stay(60, 130),))) == Measured(110 * 60)


@pytest.mark.parametrize(
    ("appearance", "measured"),
    [
        (Appearance("Anna"), Measured(None)),
        (Appearance("Anna", presence="excused"), Measured(None, "excused")),
        (Appearance("Anna", stays=(stay(0, 5),), open_end=True), Measured(300, open_end=True)),
        (Appearance("Anna", seconds=0), Measured(0)),
    ],
)
def test_what_a_file_tells_is_what_is_measured(appearance: Appearance, measured: Measured) -> None:
    assert measure(gather([report(appearance)])) == measured


def test_nobody_was_seen_never() -> None:
    assert measure([Sighting("Anna")]) == Measured(None)
    assert gather([]) == []
