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
from kokoma_cli.storage.copies import Wanted
from kokoma_cli.wording.values import Phrase, cause
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


NO_BACKUPS = Backups()


def discard(desk: Desk, wanted: Sequence[Wanted], *, everything: bool) -> Backups:
    """Deletes the copy made right before the last entry, or all that kokoma made and that hold one of
    these names or people; in their place the register is copied as it is now."""
    register = desk.register
    there = backups.everything(register.path)
    mine = {
        copy.file for each in wanted for copy in copies.holding(register.path, each) if copy.name
    }
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
    return Backups(tuple(held), tuple(deleted))


def _removed(file: Path) -> bool:
    with suppress(OSError):
        backups.remove(file)
    return not file.exists()


def _copy(desk: Desk) -> None:
    """Copies the register as it is after the last entry."""
    register = desk.register
    try:
        register.backup = backups.keep(register.path, desk.origin.at, None, "entry")
    except OSError as error:
        register.not_backed_up = Unusable("backups.not_made", cause=cause(error))
    except sqlite3.Error:
        register.not_backed_up = Unusable("backups.not_made", cause=Phrase("causes.disk_full"))
