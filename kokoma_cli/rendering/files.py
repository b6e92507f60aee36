"""Files that appear all together or not at all.

Everything is written under temporary names first, and takes its final name only when all of it is
complete; whatever goes wrong before the end leaves no trace. A process that is killed can tidy nothing
up: what it leaves goes when the next one writes there. What has appeared outlasts a power cut.
"""

import hashlib
import os
import re
import secrets
import stat
import time
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Literal, Self

from kokoma_cli.disk import flush_folder, is_gone, mark
from kokoma_cli.errors import Conflict, Uncertain, Unusable, stop_if_asked, uninterrupted
from kokoma_cli.wording.values import Lines, cause

#: Whose it is, and what tells its files apart.
_WAITING = re.compile(r"\.kokoma-(?P<whose>[0-9a-f]{8}-[0-9]+)-[0-9a-f]{16}\.(tmp|old)")
#: Names of earlier versions, which do not say whose they are.
_ANYBODYS = re.compile(r"\.[0-9a-f]{16}\.tmp")
#: Seconds after which nobody is writing any more, not even on another computer.
_LONG_AGO = 24 * 60 * 60


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
    def open(self, final: Path, *, private: bool = False) -> Iterator[BinaryIO]:
        """A new file for writing, which will become `final`; a private one only its owner may read. Raises
        Unusable if the disk refuses, Conflict if another file of this stage is to have that name."""
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
            with open(waiting, "xb", opener=_for_its_owner if private else None) as file:
                yield file
                file.flush()
                os.fsync(file.fileno())

    def sha256(self, final: Path) -> str:
        """The checksum of a file of this stage that is complete."""
        with _explained(final), self._waiting[final].open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()

    def publish(self) -> None:
        """Gives every file its final name, for good. Raises Conflict, before any of them appears, naming
        all files of those names that exist and hold something else; KeyboardInterrupt, and none will be
        there, if somebody wants to stop by now."""
        self._undisturbed.enter_context(uninterrupted())
        if differing := [final for final in self._waiting if self._is_in_the_way(final)]:
            raise _differ(differing)
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
                flush_folder(folder)
        stop_if_asked()

    def _is_in_the_way(self, final: Path) -> bool:
        with _explained(final):
            return (
                os.path.lexists(final)
                and not _holds(final, self._waiting[final])
                and not self._replaceable(final)
            )

    def _make(self, folder: Path) -> None:
        missing = []
        while not folder.exists():
            missing.append(folder)
            folder = folder.parent
        for new in reversed(missing):
            self._folders.append(new)
            try:
                new.mkdir()
            except FileExistsError:
                # Somebody else has made it this very moment, and it is not ours to take away.
                self._folders.remove(new)
                if not new.is_dir():
                    raise


def _for_its_owner(file: str, flags: int) -> int:
    return os.open(file, flags, 0o600)


def unseen_beside(file: Path, ending: Literal["tmp", "old"]) -> Path:
    """A new name in the folder of this file, for what is gone in a moment, or swept once this process is."""
    return file.with_name(f".kokoma-{mark()}-{secrets.token_hex(8)}.{ending}")


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
    return ours is not None and is_gone(ours["whose"])


def _differ(files: Sequence[Path]) -> Conflict:
    named = [str(file) for file in files]
    return Conflict(
        "certificates.file_differs",
        document={"files": named},
        count=len(named),
        file=named[0],
        files=Lines(named),
    )


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
        raise _differ([final]) from None
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
        flush_folder(file.parent)
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
