"""New key: what the office signs with from now on, and the page on which its codes are verified."""

import sqlite3
from pathlib import Path
from typing import NamedTuple

from kokoma_cli.domain.keys import Key
from kokoma_cli.domain.settings import Unreadable, parse_page
from kokoma_cli.errors import BadCall, Conflict
from kokoma_cli.signing import keys as secret_keys
from kokoma_cli.storage import keys, settings
from kokoma_cli.workflows.desk import Desk
from kokoma_cli.workflows.store_key import storing
from kokoma_cli.workflows.unlock import file_of


class Drawn(NamedTuple):
    """A key nobody has had, of which nobody knows yet, and its locked file."""

    key: Key
    content: bytes


def page_for_codes(desk: Desk, wanted: str | None) -> str:
    """The page that codes will point to: the one wanted, else the one set; empty if there is neither. Raises
    BadCall if the one wanted can be none."""
    if wanted is not None and wanted.strip():
        try:
            return parse_page(wanted)
        except Unreadable as error:
            raise BadCall("keys.not_a_page", text=wanted) from error
    with desk.register.reading() as db:
        return settings.of_register(db, "verify_page")


def refuse_second(desk: Desk) -> None:
    """Raises Conflict if the office has a key."""
    with desk.register.reading() as db:
        _refuse_second(db)


def draw(desk: Desk, passphrase: str) -> Drawn:
    """A new key, locked with this passphrase. No other key of this office has its id, nor is there a file of
    such a name."""
    with desk.register.reading() as db:
        taken = {key.kid for key in keys.everything(db)}
    while (secret := secret_keys.new()).kid in taken or file_of(desk, secret.kid).exists():
        pass
    key = Key(0, secret.kid, secret.public, desk.today)
    return Drawn(key, secret_keys.locked(secret, passphrase))


def new_key(desk: Desk, page: str, passphrase: str) -> tuple[Key, Path]:
    """Makes a key and enters its public half, and the page. Its file is there before the register knows of
    it; if that fails, neither is.

    Raises Conflict if the office has a key by now, Unusable if the file cannot be written.
    """
    drawn = draw(desk, passphrase)
    with (
        storing(desk, *drawn) as appear,
        desk.register.writing(desk.origin) as db,
    ):
        desk.refuse_if_moved(db)
        _refuse_second(db)
        keys.add(db, drawn.key)
        if settings.of_register(db, "verify_page") != page:
            settings.put(db, 0, "verify_page", page)
        appear()
    return drawn.key, file_of(desk, drawn.key.kid)


def _refuse_second(db: sqlite3.Connection) -> None:
    if current := keys.current(db):
        raise Conflict("keys.one_there", kid=current.kid, date=current.created_on)
