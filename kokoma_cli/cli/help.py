"""Help pages: plain text, calm, at most 80 columns, in either language.

Texts come from the catalogue `help`, by the path of the command. Nothing here imports Typer, so the
root page is there at once.
"""

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from kokoma_cli.cli.commands import NO_ENTRY, SECTIONS, Level
from kokoma_cli.cli.session import Session
from kokoma_cli.wording import Wording

#: The options every command has, as one line shows them, and their places in the wording.
EVERYWHERE = (
    ("--db {FILE}", "db"),
    ("--cohort {NAME}", "cohort"),
    ("--reason {TEXT}", "reason"),
    ("--lang de|en", "lang"),
    ("--json", "json"),
    ("--debug", "debug"),
    ("-h, --help", "help"),
)

_GAP = 2
_WIDEST = 24
#: A column of texts that is narrower, in characters, is none.
_NARROWEST = 16

Row = tuple[str, str]


def root_page(session: Session) -> str:
    """What `kokoma` alone prints: every command under the heading a coordinator looks for."""
    words = session.wording
    shown = [name for level in SECTIONS.values() for name in level]
    options = [*_everywhere(words), ("--version", _text(words, "any.param.version"))]
    indent = _indent([*((name, "") for name in shown), *options])
    blocks = [
        _wrap(_text(words, "root"), session.columns),
        _usage_line(words, f"kokoma {_text(words, 'word.command')}", session.columns),
        *_wrapped_paragraphs(_text(words, "root.about"), session.columns),
    ]
    for heading, level in SECTIONS.items():
        rows = [(name, summary(words, name)) for name in level]
        blocks.append(_section(session, f"section.{heading}", rows, indent))
    blocks.append(_section(session, "section.everywhere", options, indent))
    blocks.append(_wrap(_text(words, "root.more"), session.columns))
    return "\n\n".join(blocks)


def group_page(session: Session, path: str, level: Level) -> str:
    """The commands of a group; of the root if the path is empty."""
    if not path:
        return root_page(session)
    words = session.wording
    rows = [(f"{path} {name}", summary(words, f"{path} {name}")) for name in level]
    blocks = [
        _wrap(summary(words, path), session.columns),
        _usage_line(words, f"kokoma {path} {_text(words, 'word.command')}", session.columns),
        *_wrapped_paragraphs(_text(words, f"{path}.about"), session.columns),
        _section(session, "section.commands", rows, _indent(rows)),
        _everywhere_line(session),
    ]
    return "\n\n".join(filter(None, blocks))


def command_page(session: Session, path: str, params: Sequence[Any]) -> str:
    """Everything about one command."""
    from kokoma_cli.cli.usage import metavar

    words = session.wording
    own = [param for param in params if not param.hidden and param.expose_value]
    arguments = [param for param in own if param.param_type_name == "argument"]
    options = [param for param in own if param.param_type_name == "option"]
    usage = " ".join(
        [
            f"kokoma {path}",
            *(_in_usage(param, metavar(param, words)) for param in arguments),
            *([f"[{_text(words, 'word.options')}]"] if options else []),
        ]
    )
    argument_rows = [(metavar(param, words), _about(param, path, words)) for param in arguments]
    option_rows = [(_spelling(param, words), _about(param, path, words)) for param in options]
    indent = _indent([*argument_rows, *option_rows])
    examples = _text(words, f"{path}.examples").splitlines()
    blocks = [
        _wrap(summary(words, path), session.columns),
        _usage_line(words, usage, session.columns),
        *_wrapped_paragraphs(_text(words, f"{path}.about"), session.columns),
        _section(session, "section.arguments", argument_rows, indent),
        _section(session, "section.options", option_rows, indent),
        _section(session, "section.examples", [(line, "") for line in examples], 0),
        _everywhere_line(session, {"reason"} if path in NO_ENTRY else ()),
    ]
    return "\n\n".join(filter(None, blocks))


def summary(words: Wording, path: str) -> str:
    """What a command does, in one line."""
    return _text(words, path)


def parameter_text(words: Wording, path: str, param: Any) -> str:
    """What a parameter means, by its name or its option: for this command, else wherever it stands.
    Empty if nobody wrote it."""
    names = [param.name.strip("_")]
    if param.param_type_name == "option":
        names += [name.lstrip("-").replace("-", "_") for name in param.opts]
    entries = [f"{start}.param.{name}" for start in (path, "any") for name in names]
    return next(filter(None, (_text(words, entry) for entry in entries)), "")


def _text(words: Wording, entry: str) -> str:
    found = words.find(f"help.{entry}")
    return found if isinstance(found, str) else ""


def _about(param: Any, path: str, words: Wording) -> str:
    notes = [parameter_text(words, path, param)]
    option = param.param_type_name == "option"
    if option and param.required:
        notes.append(f"({_text(words, 'word.required')})")
    if option and param.multiple:
        notes.append(f"({_text(words, 'word.repeatable')})")
    default = param.default
    if default not in (None, "") and not isinstance(default, (bool, list, tuple)):
        notes.append(f"({_text(words, 'word.default')} {getattr(default, 'value', default)})")
    return " ".join(filter(None, notes))


def _in_usage(param: Any, name: str) -> str:
    shown = f"{name} …" if param.nargs == -1 else name
    return shown if param.required else f"[{shown}]"


def _spelling(param: Any, words: Wording) -> str:
    from kokoma_cli.cli.usage import metavar

    names = sorted(param.opts, key=len)
    if param.secondary_opts:
        return " / ".join([*names, *param.secondary_opts])
    spelling = ", ".join(names)
    return spelling if param.is_flag else f"{spelling} {metavar(param, words)}"


def _everywhere(words: Wording) -> list[Row]:
    return [
        (_translated(spelling, words), _text(words, f"any.param.{name}"))
        for spelling, name in EVERYWHERE
    ]


def _translated(spelling: str, words: Wording) -> str:
    start, _, rest = spelling.partition("{")
    return start + _text(words, f"metavar.{rest[:-1]}") if rest else spelling


def _everywhere_line(session: Session, but: Collection[str] = ()) -> str:
    words = session.wording
    spellings = [_translated(spelling, words) for spelling, name in EVERYWHERE if name not in but]
    # No-break spaces keep an option and its value on one line while it is wrapped.
    joined = "  ".join(spelling.replace(" ", "\u00a0") for spelling in spellings)
    body = _wrap(joined, session.columns - _GAP).replace("\u00a0", " ")
    heading = session.bold(_text(words, "section.everywhere"))
    return f"{heading}\n{_indented(body, _GAP)}"


def _usage_line(words: Wording, usage: str, columns: int) -> str:
    start = _text(words, "word.usage") + " "
    wrapped = _wrap(usage, columns - len(start)).split("\n")
    return start + ("\n" + " " * len(start)).join(wrapped)


def _section(session: Session, key: str, rows: Sequence[Row], indent: int) -> str:
    """A heading and its rows, the texts in one column; empty without rows."""
    if not rows:
        return ""
    lines = [session.bold(_text(session.wording, key))]
    if session.columns - indent < _NARROWEST:
        # Beside the names hardly a word would fit, so the texts stand below them.
        indent = 3 * _GAP
    for name, text in rows:
        shown = " " * _GAP + name
        if not text:
            lines.append(shown)
            continue
        wrapped = _wrap(text, session.columns - indent).splitlines()
        if len(shown) > indent - _GAP:
            lines.append(shown)
            shown = ""
        lines.append(f"{shown:<{indent}}{wrapped[0]}")
        lines += [" " * indent + line for line in wrapped[1:]]
    return "\n".join(lines)


def _indent(rows: Iterable[Row]) -> int:
    """Where the texts begin: behind the longest name, unless that is too long."""
    fitting = [len(name) for name, _ in rows if len(name) <= _WIDEST]
    return max(fitting, default=0) + 2 * _GAP


def _wrapped_paragraphs(text: str, columns: int) -> list[str]:
    return [_wrap(paragraph, columns) for paragraph in text.split("\n\n") if paragraph]


def _wrap(text: str, columns: int) -> str:
    """The text in lines; blanks inside are kept, no-break spaces hold."""
    lines: list[str] = []
    line = ""
    for word in text.replace("\n", " ").split(" "):
        if line and len(line) + 1 + len(word) > columns:
            lines.append(line.rstrip())
            line = word
        else:
            line = f"{line} {word}" if line else word
    return "\n".join([*lines, line.rstrip()])


def _indented(text: str, by: int) -> str:
    return "\n".join(" " * by + line for line in text.splitlines())
