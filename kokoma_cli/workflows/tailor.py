"""Tailor: kinds of certificates of the office's own, made from those there are."""

import json
import re
import secrets
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kokoma_cli.domain.settings import parse_logos
from kokoma_cli.errors import BadCall, BadInput, Conflict, KokomaError, Several, Unusable
from kokoma_cli.rendering import templates
from kokoma_cli.rendering.inscription import BLOCKS, PLACEHOLDERS
from kokoma_cli.rendering.kinds import OWN, Kind, is_word_for_a_folder, kinds
from kokoma_cli.wording import LANGUAGES
from kokoma_cli.wording.values import cause
from kokoma_cli.workflows.desk import Desk


@dataclass(frozen=True, slots=True)
class Known:
    """A kind there is, or what is wrong with it."""

    name: str
    folder: Path
    own: bool
    kind: Kind | None
    #: None if its kind.toml cannot be read.
    problems: tuple[KokomaError, ...] = ()


@dataclass(frozen=True, slots=True)
class Copied:
    """A new kind: where it is, and what it was made from."""

    name: str
    model: str
    folder: Path
    files: tuple[str, ...]
    instead: bool = False
    #: Whether it goes before a shipped one of its name from now on.


def known(desk: Desk) -> list[Known]:
    """All kinds at hand, each with all that is wrong in its files."""
    home = desk.home
    there = kinds(home)
    found = [_unfinished(folder) for folder in there.unfinished]
    for name in there:
        folder, own = there.place(name)
        try:
            kind = there[name]
        except KokomaError as error:
            found.append(Known(name, folder, own, None, _each(error)))
            continue
        problems: list[KokomaError] = []
        for language in kind.languages:
            try:
                templates.check(kind.words(language), PLACEHOLDERS, BLOCKS)
            except KokomaError as error:
                problems += _each(error)
        problems += _logo_problems(kind, home)
        found.append(Known(name, folder, own, kind, tuple(problems)))
    return sorted(found, key=lambda each: each.name)


def _unfinished(folder: Path) -> Known:
    missing = BadInput("printing.kind_missing", file=str(folder / "kind.toml"))
    return Known(folder.name, folder, True, None, (missing,))


def _logo_problems(kind: Kind, home: Path) -> list[KokomaError]:
    """What is wrong with the logos a kind brings."""
    logos = parse_logos(dict(kind.settings).get("logos", ""))
    problems: list[KokomaError] = []
    if logos:
        # Only for these is the imaging library needed.
        from kokoma_cli.rendering.logos import load

        for logo in logos:
            try:
                load(logo, home)
            except KokomaError as error:
                problems += _each(error)
    return problems


def copy(desk: Desk, wanted: str, name: str, *, sure: bool = False) -> Copied:
    """A copy of a kind under a new name, beside the register. Raises NotFound for a kind there is none of,
    BadCall for a name that makes no folder, Conflict if the office has one of this name, BadCall for the
    name of a shipped kind, in whose place the copy would be printed, unless they are `sure`."""
    home = desk.home
    there = kinds(home)
    model = there.find(wanted)
    new = name.strip().casefold()
    if not is_word_for_a_folder(new):
        raise BadCall("kinds.no_word", name=name)
    folder = home / OWN / new
    if folder.exists() or (new in there and there.place(new)[1]):
        raise Conflict("kinds.there_already", kind=new, folder=str(folder))
    instead = new in there
    if instead and not (sure or desk.origin.dry_run):
        raise BadCall("kinds.instead_needs_yes", kind=new)
    files = sorted(
        path.name for path in model.folder.iterdir() if path.is_file() and path.name[0] != "."
    )
    if not desk.origin.dry_run:
        try:
            _copy(model.folder, folder, files, name.strip())
        except OSError as error:
            raise Unusable("kinds.cannot_copy", folder=str(folder), cause=cause(error)) from error
    return Copied(new, model.name, folder, tuple(files), instead)


def _copy(model: Path, folder: Path, files: Sequence[str], called: str) -> None:
    """The whole folder or nothing."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    waiting = folder.with_name(f".{secrets.token_hex(8)}.tmp")
    waiting.mkdir()
    try:
        for file in files:
            # The contents alone: what is shipped may be read-only, the copy is there to be changed.
            (waiting / file).write_bytes((model / file).read_bytes())
        path = waiting / "kind.toml"
        path.write_text(_renamed(path.read_text("utf-8-sig"), called), "utf-8", newline="\n")
        waiting.rename(folder)
    except OSError:
        shutil.rmtree(waiting, ignore_errors=True)
        raise


def _renamed(text: str, called: str) -> str:
    """kind.toml with the new kind's name in it."""
    quoted = json.dumps(called, ensure_ascii=False)
    name = ", ".join(f"{language} = {quoted}" for language in LANGUAGES)
    return re.sub(r"^name = .*$", lambda _: f"name = {{ {name} }}", text, count=1, flags=re.M)


def _each(error: KokomaError) -> tuple[KokomaError, ...]:
    return error.errors if isinstance(error, Several) else (error,)
