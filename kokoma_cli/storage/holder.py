"""Who is writing to the register at this moment, noted beside it, so that whoever waits can be told.

A note is no lock: SQLite's own locks decide, and the note only says whose they are. One that was left behind
by a process that died names nobody any more.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from stat import S_IMODE, S_ISREG
from time import time
from typing import NamedTuple

from kokoma_cli.disk import host as this_host
from kokoma_cli.disk import is_alive

#: A note is as short as this, whoever wrote it.
_LONGEST = 2000
_LONGEST_LINE = 200
_LONGEST_NAME = 60
#: After so many seconds it names nobody any more, where nobody can tell whether that process still runs.
_LONG = 4 * 3600


class Holder(NamedTuple):
    """Who writes."""

    user: str
    host: str
    process: int
    since: str
    #: Local time with its offset, ISO 8601.
    command: str
    #: Without what was typed behind it, which may be names.

    @property
    def time(self) -> str:
        """Since when, by the clock: 14:05."""
        return self.since[11:16]


def note_of(register: Path) -> Path:
    """The file in which it stands."""
    return register.with_name(f".{register.name}.holder")


@contextmanager
def noted(register: Path, user: str, since: str, command: str) -> Iterator[None]:
    """Notes who writes until the end of the block; to be called by whoever has the lock. Where no note can
    be written, nothing is missing but a word to others."""
    note = note_of(register)
    lines = (user, this_host(), str(os.getpid()), since, command)
    content = "\n".join(" ".join(line.split())[:_LONGEST_LINE] for line in lines)
    written = content.encode("utf-8", "replace")
    with suppress(OSError):
        _write(note, written, register)
    try:
        yield
    finally:
        # Whoever came next may have put a note of his own there.
        if _read(note) == written:
            with suppress(OSError):
                note.unlink()


def holder(register: Path) -> Holder | None:
    """Who writes, if a note says so and nothing speaks against it."""
    lines = _read(note_of(register)).decode("utf-8", "replace").split("\n")
    try:
        user, host, process, since, command = lines
        age = time() - datetime.fromisoformat(since).timestamp()
        command = command[:_LONGEST_NAME]
        found = Holder(user[:_LONGEST_NAME], host[:_LONGEST_NAME], int(process), since, command)
    except (ValueError, OverflowError, OSError):
        return None
    if not _is_verb(command):
        return None
    if host == this_host() and os.name != "nt":
        return found if is_alive(found.process) else None
    # Nobody can tell from here; but no entry takes hours, and clocks differ by minutes.
    return found if abs(age) < _LONG else None


def _is_verb(command: str) -> bool:
    """True for what can be the name of a command of ours: a note is anybody's to write."""
    words = command.replace("-", "").split(" ")
    return words[0] == "kokoma" and all(map(str.isalpha, words))


#: Neither through a link that somebody put there, nor waiting at a pipe.
_WARILY = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


def _write(note: Path, content: bytes, register: Path) -> None:
    """Whoever may read the register may read the note. What is in its place goes, but nothing is written into
    it: it may be another name of something else, the register itself even."""
    flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY | _WARILY
    try:
        descriptor = os.open(note, flags, 0o600)
    except FileExistsError:
        note.unlink()
        descriptor = os.open(note, flags, 0o600)
    try:
        # A register in the making is not on the disk.
        if os.name != "nt" and register.exists():
            os.fchmod(descriptor, S_IMODE(register.stat().st_mode) & 0o666)
        os.write(descriptor, content)
    except OSError:
        # Nothing is better than half of it.
        note.unlink()
        raise
    finally:
        os.close(descriptor)


def _read(note: Path) -> bytes:
    """What stands in a note; nothing where there is none."""
    try:
        found = os.lstat(note)
        # Whoever closes the register, by whatever name, lets go of all locks this process has on it.
        if not S_ISREG(found.st_mode) or found.st_nlink > 1:
            return b""
        descriptor = os.open(note, os.O_RDONLY | _WARILY)
    except OSError:
        return b""
    try:
        return os.read(descriptor, _LONGEST)
    except OSError:
        return b""
    finally:
        os.close(descriptor)
