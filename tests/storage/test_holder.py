"""Who waits is told for whom."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import pytest

from kokoma_cli.storage import connection
from kokoma_cli.storage.holder import holder, note_of, noted
from tests.conftest import Office
from tests.keyboard import sitting_at

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(
    os.name != "posix", reason="signals and terminals are those of POSIX"
)

#: Begins to write, says so, and ends when it is told to or after some seconds.
WRITES_SLOWLY = """
import select, sys
from pathlib import Path
from kokoma_cli.storage.database import Origin, open_register
register = open_register(Path(sys.argv[1]))
origin = Origin("2024-03-26T14:05:00+01:00", "meier", "kokoma attend P1 Anna", verb="kokoma attend")
with register.writing(origin) as db:
    db.execute("INSERT INTO participants (name) VALUES ('Anna')")
    print("writing", flush=True)
    select.select([sys.stdin], [], [], float(sys.argv[2]))
"""

#: A program that is not kokoma, with a lock of its own.
FOREIGN = """
import sqlite3, sys
db = sqlite3.connect(sys.argv[1], isolation_level=None)
for statement in sys.argv[2:]:
    db.execute(statement).fetchall()
print("there", flush=True)
sys.stdin.read()
"""


@contextmanager
def running(script: str, *words: str) -> "Iterator[subprocess.Popen[str]]":
    process = subprocess.Popen(
        [sys.executable, "-c", script, *words],
        cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stdout.readline()
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "PATIENCE_SECONDS", 0.2)


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("stopped", [False, True])
def test_whoever_waits_too_long_learns_for_whom(office: Office, stopped: bool) -> None:
    """Even if that process does not answer any more."""
    with running(WRITES_SLOWLY, str(office.file), "60") as writer:
        if stopped:
            writer.send_signal(signal.SIGSTOP)
        answer = office("participant add Bo", code=7)
        said = " ".join(answer.err.split())
        assert (
            f"seit 14:05 Uhr von meier an {os.uname().nodename} beschrieben (kokoma attend)" in said
        )
        assert "Nichts wurde geändert" in said
        assert "locked" not in answer.err
        assert office.json("participant list") == []
        error = office.json("participant add Bo", code=7)["error"]
        assert error["holder"]["user"] == "meier"
    office("participant add Bo")
    assert not note_of(office.file).exists()


@pytest.mark.usefixtures("impatient")
def test_what_was_typed_by_the_other_is_not_told(office: Office) -> None:
    with running(WRITES_SLOWLY, str(office.file), "60"):
        assert "Anna" not in note_of(office.file).read_text()
        assert "Anna" not in office("participant add Bo", code=7).both


@pytest.mark.usefixtures("impatient")
def test_the_note_of_a_process_that_died_names_nobody(office: Office) -> None:
    with running(WRITES_SLOWLY, str(office.file), "60") as writer:
        writer.kill()
        writer.wait()
        assert note_of(office.file).exists()
        assert holder(office.file) is None
        with running(FOREIGN, str(office.file), "BEGIN IMMEDIATE"):
            answer = office("participant add Bo", code=7)
            assert "von jemand anderem beschrieben" in " ".join(answer.err.split())
            assert "meier" not in answer.err
    office("participant add Bo")
    assert office.things() == {"kokoma.db"}


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("lock", ["BEGIN IMMEDIATE", "BEGIN EXCLUSIVE"])
def test_a_program_that_is_not_kokoma_is_somebody_else(office: Office, lock: str) -> None:
    with running(FOREIGN, str(office.file), lock):
        answer = office("participant add Bo", code=7)
        assert "von jemand anderem beschrieben" in " ".join(answer.err.split())
        office("participant list", code=7 if "EXCLUSIVE" in lock else 0)


@pytest.mark.usefixtures("impatient")
def test_a_program_that_reads_without_end_is_said_to_read(office: Office) -> None:
    before = office.content()
    with running(FOREIGN, str(office.file), "BEGIN", "SELECT * FROM cohorts"):
        answer = office("participant add Bo", code=7)
        assert "von einem anderen Programm gelesen" in " ".join(answer.err.split())
        assert office.json("participant list") == []
    assert office.content() == before
    office("participant add Bo")


WAITS = {
    "de": "Wartet bis zu 10 Sekunden auf meier an {host} (kokoma attend) …",
    "en": "Waiting up to 10 seconds for meier at {host} (kokoma attend) …",
}


@pytest.mark.parametrize("language", WAITS)
@pytest.mark.parametrize("words", ["participant add Bo", "--json settings set place Hof"])
def test_whoever_waits_at_a_terminal_is_told_so_until_it_is_over(
    office: Office, language: str, words: str
) -> None:
    """In one line, which is gone when the answer comes, whatever kind of answer that is."""
    waits = WAITS[language].format(host=os.uname().nodename)
    with (
        running(WRITES_SLOWLY, str(office.file), "60") as writer,
        sitting_at(office.folder, *words.split(), language=language) as terminal,
    ):
        terminal.shows(waits)
        assert terminal.lines == [waits]
        writer.kill()
        assert terminal.ends() == 0
    assert waits[:8] not in terminal.text
    assert terminal.lines[0].startswith(("Bo ", "{"))


def test_whoever_only_reads_waits_for_a_program_that_lets_nobody_in(office: Office) -> None:
    with (
        running(FOREIGN, str(office.file), "BEGIN EXCLUSIVE") as program,
        sitting_at(office.folder, "course", "list") as terminal,
    ):
        terminal.shows("Wartet bis zu 10 Sekunden auf jemand anderen …")
        program.kill()
        assert terminal.ends() == 0
    assert "Wartet" not in terminal.text
    assert terminal.lines[0].startswith("Kurs")


def test_what_is_piped_or_read_by_a_program_says_nothing_of_waiting(office: Office) -> None:
    with running(WRITES_SLOWLY, str(office.file), "2.5"):
        done = subprocess.run(
            [sys.executable, "-m", "kokoma_cli", "--json", "participant", "add", "Bo Ek"],
            cwd=office.folder, capture_output=True, text=True, check=True,
            env={**os.environ, "PYTHONPATH": str(ROOT), "KOKOMA_LANG": "de"},
        )  # fmt: skip
    assert json.loads(done.stdout)["name"] == "Bo Ek"
    assert "Wartet" not in done.stderr


@pytest.mark.long
@pytest.mark.parametrize("language", WAITS)
def test_waiting_has_an_end_and_then_says_who_holds_it(office: Office, language: str) -> None:
    before = office.content()
    started = time.monotonic()
    with running(WRITES_SLOWLY, str(office.file), "60"):
        with sitting_at(
            office.folder, "participant", "add", "Bo Ek", language=language
        ) as terminal:
            terminal.shows(WAITS[language].format(host=os.uname().nodename))
            assert terminal.ends() == 7
        assert 10 <= time.monotonic() - started < 20
    assert "meier" in terminal.lines[0] or "meier" in terminal.lines[1]
    assert terminal.text.count("meier") == 1
    assert {"de": "Nichts wurde geändert.", "en": "Nothing was changed."}[language] in terminal.text
    # A path stays whole.
    assert all(len(line) <= 80 or str(office.file) in line for line in terminal.lines)
    assert office.content() == before


# ------------------------------------------------------------------------------------------ the note


def writes_note(file: Path, *lines: str) -> None:
    note_of(file).write_text("\n".join(lines))


def test_a_note_is_what_its_writer_says(tmp_path: Path) -> None:
    file = tmp_path / "kokoma.db"
    file.write_bytes(b"")
    file.chmod(0o640)
    with noted(file, "meier\nchef", "2024-03-26T14:05:00+01:00", "kokoma " + "x" * 5000):
        assert note_of(file).stat().st_mode & 0o777 == 0o640
        found = holder(file)
        assert found is not None
        assert found.user == "meier chef"
        assert found.process == os.getpid()
        assert len(found.command) < 300
    assert not note_of(file).exists()


def test_a_note_of_whoever_came_next_stays(tmp_path: Path) -> None:
    file = tmp_path / "kokoma.db"
    file.write_bytes(b"")
    with noted(file, "meier", "2024-03-26T14:05:00+01:00", "kokoma undo"):
        writes_note(file, "huber", "pc", "1", "2024-03-26T14:05:01+01:00", "kokoma log")
    assert note_of(file).read_text().startswith("huber")


def test_a_note_from_another_computer_holds_for_some_hours(tmp_path: Path) -> None:
    file = tmp_path / "kokoma.db"

    def since(hours: int) -> str:
        return datetime.fromtimestamp(time.time() - hours * 3600).astimezone().isoformat()

    for hours, known in [(0, True), (1, True), (6, False), (-6, False)]:
        writes_note(file, "huber", "elsewhere", "1", since(hours), "kokoma log")
        assert (holder(file) is not None) is known, hours


@pytest.mark.parametrize("command", ["Rufen Sie 0900 an", "kokoma log\u202e", "kokoma; rm"])
def test_a_note_says_nothing_that_is_no_command_of_ours(tmp_path: Path, command: str) -> None:
    now = datetime.now().astimezone().isoformat()
    writes_note(tmp_path / "kokoma.db", "huber", "elsewhere", "1", now, command)
    assert holder(tmp_path / "kokoma.db") is None


def test_a_note_is_not_written_into_the_register_under_another_name(office: Office) -> None:
    os.link(office.file, note_of(office.file))
    office("participant add Bo")
    assert [person["name"] for person in office.json("participant list")] == ["Bo"]
    assert office.file.stat().st_nlink == 1


@pytest.mark.parametrize(
    "content",
    [b"", b"x", b"a\nb\nc\nd\ne", b"a\nb\n-1\nd\ne", b"\xff" * 100, b"a\n" * 10_000,
     b"a\nb\n" + b"9" * 900 + b"\nd\ne"],
)  # fmt: skip
def test_a_note_that_is_none_names_nobody(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "kokoma.db"
    note_of(file).write_bytes(content.replace(b"\nb\n", f"\n{os.uname().nodename}\n".encode()))
    assert holder(file) is None


@pytest.mark.parametrize("kind", ["link", "pipe", "folder"])
def test_a_note_is_not_written_through_what_lies_in_its_place(office: Office, kind: str) -> None:
    note = note_of(office.file)
    target = office.folder / "wichtig.txt"
    target.write_text("wichtig")
    if kind == "link":
        note.symlink_to(target)
    elif kind == "pipe":
        os.mkfifo(note)
    else:
        note.mkdir()
    office("participant add Bo")
    assert target.read_text() == "wichtig"
    assert holder(office.file) is None
