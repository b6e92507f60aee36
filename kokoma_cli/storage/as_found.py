"""Keeping a register that cannot be read as it was found."""

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from kokoma_cli.storage import backups
from kokoma_cli.storage.finished import BESIDE, in_turn, take
from kokoma_cli.storage.unfinished import share_file, unfinished_in


def keep_as_found(register: Path, at: str) -> Path:
    """Keeps a register that cannot be read, byte for byte, with what SQLite left beside it, and overwrites
    nothing that was kept before. Raises OSError."""
    folder = backups.folder_ready(register)
    register = Path(os.path.realpath(register))
    # The register last: while it is not there, nobody takes the rest for a backup.
    there = [each for each in (*BESIDE, "") if Path(f"{register}{each}").is_file()]
    for file in in_turn(folder, at, 0, "replaced"):
        with suppress(FileExistsError):
            _keep(register, there, file)
            break
    return file


def _keep(register: Path, endings: Sequence[str], file: Path) -> None:
    """All of it under this name, or nothing. Raises OSError, FileExistsError among them."""
    kept: list[Path] = []
    try:
        for ending in endings:
            unfinished = unfinished_in(file.parent, file.name)
            target = Path(f"{file}{ending}")
            try:
                _write_through(Path(f"{register}{ending}"), unfinished)
                if ending:
                    share_file(unfinished, register)
                    take(unfinished, target)
                else:
                    backups.seal(unfinished, target, register, overwriting=False)
                kept.append(target)
            finally:
                with suppress(OSError):
                    unfinished.unlink()
    except BaseException:
        for each in kept:
            with suppress(OSError):
                each.unlink()
        raise


def _write_through(source: Path, target: Path) -> None:
    with source.open("rb") as original, target.open("r+b") as kept:
        while chunk := original.read(1 << 20):
            kept.write(chunk)
        kept.flush()
        os.fsync(kept.fileno())
