"""kokoma with the commands of `sample`, called in this process."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import pytest

from kokoma_cli.cli import layer, run
from tests.cli.sample import SAMPLES

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
