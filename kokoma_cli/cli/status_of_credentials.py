"""Part of `kokoma publish`: what is written beside the page once a credential was given out."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from kokoma_cli.cli.passphrase import unlocked
from kokoma_cli.cli.session import Session
from kokoma_cli.domain.credentials import Dropped
from kokoma_cli.errors import KokomaError
from kokoma_cli.storage import codes, keys
from kokoma_cli.workflows.desk import Desk
from kokoma_cli.workflows.publish import PublishedFile
from kokoma_cli.workflows.web_files import WebFile

#: What is merely missing for signing a list, here and now. Everything else is a mistake, and said as one.
_MISSING = {
    "keys.nobody_to_ask": "nobody_to_ask",
    "usage.cannot_hide": "nobody_to_ask",
    "credentials.not_installed": "not_installed",
    "keys.no_file": "no_key_file",
}


@dataclass(frozen=True, slots=True)
class Unsigned:
    """There is no list, for it cannot be signed."""

    why: str


@dataclass(slots=True)
class Beside:
    """What became of the files beside the page."""

    files: list[PublishedFile] = field(default_factory=list)
    listed: PublishedFile | None = None
    #: The one that says which credentials still hold.
    missing: str | None = None
    #: Why there is no new one, in a word; None: there is, or nobody looks for it.
    dropped: Dropped = field(default_factory=Dropped)


def is_looked_up(office: Desk) -> bool:
    """Whether anybody looks for a list: a credential was given out."""
    with office.register.reading() as db:
        return any(each.credential_on for each in codes.everything(db))


def web_files(
    session: Session, office: Desk, passphrase_file: Path | None
) -> Iterator[WebFile | Unsigned]:
    """The files for those who verify credentials, one after another: first what nobody has to sign; only then
    is anybody asked for the passphrase.

    Raises as `unlocked` and `status.listed` do for what is wrong, such as another passphrase.
    """
    from kokoma_cli.workflows import status

    document = status.own_keys(office)
    if document is not None:
        yield document
    with office.register.reading() as db:
        key = keys.current(db)
    if key is None:
        yield Unsigned("no_key")
        return
    try:
        status.ready_for_list()
        secret = None if session.dry else unlocked(session, office, key, passphrase_file)
    except KokomaError as error:
        if error.key not in _MISSING:
            raise
        yield Unsigned(_MISSING[error.key])
        return
    yield status.listed(office, key, secret)
