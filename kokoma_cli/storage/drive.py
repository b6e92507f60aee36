"""The drive on which a register lies: how much is left on it, and whether it is on another computer."""

import os
import shutil
import subprocess
import sys
from pathlib import Path, PurePath

from kokoma_cli.domain.drives import (
    NETWORKED,
    Mount,
    mount_of,
    read_mount_command,
    read_mounts,
    synced_by,
)

#: What Windows calls a drive on another computer (GetDriveTypeW, DRIVE_REMOTE).
_REMOTE = 4
#: Seconds that `mount` may take.
_PATIENCE = 5


def free(folder: Path) -> int:
    """Bytes that are left where this folder is. Raises OSError."""
    return shutil.disk_usage(folder).free


def network_kind(folder: Path) -> str | None:
    """What a folder on another computer is reached by: `cifs`, `nfs4`, `\\\\server\\share`; None if it lies
    on a drive of this one, or nothing is known."""
    real = folder.resolve()
    if os.name == "nt":
        return _windows(real)
    mount = mount_of(str(real), _mounts())
    return mount.kind if mount and mount.kind in NETWORKED else None


def synchronised(folder: Path) -> str | None:
    """The program that copies this folder to other computers, if one is known to."""
    real = folder.absolute()
    marks: dict[PurePath, list[str]] = {}
    for each in (real, *real.parents):
        try:
            marks[each] = [inner.name for inner in each.iterdir() if inner.name.startswith(".")]
        except OSError:
            continue
    return synced_by(real, marks)


def _mounts() -> list[Mount]:
    if sys.platform == "darwin":
        try:
            listed = subprocess.run(
                ["/sbin/mount"], capture_output=True, timeout=_PATIENCE, check=False
            ).stdout
        except (OSError, subprocess.SubprocessError):
            return []
        return read_mount_command(listed.decode("utf-8", "replace"))
    try:
        return read_mounts(Path("/proc/mounts").read_text("utf-8", "replace"))
    except OSError:
        return []


def _windows(folder: Path) -> str | None:
    if folder.drive.startswith("\\\\"):
        return folder.drive
    import ctypes

    library = getattr(ctypes, "windll", None)
    if library and library.kernel32.GetDriveTypeW(f"{folder.drive}\\") == _REMOTE:
        return folder.drive
    return None
