"""What a page is made of: lines of text, rules and pictures, in passages, in blocks.

A passage is what a reader takes in at once, with the eyes or by ear: a paragraph, a heading, one cell of
a table. A block is what stays together on the page. Measures are points; `y` runs down, as one reads.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Literal, NamedTuple

from kokoma_cli.rendering.pdf import tiles
from kokoma_cli.rendering.pdf.shaping import Run, number, shape

Colour = tuple[float, float, float]
#: Red, green, blue from 0 to 1.

MM = 72 / 25.4
WIDTH, HEIGHT = 210 * MM, 297 * MM

#: What a passage is to those who read by the structure (ISO 32000-1, 14.8.4). An artifact is decoration
#: or repetition and is not read.
Tag = Literal["H1", "H2", "P", "Figure", "TH", "TD", "Artifact"]


class Text(NamedTuple):
    """One line of text; `x` is its left end, `y` its baseline."""

    run: Run
    size: float
    colour: Colour
    x: float
    y: float


class Rule(NamedTuple):
    """A line, horizontal unless it falls."""

    x: float
    y: float
    width: float
    thickness: float
    colour: Colour
    fall: float = 0.0


class Picture(NamedTuple):
    """A logo, by its place among the logos; `x`, `y` is its upper left corner."""

    logo: int
    x: float
    y: float
    width: float
    height: float


class Box(NamedTuple):
    """A filled rectangle, or an outline of the given thickness; `x`, `y` is its upper left corner."""

    x: float
    y: float
    width: float
    height: float
    colour: Colour
    thickness: float = 0.0


class Tiles(NamedTuple):
    """Dark and light squares, `rows` of them with zero for dark; `x`, `y` is the upper left corner."""

    x: float
    y: float
    width: float
    height: float
    rows: tuple[bytes, ...]


Item = Text | Rule | Picture | Box | Tiles


def moved(item: Item, down: float, right: float = 0.0) -> Item:
    """The same at another place."""
    return item._replace(x=item.x + right, y=item.y + down)


@dataclass(frozen=True, eq=False)
class Passage:
    """Items that are one thing to a reader. `alt` says in words what a figure shows; `span` is how many
    columns a cell takes."""

    tag: Tag
    items: tuple[Item, ...]
    alt: str = ""
    span: int = 1

    @cached_property
    def glyphs(self) -> dict[str, frozenset[int]]:
        """The glyphs it needs, by face."""
        found: dict[str, frozenset[int]] = {}
        for item in self.items:
            if isinstance(item, Text):
                name = item.run.face.name
                found[name] = found.get(name, frozenset()) | item.run.glyphs
        return found

    @cached_property
    def operators(self) -> bytes:
        """What draws it, from an origin at the upper left corner of its block (ISO 32000-1, annex A)."""
        return b"\n".join(_operators(self.items))


@dataclass(frozen=True, eq=False)
class Block:
    """Passages that stay together. Their `y` counts from the block's upper edge, the top of its capitals;
    `height` ends a little below the last baseline. The blocks of one `table` are its rows."""

    passages: tuple[Passage, ...]
    height: float
    table: str = ""

    @cached_property
    def glyphs(self) -> dict[str, frozenset[int]]:
        """The glyphs it needs, by face."""
        found: dict[str, frozenset[int]] = {}
        for passage in self.passages:
            for name, glyphs in passage.glyphs.items():
                found[name] = found.get(name, frozenset()) | glyphs
        return found


class Placed(NamedTuple):
    """A block on a page, its upper edge `y` below that of the page."""

    block: Block
    y: float


Page = Sequence[Placed]


def joined(*parts: Sequence[Item]) -> tuple[Item, ...]:
    """The items of several texts as those of one passage: a blank after each but the last keeps their
    words apart for those who listen or copy."""
    items: list[Item] = []
    for part in parts:
        if items and part and isinstance(last := items[-1], Text):
            items[-1] = last._replace(run=shape(f"{last.run.text.rstrip()} ", last.run.face.name))
        items += part
    return tuple(items)


@lru_cache(maxsize=1024)
def artifact(*items: Item) -> Block:
    """Items nobody needs to hear of, as a block without height."""
    return Block((Passage("Artifact", items),), 0)


def colour_operands(colour: Colour) -> bytes:
    """Red, green and blue."""
    return b" ".join(map(number, colour))


def _operators(items: Sequence[Item]) -> list[bytes]:
    operators: list[bytes] = []
    #: What is set in the text object that is open.
    font: tuple[str, float] | None = None
    fill: Colour | None = None
    for item in items:
        if isinstance(item, Text):
            if font is None:
                operators.append(b"BT")
            name = item.run.face.name
            if font != (name, item.size):
                font = name, item.size
                operators.append(b"/%s %s Tf" % (name.encode(), number(item.size)))
            if fill != item.colour:
                fill = item.colour
                operators.append(b"%s rg" % colour_operands(fill))
            operators.append(b"1 0 0 1 %s %s Tm" % (number(item.x), number(-item.y)))
            operators.append(item.run.show(item.size))
            continue
        if font is not None:
            operators.append(b"ET")
            font = None
        if isinstance(item, Box) and not item.thickness:
            fill = item.colour
        operators.append(_shape(item))
    if font is not None:
        operators.append(b"ET")
    return operators


def _shape(item: Rule | Box | Tiles | Picture) -> bytes:
    """What draws anything but text."""
    if isinstance(item, Rule):
        start, end = (item.x, -item.y), (item.x + item.width, -item.y - item.fall)
        return b"%s RG %s w %s %s m %s %s l S" % (
            colour_operands(item.colour), number(item.thickness), *map(number, start + end),
        )  # fmt: skip
    corner = number(item.x), number(-item.y - item.height)
    if isinstance(item, Box):
        outline = b"%s %s %s %s re" % (*corner, number(item.width), number(item.height))
        if item.thickness:
            stroke = colour_operands(item.colour), number(item.thickness), outline
            return b"%s RG %s w %s S" % stroke
        return b"%s rg %s f" % (colour_operands(item.colour), outline)
    if isinstance(item, Tiles):
        tile = [number(side / len(item.rows)) for side in (item.width, item.height)]
        # Black itself: a printer would make dots of anything lighter.
        place = b"q 0 0 0 rg %s 0 0 %s %s %s cm" % (*tile, *corner)
        return b"%s\n%sf Q" % (place, tiles.path(item.rows))
    size = number(item.width), number(item.height)
    return b"q %s 0 0 %s %s %s cm /Logo%d Do Q" % (*size, *corner, item.logo)
