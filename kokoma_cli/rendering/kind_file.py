"""Reading `kind.toml`: what may stand in it, and what is wrong with it, line by line.

The entries may stand under any heading of the file, for a line added at its end is easily added under
the wrong one.
"""

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kokoma_cli import errors
from kokoma_cli.domain.names import unprintable
from kokoma_cli.domain.settings import BY_KEY, Unreadable
from kokoma_cli.wording import LANGUAGES
from kokoma_cli.wording.values import Phrase

#: No kind.toml is longer; a file that is has been mistaken for one.
BYTES_AT_MOST = 50_000

#: No text on one line of a sheet is longer.
_LETTERS_AT_MOST = 1_000
_SECTIONS = ("layout", "colours", "sheet")


class UnfitError(ValueError):
    """A value that does not fit its entry."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing a kind.toml may say: how it is read, and what to write. UnfitError from `read`."""

    read: Callable[[object], object]
    allowed: Phrase
    needed: bool = False
    is_setting: bool = False
    #: True for what goes before the register's setting of the same key.


def read(path: Path) -> tuple[dict[str, object], dict[str, str]]:
    """What a kind.toml says of the look, and the settings it brings. BadInput, with all that is wrong."""
    text = _text(path)
    try:
        found = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise _unreadable(path, text, error) from None
    problems: list[errors.KokomaError] = []
    flat: dict[str, object] = {}
    for key, value in _entries(found):
        if key not in ENTRIES:
            problems.append(
                errors.BadInput(
                    "printing.kind_entry_unknown",
                    file=str(path), line=line_of(text, key), entry=key, known=sorted(ENTRIES),
                )
            )  # fmt: skip
        elif key in flat:
            problems.append(_twice(path, line_of(text, key, last=True)))
        else:
            flat[key] = value
    look: dict[str, object] = {}
    settings: dict[str, str] = {}
    for key, entry in ENTRIES.items():
        if key not in flat:
            if entry.needed:
                problems.append(
                    errors.BadInput(
                        "printing.kind_entry_missing",
                        file=str(path), entry=key, allowed=entry.allowed,
                    )
                )  # fmt: skip
            continue
        try:
            value = entry.read(flat[key])
            if key == "logos":
                _refuse_outside(str(value), path.parent)
        except UnfitError:
            problems.append(
                errors.BadInput(
                    "printing.kind_entry",
                    file=str(path), line=line_of(text, key), entry=key, allowed=entry.allowed,
                )
            )  # fmt: skip
            continue
        if entry.is_setting:
            settings[key] = str(value)
        else:
            look[_FIELDS.get(key, key)] = value
    errors.raise_all(problems)
    return look, settings


def line_of(text: str, key: str, *, last: bool = False) -> int:
    """The line in which an entry begins."""
    pattern = re.compile(rf"""^[ \t]*(?:\[[ \t]*)?["']?{re.escape(key)}["']?[ \t]*[=.\]]""", re.M)
    starts = [match.start() for match in pattern.finditer(text)] or [0]
    return text.count("\n", 0, starts[-1 if last else 0]) + 1


def _text(path: Path) -> str:
    try:
        if not path.is_file():
            raise errors.BadInput("printing.kind_gone", file=str(path))
        with path.open("rb") as file:
            source = file.read(BYTES_AT_MOST + 1)
    except OSError:
        raise errors.BadInput("printing.kind_gone", file=str(path)) from None
    if len(source) > BYTES_AT_MOST:
        raise errors.BadInput("printing.file_too_large", file=str(path), size=BYTES_AT_MOST // 1000)
    try:
        return source.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = source.count(b"\n", 0, error.start) + 1
        raise errors.BadInput("printing.not_utf8", file=str(path), line=line) from None


def _unreadable(path: Path, text: str, error: Exception) -> errors.BadInput:
    said = str(error)
    place = re.search(r"\(at line (\d+)", said)
    line = int(place[1]) if place else text.rstrip().count("\n") + 1
    if re.search("overwrite|twice|already|immutable", said):
        return _twice(path, line)
    return errors.BadInput("printing.kind_unreadable", file=str(path), line=line)


def _twice(path: Path, line: int) -> errors.BadInput:
    return errors.BadInput("printing.kind_entry_twice", file=str(path), line=line)


def _entries(found: Mapping[str, Any]) -> list[tuple[str, object]]:
    """The entries of all headings, one after the other."""
    entries: list[tuple[str, object]] = []
    for key, value in found.items():
        if key in _SECTIONS and isinstance(value, dict):
            entries += value.items()
        else:
            entries.append((key, value))
    return entries


def _refuse_outside(logos: str, folder: Path) -> None:
    """A kind is a folder that travels: its logos lie within it, and it reads no other file."""
    for entry in logos.split(";"):
        file = entry.partition("|")[0].strip()
        if "\\" in file or not (folder / file).resolve().is_relative_to(folder.resolve()):
            raise UnfitError


def _number(least: float, most: float) -> Entry:
    def read(value: object) -> object:
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            raise UnfitError
        if not least <= value <= most:
            raise UnfitError
        return value

    return Entry(read, Phrase("printing.allowed_number", {"least": least, "most": most}))


def _choice(*choices: str, needed: bool = False) -> Entry:
    def read(value: object) -> object:
        if value not in choices:
            raise UnfitError
        return value

    quoted = ", ".join(f'"{choice}"' for choice in choices)
    return Entry(read, Phrase("printing.allowed_choice", {"choices": quoted}), needed)


def _switch() -> Entry:
    def read(value: object) -> object:
        if not isinstance(value, bool):
            raise UnfitError
        return value

    return Entry(read, Phrase("printing.allowed_switch"))


def _colour() -> Entry:
    def read(value: object) -> object:
        if not isinstance(value, str) or not re.fullmatch("#[0-9a-fA-F]{6}", value):
            raise UnfitError
        return tuple(int(value[at : at + 2], 16) / 255 for at in (1, 3, 5))

    return Entry(read, Phrase("printing.allowed_colour"))


def _in_languages() -> Entry:
    def read(value: object) -> object:
        if not isinstance(value, dict) or not set(value) <= set(LANGUAGES):
            raise UnfitError
        return tuple((language, _line(text)) for language, text in value.items())

    return Entry(read, Phrase("printing.allowed_in_languages"))


def _setting(key: str, allowed: Phrase) -> Entry:
    """A text, or several, read as the register's own setting is."""

    def read(value: object) -> object:
        parts = value if isinstance(value, list) else [value]
        text = ";".join(_line(part) for part in parts)
        if any(";" in str(part) for part in parts) or (len(parts) != 1 and key in _SINGLE):
            raise UnfitError
        try:
            BY_KEY[key].parse(text)
        except Unreadable:
            raise UnfitError from None
        return text

    return Entry(read, allowed, is_setting=True)


def _line(value: object) -> str:
    """A line of text that can be printed."""
    if not isinstance(value, str) or "\n" in value:
        raise UnfitError
    problem = unprintable(value) if value.strip() else None
    if problem and (problem.reason != "long" or len(value) > _LETTERS_AT_MOST):
        raise UnfitError
    return value.strip()


_SINGLE = frozenset({"issuer", "place", "funding_line"})

#: What a kind.toml may hold.
ENTRIES: Mapping[str, Entry] = {
    "requires": _choice("earned", "nothing", needed=True),
    "name": _in_languages(),
    "about": _in_languages(),
    "title_size": _number(12, 96),
    "name_size": _number(16, 96),
    "series_size": _number(6, 48),
    "text_size": _number(8, 24),
    "line_spacing": _number(1, 2),
    "gaps": _number(0.5, 2),
    "top": _number(15, 120),
    "logo_height": _number(5, 50),
    "typeface": _choice("serif", "sans"),
    "frame": _switch(),
    "ring_centre": _number(0, 297),
    "table": _switch(),
    "dates": _switch(),
    "hours": _switch(),
    "hours_shown": _choice("as_set", "at_least_personal", "series", "personal", "both"),
    "ink": _colour(),
    "accent": _colour(),
    "grey": _colour(),
    "logos": _setting("logos", Phrase("printing.allowed_logos")),
    "signatories": _setting("signatories", Phrase("printing.allowed_signatories")),
    "issuer": _setting("issuer", Phrase("printing.allowed_text")),
    "address": _setting("address", Phrase("printing.allowed_texts")),
    "place": _setting("place", Phrase("printing.allowed_text")),
    "funding_line": _setting("funding_line", Phrase("printing.allowed_text")),
}

#: Where the dataclass has another word.
_FIELDS = {"name": "called"}
