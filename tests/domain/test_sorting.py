import unicodedata
from pathlib import Path

import pytest

from kokoma_cli.domain.participants import Participant
from kokoma_cli.domain.sorting import sort_key


def order(*names: str) -> list[str]:
    people = [Participant(number, name) for number, name in enumerate(names)]
    return [person.name for person in sorted(people, key=sort_key)]


@pytest.mark.parametrize(
    "names",
    [
        ("Anna Mader", "Anna Mäder", "Anna Mager"),
        ("Anna Mueller", "Berta Müller", "Anna Muller"),
        ("Anna Weiss", "Berta Weiß", "Clara Weiss"),
        ("Clara von der Aue", "Theo Graf von Hinckelstein", "Dr. Anna Imhof"),
        ("Youssef al-Ḥamdānī", "Anna Hammer"),
        ("Ingeborg Müller geb. Šimůnková", "Jana Müller", "Anna Müller-Thurgau"),
        ("Pieter van 't Hoff", "Anna Hofmann"),
        ("Anna Sommer", "Zarmina"),
        ("Zora Zyla", "Оксана Ґрещук", "ნინო ბერიძაშვილი"),
        ("Ann Åkesson", "Ben Albrecht"),
        ("Bo Orban", "Åse Ørsted"),
    ],
)
def test_people_are_listed_after_din_5007_2(names: tuple[str, ...]) -> None:
    assert order(*names) == list(names)
    assert order(*reversed(names)) == list(names)


@pytest.mark.parametrize(
    ("letter", "stands_as"),
    [
        ("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss"), ("ẞ", "ss"), ("æ", "ae"), ("œ", "oe"),
        ("ł", "l"), ("ø", "o"), ("ð", "d"), ("þ", "th"), ("đ", "d"), ("ħ", "h"), ("ı", "i"), ("å", "a"),
        ("ë", "e"), ("ñ", "n"), ("ơ", "o"), ("ȫ", "oe"), ("ǖ", "ue"), ("ǯ", "z"), ("K͟h", "kh"),
    ],
)  # fmt: skip
def test_a_letter_stands_where_its_base_letter_does(letter: str, stands_as: str) -> None:
    """However it is composed, and in capitals too."""
    for text in (letter, letter.upper()):
        for form in ("NFC", "NFD"):
            spelled = Participant(1, "X", family=unicodedata.normalize(form, f"A{text}b"))
            assert sort_key(spelled)[0] == f"a{stands_as}b"


def test_every_letter_of_din_91379_has_a_place_in_the_alphabet() -> None:
    letters = (Path(__file__).parents[1] / "data" / "din91379.txt").read_text("utf-8").split()
    places = {letter: sort_key(Participant(1, "X", family=f"a{letter}"))[0] for letter in letters}
    assert {letter: key for letter, key in places.items() if not key.isascii()} == {}
    # Signs that are no letters of their own are passed over.
    assert {letter for letter, key in places.items() if key == "a" and letter.isalpha()} == set()


@pytest.mark.parametrize(
    "names",
    [
        ("Götz Adam", "Goetz Bauer", "Götz Bauer", "Goetz Ziegler"),
        ("Anna Gross", "Anna Groß", "Anna Großmann", "Anna Großpietsch"),
        ("Ewa Łoś", "Hans Lotz", "Ewa Łuczak"),
        ("Jón Þórsson", "Jana Thost"),
        ("Đorđe Đukić", "Anna Dunkel"),
        ("Nils Østergård", "Anna Ott"),
        ("Sophie Œuvrard", "Anna Ofen"),
        ("Prof. Dr. Anna Berger", "Bernd Berger", "Dr. Clara Berger"),
        ("Anna Schulz", "Anna Schulz-Ahlers", "Anna Schulze"),
    ],
)
def test_names_are_compared_letter_by_letter_family_first(names: tuple[str, ...]) -> None:
    assert order(*names) == list(names)
    assert order(*reversed(names)) == list(names)


def test_recorded_parts_come_before_a_guess() -> None:
    nguyen = Participant(1, "Ngọc Bích Nguyễn", given="Bích Nguyễn", family="Ngọc")
    assert sort_key(nguyen)[:2] == ("ngoc", "bich nguyen")


def test_an_own_sort_key_comes_before_everything() -> None:
    guimaraes = Participant(1, "José Luís Gonçalves de Araújo Guimarães")
    moved = guimaraes._replace(sort_key="Gonçalves, José")
    assert sort_key(guimaraes)[0] == "araujo guimaraes"
    assert sort_key(moved)[:2] == ("goncalves", "jose")
    assert sort_key(moved._replace(sort_key="von Zett"))[0] == "von zett"


def test_two_people_with_one_name_are_listed_by_id() -> None:
    people = [Participant(number, "Michael Schmidt") for number in (10, 9, 2)]
    assert [person.id for person in sorted(people, key=sort_key)] == [2, 9, 10]
