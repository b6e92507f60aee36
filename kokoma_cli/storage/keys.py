"""The public halves of the office's keys. Rows are added and change their state; none is ever deleted."""

import sqlite3
from collections.abc import Iterable
from dataclasses import replace

from kokoma_cli.domain.keys import Key
from kokoma_cli.storage.rows import day_or_none, insert, stored, update


def everything(db: sqlite3.Connection) -> list[Key]:
    """All keys there have been, oldest first."""
    return [
        Key(
            id_,
            kid,
            bytes.fromhex(public),
            *map(day_or_none, (created_on, retired_on, compromised_on)),  # type: ignore[arg-type]
        )
        for id_, kid, public, created_on, retired_on, compromised_on in db.execute(
            "SELECT id, kid, public, created_on, retired_on, compromised_on FROM keys ORDER BY id"
        )
    ]


def current(db: sqlite3.Connection) -> Key | None:
    """The one that is signed with; None if the office has none."""
    return next((key for key in everything(db) if key.state == "current"), None)


def add(db: sqlite3.Connection, key: Key) -> int:
    """Enters a key; its id in `key` does not matter."""
    return insert(
        db,
        "keys",
        {
            "kid": key.kid,
            "public": key.public.hex(),
            "created_on": key.created_on.isoformat(),
            "retired_on": stored(key.retired_on),
            "compromised_on": stored(key.compromised_on),
        },
    )


def change(db: sqlite3.Connection, key: Key) -> None:
    """Writes what has become of a key."""
    update(
        db,
        "keys",
        key.id,
        {"retired_on": stored(key.retired_on), "compromised_on": stored(key.compromised_on)},
    )


def carry(db: sqlite3.Connection, known: Iterable[Key]) -> None:
    """Enters what another state of the same register knows of keys: those that are missing here, and what has
    become of the others. Nothing that was retired or compromised is current again."""
    here = {key.public: key for key in everything(db)}
    for key in known:
        mine = here.get(key.public)
        if mine is None:
            add(db, key)
            continue
        both = replace(
            mine,
            retired_on=mine.retired_on or key.retired_on,
            compromised_on=mine.compromised_on or key.compromised_on,
        )
        if both != mine:
            change(db, both)
