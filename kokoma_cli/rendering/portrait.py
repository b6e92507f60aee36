"""What is recorded of one person, below what is known of her."""

from collections.abc import Sequence
from datetime import date

from kokoma_cli.domain.courses import Course
from kokoma_cli.domain.progress import Progress, Survey
from kokoma_cli.rendering.documents import Document, standing_document
from kokoma_cli.rendering.progress import course_table, hours_sum
from kokoma_cli.rendering.requirements import Reasons
from kokoma_cli.rendering.screen import Screen
from kokoma_cli.wording import Wording


def standing_text(
    survey: Survey,
    issued: Sequence[str],
    words: Wording,
    screen: Screen,
    today: date,
    *,
    named: bool = False,
) -> str:
    """The courses for which something is recorded, the hours, the outcome in a sentence, what was issued;
    below the name of the cohort, if it is to be `named`."""
    (person,) = survey.people
    recorded = [course for course in survey.courses if _is_recorded(course, person)]
    open_ = [c.code for c in survey.courses if c not in recorded and not c.cancelled]
    lines = [*screen.heading(survey.cohort.name), ""] if named else []
    if recorded:
        # Without titles all of it fits on a small screen.
        lines += [course_table(recorded, person, survey, words, screen, titles=False), ""]
        lines += screen.wrap(hours_sum(person, survey, words))
        if open_:
            lines += screen.wrap(words("participants.still_open", courses=open_))
    else:
        lines += screen.wrap(words("participants.nothing_recorded"))
    reasons = Reasons(survey, words, today)
    if not person.enrolment.withdrawn:
        lines += screen.wrap(reasons.outcome(person))
        # What was issued stands below.
        advice = "" if issued else reasons.advice(person)
        lines += screen.wrap(advice) if advice else []
    return "\n".join((*lines, *issued_lines(issued, words, screen)))


def issued_lines(issued: Sequence[str], words: Wording, screen: Screen) -> list[str]:
    """What was issued to somebody, one a line."""
    first = f"{words('participants.issued')} "
    indent = " " * len(first)
    return [
        line
        for number, each in enumerate(issued)
        for line in screen.wrap(each, first=indent if number else first, rest=indent)
    ]


def portrait_document(survey: Survey | None) -> Document | None:
    """Where somebody stands as in `status`, with each day on which something is recorded; None where she is
    not in the cohort."""
    if survey is None:
        return None
    (person,) = survey.people
    attendance: list[Document] = [
        {
            "course": course.code,
            "day": session.day,
            "date": session.date.isoformat() if session.date else None,
            "presence": entry.presence,
            "minutes": entry.minutes,
            "planned_minutes": session.minutes,
            "note": entry.note,
        }
        for course in survey.courses
        for session in course.sessions
        if (entry := person.record.get(session.id)) is not None
    ]
    return {
        "cohort": survey.cohort.name, **standing_document(person, survey), "attendance": attendance,
    }  # fmt: skip


def _is_recorded(course: Course, person: Progress) -> bool:
    return any(session.id in person.record for session in course.sessions)
