"""How long records are kept: the days on which something changes, and the ones beside them."""

from datetime import date, timedelta

import pytest

from kokoma_cli.domain.backups import BackupName, Rotation, name, to_go
from kokoma_cli.domain.retention import STAYING, Disposal, Duty, in_order, let_go, where

HANDED_IN = date(2024, 6, 30)


def duty(begins: date | None = HANDED_IN, years: int = 5, cohort: int = 1) -> Duty:
    return Duty(cohort, "Bamberg 2023/24", "participation", begins, years)


@pytest.mark.parametrize(
    ("begins", "years", "last"),
    [
        (date(2024, 6, 30), 5, date(2029, 6, 30)),
        (date(2024, 2, 29), 5, date(2029, 2, 28)),
        (date(2024, 2, 29), 4, date(2028, 2, 29)),
        (date(2023, 2, 28), 1, date(2024, 2, 28)),
        (date(2024, 12, 31), 10, date(2034, 12, 31)),
    ],
)
def test_the_last_day_has_the_date_of_the_first_and_is_still_part_of_it(
    begins: date, years: int, last: date
) -> None:
    kept = duty(begins, years)
    assert kept.ends == last
    assert kept.stands(last)
    assert kept.due == last + timedelta(days=1)
    assert not kept.stands(last + timedelta(days=1))


def test_what_has_not_begun_does_not_end() -> None:
    kept = duty(None)
    assert (kept.ends, kept.due) == (None, None)
    assert kept.stands(date(2999, 1, 1))


@pytest.mark.parametrize(
    ("today", "disposal", "step"),
    [
        (date(2024, 6, 30), Disposal(1, "participation"), "kept"),
        (date(2029, 6, 30), Disposal(1, "participation"), "kept"),
        (date(2029, 7, 1), Disposal(1, "participation"), "due"),
        (date(2029, 7, 1), Disposal(1, "participation", date(2029, 7, 1)), "offered"),
        # Offered when the period was still set to be shorter.
        (date(2029, 6, 30), Disposal(1, "participation", date(2028, 7, 1)), "kept"),
        (date(2030, 1, 1), Disposal(1, "participation", date(2029, 7, 1), "nein", date(2029, 8, 1)),
         "deleted"),
    ],
)  # fmt: skip
def test_records_go_step_by_step(today: date, disposal: Disposal, step: str) -> None:
    assert where(duty(), disposal, today).step == step


def test_what_was_deleted_stays_so_whatever_is_set_afterwards() -> None:
    gone = Disposal(1, "participation", HANDED_IN, None, date(2029, 7, 1))
    assert where(duty(None), gone, date(2029, 7, 2)).step == "deleted"


def test_what_is_due_first_comes_first_and_what_is_gone_last() -> None:
    today = date(2031, 1, 1)
    duties = [
        duty(None, cohort=1),
        duty(date(2030, 1, 1), cohort=2),
        duty(date(2020, 1, 1), cohort=3),
        duty(date(2010, 1, 1), cohort=4),
    ]
    gone = Disposal(4, "participation", None, None, date(2020, 1, 1))
    found = [
        where(each, gone if each.cohort_id == 4 else Disposal(each.cohort_id, each.records), today)
        for each in duties
    ]
    assert [each.duty.cohort_id for each in in_order(found)] == [3, 2, 1, 4]
    assert [each.duty.cohort_id for each in in_order(found) if each.step in STAYING] == [3, 2, 1]


# ------------------------------------------------------------------------------------------- backups

TODAY = date(2026, 11, 22)


def made(day: str, number: int) -> tuple[BackupName, int]:
    return name(f"{day}T09:00:00", number, "entry"), 100_000


def test_a_backup_goes_when_those_made_after_it_have_taken_its_place() -> None:
    kept = [made("2026-11-20", 1), made("2026-11-21", 2)]
    assert let_go(kept[0][0], kept, Rotation(last=2, daily=0, monthly=0), TODAY) == date(
        2026, 12, 28
    )
    assert let_go(kept[1][0], kept, Rotation(last=2, daily=0, monthly=0), TODAY) == date(
        2027, 1, 28
    )
    assert let_go(kept[1][0], kept, Rotation(last=1, daily=0, monthly=12), TODAY) == date(
        2027, 11, 28
    )


def test_the_day_that_is_named_is_the_one_on_which_the_rotation_deletes_it() -> None:
    rotation = Rotation(last=3, daily=2, monthly=6)
    kept = [made(f"2026-11-{day:02}", day) for day in range(10, 22)]
    gone = set(to_go(kept, rotation))
    kept = [each for each in kept if each[0] not in gone]
    for backup, _ in kept:
        day = let_go(backup, kept, rotation, TODAY)
        assert day is not None
        months = (day.year - 2026) * 12 + day.month - 11
        later = [
            made(f"{2026 + (10 + each) // 12}-{(10 + each) % 12 + 1:02}-28", 100 + each)
            for each in range(1, months + 1)
        ]
        assert backup in to_go([*kept, *later], rotation)
        assert backup not in to_go([*kept, *later[:-1]], rotation)


def test_what_was_kept_on_purpose_stays_until_somebody_deletes_it() -> None:
    asked = name("2026-11-20T09:00:00", 1, "asked")
    assert let_go(asked, [(asked, 1)], Rotation(), TODAY) is None
    entry = made("2026-11-20", 1)
    assert let_go(entry[0], [entry], Rotation(0, 0, 0, 0), TODAY) is None
