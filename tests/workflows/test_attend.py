"""Recording who was there."""

from collections.abc import Sequence

import pytest

from kokoma_cli.domain.attendance import Entry
from kokoma_cli.errors import BadCall, Conflict, KokomaError, NotFound, Several
from kokoma_cli.workflows.attend import Recorded, attend, tick_list
from kokoma_cli.workflows.check import check
from kokoma_cli.workflows.enrol import add, withdraw
from kokoma_cli.workflows.plan import Outline, edit_course
from tests.conftest import Office


@pytest.fixture
def bamberg(office: Office) -> Office:
    """Three people in the cohort."""
    for name in ("Anna Weiß", "Bo Ek", "Clara Schwarz"):
        add(office.desk(), name, {})
    return office


def written(recorded: Recorded) -> list[tuple[str, int, str | None, int | None]]:
    """Each new mark: name, day, presence and minutes, or None twice where an entry was taken out."""
    return [
        (
            mark.participant.name,
            mark.session.day,
            mark.entry.presence if mark.entry else None,
            mark.entry.minutes if mark.entry else None,
        )
        for mark in recorded.marks
    ]


def refused(kind: type[KokomaError], office: Office, code: str, *who: str, **how: object) -> str:
    """The key of the refusal, after which nothing must have changed."""
    before = office.content()
    with pytest.raises(kind) as caught:
        attend(office.desk(), code, who, **how)  # type: ignore[arg-type]
    assert office.content() == before
    return caught.value.key


def standings(office: Office, code: str) -> dict[str, str]:
    return {
        person.enrolment.participant.name: dict(person.assessment.standings)[code]
        for person in check(office.desk()).people
    }


def test_a_person_named_was_there_on_all_days(bamberg: Office) -> None:
    recorded = attend(bamberg.desk(), "p1", ["weiss"])
    assert written(recorded) == [("Anna Weiß", 1, "present", 420), ("Anna Weiß", 2, "present", 420)]
    assert recorded.unchanged == ()
    assert standings(bamberg, "P1") == {
        "Anna Weiß": "attended", "Bo Ek": "open", "Clara Schwarz": "open",
    }  # fmt: skip


def test_recording_it_twice_does_no_harm(bamberg: Office) -> None:
    attend(bamberg.desk(), "P1", ["Anna"])
    before = bamberg.content()
    again = attend(bamberg.desk(), "P1", ["Anna", "1", "Weiß, Anna"])
    assert again.marks == ()
    assert len(again.unchanged) == 2
    assert bamberg.content() == before


def test_a_contradiction_is_refused_and_listed(bamberg: Office) -> None:
    attend(bamberg.desk(), "P1", ["Anna"])
    attend(bamberg.desk(), "P1", ["Bo"], day=2, entry=Entry(minutes=90))
    before = bamberg.content()
    with pytest.raises(Conflict) as caught:
        attend(bamberg.desk(), "P1", everybody=True, entry=Entry("absent"))
    assert caught.value.key == "attendance.contradicts"
    assert caught.value.document["recorded"] == [
        {"participant": 1, "name": "Anna Weiß", "day": 1, "presence": "present", "minutes": 420},
        {"participant": 1, "name": "Anna Weiß", "day": 2, "presence": "present", "minutes": 420},
        {"participant": 2, "name": "Bo Ek", "day": 2, "presence": "partly", "minutes": 90},
    ]
    assert bamberg.content() == before


def test_told_to_overwrite_it_does(bamberg: Office) -> None:
    attend(bamberg.desk(), "P3", ["Anna"])
    recorded = attend(bamberg.desk(), "P3", ["Anna"], entry=Entry("excused"), overwrite=True)
    assert written(recorded) == [("Anna Weiß", 1, "excused", 0)]
    assert recorded.marks[0].before is not None
    assert recorded.marks[0].before.presence == "present"
    assert standings(bamberg, "P3")["Anna Weiß"] == "excused"


def test_another_note_is_a_contradiction_too(bamberg: Office) -> None:
    attend(bamberg.desk(), "P3", ["Anna"], entry=Entry(note="Greifswald"))
    assert refused(Conflict, bamberg, "P3", "Anna") == "attendance.contradicts"


def test_everybody_but_some(bamberg: Office) -> None:
    recorded = attend(bamberg.desk(), "P3", everybody=True, excepted=["Ek"])
    assert [name for name, *_ in written(recorded)] == ["Anna Weiß", "Clara Schwarz"]
    everybody = ["Anna", "Bo", "Clara"]
    key = refused(BadCall, bamberg, "P3", everybody=True, excepted=everybody)
    assert key == "attendance.nobody_enrolled"


def test_one_day_of_two(bamberg: Office) -> None:
    attend(bamberg.desk(), "P1", ["Anna"], day=2)
    assert standings(bamberg, "P1")["Anna Weiß"] == "partly"
    attend(bamberg.desk(), "P1", ["Anna"], day=1)
    assert standings(bamberg, "P1")["Anna Weiß"] == "attended"
    assert refused(BadCall, bamberg, "P1", "Anna", day=3) == "courses.no_such_day"
    assert refused(BadCall, bamberg, "P1", "Anna", day=0) == "courses.no_such_day"


@pytest.mark.parametrize(
    ("minutes", "expected"), [(1, ("partly", 1)), (419, ("partly", 419)), (420, ("present", 420))],
)  # fmt: skip
def test_minutes_count_up_to_those_planned(
    bamberg: Office, minutes: int, expected: tuple[str, int]
) -> None:
    recorded = attend(bamberg.desk(), "P3", ["Anna"], entry=Entry(minutes=minutes))
    assert written(recorded) == [("Anna Weiß", 1, *expected)]


def test_minutes_need_a_day_and_must_be_some(bamberg: Office) -> None:
    ten, none, less = Entry(minutes=10), Entry(minutes=0), Entry(minutes=-5)
    assert refused(BadCall, bamberg, "P1", "Anna", entry=ten) == "attendance.minutes_need_a_day"
    assert refused(BadCall, bamberg, "P3", "Anna", entry=none) == "attendance.no_minutes"
    assert refused(BadCall, bamberg, "P3", "Anna", entry=less) == "attendance.no_minutes"
    assert written(attend(bamberg.desk(), "P1", ["Anna"], day=1, entry=ten))


def test_an_entry_can_be_taken_out_again(bamberg: Office) -> None:
    attend(bamberg.desk(), "P1", everybody=True)
    recorded = attend(bamberg.desk(), "P1", ["Anna"], entry=None)
    assert written(recorded) == [("Anna Weiß", 1, None, None), ("Anna Weiß", 2, None, None)]
    assert standings(bamberg, "P1")["Anna Weiß"] == "open"
    assert attend(bamberg.desk(), "P1", ["Anna"], entry=None).marks == ()


def test_a_cancelled_course_takes_no_attendance(bamberg: Office) -> None:
    edit_course(bamberg.desk(), "P3", Outline(), cancelled=True)
    assert refused(Conflict, bamberg, "P3", "Anna") == "attendance.course_cancelled"
    with pytest.raises(Conflict):
        tick_list(bamberg.desk(), "P3")


def test_whoever_has_withdrawn_is_refused_by_name_and_left_out_of_all(bamberg: Office) -> None:
    withdraw(bamberg.desk(), ["Bo"])
    assert refused(Conflict, bamberg, "P3", "Anna", "Bo") == "attendance.withdrawn"
    recorded = attend(bamberg.desk(), "P3", everybody=True)
    assert [name for name, *_ in written(recorded)] == ["Anna Weiß", "Clara Schwarz"]
    assert [line.participant.name for line in tick_list(bamberg.desk(), "P3")[2]] == [
        "Anna Weiß", "Clara Schwarz",
    ]  # fmt: skip


def test_all_names_that_do_not_fit_are_said_at_once(bamberg: Office) -> None:
    add(bamberg.desk(), "Anna Grün", {})
    before = bamberg.content()
    with pytest.raises(Several) as caught:
        attend(bamberg.desk(), "P3", ["Bo", "Zacharias", "Anna", "17", "Klara Schwarz"])
    assert [(type(error), error.key) for error in caught.value.errors] == [
        (NotFound, "participants.unknown"),
        (Conflict, "participants.ambiguous"),
        (NotFound, "participants.unknown"),
        (NotFound, "participants.did_you_mean"),
    ]
    assert caught.value.exit_code == 3
    assert bamberg.content() == before


@pytest.mark.parametrize(
    ("who", "how", "key"),
    [
        ([], {}, "attendance.nobody_named"),
        (["Anna"], {"everybody": True}, "attendance.names_and_all"),
        (["Anna"], {"excepted": ["Bo"]}, "attendance.except_without_all"),
        ([], {"excepted": ["Bo"]}, "attendance.except_without_all"),
    ],
)
def test_it_must_be_clear_who_is_meant(
    bamberg: Office, who: Sequence[str], how: dict[str, object], key: str
) -> None:
    assert refused(BadCall, bamberg, "P3", *who, **how) == key


def test_an_unknown_course_names_those_there_are(bamberg: Office) -> None:
    with pytest.raises(NotFound) as caught:
        attend(bamberg.desk(), "P7", ["Anna"])
    assert caught.value.values["known"] == ["P1", "P2", "P3", "P4", "P5", "V1", "V2", "V3"]


def test_the_list_for_ticking_is_in_the_order_of_numbers_and_knows_what_is_recorded(
    bamberg: Office,
) -> None:
    attend(bamberg.desk(), "P1", ["Bo"], day=2)
    course, sessions, lines = tick_list(bamberg.desk(), "p1")
    assert (course.code, len(sessions)) == ("P1", 2)
    assert [line.participant.name for line in lines] == ["Anna Weiß", "Bo Ek", "Clara Schwarz"]
    assert [entry and entry.presence for entry in lines[1].entries] == [None, "present"]
    assert len(tick_list(bamberg.desk(), "P1", 2)[1]) == 1
