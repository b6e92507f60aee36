"""From coming and going to times in the room."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kokoma_cli.domain.meetings import Stay, seconds_together
from kokoma_cli.intake.events import Event, came, spans


def at(hour: float) -> datetime:
    return datetime(2026, 3, 16, int(hour), round(hour % 1 * 60))


def told(*events: tuple[str, float]) -> list[tuple[datetime, datetime | None]]:
    return spans([Event(at(hour), what == "+", n) for n, (what, hour) in enumerate(events, 1)])[0]


def test_coming_and_going_in_turn_are_pairs() -> None:
    assert told(("+", 9), ("-", 10), ("+", 11), ("-", 12)) == [(at(9), at(10)), (at(11), at(12))]


def test_two_devices_one_after_the_other_in_the_file() -> None:
    assert told(("+", 9), ("-", 11), ("+", 10), ("-", 12)) == [(at(9), at(11)), (at(10), at(12))]


def test_two_devices_by_time_are_there_until_both_have_gone() -> None:
    found = told(("+", 9), ("+", 10), ("-", 11), ("-", 12))
    assert seconds_together([Stay(a, b) for a, b in found if b]) == 3 * 3600


def test_newest_first_is_the_same() -> None:
    assert told(("-", 12), ("+", 11), ("-", 10), ("+", 9)) == [(at(9), at(10)), (at(11), at(12))]


def test_who_has_not_gone_has_no_end() -> None:
    assert told(("+", 9), ("-", 10), ("+", 11)) == [(at(9), at(10)), (at(11), None)]


def test_a_missing_going_gives_nobody_the_time_after_a_later_one() -> None:
    """The break from 10 to 11 does not count because of the coming at 9.30."""
    found = told(("+", 9), ("+", 9.5), ("-", 10), ("+", 11), ("-", 12))
    assert found == [(at(9), at(9.5)), (at(9.5), at(10)), (at(11), at(12))]


def test_a_going_without_a_coming_is_told_by_its_line() -> None:
    found, lost = spans([Event(at(9), False, 7), Event(at(10), True, 8), Event(at(11), False, 9)])
    assert (found, lost) == ([(at(10), at(11))], [7])


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Joined", True), ("Joined before", True), ("Left", False), ("Ingressou", True),
        ("Saiu", False),
        ("Beigetreten", True), ("Verlassen", False), ("Unmute", None), ("", None),
    ],
)  # fmt: skip
def test_words_for_coming_and_going(word: str, expected: bool | None) -> None:
    assert came(word) is expected


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 23)), max_size=12))
def test_nobody_is_there_longer_than_from_the_first_to_the_last(
    events: list[tuple[bool, int]],
) -> None:
    given_ = [Event(at(hour), came_, n) for n, (came_, hour) in enumerate(events)]
    found, lost = spans(given_)
    stays = [Stay(a, b) for a, b in found if b is not None]
    assert all(stay.left >= stay.joined for stay in stays)
    hours = [hour for _, hour in events]
    assert seconds_together(stays) <= (max(hours, default=0) - min(hours, default=0)) * 3600
    assert len(lost) <= sum(not came_ for came_, _ in events)
