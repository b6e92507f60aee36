"""Trying what cannot be taken back before it is done: shown to whoever is at the terminal, and asked."""

from collections.abc import Callable
from typing import NamedTuple, TypeVar

from kokoma_cli.cli.session import Session
from kokoma_cli.errors import BadCall
from kokoma_cli.workflows.desk import Desk

_Result = TypeVar("_Result")


class Asking(NamedTuple):
    """How somebody is asked once it was tried."""

    needs_yes: BadCall
    #: What is said where nobody can be asked.
    show: Callable[[], None]
    question: str
    values: dict[str, object]


def tried_first(
    session: Session,
    office: Desk,
    work: Callable[[Desk], _Result],
    asking: Callable[[_Result], Asking | None],
    *,
    dry_run: bool,
    yes: bool,
) -> _Result | None:
    """What the work comes to, which is tried before it is done; in a dry run it is only tried. None if
    whoever was asked does not want it. `asking`: None where there is nothing to ask.

    Raises Conflict if something was entered while she thought, and BadCall where nobody can be asked.
    """
    sure = office if dry_run or yes else office.as_it_stands()
    planned = work(office._replace(origin=office.origin._replace(dry_run=True)))
    how = asking(planned)
    if dry_run:
        return planned
    if how and not yes:
        if not session.interactive:
            raise how.needs_yes
        how.show()
        if not session.confirm(how.question, **how.values):
            session.note("privacy.not_erased")
            return None
    return work(sure)
