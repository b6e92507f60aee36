"""What stands on the office's page, and what may not get lost from one page to the next."""

from dataclasses import replace
from datetime import date, timedelta

from kokoma_cli.domain.published import (
    DIGEST_LETTERS,
    Lapsed,
    Published,
    PublishedKey,
    digest,
    lapsed,
)

DAY = date(2024, 5, 2)
LISTED = "ab" * 32
KEY = PublishedKey("00000001", b"1" * 32)
LOST = PublishedKey("00000002", b"2" * 32, compromised_on=DAY, digests=(digest(LISTED),))
PAGE = Published((LOST, KEY), (3, 9), date(2024, 3, 26), "Stadt Bamberg", "", "https://a.example")


def test_a_key_is_found_by_what_codes_call_it() -> None:
    assert PAGE.key("00000001") is KEY
    assert PAGE.key("00000003") is None


def test_a_compromised_key_vouches_only_for_what_is_listed() -> None:
    other = "cd" * 32
    assert (LOST.vouches_for(LISTED), LOST.vouches_for(other)) == (True, False)
    assert KEY.vouches_for(other)
    assert replace(KEY, retired_on=DAY).vouches_for(other)


def test_a_digest_is_published_in_sixteen_letters_of_an_address() -> None:
    assert digest("fb" * 32) == "-_v7" * 4
    assert {len(digest(f"{number:064x}")) for number in range(50)} == {DIGEST_LETTERS}


def test_a_retired_key_signs_nothing_that_bears_a_later_day() -> None:
    retired = replace(KEY, retired_on=DAY)
    days = (DAY - timedelta(1), DAY, DAY + timedelta(1))
    assert [retired.is_too_late(day) for day in days] == [False, False, True]
    assert not any(KEY.is_too_late(day) for day in days)
    ahead = replace(retired, last_issued_on=DAY + timedelta(1))
    assert [ahead.is_too_late(DAY + timedelta(days)) for days in (1, 2)] == [False, True]
    # Of a compromised key the list alone decides.
    assert not replace(retired, compromised_on=DAY).is_too_late(days[2])


def test_in_the_ordinary_course_nothing_lapses() -> None:
    newer = PublishedKey("00000004", b"4" * 32)
    later = replace(PAGE, keys=(LOST, replace(KEY, retired_on=DAY), newer), void=(1, 3, 9))
    assert lapsed(PAGE, later) == Lapsed()


def test_what_became_void_and_is_no_longer_lapses() -> None:
    assert lapsed(PAGE, replace(PAGE, void=(9,))) == Lapsed(void=(3,))


def test_a_key_that_is_gone_or_good_again_lapses() -> None:
    assert lapsed(PAGE, replace(PAGE, keys=(LOST,))) == Lapsed(keys=("00000001",))
    again = replace(LOST, retired_on=DAY, compromised_on=None, digests=())
    assert lapsed(PAGE, replace(PAGE, keys=(again, KEY))) == Lapsed(keys=("00000002",))
