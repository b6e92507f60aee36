"""Whatever table a program writes as text comes back, cell by cell."""

import csv
import unicodedata
from io import StringIO

from hypothesis import assume, given
from hypothesis import strategies as st

from kokoma_cli.errors import KokomaError
from kokoma_cli.intake import cells
from kokoma_cli.intake.code_pages import undone
from kokoma_cli.intake.files import open_tables
from kokoma_cli.intake.tables import Cell

#: What stands in cells of cp1252, cp850 and every Unicode encoding; some of it wants quotes.
LETTERS = "abcdefgABCDEFGäöüÄÖÜßé0123456789 .-/()&\"'\n;,|\t@"
PLAIN = st.text(LETTERS, max_size=12)
ANY = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=12)
DELIMITERS = st.sampled_from("\t;,|")


def tables(cell: st.SearchStrategy[str]) -> st.SearchStrategy[list[list[str]]]:
    # A line broken within quotes before nothing but separators looks like a line of its own.
    told = cell.filter(lambda text: "\n" not in text or text.replace("\n", "").isalnum())
    row = st.lists(told, min_size=2, max_size=6)
    return st.lists(row, min_size=1, max_size=8)


def written(table: list[list[str]], delimiter: str, end: str = "\r\n") -> str:
    """As a program saves it, led by a heading of letters alone, which shows how the cells are parted."""
    file = StringIO()
    writer = csv.writer(file, delimiter=delimiter, lineterminator=end, quoting=csv.QUOTE_ALL)
    writer.writerows([["Vorname", "Nachname"], *table])
    return file.getvalue()


def kept(table: list[list[str]]) -> list[tuple[Cell, ...]]:
    """The rows up to the last with a value, each up to its last."""
    rows = [cells.ended([cells.text(cell) for cell in row]) for row in table]
    while rows and not rows[-1]:
        rows.pop()
    return rows


@given(
    tables(PLAIN),
    DELIMITERS,
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"]),
    st.sampled_from(["\r\n", "\n"]),
)
def test_a_table_comes_back_from_every_encoding(
    table: list[list[str]], delimiter: str, encoding: str, end: str
) -> None:
    found = open_tables(written(table, delimiter, end).encode(encoding))
    assert found.delimiter == delimiter
    assert [row.cells for row in found.sheets[0].rows] == [("Vorname", "Nachname"), *kept(table)]


@given(tables(st.sampled_from(["Müller", "Änne", "Straße", "über", "Höß", ""])), DELIMITERS)
def test_a_table_comes_back_from_the_code_page_of_the_console(
    table: list[list[str]], delimiter: str
) -> None:
    table = [["Müller", "Jörg"], *table]
    found = open_tables(written(table, delimiter).encode("cp850"))
    assert found.encoding == "cp850"
    assert [row.cells for row in found.sheets[0].rows][1:] == kept(table)


@given(tables(ANY), DELIMITERS)
def test_any_letters_come_back_as_they_are_kept(table: list[list[str]], delimiter: str) -> None:
    text = written(table, delimiter)
    # What looks like UTF-8 taken for letters is undone.
    assume(undone(text) == text)
    found = open_tables(text.encode())
    assert [row.cells for row in found.sheets[0].rows][1:] == kept(table)


@given(tables(PLAIN), st.sampled_from("\t;"))
def test_every_row_has_the_number_of_its_first_line(table: list[list[str]], delimiter: str) -> None:
    text = written(table, delimiter, "\n")
    shown = text.split("\n")
    for row, values in zip(open_tables(text.encode()).sheets[0].rows[1:], table, strict=False):
        first = values[0].split("\n")[0].replace('"', '""')
        assert shown[row.line - 1].startswith(f'"{first}')


@given(st.text(max_size=60))
def test_a_cell_is_safe_to_show(text: str) -> None:
    found = cells.text(text)
    assume(found is not None)
    assert found
    assert found == found.strip()
    assert unicodedata.is_normalized("NFC", found)
    unsafe = {letter for letter in found if unicodedata.category(letter) in ("Cc", "Cs")}
    assert unsafe <= {"\n"}
    assert not set(found) & set("\u202a\u202b\u202d\u202e\u2066\u2067\u2068\ufeff\u200b")


@given(st.text(LETTERS + "<>=\r\0", max_size=200))
def test_any_text_at_all_is_a_table_or_refused_in_words(text: str) -> None:
    for encoding in ("utf-8", "utf-16", "cp1252"):
        try:
            tables = open_tables(text.encode(encoding))
        except KokomaError as refusal:
            assert refusal.key.startswith("intake.")  # noqa: PT017  Either will do.
        else:
            lines = [row.line for row in tables.sheets[0].rows]
            assert lines == sorted(set(lines))
