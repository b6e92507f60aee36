"""Opening the register for one command, and saying in the journal who called what."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kokoma_cli.cli.session import Session
from kokoma_cli.storage.database import Origin, locate, open_register
from kokoma_cli.workflows.desk import Desk

if TYPE_CHECKING:
    from kokoma_cli.workflows.question import Unfounded


@contextmanager
def desk(session: Session, *, dry_run: bool = False) -> Iterator[Desk]:
    """The register of this call, open until the end of the block. With `dry_run` everything written
    within is taken back.

    Raises NotFound, naming what to do, if there is none, and Unusable if it cannot be read.
    """
    session.dry = dry_run
    register = open_register(locate(session.register_path, Path.cwd()))
    try:
        doubts: list[Unfounded] = []
        who_calls = origin(session, dry_run=dry_run)
        yield Desk(register, who_calls, session.today, session.cohort_name, doubts)
        if doubts:
            from kokoma_cli.workflows.question import listed

            session.later("certificates.unfounded", count=len(doubts), certificates=listed(doubts))
    finally:
        register.close()


def origin(session: Session, *, dry_run: bool = False) -> Origin:
    """Who calls what, and when by the clock on the wall."""
    now = datetime.now().astimezone().isoformat(timespec="seconds")
    return Origin(now, _user(), command_line(session.argv), dry_run=dry_run)


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
