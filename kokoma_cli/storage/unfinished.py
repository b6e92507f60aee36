"""Files in the making: under a name that nobody is meant to see, which tells whose they are, so that what a
process that died has left behind is found and goes."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from stat import S_IMODE, S_ISDIR, S_ISGID
from time import time

from kokoma_cli.disk import is_gone, is_ours, mark

_ENDING = ".part"
#: After so many seconds nobody is at work on it any more, on whatever computer.
_LONG = 24 * 3600


def unfinished_in(folder: Path, called: str) -> Path:
    """A new, empty file that only its owner may read, in which what will be called so is made. What was
    left in the folder by a process that died goes. Raises OSError."""
    with suppress(OSError), os.scandir(folder) as files:
        for file in files:
            if _is_of_the_dead(file.name):
                with suppress(OSError):
                    Path(file.path).unlink()
    unfinished = folder / f".{called}.{mark()}-{os.urandom(4).hex()}{_ENDING}"
    os.close(os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    return unfinished


@contextmanager
def opened(folder: Path) -> Iterator[int | Path]:
    """A folder for `os.scandir` and `unlink_in`, whatever takes its place meanwhile. Raises OSError, also
    where a link leads elsewhere: what lies there is nobody's here."""
    if os.name == "nt":
        if folder.is_symlink():
            raise NotADirectoryError(errno.ENOTDIR, "a link", str(folder))
        yield folder
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


def share(descriptor: int, like: Path) -> None:
    """Gives an open file or folder of ours to those who may read and write the register, or what else it is
    to be `like`, to nobody else. Its owner and its group are kept where the system lets us."""
    theirs, ours = like.stat(), os.fstat(descriptor)
    if ours.st_uid != os.geteuid():
        return
    rights = S_IMODE(theirs.st_mode) & 0o666 | 0o600
    if ours.st_gid != theirs.st_gid:
        try:
            os.fchown(descriptor, -1, theirs.st_gid)
        except OSError:
            # Another group than the register's has no rights.
            rights &= ~0o070
    if S_ISDIR(ours.st_mode):
        # Whoever may read in it may also look for names. What is made in it keeps to its group.
        rights |= (rights & 0o444) >> 2 | ours.st_mode & S_ISGID
    if S_IMODE(ours.st_mode) != rights:
        os.fchmod(descriptor, rights)
    if ours.st_uid != theirs.st_uid:
        # Whoever looks after a computer may repair what belongs to somebody else.
        with suppress(OSError):
            os.fchown(descriptor, theirs.st_uid, -1)


def share_file(file: Path, like: Path) -> None:
    """The same for a file that nobody has opened yet. Raises OSError."""
    if os.name != "nt":
        with file.open("rb") as opened_:
            share(opened_.fileno(), like)


def unlink_in(place: int | Path, name: str) -> None:
    """Deletes a file of an opened folder, if it is there. Raises OSError."""
    with suppress(FileNotFoundError):
        if isinstance(place, int):
            os.unlink(name, dir_fd=place)
        else:
            (place / name).unlink()


def sweep(place: int | Path) -> None:
    """Deletes what was left behind in an opened folder: by a process of this computer that is gone, or long
    ago on another one."""
    long_ago = time() - _LONG
    with os.scandir(place) as files:
        for file in files:
            with suppress(OSError):
                left_behind = _is_of_the_dead(file.name) or (
                    _is_of_another(file.name)
                    and file.stat(follow_symlinks=False).st_mtime < long_ago
                )
                if left_behind:
                    unlink_in(place, file.name)


def _mark_in(name: str) -> str | None:
    """Whose a file is, by its name `.<what>.<mark>-<eight digits by lot>.part`; None if it has none."""
    stem, ending, rest = name.rpartition(_ENDING)
    what, _, tail = stem.rpartition(".")
    whose, _, lot = tail.rpartition("-")
    host, _, process = whose.partition("-")
    fits = (
        what.startswith(".")
        and len(what) > 1
        and bool(ending)
        and rest in ("", "-journal")
        and _is_hex(host)
        and _is_hex(lot)
        and process.isdecimal()
    )
    return whose if fits else None


def _is_hex(text: str) -> bool:
    return len(text) == 8 and not text.strip("0123456789abcdef")


def _is_of_the_dead(name: str) -> bool:
    whose = _mark_in(name)
    return whose is not None and is_gone(whose)


def _is_of_another(name: str) -> bool:
    whose = _mark_in(name)
    # Windows does not tell which processes there are.
    return whose is not None and (os.name == "nt" or not is_ours(whose))
