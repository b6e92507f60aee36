"""Lengths in the spellings of the tools."""

from datetime import datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kokoma_cli.intake.durations import Unit, is_length, seconds, unit_of
from kokoma_cli.intake.tables import Cell


@pytest.mark.parametrize(
    "text",
    [
        "1 Std. 23 Min. 4 Sek.", "1 Stunde, 23 Minuten und 4 Sekunden", "1h 23m 4s", "1 h 23 min 4 s",
        "1h23m4s",
        "1 godz. 23 min 4 sek.", "1 hr 23 min 4 sec", "01:23:04", "1:23:04", "83m 4s", "4984 s",
        "1 u 23 min 4 sec",
        "1 час 23 мин 4 сек", "1 hora 23 minutos 4 segundos", "1 heure 23 minutes 4 secondes",
        "1 t 23 min 4 sek",
    ],
)  # fmt: skip
def test_every_spelling_is_the_same_length(text: str) -> None:
    assert seconds(text) == 4984
    assert is_length(text)


@pytest.mark.parametrize(
    ("cell", "unit", "expected"),
    [
        ("204 mins", None, 12240), ("178 min.", None, 10680), ("20s", None, 20), ("0s", None, 0),
        ("2 hr", None, 7200),
        ("1,5 Std.", None, 5400), ("1:30", None, 5400), ("90:00", None, 5400),
        ("178", "minutes", 10680),
        ("178", "seconds", 178), ("2,5", "hours", 9000), ("178", None, None), (178, "minutes", 10680),
        (149.5, "minutes", 8970), (True, "minutes", None), (float("nan"), "minutes", None),
        (-5, "minutes", None),
        (float("inf"), "minutes", None), (timedelta(hours=30), None, 108000), (time(1, 2, 3),
        None, 3723),
        (datetime(1899, 12, 31, 1), None, 90000), (datetime(2026, 3, 16, 9), None, None),
        (timedelta(-1), None, None),
        ("", None, None), ("4 Sek. 1 Std.", None, None), ("3 Äpfel", None, None), ("1:75", None, None),
        ("-", None, None),
        ("99999999 h", None, None), (None, "minutes", None),
    ],
)  # fmt: skip
def test_a_cell_holds_so_many_seconds(cell: Cell, unit: Unit | None, expected: int | None) -> None:
    assert seconds(cell, unit) == expected


@pytest.mark.parametrize(
    ("heading", "unit"),
    [
        ("Dauer (Minuten)", "minutes"), ("Duration (minutes)", "minutes"),
        ("Durata (minuti)", "minutes"),
        ("Duur (min)", "minutes"), ("Sekunden", "seconds"), ("Stunden", "hours"), ("Duration", None),
        ("Ora di ingresso", None), ("Hora", None), ("Minuten und Sekunden", None), ("", None),
    ],
)  # fmt: skip
def test_a_heading_says_of_what_the_numbers_are(heading: str, unit: Unit | None) -> None:
    assert unit_of(heading) == unit


@given(st.text(max_size=80))
def test_no_text_is_too_odd(text: str) -> None:
    found = seconds(text, "minutes")
    assert found is None or found >= 0
    unit_of(text)
