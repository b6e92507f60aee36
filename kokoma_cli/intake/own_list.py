"""The list of people that kokoma writes itself, and what it says besides: numbers, who has left, minutes.

A heading alone does not tell: „Nummer“ and „Stand“ are in other lists as well. All of them together do.
"""

import re
from collections.abc import Sequence
from functools import cache

from kokoma_cli.domain.lists import Column, Entry
from kokoma_cli.domain.participants import DETAILS, EnrolmentStatus
from kokoma_cli.domain.problems import Problem
from kokoma_cli.domain.spelling import clean
from kokoma_cli.intake import addresses
from kokoma_cli.intake.headings import OWN, label
from kokoma_cli.intake.list_layout import index_of
from kokoma_cli.intake.list_shapes import text_of
from kokoma_cli.intake.tables import Cell, Row
from kokoma_cli.wording import LANGUAGES, Wording

#: Our headings in JSON.
_KEYS = {"id": "number", "status": "status", "preparation": "preparation"}
_THIRDS = {"⅓": 1 / 3, "⅔": 2 / 3}
#: We never write three places: there the sign may be one between thousands.
_NUMBER = re.compile(r"(\d{1,6})?(?:[.,](\d{1,2}|\d{4,20}))?([⅓⅔])?")


class OwnColumns:
    """Where in a list of ours stands what others do not have."""

    def __init__(self, columns: Sequence[Column]) -> None:
        headings = [clean(column.heading).casefold() for column in columns]
        self._at: dict[str, int] = {}
        self._minutes = False
        for ours in _ours():
            if set(ours) <= set(headings):
                self._at = {meaning: headings.index(heading) for heading, meaning in ours.items()}
                self._minutes = "id" in ours
                break
        self._letters = {columns[at].letter: meaning for meaning, at in self._at.items()}
        self._index = {meaning: index_of(columns[at].letter) for meaning, at in self._at.items()}

    @property
    def are_ours(self) -> bool:
        """Whether kokoma has written the list."""
        return bool(self._at)

    def shown(self, columns: Sequence[Column]) -> tuple[Column, ...]:
        """The columns, with what these mean."""
        return tuple(
            each._replace(meaning=self._letters[each.letter], because="heading")
            if each.letter in self._letters and self._letters[each.letter] in OWN
            else each
            for each in columns
        )

    def entry(self, row: Sequence[Cell]) -> Entry | None:
        """What a row says; None if it has no number of ours."""
        number = self._cell("number", row)
        if not number.isdecimal() or len(number) > 18:
            return None
        status = _statuses().get(self._cell("status", row).casefold(), "enrolled")
        return Entry(int(number), status, self._preparation(row))

    def _cell(self, meaning: str, row: Sequence[Cell]) -> str:
        at = self._index.get(meaning)
        return text_of(row[at]) if at is not None and at < len(row) else ""

    def unread(self, row: Row) -> Problem | None:
        """The problem if its preparation says something, but not how long; 1.234 may be either of two."""
        text = self._cell("preparation", row.cells)
        if addresses.is_nothing(text) or self._preparation(row.cells) is not None:
            return None
        return Problem(
            row.line, "lists.preparation_unread", {"field": label("preparation"), "text": text}
        )

    def _preparation(self, row: Sequence[Cell]) -> int | None:
        found = _NUMBER.fullmatch(self._cell("preparation", row))
        if not found or not (found[1] or found[3]):
            return None
        whole, part, third = found[1] or "0", found[2] or "", found[3] or ""
        number = float(f"{whole}.{part or 0}") + _THIRDS.get(third, 0.0)
        return round(number * (1 if self._minutes else 60))


@cache
def _ours() -> tuple[dict[str, str], ...]:
    """Our headings with their meanings, in JSON and in each language."""
    plain = {each: each for each in ("name", *DETAILS)}
    found = [_KEYS | plain]
    for language in LANGUAGES:
        worded = {meaning: f"participants.field_{meaning}" for meaning in plain} | OWN
        words = Wording(language)
        found.append({clean(words(key)).casefold(): meaning for meaning, key in worded.items()})
    return tuple(found)


@cache
def _statuses() -> dict[str, EnrolmentStatus]:
    statuses: tuple[EnrolmentStatus, ...] = ("enrolled", "withdrawn")
    worded = {
        Wording(language)(f"participants.status_{status}").casefold(): status
        for language in LANGUAGES
        for status in statuses
    }
    return worded | {status: status for status in statuses}
