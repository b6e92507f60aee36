"""Logos drawn in SVG: read into shapes that paper can carry, or refused with what stands in the way.

What is here is drawn exactly; what is not (texts, pictures, gradients, filters) is refused, never left out
and never drawn nearly right. The file is somebody else's: nothing in it is carried out, no other file is
opened, no entity resolved.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from kokoma_cli.rendering.svg import paths, styles
from kokoma_cli.rendering.svg.file import Node, RefusedError, read, refused
from kokoma_cli.rendering.svg.measures import OUTLINES, Measures, box_of, fitted, root_length
from kokoma_cli.rendering.svg.paths import IDENTITY, Matrix, Outline, UnreadableError, multiply
from kokoma_cli.rendering.svg.styles import Colour, Sheet, Style

_SHAPES_AT_MOST = 20_000
_STEPS_AT_MOST = 50_000
_DEEPEST = 60

#: Says something about the drawing, or is there to be referred to; draws nothing where it stands.
_SILENT = frozenset(
    [
        "title",
        "desc",
        "metadata",
        "defs",
        "style",
        "symbol",
        "clipPath",
        "linearGradient",
        "radialGradient",
        "pattern",
        "mask",
        "filter",
        "marker",
        "view",
        "cursor",
    ]
)
#: What is refused where it would be drawn, and why.
_REFUSED = {
    "text": "text", "tspan": "text", "textPath": "text", "tref": "text", "flowRoot": "text",
    "image": "image", "foreignObject": "image", "script": "script", "animate": "moving",
    "animateMotion": "moving", "animateTransform": "moving", "animateColor": "moving", "set": "moving",
}  # fmt: skip


class Clip(NamedTuple):
    """Nothing outside of this outline is seen."""

    outline: Outline
    even_odd: bool


class Shape(NamedTuple):
    """One outline, filled, stroked, or both."""

    outline: Outline
    matrix: Matrix
    fill: Colour | None
    stroke: Colour | None
    style: Style
    opacity: float
    clips: tuple[Clip, ...]


class Drawing(NamedTuple):
    """The shapes of a logo from back to front, `y` running down, in a sheet of this size."""

    width: float
    height: float
    shapes: tuple[Shape, ...]


@dataclass(frozen=True, slots=True)
class _State:
    """What an element inherits."""

    matrix: Matrix = IDENTITY
    style: Style = field(default_factory=Style)
    opacity: float = 1.0
    clips: tuple[Clip, ...] = ()
    viewport: tuple[float, float] = (0.0, 0.0)
    depth: int = 0


def drawing(source: bytes) -> Drawing:
    """The drawing in an SVG file. RefusedError, with line and cause, if it cannot be drawn as it is."""
    root = read(source)
    try:
        return _Reader(root).drawing()
    except RecursionError:
        raise RefusedError("too_deep", root.line) from None


class _Reader:
    """Walks through a file."""

    def __init__(self, root: Node) -> None:
        self._root = root
        self._by_id = {node.id: node for node in root.all() if node.id}
        styles = [node for node in root.all() if node.tag == "style"]
        self._sheet = Sheet.read([(node.text, node.line) for node in styles])
        self._shapes: list[Shape] = []
        #: A few lines that use one another can ask for more than any paper holds.
        self._steps = 0

    def drawing(self) -> Drawing:
        root = self._root
        with _explained(root):
            box = box_of(root)
            width = root_length(root, "width", box[2] if box else None)
            height = root_length(root, "height", box[3] if box else None)
            if width <= 0 or height <= 0:
                raise refused("no_size", root)
            box = box or (0, 0, width, height)
            matrix = fitted(box, width, height, root.attributes.get("preserveAspectRatio", ""))
        state = _State(matrix=matrix, viewport=(box[2], box[3]))
        self._children(root, self._entered(root, state))
        return Drawing(width, height, tuple(self._shapes))

    def _children(self, node: Node, state: _State) -> None:
        for child in node.children:
            self._element(child, state)

    def _element(self, node: Node, outer: _State) -> None:
        if node.foreign or node.tag in _SILENT:
            return
        self._steps += 1
        if outer.depth > _DEEPEST or self._steps > _STEPS_AT_MOST:
            raise refused("too_deep", node)
        if self._hidden(node):
            return
        if node.tag in _REFUSED:
            raise refused(_REFUSED[node.tag], node)
        with _explained(node):
            state = self._entered(node, outer)
            before = len(self._shapes)
            if node.tag in ("g", "a"):
                self._children(node, state)
            elif node.tag == "svg":
                self._nested(node, node, state)
            elif node.tag == "use":
                self._use(node, state)
            elif node.tag in OUTLINES:
                self._shape(node, state)
            else:
                raise refused("element", node, element=node.tag)
            if state.opacity != outer.opacity:
                self._refuse_overlaps(node, self._shapes[before:])

    def _hidden(self, node: Node) -> bool:
        return self._sheet.own(node).get("display") == "none"

    def _entered(self, node: Node, outer: _State) -> _State:
        """What holds inside of an element."""
        said = self._sheet.own(node)
        for key in ("filter", "mask", "marker-start", "marker-mid", "marker-end", "marker"):
            if said.get(key, "none") != "none":
                raise refused("effect", node, element=key)
        if said.get("mix-blend-mode", "normal") != "normal":
            raise refused("effect", node, element="mix-blend-mode")
        matrix = outer.matrix
        if node.tag != "svg" and "transform" in said:
            if said.get("transform-origin"):
                raise refused("element", node, element="transform-origin")
            if said["transform"] != "none":
                matrix = multiply(matrix, paths.transform(said["transform"]))
        state = replace(
            outer,
            matrix=matrix,
            style=outer.style.after(said, node),
            opacity=outer.opacity * styles.opacity(said.get("opacity", "1")),
            depth=outer.depth + 1,
        )
        clip = said.get("clip-path", "none")
        if clip != "none":
            state = replace(state, clips=(*state.clips, self._clip(clip, node, state)))
        return state

    def _clip(self, text: str, node: Node, state: _State) -> Clip:
        """The one outline of a clipping path."""
        path = self._by_id.get(styles.reference(text))
        if path is None or path.tag != "clipPath":
            raise refused("effect", node, element="clip-path")
        children = [each for each in path.children if not each.foreign and each.tag not in _SILENT]
        if (
            len(children) != 1
            or children[0].tag not in OUTLINES
            or path.attributes.get("clipPathUnits", "userSpaceOnUse") != "userSpaceOnUse"
            or "clip-path" in self._sheet.own(path)
        ):
            raise refused("effect", path, element="clipPath")
        with _explained(path):
            inner = self._entered(children[0], self._entered(path, replace(state, clips=())))
            outline = OUTLINES[children[0].tag](Measures(children[0], inner.viewport))
        return Clip(paths.moved(outline, inner.matrix), inner.style.clip_even_odd)

    def _nested(self, node: Node, sized: Node, state: _State) -> None:
        """A drawing within the drawing; `sized` says how large it is."""
        measures = Measures(node, state.viewport)
        x, y = (measures("x"), measures("y")) if node.tag == "svg" else (0.0, 0.0)
        where = Measures(sized if "width" in sized.attributes else node, state.viewport)
        width = where("width", state.viewport[0])
        where = Measures(sized if "height" in sized.attributes else node, state.viewport)
        height = where("height", state.viewport[1])
        box = box_of(node)
        if width <= 0 or height <= 0:
            return
        moved = multiply(state.matrix, (1, 0, 0, 1, x, y))
        clips = state.clips
        if self._sheet.own(node).get("overflow", "hidden") not in ("visible", "auto"):
            edge = paths.rectangle(0, 0, width, height, 0, 0)
            clips = (*clips, Clip(paths.moved(edge, moved), even_odd=False))
        fit = IDENTITY
        if box:
            fit = fitted(box, width, height, node.attributes.get("preserveAspectRatio", ""))
        viewport = (box[2], box[3]) if box else (width, height)
        self._children(
            node, replace(state, matrix=multiply(moved, fit), clips=clips, viewport=viewport)
        )

    def _use(self, node: Node, state: _State) -> None:
        link = node.attributes.get("href", "")
        target = self._by_id.get(link[1:]) if link.startswith("#") else None
        if target is None:
            raise refused("external", node)
        measures = Measures(node, state.viewport)
        moved = multiply(state.matrix, (1, 0, 0, 1, measures("x"), measures("y")))
        state = replace(state, matrix=moved)
        if target.tag in ("symbol", "svg"):
            self._nested(target, node, self._entered(target, state))
        else:
            self._element(target, state)

    def _shape(self, node: Node, state: _State) -> None:
        outline = OUTLINES[node.tag](Measures(node, state.viewport))
        if not outline or not state.style.visible:
            return
        a, b, c, d, _, _ = state.matrix
        if a * d - b * c == 0:
            return
        fill = None if node.tag == "line" else state.style.colour_of("fill", node)
        stroke = state.style.colour_of("stroke", node) if state.style.stroke_width else None
        if fill is None and stroke is None:
            return
        if len(self._shapes) >= _SHAPES_AT_MOST:
            raise refused("too_many", node)
        self._shapes.append(
            Shape(outline, state.matrix, fill, stroke, state.style, state.opacity, state.clips)
        )

    def _refuse_overlaps(self, node: Node, shapes: Sequence[Shape]) -> None:
        """Several shapes that are pale as a whole are not the same as several pale shapes."""
        paints = sum((shape.fill is not None) + (shape.stroke is not None) for shape in shapes)
        if paints > 1:
            raise refused("pale_group", node)


@contextmanager
def _explained(node: Node) -> Iterator[None]:
    """Says in which element something could not be read."""
    try:
        yield
    except UnreadableError:
        raise refused("unreadable", node, element=node.tag) from None
