"""Errors become what people and scripts get: a sentence, an exit code, a document."""

import errno
import sys
from collections.abc import Mapping
from types import TracebackType

from kokoma_cli import __version__
from kokoma_cli.cli import usage
from kokoma_cli.cli.session import Session
from kokoma_cli.errors import BadCall, KokomaError, Several, Unusable
from kokoma_cli.wording.values import Lines, Phrase, cause

_FULL = {errno.ENOSPC, errno.EDQUOT}


def report(error: Exception, session: Session) -> int:
    """Says what went wrong, on stderr and with `--json` as a document on stdout too; the exit code."""
    known = _of_system(error) if isinstance(error, OSError) else error
    if not isinstance(known, KokomaError):
        known = _of_register(session) or known
    if isinstance(known, KokomaError):
        each = known.errors if isinstance(known, Several) else (known,)
        problems = [_problem(one, session) for one in each]
        code, document = known.exit_code, known.document
    else:
        apology, code, document = _apology(error, session), 1, {}
        problems = [{"kind": "bug", "key": "usage.bug", "exit": code, "message": apology}]
    sentence = "\n".join(str(problem["message"]) for problem in problems)
    if session.debug:
        import traceback

        session.complain("".join(traceback.format_exception(error)).rstrip())
    advice = usage.advice(known, session) if isinstance(known, BadCall) else []
    session.complain("\n".join([sentence, *advice]))
    if session.json and not session.documents:
        result = document.get("result")
        answer = {**result} if isinstance(result, Mapping) else {}
        answer["error"] = problems[0]
        if len(problems) > 1:
            answer["errors"] = problems
        session.emit(answer)
    return code


def _problem(error: KokomaError, session: Session) -> dict[str, object]:
    """One error as a document; a result that could not be completed stands beside it, not in it."""
    return {
        "kind": _snake_case(type(error).__name__),
        "key": error.key,
        "exit": error.exit_code,
        "message": _sentence(error, session),
        **{key: value for key, value in error.document.items() if key != "result"},
    }


def _sentence(error: KokomaError, session: Session) -> str:
    try:
        return session.wording(error.key, **error.values)
    except (KeyError, ImportError):
        # A sentence nobody wrote yet must not hide what happened.
        return error.key


def _of_system(error: OSError) -> KokomaError:
    """A full disk, a missing permission, a name too long: whatever the system refuses is no bug. What
    SQLite refuses is explained where it is called."""
    key = "usage.disk_full" if error.errno in _FULL else "usage.refused"
    return Unusable(key, path=str(error.filename or "."), cause=cause(error))


#: As many odd entries are named.
_SHOWN = 5


def _of_register(session: Session) -> KokomaError | None:
    """What no command of ours writes makes the best of them stumble: if the register holds something
    impossible, that is what to tell. None if nothing is wrong with it, or nothing can be told."""
    if session.opened is None:
        return None
    import sqlite3
    from itertools import islice

    from kokoma_cli.storage.inspection import inspected
    from kokoma_cli.storage.plausible import oddities
    from kokoma_cli.storage.soundness import is_sound

    tampered = Unusable("register.tampered", file=str(session.opened))
    try:
        with inspected(session.opened) as image:
            if image.state == "locked":
                return None
            if image.usable is None:
                return tampered
            found = list(islice(oddities(image.usable), _SHOWN + 1))
            if not found:
                return None if is_sound(image.usable) else tampered
    except (sqlite3.Error, ArithmeticError, LookupError, TypeError, ValueError, MemoryError):
        return tampered
    entries = [
        Phrase(
            "register.odd_entry" if oddity.id else "register.odd_table",
            {
                "table": session.wording.find(f"rows.table_{oddity.table}") or oddity.table,
                "id": oddity.id,
                "column": session.wording.find(f"rows.column_{oddity.column}") or oddity.column,
            },
        )
        for oddity in found[:_SHOWN]
    ]
    if len(found) > _SHOWN:
        entries.append(Phrase("register.odd_entries"))
    document = [{"table": each.table, "id": each.id, "column": each.column} for each in found]
    return Unusable(
        "register.impossible",
        document={"odd": document},
        file=str(session.opened),
        entries=Lines(entries),
    )


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
