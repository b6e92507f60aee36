"""`kokoma export` and `kokoma participant export`: tables for other programs."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from kokoma_cli.cli.desk import desk
from kokoma_cli.cli.options import DryRun, Yes
from kokoma_cli.cli.replacing import replacing
from kokoma_cli.cli.session import Session, current
from kokoma_cli.errors import BadCall
from kokoma_cli.workflows import export as workflow
from kokoma_cli.workflows.export import Format, What

Out = Annotated[str | None, typer.Option("--out", metavar="FILE")]
Form = Annotated[Format | None, typer.Option("--format")]


def export(
    ctx: typer.Context,
    what: Annotated[What, typer.Argument(metavar="TABLE")] = "everything",
    out: Out = None,
    form: Form = None,
    dry_run: DryRun = False,
    yes: Yes = False,
) -> None:
    """Writes tables of the cohort for Excel, a mail merge or a calendar."""
    _export(current(ctx), what, out, form, dry_run=dry_run, yes=yes)


def people(
    ctx: typer.Context,
    out: Out = None,
    form: Form = None,
    dry_run: DryRun = False,
    yes: Yes = False,
) -> None:
    """Writes the people of the cohort with all that is known of them."""
    _export(current(ctx), "participants", out, form, dry_run=dry_run, yes=yes)


def _export(
    session: Session, what: What, out: str | None, form: Format | None, *, dry_run: bool, yes: bool
) -> None:
    to_stdout = out == "-" or (session.json and out is None)
    if to_stdout:
        form = form or "json"
        if session.json and form != "json":
            raise BadCall("exports.json_is_json", format=form)
    file = Path(out).absolute() if out and not to_stdout else None
    here = None if to_stdout else Path.cwd()
    with desk(session, dry_run=dry_run) as office:
        done = replacing(
            session,
            lambda replace: workflow.export(
                office, what, session.wording, form=form, file=file, here=here, replace=replace
            ),
            yes=yes,
        )
    if done is None:
        return
    if done.file is None:
        _to_stdout(session, done.content, done.format)
        return
    if session.json:
        session.emit({"file": str(done.file), "format": done.format, "rows": done.rows})
    key = "exports.would_write" if dry_run else f"exports.written_{done.outcome}"
    session.say(
        key,
        what=session.wording(f"exports.table_{what.replace('-', '_')}"),
        file=session.path(done.file),
        count=done.rows,
    )
    if done.format != "ics" and done.outcome != "unchanged" and not dry_run:
        session.note("exports.holds_names")


def _to_stdout(session: Session, content: bytes, form: Format) -> None:
    """The file itself, for the next program. Raises BadCall on a terminal for what is no text."""
    if form == "json":
        import json

        session.emit(json.loads(content))
        return
    if form == "xlsx" and sys.stdout.isatty():
        raise BadCall("exports.not_on_screen")
    sys.stdout.flush()
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()
