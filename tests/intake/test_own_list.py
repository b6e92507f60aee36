"""What our own list says of preparation comes back exactly, and what cannot be read is said."""

import pytest

from kokoma_cli.domain.lists import PeopleList
from kokoma_cli.domain.participants import DETAILS
from kokoma_cli.intake.lists import understand
from kokoma_cli.intake.tables import Cell, Row, Sheet
from kokoma_cli.wording import LANGUAGES, Wording


def ours(preparation: Cell, *, json: bool = False) -> PeopleList:
    """One line of our list, in hours, or as in JSON in minutes."""
    words = Wording("de")
    if json:
        headings = ["id", "name", *DETAILS, "status", "preparation"]
    else:
        keys = [
            "exports.participant",
            *(f"participants.field_{each}" for each in ("name", *DETAILS)),
        ]
        keys += ["participants.heading_status", "participants.field_preparation"]
        headings = [words(key) for key in keys]
    cells: list[Cell] = [7, "Bo Ek", *(None for _ in DETAILS), None, preparation]
    rows = (Row(1, tuple(headings)), Row(2, tuple(cells)))
    return understand(Sheet("", rows))


@pytest.mark.parametrize(
    ("written", "minutes"),
    [
        ("1,5", 90), ("1.5", 90), (2, 120), (1.5, 90), (4 / 3, 80), ("1⅓", 80), ("⅔", 40), ("0", 0),
        ("12,25", 735), (None, None), ("–", None),
    ],
)  # fmt: skip
def test_hours_come_back_as_minutes(written: Cell, minutes: int | None) -> None:
    people = ours(written)
    (person,) = people.people
    assert not people.problems
    assert person.entry
    assert (person.entry.number, person.entry.preparation) == (7, minutes)


@pytest.mark.parametrize("written", ["1.234", "1,234", "viel", "inf", "-1", "1,5 oder 2"])
def test_what_may_be_read_in_two_ways_or_none_is_a_problem(written: str) -> None:
    people = ours(written)
    assert [(each.line, each.key) for each in people.problems] == [(2, "lists.preparation_unread")]
    for language in LANGUAGES:
        (problem,) = people.problems
        assert written in Wording(language)(problem.key, **problem.values)


def test_minutes_come_back_as_minutes() -> None:
    (person,) = ours(1234, json=True).people
    assert person.entry
    assert person.entry.preparation == 1234
