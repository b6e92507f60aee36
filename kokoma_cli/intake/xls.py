"""Workbooks of Excel up to 2003, read by xlrd: it knows what is hidden and merged, and as it is Python all
the way, no file can bring down the process."""

import math
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from io import StringIO
from typing import Any

from kokoma_cli.errors import BadInput, KokomaError
from kokoma_cli.intake import cells, merged
from kokoma_cli.intake.limits import MAX_CELLS
from kokoma_cli.intake.tables import Cell, Row, Sheet, Tables

#: What begins such a file, as it begins Word's and Outlook's of those days.
MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
#: What such a file holds if it is Word's, PowerPoint's or Outlook's.
_FOREIGN = [
    name.encode("utf-16-le") for name in ("WordDocument", "PowerPoint Document", "__substg1.0")
]
_DAY = 24 * 60 * 60


def read(data: bytes) -> Tables:
    """All sheets, hidden ones marked. Raises BadInput if the workbook is damaged, or locked with a password,
    which makes such a file also of a newer workbook."""
    if _ENCRYPTED_PACKAGE in data:
        raise BadInput("intake.locked")
    if any(name in data for name in _FOREIGN):
        raise BadInput("intake.foreign_document")
    import xlrd

    try:
        book = xlrd.open_workbook(
            file_contents=data, logfile=StringIO(), formatting_info=True, ragged_rows=True
        )
        return Tables("xls", tuple(_sheets(book)))
    except KokomaError:
        raise
    except xlrd.XLRDError as error:
        locked = "encrypted" in str(error).lower() or "password" in str(error).lower()
        raise BadInput("intake.locked" if locked else "intake.damaged") from error
    except Exception as error:
        # It trusts the numbers in a file, and stumbles in any way there is when they lie.
        raise BadInput("intake.damaged") from error


def _sheets(book: Any) -> Iterator[Sheet]:
    for sheet in book.sheets():
        if sum(map(sheet.row_len, range(sheet.nrows))) > MAX_CELLS:
            raise BadInput("intake.too_large")
        rows = [
            cells.row((_value(book, cell) for cell in sheet.row(index)), index + 1)
            for index in range(sheet.nrows)
        ]
        areas = (merged.Area(top, end - 1, left) for top, end, left, _ in sheet.merged_cells)
        merged.spread(rows, 0, areas)
        yield Sheet(
            cells.text(sheet.name) or "",
            tuple(Row(line, cells.ended(row)) for line, row in enumerate(rows, 1)),
            sheet.visibility != 0,
            frozenset(column for column, info in sheet.colinfo_map.items() if info.hidden),
            frozenset(index + 1 for index, info in sheet.rowinfo_map.items() if info.hidden),
        )


#: Kinds of cells, as xlrd numbers them.
_TEXT, _NUMBER, _DATE, _YES_OR_NO, _ERROR = 1, 2, 3, 4, 5


def _value(book: Any, cell: Any) -> Cell:
    if cell.ctype in (_TEXT, _NUMBER):
        value: Cell = cell.value
        return value
    if cell.ctype == _ERROR:
        return cells.LOST
    if cell.ctype == _YES_OR_NO:
        return bool(cell.value)
    if cell.ctype == _DATE:
        shown = book.format_map[book.xf_list[cell.xf_index].format_key].format_str
        return _moment(cell.value, book.datemode, shown)
    return None


def _moment(days: float, since_1904: int, shown: str) -> Cell:
    """A date, a time of day, both, or a duration, by the number of days that Excel keeps."""
    if not (math.isfinite(days) and 0 <= days < 2_958_466):
        return cells.number(days)
    if "[" in shown and any(part in shown.lower() for part in ("[h", "[m", "[s")):
        return timedelta(seconds=round(days * _DAY))
    seconds = round(days * _DAY)
    if seconds < _DAY:
        return (datetime(1900, 1, 1) + timedelta(seconds=seconds)).time()
    # Excel has the 29th of February 1900.
    start = date(1904, 1, 1) if since_1904 else date(1899, 12, 30 if days >= 60 else 31)
    moment = datetime.combine(start, time()) + timedelta(seconds=seconds)
    return moment if seconds % _DAY else moment.date()
