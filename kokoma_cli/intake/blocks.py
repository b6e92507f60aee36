"""A sheet in its parts: what stands together between empty lines and titles, and the table in it."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from kokoma_cli.intake.shapes import Shape, shape, text
from kokoma_cli.intake.tables import Cell, Row, Tables

#: A numbered section, as Teams writes them since 2022: "2. Participants".
_NUMBERED = re.compile(r"(\d{1,2})\. ?\S.{0,200}")
#: So many rows are looked at to find out what a file is; a claim may rely on no others.
HEAD = 150
#: As far down a heading is looked for.
_HEADING_WITHIN = 40

_VALUES: frozenset[Shape] = frozenset(
    {"moment", "day", "clock", "length", "number", "address", "masked", "yes_no"}
)

#: A heading may well be "No" or "Da".
_NO_HEADING = _VALUES - {"yes_no"}


class Table(NamedTuple):
    """Rows under their headings."""

    headings: tuple[str, ...]
    #: Empty where there is none.
    rows: tuple[Row, ...]
    line: int = 0
    #: Of the headings; 0: the table has none.


class Block(NamedTuple):
    """Rows that stand together; none of them is empty."""

    title: str | None
    rows: tuple[Row, ...]

    @property
    def number(self) -> int | None:
        """Of a numbered section."""
        match = _NUMBERED.fullmatch(self.title) if self.title else None
        return int(match[1]) if match else None

    @property
    def pairs(self) -> list[tuple[str, Cell, int]]:
        """What stands in its rows as a label and a value beside it, with the line."""
        found = []
        for row in self.rows:
            filled = filled_cells(row)
            if len(filled) == 2:
                found.append((text(filled[0]), filled[1], row.line))
        return found

    @property
    def table(self) -> Table:
        """The headings and what stands below them.

        The heading is the row of most texts above a row with a value in it; where no row has any, the first
        of the longest.
        """
        at = _heading(self.rows[:_HEADING_WITHIN])
        if at is None:
            return Table((), self.rows)
        row = self.rows[at]
        headings = list(map(text, row.cells))
        while headings and not headings[-1]:
            headings.pop()
        return Table(tuple(headings), self.rows[at + 1 :], row.line)


def filled_cells(row: Row) -> list[Cell]:
    """The cells that hold something."""
    return [cell for cell in row.cells if cell is not None and cell != ""]


def head(tables: Tables) -> list[Block]:
    """The beginning of the first visible sheet, in its blocks: enough to know the format by."""
    for rows in visible(tables):
        blocks = split(rows[:HEAD])
        if blocks:
            return blocks
    return []


def whole(tables: Tables) -> list[Block]:
    """The first visible sheet with anything in it, in its blocks."""
    for rows in visible(tables):
        blocks = split(rows)
        if blocks:
            return blocks
    return []


def visible(tables: Tables) -> list[tuple[Row, ...]]:
    """The rows of the sheets that are shown."""
    return [sheet.rows for sheet in tables.sheets if not sheet.hidden]


def split(rows: Sequence[Row]) -> list[Block]:
    """The blocks of a sheet, in order. A table that goes on after an empty line is one block."""
    found: list[Block] = []
    title: str | None = None
    standing: list[Row] = []
    empty_before = True
    for at, row in enumerate(rows):
        filled = filled_cells(row)
        if not filled:
            empty_before = True
            continue
        fresh = empty_before
        empty_before = False
        if len(filled) == 1 and _is_title(filled[0], rows, at, fresh=fresh):
            _close(found, title, standing)
            title, standing = text(filled[0]), []
        elif fresh and standing and not _goes_on(row):
            _close(found, title, standing)
            title, standing = None, [row]
        else:
            standing.append(row)
    _close(found, title, standing)
    return found


def _close(found: list[Block], title: str | None, standing: list[Row]) -> None:
    if standing or title is not None:
        found.append(Block(title, tuple(standing)))


def _is_title(cell: Cell, rows: Sequence[Row], at: int, *, fresh: bool) -> bool:
    """Whether what stands alone in its row is the title of what follows."""
    if shape(cell) != "text":
        return False
    if _NUMBERED.fullmatch(text(cell)):
        return True
    following = rows[at + 1] if at + 1 < len(rows) else None
    if following is None:
        return fresh
    others = [shape(each) for each in following.cells if shape(each)]
    if fresh:
        return len(others) != 1 or at == 0
    return len(others) >= 3 and not any(each in _NO_HEADING for each in others)


def _goes_on(row: Row) -> bool:
    """Whether the row belongs to a table above it: it holds a value, so it is no heading."""
    shapes = [shape(cell) for cell in row.cells]
    return sum(each is not None for each in shapes) > 2 and any(each in _VALUES for each in shapes)


def _heading(rows: Sequence[Row]) -> int | None:
    shapes = [[shape(cell) for cell in row.cells] for row in rows]
    best: int | None = None
    longest = 0
    for at, found in enumerate(shapes):
        if any(each in _NO_HEADING for each in found):
            continue
        texts = sum(each is not None for each in found)
        below = shapes[at + 1] if at + 1 < len(shapes) else None
        valued = below is not None and any(each in _VALUES for each in below)
        if valued and texts > longest and texts >= 2:
            best, longest = at, texts
    if best is not None:
        return best
    if any(each in _NO_HEADING for found in shapes for each in found):
        return None
    counts = [sum(each is not None for each in found) for found in shapes]
    return counts.index(max(counts)) if counts and max(counts) >= 2 else None


def moments_in(pairs: Iterable[tuple[str, Cell, int]]) -> list[Cell]:
    """The values that are days with their times, in order."""
    return [value for _, value, _ in pairs if shape(value) == "moment"]
