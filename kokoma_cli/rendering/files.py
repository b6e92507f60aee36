"""Files that appear all together or not at all.

Everything is written under temporary names first, and takes its final name only when all of it is
complete; whatever goes wrong before the end leaves no trace. A process that is killed can tidy nothing
up: what it leaves goes when the next one writes there. What has appeared outlasts a power cut.
"""

import errno
import hashlib
import os
import platform
import re
import secrets
import stat
import time
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Literal, Self

from kokoma_cli.errors import Conflict, Uncertain, Unusable, stop_if_asked, uninterrupted
from kokoma_cli.wording.values import cause

#: Host, process, and what tells its files apart.
_WAITING = re.compile(r"\.kokoma-(?P<host>[0-9a-f]{8})-(?P<process>[0-9]+)-[0-9a-f]{16}\.(tmp|old)")
#: Names of earlier versions, which do not say whose they are.
_ANYBODYS = re.compile(r"\.[0-9a-f]{16}\.tmp")
#: Seconds after which nobody is writing any more, not even on another computer.
_LONG_AGO = 24 * 60 * 60


#: What file systems say that cannot flush a folder, or not for everybody. Windows cannot at all.
_NO_FLUSHING = {errno.EINVAL, errno.ENOTSUP, errno.EBADF, errno.EACCES, errno.EPERM, errno.EISDIR}


class Stage:
    """A set of files about to appear. Use as a context; without `publish` nothing remains.

    From `publish` to the end of the block nobody interrupts: either all files are there, with whatever is
    entered in the register meanwhile, or none is.
    """

    def __init__(self, replaceable: Callable[[Path], bool] = lambda _file: False) -> None:
        """`replaceable`: whether a file that is there may go, to make place for a new one."""
        self._replaceable = replaceable
        self._waiting: dict[Path, Path] = {}
        #: Names as file systems compare them that know no upper case and no combining marks.
        self._names: set[str] = set()
        self._finals: list[Path] = []
        self._published: list[Path] = []
        self._folders: list[Path] = []
        self._swept: set[Path] = set()
        self._undisturbed = ExitStack()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with self._undisturbed, uninterrupted():
            self._tidy_up(error)

    def _tidy_up(self, error: BaseException | None) -> None:
        # What the register may know of must be there.
        failed = error is not None and not isinstance(error, Uncertain)
        doomed = [*self._waiting.values(), *(self._published if failed else [])]
        for path in doomed:
            # What went wrong before is said, not that tidying up failed for the same reason.
            with suppress(OSError):
                path.unlink(missing_ok=True)
        if failed or not self._published:
            for folder in reversed(self._folders):
                with suppress(OSError):
                    # A folder that somebody has used meanwhile stays.
                    if not any(folder.iterdir()):
                        folder.rmdir()

    @contextmanager
    def open(self, final: Path) -> Iterator[BinaryIO]:
        """A new file for writing, which will become `final`. Raises Unusable if the disk refuses, Conflict
        if another file of this stage is to have that name."""
        name = unicodedata.normalize("NFC", str(final)).casefold()
        if name in self._names:
            raise Conflict("certificates.file_twice", file=str(final))
        self._names.add(name)
        self._finals.append(final)
        with _explained(final):
            self._make(final.parent)
            if final.parent not in self._swept:
                self._swept.add(final.parent)
                sweep(final.parent)
            # Noted before it is there: whoever is stopped in between leaves nothing, either.
            waiting = self._waiting[final] = unseen_beside(final, "tmp")
            with waiting.open("xb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())

    def sha256(self, final: Path) -> str:
        """The checksum of a file of this stage that is complete."""
        with _explained(final), self._waiting[final].open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()

    def publish(self) -> None:
        """Gives every file its final name, for good. Raises Conflict, before any of them appears, if a file
        of that name exists and holds something else; KeyboardInterrupt, and none will be there, if somebody
        wants to stop by now."""
        self._undisturbed.enter_context(uninterrupted())
        for final, waiting in self._waiting.items():
            with _explained(final):
                if (
                    os.path.lexists(final)
                    and not _holds(final, waiting)
                    and not self._replaceable(final)
                ):
                    raise Conflict("certificates.file_differs", file=str(final))
        for final in list(self._waiting):
            with _explained(final):
                waiting = self._waiting[final]
                if not os.path.lexists(final):
                    _appear(waiting, final)
                    self._published.append(final)
                elif not _holds(final, waiting):
                    waiting.replace(final)
                # What is complete needs its other name no longer; what stays now goes at the end.
                with suppress(OSError):
                    waiting.unlink(missing_ok=True)
                    del self._waiting[final]
        for folder in dict.fromkeys(new.parent for new in [*self._finals, *self._folders]):
            with _explained(folder):
                flush(folder)
        stop_if_asked()

    def _make(self, folder: Path) -> None:
        missing = []
        while not folder.exists():
            missing.append(folder)
            folder = folder.parent
        for new in reversed(missing):
            self._folders.append(new)
            new.mkdir()


def unseen_beside(file: Path, ending: Literal["tmp", "old"]) -> Path:
    """A new name in the folder of this file, for what is gone in a moment, or swept once this process is."""
    return file.with_name(f".kokoma-{_host()}-{os.getpid()}-{secrets.token_hex(8)}.{ending}")


def flush(folder: Path) -> None:
    """Makes sure that the names in a folder outlast a power cut, where the system can be asked to. Raises
    OSError if the disk refuses."""
    if os.name == "nt":
        return
    try:
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except OSError as error:
        if error.errno not in _NO_FLUSHING:
            raise


def sweep(folder: Path) -> None:
    """Deletes the temporary files that a killed process has left in a folder: nobody would find them, and
    names stand in them. Files of a process that is still at work stay."""
    with suppress(OSError):
        for file in folder.iterdir():
            with suppress(OSError):
                if _is_left_behind(file):
                    file.unlink()


def _is_left_behind(file: Path) -> bool:
    ours = _WAITING.fullmatch(file.name)
    if not ours and not _ANYBODYS.fullmatch(file.name):
        return False
    found = file.lstat()
    if not stat.S_ISREG(found.st_mode):
        return False
    if time.time() - found.st_mtime > _LONG_AGO:
        return True
    if not ours or ours["host"] != _host():
        return False
    return not _is_alive(int(ours["process"]))


def _host() -> str:
    """This computer, in a word that tells nothing about it."""
    return hashlib.sha256(platform.node().encode()).hexdigest()[:8]


def _is_alive(process: int) -> bool:
    """Whether there is such a process here; True where asking would end it."""
    if os.name == "nt":
        return True
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        # It is somebody else's.
        return True
    return True


def _holds(final: Path, waiting: Path) -> bool:
    """True if a file is there with these bytes; a link into nowhere is something else."""
    # Reading says what is wrong with a folder; a pipe or a device would never end.
    if not (final.is_file() or final.is_dir()):
        return False
    return final.read_bytes() == waiting.read_bytes()


def _appear(waiting: Path, final: Path) -> None:
    """Gives a file its name, perhaps beside the one it has. One that somebody else puts there at this moment
    is not overwritten, where the system can promise that: by a hard link, or on Windows by renaming."""
    try:
        if os.name == "nt":
            waiting.rename(final)
            return
        os.link(waiting, final)
    except FileExistsError:
        raise Conflict("certificates.file_differs", file=str(final)) from None
    except OSError:
        # Network drives and sticks know no hard links.
        waiting.replace(final)


def remove(file: Path, sha256: str) -> bool:
    """Deletes a file for good if it holds what has this checksum. False if it is still there: because it
    holds something else, is open in a viewer, or may not be deleted. A file that is gone already is gone."""
    try:
        if not os.path.lexists(file):
            return True
        if not file.is_file() or hashlib.sha256(file.read_bytes()).hexdigest() != sha256:
            return False
        file.unlink()
        flush(file.parent)
    except OSError:
        return False
    return True


@contextmanager
def _explained(file: Path) -> Iterator[None]:
    try:
        yield
    except PermissionError as error:
        # On Windows also: the file is open in a viewer.
        raise Unusable("certificates.file_refused", file=str(file)) from error
    except OSError as error:
        raise Unusable("certificates.file_failed", file=str(file), cause=cause(error)) from error
