"""`kokoma certificate credential`: a certificate as a file for wallets and portals."""

from pathlib import Path
from typing import Annotated

import typer

from kokoma_cli.cli.desk import desk
from kokoma_cli.cli.options import DryRun, Yes
from kokoma_cli.cli.passphrase import PassphraseFile, unlocked
from kokoma_cli.cli.replacing import replacing
from kokoma_cli.cli.session import Session, current
from kokoma_cli.workflows import credential as workflow


def credential(
    ctx: typer.Context,
    number: Annotated[str, typer.Argument(metavar="NUMBER")],
    out: Annotated[Path | None, typer.Option("--out", metavar="FILE")] = None,
    passphrase_file: PassphraseFile = None,
    dry_run: DryRun = False,
    yes: Yes = False,
) -> None:
    """Gives out a certificate as a credential file."""
    session = current(ctx)
    with desk(session, dry_run=dry_run) as office:
        prepared = workflow.ready(office, number)
        secret = None if dry_run else unlocked(session, office, prepared.key, passphrase_file)
        given = replacing(
            session,
            lambda replace: workflow.credential(office, prepared, secret, out, replace=replace),
            yes=yes,
        )
    if given is None:
        return
    if session.json:
        session.emit(_document(given))
    _tell(session, given, again=prepared.signed.credential_on is not None)


def _tell(session: Session, given: workflow.Given, *, again: bool) -> None:
    certificate = given.certificate
    if session.dry:
        key = "would_give"
    elif given.outcome == "unchanged":
        key = "there"
    else:
        key = "given_again" if again else "given"
    session.say(
        f"credentials.{key}",
        number=certificate.number,
        name=certificate.name,
        date=given.on,
        file=session.path(given.file),
    )
    if certificate.status == "withheld":
        session.note("credentials.withheld", number=certificate.number)
    session.note("credentials.what_for", name=certificate.name, kid=given.kid)
    session.note("credentials.publish")


def _document(given: workflow.Given) -> dict[str, object]:
    return {
        "number": given.certificate.number,
        "participant": given.certificate.participant_id,
        "name": given.certificate.name,
        "file": str(given.file),
        "sha256": given.sha256,
        "outcome": given.outcome,
        "given_on": given.on,
    }
