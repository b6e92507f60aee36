"""The journal below every table."""

import json
import sqlite3
from contextlib import closing
from datetime import date
from time import perf_counter
from unittest.mock import patch

import pytest

from kokoma_cli.domain.journal import Batch
from kokoma_cli.errors import Conflict, KokomaError
from kokoma_cli.storage import chain, journal, redactions
from kokoma_cli.storage.database import open_register
from kokoma_cli.storage.schema import JOURNALED, UNTOLD
from kokoma_cli.workflows.log import log
from kokoma_cli.workflows.undo import undo
from tests.conftest import WHO_TYPES, Office

#: One row for each table, fit to be entered, changed and taken out again.
ROWS: dict[str, tuple[dict[str, object], dict[str, object]]] = {
    "series": ({"code": "x", "title": "X"}, {"title": "Y"}),
    "categories": (
        {"series_id": 1, "code": "x", "name": "X", "plural": "X", "dative_plural": "X", "gender": "m",
         "name_en": "X", "plural_en": "X"},
        {"gender": "f"},
    ),
    "cohorts": ({"series_id": 1, "name": "Greifswald"}, {"name": "Schwerin"}),
    "courses": ({"cohort_id": 1, "code": "P9", "category": "in_person", "title": "X"}, {"title": "Y"}),
    "sessions": ({"course_id": 1, "day": 9, "minutes": 60}, {"date": "2024-02-01"}),
    "participants": ({"name": "Bo Ek"}, {"email": "bo@example.org"}),
    "enrolments": ({"cohort_id": 1, "participant_id": 1}, {"status": "withdrawn"}),
    "attendance": (
        {"enrolment_id": 1, "session_id": 1, "presence": "present", "minutes": 420},
        {"presence": "partly", "minutes": 1},
    ),
    "certificates": (
        {"number": "K-1", "year": 2024, "sequence": 1, "enrolment_id": 1, "kind": "urkunde",
         "language": "de", "issued_on": "2024-03-26", "place": "", "name": "Bo Ek", "sha256": "",
         "file": "", "content": "{}"},
        {"status": "void"},
    ),
    "settings": ({"cohort_id": 1, "key": "x", "value": "1"}, {"value": "2"}),
    "duplicates": (
        {"certificate_id": 1, "written_on": "2024-03-26", "file": "K-1.pdf", "sha256": ""},
        {"written_on": "2024-03-27"},
    ),
    "lost_numbers": (
        {"number": "K-2", "year": 2024, "sequence": 2, "lost_on": "2024-03-26"}, {"note": "x"}
    ),
    "disposals": ({"cohort_id": 1, "records": "participation"}, {"offered_on": "2030-01-01"}),
    "layouts": ({"purpose": "participants", "headings": "[]", "columns": "{}"}, {"columns": '{"a": "b"}'}),
    "aliases": ({"cohort_id": 1, "spelling": "iPad"}, {"participant_id": 1}),
    "intakes": ({"session_id": 1, "sha256": "x", "taken_on": "2024-03-26"}, {"sha256": "y"}),
    "keys": (
        {"kid": "00000000", "public": "00", "created_on": "2024-03-26"}, {"retired_on": "2024-03-27"}
    ),
    "codes": ({"certificate_id": 1, "status_index": 7}, {"credential_on": "2024-03-26"}),
}  # fmt: skip


def test_the_table_above_knows_every_table() -> None:
    assert set(ROWS) == set(JOURNALED)


@pytest.mark.parametrize("table", JOURNALED)
def test_every_change_of_every_table_lands_under_the_open_batch(office: Office, table: str) -> None:
    values, change = ROWS[table]
    columns, marks = ", ".join(values), ", ".join("?" * len(values))
    with closing(open_register(office.file)) as register:
        register.db.execute("PRAGMA foreign_keys = OFF")
        with register.writing(WHO_TYPES) as db:
            row = db.execute(
                f"INSERT INTO {table} ({columns}) VALUES ({marks})", tuple(values.values())
            ).lastrowid
            for column, value in change.items():
                db.execute(f"UPDATE {table} SET {column} = ? WHERE id = ?", (value, row))
            if table != "certificates":
                db.execute(f"DELETE FROM {table} WHERE id = ?", (row,))
        with register.reading() as db:
            entries = db.execute(
                "SELECT old, new FROM changes WHERE table_name = ? AND row_id = ?"
                " AND batch_id = (SELECT max(id) FROM batches) ORDER BY id",
                (table, row),
            ).fetchall()
    images = [(json.loads(old or "null"), json.loads(new or "null")) for old, new in entries]
    added = images[0][1]
    assert images[0][0] is None
    told = {key: value for key, value in values.items() if key not in UNTOLD.get(table, ())}
    assert added.items() >= told.items()
    assert images[1] == (added, added | dict([next(iter(change.items()))]))
    assert len(images) == 1 + len(change) + (table != "certificates")
    if table != "certificates":
        assert images[-1] == (added | change, None)


@pytest.mark.parametrize("table", JOURNALED)
def test_a_change_without_an_open_batch_is_refused(office: Office, table: str) -> None:
    values, _ = ROWS[table]
    columns, marks = ", ".join(values), ", ".join("?" * len(values))
    with closing(sqlite3.connect(office.file)) as db, pytest.raises(sqlite3.IntegrityError):
        db.execute(f"INSERT INTO {table} ({columns}) VALUES ({marks})", tuple(values.values()))


def test_an_update_that_changes_nothing_is_no_change(office: Office) -> None:
    before = office.content()
    with closing(open_register(office.file)) as register, register.writing(WHO_TYPES) as db:
        db.execute("UPDATE cohorts SET name = name")
    assert office.content() == before


def test_what_changes_nothing_leaves_no_entry(office: Office) -> None:
    office.people("Anna Weiß")
    office("attend P3 --all")
    before = office.content()
    office("attend P3 --all")
    office("participant edit Anna --given Anna")
    office("participant withdraw Anna")
    office("undo")
    office("course edit P1 --title", "Haltung, Rolle und Grundlagen der Konflikttheorie")
    assert office.content("batches", "changes", "sqlite_sequence") == {
        table: rows
        for table, rows in before.items()
        if table not in ("batches", "changes", "sqlite_sequence")
    }
    said = [entry["command"].split()[1] for entry in office.json("log")]
    assert said == ["undo", "participant", "attend", "participant", "test"]


@pytest.mark.parametrize(
    "line",
    [
        "participant add 'Bo Ek'",
        "participant edit Anna --name 'Anna Schwarz'",
        "participant withdraw Anna",
        "participant merge Anna Berta",
        "participant enrol Clara --cohort '2024/25'",
        "course add P6 --title Neu --hours 3",
        "course edit P1 --days 3",
        "course cancel P1",
        "course schedule P1 10.3.2023 11.3.2023",
        "cohort add 2025/26",
        "settings set issuer 'Stadt Bamberg'",
        "settings set series_hours 90",
        "attend P1 --all",
        "attend P3 Anna --unknown",
        "certify Anna --kind teilnahmebestaetigung",
        "undo",
    ],
)
def test_a_dry_run_leaves_no_trace_and_says_so(office: Office, line: str) -> None:
    office.people("Anna Weiß", "Berta Weiß", "Clara Weiß")
    office("cohort add 'Bamberg 2024/25'")
    office("cohort use 2023")
    office("attend P3 Anna")
    before, files = office.content(), sorted(office.folder.rglob("*"))
    answer = office(f"{line} --dry-run")
    assert office.content() == before
    assert sorted(office.folder.rglob("*")) == files
    assert answer.err.endswith("Das war nur eine Probe; geändert wurde nichts.\n")
    assert office.json(f"{line} --dry-run")
    assert office(line).both != answer.both
    assert office.content() != before


def test_the_journal_says_who_when_and_what_was_typed(office: Office) -> None:
    office("participant add", "Dr. Jürgen Weiß", "--organisation", 'Büro "Mitte" $HOME')
    (entry,) = office.json("log --limit 1")
    assert entry["user"] == "vogelsang"
    assert entry["command"].startswith(
        'kokoma participant add "Dr. Jürgen Weiß" --organisation "Büro \\"Mitte\\" \\$HOME"'
    )
    assert entry["at"][10] == "T"
    assert entry["at"][-6] in "+-"


def test_a_certificate_can_never_be_deleted(office: Office) -> None:
    office.people("Anna Weiß")
    office.earns("Anna")
    office("certify --all")
    with (
        closing(open_register(office.file)) as register,
        pytest.raises(sqlite3.IntegrityError, match="never deleted"),
        register.writing(WHO_TYPES) as db,
    ):
        db.execute("DELETE FROM certificates")
    assert len(office.content()["certificates"]) == 1


def test_the_log_does_not_say_of_one_person_what_another_did(office: Office) -> None:
    office.people("Anna Weiß")
    office("attend P3 Anna")
    office("undo")
    office("undo")
    office.people("Berta Schwarz")
    assert "Berta" not in office("log").out.replace("Berta Schwarz neu", "")
    assert len(office.json("log Berta")) == 1


# ------------------------------------------------------------------------------------------- undo


def refused(office: Office, number: int) -> list[int]:
    """The entries that stand in the way of taking this one back."""
    with pytest.raises(Conflict) as caught:
        undo(office.desk(), number)
    assert caught.value.key == "journal.built_upon"
    later = caught.value.document["later"]
    assert isinstance(later, list)
    return [entry["number"] for entry in later]


def test_an_entry_others_build_upon_is_not_taken_back(office: Office) -> None:
    office.people("Anna Weiß")  # 2
    office("attend P3 Anna")  # 3
    office("attend P3 Anna --excused --yes")  # 4
    before = office.content()
    assert refused(office, 3) == [4]
    assert refused(office, 2) == [4, 3]
    assert office.content() == before
    office("undo 4")
    office("undo 3")
    office("undo 2")
    assert office.json("participant list") == []


def test_an_entry_whose_place_is_taken_is_not_taken_back(office: Office) -> None:
    office.people("Anna Weiß", "Berta Schwarz")  # 2, 3
    office("attend P3 Anna")  # 4
    office("attend P3 Anna --unknown")  # 5
    office("attend P3 Berta")  # 6
    office("attend P3 Anna --excused")  # 7
    office("course edit P5 --code P9")  # 8
    office("course add p5 --title Neu --hours 3")  # 9
    office("settings set issuer A")  # 10
    office("settings set issuer ''")  # 11
    office("settings set issuer B")  # 12
    before = office.content()
    assert refused(office, 5) == [7]
    assert refused(office, 8) == [9]
    assert refused(office, 11) == [12]
    assert office.content() == before


def test_taking_back_can_be_taken_back_and_so_on(office: Office) -> None:
    office.people("Anna Weiß")  # 2
    office("attend P3 Anna")  # 3

    def there() -> bool:
        return bool(office.json("status")["participants"][0]["room_minutes"])

    office("undo")  # 4 takes back 3
    assert not there()
    office("undo 4")  # 5
    assert there()
    office("undo 5")  # 6
    assert not there()
    office("undo")
    assert office.json("participant list") == []
    office("undo", code=5)


def test_an_entry_is_taken_back_once(office: Office) -> None:
    office.people("Anna Weiß")
    office("undo 2")
    assert "schon zurückgenommen, mit Nr. 3" in office("undo 2", code=5).err
    assert "gibt es im Protokoll nicht" in office("undo 9", code=3).err


def test_the_beginning_is_not_taken_back(office: Office) -> None:
    assert "beginnt dieses Register" in office("undo", code=5).err


def test_the_log_tells_the_newest_first_and_as_many_as_asked(office: Office) -> None:
    office.people("Anna", "Berta", "Clara")
    assert [entry.batch.id for entry in log(office.desk(), limit=2).entries] == [4, 3]
    assert [entry.batch.id for entry in log(office.desk(), who="Anna").entries] == [2]


# -------------------------------------------------------------------------------- for good, and gone


def entered(office: Office, *statements: str, tell_anyway: bool = False) -> int:
    """The number of an entry made of these statements."""
    with closing(open_register(office.file)) as register:
        with register.writing(
            WHO_TYPES._replace(reason="so war es"), tell_anyway=tell_anyway
        ) as db:
            for statement in statements:
                db.execute(statement)
        (number,) = register.db.execute("SELECT max(id) FROM batches").fetchone()
    return int(number)


def why_not(office: Office, number: int | None = None) -> str:
    with pytest.raises(KokomaError) as caught:
        undo(office.desk(), number)
    return caught.value.key


def test_what_builds_upon_an_entry_for_good_is_named_so(office: Office) -> None:
    office.people("Anna Weiß")  # 2
    number = entered(
        office,
        "UPDATE participants SET organisation = 'Jugendring'",
        "UPDATE batches SET sealed = 1 WHERE open = 1",
    )
    with pytest.raises(Conflict) as caught:
        undo(office.desk(), 2)
    assert caught.value.key == "journal.built_upon_for_good"
    assert caught.value.document["later"] == [{"number": number, "command": "kokoma test"}]


def test_what_concerns_somebody_erased_is_not_taken_back(office: Office) -> None:
    office.people("Anna Weiß")  # 2
    number = entered(
        office,
        "UPDATE participants SET name = '–', erased_on = '2024-03-26'",
        "UPDATE batches SET sealed = 1 WHERE open = 1",
    )
    assert why_not(office) == "journal.final_sealed"
    with pytest.raises(Conflict) as caught:
        undo(office.desk(), 2)
    assert caught.value.key == "journal.final_redacted"
    said = " ".join(office("log").out.split())
    assert "Angaben zu Person Nr. 1 gelöscht" in said
    assert "gelöschte Person (1) neu, angemeldet" in said
    assert [entry["number"] for entry in office.json("log 1")] == [number, 2]


def test_lost_numbers_are_never_given_again(office: Office) -> None:
    entered(
        office,
        "INSERT INTO lost_numbers (number, year, sequence, lost_on)"
        " VALUES ('K-9', 2024, 9, '2024-03-26')",
    )
    assert why_not(office) == "journal.final_lost_numbers"
    assert "Nummer K-9 wird nicht wieder vergeben" in office("log --limit 1").out


def test_an_entry_without_changes_tells_its_reason_and_stands(office: Office) -> None:
    number = entered(office, tell_anyway=True)
    assert why_not(office) == "journal.final_nothing"
    assert office("log --limit 1").out.split("  ")[-1] == "so war es\n"
    assert "Was: so war es" in office(f"log --number {number}").out


def test_an_entry_of_which_nothing_is_left_says_so(office: Office) -> None:
    office.people("Anna Weiß")  # 2
    with (
        closing(open_register(office.file)) as register,
        register.writing(WHO_TYPES, tell_anyway=True) as db,
    ):
        for (id_,) in db.execute("SELECT id FROM changes WHERE batch_id = 2").fetchall():
            redactions.rewrite(db, id_, None, None)
    assert why_not(office, 2) == "journal.final_forgotten"
    told = office("log").out.split("\n")
    assert any(line.startswith("2 ") and line.endswith("Angaben gelöscht") for line in told)
    assert "Person Anna Weiß · Angaben gelöscht" in office("log --number 2").out
    (entry,) = office.json("log --number 2")
    assert {change["erased"] for change in entry["changes"]} == {True}
    with closing(open_register(office.file)) as register:
        assert list(chain.breaks(register.db)) == []


def test_where_an_entry_was_nothing_is_left_to_take_back(office: Office) -> None:
    office.people("Anna Weiß")  # 2
    with (
        closing(open_register(office.file)) as register,
        register.writing(WHO_TYPES, tell_anyway=True) as db,
    ):
        redactions.drop(db, 2)
    assert why_not(office, 2) == "journal.gone"
    assert "musste gelöscht werden" in office("log --number 2", code=3).err
    assert [entry["number"] for entry in office.json("log")] == [3, 1]


def test_two_who_take_back_the_same_entry_take_it_back_once(office: Office) -> None:
    """Whoever is second finds it gone, although it stood when she looked."""
    office.people("Anna Weiß")  # 2
    second = office.desk()
    with closing(open_register(office.file)) as register:
        first = second._replace(register=register)
        looked = journal.batch

        def look(db: sqlite3.Connection, number: int) -> Batch | None:
            found = looked(db, number)
            if not register.db.in_transaction and not done:
                done.append(True)
                undo(first, 2)
            return found

        done: list[bool] = []
        second.register.close()
        with patch.object(journal, "batch", look), closing(open_register(office.file)) as other:
            found = journal.batch(other.db, 2)
            assert found is not None
            with pytest.raises(Conflict) as caught:
                undo(second._replace(register=other), 2)
    assert caught.value.key == "journal.undone_already"


def test_the_filters_stay_quick_in_a_long_journal(office: Office) -> None:
    """A register of many years: twenty thousand entries."""
    office.people("Anna Weiß", "Bo Ek")
    office("attend P1 --all")
    with closing(open_register(office.file)) as register, register.writing(WHO_TYPES) as db:
        db.execute("UPDATE participants SET organisation = 'x'")
        db.execute(
            "WITH RECURSIVE n (id) AS (SELECT 100 UNION ALL SELECT id + 1 FROM n WHERE id < 20100)"
            " INSERT INTO batches (id, at, user, command, salt, leaves, hash)"
            " SELECT id, '2024-03-26T10:00:00+01:00', 'v', 'kokoma attend P1 --all', x'00', x'00', ''"
            " FROM n"
        )
        db.execute(
            "INSERT INTO changes (batch_id, table_name, row_id, old, new, salt)"
            " SELECT batches.id, table_name, row_id, old, new, x'00' FROM batches, changes"
            " WHERE batches.id >= 100 AND batch_id = 4"
        )
    desk = office.desk()
    began = perf_counter()
    found = log(desk, who="Bo", course="P1", since=date(2024, 3, 1), until=date(2024, 3, 31))
    assert [entry.batch.id for entry in found.entries][:2] == [20100, 20099]
    assert perf_counter() - began < 5
