import pytest
from hypothesis import given
from hypothesis import strategies as st

from kokoma_cli.domain.selection import Unclear, parse_ticks


@pytest.mark.parametrize(
    ("text", "ticked"),
    [
        ("1-5,7", (1, 2, 3, 4, 5, 7)),
        ("1 2 3", (1, 2, 3)),
        ("1–5", (1, 2, 3, 4, 5)),
        ("1 — 3", (1, 2, 3)),
        ("1 bis 5", (1, 2, 3, 4, 5)),
        ("1 to 3", (1, 2, 3)),
        ("3, 1; 3", (1, 3)),
        ("1 und 3", (1, 3)),
        ("1., 2. and 3.", (1, 2, 3)),
        ("4-4", (4,)),
        ("alle", (1, 2, 3, 4, 5, 6, 7, 8, 9)),
        ("ALL", (1, 2, 3, 4, 5, 6, 7, 8, 9)),
        ("*", (1, 2, 3, 4, 5, 6, 7, 8, 9)),
        ("alle außer 3", (1, 2, 4, 5, 6, 7, 8, 9)),
        ("Alle ausser 3,4", (1, 2, 5, 6, 7, 8, 9)),
        ("alle bis auf 3", (1, 2, 4, 5, 6, 7, 8, 9)),
        ("alle bis auf 3 bis 8", (1, 2, 9)),
        ("all except 3", (1, 2, 4, 5, 6, 7, 8, 9)),
        ("all except for 3-8", (1, 2, 9)),
        ("* ohne 1-8", (9,)),
        ("1-5 außer 2", (1, 3, 4, 5)),
        ("1-3 außer 9", (1, 2, 3)),
        ("alle außer alle", ()),
        ("keine", ()),
        ("", ()),
        ("  \u00a0", ()),
        (",", ()),
    ],
)
def test_ticks_in_a_list_of_nine(text: str, ticked: tuple[int, ...]) -> None:
    assert parse_ticks(text, range(1, 10)) == ticked


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("0", Unclear("out_of_range", "0")),
        ("10", Unclear("out_of_range", "10")),
        ("1, 8-12", Unclear("out_of_range", "8-12")),
        ("alle außer 10", Unclear("out_of_range", "10")),
        ("5-2", Unclear("backwards", "5-2")),
        ("1, zwei", Unclear("unreadable", "zwei")),
        ("1-", Unclear("unreadable", "1-")),
        ("-1", Unclear("unreadable", "-1")),
        ("1-2-3", Unclear("unreadable", "1-2-3")),
        ("1.5", Unclear("unreadable", "1.5")),
        ("²", Unclear("unreadable", "²")),
        ("alle 3", Unclear("unreadable", "alle")),
        ("alle außer", Unclear("unreadable", "alle außer")),
        ("außer 3", Unclear("unreadable", "außer 3")),
        ("alle außer 3 außer 4", Unclear("unreadable", "alle außer 3 außer 4")),
        ("9" * 5000, Unclear("unreadable", "9" * 5000)),
        ("1-999999999", Unclear("out_of_range", "1-999999999")),
    ],
)
def test_what_cannot_be_taken_names_the_piece_to_blame(text: str, problem: Unclear) -> None:
    assert parse_ticks(text, range(1, 10)) == problem


@given(st.sets(st.integers(1, 40)), st.sampled_from([",", " ", ", ", ";", " und "]))
def test_numbers_come_back_sorted_and_once(numbers: set[int], between: str) -> None:
    text = between.join(map(str, [*numbers, *numbers]))
    assert parse_ticks(text, range(1, 41)) == tuple(sorted(numbers))


@given(st.sets(st.integers(1, 40), min_size=1))
def test_everything_but_some_is_the_rest(numbers: set[int]) -> None:
    text = "alle außer " + ",".join(map(str, numbers))
    assert parse_ticks(text, range(1, 41)) == tuple(n for n in range(1, 41) if n not in numbers)


@given(st.text() | st.text("0123456789,- alebisufßr*"), st.integers(0, 50))
def test_whatever_is_typed_ticks_only_what_is_there(text: str, count: int) -> None:
    ticked = parse_ticks(text, range(1, count + 1))
    if not isinstance(ticked, Unclear):
        assert set(ticked) <= set(range(1, count + 1))
        assert list(ticked) == sorted(set(ticked))


def test_a_range_takes_those_of_the_list_and_its_ends_must_be_there() -> None:
    assert parse_ticks("3-9", (3, 4, 7, 9, 12)) == (3, 4, 7, 9)
    assert parse_ticks("3-8", (3, 4, 7, 9, 12)) == Unclear("out_of_range", "3-8")
    assert parse_ticks("alle außer 7", (3, 4, 7)) == (3, 4)
