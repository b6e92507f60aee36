"""What a cell of a meeting report looks like, whatever its column is called."""

from datetime import date, datetime, time
from typing import Literal

from kokoma_cli.domain.addresses import is_address, is_masked, own
from kokoma_cli.domain.spelling import clean, fold
from kokoma_cli.intake import durations, moments
from kokoma_cli.intake.tables import Cell
from kokoma_cli.intake.words import NO, NOTHING, YES

#: `moment` a day with its time, `day` without, `clock` a time alone, `length` with a unit or as 01:23:04,
#: `masked` an address with asterisks in it.
Shape = Literal["moment", "day", "clock", "length", "number", "address", "masked", "yes_no", "text"]

#: Nothing that is to be understood is longer.
LONGEST = 300


def text(cell: Cell) -> str:
    """The cell as a text, in one line; empty if it holds nothing or only says so."""
    if isinstance(cell, str):
        # Far beyond any name, and shown nowhere in full.
        found = clean(cell[: 4 * LONGEST])
        return "" if found.casefold() in NOTHING else found
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)


def shape(cell: Cell) -> Shape | None:
    """What the cell looks like; None if it is empty."""
    if isinstance(cell, str):
        return _shape_of_text(cell)
    if cell is None:
        return None
    if isinstance(cell, bool):
        return "yes_no"
    if isinstance(cell, (int, float)):
        return "number"
    if isinstance(cell, datetime):
        return "length" if durations.is_length(cell) else "moment"
    if isinstance(cell, date):
        return "day"
    return "clock" if isinstance(cell, time) else "length"


def _shape_of_text(cell: str) -> Shape | None:
    if len(cell) > LONGEST:
        return "text"
    found = text(cell)
    if not found:
        return None
    if "@" in found:
        if is_masked(found):
            return "masked"
        return "address" if is_address(own(found)) else "text"
    if not any(letter.isdigit() for letter in found):
        return "yes_no" if len(found) < 8 and (fold(found) in YES | NO) else "text"
    if moments.clock(found) is not None:
        return "clock"
    if written := moments.written(found):
        return "day" if written.clock is None else "moment"
    if durations.is_number(found):
        return "number"
    return "length" if durations.is_length(found) else "text"


def address(cell: Cell) -> str | None:
    """The e-mail address in this cell; a masked one is none. That of a guest, whom Microsoft keeps as
    name_domain.de#EXT#@tenant, is given back as it was."""
    if not isinstance(cell, str) or len(cell) > LONGEST or "@" not in cell:
        return None
    found = own(text(cell))
    return found if is_address(found) and not is_masked(found) else None


def yes(cell: Cell) -> bool | None:
    """Yes or no, in whatever language; None for anything else."""
    if isinstance(cell, bool):
        return cell
    if isinstance(cell, (int, float)):
        return cell == 1 if cell in (0, 1) else None
    folded = fold(text(cell))
    return True if folded in YES else False if folded in NO else None
