"""What is recorded otherwise today than it was when a certificate was issued."""

from dataclasses import dataclass
from typing import Any, NamedTuple, cast

from kokoma_cli.domain.evidence import CourseTaken, Day, Evidence
from kokoma_cli.domain.journal import Batch


class Difference(NamedTuple):
    """Something that is recorded otherwise now than it was then, and the rows that say so."""

    what: str
    #: A part of the rule, "course", "attendance" …; see `wording/*/evidence.py`.
    then: Any
    now: Any
    table: str
    row: int | None
    #: None: whichever has this key.
    columns: tuple[str, ...]
    course: str = ""
    day: int = 0


def differences(then: Evidence, now: Evidence) -> tuple[Difference, ...]:
    """What was one way when the certificate was issued and is another now: first the rule, then courses
    and days, last what it comes to."""
    return (*_of_rule(then, now), *_of_courses(then, now), *_of_result(then, now))


#: Parts of the rule, and the setting of each.
_SETTINGS = {
    "counts": "rule",
    "attended_share": "attended_share",
    "preparation_credit": "preparation_credit",
    "hour_unit": "hour_unit",
}


def _of_rule(then: Evidence, now: Evidence) -> list[Difference]:
    found = [
        Difference(
            part, getattr(then.rule, part), getattr(now.rule, part), "settings", None, (key,)
        )
        for part, key in _SETTINGS.items()
        if _unordered(getattr(then.rule, part)) != _unordered(getattr(now.rule, part))
    ]
    before = {course.id: course.code in then.rule.compulsory for course in then.courses}
    for course in now.courses:
        is_so, was_so = course.code in now.rule.compulsory, before.get(course.id, False)
        if is_so != was_so:
            found.append(
                Difference(
                    "compulsory", was_so, is_so, "courses", course.id, ("compulsory",), course.code
                )
            )
    return found


def _unordered(value: Any) -> Any:
    """A count of none is no count, and in which order they stand says nothing."""
    if isinstance(value, tuple):
        return {(each.category, each.required) for each in value if each.required}
    return value


def _of_courses(then: Evidence, now: Evidence) -> list[Difference]:
    found: list[Difference] = []
    today = {course.id: course for course in now.courses}
    for old in then.courses:
        new = today.pop(old.id, None)
        if new is None:
            found.append(Difference("course_gone", old, None, "courses", old.id, ("id",), old.code))
            continue
        for part in ("code", "category", "cancelled", "preparation"):
            was, is_ = getattr(old, part), getattr(new, part)
            if was != is_:
                found.append(Difference(part, was, is_, "courses", old.id, (part,), old.code))
        found += _of_days(old, new)
    found += (
        Difference("course_added", None, new, "courses", new.id, ("id",), new.code)
        for new in today.values()
    )
    return found


def _of_days(old: CourseTaken, new: CourseTaken) -> list[Difference]:
    found: list[Difference] = []
    several = max(len(old.days), len(new.days)) > 1
    before = {day.id: day for day in old.days}
    after = {day.id: day for day in new.days}
    for id_ in dict.fromkeys((*before, *after)):
        was, is_ = before.get(id_), after.get(id_)
        any_day = cast(Day, was or is_)
        number = any_day.day if several else 0
        if was is None or is_ is None:
            what = "day_added" if was is None else "day_gone"
            found.append(Difference(what, was, is_, "sessions", id_, ("id",), old.code, number))
        else:
            for part, column in (("date", "date"), ("planned", "minutes")):
                values = getattr(was, part), getattr(is_, part)
                if values[0] != values[1]:
                    found.append(
                        Difference(part, *values, "sessions", id_, (column,), old.code, number)
                    )
        marks = [
            (day.presence, day.minutes, day.note) if day else (None, 0, None) for day in (was, is_)
        ]
        if marks[0] != marks[1]:
            columns = ("presence", "minutes", "note")
            found.append(
                Difference("attendance", was, is_, "attendance", id_, columns, old.code, number)
            )
    return found


def _of_result(then: Evidence, now: Evidence) -> list[Difference]:
    found = []
    if then.hours.entered != now.hours.entered:
        entered = then.hours.entered, now.hours.entered
        found.append(Difference("entered", *entered, "enrolments", 0, ("preparation",)))
    earned = then.outcome == "earned", now.outcome == "earned"
    if earned[0] != earned[1]:
        found.append(Difference("earned", *earned, "", None, ()))
    return found


def is_note_only(difference: Difference) -> bool:
    """True if only what somebody wrote beside it is different."""
    then, now = difference.then, difference.now
    if difference.what != "attendance" or then is None or now is None:
        return False
    return (then.presence, then.minutes) == (now.presence, now.minutes)


@dataclass(frozen=True, slots=True)
class Since:
    """A difference, and the entries of the journal that made it."""

    difference: Difference
    entries: tuple[Batch, ...]
    deleted: bool = False
    #: Whether they are what took words out for good; what else is recorded is the same.
