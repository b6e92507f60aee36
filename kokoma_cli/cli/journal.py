"""`kokoma log` and `kokoma undo`: what was changed, and taking it back."""

from typing import TYPE_CHECKING, Annotated

import typer

from kokoma_cli.cli.desk import desk, quoted
from kokoma_cli.cli.options import DryRun, Yes, read_date
from kokoma_cli.cli.screen import screen
from kokoma_cli.cli.session import Session, current
from kokoma_cli.errors import BadCall
from kokoma_cli.rendering.documents import entry_document, log_document
from kokoma_cli.wording.values import Lines
from kokoma_cli.workflows import log as journal
from kokoma_cli.workflows.question import listed
from kokoma_cli.workflows.undo import Undone
from kokoma_cli.workflows.undo import undo as undo_entry

if TYPE_CHECKING:
    from kokoma_cli.workflows.desk import Desk

_LIMIT = 20


def log(
    ctx: typer.Context,
    who: Annotated[str | None, typer.Argument(metavar="WHO")] = None,
    course: Annotated[str | None, typer.Option("--course", metavar="COURSE")] = None,
    since: Annotated[str | None, typer.Option("--since", metavar="DATE")] = None,
    until: Annotated[str | None, typer.Option("--until", metavar="DATE")] = None,
    limit: Annotated[int | None, typer.Option("--limit", metavar="N", min=1)] = None,
    number: Annotated[int | None, typer.Option("--number", metavar="N", min=1)] = None,
) -> None:
    """Shows what was changed, newest first; one entry in full by its number."""
    session = current(ctx)
    filters = {"": who, "--course": course, "--since": since, "--until": until}
    given = {name: value for name, value in filters.items() if value is not None}
    if number is not None:
        if given or limit is not None:
            raise BadCall("journal.number_alone")
        _show_one(session, number)
        return
    most = _LIMIT if limit is None else limit
    with desk(session) as place:
        # One more than asked for tells whether there is more.
        found = journal.log(
            place,
            limit=most + 1,
            who=who,
            course=course,
            since=None if since is None else read_date(session, since),
            until=None if until is None else read_date(session, until),
        )
    entries = found.entries[:most]
    if session.json:
        session.emit(log_document(entries))
        return
    if not entries:
        session.say("journal.nothing_about" if given else "journal.empty")
        return
    from kokoma_cli.rendering.journal import log_text

    here = screen(session)
    session.print(log_text(entries, found.names, session.wording, here), styled=True)
    if len(found.entries) > most:
        words = [word for name, value in given.items() for word in (name, value) if word]
        typed = "".join(f" {quoted(word)}" for word in words)
        session.note("journal.older", limit=most * 5, filters=typed)


def _show_one(session: Session, number: int) -> None:
    """Everything about one entry."""
    with desk(session) as place:
        found = journal.entry(place, number)
    if session.json:
        session.emit(log_document(found.entries))
        return
    from kokoma_cli.rendering.journal_entry import entry_text

    here = screen(session)
    for entry in found.entries:
        session.print(entry_text(entry, found.names, session.wording, here), styled=True)


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
            # What was looked at, and nothing that somebody else has entered since.
            number = undone.entry.batch.id
        undone = undo_entry(place, number)
    if session.json:
        _emit(session, undone, dry_run=dry_run)
    _tell(session, undone, dry_run=dry_run)


def _tried(place: "Desk", number: int | None) -> Undone:
    """What would be taken back."""
    trial = place._replace(origin=place.origin._replace(dry_run=True))
    return undo_entry(trial, number)


def _tell(session: Session, undone: Undone, *, dry_run: bool) -> None:
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


def _emit(session: Session, undone: Undone, *, dry_run: bool) -> None:
    session.emit(
        {
            **entry_document(undone.entry),
            "undone_by": undone.by,
            "void": list(undone.void),
            "files": list(undone.files),
            "print_files": list(undone.print_files),
            "dry_run": dry_run,
        }
    )
