"""An office: a folder with a fresh register, and somebody who types commands."""

import json
import os
import shlex
import signal
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import settings

from kokoma_cli.cli import run
from kokoma_cli.storage.database import Origin, Register, open_register
from kokoma_cli.workflows.begin import begin
from kokoma_cli.workflows.desk import Desk

# Started in the background of a shell, Ctrl-C would be ignored by everything started from here.
with suppress(ValueError):
    if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)

# Properties are tried without a clock: a busy machine is no counterexample.
settings.register_profile("kokoma", deadline=None)
settings.load_profile("kokoma")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--renew", action="store_true", help="write examples and pictures anew")


def seeds(many: int) -> range:
    """Seeds for what is tried by lot: one in every run, `many` where KOKOMA_MANY asks for as many as are of
    use."""
    return range(many if os.environ.get("KOKOMA_MANY") else 1)


COHORT = "Bamberg 2023/24"
CEREMONY = date(2024, 3, 26)
WHO_TYPES = Origin("2024-03-26T10:00:00+01:00", "vogelsang", "kokoma test")


@dataclass(frozen=True)
class Answer:
    """What a command wrote."""

    out: str
    err: str

    @property
    def document(self) -> Any:
        """The one JSON document on stdout; anything beside it is a mistake."""
        return json.loads(self.out)

    @property
    def both(self) -> str:
        return self.out + self.err


_prepared: "dict[Callable[[Office], None], bytes]" = {}


@dataclass
class Office:
    """`office("attend P1 --all")` types a command, in this process, and expects exit code 0 or `code`."""

    folder: Path
    read: Callable[[], Answer]
    today: date = CEREMONY
    language: str = "de"
    _open: list[Register] = field(default_factory=list)

    @property
    def file(self) -> Path:
        return self.folder / "kokoma.db"

    def __call__(self, line: str, *words: str, code: int = 0) -> Answer:
        """`line` is read as a shell would; `words` are taken as they are."""
        argv = [*shlex.split(line), *words]
        self.read()
        with patch.dict(os.environ, KOKOMA_LANG=self.language):
            got = run(argv, today=self.today)
        answer = self.read()
        assert got == code, f"{shlex.join(argv)}: {got}\n{answer.out}{answer.err}"
        return answer

    def json(self, line: str, *words: str, code: int = 0) -> Any:
        """The document a command answers with."""
        return self(f"--json {line}", *words, code=code).document

    def desk(self, *, dry_run: bool = False, cohort: str | None = None) -> Desk:
        """The desk that workflows are given; its register stays open until the test ends."""
        if not self._open:
            self._open.append(open_register(self.file))
        return Desk(self._open[0], WHO_TYPES._replace(dry_run=dry_run), self.today, cohort)

    def close(self) -> None:
        while self._open:
            self._open.pop().close()

    def after(self, prepare: "Callable[[Office], None]") -> "Office":
        """The office as `prepare` leaves its register, which is copied once it has been made."""
        if prepare not in _prepared:
            prepare(self)
            _prepared[prepare] = self.file.read_bytes()
        else:
            self.file.write_bytes(_prepared[prepare])
        return self

    def people(self, *names: str) -> None:
        for name in names:
            self("participant add", name)

    def earns(self, *whos: str) -> None:
        """Has somebody attend four in-person courses and one online."""
        for course in ("P1", "P2", "P3", "P4", "V1"):
            self(f"attend {course}", *whos)

    def content(self, *left_out: str) -> dict[str, list[tuple[object, ...]]]:
        """Every row of every table of the register, but for the tables left out."""
        with closing(open_register(self.file)) as register, register.reading() as db:
            tables = [name for (name,) in db.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
            )]  # fmt: skip
            return {
                table: db.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall()
                for table in tables
                if table not in left_out
            }

    def things(self) -> set[str]:
        """The names of what lies in the office, but for the copies of the register."""
        return {path.name for path in self.folder.iterdir()} - {"kokoma-backup"}

    def pdfs(self) -> set[str]:
        """The names of all PDF files in the office."""
        return {path.name for path in self.folder.rglob("*.pdf")}


@pytest.fixture(autouse=True, scope="session")
def no_power_cuts() -> Iterator[None]:
    """Nobody pulls this process's plug, so files need not be flushed to the disk, which takes most of the
    time on a busy one. What survives a power cut is tried in processes of their own (tests/faults)."""
    with patch("os.fsync"):
        yield


@pytest.fixture(scope="session")
def fresh_register(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    file = tmp_path_factory.mktemp("fresh") / "kokoma.db"
    begin(file, WHO_TYPES, CEREMONY, cohort=COHORT).register.close()
    return file.read_bytes()


@pytest.fixture
def empty_office(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Iterator[Office]:
    """A folder without a register yet, in which commands are typed in German."""
    for name in ("KOKOMA_DB", "KOKOMA_LANG", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("USER", "vogelsang")
    monkeypatch.setenv("COLUMNS", "80")
    folder = tmp_path / "Büro"
    folder.mkdir()
    monkeypatch.chdir(folder)

    def read() -> Answer:
        captured = capsys.readouterr()
        return Answer(captured.out, captured.err)

    office = Office(folder, read)
    yield office
    office.close()


@pytest.fixture
def office(empty_office: Office, fresh_register: bytes) -> Office:
    """The same with a fresh register: the shipped series and the cohort Bamberg 2023/24."""
    empty_office.file.write_bytes(fresh_register)
    empty_office.file.chmod(0o600)
    return empty_office
