"""Codes are found in whatever picture of a sheet is handed in, and nothing that is handed in does harm."""

import io
import random
import time
from contextlib import suppress

import pytest
from PIL import Image

from kokoma_cli.errors import BadInput
from kokoma_cli.intake import pictures
from kokoma_cli.intake.codes_in_pictures import texts_by_page, texts_in
from tests.conftest import seeds
from tests.paper import MISHAPS, as_file, stack, with_code

#: As long as the code of a certificate.
TEXT = "https://www.stadt-bamberg.example/pruefen#" + "2KCEKIRBABCDEFGH" * 19


@pytest.fixture(scope="module")
def sheet() -> Image.Image:
    return with_code(TEXT)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "WEBP", "BMP", "GIF", "PDF"])
def test_a_code_is_read_from_every_format_of_scanners_and_cameras(
    sheet: Image.Image, kind: str
) -> None:
    assert texts_in(as_file(sheet, kind)) == [TEXT]


@pytest.mark.parametrize("mishap", MISHAPS)
def test_a_code_is_read_from_a_bad_photograph(sheet: Image.Image, mishap: str) -> None:
    assert texts_in(as_file(MISHAPS[mishap](sheet), "JPEG", quality=40)) == [TEXT]


@pytest.mark.parametrize("mode", ["1", "L", "P", "LA", "RGBA", "CMYK", "I;16", "I", "F"])
def test_a_code_is_read_in_every_kind_of_colour(sheet: Image.Image, mode: str) -> None:
    grey = sheet.convert("L")
    if mode == "I;16":
        deep = b"".join(bytes((light, light)) for light in grey.tobytes())
        picture = Image.frombytes("I;16", grey.size, deep)
    else:
        picture = (sheet if mode == "CMYK" else grey).convert(mode)
    assert texts_in(as_file(picture, "TIFF")) == [TEXT]


def test_a_code_on_nothing_is_read_as_on_white_paper(sheet: Image.Image) -> None:
    clear = Image.new("RGBA", sheet.size, (0, 0, 0, 0))
    dark = sheet.convert("L").point(lambda light: 255 if light < 128 else 0)
    clear.paste((0, 0, 0, 255), mask=dark)
    assert texts_in(as_file(clear)) == [TEXT]


@pytest.mark.parametrize("turn", range(1, 9))
def test_a_camera_may_have_been_held_in_any_way(sheet: Image.Image, turn: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = turn
    assert texts_in(as_file(sheet, "JPEG", exif=exif)) == [TEXT]


@pytest.mark.parametrize("kind", ["PDF", "TIFF"])
def test_a_stack_is_read_page_by_page(sheet: Image.Image, kind: str) -> None:
    other = with_code(TEXT[:-4] + "ABCD")
    blank = Image.new("RGB", sheet.size, "white")
    told: list[tuple[int, int]] = []
    read = texts_by_page(
        stack(sheet, blank, other, kind=kind), progress=lambda page, of: told.append((page, of))
    )
    assert [page.texts for page in read] == [[TEXT], [], [TEXT[:-4] + "ABCD"]]
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_several_codes_on_one_page_are_all_read(sheet: Image.Image) -> None:
    both = Image.new("RGB", (sheet.width * 2, sheet.height), "white")
    both.paste(sheet, (0, 0))
    both.paste(with_code("https://example.org"), (sheet.width, 0))
    assert set(texts_in(as_file(both))) == {TEXT, "https://example.org"}


def test_a_page_without_any_code_is_given_up_soon(sheet: Image.Image) -> None:
    portrait = Image.effect_noise((1240, 1754), 80)
    begun = time.monotonic()
    assert texts_in(as_file(portrait, "JPEG")) == []
    assert time.monotonic() - begun < 60


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "empty"),
        (b"Anna Weber;Bamberg\n" * 10, "no_picture"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 100, "no_picture"),
        (b"\0\0\0\x18ftypheic" + b"\0" * 200, "heic"),
        (b"%PDF-1.7\nnothing of the kind", "damaged_pdf"),
    ],
)
def test_what_is_no_picture_is_told_so(content: bytes, why: str) -> None:
    with pytest.raises(BadInput) as refused:
        texts_in(content)
    assert refused.value.key in (f"verify.{why}", "verify.damaged_picture")


def test_half_a_picture_is_refused(sheet: Image.Image) -> None:
    half = as_file(sheet, "PNG")
    with pytest.raises(BadInput, match="damaged_picture"):
        texts_in(half[: len(half) // 2])


def test_a_picture_that_would_fill_the_memory_is_refused_before_it_is_unpacked() -> None:
    bomb = as_file(Image.new("1", (12_000, 12_000)), "PNG")
    assert len(bomb) < 100_000
    begun = time.monotonic()
    with pytest.raises(BadInput, match="too_many_dots"):
        texts_in(bomb)
    assert time.monotonic() - begun < 5


def test_more_pages_than_anybody_scans_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "MAX_PAGES", 2)
    blank = Image.new("1", (100, 100), 1)
    for kind in ("PDF", "TIFF"):
        with pytest.raises(BadInput, match="too_many_pages"):
            texts_in(stack(blank, blank, blank, kind=kind))


def test_a_larger_file_than_anybody_scans_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "MAX_BYTES", 10)
    with pytest.raises(BadInput, match="too_large"):
        texts_in(b"%PDF-1.7 and more")


def test_a_locked_pdf_is_told_so(sheet: Image.Image) -> None:
    import pikepdf

    file = io.BytesIO()
    with pikepdf.open(io.BytesIO(as_file(sheet, "PDF"))) as pdf:
        pdf.save(file, encryption=pikepdf.Encryption(user="geheim", owner="geheim"))
    with pytest.raises(BadInput, match="locked_pdf"):
        texts_in(file.getvalue())


def test_a_page_without_end_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """Groups that hold groups that hold groups: 10 to the power of 8 squares."""
    import pikepdf

    from kokoma_cli.intake import pdf_pages

    monkeypatch.setattr(pdf_pages, "_PATIENCE", 3.0)
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(595, 842))
    inner = pdf.make_stream(b"0 0 500 800 re f", Type=pikepdf.Name.XObject)
    inner.Subtype, inner.BBox = pikepdf.Name.Form, [0, 0, 595, 842]
    for _ in range(8):
        outer = pdf.make_stream(b"/X Do " * 10, Type=pikepdf.Name.XObject)
        outer.Subtype, outer.BBox = pikepdf.Name.Form, [0, 0, 595, 842]
        outer.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(X=inner))
        inner = outer
    page = pdf.pages[0]
    page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(X=inner))
    page.Contents = pdf.make_stream(b"/X Do")
    file = io.BytesIO()
    pdf.save(file)
    begun = time.monotonic()
    with pytest.raises(BadInput):
        texts_in(file.getvalue())
    assert time.monotonic() - begun < 30


@pytest.mark.parametrize("seed", seeds(40))
def test_whatever_happens_to_a_file_it_is_read_or_refused(
    seed: int, capfd: pytest.CaptureFixture[str]
) -> None:
    lot = random.Random(seed)
    small = with_code(TEXT[:60], dpi=40, millimetres=60)
    for kind in ("PNG", "JPEG", "TIFF", "WEBP", "GIF", "BMP", "PDF"):
        whole = as_file(small, kind)
        for _ in range(2):
            torn = bytearray(whole)
            for _ in range(lot.randint(1, 12)):
                torn[lot.randrange(len(torn))] = lot.randrange(256)
            del torn[lot.randrange(len(torn)) if lot.random() < 0.3 else len(torn) :]
            found = set()
            with suppress(BadInput):
                found = set(texts_in(bytes(torn)))
            assert found <= {TEXT[:60]}
    assert capfd.readouterr().err == ""
