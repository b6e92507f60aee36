"""Text to rows and cells: which sign parts the cells, and quotes as programs really write them."""

import csv
import re
from collections import Counter
from collections.abc import Iterator
from io import StringIO
from itertools import islice

from kokoma_cli.errors import BadInput
from kokoma_cli.intake import cells
from kokoma_cli.intake.limits import MAX_CELLS, MAX_COLUMNS, MAX_ROWS, MAX_TEXT
from kokoma_cli.intake.tables import Row

#: In the order in which they are believed: a tab parts nothing else, a comma half of what people write.
DELIMITERS = "\t;|,"
_SEP = re.compile(r'[ \t]*"?sep=([^\r\n"A-Za-z0-9 ])"?[ \t]*(\r\n?|\n|\Z)', re.IGNORECASE)
#: So many rows show how a text is built.
_SAMPLE = 200


def delimiter_of(text: str) -> str | None:
    """The sign between the cells: the one that the line for Excel names, else the first that stands in at
    least half of the rows in which any stands. None if the text is one column, also of names such as
    "Müller, Anna"."""
    named = _SEP.match(text)
    if named:
        return named[1]
    counts = [_outside_quotes(line) for line in islice(_lines(text), _SAMPLE)]
    parted = [count for count in counts if count]
    for delimiter in DELIMITERS:
        having = [count for count in parted if delimiter in count]
        if parted and len(having) * 2 >= len(parted):
            if delimiter == "," and _in_names_only(text, having):
                continue
            return delimiter
    return None


_QUOTED = re.compile(r'(?<![^\t;|,])"(?:[^"]|"")*+"(?=[\t;|,]|$)')


def _outside_quotes(line: str) -> Counter[str]:
    left = _QUOTED.sub("", line[:MAX_TEXT])
    return Counter(sign for sign in left if sign in DELIMITERS)


def _in_names_only(text: str, having: list[Counter[str]]) -> bool:
    """Whether every comma is one between family and given name."""
    sample = text[:MAX_TEXT]
    return (
        '"' not in sample
        and all(count[","] == 1 for count in having)
        and not re.search(r",(?![ \u00a0])", sample)
    )


def _lines(text: str) -> Iterator[str]:
    """The lines with something in them."""
    return (line for match in re.finditer(r"[^\r\n]+", text) if (line := match[0]).strip())


def rows(text: str, delimiter: str | None) -> tuple[Row, ...]:
    """All rows, empty ones too, but for those at the end; each numbered by its first line. Raises BadInput
    if there are too many, or a cell is too long."""
    if max(text.count("\n"), text.count("\r")) > MAX_ROWS:
        raise BadInput("intake.too_large")
    named = _SEP.match(text)
    first = 2 if named else 1
    body = text[named.end() :] if named else text
    if delimiter is None:
        found = ((line, [cell]) for line, cell in enumerate(_every_line(body), first))
        return _kept(found)
    try:
        return _kept(_strict(body, delimiter, first))
    except csv.Error:
        return _kept(_lenient(body, delimiter, first))


def _every_line(text: str) -> Iterator[str]:
    return (line.rstrip("\r\n") for line in StringIO(text, newline=""))


def _kept(found: Iterator[tuple[int, list[str]]]) -> tuple[Row, ...]:
    kept: list[Row] = []
    full = held = 0
    for line, values in found:
        row = cells.ended(cells.row(values, line)) if any(values) else ()
        kept.append(Row(line, row))
        if row:
            full = len(kept)
            held += len(row)
            if held > MAX_CELLS:
                raise BadInput("intake.too_large")
    return tuple(kept[:full])


def _strict(text: str, delimiter: str, line: int) -> Iterator[tuple[int, list[str]]]:
    """As the rules for such files have it; csv.Error where one breaks them."""
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    before = line
    for values in reader:
        yield before, values
        before = line + reader.line_num


#: A quoted cell with its inner quotes doubled, up to where it must end; it never goes back on its steps.
_DOUBLED = re.compile(r'"((?:[^"]++|"")*+)("?)')
_LINE_END = re.compile(r"\r\n?|\n")


def _lenient(text: str, delimiter: str, line: int) -> Iterator[tuple[int, list[str]]]:
    """Where quotes within quotes are not doubled, as BigBlueButton writes names, or one is missing."""
    sign = re.escape(delimiter)
    undoubled = re.compile(rf'"([^\r\n]*?)"(?=[ ]*(?:{sign}|\r|\n|\Z))')
    plain = re.compile(rf"[^{sign}\r\n]*+")
    gap = re.compile("[ ]*")
    position, size = 0, len(text)
    #: What was looked at in vain; at some point a quote is no longer followed beyond its line.
    in_vain = 0
    #: Up to here, the end of a line, no quote ends a cell.
    unended = 0
    values: list[str] = []
    begun = line
    while position < size:
        cell = None
        if text[position] == '"':
            doubled = _DOUBLED.match(text, position) if in_vain <= size else None
            if doubled and doubled[2] and _ends(text, gap.match(text, doubled.end()), delimiter):
                cell, end = doubled[1].replace('""', '"'), doubled.end()
                line += len(_LINE_END.findall(cell))
            else:
                in_vain += doubled.end() - position if doubled else 0
                loose = undoubled.match(text, position) if position >= unended else None
                if loose:
                    cell, end = loose[1], loose.end()
                elif position >= unended:
                    line_end = _LINE_END.search(text, position)
                    unended = line_end.start() if line_end else size
            if cell is not None:
                rest = gap.match(text, end)
                end = rest.end() if rest else end
        if cell is None:
            bare = plain.match(text, position)
            cell, end = (bare[0], bare.end()) if bare else ("", position)
        if len(cell) > MAX_TEXT:
            raise BadInput("intake.long_cell", line=begun)
        values.append(cell)
        if len(values) > MAX_COLUMNS * 64:
            raise BadInput("intake.too_wide", line=begun, most=MAX_COLUMNS)
        position = end
        if text.startswith(delimiter, position):
            position += 1
            if position < size:
                continue
            values.append("")
        line_end = _LINE_END.match(text, position)
        position = line_end.end() if line_end else position
        line += 1
        yield begun, values
        values, begun = [], line


def _ends(text: str, gap: re.Match[str] | None, delimiter: str) -> bool:
    after = text[gap.end() : gap.end() + 1] if gap else ""
    return after in ("", delimiter, "\r", "\n")
