"""The sheet on which a second person checks the names."""

import re
import subprocess
import unicodedata
from collections.abc import Sequence
from datetime import date
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from kokoma_cli.domain.cohorts import Cohort, Series
from kokoma_cli.domain.doubts import Batch, Doubt, Sheet, doubts
from kokoma_cli.domain.name_parts import propose
from kokoma_cli.domain.participants import Enrolment, Participant
from kokoma_cli.domain.progress import survey
from kokoma_cli.rendering import fonts
from kokoma_cli.rendering.kinds import kinds
from kokoma_cli.rendering.proof_sheet import proof_sheet
from kokoma_cli.wording import Language, Wording
from tests.domain.samples import SAMPLES
from tests.standards.judge import assert_archivable

TODAY = date(2024, 3, 26)
LONG = "Wanninayaka Mudiyanselage Tharindu Chathuranga Rathnamalala"


def batch(names: Sequence[str], kind: str = "bescheinigung") -> Batch:
    """These people about to get a certificate, in this order."""
    enrolments = []
    for id_, name in enumerate(names, 1):
        parts = propose(name)
        person = Participant(id_, parts.name, parts.given, parts.family, parts.title)
        enrolments.append(Enrolment(id_, 1, person))
    series = Series(1, "kokoma", "Kommunales Konfliktmanagement")
    settings = {"rule": "in_person=4", "issuer": "Stadt Bamberg"}
    cohort = Cohort(1, "Bamberg 2023/24", series)
    found = survey(cohort, (), settings, enrolments, {}, {})
    people = {person.enrolment.id: person for person in found.people}
    sheets = tuple(
        Sheet(people[id_], kind, fonts.missing(people[id_].enrolment.participant.name, "strong"), 30, 30)
        for id_ in sorted(people)
    )  # fmt: skip
    return Batch(found, sheets, TODAY, frozenset())


def drawn(what: Batch, found: Sequence[Doubt] | None = None, language: Language = "de") -> bytes:
    listed = doubts(what) if found is None else found
    used = {sheet.kind: kinds()[sheet.kind] for sheet in what.sheets}
    return proof_sheet(what, listed, Wording(language), used).file


def text_of(file: bytes, folder: Path) -> str:
    """What somebody copies out of it, page by page."""
    path = folder / "sheet.pdf"
    path.write_bytes(file)
    done = subprocess.run(
        ["pdftotext", "-layout", path, "-"], capture_output=True, encoding="utf-8", check=True
    )
    return done.stdout


def test_every_name_stands_on_it_with_what_is_doubtful(tmp_path: Path) -> None:
    text = text_of(drawn(batch(["Anna WEISS", "Bo Ek", "Bo Ek"])), tmp_path)
    same = "Gleiche Namen. Sind es verschiedene Personen, und stehen die Kurse bei der richtigen?"
    expected = f"""
        Stadt Bamberg Namen zum Gegenlesen Bamberg 2023/24 · 26. März 2024 · 3 Namen
        Bitte jeden Namen Buchstabe für Buchstabe mit der Anmeldung vergleichen und ankreuzen, wenn er
        stimmt. Was nicht stimmt, gleich daneben schreiben.
        Nr. Name, wie er gedruckt wird stimmt
        1 Anna WEISS Nur Großbuchstaben. Soll das so gedruckt werden? (WEISS)
        2 Bo Ek {same} (Person Nr. 2)
        3 Bo Ek {same} (Person Nr. 3)
        Alle Namen gegengelesen: Name in Druckschrift Datum Unterschrift
        Bamberg 2023/24 · 26. März 2024 Seite 1 von 1"""
    assert text.split() == expected.split()


def test_in_english_it_speaks_english(tmp_path: Path) -> None:
    text = text_of(drawn(batch(["Anna WEISS"]), language="en"), tmp_path)
    assert "Names to Be Checked" in text
    assert "26 March 2024 · one name" in text
    assert "Page 1 of 1" in text
    for german in ("Namen", "Seite", "März", "Nr."):
        assert german not in text


def test_every_name_can_be_copied_as_it_was_typed(tmp_path: Path) -> None:
    words = text_of(drawn(batch(SAMPLES)), tmp_path).split()
    for number, name in enumerate(SAMPLES, 1):
        if fonts.missing(name, "strong"):
            wanted = [str(number), "Person", "Nr.", f"{number}:", "Name", "nicht", "druckbar"]
        else:
            wanted = [str(number), *unicodedata.normalize("NFC", name).split()]
        assert any(words[at : at + len(wanted)] == wanted for at in range(len(words))), (
            f"{name} is not on the sheet"
        )


def test_all_names_are_set_in_one_large_size_inside_the_margins(tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    path.write_bytes(drawn(batch([LONG, "Bo Ek", f"Anna {'Hohenstein-' * 6}Weiß"])))
    done = subprocess.run(
        ["pdftotext", "-bbox", path, "-"], capture_output=True, encoding="utf-8", check=True
    )
    margin, width, height = 15 * 72 / 25.4, 595.28, 841.89
    boxes = [
        dict(part.split("=") for part in line.replace('"', "").split(">")[0].split()[1:])
        for line in done.stdout.splitlines()
        if "<word " in line
    ]
    assert len(boxes) > 20
    for box in boxes:
        assert margin <= float(box["xMin"]) < float(box["xMax"]) <= width - margin
        assert margin <= float(box["yMin"]) < float(box["yMax"]) <= height - margin
    with pikepdf.open(path) as sheet:
        drawn_by = sheet.pages[0].Contents.read_bytes().decode("latin-1")
    sizes = set(re.findall(r"/EBGaramond-SemiBold ([\d.]+) Tf", drawn_by))
    # The issuer at the head is not a name to check.
    assert sizes - {"13"} == {"22"}


@pytest.mark.parametrize("count", range(8, 30))
def test_the_signature_never_stands_without_a_name(count: int, tmp_path: Path) -> None:
    names = [f"Anna Weiß-{letter}" for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜ"[:count]]
    pages = text_of(drawn(batch(names)), tmp_path).split("\f")[:-1]
    assert all("Anna Weiß" in page for page in pages)
    assert ["Unterschrift" in page for page in pages] == [False] * (len(pages) - 1) + [True]
    assert sum(page.count("Anna Weiß") for page in pages) == count
    for number, page in enumerate(pages, 1):
        assert f"Seite {number} von {len(pages)}" in page
        assert "Namen zum Gegenlesen" in page


def test_kinds_are_named_where_there_are_several(tmp_path: Path) -> None:
    one, other = batch(["Anna Weiß", "Bo Ek"]).sheets, batch(["Anna Weiß", "Bo Ek"], "urkunde")
    mixed = Batch(other.survey, (one[0], other.sheets[1]), TODAY, frozenset())
    text = text_of(drawn(mixed), tmp_path)
    assert text.index("Anna Weiß") < text.index("Bescheinigung") < text.index("Bo Ek")
    assert text.index("Bo Ek") < text.index("Urkunde")


def test_the_same_names_give_the_same_bytes() -> None:
    assert drawn(batch(SAMPLES)) == drawn(batch(SAMPLES))


def test_it_is_accessible_and_archivable_like_all_paper() -> None:
    assert_archivable(
        {
            "one page, German": drawn(batch(["Anna WEISS", "Bo Ek"])),
            "many pages, English": drawn(batch(SAMPLES), language="en"),
        }
    )


def test_the_box_to_tick_is_seen_and_not_read() -> None:
    """A cell of bare lines would be announced as if something stood there."""
    with pikepdf.open(BytesIO(drawn(batch(["Bo Ek"])))) as sheet:
        drawn_by = sheet.pages[0].Contents.read_bytes()
        (table,) = (each for each in sheet.Root.StructTreeRoot.K[0].K if str(each.S) == "/Table")
        cells = list(table.K[1].K)
    (box,) = re.findall(rb"(\S+) BMC\n[\d. ]+ RG [\d. ]+ w [-\d. ]+ re S\nEMC", drawn_by)
    assert box == b"/Artifact"
    assert [cell.S for cell in cells] == [pikepdf.Name.TD] * 3
    assert "/K" not in cells[-1]


def test_its_title_says_what_it_is() -> None:
    with pikepdf.open(BytesIO(drawn(batch(["Anna Weiß"])))) as sheet:
        assert str(sheet.docinfo["/Title"]) == "Namen zum Gegenlesen – Bamberg 2023/24"
