"""How long records are to be kept, from when on, and what becomes of them then.

Two kinds of records, each by cohort: of taking part (contact details, attendance, remarks), and of
certificates. What need not be kept any longer is offered to the archive before it is deleted. A period
begins with the day on which the final report was handed in; it ends with the day of the same date so many
years later, and that day still belongs to it (§§ 187, 188 BGB).
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Literal, NamedTuple

from kokoma_cli.domain.backups import ROTATING, BackupName, Rotation, name, to_go
from kokoma_cli.domain.dates import years_after

Records = Literal["participation", "certificates"]


class Duty(NamedTuple):
    """What is to be kept of a cohort, and for how long."""

    cohort_id: int
    cohort: str
    records: Records
    begins: date | None
    #: None: the event with which the period begins has not come about.
    years: int

    @property
    def ends(self) -> date | None:
        """The last day on which the records have to be there."""
        return years_after(self.begins, self.years) if self.begins else None

    @property
    def due(self) -> date | None:
        """The first day on which they may go."""
        return self.ends + timedelta(days=1) if self.ends else None

    def stands(self, today: date) -> bool:
        """True while they have to be kept."""
        return self.due is None or today < self.due


class Disposal(NamedTuple):
    """How far a cohort's records are on their way out."""

    cohort_id: int
    records: Records
    offered_on: date | None = None
    answer: str | None = None
    #: The archive's.
    deleted_on: date | None = None


#: Where records are: their period has not begun; they have to be kept; they may be offered; they have been;
#: they are gone.
Step = Literal["not_begun", "kept", "due", "offered", "deleted"]


#: Records at these steps may not go: also what the archive has not been offered.
STAYING: frozenset[Step] = frozenset(("not_begun", "kept", "due"))


class Record(NamedTuple):
    """One kind of records of a cohort, and where it is today."""

    duty: Duty
    disposal: Disposal
    step: Step


def where(duty: Duty, disposal: Disposal, today: date) -> Record:
    """Where records are. What is set later takes back nothing: what was deleted is gone, and what was
    offered too early has to be kept all the same."""
    if disposal.deleted_on:
        step: Step = "deleted"
    elif duty.due is None:
        step = "not_begun"
    elif duty.stands(today):
        step = "kept"
    else:
        step = "offered" if disposal.offered_on else "due"
    return Record(duty, disposal, step)


def in_order(records: Iterable[Record]) -> list[Record]:
    """By the day on which they may go, what is due first; what has not begun, and what is gone, last."""
    return sorted(
        records,
        key=lambda each: (
            each.step == "deleted",
            each.duty.due or date.max,
            each.duty.cohort_id,
            each.duty.records,
        ),
    )


#: A backup that is there after so many years stays for good.
_YEARS_AHEAD = 30


def let_go(
    backup: BackupName, kept: Sequence[tuple[BackupName, int]], rotation: Rotation, today: date
) -> date | None:
    """The day by which the rotation will have deleted a backup, if something is entered at least once a
    month; None if it never does."""
    if backup.occasion not in ROTATING or not any(rotation):
        return None
    there = list(kept)
    size = max((size for _, size in kept), default=0)
    number = max((each.number for each, _ in kept), default=0)
    for months in range(1, _YEARS_AHEAD * 12):
        year, month = divmod(today.year * 12 + today.month - 1 + months, 12)
        day = date(year, month + 1, 28)
        there.append((name(f"{day}T12:00:00", number + months, "entry"), size))
        gone = set(to_go(there, rotation))
        if backup in gone:
            return day
        there = [each for each in there if each[0] not in gone]
    return None
