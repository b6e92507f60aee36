"""Backups: what they are called, and which may go.

A backup is a whole register. Its name tells when it was made, up to which entry of the journal it goes, and
what for; nothing of anybody. Those made around entries go by a rotation; all others stay until somebody
deletes them.

A copy is made before an entry, so that whatever it does wrong can be had back. The newest of them therefore
lacks the last command. For most that is no loss worth another copy: whoever has recorded a day of attendance
still has the list. An entry that gives out numbers is different: its papers leave the house, the next one
must not get their numbers, and nothing else says on what grounds they were issued. Such an entry is copied
afterwards too. Against the loss of the whole folder, a stick or a share, only a copy elsewhere helps: `kokoma
backup FOLDER`.

On the way of every command that writes, hence named tuples and no regular expressions.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Literal, NamedTuple, get_args

#: Before an entry of the journal; after one that gave out numbers; before a migration; what a restored backup
#: replaced; asked for by hand.
Occasion = Literal["entry", "issued", "migration", "replaced", "asked"]
#: Those that go by the rotation.
ROTATING: frozenset[Occasion] = frozenset({"entry", "issued"})

ENDING = ".db"


class BackupName(NamedTuple):
    """What a backup's file name says: `2026-11-22T21-45-03_00057_entry.db`."""

    at: str
    #: Local time, `2026-11-22T21-45-03`; sorts as it reads.
    number: int
    #: Of the last entry that is in it.
    occasion: Occasion

    @property
    def file(self) -> str:
        """The file's name."""
        return f"{self.at}_{self.number:05}_{self.occasion}{ENDING}"


def name(at: str, number: int, occasion: Occasion) -> BackupName:
    """The name of a backup made at this moment, given as in ISO 8601 with or without an offset."""
    return BackupName(at[:19].replace(":", "-"), number, occasion)


def read_name(file: str) -> BackupName | None:
    """What a file name says; None if no backup of ours is called so."""
    at, _, rest = file.removesuffix(ENDING).partition("_")
    number, _, occasion = rest.partition("_")
    if not number.isdecimal() or occasion not in get_args(Occasion) or len(at) != 19:
        return None
    found = BackupName(at, int(number), occasion)  # type: ignore[arg-type]
    return found if found.file == file else None


def is_large(size: int) -> bool:
    """Whether copying so many bytes takes longer than others should have to wait at every entry."""
    return size > 32_000_000


def is_due(there: Iterable[BackupName], at: str) -> bool:
    """Whether a large register is to be copied around an entry of this moment: if the newest copy of it is
    older than an hour, or the clock says that it is yet to be made. A small one always is; and for whatever
    else a copy is made, it is made always."""
    made = max((backup.at for backup in there if backup.occasion != "replaced"), default=None)
    if made is None:
        return True
    age = _moment(at) - _moment(made)
    return not timedelta(0) <= age <= timedelta(hours=1)


def _moment(at: str) -> datetime:
    """Of local time, with or without colons; an offset has no say, as names have none."""
    try:
        return datetime.fromisoformat(f"{at[:10]}T{at[11:19].replace('-', ':')}")
    except ValueError:
        return datetime.min


class Rotation(NamedTuple):
    """How many backups made around entries are kept: the last ones; one for each of so many days and so
    many months, counted by those that have any; and how much room all of them may take."""

    last: int = 20
    daily: int = 14
    monthly: int = 12
    megabytes: int = 500

    def __str__(self) -> str:
        return " ".join(f"{key}={value}" for key, value in self._asdict().items())


#: So many stay however much room they take.
_AT_LEAST = 3


def parse_rotation(text: str) -> Rotation:
    """`last=20 daily=14 monthly=12 megabytes=500`, in any order; what is not named is 0, but for the room,
    which is as ever. `off`: none is made. Raises ValueError for anything else."""
    if text.strip().casefold() == "off":
        return Rotation(0, 0, 0, 0)
    given: dict[str, int] = {}
    for part in text.replace(",", " ").replace(";", " ").split():
        key, _, value = part.casefold().partition("=")
        if key not in Rotation._fields or key in given or not _is_count(value):
            raise ValueError(text)
        given[key] = int(value)
    rotation = Rotation(**{"last": 0, "daily": 0, "monthly": 0, **given})
    if not any(rotation[:3]) or not rotation.megabytes:
        raise ValueError(text)
    return rotation


def _is_count(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) <= 6


def to_go(kept: Iterable[tuple[BackupName, int]], rotation: Rotation) -> list[BackupName]:
    """Those of these backups, given with their size in bytes, that are not to be kept any longer."""
    mine = sorted(
        ((backup, size) for backup, size in kept if backup.occasion in ROTATING), reverse=True
    )
    days: set[str] = set()
    months: set[str] = set()
    room = rotation.megabytes * 1_000_000
    full = False
    staying = 0
    gone = []
    for place, (backup, size) in enumerate(mine):
        day, month = backup.at[:10], backup.at[:7]
        # Of a day and a month the last one stays.
        wanted = place < rotation.last
        wanted |= day not in days and len(days) < rotation.daily
        wanted |= month not in months and len(months) < rotation.monthly
        days.add(day)
        months.add(month)
        if wanted:
            room -= size
            # Once there is no room for one, nothing older is kept in its stead.
            full |= room < 0 and staying >= _AT_LEAST
        if wanted and not full:
            staying += 1
        else:
            gone.append(backup)
    return gone
