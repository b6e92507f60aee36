"""What a template of words may say: blocks, conditions, and placeholders with a few filters.

No loop, no call, no arithmetic, no other file. Then a text is never much longer than its template, and
filling it in takes no time worth naming, whoever wrote it.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from difflib import get_close_matches
from types import CodeType
from typing import NamedTuple

import jinja2
from jinja2 import nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.visitor import NodeTransformer

from kokoma_cli import errors
from kokoma_cli.errors import BadInput, KokomaError
from kokoma_cli.wording.values import Phrase

_FILTERS = ("default", "length", "lower", "trim", "upper")
_OF_TEXTS = ("lower", "trim", "upper")
_TESTS = ("defined", "undefined", "none", "true", "false")

_STATEMENTS = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Block,
    nodes.If,
    nodes.Assign,
)
_EXPRESSIONS = (
    nodes.Name, nodes.Const, nodes.CondExpr, nodes.Compare, nodes.Operand, nodes.And, nodes.Or,
    nodes.Not, nodes.Test, nodes.Filter, nodes.Concat,
)  # fmt: skip
_DEEPEST = 40
#: Numbers are for counting letters and people.
_LARGEST = 10**9

#: How the template writes what it may not say.
_WRITTEN: Mapping[type[nodes.Node], str] = {
    nodes.For: "{% for %}", nodes.Include: "{% include %}", nodes.Import: "{% import %}",
    nodes.FromImport: "{% from %}", nodes.Extends: "{% extends %}", nodes.Macro: "{% macro %}",
    nodes.CallBlock: "{% call %}", nodes.FilterBlock: "{% filter %}", nodes.With: "{% with %}",
    nodes.AssignBlock: "{% set %} … {% endset %}", nodes.Call: "(…)", nodes.Getattr: ". …",
    nodes.Getitem: "[…]", nodes.List: "[…]", nodes.Tuple: "(…, …)", nodes.Dict: "{…}",
    nodes.Add: "+", nodes.Sub: "-", nodes.Mul: "*", nodes.Div: "/", nodes.FloorDiv: "//",
    nodes.Block: "{% block %}", nodes.Assign: "{% set …, … %}",
    nodes.Mod: "%", nodes.Pow: "**", nodes.Neg: "-", nodes.Pos: "+", nodes.Concat: "~",
}  # fmt: skip


class _Found(NamedTuple):
    """What a walk through a template meets."""

    allowed: list[nodes.Node]
    forbidden: list[nodes.Node]


def problems(
    tree: nodes.Template, file: str, known: frozenset[str], blocks: frozenset[str]
) -> tuple[dict[str, int], tuple[KokomaError, ...]]:
    """The line of each block, and everything wrong with the template, from its first line to its last.
    `blocks`: none for one that is a single text."""
    found = _Found([], [])
    _walk(tree, found, 0, within_set=False)
    told: list[tuple[int, KokomaError]] = []
    for node in found.forbidden:
        told.append((node.lineno, _forbidden(node, file)))
    lines: dict[str, int] = {}
    # Asking jinja2 would already work out what is constant, such as 10 ** 10 ** 10.
    unknown = {name.name for name in tree.find_all(nodes.Name) if name.ctx == "load"} - known
    unknown -= {name.name for name in tree.find_all(nodes.Name) if name.ctx == "store"}
    for node in found.allowed:
        problem: KokomaError | None = None
        if isinstance(node, nodes.Name) and node.name in unknown:
            problem = BadInput(
                "printing.placeholder_unknown",
                file=file, line=node.lineno, placeholder=node.name, known=sorted(known),
                meant=_meant(node.name, known),
            )  # fmt: skip
        elif isinstance(node, nodes.Filter) and node.name not in _FILTERS:
            words = {"filter": node.name, "known": list(_FILTERS)}
            cause = Phrase("printing.cause_unknown_filter", words)
            problem = BadInput(
                "printing.template_mistake", file=file, line=node.lineno, cause=cause
            )
        elif isinstance(node, nodes.Test) and node.name not in _TESTS:
            words = {"test": node.name, "known": list(_TESTS)}
            cause = Phrase("printing.cause_unknown_test", words)
            problem = BadInput(
                "printing.template_mistake", file=file, line=node.lineno, cause=cause
            )
        elif isinstance(node, nodes.Const) and _too_large(node.value):
            problem = number_too_large(file, node.lineno)
        elif isinstance(node, nodes.Const) and _is_torn(node.value):
            problem = BadInput(
                "printing.template_mistake",
                file=file, line=node.lineno, cause=Phrase("printing.cause_unexpected"),
            )  # fmt: skip
        elif isinstance(node, nodes.Block):
            if not blocks:
                problem = _forbidden(node, file)
            elif node.name not in blocks:
                problem = BadInput(
                    "printing.block_unknown",
                    file=file, line=node.lineno, block=node.name, known=sorted(blocks),
                )  # fmt: skip
            elif node.name in lines:
                problem = BadInput(
                    "printing.block_twice", file=file, line=node.lineno, block=node.name
                )
            lines.setdefault(node.name, node.lineno)
        if problem:
            told.append((node.lineno, problem))
    told += _outside(tree, file) if blocks else ()
    return lines, tuple(problem for _, problem in sorted(told, key=lambda pair: pair[0]))


def explained(error: jinja2.TemplateSyntaxError, file: str) -> KokomaError:
    """What the parser could not read, in our words."""
    said = error.message or ""
    name = re.search("'([^']*)'", said)
    quoted = name[1] if name else ""
    cause: object = Phrase("printing.cause_unexpected")
    if said.startswith("Encountered unknown tag"):
        cause = Phrase("printing.cause_unknown_tag", {"tag": quoted})
    elif "Unexpected end of template" in said or "end of template" in said:
        cause = Phrase("printing.cause_not_closed")
    elif "defined twice" in said:
        return BadInput("printing.block_twice", file=file, line=error.lineno, block=quoted)
    return BadInput("printing.template_mistake", file=file, line=error.lineno, cause=cause)


def _meant(written: str, known: Collection[str]) -> Phrase | str:
    """The placeholder somebody may have had in mind."""
    near = get_close_matches(written.casefold(), sorted(known), n=1)
    return Phrase("printing.placeholder_meant", {"name": near[0]}) if near else ""


def number_too_large(file: str, line: int) -> KokomaError:
    """What is said of a number beyond all counting."""
    cause = Phrase("printing.cause_number_too_large")
    return BadInput("printing.template_mistake", file=file, line=line, cause=cause)


def _too_large(value: object) -> bool:
    return isinstance(value, (int, float)) and not -_LARGEST <= value <= _LARGEST


def _is_torn(value: object) -> bool:
    """Half a letter, written as an escape, could not even be quoted in a message."""
    return isinstance(value, str) and any("\ud800" <= letter <= "\udfff" for letter in value)


def _walk(node: nodes.Node, found: _Found, depth: int, *, within_set: bool) -> None:
    if depth > _DEEPEST:
        raise RecursionError
    may = isinstance(node, _STATEMENTS + _EXPRESSIONS)
    if isinstance(node, nodes.Concat) and within_set:
        # A value that doubles itself line by line soon fills any memory.
        may = False
    if isinstance(node, nodes.Assign) and not isinstance(node.target, nodes.Name):
        may = False
    if isinstance(node, nodes.Block) and depth > 1:
        # It would be printed twice: where it stands, and where it belongs.
        may = False
    if not may:
        found.forbidden.append(node)
        return
    found.allowed.append(node)
    for child in node.iter_child_nodes():
        _walk(child, found, depth + 1, within_set=within_set or isinstance(node, nodes.Assign))


def _forbidden(node: nodes.Node, file: str) -> KokomaError:
    written = _WRITTEN.get(type(node), type(node).__name__)
    if isinstance(node, (nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends)):
        return BadInput(
            "printing.template_other_file", file=file, line=node.lineno, written=written
        )
    return errors.BadInput(
        "printing.template_forbidden", file=file, line=node.lineno, written=written
    )


def _outside(tree: nodes.Template, file: str) -> Iterator[tuple[int, KokomaError]]:
    """Words outside of every block would be left out, and conditions around one overlooked, silently."""
    for node in tree.body:
        if isinstance(node, nodes.Output):
            for part in node.nodes:
                data = part.data if isinstance(part, nodes.TemplateData) else "x"
                if data.strip():
                    before = len(data) - len(data.lstrip())
                    line = part.lineno + data.count("\n", 0, before)
                    yield line, BadInput("printing.text_outside", file=file, line=line)
                    return
        elif isinstance(node, (nodes.If, nodes.Assign)):
            yield node.lineno, BadInput("printing.text_outside", file=file, line=node.lineno)
            return


class NotTextError(TypeError):
    """Something was to be printed in this line that is no text."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


def as_text(value: object, line: int) -> object:
    """What is printed, joined by ~ or handed to a filter of texts. NotTextError for yes, no and nothing:
    they are for conditions."""
    if isinstance(value, bool) or value is None:
        raise NotTextError(line)
    return value


class _OnlyTexts(NodeTransformer):
    """Puts `as_text` around everything that is to be a text."""

    def visit_Output(self, node: nodes.Output) -> nodes.Node:  # noqa: N802 (named by jinja2)
        self.generic_visit(node)
        node.nodes = [
            part if isinstance(part, nodes.TemplateData) else _text(part) for part in node.nodes
        ]
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        node.nodes = [_text(part) for part in node.nodes]
        return node

    def visit_Filter(self, node: nodes.Filter) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        if node.name in _OF_TEXTS and node.node is not None:
            node.node = _text(node.node)
        return node


def _text(part: nodes.Expr) -> nodes.Expr:
    line = nodes.Const(part.lineno)
    return nodes.Filter(part, _AS_TEXT, [line], [], None, None, lineno=part.lineno)


def compiled(tree: nodes.Template, file: str) -> CodeType:
    """The code of a template without problems."""
    tree = _OnlyTexts().visit(tree)
    tree.set_environment(ENVIRONMENT)
    return ENVIRONMENT.compile(tree, filename=file)


#: No template can name it.
_AS_TEXT = "as text"

ENVIRONMENT = ImmutableSandboxedEnvironment(undefined=jinja2.StrictUndefined, autoescape=False)
ENVIRONMENT.filters = {name: ENVIRONMENT.filters[name] for name in _FILTERS}
ENVIRONMENT.filters[_AS_TEXT] = as_text
ENVIRONMENT.tests = {name: ENVIRONMENT.tests[name] for name in _TESTS}
ENVIRONMENT.globals = {}
