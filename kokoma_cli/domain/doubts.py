"""Doubts: what a second pair of eyes should look at before certificates are printed.

A doubt is no error and stops nothing; two of them say what the press would refuse. Each kind of doubt is a
row of `QUESTIONS`, the most serious first, with the function that finds it.
"""

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal, NamedTuple

from kokoma_cli.domain import doubtful_dates as dates
from kokoma_cli.domain import doubtful_names as names
from kokoma_cli.domain.attendance import Attendance, took_place
from kokoma_cli.domain.participants import Participant
from kokoma_cli.domain.progress import Progress, Survey
from kokoma_cli.domain.requirements import assess, requirements_of
from kokoma_cli.domain.spelling import fold

Values = Mapping[str, object]

#: What there is to do about a doubt, in the order of the list.
Section = Literal["press", "names", "people", "paper", "dates", "looks"]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A certificate about to be printed, as far as a proof needs it."""

    person: Progress
    kind: str
    letters_missing: tuple[str, ...]
    #: Letters of the name that no shipped font has.
    size: float
    #: Points at which this name alone would be printed; 0 if it is too wide at any size.
    designed: float
    #: Points at which its kind prints names.

    @property
    def participant(self) -> Participant:
        """Who gets it."""
        return self.person.enrolment.participant


@dataclass(frozen=True)
class Batch:
    """Everything that is looked at. `sheets` in the order of the ceremony."""

    survey: Survey
    sheets: tuple[Sheet, ...]
    today: datetime.date
    unset: frozenset[str]
    #: Settings that stand on every certificate and have no value.
    language: str = "de"
    #: In which the sheets will be printed.

    @cached_property
    def days(self) -> list[dates.Day]:
        """The dated days of all courses that took place or will, oldest first; none once everything is
        issued, for then they stand on paper."""
        if not self.sheets and any(person.certificates for person in self.survey.people):
            return []
        return dates.days_of(
            took_place(self.survey.courses, (person.record for person in self.survey.people))
        )


class Doubt(NamedTuple):
    """Something to look at: a row of `QUESTIONS`, whom it is about if anybody, and what there is to say."""

    key: str
    participant: Participant | None
    values: Values


_Found = Iterable[tuple[Participant | None, Values]]


@dataclass(frozen=True, slots=True)
class Question:
    """A kind of doubt. `detail` is the value that says what it is, or names the sentence that does; `mend`
    names the sentence that says what to do."""

    key: str
    section: Section
    detail: str
    mend: str
    find: Callable[[Batch], _Found]


def doubts(batch: Batch) -> tuple[Doubt, ...]:
    """Everything that is doubtful, the most serious first."""
    return tuple(
        Doubt(question.key, participant, values)
        for question in QUESTIONS
        for participant, values in question.find(batch)
    )


def _each(look: Callable[[Participant], Values | None]) -> Callable[[Batch], _Found]:
    """The finder that looks at every name about to be printed."""

    def find(batch: Batch) -> _Found:
        for sheet in batch.sheets:
            values = look(sheet.participant)
            if values is not None:
                yield sheet.participant, values

    return find


def _each_printable(look: Callable[[Participant], Values | None]) -> Callable[[Batch], _Found]:
    """The same for names that can be printed: another has to be changed anyway."""

    def find(batch: Batch) -> _Found:
        printable = tuple(sheet for sheet in batch.sheets if not sheet.letters_missing)
        return _each(look)(replace(batch, sheets=printable))

    return find


def _all_days(look: Callable[[list[dates.Day]], Iterator[Values]]) -> Callable[[Batch], _Found]:
    """The finder that looks at the days of the cohort."""
    return lambda batch: ((None, values) for values in look(batch.days))


def _setting(key: str) -> Callable[[Batch], _Found]:
    """The finder for a setting without a value, asked only when something is to be printed."""
    return lambda batch: [(None, {})] if key in batch.unset and batch.sheets else []


def _letters_missing(batch: Batch) -> _Found:
    for sheet in batch.sheets:
        if sheet.letters_missing:
            yield sheet.participant, {"letters": list(sheet.letters_missing)}


def _too_wide(batch: Batch) -> _Found:
    for sheet in batch.sheets:
        if not sheet.letters_missing and not sheet.size:
            yield sheet.participant, {}


def _smaller(batch: Batch) -> _Found:
    for sheet in batch.sheets:
        if 0 < sheet.size < sheet.designed and not sheet.letters_missing:
            yield sheet.participant, {"size": sheet.size, "designed": sheet.designed}


def _namesakes(batch: Batch) -> _Found:
    """Everybody about to get one who shares a name, titles aside, with somebody else of the cohort."""
    sharing: dict[str, list[Participant]] = {}
    for person in batch.survey.people:
        participant = person.enrolment.participant
        sharing.setdefault(_called(participant), []).append(participant)
    printed = {sheet.participant.id for sheet in batch.sheets}
    for group in sharing.values():
        for participant in group if len(group) > 1 else ():
            if participant.id in printed:
                others = [other.id for other in group if other.id != participant.id]
                yield participant, {"others": others}


def _called(participant: Participant) -> str:
    parts = filter(None, (participant.given, participant.family))
    return fold(" ".join(parts)) or fold(participant.name)


def _left_but_earned(batch: Batch) -> _Found:
    for person in batch.survey.people:
        if (
            person.enrolment.withdrawn
            and person.assessment.outcome == "earned"
            and not person.certificates
        ):
            yield person.enrolment.participant, {}


def _unrecorded(batch: Batch) -> _Found:
    """Those who lack one course, and would have earned it had they been at the past days of one for which
    nothing is recorded."""
    survey = batch.survey
    requirements = requirements_of(survey.policy.counts, survey.courses)
    for person in survey.people:
        if person.enrolment.withdrawn or sum(f.short for f in person.assessment.missing) != 1:
            # An office that records only who was there leaves many days open; the near misses matter.
            continue
        hopes = {*person.assessment.still_helps, *person.assessment.under_way}
        past = [
            (course.code, session)
            for course in survey.courses
            for session in course.sessions
            if course.code in hopes
            and session.id not in person.record
            and session.date is not None
            and session.date < batch.today
        ]
        there = {
            session.id: Attendance(session.id, "present", session.minutes) for _, session in past
        }
        record = {**person.record, **there}
        judged = assess(requirements, survey.courses, record, share=survey.policy.share)
        if past and judged.outcome == "earned":
            yield person.enrolment.participant, {"courses": list(dict.fromkeys(c for c, _ in past))}


def _not_yet(batch: Batch) -> _Found:
    """Days still to come that somebody is said to have attended."""
    for day in batch.days:
        if day.date > batch.today and any(
            (entry := person.record.get(day.session.id)) and entry.minutes and not entry.note
            for person in batch.survey.people
        ):
            yield None, day.values


def _undated(batch: Batch) -> _Found:
    """Courses with a day without a date that stands on one of these certificates."""
    for course in batch.survey.courses:
        open_days = [session.id for session in course.sessions if session.date is None]
        if any(
            (entry := sheet.person.record.get(id_)) and entry.minutes and not entry.note
            for sheet in batch.sheets
            for id_ in open_days
        ):
            yield None, {"course": course.code}


def _no_english_title(batch: Batch) -> _Found:
    """Courses on English sheets that have a German title only."""
    for course in batch.survey.courses if batch.language == "en" else ():
        if not course.title_en and any(
            (entry := sheet.person.record.get(session.id)) and entry.minutes
            for sheet in batch.sheets
            for session in course.sessions
        ):
            yield None, {"course": course.code}


def _outside_the_years(batch: Batch) -> _Found:
    found = dates.outside_the_years(batch.days, batch.survey.cohort.name)
    return ((None, values) for values in found)


QUESTIONS: tuple[Question, ...] = (
    Question("letters_missing", "press", "letters", "name", _letters_missing),
    Question("too_wide", "press", "", "name", _too_wide),
    Question("mojibake", "names", "perhaps", "name", _each(names.mojibake)),
    Question("placeholder", "names", "words", "name", _each(names.placeholder)),
    Question("mixed_scripts", "names", "letters", "name", _each(names.mixed_scripts)),
    Question("signs", "names", "signs", "name", _each(names.signs)),
    Question("salutation", "names", "words", "name", _each(names.salutation)),
    Question("twice", "names", "words", "name", _each(names.twice)),
    Question("title_apart", "names", "title", "name", _each(names.title_apart)),
    Question("capitals", "names", "words", "name", _each(names.capitals)),
    Question("small_letters", "names", "words", "name", _each(names.small_letters)),
    Question("capital_particle", "names", "words", "name", _each(names.capital_particle)),
    Question("blanks", "names", "perhaps", "name", _each(names.blanks)),
    Question("abbreviated", "names", "words", "name", _each(names.abbreviated)),
    Question("single", "names", "", "name", _each(names.single)),
    Question("other_script", "names", "words", "name", _each_printable(names.other_script)),
    Question("unknown_letters", "names", "letters", "name", _each_printable(names.unknown_letters)),
    Question("parts_apart", "names", "words", "parts", _each(names.parts_apart)),
    Question("namesakes", "people", "beyond", "merge", _namesakes),
    Question("left_but_earned", "people", "", "enrol", _left_but_earned),
    Question("unrecorded", "people", "courses", "attend", _unrecorded),
    Question("no_issuer", "paper", "", "issuer", _setting("issuer")),
    Question("no_signatories", "paper", "", "signatories", _setting("signatories")),
    Question("no_place", "paper", "", "place", _setting("place")),
    Question("no_english_title", "paper", "course", "title_en", _no_english_title),
    Question("not_yet", "dates", "on_day", "schedule", _not_yet),
    Question("undated", "dates", "course", "schedule", _undated),
    Question("wrong_order", "dates", "after_day", "schedule", _all_days(dates.in_wrong_order)),
    Question("same_day", "dates", "together", "schedule", _all_days(dates.on_the_same_day)),
    Question("outside_years", "dates", "on_day", "schedule", _outside_the_years),
    Question("lonely", "dates", "on_day", "schedule", _all_days(dates.lonely)),
    Question("torn_apart", "dates", "after_day", "schedule", _all_days(dates.torn_apart)),
    Question("weekend", "dates", "on_weekend", "schedule", _all_days(dates.at_the_weekend)),
    Question("smaller", "looks", "points", "", _smaller),
)

BY_KEY = {question.key: question for question in QUESTIONS}
