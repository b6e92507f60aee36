"""The kinds of certificates: each is a folder with `kind.toml` and one file of words per language.

A new kind is a new folder; nothing in the code names one.
"""

import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast

from kokoma_cli import errors
from kokoma_cli.rendering import templates

Requires = Literal["earned", "nothing"]
Colour = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Kind:
    """How certificates of one kind look and for whom they are. Sizes in points."""

    name: str
    folder: Path
    requires: Requires
    title_size: float
    name_size: float
    series_size: float
    table: bool
    #: Whether the attended courses are listed.
    personal_hours: Literal["as_set", "always"]
    #: Whether the personal hours are stated whatever the setting `hours_shown` says.
    ring_centre: float
    #: Millimetres from the upper edge to the middle of a fine ring behind the text; 0: no ring.
    ink: Colour
    accent: Colour
    grey: Colour
    #: Red, green, blue from 0 to 1.

    def words(self, language: str) -> Path:
        """The file with this kind's words."""
        return self.folder / f"{language}.jinja"


def kinds() -> dict[str, Kind]:
    """Every kind there is, by name. BadInput when a kind.toml cannot be read."""
    folders = sorted(path.parent for path in folder().glob("*/kind.toml"))
    return {path.name: _read(path) for path in folders}


def kind(name: str) -> Kind:
    """The kind with this name; NotFound if there is none."""
    known = kinds()
    if name not in known:
        raise errors.NotFound("printing.kind_unknown", kind=name, kinds=list(known))
    return known[name]


def folder() -> Path:
    """Where the kinds are."""
    return templates.root() / "certificates"


_READ: dict[tuple[Path, int], Kind] = {}


def _read(folder: Path) -> Kind:
    path = folder / "kind.toml"
    key = path, path.stat().st_mtime_ns
    if key not in _READ:
        _READ[key] = _parse(path)
    return _READ[key]


def _parse(path: Path) -> Kind:
    try:
        found = tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise errors.BadInput("printing.kind_unreadable", file=path, cause=error) from error
    flat: dict[str, object] = {}
    for name, value in found.items():
        flat |= value if isinstance(value, dict) else {name: value}
    for name in [*_ENTRIES, *flat]:
        if name not in flat or name not in _ENTRIES or not _ENTRIES[name](flat[name]):
            raise errors.BadInput("printing.kind_entry", file=path, entry=name)
    colours = {name: _colour(cast(str, flat.pop(name))) for name in ("ink", "accent", "grey")}
    return Kind(name=path.parent.name, folder=path.parent, **flat, **colours)  # type: ignore[arg-type]


def _is_size(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and 6 <= value <= 96


def _is_place(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and 0 <= value <= 297


def _is_colour(value: object) -> bool:
    return isinstance(value, str) and re.fullmatch(r"#[0-9a-fA-F]{6}", value) is not None


def _is_one_of(*choices: object) -> Callable[[object], bool]:
    return lambda value: value in choices


#: What a kind.toml must hold, each entry with its test.
_ENTRIES: dict[str, Callable[[object], bool]] = {
    "requires": _is_one_of("earned", "nothing"),
    "title_size": _is_size,
    "name_size": _is_size,
    "series_size": _is_size,
    "table": _is_one_of(True, False),
    "personal_hours": _is_one_of("as_set", "always"),
    "ring_centre": _is_place,
    "ink": _is_colour,
    "accent": _is_colour,
    "grey": _is_colour,
}


def _colour(text: str) -> Colour:
    red, green, blue = (int(text[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue
