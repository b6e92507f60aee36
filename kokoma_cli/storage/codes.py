"""What was signed for each certificate. The code itself stands with the certificate's content."""

import sqlite3
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from kokoma_cli.storage.rows import day_or_none, insert, stored


class Signed(NamedTuple):
    """What was signed for one certificate."""

    certificate_id: int
    place: int
    #: Its place in the list of those that have become void. Chance gives it, so that it tells nobody how many
    #: there are, and so that none is given twice after an older copy has come back.
    key_id: int | None = None
    sha256: str | None = None
    #: Of the signed statement. None, both: it has no code on its sheet.
    credential_on: date | None = None
    #: When it was first given out as a credential file.


_SELECT = "SELECT certificate_id, status_index, key_id, sha256, credential_on FROM codes"


def everything(db: sqlite3.Connection) -> Iterator[Signed]:
    """All that was ever signed, in the order of issue."""
    return map(_read, db.execute(f"{_SELECT} ORDER BY id"))


def of(db: sqlite3.Connection, certificate_id: int) -> Signed | None:
    """What was signed for a certificate."""
    row = db.execute(f"{_SELECT} WHERE certificate_id = ?", (certificate_id,)).fetchone()
    return _read(row) if row else None


def places(db: sqlite3.Connection) -> set[int]:
    """All places in the list that are given away."""
    return {place for (place,) in db.execute("SELECT status_index FROM codes")}


def void(db: sqlite3.Connection) -> list[int]:
    """The places of those certificates that have become void or were replaced, in order."""
    rows = db.execute(
        "SELECT status_index FROM codes JOIN certificates ON certificates.id = certificate_id"
        " WHERE status IN ('void', 'replaced') ORDER BY status_index"
    )
    return [place for (place,) in rows]


def digests(db: sqlite3.Connection, key_id: int) -> list[str]:
    """The SHA-256 of every statement that was signed with a key, sorted."""
    rows = db.execute("SELECT sha256 FROM codes WHERE key_id = ? ORDER BY sha256", (key_id,))
    return [sha256 for (sha256,) in rows]


def keep(db: sqlite3.Connection, signed: Signed) -> None:
    """Keeps what was signed for a certificate. Raises sqlite3.IntegrityError if the place is taken."""
    insert(
        db,
        "codes",
        {
            "certificate_id": signed.certificate_id,
            "status_index": signed.place,
            "key_id": signed.key_id,
            "sha256": signed.sha256,
            "credential_on": stored(signed.credential_on),
        },
    )


def mark_credential(db: sqlite3.Connection, certificate_id: int, day: date) -> None:
    """Takes down that a credential was given out for a certificate, if it was not before."""
    db.execute(
        "UPDATE codes SET credential_on = ? WHERE certificate_id = ? AND credential_on IS NULL",
        (stored(day), certificate_id),
    )


def _read(row: tuple[int, int, int | None, str | None, str | None]) -> Signed:
    return Signed(*row[:4], day_or_none(row[4]))
