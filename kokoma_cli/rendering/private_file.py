"""A file with a secret in it, for its owner alone: whole or not at all, and under no other name."""

import errno
import os
from contextlib import suppress
from pathlib import Path

from kokoma_cli.disk import flush_folder
from kokoma_cli.errors import Conflict, Unusable, stop_if_asked, uninterrupted
from kokoma_cli.rendering.files import Stage
from kokoma_cli.wording.values import Lines, cause


def put_private(file: Path, content: bytes, *, replace: bool = False) -> None:
    """Writes a file that only its owner may read. Where the system can, it has no name before it is complete,
    so that not even a process that is killed leaves the secret anywhere; elsewhere what such a process leaves
    goes when the next file is written there.

    Raises Conflict if the file exists with something else in it, unless it is to be replaced; Unusable if it
    cannot be written.
    """
    try:
        if _differs(file, content) and not replace:
            raise _there(file)
        with uninterrupted():
            stop_if_asked()
            if not _without_a_name(file, content):
                _by_a_stage(file, content)
    except PermissionError as error:
        raise Unusable("sheets.file_refused", file=str(file)) from error
    except OSError as error:
        raise Unusable("sheets.file_failed", file=str(file), cause=cause(error)) from error


def destroy(file: Path) -> bool:
    """Deletes such a file for good. False if it is still there."""
    try:
        file.unlink(missing_ok=True)
        flush_folder(file.parent)
    except OSError:
        return False
    return True


#: What systems say that know no files without a name: not in this folder, or not at all.
_UNKNOWN = {errno.EOPNOTSUPP, errno.EISDIR, errno.ENOENT, errno.EINVAL, errno.EXDEV, errno.EPERM}


def _without_a_name(file: Path, content: bytes) -> bool:
    """False, and nothing done, where there is no such thing."""
    nameless = getattr(os, "O_TMPFILE", None)
    if nameless is None or not file.parent.is_dir():
        return False
    try:
        descriptor = os.open(file.parent, os.O_WRONLY | nameless, 0o600)
    except OSError as error:
        if error.errno in _UNKNOWN:
            return False
        raise
    with os.fdopen(descriptor, "wb") as target:
        target.write(content)
        target.flush()
        os.fsync(descriptor)
        # Drawn anew at any time, the one before is no loss.
        file.unlink(missing_ok=True)
        try:
            # With a folder named, though it has no part in it, Python follows the link.
            os.link(
                f"/proc/self/fd/{descriptor}", file, src_dir_fd=descriptor, follow_symlinks=True
            )
        except FileExistsError:
            raise _there(file) from None
        except OSError as error:
            if error.errno in _UNKNOWN:
                return False
            raise
    try:
        flush_folder(file.parent)
    except OSError:
        with suppress(OSError):
            file.unlink()
        raise
    return True


def _by_a_stage(file: Path, content: bytes) -> None:
    with Stage(replaceable=lambda _there: True) as stage:
        with stage.open(file, private=True) as target:
            target.write(content)
        stage.publish()


def _differs(file: Path, content: bytes) -> bool:
    return os.path.lexists(file) and not (file.is_file() and file.read_bytes() == content)


def _there(file: Path) -> Conflict:
    return Conflict(
        "sheets.file_differs",
        document={"files": [str(file)]},
        count=1,
        files=Lines([str(file)]),
    )
