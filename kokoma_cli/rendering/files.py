"""Files that appear all together or not at all.

Everything is written under temporary names first, and takes its final name only when all of it is
complete; whatever goes wrong before the end leaves no trace.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from kokoma_cli.errors import Conflict, Unusable
from kokoma_cli.wording.values import cause


class Stage:
    """A set of files about to appear. Use as a context; without `publish` nothing remains."""

    def __init__(self) -> None:
        self._waiting: dict[Path, Path] = {}
        self._published: list[Path] = []
        self._folders: list[Path] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        doomed = [*self._waiting.values(), *(self._published if error else [])]
        for path in doomed:
            # What went wrong before is said, not that tidying up failed for the same reason.
            with suppress(OSError):
                path.unlink(missing_ok=True)
        if error or not self._published:
            for folder in reversed(self._folders):
                # A folder that somebody has used meanwhile stays.
                if not any(folder.iterdir()):
                    folder.rmdir()

    @contextmanager
    def open(self, final: Path) -> Iterator[BinaryIO]:
        """A new file for writing, which will become `final`. Raises Unusable if the disk refuses, Conflict
        if another file of this stage is to have that name."""
        if final in self._waiting:
            raise Conflict("certificates.file_twice", file=str(final))
        with _explained(final):
            self._make(final.parent)
            waiting = final.with_name(f".{final.name}.{os.getpid()}.tmp")
            self._waiting[final] = waiting
            with waiting.open("wb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())

    def publish(self) -> None:
        """Gives every file its final name. Raises Conflict, before any of them appears, if a file of
        that name exists and holds something else."""
        for final, waiting in self._waiting.items():
            with _explained(final):
                if final.exists() and final.read_bytes() != waiting.read_bytes():
                    raise Conflict("certificates.file_differs", file=str(final))
        for final in list(self._waiting):
            with _explained(final):
                if final.exists():
                    continue
                self._waiting[final].replace(final)
                del self._waiting[final]
                self._published.append(final)

    def _make(self, folder: Path) -> None:
        missing = []
        while not folder.exists():
            missing.append(folder)
            folder = folder.parent
        for new in reversed(missing):
            new.mkdir()
            self._folders.append(new)


@contextmanager
def _explained(file: Path) -> Iterator[None]:
    try:
        yield
    except PermissionError as error:
        # On Windows also: the file is open in a viewer.
        raise Unusable("certificates.file_refused", file=str(file)) from error
    except OSError as error:
        raise Unusable("certificates.file_failed", file=str(file), cause=cause(error)) from error
