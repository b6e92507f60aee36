"""The electronic seal: which certificate file, its password asked without being shown, what was sealed."""

from pathlib import Path
from typing import Annotated

import typer

from kokoma_cli.cli.passphrase import TRIES, in_file
from kokoma_cli.cli.session import Session
from kokoma_cli.errors import BadCall, BadInput
from kokoma_cli.signing.sealer import Sealer
from kokoma_cli.workflows import seal as workflow

Seal = Annotated[Path | None, typer.Option("--seal", metavar="FILE")]
SealPassphraseFile = Annotated[Path | None, typer.Option("--seal-passphrase-file", metavar="FILE")]
#: So many days before its end somebody should think of a new certificate.
_SOON = 30


def sealer(session: Session, seal: Path | None, passphrase_file: Path | None) -> Sealer | None:
    """What seals the files of this call; None if nobody asked for a seal. The password is in
    `passphrase_file`, or asked, at a terminal up to three times.

    Raises BadCall if there is nobody to ask, and everything that is wrong with the certificate, before
    anything is drawn; also in a dry run.
    """
    if seal is None:
        if passphrase_file is not None:
            raise BadCall("seals.passphrase_without_seal")
        return None
    workflow.look(seal)
    found = _opened(session, seal, passphrase_file)
    if found.self_signed:
        session.note("seals.self_signed", name=found.called)
    if found.days_left < _SOON:
        session.note("seals.expires_soon", name=found.called, date=found.valid_until.date())
    return found


def _opened(session: Session, seal: Path, passphrase_file: Path | None) -> Sealer:
    if passphrase_file is not None:
        return workflow.opened(seal, in_file(passphrase_file))
    if not session.interactive:
        raise BadCall("seals.nobody_to_ask")
    for left in range(TRIES - 1, -1, -1):
        try:
            return workflow.opened(seal, session.ask_hidden("seals.ask_passphrase", file=seal.name))
        except BadInput as refused:
            if refused.key != "seals.wrong_passphrase" or not left:
                raise
            session.note("seals.try_again", count=left)
    raise AssertionError


def tell(session: Session, found: Sealer | None, count: int, *, dry_run: bool) -> None:
    """Says whose seal is on so many files."""
    if found and count:
        session.say(
            "seals.would_seal" if dry_run else "seals.sealed",
            count=count,
            name=found.called,
            date=found.valid_until.date(),
        )


def document(found: Sealer | None) -> dict[str, object] | None:
    """The same for computers."""
    if found is None:
        return None
    return {
        "name": found.name,
        "organisation": found.organisation,
        "valid_until": found.valid_until.date().isoformat(),
        "self_signed": found.self_signed,
    }
