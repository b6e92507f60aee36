"""Several processes at one register, and one that dies."""

import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from kokoma_cli.storage.chain import breaks
from kokoma_cli.storage.database import open_register
from kokoma_cli.storage.integrity import disagreements
from tests.conftest import Office

ROOT = Path(__file__).parents[2]

WRITES = """
import sys
from kokoma_cli.cli import run
file, name, count = sys.argv[1:]
codes = {run(["participant", "add", f"{name} {i}", "--db", file, "--lang", "de"]) for i in range(int(count))}
sys.exit(max(codes))
"""

#: One coordinator's day, whatever the others do meanwhile; what came of each command goes to stdout.
WORKS = """
import contextlib, io, json, random, sys
from kokoma_cli.cli import run
file, me, rounds = sys.argv[1:]
chance = random.Random(me)
for number in range(int(rounds)):
    name = f"Person {me}{number}"
    for words in (
        ["participant", "add", name],
        ["participant", "edit", "Gast", "--organisation", f"Amt {me}{number}", "--yes"],
        ["participant", "edit", "Gast", "--municipality", f"Ort {me}{number}"],
        *(["attend", course, name] for course in ("P1", "P2", "P3", "P4", "V1")),
        ["attend", "P5", "Gast", *chance.choice(([], ["--absent"], ["--yes"], ["--yes", "--excused"]))],
        ["certify", name],
        ["settings", "set", "place", f"Ort {me}{number}", "--yes"],
        ["undo", *chance.choice(([], ["--yes"]))],
    ):
        said = io.StringIO()
        with contextlib.redirect_stderr(said), contextlib.redirect_stdout(io.StringIO()):
            code = run([*words, "--db", file, "--lang", "de"])
        print(json.dumps([code, words, said.getvalue()]), flush=True)
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


def raced(office: Office, workers: int, rounds: int) -> list[tuple[int, list[str], str]]:
    """What came of every command of so many people who all work at once."""
    office.people("Gast")
    working = [
        subprocess.Popen(
            [sys.executable, "-c", WORKS, str(office.file), letter, str(rounds)],
            cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            env={**os.environ, "USER": f"user{letter}"},
        )
        for letter in "ABCDEFGH"[:workers]
    ]  # fmt: skip
    results = []
    for worker in working:
        out, complaints = worker.communicate(timeout=300)
        assert worker.returncode == 0, complaints
        results += [json.loads(line) for line in out.splitlines()]
    return results


def nobody_lost_anything(office: Office, results: list[tuple[int, list[str], str]]) -> None:
    for code, words, said in results:
        assert code in (0, 2, 3, 5, 6, 7), (code, words, said)
        assert bool(code) <= bool(said), words
        for word in ("locked", "Traceback", "sqlite", "Entschuldigung"):
            assert word not in said, (words, said)
    # Only what a colleague took back is missing when it is asked for, and only the rest is impossible.
    assert {code for code, words, _ in results if words[:2] == ["participant", "add"]} <= {0, 7}
    assert {code for code, words, _ in results if words[0] == "settings"} <= {0, 7}
    with closing(open_register(office.file)) as register, register.reading() as db:
        assert list(breaks(db)) == []
        assert list(disagreements(db)) == []
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        typed = Counter(
            command for (command,) in db.execute("SELECT command FROM batches WHERE id > 2")
        )
        done = Counter(" ".join(words[:2]) for code, words, _ in results if code == 0)
        entered = Counter(" ".join(line.split()[1:3]) for line in typed.elements())
        assert entered["participant add"] == done["participant add"]
        for verb in done:
            # What was there already has no entry.
            assert entered[verb] <= done[verb]
        ids = [id_ for (id_,) in db.execute("SELECT id FROM batches ORDER BY id")]
        assert ids == list(range(1, len(ids) + 1))
        numbers = [number for (number,) in db.execute("SELECT number FROM certificates")]
        assert len(numbers) == len(set(numbers))
        sequences = [
            n for (n,) in db.execute("SELECT sequence FROM certificates ORDER BY sequence")
        ]
        assert sequences == list(range(1, len(sequences) + 1))
        files = [office.folder / file for (file,) in db.execute("SELECT file FROM certificates")]
    assert all(file.is_file() for file in files)
    assert numbers, "nobody got a certificate"
    assert not list(office.folder.glob(".kokoma.db.holder"))


@pytest.mark.long
def test_eight_people_do_all_sorts_of_things_at_once_and_nothing_is_lost(office: Office) -> None:
    nobody_lost_anything(office, raced(office, 8, 3))


def test_three_people_do_all_sorts_of_things_at_once_and_nothing_is_lost(office: Office) -> None:
    nobody_lost_anything(office, raced(office, 3, 1))


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
    assert office.things() == {"kokoma.db"}


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
