"""What the columns of a table hold: first by what stands in them, then by what they are called."""

from collections import Counter
from typing import NamedTuple

from kokoma_cli.domain.spelling import fold
from kokoma_cli.intake.blocks import Table
from kokoma_cli.intake.shapes import Shape, shape, text
from kokoma_cli.intake.tables import Cell, Row
from kokoma_cli.intake.words import Meaning, meanings

#: So many rows are enough to know a column by; they are taken from the whole length of the table.
_ENOUGH = 120
#: Columns beyond are not looked at.
_WIDEST = 200


class Column(NamedTuple):
    """One column of a table."""

    place: int
    heading: str
    #: As it stands there; without one the column's letter.
    key: str
    #: By which the office can speak of it: the heading, numbered from the second of the same name.
    shape: Shape | None
    #: Of most of its cells; None: it is empty.
    filled: int
    #: Of the rows looked at.
    different: int
    samples: tuple[str, ...]
    #: The first three that differ.
    means: frozenset[Meaning]
    #: What its heading says.


def letter(index: int) -> str:
    """As a spreadsheet names the column: A, Z, AA."""
    found = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        found = chr(ord("A") + rest) + found
    return found


def at(row: Row, index: int | None) -> Cell:
    """The cell of a row, which may end before it."""
    return row.cells[index] if index is not None and index < len(row.cells) else None


def sample(table: Table) -> list[Row]:
    """Some of its rows, from all over it."""
    step = max(1, len(table.rows) // _ENOUGH)
    return list(table.rows[::step][:_ENOUGH])


def columns(table: Table) -> list[Column]:
    """The columns of the table, each with its shape and what its heading can mean."""
    rows = sample(table)
    width = min(_WIDEST, max([len(table.headings), *(len(row.cells) for row in rows)], default=0))
    headings = [table.headings[i] if i < len(table.headings) else "" for i in range(width)]
    certain = frozenset[Meaning]()
    for heading in headings:
        found = meanings(heading)
        certain |= found if len(found) == 1 else frozenset()
    numbers: Counter[str] = Counter()
    result = []
    for index, heading in enumerate(headings):
        called = heading or letter(index)
        numbers[fold(called)] += 1
        number = numbers[fold(called)]
        key = called if number == 1 else f"{called} {number}"
        result.append(_column(index, called, key, rows, meanings(heading, certain)))
    while result and not (headings[len(result) - 1] or result[-1].filled):
        # Saved again by Excel, all rows are as wide as the widest.
        result.pop()
    return result


def _column(
    index: int, heading: str, key: str, rows: list[Row], means: frozenset[Meaning]
) -> Column:
    cells = [at(row, index) for row in rows]
    counted = Counter(found for found in map(shape, cells) if found is not None)
    filled = sum(counted.values())
    most: Shape | None = None
    if counted:
        most, count = counted.most_common(1)[0]
        if count < 0.6 * filled:
            most = "text"
    distinct = list(dict.fromkeys(filter(None, map(text, cells))))
    samples = tuple(each[:60] for each in distinct[:3])
    return Column(index, heading, key, most, filled, len(distinct), samples, means)


def of_shape(columns: list[Column], *shapes: Shape) -> list[Column]:
    """Those of one of these shapes."""
    return [column for column in columns if column.shape in shapes]


def meaning(columns: list[Column], wanted: Meaning) -> list[Column]:
    """Those whose heading can mean that."""
    return [column for column in columns if wanted in column.means]
