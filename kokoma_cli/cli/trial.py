"""Trying what cannot be taken back before it is done: shown to whoever is at the terminal, and asked."""

from collections.abc import Callable
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

from kokoma_cli.cli.desk import desk
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


class Tried(NamedTuple, Generic[_Result]):
    """What it came to, and the folder of the register it was about."""

    done: _Result
    home: Path


def tried_first(
    session: Session,
    work: Callable[[Desk], _Result],
    asking: Callable[[_Result], Asking | None],
    *,
    dry_run: bool,
    yes: bool,
) -> Tried[_Result] | None:
    """What the work comes to, which is tried before it is done; in a dry run it is only tried. None if
    whoever was asked does not want it. `asking`: None where there is nothing to ask.

    Raises Conflict if something was entered while she thought, and BadCall where nobody can be asked.
    """
    with desk(session, dry_run=dry_run) as office:
        done = _tried(session, office, work, asking, dry_run=dry_run, yes=yes)
        return None if done is None else Tried(done, office.home)


def _tried(
    session: Session,
    office: Desk,
    work: Callable[[Desk], _Result],
    asking: Callable[[_Result], Asking | None],
    *,
    dry_run: bool,
    yes: bool,
) -> _Result | None:
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
