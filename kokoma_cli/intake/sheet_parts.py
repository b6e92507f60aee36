"""The XML of a sheet of an Excel workbook, looked through before it is read: how far it reaches, what is
hidden in it, and how much text it would unfold to."""

import re
from array import array
from collections.abc import Iterator
from typing import NamedTuple
from xml.parsers.expat import XMLParserType

from kokoma_cli.errors import BadInput
from kokoma_cli.intake import xml
from kokoma_cli.intake.limits import MAX_CELLS, MAX_COLUMNS, MAX_ROWS

_PLACE = re.compile(r"([A-Za-z]{1,3})([0-9]{1,7})")
_ON = ("1", "true", "on")


class Found(NamedTuple):
    """What a sheet's part shows."""

    hidden_columns: frozenset[int] = frozenset()
    hidden_lines: frozenset[int] = frozenset()
    shared_texts: int = 0
    #: Cells whose text the workbook keeps elsewhere, once for all.
    lost: "array[int]" = array("I")
    #: Formulas that failed or were never calculated, as `places` unfolds them.

    def places(self) -> Iterator[tuple[int, int]]:
        """Line, from 1, and column, from 0, of each cell whose value is lost."""
        return (divmod(place, MAX_COLUMNS) for place in self.lost)


def look_through(part: bytes) -> Found:
    """What there is to know of a sheet. Raises BadInput if it is damaged, or reaches too far to be laid
    out."""
    look = _Look()
    xml.parse(part, look.prepare)
    look.end_cell()
    return Found(frozenset(look.columns), frozenset(look.lines), look.shared_texts, look.lost)


class _Look:
    """Follows the cells as a reader counts them: one without a place is next to the one before."""

    def __init__(self) -> None:
        self.columns: set[int] = set()
        self.lines: set[int] = set()
        self.shared_texts = 0
        self.row = self.column = 0
        #: The number of the row as it was last written, and those of the columns met so far.
        self.written = ""
        self.known: dict[str, int] = {}
        self.kind: str | None = None
        self.lost = array("I")
        self.formula = self.uncalculated = False
        #: The cell has a formula, and no value of it was met so far.
        #: First and last row and column with a value, from 1.
        self.top = self.left = MAX_ROWS + 1
        self.bottom = self.right = 0

    def prepare(self, parser: XMLParserType) -> None:
        self.parser = parser
        parser.StartElementHandler = self.start

    def start(self, name: str, values: dict[str, str]) -> None:
        if ":" in name:
            name = xml.local(name)
        if name == "c":
            self.begin_cell(values)
        elif name in ("v", "is"):
            self.begin_value()
        elif name == "f":
            self.formula = self.uncalculated = self.column > 0
        elif name == "extLst":
            # Formulas in there are nobody's.
            self.end_cell()
            self.column, self.kind = 0, None
        elif name == "row":
            self.begin_row(values)
        elif name == "col" and values.get("hidden") in _ON:
            first, last = _number(values.get("min")), _number(values.get("max"))
            self.columns.update(range(first - 1, min(last, MAX_COLUMNS)))

    def begin_cell(self, values: dict[str, str]) -> None:
        if self.formula:
            self.end_cell()
        before = self.column
        place = values.get("r")
        if place is None:
            self.column += 1
        else:
            # Nearly always a cell of the row that was begun, in a column that was met before.
            letters = place.rstrip("0123456789")
            known = self.known.get(letters)
            if known is None or place[len(letters) :] != self.written:
                row, known = _counted(place)
                if row != self.row:
                    # In a row of another number; what is read would be somebody else's.
                    raise BadInput("intake.damaged")
                self.known[letters] = known
                self.written = place[len(letters) :]
            self.column = known
        if self.column <= before:
            raise BadInput("intake.damaged")
        self.kind = values.get("t")

    def begin_value(self) -> None:
        self.shared_texts += self.kind == "s"
        self.value()
        if self.kind == "e":
            self.lose()
        elif self.kind == "str":
            self.uncalculated = False
        elif self.uncalculated:
            # Some programs write an empty value with what they cannot calculate.
            self.parser.CharacterDataHandler = self.calculated

    def begin_row(self, values: dict[str, str]) -> None:
        self.end_cell()
        before = self.row
        self.row = _number(values["r"]) if "r" in values else before + 1
        if not before < self.row <= MAX_ROWS:
            raise BadInput("intake.damaged")
        self.column = 0
        self.written = str(self.row)
        if values.get("hidden") in _ON:
            self.lines.add(self.row)

    def calculated(self, written: str) -> None:
        if written.strip():
            self.uncalculated = False

    def end_cell(self) -> None:
        """Called when it is known that no value follows."""
        if self.formula:
            self.parser.CharacterDataHandler = None
            if self.uncalculated:
                self.value()
                self.lose()
            self.formula = self.uncalculated = False

    def lose(self) -> None:
        self.lost.append(max(self.row, 1) * MAX_COLUMNS + max(self.column, 1) - 1)

    def value(self) -> None:
        row, column = max(self.row, 1), max(self.column, 1)
        if self.top <= row <= self.bottom and self.left <= column <= self.right:
            return
        self.top, self.bottom = min(self.top, row), max(self.bottom, row)
        self.left, self.right = min(self.left, column), max(self.right, column)
        height = self.bottom - self.top + 1
        if self.right > MAX_COLUMNS or height * self.right > MAX_CELLS:
            raise BadInput("intake.far_cell", place=f"{_letters(self.right)}{self.bottom}")


def _counted(place: str) -> tuple[int, int]:
    match = _PLACE.fullmatch(place)
    if not match:
        raise BadInput("intake.damaged")
    column = 0
    for letter in match[1].upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    row = int(match[2])
    if not 1 <= row <= MAX_ROWS:
        raise BadInput("intake.damaged")
    return row, column


def _letters(column: int) -> str:
    name = ""
    while column:
        column, letter = divmod(column - 1, 26)
        name = chr(ord("A") + letter) + name
    return name


def _number(written: str | None) -> int:
    if written is None or not re.fullmatch("[0-9]{1,7}", written) or not int(written):
        raise BadInput("intake.damaged")
    return int(written)


def text_lengths(part: bytes) -> list[int]:
    """How long each text is that a workbook keeps for its cells; none if this part keeps no texts."""
    lengths: list[int] = []

    def prepare(parser: XMLParserType) -> None:
        def start(name: str, _values: dict[str, str]) -> None:
            if xml.local(name) == "si":
                lengths.append(0)

        def text(written: str) -> None:
            if lengths:
                lengths[-1] += len(written)

        parser.StartElementHandler = start
        parser.CharacterDataHandler = text

    xml.parse(part, prepare)
    return lengths


def weigh(part: bytes, lengths: list[int]) -> int:
    """How much text the cells of a sheet have together, each counted for itself."""
    total = 0
    shared = inside = False

    def prepare(parser: XMLParserType) -> None:
        def start(name: str, values: dict[str, str]) -> None:
            nonlocal shared, inside
            name = xml.local(name)
            if name == "c":
                shared = values.get("t") == "s"
            inside = shared and name == "v"

        def text(written: str) -> None:
            nonlocal total
            if inside and len(written) < 10 and written.strip().isdecimal():
                index = int(written)
                total += lengths[index] if index < len(lengths) else 0

        parser.StartElementHandler = start
        parser.CharacterDataHandler = text

    xml.parse(part, prepare)
    return total
