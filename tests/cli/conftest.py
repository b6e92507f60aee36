"""kokoma with the commands of `sample`, called in this process."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import pytest

from kokoma_cli.cli import layer, run
from tests.cli.sample import SAMPLES
from tests.cli.test_attendance import Terminal
from tests.conftest import Answer as Said
from tests.conftest import Office

TODAY = date(2024, 3, 26)


@dataclass(frozen=True)
class Answer:
    out: str
    err: str


Call = Callable[..., Answer]


@pytest.fixture
def sample(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Call:
    """Calls a sample command in German and expects this exit code."""
    for name in ("KOKOMA_DB", "KOKOMA_LANG", "LC_ALL", "LC_MESSAGES", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setattr(layer, "COMMANDS", SAMPLES)

    def call(*words: str, code: int = 0) -> Answer:
        got = run(words, today=TODAY)
        captured = capsys.readouterr()
        assert got == code, captured
        return Answer(captured.out, captured.err)

    return call


@pytest.fixture
def coordinator(bamberg: Office, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Said]:
    """Calls a command in the register of the test's own `bamberg`, at a terminal at which these answers
    are typed."""

    def sit_down(line: str, *typed: str, code: int = 0) -> Said:
        with monkeypatch.context() as here:
            here.setattr("sys.stdin", Terminal("".join(f"{answer}\n" for answer in typed)))
            here.setattr("sys.stderr", screen := Terminal())
            answer = bamberg(line, code=code)
        return Said(answer.out, screen.getvalue())

    return sit_down
