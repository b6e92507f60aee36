"""Rows that are not looked at any closer: a value is lost in them, or what stands for a name is none by its
length alone."""

from typing import TYPE_CHECKING

from kokoma_cli.domain.names import MAX_LENGTH
from kokoma_cli.domain.problems import Problem
from kokoma_cli.intake.cells import LOST
from kokoma_cli.intake.headings import label
from kokoma_cli.intake.list_rows import Line

if TYPE_CHECKING:
    from kokoma_cli.intake.list_layout import Layout

#: Characters of all columns of a name; a longer one costs time, and is none.
_LONGEST = 3 * MAX_LENGTH


def beyond_reading(line: Line, layout: "Layout", named: str) -> Problem | list[Problem] | None:
    """What is wrong with such a row, a single problem if it is nobody and stops nothing; None for any other.
    `named` is what stands in the columns of the name."""
    row, number = line.row.cells, line.row.line
    lost = layout.unreadable(row)
    if lost:
        fault = Problem(number, "lists.unreadable", {"fields": [label(field) for field in lost]})
        # Below a list formulas may go on, for people who never came.
        bare = all(row[at] in (None, LOST) for at in layout.taken if at < len(row))
        return fault if bare else [fault]
    if len(named) > _LONGEST:
        short = f"{named[:MAX_LENGTH]} …"
        return [Problem(number, "lists.name_long", {"text": short, "count": len(named)})]
    return None
