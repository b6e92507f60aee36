"""Excel workbooks: real numbers, dates and times, a heading that stays in sight, nothing that acts."""

from collections.abc import Sequence
from datetime import date, datetime, time
from io import BytesIO
from typing import TYPE_CHECKING

from kokoma_cli.errors import Conflict
from kokoma_cli.rendering.exports.tables import Kind, Said, Table, acts, said
from kokoma_cli.wording import Wording

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

#: As many characters as a cell can hold (Microsoft, "Excel specifications and limits").
_LONGEST = 32_767
#: Columns grow with what is in them, up to so many characters.
_WIDEST = 60

_SHOWN: dict[Kind, str] = {"whole": "0", "hours": "0.0#", "date": "dd.mm.yyyy", "time": "hh:mm"}


def workbook(tables: Sequence[Table], words: Wording, title: str, day: date) -> bytes:
    """One sheet for each table. The same values give the same bytes: `day` is the day it says it was made.

    Raises Conflict for a text that no cell can hold.
    """
    from xlsxwriter import Workbook

    out = BytesIO()
    options = {
        "in_memory": True,
        # What looks like a formula, a number or an address on the web is a text all the same.
        "strings_to_formulas": False,
        "strings_to_numbers": False,
        "strings_to_urls": False,
    }
    book = Workbook(out, options)
    book.set_properties({"title": title, "created": datetime.combine(day, time())})
    head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
    formats: dict[Kind, Format] = {
        kind: book.add_format({"num_format": shown}) for kind, shown in _SHOWN.items()
    }
    formats["text"] = book.add_format({"num_format": "@"})
    harmless = book.add_format({"num_format": "@", "quote_prefix": True})
    for table in tables:
        sheet = book.add_worksheet(words(f"exports.table_{table.name}"))
        _fill(sheet, table, words, head, formats, harmless)
    book.close()
    return out.getvalue()


def _fill(
    sheet: "Worksheet",
    table: Table,
    words: Wording,
    head: "Format",
    formats: "dict[Kind, Format]",
    harmless: "Format",
) -> None:
    headings = table.headings(words)
    for column, heading in enumerate(headings):
        sheet.write_string(0, column, heading, head)
    widths = [len(heading) for heading in headings]
    for line, row in enumerate(table.rows, 1):
        for column, (field, value) in enumerate(zip(table.fields, row, strict=True)):
            shown = _write(sheet, line, column, said(value, words), field.kind, formats, harmless)
            widths[column] = max(widths[column], shown)
    for column, width in enumerate(widths):
        sheet.set_column(column, column, min(width, _WIDEST) + 2)
    sheet.freeze_panes(1, 0)
    if table.rows:
        sheet.autofilter(0, 0, len(table.rows), len(headings) - 1)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)


def _write(
    sheet: "Worksheet",
    line: int,
    column: int,
    value: Said,
    kind: Kind,
    formats: "dict[Kind, Format]",
    harmless: "Format",
) -> int:
    """Writes one cell; about how many characters wide it is."""
    if value is None:
        return 0
    if isinstance(value, (date, time)):
        sheet.write_datetime(line, column, value, formats[kind])
        return 10
    if isinstance(value, str):
        if len(value) > _LONGEST:
            raise Conflict("exports.too_long", count=len(value), most=_LONGEST, start=value[:40])
        sheet.write_string(line, column, value, harmless if acts(value) else formats["text"])
        return max(map(len, value.split("\n")))
    number = value / 60 if kind == "hours" else value
    sheet.write_number(line, column, number, formats[kind])
    return len(str(value))
