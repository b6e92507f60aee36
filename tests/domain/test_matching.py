import time
import unicodedata
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kokoma_cli.domain.matching import find, suggest
from kokoma_cli.domain.spelling import fold
from tests.domain.samples import SAMPLES


@dataclass(frozen=True, slots=True)
class Person:
    id: int
    name: str
    email: str | None = None


PEOPLE = (
    Person(1, "Dr. Jürgen Weiß", "juergen.weiss@bamberg.example"),
    Person(2, "Anna Müller", "Anna.Mueller@bamberg.example"),
    Person(3, "Anna-Lena Müller-Thurgau", "joanna@amt.example"),
    Person(4, "Michael Schmidt", "m1@amt.example"),
    Person(5, "Michael Schmidt", "m2@amt.example"),
    Person(6, "Giulia Dell’Acqua-Färber"),
    Person(7, "Bjørn Sørås-Ågård"),
    Person(8, "İpek Yıldız"),
    Person(9, "Clara von der Aue"),
    Person(10, "Olena Kovalčuk (Олена Ковальчук)"),
    Person(11, "Uwe E"),
    Person(12, "4711"),
    Person(13, "Zarmina"),
    Person(14, "Prof. Jürgen Weiß"),
)


def found(query: str, *people: Person) -> list[int]:
    return [person.id for person in find(query, people or PEOPLE)]


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        # an id
        ("2", [2]),
        (" 14 ", [14]),
        ("007", [7]),
        ("4711", [12]),
        ("99", []),
        ("9" * 5000, []),
        ("٣", []),
        # an address
        ("ANNA.mueller@Bamberg.example", [2]),
        ("anna.mueller@", [2]),
        ("anna@amt.example", []),
        ("@bamberg.example", [1, 2]),
        ("nobody@bamberg.example", []),
        ("@", [1, 2, 3, 4, 5]),
        # the whole name
        ("anna mueller", [2]),
        ("Müller, Anna", [2]),
        ("MÜLLER ANNA", [2]),
        ("Anna Muller", [2]),
        ("Frau Anna Müller", [2]),
        ("Dr. Anna Müller", [2]),
        ("Michael Schmidt", [4, 5]),
        ("Bjorn Soras-Agard", [7]),
        ("bjoern soeraas aagaard", [7]),
        ("ipek yildiz", [8]),
        ("Aue, Clara von der", [9]),
        ("Olena Kovalcuk", [10]),
        ("Ковальчук", [10]),
        # two of one name, told apart by their titles
        ("Jürgen Weiß", [1, 14]),
        ("Dr. Jürgen Weiß", [1]),
        ("Weiß, Prof. Jürgen", [14]),
        ("Jürgen Weiß, Dipl.-Ing.", [1, 14]),
        # some of its words
        ("Müller", [2, 3]),
        ("Thurgau", [3]),
        ("Anna-Lena", [3]),
        ("Dr. Weiß", [1]),
        ("weiss", [1, 14]),
        ("E", [11]),
        ("dell'acqua", [6]),
        # beginnings, and any part
        ("Zarm", [13]),
        ("mich schm", [4, 5]),
        ("ann mue", [2, 3]),
        ("acqua", [6]),
        ("hurga", [3]),
        # nobody
        ("", []),
        ("  ", []),
        ("-", []),
        ("Xaver", []),
        ("%", []),
    ],
)
def test_a_person_is_found_by(query: str, ids: list[int]) -> None:
    assert found(query) == ids


def test_a_whole_name_is_not_blurred_by_longer_ones() -> None:
    assert found("Anna Müller", Person(1, "Anna Müller-Thurgau"), Person(2, "Anna Müller")) == [2]
    assert found("Hans", Person(1, "Hanspeter Ott"), Person(2, "Hans Ott")) == [2]


def test_the_strict_spelling_wins_over_the_loose_one() -> None:
    people = Person(1, "Eva Muller"), Person(2, "Eva Müller")
    assert found("Muller", *people) == [1]
    assert found("Mueller", *people) == [2]


def test_nobody_is_found_among_nobody() -> None:
    assert find("Anna", ()) == []
    assert suggest("Anna", ()) == []


@given(st.text(), st.lists(st.builds(Person, st.integers(1, 9), st.text(), st.none() | st.text())))
def test_whatever_is_typed_finds_only_people_there_are(query: str, people: list[Person]) -> None:
    assert all(person in people for person in find(query, people))
    assert len(suggest(query, people)) <= 3


@given(st.sampled_from(SAMPLES))
def test_everybody_is_found_by_her_own_name(name: str) -> None:
    people = [Person(number, each) for number, each in enumerate(SAMPLES, 1000)]
    for spelling in (name, name.upper(), fold(name), unicodedata.normalize("NFD", name)):
        assert {fold(person.name) for person in find(spelling, people)} == {fold(name)}


@pytest.mark.parametrize(
    ("query", "first"),
    [("Jurgn Weis", 1), ("Müler", 2), ("Schmitt", 4), ("Zarmine", 13), ("Schmid Michal", 4)],
)
def test_the_nearest_names_are_suggested(query: str, first: int) -> None:
    assert suggest(query, PEOPLE)[0].id == first


def test_nothing_near_is_suggested_for_something_far() -> None:
    assert suggest("Xyz", PEOPLE) == []
    assert suggest("--", PEOPLE) == []
    assert len(suggest("Michael Schmidt", PEOPLE, 1)) == 1


def test_five_thousand_people_are_searched_before_one_notices() -> None:
    people = [Person(number, f"{SAMPLES[number % 61]}-{number}") for number in range(5000)]
    start = time.perf_counter()
    assert find("Nobody Whatsoever", people) == []
    assert time.perf_counter() - start < 0.5


@dataclass(frozen=True, slots=True)
class Known(Person):
    organisation: str | None = None
    municipality: str | None = None


NAMESAKES = (
    Known(2, "Michael Schmidt", None, "Ordnungsamt"),
    Known(3, "Michael Schmidt", "ms@amt.example", "Jugendamt (Abt. 3)"),
    Known(41, "Michael Schmidt", None, "Ordnungsamt", "Wutha-Farnroda"),
    Known(7, "Michael Schmidt-Ordnungsamt"),
    Known(8, "Anna Weber (geb. Klein)", None, "Ordnungsamt"),
)


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("Michael Schmidt (Ordnungsamt)", [2]),
        ("michael schmidt (ordnungsamt)", [2]),
        ("Michael Schmidt (Ordnungsamt, Wutha-Farnroda)", [41]),
        ("Michael Schmidt (Wutha-Farnroda)", [41]),
        ("Michael Schmidt (ms@amt.example, Jugendamt (Abt. 3))", [3]),
        ("Michael Schmidt (Jugendamt (Abt. 3))", [3]),
        ("Michael Schmidt (Jugendamt)", [3]),
        ("Michael Schmidt (3)", [3]),
        ("Michael Schmidt (Nummer 41)", [41]),
        ("Michael Schmidt (number 41)", [41]),
        ("2  Michael Schmidt (Ordnungsamt)", [2]),
        ("Schmidt (Jugendamt)", [3]),
        ("41 Schmidt", [41]),
        ("Anna Weber (geb. Klein)", [8]),
        ("Anna Weber (geb. Klein) (Ordnungsamt)", [8]),
        ("8  Anna Weber (geb. Klein) (Ordnungsamt)", [8]),
    ],
)
def test_whoever_is_named_as_a_list_shows_her_is_found(query: str, ids: list[int]) -> None:
    assert found(query, *NAMESAKES) == ids


def test_a_number_before_somebody_elses_name_is_not_hers() -> None:
    assert found("3  Anna Weber", *NAMESAKES) == []
