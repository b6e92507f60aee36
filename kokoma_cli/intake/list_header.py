"""Where the headings of a list are, and what they are put together to."""

from collections.abc import Sequence
from itertools import islice, pairwise, zip_longest
from typing import NamedTuple

from kokoma_cli.intake.headings import belongs_to_a_heading, read
from kokoma_cli.intake.list_shapes import Shape, is_workplace, shape, text_of
from kokoma_cli.intake.tables import Row

#: So many rows that are not empty are looked at; above them stand a letterhead, a title, a date.
_ENOUGH = 25
#: Headings that a title has as well: Stand, Datum, Kurs, Ort.
_ANYWHERE = frozenset({"not_needed", "place", "unit", "organisation", "municipality", "district"})
_VALUES: frozenset[Shape] = frozenset(
    {"address", "named_address", "salutation", "title", "number", "date", "listed_name"}
)


class Header(NamedTuple):
    """The headings, and where the people begin."""

    headings: tuple[str, ...]
    #: As they stand in the list; of two rows one below the other, put together.
    line: int
    #: 0: there are none.
    begins: int
    #: The index of the first row below them.
    texts: frozenset[tuple[str, ...]]
    #: The rows they are in.

    def repeats(self, row: Row) -> bool:
        """True for the same headings again, as on the next page."""
        if not self.texts or not row.cells:
            return False
        first = text_of(row.cells[0]).casefold()
        return (
            any(text[0] == first for text in self.texts if text) and _same_texts(row) in self.texts
        )


def find(rows: Sequence[Row]) -> Header:
    """The headings of a list: the row with most known words of the first few, else the one before the first
    row that has values; none if that is how the list begins."""
    first = list(
        islice((at for at, row in enumerate(rows) if any(_texts(row))), _ENOUGH),
    )
    scored = [(_score(rows[at]), -at) for at in first]
    score, at = max(scored, default=(0, 0))
    # A second table further down may have more of them; the first one counts.
    at = max(
        (where for points, where in scored if points > 3 and 3 * points >= 2 * score), default=at
    )
    if score <= 0:
        found = _by_shape(rows, first)
        if found is None:
            return Header((), 0, first[0] if first else 0, frozenset())
        at = -found
    return _put_together(rows, -at)


def _texts(row: Row) -> tuple[str, ...]:
    return tuple(map(text_of, row.cells))


def _same_texts(row: Row) -> tuple[str, ...]:
    """What makes two rows of headings the same."""
    texts = [text.casefold() for text in _texts(row)]
    while texts and not texts[-1]:
        texts.pop()
    return tuple(texts)


def _score(row: Row) -> int:
    """How much like a row of headings: its known words, those for people twice."""
    texts = [text for text in _texts(row) if text]
    if not texts or any(shape(cell) in ("address", "named_address") for cell in row.cells):
        return 0
    readings = [read(text) for text in texts if len(text) <= 80]
    known = [reading.meaning for reading in readings if reading]
    telling = [meaning for meaning in known if meaning not in _ANYWHERE]
    if not telling or (len(telling) == 1 and 2 * len(known) < len(texts)):
        return 0
    return len(known) + len(telling)


def is_header(row: Row) -> bool:
    """True for a row that can hardly be anything but headings: three known ones, of names among them."""
    # What holds an address or a figure is found out soonest.
    if any(not isinstance(cell, str) or "@" in cell for cell in row.cells if cell is not None):
        return False
    first = next((text for cell in row.cells if (text := text_of(cell))), "")
    return bool(read(first)) and sum(1 for text in _texts(row) if text) > 2 and _score(row) > 3


def _by_shape(rows: Sequence[Row], first: Sequence[int]) -> int | None:
    """The row before the first one with an address, if it has something above the address and nothing of
    what stands below."""
    for before, at in pairwise(first):
        addresses = [
            column for column, cell in enumerate(rows[at].cells) if shape(cell) == "address"
        ]
        if addresses:
            cells = rows[before].cells
            filled = [shape(cell) for cell in cells]
            heads = all(column < len(cells) and filled[column] for column in addresses)
            return before if heads and not _VALUES.intersection(filter(None, filled)) else None
    return None


def _put_together(rows: Sequence[Row], at: int) -> Header:
    """The headings of the row at this index with those of the rows around it that belong to it."""
    top = bottom = at
    if at + 1 < len(rows) and _adds_to(rows[at + 1], rows[at]):
        bottom = at + 1
    elif at and _is_above(rows[at - 1], rows[at]):
        top = at - 1
    headings = list(_texts(rows[top]))
    if top != bottom:
        lower = _texts(rows[bottom])
        group, joined = "", []
        for above, below in zip_longest(headings, lower, fillvalue=""):
            group = above or group
            # A word above several columns goes with each of them.
            joined.append(_joined(group if below else above, below))
        headings = joined
    texts = frozenset(_same_texts(rows[index]) for index in range(top, bottom + 1))
    return Header(tuple(headings), rows[at].line, bottom + 1, texts)


def _joined(above: str, below: str) -> str:
    """One heading of two, unless the lower one says all."""
    if not above or not below:
        return above or below
    alone, both = read(below), read(f"{above} {below}")
    if alone and not (both and both.meaning == alone.meaning and both.rank != alone.rank):
        return below
    return f"{above} {below}" if both or not read(above) else above


def _adds_to(row: Row, header: Row) -> bool:
    """True for a second row of headings: each of its cells is one, or explains the one above it."""
    texts = [text for text in _texts(row) if text]
    return bool(texts) and all(
        belongs_to_a_heading(text)
        # "Anna Weber, Amt für Kinder" is somebody, though nobody asks for children.
        or (
            read(text) is not None
            and not ("," in text and is_workplace(text))
            and not _is_value(row, header, column)
        )
        for column, text in enumerate(_texts(row))
        if text
    )


def _is_value(row: Row, header: Row, column: int) -> bool:
    """True for what may stand below a heading that says enough: „Schule“ below „Einrichtung“."""
    over = text_of(header.cells[column]) if column < len(header.cells) else ""
    text = text_of(row.cells[column])
    if over == text:
        # One cell over both rows.
        return False
    above, here = read(over), read(text)
    return bool(above and here) and (above.meaning in _ANYWHERE) and here.meaning in _ANYWHERE  # type: ignore[union-attr]


def _is_above(row: Row, header: Row) -> bool:
    """True for words above groups of columns: Person, Kontakt. A title stands alone at the left."""
    if row.line + 1 != header.line:
        return False
    filled = [(column, text) for column, text in enumerate(_texts(row)) if text]
    if any(text.endswith(":") or len(text) > 40 or shape(text) in _VALUES for _, text in filled):
        return False
    return len(filled) > 1 or any(column and read(text) for column, text in filled)
