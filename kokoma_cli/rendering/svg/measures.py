"""Lengths and places as SVG measures them (SVG 1.1, chapters 7 and 9), and the outlines made of them."""

from collections.abc import Callable, Mapping

from kokoma_cli.rendering.svg import paths
from kokoma_cli.rendering.svg.file import Node, refused
from kokoma_cli.rendering.svg.paths import Matrix, Outline, UnreadableError

_UNITS = {
    "": 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0,
    "q": 24 / 25.4,
}  # fmt: skip


class Measures:
    """The lengths of one element in its own units."""

    def __init__(self, node: Node, viewport: tuple[float, float]) -> None:
        self.node = node
        self._viewport = viewport

    def __call__(self, key: str, missing: float = 0.0) -> float:
        """A length; `missing` if the element does not say."""
        text = self.node.attributes.get(key, "").strip()
        if not text or text == "auto":
            return missing
        if text.endswith("%"):
            (share,) = _one(text[:-1])
            return share / 100 * self._whole(key)
        return _length(text)

    def text(self, key: str) -> str:
        """What is written there."""
        return self.node.attributes.get(key, "")

    def _whole(self, key: str) -> float:
        width, height = self._viewport
        if key in ("x", "cx", "x1", "x2", "width", "rx"):
            return width
        if key in ("y", "cy", "y1", "y2", "height", "ry"):
            return height
        return float(((width**2 + height**2) / 2) ** 0.5)


def _one(text: str) -> list[float]:
    values = paths.numbers(text)
    if len(values) != 1:
        raise UnreadableError
    return values


def _length(text: str) -> float:
    digits = text.rstrip("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    unit = text[len(digits) :].strip().lower()
    if unit not in _UNITS:
        raise UnreadableError
    (value,) = _one(digits)
    return value * _UNITS[unit]


def root_length(root: Node, key: str, missing: float | None) -> float:
    """Only the shape of the whole counts, so 10em by 20em are as good as any."""
    text = root.attributes.get(key, "").strip()
    if not text or text.endswith("%") or text == "auto":
        if missing is None:
            raise refused("no_size", root)
        return missing
    for relative in ("rem", "em", "ex"):
        if text.lower().endswith(relative):
            return _length(text[: -len(relative)]) * 16
    return _length(text)


def box_of(node: Node) -> tuple[float, float, float, float] | None:
    """The units a drawing counts in: left, upper edge, width, height; None: those it stands in."""
    text = node.attributes.get("viewBox", "")
    if not text.strip():
        return None
    values = paths.numbers(text)
    if len(values) != 4:
        raise UnreadableError
    x, y, width, height = values
    if width <= 0 or height <= 0:
        raise refused("no_size", node)
    return x, y, width, height


def fitted(box: tuple[float, float, float, float], width: float, height: float, fit: str) -> Matrix:
    """How a box of units is fitted into a place (SVG 1.1, 7.8)."""
    x, y, across, down = box
    wide, high = width / across, height / down
    words = [word for word in fit.split() if word != "defer"]
    align = words[0] if words else "xMidYMid"
    if align != "none":
        wide = high = max(wide, high) if words[1:] == ["slice"] else min(wide, high)
    left, above = width - across * wide, height - down * high
    share_x = {"xMin": 0.0, "xMax": 1.0}.get(align[:4], 0.5)
    share_y = {"YMin": 0.0, "YMax": 1.0}.get(align[4:], 0.5)
    if align == "none":
        share_x = share_y = 0.0
    return (wide, 0, 0, high, left * share_x - x * wide, above * share_y - y * high)


def _rect(of: Measures) -> Outline:
    rx, ry = of("rx", of("ry")), of("ry", of("rx"))
    return paths.rectangle(of("x"), of("y"), of("width"), of("height"), rx, ry)


def _line(of: Measures) -> Outline:
    return (("M", (of("x1"), of("y1"))), ("L", (of("x2"), of("y2"))))


OUTLINES: Mapping[str, Callable[[Measures], Outline]] = {
    "path": lambda of: paths.path(of.text("d")),
    "rect": _rect,
    "circle": lambda of: paths.ellipse(of("cx"), of("cy"), of("r"), of("r")),
    "ellipse": lambda of: paths.ellipse(of("cx"), of("cy"), of("rx", of("ry")), of("ry", of("rx"))),
    "line": _line,
    "polyline": lambda of: paths.polygon(of.text("points"), closed=False),
    "polygon": lambda of: paths.polygon(of.text("points"), closed=True),
}
