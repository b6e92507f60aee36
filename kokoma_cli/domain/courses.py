"""The units of a series: courses and their sittings.

Named tuples here, as every command loads them: a dataclass takes seven times as long to make.
"""

import datetime
from collections.abc import Iterable
from typing import NamedTuple


class Session(NamedTuple):
    """One sitting of a course: a course day, or one online meeting."""

    id: int
    day: int
    minutes: int
    date: datetime.date | None = None
    starts: str | None = None
    ends: str | None = None
    #: Local time of day as HH:MM.
    place: str | None = None

    @property
    def on_the_clock(self) -> int | None:
        """Minutes from start to end, breaks included; None unless both are known."""
        if not (self.starts and self.ends):
            return None
        since, until = (60 * int(time[:2]) + int(time[3:]) for time in (self.starts, self.ends))
        return until - since


class Course(NamedTuple):
    """One unit of the series as one cohort gets it."""

    id: int
    code: str
    category: str
    title: str
    sessions: tuple[Session, ...]
    preparation: int = 0
    #: Minutes of preparation and follow-up together.
    title_en: str | None = None
    compulsory: bool = False
    cancelled: bool = False

    @property
    def minutes(self) -> int:
        """Planned minutes in the room, all days together."""
        return sum(session.minutes for session in self.sessions)

    @property
    def dates(self) -> tuple[datetime.date, ...]:
        """The days that have a date, in their order."""
        return tuple(session.date for session in self.sessions if session.date is not None)


def planned_minutes(courses: Iterable[Course]) -> int:
    """The volume of these courses with preparation and follow-up."""
    return sum(course.minutes + course.preparation for course in courses)


def split_minutes(total: int, days: int) -> tuple[int, ...]:
    """Shares `total` minutes evenly among `days`; the first days take what does not divide."""
    share, rest = divmod(total, days)
    return tuple(share + (1 if day < rest else 0) for day in range(days))
