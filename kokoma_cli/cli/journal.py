"""`kokoma log` and `kokoma undo`: what was changed, and taking it back."""

from typing import TYPE_CHECKING, Annotated

import typer

from kokoma_cli.cli.desk import desk, quoted
from kokoma_cli.cli.options import DryRun, Yes
from kokoma_cli.cli.screen import screen
from kokoma_cli.cli.session import Session, current
from kokoma_cli.errors import BadCall
from kokoma_cli.wording.values import Lines
from kokoma_cli.workflows import undo as journal
from kokoma_cli.workflows.question import listed

if TYPE_CHECKING:
    from kokoma_cli.workflows.desk import Desk

_LIMIT = 20


def log(
    ctx: typer.Context,
    who: Annotated[str | None, typer.Argument(metavar="WHO")] = None,
    limit: Annotated[int, typer.Option("--limit", metavar="N", min=1)] = _LIMIT,
) -> None:
    """Shows what was changed, newest first."""
    from kokoma_cli.rendering.documents import log_document
    from kokoma_cli.rendering.journal import log_text

    session = current(ctx)
    with desk(session) as place:
        # One more than asked for tells whether there is more.
        found = journal.log(place, limit=limit + 1, who=who)
    entries = found.entries[:limit]
    if session.json:
        session.emit(log_document(entries))
        return
    if not entries:
        session.say("journal.nothing_about" if who else "journal.empty", who=who)
        return
    here = screen(session)
    session.print(log_text(entries, found.names, session.wording, here), styled=True)
    if len(found.entries) > limit:
        person = f" {quoted(who)}" if who else ""
        session.note("journal.older", limit=limit * 5, person=person)


def undo(
    ctx: typer.Context,
    number: Annotated[int | None, typer.Argument(metavar="NUMBER", min=1)] = None,
    dry_run: DryRun = False,
    yes: Yes = False,
) -> None:
    """Takes back the last change, or the one with this number in the log."""
    session = current(ctx)
    with desk(session, dry_run=dry_run) as place:
        if not (dry_run or yes):
            undone = _tried(place, number)
            if undone.void and not session.interactive:
                raise BadCall(
                    "journal.void_needs_yes", numbers=list(undone.void), count=len(undone.void)
                )
            if undone.void:
                # Numbers that are void stay void on the paper people may hold already.
                _tell(session, undone, dry_run=True)
                if not session.confirm("journal.confirm_void"):
                    session.note("journal.left_alone")
                    if session.json:
                        _emit(session, undone, dry_run=True)
                    return
        undone = journal.undo(place, number)
    if session.json:
        _emit(session, undone, dry_run=dry_run)
    _tell(session, undone, dry_run=dry_run)


def _tried(place: "Desk", number: int | None) -> journal.Undone:
    """What would be taken back."""
    trial = place._replace(origin=place.origin._replace(dry_run=True))
    return journal.undo(trial, number)


def _tell(session: Session, undone: journal.Undone, *, dry_run: bool) -> None:
    from kokoma_cli.rendering.journal import moment
    from kokoma_cli.rendering.journal_phrases import describe

    batch = undone.entry.batch
    session.say(
        "journal.would_undo" if dry_run else "journal.undone",
        number=batch.id,
        moment=moment(batch.at, session.wording),
        command=batch.command,
    )
    for phrase in describe(undone.entry, undone.names, session.wording):
        session.say("journal.phrase", phrase=phrase)
    if undone.void:
        key = "journal.would_void" if dry_run else "journal.void"
        session.say(key, numbers=list(undone.void), count=len(undone.void))
        if not dry_run:
            files = (*undone.files, *undone.print_files)
            session.say("journal.destroy", files=Lines(files), count=len(files))
    if undone.unfounded:
        session.note(
            "certificates.unfounded",
            count=len(undone.unfounded),
            certificates=listed(undone.unfounded),
        )


def _emit(session: Session, undone: journal.Undone, *, dry_run: bool) -> None:
    from kokoma_cli.rendering.documents import entry_document

    session.emit(
        {
            **entry_document(undone.entry),
            "void": list(undone.void),
            "files": list(undone.files),
            "print_files": list(undone.print_files),
            "dry_run": dry_run,
        }
    )
