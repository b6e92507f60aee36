"""The elements of an SVG file, before anybody asks what they draw.

Read by expat with everything refused that could reach out of the file or blow it up: entities, style
sheets elsewhere, depth and size without bounds.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from kokoma_cli.wording.values import Phrase

#: No logo is larger; one that is would weigh down every certificate.
BYTES_AT_MOST = 1_000_000
_ELEMENTS_AT_MOST = 20_000
_DEEPEST = 200

_SVG = "http://www.w3.org/2000/svg"
_LINK = "http://www.w3.org/1999/xlink}href"


class RefusedError(Exception):
    """A file that cannot be drawn as it is: in which line, and why."""

    def __init__(self, reason: str, line: int, element: str = "") -> None:
        super().__init__(reason)
        self.line = line
        self.cause = Phrase(_REASONS[reason], {"element": element} if element else None)


@dataclass(slots=True)
class Node:
    """One element. `foreign` ones belong to the program that wrote the file."""

    tag: str
    line: int
    attributes: dict[str, str]
    foreign: bool = False
    children: list["Node"] = field(default_factory=list)
    text: str = ""

    @property
    def id(self) -> str:
        """What it is referred to by."""
        return self.attributes.get("id", "")

    def all(self) -> Iterator["Node"]:
        """It and everything in it."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting += reversed(node.children)


def refused(reason: str, node: Node, element: str = "") -> RefusedError:
    """Why this element keeps the file from being drawn."""
    return RefusedError(reason, node.line, element)


def read(source: bytes) -> Node:
    """The root element. RefusedError if the file is no SVG that can be trusted."""
    if len(source) > BYTES_AT_MOST:
        raise RefusedError("too_large", 1)
    builder = _Builder()
    try:
        builder.parser.Parse(source, True)
    except expat.ExpatError as error:
        raise RefusedError("no_xml", error.lineno) from None
    root = builder.root
    if root is None or root.foreign or root.tag != "svg":
        raise RefusedError("no_svg", 1)
    return root


class _Builder:
    """Puts the elements together as the parser meets them."""

    def __init__(self) -> None:
        self.root: Node | None = None
        self._open: list[Node] = []
        self._count = 0
        self.parser = expat.ParserCreate(namespace_separator="}")
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.EntityDeclHandler = self._entity
        self.parser.ProcessingInstructionHandler = self._instruction

    @property
    def _line(self) -> int:
        return self.parser.CurrentLineNumber

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._count += 1
        if self._count > _ELEMENTS_AT_MOST or len(self._open) > _DEEPEST:
            raise RefusedError("too_many", self._line)
        space, _, tag = name.rpartition("}")
        own: dict[str, str] = {}
        for key, value in attributes.items():
            if key == _LINK:
                own.setdefault("href", value)
            elif "}" not in key:
                own[key] = value
                if key.startswith("on"):
                    raise RefusedError("script", self._line)
        if "href" in attributes:
            own["href"] = attributes["href"]
        node = Node(tag, self._line, own, foreign=space not in (_SVG, ""))
        if self._open:
            self._open[-1].children.append(node)
        else:
            self.root = node
        self._open.append(node)

    def _end(self, _name: str) -> None:
        self._open.pop()

    def _text(self, text: str) -> None:
        if self._open[-1].tag == "style":
            self._open[-1].text += text

    def _entity(self, *_declared: object) -> None:
        raise RefusedError("entity", self._line)

    def _instruction(self, target: str, _data: str) -> None:
        if target == "xml-stylesheet":
            raise RefusedError("external", self._line)


_REASONS = {
    "text": "printing.svg_text",
    "image": "printing.svg_image",
    "script": "printing.svg_script",
    "moving": "printing.svg_moving",
    "effect": "printing.svg_effect",
    "gradient": "printing.svg_gradient",
    "element": "printing.svg_element",
    "external": "printing.svg_external",
    "entity": "printing.svg_entity",
    "style": "printing.svg_style",
    "colour": "printing.svg_colour",
    "pale_group": "printing.svg_pale_group",
    "no_size": "printing.svg_no_size",
    "no_xml": "printing.svg_no_xml",
    "no_svg": "printing.svg_no_svg",
    "too_large": "printing.svg_too_large",
    "too_many": "printing.svg_too_many",
    "too_deep": "printing.svg_too_many",
    "unreadable": "printing.svg_unreadable",
}
