"""Registers that are damaged or were made to do harm: a clear sentence, nothing written, nothing done."""

import os
import random
import sqlite3
import unicodedata
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kokoma_cli.cli import run
from tests.conftest import Answer, Office, seeds
from tests.stories.hostile import (
    DRAWING,
    LOOKING,
    Invalid,
    call,
    columns,
    eventful,
    relaxed,
    spoilt,
)  # fmt: skip

posix = pytest.mark.skipif(os.name != "posix", reason="pipes and devices are those of POSIX")

#: Done; not found; full of problems; in conflict; not earned; unusable; and a call that no longer fits.
CLEAN = {0, 2, 3, 4, 5, 6, 7}

#: What nobody should find in a column.
VALUES: tuple[object, ...] = (
    "\x1b[31mrot\x07", "a\u202eb\u2066c", "../../x", "CON", "=1+1", "", "a\0b", "{{ 7*7 }}", "{0.__class__}",
    Invalid(b"\xff\xfe"), Invalid(b"M\xfcller"), 2**62, -(2**63), -1, 0, 1.5, float("inf"), b"\x00\x01", None,
    "X" * 100_000, "[" * 5_000, "[[[", "{}", "null", '{"a": 1}', "[1,2]", "9999-99-99", "2024-02-30", "25:99",
    "0001-01-01", "\ud800", "10000-01-01", "/dev/zero", "a" * 5_000, "%s%n", "\r\n", "1e999",
)  # fmt: skip


def sound(office: Office, line: str, code: int, answer: Answer) -> None:
    """A clean end, whatever happened: nothing that could steer a terminal, no words of a program."""
    assert code in CLEAN, f"{line}: {code}\n{answer.both[:2000]}"
    for letter in set(answer.both) - {"\n"}:
        assert unicodedata.category(letter) not in ("Cc", "Cf", "Co", "Cs"), (
            f"U+{ord(letter):04X}: {line}"
        )
    for word in ("Traceback", "sqlite3.", "database is", "malformed", "disk image"):
        assert word not in answer.both, f"{line}\n{answer.both[:2000]}"
    if code:
        assert answer.err, line


def try_out(office: Office, content: bytes, lines: list[str]) -> None:
    """Commands at a register that is not as it should be. None of them may write to it."""
    office.file.write_bytes(content)
    for line in lines:
        code, answer = call(office, line)
        sound(office, line, code, answer)
    assert office.file.read_bytes() == content, lines


@pytest.fixture
def busy(office: Office) -> Office:
    return office.after(eventful)


# --------------------------------------------------------------------------------- what is no register


@posix
@pytest.mark.parametrize(
    "kind", ["folder", "pipe", "device", "loop", "long", "reserved", "text", "zeros", "other database"]
)  # fmt: skip
def test_what_is_no_register_is_named_and_left_alone(empty_office: Office, kind: str) -> None:
    office = empty_office
    file = office.folder / "x.db"
    if kind == "folder":
        (office.folder / "x.db" / "kokoma.db").mkdir(parents=True)
    elif kind == "pipe":
        os.mkfifo(file)
    elif kind == "device":
        file.symlink_to("/dev/zero")
    elif kind == "loop":
        file.symlink_to(file)
    elif kind == "long":
        file = office.folder / ("x" * 5_000)
    elif kind == "reserved":
        file = office.folder / "CON"
    elif kind == "text":
        file.write_text("Name;Ort\n" * 1000)
    elif kind == "zeros":
        file.write_bytes(bytes(8192))
    else:
        with closing(sqlite3.connect(file)) as db:
            db.execute("CREATE TABLE participants (name TEXT)")
            db.execute("PRAGMA user_version = 1")
    before = sorted(office.folder.rglob("*"))
    for line in ("status", "participant add Bo", "log --json", "undo --yes"):
        code, answer = call(office, f"{line} --db {file}")
        assert code in (3, 7), answer
        sound(office, line, code, answer)
    assert sorted(office.folder.rglob("*")) == before


@posix
@pytest.mark.parametrize("beside", ["-journal", "-wal", "-shm", ".holder"])
def test_a_pipe_where_sqlite_or_kokoma_looks_beside_the_register_holds_nobody_up(
    office: Office, beside: str
) -> None:
    name = f".{office.file.name}{beside}" if beside == ".holder" else f"{office.file.name}{beside}"
    os.mkfifo(office.folder / name)
    for line in ("status", "participant add Bo"):
        code, answer = call(office, line)
        sound(office, line, code, answer)


# ------------------------------------------------------------------------------------------- damage


def _flipped(content: bytes, chance: random.Random) -> bytes:
    """Some bytes are others."""
    damaged = bytearray(content)
    for _ in range(chance.choice((1, 1, 3, 30))):
        damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
    return bytes(damaged)


def _overwritten(content: bytes, chance: random.Random) -> bytes:
    """A stretch is something else."""
    start = chance.randrange(len(content))
    length = chance.choice((1, 16, 512, 4096))
    stretch = chance.choice((bytes(length), b"\xff" * length, chance.randbytes(length)))
    return content[:start] + stretch[: len(content) - start] + content[start + length :]


def _swapped(content: bytes, chance: random.Random) -> bytes:
    """Two pages have changed places."""
    pages = [content[start : start + 4096] for start in range(0, len(content), 4096)]
    one, other = chance.sample(range(len(pages)), 2)
    pages[one], pages[other] = pages[other], pages[one]
    return b"".join(pages)


def _cut(content: bytes, chance: random.Random) -> bytes:
    """The end is missing."""
    return content[: chance.randrange(1, len(content))]


def _lying(content: bytes, chance: random.Random) -> bytes:
    """The header says something else; it is still one of kokoma's. That a write-ahead log is in use is no
    lie that is left standing: it is switched off."""
    damaged = bytearray(content)
    for _ in range(chance.choice((1, 2, 5))):
        damaged[chance.choice((16, 17, *range(20, 60), *range(92, 100)))] = chance.choice(
            (0, 1, 2, 64, 255)
        )
    return bytes(damaged)


DAMAGES = (_flipped, _overwritten, _swapped, _cut, _lying)


def _damaged(office: Office, seed: int, times: int, commands: int) -> Iterator[None]:
    chance = random.Random(seed)
    content = office.file.read_bytes()
    for number in range(times):
        damage = DAMAGES[number % len(DAMAGES)]
        damaged = damage(content, chance)
        try:
            try_out(office, damaged, chance.sample(LOOKING, commands))
        except AssertionError as error:
            error.add_note(f"{damage.__name__}, seed {seed}, number {number}")
            raise
        for left in office.folder.glob("kokoma.db-*"):
            left.unlink()
        yield


def test_a_damaged_register_is_never_a_bug(busy: Office) -> None:
    for _ in _damaged(busy, 1, 40, 3):
        pass


@pytest.mark.long
@pytest.mark.parametrize("seed", seeds(10))
def test_a_register_damaged_in_hundreds_of_ways_is_never_a_bug(busy: Office, seed: int) -> None:
    for _ in _damaged(busy, seed, 200, 8):
        pass


def test_a_damaged_register_is_not_written_to(busy: Office) -> None:
    """Commands that write find the damage, or do not touch it."""
    chance = random.Random(3)
    content = busy.file.read_bytes()
    for number in range(20):
        busy.file.write_bytes(DAMAGES[number % len(DAMAGES)](content, chance))
        for line in ("participant add Neu", "attend P6 --all --yes", "undo --yes", "certify --all"):
            code, answer = call(busy, line)
            sound(busy, line, code, answer)
        for left in busy.folder.glob("kokoma.db-*"):
            left.unlink()


# ------------------------------------------------------------------------- values nobody could enter


def _spoilt(office: Office, folder: Path, seed: int, times: int, commands: int) -> None:
    chance = random.Random(seed)
    content = office.file.read_bytes()
    places = columns(office.file)
    for _ in range(times):
        (table, column), value = chance.choice(places), chance.choice(VALUES)
        lines = chance.sample(LOOKING, commands)
        if chance.random() < 0.1:
            lines.append(chance.choice(DRAWING))
        try:
            try_out(office, spoilt(content, folder, table, column, value), lines)
        except AssertionError as error:
            error.add_note(f"{table}.{column} = {value!r:.60}, seed {seed}")
            raise


def test_a_value_nobody_could_enter_is_never_a_bug(busy: Office, tmp_path: Path) -> None:
    _spoilt(busy, tmp_path, 1, 40, 4)


@pytest.mark.long
@pytest.mark.parametrize("seed", seeds(20))
def test_no_value_in_any_column_is_ever_a_bug(busy: Office, tmp_path: Path, seed: int) -> None:
    _spoilt(busy, tmp_path, seed, 150, 8)


def test_what_is_impossible_is_named_with_what_to_do(busy: Office, tmp_path: Path) -> None:
    content = spoilt(busy.file.read_bytes(), tmp_path, "sessions", "date", "2024-02-30")
    busy.file.write_bytes(content)
    answer = busy("status", code=7)
    assert "Kurstag 1: Datum" in answer.err
    assert "kokoma doctor" in answer.err
    assert "kokoma restore" in answer.err
    assert busy.json("status", code=7)["error"]["odd"][0] == {
        "table": "sessions", "id": 1, "column": "date",
    }  # fmt: skip


def test_certificates_that_replace_each_other_in_a_circle_end_somewhere(busy: Office) -> None:
    with relaxed(busy.file) as db:
        db.execute("UPDATE certificates SET replaces = (SELECT max(id) FROM certificates)")
        db.execute(
            "UPDATE certificates SET replaces = 1 WHERE id = (SELECT max(id) FROM certificates)"
        )
        db.execute("UPDATE batches SET undoes = id")
    for line in (*LOOKING, *DRAWING):
        code, answer = call(busy, line)
        sound(busy, line, code, answer)


def test_a_text_of_100_megabytes_is_not_read(busy: Office) -> None:
    with relaxed(busy.file) as db:
        db.execute(
            "UPDATE participants SET organisation = CAST(zeroblob(100000000) AS TEXT) WHERE id = 2"
        )
    answer = busy("participant list", code=7)
    assert "viel größer" in answer.err
    assert "kokoma doctor" in answer.err


@pytest.mark.parametrize(
    "text",
    ["\x1b[31mrot\x1b[0m", "\x1b]0;Titel\x07", "a\x9b31mb", "a\u202eb\u2066c", "a\rb\x08c\u2028d"],
)  # fmt: skip
@pytest.mark.parametrize("language", ["de", "en"])
def test_nothing_in_any_column_can_steer_the_screen(
    busy: Office, tmp_path: Path, text: str, language: str
) -> None:
    """Every text of the register at once."""
    busy.language = language
    kept = {"status", "presence", "category", "kind", "language", "code", "gender", "key", "content",
            "evidence", "pieces", "logos", "number", "sha256", "hash", "value", "records"}  # fmt: skip
    with relaxed(busy.file) as db:
        for table, column in columns(busy.file):
            (kind,) = db.execute(
                "SELECT type FROM pragma_table_info(?) WHERE name = ?", (table, column)
            ).fetchone()
            if kind == "TEXT" and column not in kept and not column.endswith(("_on", "_sha256")):
                if column in ("date", "starts", "ends", "at", "old", "new"):
                    continue
                db.execute(f"UPDATE OR IGNORE {table} SET {column} = ? || id", (text,))
    for line in LOOKING:
        code = run([*line.split(), "--lang", language], today=busy.today)
        sound(busy, line, code, busy.read())


# -------------------------------------------------------------------------------- what would act


def test_nothing_in_a_register_is_carried_out(busy: Office) -> None:
    """A trigger, a view, a generated column and a check, each of which would leave a trace."""
    with closing(sqlite3.connect(busy.file, isolation_level=None)) as db:
        db.execute("CREATE TABLE trace (what TEXT)")
        db.execute(
            "CREATE TRIGGER reads AFTER INSERT ON batches BEGIN INSERT INTO trace VALUES ('wrote'); END"
        )
        db.execute("CREATE VIEW people AS SELECT load_extension('./evil') FROM participants")
    content = busy.file.read_bytes()
    for line in (*LOOKING, *DRAWING, "participant add Bo", "undo --yes", "certify --all"):
        code, answer = call(busy, line)
        assert code == 7, line
        assert "reads" in answer.err
    assert busy.file.read_bytes() == content
