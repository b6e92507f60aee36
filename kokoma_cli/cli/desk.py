"""Opening the register for one command, and saying in the journal who called what."""

import os
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, cast

from kokoma_cli.cli.session import Session
from kokoma_cli.errors import Conflict, KokomaError
from kokoma_cli.storage import codes, connection
from kokoma_cli.storage.connection import Waiting
from kokoma_cli.storage.database import Origin, Register, open_register
from kokoma_cli.storage.holder import Holder
from kokoma_cli.storage.located import locate
from kokoma_cli.workflows.desk import Desk

if TYPE_CHECKING:
    from kokoma_cli.workflows.question import Unfounded

_Result = TypeVar("_Result")


@contextmanager
def desk(session: Session, *, dry_run: bool = False) -> Iterator[Desk]:
    """The register of this call, open until the end of the block. With `dry_run` everything written
    within is taken back.

    Raises NotFound, naming what to do, if there is none, and Unusable if it cannot be read.
    """
    session.dry = dry_run
    path = locate(session.register_path, Path.cwd())
    register = open_register(path, waiting(session))
    session.opened = path
    try:
        doubts: list[Unfounded] = []
        who_calls = origin(session, dry_run=dry_run)
        was_void = _void(register)
        yield Desk(register, who_calls, session.today, session.cohort_name, doubts)
        # What was done is done, also where it can no longer be looked at.
        with suppress(KokomaError, sqlite3.Error):
            if _void(register) != was_void:
                session.later("publish.again_now")
        if doubts:
            from kokoma_cli.workflows.question import listed

            session.later("certificates.unfounded", count=len(doubts), certificates=listed(doubts))
        if register.not_backed_up:
            failed = register.not_backed_up
            session.later(failed.key, **failed.values)
    finally:
        session.stands = register.entry
        register.close()


def _void(register: Register) -> list[int]:
    """The places of what is void, which stand on the page where codes are verified."""
    with register.reading() as db:
        return codes.void(db)


def waiting(session: Session) -> Waiting:
    """Tells whoever sits at a terminal why nothing happens."""

    def tell(who: Holder | None) -> None:
        seconds = round(connection.PATIENCE_SECONDS)
        if who is None:
            session.underway("register.waiting", seconds=seconds)
        else:
            session.underway(
                "register.waiting_for",
                seconds=seconds,
                user=who.user,
                host=who.host,
                command=who.command,
            )

    return tell


def mindfully(
    session: Session, place: Desk, work: Callable[[Desk], _Result], *, overwrite: bool
) -> _Result | None:
    """The work, done without overwriting unseen what somebody else has just changed: a person at the
    terminal is shown that and asked. None if she then leaves it alone.

    Raises Conflict if nobody can be asked. What comes about while she thinks is shown too.
    """
    if overwrite:
        return work(place)
    shown: frozenset[int] = frozenset()
    while True:
        try:
            return work(place._replace(mindful_of=shown))
        except Conflict as conflict:
            asking = session.interactive and not session.json
            if conflict.key != "meanwhile.changed" or not asking:
                raise
            session.note("meanwhile.look", **conflict.values)
            if not session.confirm("meanwhile.overwrite"):
                session.note("meanwhile.left_alone")
                return None
            changed = cast("list[dict[str, int]]", conflict.document["changed"])
            shown |= {each["entry"] for each in changed}


def origin(session: Session, *, dry_run: bool = False) -> Origin:
    """Who calls what, and when by the clock on the wall."""
    now = datetime.now().astimezone().isoformat(timespec="seconds")
    verb = f"kokoma {session.command}".rstrip()
    typed, why = command_line(session.argv), session.reason
    return Origin(now, _user(), typed, dry_run=dry_run, verb=verb, reason=why)


def command_line(words: Sequence[str]) -> str:
    """The call as it was typed, or as it could be typed again: `kokoma attend P1 "Dr. Weiß"`."""
    return _storable(" ".join(["kokoma", *map(quoted, words)]))


def quoted(word: str) -> str:
    """A word as a shell takes it for one."""
    if word and not any(letter.isspace() or letter in _SPECIAL for letter in word):
        return word
    escaped = "".join(f"\\{letter}" if letter in _ESCAPED else letter for letter in word)
    return f'"{escaped}"'


#: What a shell would read as more than a letter, and what it still does between double quotes. The
#: backslash is neither: on the office's machines it stands in every path.
_SPECIAL = frozenset("\"'`$&|;<>()[]{}*?!#~")
_ESCAPED = frozenset('"`$')


def _storable(text: str) -> str:
    """Bytes that are no UTF-8 reach us as half characters, which the register cannot hold: \\udcfc."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _user() -> str:
    """The name at the login: USERNAME on Windows, USER elsewhere."""
    name = os.environ.get("USERNAME") or os.environ.get("USER")
    if name:
        return _storable(name)
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
