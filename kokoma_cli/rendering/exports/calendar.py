"""Course dates as a calendar file (RFC 5545), for Outlook and every other calendar.

Times are written without a zone: nine o'clock is nine o'clock wherever the town lies.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from kokoma_cli.domain.courses import Course, Session
from kokoma_cli.wording import Wording

if TYPE_CHECKING:
    from icalendar import Event


def calendar(courses: Iterable[Course], words: Wording, series: str, of: str, day: date) -> bytes:
    """One event for each course day that has a date, all day long where it has no times. `of` tells the
    registers of this world apart: the same day of the same course keeps its identity, so that taking the
    file in again moves events instead of doubling them. `day`: when it was made."""
    from icalendar import Calendar

    made = Calendar()
    made.add(
        "prodid", "-//kokoma//kokoma//DE" if words.language == "de" else "-//kokoma//kokoma//EN"
    )
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", series)
    stamp = datetime.combine(day, time(), UTC)
    for course in courses:
        for session in course.sessions:
            if session.date is not None:
                made.add_component(_event(course, session, session.date, words, series, of, stamp))
    return bytes(made.to_ical())


def _event(
    course: Course,
    session: Session,
    day: date,
    words: Wording,
    series: str,
    of: str,
    stamp: datetime,
) -> "Event":
    from icalendar import Event

    title = course.title_en if words.language == "en" and course.title_en else course.title
    event = Event()
    event.add("uid", f"{of}-{session.id}@kokoma")
    event.add("dtstamp", stamp)
    key = "exports.event" if len(course.sessions) == 1 else "exports.event_day"
    event.add(
        "summary",
        words(key, code=course.code, title=title, day=session.day, days=len(course.sessions)),
    )
    if session.starts and session.ends:
        event.add("dtstart", datetime.combine(day, time.fromisoformat(session.starts)))
        event.add("dtend", datetime.combine(day, time.fromisoformat(session.ends)))
    elif session.starts:
        start = datetime.combine(day, time.fromisoformat(session.starts))
        event.add("dtstart", start)
        event.add("dtend", start + timedelta(minutes=session.minutes))
    else:
        event.add("dtstart", day)
        event.add("dtend", day + timedelta(days=1))
    event.add("description", series)
    if session.place:
        event.add("location", session.place)
    if course.cancelled:
        event.add("status", "CANCELLED")
    return event
