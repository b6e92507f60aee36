"""Compose: collecting what stands on one certificate, as plain values."""

import json
from collections import Counter
from dataclasses import asdict, dataclass
from datetime import date
from typing import Literal, cast

from kokoma_cli.domain.attendance import minutes_in_room, standing
from kokoma_cli.domain.categories import Category
from kokoma_cli.domain.certificates import (
    CategoryCount,
    Content,
    CourseLine,
    Logo,
    Signatory,
)
from kokoma_cli.domain.courses import Course
from kokoma_cli.domain.progress import Progress, Survey
from kokoma_cli.domain.settings import BY_KEY


@dataclass(frozen=True, slots=True)
class Occasion:
    """What is the same for all sheets of one run."""

    issued_on: date
    place: str
    language: str
    name_size: float


def compose(
    survey: Survey, person: Progress, kind: str, number: str, occasion: Occasion
) -> Content:
    """Everything that stands on one person's certificate."""
    german = occasion.language == "de"
    series = survey.cohort.series
    days = [day for course in survey.courses if not course.cancelled for day in course.dates]
    participant = person.enrolment.participant
    lines = tuple(
        _line(course, person, survey, german=german)
        for course in survey.courses
        if minutes_in_room(course, person.record)
    )

    def read(key: str) -> object:
        return BY_KEY[key].parse(survey.settings.get(key, BY_KEY[key].default))

    return Content(
        kind=kind,
        language=occasion.language,
        number=number,
        name=participant.name,
        family=participant.family,
        issuer=cast(str, read("issuer")),
        address=cast(str, read("address")),
        series=series.title if german else series.title_en or series.title,
        period=(min(days), max(days)) if days else None,
        course_place=_course_place(survey.courses, cast(str, read("place"))),
        courses=lines,
        counts=tuple(_count(category, lines, german=german) for category in series.categories),
        series_minutes=survey.held_minutes,
        series_room_minutes=survey.held_room_minutes,
        room_minutes=person.workload.room,
        preparation_minutes=person.workload.preparation,
        hour_unit=survey.policy.hour_unit,
        hours_shown=cast(Literal["series", "personal", "both"], read("hours_shown")),
        place=occasion.place,
        issued_on=occasion.issued_on,
        signatories=cast("tuple[Signatory, ...]", read("signatories")),
        logos=cast("tuple[Logo, ...]", read("logos")),
        funding_line=cast(str, read("funding_line")),
        name_size=occasion.name_size,
    )


def as_json(content: Content) -> str:
    """The content as it is kept with the record: compact, keys in a fixed order."""
    return json.dumps(
        asdict(content), ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_plain
    )


def _plain(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value).__name__)


def _line(course: Course, person: Progress, survey: Survey, *, german: bool) -> CourseLine:
    entries = [
        person.record[session.id] for session in course.sessions if session.id in person.record
    ]
    there = {entry.session_id for entry in entries if entry.minutes}
    notes = list(dict.fromkeys(entry.note for entry in entries if entry.note))
    return CourseLine(
        code=course.code,
        category=course.category,
        title=course.title if german else course.title_en or course.title,
        # Made up elsewhere, a course has the note's date, not that of this cohort.
        dates=()
        if notes
        else tuple(
            session.date
            for session in course.sessions
            if session.date is not None and session.id in there
        ),
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


def _course_place(courses: tuple[Course, ...], fallback: str) -> str:
    """Where most course days took place; the issuer's town if nothing is said."""
    places = Counter(
        session.place
        for course in courses
        if not course.cancelled
        for session in course.sessions
        if session.place
    )
    return places.most_common(1)[0][0] if places else fallback
