"""At a real terminal of 80 × 24, with keys pressed one after the other."""

import os
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import Office

ROOT = Path(__file__).parents[2]
NINE = (
    "Dr. Annegret Löwenzahn", "Bo Ek", "Elke zur Heiden", "Gülşah Çağlayangöz", "Jürgen Weiß",
    "Małgorzata Święcicka-Łoś", "Marie-Luise Freifrau von und zu Hohenstein-Wartenfels",
    "Nguyễn Thị Bích Ngọc", "Seán O’Flaherty-Böhm",
)  # fmt: skip


class Terminal:
    """A screen with a shell; `kokoma` is the program."""

    def __init__(self, folder: Path) -> None:
        self.socket = f"kokoma-{os.getpid()}"
        program = f'kokoma() {{ {shlex.quote(sys.executable)} -m kokoma_cli "$@"; }}; PS1="$ "'
        (folder / ".rc").write_text(program + "\n")
        environ = {name: value for name, value in os.environ.items()
                   if not name.startswith("KOKOMA") and name not in ("COLUMNS", "LINES", "TMUX")}  # fmt: skip
        subprocess.run(
            ["tmux", "-L", self.socket, "-f", "/dev/null", "-u", "new-session", "-d", "-x", "80", "-y", "24",
             "bash", "--noprofile", "--rcfile", str(folder / ".rc")],
            check=True, cwd=folder,
            env={**environ, "PYTHONPATH": str(ROOT), "KOKOMA_LANG": "de", "LC_ALL": "C.UTF-8"},
        )  # fmt: skip
        self.shows("$")

    def tmux(self, *words: str) -> str:
        done = subprocess.run(
            ["tmux", "-L", self.socket, "-u", *words], check=True, capture_output=True, text=True,
            env={**os.environ, "LC_ALL": "C.UTF-8"},
        )  # fmt: skip
        return done.stdout

    def types(self, line: str) -> None:
        self.tmux("send-keys", "-l", line)
        self.tmux("send-keys", "Enter")

    def shows(self, *texts: str) -> list[str]:
        """The lines on the screen, as soon as these texts are among them."""
        screen = ""
        for _ in range(100):
            screen = self.tmux("capture-pane", "-p")
            if all(text in screen for text in texts):
                return screen.rstrip("\n").split("\n")
            time.sleep(0.1)
        raise AssertionError(f"{texts} not on the screen:\n{screen}")


@pytest.fixture
def terminal(office: Office) -> Iterator[Terminal]:
    if shutil.which("tmux") is None:
        pytest.skip("no terminal to try: tmux is not installed (.ci/run installs it)")
    office.people(*NINE)
    screen = Terminal(office.folder)
    yield screen
    screen.tmux("kill-server")


def test_people_are_ticked_at_the_terminal(office: Office, terminal: Terminal) -> None:
    terminal.types("clear; kokoma attend P3")
    lines = terminal.shows("Wer war da? (1-5,7 · alle · alle außer 3 · Enter: abbrechen)")
    assert lines[0].startswith("P3 · Beratungsrollen")
    assert [line.split()[0] for line in lines[1:10]] == [str(number) for number in range(1, 10)]
    assert "1  Dr. Annegret Löwenzahn" in lines[1]

    terminal.types("12")
    terminal.shows("„12“ steht nicht in der Liste.")
    terminal.types("Weiß")
    terminal.shows("ist nicht zu lesen.")
    terminal.types("alle außer 2")
    terminal.shows("8 Personen sind als anwesend eingetragen")

    recorded = {
        person["name"]: person["courses"]["P3"] for person in office.json("status")["participants"]
    }
    assert list(recorded.values()).count("attended") == 8
    assert recorded["Bo Ek"] == "open"

    # What stands there already is asked about, and Enter leaves it.
    terminal.types("clear; kokoma attend P3 Weiß --absent")
    terminal.shows("Jürgen Weiß, P3: anwesend", "Soll der neue Eintrag gelten? [j/N]")
    terminal.types("")
    terminal.shows("Es bleibt, wie es war.")


def test_the_overview_of_nine_people_fits_the_screen(office: Office, terminal: Terminal) -> None:
    office("attend P1 --all")
    office("attend P2 --all --day 1")
    office("attend P4 Weiß --excused")
    office("course cancel P5")
    terminal.types("clear; kokoma status")
    lines = terminal.shows("Bamberg 2023/24", "Ergebnis", "Bo Ek", "$")
    assert "Bamberg 2023/24" in lines[0]
    assert len(lines) <= 24
    assert all(len(line) <= 80 for line in lines)
    for name in NINE:
        assert any(name[:18] in line for line in lines)
    assert lines[-1].startswith("$")


def test_a_closed_pipe_and_ctrl_c_are_quiet(terminal: Terminal) -> None:
    terminal.types("clear; kokoma course list | head -1; echo ${PIPESTATUS[*]} Ende")
    lines = terminal.shows(" Ende\n")
    assert not any("Traceback" in line or "Errno" in line for line in lines)
    terminal.types("clear; kokoma attend P3; echo Code $?")
    terminal.shows("Wer war da?")
    terminal.tmux("send-keys", "C-c")
    lines = terminal.shows("Code 130")
    assert "Abgebrochen." in "\n".join(lines)
