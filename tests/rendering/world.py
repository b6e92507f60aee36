"""Surveys to draw: the shipped series with people whose standing is written as symbols."""

from collections.abc import Mapping
from datetime import date

from kokoma_cli.domain.attendance import Attendance
from kokoma_cli.domain.categories import Category
from kokoma_cli.domain.cohorts import Cohort, Series
from kokoma_cli.domain.courses import Course, Session
from kokoma_cli.domain.participants import Enrolment, Participant
from kokoma_cli.domain.progress import Survey, survey

CATEGORIES = (
    Category("in_person", "Präsenzkurs", "Präsenzkurse", "Präsenzkursen", "m", "in-person course",
             "in-person courses"),
    Category("deepening", "Online-Vertiefung", "Online-Vertiefungen", "Online-Vertiefungen", "f",
             "in-depth online course", "online deepening courses"),
)  # fmt: skip

#: Days of 420 minutes in person, 180 online.
DATES = {
    "P1": (date(2023, 3, 10), date(2023, 3, 11)),
    "P2": (date(2023, 5, 12), date(2023, 5, 13)),
    "P3": (date(2023, 7, 7),),
    "P4": (date(2023, 11, 10),),
    "P5": (date(2024, 1, 12), date(2024, 1, 13)),
    "V1": (date(2023, 10, 5),),
    "V2": (date(2024, 2, 1),),
    "V3": (None,),
}

_PRESENCE = {"x": "present", "/": "partly", "o": "absent", "e": "excused"}


def series(
    cancelled: str = "",
    compulsory: str = "",
    more: Mapping[str, tuple[date | None, ...]] | None = None,
) -> tuple[Course, ...]:
    """The courses; those named in the two strings are cancelled or compulsory."""
    courses = []
    for number, (code, dates) in enumerate({**DATES, **(more or {})}.items()):
        online = code.startswith("V")
        sessions = tuple(
            Session(number * 10 + day, day, 180 if online else 420, held)
            for day, held in enumerate(dates, 1)
        )
        courses.append(
            Course(number, code, "deepening" if online else "in_person", f"Titel {code}", sessions,
                   0 if online else 180, f"Title {code}", compulsory=code in compulsory.split(),
                   cancelled=code in cancelled.split())
        )  # fmt: skip
    return tuple(courses)


def person(text: str, courses: tuple[Course, ...]) -> dict[int, Attendance]:
    """What is recorded, one sign a day, courses apart: `xx x/ o . ..  x . .`."""
    record = {}
    for course, signs in zip(courses, text.split(), strict=True):
        for session, sign in zip(course.sessions, signs, strict=True):
            if sign in _PRESENCE:
                minutes = {"x": session.minutes, "/": 120}.get(sign, 0)
                record[session.id] = Attendance(session.id, _PRESENCE[sign], minutes)  # type: ignore[arg-type]
    return record


NOTHING = ".. .. . . .. . . ."


def cohort(
    people: Mapping[str, str],
    *,
    cancelled: str = "",
    compulsory: str = "",
    withdrawn: str = "",
    settings: Mapping[str, str] | None = None,
    courses: tuple[Course, ...] | None = None,
) -> Survey:
    """A cohort of these people, by name, with what is recorded for each."""
    offered = courses or series(cancelled, compulsory)
    enrolments = [
        Enrolment(number, 1, Participant(number, name, family=name.split()[-1] if name else None),
                  "withdrawn" if name == withdrawn else "enrolled")
        for number, name in enumerate(people, 1)
    ]  # fmt: skip
    records = {number: person(text, offered) for number, text in enumerate(people.values(), 1)}
    return survey(
        Cohort(1, "Bamberg 2023/24", Series(1, "kokoma", "Reihe", "Series", None, CATEGORIES)),
        offered,
        {"rule": "in_person=4 deepening=1", **(settings or {})},
        enrolments,
        records,
        {},
    )


#: Names that have broken tables.
HOSTILE = (
    "[bold]Rot[/bold]", "{{ x }}", "{name}", "%s", "שלום כהן", "山田太郎", "\x1b[31mrot\x07",
    "zwei\nZeilen", "\u202eumgekehrt", "K͟hēma ẹ̀", "X" * 200, "名" * 200, "a b " * 60, "",
)  # fmt: skip
