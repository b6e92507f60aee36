"""What every file with rows and columns comes down to, before anybody asks what it means."""

from datetime import date, datetime, time, timedelta
from typing import Literal, NamedTuple

#: What a cell may hold. Of a formula it is the value; text has lost its outer blanks, and is never empty.
Cell = str | int | float | bool | datetime | date | time | timedelta | None

Kind = Literal["xlsx", "xls", "ods", "text"]


class Row(NamedTuple):
    """One row; rows may differ in length, and one without any value is there too."""

    line: int
    #: As the office's own program numbers it, from 1; of a text that of the row's first line.
    cells: tuple[Cell, ...]


class Sheet(NamedTuple):
    """One sheet of a workbook, or a whole text."""

    name: str
    rows: tuple[Row, ...]
    hidden: bool = False
    hidden_columns: frozenset[int] = frozenset()
    #: From 0.
    hidden_lines: frozenset[int] = frozenset()
    #: By `Row.line`.
    doubtful: frozenset[str] = frozenset()
    #: Words of a text in an old code page whose letters are likely to be wrong.


class Tables(NamedTuple):
    """A file, opened."""

    kind: Kind
    sheets: tuple[Sheet, ...]
    encoding: str | None = None
    delimiter: str | None = None
    #: How a text was read.
