"""Evidence: on what grounds a certificate was issued, kept with it so that it can be told years later.

The rule as it was, every course with its days, what was found, the hours, the template. Nobody's name is in
it but what somebody wrote in a note; what the certificate's own line or the journal tells is not repeated.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, Literal, cast

from kokoma_cli.domain import kept
from kokoma_cli.domain.attendance import Attendance, Presence, Standing, minutes_in_room
from kokoma_cli.domain.categories import Category
from kokoma_cli.domain.courses import Course
from kokoma_cli.domain.progress import Progress, Survey
from kokoma_cli.domain.requirements import Outcome

#: Of the form in which it is kept. A later form gets a number of its own, and this one is read for ever.
VERSION = 1

#: Why a course counts or does not: how the person stands towards it, and where that is not all, that it
#: did not take place, or that the rule asks for no course of its kind.
Why = Standing | Literal["cancelled", "not_asked"]


@dataclass(frozen=True, slots=True)
class Template:
    """What the sheet was drawn from."""

    kind: str
    language: str
    requires: str
    #: "earned" or "nothing": for whom certificates of this kind were.
    own: bool
    #: Whether it was the office's own, not a shipped one.
    sha256: str
    #: Of the kind's files (see `rendering.fingerprints`).


@dataclass(frozen=True, slots=True)
class Count:
    """So many courses of a category."""

    category: str
    required: int


@dataclass(frozen=True, slots=True)
class Rule:
    """The cohort's own way of counting."""

    counts: tuple[Count, ...]
    compulsory: tuple[str, ...]
    #: Codes of courses without which nothing is earned.
    attended_share: str
    #: Of a course's minutes, from which it counts as attended: 1, 4/5.
    preparation_credit: str
    hour_unit: int
    categories: tuple[Category, ...] = ()
    #: With their names in both languages.


@dataclass(frozen=True, slots=True)
class Day:
    """One day of a course, and what was recorded for the person."""

    id: int
    #: The row of the session, by which the journal tells of it.
    day: int
    date: date | None
    planned: int
    presence: Presence | None = None
    #: None: nothing was recorded.
    minutes: int = 0
    note: str | None = None
    #: Where it was made up, if not in this cohort.


@dataclass(frozen=True, slots=True)
class CourseTaken:
    """One course of the cohort, and whether it counted for the person."""

    id: int
    #: The row of the course.
    code: str
    category: str
    cancelled: bool
    preparation: int
    #: Minutes of preparation and follow-up planned.
    standing: Standing
    counted: bool
    why: Why
    days: tuple[Day, ...]

    @property
    def minutes(self) -> int:
        """In the room."""
        return sum(day.minutes for day in self.days)

    @property
    def planned(self) -> int:
        """That the course had."""
        return sum(day.planned for day in self.days)


@dataclass(frozen=True, slots=True)
class Found:
    """How far one requirement was met."""

    category: str
    required: int
    reached: int
    met: bool
    courses: tuple[str, ...]
    #: Codes of those that counted.
    course: str | None = None
    #: The code of the one that was compulsory.


@dataclass(frozen=True, slots=True)
class HoursThen:
    """In minutes; the volume of the series is never mixed with what a person reached."""

    room: int
    preparation: int
    series: int
    held: int
    #: The series without what did not take place.
    entered: int | None = None
    #: Preparation and follow-up entered for this person, which went before what the rule credits.


@dataclass(frozen=True, slots=True)
class Evidence:
    """All of it, for one certificate."""

    rule: Rule
    courses: tuple[CourseTaken, ...]
    findings: tuple[Found, ...]
    outcome: Outcome
    hours: HoursThen
    template: Template
    kokoma: str
    #: The version that issued it.
    first: str | None = None
    #: The number under which it was issued on these grounds, if not its own: after a change of name a
    #: certificate is issued again as it was.


class Shared:
    """What the people of one survey have in common, so that it is gathered and put into words once."""

    def __init__(self, survey: Survey) -> None:
        self.survey = survey
        self.asked = {category for category, required in survey.policy.counts if required}
        self.rule = Rule(
            counts=tuple(Count(*each) for each in survey.policy.counts),
            compulsory=tuple(course.code for course in survey.courses if course.compulsory),
            attended_share=str(survey.policy.share),
            preparation_credit=survey.policy.credit,
            hour_unit=survey.policy.hour_unit,
            categories=survey.cohort.series.categories,
        )
        self.courses: dict[object, CourseTaken] = {}
        #: By the course and what is recorded; they live as long as this does, and so do their ids.
        self.words: dict[int, str] = {}

    def course(self, course: Course, person: Progress, standing: Standing) -> CourseTaken:
        """The course as the person took it."""
        entries = tuple(person.record.get(session.id) for session in course.sessions)
        key = course.id, standing, entries
        if key not in self.courses:
            self.courses[key] = _taken(course, person, standing, self.asked)
        return self.courses[key]

    def json(self, value: "Rule | CourseTaken") -> str:
        """The same as JSON."""
        if id(value) not in self.words:
            self.words[id(value)] = kept.written(plain(value))
        return self.words[id(value)]


def gathered(shared: Shared, person: Progress, template: Template, version: str) -> Evidence:
    """The grounds for a certificate as they are now."""
    survey = shared.survey
    return Evidence(
        rule=shared.rule,
        courses=tuple(
            shared.course(course, person, standing)
            for course, (_, standing) in zip(
                survey.courses, person.assessment.standings, strict=True
            )
        ),
        findings=tuple(
            Found(
                finding.requirement.category,
                finding.requirement.required,
                finding.reached,
                finding.met,
                finding.attended,
                finding.requirement.course,
            )
            for finding in person.assessment.findings
        ),
        outcome=person.assessment.outcome,
        hours=HoursThen(
            person.workload.room,
            person.workload.preparation,
            survey.series_minutes,
            survey.held_minutes,
            person.enrolment.preparation,
        ),
        template=template,
        kokoma=version,
    )


def _taken(course: Course, person: Progress, standing: Standing, asked: set[str]) -> CourseTaken:
    counted = standing == "attended" and (course.category in asked or course.compulsory)
    why: Why = standing
    if standing == "attended" and not counted:
        why = "not_asked"
    elif course.cancelled and not minutes_in_room(course, person.record):
        why = "cancelled"
    days = []
    for session in course.sessions:
        entry = person.record.get(session.id, _NOTHING)
        presence = entry.presence if entry is not _NOTHING else None
        days.append(
            Day(
                session.id, session.day, session.date, session.minutes,
                presence, entry.minutes, entry.note,
            )
        )  # fmt: skip
    return CourseTaken(
        course.id, course.code, course.category, course.cancelled, course.preparation,
        standing, counted, why, tuple(days),
    )  # fmt: skip


_NOTHING = Attendance(0, "absent", 0)


def as_json(evidence: Evidence, shared: Shared | None = None) -> str:
    """As it is kept with a certificate. `shared`: what it was gathered with, if there are more to come."""
    if shared is None:
        return kept.written({"version": VERSION, **plain(evidence)})
    rest = {name: getattr(evidence, name) for name in _names(Evidence)}
    parts = {
        name: kept.written(_value(value)) for name, value in rest.items() if name not in _SHARED
    }
    parts["courses"] = f"[{','.join(map(shared.json, evidence.courses))}]"
    parts["rule"] = shared.json(evidence.rule)
    parts["version"] = str(VERSION)
    return f"{{{','.join(f'{kept.written(name)}:{parts[name]}' for name in sorted(parts))}}}"


_SHARED = frozenset(("courses", "rule"))


def from_json(text: str) -> Evidence:
    """What was kept with a certificate, by this kokoma or an earlier one."""
    return cast(Evidence, kept.read(Evidence, json.loads(text)))


def with_notes(text: str, change: Callable[[str], str]) -> str:
    """What was kept, each note in it as `change` makes it; nothing else in it is anybody's own words."""
    document = json.loads(text)
    for course in document["courses"]:
        for day in course["days"]:
            day["note"] = change(day["note"]) if day.get("note") else None
    return kept.written(document)


def carried_over(text: str, number: str, change: Callable[[str], str]) -> str:
    """The same for a certificate that takes the place of the one with this number, on the same grounds."""
    document = json.loads(with_notes(text, change))
    document["first"] = document.get("first") or number
    return kept.written(document)


def notes(text: str) -> list[str]:
    """All notes in what was kept, each once."""
    found = (day.get("note") for course in json.loads(text)["courses"] for day in course["days"])
    return list(dict.fromkeys(note for note in found if note))


def plain(value: Any) -> dict[str, Any]:
    """A dataclass of ours as a dictionary; a third of what `dataclasses.asdict` takes."""
    return {field: _value(getattr(value, field)) for field in _names(type(value))}


def _value(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_value(each) for each in value]
    return plain(value) if type(value) in _KINDS else value


_KINDS = frozenset((Template, Count, Rule, Day, CourseTaken, Found, HoursThen, Evidence, Category))
_NAMES: dict[type, tuple[str, ...]] = {}


def _names(kind: Any) -> tuple[str, ...]:
    if kind not in _NAMES:
        _NAMES[kind] = tuple(field.name for field in fields(kind))
    return _NAMES[kind]
