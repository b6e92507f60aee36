"""The sentences of `check`."""

from datetime import date

import pytest

from kokoma_cli.domain.progress import Survey
from kokoma_cli.rendering.requirements import Reasons, check_text, people_text
from kokoma_cli.rendering.screen import Screen, cells
from kokoma_cli.wording import Language, Wording
from tests.rendering.world import HOSTILE, NOTHING, cohort

TODAY = date(2023, 12, 1)


def said(found: Survey, language: Language = "de", today: date = TODAY) -> list[str]:
    """Everything said about the requirements of the first person."""
    reasons = Reasons(found, Wording(language), today)
    return [text for paragraphs in reasons.findings(found.people[0]) for text in paragraphs]


def test_what_is_met_names_its_courses() -> None:
    assert said(cohort({"A": "xx xx x x .. x . ."})) == [
        "Präsenzkurse: 4 von 4 – erfüllt (P1, P2, P3 und P4).",
        "Online-Vertiefung: 1 von 1 – erfüllt (V1).",
    ]


def test_more_than_needed_is_no_fraction() -> None:
    assert said(cohort({"A": "xx xx x x xx x x ."})) == [
        "Präsenzkurse: 5, nötig sind 4 – erfüllt (P1, P2, P3, P4 und P5).",
        "Online-Vertiefungen: 2, nötig ist 1 – erfüllt (V1 und V2).",
    ]


def test_what_is_missing_says_why_and_what_would_do() -> None:
    assert said(cohort({"A": "xx xo x x .. . . ."}), today=date(2023, 9, 1)) == [
        "Präsenzkurse: 3 von 4 – es fehlt einer. Besucht: P1, P3 und P4. P2 nur teilweise: Tag 2 fehlt.",
        "Noch möglich: P5 am 12./13.01.2024.",
        "Online-Vertiefung: 0 von 1 – es fehlt eine.",
        "Noch möglich, eine davon genügt: V1 am 05.10.2023; V2 am 01.02.2024; V3 (noch ohne Termin).",
    ]


def test_the_same_in_english() -> None:
    assert said(cohort({"A": "xx xo x x .. . . ."}), "en", date(2023, 9, 1)) == [
        "In-person courses: 3 of 4 – one is missing. Attended: P1, P3 and P4. "
        "P2 only in part: day 2 is missing.",
        "Still possible: P5 on 12–13\u00a0Jan\u00a02024.",
        "In-depth online course: 0 of 1 – one is missing.",
        "Still possible, one of these is enough: V1 on 5\u00a0Oct\u00a02023; "
        "V2 on 1\u00a0Feb\u00a02024; V3 (no date yet).",
    ]


def test_several_missing_courses_are_counted() -> None:
    found = said(cohort({"A": NOTHING}), today=date(2023, 1, 1))
    assert found[0] == "Präsenzkurse: 0 von 4 – es fehlen vier."
    assert found[1].startswith("Noch möglich, vier davon sind nötig: P1 am 10./11.03.2023; P2 am ")
    found = said(cohort({"A": "xx xx oo . .. x . ."}.copy() | {"A": "xx xx o . .. x . ."}))
    assert found[0].startswith(
        "Präsenzkurse: 2 von 4 – es fehlen zwei. Besucht: P1 und P2. Nicht besucht: P3."
    )
    assert (
        found[1]
        == "Noch möglich, beide sind nötig: P4 (10.11.2023, noch nicht erfasst); P5 am 12./13.01.2024."
    )
    found = said(cohort({"A": "xx oo . . .. x . ."}), today=date(2023, 6, 1))
    assert found[1].startswith("Noch möglich, alle drei sind nötig: ")


def test_the_evening_between_two_days() -> None:
    found = said(cohort({"A": "x. oo x x .. x . ."}), today=date(2023, 3, 10))
    assert found[1] == (
        "Noch möglich, beide sind nötig: P1 hat begonnen, es fehlt Tag 2 am 11.03.2023; "
        "P5 am 12./13.01.2024."
    )
    found = said(cohort({"A": "x. oo x x .. x . ."}), today=date(2023, 3, 12))
    assert "P1 hat begonnen, es fehlt Tag 2 (11.03.2023, noch nicht erfasst)" in found[1]


def test_a_course_half_over_without_an_entry() -> None:
    found = said(cohort({"A": "oo xx x x .. x . ."}), today=date(2024, 1, 13))
    assert found[1] == "Noch möglich: P5 am 12./13.01.2024 (Tag 1 noch nicht erfasst)."


def test_today_is_not_past() -> None:
    found = said(cohort({"A": "xx xx x x xx . . ."}), today=date(2023, 10, 5))
    assert "V1 am 05.10.2023;" in found[2]


@pytest.mark.parametrize(
    ("record", "said_so"),
    [
        ("oo xx o x .. x . .", "Möglich wäre nur noch einer: P5 am 12./13.01.2024."),
        (
            "oo oo o . .. x . .",
            "Möglich wären nur noch zwei: P4 (10.11.2023, noch nicht erfasst); "
            "P5 am 12./13.01.2024.",
        ),
        ("oo xx o x oe x . .", "Es ist keiner mehr offen."),
    ],
)
def test_out_of_reach_says_why(record: str, said_so: str) -> None:
    assert said(cohort({"A": record}))[1] == said_so


def test_a_cancelled_course_is_named_as_the_reason() -> None:
    found = said(cohort({"A": "xx xx x e .. x . ."}, cancelled="P5"))
    assert found[0].endswith("Besucht: P1, P2 und P3. Entschuldigt: P4. Abgesagt: P5.")
    assert found[1] == "Es ist keiner mehr offen."


def test_a_cancelled_course_that_was_attended_is_no_loss() -> None:
    assert said(cohort({"A": "xx xx x x .. x . ."}, cancelled="V1"))[1].endswith("erfüllt (V1).")


def test_a_compulsory_course_is_a_requirement_of_its_own() -> None:
    found = said(cohort({"A": "oo xx x x .. x . ."}, compulsory="P1 P2"))
    assert found[-2:] == [
        "Pflichtkurs P1 – fehlt. Nicht besucht: P1.",
        "Pflichtkurs P2 – besucht.",
    ]
    found = said(cohort({"A": ".. xx x x .. x . ."}, compulsory="P1"), today=date(2023, 3, 1))
    assert found[-2:] == ["Pflichtkurs P1 – fehlt.", "Noch möglich: P1 am 10./11.03.2023."]


def test_hours_of_a_day_attended_partly() -> None:
    found = said(cohort({"A": "xx x/ x / .. / . ."}))
    assert "P2 nur teilweise: an Tag 2 nur 2 von 7\u00a0Stunden." in found[0]
    assert "P4 nur teilweise: 2 von 7\u00a0Stunden." in found[0]
    assert "V1 nur teilweise: 2 von 3\u00a0Stunden." in found[2]


def test_a_share_of_the_hours_is_said_in_hours() -> None:
    found = said(
        cohort(
            {"A": "xo xx x x .. x . ."}, settings={"attended_share": "0.8", "rule": "in_person=5"}
        )
    )
    assert "P1 nur teilweise: 7 von 14\u00a0Stunden, nötig sind 11,2." in found[0]


def test_outcome_and_next_step_for_one_person() -> None:
    people = {
        "Anna Weber": "xx xx x x .. x . .", "Bo Ek": "oo oo o o oo o . .",
        "Cem Yildiz": "xx oo o x .. x . .", "Dora Zech": "xx xx x x .. x . .",
    }  # fmt: skip
    found = cohort(people, withdrawn="Dora Zech")
    text = " ".join(people_text(found, Wording("de"), Screen(), TODAY).split())
    assert "Anna Weber (1) hat die Voraussetzungen für die Bescheinigung erreicht." in text
    assert "Ausstellen: kokoma certify 1" in text
    assert "Bo Ek (2) kann die Bescheinigung in diesem Durchgang nicht mehr erreichen." in text
    assert "Besucht wurde noch kein Kurs." in text
    assert "kokoma certify 3 --kind teilnahmebestaetigung" in text
    assert "kokoma certify 2 --kind" not in text
    assert "Dora Zech (4) ist abgemeldet." in text
    assert "Wieder anmelden: kokoma participant enrol 4" in text


def test_everybody_is_grouped_and_named_once() -> None:
    people = {
        "Anna Weber": "xx xx x x .. x . .", "Bo Ek": "xx xx x . .. . . .",
        "Cem Yildiz": "xx oo o x .. x . .", "Dora Zech": NOTHING,
    }  # fmt: skip
    text = check_text(cohort(people, withdrawn="Dora Zech"), Wording("de"), Screen(), TODAY)
    order = [
        "4 Personen geprüft", "Erreicht: eine Person", "Anna Weber (1)", "Noch möglich: eine Person",
        "Bo Ek (2)", "In diesem Durchgang nicht mehr möglich: eine Person", "Cem Yildiz (3)",
        "Abgemeldet: eine Person", "Dora Zech (4)",
    ]  # fmt: skip
    assert [text.index(words) for words in order] == sorted(text.index(words) for words in order)
    assert all(text.count(words) == 1 for words in order)


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("width", [40, 80])
def test_no_name_breaks_the_lines(language: Language, width: int) -> None:
    people = dict.fromkeys(HOSTILE, "xx xo x . .. . . .")
    for write in (check_text, people_text):
        text = write(cohort(people), Wording(language), Screen(width), TODAY)
        assert max(map(cells, text.split("\n"))) <= width
        assert "\x1b" not in text


def test_no_german_in_english() -> None:
    people = {
        "A": "xx xo o e .. / . .",
        "B": NOTHING,
        "C": "xx xx x x .. x . .",
        "D": "x. x/ oo".replace(" oo", " o") + " . .. . . .",
    }
    text = people_text(cohort(people, cancelled="P5"), Wording("en"), Screen(), TODAY)
    for word in ("Kurs", "Tag ", " von ", " und ", "möglich", "fehlt", "Stunden"):
        assert word not in text
