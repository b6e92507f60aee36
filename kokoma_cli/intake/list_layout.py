"""Where in a row of a list each meaning stands."""

import re
from collections.abc import Sequence
from functools import cached_property

from kokoma_cli.domain.lists import Column
from kokoma_cli.domain.name_parts import titles_apart
from kokoma_cli.domain.names import MAX_LENGTH
from kokoma_cli.intake import addresses, salutations
from kokoma_cli.intake.cells import LOST
from kokoma_cli.intake.headings import read
from kokoma_cli.intake.list_doubts import asks
from kokoma_cli.intake.list_rows import Line
from kokoma_cli.intake.list_shapes import text_of
from kokoma_cli.intake.name_order import by_address, seems_turned
from kokoma_cli.intake.names_in_lists import Order
from kokoma_cli.intake.tables import Cell

OF_NAMES = ("given", "family", "full_name", "family_first", "name_and_email")
_WORDS_OF_NAMES = frozenset({*OF_NAMES, "more_given", "particle"})
#: So many rows tell enough.
_ENOUGH = 400


class Layout:
    """Where in a row each meaning stands."""

    def __init__(self, columns: Sequence[Column]) -> None:
        self._at: dict[str, list[int]] = {}
        self._order: dict[int, Order] = {}
        self._contacts: set[int] = set()
        #: Columns that hold telephone numbers as well as addresses.
        self.turned = False
        #: Whole names seem to have the family name first.
        self.mixed = False
        #: Some of them may have.
        self.literal = False
        #: What stands there is meant so: „Frei“ is somebody's name, „k. A.“ an organisation's.
        self.asked = {
            index_of(column.letter): column.heading
            for column in columns
            if column.meaning is None and asks(column.heading)
        }
        #: Columns that say whether somebody takes part, with their headings.
        for column in columns:
            if column.meaning is None:
                continue
            at = index_of(column.letter)
            self._at.setdefault(column.meaning, []).append(at)
            reading = read(column.heading)
            if reading and reading.meaning in ("full_name", "family_first"):
                if reading.meaning == "family_first":
                    self._order[at] = "family_first"
                elif "given" in map(
                    _meaning, re.split(r"[\s,/]+", column.heading.replace("-", " "))
                ):
                    self._order[at] = "given_first"
            if reading and reading.meaning == "contact":
                self._contacts.add(at)
            if column.meaning == "organisation" and reading and reading.meaning == "unit":
                self._at.setdefault("unit", []).append(at)
        if "unit" in self._at:
            # The whole before its part: Stadt Bamberg, Bürgeramt.
            units = self._at["unit"]
            self._at["organisation"].sort(key=lambda at: (at in units, at))

    def learn(self, lines: Sequence[Line]) -> None:
        """Finds out whether the family name goes first, where no heading tells: from the addresses; that it
        does so now and then, from commas and from what people are called."""
        if not self.has("full_name") or self.order("full_name"):
            return
        found = []
        front = behind = commas = 0
        for line in lines[:_ENOUGH]:
            whole = self.first("full_name", line.row.cells)[:MAX_LENGTH]
            text = titles_apart(salutations.apart(whole)[1])[1]
            words = text.split()
            if "," in text:
                commas += 1
                continue
            split = by_address(words, self.email(line.row.cells)[0].address)
            found += [split.turned] if split else []
            seems = seems_turned(words)
            front += seems is False
            behind += seems is True
        self.turned = len(found) > 1 and all(found)
        # Many are called Peter by their family: one alone tells nothing, unless all others have a comma.
        self.mixed = behind > 1 and behind * 5 >= front + behind
        self.mixed = self.mixed or 2 * commas >= min(len(lines), _ENOUGH) > 1

    @cached_property
    def taken(self) -> frozenset[int]:
        """The columns something is taken from."""
        return frozenset(at for each in self._at.values() for at in each)

    @cached_property
    def names(self) -> frozenset[int]:
        """Those with names."""
        return frozenset(at for meaning in OF_NAMES for at in self._at.get(meaning, ()))

    @cached_property
    def emails(self) -> frozenset[int]:
        """Those with nothing but addresses."""
        return frozenset(self._at.get("email", ())) - self._contacts

    def has(self, meaning: str) -> bool:
        """Whether it has a column."""
        return meaning in self._at

    def cells(self, meaning: str, row: Sequence[Cell]) -> list[Cell]:
        """What stands there in this row."""
        return [row[at] for at in self._at.get(meaning, ()) if at < len(row)]

    def texts(self, meaning: str, row: Sequence[Cell]) -> list[str]:
        """The same as text, without what stands in place of a value."""
        places = self._at.get(meaning)
        if places is None:
            return []
        of_names = meaning in _WORDS_OF_NAMES
        nothing = addresses.is_no_name if of_names else addresses.is_nothing
        found = []
        for at in places:
            text = text_of(row[at]) if at < len(row) else ""
            if of_names:
                text = addresses.without(text)
            if text and (self.literal or not nothing(text)):
                found.append(text)
        return found

    def first(self, meaning: str, row: Sequence[Cell]) -> str:
        """The first of them; empty if there is none."""
        return next(iter(self.texts(meaning, row)), "")

    def unreadable(self, row: Sequence[Cell]) -> list[str]:
        """The meanings whose value is lost in this row, as that of a formula that failed."""
        at = self._at if LOST in row else ()
        return [each for each in at if each != "unit" and LOST in self.cells(each, row)]

    def email_texts(self, row: Sequence[Cell]) -> list[str]:
        """What may be an address in this row; a telephone number is none where either may stand."""
        texts = self.texts("email", row)
        if self.has("email") and not self._contacts.isdisjoint(self._at["email"]):
            texts = [text for text in texts if "@" in text or not any(map(str.isdigit, text))]
        beside = (row[at] for at in self.names if at < len(row))
        return texts + [text_of(cell) for cell in beside if isinstance(cell, str) and "@" in cell]

    def email(self, row: Sequence[Cell]) -> tuple[addresses.Found, str]:
        """The address in this row, and what stands in its place if that is none."""
        blamed = ""
        found = addresses.Found()
        for text in self.email_texts(row):
            found = addresses.address(text)
            if found.address:
                return found, ""
            if found.trouble:
                blamed = text
        return (found if found.trouble else addresses.Found()), blamed

    def named(self, row: Sequence[Cell]) -> str:
        """What stands in the columns of the name."""
        return " ".join(text for meaning in OF_NAMES for text in self.texts(meaning, row))

    def holds_a_name(self, row: Sequence[Cell]) -> bool:
        """Whether anything stands there, even in place of a name; an address alone does not."""
        texts = (text_of(row[at]) for at in self.names if at < len(row))
        return any(addresses.without(text) for text in texts)

    def order(self, meaning: str) -> Order:
        """In which order the whole names with this meaning are, as far as the heading or the office says."""
        if meaning == "family_first":
            return "family_first"
        return next((self._order[at] for at in self._at[meaning] if at in self._order), None)


def index_of(letter: str) -> int:
    """The place of a column, from 0, by its letter."""
    number = 0
    for each in letter:
        number = number * 26 + ord(each) - 64
    return number - 1


def _meaning(word: str) -> str | None:
    if word.casefold() == "vor":
        return "given"
    reading = read(word)
    return reading.meaning if reading else None
