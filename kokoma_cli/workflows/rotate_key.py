"""Rotate key: a new one in the place of the one that is signed with."""

from dataclasses import replace
from pathlib import Path

from kokoma_cli.domain.keys import Key
from kokoma_cli.errors import Conflict
from kokoma_cli.storage import keys
from kokoma_cli.workflows.desk import Desk
from kokoma_cli.workflows.new_key import draw
from kokoma_cli.workflows.store_key import storing
from kokoma_cli.workflows.unlock import file_of


def rotate_key(desk: Desk, old: Key, passphrase: str) -> tuple[Key, Path]:
    """Makes a key, and lets the old one retire today; what was signed with that stays valid. Its passphrase
    is not needed: it may be lost.

    Raises Conflict if the old one is no longer signed with, Unusable if the file cannot be written.
    """
    drawn = draw(desk, passphrase)
    with (
        storing(desk, *drawn) as appear,
        desk.register.writing(desk.origin) as db,
    ):
        desk.refuse_if_moved(db)
        if keys.current(db) != old:
            raise Conflict("keys.changed_meanwhile", kid=old.kid)
        keys.change(db, replace(old, retired_on=desk.today))
        keys.add(db, drawn.key)
        appear()
    return drawn.key, file_of(desk, drawn.key.kid)
