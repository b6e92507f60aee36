"""Options that several commands share, each named once, and reading their values."""

import inspect
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from kokoma_cli.cli.session import Session
from kokoma_cli.errors import BadCall

DryRun = Annotated[bool, typer.Option("--dry-run")]
Yes = Annotated[bool, typer.Option("--yes")]
Backups = Annotated[bool, typer.Option("--backups")]
Who = Annotated[str, typer.Argument(metavar="WHO")]
Whos = Annotated[list[str], typer.Argument(metavar="WHO")]
Code = Annotated[str, typer.Argument(metavar="COURSE")]
Folder = Annotated[Path | None, typer.Option("--out", metavar="DIR")]


_Command = TypeVar("_Command", bound=Callable[..., None])


def also_takes(parameters: Iterable[inspect.Parameter]) -> Callable[[_Command], _Command]:
    """Gives a command parameters that it takes together, as `**` what they are, so that those which several
    commands share are said once."""

    more = tuple(parameters)

    def give(command: _Command) -> _Command:
        signature = inspect.signature(command)
        own = [each for each in signature.parameters.values() if each.kind is not each.VAR_KEYWORD]
        changed = signature.replace(parameters=[*own, *more])
        command.__signature__ = changed  # type: ignore[attr-defined]
        return command

    return give


def parameter(name: str, annotation: object, default: object = None) -> inspect.Parameter:
    """One of these parameters."""
    return inspect.Parameter(
        name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation
    )


#: A date further away than so many years is a slip of the pen.
_YEARS_AHEAD = 3
_YEARS_BACK = 30


def read_date(session: Session, text: str, *, years_ahead: int = _YEARS_AHEAD) -> date:
    """A date as people write it. BadCall for what cannot be read, or in more than one way, or is further
    away than the office plans."""
    from kokoma_cli.domain.dates import parse, years_after

    day = parse(text, session.today)
    if day is None:
        raise BadCall("courses.no_date", text=text)
    if day > years_after(session.today, years_ahead):
        raise BadCall("courses.date_too_late", date=day, count=years_ahead)
    if day < years_after(session.today, -_YEARS_BACK):
        raise BadCall("courses.date_too_early", date=day, count=_YEARS_BACK)
    return day


def read_time(text: str | None) -> str | None:
    """A time of day as HH:MM; an empty text stays one."""
    from kokoma_cli.domain.dates import parse_time

    if text is None or not text.strip():
        return text and ""
    time = parse_time(text)
    if time is None:
        raise BadCall("courses.no_time", text=text)
    return time


def read_hours(text: str | None) -> int | None:
    """Hours of 60 minutes as whole minutes; None for an empty text too."""
    from kokoma_cli.domain.settings import Unreadable, parse_minutes

    if text is None:
        return None
    try:
        return parse_minutes(text)
    except Unreadable as error:
        raise BadCall(error.reason, value=text) from None
