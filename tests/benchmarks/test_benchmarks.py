"""The benchmarks still run; how fast anything was is never a reason to fail."""

import re
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from typing import cast

import pytest
from pypdf import PdfReader
from pypdf.generic import BooleanObject, DictionaryObject, StreamObject

from tests.benchmarks.peers import PEERS, Press
from tests.benchmarks.peers.words import words
from tests.benchmarks.people import batch
from tests.rendering import sheets

HERE = Path(__file__).parent


def output(script: str, *words: str) -> str:
    modules = ("guessing", "paper", "reading")
    name = script.removesuffix(".py")
    call = ["-m", f"tests.benchmarks.{name}"] if name in modules else [str(HERE / script)]
    done = subprocess.run(
        [sys.executable, *call, *words],
        capture_output=True, encoding="utf-8", cwd=HERE.parents[1], check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_start_up_is_compared_with_bare_python_and_a_peer(tmp_path: Path) -> None:
    table = output("startup.py", "--pairs", "1", "--folder", str(tmp_path))
    for name in ("python -c pass", "kokoma --version", "kokoma --help", "kokoma attend"):
        assert f"| `{name}` |" in table
    assert "≤ 0.55: " in table


def test_growth_is_measured_for_cohorts_and_for_people() -> None:
    tables = output("growth.py", "--cohorts", "1", "2", "--people", "3", "6", "--repeats", "1")
    for size in (1, 2, 3, 6):
        for call in ("status --json", "status", "check --json", "check"):
            assert f"| {size} | `{call}` |" in tables


def test_paper_is_measured_and_compared_with_peers() -> None:
    small = ("--batch", "2", "--pages", "3", "--many", "5", "--files", "4")
    tables = output("paper.py", "all", "--rounds", "2", *small)
    for line in (
        "| kokoma | ", "| kokoma, with codes | ",
        "| 3 pages | ", "| 5 in one print file | ", "| 4 in single files | ",
        "| 4 single files by two | ", "| `kokoma certify --all`, 9 people | ",
    ):  # fmt: skip
        assert line in tables
    for peer in PEERS:
        assert (f"| {peer} | " in tables) != (f"{peer} is left out: " in tables)


def test_what_a_guess_costs_is_compared_with_what_is_asked_for() -> None:
    table = output("guessing.py", "--rounds", "1")
    assert "| kokoma, 128 rounds of bcrypt_pbkdf | " in table
    assert " times as much." in table


def test_reading_is_measured_and_compared_with_those_that_are_there() -> None:
    tables = output("reading.py", "--rows", "20", "40", "--rounds", "1")
    assert tables.count("| 20 | ") == tables.count("| 40 | ") == 2
    assert "openpyxl: times kokoma" in tables
    assert "openpyxl is left out" not in tables


def engine(peer: str) -> Press:
    try:
        return PEERS[peer]()
    except (ImportError, OSError) as error:
        pytest.skip(f"{peer} is not compared with: {error}")


# WeasyPrint leaves closing its colour profile to the garbage collector.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("peer", PEERS)
def test_a_peer_draws_the_same_certificate_to_the_standards(peer: str) -> None:
    press = engine(peer)
    for person in batch(60)[::7]:
        found = words(person)
        pdf = press(found)
        document = PdfReader(BytesIO(pdf))
        assert len(document.pages) == 1
        assert document.pages[0].mediabox[2:] == pytest.approx([595.28, 841.89], abs=0.02)
        root = cast(DictionaryObject, document.trailer["/Root"])
        marked = cast(DictionaryObject, root["/MarkInfo"])["/Marked"]
        assert cast(BooleanObject, marked).value
        told = cast(StreamObject, root["/Metadata"]).get_data().decode()
        assert re.search(r'pdfaid:part(="|>)2', told)
        assert re.search(r'pdfaid:conformance(="|>)A', told)
        assert ("pdfuaid" in told) == (peer == "typst")
        text = "".join(sheets.words(pdf).split())
        for line in every_line(found):
            assert "".join(line.split()) in text


def every_line(value: object) -> list[str]:
    """The texts in there, however deep, without what is not printed."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        unseen = ("document", "language")
        return [line for key in value if key not in unseen for line in every_line(value[key])]
    parts = value if isinstance(value, (list, tuple)) else ()
    return [line for part in parts for line in every_line(part)]


def test_no_two_people_of_a_benchmark_have_the_same_name() -> None:
    names = [person.name for person in batch(3000)]
    assert len(set(names)) == len(names)
