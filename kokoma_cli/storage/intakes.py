"""Which files a session's attendance was taken from: their checksums, and nothing that is in them."""

import sqlite3
from datetime import date


def of_session(db: sqlite3.Connection, session_id: int) -> dict[str, date]:
    """When which file was taken in, by the file's SHA-256."""
    return {
        sha256: date.fromisoformat(taken_on)
        for sha256, taken_on in db.execute(
            "SELECT sha256, taken_on FROM intakes WHERE session_id = ? ORDER BY id", (session_id,)
        )
    }


def note(db: sqlite3.Connection, session_id: int, sha256: str, taken_on: date) -> None:
    """Takes down that a file was taken in; one that is known already stays as it is."""
    db.execute(
        "INSERT INTO intakes (session_id, sha256, taken_on) VALUES (?, ?, ?)"
        " ON CONFLICT (session_id, sha256) DO NOTHING",
        (session_id, sha256, taken_on.isoformat()),
    )
