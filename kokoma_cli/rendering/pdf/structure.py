"""The structure of a document: what is a heading, a paragraph, a table, in the order of reading
(ISO 32000-1, 14.7)."""

from collections.abc import Sequence
from typing import NamedTuple

from kokoma_cli.rendering.pages import HEIGHT, Box, Page, Passage, Picture, Tiles
from kokoma_cli.rendering.pdf.shaping import number
from kokoma_cli.rendering.pdf.standards import text


class Structure(NamedTuple):
    """Elements as the contents of objects, numbered one by one from the number asked for."""

    elements: list[bytes]
    top: list[int]
    #: The numbers of those that belong to the parent directly.
    parents: list[list[int]]
    #: For each page the elements its marked contents belong to, by their ids.


class _Open(NamedTuple):
    """An element that still takes in others."""

    at: int
    children: list[int]


def structure(
    pages: Sequence[Page], page_objects: Sequence[int], first: int, parent: int
) -> Structure:
    """The structure of these pages below one parent element."""
    elements: list[bytes] = []
    top: list[int] = []
    parents: list[list[int]] = []
    table: tuple[str, _Open] | None = None

    def opened() -> _Open:
        elements.append(b"")
        return _Open(len(elements) - 1, [])

    def closed(name: bytes, element: _Open, above: int) -> None:
        elements[element.at] = b"<</S/%s/P %d 0 R/K[%s]>>" % (
            name, above, b" ".join(b"%d 0 R" % child for child in element.children),
        )  # fmt: skip

    for page, page_object in zip(pages, page_objects, strict=True):
        marked: list[int] = []
        for block, y in page:
            spoken = [passage for passage in block.passages if passage.tag != "Artifact"]
            if not spoken:
                continue
            if table and table[0] != block.table:
                closed(b"Table", table[1], parent)
                table = None
            above, children = parent, top
            row: _Open | None = None
            if block.table:
                if table is None:
                    table = block.table, opened()
                    top.append(first + table[1].at)
                row = opened()
                table[1].children.append(first + row.at)
                above, children = first + row.at, row.children
            for passage in spoken:
                own = first + len(elements)
                children.append(own)
                content = b""
                if passage.items:
                    content = b"/Pg %d 0 R/K %d" % (page_object, len(marked))
                    marked.append(own)
                elements.append(b"<</S/%s/P %d 0 R%s%s>>" % (
                    passage.tag.encode(), above, content, _attributes(passage, y),
                ))  # fmt: skip
            if row and table:
                closed(b"TR", row, first + table[1].at)
        parents.append(marked)
    if table:
        closed(b"Table", table[1], parent)
    return Structure(elements, top, parents)


def _attributes(passage: Passage, y: float) -> bytes:
    if passage.tag == "Figure":
        box = _box(passage, y)
        return b"/Alt%s/A<</O/Layout/Placement/Block/BBox[%s]>>" % (text(passage.alt), box)
    if passage.tag == "TH":
        return b"/A<</O/Table/Scope/Column%s>>" % _span(passage)
    if passage.span > 1:
        return b"/A<</O/Table%s>>" % _span(passage)
    return b""


def _span(passage: Passage) -> bytes:
    return b"/ColSpan %d" % passage.span if passage.span > 1 else b""


def _box(passage: Passage, y: float) -> bytes:
    """The corners of a figure on its page, counted from the lower left (ISO 32000-1, table 344)."""
    sides = [
        (item.x, item.y, item.x + item.width, item.y + item.height)
        for item in passage.items
        if isinstance(item, Picture | Box | Tiles)
    ]
    left, top = (min(side[at] for side in sides) for at in (0, 1))
    right, bottom = (max(side[at] for side in sides) for at in (2, 3))
    corners = left, HEIGHT - y - bottom, right, HEIGHT - y - top
    return b" ".join(map(number, corners))
