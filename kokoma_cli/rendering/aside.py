"""Files that make room for new ones of their name, and come back if those do not appear."""

import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kokoma_cli.errors import Unusable
from kokoma_cli.wording.values import cause


@contextmanager
def aside(files: Iterable[Path]) -> Iterator[None]:
    """Takes these files out of the way until the end of the block, and deletes them if it ends well.

    Raises Unusable if one cannot be moved, for instance because it is open in a viewer; then, and whenever
    the block fails, all of them are back in their places.
    """
    moved: list[tuple[Path, Path]] = []
    try:
        for file in files:
            waiting = file.with_name(f".{secrets.token_hex(8)}.old")
            try:
                file.rename(waiting)
            except PermissionError as error:
                raise Unusable("sheets.file_refused", file=str(file)) from error
            except OSError as error:
                raise Unusable("sheets.file_failed", file=str(file), cause=cause(error)) from error
            moved.append((file, waiting))
        yield
    except BaseException:
        for file, waiting in reversed(moved):
            with suppress(OSError):
                if not file.exists():
                    waiting.rename(file)
        raise
    for _, waiting in moved:
        with suppress(OSError):
            waiting.unlink()
