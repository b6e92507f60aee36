"""A single cell: the text in it as it is kept, and numbers as they were meant."""

import math
import re
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import date, time, timedelta

from kokoma_cli.domain.controls import CONTROLS
from kokoma_cli.errors import BadInput
from kokoma_cli.intake.limits import MAX_COLUMNS, MAX_TEXT
from kokoma_cli.intake.tables import Cell

#: Where a letter was lost, or something else than a letter stood. Nobody's name may have one.
LOST = "\ufffd"

#: Seen by nobody and typed by nobody: marks of byte order, of width nought, and of direction, as some
#: browsers put between the parts of a date.
_UNSEEN = dict.fromkeys(map(ord, "\ufeff\u200b\u2060\u200e\u200f\u061c"))
_STEERING = dict.fromkeys(CONTROLS, LOST) | dict.fromkeys(range(0xD800, 0xE000), LOST)
_LINES = {ord("\v"): "\n", ord("\f"): "\n", 0x85: "\n", 0x2028: "\n", 0x2029: "\n"}
_TRANSLATED = _STEERING | _LINES | _UNSEEN | {ord("\n"): "\n", ord("\t"): " "}

#: Signs with which a program would begin to calculate. Exports put an apostrophe before them.
_GUARDED = tuple("'" + sign for sign in "=+-@\t\r")
#: How a table is kept from being understood by Excel: ="2021-06-14 17:00:00"
_PROTECTED = re.compile(r'="(.*)"', re.DOTALL)

#: What a formula shows if it failed, in Excel's languages of most offices here.
_ERRORS = frozenset(
    (
        "#N/A", "#NV", "#REF!", "#BEZUG!", "#DIV/0!", "#VALUE!", "#WERT!", "#NAME?", "#NUM!", "#ZAHL!",
        "#NULL!", "#SPILL!", "#ÜBERLAUF!", "#CALC!", "#KALK!", "#GETTING_DATA", "#DATEN_ABRUFEN", "#FIELD!",
        "#FELD!", "#BLOCKED!", "#UNKNOWN!", "#CONNECT!",
    )
)  # fmt: skip
_FAILED = re.compile(r"Err:\d{3}")

#: The largest number up to which every whole one is exact.
_EXACT = 2**53


def text(written: str) -> str | None:
    """What stands in a cell: in NFC, without outer blanks, without the guard of an export, and safe to be
    shown; what would steer a terminal is replaced by a visible sign. A line break within stays one ("\\n").
    None if nothing can be seen of it; that sign alone (LOST) for the error of a formula."""
    if not (written.isascii() and written.isprintable()):
        return _any(written)
    written = written.strip()
    if written[:1] in "'=#E" and written:
        return _any(written)
    return written or None


def _any(written: str) -> str | None:
    written = written.strip("\ufeff\u200b \n\t\r\u00a0")
    protected = _PROTECTED.fullmatch(written)
    if protected:
        written = protected[1].replace('""', '"')
    if written.startswith(_GUARDED):
        written = written[1:]
    written = written.replace("\r\n", "\n").replace("\r", "\n").translate(_TRANSLATED)
    written = unicodedata.normalize("NFC", written).strip()
    # Joiners and soft hyphens mean something between two letters only.
    written = written.strip("\u00ad\u200c\u200d \n\u00a0")
    if written in _ERRORS or _FAILED.fullmatch(written):
        return LOST
    return written or None


def number(value: float) -> Cell:
    """A whole number as one; its digits as text if it is beyond what is calculated with exactly; a visible
    sign for what is no number at all."""
    if isinstance(value, int):
        return value if abs(value) < _EXACT else str(value)
    if not math.isfinite(value):
        return LOST
    return int(value) if value == int(value) and abs(value) < _EXACT else value


def ended(values: Sequence[Cell]) -> tuple[Cell, ...]:
    """A row up to its last value."""
    last = len(values)
    while last and values[last - 1] is None:
        last -= 1
    return tuple(values[:last])


def row(values: Iterable[object], line: int) -> list[Cell]:
    """The cells of one row from what a program keeps in them. Raises BadInput if there are too many, or too
    long ones."""
    found = [_cell(value, line) for value in values]
    if len(found) > MAX_COLUMNS and len(ended(found)) > MAX_COLUMNS:
        raise BadInput("intake.too_wide", line=line, most=MAX_COLUMNS)
    return found


def _cell(value: object, line: int) -> Cell:
    if isinstance(value, str):
        if len(value) > MAX_TEXT:
            raise BadInput("intake.long_cell", line=line)
        return text(value)
    if isinstance(value, bool):
        return value
    if isinstance(value, (int, float)):
        return number(value)
    return value if isinstance(value, (date, time, timedelta)) else None
