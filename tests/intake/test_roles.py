"""What the words of the tools say of somebody, and what a heading means."""

import pytest

from kokoma_cli.domain.meetings import Role
from kokoma_cli.intake.readers.zoom import other_names
from kokoma_cli.intake.roles import is_host, role, without_host
from kokoma_cli.intake.shapes import address, shape, yes
from kokoma_cli.intake.words import meanings


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Organizer", "organiser"), ("Organisator", "organiser"), ("Organisator*in", "organiser"),
        ("Organisator/in", "organiser"), ("Organizador", "organiser"), ("Organizator", "organiser"),
        ("Co-organizer", "organiser"), ("Host", "organiser"), ("Gastgeberin", "organiser"),
        ("Presenter", "presenter"), ("Referentin", "presenter"), ("Apresentador", "presenter"),
        ("Moderator", "presenter"), ("Attendee", "attendee"), ("Teilnehmer(in)", "attendee"),
        ("Uczestnik", "attendee"), ("Deelnemer", "attendee"), ("Bürgermeister", None), ("", None),
        (None, None),
        ("x" * 500, None),
    ],
)  # fmt: skip
def test_roles_in_many_languages(word: str | None, expected: Role | None) -> None:
    assert role(word) == expected


def test_the_mark_of_a_host_is_no_part_of_her_name() -> None:
    assert is_host("Anna Weber (Host)")
    assert is_host("Anna Weber (Organizzatore)")
    assert not is_host("Anna Weber (Hostel)")
    assert without_host("Anna Weber (Co-Host)") == "Anna Weber"


@pytest.mark.parametrize(
    ("name", "others"),
    [
        ("Lena 🌻 (Lena Hofmann)", ("Lena 🌻", "Lena Hofmann")),
        ("Körner, Ruth (Landkreis Eschental)", ()),
        ("Ruth Körner (Stadt Eschental)", ()), ("Ruth (she/her)", ()), ("Ruth Körner", ()),
        ("iPad (2)", ()),
        ("(Ruth)", ()),
    ],
)  # fmt: skip
def test_a_former_name_stands_in_brackets_and_not_everything_there_is_one(
    name: str, others: tuple[str, ...]
) -> None:
    assert other_names(name) == others


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("a.weber@x.example", "a.weber@x.example"), ("mailto:a.weber@x.example", "a.weber@x.example"),
        ("a_b.weber_x.example#EXT#@tenant.onmicrosoft.com", "a_b.weber@x.example"),
        ("r****@gmail.com", None), ("Anna Weber", None), ("a@b", None), ("@", None), (None, None),
        (5, None),
        ("a@" * 5000, None),
    ],
)  # fmt: skip
def test_an_address_is_whole_or_none(cell: str | int | None, expected: str | None) -> None:
    assert address(cell) == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("16.03.2026 09:00", "moment"), ("16.03.2026", "day"), ("09:00", "clock"),
        ("1 Std. 2 Min.", "length"),
        ("178", "number"), (178, "number"), ("r****@gmail.com", "masked"), ("a@b.example", "address"),
        ("Ja", "yes_no"),
        ("sì", "yes_no"), ("Anna Weber", "text"), ("-", None), ("--", None), ("", None), (None, None),
        ("9" * 999, "text"),
    ],
)  # fmt: skip
def test_a_cell_has_a_shape(cell: str | int | None, expected: str | None) -> None:
    assert shape(cell) == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [("Ja", True), ("No", False), ("TRUE", True), (False, False), (1, True), (2, None), ("vielleicht", None)],
)  # fmt: skip
def test_yes_and_no(cell: str | int, expected: bool | None) -> None:
    assert yes(cell) is expected


@pytest.mark.parametrize(
    ("heading", "meaning"),
    [
        ("Vollständiger Name", "name"), ("Teilnehmer/in", "name"), ("Imię i nazwisko", "name"),
        ("Vorname", "given"),
        ("Achternaam", "family"), ("E-Mail-Adresse", "email"), ("Benutzer-E-Mail", "email"),
        ("Correo electrónico", "email"),
        ("Teilnehmer-ID (UPN)", "upn"), ("Erster Beitritt", "joined"), ("First Join", "joined"),
        ("Godzina dołączenia", "joined"), ("Ora di ingresso", "joined"),
        ("Zeitpunkt des Beitritts", "joined"),
        ("Letztes Verlassen", "left"), ("Letzter Austritt", "left"),
        ("Zeitpunkt des Verlassens", "left"),
        ("Ora di uscita", "left"), ("Última saída", "left"),
        ("Dauer der Besprechungsteilnahme", "length"),
        ("In-Meeting Duration", "length"), ("Czas trwania", "length"), ("Rolle", "role"),
        ("Função", "role"),
        ("Im Warteraum", "waiting"), ("In sala d’attesa", "waiting"), ("Anwesenheit", "presence"),
    ],
)  # fmt: skip
def test_headings_in_many_languages(heading: str, meaning: str) -> None:
    assert meanings(heading) == {meaning}


def test_a_name_beside_a_given_name_is_the_family_name() -> None:
    assert meanings("Name", frozenset({"given"})) == {"family"}
    assert meanings("Nombre", frozenset({"family"})) == {"given"}
