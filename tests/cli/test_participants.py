"""`kokoma participant …`."""

import pytest

from tests.cli.shapes import PARTICIPANT, misfit
from tests.conftest import Office


def test_the_list_has_the_shape_of_the_contract(office: Office) -> None:
    office("participant add 'Dr. Jürgen Weiß' --email j@x.de --target-group Verwaltung")
    office.people("Cher")
    office("participant withdraw Cher")
    document = office.json("participant list")
    assert misfit(document, [PARTICIPANT]) is None
    assert document[0] == {
        "id": 1, "name": "Dr. Jürgen Weiß", "given": "Jürgen", "family": "Weiß", "title": "Dr.",
        "email": "j@x.de", "organisation": None, "municipality": None, "target_group": "Verwaltung",
        "salutation": None, "sort_key": None, "pronunciation": None, "erased_on": None,
        "status": "enrolled",
    }  # fmt: skip
    assert (document[1]["name"], document[1]["family"], document[1]["status"]) == (
        "Cher",
        None,
        "withdrawn",
    )


def test_an_empty_list_is_a_list(office: Office) -> None:
    assert office.json("participant list") == []
    assert "noch niemand angemeldet" in office("participant list").out


def test_adding_answers_with_the_person(office: Office) -> None:
    document = office.json("participant add 'Weiß, Dr. Jürgen'")
    assert misfit(document, PARTICIPANT) is None
    assert document["name"] == "Dr. Jürgen Weiß"


def test_the_list_shows_columns_only_where_somebody_has_something(office: Office) -> None:
    office.people("Anna Weiß")
    assert "E-Mail" not in office("participant list").out
    office("participant add 'Bo Ek' --email bo@x.de")
    listed = office("participant list").out
    assert "bo@x.de" in listed
    assert "Stand" not in listed
    assert listed.endswith("2 Personen in „Bamberg 2023/24“.\n")
    office("participant withdraw Bo")
    assert "abgemeldet" in office("participant list").out


def test_one_person_is_shown_with_all_that_is_known(office: Office) -> None:
    office("participant add 'Dr. Jürgen Weiß' --municipality Hallstadt")
    office("participant edit Weiß --preparation 7,5")
    shown = office("participant show weiss").out
    for text in (
        "Dr. Jürgen Weiß",
        "Hallstadt",
        "Bamberg 2023/24 (angemeldet)",
        "7,5\u00a0Stunden",
    ):
        assert text in shown
    (entry,) = office.json("participant show 1")["enrolments"]
    assert entry == {"cohort": "Bamberg 2023/24", "status": "enrolled", "preparation": 450}


def test_editing_says_what_changed_from_what_to_what(office: Office) -> None:
    office("participant add 'Anna Weiß' --organisation Ordnungsamt")
    said = office("participant edit Anna --organisation Jugendring --email a@x.de").out
    assert "Einrichtung „Ordnungsamt“ → „Jugendring“" in said
    assert "E-Mail „a@x.de“" in said
    assert "Einrichtung entfernt" in office("participant edit Anna --organisation ''").out
    assert "nichts geändert" in office("participant edit Anna --email A@x.de --email a@x.de").out
    assert office.json("participant edit Anna --name 'Anna Schwarz'")["name"] == "Anna Schwarz"


def test_a_title_given_apart_is_said_not_to_print(office: Office) -> None:
    said = office("participant add 'Jürgen Weiß' --title Dr.").err
    assert 'kokoma participant edit 1 --name "Dr. Jürgen Weiß"' in said


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("participant add", 2), ("participant add Bo --email x", 2), ("participant show Zo", 3),
        ("participant show", 2), ("participant edit Anna", 2), ("participant edit Anna --preparation x", 2),
        ("participant edit Anna --preparation 1/0", 2), ("participant merge Anna Anna", 2),
        ("participant merge Anna", 2), ("participant withdraw", 2), ("participant enrol Anna", 5),
        ("participant add Bo Ek", 2), ("participant ad Bo", 2), ("participant list --cohort 1999", 3),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_call_is_said_with_its_exit_code(
    office: Office, line: str, code: int
) -> None:
    office.people("Anna Weiß")
    before = office.content()
    assert office(line, code=code).err
    assert office.content() == before


def test_enrolling_and_withdrawing_answer_with_the_people(office: Office) -> None:
    office.people("Anna", "Bo")
    assert misfit(office.json("participant withdraw Anna Bo"), [PARTICIPANT]) is None
    assert [p["status"] for p in office.json("participant enrol Bo")] == ["enrolled"]
    assert office.json("participant merge Anna Bo")["merged"] == 2
