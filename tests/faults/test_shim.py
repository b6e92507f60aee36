"""The shim sees what a process does to its disk, and does what it is told."""

import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import Office
from tests.faults.shim import Mode, NoShimError, build, demanded, read_trace


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    try:
        yield build(tmp_path_factory.mktemp("shim"))
    except NoShimError as reason:
        (pytest.fail if demanded() else pytest.skip)(str(reason))


def kokoma(
    library: Path, folder: Path, *words: str, mode: Mode = Mode.COUNT, at: int = 0, error: int = 0
) -> "subprocess.CompletedProcess[str]":
    """kokoma as a process of its own, with that in its way."""
    return subprocess.run(
        [sys.executable, "-m", "kokoma_cli", *words],
        cwd=folder, capture_output=True, check=False, text=True,
        env={
            **os.environ,
            "PYTHONPATH": str(Path(__file__).parents[2]),
            "KOKOMA_LANG": "de",
            "LD_PRELOAD": str(library),
            "KOKOMA_FAULTS_FOLDER": str(folder.resolve()),
            "KOKOMA_FAULTS_MODE": str(int(mode)),
            "KOKOMA_FAULTS_AT": str(at),
            "KOKOMA_FAULTS_ERRNO": str(error),
            "KOKOMA_FAULTS_TRACE": str(folder.parent / "trace") if mode is Mode.COUNT else "",
        },
    )  # fmt: skip


def test_what_sqlite_does_is_among_what_is_seen(library: Path, office: Office) -> None:
    """SQLite's journal is made, written, flushed and deleted; the register is written and flushed; and the
    folder is flushed each time a name has changed."""
    done = kokoma(library, office.folder, "participant", "add", "Anna")
    assert done.returncode == 0, done.stderr
    seen = [
        (call.op, call.path) for call in read_trace(office.folder.parent / "trace", office.folder)
    ]
    journal, register = f"{office.file.name}-journal", office.file.name
    expected = [
        ("c", journal), ("w", journal), ("f", journal), ("d", ""),
        ("w", register), ("f", register), ("u", journal), ("d", ""),
    ]  # fmt: skip
    rest = iter(seen)
    assert all(step in rest for step in expected), seen


def test_as_many_calls_are_seen_as_strace_sees(library: Path, office: Office) -> None:
    strace = shutil.which("strace")
    if strace is None:
        pytest.skip("no strace here")
    before = office.file.read_bytes()
    kokoma(library, office.folder, "participant", "add", "Anna")
    ours = Counter(call.op for call in read_trace(office.folder.parent / "trace", office.folder))
    shutil.rmtree(office.folder / "kokoma-backup", ignore_errors=True)
    office.file.write_bytes(before)
    log = office.folder.parent / "strace"
    traced = subprocess.run(
        [
            strace, "-f", "-y", "-o", str(log), "-e",
            "trace=write,pwrite64,writev,fsync,fdatasync,rename,renameat,renameat2,link,linkat,unlink,unlinkat",
            sys.executable, "-m", "kokoma_cli", "participant", "add", "Anna",
        ],
        cwd=office.folder, capture_output=True, check=False,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), "PYTHONDONTWRITEBYTECODE": "1"},
    )  # fmt: skip
    if "ptrace" in traced.stderr.decode():
        pytest.skip("strace may not trace here")
    theirs: Counter[str] = Counter()
    letters = {"write": "w", "pwrite64": "w", "writev": "w", "unlink": "u", "unlinkat": "u"}
    letters |= {"rename": "r", "renameat": "r", "renameat2": "r", "link": "l", "linkat": "l"}
    # The folder has an umlaut in its name, which strace writes in octal.
    ours_only = re.compile(r"B\\303\\274ro")
    for line in log.read_text("utf-8", "replace").splitlines():
        found = re.match(r"\d+\s+(\w+)\((.*)\)\s+= \d+", line)
        if not found or not ours_only.search(line):
            continue
        call, words = found.groups()
        if call in ("fsync", "fdatasync"):
            theirs["d" if re.search(r"(B\\303\\274ro|-backup)>$", words) else "f"] += 1
        else:
            theirs[letters[call]] += 1
    assert theirs == Counter({op: count for op, count in ours.items() if op in "wfdrlu"})


def test_a_process_dies_in_the_middle_of_a_write(library: Path, office: Office) -> None:
    before = office.content()
    died = kokoma(library, office.folder, "participant", "add", "Anna", mode=Mode.HALF, at=12)
    assert died.returncode == -9
    assert office.content() == before


def test_a_call_that_fails_is_said_and_not_shown_as_a_traceback(
    library: Path, office: Office
) -> None:
    before = office.content()
    failed = kokoma(
        library, office.folder, "participant", "add", "Anna", mode=Mode.FAIL_ON, at=3, error=5
    )
    assert failed.returncode == 7
    assert str(office.file) in failed.stderr
    assert "Traceback" not in failed.stderr
    assert office.content() == before
