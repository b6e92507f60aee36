"""What is no part of a name never gets into one, and what looks odd is told without being changed."""

from collections.abc import Mapping, Sequence

import pytest

from kokoma_cli.domain.lists import PeopleList
from kokoma_cli.intake.headings import MEANINGS, label
from kokoma_cli.intake.lists import understand
from kokoma_cli.intake.tables import Cell, Row, Sheet
from kokoma_cli.wording import LANGUAGES, Language, Wording


def understood(*rows: Sequence[Cell], told: Mapping[str, str] | None = None) -> PeopleList:
    numbered = tuple(Row(line, tuple(cells)) for line, cells in enumerate(rows, 1))
    return understand(Sheet("Tabelle1", numbered), told)


def faults(people: PeopleList) -> list[tuple[int, str]]:
    return [(each.line, each.key) for each in people.problems]


def hints(people: PeopleList) -> list[str]:
    found = [each for person in people.people for each in person.doubts]
    for language in LANGUAGES:
        assert all(Wording(language)(each.key, **each.values) for each in found)
    return [each.key.removeprefix("lists.hint_") for each in found]


@pytest.mark.parametrize(
    ("written", "name", "email", "organisation"),
    [
        ("Eva Weber <eva.weber@x.example>, Kämmerei", "Eva Weber", "eva.weber@x.example", "Kämmerei"),
        ("Châu Nguyễn (Beirat) chau@x.example", "Châu Nguyễn", "chau@x.example", None),
        ("1. Anna Weber (anna@x.example)", "Anna Weber", "anna@x.example", None),
        ("Jo Müller, Amt für Kinder und Familie", "Jo Müller", None, "Amt für Kinder und Familie"),
    ],
)  # fmt: skip
def test_an_address_and_an_office_are_taken_out_of_a_name(
    written: str, name: str, email: str | None, organisation: str | None
) -> None:
    (person,) = understood(("Name",), (written,)).people
    assert person.name.startswith(name)
    assert "@" not in person.name
    assert person.details.get("email") == email
    if organisation:
        assert person.name == name
        assert person.details["organisation"] == organisation


@pytest.mark.parametrize(
    ("given", "family", "key"),
    [
        ("Uwe?", "Kurz", "lists.name_signs"),
        ("Uwe", "Kurz *", "lists.name_signs"),
        ("Uwe <Chef>", "Kurz", "lists.name_signs"),
        ("Willi abgesagt", "KRAUSE", "lists.name_remark"),
        ("Willi", "Krause (krank)", "lists.name_remark"),
        ("Willi", "Krause Warteliste", "lists.name_remark"),
        ("Willi kommt später", "Krause", "lists.name_remark"),
    ],
)
def test_a_remark_in_a_name_stops_the_line(given: str, family: str, key: str) -> None:
    people = understood(("Vorname", "Nachname"), ("Eva", "Klein"), (given, family))
    assert faults(people) == [(3, key)]


@pytest.mark.parametrize("family", ["Krank", "Später", "O´Brien", 'Weber "Wim" Groß'])
def test_what_somebody_may_be_called_is_no_remark(family: str) -> None:
    (person,) = understood(("Vorname", "Nachname"), ("Eva", family)).people
    assert person.name == f"Eva {family}"
    assert not person.doubts


@pytest.mark.parametrize(
    ("given", "family", "email", "found"),
    [
        ("Chloé", "LEFÈVRE", None, ["capitals"]),
        ("Björn", "GROß", None, ["capitals"]),
        ("maria", "Groß", None, ["small"]),
        ("Karin", None, "karin@x.example", ["one_name"]),
        (None, "Weber", "weber@x.example", ["one_name"]),
        ("Schulz", "Peter", "peter.schulz@x.example", ["swapped"]),
        ("Nils", "Neumann (geb. Alt)", None, ["brackets"]),
        ("Anna", "Weber", "weber.anna@x.example", []),
        ("Peter", "Paul", "peter.paul@x.example", []),
        ("Bo", "EK", None, []),
        ("Rosalind", "ffolkes-Bräuer", None, []),
        ("Olena", "Kovalčuk (Ковальчук)", None, []),
    ],
)
def test_what_looks_odd_is_told_and_left_as_it_is(
    given: str | None, family: str | None, email: str | None, found: list[str]
) -> None:
    people = understood(
        ("Vorname", "Nachname", "E-Mail"), ("Eva", "Klein", "e@x.example"), (given, family, email)
    )
    assert hints(people) == found
    assert people.people[1].name == " ".join(filter(None, (given, family)))
    assert not people.problems


def test_names_under_an_unknown_heading_are_asked_about_and_can_be_told() -> None:
    rows = (
        ("lfd. Nr.", "Name, Vorname, Amt", "E-Mail / Tel."),
        (1, "Eins, Ina, Amt 1", "ina@x.example / 0951 11"),
        (2, "Zwei, Udo (Amt 2)", "udo@x.example"),
    )
    people = understood(*rows)
    (doubt,) = (column.doubt for column in people.columns if column.doubt)
    for language in LANGUAGES:
        sentence = Wording(language)(doubt.key, **doubt.values)
        assert '--map "Name, Vorname, Amt"=full_name' in sentence
    told = understood(*rows, told={"Name, Vorname, Amt": "full_name"})
    assert told.sure
    assert [person.name for person in told.people] == ["Ina Eins", "Udo Zwei"]
    assert [person.details["organisation"] for person in told.people] == ["Amt 1", "Amt 2"]


def test_lines_without_any_heading_are_asked_about_and_can_be_told() -> None:
    rows = (
        ("1. Anna Weber <anna@x.example>, Kämmerei",),
        ("2. Karl Meier",),
        ("3. Udo Groß, Bauhof",),
    )
    people = understood(*rows)
    assert not people.sure
    assert not people.problems
    told = understood(*rows, told={"Spalte A": "full_name"})
    assert told.sure
    assert [person.name for person in told.people] == ["Anna Weber", "Karl Meier", "Udo Groß"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("meaning", MEANINGS)
def test_every_word_that_is_shown_for_a_meaning_can_be_said(
    meaning: str, language: Language
) -> None:
    shown = Wording(language).show(label(meaning))
    people = understood(("X1", "Name"), ("a", "Anna Weber"), told={"X1": shown})
    assert people.columns[0].meaning == meaning


@pytest.mark.parametrize("column", ["B", "b", "Spalte B", "column b", "SPALTE  B"])
def test_a_column_is_called_by_its_letter_with_or_without_the_word(column: str) -> None:
    people = understood(("Name", "X1"), ("Anna Weber", "Bauhof"), told={column: "organisation"})
    assert people.columns[1].meaning == "organisation"


@pytest.mark.parametrize(
    "word", ["Razem", "Totale", "Toplam", "Total :", "Suma", "Итого", "Totaal", "Ogółem"]
)
def test_a_total_is_one_in_any_language(word: str) -> None:
    people = understood(("Nachname", "Vorname"), ("Weber", "Anna"), ("Groß", "Jo"), (word, 2))
    assert [person.name for person in people.people] == ["Anna Weber", "Jo Groß"]
    assert not people.problems
    assert [each.key for each in people.left_out] == ["lists.note"]


@pytest.mark.parametrize("heading", ["Org", "Org.", "Orga", "ORG"])
def test_org_is_the_organisation_an_office_is_of(heading: str) -> None:
    headings = ("Name", "Vorname", "Amt", heading)
    (person,) = understood(headings, ("Weber", "Anna", "Bauamt", "Stadt X")).people
    assert person.details["organisation"] == "Stadt X, Bauamt"


@pytest.mark.parametrize(
    ("cells", "found"),
    [
        (("Weber", "Anna", "anna.x.example"), ["lists.no_address"]),
        ((None, None, "anna.x.example"), ["lists.no_address", "lists.no_name"]),
        ((None, None, "Anna Weber"), ["lists.no_address", "lists.no_name"]),
    ],
)
def test_what_is_in_the_place_of_an_address_is_one_or_a_problem(
    cells: Sequence[Cell], found: list[str]
) -> None:
    rows = (cells, ("Klein", "Eva", "e@x.example"), ("Groß", "Jo", "j@x.example"))
    people = understood(("Name", "Vorname", "E-Mail"), ("Alt", "Udo", "u@x.example"), *rows)
    assert faults(people) == [(3, key) for key in found]
    assert [person.line for person in people.people] == [2, 4, 5]
    assert all("organisation" not in person.details for person in people.people)


@pytest.mark.parametrize("cells", [(None, None, "anna@x.example"), ("anna@x.example", None, None)])
def test_a_line_with_an_address_alone_can_only_mean_somebody_who_is_known(
    cells: Sequence[Cell],
) -> None:
    rows = (cells, ("Klein", "Eva", "e@x.example"), ("Groß", "Jo", "j@x.example"))
    people = understood(("Name", "Vorname", "E-Mail"), ("Alt", "Udo", "u@x.example"), *rows)
    assert not people.problems
    assert [person.line for person in people.people] == [2, 4, 5]
    assert [(each.line, each.name, each.details) for each in people.unnamed] == [
        (3, "", {"email": "anna@x.example"})
    ]


@pytest.mark.parametrize(
    ("heading", "said", "comes"),
    [
        ("kommt?", "nein, krank", False),
        ("Teilnahme (ja/nein)", "Nein", False),
        ("Absage", "x", False),
        ("Zusage", "ja", True),
        ("kommt?", "Nellie bringt sie mit", True),
        ("Vegetarisch", "nein", True),
        ("Teilnahmebestätigung gewünscht", "nein", True),
    ],
)
def test_whoever_has_said_no_is_not_taken_in_without_a_word(
    heading: str, said: str, comes: bool
) -> None:
    people = understood(("Name", "Vorname", heading), ("Alt", "Udo", None), ("Ek", "Bo", said))
    assert [person.name for person in people.people] == ["Udo Alt", *(["Bo Ek"] if comes else [])]
    assert faults(people) == ([] if comes else [(3, "lists.stays_away")])


def test_what_holds_for_an_office_for_a_time_is_told() -> None:
    people = understood(("Name",), ("Herr Dr. Müller, Stadt Hof (ab Mai)",), ("Eva Klein",))
    assert hints(people) == ["office"]
    assert people.people[0].details["organisation"] == "Stadt Hof (ab Mai)"


@pytest.mark.parametrize(
    ("names", "hinted"),
    [
        (("Weber, Anna", "Groß, Peter", "Schulz Jürgen"), ["Schulz Jürgen"]),
        (("Sabine Kurz", "Weber Anna", "Groß Peter"), ["Weber Anna", "Groß Peter"]),
        # Many a family is called Peter: one alone tells nothing.
        (("Sabine Kurz", "Lea Peter", "Ina Groß"), []),
        (("Peter, Lea", "Martin, Kim", "Sabine Kurz"), []),
    ],
)
def test_a_family_name_in_front_is_told_where_the_list_shows_it(
    names: Sequence[str], hinted: list[str]
) -> None:
    people = understood(("Name",), *((name,) for name in names))
    assert [
        person.name
        for person in people.people
        if any(each.key == "lists.hint_order" for each in person.doubts)
    ] == hinted
    assert [person.name for person in people.people if not person.name_is_certain][
        -len(hinted) or 9 :
    ] == hinted


@pytest.mark.parametrize("name", ["Anna Müller 2", "Karl 3. Groß"])
def test_a_figure_in_a_name_stops_the_line(name: str) -> None:
    people = understood(("Name", "Amt"), (name, "Bauhof"), ("Eva Klein", "Bauhof"))
    assert faults(people) == [(2, "lists.name_signs")]


@pytest.mark.parametrize(
    "remark", ["OBS: Mette kommer senere", "folgende über das Landratsamt angemeldet:"]
)
def test_a_remark_between_the_rows_is_nobodys_organisation(remark: str) -> None:
    rows = (("Klein", "Eva"), (remark,), ("Groß", "Jo"), ("Bürgeramt",), ("Ek", "Bo"))
    people = understood(("Name", "Vorname"), *rows)
    assert [person.details.get("organisation") for person in people.people] == [
        None, None, "Bürgeramt",
    ]  # fmt: skip
    assert [each.key for each in people.left_out] == ["lists.nobody", "lists.section"]
