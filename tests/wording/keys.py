"""Which sentences the code asks for, found by reading it: literal keys, and f-strings as patterns."""

import ast
import inspect
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from string import Formatter

from kokoma_cli import errors
from kokoma_cli.wording import LANGUAGES, Language, Text, catalogue

PACKAGE = Path(errors.__file__).parent
#: A catalogue is a module, or a package of several.
NAMES = sorted(file.stem for file in (PACKAGE / "wording" / "de").glob("[a-z]*"))

#: Calls whose first argument is a key and whose other arguments fill its sentence.
SPEAKING = {"wording", "words", "say", "note", "ask", "confirm", "progress", "Phrase"} | {
    name
    for name, kind in vars(errors).items()
    if inspect.isclass(kind) and issubclass(kind, errors.KokomaError) and kind is not errors.Several
}
_KEY = re.compile(rf"({'|'.join(NAMES)})\.[A-Za-z0-9_.]+")


@dataclass(frozen=True)
class Use:
    """A key in the code, or what one may look like there, as a regular expression."""

    where: str
    pattern: str
    certain: bool = True
    #: False for a word that may be an entry only because an f-string beside it takes any.

    def matches(self, key: str) -> bool:
        return self._compiled.fullmatch(key) is not None

    @property
    def is_plain(self) -> bool:
        """Whether it is one key, letter by letter."""
        return re.escape(self.pattern.replace("\\", "")) == self.pattern

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        # There are more of them than `re` keeps.
        return re.compile(self.pattern)


@dataclass(frozen=True)
class Call:
    """A sentence asked for by its whole key, with the names of the values it is given."""

    where: str
    key: str
    given: frozenset[str]


def texts(language: Language) -> dict[str, Text]:
    """Every entry of every catalogue by its key."""
    return {
        f"{name}.{entry}": text
        for name in NAMES
        for entry, text in catalogue(language, name).items()
    }


def placeholders(text: Text) -> set[str]:
    """The names in braces of a sentence, both forms together."""
    forms = (text,) if isinstance(text, str) else text
    return {
        name.partition(".")[0].partition("[")[0]
        for form in forms
        for _, name, _, _ in Formatter().parse(form)
        if name is not None
    }


def modules() -> Iterator[tuple[str, ast.Module]]:
    """The code that speaks: everything but the catalogues."""
    for file in sorted(PACKAGE.rglob("*.py")):
        if not {file.parent.name, file.parent.parent.name} & set(LANGUAGES):
            yield file.relative_to(PACKAGE.parent).as_posix(), ast.parse(file.read_text("utf-8"))


def uses() -> list[Use]:
    """Every string that looks like a key, wherever it stands: keys also travel in variables."""
    found: list[Use] = []
    for file, tree in modules():
        reader = _Reader(file)
        reader.visit(tree)
        found += reader.found
        found += [
            Use(file, re.escape(f"{name}.{word}"), certain=False)
            for name in reader.open
            for word in reader.words
        ]
    return found


class _Reader(ast.NodeVisitor):
    """Collects what looks like a key in one module."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.found: list[Use] = []
        #: Catalogues from which an f-string takes any entry, f"status.{key}", and all words it may be.
        self.open: set[str] = set()
        self.words: set[str] = set()
        #: The words a name stands for, where a loop beside it lists them: `for key in ("code", "title")`.
        self.listed: dict[str, set[str]] = {}

    def _loops(self, node: ast.AST, loops: Sequence[ast.comprehension | ast.For]) -> None:
        before = self.listed
        self.listed = dict(before)
        for loop in loops:
            for name in ast.walk(loop.target):
                if isinstance(name, ast.Name):
                    self.listed.pop(name.id, None)
            words = _literals(loop.iter)
            if isinstance(loop.target, ast.Name) and words:
                self.listed[loop.target.id] = words
        self.generic_visit(node)
        self.listed = before

    def visit_ListComp(self, node: ast.ListComp) -> None:
        self._loops(node, node.generators)

    def visit_GeneratorExp(self, node: ast.GeneratorExp) -> None:
        self._loops(node, node.generators)

    def visit_For(self, node: ast.For) -> None:
        self._loops(node, [node])

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        before, self.listed = self.listed, {}
        self.generic_visit(node)
        self.listed = before

    def _pattern(self, value: ast.expr) -> str:
        """What may stand here: the words themselves where they can be read off, else any word."""
        words = (
            self.listed.get(value.id)
            if isinstance(value, ast.Name)
            else {str(each.value) for each in (value.body, value.orelse)}  # type: ignore[attr-defined]
            if isinstance(value, ast.IfExp)
            and all(isinstance(each, ast.Constant) for each in (value.body, value.orelse))
            else None
        )
        return f"(?:{'|'.join(map(re.escape, sorted(words)))})" if words else r"\w+"

    def visit_Constant(self, node: ast.Constant) -> None:
        if not isinstance(node.value, str):
            return
        if node.value.isidentifier():
            self.words.add(node.value)
        elif _KEY.fullmatch(node.value):
            # The whole key, or one that is continued elsewhere: "participants.name_refused".
            where = f"{self.file}:{node.lineno}"
            self.found.append(Use(where, re.escape(node.value) + r"(_\w+)?"))

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        parts = []
        for part in node.values:
            if isinstance(part, ast.Constant):
                parts.append(re.escape(str(part.value)))
            else:
                assert isinstance(part, ast.FormattedValue)
                parts.append(self._pattern(part.value))
                self.visit(part)
        pattern = "".join(parts)
        name, dot, rest = pattern.partition(r"\.")
        if name not in NAMES or not dot or self.file.startswith("kokoma_cli/storage"):
            # In storage such a string is a column: f"participants.{field}".
            return
        if rest == r"\w+":
            self.open.add(name)
        elif re.fullmatch(r"[\w\\.+(?:|)]+", rest):
            self.found.append(Use(f"{self.file}:{node.lineno}", pattern))


def _literals(node: ast.expr) -> set[str] | None:
    """The words of a tuple or list of nothing but words."""
    if not isinstance(node, ast.Tuple | ast.List):
        return None
    values = {each.value for each in node.elts if isinstance(each, ast.Constant)}
    words = {value for value in values if isinstance(value, str)}
    return words if len(words) == len(node.elts) else None


def calls() -> Iterator[Call]:
    """Every sentence that is asked for with a literal key and values that can be read off."""
    for file, tree in modules():
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call) or not node.args or _name(node.func) not in SPEAKING:
                continue
            given = _given(node)
            for key in _keys(node.args[0]):
                if given is not None:
                    yield Call(f"{file}:{node.lineno}", key, given)


def _keys(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.IfExp):
        yield from _keys(node.body)
        yield from _keys(node.orelse)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str) and "." in node.value:
        yield node.value


def _given(node: ast.Call) -> frozenset[str] | None:
    """The names of the values, or None where they cannot be read off."""
    names = {keyword.arg for keyword in node.keywords}
    if _name(node.func) == "Phrase":
        values = node.args[1] if len(node.args) > 1 else ast.Dict([], [])
        if not isinstance(values, ast.Dict):
            return None
        names = {str(key.value) if isinstance(key, ast.Constant) else None for key in values.keys}
    if None in names:
        return None
    return frozenset(name for name in names if name)


def _name(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


def keys_without_use(known: Mapping[str, Text]) -> list[str]:
    """The keys nobody asks for."""
    found = {use.pattern: use for use in uses()}.values()
    plain = {use.pattern.replace("\\", "") for use in found if use.is_plain}
    patterns = [use for use in found if not use.is_plain]
    return [
        key for key in known if key not in plain and not any(use.matches(key) for use in patterns)
    ]
