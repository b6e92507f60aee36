"""`kokoma participant rename`: another name by law, and no trace of the former one."""

from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import typer

from kokoma_cli.cli import sealing
from kokoma_cli.cli.desk import desk, quoted
from kokoma_cli.cli.left import (
    backups_document,
    files_document,
    given_lines,
    mention_lines,
    tell_backups,
)
from kokoma_cli.cli.options import DryRun, Who, Yes
from kokoma_cli.cli.participants import with_details
from kokoma_cli.cli.passphrase import PassphraseFile, WithoutCode, signer
from kokoma_cli.cli.sealing import Seal, SealPassphraseFile
from kokoma_cli.cli.session import Session, current
from kokoma_cli.errors import BadCall
from kokoma_cli.rendering.documents import certificate_document, person_document
from kokoma_cli.wording.values import Lines, Phrase
from kokoma_cli.workflows.rename import Renamed
from kokoma_cli.workflows.rename import rename as workflow


@with_details
def rename(
    ctx: typer.Context,
    who: Who,
    name: Annotated[str, typer.Argument(metavar="NAME")],
    *,
    backups: Annotated[bool, typer.Option("--backups")] = False,
    passphrase_file: PassphraseFile = None,
    without_code: WithoutCode = False,
    seal: Seal = None,
    seal_passphrase_file: SealPassphraseFile = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    **details: Any,
) -> None:
    """Enters a legal change of name, and takes out the former one."""
    session = current(ctx)
    with desk(session, dry_run=dry_run) as office:
        home = office.home
        sure = office
        signing = partial(signer, session, office, passphrase_file, without_code=without_code)
        sealer = sealing.sealer(session, seal, seal_passphrase_file)
        if not (dry_run or yes):
            sure = office.as_it_stands()
            trial = office._replace(origin=office.origin._replace(dry_run=True))
            planned = workflow(trial, who, name, details, backups=backups, signing=signing)
            if not session.interactive:
                raise BadCall("participants.rename_needs_yes")
            _tell_plan(session, planned)
            tell_backups(session, planned.backups, _again(planned), ahead=True)
            if not session.confirm("participants.ask_rename"):
                session.note("participants.not_renamed")
                return
        done = workflow(sure, who, name, details, backups=backups, signing=signing, sealer=sealer)
    if session.json:
        session.emit(
            {
                "participant": person_document(done.person),
                "issued": [certificate_document(entry, home) for entry in done.issued],
                "replaced": [entry.number for entry in done.replaced],
                **files_document(done.files, done.mentions, done.settings),
                **backups_document(done.backups),
                "details": list(done.details),
                "seal": sealing.document(sealer),
                "compacted": done.not_compacted is None,
                "nowhere": done.is_nowhere,
            }
        )
    if dry_run:
        _tell_plan(session, done)
    else:
        _tell(session, done)
    sealing.tell(session, sealer, len(done.issued), dry_run=dry_run)
    _tell_remains(session, done)


def _tell_plan(session: Session, planned: Renamed) -> None:
    """What is going to happen."""
    session.say("participants.would_rename", name=planned.person.name, id=planned.person.id)
    if planned.issued:
        session.say(
            "participants.would_reissue",
            count=len(planned.issued),
            numbers=_numbers(planned),
            certificates=_listed(planned),
        )
    session.say("participants.would_forget")
    if planned.mentions:
        session.note("participants.mentions_ahead", mentions=mention_lines(planned.mentions))


def _tell(session: Session, done: Renamed) -> None:
    session.say("participants.renamed", name=done.person.name, id=done.person.id)
    if done.is_nowhere:
        session.say("participants.nowhere")
    if done.issued:
        session.say(
            "participants.reissued",
            count=len(done.issued),
            numbers=_numbers(done),
            certificates=_listed(done),
        )
    if done.files.deleted:
        session.say("participants.files_deleted", count=done.files.deleted)
    for old in done.replaced:
        if old.handed_over_on:
            session.note(
                "certificates.get_back",
                number=old.number,
                name=done.person.name,
                date=old.handed_over_on,
            )
    if done.issued:
        session.note("participants.old_sheets", count=len(done.replaced), numbers=_numbers(done))
    if done.files.others:
        session.note("participants.print_file_gone", numbers=" ".join(done.files.others))
    if done.mentions:
        session.note("participants.mentions_left", mentions=mention_lines(done.mentions))


def _tell_remains(session: Session, done: Renamed) -> None:
    """What only people can do."""
    files = done.files
    if files.given:
        given = given_lines(files)
        session.note("participants.credentials_given", given=given, count=len(files.given))
    if files.left:
        session.note("participants.files_left", files=_paths(session, files.left))
    if files.doubtful:
        session.note("participants.files_doubtful", files=_paths(session, files.doubtful))
    if files.lists:
        session.note("participants.lists_left", files=_paths(session, files.lists))
    if files.packed:
        session.note("privacy.files_packed", files=_paths(session, files.packed))
    if done.details:
        fields = [Phrase(f"participants.field_{key}") for key in done.details]
        session.note("participants.details_left", fields=fields, id=done.person.id)
    if done.settings:
        session.note("participants.settings_left", keys=list(done.settings))
    if done.not_compacted:
        cause = _BECAUSE.get(done.not_compacted.key, "participants.because_other")
        session.note("participants.not_compacted", id=done.person.id, cause=Phrase(cause))
    tell_backups(session, done.backups, _again(done), ahead=session.dry)
    session.note("participants.paper_left")


#: Why the register's file could not be written anew.
_BECAUSE = {
    "register.locked": "participants.because_locked",
    "register.disk_full": "participants.because_disk_full",
}


def _numbers(done: Renamed) -> list[str]:
    return [entry.number for entry in done.replaced]


def _paths(session: Session, files: Iterable[Path]) -> Lines:
    return Lines(map(session.path, files))


def _listed(done: Renamed) -> Lines:
    return Lines(
        Phrase("certificates.unfounded_line", {"number": entry.number, "name": entry.name})
        for entry in done.issued
    )


def _again(done: Renamed) -> str:
    """The call that takes out what is still there."""
    return f"kokoma participant rename {done.person.id} {quoted(done.person.name)}"
