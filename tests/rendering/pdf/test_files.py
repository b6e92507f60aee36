"""Files from pieces: the same bytes always, small, in order, and readable by every reader."""

import hashlib
import json
import os
import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from pypdf import PdfReader

from kokoma_cli.domain.certificates import Logo
from kokoma_cli.rendering import certificates
from kokoma_cli.rendering.kinds import kind
from tests.rendering.sheets import (
    HERE,
    NAMES,
    content,
    course,
    drawn,
    pages,
    print_file,
    problems,
    ready,
)

DATA = Path(__file__).parents[2] / "data"

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


def test_many_looks_in_one_print_file_keep_out_of_each_others_way(tmp_path: Path) -> None:
    made = content()
    looks = [replace(kind("urkunde"), ring_centre=60.0 + number) for number in range(40)]
    sheets = [certificates.sheet(made, look, HERE) for look in looks]
    file = BytesIO()
    certificates.draw_print_file([made] * 40, sheets, file)
    checked(file.getvalue(), tmp_path)
    assert len(pages(file.getvalue())) == 40


def test_each_sheet_of_a_print_file_has_its_language() -> None:
    reader = PdfReader(BytesIO(print_file(content(), content(language="en"))))
    root: Any = reader.trailer["/Root"]
    sections = root["/StructTreeRoot"]["/K"][0]["/K"]
    assert [str(section.get_object()["/Lang"]) for section in sections] == ["de", "en"]


def test_the_table_of_objects_is_one_from_the_first_to_the_last() -> None:
    pdf = drawn(content())
    table = pdf[pdf.rindex(b"xref\n0 ") :]
    size = int(table.split()[2])
    entries = table.split(b"\n")[2 : 2 + size]
    assert all(len(entry) == 19 for entry in entries)
    assert table.split(b"\n")[2 + size].startswith(b"trailer")
    for number, entry in enumerate(entries):
        if entry.endswith(b"n "):
            start = int(entry[:10])
            assert pdf[start:].startswith(b"%d 0 obj" % number)


def test_a_figure_says_where_it_stands(tmp_path: Path) -> None:
    Image.new("RGBA", (300, 200), (20, 50, 80, 120)).save(tmp_path / "logo.png")
    made = content(logos=(Logo("logo.png", "Wappen"),))
    reader = PdfReader(BytesIO(drawn(made, tmp_path)))
    root: Any = reader.trailer["/Root"]
    figure = root["/StructTreeRoot"]["/K"][0]["/K"][0].get_object()
    assert figure["/Alt"] == "Wappen"
    left, low, right, high = (float(side) for side in figure["/A"]["/BBox"])
    # At most 15 mm high, in the middle, at the top.
    assert abs((left + right) / 2 - 297.6) < 0.2
    assert abs((high - low) - 42.5) < 0.2
    assert abs((right - left) / (high - low) - 1.5) < 0.01
    assert 841.9 - 80 < high < 841.9 - 50


def test_words_stay_apart_for_those_who_listen(tmp_path: Path) -> None:
    partly = [course(0), course(2, "partly", 240), course(6, note="Schwerin, 2022")]
    (tmp_path / "file.pdf").write_bytes(drawn(content(partly)))
    done = subprocess.run(
        ["pdfinfo", "-struct-text", str(tmp_path / "file.pdf")], capture_output=True, check=True
    )
    heard = done.stdout.decode()
    for words in (
        '"i. V. Henrike Vogelsang Zweiter Bürgermeister"',
        '"Beratungsrollen, Fragetechniken, Perspektivwechsel teilweise besucht, Umfang des Kurses:',
        'kollegiale Fallberatung anderswo besucht: Schwerin, 2022"',
    ):
        assert words in " ".join(heard.split())


def test_what_was_kept_by_an_earlier_kokoma_can_be_drawn_for_ever(tmp_path: Path) -> None:
    master = (DATA / "master-1.json").read_text("utf-8")
    made = content([course(0), course(2, "partly", 240)])
    pdf = certificates.draw_duplicate(made, master, ()).file
    checked(pdf, tmp_path)
    (page,) = pages(pdf)
    for words in ("Zweitschrift", "Dr. Jürgen Weiß", "teilweise besucht", "21 Stunden", "i. V. "):
        assert words in page
    # By a later one too, that knew more and had forgotten something.
    later = json.loads(master)
    later["look"]["hologram"] = True
    later["words"]["blessing"] = "x"
    del later["words"]["on_behalf"]
    checked(certificates.draw_duplicate(made, json.dumps(later), ()).file, tmp_path)


@pytest.mark.parametrize("number", ["KOKOMA-" + "1" * 47, "KOKOMA-2024-BAMBERG-KONFLIKT-0000007"])
@pytest.mark.parametrize("courses", [5, 14])
def test_whatever_can_be_issued_can_have_a_zweitschrift(number: str, courses: int) -> None:
    made = content([course(i) for i in range(courses)], number=number)
    sheet = ready(made)
    if not sheet.problems:
        printed = certificates.draw(sheet)
        assert certificates.draw_duplicate(made, printed.master, printed.logos).file


def test_a_zweitschrift_is_the_same_sheet_with_a_mark(tmp_path: Path) -> None:
    made = content([course(i) for i in range(14)])
    printed = certificates.draw(ready(made))
    again = certificates.draw_duplicate(made, printed.master, printed.logos).file
    checked(again, tmp_path)
    marked = [page.replace("Zweitschrift", "", 1) for page in pages(again)]
    assert [" ".join(page.split()) for page in marked] == [
        " ".join(page.split()) for page in pages(printed.file)
    ]
    assert all("Zweitschrift" in page for page in pages(again))
    metadata = PdfReader(BytesIO(again)).metadata
    assert metadata is not None
    assert "Zweitschrift" in str(metadata.title)
