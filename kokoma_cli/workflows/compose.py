"""Compose: collecting what stands on one certificate, as plain values."""

import json
from dataclasses import asdict, dataclass
from datetime import date
from typing import Literal, cast

from kokoma_cli import __version__
from kokoma_cli.domain import evidence, kept
from kokoma_cli.domain.attendance import minutes_in_room, standing
from kokoma_cli.domain.categories import Category
from kokoma_cli.domain.certificates import (
    CategoryCount,
    Content,
    CourseLine,
    Logo,
    Signatory,
)
from kokoma_cli.domain.courses import Course, Session
from kokoma_cli.domain.evidence import Shared, Template, gathered
from kokoma_cli.domain.progress import Progress, Survey
from kokoma_cli.domain.settings import BY_KEY
from kokoma_cli.rendering.kinds import Kind


@dataclass(frozen=True, slots=True)
class Occasion:
    """What is the same for all sheets of one run."""

    issued_on: date
    place: str | None
    #: None: as set.
    language: str
    name_size: float


def compose(
    survey: Survey, person: Progress, kind: Kind, number: str, occasion: Occasion
) -> Content:
    """Everything that stands on one person's certificate."""
    german = occasion.language == "de"
    series = survey.cohort.series
    participant = person.enrolment.participant
    # What the kind itself says goes before what is set for all.
    settings = {**survey.settings, **dict(kind.settings)}
    lines = tuple(
        _line(course, person, survey, german=german)
        for course in survey.courses
        if minutes_in_room(course, person.record)
    )

    def read(key: str) -> object:
        return BY_KEY[key].parse(settings.get(key, BY_KEY[key].default))

    return Content(
        kind=kind.name,
        language=occasion.language,
        number=number,
        name=participant.name,
        family=participant.family,
        issuer=cast(str, read("issuer")),
        address=cast(str, read("address")),
        series=series.title if german else series.title_en or series.title,
        period=_period(survey, person),
        # The town of the office: where a single day took place may be a building, or online.
        course_place=cast(str, read("place")),
        courses=lines,
        counts=tuple(_count(category, lines, german=german) for category in series.categories),
        series_minutes=survey.held_minutes,
        room_minutes=person.workload.room,
        preparation_minutes=person.workload.preparation,
        reduced=any(
            minutes_in_room(course, person.record) < course.minutes
            for course in survey.courses
            if course.code in survey.held
        ),
        hour_unit=survey.policy.hour_unit,
        hours_shown=cast(Literal["series", "personal", "both"], read("hours_shown")),
        place=cast(str, read("place")) if occasion.place is None else occasion.place,
        issued_on=occasion.issued_on,
        signatories=cast("tuple[Signatory, ...]", read("signatories")),
        logos=cast("tuple[Logo, ...]", read("logos")),
        funding_line=cast(str, read("funding_line")),
        name_size=occasion.name_size,
        document="" if kind.requires == "earned" else kind.label(occasion.language),
    )


def undated(survey: Survey, person: Progress) -> list[str]:
    """Codes of the courses this person attended here on days that have no date."""
    return [
        course.code
        for course in survey.courses
        if any(day.date is None for day in _days_here(course, person))
    ]


def _days_here(course: Course, person: Progress) -> list[Session]:
    """The days of a course on which the person was there, those made up elsewhere left out."""
    return [
        session
        for session in course.sessions
        if (entry := person.record.get(session.id)) and entry.minutes and not entry.note
    ]


def _period(survey: Survey, person: Progress) -> tuple[date, date] | None:
    """From the first to the last day the person was there; a day without a date could lie outside."""
    days = [session.date for course in survey.courses for session in _days_here(course, person)]
    dated = [day for day in days if day is not None]
    return (min(dated), max(dated)) if dated and len(dated) == len(days) else None


def as_json(content: Content) -> str:
    """The content as it is kept with the record."""
    return kept.written(asdict(content))


def from_json(text: str) -> Content:
    """The content that was kept with a record."""
    return cast(Content, kept.read(Content, json.loads(text)))


def grounds(shared: Shared, person: Progress, kind: Kind, language: str, files: str) -> str:
    """On what grounds one person's certificate is issued, as it is kept; `files`: the checksum of those of
    the kind."""
    template = Template(kind.name, language, kind.requires, kind.own, files)
    return evidence.as_json(gathered(shared, person, template, __version__), shared)


def _line(course: Course, person: Progress, survey: Survey, *, german: bool) -> CourseLine:
    entries = [
        person.record[session.id] for session in course.sessions if session.id in person.record
    ]
    notes = dict.fromkeys(entry.note for entry in entries if entry.note)
    return CourseLine(
        code=course.code,
        category=course.category,
        title=course.title if german else course.title_en or course.title,
        # A day made up elsewhere has the date of its note, not that of this cohort.
        dates=tuple(day.date for day in _days_here(course, person) if day.date is not None),
        standing=standing(course, person.record, survey.policy.share),
        minutes=minutes_in_room(course, person.record),
        planned=course.minutes,
        note="; ".join(notes) or None,
    )


def _count(category: Category, lines: tuple[CourseLine, ...], *, german: bool) -> CategoryCount:
    return CategoryCount(
        category=category.code,
        attended=sum(
            line.category == category.code and line.standing == "attended" for line in lines
        ),
        gender=category.gender,
        singular=category.name if german else category.name_en,
        plural=category.plural if german else category.plural_en,
        dative_plural=category.dative_plural if german else category.plural_en,
    )
