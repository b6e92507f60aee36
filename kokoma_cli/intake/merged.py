"""Merged cells: an office that was written once for all its people belongs to each of them."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from kokoma_cli.errors import BadInput
from kokoma_cli.intake.cells import LOST
from kokoma_cli.intake.limits import MAX_CELLS
from kokoma_cli.intake.tables import Cell


class Area(NamedTuple):
    """Cells that are one, both ends included, counted from 0."""

    top: int
    bottom: int
    column: int


def spread(rows: Sequence[list[Cell]], first: int, areas: Iterable[Area]) -> None:
    """Gives the value of an area to each of its rows, in its first column, where there is something else in
    that row; where another value is covered, the sign of what is lost. `rows` begin with the row of number
    `first` and are changed in place."""
    left = MAX_CELLS
    for area in areas:
        top = area.top - first
        if not 0 <= top < len(rows) or area.column >= len(rows[top]):
            continue
        value = rows[top][area.column]
        below = range(top + 1, min(area.bottom - first + 1, len(rows)))
        left -= len(below)
        if left < 0:
            # Areas cannot overlap, so there are never as many.
            raise BadInput("intake.damaged")
        if value is None:
            continue
        for row in (rows[index] for index in below):
            if any(cell is not None for cell in row):
                row.extend([None] * (area.column + 1 - len(row)))
                # What is covered is not seen; where it says something else, nobody knows which is meant.
                row[area.column] = value if row[area.column] in (None, value) else LOST
