"""Numbers that are on paper somewhere."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kokoma_cli.domain.certificates import format_number
from kokoma_cli.domain.lost_numbers import (
    GivenTwice,
    LostNumber,
    far_off,
    given_twice,
    is_too_long,
    lost,
    read_number,
)

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


def test_a_number_on_two_different_papers_is_given_twice() -> None:
    day = date(2024, 4, 1)
    one, two, three = (LostNumber(f"K-{each}", 2024, each, day) for each in (1, 2, 3))
    known = [two._replace(sha256="bb"), one._replace(sha256="aa"), three]
    theirs = [one._replace(sha256="cc"), two._replace(sha256="bb"), three._replace(sha256="dd")]
    assert given_twice(known, theirs) == (GivenTwice("K-1", "aa", "cc"),)
    assert given_twice(known, ()) == ()
    # Of both papers is known already.
    assert given_twice(known, [*theirs, one._replace(sha256="aa")]) == ()


def test_a_number_far_beyond_the_last_of_its_year_may_be_a_slip() -> None:
    day = date(2024, 4, 1)
    known = [LostNumber("K-2023-5000", 2023, 5000, day), LostNumber("K-2024-7", 2024, 7, day)]
    near, far = (LostNumber(f"K-2024-{each}", 2024, each, day) for each in (1007, 1008))
    assert far_off([near, far], known) == (far,)
    assert far_off([near], ()) == (near,)
    assert [is_too_long(each) for each in (999_999, 1_000_000)] == [False, True]
