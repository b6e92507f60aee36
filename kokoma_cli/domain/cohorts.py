"""The series and its runs."""

from dataclasses import dataclass
from datetime import date

from kokoma_cli.domain.categories import Category


@dataclass(frozen=True, slots=True)
class Series:
    """The whole offer. `minutes` is its published volume; None: what its courses add up to."""

    id: int
    code: str
    title: str
    title_en: str | None = None
    minutes: int | None = None
    categories: tuple[Category, ...] = ()

    def category(self, code: str) -> Category:
        """The category with this code; KeyError if the series has none."""
        for category in self.categories:
            if category.code == code:
                return category
        raise KeyError(code)


@dataclass(frozen=True, slots=True)
class Cohort:
    """One run of the series with its people. It has its own courses and its own rule, so that a
    change for next year leaves this year's record as it was."""

    id: int
    name: str
    series: Series


@dataclass(frozen=True, slots=True)
class CohortLine:
    """A cohort with what a list says about it."""

    id: int
    name: str
    enrolled: int
    certificates: int
    first: date | None
    last: date | None
    #: First and last course day.
