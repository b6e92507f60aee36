"""Compromise key: somebody else may sign with it. Codes that the register knows stay valid, no others."""

from contextlib import ExitStack
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

from kokoma_cli.domain.keys import Key
from kokoma_cli.errors import BadCall, Conflict, NotFound
from kokoma_cli.storage import codes, keys
from kokoma_cli.workflows.credentials_given import Credentials, credentials_given
from kokoma_cli.workflows.desk import Desk
from kokoma_cli.workflows.new_key import draw
from kokoma_cli.workflows.store_key import storing
from kokoma_cli.workflows.unlock import file_of


class Case(NamedTuple):
    """A key that somebody else may have, how many certificates were signed with it, and which credentials."""

    key: Key
    signed: int
    credentials: Credentials


def to_compromise(desk: Desk, kid: str | None, since: date | None) -> Case:
    """The key meant: the one with this id, or one that begins so; without an id the one that is signed with.
    Raises NotFound, Conflict if it is marked already, BadCall if the day does not fit."""
    with desk.register.reading() as db:
        known = keys.everything(db)
        key = _find(known, kid)
        signed = len(codes.digests(db, key.id))
    if key.state == "compromised":
        raise Conflict("keys.compromised_already", kid=key.kid, date=key.compromised_on)
    if since and since > desk.today:
        raise BadCall("keys.compromised_in_future", date=since)
    if since and since < key.created_on:
        raise BadCall("keys.compromised_before", kid=key.kid, date=since, created=key.created_on)
    return Case(key, signed, credentials_given(desk, key))


def compromise_key(
    desk: Desk, key: Key, since: date | None, passphrase: str | None
) -> tuple[Key, Path] | None:
    """Marks a key as one that somebody else may have. If it is the one that is signed with, a new one takes
    its place at once, locked with this passphrase; otherwise none is needed.

    Raises Conflict if the key has changed meanwhile, Unusable if the file cannot be written.
    """
    drawn = draw(desk, passphrase) if passphrase is not None else None
    with ExitStack() as stack:
        appear = stack.enter_context(storing(desk, *drawn)) if drawn else None
        db = stack.enter_context(desk.register.writing(desk.origin))
        desk.refuse_if_moved(db)
        was_current = key.state == "current"
        if key not in keys.everything(db) or was_current != (drawn is not None):
            raise Conflict("keys.changed_meanwhile", kid=key.kid)
        retired = desk.today if was_current else key.retired_on
        keys.change(db, replace(key, retired_on=retired, compromised_on=since or desk.today))
        if drawn and appear:
            keys.add(db, drawn.key)
            appear()
    return (drawn.key, file_of(desk, drawn.key.kid)) if drawn else None


def _find(known: list[Key], kid: str | None) -> Key:
    if not known:
        raise NotFound("keys.none")
    if kid is None:
        for key in known:
            if key.state == "current":
                return key
        raise NotFound("keys.none_current", known=[key.kid for key in known])
    wanted = kid.strip().lower()
    meant = [key for key in known if key.kid.startswith(wanted)]
    if not wanted or len(meant) != 1:
        raise NotFound("keys.unknown", wanted=kid, known=[key.kid for key in known])
    return meant[0]
