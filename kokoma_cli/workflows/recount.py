"""Recount: what was entered after a backup had been made, as far as anything still tells."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from kokoma_cli.domain.backups import BackupName
from kokoma_cli.storage.inspection import inspected

#: So many are asked until one answers.
_ASKED = 4


def entries_after(
    registers: Sequence[Path], names: Iterable[BackupName]
) -> Mapping[BackupName, str]:
    """By backup, the command of the entry before which it was made, in the words of the first of these
    registers that can be read. Nothing is written, and nothing is raised for what cannot be read."""
    commands = next(filter(None, map(_commands, registers[:_ASKED])), {})
    found = {}
    for name in names:
        command = commands.get((name.number + 1, name.at))
        if name.occasion == "entry" and command:
            found[name] = command
    return found


def _commands(register: Path) -> dict[tuple[int, str], str]:
    """By number and moment, which is the backup's too: another entry may have this number since."""
    with suppress(sqlite3.Error, ValueError, TypeError), inspected(register) as image:
        if image.usable is not None:
            rows = image.usable.execute("SELECT id, at, command FROM batches WHERE at IS NOT NULL")
            return {(id_, at[:19].replace(":", "-")): command for id_, at, command in rows}
    return {}
