"""Errors become what people and scripts get: a sentence, an exit code, a document."""

import errno
import sys
from collections.abc import Mapping
from types import TracebackType

from kokoma_cli import __version__
from kokoma_cli.cli import usage
from kokoma_cli.cli.session import Session
from kokoma_cli.errors import BadCall, KokomaError, Several, Unusable

#: What the system says, and our sentence for it. SQLite's words are explained where it is called.
_BY_ERRNO = {
    errno.ENOSPC: "usage.disk_full",
    errno.EDQUOT: "usage.disk_full",
    errno.EACCES: "usage.no_permission",
    errno.EPERM: "usage.no_permission",
    errno.EROFS: "usage.no_permission",
}


def report(error: Exception, session: Session) -> int:
    """Says what went wrong, on stderr and with `--json` as a document on stdout too; the exit code."""
    known = error if isinstance(error, KokomaError) else _of_system(error)
    if known is None:
        sentence, code, kind, key = _apology(error, session), 1, "bug", "usage.bug"
        document: Mapping[str, object] = {}
    else:
        sentence, code = _sentence(known, session), known.exit_code
        kind, key, document = _snake_case(type(known).__name__), known.key, known.document
    if session.debug:
        import traceback

        session.complain("".join(traceback.format_exception(error)).rstrip())
    advice = usage.advice(known, session) if isinstance(known, BadCall) else []
    session.complain("\n".join([sentence, *advice]))
    if session.json and not session.documents:
        details = {"kind": kind, "key": key, "exit": code, "message": sentence}
        result = document.get("result")
        if isinstance(result, Mapping):
            session.emit({**result, "error": details})
        else:
            session.emit({"error": {**details, **document}})
    return code


def _sentence(error: KokomaError, session: Session) -> str:
    if isinstance(error, Several):
        return "\n".join(_sentence(each, session) for each in error.errors)
    try:
        return session.wording(error.key, **error.values)
    except (KeyError, ImportError):
        # A sentence nobody wrote yet must not hide what happened.
        return error.key


def _of_system(error: Exception) -> KokomaError | None:
    """A full disk, a missing permission; None for anything else."""
    if isinstance(error, OSError):
        key = _BY_ERRNO.get(error.errno or 0)
        return Unusable(key, path=str(error.filename or ".")) if key else None
    return None


def _apology(error: Exception, session: Session) -> str:
    """An apology with what to send: versions and a place in the code, never what the message says."""
    return session.wording(
        "usage.bug",
        report=", ".join(
            (
                f"kokoma {__version__}",
                f"Python {sys.version_info.major}.{sys.version_info.minor}.{sys.version_info.micro}",
                sys.platform,
                type(error).__name__,
                _place(error.__traceback__),
            )
        ),
    )


def _place(traceback: TracebackType | None) -> str:
    """The innermost line of ours, else the innermost line."""
    place = "?"
    ours = False
    while traceback is not None:
        module = str(traceback.tb_frame.f_globals.get("__name__", "?"))
        mine = module.partition(".")[0] == "kokoma_cli"
        if mine or not ours:
            place, ours = f"{module}:{traceback.tb_lineno}", ours or mine
        traceback = traceback.tb_next
    return place


def _snake_case(name: str) -> str:
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name).lstrip(
        "_"
    )
