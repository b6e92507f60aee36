"""Attend: recording who was there.

The daily command: what is loaded for it is kept light, hence named tuples, which take a fraction of the
time a dataclass takes to make.
"""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from kokoma_cli.domain.attendance import Attendance, Entry
from kokoma_cli.domain.courses import Course, Session
from kokoma_cli.domain.participants import Enrolment, Participant, told_apart
from kokoma_cli.errors import BadCall, Conflict
from kokoma_cli.storage import attendance, cohorts, courses, participants
from kokoma_cli.wording.values import Lines, Phrase
from kokoma_cli.workflows import find
from kokoma_cli.workflows.desk import Desk


class Mark(NamedTuple):
    """One entry for one person at one session, with what stood there before."""

    participant: Participant
    session: Session
    entry: Attendance | None
    #: None: the entry is taken out, *not yet known* again.
    before: Attendance | None


class Recorded(NamedTuple):
    """What was recorded, and what stood there already."""

    course: Course
    sessions: tuple[Session, ...]
    marks: tuple[Mark, ...]
    unchanged: tuple[Mark, ...]
    names: dict[int, str]
    #: How to call the people of the cohort, by id: namesakes with their number.
    cohort: str | None = None
    #: The cohort's name, if the register has several.


#: What stood there when somebody looked, by person and day: presence and minutes. Where nothing stood, there
#: is no entry.
Seen = Mapping[tuple[int, int], tuple[str, int]]


class ListLine(NamedTuple):
    """One line of the list from which a coordinator ticks people."""

    participant: Participant
    entries: tuple[Attendance | None, ...]
    #: By day, in the order of the sessions asked for.


def attend(
    desk: Desk,
    code: str,
    who: Sequence[str] = (),
    *,
    everybody: bool = False,
    excepted: Sequence[str] = (),
    day: int | None = None,
    entry: Entry | None = Entry(),  # noqa: B008
    overwrite: bool = False,
    seen: Seen | None = None,
) -> Recorded:
    """Records `entry` for these people at all days of a course, or at one; None takes entries out.

    Recording what stands there already changes nothing. Raises Conflict, and records nothing, when
    something else stands there, unless told to overwrite; when the course is cancelled, or somebody
    has withdrawn; when somebody was shown what is `seen`, and it is something else by now.
    """
    if not who and not everybody and not excepted:
        raise BadCall("attendance.nobody_named", course=code)
    if who and everybody:
        raise BadCall("attendance.names_and_all", course=code)
    if excepted and not everybody:
        raise BadCall("attendance.except_without_all", course=code)
    with desk.writing() as (db, cohort):
        course = find.course(code, courses.of_cohort(db, cohort))
        # What did not take place here may have been made up elsewhere.
        if course.cancelled and entry and not entry.note:
            raise Conflict("attendance.course_cancelled", course=course.code)
        sessions = (find.session(course, day),) if day is not None else course.sessions
        if entry and entry.minutes is not None:
            _check_minutes(course, sessions, entry.minutes)
        enrolled = participants.enrolments(db, cohort)
        chosen = _chosen(db, enrolled, who, excepted)
        record = attendance.of_course(db, course)
        marks = [
            Mark(
                person.participant,
                session,
                entry.at(session) if entry else None,
                record.get(person.id, {}).get(session.id),
            )
            for person in chosen
            for session in sessions
        ]
        fresh = tuple(mark for mark in marks if mark.entry != mark.before)
        if seen is not None:
            _refuse_unseen(course, fresh, seen)
        contradicted = [mark for mark in fresh if mark.before is not None]
        if contradicted and not overwrite and entry is not None:
            called = told_apart((each.participant.id, each.participant.name) for each in enrolled)
            raise _contradiction(course, contradicted, called)
        _write(db, fresh, {person.participant.id: person.id for person in chosen})
        return Recorded(
            course,
            sessions,
            fresh,
            tuple(mark for mark in marks if mark.entry == mark.before),
            told_apart((each.participant.id, each.participant.name) for each in enrolled),
            _name_among_several(db, cohort),
        )


def tick_list(
    desk: Desk, code: str, day: int | None = None
) -> tuple[Course, tuple[Session, ...], list[ListLine]]:
    """The people of the cohort with what is recorded for a course, by their numbers, for ticking."""
    with desk.reading() as (db, cohort):
        course = find.course(code, courses.of_cohort(db, cohort))
        if course.cancelled:
            raise Conflict("attendance.course_cancelled", course=course.code)
        sessions = (find.session(course, day),) if day is not None else course.sessions
        record = attendance.of_course(db, course)
        people = [person for person in participants.enrolments(db, cohort) if not person.withdrawn]
        people.sort(key=lambda person: person.participant.id)
        return (
            course,
            sessions,
            [
                ListLine(
                    person.participant,
                    tuple(record.get(person.id, {}).get(session.id) for session in sessions),
                )
                for person in people
            ],
        )


def _chosen(
    db: sqlite3.Connection,
    enrolled: Sequence[Enrolment],
    who: Sequence[str],
    excepted: Sequence[str],
) -> list[Enrolment]:
    if not who:
        left_out = {person.id for person in find.enrolments(excepted, db, enrolled)}
        chosen = [
            person for person in enrolled if person.id not in left_out and not person.withdrawn
        ]
        if not chosen:
            raise BadCall("attendance.nobody_enrolled")
        return chosen
    chosen = find.enrolments(who, db, enrolled)
    gone = [person.participant.name for person in chosen if person.withdrawn]
    if gone:
        raise Conflict("attendance.withdrawn", names=gone, count=len(gone))
    return chosen


def _check_minutes(course: Course, sessions: Sequence[Session], minutes: int) -> None:
    if len(sessions) > 1:
        raise BadCall("attendance.minutes_need_a_day", course=course.code, days=len(sessions))
    if minutes <= 0:
        raise BadCall("attendance.no_minutes", minutes=minutes)
    if minutes > sessions[0].minutes:
        raise BadCall("attendance.too_many_minutes", minutes=minutes, planned=sessions[0].minutes)


def _name_among_several(db: sqlite3.Connection, cohort: int) -> str | None:
    known = cohorts.names(db)
    return known[cohort] if len(known) > 1 else None


def _contradiction(course: Course, marks: Sequence[Mark], called: Mapping[int, str]) -> Conflict:
    recorded = [
        {
            "participant": mark.participant.id,
            "name": mark.participant.name,
            "day": mark.session.day,
            "presence": mark.before.presence,
            "minutes": mark.before.minutes,
        }
        for mark in marks
        if mark.before is not None
    ]
    return Conflict(
        "attendance.contradicts",
        document={"course": course.code, "recorded": recorded},
        course=course.code,
        marks=Lines(
            Phrase(
                f"attendance.stands_{mark.before.presence}",
                {
                    "name": called[mark.participant.id],
                    "where": course.code
                    if len(course.sessions) == 1
                    else Phrase("attendance.day", {"course": course.code, "day": mark.session.day}),
                    "minutes": mark.before.minutes,
                },
            )
            for mark in marks
            if mark.before is not None
        ),
        count=len({entry["participant"] for entry in recorded}),
    )


def _refuse_unseen(course: Course, marks: Iterable[Mark], seen: Seen) -> None:
    for mark in marks:
        stands = mark.before and (mark.before.presence, mark.before.minutes)
        if seen.get((mark.participant.id, mark.session.day)) != stands:
            raise Conflict("attendance.changed_meanwhile", course=course.code)


def _write(db: sqlite3.Connection, marks: Iterable[Mark], enrolment_of: dict[int, int]) -> None:
    written = []
    for mark in marks:
        enrolment = enrolment_of[mark.participant.id]
        if mark.entry is None:
            attendance.forget(db, enrolment, [mark.session.id])
        else:
            written.append((enrolment, mark.entry))
    attendance.record(db, written)
