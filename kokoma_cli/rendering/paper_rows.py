"""The tables of a document: columns of the widths its look says, rows as high as their highest cell."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Literal, NamedTuple

from kokoma_cli.rendering import fonts
from kokoma_cli.rendering.looks import Look, pale, settings
from kokoma_cli.rendering.pages import (
    MM,
    Block,
    Item,
    Passage,
    Rule,
    Tag,
    Text,
    artifact,
    joined,
    moved,
)
from kokoma_cli.rendering.paper_flow import Part
from kokoma_cli.rendering.typesetting import Setting, Typesetter

CELL_GAP = 3 * MM
_PAD = 2 * MM
#: Above and below what stands in a row.
#: Type in a narrow column becomes smaller rather than stand in the next one, down to this.
_LEAST_SIZE = 7.0


class Line(NamedTuple):
    """A text of a cell, and how it is set."""

    text: str
    setting: Setting


Cell = Sequence[Line | Block]
#: What stands in a cell, one under the other; a block as it is, but the cell is one thing to a reader.
#: Artifacts stay such.


def table(
    name: str,
    heads: Mapping[str, str],
    rows: Sequence[Mapping[str, Cell]],
    look: Look,
    setter: Typesetter,
    *,
    sits: Literal["top", "bottom"] = "top",
    gap: float = 9 * MM,
    columns: Mapping[str, float] | None = None,
    row_height: float | None = None,
) -> list[Part]:
    """A table with one column for each width, as a head and rows that know it. `sits`: where in a row of
    more than its height the text stands. `columns` and `row_height`: others than those of the look."""
    widths = look.columns if columns is None else columns
    setting = settings(look).label
    head = _row(
        name,
        {column: [Line(heads[column], setting)] if heads[column] else [] for column in widths},
        _Columns(look, widths, "TH", "bottom", 5 * MM),
        setter,
    )
    again = artifact(*(item for passage in head.passages for item in passage.items))
    again = replace(again, height=head.height)
    style = _Columns(look, widths, "TD", sits, row_height or look.row_height)
    parts = [Part(head, gap, with_next=True)]
    for index, row in enumerate(rows):
        # Two rows at least stand together, at the beginning and at the end.
        together = index == 0 or index == len(rows) - 2
        block = _row(name, row, style, setter)
        parts.append(Part(block, with_next=together and index < len(rows) - 1, head=again))
    return parts


class _Columns(NamedTuple):
    """What the rows of a table have in common."""

    look: Look
    widths: Mapping[str, float]
    tag: Tag
    sits: Literal["top", "bottom"]
    least: float


def _row(name: str, cells: Mapping[str, Cell], style: _Columns, setter: Typesetter) -> Block:
    look = style.look
    x = look.left
    stacks: list[_Stack] = []
    last = list(style.widths)[-1]
    for column, width in style.widths.items():
        room = width if column == last else width - CELL_GAP
        stacks.append(_stacked(cells[column], x, room, setter))
        x += width
    # Cells stand on one baseline, whatever the size of their type.
    above = max(stack.first for stack in stacks)
    below = max(stack.height - stack.last for stack in stacks)
    rise = max(stack.last - stack.first for stack in stacks)
    if style.sits == "top":
        rise = max(stack.height - stack.first for stack in stacks) - below
    height = max(style.least, above + rise + below + 2 * _PAD)
    passages = []
    for stack in stacks:
        down = _PAD + above - stack.first
        if style.sits == "bottom":
            down = height - _PAD - below - stack.last
        passages.append(Passage(style.tag, tuple(moved(item, down) for item in stack.items)))
        if stack.silent:
            passages.append(Passage("Artifact", tuple(moved(item, down) for item in stack.silent)))
    accent = style.tag == "TH"
    colour = look.colours["accent"] if accent else pale(look)
    line = Rule(look.left, height, x - look.left, 0.9 if accent else 0.4, colour)
    passages.append(Passage("Artifact", (line,)))
    return Block(tuple(passages), height, name)


class _Stack(NamedTuple):
    """The lines of a cell; where its first and its last baseline are."""

    items: tuple[Item, ...]
    silent: tuple[Item, ...]
    #: What is seen and not read.
    height: float
    first: float
    last: float


def _stacked(cell: Cell, x: float, measure: float, setter: Typesetter) -> _Stack:
    texts: list[list[Item]] = []
    silent: list[Item] = []
    height = 0.0
    begun = False
    for line in cell:
        if isinstance(line, Block):
            block = line
        else:
            fitting = _fitting(line, measure)
            block = setter.paragraph("P", line.text, fitting, x=x, measure=measure)
        height += 1.2 * MM if begun else 0
        for passage in block.passages:
            begun = True
            items = [moved(item, height) for item in passage.items]
            if passage.tag == "Artifact":
                silent += items
            else:
                texts.append(items)
        height += block.height
    read = joined(*texts)
    baselines = [item.y for item in (*read, *silent) if isinstance(item, Text)] or [0.0]
    return _Stack(read, tuple(silent), height, min(baselines), max(baselines))


def _fitting(line: Line, measure: float) -> Setting:
    """The setting, with smaller type where a word is wider than the column."""
    setting = line.setting
    face = fonts.face_for(line.text, setting.style)
    if face is None:
        return setting
    pieces = re.findall(r"[^- /]+[-/]*|[-/]+", line.text)
    widest = max((fonts.width(piece, face, 1) for piece in pieces), default=0)
    while setting.size > _LEAST_SIZE and widest * setting.size > measure:
        setting = setting._replace(size=setting.size - 0.5)
    return setting
