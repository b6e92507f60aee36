"""Who stands on a sign-in sheet, and how."""

import pytest

from kokoma_cli.domain.attendance import Attendance
from kokoma_cli.domain.categories import Category
from kokoma_cli.domain.courses import Session
from kokoma_cli.domain.name_parts import propose
from kokoma_cli.domain.participants import Enrolment, Participant
from kokoma_cli.domain.sheets import Signer, attended, columns_of, is_online, signers

DAY = Session(7, 1, 180)
IN_PERSON = Category("in_person", "Präsenzkurs", "Präsenzkurse", "Präsenzkursen", "m", "in-person course",
                     "in-person courses")  # fmt: skip
DEEPENING = Category("deepening", "Online-Vertiefung", "Online-Vertiefungen", "Online-Vertiefungen", "f",
                     "in-depth online course", "online deepening courses")  # fmt: skip


def entry(id_: int, name: str, *, withdrawn: bool = False) -> Enrolment:
    parts = propose(name)
    person = Participant(id_, parts.name, parts.given, parts.family, parts.title)
    return Enrolment(id_, 1, person, "withdrawn" if withdrawn else "enrolled")


@pytest.mark.parametrize(
    ("name", "columns"),
    [
        ("Prof. Dr. Jürgen Weiß", ("Weiß", "Jürgen")),
        ("Marie-Luise Freifrau von und zu Hohenstein",
         ("Freifrau von und zu Hohenstein", "Marie-Luise")),
        ("Anna Lena Maria Sophie Weidenhöfer", ("Weidenhöfer", "Anna Lena Maria Sophie")),
        ("Zarmina", ("Zarmina", "")),
        ("Dr. Zarmina", ("Zarmina", "")),
        ("Weiß, Jürgen", ("Weiß", "Jürgen")),
    ],
)  # fmt: skip
def test_names_stand_in_two_columns_without_their_titles(
    name: str, columns: tuple[str, str]
) -> None:
    assert columns_of(entry(1, name).participant) == columns


@pytest.mark.parametrize(
    ("given", "family", "columns"),
    [
        (None, None, ("Jürgen Weiß", "")),
        (None, "Weiß", ("Weiß", "Jürgen")),
        ("Jürgen", None, ("Weiß", "Jürgen")),
        ("Jürgen Weiß", None, ("Jürgen Weiß", "")),
        ("Jo", None, ("Jo", "")),
        ("", "Weiß-Ott", ("Weiß-Ott", "")),
    ],
)
def test_a_part_nobody_knows_is_not_guessed_but_nothing_is_lost(
    given: str | None, family: str | None, columns: tuple[str, str]
) -> None:
    assert columns_of(Participant(1, "Dr. Jürgen Weiß", given, family)) == columns


def test_people_stand_in_the_order_of_their_family_names_without_those_who_left() -> None:
    listed = signers(
        [
            entry(1, "Zoe Özdemir"),
            entry(2, "Bo Oehler"),
            entry(3, "Ada Müller", withdrawn=True),
            entry(4, "Dr. Ute von Abel"),
        ]
    )
    assert [person.surname for person in listed] == ["von Abel", "Oehler", "Özdemir"]


def test_a_record_of_attendance_says_who_was_there_and_nobodys_absence() -> None:
    people = [entry(1, "Ada Abel"), entry(2, "Bo Berg"), entry(3, "Cem Celik"), entry(4, "Dr. Eva Dorn"),
              entry(5, "Fay Ebert", withdrawn=True), entry(6, "Gio Fink"),
              entry(7, "Hana Graf", withdrawn=True)]  # fmt: skip
    marks = {
        1: Attendance(7, "present", 180),
        2: Attendance(7, "partly", 95),
        3: Attendance(7, "excused", 0),
        5: Attendance(7, "present", 180),
        6: Attendance(7, "present", 180, "nachgeholt in Erlangen"),
    }
    found = attended(people, {id_: {7: mark} for id_, mark in marks.items()}, DAY)
    assert found.there == [
        Signer(1, "Abel", "Ada", "present", 180),
        Signer(2, "Berg", "Bo", "partly", 95),
        Signer(5, "Ebert", "Fay", "present", 180),
    ]
    assert [person.name for person in found.unknown] == ["Dr. Eva Dorn"]


@pytest.mark.parametrize(
    ("category", "place", "online"),
    [
        (DEEPENING, None, True),
        (DEEPENING, "Altes Rathaus", False),
        (IN_PERSON, None, False),
        (IN_PERSON, "Altes Rathaus", False),
        (IN_PERSON, "online (Zoom)", True),
        (IN_PERSON, "https://example.org/raum", True),
    ],
)
def test_a_day_is_online_if_its_place_says_so_or_without_one_its_category(
    category: Category, place: str | None, online: bool
) -> None:
    assert is_online(DAY._replace(place=place), category) is online
