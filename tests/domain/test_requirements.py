"""The rule of the shipped series, seen from every side."""

from collections import Counter
from fractions import Fraction
from itertools import combinations_with_replacement

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kokoma_cli.domain.attendance import Attendance, Presence, Record, standing
from kokoma_cli.domain.courses import Course
from kokoma_cli.domain.requirements import Assessment, Requirement, assess, requirements_of
from tests.domain.bamberg import RULE, SHIPPED, course, judged, record, words

STATES = ("attended", "partly", "absent", "excused", "open", "cancelled")
#: Two-day courses first, so that a state that needs two days finds them.
IN_PERSON = ("P1", "P2", "P5", "P3", "P4")
ONLINE = ("V1", "V2", "V3")
RANK = {"impossible": 0, "possible": 1, "earned": 2}


def expected(in_person: Counter[str], online: Counter[str], *, withdrawn: bool = False) -> str:
    """The rule as one would do it on the fingers."""
    outcomes = []
    for states, required in ((in_person, 4), (online, 1)):
        chances = 0 if withdrawn else states["open"] + states["begun"]
        if states["attended"] >= required:
            outcomes.append("earned")
        else:
            outcomes.append(
                "possible" if states["attended"] + chances >= required else "impossible"
            )
    return min(outcomes, key=RANK.__getitem__)


@pytest.mark.parametrize("online", list(combinations_with_replacement(STATES, 3)), ids="-".join)
def test_the_shipped_rule_holds_in_every_case(online: tuple[str, ...]) -> None:
    """Five in-person and three deepening courses, each in any state: all distributions there are."""
    for in_person in combinations_with_replacement(("begun", *STATES), 5):
        if in_person.count("begun") > 3:
            continue
        states = dict(zip(IN_PERSON + ONLINE, in_person + online, strict=True))
        counted = Counter(in_person), Counter(online)
        assert judged(states).outcome == expected(*counted), states
        withdrawn = judged(states, withdrawn=True)
        assert withdrawn.outcome == expected(*counted, withdrawn=True), states
        assert (withdrawn.still_helps, withdrawn.under_way) == ((), ())


@pytest.mark.parametrize(
    ("states", "outcome", "still_helps"),
    [
        ("", "possible", "P1 P2 P3 P4 P5 V1 V2 V3"),
        ("P1 P2 P3 P4 V1 attended", "earned", ""),
        ("P1 P2 P3 P4 P5 V1 V2 V3 attended", "earned", ""),
        # Five in-person courses do not make up for the deepening one …
        ("P1 P2 P3 P4 P5 attended", "possible", "V1 V2 V3"),
        ("P1 P2 P3 P4 P5 attended, V1 V2 V3 absent", "impossible", ""),
        # … and three deepening courses not for an in-person one.
        ("P1 P2 P3 attended, P4 P5 absent, V1 V2 V3 attended", "impossible", ""),
        ("P1 P2 P3 attended, P4 absent, V1 attended", "possible", "P5"),
        ("P1 P2 P3 attended, P4 absent", "possible", "P5 V1 V2 V3"),
        # Half of the second day is not a course.
        ("P1 P2 P3 attended, P4 absent, P5 partly, V1 attended", "impossible", ""),
        ("P1 P2 P3 attended, P4 excused, P5 cancelled, V1 attended", "impossible", ""),
        # Not a single deepening course took place: nobody can have earned it.
        ("P1 P2 P3 attended, P4 absent, V1 V2 V3 cancelled", "impossible", ""),
        ("P1 P2 attended, P3 P4 absent", "impossible", ""),
    ],
)
def test_famous_cases(states: str, outcome: str, still_helps: str) -> None:
    assessment = judged(words(states))
    assert assessment.outcome == outcome
    assert assessment.still_helps == tuple(still_helps.split())


def test_a_course_attended_before_it_was_cancelled_counts() -> None:
    states = words("P1 P2 P3 attended, P4 absent, V1 attended") | {"P5": "cancelled after all"}
    assert judged(states).outcome == "earned"


def test_the_evening_between_two_course_days_is_under_way_and_not_lost() -> None:
    assessment = judged(words("P1 P2 P3 attended, P4 absent, P5 begun, V1 attended"))
    assert assessment.outcome == "possible"
    assert assessment.still_helps == ()
    assert assessment.under_way == ("P5",)


def test_a_begun_course_that_was_cancelled_is_no_chance() -> None:
    states = words("P1 P2 P3 attended, P4 absent, P5 begun, V1 attended")
    courses = tuple(each._replace(cancelled=each.code == "P5") for each in SHIPPED)
    marks = {day.id: Attendance(day.id, "present", 420) for day in SHIPPED[4].sessions[:1]}
    assert judged(states).outcome == "possible"
    assert assess(requirements_of(RULE, courses), courses, marks).findings[0].under_way == ()


def test_the_answer_carries_its_reason() -> None:
    in_person, deepening = judged(words("P1 P2 P3 attended, P4 absent")).missing
    assert (in_person.reached, in_person.short, in_person.open) == (3, 1, ("P5",))
    assert (deepening.reached, deepening.short) == (0, 1)


class TestACompulsoryCourse:
    SERIES = tuple(each._replace(compulsory=each.code == "P1") for each in SHIPPED)

    def test_has_a_finding_of_its_own(self) -> None:
        assert requirements_of(RULE, self.SERIES) == (
            Requirement("in_person", 4),
            Requirement("deepening", 1),
            Requirement("in_person", 1, "P1"),
        )

    def test_is_not_made_up_for_by_the_others(self) -> None:
        states = words("P1 absent, P2 P3 P4 P5 V1 attended")
        assert judged(states).outcome == "earned"
        assert judged(states, courses=self.SERIES).outcome == "impossible"

    def test_alone_still_helps_once_the_count_is_reached(self) -> None:
        assessment = judged(words("P2 P3 P4 P5 V1 attended"), courses=self.SERIES)
        assert assessment.outcome == "possible"
        assert assessment.still_helps == ("P1",)

    def test_counts_among_the_others_too(self) -> None:
        assert judged(words("P1 P2 P3 P4 V1 attended"), courses=self.SERIES).outcome == "earned"

    def test_puts_the_certificate_out_of_reach_when_it_is_cancelled(self) -> None:
        states = words("P1 cancelled, P2 P3 P4 P5 V1 attended")
        assert judged(states, courses=self.SERIES).outcome == "impossible"


class TestAShareOfEightTenths:
    SHARE = Fraction(8, 10)

    @pytest.mark.parametrize(
        ("minutes", "outcome"), [(335, "impossible"), (336, "earned"), (420, "earned")]
    )
    def test_is_reached_to_the_minute(self, minutes: int, outcome: str) -> None:
        """80 percent of 420 minutes are 336."""
        marks = dict(record(words("P1 P2 P3 V1 attended, P5 absent")))
        day = SHIPPED[3].sessions[0]
        marks[day.id] = Attendance(day.id, "present" if minutes == 420 else "partly", minutes)
        assessment = assess(requirements_of(RULE, SHIPPED), SHIPPED, marks, share=self.SHARE)
        assert assessment.outcome == outcome

    def test_lets_a_two_day_course_count_without_its_last_hours(self) -> None:
        """Half a day missing of two leaves three quarters; with 0.75 that is enough."""
        states = words("P1 P2 P3 attended, P4 absent, P5 partly, V1 attended")
        assert judged(states, share=Fraction(3, 4)).outcome == "earned"
        assert judged(states, share=self.SHARE).outcome == "impossible"
        assert judged(states).outcome == "impossible"


def test_a_category_without_courses_is_out_of_reach() -> None:
    assert judged({}, rule=(("excursion", 1),)).outcome == "impossible"


# ------------------------------------------------------------------------------- what always holds

PRESENCES: tuple[Presence | None, ...] = ("present", "partly", "excused", "absent", None)
SHARES = st.sampled_from([Fraction(1), Fraction(8, 10), Fraction(1, 2)])


def _mark(day_id: int, presence: Presence, minutes: int) -> Attendance:
    part = {"present": minutes, "partly": minutes * 7 // 8}.get(presence, 0)
    return Attendance(day_id, presence, part)


@st.composite
def series(draw: st.DrawFn) -> tuple[Course, ...]:
    """The shipped courses, some cancelled, some compulsory."""
    mostly_not = st.sampled_from([False, False, False, True])
    return tuple(
        each._replace(cancelled=draw(mostly_not), compulsory=draw(mostly_not)) for each in SHIPPED
    )


@st.composite
def records(draw: st.DrawFn) -> dict[int, Attendance]:
    marks = {}
    for each in SHIPPED:
        for day in each.sessions:
            presence = draw(st.sampled_from(PRESENCES))
            if presence:
                marks[day.id] = _mark(day.id, presence, day.minutes)
    return marks


def _judge(courses: tuple[Course, ...], marks: Record, share: Fraction) -> Assessment:
    return assess(requirements_of(RULE, courses), courses, marks, share=share)


def _filled(of: Course, marks: Record, *, over: bool = True) -> dict[int, Attendance]:
    """The record with every day of a course attended; `over` also where something else is recorded."""
    full = {day.id: Attendance(day.id, "present", day.minutes) for day in of.sessions}
    return {**marks, **full} if over else {**full, **marks}


@given(series(), records(), SHARES, st.sampled_from(SHIPPED))
def test_one_more_attended_course_never_worsens_an_outcome(
    courses: tuple[Course, ...], marks: dict[int, Attendance], share: Fraction, more: Course
) -> None:
    before = _judge(courses, marks, share)
    after = _judge(courses, _filled(more, marks), share)
    assert RANK[after.outcome] >= RANK[before.outcome]


@given(series(), records(), SHARES, st.data())
def test_impossible_stays_impossible_whatever_is_yet_to_come(
    courses: tuple[Course, ...], marks: dict[int, Attendance], share: Fraction, data: st.DataObject
) -> None:
    """Nothing that can still be recorded (days without an entry, of courses not cancelled) earns what was
    called impossible; only a changed fact does."""
    before = _judge(courses, marks, share)
    if before.outcome != "impossible":
        return
    assert (before.still_helps, before.under_way) == ((), ())
    later = dict(marks)
    for each in courses:
        for day in () if each.cancelled else each.sessions:
            presence = data.draw(st.sampled_from(("present", *PRESENCES)))
            if day.id not in marks and presence:
                later[day.id] = _mark(day.id, presence, day.minutes)
    assert _judge(courses, later, share).outcome == "impossible"


@given(series(), records(), SHARES)
def test_attending_all_that_still_helps_earns_it(
    courses: tuple[Course, ...], marks: dict[int, Attendance], share: Fraction
) -> None:
    before = _judge(courses, marks, share)
    later: dict[int, Attendance] = marks
    for each in courses:
        if each.code in before.still_helps + before.under_way:
            assert not each.cancelled
            later = _filled(each, later, over=False)
    if before.outcome == "possible":
        assert later != marks
        assert _judge(courses, later, share).outcome == "earned"
    else:
        assert later == marks


@given(series(), SHARES)
def test_no_data_is_never_a_pass(courses: tuple[Course, ...], share: Fraction) -> None:
    assert _judge(courses, {}, share).outcome != "earned"


def test_no_data_is_no_pass_even_for_courses_without_a_length() -> None:
    """Zero minutes are reached by everybody, so presence has to be recorded as well."""
    courses = tuple(course(code, 0) for code in ("P1", "P2", "P3", "P4", "V1"))
    away = {day.id: Attendance(day.id, "absent", 0) for each in courses for day in each.sessions}
    assert _judge(courses, {}, Fraction(1, 2)).outcome == "possible"
    assert _judge(courses, away, Fraction(1, 2)).outcome == "impossible"


@given(series(), records(), SHARES)
def test_somebody_who_withdrew_has_it_or_has_it_not(
    courses: tuple[Course, ...], marks: dict[int, Attendance], share: Fraction
) -> None:
    requirements = requirements_of(RULE, courses)
    stayed = assess(requirements, courses, marks, share=share)
    gone = assess(requirements, courses, marks, share=share, withdrawn=True)
    assert gone.outcome != "possible"
    assert (gone.outcome == "earned") == (stayed.outcome == "earned")


@given(series(), records(), SHARES)
def test_the_numbers_of_a_finding_agree_with_each_other(
    courses: tuple[Course, ...], marks: dict[int, Attendance], share: Fraction
) -> None:
    assessment = _judge(courses, marks, share)
    state = dict(assessment.standings)
    assert state == {each.code: standing(each, marks, share) for each in courses}
    for finding in assessment.findings:
        lists = (*finding.attended, *finding.open, *finding.under_way)
        assert len(set(lists)) == len(lists)
        assert finding.reached == sum(state[code] == "attended" for code in lists)
        assert finding.reached + finding.short >= finding.requirement.required
        assert finding.met == (finding.reached >= finding.requirement.required)
        assert finding.reachable or not finding.met
        assert all(state[code] == "open" for code in finding.open)
        assert all(state[code] in ("partly", "absent", "excused") for code in finding.under_way)
    assert all(finding.short for finding in assessment.missing)
    assert (assessment.outcome == "earned") == (not assessment.missing)


@given(records(), SHARES, st.permutations(SHIPPED))
def test_the_order_of_courses_decides_nothing(
    marks: dict[int, Attendance], share: Fraction, shuffled: list[Course]
) -> None:
    assert _judge(SHIPPED, marks, share).outcome == _judge(tuple(shuffled), marks, share).outcome
