"""A table about to be written for another program."""

from datetime import date, time
from typing import Literal, NamedTuple

from kokoma_cli.wording import Wording
from kokoma_cli.wording.values import Bilingual, Phrase


class Word(NamedTuple):
    """A value that people read as a word and programs by its key: `present`, said „anwesend“."""

    raw: str
    said: Phrase | Bilingual | str


#: What a cell holds in the end.
Said = str | int | float | date | time | None
Value = Said | Word

#: How a spreadsheet shows the values below a heading. Hours are of 60 minutes.
Kind = Literal["text", "whole", "hours", "date", "time"]


class Field(NamedTuple):
    """One column."""

    key: str
    #: Its name in JSON.
    heading: Phrase | Bilingual | str
    kind: Kind = "text"


class Table(NamedTuple):
    """One table with a name, as `exports.table_<name>` words it."""

    name: str
    fields: tuple[Field, ...]
    rows: tuple[tuple[Value, ...], ...]

    def headings(self, words: Wording) -> list[str]:
        """What stands above its columns."""
        return [words.show(field.heading) for field in self.fields]


def said(value: Value, words: Wording) -> Said:
    """A value as a person reads it; numbers and dates stay what they are."""
    return words.show(value.said) if isinstance(value, Word) else value


#: A cell that begins with one of these is a formula to Excel, wherever the file came from
#: (https://owasp.org/www-community/attacks/CSV_Injection).
_ACTING = ("=", "+", "-", "@", "\t", "\r")


def acts(text: str) -> bool:
    """True for a text that a spreadsheet would run."""
    return text.startswith(_ACTING)
