"""The register as a book: every number, what became of it, and why some are missing."""

from dataclasses import replace
from datetime import date

import pytest

from kokoma_cli.domain.book import Gap
from kokoma_cli.errors import BadInput
from kokoma_cli.rendering.register_book import register_book
from tests.rendering.lists import NAMES, book, certificate, read
from tests.rendering.sheets import lines, pages, words


def test_the_cover_says_whose_register_it_is_and_as_of_when() -> None:
    found = [" ".join(line.split()) for line in lines(register_book(book()).file)]
    assert found[:8] == [
        "Stadt Bamberg",
        "Verzeichnis der Bescheinigungen",
        "Reihe Kommunales Konfliktmanagement",
        "Durchgang Bamberg 2023/24",
        "Ausgestellt in Bamberg",
        "Stand 30. April 2024",
        "Einträge 6",
        "2024",
    ]


def test_a_register_of_all_cohorts_says_so() -> None:
    assert "Durchgang alle Durchgänge Ausgestellt in Bamberg Stand" in words(
        register_book(book(cohort="")).file
    )


def test_every_certificate_stands_there_with_what_became_of_it() -> None:
    text = read(register_book(book(["Bo Ek"] * 5)).file)
    for said in (
        "KOKOMA-2024-001 Bo Ek Bescheinigung 26.03.2024 bereit",
        "zurückgehalten seit 02.04.2024",
        "KOKOMA-2024-003 Bo Ek Urkunde 26.03.2024 ungültig seit 02.04.2024",
        "war übergeben am 27.03.2024",
        "ersetzt am 02.04.2024",
        "durch KOKOMA-2024-099",
        "KOKOMA-2024-005 Bo Ek Bescheinigung 26.03.2024 übergeben am 02.04.2024",
        "Grund: Schreibfehler",
    ):
        assert said in text


def test_where_places_differ_each_certificate_has_its_own() -> None:
    one = book(["Bo Ek"] * 2)
    first, second = one.years[0].certificates
    year = one.years[0]._replace(certificates=(first, replace(second, place="Hallstadt")))
    text = read(register_book(one._replace(years=(year,))).file)
    assert "26.03.2024 Bamberg bereit" in text
    assert "26.03.2024 Hallstadt zurückgehalten" in text
    assert "Ausgestellt in" not in text


def test_nine_certificates_stand_on_one_page_with_the_signature() -> None:
    one = book(["Bo Ek"] * 9)
    handed_over = tuple(
        certificate(entry.id, name, "handed_over", kind="bescheinigung")
        for entry, name in zip(one.certificates, NAMES, strict=False)
    )
    year = one.years[0]._replace(certificates=handed_over)
    assert len(register_book(one._replace(years=(year,))).pages) == 1


def test_an_exception_is_told_with_reason_name_and_date() -> None:
    entry = certificate(
        1, "Bo Ek", "prepared", exception_reason="Härtefall", exception_by="Ruth Amt",
        exception_on=date(2024, 3, 1), replaces_number="KOKOMA-2023-004",
    )  # fmt: skip
    one = book(["Bo Ek"])
    year = one.years[0]._replace(certificates=(entry,))
    text = read(register_book(one._replace(years=(year,))).file)
    assert "Ausnahme: Härtefall (entschieden: Ruth Amt, 01.03.2024)" in text
    assert "ersetzt KOKOMA-2023-004" in text


def test_gaps_are_explained_and_their_absence_is_said() -> None:
    whole = words(register_book(book()).file)
    assert "Die Nummern sind ohne Lücke vergeben." in whole
    torn = words(register_book(book(lacking=(2, 3))).file)
    assert "KOKOMA-2024-002 bis KOKOMA-2024-003 (2 Nummern): nie vergeben" in torn
    assert "ohne Lücke" not in torn
    one = book()
    gaps = (Gap("K-1", "K-1", 1, "other_cohort", "Bamberg 2022/23"), Gap("K-7", "K-9", 3, "taken"))
    said = words(register_book(one._replace(years=(one.years[0]._replace(gaps=gaps),))).file)
    assert "K-1: vergeben im Durchgang „Bamberg 2022/23“." in said
    assert "K-7 bis K-9 (3 Nummern): übersprungen, weil diese Nummern schon auf anderen" in said


def test_the_sums_are_those_of_the_list() -> None:
    found = [" ".join(line.split()) for line in lines(register_book(book(NAMES[:10])).file)]
    head = found.index("Art bereit übergeben zurückgehalten ungültig ersetzt zusammen")
    # In turn: prepared, withheld, void, replaced, handed over.
    assert found[head + 1 : head + 4] == [
        "Bescheinigung 1 2 2 1 1 7",
        "Urkunde 1 0 0 1 1 3",
        "zusammen 2 2 2 2 2 10",
    ]


@pytest.mark.parametrize("count", [1, 9, 10, 11, 12, 25, 60])
def test_the_line_to_sign_on_is_never_alone(count: int) -> None:
    found = pages(register_book(book((NAMES * 2)[:count])).file)
    assert all("Für die Richtigkeit" not in text for text in found[:-1])
    assert "Für die Richtigkeit" in found[-1]
    assert "zusammen" in found[-1]


def test_every_page_has_the_head_of_the_table_and_says_which_it_is() -> None:
    found = pages(register_book(book((NAMES * 2)[:40], language="en")).file)
    assert len(found) > 2
    for number, text in enumerate(found, 1):
        assert f"Page {number} of {len(found)}" in text
        assert ("Status and remarks" in text) == ("KOKOMA-2024-" in text)


def test_a_name_no_font_can_print_is_refused_by_name() -> None:
    with pytest.raises(BadInput) as refused:
        _ = register_book(book(["ليلى الحداد"])).file
    assert refused.value.key == "printing.letters_missing"


def test_an_entry_higher_than_a_page_is_refused_with_its_beginning() -> None:
    one = book(["Bo Ek"])
    entry = certificate(1, "Bo Ek", "void", reason="sehr lange Begründung " * 80)
    year = one.years[0]._replace(certificates=(entry,))
    with pytest.raises(BadInput) as refused:
        _ = register_book(one._replace(years=(year,))).file
    assert refused.value.key == "sheets.too_high"


def test_the_same_register_on_the_same_day_has_the_same_bytes() -> None:
    assert register_book(book()).file == register_book(book()).file
