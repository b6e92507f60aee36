"""What a value looks like, whatever its column is called."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from functools import lru_cache
from typing import Literal

from kokoma_cli.domain.name_parts import titles_apart
from kokoma_cli.domain.spelling import clean, fold
from kokoma_cli.intake.addresses import NAMED, is_address, is_nothing
from kokoma_cli.intake.salutations import apart, is_salutation
from kokoma_cli.intake.tables import Cell

#: *named_address*: „Anna Weber <weber@…>“; *listed_name*: „Weber, Anna“; *workplace*: an office, a firm, a
#: town; *words*: letters that may be a name.
Shape = Literal[
    "address", "named_address", "salutation", "title", "number", "date", "listed_name", "workplace",
    "words", "text",
]  # fmt: skip

#: From this share on a column has the shape of its values.
_MOST = 0.6
#: So many values are looked at; a list goes on as it begins.
_ENOUGH = 400

_NUMBER = re.compile(r"[\d\s+()/.,:\-–#]+")
_DATE = re.compile(
    r"\d{1,4}[./-] ?\d{1,2}[./-] ?\d{0,4}(?:,? \d{1,2}:\d\d(?::\d\d)?)?|\d{1,2}:\d\d.*"
)
_LISTED = re.compile(r"[^\W\d_][^\d,;:/()]*, ?[^\W\d_][^\d;:/()]*(?:\([^)]*\))?")
_WORD = re.compile(r"[^\W\d_]")
_WORKPLACE = re.compile(
    r"(?:^| )(?:amt|ämter|stadt|gemeinde|landkreis|kreis|landratsamt|lra|ministerium|dezernat"
    r"|referat|abteilung|abt"
    r"|fachbereich|fachdienst|sachgebiet|sg|fb|stabsstelle|stabstelle|geschäftsbereich|eigenbetrieb"
    r"|verein|verband"
    r"|e\.? ?v\.?|ggmbh|gmbh|ag|kg|schule|kita|kindergarten|bürgerbüro|bürgermeister\w*|büro|team"
    r"|caritas|diakonie"
    r"|awo|drk|thw|feuerwehr|polizei|universität|hochschule|institut|akademie|zentrum|stiftung"
    r"|bezirk|regierung"
    r"|kommune|markt|verwaltungsgemeinschaft|vg|vhs|jobcenter|agentur|office|department|city"
    r"|municipality|council"
    r"|ltd|school|university|ministry|urząd|gmina|mairie|commune|comune|belediyesi|müdürlüğü"
    r"|ayuntamiento)(?:[ .,:/-]|$)"
    r"|(?:amt|verwaltung|referat|ministerium|schule|verein|verband|bauhof|betriebshof|werke?|büro"
    r"|stelle|archiv|kämmerei|dienst|zentrum"
    r"|bibliothek|bücherei|museum|theater|kanzlei|hilfe|arbeit|förderung|planung|aufsicht|pflege"
    r"|mission|betrieb|beirat|personalrat)(?:[ .,:/-]|$)"
)  # fmt: skip

_OFFICE_HOLDER = re.compile(
    r"\w*bürgermeister(?:in)?\b|\w*leiter(?:in)?\b|\w*referent(?:in)?\b", re.IGNORECASE
)


def text_of(cell: Cell) -> str:
    """A value as it would be read out, in one line; empty for an empty cell."""
    if isinstance(cell, str):
        text = clean(cell) if cell.isascii() else _cleaned(cell)
        # Before such a sign an apostrophe keeps a spreadsheet from reading a formula; it is not of the text.
        return text[1:] if text[:1] == "'" and text[1:2] in tuple("=+-@") else text
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime) and not (cell.hour or cell.minute or cell.second):
        cell = cell.date()
    return cell.strftime("%d.%m.%Y") if isinstance(cell, date) else str(cell)


#: A row is looked at many times; the cache is as good as a few hundred rows, and no larger.
_cleaned = lru_cache(4096)(clean)


def shape(cell: Cell) -> Shape | None:
    """What this value looks like; None for an empty one and for what stands in place of a value."""
    if isinstance(cell, int | float):
        return "number"
    if cell is not None and not isinstance(cell, str):
        return "date"
    text = text_of(cell)
    if is_nothing(text):
        return None
    if "@" in text:
        if is_address(text):
            return "address"
        named = NAMED.match(text)
        if named and named[1]:
            return "named_address"
        # Mistyped it may be, but with something on both sides.
        return "address" if " " not in text and all(text.partition("@")[::2]) else "text"
    if _DATE.fullmatch(text):
        return "date"
    if _NUMBER.fullmatch(text):
        return "number"
    if is_salutation(text):
        return "salutation"
    return _shape_of_words(text)


def _shape_of_words(text: str) -> Shape:
    titles, rest = titles_apart(text)
    if titles and not rest:
        return "title"
    if is_workplace(text):
        return "workplace"
    if _LISTED.fullmatch(text):
        return "listed_name"
    if (
        len(text) > 60
        or not _WORD.match(rest)
        or any(letter in text for letter in ":;!?=_|\\0123456789")
    ):
        return "text"
    return "words" if len(text.split()) <= 6 else "text"


def is_workplace(text: str) -> bool:
    """True for what sounds like an office, a firm, a town; not for every one of them."""
    return _WORKPLACE.search(text.casefold()) is not None


def is_only_workplace(text: str) -> bool:
    """True for an office that is not said of somebody: not for „Anna Weber, Bauhof“, „Weber (Stadt X)“, nor
    for „Frau Markt“ or „Bürgermeister Huber“."""
    if _OFFICE_HOLDER.match(text) or apart(text)[0] or titles_apart(text)[0]:
        return False
    before = re.split(r"[,(/]", text)[0].strip()
    return is_workplace(before if " " in before else text.partition(",")[0])


class Values:
    """What stands below a heading."""

    def __init__(self, cells: Iterable[Cell]) -> None:
        self.cells: list[Cell] = []
        for cell in cells:
            if cell is not None and text_of(cell):
                self.cells.append(cell)
                if len(self.cells) == _ENOUGH:
                    break
        self.shapes = Counter(each for each in map(shape, self.cells) if each)
        self.count = self.shapes.total()

    @property
    def samples(self) -> tuple[str, ...]:
        """The first three."""
        return tuple(text_of(cell) for cell in self.cells[:3])

    def share(self, *shapes: Shape) -> float:
        """How many of the values have one of these shapes; 0 if there are none."""
        return sum(self.shapes[each] for each in shapes) / self.count if self.count else 0.0

    def mostly(self, *shapes: Shape) -> bool:
        """True if that is so of most values."""
        return self.share(*shapes) >= _MOST

    @property
    def are_workplaces(self) -> bool:
        """True if most of them are offices, firms and towns; one word alone may be anybody's name."""
        texts = [text for text in map(text_of, self.cells) if not is_nothing(text)]
        found = [text for text in texts if is_only_workplace(text)]
        return 2 * len(found) > len(texts) and (len(found) > 1 or " " in "".join(found))

    @property
    def several_words(self) -> float:
        """How many of them have more than one word."""
        texts = [fold(titles_apart(text_of(cell))[1]).split() for cell in self.cells]
        return sum(len(words) > 1 for words in texts) / len(texts) if texts else 0.0


def words_of(cells: Sequence[Cell]) -> set[str]:
    """All their words, folded."""
    return {word for cell in cells for word in fold(text_of(cell)).split()}
