"""Who was there: one participant at one session, and what follows for the course.

Named tuples here, as every command loads them: a dataclass takes seven times as long to make.
"""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Literal, NamedTuple

from kokoma_cli.domain.courses import Course, Session

if TYPE_CHECKING:
    # For its type alone; loading it takes as long as the rest of this module.
    from fractions import Fraction

Presence = Literal["present", "partly", "excused", "absent"]
Standing = Literal["attended", "partly", "absent", "excused", "open"]


class Attendance(NamedTuple):
    """What is recorded for one participant at one session. No entry means: not yet known."""

    session_id: int
    presence: Presence
    minutes: int
    #: Whole minutes in the room.
    note: str | None = None


#: What is recorded for one person, by the id of the session.
Record = Mapping[int, Attendance]


class Entry(NamedTuple):
    """A mark about to be recorded; `minutes` None means: what the presence implies."""

    presence: Presence = "present"
    minutes: int | None = None
    note: str | None = None

    def at(self, session: Session) -> Attendance:
        """This mark for one session. Minutes that reach the planned ones make it *present*."""
        if self.presence in ("absent", "excused"):
            return Attendance(session.id, self.presence, 0, self.note)
        if self.minutes is None and self.presence == "partly":
            # Nobody has counted them, and what is not known is not credited.
            return Attendance(session.id, "partly", 0, self.note)
        if self.minutes is None or self.minutes >= session.minutes:
            return Attendance(session.id, "present", session.minutes, self.note)
        return Attendance(session.id, "partly", self.minutes, self.note)


def minutes_in_room(course: Course, record: Record) -> int:
    """Recorded minutes at this course, partly attended days included."""
    return sum(record[session.id].minutes for session in course.sessions if session.id in record)


def standing(course: Course, record: Record, share: "Fraction | int" = 1) -> Standing:
    """How a person stands towards a course.

    *attended* once the recorded minutes reach `share` of the planned ones; *open* while nothing at
    all is recorded, which is never taken for presence.
    """
    entries = [record[session.id] for session in course.sessions if session.id in record]
    if not entries:
        return "open"
    there = any(entry.presence in ("present", "partly") for entry in entries)
    if share == 1:
        complete = len(entries) == len(course.sessions) and all(
            entry.presence == "present" for entry in entries
        )
    else:
        minutes = sum(entry.minutes for entry in entries)
        complete = there and minutes >= share * course.minutes
    if complete:
        return "attended"
    if there:
        return "partly"
    if all(entry.presence == "excused" for entry in entries):
        return "excused"
    return "absent"


def took_place(courses: Iterable[Course], records: Iterable[Record]) -> list[Course]:
    """These courses without those cancelled for which nobody has any minutes."""
    there = {session for record in records for session in record if record[session].minutes}
    return [
        course
        for course in courses
        if not course.cancelled or any(session.id in there for session in course.sessions)
    ]


def under_way(course: Course, record: Record, share: "Fraction | int" = 1) -> bool:
    """True when something is recorded, the course is not attended yet, and the days without an entry
    could still make it so: the evening between two course days."""
    if course.cancelled or standing(course, record, share) in ("attended", "open"):
        return False
    completed = dict(record)
    for session in course.sessions:
        completed.setdefault(session.id, Attendance(session.id, "present", session.minutes))
    return standing(course, completed, share) == "attended"
