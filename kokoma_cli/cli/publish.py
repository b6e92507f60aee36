"""`kokoma publish`: the page on which anybody can verify a certificate."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from kokoma_cli.cli.desk import desk, quoted
from kokoma_cli.cli.options import DryRun, Yes
from kokoma_cli.cli.passphrase import PassphraseFile
from kokoma_cli.cli.session import Session, current
from kokoma_cli.cli.status_of_credentials import status_of_credentials, tell_status
from kokoma_cli.errors import Conflict
from kokoma_cli.rendering.documents import Document
from kokoma_cli.workflows import publish as workflow
from kokoma_cli.workflows.desk import Desk
from kokoma_cli.workflows.publish import Made, PublishedFile
from kokoma_cli.workflows.web_files import WebFile


def publish(
    ctx: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="DIR")],
    passphrase_file: PassphraseFile = None,
    dry_run: DryRun = False,
    yes: Yes = False,
) -> None:
    """Writes the page on which anybody can verify a certificate."""
    session = current(ctx)
    with desk(session, dry_run=dry_run) as office:
        beside = status_of_credentials(session, office, passphrase_file)
        made = _published(session, office, folder, beside, yes=yes)
    if made is None:
        return
    if session.json:
        session.emit(_document(made, dry_run=dry_run))
    else:
        _tell(session, made)
    if made.lapsed.void:
        session.note("publish.no_longer_void", count=len(made.lapsed.void))
    if made.lapsed.keys:
        keys = list(made.lapsed.keys)
        session.note("publish.keys_lapsed", count=len(keys), keys=keys)
    if not dry_run:
        _say_what_is_next(session, made)
        tell_status(session, folder, beside)


def _published(
    session: Session, office: Desk, folder: Path, beside: Sequence[WebFile], *, yes: bool
) -> Made | None:
    """What was published; None if a file is to stay that is no page of this office."""
    try:
        return workflow.publish(office, folder, beside=beside, replace=yes)
    except Conflict as conflict:
        if conflict.key != "publish.file_differs" or not session.interactive:
            raise
        if not session.dry and not session.confirm("publish.ask_replace", **conflict.values):
            session.note("publish.nothing_written")
            return None
    return workflow.publish(office, folder, beside=beside, replace=True)


def _tell(session: Session, made: Made) -> None:
    said = made.published
    page, *beside = made.files
    key = "publish.would_write" if session.dry else f"publish.written_{page.outcome}"
    session.say(key, **_file(session, page))
    _tell_checksum(session, page)
    count = len(said.void)
    key = "publish.holds_void" if count else "publish.holds_nothing_void"
    void = session.wording(key, count=count)
    keys = [session.wording(f"publish.key_{key.state}", kid=key.kid) for key in said.keys]
    session.say("publish.holds", date=said.as_of, void=void, keys=keys)
    for each in beside:
        key = "credentials.would_write" if session.dry else f"credentials.written_{each.outcome}"
        session.say(key, **_file(session, each))
        _tell_checksum(session, each)


def _file(session: Session, file: PublishedFile) -> dict[str, object]:
    return {"file": session.path(file.file), "size": -(-file.size // 1000)}


def _tell_checksum(session: Session, file: PublishedFile) -> None:
    if not session.dry:
        session.print(f"  SHA-256: {file.sha256}")


def _say_what_is_next(session: Session, made: Made) -> None:
    file = made.files[0].file
    session.note("publish.upload", file=session.path(file), page=made.published.page)
    session.note("publish.again", folder=quoted(session.path(file.parent)))


def _document(made: Made, *, dry_run: bool) -> Document:
    said = made.published
    return {
        "files": [
            {
                "file": str(each.file),
                # What is only tried is not signed.
                "sha256": None if dry_run and each is not made.files[0] else each.sha256,
                "bytes": each.size,
                "outcome": each.outcome,
            }
            for each in made.files
        ],
        "as_of": said.as_of.isoformat(),
        "page": said.page,
        "keys": [{"kid": key.kid, "state": key.state} for key in said.keys],
        "void": len(said.void),
        "no_longer_void": len(made.lapsed.void),
        "keys_lapsed": list(made.lapsed.keys),
    }
