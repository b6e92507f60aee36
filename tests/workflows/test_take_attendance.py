"""Attendance from the report of an online meeting."""

from datetime import date, datetime, timedelta

import pytest

from kokoma_cli.domain.attendance import Attendance
from kokoma_cli.domain.meetings import Appearance, MeetingReport, Stay
from kokoma_cli.domain.problems import Problem
from kokoma_cli.domain.sightings import gather
from kokoma_cli.errors import BadCall, Conflict, KokomaError, NotFound, Several
from kokoma_cli.storage import aliases, attendance, intakes
from kokoma_cli.wording import Wording
from kokoma_cli.workflows.answer import Answer, lines_of, parse, said_for
from kokoma_cli.workflows.configure import put
from kokoma_cli.workflows.read_reports import Opened
from kokoma_cli.workflows.take_attendance import Proposal, Wishes, propose, take
from tests.conftest import Office

DAY = date(2024, 3, 16)
NINE = datetime(2024, 3, 16, 9)


@pytest.fixture
def course(office: Office) -> Office:
    """Anna, Bo, two Stefans, and V1 on 16 March from 9 to 12."""
    office("participant add", "Anna Müller", "--email", "anna@stadt.example")
    office.people("Bo Ek", "Stefan Bär", "Stefan Groß")
    office("course schedule V1 16.3.2024")
    return office


def there(
    name: str, minutes: float, email: str | None = None, since: datetime = NINE
) -> Appearance:
    return Appearance(name, email, stays=(Stay(since, since + timedelta(minutes=minutes)),))


def file(*appearances: Appearance, name: str = "a.csv", sha256: str = "a" * 64) -> Opened:
    return Opened(name, sha256, MeetingReport("teams", appearances))


def recorded(office: Office) -> dict[int, tuple[str, int]]:
    """What stands there for V1, by person; enrolments have the same numbers here."""
    with office.desk().reading() as (db, cohort):
        found = attendance.of_cohort(db, cohort)
    return {
        person: (entry.presence, entry.minutes)
        for person, entries in found.items()
        for entry in entries.values()
    }


def remembered(office: Office) -> dict[str, int | None]:
    with office.desk().reading() as (db, cohort):
        return aliases.of_cohort(db, cohort)


def test_what_is_proposed_is_what_is_written(course: Office) -> None:
    files = [
        file(there("Müller, Anna (Stadt)", 170), there("Bo Ek", 60.5), there("Stefan Bär", 0.4))
    ]
    desk = course.desk()
    proposal = propose(desk, "v1", files, Wishes(threshold=150))
    assert recorded(course) == {}
    done = take(desk, "V1", files, Wishes(threshold=150))
    assert (done.lines, done.recognition) == (proposal.lines, proposal.recognition)
    assert recorded(course) == {1: ("present", 180), 2: ("partly", 60)}
    assert [each.participant.id for each in proposal.not_seen] == [4]


def test_doing_it_twice_changes_nothing(course: Office) -> None:
    files = [file(there("Anna Müller", 170), there("iPad von Bo", 170))]
    wishes = Wishes(answers=(Answer("iPad von Bo", "Bo Ek"),))
    take(course.desk(), "V1", files, wishes)
    before = course.content()
    again = take(course.desk(), "V1", files, wishes)
    assert not again.something_to_write
    assert len(again.unchanged) == 2
    assert course.content() == before


def test_the_threshold_is_the_cohorts_share_unless_it_is_said(course: Office) -> None:
    files = [file(there("Anna Müller", 144), there("Bo Ek", 143.99))]
    assert _presences(propose(course.desk(), "V1", files, Wishes())) == ["partly", "present"]
    put(course.desk(), "online_share", "75 %")
    assert _presences(propose(course.desk(), "V1", files, Wishes())) == ["present", "present"]
    assert _presences(propose(course.desk(), "V1", files, Wishes(threshold=150))) == ["partly"] * 2
    for minutes in (0, 181):
        with pytest.raises(BadCall, match=r"rollcall\.threshold_too"):
            propose(course.desk(), "V1", files, Wishes(threshold=minutes))


def _presences(proposal: Proposal) -> list[str]:
    return [line.entry.presence for line in proposal.lines if line.entry]


def test_an_answer_is_remembered_for_the_cohort(course: Office) -> None:
    first = [file(there("Stefan", 100, "s@post.example"), there("read.ai notes (Gast)", 170))]
    answers = (Answer("Stefan", "Stefan Bär"), Answer("read.ai", "niemand"))
    done = take(course.desk(), "V1", first, Wishes(answers=answers))
    assert remembered(course) == {"s@post.example": 3, "read.ai notes": None}
    assert done.answers == remembered(course)
    course("course schedule V2 17.3.2024")
    next_day = NINE + timedelta(days=1)
    second = [file(there("Stefan 2", 170, "S@post.example", next_day), sha256="b" * 64)]
    found = take(course.desk(), "V2", second, Wishes())
    assert [(match.participant, match.because) for match in found.recognition.matches] == [
        (3, "remembered")
    ]
    # In another cohort nobody has said anything.
    course("cohort add 2024/25")
    course("participant enrol 3 --cohort 2024/25")
    course("course schedule V2 17.3.2024 --cohort 2024/25")
    elsewhere = propose(course.desk(cohort="2024/25"), "V2", second, Wishes())
    assert not elsewhere.recognition.matches


def test_what_anybody_may_be_called_is_not_remembered(course: Office) -> None:
    done = take(
        course.desk(), "V1", [file(there("iPad", 170))], Wishes(answers=(Answer("iPad", "Bo"),))
    )
    assert recorded(course) == {2: ("present", 180)}
    assert remembered(course) == {}
    assert done.forgettable == ("iPad",)


def test_a_device_given_to_somebody_is_counted_with_her(course: Office) -> None:
    later = NINE + timedelta(minutes=90)
    files = [file(there("Stefan Bär", 100), there("iPad von Stefan", 60, None, later))]
    take(
        course.desk(), "V1", files, Wishes(answers=(Answer("iPad von Stefan", "3"),), threshold=150)
    )
    assert recorded(course) == {3: ("present", 180)}


@pytest.mark.parametrize(
    ("answers", "error", "key"),
    [
        ((Answer("Wer", "Bo"),), NotFound, "rollcall.not_in_the_report"),
        ((Answer("Stefan", "Stefan"),), Conflict, "participants.ambiguous"),
        ((Answer("Stefan", "Bo"), Answer("Stefan", "Anna")), BadCall, "rollcall.assigned_twice"),
        ((Answer("von", "Bo"),), Conflict, "rollcall.assigned_several"),
        ((Answer("Wer", "Bo"), Answer("Wo", "Bo")), Several, "errors.several"),
    ],
)
def test_an_answer_that_fits_nobody_is_refused(
    course: Office, answers: tuple[Answer, ...], error: type[KokomaError], key: str
) -> None:
    files = [file(there("Stefan", 100), there("iPad von Bo", 100), there("iPad von Anna", 100))]
    with pytest.raises(error) as refused:
        take(course.desk(), "V1", files, Wishes(answers=answers))
    assert refused.value.key == key
    assert recorded(course) == {}


def test_an_answer_is_a_name_and_a_person() -> None:
    assert parse("a=b=Anna Müller") == Answer("a=b", "Anna Müller")
    for text in ("Anna", "=Anna", "Anna=", " = "):
        with pytest.raises(BadCall, match=r"rollcall\.assigned_to_nobody"):
            parse(text)


# -------------------------------------------------------------------------------- which day it is of


def of_day(day: int, month: int = 3, **more: object) -> Opened:
    """Anna was there on this day."""
    since = datetime(2024, month, day, 9)
    return file(there("Anna Müller", 170, None, since))._replace(**more)  # type: ignore[arg-type]


def test_a_report_of_another_day_is_refused_unless_it_will_do(course: Office) -> None:
    with pytest.raises(Conflict) as refused:
        propose(course.desk(), "V1", [of_day(17)], Wishes())
    assert refused.value.key == "rollcall.another_day"
    assert refused.value.document["found"] == [date(2024, 3, 17)]
    with pytest.raises(Conflict, match=r"rollcall\.another_day"):
        propose(course.desk(), "V1", [of_day(17)], Wishes(day=1))
    found = propose(course.desk(), "V1", [of_day(17)], Wishes(any_day=True))
    assert [remark.key for remark in found.remarks] == ["rollcall.other_day"]
    assert len(found.fresh) == 1


def test_the_day_of_a_course_is_found_by_the_date(course: Office) -> None:
    course("course schedule P1 15.3.2024 16.3.2024")
    assert propose(course.desk(), "P1", [of_day(16)], Wishes()).session.day == 2
    with pytest.raises(Conflict, match=r"rollcall\.another_day"):
        propose(course.desk(), "P1", [of_day(16)], Wishes(day=1))
    with pytest.raises(BadCall, match=r"rollcall\.which_day"):
        propose(course.desk(), "P1", [of_day(17)], Wishes())
    with pytest.raises(BadCall, match=r"rollcall\.which_day"):
        propose(course.desk(), "P2", [of_day(16)], Wishes())
    assert propose(course.desk(), "P2", [of_day(16)], Wishes(day=2)).session.day == 2


def test_a_date_in_two_ways_is_settled_by_the_course(course: Office) -> None:
    both = of_day(3, 4, other_way=of_day(4, 3).report)
    for planned, joined in (("3.4.2024", 4), ("4.3.2024", 3)):
        course(f"course schedule V1 {planned}")
        (match,) = propose(course.desk(), "V1", [both], Wishes()).recognition.matches
        assert match.sighting.parts[0].appearance.stays[0].joined.month == joined
    course("course schedule V2 5.4.2024")
    with pytest.raises(Conflict, match=r"rollcall\.another_day"):
        propose(course.desk(), "V2", [both], Wishes())
    with pytest.raises(Conflict) as open_:
        propose(course.desk(), "V3", [both], Wishes())
    assert open_.value.key == "rollcall.day_order"
    assert open_.value.document["day_first"] == date(2024, 4, 3)


def test_what_has_no_date_is_taken_with_a_remark(course: Office) -> None:
    counted = file(Appearance("Anna Müller", seconds=170 * 60))
    found = propose(course.desk(), "V1", [counted], Wishes())
    assert [remark.key for remark in found.remarks] == ["rollcall.no_date_in_file"]
    assert len(found.fresh) == 1
    found = propose(course.desk(), "V2", [of_day(16)], Wishes())
    assert [remark.key for remark in found.remarks] == ["rollcall.course_without_date"]


def test_of_a_report_about_several_days_and_courses_one_is_taken(course: Office) -> None:
    listed = [
        Appearance("Anna Müller", presence="absent", on=DAY, course="V1"),
        Appearance("Anna Müller", presence="present", on=DAY, course="V2"),
        Appearance("Bo Ek", presence="excused", on=DAY, course="v1"),
        Appearance("Bo Ek", presence="present", on=date(2024, 3, 17), course="V1"),
    ]
    take(course.desk(), "V1", [file(*listed)], Wishes())
    assert recorded(course) == {1: ("absent", 0), 2: ("excused", 0)}
    with pytest.raises(Conflict, match=r"rollcall\.another_course"):
        take(course.desk(), "V3", [file(*listed)], Wishes())


# ------------------------------------------------------------------------------- what stands there


def test_what_stands_there_is_replaced_and_told(course: Office) -> None:
    course("attend V1 Anna Bo")
    found = take(
        course.desk(), "V1", [file(there("Anna Müller", 170), there("Bo Ek", 20))], Wishes()
    )
    assert [(line.participant, line.contradicts) for line in found.lines] == [(2, True), (1, False)]
    assert recorded(course) == {1: ("present", 180), 2: ("partly", 20)}


def test_who_is_not_in_the_report_keeps_what_is_recorded(course: Office) -> None:
    course("attend V1 Bo --absent")
    found = take(course.desk(), "V1", [file(there("Anna Müller", 170))], Wishes())
    assert recorded(course) == {1: ("present", 180), 2: ("absent", 0)}
    told = {each.participant.id: each.before for each in found.not_seen}
    assert {id_: entry and entry.presence for id_, entry in told.items()} == {
        2: "absent",
        3: None,
        4: None,
    }


def test_a_file_taken_in_before_is_missed_when_another_comes(course: Office) -> None:
    first = file(there("Anna Müller", 100))
    second = file(there("Anna Müller", 70, None, NINE + timedelta(minutes=110)), sha256="b" * 64)
    take(course.desk(), "V1", [first], Wishes(threshold=150))
    assert recorded(course) == {1: ("partly", 100)}
    alone = propose(course.desk(), "V1", [second], Wishes(threshold=150))
    assert [remark.key for remark in alone.remarks] == ["rollcall.taken_before"]
    both = take(course.desk(), "V1", [first, second], Wishes(threshold=150))
    assert not both.remarks
    assert recorded(course) == {1: ("present", 180)}
    with course.desk().reading() as (db, _):
        assert set(intakes.of_session(db, both.session.id)) == {"a" * 64, "b" * 64}


def test_a_dry_run_writes_nothing(course: Office) -> None:
    desk = course.desk()
    dry = desk._replace(origin=desk.origin._replace(dry_run=True))
    before = course.content()
    found = take(dry, "V1", [file(there("Anna Müller", 170))], Wishes())
    assert found.fresh[0].entry == Attendance(found.session.id, "present", 180)
    assert course.content() == before


def test_a_report_with_nobody_but_who_runs_it_says_nothing_of_anybody(course: Office) -> None:
    lead = there("Anna Müller", 170)._replace(role="organiser")
    for appearances in ((), (lead,)):
        found = take(course.desk(), "V1", [file(*appearances)], Wishes())
        assert (found.lines, found.not_seen) == ((), ())
    assert recorded(course) == {}


def test_a_cancelled_course_has_no_attendance(course: Office) -> None:
    course("course cancel V1")
    with pytest.raises(Conflict, match=r"attendance\.course_cancelled"):
        take(course.desk(), "V1", [file(there("Anna Müller", 170))], Wishes())


def test_totals_of_one_meeting_twice_are_refused(course: Office) -> None:
    one, other = (
        file(Appearance("Anna Müller", seconds=60 * minutes), sha256=sha256)._replace(name=sha256)
        for minutes, sha256 in ((70, "a"), (80, "b"))
    )
    dated = [
        each._replace(report=each.report._replace(start=NINE, end=NINE + timedelta(hours=3)))
        for each in (one, other)
    ]
    with pytest.raises(Conflict, match=r"rollcall\.counted_twice"):
        take(course.desk(), "V1", dated, Wishes())
    with pytest.raises(Conflict, match=r"rollcall\.perhaps_twice"):
        take(course.desk(), "V1", [one, other], Wishes(threshold=150))
    with pytest.raises(Conflict, match=r"rollcall\.perhaps_twice"):
        take(course.desk(), "V1", [one, file(there("Anna Müller", 90))], Wishes())
    assert recorded(course) == {}


def test_of_two_under_one_address_each_is_herself(course: Office) -> None:
    rows = [there("Anna Müller", 90, "anna@stadt.example"),
            there("Karl Fremd", 90, "anna@stadt.example", NINE + timedelta(minutes=90))]  # fmt: skip
    found = propose(course.desk(), "V1", [file(*rows)], Wishes(threshold=150))
    assert [line.measured.seconds for line in found.lines] == [5400]
    assert [(each.sighting.name, each.reason) for each in found.recognition.open] == [
        ("Karl Fremd", "other_name")
    ]
    take(course.desk(), "V1", [file(*rows)], Wishes(answers=(Answer("Karl Fremd", "niemand"),)))
    assert remembered(course) == {"Karl Fremd": None}


def test_whom_an_earlier_nobody_may_be_is_not_taken_for_missing(course: Office) -> None:
    rows = file(there("Bo Ek", 170), there("Stefan Bär", 170))
    wishes = Wishes(answers=(Answer("Bo Ek", "niemand"),))
    first = take(course.desk(), "V1", [rows], wishes)
    assert {each.participant.id: each.perhaps for each in first.not_seen} == {
        1: False, 2: True, 4: False
    }  # fmt: skip
    again = propose(course.desk(), "V1", [rows], Wishes())
    assert [each.reason for each in again.recognition.open] == ["nobody_but_enrolled"]
    assert [each.participant.id for each in again.not_seen if each.perhaps] == [2]


def test_an_answer_for_a_name_ends_when_a_second_person_bears_it(course: Office) -> None:
    rows = file(there("Bo Ek", 170))
    course("participant add", "Bo Berg")
    take(course.desk(), "V1", [rows], Wishes(answers=(Answer("Bo Ek", "Bo Berg"),)))
    assert [each.participant for each in propose(course.desk(), "V1", [rows], Wishes()).lines] == [
        5
    ]
    course("participant add", "Bo Ek", "--email", "bo2@x.example")
    again = propose(course.desk(), "V1", [rows], Wishes())
    assert [each.reason for each in again.recognition.open] == ["namesakes"]


# ------------------------------------------------------------------------------------- namesakes


def on_line(appearance: Appearance, line: int) -> Appearance:
    return appearance._replace(lines=(line,))


@pytest.fixture
def namesakes(course: Office) -> Office:
    """Two who are called Anna Müller, 1 with an address and 5 without."""
    course("participant add", "Anna Müller")
    return course


TWO_ANNAS = file(
    on_line(there("Anna Müller", 150, "anna@stadt.example"), 2),
    on_line(there("Anna Müller (Gast)", 178), 3),
)


@pytest.mark.parametrize("which", ["Anna Müller", "Anna Müller (Gast)", "3"])
def test_of_two_of_one_name_her_without_an_address_can_be_named(
    namesakes: Office, which: str
) -> None:
    done = take(namesakes.desk(), "V1", [TWO_ANNAS], Wishes(answers=(Answer(which, "5"),)))
    assert {line.participant: line.measured.seconds for line in done.lines} == {
        1: 150 * 60, 5: 178 * 60,
    }  # fmt: skip
    # The name alone says nothing next time, and so nothing is kept of it.
    assert done.shared == ("Anna Müller",)
    assert remembered(namesakes) == {}


def test_what_kokoma_offers_to_write_names_her_and_nobody_else(namesakes: Office) -> None:
    report = file(
        *TWO_ANNAS.report.appearances, on_line(there("Bo Ek", 9, "a@x.example"), 4),
        on_line(there("Bo Ek", 9, "b@x.example"), 5), on_line(there("Iris $HOME", 9), 6),
    )  # fmt: skip
    sightings = gather([report.report])
    ways = {lines_of(each)[0]: said_for(each, sightings) for each in sightings}
    assert ways == {
        2: "anna@stadt.example", 3: "Anna Müller", 4: "a@x.example", 5: "b@x.example", 6: "6",
    }  # fmt: skip
    for line, way in ways.items():
        assert way is not None
        wishes = Wishes(answers=(Answer(way, "3"),))
        found = propose(namesakes.desk(), "V1", [report], wishes).recognition.matches
        told = [match.sighting for match in found if match.because == "told"]
        assert [lines_of(each) for each in told] == [[line]]


def test_a_line_that_two_files_have_is_named_with_both(course: Office) -> None:
    files = [
        file(on_line(there("Kim", 9), 7)),
        file(on_line(there("Toni", 9), 7), name="b.csv", sha256="b" * 64),
    ]
    with pytest.raises(Conflict) as error:
        propose(course.desk(), "V1", files, Wishes(answers=(Answer("7", "Bo"),)))
    said = Wording("de")(error.value.key, **error.value.values)
    assert "Zeile 7: Kim" in said
    assert "Zeile 7: Toni" in said


# ------------------------------------------------------------------------------------ forgetting


@pytest.mark.parametrize("which", ["IPAD VON BO", "Bo", "3"])
def test_an_answer_can_be_forgotten(course: Office, which: str) -> None:
    report = file(there("Anna Müller", 170), on_line(there("iPad von Bo", 170), 3))
    take(course.desk(), "V1", [report], Wishes(answers=(Answer("iPad von Bo", "4"),)))
    done = take(course.desk(), "V1", [report], Wishes(answers=(Answer(which, "Vergessen"),)))
    assert done.forgotten == {"iPad von Bo": 4}
    assert remembered(course) == {}
    assert [each.sighting.name for each in done.recognition.open] == ["iPad von Bo"]
    course("undo --yes")
    assert remembered(course) == {"iPad von Bo": 4}


def test_a_forgotten_answer_can_be_given_anew_in_one_call(course: Office) -> None:
    report = file(there("iPad von Bo", 170))
    take(course.desk(), "V1", [report], Wishes(answers=(Answer("iPad von Bo", "4"),)))
    both = (Answer("iPad von Bo", "forget"), Answer("iPad von Bo", "2"))
    take(course.desk(), "V1", [report], Wishes(answers=both))
    assert remembered(course) == {"iPad von Bo": 2}


def test_of_what_nothing_is_remembered_everything_that_is_is_named(course: Office) -> None:
    report = file(there("iPad von Bo", 170), there("Kim", 170))
    answers = (Answer("iPad von Bo", "4"), Answer("Kim", "niemand"))
    take(course.desk(), "V1", [report], Wishes(answers=answers))
    with pytest.raises(NotFound) as error:
        propose(course.desk(), "V1", [report], Wishes(answers=(Answer("Toni", "vergessen"),)))
    said = Wording("de")(error.value.key, **error.value.values)
    assert "iPad von Bo ist Stefan Groß" in said
    assert "Kim ist niemand aus dem Kurs" in said


# ---------------------------------------------------------------------------------------- lines


def test_whoever_stands_in_a_line_nobody_can_read_is_not_missing(course: Office) -> None:
    problems = (
        Problem(5, "meetings.left_before_joined", name="Bo Ek"),
        Problem(6, "meetings.left_before_joined", name="Stefan"),
    )
    report = MeetingReport("teams", (there("Anna Müller", 170),), problems=problems)
    found = propose(course.desk(), "V1", [Opened("a.csv", "a" * 64, report)], Wishes())
    assert [(each.participant.id, each.perhaps) for each in found.not_seen] == [
        (3, True),
        (4, True),
    ]
