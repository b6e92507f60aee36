"""A column of a list while it is found out what it means."""

from dataclasses import dataclass, replace

from kokoma_cli.domain.lists import Because
from kokoma_cli.domain.problems import Problem
from kokoma_cli.intake.headings import MEANINGS, Reading, label
from kokoma_cli.intake.list_shapes import Values
from kokoma_cli.wording.values import Phrase


@dataclass(frozen=True, slots=True)
class Guess:
    """What a column is on the way to being."""

    at: int
    heading: str
    letter: str
    key: str
    values: Values
    reading: Reading | None = None
    meaning: str | None = None
    because: Because = "nothing"
    doubt: Problem | None = None

    @property
    def shown(self) -> Phrase:
        """The column in a sentence."""
        if not self.heading:
            return Phrase("lists.column_letter", {"letter": self.letter})
        if self.key != self.heading:
            return Phrase("lists.column_both", {"heading": self.heading, "letter": self.letter})
        return Phrase("lists.column_heading", {"heading": self.heading})

    def doubtful(self, key: str, meaning: str | None = None, **values: object) -> "Guess":
        """The same, but only the office can say."""
        meaning = meaning or self.meaning
        shown = label(meaning) if meaning in MEANINGS else Phrase("lists.meaning_none")
        doubt = Problem(0, key, {"column": self.shown, "meaning": shown, **values})
        return replace(self, meaning=meaning, doubt=doubt)
