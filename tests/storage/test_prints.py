"""What was printed is kept whole, small, and only as long as it may be."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from kokoma_cli.storage import prints
from kokoma_cli.storage.database import open_register
from kokoma_cli.storage.prints import Print, PrintFile
from tests.conftest import WHO_TYPES, Office

FONTS = b"fonts" * 9000
LOGO = b"\x89PNG" * 500
ANNA = Print((FONTS, b"Anna" * 900), '{"words":1}', (LOGO,))
BO = Print((FONTS, b"Bo" * 900), None, (LOGO,))
TOGETHER = PrintFile("aus/Druck.pdf", "ab" * 32)


@pytest.fixture
def db(office: Office) -> Iterator[sqlite3.Connection]:
    """A register with two certificates, open for writing."""
    with closing(open_register(office.file)) as register:
        register.db.execute("PRAGMA foreign_keys = OFF")
        with register.writing(WHO_TYPES) as db:
            for id_ in (1, 2):
                db.execute(
                    "INSERT INTO certificates (id, number, year, sequence, enrolment_id, kind, language,"
                    " issued_on, place, name, sha256, file, content)"
                    " VALUES (?1, ?1, 2024, ?1, ?1, 'x', 'de', '2024-03-26', '', '', '', '', '{}')",
                    (id_,),
                )
            yield db


def keep(db: sqlite3.Connection, id_: int, printed: Print, together: PrintFile | None) -> None:
    prints.keep(db, id_, prints.pack(printed, {}), together)


def pieces(db: sqlite3.Connection) -> int:
    return int(db.execute("SELECT count(*) FROM pieces").fetchone()[0])


def test_what_is_kept_comes_back_byte_for_byte(db: sqlite3.Connection) -> None:
    keep(db, 1, ANNA, TOGETHER)
    assert prints.load(db, 1) == ANNA
    assert ANNA.file == FONTS + b"Anna" * 900
    assert prints.print_file_of(db, 1) == TOGETHER
    assert prints.load(db, 2) is None
    assert prints.print_file_of(db, 2) is None


def test_what_sheets_have_in_common_is_kept_once(db: sqlite3.Connection) -> None:
    keep(db, 1, ANNA, None)
    keep(db, 2, BO, None)
    assert pieces(db) == 5
    assert prints.load(db, 2) == BO
    (size,) = db.execute("SELECT sum(length(bytes)) FROM pieces").fetchone()
    assert size < 1000


def test_what_was_packed_before_is_not_packed_again() -> None:
    known: dict[str, prints.Piece] = {}
    first, second = prints.pack(ANNA, known), prints.pack(BO, known)
    assert first.pieces[0] is second.pieces[0]
    assert first.logos[0] is second.logos[0]
    assert len(known) == 5


def test_what_is_forgotten_takes_only_its_own_pieces_along(db: sqlite3.Connection) -> None:
    keep(db, 1, ANNA, TOGETHER)
    keep(db, 2, BO, TOGETHER)
    prints.forget(db, [1])
    assert prints.load(db, 1) is None
    assert prints.load(db, 2) == BO
    assert pieces(db) == 3
    prints.forget(db, [2])
    assert pieces(db) == 0


def test_a_print_file_that_is_gone_is_forgotten_for_all(db: sqlite3.Connection) -> None:
    keep(db, 1, ANNA, TOGETHER)
    keep(db, 2, BO, TOGETHER)
    assert prints.print_files(db) == [TOGETHER.path]
    prints.forget_print_file(db, TOGETHER.path)
    assert prints.print_files(db) == []
    assert prints.load(db, 1) == ANNA


@pytest.mark.parametrize("bytes_", [b"", b"no zlib", b"\x78\x9c\x01"])
def test_a_damaged_piece_is_not_taken_for_the_whole(db: sqlite3.Connection, bytes_: bytes) -> None:
    keep(db, 1, ANNA, None)
    db.execute("UPDATE pieces SET bytes = ? WHERE id = 1", (bytes_,))
    kept = prints.load(db, 1)
    assert kept is not None
    assert kept.file != ANNA.file
