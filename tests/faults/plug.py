"""Pulling plugs from outside: starts workers, tells them where to fail, collects what they found."""

import errno
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from queue import SimpleQueue
from select import select
from typing import Any, NamedTuple

from tests.faults.shim import Mode, build

#: So long one job may take on however slow a machine, in seconds; each of the runs in it ends by itself after
#: two minutes.
PATIENCE = 30 * 60


class Way(NamedTuple):
    """A way to go wrong."""

    told: str
    mode: Mode
    error: int = 0

    def concerns(self, op: str) -> bool:
        """Whether it can happen to a call of this kind."""
        if self.mode is Mode.HALF:
            return op == "w"
        if self.error == errno.ENOSPC:
            return op not in "uxtd"
        if self.error == errno.EACCES:
            return op not in "wfdt"
        return True


KILLS = (
    Way("killed before", Mode.KILL_BEFORE),
    Way("killed after", Mode.KILL_AFTER),
    Way("half written, then killed", Mode.HALF),
)
FAILURES = (
    Way("EIO at", Mode.FAIL, errno.EIO),
    Way("EIO from", Mode.FAIL_ON, errno.EIO),
    Way("ENOSPC at", Mode.FAIL, errno.ENOSPC),
    Way("ENOSPC from", Mode.FAIL_ON, errno.ENOSPC),
    Way("EACCES at", Mode.FAIL, errno.EACCES),
)


@dataclass
class Tally:
    """What came of one command."""

    command: str
    points: int = 0
    killed: int = 0
    failed: int = 0
    cut: int = 0
    losses: list[str] = field(default_factory=list)

    @property
    def runs(self) -> int:
        """Together."""
        return self.killed + self.failed + self.cut


class Worker:
    """The near end of a worker process."""

    def __init__(self, library: Path, scratch: Path) -> None:
        scratch.mkdir(parents=True)
        left_out = ("KOKOMA_DB", "KOKOMA_LANG", "NO_COLOR", "FORCE_COLOR", "LD_PRELOAD")
        kept = {key: value for key, value in os.environ.items() if key not in left_out}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.worker", str(scratch)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parents[2],
            env={
                **kept,
                "LD_PRELOAD": str(library),
                "USER": "vogelsang",
                "COLUMNS": "80",
                "KOKOMA_LANG": "de",
                "PYTHONUTF8": "1",
            },
        )

    def ask(self, do: str, **job: object) -> dict[str, Any]:
        """One job, one answer."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps({"do": do, **job}) + "\n")
        self._process.stdin.flush()
        waiting, _, _ = select([self._process.stdout], [], [], PATIENCE)
        if not waiting:
            self._process.kill()
            raise AssertionError(f"no answer in {PATIENCE} seconds to {do} {job}")
        line = self._process.stdout.readline()
        assert line, f"the worker has died: {self._process.wait()}"
        answer: dict[str, Any] = json.loads(line)
        if "broken" in answer:
            raise AssertionError(answer["broken"])
        return answer

    def close(self) -> None:
        """Lets it go."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.close()
        self._process.wait(60)
        self._process.stdout.close()


def _shelf() -> str | None:
    """Memory, where it may be used: flushing costs nothing there."""
    shared = Path("/dev/shm")
    return str(shared) if os.access(shared, os.W_OK) else None


@contextmanager
def workers(count: int = 1) -> Iterator[list[Worker]]:
    """So many workers. Raises NoShimError where there can be none."""
    with tempfile.TemporaryDirectory(dir=_shelf(), prefix="kokoma-faults-") as folder:
        library = build(Path(folder))
        started = [Worker(library, Path(folder, str(number))) for number in range(count)]
        try:
            yield started
        finally:
            for worker in started:
                worker.close()


class Job(NamedTuple):
    """Something to try on one command."""

    kind: str
    #: killed, failed or cut.
    told: str
    do: str
    values: dict[str, object]


def jobs(calls: Sequence[Sequence[str]], ways: Sequence[Way]) -> Iterator[Job]:
    """Everything that can happen at each of these calls, in these ways."""
    for way in ways:
        for place, (op, told) in enumerate(calls, 1):
            if way.concerns(op):
                values: dict[str, object] = {"mode": way.mode, "at": place, "error": way.error}
                kind = "killed" if way in KILLS else "failed"
                yield Job(kind, f"{way.told} call {place} of {len(calls)}, {told}", "fault", values)


def cuts(count: int, seeds: Sequence[int], together: int = 10) -> Iterator[Job]:
    """Power cuts after each of so many calls."""
    for start in range(0, count + 1, together):
        at = list(range(start, min(count + 1, start + together)))
        yield Job("cut", "", "cuts", {"at": at, "seeds": list(seeds)})


def tried(worker: Worker, tally: Tally, job: Job) -> None:
    """Does one job and takes down what came of it."""
    answer = worker.ask(job.do, name=tally.command, **job.values)
    for each in answer["complaints"]:
        told = f"{job.told}: {each}" if job.told else each
        tally.losses.append(f"{tally.command}: {told}")
    runs = int(answer.get("runs", 1))
    setattr(tally, job.kind, getattr(tally, job.kind) + runs)


def try_all(
    crew: Sequence[Worker],
    tally: Tally,
    planned: Sequence[Job],
    after_each: Callable[[], object] = lambda: None,
) -> None:
    """Does these jobs, each worker one after the other."""
    free: SimpleQueue[Worker] = SimpleQueue()
    for worker in crew:
        free.put(worker)

    def do(job: Job) -> None:
        worker = free.get()
        try:
            tried(worker, tally, job)
            after_each()
        finally:
            free.put(worker)

    with ThreadPoolExecutor(len(crew)) as pool:
        list(pool.map(do, planned))
