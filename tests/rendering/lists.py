"""Sign-in sheets and registers to draw, and eyes that read cell by cell."""

import shutil
import subprocess
from collections.abc import Sequence
from datetime import date
from io import BytesIO
from pathlib import Path

from pypdf import PdfReader

from kokoma_cli.domain.book import Place, years
from kokoma_cli.domain.certificates import Certificate, Status
from kokoma_cli.domain.name_parts import propose
from kokoma_cli.domain.participants import Enrolment, Participant
from kokoma_cli.domain.sheets import Signer, signers
from kokoma_cli.rendering import fonts
from kokoma_cli.rendering.register_book import Book
from kokoma_cli.rendering.sign_in import SignIn

NAMES = tuple(
    name
    for name in (Path(__file__).parents[1] / "data" / "names.txt").read_text("utf-8").splitlines()
    if name and not name.startswith("#") and not fonts.missing(name, "text")
)


def people(names: Sequence[str]) -> tuple[Signer, ...]:
    """These people in their order on a sheet."""
    enrolled = []
    for id_, name in enumerate(names, 1):
        parts = propose(name)
        person = Participant(id_, parts.name, parts.given, parts.family, parts.title)
        enrolled.append(Enrolment(id_, 1, person))
    return tuple(signers(enrolled))


def sheet(names: Sequence[str] = NAMES[:3], **changes: object) -> SignIn:
    """The sheet of the first day of a course."""
    made = SignIn(
        language="de",
        project="Kommunales Konfliktmanagement fördern (KoKoMa)",
        code="P1",
        course="Haltung, Rolle und Grundlagen der Konflikttheorie",
        date=date(2023, 3, 10),
        time="9:00 bis 17:00 Uhr",
        place="Altes Rathaus, Rokokosaal",
        issuer="Stadt Bamberg",
        cohort="Bamberg 2023/24",
        funding_line="",
        people=people(names),
        minutes=420,
        made_on=date(2023, 3, 1),
    )
    return made._replace(**changes)  # type: ignore[arg-type]


_LIVES: tuple[Status, ...] = ("handed_over", "prepared", "withheld", "void", "replaced")


def certificate(number: int, name: str, status: Status, **changes: object) -> Certificate:
    """An entry of the register."""
    ended = status in ("withheld", "void", "replaced")
    values: dict[str, object] = {
        "id": number,
        "number": f"KOKOMA-2024-{number:03}",
        "enrolment_id": number,
        "participant_id": number,
        "kind": "bescheinigung" if number % 3 else "urkunde",
        "language": "de",
        "issued_on": date(2024, 3, 26),
        "place": "Bamberg",
        "status": status,
        "name": name,
        "sha256": "",
        "file": "file",
        "content": "",
        "status_on": None if status == "prepared" else date(2024, 4, 2),
        "reason": "Schreibfehler im Namen" if ended else None,
        "handed_over_on": date(2024, 3, 27) if status in ("handed_over", "void") else None,
        "replaced_by": "KOKOMA-2024-099" if status == "replaced" else None,
    }
    return Certificate(**(values | changes))  # type: ignore[arg-type]


def book(names: Sequence[str] = NAMES[:6], lacking: Sequence[int] = (), **changes: object) -> Book:
    """A register with every status in turn, as of the end of April; `lacking` numbers were never given."""
    entries = [
        certificate(number, name, _LIVES[number % len(_LIVES)])
        for number, name in enumerate(names, 1)
        if number not in lacking
    ]
    places = {entry.id: Place(2024, entry.id, "Bamberg 2023/24") for entry in entries}
    numbers = {entry.id: entry.number for entry in entries}
    made = Book(
        language="de",
        issuer="Stadt Bamberg",
        series="Kommunales Konfliktmanagement",
        cohort="Bamberg 2023/24",
        as_of=date(2024, 4, 30),
        years=years(entries, places, numbers, "KOKOMA-{year}-{number:03}"),
        kinds={"bescheinigung": "Bescheinigung", "urkunde": "Urkunde"},
    )
    return made._replace(**changes)  # type: ignore[arg-type]


def read(pdf: bytes) -> str:
    """The whole text in the order in which it is written, cell after cell, in one line."""
    if shutil.which("pdftotext"):
        told = subprocess.run(
            ["pdftotext", "-raw", "-", "-"], input=pdf, capture_output=True, check=True
        )
        return " ".join(told.stdout.decode("utf-8").split())
    texts = (page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)
    return " ".join(" ".join(texts).split())
