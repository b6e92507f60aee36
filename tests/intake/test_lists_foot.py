"""Whoever has signed a list is not one of its people, unless the office says so."""

from collections.abc import Sequence

import pytest

from kokoma_cli.domain.lists import PeopleList
from kokoma_cli.intake.lists import understand
from kokoma_cli.intake.tables import Cell, Row, Sheet
from kokoma_cli.wording import LANGUAGES, Wording

BODY = (("Anna Weber", "Bauhof"), ("Peter Groß", "Bauhof"))


def understood(*rows: Sequence[Cell]) -> PeopleList:
    numbered = tuple(Row(line, tuple(cells)) for line, cells in enumerate(rows, 1))
    people = understand(Sheet("Tabelle1", numbered))
    for language in LANGUAGES:
        for each in (*people.problems, *people.left_out):
            assert Wording(language)(each.key, **each.values)
    return people


def told(people: PeopleList) -> list[tuple[int, str]]:
    found = (*people.problems, *people.left_out)
    return sorted((each.line, each.key.removeprefix("lists.")) for each in found)


@pytest.mark.parametrize("narrow", [False, True], ids=["two columns", "one column"])
@pytest.mark.parametrize(
    ("foot", "found"),
    [
        (["", "Petra Klein"], [(5, "signature_or_person")]),
        (["", "Klein, Petra"], [(5, "signature_or_person")]),
        (["", "gez. Petra Klein"], [(5, "note")]),
        (["", "i. A. Petra Klein"], [(5, "note")]),
        (["", "i. A.", "Petra Klein", "Amtsleiterin"], [(5, "note"), (6, "signature"), (7, "signature")]),
        (["Mit freundlichen Grüßen", "Petra Klein"], [(4, "note"), (5, "signature")]),
        (["", "Hof, den 3. März 2026", "", "Petra Klein"], [(5, "note"), (7, "signature_or_person")]),
        (["", "Petra Klein", "Sachbearbeiterin"], [(5, "signature_or_person"), (6, "signature")]),
        (["", "N. N."], [(5, "placeholder")]),
    ],
)  # fmt: skip
def test_a_signature_never_comes_in_as_a_person(
    foot: list[str], found: list[tuple[int, str]], narrow: bool
) -> None:
    headings, body = (("Name",), [row[:1] for row in BODY]) if narrow else (("Name", "Amt"), BODY)
    people = understood(headings, *body, *([text or None] for text in foot))
    assert [person.name for person in people.people] == ["Anna Weber", "Peter Groß"]
    assert told(people) == found


def test_a_name_with_her_office_below_the_list_is_asked_about() -> None:
    people = understood(("Name", "Amt"), *BODY, (), ("Petra Klein", "Amtsleiterin"))
    assert told(people) == [(5, "signature_or_person")]


def test_a_signature_may_have_two_cells() -> None:
    people = understood(("Name", "Amt"), *BODY, ("i. A.", "Petra Klein"))
    assert told(people) == [(4, "signature")]


@pytest.mark.parametrize(
    "more",
    [
        [(), ("Petra Klein", "Kita")],
        [(), ("Petra Klein", "petra@x.example")],
        [(), ("Petra Klein", "Kita"), (), ("Udo Alt", "Kita")],
    ],
)
def test_people_below_a_gap_are_people(more: Sequence[Sequence[Cell]]) -> None:
    people = understood(("Name", "Amt"), *BODY, *more)
    assert not people.problems
    assert "Petra Klein" in [person.name for person in people.people]


def test_a_list_in_paragraphs_has_no_foot() -> None:
    rows = (("Anna Weber",), (), ("Peter Groß",), (), ("Petra Klein",))
    people = understood(("Name",), *rows)
    assert [person.name for person in people.people] == ["Anna Weber", "Peter Groß", "Petra Klein"]
