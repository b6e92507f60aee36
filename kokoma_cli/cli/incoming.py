"""Files that are handed in: read whole, before anything is asked or written."""

import sys
from pathlib import Path

from kokoma_cli.cli import output
from kokoma_cli.errors import BadCall, NotFound, Unusable
from kokoma_cli.intake.limits import MAX_BYTES
from kokoma_cli.wording.values import cause


def incoming(name: str) -> bytes:
    """What is in a file, or with `-` what comes in by a pipe. One byte more than may be is enough to refuse
    it. Raises NotFound, Unusable, or BadCall if nothing comes in."""
    if name == "-":
        if sys.stdin is None or output.is_terminal(sys.stdin):
            raise BadCall("intake.nothing_comes_in")
        return sys.stdin.buffer.read(MAX_BYTES + 1)
    file = Path(name)
    try:
        with file.open("rb") as handed_in:
            return handed_in.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise NotFound("intake.no_such_file", file=name) from None
    except OSError as error:
        raise Unusable("intake.file_refused", file=name, cause=cause(error)) from error
