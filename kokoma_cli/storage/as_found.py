"""Keeping a register that cannot be read as it was found."""

import os
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from kokoma_cli.domain.backups import name
from kokoma_cli.storage import backups
from kokoma_cli.storage.unfinished import unfinished_in

#: What SQLite puts beside a register, and would apply to whatever bears its name.
BESIDE = ("-journal", "-wal", "-shm")


def keep_as_found(register: Path, at: str) -> Path:
    """Keeps a register that cannot be read, byte for byte, with what SQLite left beside it, and overwrites
    nothing that was kept before. Raises OSError."""
    folder = backups.folder_ready(register)
    file: Path | None = None
    # The register last: while it is not there, nobody takes the rest for a backup.
    for ending in (*BESIDE, ""):
        source = Path(f"{os.path.realpath(register)}{ending}")
        if not source.is_file():
            continue
        unfinished = unfinished_in(folder, name(at, 0, "replaced").file)
        try:
            _write_through(source, unfinished)
            if file is None:
                file = _free_name(unfinished, folder, at, ending)
            if ending:
                unfinished.replace(file.with_name(file.name + ending))
            else:
                backups.seal(unfinished, file, register)
        finally:
            with suppress(OSError):
                unfinished.unlink()
    assert file is not None
    return file


def _write_through(source: Path, target: Path) -> None:
    with source.open("rb") as original, target.open("r+b") as kept:
        while chunk := original.read(1 << 20):
            kept.write(chunk)
        kept.flush()
        os.fsync(kept.fileno())


def _free_name(unfinished: Path, folder: Path, at: str, ending: str) -> Path:
    """A name under which nothing is kept, of this second or of one soon after; it is taken at once for what
    is in the unfinished file."""
    moment = datetime.fromisoformat(at)
    while True:
        file = folder / name(moment.isoformat(), 0, "replaced").file
        moment += timedelta(seconds=1)
        if any(os.path.lexists(f"{file}{each}") for each in ("", *BESIDE)):
            continue
        try:
            os.link(unfinished, f"{file}{ending}")
        except FileExistsError:
            continue
        except OSError:
            # Network drives and sticks know no hard links.
            pass
        return file
