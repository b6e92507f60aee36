"""Whatever a list looks like: the same people come out."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kokoma_cli.domain.name_parts import compose, propose
from kokoma_cli.domain.participants import DETAILS
from kokoma_cli.intake.lists import understand
from kokoma_cli.intake.tables import Cell, Row, Sheet
from kokoma_cli.wording import LANGUAGES, Language, catalogue

NAMES = (Path(__file__).parents[1] / "data" / "names.txt").read_text("utf-8").splitlines()

#: How each column may be headed; in every language of this row at once, as offices do not.
HEADINGS = {
    "given": ("Vorname", "VORNAME*", "Vor-\nname:", "First name", "Prénom", "Imię", "Adı", "Ім'я"),
    "family": ("Nachname", "Familienname (Pflichtfeld)", "Surname", "Nazwisko", "Soyadı", "Apellidos"),
    "title": ("Titel", "akad. Grad", "Titel:"),
    "salutation": ("Anrede", "ANREDE", "Civilité"),
    "email": ("E-Mail", "Mail", "E-Mail dienstlich", "email address", "Courriel", "Sähköposti"),
    "organisation": ("Dienststelle", "Amt", "Einrichtung", "Organization", "Kurum", "Instytucja"),
    "municipality": ("Gemeinde", "Kommune", "Municipality"),
    "target_group": ("Zielgruppe", "Target group"),
}  # fmt: skip

WORDS = """
    Anna Jürgen Zoé Łukasz Ayşe İbrahim Seán O’Flaherty Weiß Müller-Lüdenscheidt Öztürk Sørås Szűcs
    Ståhl Kaya D’Angelo Nan MÜLLER DuBois ffolkes Ek
"""
words = st.sampled_from(WORDS.split())
families = st.one_of(
    words,
    # What else means a form of address, a title, a note at the foot.
    st.sampled_from(("Herr", "Pfarrer", "Stand", "Summe", "Offen")),
    st.tuples(
        st.sampled_from(("von", "van 't", "de la", "Graf von", "Freifrau von und zu", "ter")), words
    ).map(" ".join),
    st.tuples(words, words).map(" ".join),
)
people = st.fixed_dictionaries(
    {
        "given": st.lists(words, min_size=1, max_size=3).map(" ".join),
        "family": families,
        "title": st.sampled_from(("", "", "Dr.", "Prof. Dr.", "Dipl.-Ing. (FH)", "Dr. jur.")),
        "salutation": st.sampled_from(("", "Frau", "Herr", "divers")),
        "email": st.integers(1, 10**6).map("person{}@stadt.example".format),
        "organisation": st.sampled_from(("", "Bürgeramt", "Tiefbauamt", 'Gruppe "Digital"; Stab')),
        "municipality": st.sampled_from(("", "Lindenbruck", "Oberrabach")),
        "target_group": st.sampled_from(("", "Verwaltung", "Interessierte")),
    }
)


@st.composite
def lists(draw: st.DrawFn) -> tuple[Sheet, list[dict[str, str]]]:
    """People, and a sheet on which somebody has written them in a layout of her own."""
    # A column full of people called Herr would be asked about, and rightly.
    listed = draw(
        st.lists(people, min_size=1, max_size=8).filter(
            lambda some: sum(one["family"] == "Herr" for one in some) < 2
        )
    )
    columns = draw(st.permutations([*HEADINGS, "number", "telephone"]))
    heads: list[Cell] = [
        draw(st.sampled_from(HEADINGS.get(column, ("Nr." if column == "number" else "Tel.",))))
        for column in columns
    ]
    rows: list[list[Cell]] = draw(
        st.sampled_from(
            ([], [["Stadt Lindenbruck"], []], [["Liste"], ["Stand:", "02.03.2026"], []])
        )
    )
    rows = [*rows, heads]
    for number, person in enumerate(listed, 1):
        extra = {"number": number, "telephone": 95187000 + number}
        rows.append([person.get(column, extra.get(column)) or None for column in columns])
        if draw(st.integers(0, 5)) == 0:
            rows.append(draw(st.sampled_from(([], heads, [None] * 3))))
    rows += draw(st.sampled_from(([], [[], ["Summe:", len(listed)]], [[], ["gez. Vogelsang"]])))
    sheet = Sheet("", tuple(Row(line, tuple(cells)) for line, cells in enumerate(rows, 1)))
    return sheet, listed


@given(lists())
@settings(max_examples=150)
def test_people_come_back_from_any_layout(made: tuple[Sheet, list[dict[str, str]]]) -> None:
    sheet, listed = made
    found = understand(sheet)
    assert found.sure, [column for column in found.columns if not column.sure]
    assert not found.problems
    assert [dict(person.details) for person in found.people] == [
        {key: value for key, value in person.items() if value} for person in listed
    ]
    for person, written in zip(found.people, listed, strict=True):
        assert person.name == compose(written["given"], written["family"], written["title"])
        assert person.name_is_certain


@pytest.mark.parametrize("language", LANGUAGES)
def test_our_own_lists_come_back_without_loss(language: Language) -> None:
    """Every name that has ever been a trap, as our own list has it: the name, and its parts beside it."""
    labels = catalogue(language, "participants")
    fields = ("name", *DETAILS)
    people: list[dict[str, str]] = []
    for name in NAMES:
        parts = propose(name)
        details = {"given": parts.given, "family": parts.family, "title": parts.title}
        people.append({"name": parts.name, **{key: text for key, text in details.items() if text}})
    people[0] |= {
        "email": "a@b.example", "organisation": "Amt, das", "municipality": "Bamberg",
        "target_group": "Verwaltung", "salutation": "Frau", "sort_key": "Weiss", "pronunciation": "WAIS",
    }  # fmt: skip
    rows = [tuple(str(labels[f"field_{field}"]) for field in fields)]
    rows += [tuple(person.get(field, "") for field in fields) for person in people]
    sheet = Sheet(
        "",
        tuple(Row(line, tuple(cell or None for cell in row)) for line, row in enumerate(rows, 1)),
    )
    found = understand(sheet)
    assert found.sure
    assert not found.problems
    assert not found.left_out
    assert [{"name": one.name, **one.details} for one in found.people] == people


@given(
    st.lists(
        st.lists(
            st.one_of(
                st.none(), st.integers(), st.floats(), st.booleans(), st.dates(), st.datetimes(),
                st.times(), st.timedeltas(),
                st.sampled_from(
                    ("Name", "Vorname", "E-Mail", "Anna", "Weber, Anna", "a@b.example", "Summe", "Frau",
                     "Dr.", "Anrede", "Amt", "Kontakt", "N.N.", ",", "Herr und Frau", "<a@b.example>", "'=1")
                ),
                st.text(max_size=12).map(str.strip).filter(bool),
            ),
            max_size=6,
        ),
        max_size=12,
    )
)  # fmt: skip
@settings(max_examples=300)
def test_nothing_that_may_stand_on_a_sheet_is_too_much(rows: list[list[Cell]]) -> None:
    sheet = Sheet("", tuple(Row(line, tuple(cells)) for line, cells in enumerate(rows, 1)))
    found = understand(sheet)
    taken = {person.line for person in found.people}
    assert taken <= {row.line for row in sheet.rows}
    assert len(taken) == len(found.people)
    assert all(person.name for person in found.people)
