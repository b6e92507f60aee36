"""The pages of a PDF, drawn in a process of its own.

A PDF can be made so that drawing it never ends, fills the memory, or brings down whoever draws it. So the
office's own process never opens one that somebody presents: it asks another, waits so long and no longer, and
takes from it nothing but numbers, dots and plain text. What a seal in it says is read in the same manner (see
`signing.inspection`).
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Timer
from typing import TYPE_CHECKING, Any, NamedTuple

from kokoma_cli.errors import BadInput

if TYPE_CHECKING:
    from PIL.Image import Image

#: Seconds for one answer. What takes longer was made to.
_PATIENCE = 20.0
#: Bytes of the line before an answer, and of a page in grey.
_LINE, _MOST = 4_000_000, 64_000_000

#: Begins the other process where this one's modules are, and nowhere else.
_PROGRAM = "import sys; sys.path[:] = sys.argv[1:]; from kokoma_cli.intake.pdf_drawing import serve; serve()"


class Nature(NamedTuple):
    """What a PDF is."""

    scanned: bool
    #: Whether each page is a picture, and nothing that can be seen stands on it besides.
    text: str
    #: What a program has written on its pages.


class Document:
    """A PDF that another process holds open."""

    def __init__(self, process: "subprocess.Popen[bytes]") -> None:
        self._process = process
        self._late = False

    def count(self) -> int:
        """How many pages there are."""
        return int(self.ask("count")[0]["count"])

    def drawn(self, index: int, dpi: int, side: int) -> "Image":
        """A page in grey, as it would be printed, at most so many dots on its longer side."""
        from PIL import Image

        answer, dots = self.ask("draw", index=index, dpi=dpi, side=side)
        size = int(answer["width"]), int(answer["height"])
        if len(dots) != size[0] * size[1]:
            raise BadInput("verify.damaged_pdf")
        return Image.frombytes("L", size, dots)

    def nature(self) -> Nature:
        """Whether it is paper that was scanned, or was written by a program."""
        answer, _ = self.ask("nature")
        return Nature(bool(answer["scanned"]), str(answer["text"]))

    def ask(
        self, what: str, content: bytes = b"", **values: object
    ) -> tuple[dict[str, Any], bytes]:
        """What the other process answers. Raises BadInput if it will not, or not in time."""
        to, back = self._process.stdin, self._process.stdout
        assert to is not None
        assert back is not None
        patience = Timer(_PATIENCE, self._give_up)
        patience.start()
        try:
            to.write(json.dumps({"ask": what, "size": len(content), **values}).encode() + b"\n")
            to.write(content)
            to.flush()
            answer = json.loads(back.readline(_LINE))
            size = int(answer["size"])
            dots = back.read(size) if 0 <= size <= _MOST else b""
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise BadInput("verify.slow_pdf" if self._late else "verify.damaged_pdf") from error
        finally:
            patience.cancel()
        if answer.get("problem"):
            raise BadInput(
                "verify.locked_pdf" if answer["problem"] == "locked" else "verify.damaged_pdf"
            )
        return answer, dots

    def _give_up(self) -> None:
        self._late = True
        self._process.kill()


@contextmanager
def document(content: bytes) -> Iterator[Document]:
    """A PDF, open until the end of the block. Raises BadInput, also later, if it is locked or damaged or
    takes too long."""
    places = [str(Path(place).absolute()) for place in sys.path]
    process = subprocess.Popen(  # noqa: S603
        [sys.executable, "-I", "-c", _PROGRAM, *places],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    try:
        opened = Document(process)
        opened.ask("open", content)
        yield opened
    finally:
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout):
            # What was still to be sent has nobody to go to.
            with suppress(OSError):
                if stream:
                    stream.close()
