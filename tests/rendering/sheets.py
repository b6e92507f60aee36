"""A town, a series and people to make certificates of, and eyes to read them with."""

import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

from pypdf import PdfReader

from kokoma_cli.domain.attendance import Standing
from kokoma_cli.domain.certificates import CategoryCount, Content, CourseLine, Signatory
from kokoma_cli.errors import KokomaError
from kokoma_cli.rendering import certificates
from kokoma_cli.rendering.kinds import kind

SERIES = (
    ("P1", "Haltung, Rolle und Grundlagen der Konflikttheorie", 840, 2),
    ("P2", "Systemische Konfliktanalyse", 840, 2),
    ("P3", "Beratungsrollen, Fragetechniken, Perspektivwechsel", 420, 1),
    ("P4", "Moderation und Beteiligung: Konflikte strategisch bearbeiten", 420, 1),
    ("P5", "Umgang mit Krisen und Bedrohungslagen", 840, 2),
    ("V1", "Konfliktanalyse am eigenen Fall", 180, 1),
    ("V2", "Systemische Fragetechniken und kollegiale Fallberatung", 180, 1),
    ("V3", "Umgang mit demokratiefeindlichen Äußerungen", 180, 1),
)
NAMES = [
    line
    for line in (Path(__file__).parents[1] / "data" / "names.txt").read_text("utf-8").splitlines()
    if line
]


def course(
    number: int,
    standing: Standing = "attended",
    minutes: int | None = None,
    note: str | None = None,
) -> CourseLine:
    code, title, planned, days = SERIES[number % len(SERIES)]
    first = date(2023, 3, 10) + timedelta(days=40 * number)
    return CourseLine(
        code,
        "in_person" if code[0] == "P" else "deepening",
        title,
        tuple(first + timedelta(days=day) for day in range(days)),
        standing,
        planned if minutes is None else minutes,
        planned,
        note,
    )


def _counts(courses: Sequence[CourseLine], language: str) -> tuple[CategoryCount, ...]:
    words = {
        "de": (
            ("in_person", "m", "Präsenzkurs", "Präsenzkurse", "Präsenzkursen"),
            ("deepening", "f", "Online-Vertiefung", *2 * ("Online-Vertiefungen",)),
        ),
        "en": (
            ("in_person", "n", "in-person course", *2 * ("in-person courses",)),
            ("deepening", "n", "in-depth online course", *2 * ("online deepening courses",)),
        ),
    }[language]
    return tuple(
        CategoryCount(
            category,
            sum(line.category == category and line.standing == "attended" for line in courses),
            *rest,
        )
        for category, *rest in words
    )


def content(
    courses: Sequence[CourseLine] | None = None, language: str = "de", **changes: object
) -> Content:
    """Nine hundred words would say less: four in-person courses and a deepening one, 57 hours."""
    lines = tuple(courses if courses is not None else (course(i) for i in (0, 2, 3, 4, 5)))
    made = Content(
        kind="bescheinigung",
        language=language,
        number="KOKOMA-2024-007",
        name="Dr. Jürgen Weiß",
        family="Weiß",
        issuer="Stadt Bamberg",
        address="Maximiliansplatz 3\n96047 Bamberg",
        series="Kommunales Konfliktmanagement",
        period=(date(2023, 3, 10), date(2024, 2, 24)),
        course_place="Bamberg",
        courses=lines,
        counts=_counts(lines, language),
        series_minutes=4800,
        reduced=True,
        room_minutes=sum(line.minutes for line in lines),
        preparation_minutes=180
        * sum(line.category == "in_person" and line.standing == "attended" for line in lines),
        hour_unit=60,
        hours_shown="both",
        place="Bamberg",
        issued_on=date(2024, 3, 26),
        signatories=(Signatory("Henrike Vogelsang", "Zweiter Bürgermeister", on_behalf=True),),
        logos=(),
        funding_line="",
        name_size=30,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


HERE = Path()


def ready(made: Content, folder: Path = HERE) -> certificates.Sheet:
    """The sheet before the press."""
    return certificates.sheet(made, kind(made.kind), folder)


def drawn(made: Content, folder: Path = HERE) -> bytes:
    """The sheet as a file."""
    return certificates.draw(ready(made, folder)).file


def problems(batch: Sequence[Content], folder: Path = HERE) -> list[KokomaError]:
    """What keeps these sheets from the press."""
    return certificates.problems([ready(made, folder) for made in batch])


def print_file(*batch: Content) -> bytes:
    """All of them in one file."""
    file = BytesIO()
    certificates.draw_print_file(batch, [ready(made) for made in batch], file)
    return file.getvalue()


def pages(pdf: bytes) -> list[str]:
    """The text of each page, by pdftotext if it is there."""
    if shutil.which("pdftotext"):
        result = subprocess.run(
            ["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True
        )
        return result.stdout.decode("utf-8").split("\f")[:-1]
    return [page.extract_text(extraction_mode="layout") for page in PdfReader(BytesIO(pdf)).pages]


def lines(pdf: bytes) -> list[str]:
    """The lines of all pages without the blanks around them."""
    return [line.strip() for page in pages(pdf) for line in page.splitlines() if line.strip()]


def words(pdf: bytes) -> str:
    """The whole text in one line, as one searches it."""
    return " ".join(" ".join(pages(pdf)).split())


def fonts(pdf: bytes) -> dict[str, bool]:
    """The fonts of a document, and whether each is embedded."""
    found = {}
    for page in PdfReader(BytesIO(pdf)).pages:
        for reference in page["/Resources"]["/Font"].values():  # type: ignore[index]
            font = reference.get_object()
            descriptor = font["/DescendantFonts"][0]["/FontDescriptor"]
            found[font["/BaseFont"]] = "/FontFile2" in descriptor
    return found
