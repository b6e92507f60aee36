"""The list of people that kokoma writes itself, and what it says besides: numbers, who has left, minutes.

A heading alone does not tell: „Nummer“ and „Stand“ are in other lists as well. All of them together do.
"""

from collections.abc import Sequence
from functools import cache

from kokoma_cli.domain.lists import Column, Entry
from kokoma_cli.domain.participants import DETAILS, EnrolmentStatus
from kokoma_cli.domain.spelling import clean
from kokoma_cli.intake.headings import OWN
from kokoma_cli.intake.list_shapes import text_of
from kokoma_cli.intake.tables import Cell
from kokoma_cli.wording import LANGUAGES, Wording

#: Our headings in JSON.
_KEYS = {"id": "number", "status": "status", "preparation": "preparation"}
_THIRDS = {"⅓": 1 / 3, "⅔": 2 / 3}


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
        self._index = {meaning: _index(columns[at].letter) for meaning, at in self._at.items()}

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

    def _preparation(self, row: Sequence[Cell]) -> int | None:
        text = self._cell("preparation", row)
        third = _THIRDS.get(text[-1:], 0.0)
        try:
            number = float(text.rstrip("⅓⅔").replace(",", ".") or (0 if third else ""))
        except ValueError:
            return None
        return round((number + third) * (1 if self._minutes else 60))


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


def _index(letter: str) -> int:
    number = 0
    for each in letter:
        number = number * 26 + ord(each) - 64
    return number - 1
