from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kokoma_cli.wording.grammar import (
    NBSP,
    dative_count,
    enumeration,
    hour_number,
    hours,
    long_date,
    long_period,
    number_word,
    short_date,
    short_dates,
)

CEREMONY = date(2024, 3, 26)


def plain(text: str) -> str:
    """With blanks that can be typed."""
    return text.replace(NBSP, " ")


@pytest.mark.parametrize(
    ("minutes", "german", "english"),
    [
        (4800, "80 Stunden", "80 hours"),
        (60, "1 Stunde", "1 hour"),
        (210, "3,5 Stunden", "3.5 hours"),
        (30, "0,5 Stunden", "0.5 hours"),
        (0, "0 Stunden", "0 hours"),
        (121, "2,02 Stunden", "2.02 hours"),
        (100, "1,67 Stunden", "1.67 hours"),
        (60_000, "1000 Stunden", "1000 hours"),
    ],
)
def test_hours_have_a_unit_and_no_idle_decimals(minutes: int, german: str, english: str) -> None:
    assert plain(hours(minutes, 60, "de")) == german
    assert plain(hours(minutes, 60, "en")) == english


def test_hours_can_be_teaching_units() -> None:
    assert plain(hours(45, 45, "de")) == "1 Unterrichtseinheit"
    assert plain(hours(180, 45, "de")) == "4 Unterrichtseinheiten"
    assert plain(hours(180, 45, "en")) == "4 teaching units"
    assert plain(hours(420, 45, "de")) == "9⅓ Unterrichtseinheiten"
    assert plain(hours(30, 45, "de")) == "⅔ Unterrichtseinheiten"
    assert plain(hours(101, 60, "de")) == "1,68 Stunden"


@given(st.integers(0, 100_000), st.sampled_from([45, 60]))
def test_no_quantity_ends_in_an_idle_decimal_or_breaks_across_lines(
    minutes: int, unit: int
) -> None:
    number = hour_number(minutes, unit, "de")
    assert not number.endswith((",", ",0", ",00"))
    assert ("," in number) <= (not number.endswith("0"))
    thirds = {"⅓": unit / 3, "⅔": 2 * unit / 3}.get(number[-1], 0)
    decimals = float(number.rstrip("⅓⅔").replace(",", ".") or "0")
    assert abs(decimals * unit + thirds - minutes) <= (0 if thirds else unit / 200) + 1e-9
    assert " " not in hours(minutes, unit, "de")


def test_dates_in_running_text_have_no_leading_zero() -> None:
    assert plain(long_date(CEREMONY, "de")) == "26. März 2024"
    assert plain(long_date(CEREMONY, "en")) == "26 March 2024"
    assert plain(long_date(date(2024, 1, 5), "de")) == "5. Januar 2024"
    assert " " not in long_date(CEREMONY, "de") + long_date(CEREMONY, "en")


def test_german_dates_in_tables_have_two_figures_each() -> None:
    assert short_date(date(2024, 1, 5), "de") == "05.01.2024"
    assert plain(short_date(date(2024, 1, 5), "en")) == "5 Jan 2024"


@pytest.mark.parametrize(
    ("days", "german", "english"),
    [
        ([], "", ""),
        ([date(2023, 3, 10)], "10.03.2023", "10 Mar 2023"),
        ([date(2023, 3, 10), date(2023, 3, 11)], "10./11.03.2023", "10–11 Mar 2023"),
        ([date(2023, 3, 11), date(2023, 3, 10)], "10./11.03.2023", "10–11 Mar 2023"),
        ([date(2023, 3, 10), date(2023, 3, 10)], "10.03.2023", "10 Mar 2023"),
        ([date(2023, 3, 31), date(2023, 4, 1)], "31.03. und 01.04.2023", "31 Mar – 1 Apr 2023"),
        (
            [date(2023, 3, 10), date(2023, 3, 11), date(2023, 4, 2)],
            "10./11.03. und 02.04.2023",
            "10–11 Mar and 2 Apr 2023",
        ),
        (
            [date(2023, 11, 24), date(2023, 12, 1), date(2023, 12, 2), date(2024, 1, 5)],
            "24.11., 01./02.12.2023 und 05.01.2024",
            "24 Nov, 1–2 Dec 2023 and 5 Jan 2024",
        ),
        (
            [date(2026, 3, 1), date(2026, 3, 2), date(2026, 3, 5)],
            "01./02./05.03.2026",
            "1, 2, 5 Mar 2026",
        ),
        (
            [date(2023, 12, 31), date(2024, 1, 1)],
            "31.12.2023 und 01.01.2024",
            "31 Dec 2023 – 1 Jan 2024",
        ),
    ],
)
def test_several_days_say_month_and_year_once(days: list[date], german: str, english: str) -> None:
    assert short_dates(days, "de") == german
    assert plain(short_dates(days, "en")) == english


@given(st.dates(date(1900, 1, 1), date(2199, 1, 1)), st.integers(1, 1000))
def test_a_period_names_both_its_ends(first: date, length: int) -> None:
    last = first + timedelta(days=length)
    for language, since, until in (("de", "vom ", " bis "), ("en", "from ", " to ")):
        start, end = long_period(first, last, language).removeprefix(since).split(until)
        assert end == long_date(last, language)
        assert long_date(first, language).startswith(start)


def test_a_period_says_its_year_once_and_may_be_a_single_day() -> None:
    assert (
        plain(long_period(date(2023, 3, 10), date(2024, 2, 24), "de"))
        == "vom 10. März 2023 bis 24. Februar 2024"
    )
    assert plain(long_period(date(2024, 3, 1), CEREMONY, "de")) == "vom 1. März bis 26. März 2024"
    assert plain(long_period(date(2024, 3, 1), CEREMONY, "en")) == "from 1 March to 26 March 2024"
    assert plain(long_period(CEREMONY, CEREMONY, "de")) == "am 26. März 2024"
    assert plain(long_period(CEREMONY, CEREMONY, "en")) == "on 26 March 2024"


@pytest.mark.parametrize(
    ("items", "german", "english"),
    [
        ([], "", ""),
        (["a"], "a", "a"),
        (["a", "b"], "a und b", "a and b"),
        (["a", "b", "c"], "a, b und c", "a, b and c"),
    ],
)
def test_lists_end_in_a_word(items: list[str], german: str, english: str) -> None:
    assert enumeration(items, "de") == german
    assert enumeration(items, "en") == english


def test_numbers_up_to_twelve_are_words() -> None:
    assert [number_word(n, "de") for n in (0, 1, 12, 13)] == ["null", "ein", "zwölf", "13"]
    assert [number_word(n, "en") for n in (0, 1, 12, 13)] == ["no", "one", "twelve", "13"]
    assert number_word(-1, "de") == "-1"


@pytest.mark.parametrize(
    ("number", "gender", "singular", "expected"),
    [
        (1, "f", "Online-Vertiefung", "einer Online-Vertiefung"),
        (1, "m", "Präsenzkurs", "einem Präsenzkurs"),
        (1, "n", "Seminar", "einem Seminar"),
        (2, "f", "Online-Vertiefung", "zwei Online-Vertiefungen"),
        (4, "m", "Präsenzkurs", "vier Präsenzkursen"),
        (13, "m", "Präsenzkurs", "13 Präsenzkursen"),
    ],
)
def test_counts_agree_with_what_they_count(
    number: int, gender: str, singular: str, expected: str
) -> None:
    plural = expected.split(" ")[1] if number > 1 else "unused"
    said = dative_count(
        number, singular=singular, dative_plural=plural, gender=gender, language="de"
    )
    assert said == expected


def test_counts_in_english_know_no_gender() -> None:
    said = [
        dative_count(n, singular="course", dative_plural="courses", gender="f", language="en")
        for n in (0, 1, 4)
    ]
    assert said == ["no courses", "one course", "four courses"]
