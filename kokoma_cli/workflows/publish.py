"""Publish: putting the page down on which anybody can verify a certificate, and what belongs beside it."""

import hashlib
import sqlite3
from datetime import date
from pathlib import Path
from typing import NamedTuple

from kokoma_cli.domain.keys import Key
from kokoma_cli.domain.published import Lapsed, Published, PublishedKey, digest, lapsed
from kokoma_cli.domain.settings import BY_KEY
from kokoma_cli.errors import BadCall, Conflict, KokomaError, NotFound, Unusable
from kokoma_cli.rendering import verify_page
from kokoma_cli.storage import certificates, codes, keys, settings
from kokoma_cli.wording.values import Lines
from kokoma_cli.workflows.deposit import Outcome, put_down
from kokoma_cli.workflows.desk import Desk
from kokoma_cli.workflows.web_files import WebFile

#: What a web server shows for the address of a folder.
PAGE = "index.html"
#: Hardly a register grows so large; what is larger is no page of ours.
_MOST_BYTES = 20_000_000

#: What is said of lists on paper, in the words of a page.
_SAID_HERE = {
    "sheets.file_in_the_way": "publish.file_in_the_way",
    "sheets.file_differs": "publish.file_appeared",
    "sheets.file_appeared": "publish.file_appeared",
    "sheets.file_refused": "publish.file_refused",
    "sheets.file_failed": "publish.file_failed",
}


class PublishedFile(NamedTuple):
    """A file to be uploaded, and what became of the one that was there."""

    file: Path
    sha256: str
    size: int
    #: In bytes.
    outcome: Outcome


class Made(NamedTuple):
    """What was published."""

    published: Published
    file: PublishedFile
    lapsed: Lapsed
    #: What the page that was there before said, and this one no longer does.


def publish(desk: Desk, folder: Path, *, replace: bool = False) -> Made:
    """Writes the page into a folder, as of today; in a dry run only says what would be. No passphrase is
    needed for that.

    An earlier page of this office is replaced, anything else only if asked to. Raises NotFound for what
    is missing in the register, BadCall or Conflict for what is wrong with the folder.
    """
    folder = folder.absolute()
    if folder.exists() and not folder.is_dir():
        raise BadCall("publish.no_folder", folder=str(folder))
    if folder.resolve() == desk.home.resolve():
        raise Conflict("publish.beside_register", folder=str(folder))
    with desk.register.reading() as db:
        published = gathered(db, desk.today)
    file = folder / PAGE
    earlier = _earlier(file)
    foreign = file.is_file() and not _is_ours(earlier, published)
    if foreign and not replace:
        raise _differing("publish.file_differs", file)
    made = _put_down(desk, file, verify_page.render(published))
    before = None if foreign else earlier
    return Made(published, made, lapsed(before, published) if before else Lapsed())


def publish_beside(
    desk: Desk, folder: Path, web: WebFile, *, replace: bool = False
) -> PublishedFile:
    """Writes a file for those who verify credentials (see `status`) beside the page, in the same way. Raises
    Conflict if something else is there that is not to be replaced."""
    file = folder.absolute() / web.name
    if file.is_file() and not replace and not web.replaces(file):
        raise _differing("credentials.file_differs", file)
    return _put_down(desk, file, web.content)


def gathered(db: sqlite3.Connection, today: date) -> Published:
    """What anybody may know. Raises NotFound if there is nothing to verify with, or nobody to name."""
    known = tuple(_public(db, key) for key in keys.everything(db))
    page, issuer, address = (
        str(BY_KEY[name].parse(settings.of_register(db, name)))
        for name in ("verify_page", "issuer", "address")
    )
    if not known:
        raise NotFound("publish.no_key")
    if not page:
        raise NotFound("publish.no_page")
    if not issuer:
        raise NotFound("publish.no_issuer")
    return Published(known, tuple(codes.void(db)), today, issuer, address, page)


def _public(db: sqlite3.Connection, key: Key) -> PublishedKey:
    digests: tuple[str, ...] = ()
    last = None
    if key.state == "compromised":
        digests = tuple(map(digest, codes.digests(db, key.id)))
    elif key.retired_on:
        signed = {each.certificate_id for each in codes.everything(db) if each.key_id == key.id}
        days = (each.issued_on for each in certificates.everything(db) if each.id in signed)
        # Some may bear a day that was still to come.
        last = max((day for day in days if day > key.retired_on), default=None)
    return PublishedKey(key.kid, key.public, key.retired_on, key.compromised_on, digests, last)


def _put_down(desk: Desk, file: Path, content: bytes) -> PublishedFile:
    try:
        outcomes = put_down({file: content}, replace=True, dry_run=desk.origin.dry_run)
    except (Conflict, Unusable) as error:
        raise _said_here(error) from error
    sha256 = hashlib.sha256(content).hexdigest()
    return PublishedFile(file, sha256, len(content), outcomes[file])


def _differing(key: str, file: Path) -> Conflict:
    return Conflict(key, document={"files": [str(file)]}, files=Lines([str(file)]))


def _earlier(file: Path) -> Published | None:
    """What an earlier page says that is there; None if there is none, or something else."""
    try:
        if not file.is_file() or file.stat().st_size > _MOST_BYTES:
            return None
        return verify_page.read_page(file.read_text("utf-8"))
    except (OSError, ValueError):
        return None


def _is_ours(earlier: Published | None, now: Published) -> bool:
    """Whether it is of this office: they have a key in common."""
    ours = {key.public for key in now.keys}
    return earlier is not None and any(key.public in ours for key in earlier.keys)


def _said_here(error: KokomaError) -> KokomaError:
    key = _SAID_HERE.get(error.key, error.key)
    return type(error)(key, document=error.document, **error.values)
