"""How the shapes of an SVG file look: attributes, style sheets and `style`, one over the other.

Of style sheets the part is read that drawing programs write: names of elements, classes and ids.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from kokoma_cli.rendering.svg import paths
from kokoma_cli.rendering.svg.file import Node, RefusedError, refused
from kokoma_cli.rendering.svg.paths import UnreadableError


class Colour(NamedTuple):
    """Red, green, blue and opacity, from 0 to 1."""

    red: float
    green: float
    blue: float
    alpha: float = 1.0


#: What an element passes on, with what holds where nobody says anything.
_INHERITED = {
    "fill": "black", "fill-opacity": "1", "fill-rule": "nonzero", "clip-rule": "nonzero",
    "stroke": "none", "stroke-opacity": "1", "stroke-width": "1", "stroke-linecap": "butt",
    "stroke-linejoin": "miter", "stroke-miterlimit": "4", "stroke-dasharray": "none",
    "stroke-dashoffset": "0", "color": "black", "visibility": "visible", "paint-order": "normal",
    "vector-effect": "none",
}  # fmt: skip
_OTHERS = frozenset(
    [
        "display",
        "opacity",
        "clip-path",
        "filter",
        "mask",
        "marker",
        "marker-start",
        "marker-mid",
        "marker-end",
        "mix-blend-mode",
        "transform",
        "transform-origin",
        "overflow",
    ]
)
_CAPS = {"butt": 0, "round": 1, "square": 2}
_JOINS = {"miter": 0, "miter-clip": 0, "round": 1, "bevel": 2}

_SELECTOR = re.compile(r"(\*|[A-Za-z][\w-]*)?((?:[.#][\w-]+)*)")
_PART = re.compile(r"([.#])([\w-]+)")
_RGB = re.compile(r"rgba?\(([^()]*)\)")


@dataclass(frozen=True, slots=True)
class Style:
    """What an element inherits and passes on, as it is written."""

    said: tuple[tuple[str, str], ...] = tuple(_INHERITED.items())

    def after(self, own: Mapping[str, str], node: Node) -> "Style":
        """With what an element says itself."""
        new = {
            key: value
            for key, value in own.items()
            if key in _INHERITED and value and value != "inherit"
        }
        if not new:
            return self
        if new.get("color", "").lower() == "currentcolor":
            del new["color"]
        style = replace(self, said=tuple({**dict(self.said), **new}.items()))
        if style["paint-order"] not in ("normal", "fill", "fill stroke", "fill stroke markers"):
            raise refused("element", node, element="paint-order")
        if style["vector-effect"] != "none":
            raise refused("element", node, element="vector-effect")
        return style

    def __getitem__(self, key: str) -> str:
        return dict(self.said)[key]

    @property
    def visible(self) -> bool:
        """Whether a shape is drawn at all."""
        return self["visibility"] == "visible"

    @property
    def even_odd(self) -> bool:
        """How it is decided what lies inside of an outline."""
        return self["fill-rule"] == "evenodd"

    @property
    def clip_even_odd(self) -> bool:
        """The same for a clipping path."""
        return self["clip-rule"] == "evenodd"

    @property
    def stroke_width(self) -> float:
        """0: none."""
        return length(self["stroke-width"])

    @property
    def cap(self) -> int:
        """As PDF counts them."""
        return _known(_CAPS, self["stroke-linecap"])

    @property
    def join(self) -> int:
        """As PDF counts them."""
        return _known(_JOINS, self["stroke-linejoin"])

    @property
    def miter_limit(self) -> float:
        """How long a pointed corner may be."""
        return max(1.0, length(self["stroke-miterlimit"]))

    @property
    def dashes(self) -> tuple[list[float], float]:
        """Lengths of dashes and gaps, and where in them a line begins; none: a whole line."""
        text = self["stroke-dasharray"]
        if text == "none":
            return [], 0.0
        lengths = [length(part) for part in text.replace(",", " ").split()]
        if any(each < 0 for each in lengths) or not any(lengths):
            return [], 0.0
        return lengths, length(self["stroke-dashoffset"])

    def colour_of(self, what: str, node: Node) -> Colour | None:
        """The colour of `fill` or `stroke`; None: it is left out."""
        text = self[what]
        if text.startswith("url("):
            raise refused("gradient", node)
        if text.lower() == "currentcolor":
            text = self["color"]
        found = _colour(text, node)
        if found is None:
            return None
        alpha = found.alpha * opacity(self[f"{what}-opacity"])
        return found._replace(alpha=alpha) if alpha else None


class _Rule(NamedTuple):
    element: str
    classes: frozenset[str]
    ids: frozenset[str]
    weight: tuple[int, int, int, int]
    #: Whether it insists, ids, classes, elements: who wins.
    said: Mapping[str, str]

    def fits(self, node: Node) -> bool:
        """Whether it is about this element."""
        return (
            self.element in ("", "*", node.tag)
            and self.ids <= {node.id}
            and self.classes <= set(node.attributes.get("class", "").split())
        )


class Sheet:
    """The style sheets of a file."""

    def __init__(self, rules: Sequence[_Rule]) -> None:
        self._rules = sorted(rules, key=lambda rule: rule.weight)
        self._found: dict[int, dict[str, str]] = {}

    @classmethod
    def read(cls, texts: Sequence[tuple[str, int]]) -> "Sheet":
        """Style sheets, each with its line. RefusedError for what reaches beyond elements, classes and
        ids."""
        return cls([rule for text, line in texts for rule in _rules(text, line)])

    def own(self, node: Node) -> Mapping[str, str]:
        """What holds for an element itself."""
        key = id(node)
        if key not in self._found:
            self._found[key] = self._cascade(node)
        return self._found[key]

    def _cascade(self, node: Node) -> dict[str, str]:
        said = {
            name: value.strip()
            for name, value in node.attributes.items()
            if name in _INHERITED or name in _OTHERS
        }
        calm, insisting = _declared(node.attributes.get("style", ""), node.line)
        for rule in self._rules:
            if not rule.weight[0] and rule.fits(node):
                said.update(rule.said)
        said.update(calm)
        for rule in self._rules:
            if rule.weight[0] and rule.fits(node):
                said.update(rule.said)
        said.update(insisting)
        return said


def _rules(text: str, line: int) -> Iterator[_Rule]:
    text = re.sub(r"/\*.*?\*/|<!--|-->", " ", text, flags=re.S)
    at = 0
    while text[at:].strip():
        match = re.compile(r"\s*([^{}@;]+)\{([^{}]*)\}").match(text, at)
        if match is None:
            raise RefusedError("style", line)
        at = match.end()
        calm, insisting = _declared(match[2], line)
        for selector in match[1].split(","):
            parts = _SELECTOR.fullmatch(selector.strip())
            if parts is None or not selector.strip():
                raise RefusedError("style", line)
            names = _PART.findall(parts[2])
            classes = frozenset(name for sign, name in names if sign == ".")
            ids = frozenset(name for sign, name in names if sign == "#")
            element = parts[1] or ""
            weight = len(ids), len(classes), int(element not in ("", "*"))
            for insists, said in ((0, calm), (1, insisting)):
                if said:
                    yield _Rule(element, classes, ids, (insists, *weight), said)


def _declared(text: str, line: int) -> tuple[dict[str, str], dict[str, str]]:
    """What `fill: red; stroke: none !important` says calmly, and what it insists on."""
    calm: dict[str, str] = {}
    insisting: dict[str, str] = {}
    text = re.sub(r"/\*.*?\*/", " ", text, flags=re.S)
    for part in text.split(";"):
        key, colon, value = (each.strip() for each in part.partition(":"))
        key = key.lower()
        if not key:
            continue
        if not colon:
            raise RefusedError("style", line)
        if key in _INHERITED or key in _OTHERS:
            bare = re.sub(r"\s*!\s*important$", "", value)
            (calm if bare == value else insisting)[key] = bare
    return calm, insisting


def reference(text: str) -> str:
    """The id in `url(#id)`; nothing if it leads elsewhere."""
    match = re.fullmatch(r"""url\(\s*['"]?#([^'")]+?)['"]?\s*\)""", text.strip())
    return match[1] if match else ""


def opacity(text: str) -> float:
    """`0.5` or `50%`."""
    share = length(text[:-1]) / 100 if text.endswith("%") else length(text)
    return max(0.0, min(1.0, share))


def length(text: str) -> float:
    """A length of lines, in the shape's own units."""
    values = paths.numbers(text.removesuffix("px"))
    if len(values) != 1:
        raise UnreadableError
    return values[0]


def _known(words: Mapping[str, int], text: str) -> int:
    if text not in words:
        raise UnreadableError
    return words[text]


def _colour(text: str, node: Node) -> Colour | None:
    from PIL import ImageColor

    text = text.lower().partition("icc-color")[0].strip()
    if text in ("none", "transparent"):
        return None
    if match := _RGB.fullmatch(text):
        parts = match[1].replace(",", " ").replace("/", " ").split()
        if len(parts) in (3, 4):
            red, green, blue = (_part(part, 255) for part in parts[:3])
            return Colour(red, green, blue, _part(parts[3], 1) if len(parts) == 4 else 1.0)
    try:
        found = ImageColor.getrgb(text)
    except ValueError:
        raise refused("colour", node, element=text or "?") from None
    return Colour(*(each / 255 for each in found))


def _part(text: str, whole: int) -> float:
    share = length(text[:-1]) / 100 if text.endswith("%") else length(text) / whole
    return max(0.0, min(1.0, share))
