import random
from datetime import date

import pytest

import kokoma_cli.cli.output  # noqa: F401 – teaches every encoding what stands in for a letter
from kokoma_cli.rendering.matrix import PLAIN_SYMBOLS, SYMBOLS, matrix
from kokoma_cli.rendering.progress import cohort_text, person_text
from kokoma_cli.rendering.screen import Screen, cells
from kokoma_cli.wording import Language, Wording
from tests.rendering.world import HOSTILE, NOTHING, cohort, series

DE, EN = Wording("de"), Wording("en")
TODAY = date(2023, 12, 1)

EARNED = "xx xx x x .. x . ."
POSSIBLE = "xx x/ x x .. x . ."
IMPOSSIBLE = "xo oo e x .. o . ."


def ascii_screen() -> Screen:
    return Screen(letters=lambda text: text.encode("ascii", "kokoma").decode("ascii"))


def row(text: str, name: str) -> str:
    return next(line for line in text.split("\n") if name in line)


def test_each_standing_has_a_symbol_of_its_own() -> None:
    for symbols in (SYMBOLS, PLAIN_SYMBOLS):
        assert len(set(symbols.values())) == len(symbols)
        assert all(cells(symbol) == 1 for symbol in symbols.values())
    assert all(symbol.isascii() for symbol in PLAIN_SYMBOLS.values())


def test_a_row_says_everything_about_a_person() -> None:
    text = matrix(cohort({"Anna Weber": "xx x/ e o .. x . ."}), DE, Screen())
    assert row(text, "Anna Weber").split() == (
        ["1", "Anna", "Weber", "●", "◐", "e", "○", "·", "●", "·", "·", "29", "nicht", "mehr"]
    )


def test_a_begun_course_is_told_from_a_lost_one() -> None:
    text = matrix(cohort({"A": "x. xo . . .. . . ."}), DE, Screen())
    assert row(text, "  A").split()[2:4] == ["…", "◐"]
    assert "… begonnen" in text


def test_a_cancelled_course_is_marked_without_colour() -> None:
    people = {"A": NOTHING, "B": "xx xx x x xx x . ."}
    text = matrix(cohort(people, cancelled="P5"), DE, Screen())
    assert row(text, "  A").split()[6] == "×"
    assert row(text, "  B").split()[6] == "●"
    assert "× abgesagt" in text


def test_the_categories_stand_above_their_courses() -> None:
    lines = matrix(cohort({"A": NOTHING}), DE, Screen()).split("\n")
    assert lines[0].split() == ["Präsenzkurse", "Online"]
    assert lines[0].index("Präsenzkurse") == lines[1].index("P1")
    assert lines[0].index("Online") == lines[1].index("V1")


def test_courses_of_a_category_stand_together_whatever_their_order() -> None:
    courses = series(more={"P6": (None,)})
    text = matrix(cohort({"A": NOTHING + " ."}, courses=courses), DE, Screen())
    assert text.split("\n")[1].split()[2:11] == [
        *("P1", "P2", "P3", "P4", "P5", "P6", "V1", "V2", "V3")
    ]


def test_withdrawn_people_come_last_whatever_they_have_reached() -> None:
    people = {"Anna Abel": EARNED, "Bo Zander": NOTHING}
    lines = matrix(cohort(people, withdrawn="Anna Abel"), DE, Screen()).split("\n")
    assert "Zander" in lines[3]
    assert "Abel" in lines[4]
    assert lines[4].endswith("abgemeldet")


@pytest.mark.parametrize("words", [DE, EN], ids=["de", "en"])
@pytest.mark.parametrize("more", [0, 6, 14, 40])
@pytest.mark.parametrize("width", [40, 60, 80])
def test_it_fits_whatever_the_series(words: Wording, more: int, width: int) -> None:
    chance = random.Random(more)
    extra = {f"{chance.choice('PV')}{number + 6}": (None,) for number in range(more)}
    courses = series(cancelled="P5", more=extra)
    people = {
        f"{name} {number}": " ".join(
            "".join(chance.choice("x/oe.") for _ in course.sessions) for course in courses
        )
        for number, name in enumerate(HOSTILE * 2)
    }
    text = cohort_text(cohort(people, courses=courses), words, Screen(width))
    assert max(cells(line) for line in text.split("\n")) <= width
    if width == 80 and more == 0:
        # One block, in which each has her number once, however many lines the name takes.
        assert sum(line[:3].strip().isdigit() for line in text.split("\n")) == len(people)


def test_an_old_terminal_sees_the_same_rows() -> None:
    text = cohort_text(cohort({"Jürgen Weiß": POSSIBLE}), DE, ascii_screen())
    assert text.isascii()
    assert row(text, "Juergen").split()[3:11] == ["x", "/", "x", "x", ".", "x", ".", "."]
    assert max(map(len, text.split("\n"))) <= 80


@pytest.mark.parametrize(
    ("people", "said"),
    [
        ({"A": EARNED}, "1 von 1 hat die Bescheinigung erreicht."),
        ({"A": EARNED, "B": EARNED, "C": POSSIBLE},
         "2 von 3 haben die Bescheinigung erreicht; für 1 ist sie noch möglich."),
        ({"A": NOTHING, "B": IMPOSSIBLE},
         "Noch niemand hat die Bescheinigung erreicht; für 1 ist sie noch möglich, für 1 in diesem "
         "Durchgang nicht mehr."),
        ({"A": IMPOSSIBLE},
         "Noch niemand hat die Bescheinigung erreicht; für 1 ist sie in diesem Durchgang nicht mehr "
         "möglich."),
    ],
)  # fmt: skip
def test_the_last_line_counts(people: dict[str, str], said: str) -> None:
    text = cohort_text(cohort(people), DE, Screen())
    assert " ".join(text.split("\n\n")[-1].split("\n")) == said


def test_the_counts_of_the_summary_agree_with_the_rows() -> None:
    chance = random.Random(7)
    people = {
        f"N{number}": " ".join(
            "".join(chance.choice("xxxx/o.") for _ in part) for part in NOTHING.split()
        )
        for number in range(60)
    }
    found = cohort(people)
    text = cohort_text(found, DE, Screen())
    outcomes = [person.assessment.outcome for person in found.people]
    rows = [line for line in text.split("\n") if " N" in line and "Name" not in line]
    assert sum(line.endswith("erreicht") for line in rows) == outcomes.count("earned")
    assert sum(line.endswith("möglich") for line in rows) == outcomes.count("possible")
    assert sum(line.endswith("nicht mehr") for line in rows) == outcomes.count("impossible")
    for person in found.people:
        name = person.enrolment.participant.name
        shown = next(line for line in rows if f" {name} " in line)
        assert shown.split()[10] == DE.number(person.workload.minutes)


def test_what_a_cancellation_changes_is_said_by_name() -> None:
    people = {"Anna Weber": POSSIBLE, "Bo Ek": EARNED}
    text = cohort_text(
        cohort(people, cancelled="P5"), DE, Screen(), before=cohort(people), without=["P5"]
    )
    assert "Angenommen, P5 wäre abgesagt: Dann hätte die Reihe 63\u00a0Stunden." in text
    assert text.endswith(
        "Ohne P5 würde sich das Ergebnis bei einer Person ändern:\n"
        "  Anna Weber (1): möglich → nicht mehr"
    )
    same = cohort({"Bo Ek": EARNED})
    text = cohort_text(same, DE, Screen(), before=same, without=["P5", "V3"])
    assert text.endswith("Ohne P5 und V3 bliebe das Ergebnis für alle, wie es ist.")


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_sheet_of_a_person_adds_up(language: Language) -> None:
    words = Wording(language)
    found = cohort({"Anna Weber": "xx x/ x e .. x . ."})
    text = person_text(found.people[0], found, words, Screen(), TODAY)
    load = found.people[0].workload
    assert load.room == 420 * 2 + 420 + 120 + 420 + 180
    assert f" {words.number(load.room)}" in text
    assert words.hours(load.minutes) in text
    assert words.hours(found.series_minutes) in text
    assert max(map(cells, text.split("\n"))) <= 80


def test_the_sheet_says_which_day_is_missing() -> None:
    found = cohort({"Anna Weber": "xx xo x x .. x . ."})
    text = person_text(found.people[0], found, DE, Screen(), TODAY)
    assert "◐ teilweise: Tag 2 fehlt" in row(text, "P2 ")
    assert "12./13.05.2023" in row(text, "P2 ")


def test_teaching_units_are_shown_where_the_office_counts_in_them() -> None:
    found = cohort({"A": "xx .. . . .. . . ."}, settings={"hour_unit": "45"})
    text = matrix(found, DE, Screen())
    assert "UE" in text
    assert row(text, "  A").split()[-2] == DE.number(420 * 2 + 180, 45)
