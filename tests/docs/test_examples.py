"""The documentation shows what kokoma really says."""

from pathlib import Path

import pytest

from tests.docs.examples import ROOT, blocks, played

LANGUAGE = {"README.md": "en", "README.de.md": "de"}


@pytest.mark.parametrize("name", LANGUAGE)
def test_the_examples_say_what_kokoma_says(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    monkeypatch.setenv("KOKOMA_LANG", LANGUAGE[name])
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("USER", "huber")
    monkeypatch.delenv("USERNAME", raising=False)
    monkeypatch.delenv("KOKOMA_DB", raising=False)
    document = ROOT / name
    fresh = played(document, tmp_path)
    if request.config.getoption("--renew"):
        document.write_text(fresh, "utf-8")
    assert document.read_text("utf-8").split("\n") == fresh.split("\n")


@pytest.mark.parametrize("name", LANGUAGE)
def test_there_are_examples(name: str) -> None:
    assert len(list(blocks((ROOT / name).read_text("utf-8").split("\n")))) >= 5


@pytest.mark.parametrize("name", LANGUAGE)
def test_every_picture_and_file_named_is_there(name: str) -> None:
    import re

    text = (ROOT / name).read_text("utf-8")
    targets = re.findall(r"\]\((?!https?:|#)([^)]+)\)", text)
    assert targets
    files = [target.partition("#")[0] for target in targets]
    assert [file for file in files if not (ROOT / file).exists()] == []
