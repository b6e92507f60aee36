"""What a column holds counts where its heading says something else; then the office is asked, and once."""

from collections.abc import Sequence

import pytest

from kokoma_cli.domain.lists import PeopleList
from kokoma_cli.intake.lists import understand
from kokoma_cli.intake.tables import Cell, Row, Sheet
from kokoma_cli.wording import LANGUAGES, Wording


def understood(*rows: Sequence[Cell]) -> PeopleList:
    numbered = tuple(Row(line, tuple(cells)) for line, cells in enumerate(rows, 1))
    return understand(Sheet("Tabelle1", numbered))


def asked(people: PeopleList) -> dict[str, str]:
    found = {each.heading: each.doubt for each in people.columns if each.doubt}
    for language in LANGUAGES:
        assert all(Wording(language)(each.key, **each.values) for each in found.values())
    return {heading: each.key.removeprefix("lists.doubt_") for heading, each in found.items()}


def meanings(people: PeopleList) -> dict[str, str | None]:
    return {each.heading: each.meaning for each in people.columns}


@pytest.mark.parametrize("heading", ["Name", "Teilnehmer", "Nachname", "Vor- und Nachname"])
def test_workplaces_in_the_place_of_names_are_asked_about(heading: str) -> None:
    people = understood(
        (heading, "Ansprechpartner", "E-Mail"),
        ("Stadt Bamberg", "Anna Weber", "anna.weber@x.example"),
        ("Landratsamt Haßberge", "Peter Groß", "peter.gross@x.example"),
        ("AWO Kreisverband", "Kim Lee", "kim.lee@x.example"),
    )
    assert asked(people) == {heading: "workplaces", "Ansprechpartner": "somebody"}
    assert meanings(people) == {
        heading: "organisation", "Ansprechpartner": "full_name", "E-Mail": "email",
    }  # fmt: skip
    assert [person.name for person in people.people] == ["Anna Weber", "Peter Groß", "Kim Lee"]
    assert people.people[0].details["organisation"] == "Stadt Bamberg"


def test_towns_of_one_word_beside_whole_names_are_asked_about() -> None:
    rows = (("Bamberg", "Anna Weber"), ("Haßfurt", "Peter Groß"))
    people = understood(("Name", "Ansprechpartner"), *rows)
    assert asked(people) == {"Name": "one_word", "Ansprechpartner": "somebody"}


def test_workplaces_with_nobody_beside_them_are_nobody() -> None:
    people = understood(("Name", "Nr."), ("Stadt Bamberg", 1), ("Gemeinde Hof", 2))
    assert asked(people) == {"Name": "workplaces"}
    assert not people.people
    assert [each.key for each in people.problems] == ["lists.no_names"]


def test_whole_names_below_given_name_are_asked_about() -> None:
    rows = (("Gemeinde Hof", "Anna Weber"), ("Stadt Hof", "Peter Groß"))
    assert asked(understood(("Nachname", "Vorname"), *rows)) == {
        "Nachname": "workplaces", "Vorname": "whole_given",
    }  # fmt: skip


@pytest.mark.parametrize(
    "names",
    [
        ("Anna Weber, Bürgeramt", "Peter Groß, Bauhof"),
        ("Anna Weber (Stadt Hof)", "Peter Groß (Stadt Hof)"),
        ("Bürgermeisterin Anna Weber", "Bürgermeister Peter Groß"),
        ("Frau Markt", "Herr Kreis"),
        ("Anna Markt", "Peter Groß"),
    ],
)
def test_people_with_their_office_are_people(names: Sequence[str]) -> None:
    people = understood(("Name", "Nr."), *((name, at) for at, name in enumerate(names)))
    assert people.sure
    assert len(people.people) == 2


def test_one_who_is_called_like_a_workplace_stays_one() -> None:
    people = understood(("Nachname", "Vorname"), ("Markt", "Anna"))
    assert people.sure
    assert people.people[0].name == "Anna Markt"


@pytest.mark.parametrize(
    ("cells", "wrong"),
    [
        (["anna.x.example"], [2]),
        (["anna.x.example", "p.gross.x.example", "bo@x.example"], [2, 3]),
        (["a@x.example", "anna@stadt", None, "b@x.example"], [3]),
        (["anna weber at x", "b@x.example", "c@x.example"], [2]),
    ],
)
def test_a_bad_address_is_wrong_in_its_line_and_says_nothing_of_the_column(
    cells: Sequence[Cell], wrong: list[int]
) -> None:
    people = understood(("Name", "Vorname", "E-Mail"), *(("Ek", "Bo", cell) for cell in cells))
    assert people.sure
    assert [(each.line, each.key) for each in people.problems] == [
        (line, "lists.no_address") for line in wrong
    ]


def test_names_below_e_mail_are_asked_about() -> None:
    rows = (("Ek", "Bo", "Bo Ek"), ("Ott", "Udo", "Udo Ott"))
    assert asked(understood(("Name", "Vorname", "E-Mail"), *rows)) == {"E-Mail": "values"}


def test_offices_below_a_heading_nobody_knows_are_asked_about() -> None:
    rows = (("Bo Ek", "Bauamt"), ("Udo Ott", "Stadt Hof"))
    people = understood(("Name", "von wo"), *rows)
    assert asked(people) == {"von wo": "guess"}
    assert people.people[1].details["organisation"] == "Stadt Hof"


@pytest.mark.parametrize(
    "rows",
    [
        (("E-Mail",), ("a@x.example",), ("b@x.example",)),
        (("a@x.example",), ("b@x.example",)),
        (("E-Mail", "Amt"), ("a@x.example", "Bauhof"), ("b@x.example", "Bauhof")),
    ],
)
def test_a_list_of_addresses_alone_has_no_names_and_is_no_failure(
    rows: Sequence[Sequence[Cell]],
) -> None:
    people = understood(*rows)
    assert people.sure
    assert not people.people
    assert not people.problems
    assert [each.details["email"] for each in people.unnamed] == ["a@x.example", "b@x.example"]
