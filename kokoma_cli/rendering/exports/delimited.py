"""CSV as a German Excel opens it by double click: semicolons, UTF-8 with its mark, decimal commas."""

import csv
from datetime import date, time
from io import StringIO

from kokoma_cli.rendering.exports.tables import Table, Value, acts, said
from kokoma_cli.wording import Wording


def delimited(table: Table, words: Wording) -> bytes:
    """The table as one CSV file. What a spreadsheet would run has an apostrophe before it, which taking the
    file in again takes off."""
    out = StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(map(guarded, table.headings(words)))
    kinds = [field.kind for field in table.fields]
    for row in table.rows:
        writer.writerow([_text(value, kind, words) for value, kind in zip(row, kinds, strict=True)])
    return out.getvalue().encode("utf-8-sig")


def guarded(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if acts(text) else text


def _text(value: Value, kind: str, words: Wording) -> str:
    value = said(value, words)
    if value is None:
        return ""
    if kind == "hours" and isinstance(value, (int, float)):
        return words.number(int(value))
    if isinstance(value, date):
        return words.short_date(value)
    if isinstance(value, time):
        return f"{value:%H:%M}"
    return guarded(str(value)) if isinstance(value, str) else str(value)
