"""Letters come out as they were written in whatever code page; where nobody can tell, the line is stopped."""

import pytest

from kokoma_cli.domain.lists import PeopleList
from kokoma_cli.intake.code_pages import undone
from kokoma_cli.intake.files import open_tables
from kokoma_cli.intake.lists import understand


def people_in(data: bytes) -> PeopleList:
    return understand(open_tables(data).sheets[0])


def names(people: PeopleList) -> list[str]:
    return [person.name for person in people.people]


@pytest.mark.parametrize(
    ("page", "family", "given"),
    [
        ("cp1250", "Wiśniewski", "Michał"),
        ("cp1250", "Zieliński", "Łukasz"),
        ("cp1250", "Dvořák", "Jiřina"),
        ("cp1250", "Kučera", "Ondřej"),
        ("cp1250", "Kovačić", "Šime"),
        ("iso8859_2", "Żak", "Łukasz"),
        ("cp1254", "Çağlayangöz", "Gülşah"),
        ("mac_roman", "Groß", "Jürgen"),
        ("cp850", "Groß", "Jürgen"),
        ("cp1252", "Muñoz", "Hélène"),
        ("cp1252", "Sørensen", "François"),
        ("cp1252", "Müller-Weiß", "Zoë"),
        ("cp1252", "Lebœuf", "André"),
        ("cp1252", "Žižek", "Jörg"),
        ("cp1252", "Þórsdóttir", "Björg"),
        ("cp1252", "Novotný", "Karel"),
        ("cp1252", "Dobrovolský", "Jiří".replace("ř", "r")),
        ("cp1250", "Veselý", "Růžena"),
        ("utf-16-le", "Иванова", "Ольга"),
        ("utf-16-be", "Παπαδοπούλου", "Ελένη"),
        ("utf-8", "Guðmundsson", "Łukasz"),
        ("utf-16", "Nguyễn", "İbrahim"),
    ],
)
def test_a_name_keeps_its_letters(page: str, family: str, given: str) -> None:
    people = people_in(f"Nachname;Vorname\n{family};{given}\nMüller;Anna\n".encode(page))
    assert names(people) == [f"{given} {family}", "Anna Müller"]
    assert not people.problems


@pytest.mark.parametrize(
    ("page", "family"),
    [
        ("cp1254", "Yıldız"),
        ("cp1254", "Erdoğan"),
        ("cp1254", "Balcı"),
        ("cp1254", "Özyıldız"),
        ("cp1250", "Dębowski"),
        ("cp1251", "Иванова"),
        ("cp1253", "Παπαδόπουλος"),
    ],
)
def test_letters_that_may_be_others_stop_their_line_and_no_other(page: str, family: str) -> None:
    people = people_in(f"Nachname;Vorname\n{family};Olga\nWeber;Anna\n".encode(page))
    assert names(people) == ["Anna Weber"]
    assert [(each.line, each.key) for each in people.problems] == [(2, "lists.name_wrong_letters")]


def test_one_turk_in_the_list_leaves_a_czech_in_doubt() -> None:
    people = people_in("Nachname;Vorname\nNovotnı;Jan\nYıldız;Ali\nWeber;Anna\n".encode("cp1254"))
    assert names(people) == ["Anna Weber"]
    assert [each.line for each in people.problems] == [2, 3]


@pytest.mark.parametrize(
    "name", ["Jürgen Groß", "Michał Żak", "Gülşah Çağ", "Thị Châu Nguyễn", "Jörg O’Brien"]
)
def test_utf_8_that_was_encoded_twice_is_undone(name: str) -> None:
    twice = "".join(
        chr(byte) if byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else bytes([byte]).decode("cp1252")
        for byte in name.encode()
    )
    given, family = name.rsplit(" ", 1)
    assert undone(twice) == name
    text = f"Vorname;Nachname\n{given};{family}\n".encode()
    assert names(people_in("".join(map(chr, text)).encode())) == [name]


@pytest.mark.parametrize(
    "text", ["Müller", "„Groß“", "ÄÖÜ", "São João", "Ängström Šimić", "DÜRR – „ß“", "Ä… B"]
)
def test_any_other_text_stays_as_it_is(text: str) -> None:
    assert undone(text) == text


@pytest.mark.parametrize(
    "name", ["Micha³ Nowak", "J├╝rgen Weber", "J√ºrgen Weber", "Jürgen Gro§", "£ukasz Nowak"]
)
def test_a_sign_in_a_name_stops_the_line_of_any_file(name: str) -> None:
    people = people_in(f"Name;Amt\n{name};Bauhof\nAnna Weber;Bauhof\n".encode())
    assert names(people) == ["Anna Weber"]
    assert [(each.line, each.key) for each in people.problems] == [(2, "lists.name_wrong_letters")]
