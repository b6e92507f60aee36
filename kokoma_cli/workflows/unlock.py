"""Unlock: the key that the office signs with, out of its file beside the register."""

from pathlib import Path

from kokoma_cli.domain.keys import MOST_FILE_BYTES, Key, file_name
from kokoma_cli.errors import BadInput, NotFound, Unusable
from kokoma_cli.signing import keys as secret_keys
from kokoma_cli.signing.keys import SecretKey
from kokoma_cli.storage import keys, settings
from kokoma_cli.wording.values import cause
from kokoma_cli.workflows.desk import Desk
from kokoma_cli.workflows.sign import Signer


def current(desk: Desk) -> Key | None:
    """The key that is signed with; None if the office has none."""
    with desk.register.reading() as db:
        return keys.current(db)


def in_use(desk: Desk) -> Key:
    """The key that is signed with. Raises NotFound if there is none."""
    if key := current(desk):
        return key
    raise NotFound("keys.none")


def file_of(desk: Desk, kid: str) -> Path:
    """Where the file of a key is: beside the register, `kokoma-1a2b3c4d.key`."""
    return desk.home / file_name(desk.register.path.stem, kid)


def locked(desk: Desk, key: Key) -> bytes:
    """The file of a key as it is. Raises NotFound if it is not there, Unusable if it cannot be read, BadInput
    if it is damaged or holds another key."""
    file = file_of(desk, key.kid)
    if not file.is_file():
        raise NotFound("keys.no_file", file=str(file), kid=key.kid)
    try:
        with file.open("rb") as source:
            content = source.read(MOST_FILE_BYTES + 1)
        public = secret_keys.public_in(content)
    except OSError as error:
        raise Unusable("keys.file_unreadable", file=str(file), cause=cause(error)) from error
    except secret_keys.NoKey as error:
        raise BadInput("keys.no_key_in_file", file=str(file), kid=key.kid) from error
    if public != key.public:
        raise BadInput("keys.another_key_in_file", file=str(file), kid=key.kid)
    return content


def unlock(desk: Desk, key: Key, passphrase: str) -> SecretKey:
    """The key itself. Raises BadInput if the passphrase is not the one, and whatever `locked` raises."""
    file, content = str(file_of(desk, key.kid)), locked(desk, key)
    try:
        found = secret_keys.opened(content, passphrase)
    except secret_keys.WrongPassphrase as error:
        raise BadInput("keys.wrong_passphrase", file=file, kid=key.kid) from error
    except secret_keys.NoKey as error:
        raise BadInput("keys.no_key_in_file", file=file, kid=key.kid) from error
    if found.public != key.public:
        raise BadInput("keys.another_key_in_file", file=file, kid=key.kid)
    return found


def signer(desk: Desk, key: Key, secret: SecretKey | None = None) -> Signer:
    """What signs codes: with the key, or without it one that tries how large they will be. Raises NotFound if
    nobody has set the page that codes point to."""
    with desk.register.reading() as db:
        page = settings.of_register(db, "verify_page")
    if not page:
        raise NotFound("keys.no_page")
    return Signer(key.id, key.kid, page, secret.signing if secret else None)
