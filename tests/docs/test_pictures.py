"""The pictures on the first page are made from the demonstration."""

import io
import re
import shutil
import subprocess
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path

import pytest

from kokoma_cli.cli import run
from tests.docs.examples import ROOT, TODAY

PICTURES = ROOT / ".github"
CERTIFICATE = PICTURES / "certificate.png"


def _said(*words: str) -> str:
    said = io.StringIO()
    with redirect_stdout(said), redirect_stderr(said):
        assert run(words, today=TODAY) == 0
    return said.getvalue()


def _picture(text: str) -> str:
    """A terminal with this text as SVG, by Rich."""
    from rich.console import Console
    from rich.text import Text

    console = Console(record=True, width=80, file=io.StringIO())
    console.print(Text.from_ansi(text))
    drawn = console.export_svg(title="kokoma status", unique_id="kokoma")
    # A picture must not fetch anything; the reader's own fixed-width font will do.
    return re.sub(r"@font-face \{.*?\}\s*", "", drawn, flags=re.DOTALL)


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_picture_of_status_shows_what_status_says(
    language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    monkeypatch.setenv("KOKOMA_LANG", language)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.delenv("NO_COLOR", raising=False)
    with chdir(tmp_path):
        _said("demo")
        if language == "de" and request.config.getoption("--renew"):
            (sheet,) = tmp_path.rglob("*004*.pdf")
            _draw(sheet)
        monkeypatch.setenv("FORCE_COLOR", "1")
        fresh = _picture(_said("status", "--db", "kokoma-demo/kokoma.db"))
    file = PICTURES / ("status.svg" if language == "en" else "status.de.svg")
    if request.config.getoption("--renew"):
        file.write_text(fresh, "utf-8")
    assert file.read_text("utf-8") == fresh


def test_there_is_a_picture_of_a_certificate() -> None:
    assert CERTIFICATE.read_bytes().startswith(b"\x89PNG")


def _draw(sheet: Path) -> None:
    program = shutil.which("pdftoppm")
    assert program, "pdftoppm of poppler-utils draws the picture"
    subprocess.run(
        [program, "-r", "90", "-png", "-singlefile", str(sheet), str(CERTIFICATE.with_suffix(""))],
        check=True,
    )
