"""Discard: dealing with backups that hold what the register has forgotten."""

import sqlite3
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import NamedTuple

from kokoma_cli.domain.retention import let_go
from kokoma_cli.errors import Unusable
from kokoma_cli.storage import backups, copies
from kokoma_cli.storage.backups import Backup
from kokoma_cli.storage.connection import explained
from kokoma_cli.storage.copies import Found, Wanted, together
from kokoma_cli.workflows.desk import Desk


class Held(NamedTuple):
    """A backup that holds it still."""

    file: Path
    until: date | None
    #: By when the rotation deletes it; None: never.


class Backups(NamedTuple):
    """What became of them."""

    held: tuple[Held, ...] = ()
    deleted: tuple[Path, ...] = ()
    #: In a dry run: that would be deleted.
    found: Found = Found()
    #: All copies there were that hold it, and what nobody can read.


NO_BACKUPS = Backups()


def discard(desk: Desk, wanted: Sequence[Wanted], *, everything: bool) -> Backups:
    """Deletes the copy made right before the last entry, or all that kokoma made and that hold one of
    these names or people; in their place the register is copied as it is now."""
    register = desk.register
    there: list[Backup] = []
    with suppress(OSError):
        # What cannot be read is told of, and stops nobody.
        there = backups.everything(register.path)
    everybody = together(wanted)
    found = copies.holding(register.path, everybody) if everybody else Found()
    mine = {copy.file for copy in found.holding if copy.name}
    kept = [(each.name, each.size) for each in there]
    with register.reading() as db:
        rotation = backups.rotation(db)
    doomed = [
        each.file
        for each in there
        if each.file in mine and (everything or each.file == register.backup)
    ]
    if doomed and not desk.origin.dry_run and any(rotation):
        # First: at no moment is there no backup at all.
        _copy(desk)
    deleted = [file for file in doomed if desk.origin.dry_run or _removed(file)]
    held = (
        Held(each.file, let_go(each.name, kept, rotation, desk.today))
        for each in there
        if each.file in mine and each.file not in deleted
    )
    return Backups(tuple(held), tuple(deleted), found)


def _removed(file: Path) -> bool:
    with suppress(OSError):
        backups.remove(file)
    return not file.exists()


def _copy(desk: Desk) -> None:
    """Copies the register as it is after the last entry. Raises Unusable if the register itself cannot be
    read."""
    register = desk.register
    with explained(register.path):
        try:
            register.backup = backups.keep(register.path, desk.origin.at, None, "entry")
        except (OSError, sqlite3.OperationalError) as error:
            if isinstance(error, sqlite3.Error) and backups.is_of_the_register(error):
                raise
            register.not_backed_up = Unusable("backups.not_made", cause=backups.why_not(error))
