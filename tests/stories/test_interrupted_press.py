"""A long printing run is stopped in the middle: nothing of it remains, and it can be started again."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kokoma_cli.errors import INTERRUPTED
from tests.benchmarks.growth import build

PEOPLE = 700


def kokoma(register: Path, *words: str) -> list[str]:
    return [sys.executable, "-m", "kokoma_cli", "--db", str(register), "--lang", "de", *words]


def pdfs(folder: Path) -> set[str]:
    """What the press has written, finished or not."""
    beside = ("kokoma.db", ".kokoma.db", "kokoma-backup")
    return {
        path.name
        for path in folder.rglob("*")
        if path.is_file() and not path.relative_to(folder).parts[0].startswith(beside)
    }


@pytest.mark.skipif(os.name != "posix", reason="no such interrupt here")
@pytest.mark.long
def test_a_run_stopped_in_the_middle_leaves_nothing(tmp_path: Path) -> None:
    register = tmp_path / "kokoma.db"
    build(register, 1, PEOPLE)
    certify = kokoma(register, "certify", "--all", "--kind", "teilnahmebestaetigung", "--json")
    running = subprocess.Popen(
        certify,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        # As in a terminal, where Ctrl-C reaches every process there is.
        start_new_session=True,
    )
    while not (underway := pdfs(tmp_path)) and running.poll() is None:
        time.sleep(0.005)
    assert underway
    os.killpg(running.pid, signal.SIGINT)
    said = running.communicate(timeout=60)[1].decode()
    assert running.returncode == INTERRUPTED
    assert "Traceback" not in said
    assert pdfs(tmp_path) == set()
    issued = subprocess.run(
        kokoma(register, "certificate", "list", "--json"), capture_output=True, check=True
    )
    assert json.loads(issued.stdout) == []

    again = subprocess.run(certify, capture_output=True, check=True)
    assert len(json.loads(again.stdout)["issued"]) == PEOPLE
    # Each has a file, and one file has all.
    assert len(pdfs(tmp_path)) == PEOPLE + 1
