import pytest

from kokoma_cli.domain.health import Finding, Item, Verdict
from kokoma_cli.rendering.health import amount, health_document, health_text
from kokoma_cli.rendering.screen import Screen
from kokoma_cli.wording import Wording

GERMAN = Wording("de")
MANY = [Item("doctor.item_number", {"number": f"N-{number}"}) for number in range(8)]
VERDICTS = [
    Verdict("integrity", "doctor.well_integrity"),
    Verdict("logos", "doctor.well_logos", {"count": 0}),
    Verdict("prints", "doctor.well_prints", {}, (
        Finding("doctor.prints_none", "hint", {}, MANY, "doctor.mend_prints_none"),
    )),
    Verdict("files", "doctor.well_files", {}, (
        Finding("doctor.files_missing", "problem", {"command": "kokoma x"}, MANY[:1], "doctor.mend_reprint"),
    )),
    Verdict("rows", "doctor.well_rows", {}, (Finding("doctor.not_looked_at", "unchecked"),)),
]  # fmt: skip


def test_a_line_for_each_check_and_more_only_where_there_is_something_to_say() -> None:
    text = health_text(VERDICTS, GERMAN, Screen())
    lines = text.splitlines()
    assert lines[0] == "✓ Unversehrtheit  kein Schaden in der Datei"
    assert "Logos" not in text
    assert lines[1].startswith("! Drucke          Von 8 Bescheinigungen")
    assert "    N-4" in lines
    assert "    N-5" not in lines
    assert "    und 3 weitere" in lines
    assert "  → Schreiben Sie sie noch einmal: kokoma x" in lines
    assert "– Nicht zu prüfen, solange das Register unbrauchbar ist: Einträge." in lines
    assert lines[-1] == "Ein Fehler und ein Hinweis."
    assert all(len(line) <= 80 for line in lines)


def test_a_command_is_never_broken_and_no_advice_is_given_twice() -> None:
    command = "kokoma restore /" + "/".join(["Kursverwaltung der Stadt"] * 5) + "/kokoma.db"
    restoring = Finding(
        "doctor.damages", "problem", {"command": command, "count": 1}, (), "doctor.mend_restore"
    )
    backing_up = Finding(
        "doctor.backup_unusable", "problem", {}, MANY[:1], "doctor.mend_bad_backups"
    )
    text = health_text(
        [Verdict("integrity", "x", {}, (restoring,)), Verdict("backups", "x", {}, (backing_up,))],
        GERMAN,
        Screen(),
    )
    assert f"    {command}" in text.splitlines()
    assert "    kokoma backup" in text.splitlines()
    assert text.count(command) == 1
    assert text.endswith("2 Fehler. Beginnen Sie mit „Unversehrtheit“.")


def test_what_sqlite_says_is_only_in_the_document() -> None:
    item = Item("", {"text": "database disk image is malformed"})
    verdict = Verdict("integrity", "x", {}, (Finding("doctor.damages", "problem", {}, [item]),))
    assert "malformed" not in health_text([verdict], GERMAN, Screen())
    assert "malformed" in str(health_document([verdict], GERMAN))


@pytest.mark.parametrize("page", ["cp1252", "cp850", "ascii"])
def test_no_code_page_turns_a_mark_into_its_contrary(page: str) -> None:
    def letters(text: str) -> str:
        return text.encode(page, "replace").decode(page).replace("?", "x")

    lines = health_text(VERDICTS, GERMAN, Screen(letters=letters)).splitlines()
    assert lines[0].startswith("ok     Unversehrtheit  ")
    assert lines[1].startswith("!      Drucke          ")
    assert [line for line in lines if line.startswith("FEHLER Dateien         ")]


def test_what_is_well_is_said_in_a_line() -> None:
    assert health_text(VERDICTS[:2], GERMAN, Screen()).endswith("\nAlles in Ordnung.")
    assert health_text(VERDICTS[:3], GERMAN, Screen()).endswith("\nKein Fehler, ein Hinweis.")


def test_values_cannot_steer_the_terminal() -> None:
    item = Item("doctor.item_file", {"file": "a\x1b[2Jb\nc"})
    verdict = Verdict(
        "files", "doctor.well_files", {}, (Finding("doctor.files_void", "hint", {}, [item]),)
    )
    text = health_text([verdict], GERMAN, Screen())
    assert "\x1b" not in text
    assert "b\nc" not in text


def test_the_document_has_everything_the_list_has() -> None:
    document = health_document(VERDICTS, GERMAN)
    checks = document["checks"]
    assert document["ok"] is False
    assert isinstance(checks, list)
    assert [check["level"] for check in checks] == ["ok", "ok", "hint", "problem", "unchecked"]
    assert len(checks[2]["items"]) == 8
    assert checks[3]["command"] == "kokoma x"
    assert checks[3]["items"] == [
        {
            "fault": "files_missing",
            "level": "problem",
            "text": "N-0",
            "mend": "Schreiben Sie sie noch einmal: kokoma x",
            "command": "kokoma x",
            "number": "N-0",
        }
    ]


def test_bytes_are_said_as_people_say_them() -> None:
    sizes = [amount(size, GERMAN) for size in (512, 4_096, 471_040, 5_600_000, 81 * 10**9)]
    assert sizes == ["512\u00a0Byte", "4,1\u00a0kB", "471\u00a0kB", "5,6\u00a0MB", "81\u00a0GB"]
