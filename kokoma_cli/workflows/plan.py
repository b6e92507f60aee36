"""Plan: cohorts, their courses and dates."""

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from kokoma_cli.domain.attendance import Attendance, standing, took_place
from kokoma_cli.domain.categories import code_of
from kokoma_cli.domain.cohorts import CohortLine, Series
from kokoma_cli.domain.courses import Course, Session, planned_minutes, split_minutes
from kokoma_cli.domain.names import unprintable
from kokoma_cli.domain.settings import policy
from kokoma_cli.domain.spelling import clean
from kokoma_cli.errors import BadCall, Conflict
from kokoma_cli.storage import attendance, cohorts, courses, settings
from kokoma_cli.workflows import find
from kokoma_cli.workflows.desk import Desk, find_cohort


def all_cohorts(desk: Desk) -> tuple[list[CohortLine], int | None]:
    """All cohorts, oldest first, and which is in use."""
    with desk.register.reading() as db:
        return cohorts.lines(db), cohorts.current(db)


def add_cohort(desk: Desk, name: str) -> tuple[str, str]:
    """A new cohort with the courses and the rule of the one in use, and from now on in use itself.

    Returns its name and the one it was modelled on.
    """
    name = text(name)
    if not name:
        raise BadCall("cohorts.no_name")
    with desk.writing() as (db, source):
        known = cohorts.names(db)
        if name.casefold() in (other.casefold() for other in known.values()):
            raise Conflict("cohorts.exists", name=name)
        fresh = cohorts.add(db, cohorts.load(db, source).series.id, name)
        cohorts.copy(db, source, fresh)
        cohorts.use(db, fresh)
        return name, known[source]


def use_cohort(desk: Desk, name: str) -> str:
    """Makes this cohort the one that commands mean."""
    with desk.writing() as (db, _):
        wanted = find_cohort(db, name)
        cohorts.use(db, wanted)
        return cohorts.names(db)[wanted]


@dataclass(frozen=True, slots=True)
class Programme:
    """The courses of a cohort, and the series they belong to."""

    cohort: str
    series: Series
    courses: tuple[Course, ...]
    held: int
    #: Minutes of the courses that took place, preparation and follow-up included.


def programme(desk: Desk) -> Programme:
    """What the cohort offers."""
    with desk.reading() as (db, cohort):
        return _programme(db, cohort)


def _programme(db: sqlite3.Connection, cohort: int) -> Programme:
    loaded = cohorts.load(db, cohort)
    offered = courses.of_cohort(db, cohort)
    held = took_place(offered, attendance.of_cohort(db, cohort).values())
    return Programme(loaded.name, loaded.series, offered, planned_minutes(held))


def one_course(desk: Desk, code: str) -> tuple[Programme, Course, int]:
    """One course, with how many people have attended it."""
    with desk.reading() as (db, cohort):
        programme = _programme(db, cohort)
        course = find.course(code, programme.courses)
        share = policy(settings.values(db, cohort)).share
        attended = sum(
            standing(course, record, share) == "attended"
            for record in attendance.of_course(db, course).values()
        )
        return programme, course, attended


def recorded(desk: Desk, code: str) -> int:
    """For how many people any time at this course is recorded."""
    with desk.reading() as (db, cohort):
        course = find.course(code, courses.of_cohort(db, cohort))
        entries = attendance.of_course(db, course).values()
        return sum(any(entry.minutes for entry in record.values()) for record in entries)


@dataclass(frozen=True, slots=True)
class Outline:
    """What a course is to be; None leaves what is there."""

    category: str | None = None
    title: str | None = None
    title_en: str | None = None
    days: int | None = None
    minutes: int | None = None
    preparation: int | None = None
    compulsory: bool | None = None
    code: str | None = None
    #: Minutes: all days together, in the room; preparation and follow-up come on top.


def add_course(desk: Desk, code: str, outline: Outline) -> Course:
    """A new course at the end of the series. Raises Conflict if the code is taken."""
    code = _code(code)
    title = text(outline.title or "")
    if not title or not outline.minutes:
        raise BadCall("courses.title_and_hours_needed", code=code)
    with desk.writing() as (db, cohort):
        known = courses.of_cohort(db, cohort)
        _refuse_taken(code, known)
        category = _category(db, cohort, outline.category or _category_of_like(code, known))
        days = _days(1 if outline.days is None else outline.days)
        course = Course(
            0,
            code,
            category,
            title,
            tuple(
                Session(0, day, minutes)
                for day, minutes in enumerate(_split(outline.minutes, days), 1)
            ),
            outline.preparation or 0,
            text(outline.title_en) if outline.title_en else None,
            compulsory=bool(outline.compulsory),
        )
        course_id = courses.add(db, cohort, course)
        return _reload(db, cohort, course_id)


def edit_course(
    desk: Desk,
    code: str,
    outline: Outline,
    *,
    day: int | None = None,
    cancelled: bool | None = None,
) -> tuple[Course, Course]:
    """Changes what is given; with `day`, the minutes are those of that day alone.

    Returns the course before and after. Raises Conflict when a day would go for which attendance is
    recorded, or when recorded minutes no longer fit; BadCall for a day without its minutes, or together
    with another number of days.
    """
    if day is not None and outline.days is not None:
        raise BadCall("courses.day_or_days")
    if day is not None and outline.minutes is None:
        raise BadCall("courses.day_needs_hours", code=code, day=day)
    with desk.writing() as (db, cohort):
        known = courses.of_cohort(db, cohort)
        before = find.course(code, known)
        after = before._replace(
            code=_code(outline.code) if outline.code else before.code,
            category=_category(db, cohort, outline.category)
            if outline.category
            else before.category,
            title=text(outline.title) if outline.title else before.title,
            title_en=(text(outline.title_en) or None)
            if outline.title_en is not None
            else before.title_en,
            preparation=before.preparation if outline.preparation is None else outline.preparation,
            compulsory=before.compulsory if outline.compulsory is None else outline.compulsory,
            cancelled=before.cancelled if cancelled is None else cancelled,
        )
        if after.code.casefold() != before.code.casefold():
            _refuse_taken(after.code, known)
        courses.change(db, after)
        if outline.days is not None or outline.minutes is not None:
            _resize(db, before, outline, day)
        return before, _reload(db, cohort, before.id)


def schedule(
    desk: Desk,
    code: str,
    dates: Sequence[date] | None = None,
    *,
    starts: str | None = None,
    ends: str | None = None,
    place: str | None = None,
) -> Course:
    """Gives the days of a course their dates, times and place. None leaves what is there, an empty value
    takes it out.

    Raises BadCall for more dates than days, dates twice or out of order, an end before the start.
    """
    with desk.writing() as (db, cohort):
        course = find.course(code, courses.of_cohort(db, cohort))
        if course.cancelled:
            raise Conflict("courses.is_cancelled", code=course.code)
        if dates and len(dates) != len(course.sessions):
            raise BadCall(
                "courses.dates_do_not_fit",
                code=course.code,
                count=len(course.sessions),
                given=len(dates),
            )
        if dates and list(dates) != sorted(set(dates)):
            raise BadCall("courses.dates_out_of_order")
        for index, session in enumerate(course.sessions):
            planned = session._replace(
                date=session.date if dates is None else dates[index] if dates else None,
                starts=session.starts if starts is None else starts or None,
                ends=session.ends if ends is None else ends or None,
                place=session.place if place is None else text(place) or None,
            )
            if planned.starts and planned.ends and planned.ends <= planned.starts:
                raise BadCall("courses.ends_before_start", starts=planned.starts, ends=planned.ends)
            courses.change_session(db, planned)
        return _reload(db, cohort, course.id)


def text(value: str) -> str:
    """A line of text fit for paper and screen. Raises BadCall for what is not."""
    cleaned = clean(value)
    problem = unprintable(cleaned) if cleaned else None
    if problem:
        raise BadCall(
            f"courses.text_refused_{problem.reason}",
            text=cleaned,
            letters=list(problem.characters),
            count=len(cleaned),
        )
    return cleaned


def _resize(db: sqlite3.Connection, course: Course, outline: Outline, day: int | None) -> None:
    """Gives a course other days or minutes, keeping the dates of the days that stay."""
    entries = attendance.of_course(db, course)
    if day is not None:
        _retime(db, course, find.session(course, day), _minutes(outline.minutes), entries)
        return
    days = _days(len(course.sessions) if outline.days is None else outline.days)
    total = course.minutes if outline.minutes is None else outline.minutes
    shares = _split(_minutes(total), days)
    if [session.minutes for session in course.sessions] == list(shares):
        return
    if days != len(course.sessions) and any(entries.values()):
        raise Conflict("courses.has_attendance", code=course.code)
    for session in course.sessions[days:]:
        courses.drop_session(db, session)
    for number, minutes in enumerate(shares, 1):
        if number <= len(course.sessions):
            _retime(db, course, course.sessions[number - 1], minutes, entries)
        else:
            courses.add_session(db, course.id, Session(0, number, minutes))


def _retime(
    db: sqlite3.Connection,
    course: Course,
    session: Session,
    minutes: int,
    entries: Mapping[int, Mapping[int, Attendance]],
) -> None:
    """Gives a day other minutes. Whoever was there all the time was there for all of them; recorded
    parts that no longer fit raise Conflict."""
    courses.change_session(db, session._replace(minutes=minutes))
    changed = []
    for enrolment, record in entries.items():
        entry = record.get(session.id)
        if entry and entry.presence == "present":
            changed.append((enrolment, entry._replace(minutes=minutes)))
        elif entry and entry.minutes >= minutes:
            raise Conflict("courses.day_has_parts", code=course.code, day=session.day)
    attendance.record(db, changed)


def _reload(db: sqlite3.Connection, cohort: int, course_id: int) -> Course:
    return next(course for course in courses.of_cohort(db, cohort) if course.id == course_id)


def _category(db: sqlite3.Connection, cohort: int, code: str | None) -> str:
    """The category with this code; the first of the series if none is named."""
    known = [category.code for category in cohorts.load(db, cohort).series.categories]
    if code is None:
        return known[0]
    wanted = code_of(code)
    if wanted not in known:
        raise BadCall("courses.no_such_category", category=code, known=known)
    return wanted


def _category_of_like(code: str, known: Sequence[Course]) -> str | None:
    """The category of the courses whose codes begin with the same letters: V4 is one like V1."""
    letters = code.rstrip("0123456789").casefold()
    alike = {
        each.category for each in known if each.code.casefold().rstrip("0123456789") == letters
    }
    return alike.pop() if len(alike) == 1 else None


def _code(code: str) -> str:
    cleaned = text(code)
    if not cleaned or len(cleaned) > 8 or " " in cleaned:
        raise BadCall("courses.bad_code", code=cleaned)
    return cleaned


def _refuse_taken(code: str, known: Sequence[Course]) -> None:
    if code.casefold() in (course.code.casefold() for course in known):
        raise Conflict("courses.exists", code=code)


def _days(days: int) -> int:
    if not 1 <= days <= 60:
        raise BadCall("courses.bad_days", days=days)
    return days


def _minutes(minutes: int | None) -> int:
    if not minutes:
        raise BadCall("courses.no_hours")
    return minutes


def _split(minutes: int, days: int) -> tuple[int, ...]:
    if minutes < days:
        raise BadCall("courses.no_hours")
    return split_minutes(minutes, days)
