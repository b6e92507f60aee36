"""Tell apart: the backups of a register, and those of another one that somebody has put among them."""

import sqlite3
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from kokoma_cli.storage.backups import Backup
from kokoma_cli.storage.beginning import Beginning, beginning_of


class Apart(NamedTuple):
    """The backups beside a register."""

    beginning: Beginning | None
    #: How the register began, which they are told by; None where nothing tells.
    own: tuple[Backup, ...]
    #: Its own, in the order given.
    others: tuple[Backup, ...]
    #: Those of another register.
    unreadable: tuple[Backup, ...]
    #: Of which nobody can tell.

    def is_own(self, backup: Backup) -> bool | None:
        """Whether a backup is one of this register; None where nobody can tell."""
        if backup in self.unreadable or self.beginning is None:
            return None
        return backup in self.own


def told_apart(register: Path, there: Iterable[Backup], chosen: Beginning | None = None) -> Apart:
    """Whose these backups are. A register that does not tell how it began is one with most of them; if
    there is no such majority, with the backup that is `chosen` to take its place. Nothing is changed, and
    nothing raised for what cannot be read."""
    began = {backup: _begun(backup.file, finished=True) for backup in there}
    mine = _begun(register) or _begun(register, finished=True)
    mine = mine or _most(each for each in began.values() if each) or chosen
    own: list[Backup] = []
    others: list[Backup] = []
    for backup, each in began.items():
        if each is not None:
            (own if mine is None or each.is_of(mine) else others).append(backup)
    unreadable = (backup for backup, each in began.items() if each is None)
    return Apart(mine, tuple(own), tuple(others), tuple(unreadable))


def _begun(register: Path, *, finished: bool = False) -> Beginning | None:
    with suppress(sqlite3.Error, UnicodeDecodeError):
        return beginning_of(register, finished=finished)
    return None


def _most(began: Iterable[Beginning]) -> Beginning | None:
    """The one that most of them share; None if no one has more than every other."""
    groups: list[list[Beginning]] = []
    for each in began:
        fits = next((group for group in groups if each.is_of(group[0])), None)
        if fits is None:
            groups.append([each])
        else:
            fits.append(each)
    groups.sort(key=len, reverse=True)
    if not groups or (len(groups) > 1 and len(groups[0]) == len(groups[1])):
        return None
    return groups[0][0]
