"""Dates and times in the spellings of the tools."""

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kokoma_cli.domain.meetings import DayOrder
from kokoma_cli.intake.moments import Calendar, clock
from kokoma_cli.intake.tables import Cell

NINE = datetime(2026, 3, 16, 9, 0, 12)


@pytest.mark.parametrize(
    "text",
    [
        "16.3.2026, 09:00:12", "16.03.26, 09:00:12", "16. 3. 2026 9:00:12", "16.03.2026 09:00:12 Uhr",
        "3/16/2026, 9:00:12 AM", "3/16/26, 9:00:12\u202fAM", "03/16/2026 09:00:12 AM",
        "3/16/2026 9:00:12\u00a0AM",
        "16/03/2026, 09:00:12", "16/03/26, 09:00:12", "16/3/2026, 9:00:12 a. m.", "16-3-2026 09:00:12",
        "2026-03-16 09:00:12", "2026-03-16T09:00:12", "2026-03-16T09:00:12.345Z",
        "2026-03-16T09:00:12+01:00",
        '="2026-03-16 09:00:12"', "2026/3/16 9:00:12", "2026. 03. 16. 9:00:12", "Mar 16, 2026 09:00:12 AM",
        "16 Mar 2026 9.00.12AM", "16. März 2026 um 09:00:12", "Montag, 16. März 2026, 09:00:12 Uhr",
        "lundi 16 mars 2026 à 09:00:12", "16 de marzo de 2026, 9:00:12", "16 marca 2026, 09:00:12",
        "16 maart 2026 om 09:00:12",
        "\u200e16\u200e.\u200e03\u200e.\u200e2026\u200e \u200e09\u200e:\u200e00\u200e:\u200e12",
    ],
)  # fmt: skip
def test_every_spelling_is_the_same_moment(text: str) -> None:
    calendar = Calendar([text], None)
    assert calendar.moment(text) == NINE
    assert calendar.day(text) == NINE.date()
    assert not calendar.open


@pytest.mark.parametrize(
    "text",
    [
        "", "9:00", "16.03.2026", "31.02.2026 09:00", "16.03.2026 25:00", "16.13.2026 09:00",
        "0/0/0000 00:00",
        "16.03.2026 09:00 und länger", "Kurs am 16.03.2026 09:00", "1. Zusammenfassung", "3,5",
        "2 Std. 1 Min.",
        "16.03.2026 09:60", "16/03-2026 09:00", "Maximal 2026 09:00",
    ],
)  # fmt: skip
def test_what_is_no_moment_is_none(text: str) -> None:
    assert Calendar([text], None).moment(text) is None


@pytest.mark.parametrize(
    ("cells", "order", "is_open"),
    [
        (["3/4/2026 09:00", "16/4/2026 09:00"], "day_first", False),
        (["3/4/2026 09:00", "4/16/2026 09:00"], "month_first", False),
        (["3/4/2026 09:00"], "day_first", True),
        (["3/3/2026 09:00"], "day_first", False),
        (["3.4.2026 09:00"], "day_first", False),
        (["3/4/2026, 9:00 AM"], "month_first", False),
        (["3/4/2026, 9:00 am"], "day_first", True),
        (["3/4/2026, 9:00 AM", "19/4/2026, 9:00 AM"], "day_first", False),
        (["2026-03-04 09:00", "Mar 4, 2026 9:00 AM"], "day_first", False),
        ([NINE, "text", None, 5], "day_first", False),
    ],
)
def test_the_order_of_day_and_month_is_that_of_the_whole_file(
    cells: list[Cell], order: DayOrder, is_open: bool
) -> None:
    calendar = Calendar(cells, None)
    assert (calendar.order, calendar.open) == (order, is_open)


def test_whoever_is_asked_decides_unless_the_figures_do() -> None:
    assert Calendar(["3/4/2026 09:00"], "month_first").moment("3/4/2026 09:00") == datetime(
        2026, 3, 4, 9
    )
    asked = Calendar(["3/4/2026 09:00", "16/4/2026 09:00"], "month_first")
    assert asked.day("3/4/2026 09:00") == date(2026, 4, 3)


def test_zoom_writes_capitals_in_any_order() -> None:
    assert Calendar(["3/4/2026 09:00:00 AM"], None, halves_decide=False).open


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("8:48 AM", time(8, 48)), ("12:04 PM", time(12, 4)), ("12:04 AM", time(0, 4)),
        ("09:02:11", time(9, 2, 11)),
        ("9.02 Uhr", time(9, 2)), ("9 pm", time(21)), ("16", None), ("24:00", None), ("9:5", None),
    ],
)  # fmt: skip
def test_a_time_of_day_stands_alone(text: str, expected: time | None) -> None:
    assert clock(text) == expected


def test_utc_is_told() -> None:
    assert Calendar(["2026-03-16T09:00:12Z"], None).utc
    assert not Calendar(["2026-03-16T09:00:12+01:00"], None).utc
    assert not Calendar([date(2026, 3, 16), None], None).utc


@given(st.datetimes(datetime(1990, 1, 1), datetime(2099, 12, 31)), st.sampled_from("./-"))
def test_a_date_is_read_as_it_was_written(moment: datetime, sign: str) -> None:
    moment = moment.replace(microsecond=0)
    text = f"{moment.day}{sign}{moment.month}{sign}{moment.year} {moment:%H:%M:%S}"
    assert Calendar([text], "day_first").moment(text) == moment


@given(st.text(max_size=80))
def test_no_text_is_too_odd(text: str) -> None:
    Calendar([text], None).moment(text)
    clock(text)
