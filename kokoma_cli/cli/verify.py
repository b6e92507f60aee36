"""`kokoma verify`: whether a paper, a file, a code or a number is ours."""

import sys
from collections.abc import Callable
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Annotated

import typer

from kokoma_cli.cli import output
from kokoma_cli.cli.desk import desk
from kokoma_cli.cli.session import Session, current
from kokoma_cli.errors import BadCall, BadInput, NotFound, Unusable
from kokoma_cli.wording.values import cause

if TYPE_CHECKING:
    from kokoma_cli.domain.answers import Answer
    from kokoma_cli.domain.published import Published
    from kokoma_cli.workflows.testify import Witness

#: Seconds after which somebody wonders whether anything happens.
_SOON = 0.5
#: Bytes of a file with a key; a page that was published for years is far smaller.
_MOST_KEY = 4 * 2**20
#: Bytes that may be a text with a code.
_MOST_TEXT = 20_000


def verify(
    ctx: typer.Context,
    what: Annotated[list[str], typer.Argument(metavar="WHAT")],
    key: Annotated[str | None, typer.Option("--key", metavar="KEY")] = None,
) -> None:
    """Tells whether a paper is ours. Nothing is written.

    Ends with 0 if it is valid, with 9 if it is ours but void, else with 8.
    """
    from kokoma_cli.rendering.verdict import exit_code, verdict_document, verdict_text

    session = current(ctx)
    presented = _presented(what)
    if key is not None:
        from kokoma_cli.workflows.testify import OfPage

        answers = _answers(session, presented, OfPage(_known(key)))
    else:
        from kokoma_cli.workflows.testify import OfRegister

        try:
            with desk(session) as office:
                answers = _answers(session, presented, OfRegister(office.register))
        except NotFound as error:
            if error.key != "register.none_here":
                raise
            raise NotFound("verify.nobody_to_ask", name=error.values["name"]) from None
    if session.json:
        session.emit(verdict_document(answers))
    else:
        from kokoma_cli.cli.screen import screen

        session.print(verdict_text(answers, session.wording, screen(session)), styled=True)
    if code := exit_code(answers):
        raise typer.Exit(code)


#: A file by its name and what is in it, or a text.
_Presented = tuple[str, bytes] | str


def _presented(words: list[str]) -> list[_Presented]:
    """What is meant: files that are there; a code, also where the shell has taken it apart; else numbers."""
    from kokoma_cli.domain import codes

    if not any(word == "-" or _is_file(word) for word in words):
        whole = "".join(words)
        if len(words) > 1 and codes.taken_apart(whole):
            return [whole]
    return [_one(word) for word in words]


def _one(word: str) -> _Presented:
    if word == "-":
        if sys.stdin is None or output.is_terminal(sys.stdin):
            raise BadCall("verify.nothing_comes_in")
        return _text_or_file(word, sys.stdin.buffer.read(_most() + 1))
    file = Path(word)
    if _is_file(word):
        try:
            with file.open("rb") as source:
                return _text_or_file(word, source.read(_most() + 1))
        except OSError as error:
            raise Unusable("intake.file_refused", file=word, cause=cause(error)) from error
    if len(word) <= _LONGEST_NAME and "#" not in word and "://" not in word:
        if file.is_dir():
            raise BadInput("verify.is_a_folder", file=word)
        if file.suffix.lower() in _ENDINGS:
            raise NotFound("intake.no_such_file", file=word)
    return word


def _is_file(word: str) -> bool:
    try:
        return Path(word).is_file()
    except (OSError, ValueError):
        # No file can have such a name.
        return False


#: Characters of a path that any system opens.
_LONGEST_NAME = 200
_ENDINGS = frozenset(
    (
        ".pdf",
        ".jpg",
        ".jpeg",
        ".png",
        ".tif",
        ".tiff",
        ".webp",
        ".heic",
        ".heif",
        ".gif",
        ".bmp",
        ".txt",
    )
)


def _text_or_file(name: str, content: bytes) -> _Presented:
    """What a file is: a text with a code or a number in it, or anything else."""
    if not content.strip():
        raise BadInput("verify.empty")
    if len(content) <= _MOST_TEXT and b"\0" not in content and not content.startswith(b"%PDF"):
        try:
            return content.decode("utf-8-sig").strip()
        except UnicodeDecodeError:
            pass
    return name, content


def _most() -> int:
    from kokoma_cli.intake.pictures import MAX_BYTES

    return MAX_BYTES


def _known(key: str) -> "Published | bytes":
    """The page or the key that was named: a file, or the key itself."""
    from kokoma_cli.workflows.testify import published

    text = key
    if _is_file(key):
        try:
            with Path(key).open("rb") as source:
                text = source.read(_MOST_KEY).decode("utf-8-sig", "replace")
        except OSError as error:
            raise Unusable("intake.file_refused", file=key, cause=cause(error)) from error
    found = published(text)
    if found is None:
        raise BadCall("verify.no_key", key=key if len(key) <= _LONGEST_NAME else f"{key[:40]}…")
    return found


def _answers(session: Session, presented: list[_Presented], witness: "Witness") -> "list[Answer]":
    from dataclasses import replace

    from kokoma_cli.workflows.verify import of_file, of_text

    found = []
    for each in presented:
        if isinstance(each, str):
            found.append(of_text(witness, each))
        else:
            name, content = each
            shown = session.wording("rollcall.stdin") if name == "-" else name
            found.append(replace(of_file(witness, content, _progress(session)), file=shown))
    return found


def _progress(session: Session) -> Callable[[int, int], None]:
    begun = monotonic()

    def tell(page: int, of: int) -> None:
        if of > 1 and monotonic() - begun > _SOON:
            session.progress("verify.looking", done=page, total=of)

    return tell
