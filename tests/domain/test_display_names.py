"""Names as meeting tools show them."""

import pytest

from kokoma_cli.domain.display_names import (
    could_be_anybody,
    keys,
    kind_of,
    taken_apart,
    without_marks,
    words,
)


@pytest.mark.parametrize(
    ("shown", "name"),
    [
        ("Petra Schäfer (Extern)", "Petra Schäfer"),
        ("Petra Schäfer (External) (Unverified)", "Petra Schäfer"),
        ("Gast (Nicht verifiziert)", "Gast"),
        ("Katrin Albrecht (Host)", "Katrin Albrecht"),
        ("Katrin Albrecht (Co-Host, ich)", "Katrin Albrecht"),
        ("Körner, Ruth (Landkreis Eschental)", "Körner, Ruth (Landkreis Eschental)"),
        ("(Gast)", "(Gast)"),
    ],
)
def test_marks_are_no_part_of_a_name(shown: str, name: str) -> None:
    assert without_marks(shown) == name


@pytest.mark.parametrize(
    ("shown", "name", "beside"),
    [
        ("Körner, Ruth (Landkreis Eschental)", "Körner, Ruth", ("Landkreis Eschental",)),
        ("[ExampleCorp] Sam Ek (Unverified)", "Sam Ek", ("ExampleCorp",)),
        ("Dott.ssa Anna Rossi - Comune di X", "Dott.ssa Anna Rossi", ("Comune di X",)),
        ("Anna Müller | Stadt Bamberg", "Anna Müller", ("Stadt Bamberg",)),
        ("Lena 🌻 (Lena Hofmann)", "Lena 🌻", ("Lena Hofmann",)),
        ("Anna-Maria Müller-Weiß", "Anna-Maria Müller-Weiß", ()),
    ],
)
def test_an_organisation_stands_beside_the_name(
    shown: str, name: str, beside: tuple[str, ...]
) -> None:
    assert taken_apart(shown) == (name, beside)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jörg Weiß", "Weiss, Joerg"),
        ("Jörg Weiß", "WEISS Jorg"),
        ("Dr. Jürgen Müller", "Müller, Jürgen"),
        ("Anna-Maria Müller", "Anna Maria Mueller"),
        ("Clara von der Heide", "von der Heide, Clara"),
        ("Zoë Müller", "Zoe Muller"),
        ("Herr Prof. Dr. Björn Groß", "bjoern gross"),
    ],
)
def test_one_name_in_two_ways_of_writing(one: str, other: str) -> None:
    assert keys(one) & keys(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anna Bauer", "Anna Baur"),
        ("Anna Mueller", "Anna Muller"),
        ("Anna Müller", "Anna Miller"),
        ("Anna Maria Müller", "Anna Müller"),
        ("Anna", "Anna"),
        ("Frau Müller", "Herr Müller"),
    ],
)
def test_names_that_are_only_alike_are_two(one: str, other: str) -> None:
    assert not keys(one) & keys(other)


@pytest.mark.parametrize(
    ("shown", "kind"),
    [
        ("read.ai meeting notes (Unverified)", "bot"), ("Otter.ai", "bot"), ("Annas Notetaker", "bot"),
        ("Fireflies.ai Notetaker Anna Müller", "bot"), ("Aufzeichnung", "bot"),
        ("+49 30 23****417", "phone"), ("493023125417", "phone"), ("Anrufer 3", "phone"),
        ("iPad von Stefan (Nicht verifiziert)", "device"), ("Galaxy S21", "device"),
        ("DESKTOP-4F7A", "device"), ("Raum 2.14", "room"), ("Besprechungsraum Rathaus", "room"),
        ("Gast", "guest"), ("Guest (Unverified)", "guest"),
        ("Teilnehmer 3", "guest"), ("Lena 🌻", "one_name"), ("Anna", "one_name"), ("🌻", "one_name"),
        ("Anna Müller", "name"),
    ],
)  # fmt: skip
def test_what_is_no_name_is_known_for_what_it_is(shown: str, kind: str) -> None:
    assert kind_of(shown) == kind


@pytest.mark.parametrize(
    ("shown", "anybody"),
    [("iPad", True), ("Gast (Nicht verifiziert)", True), ("Teilnehmer 3", True), ("🌻", True),
     ("iPad von Stefan", False), ("read.ai", False), ("Lena 🌻", False)],
)  # fmt: skip
def test_some_names_anybody_may_have(shown: str, *, anybody: bool) -> None:
    assert could_be_anybody(shown) is anybody


def test_what_joins_names_suggests_nobody() -> None:
    assert words("iPad von Stefan (Gast)") == {"stefan"}
