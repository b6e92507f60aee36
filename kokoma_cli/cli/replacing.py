"""Lists that were written before: may the new one take the place of the old?"""

from collections.abc import Callable
from typing import TypeVar

from kokoma_cli.cli.session import Session
from kokoma_cli.errors import Conflict

Made = TypeVar("Made")


def replacing(session: Session, call: Callable[[bool], Made], *, yes: bool) -> Made | None:
    """What the call gives back; where files of other content are in its way, a person is asked whether
    they may go, unless it is only tried. None if not."""
    try:
        return call(yes)
    except Conflict as conflict:
        if conflict.key != "sheets.file_differs" or not session.interactive:
            raise
        if not session.dry and not session.confirm("sheets.ask_replace", **conflict.values):
            session.note("sheets.nothing_written")
            return None
    return call(True)
