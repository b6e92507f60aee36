"""Options that several commands share, each named once, and reading their values."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from kokoma_cli.cli.session import Session
from kokoma_cli.errors import BadCall

DryRun = Annotated[bool, typer.Option("--dry-run")]
Yes = Annotated[bool, typer.Option("--yes")]
Who = Annotated[str, typer.Argument(metavar="WHO")]
Whos = Annotated[list[str], typer.Argument(metavar="WHO")]
Code = Annotated[str, typer.Argument(metavar="COURSE")]
Folder = Annotated[Path | None, typer.Option("--out", metavar="DIR")]


def read_date(session: Session, text: str) -> date:
    """A date as people write it. BadCall for what cannot be read, or in more than one way."""
    from kokoma_cli.domain.dates import parse

    day = parse(text, session.today)
    if day is None:
        raise BadCall("courses.no_date", text=text)
    return day


def read_time(text: str | None) -> str | None:
    """A time of day as HH:MM."""
    from kokoma_cli.domain.dates import parse_time

    if text is None:
        return None
    time = parse_time(text)
    if time is None:
        raise BadCall("courses.no_time", text=text)
    return time


def read_hours(text: str | None) -> int | None:
    """Hours of 60 minutes as whole minutes."""
    from kokoma_cli.domain.settings import Unreadable, parse_minutes

    if text is None:
        return None
    try:
        return parse_minutes(text)
    except Unreadable as error:
        raise BadCall(error.reason, value=text) from None
