"""What a start loads, and how it ends."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kokoma_cli import __version__
from tests.cli.test_output import ROOT, program

HEAVY = {
    "pydantic", "rich", "json", "sqlite_utils", "sqlite3", "click", "jinja2", "reportlab",
    "importlib.metadata",
}  # fmt: skip


def loaded(*words: str) -> set[str]:
    code = f"""
import sys
sys.argv = ["kokoma", *{words!r}]
from kokoma_cli.__main__ import main
try:
    main()
except SystemExit:
    sys.stderr.write(" ".join(sys.modules))
"""
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True
    )
    return set(done.stderr.split())


def test_a_command_loads_nothing_heavy() -> None:
    done = program("fail", "modules")
    assert done.returncode == 0, done.stderr
    assert HEAVY.isdisjoint(done.stdout.decode().split())


def test_values_are_read_without_pydantic() -> None:
    words = ("attend", "P1", "a", "--day", "2", "--hours", "2", "--presence", "absent", "--all")
    done = program(*words, "--from", "x", "--db", "y", PYTHONVERBOSE="1")
    assert done.returncode == 0
    assert b"typer._click" in done.stderr
    assert b"pydantic" not in done.stderr
    assert b"import 'rich" not in done.stderr


def test_the_version_is_told_without_typer() -> None:
    assert {"typer", "kokoma_cli.cli", "datetime"}.isdisjoint(loaded("--version"))


@pytest.mark.parametrize("words", [(), ("--help",), ("--lang", "de"), ("-h", "--lang=en")])
def test_the_first_page_needs_no_typer(words: tuple[str, ...]) -> None:
    assert {"typer", "pathlib", "textwrap", "shutil"}.isdisjoint(loaded(*words))


def test_the_program_ends_with_the_exit_code() -> None:
    for words, code in ((["--version"], 0), (["nonsense"], 2), ([], 0)):
        done = subprocess.run(
            [sys.executable, "-m", "kokoma_cli", *words], capture_output=True, text=True, cwd=ROOT,
            check=False,
        )  # fmt: skip
        assert done.returncode == code
        if words == ["--version"]:
            assert done.stdout == f"kokoma {__version__}\n"


def test_a_reader_who_has_gone_is_no_error(tmp_path: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    for words in ([], ["settings", "--help"]):
        done = subprocess.run(
            [sys.executable, "-m", "kokoma_cli", *words],
            stdout=write, stderr=subprocess.PIPE, cwd=ROOT, check=False,
        )  # fmt: skip
        assert done.returncode == 141
        assert done.stderr == b""
    os.close(write)


def test_ctrl_c_ends_with_a_sentence() -> None:
    code = "import signal; signal.raise_signal(signal.SIGINT)"
    program = f"""
import sys
from tests.cli import sample
from kokoma_cli.cli import layer, run
def everything(ctx: sample.typer.Context) -> None:
    {code}
sample.everything = everything
layer.COMMANDS = sample.SAMPLES
sys.exit(run(["everything", "--lang", "de"]))
"""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "Abgebrochen.\n")
