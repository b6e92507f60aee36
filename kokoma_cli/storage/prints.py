"""What was printed, byte for byte, so that it can be given back when everything else has changed.

A sheet is kept in pieces, each once however many sheets have it: fonts, artwork and logos are the same for a
whole batch. Pieces are known by their SHA-256 and never change.
"""

import hashlib
import json
import sqlite3
import zlib
from collections.abc import Iterable
from typing import NamedTuple


class Print(NamedTuple):
    """One certificate as it left the press."""

    pieces: tuple[bytes, ...]
    #: One after the other they are the file.
    master: str | None = None
    #: What it takes to draw the same sheet again with a mark on it, as JSON.
    logos: tuple[bytes, ...] = ()
    #: The files of the logos, in the order of the sheet.

    @property
    def file(self) -> bytes:
        """The file as it was issued."""
        return b"".join(self.pieces)


class Piece(NamedTuple):
    """A piece as it is kept."""

    sha256: str
    packed: bytes


class Packed(NamedTuple):
    """A print ready to be kept: small, so that many can wait for their turn."""

    pieces: tuple[Piece, ...]
    master: Piece | None
    logos: tuple[Piece, ...]


def pack(printed: Print, known: dict[str, Piece]) -> Packed:
    """Makes a print small. `known`: what was packed before, by checksum; what is new is added."""

    def packed(piece: bytes) -> Piece:
        sha256 = hashlib.sha256(piece).hexdigest()
        if sha256 not in known:
            known[sha256] = Piece(sha256, zlib.compress(piece, 9))
        return known[sha256]

    return Packed(
        tuple(map(packed, printed.pieces)),
        None if printed.master is None else packed(printed.master.encode()),
        tuple(map(packed, printed.logos)),
    )


class PrintFile(NamedTuple):
    """The file in which a certificate stood with others, for the printer."""

    path: str
    #: Relative to the register's folder if below it.
    sha256: str


def keep(
    db: sqlite3.Connection, certificate_id: int, printed: Packed, print_file: PrintFile | None
) -> None:
    """Keeps what was printed for a certificate."""
    path, sha256 = print_file or (None, None)
    db.execute(
        "INSERT INTO prints (certificate_id, pieces, master, logos, print_file, print_sha256)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        (
            certificate_id,
            json.dumps([_kept(db, piece) for piece in printed.pieces]),
            None if printed.master is None else _kept(db, printed.master),
            json.dumps([_kept(db, logo) for logo in printed.logos]),
            path,
            sha256,
        ),
    )


def load(db: sqlite3.Connection, certificate_id: int) -> Print | None:
    """What was printed for a certificate; None if it was issued before prints were kept, or had to be
    forgotten. Damaged pieces come back empty: whoever needs the bytes checks their SHA-256 anyway."""
    row = db.execute(
        "SELECT pieces, master, logos FROM prints WHERE certificate_id = ?", (certificate_id,)
    ).fetchone()
    if row is None:
        return None
    pieces, master, logos = row
    words = None if master is None else _piece(db, master).decode()
    return Print(_read(db, pieces), words, _read(db, logos))


def print_file_of(db: sqlite3.Connection, certificate_id: int) -> PrintFile | None:
    """The print file in which a certificate stood, if that is known."""
    row = db.execute(
        "SELECT print_file, print_sha256 FROM prints"
        " WHERE certificate_id = ? AND print_file IS NOT NULL",
        (certificate_id,),
    ).fetchone()
    return PrintFile(*row) if row else None


def certificates_in(db: sqlite3.Connection, path: str) -> list[int]:
    """The ids of the certificates that stood in a print file."""
    rows = db.execute(
        "SELECT certificate_id FROM prints WHERE print_file = ? ORDER BY certificate_id", (path,)
    )
    return [id_ for (id_,) in rows]


def certificates_printed(db: sqlite3.Connection, sha256: str) -> list[int]:
    """The ids of the certificates that stood in the print file with this checksum."""
    rows = db.execute(
        "SELECT certificate_id FROM prints WHERE print_sha256 = ? ORDER BY certificate_id",
        (sha256,),
    )
    return [id_ for (id_,) in rows]


def print_files(db: sqlite3.Connection) -> list[str]:
    """Where all print files are that were taken down."""
    return [
        path
        for (path,) in db.execute(
            "SELECT DISTINCT print_file FROM prints WHERE print_file IS NOT NULL"
        )
    ]


def forget(db: sqlite3.Connection, certificate_ids: Iterable[int]) -> None:
    """Destroys what was printed for these certificates, with every piece that no other sheet has."""
    db.executemany(
        "DELETE FROM prints WHERE certificate_id = ?", ((id_,) for id_ in certificate_ids)
    )
    db.execute(
        "DELETE FROM pieces WHERE id NOT IN ("
        " SELECT value FROM prints, json_each(prints.pieces)"
        " UNION SELECT value FROM prints, json_each(prints.logos)"
        " UNION SELECT master FROM prints WHERE master IS NOT NULL)"
    )


def forget_print_file(db: sqlite3.Connection, path: str) -> None:
    """Forgets where a print file was that is no more."""
    db.execute(
        "UPDATE prints SET print_file = NULL, print_sha256 = NULL WHERE print_file = ?", (path,)
    )


def _kept(db: sqlite3.Connection, piece: Piece) -> int:
    """The id under which a piece is kept."""
    row = db.execute("SELECT id FROM pieces WHERE sha256 = ?", (piece.sha256,)).fetchone()
    if row is None:
        row = db.execute(
            "INSERT INTO pieces (sha256, bytes) VALUES (?, ?) RETURNING id", piece
        ).fetchone()
    return int(row[0])


def _read(db: sqlite3.Connection, ids: str) -> tuple[bytes, ...]:
    return tuple(_piece(db, id_) for id_ in json.loads(ids))


def _piece(db: sqlite3.Connection, id_: int) -> bytes:
    row = db.execute("SELECT bytes FROM pieces WHERE id = ?", (id_,)).fetchone()
    try:
        return zlib.decompress(row[0]) if row else b""
    except zlib.error:
        return b""
