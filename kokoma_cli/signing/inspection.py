"""Inspection: reading the seal of somebody else's file, in a process of its own.

A few kilobytes can be made so that following them never ends, or fills the memory. So the office's own
process never does: it asks another, waits so long and no longer, and takes from it nothing but plain text.
"""

import json
import signal
import subprocess
import sys
from contextlib import suppress
from dataclasses import asdict, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from kokoma_cli.signing import seals
from kokoma_cli.signing.seals import SealReport

#: Every seal names the bytes it is for; without that word nobody has to look.
_MARK = b"/ByteRange"
#: What is said of a seal of which nothing can be said.
_UNREADABLE = SealReport(
    "", "", "", "", "", None, "", None, None, False, False, "unknown", "unreadable"
)
#: Seconds. An ordinary file takes less than one; what takes longer was made to.
_PATIENCE = 20.0
#: Bytes of memory that may be taken.
_MOST_MEMORY = 2 * 2**30
_MOMENTS = ("sealed_at", "valid_from", "valid_until")

#: Begins the other process where this one's modules are, and nowhere else.
_PROGRAM = "import sys; sys.path[:] = sys.argv[1:]; from kokoma_cli.signing.inspection import serve; serve()"


def inspect(pdf: bytes) -> SealReport | None:
    """What the first seal of this file says; None for a file without one. Never raises for what is in the
    file; what cannot be read, or not in time, is `unreadable`. Raises Missing as `seals.inspect` does."""
    if _MARK not in pdf:
        return None
    if not seals.is_installed():
        raise seals.Missing
    places = [str(Path(place).absolute()) for place in sys.path]
    try:
        done = subprocess.run(  # noqa: S603
            [sys.executable, "-I", "-c", _PROGRAM, *places],
            input=pdf,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_PATIENCE,
            check=True,
        )
        return _told(json.loads(done.stdout))
    except (OSError, subprocess.SubprocessError, ValueError, TypeError, KeyError):
        return _UNREADABLE


def serve() -> None:
    """The other side: a file comes in, what its seal says goes out."""
    # Ctrl-C reaches every process of a terminal; only the first one may answer.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Elsewhere than on Unix there is no such bound, only the one of time.
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))  # type: ignore[attr-defined,unused-ignore]
    report = seals.inspect(sys.stdin.buffer.read())
    found = asdict(report) if report else None
    for moment in _MOMENTS if found else ():
        found[moment] = found[moment].isoformat() if found[moment] else None  # type: ignore[index]
    sys.stdout.buffer.write(json.dumps(found).encode())


def _told(found: dict[str, Any] | None) -> SealReport | None:
    if found is None:
        return None
    moments = {
        name: datetime.fromisoformat(found[name]) if found[name] else None for name in _MOMENTS
    }
    return replace(SealReport(**{**found, **moments}), changed=tuple(found["changed"]))
