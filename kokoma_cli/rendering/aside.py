"""Files that new ones take the place of, and that come back if not all of those appear.

At every instant the old file or the new one has the name, whatever happens to this process.
"""

import os
import shutil
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kokoma_cli.disk import flush_folder
from kokoma_cli.errors import Uncertain, Unusable, uninterrupted
from kokoma_cli.rendering.files import unseen_beside
from kokoma_cli.wording.values import cause


@contextmanager
def aside(files: Iterable[Path]) -> Iterator[None]:
    """Keeps these files under another name as well until the end of the block, in which new ones may take
    their places. If the block fails, all of them are back; unless the register may know of the new ones.

    Raises Unusable, before the block, if one cannot be kept.
    """
    kept: list[tuple[Path, Path]] = []
    modes: dict[Path, int] = {}
    try:
        for file in files:
            try:
                kept.append((file, second := unseen_beside(file, "old")))
                modes[file] = stat.S_IMODE(file.stat().st_mode)
                _keep(file, second)
            except PermissionError as error:
                raise Unusable("sheets.file_refused", file=str(file)) from error
            except OSError as error:
                raise Unusable("sheets.file_failed", file=str(file), cause=cause(error)) from error
        yield
    except Uncertain:
        # What the register may know of must be there, as in `files.Stage`.
        _let_go(kept)
        raise
    except BaseException:
        with uninterrupted():
            for file, second in reversed(kept):
                with suppress(OSError):
                    _bring_back(file, second, modes.get(file, 0o600))
                    second.unlink(missing_ok=True)
        raise
    _let_go(kept)


def _let_go(kept: Iterable[tuple[Path, Path]]) -> None:
    for _, second in kept:
        with suppress(OSError):
            second.unlink()


def _keep(file: Path, second: Path) -> None:
    try:
        os.link(file, second)
    except FileNotFoundError:
        raise
    except OSError:
        # Network drives and sticks know no hard links. Nobody else reads the copy, whatever is in it.
        with open(second, "xb", opener=_for_its_owner) as copy, file.open("rb") as original:
            shutil.copyfileobj(original, copy)
            copy.flush()
            os.fsync(copy.fileno())


def _for_its_owner(file: str, flags: int) -> int:
    return os.open(file, flags, 0o600)


def _bring_back(file: Path, second: Path, mode: int) -> None:
    if not second.exists() or (file.exists() and file.read_bytes() == second.read_bytes()):
        return
    with suppress(OSError):
        second.chmod(mode)
    second.replace(file)
    flush_folder(file.parent)
