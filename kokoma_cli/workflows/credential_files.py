"""Credential files: what was given out of somebody's certificates, and where copies of it are."""

import sqlite3
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from kokoma_cli.domain.certificates import Certificate
from kokoma_cli.domain.credentials import id_of
from kokoma_cli.storage import codes
from kokoma_cli.storage.beginning import identity
from kokoma_cli.workflows import written


def below(db: sqlite3.Connection, home: Path, hers: Sequence[Certificate]) -> list[Path]:
    """The credential files of these certificates below this folder, whatever they are called."""
    register = identity(db)
    return written.credentials(home, frozenset(id_of(register, entry.number) for entry in hers))


def given(db: sqlite3.Connection, hers: Sequence[Certificate]) -> dict[str, date]:
    """Of which of these a credential is in somebody's hands, and since when, by number."""
    found = ((entry.number, codes.of(db, entry.id)) for entry in hers)
    return {
        number: signed.credential_on
        for number, signed in found
        if signed is not None and signed.credential_on is not None
    }
