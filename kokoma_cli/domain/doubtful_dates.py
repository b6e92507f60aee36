"""What may be wrong with the dates of a cohort's courses.

Each function gives the days it doubts, in values for a sentence.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import groupby, pairwise
from typing import NamedTuple

from kokoma_cli.domain.courses import Course, Session

Values = Mapping[str, object]

#: Longer than any summer: a day with nothing so long before and after it is seldom right.
_LONELY = timedelta(days=200)
#: The days of one course are close together.
_TORN = timedelta(days=31)

_YEARS = re.compile(r"\b(20\d\d)(?:\s?[/–-]\s?(20\d\d|\d\d))?\b")


class Day(NamedTuple):
    """A course day that has a date."""

    course: Course
    session: Session
    date: date

    @property
    def values(self) -> dict[str, object]:
        """What a sentence needs to name it; `day` is None for a course of one day."""
        several = len(self.course.sessions) > 1
        return {
            "course": self.course.code,
            "day": self.session.day if several else None,
            "date": self.date,
        }


def days_of(courses: Iterable[Course]) -> list[Day]:
    """The dated days of these courses, oldest first."""
    days = [
        Day(course, session, session.date)
        for course in courses
        for session in course.sessions
        if session.date is not None
    ]
    return sorted(days, key=lambda day: (day.date, day.course.code, day.session.day))


def in_wrong_order(days: Sequence[Day]) -> Iterator[Values]:
    """A day of a course that is not after the day before it."""
    for one, other in _within_courses(days):
        if other.date <= one.date:
            yield {**other.values, "before": one.date}


def torn_apart(days: Sequence[Day]) -> Iterator[Values]:
    """A day of a course more than a month after the day before it."""
    for one, other in _within_courses(days):
        if other.date - one.date > _TORN:
            yield {**other.values, "before": one.date}


def on_the_same_day(days: Sequence[Day]) -> Iterator[Values]:
    """Two courses on one day, unless their hours show that one is over before the other begins."""
    for day, group in groupby(days, key=lambda each: each.date):
        together = list(group)
        clashing = {
            each.course.code
            for one in together
            for each in together
            if one.course.id != each.course.id and not _apart(one.session, each.session)
        }
        if clashing:
            yield {"courses": sorted(clashing), "date": day}


def outside_the_years(days: Sequence[Day], cohort: str) -> Iterator[Values]:
    """A day in a year that the cohort's name does not say: "Bamberg 2023/24" says two."""
    span = years_in(cohort)
    if span:
        for day in days:
            if not span[0] <= day.date.year <= span[1]:
                yield day.values


def lonely(days: Sequence[Day]) -> Iterator[Values]:
    """A day of a course far away from all other courses of the series."""
    for day in days:
        distances = [
            abs(other.date - day.date) for other in days if other.course.id != day.course.id
        ]
        if len(distances) > 1 and min(distances) > _LONELY:
            yield day.values


def at_the_weekend(days: Sequence[Day]) -> Iterator[Values]:
    """A Saturday or a Sunday."""
    for day in days:
        if day.date.weekday() > 4:
            yield {**day.values, "weekday": day.date.weekday()}


def years_in(name: str) -> tuple[int, int] | None:
    """The first and the last year that the name of a cohort says, or None: 2023/24, 2023–2024. Who says only
    the first may go on into the next."""
    found = _YEARS.search(name)
    if found is None:
        return None
    first, last = found.groups(default="")
    said = int(last if len(last) == 4 else first[:2] + last) if last else 0
    return int(first), said if said > int(first) else int(first) + 1


def _within_courses(days: Sequence[Day]) -> Iterator[tuple[Day, Day]]:
    """Each day of a course with the one before it, by their numbers."""
    in_order = sorted(days, key=lambda day: (day.course.code, day.session.day))
    for one, other in pairwise(in_order):
        if one.course.id == other.course.id:
            yield one, other


def _apart(one: Session, other: Session) -> bool:
    times = (one.starts, one.ends, other.starts, other.ends)
    if not all(times):
        return False
    return str(one.ends) <= str(other.starts) or str(other.ends) <= str(one.starts)
