from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kokoma_cli.domain.categories import Category
from kokoma_cli.domain.cohorts import Series
from kokoma_cli.domain.courses import planned_minutes, split_minutes
from tests.domain.bamberg import SHIPPED, course


@given(st.integers(0, 60_000), st.integers(1, 40))
def test_split_minutes_add_up_and_differ_by_one_at_most(total: int, days: int) -> None:
    shares = split_minutes(total, days)
    assert sum(shares) == total
    assert len(shares) == days
    assert max(shares) - min(shares) <= 1
    assert list(shares) == sorted(shares, reverse=True)


def test_the_shipped_series_has_its_published_volume() -> None:
    assert planned_minutes(SHIPPED) == 4800
    assert sum(each.minutes for each in SHIPPED) == (56 + 9) * 60


def test_what_was_cancelled_was_not_held() -> None:
    courses = [each._replace(cancelled=each.code in ("P5", "V1")) for each in SHIPPED]
    assert planned_minutes(courses) == 4800


def test_a_course_knows_the_days_that_have_a_date() -> None:
    two_days = course("P1", 420, 400)
    first, second = two_days.sessions
    assert two_days.minutes == 820
    assert two_days.dates == ()
    dated = two_days._replace(sessions=(first, second._replace(date=date(2023, 3, 11))))
    assert dated.dates == (date(2023, 3, 11),)


def test_a_series_finds_its_categories_by_code() -> None:
    deepening = Category("deepening", "Vertiefung", "V", "V", "f", "course", "courses")
    series = Series(1, "kokoma", "KoKoMa", categories=(deepening,))
    assert series.category("deepening") is deepening
    with pytest.raises(KeyError):
        series.category("in_person")
