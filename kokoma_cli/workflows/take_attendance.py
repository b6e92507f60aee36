"""Take attendance: from the reports of an online meeting, proposed first and written on a yes."""

import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from kokoma_cli.domain import rollcall
from kokoma_cli.domain.addresses import compared
from kokoma_cli.domain.attendance import Attendance
from kokoma_cli.domain.courses import Course, Session
from kokoma_cli.domain.display_names import could_be_anybody, without_marks
from kokoma_cli.domain.names import unprintable
from kokoma_cli.domain.participants import Enrolment, Participant, told_apart
from kokoma_cli.domain.recognition import (
    Recognition,
    ambiguous,
    recognise,
    spelling_key,
    under_anothers_address,
)
from kokoma_cli.domain.rollcall import Line
from kokoma_cli.domain.settings import BY_KEY
from kokoma_cli.domain.sightings import Sighting, gather
from kokoma_cli.domain.sorting import sort_key
from kokoma_cli.errors import BadCall, Conflict
from kokoma_cli.storage import (
    aliases,
    attendance,
    cohorts,
    courses,
    intakes,
    layouts,
    participants,
    settings,
)
from kokoma_cli.workflows import find
from kokoma_cli.workflows.answer import Answer, resolved, to_forget
from kokoma_cli.workflows.desk import Desk
from kokoma_cli.workflows.read_reports import Opened, Remark, of_course, on_the_day, session_meant


class Wishes(NamedTuple):
    """How a report is to be taken."""

    day: int | None = None
    threshold: int | None = None
    #: Minutes from which somebody was there; None: the cohort's share of the planned ones.
    answers: tuple[Answer, ...] = ()
    any_day: bool = False
    #: Whether a report of another day will do.


class NotSeen(NamedTuple):
    """Somebody enrolled who is not in the report."""

    participant: Participant
    before: Attendance | None
    perhaps: bool
    #: Whether somebody who has not been recognised may be her.


class Proposal(NamedTuple):
    """What would be recorded, and all there is to say about it."""

    course: Course
    session: Session
    cohort: str | None
    #: Its name, if the register has several.
    opened: tuple[Opened, ...]
    threshold: Fraction
    #: In seconds.
    people: dict[int, Participant]
    #: Everybody enrolled.
    names: dict[int, str]
    #: How to call them: namesakes with their number.
    recognition: Recognition
    lines: tuple[Line, ...]
    #: In the order of names.
    not_seen: tuple[NotSeen, ...]
    answers: dict[str, int | None]
    #: What is to be remembered: by name or address.
    forgotten: dict[str, int | None]
    #: Earlier answers that no longer hold.
    forgettable: tuple[str, ...]
    #: Names of which an answer is not remembered, as anybody may be called so.
    shared: tuple[str, ...]
    #: Names of which none is remembered, as several of those enrolled bear them.
    remarks: tuple[Remark, ...]

    @property
    def fresh(self) -> tuple[Line, ...]:
        """Those for whom something is to be written."""
        return tuple(line for line in self.lines if line.changes)

    @property
    def unchanged(self) -> tuple[Line, ...]:
        """Those for whom it stands there already."""
        return tuple(line for line in self.lines if line.entry is not None and not line.changes)

    @property
    def something_to_write(self) -> bool:
        """Whether anything would change."""
        return bool(self.fresh or self.answers or self.forgotten)


def answered_earlier(desk: Desk, headings: Sequence[str]) -> dict[str, str] | None:
    """What the office has said of columns with these headings. None: nobody was asked."""
    with desk.register.reading() as db:
        return layouts.meanings(db, "attendance", headings)


def propose(desk: Desk, code: str, opened: Sequence[Opened], wishes: Wishes) -> Proposal:
    """What these reports say about one session, without writing any of it.

    Raises Conflict for a course that is cancelled, a report of another day, or dates that can be read in
    two ways; BadCall if it is not clear which day of the course is meant, or a threshold is out of reach.
    """
    with desk.reading() as (db, cohort):
        return _proposal(db, cohort, code, opened, wishes)


def take(desk: Desk, code: str, opened: Sequence[Opened], wishes: Wishes) -> Proposal:
    """Writes what `propose` shows, over whatever stands there, and remembers what was answered. From which
    files it was taken is noted as well. What stands there already is not written again."""
    with desk.writing() as (db, cohort):
        proposal = _proposal(db, cohort, code, opened, wishes)
        if not proposal.something_to_write:
            return proposal
        enrolment_of = {
            each.participant.id: each.id for each in participants.enrolments(db, cohort)
        }
        attendance.record(
            db,
            [(enrolment_of[line.participant], line.entry) for line in proposal.fresh if line.entry],
        )
        aliases.forget(db, cohort, proposal.forgotten)
        aliases.remember(db, cohort, proposal.answers)
        for each in opened:
            intakes.note(db, proposal.session.id, each.sha256, desk.today)
            if each.asked:
                layouts.remember(db, "attendance", each.asked.headings, each.asked.meanings)
        return proposal


def _proposal(
    db: sqlite3.Connection, cohort: int, code: str, opened: Sequence[Opened], wishes: Wishes
) -> Proposal:
    course = find.course(code, courses.of_cohort(db, cohort))
    if course.cancelled:
        raise Conflict("attendance.course_cancelled", course=course.code)
    enrolled = participants.enrolments(db, cohort)
    here = [each for each in enrolled if not each.withdrawn]
    if not here:
        raise BadCall("attendance.nobody_enrolled")
    about = of_course(opened, course)
    session = session_meant(course, about, wishes.day)
    settled, remarks = on_the_day(course, session, about, any_day=wishes.any_day)
    threshold = _threshold(session, wishes, settings.values(db, cohort))
    sightings = gather(each.report for each in settled)
    told = resolved(wishes.answers, sightings, db, enrolled)
    remembered = aliases.of_cohort(db, cohort)
    called = told_apart((each.participant.id, each.participant.name) for each in enrolled)
    forgotten = to_forget(wishes.answers, sightings, remembered, called)
    known = {spelling_key(name): who for name, who in remembered.items() if name not in forgotten}
    active = [each.participant for each in here]
    gone = [each.participant for each in enrolled if each.withdrawn]
    recognition = recognise(sightings, active, withdrawn=gone, told=told, remembered=known)
    unread = [
        recognise([sighting], active, withdrawn=gone, remembered=known)
        for sighting in _unread(settled)
    ]
    for_nobody = [
        recognise([each.sighting], active, withdrawn=gone)
        for each in recognition.left_out
        if each.because == "nobody"
    ]
    record = _recorded(db, course, session, here)
    people = {each.participant.id: each.participant for each in here}
    lines = rollcall.call(recognition.matches, session, threshold, record)
    answers, forgettable, shared = _to_remember(told, sightings, known, active)
    names = cohorts.names(db)
    return Proposal(
        course,
        session,
        names[cohort] if len(names) > 1 else None,
        tuple(settled),
        threshold,
        people,
        called,
        recognition,
        tuple(sorted(lines, key=lambda line: sort_key(people[line.participant]))),
        tuple(_not_seen(recognition, unread, for_nobody, people, record)),
        answers,
        {spelling: remembered[spelling] for spelling in sorted(forgotten)},
        forgettable,
        shared,
        (*remarks, *_earlier_files(db, session, opened)),
    )


def _threshold(session: Session, wishes: Wishes, values: Mapping[str, str]) -> Fraction:
    if wishes.threshold is not None:
        if wishes.threshold < 1:
            raise BadCall("rollcall.threshold_too_low", minutes=wishes.threshold)
        if wishes.threshold > session.minutes:
            raise BadCall(
                "rollcall.threshold_too_high", minutes=wishes.threshold, planned=session.minutes
            )
        return Fraction(wishes.threshold * 60)
    setting = BY_KEY["online_share"]
    share = setting.parse(values.get(setting.key, setting.default))
    assert isinstance(share, Fraction)
    return share * session.minutes * 60


def _recorded(
    db: sqlite3.Connection, course: Course, session: Session, enrolled: Sequence[Enrolment]
) -> dict[int, Attendance]:
    """What stands there for this session, by participant."""
    record = attendance.of_course(db, course)
    return {
        each.participant.id: record[each.id][session.id]
        for each in enrolled
        if session.id in record.get(each.id, {})
    }


def _unread(opened: Sequence[Opened]) -> list[Sighting]:
    """Those in whose lines something could not be read: they may have been there all the same."""
    lines = [problem for each in opened for problem in each.report.problems]
    return [Sighting(line.name, line.email) for line in lines if line.name or line.email]


def _not_seen(
    recognition: Recognition,
    unread: Sequence[Recognition],
    for_nobody: Sequence[Recognition],
    people: Mapping[int, Participant],
    record: Mapping[int, Attendance],
) -> Iterator[NotSeen]:
    """Who is missing in the report, but for those in whose lines something could not be read. Whoever would
    be somebody without the office's word that she is nobody, is perhaps that one all the same."""
    seen = {match.participant for match in recognition.matches}
    seen |= {each.participant for each in recognition.left_out if each.participant is not None}
    seen |= {match.participant for each in unread for match in each.matches}
    all_open = [*recognition.open, *(open_ for each in unread for open_ in each.open)]
    perhaps = {id_ for each in all_open for id_ in each.candidates}
    perhaps |= {match.participant for each in for_nobody for match in each.matches}
    perhaps |= {id_ for each in for_nobody for open_ in each.open if open_.reason == "namesakes"
                for id_ in open_.candidates}  # fmt: skip
    if not recognition.matches and not recognition.open:
        # Nobody but those who run it: that tells nothing of anybody else.
        return
    for person in sorted(people.values(), key=sort_key):
        if person.id not in seen:
            yield NotSeen(person, record.get(person.id), person.id in perhaps)


def _to_remember(
    told: Mapping[int, int | None],
    sightings: Sequence[Sighting],
    known: Mapping[str, int | None],
    enrolled: Sequence[Participant],
) -> tuple[dict[str, int | None], tuple[str, ...], tuple[str, ...]]:
    """What is worth remembering of the answers, and the names of which nothing is: those that anybody may
    have, and those that several of the enrolled bear. An address says more than the name beside it, unless
    it is somebody else's as well."""
    seen = Counter(compared(sighting.email) for sighting in sightings)
    answers: dict[str, int | None] = {}
    forgettable, shared = [], []
    for index, who in told.items():
        sighting = sightings[index]
        own = compared(sighting.email)
        if seen[own] > 1 or under_anothers_address(sighting, enrolled):
            own = None
        name = without_marks(sighting.name)
        if own is None and (could_be_anybody(name) or unprintable(name)):
            forgettable.append(name)
            continue
        if own is None and ambiguous(name, enrolled):
            shared.append(name)
            continue
        spelling = own or name
        if spelling_key(spelling) not in known or known[spelling_key(spelling)] != who:
            answers[spelling] = who
    return answers, tuple(forgettable), tuple(shared)


def _earlier_files(
    db: sqlite3.Connection, session: Session, opened: Sequence[Opened]
) -> Iterator[Remark]:
    """What to say of a session that was taken from another file before."""
    known = intakes.of_session(db, session.id)
    missing = known.keys() - {each.sha256 for each in opened}
    if missing:
        last = max(known[sha256] for sha256 in missing)
        yield Remark("rollcall.taken_before", {"date": last})
