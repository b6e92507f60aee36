"""How `status` and `check` grow with the register: with the cohorts of many years, and with one cohort
as large as nobody has."""

import argparse
import io
import os
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Callable, Sequence
from contextlib import redirect_stdout
from datetime import date
from pathlib import Path
from time import perf_counter

from kokoma_cli.cli import run
from kokoma_cli.domain.attendance import Attendance, Presence
from kokoma_cli.domain.participants import Participant
from kokoma_cli.storage import attendance, cohorts, courses, participants
from kokoma_cli.storage.database import Origin, Register
from kokoma_cli.workflows.begin import begin

TODAY = date(2024, 3, 26)
COHORT_SIZE = 25
CALLS = ("status --json", "status", "check --json", "check")
PRESENCES: tuple[Presence, ...] = ("present", "present", "absent", "present", "excused")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cohorts", type=int, nargs="+", default=[1, 30, 100, 300])
    parser.add_argument("--people", type=int, nargs="+", default=[100, 500, 1000, 2500, 5000])
    parser.add_argument("--repeats", type=int, default=3, help="the fastest of so many counts (3)")
    wanted = parser.parse_args()
    print(f"## Many cohorts of {COHORT_SIZE} people\n")
    print("One of them is shown, so the time should stay what it is for the first line.\n")
    curve([(count, COHORT_SIZE) for count in wanted.cohorts], wanted.repeats, of_cohorts)
    print("\n## One large cohort\n")
    print("The time should grow with the number of people, not faster.\n")
    curve([(1, count) for count in wanted.people], wanted.repeats, of_people)


#: A size: so many cohorts of so many people each.
Size = tuple[int, int]


def of_cohorts(size: Size) -> tuple[int, int]:
    """The number in the table, and what the time is expected to be proportional to."""
    return size[0], 1


def of_people(size: Size) -> tuple[int, int]:
    return size[1], size[1]


def curve(sizes: Sequence[Size], repeats: int, meaning: Callable[[Size], tuple[int, int]]) -> None:
    """Prints one table: in this process and as a whole process, and how far off the expected line."""
    print("| size | call | ms | ms a person | to the line | whole process, ms | to the line |")
    print("|---|---|---|---|---|---|---|")
    first: dict[tuple[str, bool], float] = {}
    for size in sizes:
        shown, expected = meaning(size)
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "kokoma.db"
            build(file, *size)
            for call in CALLS:
                words = [*call.split(), "--db", str(file), "--lang", "de"]
                cells = [f"{shown:,}", f"`{call}`"]
                measure(words, whole=False)  # loads what is loaded once per process
                for whole in (False, True):
                    seconds = min(measure(words, whole=whole) for _ in range(repeats))
                    start = first.setdefault((call, whole), seconds / expected)
                    cells.append(f"{1000 * seconds:.0f}")
                    if not whole:
                        cells.append(f"{1000 * seconds / size[1]:.3f}")
                    cells.append(f"{seconds / expected / start:.2f}")
                print("| " + " | ".join(cells) + " |", flush=True)


def measure(words: Sequence[str], *, whole: bool) -> float:
    if whole:
        environ = {name: text for name, text in os.environ.items() if name[:6] != "PYTHON"}
        kokoma = Path(sysconfig.get_path("scripts")) / "kokoma"
        start = perf_counter()
        subprocess.run([kokoma, *words], env=environ, stdout=subprocess.DEVNULL, check=True)
        return perf_counter() - start
    answer = io.StringIO()
    start = perf_counter()
    with redirect_stdout(answer):
        code = run(words, today=TODAY)
    seconds = perf_counter() - start
    if code or not answer.getvalue():
        sys.exit(f"kokoma {' '.join(words)} ended with {code}")
    return seconds


def build(file: Path, cohort_count: int, size: int) -> None:
    """A register with cohorts of `size` people and two days in three recorded for each."""
    origin = Origin("2024-03-26T09:00:00+01:00", "benchmark", "kokoma …")
    beginning = begin(file, origin, TODAY, cohort="Jahrgang 1")
    fill(beginning.register, origin, beginning.cohort.id, cohort_count, size)
    beginning.register.close()


def fill(register: Register, origin: Origin, first: int, cohort_count: int, size: int) -> None:
    with register.writing(origin) as db:
        series = cohorts.load(db, first).series.id
        person = 0
        for year in range(1, cohort_count + 1):
            cohort = first
            if year > 1:
                cohort = cohorts.add(db, series, f"Jahrgang {year}")
                cohorts.copy(db, first, cohort)
            sessions = [day for course in courses.of_cohort(db, cohort) for day in course.sessions]
            entries = []
            for _ in range(size):
                person += 1
                name = Participant(0, f"Erika Muster{person}", "Erika", f"Muster{person}")
                enrolment = participants.enrol(db, cohort, participants.add(db, name))
                for number, session in enumerate(sessions):
                    if (person + number) % 3:
                        presence = PRESENCES[(person + number) % len(PRESENCES)]
                        minutes = session.minutes if presence == "present" else 0
                        entries.append((enrolment, Attendance(session.id, presence, minutes)))
            attendance.record(db, entries)


if __name__ == "__main__":
    main()
