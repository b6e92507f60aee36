"""The journal in words."""

from typing import Any

import pytest

from kokoma_cli.domain.journal import Batch, Change, LogEntry, Names
from kokoma_cli.rendering.journal import log_text, told
from kokoma_cli.rendering.screen import Screen, cells
from kokoma_cli.wording import Language, Wording
from tests.rendering.world import HOSTILE

DE, EN = Wording("de"), Wording("en")

NAMES = Names(
    people={1: "Anna Weber", 2: "Bo Ek", 3: "Cem Yildiz", 4: "Dora Zech", 5: "Eva Abt"},
    enrolled={11: "Anna Weber", 12: "Bo Ek", 13: "Cem Yildiz", 14: "Dora Zech", 15: "Eva Abt"},
    sessions={100: "P1/1", 101: "P1/2", 102: "P3"},
    courses={1: "P1", 3: "P3"},
    cohorts={1: "Bamberg 2023/24"},
)


def change(
    table: str, row_id: int, old: dict[str, Any] | None, new: dict[str, Any] | None
) -> Change:
    return Change(0, table, row_id, old, new)


def there(enrolment: int, session: int, presence: str = "present") -> Change:
    row = {"enrolment_id": enrolment, "session_id": session, "presence": presence}
    return change("attendance", 0, None, row)


def test_attendance_is_told_by_course_and_mark() -> None:
    assert told([there(11, 102)], NAMES, DE) == ["Anwesenheit P3: Anna Weber anwesend"]
    everybody = [there(number, 102) for number in range(11, 16)]
    assert told(everybody, NAMES, DE) == [
        "Anwesenheit P3: 5 Personen anwesend (Anna Weber, Bo Ek, Cem Yildiz und 2 weitere)"
    ]
    assert told(everybody, NAMES, EN) == [
        "attendance P3: 5 people present (Anna Weber, Bo Ek, Cem Yildiz and 2 others)"
    ]


def test_days_with_the_same_people_are_told_together() -> None:
    both = [there(11, 100), there(11, 101), there(12, 100), there(12, 101)]
    assert told(both, NAMES, DE) == [
        "Anwesenheit P1, Tag 1 und 2: 2 Personen anwesend (Anna Weber und Bo Ek)"
    ]
    assert told([*both, there(13, 101)], NAMES, DE) == [
        "Anwesenheit P1, Tag 1: 2 Personen anwesend (Anna Weber und Bo Ek)",
        "Anwesenheit P1, Tag 2: 3 Personen anwesend (Anna Weber, Bo Ek und Cem Yildiz)",
    ]


def test_a_new_person_is_new_and_enrolled_in_one_phrase() -> None:
    changes = [
        change("participants", 1, None, {"id": 1, "name": "Anna Weber"}),
        change("enrolments", 11, None, {"id": 11, "participant_id": 1, "status": "enrolled"}),
    ]
    assert told(changes, NAMES, DE) == ["Anna Weber neu, angemeldet"]
    assert told(changes[1:], NAMES, DE) == ["Anna Weber angemeldet"]


def test_somebody_gone_is_named_from_the_rows() -> None:
    changes = [
        change("participants", 9, None, {"id": 9, "name": "Fritz Weg"}),
        change("enrolments", 19, None, {"id": 19, "participant_id": 9, "status": "enrolled"}),
    ]
    assert told(changes, NAMES, DE) == ["Fritz Weg neu, angemeldet"]
    assert told([there(77, 999)], NAMES, DE) == ["Anwesenheit Nr. 999: Nr. 77 anwesend"]


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (change("settings", 1, {"key": "place", "value": "Bamberg"}, {"key": "place", "value": "Forchheim"}),
         "Einstellung place: Bamberg → Forchheim"),
        (change("settings", 1, None, {"key": "place", "value": "Bamberg"}), "Einstellung place: Bamberg"),
        (change("settings", 1, {"key": "place", "value": "Bamberg"}, None),
         "Einstellung place: Bamberg → –"),
        (change("settings", 1, None, {"key": "current_cohort", "value": "1"}),
         "gearbeitet wird mit Durchgang Bamberg 2023/24"),
        (change("enrolments", 11, {"participant_id": 1, "status": "enrolled", "preparation": None},
                {"participant_id": 1, "status": "withdrawn", "preparation": None}),
         "Anna Weber abgemeldet"),
        (change("participants", 1, {"id": 1, "name": "Anna Weber", "email": None},
                {"id": 1, "name": "Anna Weber", "email": "a@b.de"}),
         "Anna Weber: E-Mail: – → a@b.de"),
        (change("courses", 1, {"code": "P1", "title": "x", "cancelled": 0},
                {"code": "P1", "title": "x", "cancelled": 1}), "Kurs P1 abgesagt"),
        (change("certificates", 1, None, {"number": "K-1", "name": "Anna Weber", "kind": "bescheinigung"}),
         "Bescheinigung K-1 für Anna Weber ausgestellt"),
        (change("certificates", 1, {"number": "K-1", "status": "prepared"},
                {"number": "K-1", "status": "void"}), "K-1 für ungültig erklärt"),
        (change("wishes", 1, None, {"id": 1}), "ein Eintrag in „wishes“ geändert"),
    ],
)  # fmt: skip
def test_what_happened_in_words(made: Change, said: str) -> None:
    assert told([made], NAMES, DE) == [said]


def test_dates_of_a_course_are_one_phrase() -> None:
    blank = {
        "course_id": 1,
        "date": None,
        "starts": None,
        "ends": None,
        "place": None,
        "minutes": 420,
    }
    changes = [
        change("sessions", 99 + day, {**blank, "day": day},
               {**blank, "day": day, "date": f"2023-03-{9 + day}", "starts": "09:00", "ends": "17:00",
                "place": "Rathaus"})
        for day in (1, 2)
    ]  # fmt: skip
    assert told(changes, NAMES, DE) == ["Termin P1: 10./11.03.2023, 09:00–17:00, Rathaus"]


def test_a_new_register_is_told_in_one_phrase() -> None:
    changes = [
        change("series", 1, None, {"id": 1, "title": "Reihe", "title_en": "Series"}),
        change("cohorts", 1, None, {"id": 1, "name": "2024"}),
        change("courses", 1, None, {"id": 1, "code": "P1", "title": "x"}),
        change("settings", 1, None, {"key": "rule", "value": "in_person=4"}),
    ]
    assert told(changes, NAMES, DE) == ["Verzeichnis angelegt: Reihe, Durchgang 2024"]
    assert told(changes, NAMES, EN) == ["register started: Series, cohort 2024"]
    assert told(changes[1:3], NAMES, DE) == ["Durchgang 2024 angelegt"]


def entries() -> list[LogEntry]:
    at = "2024-03-26T14:05:00+01:00"
    return [
        LogEntry(Batch(12, at, "mira", "kokoma undo", 11, None), ()),
        LogEntry(Batch(11, at, "mira", "kokoma attend", None, 12), (there(11, 102),)),
        LogEntry(
            Batch(2, at, "ein sehr langer Benutzername", "kokoma", None, None),
            tuple(
                change("participants", number, None, {"id": number, "name": name})
                for number, name in enumerate(HOSTILE, 20)
            ),
        ),
    ]


def test_the_log_is_a_list_with_hanging_indent() -> None:
    lines = log_text(entries(), NAMES, DE, Screen()).split("\n")
    assert lines[0] == "12  26.03.2024 14:05  mira          Nr. 11 zurückgenommen"
    assert lines[1].startswith(
        "11  26.03.2024 14:05  mira          Anwesenheit P3: Anna Weber anwesend"
    )
    assert lines[2].strip().endswith("Nr. 12)")
    assert lines[2].startswith(" " * 36)


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("width", [40, 80])
def test_the_log_fits(language: Language, width: int) -> None:
    text = log_text(entries(), NAMES, Wording(language), Screen(width))
    assert max(map(cells, text.split("\n"))) <= width
    assert "\x1b" not in text


def test_many_changes_are_counted() -> None:
    changes = [change("settings", n, None, {"key": f"k{n}", "value": "x"}) for n in range(9)]
    entry = LogEntry(Batch(1, "?", "mira", "kokoma", None, None), tuple(changes))
    assert "4 weitere Änderungen" in log_text([entry], NAMES, DE, Screen())
