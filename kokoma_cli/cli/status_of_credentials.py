"""Part of `kokoma publish`: what is written beside the page once a credential was given out."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kokoma_cli.cli.passphrase import unlocked
from kokoma_cli.cli.session import Session
from kokoma_cli.errors import NotFound
from kokoma_cli.storage import codes, keys
from kokoma_cli.workflows.desk import Desk

if TYPE_CHECKING:
    from kokoma_cli.workflows.web_files import WebFile


def status_of_credentials(
    session: Session, office: Desk, passphrase_file: Path | None
) -> "Sequence[WebFile]":
    """The files for those who verify credentials; none, and nobody is asked anything, if no credential was
    ever given out. Raises as `unlocked` and `status.files` do, and NotFound without a key to sign with."""
    with office.register.reading() as db:
        if not any(each.credential_on for each in codes.everything(db)):
            return ()
        key = keys.current(db)
    if key is None:
        raise NotFound("credentials.no_key_for_list")
    from kokoma_cli.workflows import status

    secret = None if session.dry else unlocked(session, office, key, passphrase_file)
    return status.files(office, key, secret)


def tell_status(session: Session, folder: Path, files: "Sequence[WebFile]") -> None:
    """Where each of these files belongs."""
    for each in files:
        session.note(
            "credentials.upload", file=session.path(folder / each.name), address=each.address
        )
