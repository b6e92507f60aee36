"""Where a cohort stands, and where one person stands: headings, the matrix, sums and sentences."""

from collections.abc import Sequence
from datetime import date

from kokoma_cli.domain.attendance import minutes_in_room
from kokoma_cli.domain.courses import Course
from kokoma_cli.domain.progress import Progress, Survey
from kokoma_cli.rendering.documents import changed_outcomes
from kokoma_cli.rendering.matrix import mark, matrix, outcome_word, symbols
from kokoma_cli.rendering.requirements import Reasons, days_missing, person_lines
from kokoma_cli.rendering.screen import Screen
from kokoma_cli.rendering.tables import table
from kokoma_cli.wording import Wording


def cohort_text(
    survey: Survey,
    words: Wording,
    screen: Screen,
    *,
    before: Survey | None = None,
    without: Sequence[str] = (),
) -> str:
    """Heading, matrix and what it comes to; with `before`, what would change without some courses."""
    enrolled = _enrolled(survey)
    heading = " · ".join(
        (
            survey.cohort.name,
            _title(survey, words),
            words.hours(survey.series_minutes, survey.policy.hour_unit),
            words("status.people", count=len(enrolled)),
        )
    )
    lines = screen.heading(heading)
    if survey.held_minutes != survey.series_minutes:
        codes = without or [course.code for course in survey.courses if course.cancelled]
        hours = words.hours(survey.held_minutes, survey.policy.hour_unit)
        key = "status.supposed" if without else "status.cancelled"
        lines += screen.wrap(words(key, courses=list(codes), count=len(codes), hours=hours))
    lines += ["", matrix(survey, words, screen), "", *screen.wrap(_summary(survey, words))]
    if before:
        lines += ["", *changes_lines(before, survey, without, words, screen)]
    return "\n".join(lines)


def person_text(
    person: Progress,
    survey: Survey,
    words: Wording,
    screen: Screen,
    today: date,
    *,
    before: Survey | None = None,
    without: Sequence[str] = (),
    past: bool = False,
) -> str:
    """One person's sheet: each course, the hours, the outcome with its reasons."""
    someone = person.enrolment.participant
    heading = f"{someone.name} ({someone.id}) · {survey.cohort.name}"
    lines = screen.heading(heading)
    lines += ["", course_table(survey.courses, person, survey, words, screen), ""]
    lines += screen.wrap(hours_sum(person, survey, words))
    lines += ["", *person_lines(person, Reasons(survey, words, today, past=past), screen)]
    if before:
        lines += ["", *changes_lines(before, survey, without, words, screen)]
    return "\n".join(lines)


def course_table(
    courses: Sequence[Course],
    person: Progress,
    survey: Survey,
    words: Wording,
    screen: Screen,
    *,
    titles: bool = True,
) -> str:
    """What is recorded of one person for these courses, one a row; with their `titles`, which may take a
    second line."""
    keys = ["course", "dates", f"hours_{survey.policy.hour_unit}", "standing", "title"]
    headings = [words(f"status.{key}") for key in keys]
    rows = [_row(course, person, survey, words, screen) for course in courses]
    if not titles:
        headings, rows = headings[:-1], [row[:-1] for row in rows]
    return table(headings, rows, screen, right=(2,))


def hours_sum(person: Progress, survey: Survey, words: Wording) -> str:
    """Her hours in a sentence, beside those of the series."""
    unit = survey.policy.hour_unit
    return words(
        "status.hours_sum",
        room=words.number(person.workload.room, unit),
        preparation=words.number(person.workload.preparation, unit),
        total=words.hours(person.workload.minutes, unit),
        series=words.hours(survey.series_minutes, unit),
    )


def changes_lines(
    before: Survey, after: Survey, without: Sequence[str], words: Wording, screen: Screen
) -> list[str]:
    """Whose outcome would be another without these courses, from what to what."""
    changed = changed_outcomes(before, after)
    if not changed:
        return screen.wrap(words("status.nothing_changes", courses=list(without)))
    lines = screen.wrap(words("status.changes", courses=list(without), count=len(changed)))
    for old, new in changed:
        line = words(
            "status.change",
            name=old.enrolment.participant.name,
            id=old.enrolment.participant.id,
            old=outcome_word(old, words),
            new=outcome_word(new, words),
        )
        lines += screen.wrap(line, first="  ", rest="    ")
    return lines


def _row(
    course: Course, person: Progress, survey: Survey, words: Wording, screen: Screen
) -> list[str]:
    unit = survey.policy.hour_unit
    standing = dict(person.assessment.standings)[course.code]
    name = mark(course, standing, person, survey)
    text = f"{symbols(screen)[name]} {words(f'status.mark_{name}')}"
    if standing == "partly":
        lacks = days_missing(course, person, words, unit)
        text += f": {'; '.join(lacks)}" if lacks else ""
    notes = [
        entry.note
        for day in course.sessions
        if (entry := person.record.get(day.id)) is not None and entry.note
    ]
    if notes:
        text += f" ({', '.join(dict.fromkeys(notes))})"
    room = minutes_in_room(course, person.record)
    recorded = any(day.id in person.record for day in course.sessions)
    title = (course.title_en or course.title) if words.language == "en" else course.title
    return [
        course.code,
        words.dates(course.dates) if course.dates else words("status.no_date"),
        words.number(room, unit) if recorded else "",
        text,
        title,
    ]


def _title(survey: Survey, words: Wording) -> str:
    series = survey.cohort.series
    return (series.title_en or series.title) if words.language == "en" else series.title


def _enrolled(survey: Survey) -> list[Progress]:
    """Whoever was erased still counts, as in the register of certificates."""
    return [person for person in survey.people if person.enrolment.status == "enrolled"]


def _summary(survey: Survey, words: Wording) -> str:
    """3 of 9 have earned the certificate; for 4 it is still possible, …"""
    enrolled = _enrolled(survey)
    outcomes = [person.assessment.outcome for person in enrolled]
    counts = {name: outcomes.count(name) for name in ("earned", "possible", "impossible")}
    parts = []
    if enrolled:
        key = "sum_earned" if counts["earned"] else "sum_nobody"
        parts.append(words(f"status.{key}", count=counts["earned"], total=len(enrolled)))
    if counts["possible"]:
        parts.append(words("status.sum_possible", count=counts["possible"]))
    if counts["impossible"]:
        key = "sum_nor" if counts["possible"] else "sum_impossible"
        parts.append(words(f"status.{key}", count=counts["impossible"]))
    gone = len(survey.people) - len(enrolled)
    sentence = parts[0] + ("; " + ", ".join(parts[1:]) if parts[1:] else "") + "." if parts else ""
    withdrawn = words("status.sum_withdrawn", count=gone) if gone else ""
    nameless = sum(person.enrolment.participant.erased_on is not None for person in survey.people)
    erased = words("status.sum_erased", count=nameless) if nameless else ""
    return " ".join(filter(None, (sentence, withdrawn, erased)))
