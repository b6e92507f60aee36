"""The kinds of certificates: each is a folder with `kind.toml` and one file of words per language.

A new kind is a new folder; nothing in the code names one. Kinds are shipped with kokoma, and an office
keeps its own beside its register: `templates/certificates/<kind>/`. One of its own goes before a shipped
one of the same name.
"""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, cast

from kokoma_cli import errors
from kokoma_cli.rendering import kind_file, templates
from kokoma_cli.wording import LANGUAGES, Language

if TYPE_CHECKING:
    from kokoma_cli.rendering.fonts import Style
    from kokoma_cli.rendering.pages import Colour

Requires = Literal["earned", "nothing"]
HoursShown = Literal["series", "personal", "both"]

#: Where an office keeps kinds of its own, from the register's folder.
OWN = Path("templates", "certificates")

#: What a text of each style is set in when the kind has no serifs.
_WITHOUT_SERIFS: "dict[Style, Style]" = {
    "text": "label",
    "italic": "label",
    "strong": "label_strong",
}


@dataclass(frozen=True, slots=True)
class Kind:
    """How certificates of one kind look and for whom they are. Sizes in points, places in millimetres."""

    name: str
    folder: Path
    requires: Requires
    title_size: float
    name_size: float
    series_size: float
    text_size: float = 13
    line_spacing: float = 1.3
    #: From baseline to baseline, in sizes.
    gaps: float = 1
    #: How wide the gaps between the blocks are, against the usual.
    top: float = 21.5
    #: From the upper edge to where the sheet begins; more, where the paper has a printed head.
    logo_height: float = 15
    typeface: Literal["serif", "sans"] = "serif"
    frame: bool = True
    ring_centre: float = 0
    #: From the upper edge to the middle of a fine ring behind the text; 0: no ring.
    table: bool = True
    #: Whether the attended courses are listed; with their dates, with their hours.
    dates: bool = True
    hours: bool = True
    hours_shown: Literal["as_set", "at_least_personal", "series", "personal", "both"] = "as_set"
    ink: "Colour" = (0, 0, 0)
    accent: "Colour" = (0, 0, 0)
    grey: "Colour" = (0, 0, 0)
    #: Red, green, blue from 0 to 1.
    own: bool = False
    #: Whether it is the office's.
    called: tuple[tuple[str, str], ...] = ()
    about: tuple[tuple[str, str], ...] = ()
    #: What it is called, and what it is, by language.
    settings: tuple[tuple[str, str], ...] = ()
    #: What goes before the register's settings of the same key on sheets of this kind.

    def words(self, language: str) -> Path:
        """The file with this kind's words."""
        return self.folder / f"{language}.jinja"

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages it has words in."""
        return tuple(language for language in LANGUAGES if self.words(language).is_file())

    def label(self, language: str) -> str:
        """What it is called; without a name of its own it goes by that of its folder."""
        names = dict(self.called)
        return names.get(language) or next(filter(None, names.values()), self.name)

    def style(self, style: "Style") -> "Style":
        """What this kind sets a text of this style in."""
        return style if self.typeface == "serif" else _WITHOUT_SERIFS.get(style, style)

    def shows(self, as_set: HoursShown) -> HoursShown:
        """Whose hours it states, where the setting says `as_set`."""
        if self.hours_shown == "as_set":
            return as_set
        if self.hours_shown == "at_least_personal":
            return "both" if as_set == "series" else as_set
        return self.hours_shown


class Kinds(Mapping[str, Kind]):
    """All kinds at hand, by name. A kind is read when it is asked for, so that a mistake in one keeps
    nobody from using another; then BadInput says what is wrong in which line."""

    def __init__(self, home: Path | None) -> None:
        """`home`: the folder of the register."""
        own = home / OWN if home else None
        self._home = home
        shipped = folder()
        self._folders = {each.name: (each, False) for each in _folders(shipped)}
        if own and own.resolve() != shipped.resolve():
            for each in _folders(own):
                self._folders[unicodedata.normalize("NFC", each.name).casefold()] = each, True
        self._names = sorted(self._folders)
        self._known: dict[str, Kind] = {}

    def __getitem__(self, name: str) -> Kind:
        if name not in self._known:
            where, own = self._folders[name]
            self._known[name] = _read(name, where, own, self._home if own else None)
        return self._known[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)

    def __contains__(self, name: object) -> bool:
        return name in self._folders

    def place(self, name: str) -> tuple[Path, bool]:
        """Where a kind is, and whether it is the office's own. Reads nothing."""
        return self._folders[name]

    def called(self, name: str, language: str) -> str:
        """What a kind is called. One that is gone, or cannot be read, goes by the name of its folder: what
        was issued is kept longer than templates."""
        try:
            return self[name].label(language) if name in self else name
        except errors.KokomaError:
            return name

    @property
    def unfinished(self) -> list[Path]:
        """The office's folders that would be kinds, had they a kind.toml."""
        try:
            inside = sorted((self._home / OWN).iterdir()) if self._home else []
        except OSError:
            return []
        folders = (path for path in inside if path.is_dir() and path.name[0] != ".")
        return [path for path in folders if not (path / "kind.toml").is_file()]

    def demands(self, name: str) -> bool:
        """True if this kind is only for those who have earned it; so is one that cannot be read."""
        try:
            return name in self and self[name].requires == "earned"
        except errors.KokomaError:
            return True

    def find(self, wanted: str) -> Kind:
        """The kind with this name in any case; NotFound if there is none, BadInput if it is mistaken."""
        name = unicodedata.normalize("NFC", wanted.strip()).casefold()
        if name not in self._folders:
            for path in self.unfinished:
                if unicodedata.normalize("NFC", path.name).casefold() == name:
                    raise errors.BadInput("printing.kind_missing", file=str(path / "kind.toml"))
            raise errors.NotFound("certificates.unknown_kind", kind=wanted, known=self._names)
        return self[name]


def kinds(home: Path | None = None) -> Kinds:
    """Every kind there is: those shipped, and those in the folder of the register."""
    return Kinds(home)


def kind(name: str, home: Path | None = None) -> Kind:
    """The kind with this name; NotFound if there is none."""
    return kinds(home).find(name)


def folder() -> Path:
    """Where the shipped kinds are."""
    return templates.root() / "certificates"


def _folders(inside: Path) -> list[Path]:
    try:
        return sorted(path.parent for path in inside.glob("*/kind.toml"))
    except OSError:
        return []


_READ: dict[tuple[Path, Path | None, int, int], Kind] = {}


def _read(name: str, where: Path, own: bool, home: Path | None) -> Kind:
    path = where / "kind.toml"
    try:
        state = path.stat()
    except OSError:
        raise errors.BadInput("printing.kind_gone", file=str(path)) from None
    key = path, home, state.st_mtime_ns, state.st_size
    if key not in _READ:
        look, settings = kind_file.read(path)
        settings["logos"] = _from_home(settings.get("logos", ""), where, home)
        _READ[key] = Kind(
            name=name,
            folder=where,
            own=own,
            settings=tuple((entry, value) for entry, value in settings.items() if value),
            **cast("dict[str, Any]", look),
        )
    return _READ[key]


def _from_home(logos: str, where: Path, home: Path | None) -> str:
    """The kind's logos with paths as the register has them: from its own folder if below it."""
    entries = []
    for entry in filter(None, logos.split(";")):
        file, _, alt = entry.partition("|")
        path = where / file.strip()
        if home and path.is_relative_to(home):
            path = path.relative_to(home)
        entries.append(f"{path.as_posix()} |{alt}")
    return ";".join(entries)


def is_word_for_a_folder(name: str) -> bool:
    """True for what any system takes as the name of a folder, and people as one word."""
    from kokoma_cli.domain.certificates import safe_file_name

    letters = name.replace("-", "").replace("_", "")
    return (
        0 < len(name) <= 40
        and letters.isalnum()
        and name[0] not in "-_"
        and safe_file_name(name) == name
    )
