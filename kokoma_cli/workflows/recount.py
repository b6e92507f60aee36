"""Recount: which entries backups were made around, as far as anything still tells."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from kokoma_cli.domain.backups import ROTATING, BackupName
from kokoma_cli.storage.inspection import inspected

#: So many are asked until one answers.
_ASKED = 4


def entries_around(
    registers: Sequence[Path], names: Iterable[BackupName]
) -> Mapping[BackupName, str]:
    """By backup, the command of the entry before or after which it was made, in the words of the first of
    these registers that can be read. Nothing is written, and nothing is raised for what cannot be read."""
    commands = next(filter(None, map(_commands, registers[:_ASKED])), {})
    found = {}
    for name in names:
        if name.occasion in ROTATING:
            number = name.number + (name.occasion == "entry")
            if command := commands.get((number, name.at)):
                found[name] = command
    return found


def _commands(register: Path) -> dict[tuple[int, str], str]:
    """By number and moment, which is the backup's too: another entry may have this number since."""
    with suppress(sqlite3.Error, ValueError, TypeError), inspected(register) as image:
        if image.usable is not None:
            rows = image.usable.execute("SELECT id, at, command FROM batches WHERE at IS NOT NULL")
            return {(id_, at[:19].replace(":", "-")): command for id_, at, command in rows}
    return {}
