"""The sheet for the safe: one page, from which the key can be typed or scanned again."""

import subprocess
from datetime import date
from io import BytesIO
from pathlib import Path
from shutil import which

import pikepdf
import pytest

from kokoma_cli.domain import paper_key
from kokoma_cli.intake.codes_in_pictures import texts_in
from kokoma_cli.rendering.key_sheet import Sheet, key_sheet
from kokoma_cli.wording import LANGUAGES, Language, Wording
from tests.standards.judge import assert_archivable

SECRET = bytes(range(7, 39))


def sheet(language: Language = "de", **others: object) -> bytes:
    values: dict[str, object] = {
        "kid": "1a2b3c4d",
        "created_on": date(2024, 3, 1),
        "issuer": "Stadt Bamberg",
        "printed_on": date(2024, 3, 26),
        "file": "kokoma-1a2b3c4d.key",
        "lines": paper_key.written(SECRET),
        "code": paper_key.code_text("1a2b3c4d", SECRET),
    }
    made = key_sheet(Sheet(**{**values, **others}), Wording(language))  # type: ignore[arg-type]
    assert len(made.pages) == 1
    assert not made.problems
    return made.file


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_code_is_read_as_from_a_scan(language: Language) -> None:
    (text,) = texts_in(sheet(language))
    assert paper_key.read(text) == (SECRET, "1a2b3c4d")


@pytest.mark.skipif(which("pdftotext") is None, reason="poppler-utils is not installed")
def test_the_lines_stand_there_as_they_are_typed(tmp_path: Path) -> None:
    (tmp_path / "sheet.pdf").write_bytes(sheet())
    done = subprocess.run(
        ["pdftotext", "-layout", "sheet.pdf", "-"],
        cwd=tmp_path,
        capture_output=True,
        check=True,
        text=True,
    )
    assert paper_key.read(done.stdout).secret == SECRET
    text = " ".join(done.stdout.split())
    for said in (
        "kokoma key restore",
        "Wer dieses Blatt hat",
        "löschen",
        "1a2b3c4d",
        "1. März 2024",
    ):
        assert said in text


def test_nothing_of_the_key_stands_in_its_metadata() -> None:
    with pikepdf.open(BytesIO(sheet())) as pdf:
        about = bytes(pdf.Root.Metadata.read_bytes()).decode() + str(dict(pdf.docinfo))
    assert "1a2b3c4d" in about
    assert not [
        line for line in paper_key.written(SECRET) for group in line.split() if group in about
    ]


def test_the_same_key_is_the_same_sheet_on_the_same_day() -> None:
    assert sheet() == sheet()
    assert sheet() != sheet(printed_on=date(2024, 3, 27))


def test_the_sheet_is_archivable_with_and_without_an_issuer() -> None:
    long = "Bürgermeisteramt der Großen Kreisstadt und Verwaltungsgemeinschaft am Obermain, Stabsstelle"
    assert_archivable(
        {
            f"{language} {issuer[:8]}": sheet(language, issuer=issuer)
            for language in LANGUAGES
            for issuer in ("Stadt Bamberg", "", long)
        }
    )
