"""The passphrase of the office's key: asked without being shown, or read from a file. Never in the call."""

import codecs
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kokoma_cli.cli.session import Session
from kokoma_cli.domain.passphrases import AT_LEAST
from kokoma_cli.errors import BadCall, BadInput, NotFound, Unusable
from kokoma_cli.storage import keys
from kokoma_cli.wording.values import cause
from kokoma_cli.workflows.desk import Desk

if TYPE_CHECKING:
    from kokoma_cli.domain.keys import Key
    from kokoma_cli.signing.keys import SecretKey
    from kokoma_cli.workflows.sign import Signer

PassphraseFile = Annotated[Path | None, typer.Option("--passphrase-file", metavar="FILE")]
WithoutCode = Annotated[bool, typer.Option("--without-code")]

#: How often somebody may mistype it at a terminal.
TRIES = 3
#: Bytes of a file, of which the first line counts.
_MOST_BYTES = 10_000


def unlocked(session: Session, office: Desk, key: "Key", file: Path | None) -> "SecretKey":
    """The key, ready to sign. `file` holds the passphrase; without one it is asked, and at a terminal there
    are three tries.

    Raises BadCall if there is nobody to ask; NotFound or BadInput, before anything is asked, if the key's
    own file is of no use; BadInput if the passphrase is not the one.
    """
    from kokoma_cli.workflows.unlock import locked, unlock

    locked(office, key)
    return opened(session, file, key.kid, lambda typed: unlock(office, key, typed))


def opened(
    session: Session, file: Path | None, kid: str, opening: Callable[[str], "SecretKey"]
) -> "SecretKey":
    """A key that `opening` unlocks with its passphrase, which raises BadInput `keys.wrong_passphrase` for
    another one. Otherwise as `unlocked`."""
    if file is not None:
        return opening(in_file(file))
    if not session.interactive:
        raise BadCall("keys.nobody_to_ask")
    for left in range(TRIES - 1, -1, -1):
        try:
            return opening(session.ask_hidden("keys.ask_passphrase", kid=kid))
        except BadInput as refused:
            if refused.key != "keys.wrong_passphrase" or not left:
                raise
            session.note("keys.try_again", count=left)
    raise AssertionError


def new_passphrase(
    session: Session, office: Desk, file: Path | None, *, option: str = "--passphrase-file"
) -> str:
    """A passphrase for a key: in `file`, or asked twice. Raises BadCall if there is nobody to ask, BadInput
    if it protects nothing, or if the two were three times not the same. `option`: names the file."""
    from kokoma_cli.workflows.choose_passphrase import problem

    if file is not None:
        found = in_file(file)
        if why := problem(office, found):
            raise BadInput(f"keys.passphrase_{why}", count=AT_LEAST)
        return found
    if not session.interactive:
        raise BadCall("keys.nobody_to_choose", option=option)
    session.note("keys.how_to_choose", count=AT_LEAST, example=session.wording("keys.example"))
    for left in range(TRIES - 1, -1, -1):
        typed = session.ask_hidden("keys.ask_new_passphrase")
        refused = "differ"
        if why := problem(office, typed):
            refused = f"passphrase_{why}"
        elif session.ask_hidden("keys.ask_again") == typed:
            return typed
        if not left:
            raise BadInput(f"keys.{refused}", count=AT_LEAST)
        session.note(f"keys.{refused}", count=AT_LEAST)
    raise AssertionError


def kept_or_new(session: Session, office: Desk, passphrase: str) -> str:
    """The passphrase that a copy of a key has, if it protects anything; else a new one is asked. Raises
    BadInput if there is nobody to ask."""
    from kokoma_cli.workflows.choose_passphrase import problem

    if problem(office, passphrase) is None:
        return passphrase
    if not session.interactive:
        raise BadInput("keys.weak_copy")
    session.note("keys.weak_copy_here")
    return new_passphrase(session, office, None)


def signer(
    session: Session, office: Desk, file: Path | None, *, without_code: bool, tried: bool
) -> "Signer | None":
    """What signs the certificates of this batch; None if the office has no key, or wants no codes. `tried`:
    nothing is issued, so nobody is asked and codes are only tried for their size.

    Raises as `unlocked` does, and NotFound if nobody has set the page that codes point to.
    """
    if without_code:
        return None
    with office.register.reading() as db:
        key = keys.current(db)
    if key is None:
        return None
    from kokoma_cli.workflows import unlock

    specimen = unlock.signer(office, key)
    return specimen if tried else unlock.signer(office, key, unlocked(session, office, key, file))


def in_file(file: Path) -> str:
    """The passphrase in the first line of a file, without the mark at its beginning and the end of the line.
    Raises NotFound, Unusable, or BadInput if there is none in it."""
    try:
        with file.open("rb") as source:
            content = source.read(_MOST_BYTES)
    except FileNotFoundError:
        raise NotFound("keys.no_passphrase_file", file=str(file)) from None
    except OSError as error:
        raise Unusable(
            "keys.passphrase_file_unreadable", file=str(file), cause=cause(error)
        ) from error
    # PowerShell writes UTF-16.
    wide = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        text = content.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadInput("keys.passphrase_file_garbled", file=str(file)) from error
    line = text.replace("\r", "\n").partition("\n")[0]
    if not line:
        raise BadInput("keys.passphrase_file_empty", file=str(file))
    return unicodedata.normalize("NFC", line)
