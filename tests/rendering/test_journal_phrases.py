"""The journal in words."""

import pytest

from kokoma_cli.domain.journal import Batch, Change, LogEntry
from kokoma_cli.rendering.journal_phrases import describe, told
from kokoma_cli.wording import Wording
from tests.rendering.entries import NAMES, change, there

DE, EN = Wording("de"), Wording("en")


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
        (change("settings", 1, None, {"key": "place", "value": "Bamberg"}),
         "Einstellung place: – → Bamberg"),
        (change("settings", 1, None, {"key": "hour_unit", "value": "45"}),
         "Einstellung hour_unit: 60 → 45"),
        (there(11, 102, "partly", minutes=180), "Anwesenheit P3: Anna Weber 180 Minuten"),
        (there(11, 102, note="Naumburg, 3.5.2026"),
         "Anwesenheit P3: Anna Weber nachgeholt: Naumburg, 3.5.2026"),
        (there(11, 102, "excused", note="krank"), "Anwesenheit P3: Anna Weber entschuldigt"),
        (change("categories", 3, None, {"id": 3, "code": "excursion", "name": "Exkursion"}),
         "Kursart excursion neu"),
        (change("categories", 3, {"id": 3, "code": "excursion", "name": "Exkursion"}, None),
         "Kursart excursion entfernt"),
        (change("categories", 3, {"id": 3, "code": "excursion", "name": "Exkursion"},
                {"id": 3, "code": "excursion", "name": "Ausflug"}),
         "Kursart excursion, Einzahl: Exkursion → Ausflug"),
        (change("courses", 1, {"code": "P1", "title": "x", "compulsory": 0},
                {"code": "P1", "title": "y", "compulsory": 0}), "Kurs P1, Titel: x → y"),
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


def day(number: int, held: str | None, **more: object) -> dict[str, object]:
    blank = {"course_id": 1, "starts": None, "ends": None, "place": None, "minutes": 420}
    return {**blank, "day": number, "date": held, **more}


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (day(1, "2026-03-10"), day(1, "2026-03-17"), "10.03. → 17.03.2026"),
        (day(1, "2025-12-31"), day(1, "2026-01-07"), "31.12.2025 → 07.01.2026"),
        (day(1, "2026-03-10"), day(1, None), "10.03.2026 → noch offen"),
        (day(1, "2026-03-10", place="Rathaus"), day(1, "2026-03-10", place="Schloss"),
         "10.03.2026, Rathaus → Schloss"),
        (day(1, "2026-03-10", starts="09:00"), day(1, "2026-03-10", starts="09:00", ends="17:00"),
         "10.03.2026, 09:00 → 09:00–17:00"),
        (day(1, "2026-03-10", place="Rathaus"), day(1, "2026-03-11"),
         "10.03. → 11.03.2026, Rathaus → –"),
    ],
)  # fmt: skip
def test_a_date_put_off_is_told_with_the_old_one(
    before: dict[str, object], after: dict[str, object], said: str
) -> None:
    assert told([change("sessions", 100, before, after)], NAMES, DE) == [f"Termin P1: {said}"]


def test_what_was_taken_back_is_told() -> None:
    def took_back(*changes: Change) -> list[str]:
        return describe(LogEntry(Batch(70, "", "mira", "undo", 69, None), changes), NAMES, DE)

    before = there(11, 102).new
    back = change("attendance", 0, before, None)
    assert took_back(back) == ["Nr. 69 zurückgenommen (Anwesenheit P3: Anna Weber anwesend)"]
    sheet = {"number": "K-1", "name": "Anna Weber", "kind": "bescheinigung", "status": "prepared"}
    void = change("certificates", 1, sheet, {**sheet, "status": "void"})
    assert took_back(void) == [
        "Nr. 69 zurückgenommen (Bescheinigung K-1 für Anna Weber ausgestellt)"
    ]
    place = change("settings", 1, {"key": "place", "value": "Bamberg"}, None)
    assert took_back(place, back) == [
        "Nr. 69 zurückgenommen (Anwesenheit P3: Anna Weber anwesend u.\u00a0a.)"
    ]


def test_a_new_register_is_told_in_one_phrase() -> None:
    changes = [
        change("series", 1, None, {"id": 1, "title": "Reihe", "title_en": "Series"}),
        change("cohorts", 1, None, {"id": 1, "name": "2024"}),
        change("courses", 1, None, {"id": 1, "code": "P1", "title": "x"}),
        change("settings", 1, None, {"key": "rule", "value": "in_person=4"}),
    ]
    assert told(changes, NAMES, DE) == ["Register angelegt: Reihe, Durchgang 2024"]
    assert told(changes, NAMES, EN) == ["register started: Series, cohort 2024"]
    assert told(changes[1:3], NAMES, DE) == ["Durchgang 2024 angelegt"]


def sheet(number: str, **more: object) -> dict[str, object]:
    return {"number": number, "enrolment_id": 11, "kind": "x", "name": "Anna Weber",
            "status": "prepared", "reason": None, "handed_over_on": None, **more}  # fmt: skip


def test_certificates_handed_over_together_are_told_together() -> None:
    changes = [
        change("certificates", id_, sheet(f"K-{id_}"), sheet(f"K-{id_}", status="handed_over"))
        for id_ in (1, 2)
    ]
    assert told(changes, NAMES, DE) == ["2 übergeben: K-1 und K-2"]
    assert told(changes[:1], NAMES, EN) == ["K-1 handed over"]


def test_what_changes_about_a_certificate_that_keeps_its_status() -> None:
    held = sheet("K-1", status="withheld", reason="Foto fehlt")
    other = {**held, "reason": "Ausweis fehlt"}
    assert told([change("certificates", 1, held, other)], NAMES, DE) == [
        "K-1, Grund: Ausweis fehlt"
    ]
    given = sheet("K-1", status="handed_over", handed_over_on="2024-03-26")
    later = {**given, "handed_over_on": "2024-04-02"}
    assert told([change("certificates", 1, given, later)], NAMES, DE) == [
        "K-1 übergeben am 2.\u00a0April\u00a02024"
    ]


def test_a_change_of_name_that_must_not_be_told_is_none() -> None:
    row = {"id": 1, "name": "Anna Weber"}
    changes = (
        change("participants", 1, row, row),
        change("certificates", 1, sheet("K-1"), sheet("K-1", status="replaced")),
    )
    batch = Batch(9, "", "mira", "kokoma participant rename 1", None, None, sealed=True)
    assert describe(LogEntry(batch, changes), NAMES, DE) == [
        "Angaben zu Anna Weber erneuert", "K-1 ersetzt",
    ]  # fmt: skip
    assert describe(LogEntry(batch, changes[:1]), NAMES, EN) == ["details of Anna Weber renewed"]


def test_what_was_deleted_for_good_is_not_called_renewed() -> None:
    row = {"id": 1, "name": "Anna Weber"}
    change = Change(1, "participants", 1, row, row)
    batch = Batch(1, "", "v", "kokoma privacy due --delete A", None, None, sealed=True)
    assert describe(LogEntry(batch, (change,)), NAMES, DE) == [
        "Kontaktdaten und Bemerkungen zu Anna Weber gelöscht"
    ]
