"""`kokoma log` and `kokoma undo`: what was changed, and taking it back."""

from typing import TYPE_CHECKING, Annotated

import typer

from kokoma_cli.cli.desk import desk, quoted
from kokoma_cli.cli.options import DryRun, Yes, read_date
from kokoma_cli.cli.screen import screen
from kokoma_cli.cli.session import Session, current
from kokoma_cli.errors import BadCall, Conflict
from kokoma_cli.rendering.documents import entry_document, log_document
from kokoma_cli.wording.values import Lines, Phrase
from kokoma_cli.workflows import log as journal
from kokoma_cli.workflows.question import listed
from kokoma_cli.workflows.undo import Undone
from kokoma_cli.workflows.undo import undo as undo_entry

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kokoma_cli.domain.journal import Batch
    from kokoma_cli.workflows.desk import Desk

_LIMIT = 20
#: More entries of others than these are counted.
_OTHERS_SHOWN = 5


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
            tried = _tried(place, number)
            _refuse_unasked(session, tried)
            # Numbers that are void stay void on the paper people may hold already.
            if tried.void or tried.others:
                _tell(session, tried, dry_run=True)
                _tell_whose(session, tried)
                if not session.confirm("journal.confirm"):
                    session.note("journal.left_alone")
                    if session.json:
                        _emit(session, tried, dry_run=True)
                    return
            # What was looked at, and nothing that somebody else has entered since.
            meant = tried.entry.batch
            undone = undo_entry(place, meant.id, meant.hash)
        else:
            undone = undo_entry(place, number)
    if session.json:
        _emit(session, undone, dry_run=dry_run)
    _tell(session, undone, dry_run=dry_run)
    if dry_run:
        _tell_whose(session, undone)


def _tried(place: "Desk", number: int | None) -> Undone:
    """What would be taken back."""
    trial = place._replace(origin=place.origin._replace(dry_run=True))
    return undo_entry(trial, number)


def _refuse_unasked(session: Session, tried: Undone) -> None:
    """Raises Conflict or BadCall for what is not taken back without a question, where nobody can be asked."""
    if session.interactive:
        return
    if tried.others:
        batch = tried.entry.batch
        raise Conflict(
            "journal.others_need_yes",
            document={
                "number": batch.id,
                "others": [_whose(each) for each in tried.others],
            },
            number=batch.id,
            entries=_entries(session, tried.others),
            count=len(tried.others),
        )
    if tried.void:
        raise BadCall("journal.void_needs_yes", numbers=list(tried.void), count=len(tried.void))


def _tell_whose(session: Session, undone: Undone) -> None:
    """By whom it was entered, if by somebody else."""
    if undone.others == (undone.entry.batch,):
        session.note("journal.others_this", user=undone.entry.batch.user)
    elif undone.others:
        entries = _entries(session, undone.others)
        session.note("journal.others", entries=entries, count=len(undone.others))


def _entries(session: Session, batches: "Sequence[Batch]") -> Lines:
    from kokoma_cli.rendering.journal import moment

    lines: list[Phrase] = [
        Phrase(
            "journal.others_entry",
            {
                "number": each.id,
                "moment": moment(each.at, session.wording),
                "user": each.user,
                "command": each.command,
            },
        )
        for each in batches[:_OTHERS_SHOWN]
    ]
    if len(batches) > _OTHERS_SHOWN:
        lines.append(Phrase("journal.more_entries", {"count": len(batches) - _OTHERS_SHOWN}))
    return Lines(lines)


def _whose(batch: "Batch") -> dict[str, object]:
    return {"number": batch.id, "at": batch.at, "user": batch.user, "command": batch.command}


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
