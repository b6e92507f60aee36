"""How fast certificates come off the press, how large they are and what memory they take, against two
well-kept engines that draw the same certificate.

The peers are typst, which writes PDF/A-2a and PDF/UA-1 (the strictest pair it accepts), and WeasyPrint,
which keeps one standard at a time and is set to PDF/A-2a. They get the same fonts, the same ground with
frame and ring, the same room for a code, and, in their favour, the words already found: kokoma fills its
templates while it draws. Both are warm and keep from one sheet to the next what they can
(tests/benchmarks/peers). Nobody is drawn twice, so no engine profits from having seen a name.

Times of a noisy machine mean little, their ratios more: in every round the engines take turns, and a
ratio compares two times of the same round only; where somebody else keeps the core busy, the ratio in
processor time is the steadier one. What a process needs in memory is asked of a fresh one.

    python -m tests.benchmarks.paper single     single files on one core, beside the peers
    python -m tests.benchmarks.paper print      the print file: seconds and size
    python -m tests.benchmarks.paper memory     the most a process ever held
    python -m tests.benchmarks.paper cores      two processes against one
    python -m tests.benchmarks.paper cold       nine certificates, the whole process
    python -m tests.benchmarks.paper all
"""

import argparse
import gc
import json
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import NamedTuple, Protocol, cast

from kokoma_cli.domain.certificates import Content
from kokoma_cli.storage.database import Origin
from kokoma_cli.workflows.demonstrate import PEOPLE, demonstrate
from kokoma_cli.workflows.entitle import Order
from tests.benchmarks import press
from tests.benchmarks.peers import PEERS, Press
from tests.benchmarks.peers.words import Words, words
from tests.benchmarks.people import batch
from tests.benchmarks.press import KIND

ROOT = Path(__file__).parents[2]
#: A slow peer draws only one in so many of the sheets of a round.
SHARE = {"WeasyPrint": 10}


@dataclass(frozen=True, slots=True)
class Goal:
    """A bound, from below or from above."""

    bound: float
    unit: str = ""
    at_least: bool = False

    def verdict(self, value: float) -> str:
        reached = value >= self.bound if self.at_least else value <= self.bound
        sign = "≥" if self.at_least else "≤"
        return f"{sign} {self.bound:g}{self.unit}: {'reached' if reached else 'missed'}"


RATE = Goal(150, " a second", at_least=True)
TIMES_TYPST = Goal(2.5, " ×", at_least=True)
TIMES_TYPST_STRETCH = Goal(6, " ×", at_least=True)
FILE_SIZE = Goal(90, " kB")
PRINT_SECONDS = Goal(2.5, " s")
PRINT_SIZE = Goal(4, " MB")
PRINT_MEMORY = Goal(250, " MB")
SINGLE_MEMORY = Goal(100, " MB")
TWO_PROCESSES = Goal(1.7, " ×", at_least=True)
COLD_START = Goal(1, " s")


@dataclass(frozen=True, slots=True)
class Scale:
    """How often and how much is drawn."""

    rounds: int
    batch: int
    #: Single files a round.
    pages: int
    #: Of the print file whose time is taken.
    many: int
    #: Of the print file whose memory is taken.
    files: int
    #: Single files whose memory is taken, and those shared by two processes.


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("what", choices=[*PARTS, "all"], nargs="?", default="all")
    parser.add_argument("--rounds", type=int, default=7, help="rounds (7)")
    parser.add_argument("--batch", type=int, default=30, help="single files a round (30)")
    parser.add_argument("--pages", type=int, default=1000, help="of the print file (1000)")
    parser.add_argument("--many", type=int, default=10_000, help="of the large one (10000)")
    parser.add_argument("--files", type=int, default=1000, help="single files in all (1000)")
    wanted = vars(parser.parse_args())
    chosen = wanted.pop("what")
    scale = Scale(**wanted)
    print(f"{scale.rounds} rounds, Python {sys.version.split()[0]}, {os.cpu_count()} cores")
    for name, part in PARTS.items():
        if chosen in (name, "all"):
            print(f"\n## {TITLES[name]}\n", flush=True)
            part(scale)


# What is measured


def single(scale: Scale) -> None:
    """Single files on one core, in turns with the peers."""
    with one_core():
        presses, absent = _presses()
        people = iter(batch((scale.rounds + 1) * scale.batch))
        seconds: dict[str, list[float]] = {name: [] for name in presses}
        work: dict[str, list[float]] = {name: [] for name in presses}
        sizes: dict[str, list[int]] = {name: [] for name in presses}
        for number in range(scale.rounds + 1):
            contents = [next(people) for _ in range(scale.batch)]
            for name, draw in presses.items():
                drawn = contents[: max(1, len(contents) // SHARE.get(name, 1))]
                sheets = [Sheet(person, words(person)) for person in drawn]
                # Nobody sweeps up during their turn what another left.
                gc.collect()
                start, worked = perf_counter(), process_time()
                files = [draw(sheet) for sheet in sheets]
                took = (perf_counter() - start) / len(drawn)
                worked = (process_time() - worked) / len(drawn)
                # The first round loads what is loaded once.
                if number:
                    seconds[name].append(took)
                    work[name].append(worked)
                    sizes[name] += map(len, files)
    print(
        "| | a second | ms each | kB each, at most | kokoma's rate to its rate | in processor time |"
        " goal |\n|---|---|---|---|---|---|---|"
    )
    for name, times in seconds.items():
        rates = [1 / time for time in times]
        ours = _SIGNED if name == _WITH_CODE else "kokoma"
        against = _ratios(times, seconds[ours])
        largest = max(sizes[name]) / 1000
        goals = {
            "kokoma": (RATE.verdict(median(rates)), FILE_SIZE.verdict(largest)),
            _SIGNED: (RATE.verdict(median(rates)),),
            "typst": [goal.verdict(median(against)) for goal in (TIMES_TYPST, TIMES_TYPST_STRETCH)],
            _WITH_CODE: (TIMES_TYPST.verdict(median(against)),),
        }
        compared = [spread(against), spread(_ratios(work[name], work[ours]))]
        row(
            name, spread(rates), spread([1000 * time for time in times]), f"{largest:.1f}",
            *(["", ""] if name == "kokoma" else compared), ", ".join(goals.get(name, ())),
        )  # fmt: skip
    for name, reason in absent.items():
        print(f"\n{name} is left out: {reason}")


class Sheet(NamedTuple):
    """What is to be drawn, as kokoma takes it and as its peers do."""

    content: Content
    words: Words


def _ratios(theirs: Sequence[float], ours: Sequence[float]) -> list[float]:
    """How many times ours goes into theirs, round by round."""
    return [their / our for their, our in zip(theirs, ours, strict=True)]


def _presses() -> tuple[dict[str, Callable[[Sheet], bytes]], dict[str, str]]:
    """What draws, by name, and who could not come, with the reason."""
    presses: dict[str, Callable[[Sheet], bytes]] = {"kokoma": _kokoma, _SIGNED: _signed}
    absent = {}
    for name, make in PEERS.items():
        try:
            peer = make()
        except (ImportError, OSError) as error:
            absent[name] = str(error)
        else:
            presses[name] = _peer(peer)
            if name == "typst":
                presses[_WITH_CODE] = partial(_coded, cast(Coding, peer))
    return presses, absent


class Coding(Protocol):
    """A peer that draws a code too."""

    def __call__(self, words: Words, code: str = "") -> bytes: ...


def _kokoma(sheet: Sheet) -> bytes:
    return press.single_file(sheet.content)


#: With a signed code on every sheet; of the peers typst can draw one that it is given as a picture.
_SIGNED, _WITH_CODE = "kokoma, with codes", "typst, with codes"


def _signed(sheet: Sheet) -> bytes:
    return press.single_file(press.signed(sheet.content))


def _coded(peer: Coding, sheet: Sheet) -> bytes:
    return peer(sheet.words, press.signed(sheet.content).code)


def _peer(peer: Press) -> Callable[[Sheet], bytes]:
    return lambda sheet: peer(sheet.words)


def print_file(scale: Scale) -> None:
    """One print file, drawn anew in a fresh process each round."""
    figures = [alone("draw_print_file", scale.pages) for _ in range(scale.rounds)]
    seconds = [found.seconds for found in figures]
    size = figures[0].size / 1e6
    print("| | seconds | goal | MB | goal |")
    print("|---|---|---|---|---|")
    row(
        f"{scale.pages:,} pages", spread(seconds), PRINT_SECONDS.verdict(median(seconds)),
        f"{size:.2f}", PRINT_SIZE.verdict(size),
    )  # fmt: skip


def memory(scale: Scale) -> None:
    """The most that a process ever held, from its first import to its last page."""
    print("| | MB | goal | seconds |")
    print("|---|---|---|---|")
    for name, task, count, goal in (
        ("in one print file", "draw_print_file", scale.many, PRINT_MEMORY),
        ("in single files", "draw_single_files", scale.files, SINGLE_MEMORY),
    ):
        found = alone(task, count)
        row(
            f"{count:,} {name}", f"{found.peak / 1e6:.0f}", goal.verdict(found.peak / 1e6),
            f"{found.seconds:.1f}",
        )  # fmt: skip


def cores(scale: Scale) -> None:
    """The same people's files by one process and by two, from what is to stand on them to the last
    byte; starting the processes counts."""
    people = iter(batch((scale.rounds + 1) * scale.files))
    ratios, seconds = [], []
    for number in range(scale.rounds + 1):
        contents = [next(people) for _ in range(scale.files)]
        by_one, by_two = (_drawn(contents, presses) for presses in (1, 2))
        if number:
            seconds.append(by_two)
            ratios.append(by_one / by_two)
    print("| | seconds | times one process | goal |")
    print("|---|---|---|---|")
    row(
        f"{scale.files:,} single files by two", spread(seconds), spread(ratios),
        TWO_PROCESSES.verdict(median(ratios)),
    )  # fmt: skip


def _drawn(contents: Sequence[Content], presses: int) -> float:
    """The seconds it took."""
    start = perf_counter()
    files = sum(1 for _ in press.single_files(contents, presses))
    seconds = perf_counter() - start
    if files != len(contents):
        sys.exit(f"{files} of {len(contents)} got a file")
    return seconds


def cold(scale: Scale) -> None:
    """Everybody in the demonstration gets a certificate: the whole process, as it is felt."""
    kokoma = str(Path(sysconfig.get_path("scripts")) / "kokoma")
    bare = [sys.executable, "-c", "pass"]
    seconds, ratios = [], []
    with tempfile.TemporaryDirectory() as folder:
        ready = _before_issuing(Path(folder) / "ready")
        for number in range(scale.rounds + 1):
            home = Path(folder) / str(number)
            home.mkdir()
            register = home / ready.name
            shutil.copy(ready, register)
            files = ["--db", str(register), "--out", str(home / "out")]
            took, answer = _whole([kokoma, "certify", "--all", "--json", *files])
            bare_took, _ = _whole(bare)
            issued = json.loads(answer)["issued"]
            if len(issued) != len(PEOPLE):
                sys.exit(f"{len(issued)} of {len(PEOPLE)} certificates were issued")
            if number:
                seconds.append(took)
                ratios.append(took / bare_took)
    print("| | seconds | goal | times bare Python |")
    print("|---|---|---|---|")
    row(
        f"`kokoma certify --all`, {len(PEOPLE)} people", spread(seconds),
        COLD_START.verdict(median(seconds)), spread(ratios),
    )  # fmt: skip


class _Reached(Exception):
    """The demonstration has come to the point where it would issue."""


def _before_issuing(folder: Path) -> Path:
    """The register of the demonstration, left before anything is issued."""

    def origin(command: str) -> Origin:
        if command.startswith("certify"):
            raise _Reached
        return Origin("2024-03-26T09:00:00+01:00", "benchmark", f"kokoma {command}")

    with suppress(_Reached):
        demonstrate(folder, origin, Order(KIND), named=True)
    (register,) = folder.glob("*.db")
    return register


def _whole(call: Sequence[str]) -> tuple[float, str]:
    """The seconds a whole process took, and what it said."""
    start = perf_counter()
    done = subprocess.run(call, env=environ(), stdout=subprocess.PIPE, encoding="utf-8", check=True)
    return perf_counter() - start, done.stdout


# Alone in a process


class Figures(NamedTuple):
    """What one task took. Size and peak in bytes."""

    seconds: float
    size: int
    peak: int


def alone(task: str, count: int) -> Figures:
    """Runs a task of this module in a fresh process."""
    code = f"from tests.benchmarks import paper; paper.report(paper.{task}, {count})"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT, env=environ(), stdout=subprocess.PIPE, encoding="utf-8", check=True,
    )  # fmt: skip
    return Figures(*json.loads(done.stdout))


def report(task: Callable[[Sequence[Content], Path], int], count: int) -> None:
    """Prints the figures of a task as JSON."""
    contents = batch(count)
    with tempfile.TemporaryDirectory() as folder:
        start = perf_counter()
        size = task(contents, Path(folder))
        seconds = perf_counter() - start
    print(json.dumps(Figures(seconds, size, peak())))


def draw_print_file(contents: Sequence[Content], folder: Path) -> int:
    path = folder / "print.pdf"
    with path.open("wb") as file:
        press.print_file(contents, file)
    return path.stat().st_size


def draw_single_files(contents: Sequence[Content], folder: Path) -> int:
    size = 0
    for person in contents:
        size += (folder / f"{person.number}.pdf").write_bytes(press.single_file(person))
    return size


def peak() -> int:
    """The most memory this process has held, in bytes."""
    status = Path("/proc/self/status")
    if status.exists():
        # `ru_maxrss` also counts what the parent held when it started this process.
        (line,) = (line for line in status.read_text().splitlines() if line.startswith("VmHWM:"))
        return int(line.split()[1]) * 1024
    import resource

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024


# Around it


def environ() -> dict[str, str]:
    """Without what would slow Python down or change what it loads."""
    return {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}


@contextmanager
def one_core() -> Iterator[None]:
    """Holds this process, and the threads it starts, on one core where the system can do that."""
    if not hasattr(os, "sched_setaffinity"):
        yield
        return
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {max(before)})
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)


def spread(values: Sequence[float]) -> str:
    """Least, median and most."""
    low, middle, high = min(values), median(values), max(values)
    digits = 2 if middle < 10 else 1 if middle < 100 else 0
    return f"{low:.{digits}f} … **{middle:.{digits}f}** … {high:.{digits}f}"


def row(*cells: str) -> None:
    print("| " + " | ".join(cells) + " |", flush=True)


PARTS: dict[str, Callable[[Scale], None]] = {
    "single": single,
    "print": print_file,
    "memory": memory,
    "cores": cores,
    "cold": cold,
}
TITLES = {
    "single": "Single files on one core",
    "print": "One print file",
    "memory": "The most a process ever held",
    "cores": "Two processes against one",
    "cold": "Nine certificates from a cold start",
}

if __name__ == "__main__":
    main()
