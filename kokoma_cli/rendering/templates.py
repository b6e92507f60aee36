"""Where the templates are, and how the words in them are filled in.

Texts on paper are plain text, never markup: nothing is escaped, and nothing in a value is ever read as
an instruction. A gap stops the press; it is not printed. A template is somebody else's file: it can
choose among words and place values between them, and nothing else. What it could not say within those
bounds is refused before any of it is carried out.
"""

import re
from collections.abc import Collection, Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from kokoma_cli import errors
from kokoma_cli.errors import KokomaError

if TYPE_CHECKING:
    from jinja2 import Template
    from jinja2.runtime import Context

#: No template of words is longer, and no text of a block on a sheet of paper.
BYTES_AT_MOST = 50_000
LETTERS_AT_MOST = 4_000


def root() -> Path:
    """The folder with the templates: inside the installed package, else beside it in a checkout."""
    package = Path(__file__).parents[1]
    inside = package / "templates"
    return inside if inside.is_dir() else package.parent / "templates"


def fill(
    path: Path, values: Mapping[str, object], blocks: Collection[str]
) -> dict[str, tuple[str, ...]]:
    """The paragraphs of each block of a template; of a block it does not have: none.

    A blank line ends a paragraph, any other run of blanks is one blank; no-break spaces stay. BadInput
    with file, line and cause for everything in it that is mistaken, also in branches not taken today.
    """
    words = _checked(path, frozenset(values), frozenset(blocks))
    assert words.template is not None
    context = words.template.new_context(dict(values))
    return {name: _paragraphs(_filled(words, path, name, context)) for name in blocks}


def check(path: Path, known: Collection[str], blocks: Collection[str]) -> None:
    """Raises BadInput for everything that is wrong with a template."""
    _checked(path, frozenset(known), frozenset(blocks))


def line_of(path: Path, block: str, known: Collection[str], blocks: Collection[str]) -> int:
    """The line of a template in which a block begins."""
    return _checked(path, frozenset(known), frozenset(blocks)).lines.get(block, 1)


class Words(NamedTuple):
    """A template that was looked through. Without `template` there are problems."""

    template: "Template | None"
    lines: Mapping[str, int]
    #: Where each block begins.
    problems: tuple[KokomaError, ...] = ()


def _checked(path: Path, known: frozenset[str], blocks: frozenset[str]) -> Words:
    try:
        state = path.stat()
    except OSError:
        raise errors.BadInput("printing.template_missing", file=str(path)) from None
    words = _compiled(path, state.st_mtime_ns, state.st_size, known, blocks)
    errors.raise_all(words.problems)
    return words


@lru_cache(maxsize=64)
def _compiled(
    path: Path, _time: int, _size: int, known: frozenset[str], blocks: frozenset[str]
) -> Words:
    """`_time` and `_size` are those of the file: an edited template is read again."""
    import jinja2

    from kokoma_cli.rendering import grammar_of_templates as allowed

    try:
        text = _text(path)
        tree = allowed.ENVIRONMENT.parse(text)
        lines, problems = allowed.problems(tree, str(path), known, blocks)
        if problems:
            return Words(None, lines, problems)
        code = allowed.ENVIRONMENT.compile(tree, filename=str(path))
    except KokomaError as problem:
        return Words(None, {}, (problem,))
    except jinja2.TemplateSyntaxError as error:
        return Words(None, {}, (allowed.explained(error, str(path)),))
    except (RecursionError, SyntaxError, MemoryError):
        return Words(None, {}, (errors.BadInput("printing.template_nested", file=str(path)),))
    return Words(jinja2.Template.from_code(allowed.ENVIRONMENT, code, {}), lines)


def _filled(words: Words, path: Path, block: str, context: "Context") -> str:
    """The text of one block."""
    from jinja2 import UndefinedError

    assert words.template is not None
    fill_in = words.template.blocks.get(block)
    if fill_in is None:
        return ""
    where: dict[str, Any] = {
        "file": str(path), "line": words.lines.get(block, 1), "block": block,
    }  # fmt: skip
    try:
        text = "".join(fill_in(context))
    except (TypeError, UndefinedError):
        raise errors.BadInput("printing.not_a_text", **where) from None
    if len(text) > LETTERS_AT_MOST:
        raise errors.BadInput("printing.block_too_long", **where)
    return text


def _text(path: Path) -> str:
    if not path.is_file():
        raise errors.BadInput("printing.template_missing", file=str(path))
    try:
        with path.open("rb") as file:
            source = file.read(BYTES_AT_MOST + 1)
    except OSError:
        raise errors.BadInput("printing.template_missing", file=str(path)) from None
    if len(source) > BYTES_AT_MOST:
        raise errors.BadInput("printing.file_too_large", file=str(path), size=BYTES_AT_MOST // 1000)
    try:
        return source.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = source.count(b"\n", 0, error.start) + 1
        raise errors.BadInput("printing.not_utf8", file=str(path), line=line) from None


def _paragraphs(text: str) -> tuple[str, ...]:
    paragraphs = re.split(r"\n[ \t\r]*\n", text)
    joined = (" ".join(re.findall(r"[^ \t\r\n]+", paragraph)) for paragraph in paragraphs)
    return tuple(filter(None, joined))
