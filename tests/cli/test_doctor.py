"""`kokoma doctor`: each defect is noticed by the check that is there for it, and by no other."""

import os
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from kokoma_cli.storage import backups, chain, drive
from kokoma_cli.workflows.doctor import CHECKS
from tests.cli.ailing import behind, certified, faults, found, quiet_drive
from tests.conftest import Office

__all__ = ["certified", "quiet_drive"]

pytestmark = pytest.mark.usefixtures("quiet_drive")

ANNA = "KOKOMA-2024-001"


def test_a_register_in_use_is_well_and_every_check_was_made(certified: Office) -> None:
    document = certified.json("doctor")
    assert document["ok"] is True
    assert [each["name"] for each in document["checks"]] == [check.name for check in CHECKS]
    assert {each["level"] for each in document["checks"]} == {"ok"}
    said = certified("doctor").out
    assert "Alles in Ordnung." in said
    assert len(said.splitlines()) < 24


def test_a_new_register_is_well(office: Office) -> None:
    assert found(office, code=0) == {}


def test_nothing_is_written(certified: Office) -> None:
    def state() -> dict[str, tuple[int, bytes]]:
        files = (path for path in certified.folder.rglob("*") if path.is_file())
        return {str(path): (path.stat().st_mtime_ns, path.read_bytes()) for path in files}

    before = state()
    certified("doctor")
    behind(certified, "UPDATE participants SET name = 'Bo Eck' WHERE id = 2")
    harmed = state()
    certified("doctor", code=7)
    assert state() == harmed
    assert harmed.keys() == before.keys()


BEHIND = {
    "journal": "UPDATE batches SET command = 'kokoma' WHERE id = 3",
    "rows": "UPDATE participants SET organisation = 'Amt' WHERE id = 1",
    "rows gone": "DELETE FROM attendance WHERE enrolment_id = 3",
    "rows from nowhere": "INSERT INTO participants (name) VALUES ('Zoe Zorn')",
    "rows papers": "UPDATE certificates SET evidence = '{\"version\":1}' WHERE id = 1",
    "references": "INSERT INTO prints (certificate_id, pieces) VALUES (77, '[]')",
    "prints": "UPDATE pieces SET bytes = zeroblob(9) WHERE id = 1",
}


@pytest.mark.parametrize("name", BEHIND)
def test_what_somebody_changed_with_another_program_is_noticed(
    certified: Office, name: str
) -> None:
    certified(f"certificate reprint --duplicate {ANNA}")
    behind(certified, BEHIND[name])
    assert set(found(certified)) == {name.partition(" ")[0]}


def test_a_changed_entry_is_named_in_words(certified: Office) -> None:
    behind(certified, BEHIND["journal"])
    (item,) = found(certified)["journal"]["items"]
    assert item["number"] == 3
    assert "Eintrag 3 vom " in item["text"]
    assert item["command"].startswith("kokoma restore ")


def test_a_journal_that_was_cut_off_is_noticed_by_its_backups(certified: Office) -> None:
    """Who can write the file can chain what is left anew; the copies remember."""
    behind(
        certified,
        "DELETE FROM changes WHERE batch_id = (SELECT max(id) FROM batches)",
        "DELETE FROM batches WHERE id = (SELECT max(id) FROM batches)",
        "UPDATE sqlite_sequence SET seq = seq - 1 WHERE name = 'batches'",
    )
    certified("participant add", "Zoe Zorn")
    certified("participant add", "Yva Zorn")
    assert set(found(certified)) == {"continuity", "rows"}
    behind(
        certified,
        "UPDATE batches SET hash = replace(hash, 'a', 'b') WHERE id > 3",
    )
    discontinued = found(certified)["continuity"]
    assert {item["fault"] for item in discontinued["items"]} == {"discontinued"}
    assert discontinued["mend"]


def test_an_older_file_in_its_place_is_noticed(certified: Office) -> None:
    copies = backups.everything(certified.file)
    certified.file.write_bytes(copies[2].file.read_bytes())
    # A copy of the very second in which the register is read may be younger than what was read.
    time.sleep(1)
    assert "discontinued" in faults(certified)["continuity"]


@pytest.mark.parametrize(
    "command",
    [
        "kokoma participant add Zoe --reason restore",
        "kokoma certify --all --out restore",
        # Only what was entered after the copy can have been replaced by it.
        "kokoma restore 3 --yes",
    ],
)
def test_a_journal_that_was_chained_anew_cannot_pass_for_a_restored_one(
    certified: Office, command: str
) -> None:
    with closing(sqlite3.connect(certified.file)) as db:
        last = chain.head(db)[0]
        db.execute("UPDATE batches SET user = 'somebody else' WHERE id = 4")
        db.execute("UPDATE batches SET command = ? WHERE id = ?", (command, last))
        for number in range(1, last + 1):
            chain.close(db, number)
        db.commit()
    assert set(found(certified)) == {"continuity"}


def test_a_register_goes_on_from_what_it_was_however_often_it_was_restored(
    certified: Office,
) -> None:
    """There and back again: what was entered in between is in copies of a past that was replaced."""
    then = backups.everything(certified.file)[-3].file
    certified("restore --yes", str(then))
    for name in ("Zoe Zorn", "Yva Zorn", "Xaver Zorn"):
        certified("participant add", name)
    assert "continuity" not in found(certified, code=0)
    before = min(
        (each for each in backups.everything(certified.file) if each.name.occasion == "replaced"),
        key=lambda each: each.name,
    )
    certified("restore --yes", str(before.file))
    assert found(certified, code=0) == {}


def test_a_register_that_was_restored_goes_on_from_what_it_was(certified: Office) -> None:
    copies = backups.everything(certified.file)
    certified("restore --yes", str(copies[-1].file))
    assert "continuity" not in found(certified, code=0)


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("UPDATE sessions SET date = '2024-3-1' WHERE id = 1", "not_a_date"),
        ("UPDATE participants SET name = CAST(x'41ff' AS TEXT) WHERE id = 1", "undecodable"),
        ("UPDATE attendance SET minutes = 9999 WHERE id = 1", "too_many_minutes"),
        ("UPDATE settings SET value = 'viele' WHERE key = 'rule'", "not_a_value"),
    ],
)
def test_a_value_no_command_writes_is_noticed(
    certified: Office, statement: str, fault: str
) -> None:
    behind(certified, statement)
    checks = found(certified)
    assert fault in {item.get("fault") for item in checks["values"]["items"]} | {
        str(item) for item in checks["values"]["items"] if fault in str(item)
    } or fault in str(checks["values"])
    assert "crashed" not in str(checks["values"])


def test_parts_from_somebody_else_are_noticed_and_not_carried_out(certified: Office) -> None:
    with closing(sqlite3.connect(certified.file)) as db:
        db.execute(
            "CREATE TRIGGER helpful AFTER UPDATE ON participants BEGIN DELETE FROM attendance; END"
        )
        db.commit()
    checks = found(certified)
    assert {item["text"] for item in checks["structure"]["items"]} == {"helpful"}
    assert checks["register"]["level"] == "problem"
    assert checks["rows"]["level"] == "unchecked"


def test_a_missing_file_is_written_again_by_what_the_doctor_says(certified: Office) -> None:
    files = sorted(certified.folder.glob("Bescheinigungen/*/KOKOMA*.pdf"))
    content = [file.read_bytes() for file in files]
    for file in files:
        file.unlink()
    checks = found(certified)
    assert set(checks) == {"files"}
    assert [item["fault"] for item in checks["files"]["items"]] == ["files_missing"] * 2
    certified(checks["files"]["command"].removeprefix("kokoma "))
    assert [file.read_bytes() for file in files] == content
    assert found(certified, code=0) == {}


def test_a_changed_file_is_written_again_once_it_is_out_of_the_way(certified: Office) -> None:
    file = next(certified.folder.glob(f"Bescheinigungen/*/{ANNA}*.pdf"))
    file.write_bytes(file.read_bytes() + b"\n")
    checks = found(certified)
    assert faults(certified) == {"files": {"files_changed"}}
    file.unlink()
    certified(checks["files"]["items"][0]["command"].removeprefix("kokoma "))
    assert found(certified, code=0) == {}


def test_a_file_that_is_gone_from_the_register_too_needs_a_new_certificate(
    certified: Office,
) -> None:
    behind(certified, "DELETE FROM prints WHERE certificate_id = 1")
    assert faults(certified, code=0) == {"prints": {"prints_none"}}
    next(certified.folder.glob(f"Bescheinigungen/*/{ANNA}*.pdf")).unlink()
    checks = found(certified)
    (item,) = checks["files"]["items"]
    assert item["fault"] == "files_lost"
    certified(item["command"].removeprefix("kokoma "), "--reason", "verloren")
    assert found(certified, code=0).keys() == set()


def test_files_that_no_longer_hold_are_only_a_hint(certified: Office) -> None:
    certified(f"certificate void {ANNA} --reason Versehen --yes")
    assert faults(certified, code=0) == {"files": {"files_void"}}
    next(certified.folder.glob(f"Bescheinigungen/*/{ANNA}*.pdf")).unlink()
    assert found(certified, code=0) == {}


def test_print_files_and_second_copies_are_looked_at(certified: Office) -> None:
    certified(f"certificate reprint --duplicate {ANNA}")
    print_file = next(certified.folder.glob("Bescheinigungen/*/Druckdatei*.pdf"))
    second = next(certified.folder.glob("Bescheinigungen/*/*(Zweitschrift).pdf"))
    print_file.write_bytes(b"%PDF-")
    second.write_bytes(b"%PDF-")
    assert faults(certified) == {
        "print_files": {"print_files_changed"},
        "duplicates": {"duplicates_changed"},
    }
    print_file.unlink()
    second.unlink()
    assert faults(certified, code=0) == {
        "print_files": {"print_files_missing"},
        "duplicates": {"duplicates_missing"},
    }
    command = found(certified, code=0)["duplicates"]["items"][0]["command"]
    certified(command.removeprefix("kokoma "))
    assert set(found(certified, code=0)) == {"print_files"}


DIES = """
import os, sys
from datetime import date
from kokoma_cli.cli import run
from kokoma_cli.rendering.files import Stage
publish = Stage.publish
def dies(self):
    publish(self)
    os._exit(9)
Stage.publish = dies
run(["certify", "--all"], today=date(2024, 3, 26))
"""


def test_files_of_a_run_that_died_are_registered_by_the_second(
    office: Office, quiet_drive: None
) -> None:
    office.people("Anna Groß")
    office.earns("Anna Groß")
    died = subprocess.run(
        [sys.executable, "-c", DIES],
        env=os.environ | {"KOKOMA_LANG": "de"}, cwd=office.folder, check=False, capture_output=True,
    )  # fmt: skip
    assert died.returncode == 9, died.stderr
    assert len(office.pdfs()) == 2
    checks = found(office)
    assert {item["fault"] for item in checks["strangers"]["items"]} == {"strays"}
    assert len(checks["strangers"]["items"]) == 2
    office("certify --all")
    assert set(found(office, code=0)) <= {"leftovers"}


def test_lists_and_copies_in_the_folder_are_nobodys_business(certified: Office) -> None:
    certified("ceremony print")
    certified("certificate book --out Bescheinigungen/Liste.pdf")
    file = next(certified.folder.glob(f"Bescheinigungen/*/{ANNA}*.pdf"))
    file.with_name(f"{ANNA} Kopie für Frau Groß.pdf").write_bytes(file.read_bytes())
    assert found(certified, code=0) == {}


def test_a_file_that_should_be_deleted_is_still_there(certified: Office) -> None:
    (certified.folder / "alt.pdf").write_bytes(b"alt")
    behind(certified, "INSERT INTO doomed_files (file, sha256) VALUES ('alt.pdf', 'x')")
    assert faults(certified) == {"doomed": {"doomed"}}


def test_whoever_may_be_entered_twice_is_a_hint_with_the_command(certified: Office) -> None:
    certified("participant add", "Anna Gross", "--email", "anna@stadt.de")
    certified("participant add", "A. Schmitt")
    behind(certified, "UPDATE participants SET email = 'ANNA@stadt.de' WHERE id = 5")
    checks = found(certified)
    assert set(checks) == {"people", "rows"}
    assert [item["command"] for item in checks["people"]["items"]] == [
        "kokoma participant merge 1 4",
        "kokoma participant merge 4 5",
    ]


def test_a_certificate_without_ground_is_a_hint(certified: Office) -> None:
    certified("attend P1 Anna --absent --yes")
    assert faults(certified, code=0) == {"people": {"unfounded"}}


def test_others_who_may_read_are_a_hint(certified: Office) -> None:
    certified.file.chmod(0o644)
    checks = found(certified, code=0)
    assert set(checks) == {"access"}
    certified_mode = checks["access"]["command"]
    subprocess.run(certified_mode, shell=True, check=True)
    assert found(certified, code=0) == {}


def test_a_register_that_cannot_be_written_is_a_problem(
    certified: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda path, _mode: Path(path) != certified.file)
    assert faults(certified) == {"access": {"not_writable"}}


def test_what_dead_processes_left_is_a_hint(certified: Office) -> None:
    old = time.time() - 3600
    left = [
        certified.folder / ".kokoma-0123abcd-99-0123456789abcdef.tmp",
        certified.folder / "kokoma.db-journal",
        certified.folder / "kokoma-backup" / ".2024-03-26T10-00-00_00003_entry.db.part",
    ]
    for file in left:
        file.write_bytes(b"")
        os.utime(file, (old, old))
    note = certified.folder / ".kokoma.db.holder"
    note.write_text(f"anna\n{os.uname().nodename}\n999999999\n2024-03-26T10:00:00\nkokoma")
    (check,) = found(certified, code=0).values()
    assert {item["file"] for item in check["items"]} == {str(file) for file in (*left, note)}


def test_little_room_is_said_before_it_is_too_late(
    certified: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drive, "free", lambda _folder: 150_000_000)
    checks = found(certified, code=0)
    assert set(checks) == {"space"}
    assert "150\u00a0MB" in checks["space"]["detail"]
    monkeypatch.setattr(drive, "free", lambda _folder: 1_000)
    assert set(found(certified)) == {"space"}


def test_network_drives_and_synchronised_folders_are_explained(
    certified: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drive, "network_kind", lambda _folder: "cifs")
    monkeypatch.setattr(drive, "synchronised", lambda _folder: "OneDrive")
    (check,) = found(certified, code=0).values()
    assert "Netzlaufwerk (cifs)" in check["detail"]
    assert "OneDrive" in check["detail"]


def test_a_backup_that_was_changed_is_a_problem(certified: Office) -> None:
    newest = backups.everything(certified.file)[-1].file
    newest.write_bytes(newest.read_bytes()[:-1] + b"x")
    assert faults(certified) == {"backups": {"backup_other_checksum"}}
    newest.with_name(newest.name + ".sha256").unlink()
    assert "backup_no_checksum" in faults(certified, code=0)["backups"]
    newest.write_bytes(b"SQLite format 3\0" + bytes(2000))
    assert set(found(certified)) == {"backups"}


def test_backups_that_are_off_or_behind_are_a_hint(certified: Office) -> None:
    for backup in backups.everything(certified.file)[-4:]:
        backups.remove(backup.file)
    behind_by = found(certified, code=0)["backups"]
    assert "3 Einträge sind noch in keiner Sicherung" in behind_by["detail"]
    certified("settings set backups off")
    assert "keine Sicherung gemacht" in found(certified, code=0)["backups"]["detail"]


def test_a_folder_of_backups_that_is_a_link_is_a_problem(certified: Office) -> None:
    folder = backups.folder_of(certified.file)
    folder.rename("anderswo")
    folder.symlink_to("anderswo")
    answer = certified("doctor", code=7)
    assert "Es wird keine Sicherung gemacht" in " ".join(answer.both.split())
    assert "Neben dem Register liegt keine Sicherung" not in " ".join(answer.both.split())


def test_a_kind_of_the_office_that_cannot_be_drawn_is_blamed_by_file(certified: Office) -> None:
    certified("kind copy bescheinigung eigene")
    assert found(certified, code=0) == {}
    words = certified.folder / "templates/certificates/eigene/de.jinja"
    words.write_text(words.read_text("utf-8") + "{{ geburtsname }}", "utf-8")
    (check,) = found(certified).values()
    assert check["name"] == "kinds"
    assert "geburtsname" in str(check["items"])
    assert "templates/certificates/eigene" in check["mend"]


def test_a_kind_too_large_for_its_sheet_is_noticed_too(certified: Office) -> None:
    certified("kind copy bescheinigung eigene")
    file = certified.folder / "templates/certificates/eigene/kind.toml"
    lines = file.read_text("utf-8").splitlines()
    file.write_text(
        "\n".join("title_size = 90" if line.startswith("title_size") else line for line in lines)
    )
    assert set(found(certified)) == {"kinds"}


def test_a_logo_that_is_gone_is_a_problem(certified: Office) -> None:
    picture = certified.folder / "wappen.svg"
    picture.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
    )
    certified("settings set logos", "wappen.svg | Wappen")
    assert found(certified, code=0) == {}
    picture.unlink()
    assert set(found(certified)) == {"logos"}


UNUSABLE = {
    "empty": b"",
    "foreign": b"Nachname;Vorname\nGro\xdf;Anna\n" * 300,
    "other": b"SQLite format 3\0" + bytes(8000),
}


@pytest.mark.parametrize("name", UNUSABLE)
def test_a_register_that_cannot_be_opened_is_said_to_be_and_the_backup_named(
    certified: Office, name: str
) -> None:
    newest = backups.everything(certified.file)[-1].file
    certified.file.write_bytes(UNUSABLE[name])
    checks = found(certified)
    assert checks["register"]["command"] == f"kokoma restore {newest}"
    assert checks["files"]["level"] == "unchecked"
    said = certified("doctor", code=7).out
    assert f"{newest}" in said.replace("\n", "")
    assert "Nicht zu prüfen" in said


def test_what_the_doctor_says_brings_a_damaged_register_back(certified: Office) -> None:
    before = certified.content("batches", "changes", "redactions", "sqlite_sequence")
    certified("participant add", "Zoe Zorn")
    pages = bytearray(certified.file.read_bytes())
    pages[4096 * 2 : 4096 * 12] = bytes(4096 * 10)
    certified.file.write_bytes(pages)
    command = found(certified)["integrity"]["command"]
    certified(command.removeprefix("kokoma "), "--yes")
    assert certified.content("batches", "changes", "redactions", "sqlite_sequence") == before
    assert set(found(certified, code=0)) <= {"leftovers"}


def test_without_a_good_backup_none_is_named(certified: Office) -> None:
    for backup in backups.everything(certified.file):
        backup.file.write_bytes(b"")
    certified.file.write_bytes(b"")
    checks = found(certified)
    assert checks["register"]["command"] is None
    assert "Datensicherung des Hauses" in checks["register"]["mend"]


def test_a_newer_register_is_not_blamed(certified: Office) -> None:
    behind(certified, "PRAGMA user_version = 99")
    checks = found(certified)
    assert "neueren kokoma" in checks["register"]["detail"]
    assert {name for name, check in checks.items() if check["level"] == "problem"} == {"register"}


def test_a_register_that_stays_locked_is_said_to_be(
    certified: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    from kokoma_cli.storage import inspection

    monkeypatch.setattr(inspection, "PATIENCE_SECONDS", 0.1)
    with closing(sqlite3.connect(certified.file, isolation_level=None)) as db:
        db.execute("BEGIN EXCLUSIVE")
        checks = found(certified)
    assert checks["register"]["mend"] == "Versuchen Sie es gleich noch einmal."


def test_no_register_is_not_found(empty_office: Office) -> None:
    document = empty_office.json("doctor", code=3)
    assert document["error"]["key"] == "register.none_here"


def test_old_code_pages_and_english(certified: Office) -> None:
    environ = {**os.environ, "PYTHONIOENCODING": "cp850", "KOKOMA_LANG": "en", "NO_COLOR": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "kokoma_cli", "doctor"],
        cwd=certified.folder, env=environ, capture_output=True, check=False,
    )  # fmt: skip
    lines = done.stdout.decode("cp850").splitlines()
    assert done.returncode == 0, done.stderr
    assert lines[1].startswith("ok    Register")
    assert all(len(line) <= 80 for line in lines)


def test_sheets_of_a_state_that_was_replaced_are_a_hint_with_their_numbers(
    certified: Office,
) -> None:
    # The last one was made after they were issued, the one before it just before.
    before = backups.everything(certified.file)[-2]
    certified("restore --yes", str(before.file))
    check = found(certified, code=0)["strangers"]
    assert {item["fault"] for item in check["items"]} == {"strays_replaced"}
    assert len(check["items"]) == 3
    assert ANNA in {item.get("number") for item in check["items"]}
    assert "ersetzt am" in check["items"][-1]["text"]
    assert "kokoma certify" in check["mend"]


def test_a_certificate_under_another_name_is_not_missing(certified: Office) -> None:
    file = next(certified.folder.glob(f"Bescheinigungen/*/{ANNA}*.pdf"))
    there = file.rename(file.with_name("Sven neu.pdf"))
    (check,) = found(certified, code=0).values()
    (item,) = check["items"]
    assert (item["fault"], item["now"]) == ("files_renamed", [str(there)])
    assert "heißt jetzt" in item["text"]
    there.rename(file)
    assert found(certified, code=0) == {}


def test_what_the_doctor_says_of_a_bad_backup_puts_an_end_to_it(certified: Office) -> None:
    newest = backups.everything(certified.file)[-1].file
    newest.write_bytes(b"")
    (check,) = found(certified).values()
    assert [item["file"] for item in check["items"]] == [str(newest)]
    assert "Löschen Sie die genannte Datei" in check["mend"]
    certified("backup")
    assert set(found(certified)) == {"backups"}
    newest.unlink()
    assert found(certified, code=0) == {}
