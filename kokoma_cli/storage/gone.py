"""A register that is gone, of which backups are still there."""

import os
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from kokoma_cli.errors import Conflict, KokomaError, NotFound
from kokoma_cli.storage import backups

_Error = TypeVar("_Error", bound=KokomaError)


def lost(register: Path) -> NotFound | None:
    """What to say where a register is gone while its backups are still there. None if it is not gone, or
    nothing is left of it."""
    return _said(NotFound, "register.lost", register)


def begun_before(register: Path) -> Conflict | None:
    """The same for whoever is about to begin another in its place."""
    return _said(Conflict, "register.begun_before", register)


def _said(kind: type[_Error], key: str, register: Path) -> _Error | None:
    there: list[backups.Backup] = []
    with suppress(OSError):
        there = [] if os.path.lexists(register) else backups.everything(register)
    if not there:
        return None
    folder = backups.folder_of(register)
    return kind(key, file=str(register), folder=str(folder), count=len(there))
