"""Read reports: which meeting they are of, and of which course day."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import NamedTuple, cast

from kokoma_cli.domain import rollcall
from kokoma_cli.domain.courses import Course, Session
from kokoma_cli.domain.meetings import DayOrder, MeetingReport
from kokoma_cli.errors import BadCall, Conflict
from kokoma_cli.intake.reports import read_report
from kokoma_cli.intake.tables import Tables
from kokoma_cli.wording.values import EitherDay, Lines, Phrase
from kokoma_cli.workflows import find


class Asked(NamedTuple):
    """What was asked about a table's columns, to be remembered."""

    headings: tuple[str, ...]
    meanings: Mapping[str, str]


class Opened(NamedTuple):
    """One file, read."""

    name: str
    sha256: str
    report: MeetingReport
    other_way: MeetingReport | None = None
    #: The same with month and day the other way round, if nothing in the file decides.
    asked: Asked | None = None


class Remark(NamedTuple):
    """A sentence beside the proposal."""

    key: str
    values: Mapping[str, object] = {}


#: What was answered for columns with these headings; None: nobody was asked.
Earlier = Callable[[Sequence[str]], Mapping[str, str] | None]


def opened(
    name: str,
    data: bytes,
    order: DayOrder | None = None,
    told: Mapping[str, str] | None = None,
    earlier: Earlier = lambda _: None,
) -> Opened:
    """A file's report, read both ways where its dates can be. `told` says of headings what is below them,
    `earlier` what was answered when it was asked before.

    Raises what `open_tables` and `read_report` raise: a Conflict that `asks_for_columns` if nobody has said
    what they mean.
    """
    from kokoma_cli.intake.files import open_tables

    tables = open_tables(data)
    told = _plain(told or {})
    report, asked = _read(tables, order, told, earlier)
    meanings = asked.meanings if asked else told
    other = read_report(tables, "month_first", meanings) if report.order_open else None
    return Opened(name, hashlib.sha256(data).hexdigest(), report, other, asked)


def _plain(told: Mapping[str, str]) -> dict[str, str]:
    """The same in the words that are kept, whatever language they were said in."""
    if not told:
        return {}
    from kokoma_cli.intake.meant import meaning_said

    return {heading: meaning_said(word) or word for heading, word in told.items()}


def asks_for_columns(conflict: Conflict) -> bool:
    """Whether it has to be asked what the columns of a table mean."""
    return conflict.key in ("meetings.columns_unsure", "meetings.columns_missing")


def _read(
    tables: Tables, order: DayOrder | None, told: Mapping[str, str], earlier: Earlier
) -> tuple[MeetingReport, Asked | None]:
    """The report, and what was said of columns that had to be asked for."""
    try:
        report = read_report(tables, order)
    except Conflict as conflict:
        if not asks_for_columns(conflict):
            raise
        columns = cast("Sequence[Mapping[str, str]]", conflict.document["columns"])
        headings = tuple(column["heading"] for column in columns)
        meanings = {**(earlier(headings) or {}), **told}
        if not meanings:
            raise
        return read_report(tables, order, meanings), Asked(headings, meanings)
    return (read_report(tables, order, told), None) if told else (report, None)


def of_course(files: Sequence[Opened], course: Course) -> list[Opened]:
    """These files with what they tell of one course. Raises Conflict for one that is about other courses."""
    found = []
    for each in files:
        report = rollcall.only_of(each.report, course.code)
        if each.report.appearances and not report.appearances:
            courses = sorted({seen.course for seen in each.report.appearances if seen.course})
            raise Conflict(
                "rollcall.another_course",
                document={"file": each.name, "courses": courses},
                file=each.name,
                course=course.code,
                courses=courses,
            )
        other = each.other_way and rollcall.only_of(each.other_way, course.code)
        found.append(each._replace(report=report, other_way=other))
    return found


def session_meant(course: Course, files: Sequence[Opened], day: int | None) -> Session:
    """The day of the course that the reports are of: the one named, the only one, or the one with their date.
    Raises BadCall if that does not tell."""
    if day is not None:
        return find.session(course, day)
    if len(course.sessions) == 1:
        return course.sessions[0]
    dated = [each for each in files if each.report.days]
    fitting = [
        session
        for session in course.sessions
        if session.date and dated and all(_ways(each, session.date) for each in dated)
    ]
    if len(fitting) == 1:
        return fitting[0]
    raise BadCall("rollcall.which_day", course=course.code, days=Lines(map(_day, course.sessions)))


def on_the_day(
    course: Course, session: Session, files: Sequence[Opened], *, any_day: bool = False
) -> tuple[list[Opened], list[Remark]]:
    """These files with what belongs to one session, each once, and what there is to say about them.

    Raises Conflict for a file of another day, unless any will do; for one whose dates can be read in two
    ways while the course's date does not decide; for two files of one meeting that tell totals, and for two
    that may be of one.
    """
    remarks: list[Remark] = []
    settled: list[Opened] = []
    for each in files:
        report = _settled(course, session, each, any_day=any_day)
        if not report.days:
            remarks.append(Remark("rollcall.no_date_in_file", {"file": each.name}))
        elif session.date is None:
            days = sorted(report.days)
            remarks.append(
                Remark("rollcall.course_without_date", {"course": course.code, "days": days})
            )
        elif not rollcall.on_day(report, session.date):
            remarks.append(
                Remark("rollcall.other_day", {"file": each.name, "days": sorted(report.days)})
            )
        elif _other_days(report, session.date):
            whole, report = report, rollcall.only_on(report, session.date)
            days_left = sorted(whole.days_of_people - report.days_of_people - {session.date})
            if days_left and not report.utc:
                remarks.append(Remark("rollcall.more_days", {"file": each.name, "days": days_left}))
        settled.append(each._replace(report=report))
    first = rollcall.told_once([each.report for each in settled])
    twice = [each for index, each in enumerate(settled) if index not in first]
    remarks += [Remark("rollcall.told_twice", {"file": each.name}) for each in twice]
    kept = [settled[index] for index in first]
    for index, one in enumerate(kept):
        for other in kept[index + 1 :]:
            if rollcall.counted_twice(one.report, other.report):
                raise Conflict("rollcall.counted_twice", one=one.name, other=other.name)
            if rollcall.perhaps_twice(one.report, other.report):
                raise Conflict("rollcall.perhaps_twice", one=one.name, other=other.name)
    return kept, remarks


def _settled(course: Course, session: Session, each: Opened, *, any_day: bool) -> MeetingReport:
    """The report in the one way its dates fit the course."""
    readings = [each.report, *([each.other_way] if each.other_way else [])]
    if session.date is None or not each.report.days:
        if len(readings) > 1 and readings[0].days != readings[1].days:
            raise _undecided(each, readings)
        return each.report
    fitting = [report for report in readings if rollcall.on_day(report, session.date)]
    if fitting:
        return fitting[0]
    if not any_day:
        found = sorted({day for report in readings for day in report.days})
        raise Conflict(
            "rollcall.another_day",
            document={"file": each.name, "date": session.date, "found": found},
            file=each.name,
            course=Phrase("attendance.day", {"course": course.code, "day": session.day})
            if len(course.sessions) > 1
            else course.code,
            code=course.code,
            date=session.date,
            found=EitherDay(found) if len(readings) > 1 else found,
        )
    if len(readings) > 1:
        raise _undecided(each, readings)
    return each.report


def _undecided(each: Opened, readings: Sequence[MeetingReport]) -> Conflict:
    one, other = (min(report.days) for report in readings)
    return Conflict(
        "rollcall.day_order",
        document={"file": each.name, "day_first": one, "month_first": other},
        file=each.name,
        one=one,
        other=other,
    )


def _ways(each: Opened, day: date) -> bool:
    """Whether a file can be of this day."""
    ways = [each.report, *([each.other_way] if each.other_way else [])]
    return any(rollcall.on_day(report, day) for report in ways)


def _other_days(report: MeetingReport, day: date) -> list[date]:
    return sorted(report.days_of_people - {day})


def _day(session: Session) -> Phrase:
    if session.date is None:
        return Phrase("rollcall.day_without_date", {"day": session.day})
    return Phrase("rollcall.day_with_date", {"day": session.day, "date": session.date})
