"""Every sentence a person reads, in German and in English.

A sentence has a key such as `attendance.recorded`: its first part names the catalogue
(`wording/de/attendance.py`, `wording/en/attendance.py`), the rest the entry in its `TEXTS`. Catalogues
load when their first sentence is asked for. An entry is a format string, or a pair of them, for one and
for any other `count`.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from importlib import import_module
from typing import Literal, cast

from kokoma_cli.wording import grammar
from kokoma_cli.wording.values import Bilingual, EitherDay, Hours, Lines, Phrase

Language = Literal["de", "en"]
LANGUAGES: tuple[Language, ...] = ("de", "en")
Text = str | tuple[str, str]


def catalogue(language: Language, name: str) -> Mapping[str, Text]:
    """One catalogue of one language; ModuleNotFoundError if there is none."""
    module = import_module(f"kokoma_cli.wording.{language}.{name}")
    return cast("Mapping[str, Text]", module.TEXTS)


class Wording:
    """Says things in one language."""

    def __init__(self, language: Language) -> None:
        self.language: Language = language

    def __call__(self, key: str, /, **values: object) -> str:
        """The sentence with this key. Values go in as they are, dates and lists as people write them;
        a value is never read as a format. KeyError for an unknown key."""
        text = self.find(key)
        if text is None:
            raise KeyError(key)
        if isinstance(text, tuple):
            text = text[0] if values.get("count") == 1 else text[1]
        return text.format_map({name: self._show(value) for name, value in values.items()})

    def show(self, value: object) -> str:
        """A single value as people write it."""
        return str(self._show(value))

    def find(self, key: str) -> Text | None:
        """The entry as it stands in the catalogue, or None."""
        name, _, entry = key.partition(".")
        return catalogue(self.language, name).get(entry)

    def _show(self, value: object) -> object:
        if isinstance(value, date):
            return self.long_date(value)
        if isinstance(value, Phrase):
            return self(value.key, **value.values)
        if isinstance(value, Bilingual):
            return value.de if self.language == "de" else value.en
        if isinstance(value, Hours):
            return self.hours(value)
        if isinstance(value, Lines):
            return "".join(f"\n  {self._show(item)}" for item in value)
        if isinstance(value, EitherDay):
            return grammar.either_day(value, self.language)
        if isinstance(value, (list, tuple, set, frozenset)):
            return self.enumerate(str(self._show(item)) for item in value)
        return value

    def long_date(self, day: date) -> str:
        """As in running text: 26. März 2024."""
        return grammar.long_date(day, self.language)

    def short_date(self, day: date) -> str:
        """As in tables: 26.03.2024."""
        return grammar.short_date(day, self.language)

    def dates(self, days: Iterable[date]) -> str:
        """Several days, short, one after the other: 10./11.03.2023, or 10./11.03. und 02.04.2023."""
        return grammar.short_dates(days, self.language)

    def hours(self, minutes: int, unit: int = 60) -> str:
        """A quantity with its unit: 3,5 Stunden; with unit 45: 4 Unterrichtseinheiten."""
        return grammar.hours(minutes, unit, self.language)

    def number(self, minutes: int, unit: int = 60) -> str:
        """The same without its unit, as in a table: 3,5."""
        return grammar.hour_number(minutes, unit, self.language)

    def enumerate(self, items: Iterable[str]) -> str:
        """a, b und c."""
        return grammar.enumeration(items, self.language)

    def count_word(self, number: int) -> str:
        """Numbers up to twelve as words."""
        return grammar.number_word(number, self.language)
