"""How long a call takes as people feel it: whole processes, against bare Python and a well-kept peer.

Times of a noisy machine mean little, their ratios more: every round runs each program once, one after
the other, and is compared with itself only.
"""

import argparse
import os
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import cycle
from pathlib import Path
from statistics import median
from time import perf_counter

from kokoma_cli.storage.database import Origin, open_register
from kokoma_cli.workflows.begin import begin
from kokoma_cli.workflows.desk import Desk
from kokoma_cli.workflows.enrol import add

PEOPLE = 25

#: At most so many times bare Python, and so many times `sqlite-utils --version`.
GOALS: dict[str, tuple[float | None, float | None]] = {
    "kokoma --version": (2, None),
    "kokoma --help": (7, None),
    "kokoma attend": (7, 0.55),
}
BARE, PEER = "python -c pass", "sqlite-utils --version"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=int, default=15, help="rounds (15)")
    parser.add_argument("--folder", type=Path, help="where the register lies: on a real disk")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=wanted.folder or disk()) as folder:
        register = Path(folder) / "kokoma.db"
        fill(register)
        before = commands_recorded(register)
        rounds = list(measure(programs(register), wanted.pairs))
        written = commands_recorded(register) - before
        if written != wanted.pairs + 1:
            sys.exit(f"{written} of {wanted.pairs + 1} calls of attend were recorded")
    show(rounds)


def disk() -> Path | None:
    """A folder that is not in memory, where there is one."""
    lasting = Path("/var/tmp")
    return lasting if lasting.is_dir() else None


def fill(register: Path) -> None:
    origin = Origin("2024-03-26T09:00:00+01:00", "benchmark", "kokoma participant add")
    opened = begin(register, origin, date(2024, 3, 26)).register
    desk = Desk(opened, origin, date(2024, 3, 26))
    for number in range(1, PEOPLE + 1):
        add(desk, f"Person Nummer{number}", {})
    opened.close()


def commands_recorded(register: Path) -> int:
    opened = open_register(register)
    (count,) = opened.db.execute("SELECT count(*) FROM batches").fetchone()
    opened.close()
    return int(count)


def programs(register: Path) -> dict[str, Iterator[Sequence[str]]]:
    """What is measured, by name; `attend` takes turns, so that each call has something to write."""
    scripts = Path(sysconfig.get_path("scripts"))
    kokoma, peer = str(scripts / "kokoma"), str(scripts / "sqlite-utils")
    attend = [kokoma, "attend", "P1", "1", "--yes", "--db", str(register)]
    return {
        BARE: cycle([[sys.executable, "-c", "pass"]]),
        "kokoma --version": cycle([[kokoma, "--version"]]),
        "kokoma --help": cycle([[kokoma, "--help"]]),
        "kokoma attend": cycle([[*attend, "--absent"], [*attend, "--excused"]]),
        PEER: cycle([[peer, "--version"]]),
    }


def measure(calls: dict[str, Iterator[Sequence[str]]], pairs: int) -> Iterator[dict[str, float]]:
    """Seconds of each program, round by round; a first round fills the caches and is left out."""
    environ = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    for number in range(pairs + 1):
        seconds = {}
        for name, words in calls.items():
            call = next(words)
            start = perf_counter()
            subprocess.run(call, env=environ, stdout=subprocess.DEVNULL, check=True)
            seconds[name] = perf_counter() - start
        if number:
            yield seconds


def show(rounds: Sequence[dict[str, float]]) -> None:
    print(f"{len(rounds)} rounds, register with {PEOPLE} people, Python {sys.version.split()[0]}\n")
    print("| | ms | times bare Python | goal | times `sqlite-utils --version` | goal |")
    print("|---|---|---|---|---|---|")
    for name in rounds[0]:
        cells = [f"`{name}`", f"{1000 * median(seconds[name] for seconds in rounds):.0f}"]
        for base, goal in zip((BARE, PEER), GOALS.get(name, (None, None)), strict=True):
            ratios = sorted(seconds[name] / seconds[base] for seconds in rounds)
            cells.append(f"{ratios[0]:.2f} … **{median(ratios):.2f}** … {ratios[-1]:.2f}")
            met = goal and ("reached" if median(ratios) <= goal else "missed")
            cells.append(f"≤ {goal:g}: {met}" if goal else "")
        print("| " + " | ".join(cells) + " |")


if __name__ == "__main__":
    main()
