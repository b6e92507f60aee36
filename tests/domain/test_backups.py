"""Which backups may go: plain arithmetic, tried on whole lives of an office."""

import re
from datetime import datetime, timedelta
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kokoma_cli.domain.backups import (
    BackupName,
    Occasion,
    Rotation,
    is_due,
    name,
    parse_rotation,
    read_name,
    to_go,
)

START = datetime(2024, 1, 1, 9)


@st.composite
def lives(draw: st.DrawFn) -> list[tuple[BackupName, int]]:
    """Backups as they come about: some minutes or months apart, of any size."""
    at, kept = START, []
    for number in range(1, draw(st.integers(0, 40)) + 1):
        at += timedelta(minutes=draw(st.sampled_from([1, 30, 600, 1440, 20_000, 60_000])))
        kept.append((name(at.isoformat(), number, "entry"), draw(st.integers(0, 3_000_000))))
    return kept


ROTATIONS = st.builds(
    Rotation,
    last=st.integers(0, 6),
    daily=st.integers(0, 6),
    monthly=st.integers(0, 6),
    megabytes=st.integers(1, 20),
)
ROOM = 1_000_000_000


def staying(kept: list[tuple[BackupName, int]], rotation: Rotation) -> list[tuple[BackupName, int]]:
    gone = set(to_go(kept, rotation))
    return [each for each in kept if each[0] not in gone]


@given(lives(), ROTATIONS)
def test_rotating_twice_is_rotating_once(
    kept: list[tuple[BackupName, int]], rotation: Rotation
) -> None:
    assert to_go(staying(kept, rotation), rotation) == []


@given(lives(), ROTATIONS)
def test_where_there_is_room_nothing_promised_goes(
    kept: list[tuple[BackupName, int]], rotation: Rotation
) -> None:
    stay = {each for each, _ in staying(kept, rotation._replace(megabytes=ROOM))}
    newest_first = [each for each, _ in reversed(kept)]
    of_day: dict[str, BackupName] = {}
    of_month: dict[str, BackupName] = {}
    for each in newest_first:
        of_day.setdefault(each.at[:10], each)
        of_month.setdefault(each.at[:7], each)
    promised = {
        *newest_first[: rotation.last],
        *list(of_day.values())[: rotation.daily],
        *list(of_month.values())[: rotation.monthly],
    }
    assert stay == promised


@given(lives(), ROTATIONS)
def test_for_want_of_room_the_oldest_go_first_and_three_stay(
    kept: list[tuple[BackupName, int]], rotation: Rotation
) -> None:
    wanted = staying(kept, rotation._replace(megabytes=ROOM))
    stay = staying(kept, rotation)
    # Nothing newer has gone while something older stayed.
    assert stay == wanted[len(wanted) - len(stay) :]
    assert len(stay) >= min(3, len(wanted))
    if len(stay) > 3:
        assert sum(size for _, size in stay) <= rotation.megabytes * 1_000_000
    if len(stay) < len(wanted):
        one_more = wanted[len(wanted) - len(stay) - 1 :]
        assert sum(size for _, size in one_more) > rotation.megabytes * 1_000_000


@given(lives(), ROTATIONS, st.sampled_from(["migration", "replaced", "asked"]))
def test_what_was_not_made_for_an_entry_never_goes(
    kept: list[tuple[BackupName, int]], rotation: Rotation, occasion: Occasion
) -> None:
    others = [(each._replace(occasion=occasion), 10**12) for each, _ in kept]
    assert to_go([*others, *kept], rotation) == to_go(kept, rotation)
    assert to_go(others, rotation) == []


@given(lives())
def test_names_are_read_as_they_were_written_and_sort_by_time(
    kept: list[tuple[BackupName, int]],
) -> None:
    names = [each for each, _ in kept]
    assert [read_name(each.file) for each in names] == names
    assert sorted(each.file for each in names) == [each.file for each in names]


@pytest.mark.parametrize(
    "file",
    ["kokoma.db", "2024-01-01T09-00-00_00001_entry.db.sha256", "2024-01-01T09-00-00_1_entry.db",
     "2024-01-01T09-00-00_00001_other.db", ".2024-01-01T09-00-00_00001_entry.db.abc.part",
     "2024-01-01_00001_entry.db", "_00001_entry.db"],
)  # fmt: skip
def test_nothing_else_is_taken_for_a_backup(file: str) -> None:
    assert read_name(file) is None


def test_a_rotation_reads_as_it_is_shown() -> None:
    assert parse_rotation(str(Rotation())) == Rotation()
    assert parse_rotation("LAST=5") == Rotation(5, 0, 0, 500)
    assert parse_rotation(" off ") == Rotation(0, 0, 0, 0)


@pytest.mark.parametrize(
    "text", ["", "last", "last=", "last=-1", "last=x", "last=1 last=2", "weekly=3", "megabytes=5",
             "last=3 megabytes=0", "last=1234567", "last=²"],
)  # fmt: skip
def test_a_rotation_that_keeps_nothing_or_cannot_be_read_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(text)}$"):
        parse_rotation(text)


def test_a_large_register_is_copied_once_an_hour() -> None:
    at = "2024-03-26T10:00:00+01:00"
    assert is_due([], at)
    for made, due in [("09:30:00", False), ("08:59:59", True), ("10:00:01", True)]:
        there = [name(f"2024-03-26T{made}", 3, "entry")]
        assert is_due(there, at) is due, made
    assert is_due([name("2024-03-26T09:59:00", 3, "replaced")], at)


def test_copies_made_after_issuing_go_like_those_made_before_and_others_stay() -> None:
    kept = [
        (name(f"2024-03-26T10:00:{second:02}", second, occasion), 1000)
        for second, occasion in enumerate(get_args(Occasion))
    ]
    gone = to_go(kept, Rotation(1, 0, 0))
    assert [each.occasion for each in gone] == ["entry"]
    assert all(read_name(each.file) == each for each, _ in kept)
