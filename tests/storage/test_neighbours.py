"""Several processes at one register, and one that dies."""

import json
import signal
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from kokoma_cli.storage.database import open_register
from tests.conftest import Office

ROOT = Path(__file__).parents[2]

WRITES = """
import sys
from kokoma_cli.cli import run
file, name, count = sys.argv[1:]
codes = {run(["participant", "add", f"{name} {i}", "--db", file, "--lang", "de"]) for i in range(int(count))}
sys.exit(max(codes))
"""

#: A transaction so large that SQLite writes parts of it into the file before its end.
STOPS_HALF_WAY = """
import sys, time
from pathlib import Path
from kokoma_cli.storage.database import Origin, open_register
register = open_register(Path(sys.argv[1]))
register.db.execute("PRAGMA cache_size = 5")
with register.writing(Origin("2024-03-26T10:00:00+01:00", "", "kokoma dies")) as db:
    for i in range(2000):
        db.execute("INSERT INTO participants (name) VALUES (?)", (f"Person {i} " * 10,))
    print("half way", flush=True)
    time.sleep(60)
"""


def started(script: str, *words: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", script, *words],
        cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip


def entries(office: Office) -> list[str]:
    return [str(row[3]) for row in office.content()["batches"]]


def test_four_people_write_at_once_and_no_entry_is_lost(office: Office) -> None:
    names = ("Anna", "Bo", "Clara", "Doğan")
    writers = [started(WRITES, str(office.file), name, "20") for name in names]
    for writer in writers:
        _, complaints = writer.communicate(timeout=60)
        assert writer.returncode == 0, complaints
        assert "locked" not in complaints
    content = office.content()
    assert len(content["batches"]) == 1 + 80
    assert len({row[1] for row in content["participants"]}) == 80
    assert len(content["enrolments"]) == 80
    assert all(row[5] is None for row in content["batches"])


def test_whoever_reads_meanwhile_is_not_disturbed(office: Office) -> None:
    writer = started(WRITES, str(office.file), "Anna", "20")
    seen = []
    while writer.poll() is None:
        seen.append(len(office.json("participant list")))
    _, complaints = writer.communicate(timeout=60)
    assert writer.returncode == 0, complaints
    assert seen == sorted(seen)
    assert len(office.json("participant list")) == 20


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system cannot kill like that")
def test_a_process_killed_half_way_leaves_nothing_behind(office: Office) -> None:
    office.people("Bo Ek")
    before = office.content()
    with started(STOPS_HALF_WAY, str(office.file)) as dying:
        assert dying.stdout is not None
        assert dying.stdout.readline() == "half way\n"
        dying.kill()
    assert office.file.with_name("kokoma.db-journal").stat().st_size > 0
    assert office.content() == before
    office.people("Anna Weiß")
    assert [path.name for path in office.folder.iterdir()] == ["kokoma.db"]


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system cannot kill like that")
@pytest.mark.parametrize("moment", [0.02, 0.05, 0.09])
def test_a_process_killed_at_any_moment_leaves_whole_entries(office: Office, moment: float) -> None:
    with started(WRITES, str(office.file), "Anna", "500") as dying:
        while len(office.content()["participants"]) < 2:
            time.sleep(0.01)
        time.sleep(moment)
        dying.kill()
    content = office.content()
    assert len(content["participants"]) == len(content["enrolments"])
    assert len(content["batches"]) == 1 + len(content["participants"])
    with closing(open_register(office.file)) as register, register.reading() as db:
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        for (new,) in db.execute("SELECT new FROM changes WHERE table_name = 'participants'"):
            assert json.loads(new)["name"].startswith("Anna ")
    office("undo")
