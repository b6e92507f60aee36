"""Numbers that are on paper somewhere."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kokoma_cli.domain.certificates import format_number
from kokoma_cli.domain.lost_numbers import LostNumber, lost, read_number

PATTERNS = st.sampled_from(
    ["KOKOMA-{year}-{number:03}", "{number}", "{number:04}/{year}", "B (a+b) {year}{number:03}",
     "{year}.{year}-{number}"]
)  # fmt: skip


@given(PATTERNS, st.integers(1, 99_999))
def test_a_number_is_read_as_it_was_made(pattern: str, sequence: int) -> None:
    number = format_number(pattern, 2024, sequence)
    for text in (number, number.lower(), f"{number} Dr. Jürgen Weiß.pdf", f"{number}.pdf"):
        read = read_number(pattern, text)
        assert read is not None
        assert (read.number, read.sequence) == (number, sequence)
        assert read.year in (2024, None)


@pytest.mark.parametrize(
    "text",
    ["Druckdatei KOKOMA-2024-001.pdf", "KOKOMA-2024-1.pdf", "KOKOMA-2024-0001", "KOKOMA-2024-001a.pdf", "",
     "Weiß.pdf", "KOKOMA-2024-", "KOKOMA-2024-²"],
)  # fmt: skip
def test_what_never_was_a_number_is_none(text: str) -> None:
    assert read_number("KOKOMA-{year}-{number:03}", text) is None


def test_lost_is_what_the_register_no_longer_knows_each_once_and_what_was_lost_first_counts() -> (
    None
):
    day, before = date(2024, 4, 1), date(2024, 3, 1)
    again = LostNumber("K-2", 2024, 2, before)
    known = [LostNumber(f"K-{each}", 2024, each, day) for each in (3, 1)]
    found = lost([*known, again, again._replace(lost_on=day)], {"K-1"})
    assert found == (again, known[0])


def test_what_one_source_does_not_know_of_a_number_another_one_may() -> None:
    day = date(2024, 4, 1)
    paper = LostNumber("K-1", 2024, 1, day, date(2024, 3, 1))
    copy = LostNumber("K-1", 2024, 1, day, date(2024, 3, 1), "bescheinigung", "ab" * 32)
    assert lost([paper, copy], ()) == lost([copy, paper], ()) == (copy,)
