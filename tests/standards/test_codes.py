"""Codes on paper: fit for the archive, read by scanners at every angle, verified by others' libraries."""

import subprocess
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import cwt
import pikepdf
import pytest
from PIL import Image, ImageFilter
from pycose.keys.okp import OKPKey
from pycose.messages.sign1message import Sign1Message

from kokoma_cli.domain import codes
from kokoma_cli.domain.certificates import Content
from kokoma_cli.rendering import certificates
from kokoma_cli.rendering.kinds import kind, kinds
from tests.rendering.codes import KEY, PAGE, with_code
from tests.rendering.sheets import content, course, drawn, print_file
from tests.standards.judge import assert_archivable
from tests.standards.scanners import asked_for, printed, read_by_zbar, read_by_zxing

FUNDING = "Gefördert im Rahmen des Bundesprogramms „Demokratie leben!“"
TALL = [course(number) for number in range(30)]
#: The longest of what an office may write: its code has the smallest modules.
LONG = with_code(
    content(name="Illi Fritjof " * 4 + "Tillitilli " * 5 + "Illi Tilli Fritz", name_size=16),
    "https://www.landkreis-musterland.example/ehrenamt/qualifizierung/bescheinigungen/pruefen/",
)


def every_sheet() -> dict[str, Content]:
    return {
        f"{name}, {language}, {len(courses or ())} courses": with_code(
            content(courses, language, kind=name, funding_line=FUNDING)
        )
        for name in kinds()
        for language in ("de", "en")
        for courses in (None, TALL)
    }


def duplicate(what: Content) -> bytes:
    sheet = certificates.draw(certificates.sheet(what, kind(what.kind), Path()))
    return certificates.draw_duplicate(what, sheet.master, sheet.logos).file


def test_sheets_with_codes_are_archivable() -> None:
    sheets = every_sheet()
    files = {name: drawn(what) for name, what in sheets.items()}
    files["print file"] = print_file(*sheets.values())
    files["Zweitschrift"] = duplicate(LONG)
    assert_archivable(files)


TURNED: dict[str, Callable[[Image.Image], Image.Image]] = {
    "as it is": lambda page: page,
    "3°": lambda page: page.rotate(3, Image.Resampling.BICUBIC, expand=True, fillcolor=255),
    "90°": lambda page: page.rotate(90, expand=True),
    "180°": lambda page: page.rotate(180),
}


@pytest.mark.parametrize("what", [with_code(content()), with_code(content(TALL)), LONG],
                         ids=["usual", "two pages", "long"])  # fmt: skip
@pytest.mark.parametrize("dpi", [300, 150])
def test_scanned_at_every_angle_it_is_read_exactly(what: Content, dpi: int) -> None:
    page = printed(drawn(what), dpi)
    # The lower part: who scans a whole page is tried below.
    page = page.crop((0, page.height * 3 // 4, page.width, page.height))
    for name, turn in TURNED.items():
        assert read_by_zxing(turn(page)) == [what.code], name
        assert read_by_zbar(turn(page)) == [what.code], name


@pytest.mark.parametrize("what", [with_code(content()), LONG], ids=["usual", "long"])
def test_a_blurred_or_stained_scan_is_read_exactly(what: Content) -> None:
    page = printed(drawn(what), 300)
    blurred = page.filter(ImageFilter.GaussianBlur(1.5))
    assert read_by_zxing(blurred) == [what.code]
    stained = page.copy()
    # A coin of coffee, four millimetres, in the middle of the code.
    stained.paste(0, (452, 3113, 499, 3160))
    assert read_by_zxing(stained) == [what.code]


def test_zbar_reads_a_blurred_scan_as_well() -> None:
    what = with_code(content())
    blurred = printed(drawn(what), 300).filter(ImageFilter.GaussianBlur(1.5))
    assert read_by_zbar(blurred) == [what.code]


def test_what_is_read_from_paper_is_verified_by_other_libraries() -> None:
    """With the public key of the office and nothing of ours."""
    what = with_code(content())
    (text,) = read_by_zxing(printed(drawn(what), 300))
    taken = codes.taken_apart(text)
    assert taken
    assert taken.page == PAGE
    thumb = bytes.fromhex(KEY.kid)
    public = cwt.COSEKey.new({1: 1, 2: thumb, 3: -8, -1: 6, -2: KEY.public})
    claims: Any = cwt.decode(taken.token, public)
    assert claims[7] == what.number.encode()
    assert claims[-65537][:2] == [what.name, what.series]
    message: Any = Sign1Message.decode(taken.token)
    message.key = OKPKey(crv="ED25519", x=KEY.public)
    assert message.verify_signature()
    message.payload = message.payload[:-1] + bytes([message.payload[-1] ^ 1])
    assert not message.verify_signature()


def test_in_the_print_file_everybody_has_the_own_code() -> None:
    batch = [
        with_code(content(name=name, number=f"2024-{at}")) for at, name in enumerate(("A", "B"))
    ]
    file = print_file(*batch)
    with pikepdf.open(BytesIO(file)) as pdf:
        assert len(pdf.pages) == len(batch)
        for page, what in zip(pdf.pages, batch, strict=True):
            alone, one = pikepdf.new(), BytesIO()
            alone.pages.append(page)
            alone.save(one)
            assert read_by_zxing(printed(one.getvalue(), 150)) == [what.code]


def test_a_zweitschrift_has_the_same_code() -> None:
    what = with_code(content())
    assert read_by_zxing(printed(duplicate(what), 150)) == [what.code]


def test_a_zweitschrift_of_what_was_issued_without_a_code_has_none() -> None:
    assert read_by_zxing(printed(duplicate(content()), 150)) == []


def test_modules_have_the_size_they_were_given() -> None:
    with pikepdf.open(BytesIO(drawn(with_code(content())))) as pdf:
        operators = pdf.pages[0].Contents.read_bytes()
    (scale,) = {
        tuple(map(float, line.split()[5:9]))
        for line in operators.decode("latin-1").splitlines()
        if line.startswith("q 0 0 0 rg ")
    }
    across, skew, lean, down = scale
    assert (skew, lean) == (0, 0)
    assert across == down
    assert 0.38 <= across / 72 * 25.4 <= 0.51


def test_its_text_is_heard_by_those_who_do_not_see_it(tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    for language, alt in (
        ("de", f"QR-Code: Echtheit prüfen unter {PAGE}"),
        ("en", f"QR code: verify authenticity at {PAGE}"),
    ):
        path.write_bytes(drawn(with_code(content(language=language))))
        told = subprocess.run(
            [asked_for("pdfinfo", "poppler"), "-struct-text", path],
            capture_output=True, encoding="utf-8", check=True,
        ).stdout  # fmt: skip
        number, how = told.index("KOKOMA-2024-007"), told.index(f"{PAGE}")
        assert number < told.index("Figure") < how
        with pikepdf.open(path) as pdf:
            figures = [each for each in pdf.objects if _is_figure(each)]
            assert [str(each.Alt) for each in figures] == [alt]


def _is_figure(each: Any) -> bool:
    return isinstance(each, pikepdf.Dictionary) and each.get("/S") == "/Figure"


def test_a_sheet_whose_code_was_taken_out_is_drawn_without_one() -> None:
    what = replace(with_code(content()), code="")
    assert drawn(what) == drawn(content())
