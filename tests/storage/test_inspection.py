"""Looking at a register without touching it, also one that somebody left half written."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from kokoma_cli.storage.hot_journal import rolled_back
from kokoma_cli.storage.inspection import Image, inspected
from tests.conftest import Office

#: Dies in the middle of a transaction that is partly in the file already.
DIES = """
import os, sqlite3, sys
db = sqlite3.connect(sys.argv[1], isolation_level=None)
db.execute("PRAGMA synchronous = EXTRA")
db.execute("PRAGMA cache_size = 5")
db.execute("BEGIN IMMEDIATE")
db.execute("INSERT INTO batches (at, user, command, open) VALUES ('2024-03-26', '', '', 1)")
db.execute("UPDATE participants SET name = 'X' || name")
for i in range(1500):
    db.execute("INSERT INTO participants (name) VALUES (?)", (f"Person {i} " * 10,))
os._exit(9)
"""


@pytest.fixture
def half_written(office: Office) -> Office:
    office.people("Anna Groß", "Bo Ek")
    died = subprocess.run([sys.executable, "-c", DIES, str(office.file)], check=False)
    assert died.returncode == 9
    assert journal(office).stat().st_size
    return office


def journal(office: Office) -> Path:
    return office.folder / "kokoma.db-journal"


def names(image: Image) -> list[str]:
    assert image.usable
    return [name for (name,) in image.usable.execute("SELECT name FROM participants ORDER BY id")]


def test_what_was_left_half_written_is_seen_as_sqlite_will_make_it(half_written: Office) -> None:
    register, left_over = half_written.file.read_bytes(), journal(half_written).read_bytes()
    with inspected(half_written.file) as image:
        assert image.state == "left_half_written"
        assert names(image) == ["Anna Groß", "Bo Ek"]
    assert half_written.file.read_bytes() == register
    assert journal(half_written).read_bytes() == left_over
    mended = rolled_back(register, left_over)
    half_written("log")
    assert half_written.file.read_bytes() == mended
    assert half_written.json("doctor")["ok"]


@pytest.mark.parametrize("part", [0.1, 0.5, 0.9, 0.999])
def test_a_journal_that_was_cut_off_is_carried_out_as_far_as_sqlite_would(
    half_written: Office, part: float
) -> None:
    register, left_over = half_written.file.read_bytes(), journal(half_written).read_bytes()
    shorter = left_over[: int(len(left_over) * part)]
    journal(half_written).write_bytes(shorter)
    with closing(sqlite3.connect(half_written.file)) as db:
        db.execute("SELECT 1 FROM sqlite_schema").fetchone()
    assert half_written.file.read_bytes() == rolled_back(register, shorter)


def test_a_journal_that_would_break_the_register_is_a_problem(office: Office) -> None:
    office.people("Anna Groß")
    size, pages = 4096, len(office.file.read_bytes()) // 4096
    page = bytes(range(256)) * 16
    total = sum(page[place] for place in range(size - 200, 0, -200))
    header = bytes.fromhex("d9d505f920a163d7") + b"".join(
        number.to_bytes(4) for number in (1, 0, pages, 512, size)
    )
    record = (3).to_bytes(4) + page + total.to_bytes(4)
    journal(office).write_bytes(header.ljust(512, b"\0") + record)
    with inspected(office.file) as image:
        assert image.state == "foreign_journal"
    checks = {each["name"]: each for each in office.json("doctor", code=7)["checks"]}
    assert "kokoma.db-journal" in checks["register"]["mend"]
    journal(office).rename(office.folder / "aside")
    assert office.json("doctor")["ok"]


def test_a_write_ahead_log_is_noticed_and_left_as_it_is(office: Office) -> None:
    with closing(sqlite3.connect(office.file)) as db:
        db.execute("PRAGMA journal_mode = WAL")
    before = office.file.read_bytes()
    with inspected(office.file) as image:
        assert image.wal
        assert image.usable
    assert office.file.read_bytes() == before
    assert not (office.folder / "kokoma.db-wal").exists()
    checks = {each["name"]: each for each in office.json("doctor", code=7)["checks"]}
    subprocess.run(
        checks["register"]["command"].replace("python3", sys.executable), shell=True, check=True
    )
    assert office.json("doctor")["ok"]


def test_half_a_mark_of_a_write_ahead_log_leaves_nothing_behind_either(office: Office) -> None:
    content = bytearray(office.file.read_bytes())
    content[18:20] = b"\x01\x02"
    office.file.write_bytes(content)
    with inspected(office.file) as image:
        assert image.usable
    assert {path.name for path in office.folder.iterdir()} <= {"kokoma.db", "kokoma-backup"}


def test_what_is_no_file_is_no_register(office: Office) -> None:
    os.mkfifo(office.folder / "pipe.db")
    with inspected(office.folder / "pipe.db") as image:
        assert image.state == "not_ours"
    with inspected(office.folder / "none.db") as image:
        assert image.state == "unreadable"
