"""Where the templates are, and how the words in them are filled in.

Texts on paper are plain text, never markup: nothing is escaped, and nothing in a value is ever read as
an instruction. A gap stops the press; it is not printed. A template is somebody else's file: it can
choose among words and place values between them, and nothing else. What it could not say within those
bounds is refused before any of it is carried out.
"""

import re
import unicodedata
from collections.abc import Callable, Collection, Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from kokoma_cli import errors
from kokoma_cli.errors import KokomaError
from kokoma_cli.rendering import office_files

if TYPE_CHECKING:
    from jinja2 import Template
    from jinja2.runtime import Context

#: No text of a block on a sheet of paper is longer, nor what is written in one piece.
LETTERS_AT_MOST = 4_000
LETTERS_IN_ALL = 20_000


def root() -> Path:
    """The folder with the templates: inside the installed package, else beside it in a checkout."""
    package = Path(__file__).parents[1]
    inside = package / "templates"
    return inside if inside.is_dir() else package.parent / "templates"


def fill(
    path: Path, values: Mapping[str, object], blocks: Collection[str]
) -> dict[str, tuple[str, ...]]:
    """The paragraphs of each block of a template; of a block it does not have: none.

    A blank line ends a paragraph, any other run of blanks is one blank; no-break spaces stay, but a
    paragraph of nothing else is none. BadInput with file, line and cause for everything in it that is
    mistaken, also in branches not taken today.
    """
    words = _checked(path, frozenset(values), frozenset(blocks))
    assert words.template is not None
    context = words.template.new_context(dict(values))
    return {name: _paragraphs(_filled(words, path, name, context)) for name in blocks}


def whole(path: Path, values: Mapping[str, object]) -> str:
    """The text of a template without blocks, line by line as it stands there. BadInput as for `fill`."""
    words = _checked(path, frozenset(values), frozenset())
    assert words.template is not None
    context = words.template.new_context(dict(values))
    text = _said(
        words.template.root_render_func, context, "letters.not_a_text", file=str(path), line=1
    )
    if len(text) > LETTERS_IN_ALL:
        raise errors.BadInput("letters.too_long", file=str(path), most=LETTERS_IN_ALL)
    return text


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
        text = office_files.text(path)
    except OSError:
        problem = errors.BadInput("printing.template_missing", file=str(path))
        return Words(None, {}, (problem,))
    except KokomaError as refused:
        return Words(None, {}, (refused,))
    try:
        tree = allowed.ENVIRONMENT.parse(text)
        lines, problems = allowed.problems(tree, str(path), known, blocks)
        if problems:
            return Words(None, lines, problems)
        code = allowed.compiled(tree, str(path))
    except jinja2.TemplateSyntaxError as error:
        return Words(None, {}, (allowed.explained(error, str(path)),))
    except (RecursionError, SyntaxError, MemoryError):
        return Words(None, {}, (errors.BadInput("printing.template_nested", file=str(path)),))
    except ValueError:
        # Python reads no number of more than some thousand digits, and does not say where it stood.
        number = re.search(r"[0-9][0-9_]{3000,}", text)
        line = text.count("\n", 0, number.start() if number else 0) + 1
        return Words(None, {}, (allowed.number_too_large(str(path), line),))
    return Words(jinja2.Template.from_code(allowed.ENVIRONMENT, code, {}), lines)


def _filled(words: Words, path: Path, block: str, context: "Context") -> str:
    """The text of one block."""
    assert words.template is not None
    fill_in = words.template.blocks.get(block)
    if fill_in is None:
        return ""
    where: dict[str, Any] = {
        "file": str(path), "line": words.lines.get(block, 1), "block": block,
    }  # fmt: skip
    text = _said(fill_in, context, "printing.not_a_text", **where)
    if len(text) > LETTERS_AT_MOST:
        raise errors.BadInput("printing.block_too_long", **where)
    return text


def _said(
    fill_in: "Callable[[Context], Iterable[str]]", context: "Context", no_text: str, **where: Any
) -> str:
    """What the code of a template says; BadInput with the sentence `no_text` for what is none."""
    from jinja2 import UndefinedError

    from kokoma_cli.rendering.grammar_of_templates import NotTextError

    try:
        return "".join(fill_in(context))
    except NotTextError as error:
        where["line"] = error.line
        raise errors.BadInput(no_text, **where) from None
    except (TypeError, UndefinedError):
        raise errors.BadInput(no_text, **where) from None


def _paragraphs(text: str) -> tuple[str, ...]:
    paragraphs = re.split(r"\n[ \t\r]*\n", text)
    joined = (" ".join(re.findall(r"[^ \t\r\n]+", paragraph)) for paragraph in paragraphs)
    return tuple(paragraph for paragraph in joined if any(map(_is_seen, paragraph)))


def _is_seen(letter: str) -> bool:
    """Whether it leaves anything on paper; no-break spaces and marks of direction do not."""
    return not letter.isspace() and unicodedata.category(letter) not in ("Cc", "Cf")
