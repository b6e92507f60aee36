"""Reading `kind.toml`: what may stand in it, and what is wrong with it, line by line.

An entry counts under whichever of the three headings it stands, and above them, for a line added at the
end of the file is easily added under the wrong one.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kokoma_cli import errors
from kokoma_cli.domain.names import unprintable
from kokoma_cli.domain.settings import BY_KEY, Unreadable
from kokoma_cli.rendering import office_files
from kokoma_cli.rendering.office_files import Entry, UnfitError, UnreadableError, line_of
from kokoma_cli.wording import LANGUAGES
from kokoma_cli.wording.values import Phrase

#: No text on one line of a sheet is longer.
_LETTERS_AT_MOST = 1_000
_SECTIONS = ("layout", "colours", "sheet")


def read(path: Path) -> tuple[dict[str, object], dict[str, str]]:
    """What a kind.toml says of the look, and the settings it brings. BadInput, with all that is wrong."""
    text, found = _source(path)
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


def _source(path: Path) -> tuple[str, dict[str, Any]]:
    """What stands in the file, as a text and as entries."""
    try:
        text = office_files.text(path)
        return text, office_files.entries(text)
    except OSError:
        raise errors.BadInput("printing.kind_gone", file=str(path)) from None
    except UnreadableError as error:
        if error.twice:
            raise _twice(path, error.line) from None
        raise errors.BadInput("printing.kind_unreadable", file=str(path), line=error.line) from None


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
    "title_size": office_files.number(12, 96),
    "name_size": office_files.number(16, 96),
    "series_size": office_files.number(6, 48),
    "text_size": office_files.number(8, 24),
    "line_spacing": office_files.number(1, 2),
    "gaps": office_files.number(0.5, 2),
    "top": office_files.number(15, 120),
    "logo_height": office_files.number(5, 50),
    "typeface": _choice("serif", "sans"),
    "frame": _switch(),
    "ring_centre": office_files.number(0, 297),
    "table": _switch(),
    "dates": _switch(),
    "hours": _switch(),
    "hours_shown": _choice("as_set", "at_least_personal", "series", "personal", "both"),
    "ink": office_files.colour(),
    "accent": office_files.colour(),
    "grey": office_files.colour(),
    "logos": _setting("logos", Phrase("printing.allowed_logos")),
    "signatories": _setting("signatories", Phrase("printing.allowed_signatories")),
    "issuer": _setting("issuer", Phrase("printing.allowed_text")),
    "address": _setting("address", Phrase("printing.allowed_texts")),
    "place": _setting("place", Phrase("printing.allowed_text")),
    "funding_line": _setting("funding_line", Phrase("printing.allowed_text")),
}

#: Where the dataclass has another word.
_FIELDS = {"name": "called"}
