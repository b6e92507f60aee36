"""What a meeting report tells: who was there under which name, from when to when.

Times are local and without a zone, as every tool writes them; lengths are whole seconds.
"""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Literal, NamedTuple

from kokoma_cli.domain.attendance import Presence
from kokoma_cli.domain.problems import Problem

#: What somebody is in a meeting, where the tool says so. Organiser and presenter take no part in the course.
Role = Literal["organiser", "presenter", "attendee"]
#: Whether 3/4/2026 is in March or in April.
DayOrder = Literal["day_first", "month_first"]


class Stay(NamedTuple):
    """One time in the room, from joining to leaving."""

    joined: datetime
    left: datetime


class Appearance(NamedTuple):
    """Somebody under one name and address, with all her times."""

    name: str
    #: As the tool shows it, outer blanks gone; marks such as "(Extern)" still there.
    email: str | None = None
    role: Role | None = None
    stays: tuple[Stay, ...] = ()
    seconds: int | None = None
    #: What the tool has counted, where it tells no times or only the first and the last; None: see `stays`.
    presence: Presence | None = None
    #: What the tool says in place of any time.
    other_names: tuple[str, ...] = ()
    #: Under which else she was there, or is known to the tool.
    open_end: bool = False
    #: Her leaving is not in the report; her last time is counted to the report's end.
    lines: tuple[int, ...] = ()
    #: Where she stands in the file.
    on: date | None = None
    course: str | None = None
    day: int | None = None
    #: Which date, course and course day this is about, in a report about several: one appearance for each.
    least: int | None = None
    #: What of `seconds` is certain, where several lines were added up that may have been at once.


class MeetingReport(NamedTuple):
    """One file, read."""

    tool: str
    #: The name of the reader that read it.
    appearances: tuple[Appearance, ...]
    title: str | None = None
    start: datetime | None = None
    end: datetime | None = None
    rounding: int = 0
    #: By how many seconds the tool's own counts may be above the truth.
    order_open: bool = False
    #: Its dates can be read in two ways, and nothing in it decides; they were read as day first.
    utc: bool = False
    #: Its times are not local ones but UTC.
    undated: bool = False
    #: Its times are of a day, but nothing says of which: only how they lie to each other counts.
    problems: tuple[Problem, ...] = ()

    @property
    def days(self) -> frozenset[date]:
        """The days on which somebody joined, or on which the meeting began; empty if the file has no date."""
        days = set(self.days_of_people)
        if self.start is not None:
            days.add(self.start.date())
        return frozenset(days)

    @property
    def days_of_people(self) -> frozenset[date]:
        """The days on which somebody joined, or was there."""
        joined = {stay.joined.date() for stay in self.dated_stays}
        return frozenset(joined | {each.on for each in self.appearances if each.on is not None})

    @property
    def dated_stays(self) -> tuple[Stay, ...]:
        """Every time in the room that is known to be on a day."""
        if self.undated:
            return ()
        return tuple(stay for each in self.appearances for stay in each.stays)


def seconds_together(stays: Iterable[Stay]) -> int:
    """How long somebody was there at all: what overlaps, as with two devices, counts once."""
    total = 0
    until: datetime | None = None
    for joined, left in sorted(stays):
        since = joined if until is None else max(joined, until)
        if left > since:
            total += int((left - since).total_seconds())
            until = left
    return total
