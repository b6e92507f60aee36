"""The front door: one call in, one exit code out. The only place where errors are caught."""

import errno
import os
import sys
from collections.abc import Sequence
from datetime import date

from kokoma_cli.cli.session import Session
from kokoma_cli.errors import INTERRUPTED, PIPE_CLOSED


def run(argv: Sequence[str] | None = None, *, today: date | None = None) -> int:
    """Runs kokoma with these words, or those of the process, and returns the exit code.

    Nothing is raised: whatever goes wrong is said on stderr. `today` stands in for the clock.
    """
    session = Session(sys.argv[1:] if argv is None else argv, today or date.today())
    try:
        return _answer(session)
    except OSError as error:
        if not _pipe_is_closed(error):
            raise
        return PIPE_CLOSED


def _answer(session: Session) -> int:
    try:
        code = _serve(session)
        # A full disk behind `>` shows itself here, while it can still be said.
        sys.stdout.flush()
    except KeyboardInterrupt:
        if session.stands is None:
            session.note("usage.interrupted")
        else:
            session.note("usage.interrupted_after", entry=session.stands)
        return INTERRUPTED
    except Exception as error:
        if _pipe_is_closed(error):
            raise
        from kokoma_cli.cli import failures

        try:
            code = failures.report(error, session)
            sys.stdout.flush()
        except OSError as refused:
            if _pipe_is_closed(refused):
                raise
            # Not even the document of an error has room; the sentence goes to stderr.
            session.json = False
            return failures.report(refused, session)
    return code


def _serve(session: Session) -> int:
    if session.other_words in ([], ["--help"], ["-h"]) and _ready_for_root_page(session):
        from kokoma_cli.cli import help as pages

        session.print(pages.root_page(session), styled=True)
        return 0
    from kokoma_cli.cli import layer

    code = layer.call(session)
    session.end()
    return code


def _ready_for_root_page(session: Session) -> bool:
    """The page everybody sees first needs no Typer, unless a shell asks or `--lang` is wrong."""
    spoken = session.asked_language in (None, session.language)
    return spoken and "_KOKOMA_COMPLETE" not in os.environ


def _pipe_is_closed(error: Exception) -> bool:
    """Whoever read our output has gone: `kokoma status | head`. Windows says EINVAL for it."""
    if isinstance(error, BrokenPipeError):
        return True
    return (
        isinstance(error, OSError)
        and error.filename is None
        and (error.errno == errno.EPIPE or (os.name == "nt" and error.errno == errno.EINVAL))
    )
