"""Whom a word on the line means."""

import pytest

from kokoma_cli.errors import BadCall, Conflict, NotFound
from kokoma_cli.workflows import find
from tests.conftest import Office


@pytest.fixture
def bamberg(office: Office) -> Office:
    office("participant add 'Dr. Jürgen Weiß' --email j.weiss@bamberg.de")
    office(
        "participant add 'Michael Schmidt' --email schmidt@bamberg.de --organisation Ordnungsamt"
    )
    office("participant add 'Michael Schmidt' --organisation Jugendring --municipality Hallstadt")
    office("participant add 'Seán O’Flaherty-Böhm'")
    office("participant add 'Renée Çelik'")
    office("participant add 'Jo Weißmann'")
    return office


def found(office: Office, who: str) -> int:
    with office.desk().reading() as (db, _):
        return find.person(who, db).id


@pytest.mark.parametrize(
    "who",
    ["1", "001", "Weiß", "weiss", "WEISS", "Jürgen", "juergen", "Jurgen Weiß", "Weiß, Jürgen",
     "Dr. Weiß", "j.weiss@bamberg.de", "J.Weiss@Bamberg.DE", "j.weiss@", " Jürgen  Weiß ",
     "Ju\u0308rgen"],
)  # fmt: skip
def test_one_person_is_found_in_many_ways(bamberg: Office, who: str) -> None:
    assert found(bamberg, who) == 1


@pytest.mark.parametrize(
    ("who", "id_"),
    [("O'Flaherty", 4), ("oflaherty", 4), ("Boehm", 4), ("celik", 5), ("renee", 5), ("ßmann", 6)],
)
def test_signs_and_accents_do_not_matter(bamberg: Office, who: str, id_: int) -> None:
    assert found(bamberg, who) == id_


def test_namesakes_are_told_apart_by_what_is_known_of_them(bamberg: Office) -> None:
    with pytest.raises(Conflict) as caught:
        found(bamberg, "michael schmidt")
    assert caught.value.document["candidates"] == [
        {"id": 2, "name": "Michael Schmidt", "email": "schmidt@bamberg.de", "organisation": "Ordnungsamt"},
        {"id": 3, "name": "Michael Schmidt", "email": None, "organisation": "Jugendring"},
    ]  # fmt: skip
    assert caught.value.values["candidates"] == (
        "2  Michael Schmidt (schmidt@bamberg.de, Ordnungsamt)",
        "3  Michael Schmidt (Jugendring, Hallstadt)",
    )
    assert found(bamberg, "3") == 3
    assert found(bamberg, "schmidt@bamberg.de") == 2


@pytest.mark.parametrize(("who", "meant"), [("Michel Schmitt", [2, 3]), ("Jürgen Wais", [1]),
                                            ("Chelik", [5])])  # fmt: skip
def test_a_slip_of_the_hand_is_answered_with_who_may_be_meant(
    bamberg: Office, who: str, meant: list[int]
) -> None:
    with pytest.raises(NotFound) as caught:
        found(bamberg, who)
    assert caught.value.key == "participants.did_you_mean"
    suggestions = caught.value.document["suggestions"]
    assert isinstance(suggestions, list)
    assert [person["id"] for person in suggestions] == meant


@pytest.mark.parametrize("who", ["Xaver", "", "   ", "99", "%", "x@example.org", "\U0001f600"])
def test_what_fits_nobody_finds_nobody(bamberg: Office, who: str) -> None:
    with pytest.raises(NotFound):
        found(bamberg, who)


def test_whoever_is_known_but_not_in_this_cohort_is_named(bamberg: Office) -> None:
    bamberg("cohort add 2024/25")
    with pytest.raises(NotFound) as caught, bamberg.desk().reading() as (db, _):
        find.enrolment("Çelik", db, [])
    assert caught.value.key == "participants.not_in_cohort"
    assert caught.value.values == {"name": "Renée Çelik", "id": 5}
    assert "kokoma participant enrol 5" in bamberg("attend P3 Çelik", code=3).err


def test_a_course_is_found_in_any_case_and_a_day_only_if_there_is_one(bamberg: Office) -> None:
    with bamberg.desk().reading() as (db, cohort):
        from kokoma_cli.storage import courses

        offered = courses.of_cohort(db, cohort)
    assert find.course(" p1 ", offered).code == "P1"
    with pytest.raises(NotFound):
        find.course("P", offered)
    with pytest.raises(BadCall):
        find.session(offered[0], 3)


def test_part_of_a_name_here_does_not_stand_for_the_whole_name_of_somebody_elsewhere(
    office: Office,
) -> None:
    office("participant add 'Anna Weiß'")
    office("cohort add 'Bamberg 2024/25'")
    office("participant add 'Anna Weißmann'")
    refused = office("attend P3 'Anna Weiß'", code=3).err
    assert "Anna Weiß (Nummer 1) ist im Register, aber nicht in diesem Durchgang." in refused
    office("attend P3 Weißm")


def test_somebody_here_comes_before_a_namesake_elsewhere(office: Office) -> None:
    office("participant add 'Michael Schmidt'")
    office("cohort add 'Bamberg 2024/25'")
    office("participant add 'Michael Schmidt'")
    assert office.json("attend P3 Schmidt")["recorded"][0]["participant"] == 2
