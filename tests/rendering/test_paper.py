"""What all lists on paper have in common: margins, pages, rows."""

from itertools import chain, pairwise

import pytest

from kokoma_cli.rendering import paper
from kokoma_cli.rendering.looks import Look, look
from kokoma_cli.rendering.pages import HEIGHT, MM, WIDTH, Block, Page, Rule, Text, artifact
from kokoma_cli.rendering.paper import Ends, Line, Part
from kokoma_cli.rendering.pdf import document
from kokoma_cli.rendering.pdf.document import Stationery
from kokoma_cli.rendering.register_book import register_book
from kokoma_cli.rendering.sign_in import sign_in
from kokoma_cli.rendering.typesetting import Typesetter
from tests.rendering.lists import NAMES, book, sheet
from tests.rendering.sheets import words
from tests.standards.judge import assert_archivable

MARGIN = 15 * MM
LISTS = {
    "sign-in sheet": sign_in(sheet(NAMES)),
    "long texts": sign_in(sheet(project="Beteiligung vor Ort " * 9, place="Saal " * 30)),
    "without names": sign_in(sheet((), blank=True)),
    "register": register_book(book(NAMES, lacking=(3, 4))),
}
ENDS = Ends("Kopf", "Fuß")


@pytest.fixture
def used() -> Look:
    return look(
        "sheets/sign_in", ("number", "surname", "given", "signature"), ("empty_rows", "blank_rows")
    )


def rows(used: Look, count: int, setter: Typesetter, lines: int = 1) -> list[Part]:
    """A table of so many rows, each of so many lines."""
    text = paper.settings(used).text
    cells = [
        {
            "number": [Line(str(number), text)],
            "surname": [Line("Weiß", text)] * lines,
            "given": [],
            "signature": [],
        }
        for number in range(1, count + 1)
    ]
    return paper.table("people", dict.fromkeys(used.columns, "Kopf"), cells, used, setter)


def numbers(page: Page) -> list[int]:
    """The rows on a page."""
    return [
        int(item.run.text)
        for placed in page
        if placed.block.table and placed.block.passages[0].tag == "TD"
        for item in placed.block.passages[0].items
        if isinstance(item, Text)
    ]


@pytest.mark.parametrize("name", LISTS)
def test_nothing_reaches_into_the_margins(name: str) -> None:
    assert LISTS[name].problems == ()
    for page in LISTS[name].pages:
        for block, top in page:
            for item in (item for passage in block.passages for item in passage.items):
                if isinstance(item, Text):
                    right, upper = item.x + item.run.width * item.size, item.y - item.size
                else:
                    assert isinstance(item, Rule)
                    right, upper = item.x + item.width, item.y
                assert MARGIN - 0.01 <= item.x <= right <= WIDTH - MARGIN + 0.01
                assert top + upper >= MARGIN
                assert top + item.y <= HEIGHT - MARGIN


@pytest.mark.parametrize("name", LISTS)
def test_blocks_do_not_cover_each_other(name: str) -> None:
    for page in LISTS[name].pages:
        body = sorted((placed.y, placed.y + placed.block.height) for placed in page[:-3])
        assert all(end <= start + 0.01 for (_, end), (start, _) in pairwise(body))


@pytest.mark.parametrize("count", range(1, 60, 3))
def test_every_row_stands_on_one_page_in_its_order_with_another_beside_it(
    count: int, used: Look
) -> None:
    setter = Typesetter()
    pages = paper.flow(rows(used, count, setter), [], ENDS, used, setter, "de")
    found = [numbers(page) for page in pages]
    assert [*chain(*found)] == list(range(1, count + 1))
    assert all(len(page) >= min(2, count) for page in found)
    assert setter.problems == []


def test_the_head_of_a_table_is_read_once_and_seen_on_every_page(used: Look) -> None:
    setter = Typesetter()
    pages = paper.flow(rows(used, 60, setter), [], ENDS, used, setter, "de")
    assert len(pages) > 2
    read = [
        passage
        for page in pages
        for placed in page
        for passage in placed.block.passages
        if passage.tag == "TH"
    ]
    assert len(read) == len(used.columns)
    seen = [
        sum(
            isinstance(item, Text) and item.run.text == "Kopf" and item.size == used.sizes["small"]
            for placed in page
            for passage in placed.block.passages
            for item in passage.items
        )
        for page in pages
    ]
    assert set(seen) == {len(used.columns)}


def test_every_row_of_a_table_has_a_cell_for_every_column(used: Look) -> None:
    for part in rows(used, 3, Typesetter()):
        cells = [passage for passage in part.block.passages if passage.tag != "Artifact"]
        assert len(cells) == len(used.columns)


def test_what_closes_a_document_stands_at_the_foot_of_its_last_page(used: Look) -> None:
    setter = Typesetter()
    closing = [paper.signing(["Name", "Unterschrift"], used, setter)]
    feet = set()
    for count in (2, 20, 40):
        pages = paper.flow(rows(used, count, setter), closing, ENDS, used, setter, "de")
        (foot,) = (placed for placed in pages[-1] if placed.block is closing[0].block)
        assert all(closing[0].block is not placed.block for page in pages[:-1] for placed in page)
        feet.add(round(foot.y, 3))
    assert len(feet) == 1


def test_a_word_wider_than_its_column_is_set_smaller_and_never_in_the_next_one(used: Look) -> None:
    setter = Typesetter()
    name = "Oberschwarzenbrunnerniedermayerhofer"
    text = paper.settings(used).text
    row = {"number": [], "surname": [Line(name, text)], "given": [], "signature": []}
    heads = dict.fromkeys(used.columns, "Kopf")
    _, part = paper.table("people", heads, [row], used, setter)
    (item,) = (item for item in part.block.passages[1].items if isinstance(item, Text))
    assert 7 <= item.size < text.size
    assert item.run.width * item.size <= used.columns["surname"] - paper.CELL_GAP
    assert setter.problems == []


def test_what_is_not_read_in_a_cell_stays_unread_beside_its_text(used: Look) -> None:
    setter = Typesetter()
    text = paper.settings(used).text
    line = artifact(Rule(used.left, 0, 10, 1, (0, 0, 0)))
    row: dict[str, paper.Cell] = {
        "number": [line],
        "surname": [Line("Weiß", text), line],
        "given": [],
        "signature": [],
    }
    heads = dict.fromkeys(used.columns, "Kopf")
    _, part = paper.table("people", heads, [row], used, setter)
    cells = [passage for passage in part.block.passages if passage.tag == "TD"]
    assert [[type(item) for item in cell.items] for cell in cells] == [[], [Text], [], []]
    silent = [passage for passage in part.block.passages if passage.tag == "Artifact"]
    assert sum(isinstance(item, Rule) for each in silent for item in each.items) == 3


def test_a_document_without_pages_is_refused() -> None:
    made = LISTS["register"]._replace(pages=())
    with pytest.raises(ValueError, match="page"):
        _ = made.file


def test_a_long_document_is_packed_and_says_the_same() -> None:
    names = NAMES * 6
    made = register_book(book(names))
    assert len(made.pages) > 20
    file = made.file
    assert file == register_book(book(names)).file
    loose = b"".join(document.write(made.about, made.pages, Stationery()))
    assert len(file) < len(loose) / 2
    assert words(file) == words(loose)
    assert_archivable({"long register": file})


def test_a_row_higher_than_a_page_is_a_problem(used: Look) -> None:
    setter = Typesetter()
    paper.flow(rows(used, 1, setter, lines=80), [], ENDS, used, setter, "de")
    assert [problem.key for problem in setter.problems] == ["sheets.too_high"]
    assert str(setter.problems[0].values["text"]).startswith("1 Weiß Weiß")


def test_a_heading_is_not_left_behind_by_what_it_heads(used: Look) -> None:
    setter = Typesetter()
    for height in range(200, 250, 5):
        filler = Part(Block((), height * MM))
        heading = paper.paragraph(
            "2024", paper.settings(used).heading, used, setter, gap=8 * MM, tag="H2"
        )
        parts = [filler, heading, *rows(used, 4, setter)]
        pages = paper.flow(parts, [], ENDS, used, setter, "de")
        (where,) = (
            index
            for index, page in enumerate(pages)
            if any(placed.block is heading.block for placed in page)
        )
        assert numbers(pages[where])[:2] == [1, 2]
