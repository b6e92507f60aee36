"""The list for the lectern as paper."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from pypdf import PdfReader

from kokoma_cli.domain.ceremony import Ceremony, Entry
from kokoma_cli.domain.certificates import Certificate, Status
from kokoma_cli.domain.cohorts import Cohort, Series
from kokoma_cli.domain.name_parts import propose
from kokoma_cli.domain.participants import Enrolment, Participant
from kokoma_cli.errors import BadInput
from kokoma_cli.rendering import fonts, templates
from kokoma_cli.rendering.ceremony_list import ceremony_list
from kokoma_cli.rendering.pages import MM, WIDTH, Page, Text
from kokoma_cli.wording import Wording
from tests.domain.samples import SAMPLES
from tests.standards.judge import assert_archivable

DAY = date(2024, 3, 24)
DE, EN = Wording("de"), Wording("en")
COHORT = Cohort(
    1,
    "Bamberg 2023/24",
    Series(1, "kokoma", "Kommunales Konfliktmanagement", "Municipal Conflict Management"),
)
#: Those a shipped typeface can print, the longest last.
PRINTABLE = sorted(
    (name for name in SAMPLES if not fonts.missing(propose(name).name, "strong")), key=len
)
LONGEST = PRINTABLE[-1]


def entry(
    number: int,
    name: str,
    *kinds: str,
    status: Status = "prepared",
    absent: bool = False,
    pronunciation: str | None = None,
) -> Entry:
    """Somebody with a certificate of each kind; with none, she has earned one."""
    parts = propose(name)
    person = Participant(
        number, parts.name, parts.given, parts.family, parts.title, pronunciation=pronunciation
    )
    return Entry(
        Enrolment(number, 1, person, absent_at_ceremony=absent),
        "earned",
        tuple(
            Certificate(
                10 * number + index, f"K-{number:03}{'ab'[index]}", number, number, kind, "de", DAY,
                "Bamberg", status, parts.name, "", "", "",
            )
            for index, kind in enumerate(kinds)
        ),
    )  # fmt: skip


def issued(names: Sequence[str], **more: str | None) -> list[Entry]:
    return [
        entry(number, name, "bescheinigung", pronunciation=more.get(name))
        for number, name in enumerate(names, 1)
    ]


def drawn(people: Sequence[Entry], words: Wording = DE) -> bytes:
    return ceremony_list(Ceremony(COHORT, "name", tuple(people)), words, "Stadt Bamberg", DAY).file


def pages(people: Sequence[Entry], words: Wording = DE) -> tuple[Page, ...]:
    return ceremony_list(Ceremony(COHORT, "name", tuple(people)), words, "", DAY).pages


def texts(people: Sequence[Entry], words: Wording = DE) -> list[str]:
    """Page by page what can be read, blanks and line ends alike."""
    reader = PdfReader(BytesIO(drawn(people, words)))
    return [" ".join(page.extract_text().split()) for page in reader.pages]


def passages(people: Sequence[Entry], words: Wording = DE) -> list[str]:
    """All passages in the order of reading, without decoration and repetition."""
    return [
        "".join(item.run.text for item in passage.items if isinstance(item, Text))
        for page in pages(people, words)
        for block, _ in page
        for passage in block.passages
        if passage.tag != "Artifact" and passage.items
    ]


def test_names_come_in_order_each_with_place_and_number() -> None:
    found = passages(issued(["Paul Haas", "Bo Ek"]))
    assert found[-7:-1] == ["1", "Paul Haas", "K-001a", "2", "Bo Ek", "K-002a"]


def test_the_pronunciation_stands_below_the_name() -> None:
    person = entry(1, "Anna Chen", "bescheinigung", pronunciation="tschen, nicht schen")
    assert "Anna Chen tschen, nicht schen" in passages([person])
    sizes = {
        item.run.text.strip(): (item.size, item.run.face.name)
        for page in pages([person])
        for block, _ in page
        for passage in block.passages
        for item in passage.items
        if isinstance(item, Text)
    }
    assert [sizes["Anna Chen"], sizes["tschen, nicht schen"]] == [
        (24, "EBGaramond-SemiBold"), (16, "EBGaramond-Italic"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "said"),
    [(DE, "Kommt nicht – nicht aufrufen"), (EN, "Not coming – do not call up")],
)
def test_who_does_not_come_is_marked_in_words_before_the_name(words: Wording, said: str) -> None:
    people = [
        entry(1, "Paul Haas", "bescheinigung", absent=True), entry(2, "Bo Ek", "bescheinigung"),
    ]  # fmt: skip
    found = passages(people, words)
    assert f"{said} Paul Haas" in found
    assert sum(said in passage for passage in found) == 1
    assert "Bo Ek" in found


def test_what_is_not_there_to_hand_over_is_said() -> None:
    people = [
        entry(1, "Paul Haas", "bescheinigung", status="handed_over"),
        entry(2, "Bo Ek"),
        entry(3, "Anna Weiß", "bescheinigung"),
    ]
    found = passages(people)
    assert "Hat die Bescheinigung schon Paul Haas" in found
    assert "Noch nichts ausgestellt – nichts zu übergeben Bo Ek" in found
    assert "Anna Weiß" in found


def test_only_what_lies_on_the_pile_is_named_beside_who_is_called_up() -> None:
    both = entry(1, "Paul Haas", "bescheinigung", "urkunde")
    first, second = both.certificates
    half = replace(both, certificates=(replace(first, status="handed_over"), second))
    found = " ".join(passages([half]))
    assert "K-001b" in found
    assert "K-001a" not in found
    assert "Hat die Bescheinigung schon" not in found
    held = replace(first, status="withheld")
    given = replace(both, certificates=(held, replace(second, status="handed_over")))
    said = " ".join(passages([given, entry(2, "Bo Ek", "bescheinigung")]))
    assert "Hat die Bescheinigung schon" in said
    assert "K-001b" in said
    assert "K-001a" not in said


def test_a_list_made_before_anything_is_issued_says_so_once() -> None:
    found = passages([entry(1, "Paul Haas"), entry(2, "Bo Ek", absent=True)])
    assert any("vorläufig, noch ist nichts ausgestellt" in passage for passage in found)
    assert "Paul Haas" in found
    assert found[-1].startswith("Vorläufige Liste: Ausgestellt ist noch nichts.")
    assert found[-1].endswith("Nicht kommen wird eine Person.")


def test_kinds_are_named_only_where_there_are_several() -> None:
    alike = issued(["Paul Haas", "Bo Ek"])
    assert "K-001a" in passages(alike)
    mixed = [*alike, entry(3, "Anna Weiß", "bescheinigung", "urkunde")]
    assert {"K-001a Bescheinigung", "K-003a Bescheinigung K-003b Urkunde"} <= set(passages(mixed))
    assert (
        "Auf dem Stapel: drei Bescheinigungen und eine Urkunde für drei Personen."
        in (texts(mixed)[-1])
    )


@pytest.mark.parametrize("count", [1, 2, 3, 9, 12, 13, 40])
@pytest.mark.parametrize("words", [DE, EN], ids=["de", "en"])
def test_the_sum_at_the_end_is_what_stands_above_it(count: int, words: Wording) -> None:
    """Counted on the paper itself: numbers of certificates, and marks of those who do not come."""
    people = [
        entry(number, name, "bescheinigung", absent=number % 4 == 0)
        for number, name in enumerate(PRINTABLE[:count], 1)
    ]
    text = " ".join(texts(people, words))
    sheets = len(set(re.findall(r"K-\d{3}a", text)))
    away = text.count("nicht aufrufen") + text.count("do not call up")
    there = sheets - away
    number = words.count_word
    assert sheets == count
    one = count == 1
    pile = {
        "de": "eine Bescheinigung für eine Person."
        if one
        else f"{number(count)} Bescheinigungen für {number(count)} Personen.",
        "en": "one certificate of attendance for one person."
        if one
        else f"{number(count)} certificates of attendance for {number(count)} people.",
    }[words.language]
    called = {
        "de": "Aufgerufen wird eine Person."
        if there == 1
        else f"Aufgerufen werden {number(there)} Personen.",
        "en": "One person is called up."
        if there == 1
        else f"To be called up: {number(there)} people.",
    }[words.language]
    assert pile in text
    assert called in text
    comes_not = {
        "de": "Nicht kommen wird eine Person;"
        if away == 1
        else f"Nicht kommen werden {number(away)} Personen;",
        "en": "Not coming: one person;" if away == 1 else f"Not coming: {number(away)} people;",
    }[words.language]
    assert (comes_not in text) is bool(away)


@pytest.mark.parametrize("words", [DE, EN], ids=["de", "en"])
def test_no_entry_runs_over_two_pages_and_the_sum_is_below_a_name(words: Wording) -> None:
    people = [
        entry(
            number,
            name,
            "bescheinigung",
            absent=number % 3 == 0,
            pronunciation="so spricht man es " * 4,
        )
        for number, name in enumerate([*PRINTABLE[-20:], *PRINTABLE[:20]], 1)
    ]
    found = texts(people, words)
    assert len(found) > 3
    on_page: dict[str, int] = {}
    for index, text in enumerate(found):
        for number in re.findall(r"K-\d{3}a", text):
            assert on_page.setdefault(number, index) == index
        assert "K-" in text
    assert len(on_page) == len(people)
    bottom = 297 * MM - 25 * MM
    for page in pages(people, words):
        for block, y in page:
            # The foot itself stands below.
            assert y >= bottom or y + block.height <= bottom


@pytest.mark.parametrize("name", PRINTABLE)
def test_every_name_is_printed_whole_large_and_within_its_column(name: str) -> None:
    printed = propose(name).name
    (page,) = pages([entry(1, name, "bescheinigung")])
    lines = [
        item
        for block, _ in page
        if block.table
        for passage in block.passages
        if passage.tag == "TD"
        for item in passage.items
        if isinstance(item, Text) and item.size >= 20
    ]
    assert (
        "".join(
            line.run.text
            if line.run.text.endswith((" ", "-")) or line is lines[-1]
            else line.run.text + " "
            for line in lines
        ).split()
        == printed.split()
    )
    for line in lines:
        assert line.x + line.run.width * line.size <= WIDTH - 20 * MM - 42 * MM
        assert line.run.face.name in fonts.FACES["strong"]


def test_the_issuer_and_the_title_are_in_the_file_and_no_name(tmp_path: Path) -> None:
    file = tmp_path / "list.pdf"
    file.write_bytes(drawn(issued(["Paul Haas"])))
    with pikepdf.open(file) as pdf:
        assert str(pdf.docinfo["/Title"]) == "Reihenfolge der Übergabe – Bamberg 2023/24"
        assert str(pdf.docinfo["/Author"]) == "Stadt Bamberg"
        assert "Haas" not in str(dict(pdf.docinfo))
        assert str(pdf.Root.Lang) == "de"


def test_the_same_list_gives_the_same_bytes() -> None:
    people = issued(["Paul Haas", LONGEST])
    assert drawn(people) == drawn(people)


def test_the_office_may_change_words_and_sizes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "reports" / "ceremony"
    folder.mkdir(parents=True)
    for file in (templates.root() / "reports" / "ceremony").iterdir():
        text = file.read_text("utf-8").replace("nicht aufrufen", "überspringen")
        (folder / file.name).write_text(text.replace("text = 24", "text = 30"), "utf-8")
    monkeypatch.setattr(templates, "root", lambda: tmp_path)
    person = entry(1, "Paul Haas", "bescheinigung", absent=True)
    assert "Kommt nicht – überspringen Paul Haas" in passages([person])
    sizes = {
        item.size
        for page in pages([person])
        for block, _ in page
        for passage in block.passages
        for item in passage.items
        if isinstance(item, Text)
    }
    assert 30 in sizes


def test_grey_alone_never_says_who_does_not_come(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "reports" / "ceremony"
    folder.mkdir(parents=True)
    for file in (templates.root() / "reports" / "ceremony").iterdir():
        text = file.read_text("utf-8").replace("Kommt nicht – nicht aufrufen", "")
        (folder / file.name).write_text(text, "utf-8")
    monkeypatch.setattr(templates, "root", lambda: tmp_path)
    with pytest.raises(BadInput) as stopped:
        drawn([entry(1, "Paul Haas", "bescheinigung", absent=True)])
    assert stopped.value.values["block"] == "absent"


def test_every_list_is_archivable_and_accessible() -> None:
    mixed = [
        entry(number, name, *(("bescheinigung", "urkunde") if number % 5 == 0 else ("bescheinigung",)),
              absent=number % 4 == 0, pronunciation="so" if number % 3 else None)
        for number, name in enumerate(PRINTABLE, 1)
    ]  # fmt: skip
    mixed += [entry(90, "Paul Haas", "bescheinigung", status="handed_over"), entry(91, "Bo Ek")]
    draft = [entry(1, "Paul Haas"), entry(2, LONGEST, absent=True)]
    one = issued([LONGEST])
    assert_archivable(
        {
            f"{name}, {words.language}": drawn(people, words)
            for name, people in (("mixed", mixed), ("draft", draft), ("one", one))
            for words in (DE, EN)
        }
    )
