"""`kokoma publish`: the page on which anybody can verify a certificate."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from kokoma_cli.cli.desk import desk, quoted
from kokoma_cli.cli.options import DryRun, Yes
from kokoma_cli.cli.passphrase import PassphraseFile
from kokoma_cli.cli.session import Session, current
from kokoma_cli.cli.status_of_credentials import Beside, Unsigned, is_looked_up, web_files
from kokoma_cli.errors import Conflict, KokomaError
from kokoma_cli.rendering.documents import Document
from kokoma_cli.workflows import publish as workflow
from kokoma_cli.workflows.desk import Desk
from kokoma_cli.workflows.publish import Made, PublishedFile
from kokoma_cli.workflows.web_files import WebFile

_Result = TypeVar("_Result")

#: What is asked where something else is in the way.
_QUESTIONS = {
    "publish.file_differs": "publish.ask_replace",
    "credentials.file_differs": "credentials.ask_replace",
}


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
        # Nothing keeps the page waiting: it says what is void, and which key is in other hands.
        made = _replacing(session, lambda also: workflow.publish(office, folder, replace=also), yes)
        if made is None:
            session.note("publish.nothing_written")
            return
        _tell(session, made)
        beside = Beside()
        if is_looked_up(office):
            _write_beside(session, office, made, beside, passphrase_file, yes=yes)
    if session.json:
        session.emit(_document(made, beside, dry_run=dry_run))
    if not dry_run:
        session.note("publish.again", folder=_again(session, made))


def _replacing(session: Session, write: Callable[[bool], _Result], yes: bool) -> _Result | None:
    """What was written; None if something else is to stay that is in the way."""
    try:
        return write(yes)
    except Conflict as conflict:
        if conflict.key not in _QUESTIONS or not session.interactive:
            raise
        if not session.dry and not session.confirm(_QUESTIONS[conflict.key], **conflict.values):
            return None
    return write(True)


def _write_beside(
    session: Session,
    office: Desk,
    made: Made,
    beside: Beside,
    passphrase_file: Path | None,
    *,
    yes: bool,
) -> None:
    """Writes and tells, one after another, what belongs beside the page."""
    from kokoma_cli.workflows import status

    folder = made.file.file.parent
    beside.dropped = status.dropped(office, folder)
    try:
        for each in web_files(session, office, passphrase_file):
            if isinstance(each, Unsigned):
                beside.missing = each.why
                continue
            _write_one(session, office, folder, each, beside, yes=yes)
    except (KokomaError, KeyboardInterrupt) as error:
        # The page stands, whatever else went wrong.
        if not session.dry:
            session.note("credentials.list_undone", folder=_again(session, made))
        if isinstance(error, KokomaError):
            written = [str(file.file) for file in (made.file, *beside.files)]
            error.document = {**error.document, "written": [] if session.dry else written}
        raise
    if beside.missing and not session.dry:
        why = session.wording(f"credentials.due_{beside.missing}", folder=_again(session, made))
        session.note("credentials.list_due", why=why)
    if beside.dropped.credentials and not session.dry:
        keys = list(beside.dropped.keys)
        session.note("credentials.dropped", count=beside.dropped.credentials, keys=keys)


def _write_one(
    session: Session, office: Desk, folder: Path, web: WebFile, beside: Beside, *, yes: bool
) -> None:
    file = _replacing(
        session, lambda also: workflow.publish_beside(office, folder, web, replace=also), yes
    )
    if file is None:
        beside.missing = "kept"
        return
    beside.files.append(file)
    if web.signed:
        beside.listed = file
    key = "credentials.would_write" if session.dry else f"credentials.written_{file.outcome}"
    session.say(key, **_file(session, file))
    _tell_checksum(session, file)
    if not session.dry:
        session.note("credentials.upload", file=session.path(file.file), address=web.address)


def _tell(session: Session, made: Made) -> None:
    said = made.published
    key = "publish.would_write" if session.dry else f"publish.written_{made.file.outcome}"
    count = len(said.void)
    void = "publish.holds_void" if count else "publish.holds_nothing_void"
    if not session.json:
        session.say(key, **_file(session, made.file))
        _tell_checksum(session, made.file)
        session.say(
            "publish.holds",
            date=said.as_of,
            void=session.wording(void, count=count),
            keys=[session.wording(f"publish.key_{key.state}", kid=key.kid) for key in said.keys],
        )
    if made.lapsed.void:
        session.note("publish.no_longer_void", count=len(made.lapsed.void))
    if made.lapsed.keys:
        keys = list(made.lapsed.keys)
        session.note("publish.keys_lapsed", count=len(keys), keys=keys)
    if not session.dry:
        session.note("publish.upload", file=session.path(made.file.file), page=said.page)


def _file(session: Session, file: PublishedFile) -> dict[str, object]:
    return {"file": session.path(file.file), "size": -(-file.size // 1000)}


def _tell_checksum(session: Session, file: PublishedFile) -> None:
    if not session.dry and not session.json:
        session.print(f"  SHA-256: {file.sha256}")


def _again(session: Session, made: Made) -> str:
    """The folder as it is typed to publish once more."""
    return quoted(session.path(made.file.file.parent))


def _document(made: Made, beside: Beside, *, dry_run: bool) -> Document:
    said = made.published
    return {
        "files": [
            {
                "file": str(each.file),
                # What is only tried is not signed.
                "sha256": None if dry_run and each is beside.listed else each.sha256,
                "bytes": each.size,
                "outcome": each.outcome,
            }
            for each in (made.file, *beside.files)
        ],
        "as_of": said.as_of.isoformat(),
        "page": said.page,
        "keys": [{"kid": key.kid, "state": key.state} for key in said.keys],
        "void": len(said.void),
        "no_longer_void": len(made.lapsed.void),
        "keys_lapsed": list(made.lapsed.keys),
        "status_list": str(beside.listed.file) if beside.listed else None,
        "status_list_missing": beside.missing,
        "keys_dropped": list(beside.dropped.keys),
        "credentials_dropped": beside.dropped.credentials,
    }
