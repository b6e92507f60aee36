"""`kokoma participant rename`: another first name by law, and no trace of the former one."""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any

import typer

from kokoma_cli.cli.desk import desk
from kokoma_cli.cli.options import DryRun, Who, Yes
from kokoma_cli.cli.participants import with_details
from kokoma_cli.cli.session import Session, current
from kokoma_cli.errors import BadCall
from kokoma_cli.rendering.documents import certificate_document, person_document
from kokoma_cli.wording.values import Lines, Phrase
from kokoma_cli.workflows import consult
from kokoma_cli.workflows.rename import Renamed
from kokoma_cli.workflows.rename import rename as workflow


@with_details
def rename(
    ctx: typer.Context,
    who: Who,
    name: Annotated[str, typer.Argument(metavar="NAME")],
    *,
    dry_run: DryRun = False,
    yes: Yes = False,
    **details: Any,
) -> None:
    """Gives a person another name for good."""
    session = current(ctx)
    if not (dry_run or yes or session.interactive):
        raise BadCall("participants.rename_needs_yes")
    with desk(session, dry_run=dry_run) as office:
        home = consult.home(office)
        if not (dry_run or yes):
            trial = office._replace(origin=office.origin._replace(dry_run=True))
            _tell_plan(session, workflow(trial, who, name, details))
            if not session.confirm("participants.ask_rename"):
                session.note("participants.not_renamed")
                return
        done = workflow(office, who, name, details)
    if session.json:
        session.emit(
            {
                "participant": person_document(done.person),
                "issued": [certificate_document(entry, home) for entry in done.issued],
                "replaced": list(done.replaced),
                "deleted": done.files.deleted,
                "left": [str(file) for file in done.files.left],
                "doubtful": [str(file) for file in done.files.doubtful],
                "details": list(done.details),
                "settings": list(done.settings),
                "compacted": done.compacted,
            }
        )
    if dry_run:
        _tell_plan(session, done)
    else:
        _tell(session, done)
    _tell_remains(session, done)


def _tell_plan(session: Session, planned: Renamed) -> None:
    """What is going to happen."""
    session.say("participants.would_rename", name=planned.person.name, id=planned.person.id)
    if planned.issued:
        session.say(
            "participants.would_reissue",
            count=len(planned.issued),
            numbers=list(planned.replaced),
            certificates=_listed(planned),
        )
    session.say("participants.would_forget")


def _tell(session: Session, done: Renamed) -> None:
    session.say("participants.renamed", name=done.person.name, id=done.person.id)
    if done.issued:
        session.say(
            "participants.reissued",
            count=len(done.issued),
            numbers=list(done.replaced),
            certificates=_listed(done),
        )
    if done.files.deleted:
        session.say("participants.files_deleted", count=done.files.deleted)


def _tell_remains(session: Session, done: Renamed) -> None:
    """What only people can do."""
    files = done.files
    if files.left:
        session.note(
            "participants.files_left", count=len(files.left), files=_paths(session, files.left)
        )
    if files.doubtful:
        session.note("participants.files_doubtful", files=_paths(session, files.doubtful))
    if done.details:
        fields = [Phrase(f"participants.field_{key}") for key in done.details]
        session.note("participants.details_left", fields=fields, id=done.person.id)
    if done.settings:
        session.note("participants.settings_left", keys=list(done.settings))
    if not done.compacted:
        session.note("participants.not_compacted", id=done.person.id)
    session.note("participants.paper_left")


def _paths(session: Session, files: Iterable[Path]) -> Lines:
    return Lines(map(session.path, files))


def _listed(done: Renamed) -> Lines:
    return Lines(
        Phrase("certificates.unfounded_line", {"number": entry.number, "name": entry.name})
        for entry in done.issued
    )
