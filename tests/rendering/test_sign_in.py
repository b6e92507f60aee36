"""The sign-in sheet: what stands on it, and what never does."""

from dataclasses import dataclass
from io import BytesIO

import pytest
from pypdf import PdfReader

from kokoma_cli.domain.sheets import Signer
from kokoma_cli.errors import BadInput
from kokoma_cli.rendering.paper import Document
from kokoma_cli.rendering.sign_in import sign_in
from tests.rendering.lists import NAMES, people, read, sheet
from tests.rendering.sheets import lines, pages, words


def test_the_sheet_says_what_the_funder_asks_for_and_nothing_else() -> None:
    found = lines(sign_in(sheet(["Dr. Jürgen Weiß", "Zarmina", "Elke zur Heiden"])).file)
    assert [" ".join(line.split()) for line in found] == [
        "Stadt Bamberg",
        "Teilnahmeliste",
        "Projekt Kommunales Konfliktmanagement fördern (KoKoMa)",
        "Veranstaltung P1 · Haltung, Rolle und Grundlagen der Konflikttheorie",
        "Datum 10. März 2023",
        "Uhrzeit 9:00 bis 17:00 Uhr",
        "Ort Altes Rathaus, Rokokosaal",
        "Nr. Nachname Vorname Unterschrift",
        "1 zur Heiden Elke",
        "2 Weiß Jürgen",
        "3 Zarmina",
        "4",
        "5",
        "6",
        "Name der Kursleitung in Druckschrift Datum und Unterschrift der Kursleitung",
        "Bamberg 2023/24 Seite 1 von 1",
    ]


def test_in_english_too() -> None:
    text = words(sign_in(sheet(language="en")).file)
    for said in ("Attendance list", "10 March 2023", "Surname Given name Signature",
                 "Date and signature of the lecturer", "Page 1 of 1"):  # fmt: skip
        assert said in text


@pytest.mark.parametrize("count", [1, 15, 16, 17, 18, 25, 33, 34, 35, 36, 37, 60])
def test_the_signature_of_the_lecturer_is_never_without_names_above_it(count: int) -> None:
    found = pages(sign_in(sheet((NAMES * 2)[:count])).file)
    assert [text.count("Unterschrift der Kursleitung") for text in found] == [
        *[0] * (len(found) - 1),
        1,
    ]
    numbers = [line.split()[0] for line in found[-1].splitlines() if line.split()]
    rows = [number for number in numbers if number.isdecimal()]
    assert len(rows) >= 2
    assert int(rows[-1]) == count + 3


def test_every_name_is_on_the_paper_as_it_is_written_and_every_page_has_a_head() -> None:
    made = sheet(NAMES)
    found = pages(sign_in(made).file)
    assert len(found) > 2
    assert all("Nachname" in text for text in found)
    text = read(sign_in(made).file).replace("- ", "-")
    for person in made.people:
        assert f" {person.surname} {person.given}".rstrip() in text


def test_rows_are_high_enough_to_sign() -> None:
    rows = _Table(sign_in(sheet())).row_heights
    assert len(rows) == 6
    assert min(rows) >= 9 * 72 / 25.4


@dataclass
class _Table:
    document: Document

    @property
    def row_heights(self) -> list[float]:
        return [
            placed.block.height
            for page in self.document.pages
            for placed in page
            if placed.block.table and placed.block.passages[0].tag == "TD"
        ]


def test_a_sheet_without_names_fills_one_page_with_numbered_rows() -> None:
    blank = sheet((), blank=True, date=None, time="", place="")
    document = sign_in(blank)
    text = lines(document.file)
    assert len(document.pages) == 1
    numbers = [int(line) for line in text if line.isdecimal()]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) >= 10
    assert {"Datum", "Uhrzeit", "Ort"} <= set(text)


def test_on_a_sheet_of_ones_own_stands_nobody_else() -> None:
    document = sign_in(sheet(["Dr. Jürgen Weiß", "Zarmina", "Elke zur Heiden"], apart=True))
    first, second, third = pages(document.file)
    for text, own in ((first, "Elke"), (second, "Jürgen"), (third, "Zarmina")):
        assert [name for name in ("Elke", "Jürgen", "Zarmina") if name in text] == [own]
        assert "Unterschrift der Kursleitung" in text
        assert "Seite" not in text
    metadata = PdfReader(BytesIO(document.file)).metadata
    assert not any(name in str(metadata) for name in ("Elke", "Jürgen", "Zarmina"))


def test_a_page_for_everybody_needs_somebody() -> None:
    with pytest.raises(ValueError, match="somebody"):
        sign_in(sheet((), apart=True))


def test_of_a_day_online_the_moderator_confirms_who_was_there() -> None:
    there = (
        Signer(1, "Weiß", "Jürgen", "present", 180),
        Signer(2, "Zarmina", "", "partly", 95),
        Signer(3, "Zeh", "Ute", "partly", 0),
    )
    made = sheet(online=True, recorded=True, people=there, minutes=180, place="online")
    found = [" ".join(line.split()) for line in lines(sign_in(made).file)]
    assert "Teilnahmenachweis" in found
    assert found[found.index("Nr. Nachname Vorname Teilnahme") + 1 :][:3] == [
        "1 Weiß Jürgen anwesend",
        "2 Zarmina teilweise, 95 von 180 Minuten",
        "3 Zeh Ute teilweise",
    ]
    assert any("Die Moderation bestätigt" in line for line in found)
    assert not any("Kursleitung" in line for line in found)


def test_before_anything_is_recorded_the_moderator_has_room_to_write() -> None:
    found = words(sign_in(sheet(["Bo Ek"], online=True)).file)
    assert "Teilnahme 1 Ek Bo 2 3 4 " in found
    assert "wie oben eingetragen" in found


def test_a_name_no_font_can_print_is_refused_by_name() -> None:
    with pytest.raises(BadInput) as refused:
        _ = sign_in(sheet(["ليلى الحداد", "Bo Ek"])).file
    assert refused.value.key == "printing.letters_missing"
    assert "ليلى" in str(refused.value.values["people"])


def test_the_same_sheet_has_the_same_bytes() -> None:
    assert sign_in(sheet()).file == sign_in(sheet()).file


def test_nothing_but_the_names_of_the_people_gets_onto_a_sheet() -> None:
    """The rows hold a number and names; there is no field for anything else."""
    assert set(Signer._fields) == {"participant_id", "surname", "given", "presence", "minutes"}
    numbered = people(["Bo Ek"])[0]._replace(participant_id=4711)
    assert "4711" not in words(sign_in(sheet(people=(numbered,))).file)
