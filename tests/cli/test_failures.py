"""What people and scripts are told when something goes wrong."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Call
from tests.cli.test_output import ROOT


def test_an_error_of_ours_is_a_sentence_and_its_exit_code(sample: Call) -> None:
    answer = sample("fail", "not-found", code=3)
    assert answer.err == "Den Befehl „x“ gibt es nicht.\n"
    assert answer.out == ""


def test_an_error_is_one_document_with_what_belongs_to_it(sample: Call) -> None:
    error = json.loads(sample("fail", "not-found", "--json", code=3).out)["error"]
    assert error["kind"] == "not_found"
    assert error["candidates"] == [1, 2]
    assert error["exit"] == 3


def test_a_result_that_could_not_be_completed_keeps_its_shape(sample: Call) -> None:
    document = json.loads(sample("fail", "result", "--json", code=5).out)
    assert document["issued"] == [1]
    assert document["error"]["kind"] == "conflict"


def test_a_missing_sentence_does_not_hide_the_error(sample: Call) -> None:
    assert sample("fail", "nowhere", code=3).err == "nowhere.to_be_found\n"


def test_a_full_disk_is_no_bug(sample: Call) -> None:
    assert "Der Datenträger ist voll (/mnt/share/kokoma.db)" in sample("fail", "full", code=7).err


def test_whatever_the_system_refuses_is_no_bug(sample: Call) -> None:
    said = sample("fail", "refused", code=7).err
    assert "/mnt/share" in said
    assert "EHOSTDOWN" in said


def test_a_bug_apologises_without_telling_names(sample: Call) -> None:
    answer = sample("fail", "bug", code=1)
    assert answer.err.startswith("Entschuldigung")
    assert "ValueError" in answer.err
    assert "Mustermann" not in answer.err
    assert "Traceback" not in answer.err
    assert json.loads(sample("fail", "bug", "--json", code=1).out)["error"]["kind"] == "bug"


def test_a_bug_shows_its_traceback_only_on_request(sample: Call) -> None:
    assert "Traceback" in sample("fail", "bug", "--debug", code=1).err


@pytest.mark.parametrize("how", ["interrupt", "abort"])
def test_an_interrupted_call_says_so(sample: Call, how: str) -> None:
    assert sample("fail", how, code=130).err == "Abgebrochen.\n"


def test_a_closed_pipe_is_quiet(sample: Call) -> None:
    answer = sample("fail", "pipe", code=141)
    assert answer.out + answer.err == ""


def test_without_anybody_to_ask_the_call_says_what_to_do(sample: Call) -> None:
    assert "niemand da" in sample("fail", "ask", code=2).err


@pytest.mark.parametrize("words", [(), ("xyz", "--json")], ids=" ".join)
def test_a_full_disk_behind_the_output_is_said(sample: Call, words: tuple[str, ...]) -> None:
    """`kokoma … > file` on a full disk: /dev/full is one."""
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "kokoma_cli", "--lang", "de", *words],
            stdout=full, stderr=subprocess.PIPE, text=True, cwd=ROOT, check=False,
        )  # fmt: skip
    assert done.returncode == 7
    assert "Der Datenträger ist voll" in done.stderr
    assert "Traceback" not in done.stderr
