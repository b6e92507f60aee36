"""Workbooks of Excel since 2007. The values are read by calamine, which is quick but lays out every place
between the first cell and the last, clones a text for each cell that has it, and tells nothing of hidden
rows; so every sheet is looked through before."""

from collections.abc import Iterable, Mapping
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING, NamedTuple
from xml.parsers.expat import XMLParserType

from kokoma_cli.errors import BadInput
from kokoma_cli.intake import archives, cells, merged, xml
from kokoma_cli.intake.limits import MAX_TEXT, MAX_TEXTS
from kokoma_cli.intake.sheet_parts import Found, look_through, text_lengths, weigh
from kokoma_cli.intake.tables import Cell, Row, Sheet, Tables

if TYPE_CHECKING:
    import python_calamine as calamine


def is_one(names: frozenset[str]) -> bool:
    """Whether an archive with these parts is such a workbook."""
    return any(name.lower() == "xl/workbook.xml" for name in names)


def read(data: bytes) -> Tables:
    """All sheets, hidden ones marked. Raises BadInput if the workbook is damaged or too large."""
    parts = archives.unpack(data, _wanted)
    found = {name: look_through(part) for name, part in parts.items() if b"sheetData" in part}
    if any(b"\0" in part for part in parts.values()):
        raise BadInput("intake.damaged")
    _weigh_texts(parts, found)
    return Tables("xlsx", tuple(_sheets(parts, found)))


def _wanted(name: str) -> bool:
    # Pictures, comments and macros are not asked for.
    folder, _, file = name.lower().rpartition("/")
    left_out = ("xl/drawings", "xl/media", "xl/theme", "xl/pivotcache", "xl/charts", "customxml")
    return file.endswith((".xml", ".rels")) and not folder.startswith(left_out)


def _weigh_texts(parts: Mapping[str, bytes], found: Mapping[str, Found]) -> None:
    shared = [
        lengths for part in parts.values() if b"sst" in part and (lengths := text_lengths(part))
    ]
    if not shared:
        return
    if max(map(max, shared)) > MAX_TEXT:
        raise BadInput("intake.too_large")
    longest = max(map(max, shared))
    if longest * sum(sheet.shared_texts for sheet in found.values()) <= MAX_TEXTS:
        return
    # Which of several counts is the reader's affair, so none may be too heavy.
    for lengths in shared:
        if sum(weigh(parts[name], lengths) for name in found) > MAX_TEXTS:
            raise BadInput("intake.too_large")


def _sheets(parts: Mapping[str, bytes], found: Mapping[str, Found]) -> list[Sheet]:
    import python_calamine as calamine

    try:
        return _read(calamine.load_workbook(archives.packed(parts)), _part_of(parts), found)
    except calamine.PasswordError as error:
        raise BadInput("intake.locked") from error
    except calamine.CalamineError as error:
        raise BadInput("intake.damaged") from error
    except BaseException as error:
        # What calamine did not foresee comes as an exception that is meant to end the program.
        if type(error).__name__ != "PanicException":
            raise
        raise BadInput("intake.damaged") from error


def _read(
    workbook: "calamine.CalamineWorkbook", part_of: Mapping[str, str], found: Mapping[str, Found]
) -> list[Sheet]:
    import python_calamine as calamine

    sheets = []
    for about in workbook.sheets_metadata:
        if about.typ != calamine.SheetTypeEnum.WorkSheet:
            continue
        content = workbook.get_sheet_by_name(about.name)
        marks = found.get(part_of.get(about.name, ""), Found())
        sheets.append(
            Sheet(
                cells.text(about.name) or "",
                _rows(content, marks),
                about.visible != calamine.SheetVisibleEnum.Visible,
                marks.hidden_columns,
                marks.hidden_lines,
            )
        )
    return sheets


def _rows(content: "calamine.CalamineSheet", found: Found) -> tuple[Row, ...]:
    lost = list(found.places())
    if content.start is None and not lost:
        return ()
    top, left = content.start or (lost[0][0] - 1, 0)
    before: list[object] = [None] * left
    # Not `iter_rows`, which may begin with the first row of the sheet or with the first that has a value.
    values = [
        cells.row(before + row, line) for line, row in enumerate(content.to_python(), top + 1)
    ]
    top = _mark(values, top, lost)
    areas = content.merged_cell_ranges or ()
    merged.spread(values, top, (merged.Area(first[0], last[0], first[1]) for first, last in areas))
    return tuple(Row(line, cells.ended(row)) for line, row in enumerate(values, top + 1))


def _mark(values: list[list[Cell]], top: int, lost: Iterable[tuple[int, int]]) -> int:
    """Puts the sign of what is lost where a formula has no value; calamine shows nothing there. Returns the
    index of the first row, as there may be one more above."""
    for line, column in lost:
        at = line - 1 - top
        if at < 0:
            # They come in the order of the sheet, so that only the first one can be above.
            values[:0] = [[] for _ in range(-at)]
            top, at = line - 1, 0
        values.extend([] for _ in range(at + 1 - len(values)))
        row = values[at]
        row.extend([None] * (column + 1 - len(row)))
        row[column] = cells.LOST
    return top


class _Reference(NamedTuple):
    """A sheet as its workbook lists it."""

    name: str
    relation: str


def _part_of(parts: Mapping[str, bytes]) -> dict[str, str]:
    """Which part holds which sheet, by its name."""
    workbook = next((name for name in parts if name.lower() == "xl/workbook.xml"), "")
    folder, file = dirname(workbook), workbook.rpartition("/")[2]
    relations = parts.get(f"{folder}/_rels/{file}.rels")
    if relations is None:
        return {}
    listed: list[_Reference] = []
    targets: dict[str, str] = {}

    def prepare_workbook(parser: XMLParserType) -> None:
        def start(name: str, values: dict[str, str]) -> None:
            if xml.local(name) == "sheet":
                known = {xml.local(key): value for key, value in values.items()}
                listed.append(_Reference(known.get("name", ""), known.get("id", "")))

        parser.StartElementHandler = start

    def prepare_relations(parser: XMLParserType) -> None:
        def start(_name: str, values: dict[str, str]) -> None:
            target = values.get("Target", "")
            path = target.lstrip("/") if target.startswith("/") else join(folder, target)
            targets[values.get("Id", "")] = normpath(path)

        parser.StartElementHandler = start

    xml.parse(parts[workbook], prepare_workbook)
    xml.parse(relations, prepare_relations)
    return {name: targets.get(relation, "") for name, relation in listed}
