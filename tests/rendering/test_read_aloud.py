"""What a reader who listens hears of lists: whole words, each passage by itself."""

import shutil
import subprocess
from pathlib import Path

import pytest

from kokoma_cli.rendering import paper
from kokoma_cli.rendering.looks import look
from kokoma_cli.rendering.paper import Cell, Document, Ends, Line
from kokoma_cli.rendering.pdf.standards import About
from kokoma_cli.rendering.register_book import register_book
from kokoma_cli.rendering.sign_in import sign_in
from kokoma_cli.rendering.typesetting import Typesetter
from tests.rendering.lists import NAMES, book, sheet

pytestmark = pytest.mark.skipif(
    shutil.which("pdfinfo") is None, reason="needs pdfinfo of poppler to read the structure"
)


def spoken(pdf: bytes, folder: Path) -> list[str]:
    """The texts of all passages that have one, in their order."""
    path = folder / "list.pdf"
    path.write_bytes(pdf)
    told = subprocess.run(
        ["pdfinfo", "-struct-text", path], capture_output=True, encoding="utf-8", check=True
    )
    lines = [line.strip() for line in told.stdout.splitlines()]
    return [line[1:-1].rstrip() for line in lines if line.startswith('"') and line.endswith('"')]


def test_facts_are_heard_with_a_blank_between_what_and_which(tmp_path: Path) -> None:
    place = "Altes Rathaus, Rokokosaal im ersten Stock, Eingang von der Brücke " * 2
    heard = spoken(sign_in(sheet(place=place.strip())).file, tmp_path)
    assert heard[:7] == [
        "Stadt Bamberg",
        "Teilnahmeliste",
        "Projekt Kommunales Konfliktmanagement fördern (KoKoMa)",
        "Veranstaltung P1 · Haltung, Rolle und Grundlagen der Konflikttheorie",
        "Datum 10. März 2023",
        "Uhrzeit 9:00 bis 17:00 Uhr",
        f"Ort {place.strip()}",
    ]


def test_lines_of_a_cell_are_heard_with_a_blank_between_them(tmp_path: Path) -> None:
    heard = spoken(register_book(book(NAMES[:3], language="en")).file, tmp_path)
    assert "withheld since 2 Apr 2024 Reason: Schreibfehler im Namen" in heard
    german = spoken(register_book(book(NAMES[:3])).file, tmp_path)
    assert "zurückgehalten seit 02.04.2024 Grund: Schreibfehler im Namen" in german


def test_a_cell_of_several_lines_is_heard_word_for_word(tmp_path: Path) -> None:
    used = look(
        "sheets/sign_in", ("number", "surname", "given", "signature"), ("empty_rows", "blank_rows")
    )
    setter, text = Typesetter(), paper.settings(used).text
    small = paper.settings(used).small
    long = "Ein Text, der über mehrere Zeilen läuft und länger ist als die Spalte"
    block = setter.paragraph("P", "Ein Absatz", text, x=used.left, measure=100)
    row: dict[str, Cell] = {
        "number": [],
        "surname": [Line(long, text), Line("Zweitens", small), block, Line("Viertens", text)],
        "given": [],
        "signature": [],
    }
    heads = dict.fromkeys(used.columns, "Kopf")
    pages = paper.flow(
        paper.table("people", heads, [row], used, setter), [], Ends("A", "B"), used, setter, "de"
    )
    about = About("Titel", "", "", "de", sheet().made_on)
    heard = spoken(Document(about, tuple(pages)).file, tmp_path)
    assert heard == ["Kopf"] * 4 + [f"{long} Zweitens Ein Absatz Viertens"]
