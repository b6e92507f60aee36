"""Whose change would be overwritten unseen."""

import pytest

from kokoma_cli.domain.meanwhile import Place, Touch, is_somebody_else, overwritten

TITLE: Place = ("courses", "1", "title")
CODE: Place = ("courses", "1", "code")
NOW = "2024-03-26T10:00:00+01:00"


def touch(
    entry: int, user: str, at: str = "2024-03-26T09:50:00+01:00", place: Place = TITLE
) -> Touch:
    return Touch(place, "alt", "neu", entry, at, user)


def found(*earlier: Touch, own: Place = TITLE, known: tuple[int, ...] = ()) -> list[int]:
    return [each.entry for each in overwritten({own}, earlier, "ich", NOW, known)]


def test_somebody_elses_change_in_the_same_place_is_told() -> None:
    assert found(touch(7, "du")) == [7]
    assert found(touch(7, "du"), own=CODE) == []
    assert found(touch(7, "ich")) == []


def test_only_the_last_one_to_touch_a_place_counts() -> None:
    assert found(touch(7, "du"), touch(8, "ich")) == []
    assert found(touch(7, "ich"), touch(8, "du")) == [8]


def test_what_has_been_shown_is_known() -> None:
    assert found(touch(7, "du"), known=(7,)) == []
    assert found(touch(7, "du"), touch(8, "er"), known=(7,)) == [8]


@pytest.mark.parametrize(
    ("at", "told"),
    [
        ("2024-03-26T09:45:00+01:00", True),
        ("2024-03-26T09:44:59+01:00", False),
        ("2024-03-26T10:45:00+02:00", True),
        ("2024-03-26T10:05:00+01:00", True),
        ("2024-03-26T11:00:00+01:00", False),
        ("2024-03-26T09:59:00", False),
        ("gestern", False),
        ("", False),
    ],
)
def test_recent_is_a_quarter_of_an_hour_by_any_clock(at: str, told: bool) -> None:
    assert bool(found(touch(7, "du", at))) is told


def test_somebody_else_has_another_name_at_the_login() -> None:
    assert is_somebody_else("mira", "meier")
    assert not is_somebody_else("Mira", "MIRA")
    assert not is_somebody_else("", "mira")
