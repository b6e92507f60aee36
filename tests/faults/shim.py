"""The shim between a process and its disk: built from `shim.c`, told what to do, and what it wrote down."""

import ctypes
import hashlib
import os
import shutil
import struct
import subprocess
import sys
from collections.abc import Iterator
from enum import IntEnum
from pathlib import Path
from typing import NamedTuple

SOURCE = Path(__file__).with_name("shim.c")


class Mode(IntEnum):
    """What happens at the N-th call; the same numbers as in `shim.c`."""

    COUNT = 0
    KILL_BEFORE = 1
    KILL_AFTER = 2
    HALF = 3
    FAIL = 4
    FAIL_ON = 5
    BUDGET = 6


class Call(NamedTuple):
    """A call that changes what is on the disk."""

    op: str
    #: A letter, see `_SPOKEN`.
    path: str
    other: str = ""
    #: Where a rename or a link leads.
    inode: int = 0
    offset: int = 0
    data: bytes = b""

    @property
    def told(self) -> str:
        """As a person would look for it."""
        where = f"{self.path} → {self.other}" if self.other else self.path
        return f"{_SPOKEN[self.op]} {where}" + (
            f" ({len(self.data)} bytes at {self.offset})" if self.op == "w" else ""
        )


_SPOKEN = {
    "w": "write", "f": "flush", "d": "flush folder", "t": "truncate", "c": "create", "r": "rename",
    "l": "link", "u": "unlink", "m": "mkdir", "x": "rmdir",
}  # fmt: skip


class NoShimError(Exception):
    """Nothing can be put between a process and its disk here; the text says why."""


def demanded() -> bool:
    """Whether that is a failure: KOKOMA_DEMANDS names faults."""
    return "faults" in os.environ.get("KOKOMA_DEMANDS", "").replace(",", " ").split()


def build(folder: Path) -> Path:
    """Compiles the shim. Raises NoShimError where that cannot be done."""
    if not sys.platform.startswith("linux"):
        raise NoShimError("the shim is made for Linux")
    compiler = shutil.which("cc") or shutil.which("gcc")
    if compiler is None:
        raise NoShimError("no C compiler here")
    version = hashlib.sha256(SOURCE.read_bytes()).hexdigest()[:12]
    library = folder / f"shim-{version}-{os.getpid()}.so"
    done = subprocess.run(
        [
            compiler, "-shared", "-fPIC", "-O1", "-Wall", "-Wextra", "-Werror",
            "-o", str(library), str(SOURCE), "-ldl",
        ],
        capture_output=True, check=False, text=True,
    )  # fmt: skip
    if done.returncode:
        raise NoShimError(f"the shim cannot be compiled: {done.stderr[-600:]}")
    return library


class Shim:
    """The shim that this process was started with."""

    def __init__(self) -> None:
        library = ctypes.CDLL(None)
        self._arm = library.faults_arm
        self._arm.argtypes = [
            ctypes.c_char_p, ctypes.c_int, ctypes.c_long, ctypes.c_int, ctypes.c_char_p,
        ]  # fmt: skip
        self._arm.restype = None
        self._count = library.faults_count
        self._count.restype = ctypes.c_long

    def arm(
        self, folder: Path, mode: Mode, at: int = 0, error: int = 0, trace: Path | None = None
    ) -> None:
        """From now on calls below this folder count."""
        self._arm(os.fsencode(folder), mode, at, error, os.fsencode(trace) if trace else b"")

    def disarm(self) -> None:
        """Nothing counts any more."""
        self._arm(b"", Mode.COUNT, 0, 0, b"")

    @property
    def count(self) -> int:
        """How many calls counted since it was armed."""
        return int(self._count())


_HEAD = struct.Struct("=QQqQQQ")


def read_trace(file: Path, root: Path) -> list[Call]:
    """What was written down, with paths relative to this folder."""
    return list(_calls(file.read_bytes(), os.fsencode(root))) if file.exists() else []


def _calls(content: bytes, root: bytes) -> Iterator[Call]:
    place = 0
    while place < len(content):
        op, inode, offset, size, path, other = _HEAD.unpack_from(content, place)
        place += _HEAD.size
        names = []
        for length in (path, other):
            name = content[place : place + length]
            names.append(os.fsdecode(name.removeprefix(root).lstrip(b"/")))
            place += length
        data = content[place : place + size]
        place += size
        yield Call(chr(op), names[0], names[1], inode, offset, data)
