"""The tab key."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kokoma_cli.cli import run
from tests.cli.test_output import ROOT

SHELLS = ("bash", "zsh", "fish", "powershell")


def ask(shell: str, line: str, **environ: str) -> str:
    words = line.split(" ")
    done = subprocess.run(
        [sys.executable, "-m", "kokoma_cli"],
        env={
            **os.environ,
            "_KOKOMA_COMPLETE": f"complete_{shell}",
            "COMP_WORDS": line,
            "COMP_CWORD": str(len(words) - 1),
            "_TYPER_COMPLETE_ARGS": line,
            "_TYPER_COMPLETE_WORD_TO_COMPLETE": words[-1],
            "_TYPER_COMPLETE_FISH_ACTION": "get-args",
            "KOKOMA_LANG": "de",
            **environ,
        },
        cwd=ROOT, capture_output=True, check=True, encoding="utf-8",
    )  # fmt: skip
    return done.stdout


@pytest.mark.parametrize("shell", SHELLS)
def test_every_shell_gets_its_script(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["completion", shell]) == 0
    script = capsys.readouterr().out
    assert "_KOKOMA_COMPLETE" in script
    assert "ExecutionPolicy" not in script


@pytest.mark.parametrize("shell", SHELLS)
def test_commands_are_completed(shell: str) -> None:
    assert "participant" in ask(shell, "kokoma par")
    assert "attend" not in ask(shell, "kokoma par")
    assert "withdraw" in ask(shell, "kokoma participant wi")


@pytest.mark.parametrize("shell", SHELLS)
def test_options_are_completed(shell: str) -> None:
    answer = ask(shell, "kokoma completion --c")
    assert "--cohort" in answer
    assert "--db" not in answer


def test_values_from_a_list_are_completed() -> None:
    assert ask("bash", "kokoma completion f").split() == ["fish"]
    assert ask("bash", "kokoma --lang d").split() == ["de"]


def test_completion_explains_in_the_language_of_the_system() -> None:
    assert "Teilnehmer:innen" in ask("fish", "kokoma part")
    assert "people who take part" in ask("fish", "kokoma part", KOKOMA_LANG="en")


def test_a_real_bash_completes(tmp_path: Path) -> None:
    program = tmp_path / "kokoma"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m kokoma_cli "$@"\n')
    program.chmod(0o755)
    script = """
        eval "$(kokoma completion bash)"
        COMP_WORDS=(kokoma participant wi); COMP_CWORD=2
        _kokoma_completion kokoma; echo "${COMPREPLY[@]}"
    """
    done = subprocess.run(
        ["bash", "--norc", "-c", script],
        env={**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT)},
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.stdout.strip() == "withdraw", done.stderr
