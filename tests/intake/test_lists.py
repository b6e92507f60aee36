"""Lists of people come out as whoever knows them would read them."""

import json
from collections.abc import Sequence
from pathlib import Path
from time import process_time
from typing import Any

import pytest

from kokoma_cli.domain.lists import ListedPerson, PeopleList
from kokoma_cli.domain.participants import DETAILS
from kokoma_cli.errors import BadCall
from kokoma_cli.intake.files import open_tables
from kokoma_cli.intake.lists import understand
from kokoma_cli.intake.tables import Cell, Row, Sheet
from kokoma_cli.wording import LANGUAGES, Language, Wording

LISTS = Path(__file__).parents[1] / "data" / "lists"
SIDECAR = ".expected.json"
EXPECTED = sorted(LISTS.glob(f"*{SIDECAR}"))


def sheet(*rows: Sequence[Cell], hidden: int | None = None) -> Sheet:
    return Sheet(
        "Tabelle1",
        tuple(Row(line, tuple(cells)) for line, cells in enumerate(rows, 1)),
        hidden_columns=frozenset() if hidden is None else frozenset({hidden}),
    )


def names(people: PeopleList) -> list[str]:
    return [person.name for person in people.people]


def said(people: PeopleList, language: Language = "de") -> list[str]:
    words = Wording(language)
    notes = (*people.problems, *people.left_out)
    doubts = [column.doubt for column in people.columns if column.doubt]
    return [words(each.key, **each.values) for each in (*notes, *doubts)]


def meanings(people: PeopleList) -> dict[str, str | None]:
    return {column.key: column.meaning for column in people.columns}


def only(cells: Sequence[Cell], headings: Sequence[str]) -> ListedPerson:
    (person,) = understand(sheet(headings, cells)).people
    return person


@pytest.mark.parametrize("sidecar", EXPECTED, ids=lambda path: path.name.removesuffix(SIDECAR))
def test_a_list_comes_out_as_is_written_beside_it(sidecar: Path) -> None:
    expected: dict[str, Any] = json.loads(sidecar.read_text("utf-8"))
    tables = open_tables((LISTS / sidecar.name.removesuffix(SIDECAR)).read_bytes())
    people = understand(next(each for each in tables.sheets if not each.hidden))

    wanted = [
        {field: person[field] for field in DETAILS if person.get(field)}
        for person in expected["people"]
    ]
    assert [dict(person.details) for person in people.people] == wanted
    for person, found in zip(expected["people"], people.people, strict=True):
        assert found.name == person.get("name", found.name)
        assert found.name_is_certain == person.get("certain", True)
    # The samples of the office tell of people only.
    if "columns" in expected:
        words = Wording("de")
        doubts = {one.key: one.doubt for one in people.columns if one.doubt}
        assert meanings(people) == expected["columns"]
        assert {key: words(one.key, **one.values) for key, one in doubts.items()} == expected[
            "asked"
        ]
        addresses = [{"line": one.line, "email": one.details["email"]} for one in people.unnamed]
        assert addresses == expected.get("unnamed", [])
        for notes, what in ((people.problems, "problems"), (people.left_out, "left_out")):
            told = [{"line": one.line, "text": words(one.key, **one.values)} for one in notes]
            assert told == expected[what], what
    else:
        assert people.sure
        assert not people.problems


def test_every_list_has_what_it_should_come_to_beside_it() -> None:
    lists = {path.name for path in LISTS.iterdir() if path.suffix != ".json"}
    assert {path.name.removesuffix(SIDECAR) for path in EXPECTED} == lists


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("sidecar", EXPECTED, ids=lambda path: path.name.removesuffix(SIDECAR))
def test_whatever_is_told_of_a_list_can_be_said(sidecar: Path, language: Language) -> None:
    tables = open_tables((LISTS / sidecar.name.removesuffix(SIDECAR)).read_bytes())
    for each in tables.sheets:
        for sentence in said(understand(each), language):
            assert sentence
            assert "{" not in sentence


@pytest.mark.parametrize(
    ("given", "family", "name", "title", "salutation"),
    [
        ("Anna", "Müller", "Anna Müller", None, None),
        ("Frau Dr. Anna", "Müller", "Dr. Anna Müller", "Dr.", "Frau"),
        ("Anna", "Müller, Dr.", "Dr. Anna Müller", "Dr.", None),
        ("Anna", "Frau Müller", "Anna Müller", None, "Frau"),
        ("Michael", "Herr", "Michael Herr", None, None),
        ("Peter", "Pfarrer", "Peter Pfarrer", None, None),
        ("Clara", "Heide, von der", "Clara von der Heide", None, None),
        ("Wanninayaka Mudiyanselage", "Rathnamalala", "Wanninayaka Mudiyanselage Rathnamalala", None, None),
        ("LaToya", "DuBois-Stöhr", "LaToya DuBois-Stöhr", None, None),
        ("Rosalind", "ffolkes-Bräuer", "Rosalind ffolkes-Bräuer", None, None),
        ("JÜRGEN", "WEISS", "JÜRGEN WEISS", None, None),
        ("Bo", "Ek", "Bo Ek", None, None),
        ("Zarmina", None, "Zarmina", None, None),
        ("Nan", "Na", "Nan Na", None, None),
    ],
)  # fmt: skip
def test_parts_in_columns_are_exact(
    given: str, family: str | None, name: str, title: str | None, salutation: str | None
) -> None:
    person = only((given, family, "a@b.example"), ("Vorname", "Nachname", "Mail"))
    assert person.name == name
    assert person.name_is_certain
    assert person.details.get("title") == title
    assert person.details.get("salutation") == salutation


@pytest.mark.parametrize(
    ("written", "email", "given", "family", "certain"),
    [
        ("Weber, Anna", None, "Anna", "Weber", True),
        ("Weber Anna", "anna.weber@x.example", "Anna", "Weber", True),
        ("Weber Anna", "a.weber@x.example", "Anna", "Weber", True),
        ("Anna Weber", "aweber@x.example", "Anna", "Weber", True),
        ("Anna Weber", "weber.anna@x.example", "Anna", "Weber", False),
        ("Weber Anna", None, "Weber", "Anna", False),
        ("Anna Lena Weber", "anna.weber@x.example", "Anna Lena", "Weber", True),
        ("María García López", "maria.garcia@x.example", "María", "García López", True),
        ("Weber, Anna Dr. med.", None, "Anna", "Weber", True),
        ("Herr, Michael", None, "Michael", "Herr", True),
        ("Herr Weber", None, None, "Weber", True),
        ("Zarmina", None, "Zarmina", None, False),
        ("Olena Kovalčuk (Олена Ковальчук)", None, "Olena", "Kovalčuk", False),
    ],
)
def test_a_whole_name_is_taken_apart_only_where_something_tells_how(
    written: str, email: str | None, given: str | None, family: str | None, certain: bool
) -> None:
    person = only((written, email, "Bauamt"), ("Name", "E-Mail", "Amt"))
    assert (person.details.get("given"), person.details.get("family")) == (given, family)
    assert person.name_is_certain is certain


def test_a_second_script_stays_in_the_name() -> None:
    person = only(("Olena Kovalčuk (Олена Ковальчук)", "x"), ("Name", "Amt"))
    assert person.name == "Olena Kovalčuk (Олена Ковальчук)"


@pytest.mark.parametrize(
    ("cell", "address"),
    [
        ("Anna.Weber@Stadt.example ", "anna.weber@stadt.example"),
        ("mailto:anna@stadt.example", "anna@stadt.example"),
        ("Anna Weber <anna@stadt.example>", "anna@stadt.example"),
        ("anna@stadt.example; Anna@Stadt.example", "anna@stadt.example"),
        ("anna (at) stadt.example", "anna@stadt.example"),
        ("anna@stadt.example.", "anna@stadt.example"),
        ("k. A.", None),
        ("–", None),
        ("folgt", None),
    ],
)
def test_an_address_is_found_however_it_was_put_there(cell: str, address: str | None) -> None:
    person = only((cell, "Anna", "Weber"), ("E-Mail", "Vorname", "Name"))
    assert person.details.get("email") == address


@pytest.mark.parametrize(
    ("cells", "key"),
    [
        (("Weber", "Anna", "anna.stadt.example"), "lists.no_address"),
        (("Weber", "Anna", "a@b.example, c@d.example"), "lists.several_addresses"),
        (("Weber", "Anna & Peter", "a@b.example"), "lists.several_people"),
        (("Weber, Bauamt", "Anna", "a@b.example"), "lists.commas"),
        (("We\u202eber", "Anna", "a@b.example"), "lists.name_letters"),
        (("W" * 201, "Anna", "a@b.example"), "lists.name_long"),
        ((4711, None, "a@b.example"), "lists.name_is_number"),
        (("N. N.", None, "a@b.example"), "lists.no_name"),
    ],
)
def test_a_line_that_cannot_be_used_is_named(cells: Sequence[Cell], key: str) -> None:
    people = understand(
        sheet(("Name", "Vorname", "E-Mail"), ("Klein", "Eva", "e@b.example"), cells)
    )
    assert [(problem.line, problem.key) for problem in people.problems] == [(3, key)]
    assert names(people) == ["Eva Klein"]


@pytest.mark.parametrize(
    ("word", "salutation"),
    [
        ("Fr.", "Frau"), ("Hr.", "Herr"), ("Herrn", "Herr"), ("Mrs.", "Frau"), ("Mme", "Frau"),
        ("divers", "divers"), ("Frau", "Frau"), ("Dame", "Dame"), ("Sehr geehrte Frau", "Frau"),
    ],
)  # fmt: skip
def test_a_form_of_address_is_one_word_for_all_that_mean_it(word: str, salutation: str) -> None:
    rows = (("Frau", "Eva", "Klein"), ("Herr", "Otto", "Groß"), (word, "Anna", "Weber"))
    people = understand(sheet(("Anrede", "Vorname", "Nachname"), *rows)).people
    assert people[2].details["salutation"] == salutation


@pytest.mark.parametrize(
    "word", ["Eheleute", "Frau und Herr", "Herr u. Frau", "Familie", "Damen und Herren"]
)
def test_a_form_of_address_for_two_is_a_problem(word: str) -> None:
    rows = (("Frau", "Eva", "Klein"), (word, "Anna", "Weber"))
    people = understand(sheet(("Anrede", "Vorname", "Nachname"), *rows))
    assert names(people) == ["Eva Klein"]
    assert [problem.key for problem in people.problems] == ["lists.several_people"]


def test_what_the_office_says_of_a_column_counts() -> None:
    rows = sheet(("Wer", "Woher", "Post"), ("Weber Anna", "Bauamt", "x@y.example"))
    told = {"wer": "Nachname, Vorname", "WOHER": "organisation", "C": "-"}
    people = understand(rows, told)
    assert meanings(people) == {"Wer": "family_first", "Woher": "organisation", "Post": None}
    assert people.sure
    assert [column.because for column in people.columns] == ["told"] * 3
    assert names(people) == ["Anna Weber"]


def test_an_answer_for_one_of_two_columns_settles_the_other() -> None:
    rows = sheet(("Vorname", "Rufname", "Nachname"), ("Anna Maria", "Anna", "Weber"))
    assert not understand(rows).sure
    people = understand(rows, {"Rufname": "given"})
    assert people.sure
    assert names(people) == ["Anna Weber"]


@pytest.mark.parametrize(
    ("told", "key"),
    [
        ({"Nickname": "given"}, "lists.told_no_column"),
        ({"Name": "Lieblingsfarbe"}, "lists.told_no_meaning"),
        ({"Name": "given", "Vorname": "given"}, "lists.told_twice"),
        ({"Mail": "email"}, "lists.told_two_columns"),
    ],
)
def test_an_answer_that_does_not_fit_the_list_is_refused(told: dict[str, str], key: str) -> None:
    rows = sheet(
        ("Name", "Vorname", "Mail", "Mail"), ("Weber", "Anna", "a@b.example", "c@d.example")
    )
    with pytest.raises(BadCall) as refused:
        understand(rows, told)
    assert refused.value.key == key
    for language in LANGUAGES:
        assert Wording(language)(key, **refused.value.values)


def test_a_hidden_column_is_taken_in_only_if_the_office_says_so() -> None:
    rows = sheet(("Name", "Vorname", "Mail"), ("Weber", "Anna", "a@b.example"), hidden=2)
    assert "email" not in understand(rows).people[0].details
    assert said(understand(rows)) == ["Ausgeblendet und deshalb nicht übernommen: „Mail“."]
    assert understand(rows, {"Mail": "email"}).people[0].details["email"] == "a@b.example"


def test_towns_and_offices_are_told_apart_and_offices_joined() -> None:
    headings = ("Name", "Vorname", "Amt", "Organisation", "Kommune")
    person = only(("Weber", "Anna", "Bauamt", "Stadt Bamberg", "Bamberg"), headings)
    assert person.details["organisation"] == "Stadt Bamberg, Bauamt"
    assert person.details["municipality"] == "Bamberg"


def test_without_a_column_of_names_nobody_is_taken_in() -> None:
    people = understand(sheet(("Kurs", "Datum"), ("P1", "26.03.2024"), ("P2", "27.03.2024")))
    assert not people.people
    assert [problem.key for problem in people.problems] == ["lists.no_names"]


@pytest.mark.parametrize("rows", [(), ((None, None),), (("x",),), ((1, 2), (3, 4))], ids=str)
def test_next_to_nothing_is_no_list(rows: tuple[tuple[Cell, ...], ...]) -> None:
    people = understand(sheet(*rows))
    assert not (people.people and people.sure)


def test_a_long_list_takes_no_longer_for_each_line_than_a_short_one() -> None:
    def seconds(count: int) -> float:
        rows = [("Müller", "Anna", f"anna{number}@stadt.example") for number in range(count)]
        made = sheet(("Name", "Vorname", "E-Mail"), *rows)
        before = process_time()
        assert len(understand(made).people) == count
        return process_time() - before

    assert seconds(8000) < 8 * 5 * max(seconds(1000), 0.02)


def test_two_people_with_one_name_stay_two_lines() -> None:
    rows = (("Müller", "Anna", None), ("Müller", "Anna", "Bauamt"))
    people = understand(sheet(("Name", "Vorname", "Amt"), *rows))
    assert [(person.line, person.name) for person in people.people] == [
        (2, "Anna Müller"), (3, "Anna Müller"),
    ]  # fmt: skip
