"""Sheet: the lists on which people sign that they were there, one for each day of a course."""

import sqlite3
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from kokoma_cli.domain.certificates import safe_file_name
from kokoma_cli.domain.courses import Course, Session
from kokoma_cli.domain.participants import Enrolment, Participant, told_apart
from kokoma_cli.domain.sheets import attended, is_online, signers
from kokoma_cli.errors import BadCall, Conflict
from kokoma_cli.rendering.sign_in import SignIn, sign_in
from kokoma_cli.storage import attendance, cohorts, courses, participants, settings
from kokoma_cli.wording import Language, Wording
from kokoma_cli.workflows import find
from kokoma_cli.workflows.deposit import Deposited, deposit
from kokoma_cli.workflows.desk import Desk


class Wanted(NamedTuple):
    """What is asked for."""

    day: int | None = None
    #: None: every day of the course, each on a sheet of its own.
    who: tuple[str, ...] = ()
    #: Nobody named: everybody who is enrolled.
    excepted: tuple[str, ...] = ()
    blank: bool = False
    apart: bool = False
    #: A page for each person, with nobody else on it.
    online: bool | None = None
    #: None: as the place of the day, or its category, says.
    language: Language = "de"
    #: Unless the office has set one for its documents.
    folder: Path | None = None
    replace: bool = False
    #: Also where a file of the same name holds something else.


class Day(NamedTuple):
    """The sheet of one day."""

    session: Session
    written: Deposited
    people: int
    online: bool
    recorded: bool
    missing: tuple[str, ...]
    #: What is left to fill in by hand: date, time, place.
    unknown: tuple[Participant, ...]
    #: Who is enrolled, but not on a record of attendance, because nothing is recorded.


class Sheets(NamedTuple):
    """The sheets of a course."""

    course: Course
    days: tuple[Day, ...]


def sheet(desk: Desk, code: str, wanted: Wanted) -> Sheets:
    """Prints the sign-in sheets of a course; of a day online the record of attendance, once there is any.

    The people who have withdrawn are left out. Raises Conflict for a course that is cancelled, where there
    is nobody to sign, and where a file exists that holds something else; all files appear, or none.
    """
    if wanted.blank and (wanted.apart or wanted.who or wanted.excepted):
        raise BadCall("sheets.blank_names_nobody")
    home = desk.home
    with desk.reading() as (db, cohort):
        drafts, course, folder = _drafts(desk, db, cohort, code, wanted)
    written = deposit(
        {folder / name: sign_in(each.sheet, home) for name, each in drafts.items()},
        replace=wanted.replace,
        dry_run=desk.origin.dry_run,
    )
    days = [
        Day(
            each.session,
            file,
            len(each.sheet.people),
            each.sheet.online,
            each.sheet.recorded,
            _missing(each.sheet),
            each.unknown,
        )
        for each, file in zip(drafts.values(), written, strict=True)
    ]
    return Sheets(course, tuple(days))


class _Draft(NamedTuple):
    """What one sheet will say."""

    session: Session
    sheet: SignIn
    unknown: tuple[Participant, ...]


def _drafts(
    desk: Desk, db: sqlite3.Connection, cohort_id: int, code: str, wanted: Wanted
) -> tuple[dict[str, _Draft], Course, Path]:
    course = find.course(code, courses.of_cohort(db, cohort_id))
    if course.cancelled:
        raise Conflict("sheets.cancelled", code=course.code)
    days = course.sessions if wanted.day is None else (find.session(course, wanted.day),)
    people = _people(db, cohort_id, wanted)
    values = settings.values(db, cohort_id)
    chosen = values.get("document_language", "auto")
    language: Language = wanted.language if chosen == "auto" else "de" if chosen == "de" else "en"
    cohort = cohorts.load(db, cohort_id)
    records = attendance.of_course(db, course)
    say = Wording(language)
    whom = _whom(db, cohort_id, people, say) if wanted.who else ""
    drafts = {}
    for day in days:
        online = (
            is_online(day, cohort.series.category(course.category))
            if wanted.online is None
            else wanted.online
        )
        there = attended(people, records, day)
        recorded = online and not wanted.blank and bool(there.there)
        sheet = SignIn(
            language=language,
            project=values.get("project_name") or cohort.series.title,
            code=course.code,
            course=course.title if language == "de" else course.title_en or course.title,
            date=day.date,
            time=_time(day, say),
            place=day.place or "",
            issuer=values.get("issuer", ""),
            cohort=cohort.name,
            funding_line=values.get("funding_line", ""),
            people=tuple(there.there if recorded else () if wanted.blank else signers(people)),
            minutes=day.minutes,
            online=online,
            recorded=recorded,
            blank=wanted.blank,
            apart=wanted.apart,
            made_on=next(iter(course.dates), desk.today),
        )
        if not sheet.people and not wanted.blank:
            raise Conflict("sheets.nobody", code=course.code, cohort=cohort.name)
        unknown = tuple(there.unknown) if recorded else ()
        name = _file_name(course, day, sheet, say, whom)
        drafts[name] = _Draft(day, sheet, unknown)
    home = desk.home
    own = home / Wording(wanted.language)("sheets.folder") / safe_file_name(cohort.name)
    return drafts, course, wanted.folder.absolute() if wanted.folder else own


def _people(db: sqlite3.Connection, cohort_id: int, wanted: Wanted) -> Sequence[Enrolment]:
    """Who is asked for. Raises Conflict for somebody named who has withdrawn."""
    enrolled = participants.enrolments(db, cohort_id)
    people: Sequence[Enrolment] = enrolled
    if wanted.who:
        people = find.enrolments(wanted.who, db, enrolled)
        for entry in people:
            if entry.withdrawn:
                person = entry.participant
                raise Conflict("sheets.withdrawn", name=person.name, id=person.id)
    excepted = {entry.id for entry in find.enrolments(wanted.excepted, db, enrolled)}
    return [entry for entry in people if entry.id not in excepted]


def _whom(db: sqlite3.Connection, cohort_id: int, people: Sequence[Enrolment], say: Wording) -> str:
    """What a file for the people named says of them, so that it never takes the place of the whole list."""
    if len(people) != 1:
        return say("sheets.name_some")
    everybody = (entry.participant for entry in participants.enrolments(db, cohort_id))
    called = told_apart((person.id, person.name) for person in everybody)
    return called[people[0].participant.id]


def _time(day: Session, say: Wording) -> str:
    if not day.starts and not day.ends:
        return ""
    key = "time" if day.starts and day.ends else "time_from" if day.starts else "time_to"
    return say(f"courses.{key}", starts=day.starts, ends=day.ends)


def _missing(sheet: SignIn) -> tuple[str, ...]:
    known: dict[str, date | str | None] = {
        "date": sheet.date,
        "time": sheet.time,
        "place": sheet.place,
    }
    return tuple(name for name, value in known.items() if not value)


def _file_name(course: Course, day: Session, sheet: SignIn, say: Wording, whom: str) -> str:
    """`P1 Tag 2 2023-03-11 Teilnahmeliste.pdf`: readable, and sorted by day."""
    words = [course.code]
    if len(course.sessions) > 1 or not day.date:
        words.append(say("sheets.name_day", day=day.day))
    if day.date:
        words.append(day.date.isoformat())
    words.append(say("sheets.name_record" if sheet.online else "sheets.name_list"))
    if sheet.blank:
        words.append(say("sheets.name_blank"))
    if sheet.apart:
        words.append(say("sheets.name_apart"))
    if whom:
        words.append(whom)
    return safe_file_name(" ".join(words), ".pdf")
