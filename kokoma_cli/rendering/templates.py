"""Where the templates are, and how the words in them are filled in.

Texts on paper are plain text, never markup: nothing is escaped, and nothing in a value is ever read as
an instruction. A gap stops the press; it is not printed.
"""

import re
from collections.abc import Collection, Mapping
from functools import lru_cache
from pathlib import Path
from types import CodeType, TracebackType

import jinja2
from jinja2 import meta, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from kokoma_cli import errors


def root() -> Path:
    """The folder with the templates: inside the installed package, else beside it in a checkout."""
    package = Path(__file__).parents[1]
    inside = package / "templates"
    return inside if inside.is_dir() else package.parent / "templates"


_ENVIRONMENT = ImmutableSandboxedEnvironment(undefined=jinja2.StrictUndefined, autoescape=False)


def fill(
    path: Path, values: Mapping[str, object], blocks: Collection[str]
) -> dict[str, tuple[str, ...]]:
    """The paragraphs of each block of a template; of a block it does not have: none.

    A blank line ends a paragraph, any other run of blanks is one blank; no-break spaces stay. BadInput
    with file, line and cause when the template is missing, mistaken, names a value or holds a block
    that nobody knows.
    """
    try:
        stamp = path.stat().st_mtime_ns
    except OSError:
        raise errors.BadInput("printing.template_missing", file=path) from None
    template = jinja2.Template.from_code(
        _ENVIRONMENT, _compiled(path, stamp, frozenset(values), frozenset(blocks)), {}
    )
    context = template.new_context(dict(values))
    filled = {}
    for name in blocks:
        block = template.blocks.get(name)
        try:
            text = "".join(block(context)) if block else ""
        except (jinja2.TemplateError, ArithmeticError, LookupError, TypeError, ValueError) as error:
            line = _line_of(error.__traceback__, template)
            raise errors.BadInput(
                "printing.template_mistake", file=path, line=line, cause=error
            ) from error
        filled[name] = _paragraphs(text)
    return filled


@lru_cache(maxsize=64)
def _compiled(path: Path, _stamp: int, known: frozenset[str], blocks: frozenset[str]) -> CodeType:
    """The template as code, looked through for names and blocks nobody knows, also in branches that
    are not taken today. `_stamp` is the file's time of change: an edited template is read again."""
    try:
        tree = _ENVIRONMENT.parse(path.read_text("utf-8"), filename=str(path))
        code = _ENVIRONMENT.compile(tree, filename=str(path))
    except jinja2.TemplateSyntaxError as error:
        raise errors.BadInput(
            "printing.template_mistake", file=path, line=error.lineno, cause=error.message
        ) from error
    except (UnicodeDecodeError, OSError) as error:
        raise errors.BadInput(
            "printing.template_mistake", file=path, line=1, cause=error
        ) from error
    # Parsed anew: compiling changes the tree.
    tree = _ENVIRONMENT.parse(path.read_text("utf-8"), filename=str(path))
    unknown = meta.find_undeclared_variables(tree) - known
    for name in tree.find_all(nodes.Name):
        if name.name in unknown:
            raise errors.BadInput(
                "printing.placeholder_unknown",
                file=path,
                line=name.lineno,
                placeholder=name.name,
                known=sorted(known),
            )
    for block in tree.find_all(nodes.Block):
        if block.name not in blocks:
            raise errors.BadInput(
                "printing.block_unknown",
                file=path,
                line=block.lineno,
                block=block.name,
                known=sorted(blocks),
            )
    return code


def _line_of(traceback: TracebackType | None, template: jinja2.Template) -> int:
    """The template's line in which a traceback ends."""
    line = 1
    while traceback is not None:
        if traceback.tb_frame.f_code.co_filename == template.filename:
            line = template.get_corresponding_lineno(traceback.tb_lineno)
        traceback = traceback.tb_next
    return line


def _paragraphs(text: str) -> tuple[str, ...]:
    paragraphs = re.split(r"\n[ \t\r]*\n", text)
    joined = (" ".join(re.findall(r"[^ \t\r\n]+", paragraph)) for paragraph in paragraphs)
    return tuple(filter(None, joined))
