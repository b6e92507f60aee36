from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kokoma_cli.domain.dates import MONTHS, parse, parse_time
from kokoma_cli.wording.grammar import long_date, short_date

TODAY = date(2024, 2, 28)
THE_DAY = date(2024, 3, 26)


@pytest.mark.parametrize(
    "text",
    [
        "2024-03-26",
        "2024-3-26",
        "26.3.2024",
        "26.03.2024",
        "26.03.24",
        "26. 3. 2024",
        "26. März 2024",
        "26.\u00a0März\u00a02024",
        "26. Ma\u0308rz 2024",
        "26. MÄRZ 2024",
        "26 März 2024",
        "26.März 2024",
        "26. Maerz 2024",
        "26. Mrz. 2024",
        "26. Mär 2024",
        "26. März 24",
        "26 March 2024",
        "26 Mar 2024",
        "26th March 2024",
        "March 26, 2024",
        "Mar. 26 2024",
        "  march 26th,  2024 ",
    ],
)
def test_one_day_in_many_spellings(text: str) -> None:
    assert parse(text, TODAY) == THE_DAY


@pytest.mark.parametrize(
    ("word", "days"),
    [
        ("heute", 0),
        ("Today", 0),
        ("gestern", -1),
        ("YESTERDAY", -1),
        ("vorgestern", -2),
        ("morgen", 1),
        ("tomorrow", 1),
        ("übermorgen", 2),
    ],
)
def test_days_with_a_name_are_counted_from_today(word: str, days: int) -> None:
    assert parse(f" {word} ", TODAY) == TODAY + timedelta(days=days)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "3/4/2024",
        "2024/03/26",
        "03-04-2024",
        "26.3.",
        "26. März",
        "März 2024",
        "2024",
        "26",
        "20240326",
        "31.02.2024",
        "29.02.2023",
        "2024-13-01",
        "2024-00-10",
        "0.1.2024",
        "26.3.024",
        "26.3.20245",
        "0000-01-01",
        "32. März 2024",
        "26. Quartil 2024",
        "26. M 2024",
        "26. Ma 2024",
        "March 26, 24",
        "heute abend",
        "-1.3.2024",
        "²6.3.2024",
        "٢٦.٣.٢٠٢٤",
        "2024-03-26T10:00",
        "1.2.3.2024",
    ],
)
def test_what_is_no_day_or_more_than_one_is_not_read(text: str) -> None:
    assert parse(text, TODAY) is None


@given(st.dates(date(1000, 1, 1)))
def test_what_we_print_can_be_typed(day: date) -> None:
    assert parse(day.isoformat(), TODAY) == day
    for language in MONTHS:
        assert parse(long_date(day, language), TODAY) == day
        assert parse(short_date(day, language), TODAY) == day


@given(st.text() | st.text("0123456789. -:ampuhrärzMarch"))
def test_no_text_makes_the_reading_fail(text: str) -> None:
    assert isinstance(parse(text, TODAY), date | None)
    assert isinstance(parse_time(text), str | None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("9", "09:00"),
        ("9:00", "09:00"),
        ("9.30", "09:30"),
        ("09:05", "09:05"),
        ("9 Uhr", "09:00"),
        ("9:30 Uhr", "09:30"),
        ("9.30\u00a0uhr", "09:30"),
        ("0:00", "00:00"),
        ("23:59", "23:59"),
        ("9 am", "09:00"),
        ("9:30pm", "21:30"),
        ("9 p.m.", "21:00"),
        ("12 am", "00:00"),
        ("12:15 pm", "12:15"),
    ],
)
def test_a_time_of_day_is_read(text: str, expected: str) -> None:
    assert parse_time(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "24:00",
        "9:60",
        "9:5",
        "9:",
        ":30",
        "13 pm",
        "0 am",
        "am",
        "Uhr",
        "neun",
        "123",
        "9:00:00",
        "-9",
        "9-17",
    ],
)
def test_what_is_no_time_of_day_is_not_read(text: str) -> None:
    assert parse_time(text) is None
