"""The options that may stand anywhere: --db, --lang, --cohort, --reason, --json, --debug, --help."""

from pathlib import Path
from typing import Annotated, Any, Literal, NoReturn

import typer
import typer.main
from typer.core import TyperCommand

from kokoma_cli import __version__
from kokoma_cli.cli import values
from kokoma_cli.cli.session import current
from kokoma_cli.errors import BadCall


def everywhere(
    *,
    db: Annotated[str | None, typer.Option("--db", metavar="FILE")] = None,
    lang: Annotated[Literal["de", "en"] | None, typer.Option("--lang")] = None,
    cohort: Annotated[str | None, typer.Option("--cohort", metavar="NAME")] = None,
    reason: Annotated[str | None, typer.Option("--reason", metavar="TEXT")] = None,
    json: Annotated[bool, typer.Option("--json")] = False,
    debug: Annotated[bool, typer.Option("--debug")] = False,
    help: Annotated[bool, typer.Option("--help", "-h", is_eager=True)] = False,  # noqa: A002
    version: Annotated[bool, typer.Option("--version", is_eager=True)] = False,
) -> None:
    """Declares them; what they say goes to the session. The last position counts."""


_made: list[Any] = []


def shared(*, root: bool = False) -> list[Any]:
    """These options as parameters, made once per process; `--version` is for the root alone."""
    if not _made:
        command = typer.main.get_command(app_of(everywhere))
        values.teach(command.params)
        for param in command.params:
            param.expose_value = False
            param.callback = _take
        _made.extend(command.params)
    return [param for param in _made if root or param.name != "version"]


def app_of(
    function: Any, *, cls: type[TyperCommand] = TyperCommand, add_completion: bool = False
) -> typer.Typer:
    """An app of this one function: what `typer.main.get_command` makes a command of."""
    app = typer.Typer(add_completion=add_completion, rich_markup_mode=None)
    app.command(cls=cls)(function)
    return app


def show_help(ctx: Any) -> NoReturn:
    """Prints the help page of where we are, and ends."""
    session = current(ctx)
    session.print(ctx.command.page(session), styled=True)
    raise typer.Exit


def read_reason(value: str) -> str:
    """Why something is done, as one line. BadCall if nothing is said, or what cannot be kept."""
    from kokoma_cli.workflows.plan import text

    reason = text(value)
    if not reason:
        raise BadCall("usage.empty", option="--reason")
    return reason


def _take(ctx: Any, param: Any, value: Any) -> None:
    """Keeps what an option says."""
    if ctx.resilient_parsing or value in (None, False):
        return
    session = current(ctx)
    match param.name:
        case "db":
            if not value:
                raise BadCall("usage.empty", option="--db")
            session.register_path = Path(value)
        case "lang":
            session.speak(value)
        case "cohort":
            session.cohort_name = value
        case "reason":
            session.reason = read_reason(value)
        case "json":
            session.json = True
        case "debug":
            session.debug = True
        case "version":
            session.print(f"kokoma {__version__}")
            raise typer.Exit
        case _:
            show_help(ctx)
