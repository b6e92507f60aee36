"""Certificates, drawn for real and read back."""

import re
import unicodedata
from datetime import date
from io import BytesIO
from itertools import product
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from kokoma_cli import errors
from kokoma_cli.domain.certificates import Logo, Signatory
from kokoma_cli.rendering import certificates
from kokoma_cli.rendering.kinds import kind, kinds
from kokoma_cli.wording import Wording
from tests.rendering.sheets import (
    NAMES,
    content,
    course,
    drawn,
    fonts,
    lines,
    pages,
    print_file,
    problems,
    words,
)

EVERY_SHEET = [
    (name, language, shown, unit)
    for name, language, shown, unit in product(
        kinds(), ("de", "en"), ("series", "personal", "both"), (60, 45)
    )
]
PARTLY = [course(0), course(2, "partly", 240), course(6, note="Schwerin, 2022")]
FORBIDDEN = re.compile(
    r"bestanden|erfolg|zertifi|staatlich|anerkannt|note\b|niveau|passed|success|certified|grade"
    r"|herrn?\b|frau\b|teilnehmer|None|nan\b|\{|1 (Präsenz|Online)",
    re.IGNORECASE,
)


@pytest.mark.parametrize(("kind_name", "language", "shown", "unit"), EVERY_SHEET)
def test_every_sheet_is_printable_and_says_nothing_forbidden(
    kind_name: str, language: str, shown: str, unit: int
) -> None:
    for courses in (None, PARTLY):
        pdf = drawn(content(courses, language, kind=kind_name, hours_shown=shown, hour_unit=unit))
        assert not FORBIDDEN.search(words(pdf)), words(pdf)
        assert all(fonts(pdf).values())
        assert len(pages(pdf)) == 1


def test_the_words_of_the_bescheinigung() -> None:
    text = words(drawn(content()))
    for part in (
        "hat vom 10. März 2023 bis 24. Februar 2024 in Bamberg an vier Präsenzkursen und einer "
        "Online-Vertiefung der Qualifizierungsreihe",
        "Die Qualifizierungsreihe umfasste einschließlich Vor- und Nachbereitung 80 Stunden.",
        "Persönlich nachgewiesen: 57 Stunden, davon 45 Stunden in Kursen und 12 Stunden für Vor- und "
        "Nachbereitung.",
        "Die persönliche Anwesenheit war geringer als der Umfang der gesamten Reihe.",
        "Bamberg, 26. März 2024",
        "i. V. Henrike Vogelsang",
        "Nr. KOKOMA-2024-007",
        "Maximiliansplatz 3 · 96047 Bamberg",
    ):
        assert part in text


def test_series_hours_alone_leave_the_table_without_hours() -> None:
    text = words(drawn(content(hours_shown="series")))
    assert "80 Stunden" in text
    assert text.count("Stunden") == 1
    assert "57" not in text
    assert "geringer" in text


def test_personal_hours_alone_do_not_name_the_volume_of_the_series() -> None:
    assert "80" not in words(drawn(content(hours_shown="personal")))


def test_the_teilnahmebestaetigung_says_what_it_is_and_what_was_partly_attended() -> None:
    text = words(drawn(content(PARTLY, kind="teilnahmebestaetigung")))
    for part in (
        "ist nicht die Bescheinigung über die Qualifizierungsreihe",
        "geringer als der Umfang der gesamten Reihe",
        "teilweise besucht, Umfang des Kurses: 7 Stunden",
        "anderswo besucht: Schwerin, 2022",
        "29.05.2023",
        "Persönlich nachgewiesen: 24 Stunden",
    ):
        assert part in text


@pytest.mark.parametrize("unit", [60, 45])
@pytest.mark.parametrize("seed", range(12))
def test_the_table_adds_up_to_the_personal_hours(seed: int, unit: int) -> None:
    courses = [
        course(number, "partly", 20 + (number * 37 + seed * 101) % 160)
        if (number + seed) % 3
        else course(number)
        for number in range(3 + seed % 6)
    ]
    text = drawn(content(courses, hour_unit=unit, preparation_minutes=seed * 50))
    figures = [
        round(float(match.group(1).replace(",", ".")) * 100)
        for line in lines(text)
        if (match := re.search(r"(?:\d{4}|Nachbereitung|Insgesamt)\s+(\d+(?:,\d+)?)$", line))
    ]
    *rows, total = figures
    assert len(rows) == len(courses) + bool(seed)
    assert sum(rows) == total
    stated = re.search(r"Persönlich nachgewiesen: (\S+)", words(text))
    assert stated is not None
    assert round(float(stated.group(1).rstrip(".").replace(",", ".")) * 100) == total


def test_courses_of_the_same_length_show_the_same_hours() -> None:
    """56 hours in five courses, preparation of 15: in teaching units nothing of it is a decimal figure."""
    text = words(drawn(content([course(i) for i in range(8)], hour_unit=45)))
    assert text.count("18⅔") == 3
    assert text.count("9⅓") == 2
    assert "Persönlich nachgewiesen: 106⅔ Unterrichtseinheiten" in text


@pytest.mark.parametrize("name", NAMES)
def test_a_name_prints_exactly_or_is_refused_by_name(name: str) -> None:
    size = certificates.name_size(kind("bescheinigung"), [(name, None)])
    made = content(name=name, family=None, name_size=size)
    found = problems([made])
    printed = unicodedata.normalize("NFC", name)
    if found:
        assert [problem.key for problem in found] == ["printing.letters_missing"]
        assert printed in Wording("de")(found[0].key, **found[0].values)
        with pytest.raises(errors.BadInput):
            drawn(made)
        return
    pdf = drawn(made)
    assert printed in words(pdf)
    metadata = PdfReader(BytesIO(pdf)).metadata
    assert metadata is not None
    assert metadata.title == f"Bescheinigung – {printed}"


def test_only_names_without_a_place_for_their_letters_are_refused() -> None:
    (found,) = problems([content(name=name, family=None, name_size=16) for name in NAMES])
    people = found.values["people"]
    assert isinstance(people, list)
    assert [person.split()[0] for person in people] == ["ليلى", "ნინო"]


@pytest.mark.parametrize("name", ["{{ x }}", "<b>Anna</b>", "[bold]Anna[/bold]", "%s {0} \\n"])
def test_what_looks_like_an_instruction_prints_as_typed(name: str) -> None:
    pdf = drawn(content(name=name, family=None, series=name))
    assert words(pdf).count(name) == 2


def test_same_content_same_bytes() -> None:
    made = content()
    assert drawn(made) == drawn(made)
    # What was drawn in between leaves no trace.
    first = drawn(made)
    drawn(content(name="Dzifa Kɔku-Ɛdem", family=None))
    print_file(made, content(name="Bo Ek", family="Ek"))
    assert drawn(made) == first


def test_metadata_knows_the_date_of_issue_and_nobody_else() -> None:
    pdf = drawn(content())
    reader = PdfReader(BytesIO(pdf))
    metadata = reader.metadata
    assert metadata is not None
    assert metadata.title == "Bescheinigung – Dr. Jürgen Weiß"
    assert metadata.author == "Stadt Bamberg"
    assert metadata.subject == "Kommunales Konfliktmanagement"
    assert metadata.creation_date is not None
    assert metadata.creation_date.date() == date(2024, 3, 26)
    assert reader.trailer["/Root"]["/Lang"] == "de"  # type: ignore[index]
    assert "Vogelsang" not in str(metadata)


def test_the_print_file_has_all_sheets_in_order_and_no_name_outside() -> None:
    people = ["Bo Ek", "Jürgen Müßig", "Zarmina"]
    pdf = print_file(*(content(name=name, family=None) for name in people))
    for name, page in zip(people, pages(pdf), strict=True):
        assert name in page
    metadata = str(PdfReader(BytesIO(pdf)).metadata)
    assert not any(name in metadata for name in people)
    assert all(fonts(pdf).values())
    single = drawn(content())
    assert len(pdf) < 2 * len(single)


def test_fourteen_courses_go_over_the_page_and_signatures_have_company() -> None:
    first, second = pages(drawn(content([course(i) for i in range(14)])))
    assert "Seite 1 von 2" in first
    assert "Seite 2 von 2" in second
    assert "Vogelsang" not in first
    assert "Vogelsang" in second
    assert len(re.findall(r"\d\d\.\d{4} +\d+$", second, re.MULTILINE)) >= 2
    assert "Kurs " in first
    assert "Kurs " in second
    dated = re.findall(r"\d\d\.\d{4} +\d+$", first + second, re.MULTILINE)
    assert len(dated) == 14


def test_eight_courses_stay_on_one_page_even_with_funding_line_and_logos(tmp_path: Path) -> None:
    Image.new("RGBA", (300, 200), (20, 50, 80, 120)).save(tmp_path / "logo.png")
    Image.new("RGB", (300, 200)).save(tmp_path / "logo.jpg")
    made = content(
        [course(i) for i in range(8)],
        logos=(Logo("logo.png", "Wappen"), Logo("logo.jpg", "Bund")),
        funding_line="Gefördert im Rahmen des Bundesprogramms „Demokratie leben!“ " * 2,
    )
    pdf = drawn(made, tmp_path)
    assert len(pages(pdf)) == 1
    assert "Seite" not in words(pdf)
    assert drawn(made, tmp_path) == pdf


@pytest.mark.parametrize("people", [0, 1, 2, 3])
def test_a_sheet_with_nothing_optional_still_prints(people: int) -> None:
    signatories = tuple(Signatory(f"Ruth Beispiel {'ABC'[i]}", "Amt") for i in range(people))
    made = content(
        issuer="", address="", period=None, course_place="", place="", signatories=signatories
    )
    text = words(drawn(made))
    assert "hat an vier Präsenzkursen" in text
    assert ", 26. März" not in text
    assert " 26. März 2024" in text


def test_a_long_name_breaks_before_the_family_name_and_the_batch_has_one_size() -> None:
    given, family = "Prof. Dr. Dr. Maximiliane-Konstanze", "Schleswig-Holtenbrink-Überlingersdorf"
    name = f"{given} {family}"
    bescheinigung = kind("bescheinigung")
    assert certificates.name_size(bescheinigung, [("Bo Ek", "Ek")]) == 30
    size = certificates.name_size(bescheinigung, [("Bo Ek", "Ek"), (name, family)])
    assert 16 <= size <= 30
    found = lines(drawn(content(name=name, family=family, name_size=size)))
    assert given in found
    assert family in found
    assert certificates.name_size(bescheinigung, [("W" * 60, None)]) == 16


def test_a_name_beyond_all_measure_is_refused() -> None:
    found = problems([content(name="W" * 60, family=None, name_size=16)])
    assert [problem.key for problem in found] == ["printing.name_too_long"]


def test_problems_of_a_whole_batch_are_said_once_each_before_the_first_sheet(
    tmp_path: Path,
) -> None:
    (tmp_path / "text.png").write_text("no image")
    logos = (Logo("away.png", "Wappen"), Logo("text.png", "Bund"))
    batch = [
        content(name="Anna Weiß", logos=logos),
        content(name="ليلى الحداد", logos=logos),
        content(name="ნინო ბერიძაშვილი", logos=logos),
        content([], name="Bo Ek", family="Ek"),
        content(name="Kim Sommer", family="Sommer", room_minutes=60),
        content(name="Nan Na", family="Na", issuer="市"),
    ]
    found = problems(batch, tmp_path)
    assert sorted(problem.key for problem in found) == [
        "printing.letters_missing",
        "printing.logo_missing",
        "printing.logo_unreadable",
        "printing.nothing_attended",
        "printing.sum_differs",
        "printing.text_letters_missing",
    ]
    for language in ("de", "en"):
        for problem in found:
            assert Wording(language)(problem.key, **problem.values)


def test_a_text_too_long_for_its_place_is_refused() -> None:
    found = problems([content(series="Konflikt" * 30)])
    assert [problem.key for problem in found] == ["printing.too_wide"]


def test_a_right_to_left_letter_and_an_invisible_one_are_named() -> None:
    found = problems([content(name="Anna\u200bWeiß")])
    assert "U+200B" in Wording("de")(found[0].key, **found[0].values)
