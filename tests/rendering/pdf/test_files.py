"""Files from pieces: the same bytes always, small, in order, and readable by every reader."""

import hashlib
import os
import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from kokoma_cli.rendering import certificates
from tests.rendering.sheets import NAMES, content, course, drawn, pages, print_file, problems, ready

PEOPLE = [name for name in NAMES if not problems([content(name=name, family=None, name_size=16)])]

DRAWS = """
import hashlib, sys
sys.path.insert(0, sys.argv[1])
from tests.rendering.sheets import content, drawn
print(hashlib.sha256(drawn(content(name="Świętosława Źdźbło-Żółkiewska"))).hexdigest())
"""


def checked(pdf: bytes, tmp_path: Path) -> None:
    """qpdf finds nothing to complain of."""
    (tmp_path / "file.pdf").write_bytes(pdf)
    subprocess.run(["qpdf", "--check", str(tmp_path / "file.pdf")], check=True, capture_output=True)


def test_the_pieces_are_the_file_and_all_but_the_last_are_shared() -> None:
    one, other = (
        certificates.draw(ready(content(name=name, number=number)))
        for name, number in (("Anna Weiß", "A-1"), ("Bernd Groß", "A-2"))
    )
    assert one.file == b"".join(one.pieces)
    assert one.pieces[:-1] == other.pieces[:-1]
    assert one.pieces[-1] != other.pieces[-1]
    assert len(one.pieces[-1]) < 25_000
    # Nobody's name is in what is shared.
    shared = b"".join(one.pieces[:-1])
    assert "Anna".encode("utf-16-be").hex().upper().encode() not in shared
    assert b"Anna" not in shared


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "America/Adak"])
@pytest.mark.parametrize("seed", ["0", "4711"])
def test_same_bytes_in_another_process_zone_and_locale(zone: str, seed: str) -> None:
    expected = hashlib.sha256(drawn(content(name="Świętosława Źdźbło-Żółkiewska"))).hexdigest()
    environment = os.environ | {"TZ": zone, "PYTHONHASHSEED": seed, "LC_ALL": "tr_TR.UTF-8"}
    done = subprocess.run(
        [sys.executable, "-c", DRAWS, str(Path(__file__).parents[3])],
        env=environment,
        capture_output=True,
        check=True,
        text=True,
    )
    assert done.stdout.strip() == expected


def test_same_bytes_whatever_was_drawn_before() -> None:
    sheets = [content(name=name, family=None, name_size=16) for name in PEOPLE]
    forth = [drawn(made) for made in sheets]
    back = [drawn(made) for made in reversed(sheets)]
    assert forth == back[::-1]


@pytest.mark.parametrize("name", PEOPLE)
def test_no_name_makes_a_file_larger_than_ninety_kilobytes(name: str, tmp_path: Path) -> None:
    pdf = drawn(content([course(i) for i in range(8)], name=name, family=None, name_size=16))
    assert len(pdf) < 90_000
    checked(pdf, tmp_path)


def test_the_print_file_holds_kinds_with_different_looks_in_the_order_given(tmp_path: Path) -> None:
    kinds = ["urkunde", "bescheinigung", "teilnahmebestaetigung", "bescheinigung", "urkunde"]
    batch = [
        content(kind=kind, name=name, family=None)
        for kind, name in zip(kinds, PEOPLE, strict=False)
    ]
    pdf = print_file(*batch)
    checked(pdf, tmp_path)
    titles = {
        "urkunde": "Urkunde",
        "bescheinigung": "Bescheinigung",
        "teilnahmebestaetigung": "Teilnahmebestätigung",
    }
    for made, page in zip(batch, pages(pdf), strict=True):
        assert made.name in page
        assert titles[made.kind] in page
    assert print_file(*batch) == pdf


def test_a_print_file_of_many_sheets_is_small_and_whole(tmp_path: Path) -> None:
    batch = [
        replace(
            content([course(j) for j in range(4 + i % 5)]), name=f"Anna Weiß {i}", number=f"A-{i}"
        )
        for i in range(200)
    ]
    pdf = print_file(*batch)
    checked(pdf, tmp_path)
    assert len(pdf) < 200 * 4_000 + 60_000
    assert [f"Anna Weiß {i}" in page for i, page in enumerate(pages(pdf))] == [True] * 200


def test_a_sheet_in_the_print_file_reads_as_its_single_file() -> None:
    batch = [content(name=name, family=None, name_size=20) for name in PEOPLE[:12]]
    together = pages(print_file(*batch))
    assert together == [page for made in batch for page in pages(drawn(made))]


def test_a_zweitschrift_is_the_same_sheet_with_a_mark(tmp_path: Path) -> None:
    made = content([course(i) for i in range(14)])
    printed = certificates.draw(ready(made))
    again = certificates.draw_duplicate(made, printed.master, printed.logos).file
    checked(again, tmp_path)
    marked = [page.replace("Zweitschrift · ", "") for page in pages(again)]
    assert [" ".join(page.split()) for page in marked] == [
        " ".join(page.split()) for page in pages(printed.file)
    ]
    assert all("Zweitschrift" in page for page in pages(again))
    metadata = PdfReader(BytesIO(again)).metadata
    assert metadata is not None
    assert "Zweitschrift" in str(metadata.title)
