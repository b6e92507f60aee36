"""Workbooks of LibreOffice. Their one long XML says everything, hidden and merged cells included, so it is
read here row by row; repeated cells, of which a few letters can claim millions, are never laid out."""

import re
from datetime import date, datetime, time, timedelta
from typing import NamedTuple
from xml.parsers.expat import XMLParserType

from kokoma_cli.errors import BadInput
from kokoma_cli.intake import archives, cells, merged, xml
from kokoma_cli.intake.limits import MAX_CELLS, MAX_COLUMNS, MAX_ROWS, MAX_TEXT
from kokoma_cli.intake.tables import Cell, Row, Sheet, Tables

_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
_HIDDEN = ("collapse", "filter")


def is_one(kind: str) -> bool:
    """Whether an archive that says to be of this kind is such a workbook, or a template of one."""
    return kind.startswith(_TYPE)


def read(data: bytes) -> Tables:
    """All sheets, hidden ones marked. Raises BadInput if the workbook is damaged, locked or too large."""
    parts = archives.unpack(data, {"content.xml", "META-INF/manifest.xml"}.__contains__)
    if b"encryption-data" in parts.get("META-INF/manifest.xml", b""):
        raise BadInput("intake.locked")
    if "content.xml" not in parts:
        raise BadInput("intake.damaged")
    content = _Content()
    xml.parse(parts["content.xml"], content.prepare)
    return Tables("ods", tuple(content.sheets))


class _Place(NamedTuple):
    """A cell that is being read."""

    values: dict[str, str]
    repeated: int


class _Content:
    """Follows the document, and keeps of each sheet what has a value."""

    def __init__(self) -> None:
        self.sheets: list[Sheet] = []
        self.hidden_styles: set[str] = set()
        self.style = ""
        #: How many elements deep inside something that is no cell: a comment, a picture, a change.
        self.aside = 0
        self.tables = 0
        self.begin_sheet({})
        self.cell: _Place | None = None
        self.begin_row({})

    def begin_sheet(self, values: dict[str, str]) -> None:
        self.name = cells.text(values.get("name", "")) or ""
        self.hidden = values.get("style-name", "") in self.hidden_styles
        self.rows: list[tuple[int, list[Cell]]] = []
        self.areas: list[merged.Area] = []
        self.columns: set[int] = set()
        self.column = self.line = self.held = 0
        self.hidden_lines: set[int] = set()

    def begin_row(self, values: dict[str, str]) -> None:
        self.row: list[Cell] = []
        self.width = 0
        self.row_values = values

    def prepare(self, parser: XMLParserType) -> None:
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.text

    def start(self, name: str, attributes: dict[str, str]) -> None:
        name = xml.local(name)
        if self.aside or name in _ASIDE:
            self.aside += 1
            return
        if name == "p":
            if self.cell:
                self.paragraphs.append("")
            return
        values = {xml.local(key): value for key, value in attributes.items()}
        if name in _CELLS:
            self.cell = _Place(values, _times(values, "number-columns-repeated"))
            self.paragraphs: list[str] = []
            self.length = 0
        elif name == "s":
            self.text(" " * min(_times(values, "c"), MAX_TEXT + 1))
        elif name in ("tab", "line-break"):
            self.text("\t" if name == "tab" else "\n")
        elif name == "table-row":
            self.begin_row(values)
        elif name == "table-column":
            self.begin_column(values)
        elif name == "table":
            self.tables += 1
            if self.tables > 1:
                raise BadInput("intake.damaged")
            self.begin_sheet(values)
        elif name == "style":
            self.style = values.get("name", "")
        elif name == "table-properties" and values.get("display") == "false":
            self.hidden_styles.add(self.style)

    def begin_column(self, values: dict[str, str]) -> None:
        after = self.column + _times(values, "number-columns-repeated")
        if values.get("visibility") in _HIDDEN:
            self.columns.update(range(self.column, min(after, MAX_COLUMNS)))
        self.column = after

    def text(self, written: str) -> None:
        if self.aside or not self.cell or not self.paragraphs:
            return
        self.length += len(written)
        if self.length > MAX_TEXT:
            raise BadInput("intake.long_cell", line=self.line + 1)
        self.paragraphs[-1] += written

    def end(self, name: str) -> None:
        if self.aside:
            self.aside -= 1
            return
        name = xml.local(name)
        if name in _CELLS and self.cell:
            self.end_cell(self.cell)
            self.cell = None
        elif name == "table-row":
            self.end_row()
        elif name == "table":
            self.tables -= 1
            self.end_sheet()

    def end_cell(self, cell: _Place) -> None:
        value = _value(cell.values, self.paragraphs, self.line + 1)
        spanned = _times(cell.values, "number-rows-spanned")
        if spanned > 1:
            self.areas.append(merged.Area(self.line, self.line + spanned - 1, self.width))
        before, self.width = self.width, self.width + cell.repeated
        if value is None:
            return
        if self.width > MAX_COLUMNS:
            raise BadInput("intake.too_wide", line=self.line + 1, most=MAX_COLUMNS)
        self.row.extend([None] * (before - len(self.row)))
        self.row.extend([value] * cell.repeated)

    def end_row(self) -> None:
        repeated = _times(self.row_values, "number-rows-repeated")
        first, self.line = self.line, self.line + repeated
        if self.line > MAX_ROWS:
            if self.row:
                raise BadInput("intake.too_large")
            self.line = MAX_ROWS
        if self.row_values.get("visibility") in _HIDDEN:
            self.hidden_lines.update(range(first + 1, self.line + 1))
        if not self.row:
            return
        self.held += repeated * len(self.row)
        if self.held > MAX_CELLS:
            raise BadInput("intake.too_large")
        self.rows += [(line, list(self.row)) for line in range(first, self.line)]

    def end_sheet(self) -> None:
        top = self.rows[0][0] if self.rows else 0
        height = self.rows[-1][0] - top + 1 if self.rows else 0
        laid_out: list[list[Cell]] = [[] for _ in range(height)]
        for line, row in self.rows:
            laid_out[line - top] = row
        merged.spread(laid_out, top, self.areas)
        rows = tuple(Row(line, cells.ended(row)) for line, row in enumerate(laid_out, top + 1))
        self.sheets.append(
            Sheet(
                self.name, rows, self.hidden, frozenset(self.columns), frozenset(self.hidden_lines)
            )
        )


_CELLS = ("table-cell", "covered-table-cell")
#: Comments, pictures and text boxes, what was there before a change, and copies of other files.
_ASIDE = frozenset(
    (
        "annotation", "shapes", "frame", "custom-shape", "g", "rect", "control", "tracked-changes",
        "dde-links", "dde-link", "table-source", "ruby-text",
    )
)  # fmt: skip


def _times(values: dict[str, str], name: str) -> int:
    written = values.get(name, "1")
    return int(written) if re.fullmatch("[0-9]{1,9}", written) else 1


def _value(values: dict[str, str], paragraphs: list[str], line: int) -> Cell:
    kind = values.get("value-type")
    try:
        if kind in ("float", "percentage", "currency"):
            return cells.number(float(values["value"]))
        if kind == "date":
            return _day(values["date-value"])
        if kind == "time":
            return _time(values["time-value"])
        if kind == "boolean":
            return values["boolean-value"] == "true"
    except (ValueError, KeyError, OverflowError):
        pass  # What is shown of it is there all the same.
    if kind is None and "formula" in values and not paragraphs:
        return cells.LOST  # It was never calculated.
    written = "\n".join(paragraphs) if paragraphs else values.get("string-value", "")
    return cells.row([written], line)[0]


def _day(written: str) -> date:
    moment = datetime.fromisoformat(written)
    return moment.date() if "T" not in written else moment.replace(tzinfo=None)


_DURATION = re.compile(r"(-?)PT(\d{1,7})H(\d{1,2})M(\d{1,2})(?:[.,](\d+))?S")


def _time(written: str) -> time | timedelta:
    match = _DURATION.fullmatch(written)
    if not match:
        raise ValueError(written)
    hours, minutes, seconds = map(int, match.group(2, 3, 4))
    total = timedelta(hours=hours, minutes=minutes, seconds=seconds)
    if match[1]:
        return -total
    return time(hours, minutes, seconds) if hours < 24 and minutes < 60 > seconds else total
