"""A real terminal of 80 × 24 with one command of kokoma in it, and somebody who presses keys."""

import fcntl
import os
import pty
import select
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[1]
CTRL_C, CTRL_D, ENTER = "\x03", "\x04", "\r"
#: Nothing a command does before it asks takes so long, whatever else this computer has to do.
_PATIENCE_SECONDS = 60


class Terminal:
    """What stands on it, and what is typed."""

    def __init__(self, ours: int, process: "subprocess.Popen[bytes]") -> None:
        self._ours = ours
        self._process = process
        self._raw = b""

    @property
    def lines(self) -> list[str]:
        """All lines, those that ran out at the top too, as they look: what was written over is gone."""
        seen = []
        for line in self._raw.decode("utf-8", "replace").split("\n"):
            shown = ""
            for piece in line.split("\r"):
                shown = piece + shown[len(piece) :]
            seen.append(shown.rstrip())
        return seen

    @property
    def text(self) -> str:
        """The same without the breaks of lines."""
        return " ".join(" ".join(self.lines).split())

    def shows(self, *texts: str, times: int = 1) -> None:
        """Waits until all these are on the screen, each so many times."""
        end = time.monotonic() + _PATIENCE_SECONDS
        while any(self.text.count(text) < times for text in texts):
            assert self._reads(), f"{texts} not on the screen:\n" + "\n".join(self.lines)
            assert time.monotonic() < end, "\n".join(self.lines)

    def types(self, keys: str) -> None:
        os.write(self._ours, keys.encode())

    def ends(self) -> int:
        """The exit code, once the command has ended."""
        while self._reads():
            pass
        return self._process.wait(_PATIENCE_SECONDS)

    def _reads(self) -> bool:
        """Takes in what was written meanwhile; False once nobody can write any more."""
        if not select.select([self._ours], [], [], _PATIENCE_SECONDS)[0]:
            raise TimeoutError("\n".join(self.lines))
        try:
            more = os.read(self._ours, 65536)
        except OSError:
            # So Linux says that the other end is closed.
            return False
        self._raw += more
        return bool(more)


def _make_it_ours() -> None:
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


@contextmanager
def sitting_at(
    folder: Path, *words: str, language: str = "de", user: str = "vogelsang"
) -> Iterator[Terminal]:
    """Types a command in this folder."""
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (24, 80))
    environ = {name: value for name, value in os.environ.items()
               if not name.startswith("KOKOMA") and name not in ("COLUMNS", "LINES", "USERNAME")}  # fmt: skip
    process = subprocess.Popen(
        [sys.executable, "-m", "kokoma_cli", *words],
        cwd=folder, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True,
        env={**environ, "PYTHONPATH": str(ROOT), "KOKOMA_LANG": language, "USER": user, "TERM": "xterm",
             "NO_COLOR": "1"},
        # Only the terminal a process belongs to can stop it with Ctrl-C.
        preexec_fn=_make_it_ours,  # noqa: PLW1509
    )  # fmt: skip
    os.close(theirs)
    try:
        yield Terminal(ours, process)
    finally:
        process.kill()
        process.wait()
        os.close(ours)
