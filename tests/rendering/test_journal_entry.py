"""One entry of the journal in full."""

from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from kokoma_cli.domain.journal import Batch, Change, LogEntry, Names
from kokoma_cli.rendering.journal_entry import entry_text
from kokoma_cli.rendering.journal_names import Speaker
from kokoma_cli.rendering.journal_phrases import describe, told
from kokoma_cli.rendering.screen import Screen, cells
from kokoma_cli.storage.database import create_register
from kokoma_cli.storage.schema import JOURNALED, UNTOLD
from kokoma_cli.wording import LANGUAGES, Language, Wording
from tests.rendering.entries import NAMES, change, there
from tests.rendering.world import HOSTILE

DE, EN = Wording("de"), Wording("en")
AT = "2024-03-26T14:05:09+01:00"


def shown(*changes: Change, words: Wording = DE, width: int = 80, **more: Any) -> list[str]:
    batch = Batch(57, AT, "mira", "kokoma test", None, None, hash="0123456789abcdef" * 4, **more)
    return entry_text(LogEntry(batch, changes), NAMES, words, Screen(width)).split("\n")


def test_everything_about_an_entry_stands_there() -> None:
    before, after = there(11, 102).new, there(11, 102, "excused", minutes=0).new
    lines = shown(change("attendance", 1, before, after), reason="hat angerufen")
    assert lines == [
        "Nr. 57 · 26.03.2024 14:05:09 · mira",
        "Befehl: kokoma test",
        "Grund: hat angerufen",
        "Was: Anwesenheit P3: Anna Weber entschuldigt",
        "Prüfsumme: 01234567 89abcdef 01234567 89abcdef 01234567 89abcdef 01234567",
        "  89abcdef",
        "",
        "Anwesenheit P3 · Anna Weber",
        "  Anwesenheit: anwesend → entschuldigt",
        "  Minuten: 420 → 0",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_column_the_journal_knows_has_a_name_in_the_office(
    tmp_path: Path, language: Language
) -> None:
    speaker = Speaker({}, NAMES, Wording(language))
    with closing(create_register(tmp_path / "kokoma.db")) as register:
        for table in JOURNALED:
            assert Wording(language).find(f"rows.table_{table}"), table
            for _, column, *_ in register.db.execute(f"PRAGMA table_info({table})").fetchall():
                if column != "id" and column not in UNTOLD.get(table, ()):
                    assert speaker.label(table, column) != column or language == "en", column
                    assert "_" not in speaker.label(table, column)


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (change("courses", 1, {"code": "P1", "compulsory": 0}, {"code": "P1", "compulsory": 1}),
         ["Kurs P1", "  Pflicht: nein → ja"]),
        (change("certificates", 4, {"number": "K-4", "status": "prepared", "status_on": None},
                {"number": "K-4", "status": "void", "status_on": "2024-04-02"}),
         ["Bescheinigung K-4", "  Stand: bereit → ungültig", "  Stand seit: – → 02.04.2024"]),
        (change("settings", 9, None, {"id": 9, "cohort_id": None, "key": "current_cohort", "value": "1"}),
         ["Einstellung current_cohort · neu", "  Einstellung: current_cohort", "  Wert: Bamberg 2023/24"]),
        (change("sessions", 100, {"course_id": 1, "day": 2, "date": None}, None),
         ["Kurstag P1, Tag 2 · gelöscht", "  Kurs: P1", "  Tag: 2"]),
        (change("participants", 2, None, None), ["Person Bo Ek · Angaben gelöscht"]),
        (change("attendance", 7, None, None), ["Anwesenheit Nr. 7 · Angaben gelöscht"]),
        (change("wishes", 7, None, {"wish": "x"}), ["wishes Nr. 7 · neu", "  wish: x"]),
    ],
)  # fmt: skip
def test_rows_in_words_of_the_office(made: Change, said: list[str]) -> None:
    lines = shown(made)
    assert lines[lines.index("") + 1 :] == said


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [40, 80])
def test_it_fits_whatever_the_names_are(language: Language, width: int) -> None:
    people = [
        change("participants", number, None, {"id": number, "name": name, "given": name})
        for number, name in enumerate(HOSTILE, 20)
    ]
    lines = shown(*people, words=Wording(language), width=width, reason=HOSTILE[0])
    assert max(map(cells, lines)) <= width
    assert not any("\x1b" in line for line in lines)


def test_whoever_was_erased_has_no_name_anywhere() -> None:
    names = Names({3: "– (3)"}, {13: "– (3)"}, NAMES.sessions, NAMES.courses)
    assert told([there(13, 102)], names, DE) == ["Anwesenheit P3: gelöschte Person (3) anwesend"]
    assert told([there(13, 102)], names, EN) == ["attendance P3: erased person (3) present"]
    issued = change("certificates", 1, None, {"number": "K-1", "name": "–", "kind": "urkunde"})
    assert told([issued], names, DE) == ["Urkunde K-1 für gelöschte Person ausgestellt"]
    row = {"id": 3, "name": "–", "erased_on": "2034-01-01"}
    batch = Batch(9, "", "mira", "kokoma privacy erase 3", None, None, sealed=True)
    entry = LogEntry(batch, (change("participants", 3, row, row),))
    assert describe(entry, names, DE) == ["Angaben zu Person Nr. 3 gelöscht"]
    both = LogEntry(batch, (*entry.changes, change("participants", 4, None, {**row, "id": 4})))
    assert describe(both, names, EN) == ["details of 2 people deleted: no. 3 and 4"]


def test_what_happens_to_numbers_duplicates_and_records_is_told() -> None:
    names = Names({}, {}, {}, cohorts={1: "Bamberg 2023/24"}, certificates={1: "K-1", 2: "K-2"})
    lost = [change("lost_numbers", n, None, {"number": f"K-{n}"}) for n in (8, 9)]
    assert told(lost, names, DE) == ["2 Nummern werden nicht wieder vergeben: K-8 und K-9"]
    written = [change("duplicates", n, None, {"certificate_id": n}) for n in (1, 2)]
    assert told(written, names, DE) == ["2 Zweitschriften geschrieben: K-1 und K-2"]
    gone = change("duplicates", 1, {"certificate_id": 1}, None)
    assert told([gone], names, EN) == ["duplicate of K-1 deleted"]
    row = {"cohort_id": 1, "records": "participation", "offered_on": None, "answer": None}
    offered = {**row, "offered_on": "2030-02-01"}
    answered = {**offered, "answer": "Verzicht"}
    assert told([change("disposals", 1, None, offered)], names, DE) == [
        "Unterlagen über die Teilnahme (Bamberg 2023/24) dem Archiv angeboten: 01.02.2030"
    ]
    assert told([change("disposals", 1, offered, answered)], names, DE) == [
        "Unterlagen über die Teilnahme (Bamberg 2023/24), Antwort des Archivs: Verzicht"
    ]
    assert told([change("disposals", 1, offered, None)], names, DE) == [
        "Unterlagen über die Teilnahme (Bamberg 2023/24): Vermerk gelöscht"
    ]


def test_what_was_answered_about_lists_and_reports_is_told() -> None:
    names = Names({3: "Anna Müller"}, {}, {5: "V1"})
    tablet = {"cohort_id": 1, "spelling": "iPad von Anna", "participant_id": 3}
    bot = {**tablet, "spelling": "read.ai", "participant_id": None}
    assert told(
        [change("aliases", n, None, row) for n, row in enumerate((tablet, bot))], names, DE
    ) == [
        "„iPad von Anna“ in Anwesenheitsberichten: Anna Müller",
        "„read.ai“ in Anwesenheitsberichten: niemand von den Angemeldeten",
    ]
    assert told([change("aliases", 1, tablet, None)], names, EN) == [
        "“iPad von Anna” in meeting reports forgotten"
    ]
    layout = {"purpose": "participants", "headings": "[]", "columns": "{}"}
    assert told([change("layouts", 1, None, layout)], names, DE) == [
        "Spalten einer Teilnehmerliste: Bedeutung gemerkt"
    ]
    taken = {"session_id": 5, "sha256": "x", "taken_on": "2024-03-26"}
    assert told([change("intakes", 1, None, taken)], names, DE) == [
        "Anwesenheitsbericht eingelesen: V1"
    ]
    assert told([change("intakes", 1, taken, None)], names, EN) == [
        "note of the meeting report deleted: V1"
    ]


def test_keys_and_what_was_signed_with_them_are_told() -> None:
    names = Names({}, {}, {}, certificates={1: "K-001", 2: "K-002"}, keys={7: "1a2b3c4d"})
    key = {
        "kid": "1a2b3c4d",
        "public": "00",
        "created_on": "2024-03-01",
        "retired_on": None,
        "compromised_on": None,
    }
    assert told([change("keys", 7, None, key)], names, DE) == ["Schlüssel 1a2b3c4d angelegt"]
    leaked = {**key, "retired_on": "2024-05-02", "compromised_on": "2024-05-01"}
    assert told([change("keys", 7, key, leaked)], names, DE) == [
        "Schlüssel 1a2b3c4d abgelöst",
        "Schlüssel 1a2b3c4d in fremder Hand seit 1.\u00a0Mai\u00a02024",
    ]
    signed = {
        "certificate_id": 1,
        "status_index": 3,
        "key_id": 7,
        "sha256": "ab",
        "credential_on": None,
    }
    assert told([change("codes", 1, None, signed)], names, DE) == ["Prüfcode auf K-001"]
    given = {**signed, "credential_on": "2024-04-01"}
    assert told([change("codes", 1, signed, given)], names, EN) == [
        "credential for K-001 given out"
    ]


def test_the_code_of_a_certificate_that_is_new_goes_without_saying() -> None:
    names = Names({}, {}, {}, certificates={1: "K-001"})
    row = {
        "number": "K-001",
        "enrolment_id": 1,
        "kind": "urkunde",
        "status": "prepared",
        "name": "Bo Ek",
    }
    signed = {
        "certificate_id": 1,
        "status_index": 3,
        "key_id": 7,
        "sha256": "ab",
        "credential_on": None,
    }
    with_code = [change("certificates", 1, None, row), change("codes", 1, None, signed)]
    assert told(with_code, names, DE) == told(with_code[:1], names, DE)
