"""What a certificate was issued on is kept in a form that can be read for ever."""

import json
from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from kokoma_cli.domain import evidence
from kokoma_cli.domain.attendance import Attendance
from kokoma_cli.domain.categories import Category
from kokoma_cli.domain.cohorts import Cohort, Series
from kokoma_cli.domain.courses import Course, Session
from kokoma_cli.domain.differences import differences
from kokoma_cli.domain.evidence import Evidence, Template
from kokoma_cli.domain.participants import Enrolment, Participant
from kokoma_cli.domain.progress import survey

SAMPLE = (Path(__file__).parents[1] / "data" / "evidence-1.json").read_text("utf-8").strip()
ON_SITE = Category("in_person", "Kurs", "Kurse", "Kursen", "m", "course", "courses")
ONLINE = Category("online", "Vertiefung", "Vertiefungen", "Vertiefungen", "f", "class", "classes")
SHEET = Template("bescheinigung", "de", "earned", own=False, sha256="f" * 64)


def course(id_: int, code: str, days: int = 1, category: str = "in_person") -> Course:
    sessions = tuple(
        Session(10 * id_ + day, day, 420, date(2023, 3, day)) for day in range(1, days + 1)
    )
    return Course(id_, code, category, code, sessions, preparation=60)


COURSES = (course(1, "P1", 2), course(2, "P2"), course(3, "V1", category="online"))
THERE = {
    11: Attendance(11, "present", 420), 12: Attendance(12, "present", 420),
    21: Attendance(21, "partly", 100), 31: Attendance(31, "present", 420, "in Greifswald"),
}  # fmt: skip


def found(
    record: dict[int, Attendance] = THERE,
    courses: tuple[Course, ...] = COURSES,
    **settings: str,
) -> Evidence:
    """The grounds of one person by the rule of one in-person course."""
    series = Series(1, "kokoma", "Reihe", categories=(ON_SITE, ONLINE))
    person = Enrolment(7, 1, Participant(3, "Anna Weiß"))
    known = {"rule": "in_person=1", **settings}
    held = survey(Cohort(1, "Bamberg", series), courses, known, [person], {7: record}, {})
    return evidence.gathered(evidence.Shared(held), held.people[0], SHEET, "0.1.0")


def test_what_was_kept_first_is_read_for_ever() -> None:
    """The file in tests/data is never written anew: registers hold such rows."""
    kept = evidence.from_json(SAMPLE)
    assert kept.rule.counts == (evidence.Count("in_person", 1),)
    assert Fraction(kept.rule.attended_share) == Fraction(4, 5)
    assert kept.courses[0].days[1].date == date(2023, 3, 11)
    assert kept.courses[1].why == "cancelled"
    assert kept.findings[1].course == "P1"
    assert kept.hours == evidence.HoursThen(930, 240, 4800, 4200, 240)
    assert kept.first == "KOKOMA-2024-001"
    assert kept.rule.categories[1].plural_en == "in-depth online courses"


def test_reading_and_writing_loses_nothing() -> None:
    assert evidence.as_json(evidence.from_json(SAMPLE)) == SAMPLE
    now = found()
    assert evidence.from_json(evidence.as_json(now)) == now


def test_what_many_share_is_kept_for_each_as_if_alone() -> None:
    series = Series(1, "kokoma", "Reihe", categories=(ON_SITE, ONLINE))
    people = [Enrolment(id_, 1, Participant(id_, "Anna")) for id_ in (1, 2, 3)]
    records = {1: THERE, 2: dict(THERE), 3: {31: THERE[31]}}
    held = survey(
        Cohort(1, "Bamberg", series), COURSES, {"rule": "in_person=1"}, people, records, {}
    )
    shared = evidence.Shared(held)
    for person in held.people:
        grounds = evidence.gathered(shared, person, SHEET, "0.1.0")
        alone = evidence.gathered(evidence.Shared(held), person, SHEET, "0.1.0")
        assert evidence.as_json(grounds, shared) == evidence.as_json(alone)


def test_what_a_later_kokoma_adds_is_no_hindrance() -> None:
    document = json.loads(SAMPLE) | {"weather": "fair"}
    document["courses"][0]["days"][0]["mood"] = "good"
    assert evidence.from_json(json.dumps(document)) == evidence.from_json(SAMPLE)


def test_every_course_says_whether_it_counted_and_why_not() -> None:
    said = {each.code: (each.counted, each.why, each.minutes) for each in found().courses}
    assert said == {
        "P1": (True, "attended", 840),
        "P2": (False, "partly", 100),
        "V1": (False, "not_asked", 420),
    }
    nobody = found({}, (COURSES[0]._replace(cancelled=True), *COURSES[1:]))
    assert [each.why for each in nobody.courses] == ["cancelled", "open", "open"]
    compulsory = found(THERE, (*COURSES[:2], COURSES[2]._replace(compulsory=True)))
    assert [each.counted for each in compulsory.courses] == [True, False, True]


def test_nobody_is_named() -> None:
    assert "Anna" not in evidence.as_json(found())
    assert "Weiß" not in evidence.as_json(found())


def test_notes_are_the_only_words_anybody_wrote() -> None:
    kept = evidence.as_json(found())
    assert evidence.notes(kept) == ["in Greifswald"]
    changed = evidence.with_notes(kept, str.upper)
    assert evidence.notes(changed) == ["IN GREIFSWALD"]
    assert changed.casefold() == kept.casefold()


def test_grounds_carried_over_tell_under_which_number_they_were_first() -> None:
    once = evidence.carried_over(evidence.as_json(found()), "A-1", str)
    twice = evidence.carried_over(once, "A-2", str)
    assert evidence.from_json(twice) == replace(found(), first="A-1")


@pytest.mark.parametrize(
    ("now", "what"),
    [
        (found(), []),
        (found(rule="online=0 in_person=1"), []),
        (found(rule="in_person=2"), ["counts", "earned"]),
        (found(attended_share="0.2"), ["attended_share"]),
        (found(preparation_credit="none"), ["preparation_credit"]),
        (found({**THERE, 12: Attendance(12, "absent", 0)}), ["attendance", "earned"]),
        (found({key: THERE[key] for key in (11, 12, 21)}), ["attendance"]),
        (found(THERE, COURSES[:2]), ["course_gone"]),
        (found(THERE, (*COURSES, course(4, "P4"))), ["course_added"]),
        (found(THERE, (course(1, "P1"), *COURSES[1:])), ["day_gone", "attendance"]),
        (found(THERE, (COURSES[0]._replace(cancelled=True), *COURSES[1:])), ["cancelled"]),
        (found(THERE, (COURSES[0]._replace(code="P9"), *COURSES[1:])), ["code"]),
        (
            found(THERE, (*COURSES[:2], COURSES[2]._replace(compulsory=True))),
            ["compulsory"],
        ),
    ],
)  # fmt: skip
def test_what_is_otherwise_today_is_told_one_by_one(now: Evidence, what: list[str]) -> None:
    assert [each.what for each in differences(found(), now)] == what
