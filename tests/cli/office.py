"""A register in a folder of its own, and kokoma called with its real commands."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest

from kokoma_cli.cli import run
from kokoma_cli.domain.attendance import Entry
from kokoma_cli.storage import cohorts, series
from kokoma_cli.storage.database import Origin, Register, create_register
from kokoma_cli.workflows import plan
from kokoma_cli.workflows.attend import attend
from kokoma_cli.workflows.desk import Desk
from kokoma_cli.workflows.enrol import add
from tests.cli.conftest import Answer

TODAY = date(2023, 12, 1)
DATES = {
    "P1": (date(2023, 3, 10), date(2023, 3, 11)),
    "P2": (date(2023, 5, 12), date(2023, 5, 13)),
    "P3": (date(2023, 7, 7),),
    "P4": (date(2023, 11, 10),),
    "P5": (date(2024, 1, 12), date(2024, 1, 13)),
    "V1": (date(2023, 10, 5),),
    "V2": (date(2024, 2, 1),),
}


@dataclass
class Office:
    """What a test of commands works with."""

    register: Register
    capsys: pytest.CaptureFixture[str]
    known: dict[str, int] = field(default_factory=dict)

    def desk(self, command: str = "kokoma") -> Desk:
        return Desk(self.register, Origin("2023-11-30T14:05:00+01:00", "mira", command), TODAY)

    def add(self, *names: str) -> None:
        for name in names:
            added = add(self.desk(f'kokoma participant add "{name}"'), name, {})
            self.known[name] = added.participant.id

    def attend(
        self, course: str, *names: str, day: int | None = None, mark: str = "present"
    ) -> None:
        entry = Entry(mark)  # type: ignore[arg-type]
        attend(self.desk(f"kokoma attend {course}"), course, names, day=day, entry=entry)

    def attended(self, record: Mapping[str, str]) -> None:
        """Who attended which courses whole, by name."""
        for name, courses in record.items():
            for course in courses.split():
                self.attend(course, name)

    def __call__(self, *words: str, code: int = 0) -> Answer:
        got = run(words, today=TODAY)
        captured = self.capsys.readouterr()
        assert got == code, captured
        return Answer(captured.out, captured.err)


def open_office(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Office:
    """A new register with dates, called in German from its folder."""
    for name in ("KOKOMA_DB", "KOKOMA_LANG", "LC_ALL", "LC_MESSAGES", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("USER", "mira")
    monkeypatch.delenv("USERNAME", raising=False)
    monkeypatch.chdir(folder)
    office = Office(create_register(folder / "kokoma.db"), capsys)
    with office.register.writing(office.desk("kokoma init").origin) as db:
        cohorts.use(db, series.plant(db, "Bamberg 2023/24"))
    for code, dates in DATES.items():
        plan.schedule(office.desk(f"kokoma course schedule {code}"), code, dates)
    return office
