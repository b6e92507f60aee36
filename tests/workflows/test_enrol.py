"""Entering people, correcting what is known of them, letting them go."""

import unicodedata

import pytest

from kokoma_cli.errors import BadCall, Conflict, KokomaError, NotFound
from kokoma_cli.workflows import enrol, merge
from kokoma_cli.workflows.check import check
from kokoma_cli.workflows.portray import portray
from tests.conftest import Office


def refused(kind: type[KokomaError], call: object, *arguments: object) -> str:
    assert callable(call)
    with pytest.raises(kind) as caught:
        call(*arguments)
    return caught.value.key


def test_a_name_is_kept_as_typed(office: Office) -> None:
    for name in ("Von Der Aue", "O’flaherty", "jo-ann de la Cruz", "Nguyễn Thị Bích Ngọc", "Ẹ̀kọ́"):
        added = enrol.add(office.desk(), f"  {unicodedata.normalize('NFD', name)}  ", {})
        assert added.participant.name == unicodedata.normalize("NFC", name)


def test_a_name_may_come_in_parts(office: Office) -> None:
    details = {"given": "Theo", "family": "Graf von Hinckelstein", "title": "Dr."}
    person = enrol.add(office.desk(), None, details).participant
    assert person.name == "Dr. Theo Graf von Hinckelstein"
    assert (person.given, person.family, person.title) == ("Theo", "Graf von Hinckelstein", "Dr.")


def test_a_namesake_is_entered_and_pointed_out(office: Office) -> None:
    enrol.add(office.desk(), "Jürgen Weiß", {})
    added = enrol.add(office.desk(), "JUERGEN WEISS", {})
    assert [person.id for person in added.namesakes] == [1]
    assert added.participant.name == "JUERGEN WEISS"


@pytest.mark.parametrize(
    ("name", "key"),
    [("", "empty"), (" \t", "empty"), ("...", "empty"), ("x" * 201, "long"), ("Weiß,", "comma"),
     ("a\x1b[31mb", "letters"), ("a\u202eb", "letters"), ("a\ufffdb", "letters")],
)  # fmt: skip
def test_a_name_that_would_harm_the_paper_is_refused(office: Office, name: str, key: str) -> None:
    before = office.content()
    assert (
        refused(BadCall, enrol.add, office.desk(), name, {}) == f"participants.name_refused_{key}"
    )
    assert office.content() == before


@pytest.mark.parametrize("email", ["jo", "jo@", "@x.de", "jo@x", "jo @x.de", "jo@.de"])
def test_what_is_no_address_is_refused(office: Office, email: str) -> None:
    key = refused(BadCall, enrol.add, office.desk(), "Jo", {"email": email})
    assert key == "participants.no_address"


def test_one_address_belongs_to_one_person(office: Office) -> None:
    enrol.add(office.desk(), "Jo", {"email": "jo@x.de"})
    enrol.add(office.desk(), "Al", {})
    taken = "participants.address_taken"
    assert refused(Conflict, enrol.add, office.desk(), "Jo", {"email": "JO@X.de"}) == taken
    assert refused(Conflict, enrol.edit, office.desk(), "Al", None, {"email": "jo@X.de"}) == taken
    enrol.edit(office.desk(), "Jo", None, {"email": "Jo@x.de"})


def test_a_new_name_brings_new_parts_unless_they_are_given(office: Office) -> None:
    enrol.add(office.desk(), "Anna Weiß", {"organisation": "Jugendring"})
    after = enrol.edit(office.desk(), "Anna", "Dr. Anna von Schwarz", {}).after
    assert (after.given, after.family, after.title) == ("Anna", "von Schwarz", "Dr.")
    assert after.organisation == "Jugendring"
    after = enrol.edit(office.desk(), "1", "Anna Maria Lu", {"family": "Maria Lu"}).after
    assert (after.given, after.family, after.title) == ("Anna Maria", "Maria Lu", None)


def test_an_empty_value_takes_a_detail_out(office: Office) -> None:
    enrol.add(office.desk(), "Anna", {"organisation": "Jugendring", "email": "a@x.de"})
    after = enrol.edit(office.desk(), "Anna", None, {"organisation": "", "email": None}).after
    assert (after.organisation, after.email) == (None, "a@x.de")
    assert (
        refused(BadCall, enrol.edit, office.desk(), "Anna", None, {})
        == "participants.nothing_to_edit"
    )


def test_a_changed_name_says_which_certificates_carry_the_old_one(office: Office) -> None:
    office.people("Anna Weiß")
    office.earns("Anna")
    office("certify Anna")
    assert enrol.edit(office.desk(), "Anna", None, {"salutation": "Frau"}).certificates == ()
    edited = enrol.edit(office.desk(), "Anna", "Anna Schwarz", {})
    assert edited.certificates == ("KOKOMA-2024-001",)


def test_hours_entered_for_somebody_outside_the_cohort_are_refused(office: Office) -> None:
    """Anna Weiß of last year is not Anna Weißmann of this one."""
    office.people("Anna Weiß")
    office("cohort add 2024/25")
    office.people("Anna Weißmann")
    before = office.content()
    key = refused(NotFound, enrol.edit, office.desk(), "Anna Weiß", None, {}, 60)
    assert key == "participants.not_in_cohort"
    assert office.content() == before


def test_whoever_left_comes_back_with_all_that_was_recorded(office: Office) -> None:
    office.people("Anna")
    office.earns("Anna")
    enrol.withdraw(office.desk(), ["Anna"])
    assert check(office.desk()).people[0].enrolment.withdrawn
    enrol.enrol(office.desk(), ["Anna"])
    assert check(office.desk()).people[0].assessment.outcome == "earned"
    key = refused(Conflict, enrol.enrol, office.desk(), ["Anna"])
    assert key == "participants.enrolled_already"


def test_enrolling_several_is_all_or_nothing(office: Office) -> None:
    office.people("Anna", "Bo")
    office("cohort add 2024/25")
    before = office.content()
    assert refused(NotFound, enrol.enrol, office.desk(), ["Anna", "Zacharias"])
    assert office.content() == before
    assert len(enrol.enrol(office.desk(), ["Anna", "anna", "Bo"])) == 2


def test_two_entries_become_one_person_with_all_of_both(office: Office) -> None:
    office("participant add 'Anna Weiß' --email anna@x.de")
    office("participant add 'Anna Weiss' --organisation Jugendring")
    office("participant edit 2 --preparation 3")
    office("attend P1 1")
    office("attend P2 2")
    office("attend P3 1 2")
    office("certify 2 --kind teilnahmebestaetigung")
    merged = merge.merge(office.desk(), "1", "2")
    person, gone = merged.person, merged.gone
    assert merged.dropped == {}
    assert gone.id == 2
    assert (person.name, person.email, person.organisation) == (
        "Anna Weiß",
        "anna@x.de",
        "Jugendring",
    )
    (anna,) = check(office.desk()).people
    assert {code for code, state in anna.assessment.standings if state == "attended"} == {
        "P1",
        "P2",
        "P3",
    }
    assert anna.enrolment.preparation == 180
    assert office.json("certificate list")[0]["participant"] == 1
    assert (
        refused(NotFound, merge.merge, office.desk(), "1", "2") == "participants.unknown_anywhere"
    )


def test_two_entries_of_different_years_keep_both_years(office: Office) -> None:
    office.people("Anna Weiß")
    office("cohort add 2024/25")
    office("participant add 'Anna Weiss'")
    merge.merge(office.desk(), "2", "1")
    assert set(portray(office.desk(), "2").enrolments) == {"Bamberg 2023/24", "2024/25"}


def test_entries_that_contradict_each_other_do_not_become_one(office: Office) -> None:
    office.people("Anna Weiß", "Anna Weiss")
    office("attend P3 1")
    office("attend P3 2 --absent")
    before = office.content()
    assert (
        refused(Conflict, merge.merge, office.desk(), "1", "2") == "participants.merge_contradicts"
    )
    assert (
        refused(BadCall, merge.merge, office.desk(), "1", "01") == "participants.merge_with_herself"
    )
    assert office.content() == before
