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
