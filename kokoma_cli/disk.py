"""What is asked of the system below a file: that names outlast a power cut, and whether a process is still at
work on what it left under a name of its own.
"""

import errno
import os
from pathlib import Path
from zlib import crc32

#: What file systems say that cannot flush a folder, or not for everybody. Windows cannot at all.
_NO_FLUSHING = {errno.EINVAL, errno.ENOTSUP, errno.EBADF, errno.EACCES, errno.EPERM, errno.EISDIR}


def flush_folder(folder: Path) -> None:
    """Makes sure that names in a folder outlast a power cut, where the system can be asked to. Raises OSError
    if the disk refuses."""
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


def mark() -> str:
    """This computer and this process, for the name of a file; it tells nothing about them."""
    return f"{crc32(host().encode()):08x}-{os.getpid()}"


def is_gone(mark_of: str) -> bool:
    """True if the process with this mark was one of this computer and is none any more."""
    process = mark_of.partition("-")[2]
    return is_ours(mark_of) and process.isdecimal() and not is_alive(int(process))


def is_ours(mark_of: str) -> bool:
    """True if this mark is that of a process of this computer."""
    return mark_of.partition("-")[0] == f"{crc32(host().encode()):08x}"


def host() -> str:
    """What this computer is called."""
    # platform.node() loads half a dozen modules for the same.
    if os.name == "nt":
        return os.environ.get("COMPUTERNAME", "")
    return os.uname().nodename


def is_alive(process: int) -> bool:
    """True if there is such a process here, and where asking would end it."""
    if os.name == "nt":
        return True
    if process <= 0:
        # These stand for whole groups of processes.
        return False
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        # It is somebody else's.
        return True
    return True
