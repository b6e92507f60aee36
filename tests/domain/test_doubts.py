"""What is doubtful about a batch and the dates of its cohort."""

from collections.abc import Sequence
from datetime import date

import pytest

from kokoma_cli.domain.attendance import Attendance, Record
from kokoma_cli.domain.cohorts import Cohort, Series
from kokoma_cli.domain.courses import Course
from kokoma_cli.domain.doubtful_dates import years_in
from kokoma_cli.domain.doubts import BY_KEY, QUESTIONS, Batch, Doubt, Sheet, doubts
from kokoma_cli.domain.participants import Enrolment, Participant
from kokoma_cli.domain.progress import Survey, survey
from tests.domain.bamberg import SHIPPED, record, words

TODAY = date(2024, 3, 26)
YEAR = {
    "P1": "2023-03-09 2023-03-10", "P2": "2023-05-11 2023-05-12", "P3": "2023-07-07",
    "P4": "2023-09-29", "P5": "2023-11-23 2023-11-24",
    "V1": "2023-06-21", "V2": "2023-10-18", "V3": "2024-02-21",
}  # fmt: skip
EARNED = "P1 P2 P3 P4 V1 attended"
NAME = 30.0


def held(**dates: str) -> tuple[Course, ...]:
    """The shipped courses on their days, some of them moved: `P3="2023-07-08"`."""
    return tuple(
        course._replace(
            sessions=tuple(
                day._replace(date=date.fromisoformat(on) if on != "-" else None)
                for day, on in zip(
                    course.sessions, (YEAR | dates)[course.code].split(), strict=True
                )
            )
        )
        for course in SHIPPED
    )


def surveyed(
    people: Sequence[tuple[str, str]],
    courses: Sequence[Course],
    cohort: str = "Bamberg 2023/24",
    *,
    withdrawn: str = "",
    certified: str = "",
) -> Survey:
    """People by given and family name in one word each, with their record."""
    enrolments = []
    records: dict[int, Record] = {}
    for id_, (name, states) in enumerate(people, 1):
        given, _, family = name.partition(" ")
        person = Participant(id_, name, given or None, family or None)
        enrolments.append(
            Enrolment(id_, 1, person, "withdrawn" if name == withdrawn else "enrolled")
        )
        records[id_] = record(words(states))
    standing = {id_: ["K-1"] for id_, (name, _) in enumerate(people, 1) if name == certified}
    series = Series(1, "kokoma", "Kommunales Konfliktmanagement")
    settings = {"rule": "in_person=4 deepening=1"}
    return survey(
        Cohort(1, cohort, series), tuple(courses), settings, enrolments, records, standing
    )


def batch(found: Survey, **unset: bool) -> Batch:
    """What would be printed for everybody who has earned it."""
    sheets = tuple(
        Sheet(person, "bescheinigung", (), NAME, NAME)
        for person in found.people
        if person.assessment.outcome == "earned" and not person.enrolment.withdrawn
    )
    return Batch(found, sheets, TODAY, frozenset(unset))


def asked(found: Survey, key: str) -> list[Doubt]:
    return [doubt for doubt in doubts(batch(found)) if doubt.key == key]


def about_dates(
    cohort: str = "Bamberg 2023/24", **dates: str
) -> dict[str, list[dict[str, object]]]:
    """The doubts about the dates of a cohort of one, by their key."""
    found = surveyed([("Anna Weber", EARNED)], held(**dates), cohort)
    listed: dict[str, list[dict[str, object]]] = {}
    for doubt in doubts(batch(found)):
        if BY_KEY[doubt.key].section == "dates":
            listed.setdefault(doubt.key, []).append(dict(doubt.values))
    return listed


def test_a_cohort_in_good_order_raises_no_doubt() -> None:
    found = surveyed([("Anna Weber", EARNED), ("Bo Ek", EARNED)], held())
    assert doubts(batch(found)) == ()


def test_the_most_serious_doubt_comes_first() -> None:
    found = surveyed([("Anna WEBER", EARNED), ("Bo Ek", EARNED)], held(P3="2023-07-08"))
    anna, bo = batch(found).sheets[1], batch(found).sheets[0]
    assert (anna.participant.name, bo.participant.name) == ("Anna WEBER", "Bo Ek")
    looked_at = Batch(
        found,
        (anna, Sheet(bo.person, "bescheinigung", ("Ꙁ",), 0, NAME)),
        TODAY,
        frozenset({"issuer"}),
    )
    listed = [doubt.key for doubt in doubts(looked_at)]
    assert listed == ["letters_missing", "capitals", "no_issuer", "weekend"]
    order = [question.key for question in QUESTIONS]
    assert listed == sorted(listed, key=order.index)


def test_every_question_has_its_own_key() -> None:
    assert len(BY_KEY) == len(QUESTIONS)


def test_a_name_no_font_has_is_not_doubted_for_its_script_as_well() -> None:
    found = surveyed([("Ꙁоя Weber", EARNED)], held())
    (sheet,) = batch(found).sheets
    keys = [doubt.key for doubt in doubts(batch(found))]
    assert keys == ["other_script"]
    unprintable = Sheet(sheet.person, sheet.kind, ("Ꙁ",), 0, NAME)
    keys = [doubt.key for doubt in doubts(Batch(found, (unprintable,), TODAY, frozenset()))]
    assert keys == ["letters_missing"]


def test_names_too_wide_and_names_that_make_all_smaller() -> None:
    found = surveyed([("Anna Weber", EARNED), ("Bo Ek", EARNED)], held())
    bo, anna = batch(found).sheets
    sheets = (
        Sheet(anna.person, "bescheinigung", (), 0, NAME),
        Sheet(bo.person, "bescheinigung", (), 25.5, NAME),
    )
    listed = doubts(Batch(found, sheets, TODAY, frozenset()))
    assert [(doubt.key, doubt.participant.name, doubt.values) for doubt in listed if doubt.participant] == [
        ("too_wide", "Anna Weber", {}),
        ("smaller", "Bo Ek", {"size": 25.5, "designed": 30.0}),
    ]  # fmt: skip


def test_namesakes_are_named_with_each_other_titles_and_spelling_aside() -> None:
    people = [("Michael Schmidt", EARNED), ("Jürgen Müssig", EARNED), ("Michael Schmidt", "P1 attended"),
              ("Jürgen Müßig", EARNED), ("Bo Ek", EARNED)]  # fmt: skip
    found = asked(surveyed(people, held()), "namesakes")
    named = {doubt.participant.id: doubt.values["others"] for doubt in found if doubt.participant}
    assert named == {1: [3], 2: [4], 4: [2]}


def test_whoever_left_and_has_earned_it_is_not_forgotten() -> None:
    people = [("Anna Weber", EARNED), ("Bo Ek", EARNED)]
    (doubt,) = asked(surveyed(people, held(), withdrawn="Bo Ek"), "left_but_earned")
    assert doubt.participant
    assert doubt.participant.name == "Bo Ek"
    certified = surveyed(people, held(), withdrawn="Bo Ek", certified="Bo Ek")
    assert asked(certified, "left_but_earned") == []
    below = surveyed([people[0], ("Bo Ek", "P1 attended")], held(), withdrawn="Bo Ek")
    assert asked(below, "left_but_earned") == []


@pytest.mark.parametrize(
    ("states", "courses"),
    [
        ("P1 P2 P3 P4 attended, V1 V2 absent", ["V3"]),
        ("P1 P2 P3 attended, P4 absent, V1 attended", ["P5"]),
        # The second day was not entered.
        ("P1 P2 P3 attended, P4 absent, V1 attended, P5 begun", ["P5"]),
        ("P1 P2 P3 attended, P4 P5 absent, V1 attended", None),
        # Two courses short: an office that records only who was there is not asked about everybody.
        ("P1 P2 attended, V1 attended", None),
        (EARNED, None),
    ],
)
def test_past_days_nobody_entered_are_asked_for_where_they_decide(
    states: str, courses: list[str] | None
) -> None:
    found = asked(surveyed([("Anna Weber", states)], held()), "unrecorded")
    assert [doubt.values for doubt in found] == ([{"courses": courses}] if courses else [])


def test_days_to_come_are_not_asked_for() -> None:
    states = "P1 P2 P3 P4 attended, V1 V2 absent"
    assert asked(surveyed([("Anna Weber", states)], held(V3="2024-04-10")), "unrecorded") == []


def test_what_nobody_has_set_is_asked_for_once_and_only_if_something_is_printed() -> None:
    everything = {"issuer": True, "signatories": True, "place": True}
    printed = surveyed([("Anna Weber", EARNED), ("Bo Ek", EARNED)], held())
    keys = [doubt.key for doubt in doubts(batch(printed, **everything))]
    assert keys == ["no_issuer", "no_signatories", "no_place"]
    nobody = surveyed([("Anna Weber", "P1 attended")], held())
    assert doubts(batch(nobody, **everything)) == ()


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (
            {"P3": "2023-07-08"},
            {"weekend": [{"course": "P3", "day": None, "date": date(2023, 7, 8), "weekday": 5}]},
        ),
        (
            {"P1": "2023-03-10 2023-03-09"},
            {"wrong_order": [
                {"course": "P1", "day": 2, "date": date(2023, 3, 9), "before": date(2023, 3, 10)}
            ]},
        ),
        (
            {"P1": "2023-03-09 2023-03-09"},
            {"wrong_order": [
                {"course": "P1", "day": 2, "date": date(2023, 3, 9), "before": date(2023, 3, 9)}
            ]},
        ),
        (
            {"P1": "2023-03-09 2023-04-10"},
            {"torn_apart": [
                {"course": "P1", "day": 2, "date": date(2023, 4, 10), "before": date(2023, 3, 9)}
            ]},
        ),
        (
            {"P3": "2023-05-12"},
            {"same_day": [{"courses": ["P2", "P3"], "date": date(2023, 5, 12)}]},
        ),
        (
            {"P4": "2022-09-29"},
            {"outside_years": [{"course": "P4", "day": None, "date": date(2022, 9, 29)}]},
        ),
        (
            {"V3": "2024-12-18"},
            {
                "not_yet": [],
                "lonely": [{"course": "V3", "day": None, "date": date(2024, 12, 18)}],
            },
        ),
        (
            {"V1": "2024-06-21"},
            {"not_yet": [{"course": "V1", "day": None, "date": date(2024, 6, 21)}]},
        ),
        ({"P3": "-"}, {"undated": [{"course": "P3"}]}),
        # A course that nobody who gets a certificate attended may be without a date.
        ({"P5": "- -"}, {}),
    ],
)  # fmt: skip
def test_a_date_is_doubted_with_its_reason(
    dates: dict[str, str], expected: dict[str, list[dict[str, object]]]
) -> None:
    assert about_dates(**dates) == {key: values for key, values in expected.items() if values}


def test_two_courses_share_a_day_if_one_is_over_before_the_other_begins() -> None:
    courses = list(held(V1="2023-07-07"))
    found = surveyed([("Anna Weber", EARNED)], courses)
    assert [doubt.values["courses"] for doubt in asked(found, "same_day")] == [["P3", "V1"]]
    for starts, ends, clash in (("16:00", "19:00", False), ("15:00", "18:00", True)):
        timed = [
            course._replace(sessions=(course.sessions[0]._replace(starts=hours[0], ends=hours[1]),))
            if (hours := {"P3": ("9:00".zfill(5), "16:00"), "V1": (starts, ends)}.get(course.code))
            else course
            for course in courses
        ]
        found = surveyed([("Anna Weber", EARNED)], timed)
        assert bool(asked(found, "same_day")) is clash


def test_a_cancelled_course_has_no_dates_to_doubt() -> None:
    courses = [
        course._replace(cancelled=course.code == "P5")
        for course in held(P5="2023-11-25 2023-11-26")
    ]
    assert asked(surveyed([("Anna Weber", EARNED)], courses), "weekend") == []
    attended = surveyed([("Anna Weber", "P1 P2 P3 P4 P5 V1 attended")], courses)
    assert len(asked(attended, "weekend")) == 2


def test_a_day_made_up_elsewhere_needs_no_date_here() -> None:
    found = surveyed([("Anna Weber", "P1 P2 P4 V1 attended")], held(P3="-"))
    (anna,) = found.people
    (day,) = found.courses[2].sessions
    elsewhere = Attendance(day.id, "present", day.minutes, "Hof, 3. Mai 2023")
    entry = {**anna.record, day.id: elsewhere}
    made_up = survey(
        found.cohort,
        found.courses,
        found.settings,
        [anna.enrolment],
        {anna.enrolment.id: entry},
        {},
    )
    assert [doubt.key for doubt in doubts(batch(made_up))] == []


@pytest.mark.parametrize(
    ("name", "years"),
    [
        ("Bamberg 2023/24", (2023, 2024)), ("Bamberg 2023–2024", (2023, 2024)), ("Hof 2024", (2024, 2025)),
        ("2023 / 2024", (2023, 2024)), ("Zweiter Durchgang", None), ("Raum 20231", None),
        ("2023-03", (2023, 2024)),
    ],
)  # fmt: skip
def test_the_years_in_the_name_of_a_cohort(name: str, years: tuple[int, int] | None) -> None:
    assert years_in(name) == years
