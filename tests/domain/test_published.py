"""What stands on the office's page, and what may not get lost from one page to the next."""

from dataclasses import replace
from datetime import date

from kokoma_cli.domain.published import Lapsed, Published, PublishedKey, lapsed

DIGEST = "ab" * 12
KEY = PublishedKey("00000001", b"1" * 32, "current")
LOST = PublishedKey("00000002", b"2" * 32, "compromised", (DIGEST,))
PAGE = Published((LOST, KEY), (3, 9), date(2024, 3, 26), "Stadt Bamberg", "", "https://a.example")


def test_a_key_is_found_by_what_codes_call_it() -> None:
    assert PAGE.key("00000001") is KEY
    assert PAGE.key("00000003") is None


def test_a_compromised_key_vouches_only_for_what_is_listed() -> None:
    listed, other = DIGEST + "0" * 40, "cd" * 32
    assert (LOST.vouches_for(listed), LOST.vouches_for(other)) == (True, False)
    assert KEY.vouches_for(other)
    assert replace(KEY, state="retired").vouches_for(other)


def test_in_the_ordinary_course_nothing_lapses() -> None:
    newer = PublishedKey("00000004", b"4" * 32, "current")
    later = replace(PAGE, keys=(LOST, replace(KEY, state="retired"), newer), void=(1, 3, 9))
    assert lapsed(PAGE, later) == Lapsed()


def test_what_became_void_and_is_no_longer_lapses() -> None:
    assert lapsed(PAGE, replace(PAGE, void=(9,))) == Lapsed(void=(3,))


def test_a_key_that_is_gone_or_good_again_lapses() -> None:
    assert lapsed(PAGE, replace(PAGE, keys=(LOST,))) == Lapsed(keys=("00000001",))
    again = replace(LOST, state="retired", digests=())
    assert lapsed(PAGE, replace(PAGE, keys=(again, KEY))) == Lapsed(keys=("00000002",))
