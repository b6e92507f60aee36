"""How lists on paper look: each is a folder with `look.toml` and one file of words per language.

Sizes, colours, columns and their widths are data, so that an office can change them without touching code:
a file of the same name in `templates` beside the register goes before the one shipped. What cannot be read
or does not fit stops the press with file, line and cause.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from kokoma_cli import errors
from kokoma_cli.errors import KokomaError
from kokoma_cli.rendering import office_files, templates
from kokoma_cli.rendering.fonts import Style
from kokoma_cli.rendering.office_files import (
    Entry,
    UnfitError,
    UnreadableError,
    colour,
    count,
    line_of,
    number,
)
from kokoma_cli.rendering.pages import MM, WIDTH, Colour
from kokoma_cli.rendering.typesetting import Setting


class Look(NamedTuple):
    """Everything a list needs to know of its folder. Lengths in points."""

    folders: tuple[Path, ...]
    #: The office's own, if there is one, and the one shipped.
    left: float
    right: float
    #: From the left edge of the sheet.
    sizes: Mapping[str, float]
    #: Of type, by what it is for: title, heading, text, small.
    row_height: float
    #: A row of the table is at least as high.
    columns: Mapping[str, float]
    #: Their widths, in the order in which they stand.
    counts: Mapping[str, int]
    colours: Mapping[str, Colour]

    @property
    def measure(self) -> float:
        """How wide the text is."""
        return self.right - self.left

    def words(self, language: str) -> Path:
        """The file with its words."""
        return _first(self.folders, f"{language}.jinja")


class Settings(NamedTuple):
    """How the texts of a list are set."""

    title: Setting
    heading: Setting
    text: Setting
    strong: Setting
    note: Setting
    small: Setting
    label: Setting


def settings(look: Look) -> Settings:
    """The settings of a look; one face for each purpose, as on the certificates."""
    ink, accent, grey = (look.colours[name] for name in ("ink", "accent", "grey"))

    def made(style: Style, size: str, colour: Colour) -> Setting:
        return Setting(style, look.sizes[size], look.sizes[size] * 1.25, colour)

    return Settings(
        made("text", "title", accent),
        made("strong", "heading", accent),
        made("text", "text", ink),
        made("strong", "text", ink),
        made("italic", "text", grey),
        made("label", "small", grey),
        made("label_strong", "small", grey),
    )


def pale(look: Look) -> Colour:
    """The grey of fine lines."""
    red, green, blue = (1 - (1 - part) * 0.5 for part in look.colours["grey"])
    return red, green, blue


def look(
    name: str, columns: Sequence[str], counts: Sequence[str] = (), home: Path | None = None
) -> Look:
    """The look of this folder, such as `sheets/sign_in`, which must have these columns, in any order, and
    these counts. `home`: the folder of the register, in which an office may have its own.

    Raises BadInput, with file, line and cause, for everything wrong with it.
    """
    folders = (*([home / "templates" / name] if home else []), templates.root() / name)
    path = _first(folders, "look.toml")
    try:
        state = path.stat()
    except OSError:
        raise errors.BadInput("sheets.look_gone", file=str(path)) from None
    key = folders, path, state.st_mtime_ns, state.st_size, tuple(columns), tuple(counts)
    if key not in _READ:
        _READ[key] = _parse(path, columns, counts)._replace(folders=folders)
    return _READ[key]


def _first(folders: Sequence[Path], file: str) -> Path:
    """The file in the first folder that has it; in the last one if none does."""
    return next((each / file for each in folders if (each / file).is_file()), folders[-1] / file)


_READ: dict[tuple[object, ...], Look] = {}


#: Sections of a look.toml that are the same for every list.
_ENTRIES: Mapping[str, Mapping[str, Entry]] = {
    # A printer leaves out what is nearer to the edge, and a punch takes its share.
    "page": {"left": number(15, 60), "right": number(15, 60)},
    "sizes": {name: number(6, 60) for name in ("title", "heading", "text", "small")},
    "table": {"row_height": number(5, 60)},
    "colours": dict.fromkeys(("ink", "accent", "grey"), colour()),
}
_COUNT = count(100)


def _parse(path: Path, columns: Sequence[str], counts: Sequence[str]) -> Look:
    try:
        text = office_files.text(path)
        found = office_files.entries(text)
    except OSError:
        raise errors.BadInput("sheets.look_gone", file=str(path)) from None
    except UnreadableError as error:
        raise errors.BadInput("sheets.look_unreadable", file=str(path), line=error.line) from None
    table = {**_ENTRIES["table"], **dict.fromkeys(counts, _COUNT)}
    wanted = {**_ENTRIES, "table": table, "columns": dict.fromkeys(columns, number(5, 180))}
    read: dict[str, dict[str, Any]] = {section: {} for section in wanted}
    errors.raise_all(list(_mistakes(path, text, found, wanted, read)))
    page = read["page"]
    left, right = page["left"] * MM, WIDTH - page["right"] * MM
    widths = {name: width * MM for name, width in read["columns"].items()}
    if sum(widths.values()) > right - left + 0.5:
        raise errors.BadInput(
            "sheets.columns_too_wide",
            file=str(path),
            line=line_of(text, "columns", ""),
            sum=f"{sum(widths.values()) / MM:g}",
            room=f"{(right - left) / MM:g}",
        )
    return Look(
        (path.parent,),
        left,
        right,
        read["sizes"],
        read["table"]["row_height"] * MM,
        widths,
        {name: read["table"][name] for name in counts},
        read["colours"],
    )


def _mistakes(
    path: Path,
    text: str,
    found: Mapping[str, Any],
    wanted: Mapping[str, Mapping[str, Entry]],
    read: Mapping[str, dict[str, Any]],
) -> Iterator[KokomaError]:
    """What is missing, unknown, or does not fit; what fits goes into `read`, in the order of the file."""
    for section, given in found.items():
        if section not in wanted or not isinstance(given, dict):
            yield _unknown(path, line_of(text, section, ""), section, wanted)
    for section, entries in wanted.items():
        given = found.get(section, {})
        if not isinstance(given, dict):
            continue
        for name in given:
            if name not in entries:
                yield _unknown(path, line_of(text, name, section), name, entries)
        for name, entry in entries.items():
            if name not in given:
                yield errors.BadInput(
                    "sheets.look_lacks",
                    file=str(path),
                    section=section,
                    entry=name,
                    allowed=entry.allowed,
                )
        for name, value in given.items():
            if name not in entries:
                continue
            try:
                read[section][name] = entries[name].read(value)
            except UnfitError:
                yield errors.BadInput(
                    "sheets.look_entry",
                    file=str(path),
                    line=line_of(text, name, section),
                    section=section,
                    entry=name,
                    allowed=entries[name].allowed,
                )


def _unknown(path: Path, line: int, entry: str, known: Iterable[str]) -> errors.BadInput:
    return errors.BadInput(
        "sheets.look_unknown", file=str(path), line=line, entry=entry, known=sorted(known)
    )
