"""kokoma backup and kokoma restore, as a coordinator types them."""

import hashlib
import os
import shutil
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from kokoma_cli.domain.backups import read_name
from kokoma_cli.storage import backups, chain
from kokoma_cli.storage.database import open_register
from kokoma_cli.storage.schema import JOURNALED, SCHEMA
from tests.cli.test_attendance import Terminal
from tests.conftest import Answer, Office
from tests.rendering.lists import read
from tests.storage.test_migrations import register_of, version_of


def a_certificate(office: Office) -> None:
    """Anna has her certificate; one day later Bo gets his."""
    office.people("Anna Weiß", "Bo Ek")
    office.earns("Anna", "Bo")
    office("certify Anna")
    office("backup stick.db")
    office("certify Bo")


@pytest.fixture
def busy(office: Office) -> Office:
    """An office with a backup on a stick, after which KOKOMA-2024-002 was issued."""
    a_certificate(office)
    return office


def rows(office: Office) -> dict[str, list[tuple[object, ...]]]:
    found = office.content()
    return {name: found[name] for name in JOURNALED}


def kept(office: Office, occasion: str) -> list[Path]:
    return sorted(backups.folder_of(office.file).glob(f"*_{occasion}.db"))


def breaks(file: Path) -> list[chain.Break]:
    with closing(sqlite3.connect(file)) as db:
        return list(chain.breaks(db))


def sentence(answer: Answer) -> str:
    return " ".join(answer.both.split())


# --- kokoma backup


def test_a_backup_is_whole_and_its_checksum_is_beside_it(office: Office) -> None:
    office.people("Bo Ek")
    document = office.json("backup")
    file = Path(document["file"])
    assert (document["entry"], document["size"]) == (2, file.stat().st_size)
    assert document["sha256"] == hashlib.sha256(file.read_bytes()).hexdigest()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    with closing(sqlite3.connect(file)) as db:
        assert db.execute("SELECT name FROM participants").fetchall() == [("Bo Ek",)]


@pytest.mark.skipif(not shutil.which("sha256sum"), reason="needs sha256sum")
def test_sha256sum_accepts_every_checksum(busy: Office) -> None:
    busy("backup")
    folder = backups.folder_of(busy.file)
    sums = sorted(path.name for path in folder.glob("*.sha256"))
    assert len(sums) > 3
    subprocess.run(["sha256sum", "--check", "--strict", *sums], cwd=folder, check=True)


def test_a_backup_says_where_it_is_how_large_and_up_to_which_entry(office: Office) -> None:
    assert office("backup stick.db").out.startswith("Gesichert: stick.db (2")
    assert "bis Eintrag Nr. 1)" in office("backup stick.db --yes").out


def test_a_backup_in_a_folder_gets_a_name_of_its_own(office: Office) -> None:
    Path("Stick").mkdir()
    file = Path(office.json("backup Stick")["file"])
    assert file.parent == Path("Stick").absolute()
    assert read_name(file.name)


def test_a_backup_overwrites_nothing_but_an_earlier_state_of_its_register(
    busy: Office, empty_office: Office
) -> None:
    before = Path("stick.db").read_bytes()
    assert "--yes" in busy("backup stick.db", code=5).err
    assert Path("stick.db").read_bytes() == before
    busy("backup stick.db --yes")
    assert Path("stick.db").read_bytes() != before
    Path("Brief.txt").write_text("Sehr geehrte Damen und Herren")
    Path("verweis.db").symlink_to(busy.file)
    busy("init anderes.db")
    for taken in ("Brief.txt", "verweis.db", "anderes.db", "kokoma.db", "kokoma.db-journal"):
        busy(f"backup {taken} --yes", code=5)
    assert Path("Brief.txt").read_text() == "Sehr geehrte Damen und Herren"
    assert not Path("kokoma.db-journal").exists()


def test_a_later_state_does_not_give_way_to_an_earlier_one(busy: Office) -> None:
    """Somebody who works on an old copy must not overwrite the backup of the real one."""
    busy("backup stand.db")
    busy("--db stick.db backup stand.db --yes", code=5)
    assert version_of(Path("stand.db")) == SCHEMA


def test_somebody_at_the_terminal_is_asked(busy: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    for typed, changed in (("nein", False), ("ja", True)):
        before = Path("stick.db").read_bytes()
        sit_down(busy, monkeypatch, "backup stick.db", typed)
        assert (Path("stick.db").read_bytes() != before) == changed


@pytest.mark.parametrize(
    ("place", "code", "words"),
    [
        ("fehlt/stick.db", 3, "Den Ordner fehlt gibt es nicht"),
        ("kokoma.db/stick.db", 7, "Nichts wurde gesichert"),
    ],
)
def test_where_nothing_can_be_written_it_is_said(
    office: Office, place: str, code: int, words: str
) -> None:
    assert words in sentence(office(f"backup {place}", code=code))
    assert office.things() == {"kokoma.db"}


def test_the_list_shows_the_newest_first(busy: Office) -> None:
    busy("backup")
    document = busy.json("backup --list")
    assert [entry["place"] for entry in document] == list(range(1, len(document) + 1))
    assert document[0] == {
        "place": 1,
        "file": str(kept(busy, "asked")[0]),
        "at": document[0]["at"],
        "entry": 10,
        "occasion": "asked",
        "size": busy.file.stat().st_size,
    }
    table = busy("backup --list").out
    assert "auf Wunsch" in table
    assert "vor: kokoma participant add" in table
    assert max(map(len, table.split("\n"))) <= 80
    assert busy("restore").out == table
    assert busy.json("restore") == document


def test_without_a_register_its_backups_can_be_listed_all_the_same(busy: Office) -> None:
    there = len(busy.json("backup --list"))
    busy.file.unlink()
    assert len(busy.json("backup --list")) == there


# --- kokoma restore


def test_a_restored_register_is_the_backup_and_the_journal_tells_of_it(busy: Office) -> None:
    with closing(open_register(Path("stick.db"))) as register, register.reading() as db:
        expected = {
            name: db.execute(f"SELECT * FROM {name} ORDER BY 1, 2").fetchall() for name in JOURNALED
        }
        last, _ = chain.head(db)
    with closing(sqlite3.connect(busy.file)) as db:
        number, hash_ = chain.head(db)
    document = busy.json("restore stick.db --yes")
    found = rows(busy)
    assert [row[1] for row in found.pop("lost_numbers")] == ["KOKOMA-2024-002"]
    expected.pop("lost_numbers")
    assert found == expected
    assert breaks(busy.file) == []
    entry = busy.json("log --limit 1")[0]
    assert entry["number"] == document["told_in"] == last + 1
    assert entry["command"].startswith("kokoma --json restore stick.db")
    assert f"Nr. {number} von vorher (Prüfsumme {hash_})" in entry["reason"]
    assert document["replaced"]["hash"] == hash_


def test_what_a_backup_replaces_can_be_restored_in_its_turn(busy: Office) -> None:
    before = rows(busy)
    document = busy.json("restore stick.db --yes")
    busy(f"restore {document['replaced']['file']} --yes")
    assert rows(busy) == before
    assert busy.json("log --limit 1")[0]["reason"].startswith("Zurückgeholt ist die Sicherung")


def test_numbers_that_are_on_paper_are_never_given_again(busy: Office) -> None:
    busy("restore stick.db --yes")
    assert busy.json("certify Bo")["issued"][0]["number"] == "KOKOMA-2024-003"
    busy("restore stick.db --yes")
    busy("restore stick.db --yes")
    busy("settings set number_pattern K{number}-{year}")
    assert busy.json("certify Bo")["issued"][0]["number"] == "K4-2024"


def test_a_number_that_is_lost_is_explained_wherever_somebody_looks(busy: Office) -> None:
    busy("restore stick.db --yes")
    busy("certify Bo")
    assert "KOKOMA-2024-002" in busy("certificate list").err
    for word in ("KOKOMA-2024-002", "kokoma-2024-002", "002"):
        said = sentence(busy(f"certificate show {word}", code=3))
        assert "ausgestellt am 26. März 2024" in said
    document = busy.json("certificate book")
    assert [(gap["first"], gap["cause"]) for gap in document["gaps"]] == [
        ("KOKOMA-2024-002", "lost")
    ]
    book = read(Path(document["file"]).read_bytes())
    assert "KOKOMA-2024-002: ausgestellt am 26. März 2024; der Eintrag ging am" in book


def test_restoring_cannot_be_taken_back_by_undo(busy: Office) -> None:
    number = busy.json("restore stick.db --yes")["told_in"]
    before = rows(busy)
    busy(f"undo {number} --yes", code=5)
    assert rows(busy) == before


def test_files_without_an_entry_are_named(busy: Office) -> None:
    document = busy.json("restore stick.db --yes")
    assert [Path(file).name for file in document["files"]] == [
        "KOKOMA-2024-002 Bo Ek.pdf",
        "Druckdatei KOKOMA-2024-002.pdf",
    ]


def test_a_trial_shows_everything_and_changes_nothing(busy: Office) -> None:
    before, there = busy.file.read_bytes(), set(backups.folder_of(busy.file).iterdir())
    answer = busy("restore stick.db --dry-run")
    said = sentence(answer)
    assert "9 26.03.2024" not in said
    assert "kokoma certify Bo" in said
    assert "KOKOMA-2024-002" in said
    document = busy.json("restore stick.db --dry-run")
    assert (document["restored"], document["told_in"], document["dry_run"]) == (False, None, True)
    assert [entry["command"] for entry in document["entries"]] == ["kokoma certify Bo"]
    assert busy.file.read_bytes() == before
    assert set(backups.folder_of(busy.file).iterdir()) == there


def test_the_backup_itself_stays_as_it_is_also_an_older_one(office: Office) -> None:
    Path("alt.db").write_bytes(register_of(4))
    Path("alt.db").chmod(0o400)
    document = office.json("restore alt.db --yes")
    assert Path("alt.db").read_bytes() == register_of(4)
    assert version_of(office.file) == SCHEMA
    assert breaks(office.file) == []
    assert document["entry"] == 32
    assert {path.name for path in office.folder.iterdir()} == {
        "kokoma.db",
        "kokoma-backup",
        "alt.db",
    }


def test_nobody_there_to_be_asked_means_no(busy: Office) -> None:
    before = busy.file.read_bytes()
    assert "ginge ein Eintrag verloren" in sentence(busy("restore stick.db", code=2))
    assert busy.file.read_bytes() == before


def test_where_nothing_is_lost_nobody_is_asked(office: Office) -> None:
    office.people("Bo Ek")
    office("backup stick.db")
    assert "nichts geht verloren" in office("restore stick.db").out


def sit_down(office: Office, monkeypatch: pytest.MonkeyPatch, line: str, *typed: str) -> str:
    with monkeypatch.context() as here:
        here.setattr("sys.stdin", Terminal("".join(f"{answer}\n" for answer in typed)))
        here.setattr("sys.stderr", screen := Terminal())
        answer = office(line)
    return answer.out + screen.getvalue()


def test_somebody_is_shown_what_goes_and_asked(
    busy: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = busy.file.read_bytes()
    said = sit_down(busy, monkeypatch, "restore stick.db", "nein")
    assert said.index("kokoma certify Bo") < said.index("Wirklich zurückholen?")
    assert said.endswith("Nichts wurde geändert.\n")
    assert busy.file.read_bytes() == before
    sit_down(busy, monkeypatch, "restore stick.db", "ja")
    assert len(busy.json("certificate list")) == 1


def test_what_somebody_records_while_another_one_thinks_is_not_lost(
    busy: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Slow(Terminal):
        """Clara is entered from the desk opposite before the answer is typed."""

        def readline(self, *_: object) -> str:  # type: ignore[override]
            program = "kokoma_cli", "--db", str(busy.file), "participant", "add", "Clara Zeh"
            subprocess.run([sys.executable, "-m", *program], check=True, capture_output=True)
            return "ja\n"

    with monkeypatch.context() as here:
        here.setattr("sys.stdin", Slow())
        here.setattr("sys.stderr", screen := Terminal())
        busy("restore stick.db", code=5)
    assert "von jemand anderem geändert" in " ".join(screen.getvalue().split())
    assert "Clara Zeh" in {person["name"] for person in busy.json("participant list")}
    assert kept(busy, "replaced") == []


# --- backups that cannot be restored


def damaged(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[4096 * 5 : 4096 * 9] = os.urandom(4096 * 4)
    file.write_bytes(content)


def truncated(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:20_000])


def empty(file: Path) -> None:
    file.write_bytes(b"")


def foreign(file: Path) -> None:
    file.write_bytes(b"%PDF-1.7\n" * 1000)


def of_somebody_else(file: Path) -> None:
    file.unlink()
    with closing(sqlite3.connect(file)) as db:
        db.execute("CREATE TABLE bookmarks (url TEXT)")


def newer(file: Path) -> None:
    with closing(sqlite3.connect(file)) as db:
        db.execute(f"PRAGMA user_version = {SCHEMA + 1}")


def with_a_trigger(file: Path) -> None:
    with closing(sqlite3.connect(file)) as db:
        db.execute("CREATE TRIGGER spy AFTER INSERT ON batches BEGIN DELETE FROM participants; END")


HARM = [
    (damaged, 7), (truncated, 7), (empty, 7), (foreign, 7), (of_somebody_else, 7), (newer, 7),
    (with_a_trigger, 7),
]  # fmt: skip


@pytest.mark.parametrize(("harm", "code"), HARM, ids=lambda value: getattr(value, "__name__", ""))
def test_what_is_no_sound_backup_is_refused_and_nothing_changes(
    busy: Office, harm: Callable[[Path], None], code: int
) -> None:
    Path("stick.db.sha256").unlink()
    harm(Path("stick.db"))
    before, backup = busy.file.read_bytes(), Path("stick.db").read_bytes()
    said = sentence(busy("restore stick.db --yes --even-if-altered", code=code))
    assert "stick.db" in said
    assert busy.file.read_bytes() == before
    assert Path("stick.db").read_bytes() == backup
    assert not [path for path in backups.folder_of(busy.file).iterdir() if path.name[0] == "."]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("restore fehlt.db", 3), ("restore 99", 3), ("restore 0", 3), ("restore .", 7),
        ("restore kokoma.db", 5), ("restore stick.db --lost Nummer", 2), ("backup --list x.db", 2),
        ("restore stick.db zwei.db", 2), ("--db nirgends/kokoma.db restore stick.db", 3),
    ],
)  # fmt: skip
def test_wrong_calls_change_nothing(busy: Office, line: str, code: int) -> None:
    before, there = busy.file.read_bytes(), busy.things()
    assert busy(line, code=code).err
    assert (busy.file.read_bytes(), busy.things()) == (before, there)


def test_a_backup_altered_since_is_restored_only_on_purpose(busy: Office) -> None:
    with closing(sqlite3.connect("stick.db")) as db:
        db.execute("UPDATE batches SET user = 'mira' WHERE id = 3")
        db.commit()
    error = busy.json("restore stick.db --yes", code=5)["error"]
    assert (error["checksum_differs"], error["breaks"]) == (True, [3])
    assert busy.json("restore stick.db --yes --even-if-altered")["restored"]
    assert "nicht mehr so, wie sie gemacht wurde" in busy.json("log --limit 1")[0]["reason"]


def test_an_unfinished_entry_beside_a_backup_is_named(busy: Office) -> None:
    """A copy made by hand while somebody was writing."""
    with closing(sqlite3.connect(busy.file, isolation_level=None)) as db:
        db.execute("PRAGMA cache_size = 1")
        db.execute("BEGIN IMMEDIATE")
        db.execute("UPDATE changes SET new = new || ' '")
        for ending in ("", "-journal"):
            shutil.copy(f"kokoma.db{ending}", f"von-hand.db{ending}")
        db.execute("ROLLBACK")
    before = Path("von-hand.db").read_bytes()
    assert "unfertiger Eintrag" in sentence(busy("restore von-hand.db --yes", code=7))
    assert Path("von-hand.db").read_bytes() == before
    busy("--db von-hand.db log")
    busy("restore von-hand.db --yes")


# --- registers that cannot be read


@pytest.mark.parametrize(
    "harm", [damaged, truncated, empty, foreign, with_a_trigger], ids=lambda each: each.__name__
)
def test_a_register_that_cannot_be_read_is_kept_byte_for_byte(
    busy: Office, harm: Callable[[Path], None]
) -> None:
    harm(busy.file)
    lost = busy.file.read_bytes()
    busy("restore stick.db", code=2)
    assert busy.file.read_bytes() == lost
    document = busy.json("restore stick.db --yes")
    assert document["replaced"]["state"] == "unreadable"
    assert Path(document["replaced"]["file"]).read_bytes() == lost
    assert breaks(busy.file) == []
    assert len(busy.json("certificate list")) == 1
    # Bo's number is found out from his certificate on the disk.
    assert [each["number"] for each in document["lost_numbers"]] == ["KOKOMA-2024-002"]
    assert busy.json("certify Bo")["issued"][0]["number"] == "KOKOMA-2024-003"


def test_a_missing_register_comes_back(busy: Office) -> None:
    busy.file.unlink()
    document = busy.json("restore stick.db")
    assert (document["replaced"]["state"], document["replaced"]["file"]) == ("missing", None)
    assert stat.S_IMODE(busy.file.stat().st_mode) == 0o600
    assert [each["number"] for each in document["lost_numbers"]] == ["KOKOMA-2024-002"]


def test_numbers_are_found_in_newer_backups_and_by_hand_where_no_paper_is_left(
    busy: Office,
) -> None:
    busy.people("Clara Zeh")
    for path in busy.folder.rglob("*.pdf"):
        path.unlink()
    empty(busy.file)
    document = busy.json("restore stick.db --yes --lost KOKOMA-2024-007 --lost kokoma-2024-005")
    assert [(each["number"], each["issued_on"]) for each in document["lost_numbers"]] == [
        ("KOKOMA-2024-002", "2024-03-26"),
        ("KOKOMA-2024-005", None),
        ("KOKOMA-2024-007", None),
    ]
    assert busy.json("certify Bo")["issued"][0]["number"] == "KOKOMA-2024-008"


def test_a_journal_left_beside_a_broken_register_does_no_harm_to_the_new_one(busy: Office) -> None:
    """It would be rolled back into whatever is called kokoma.db."""
    with closing(sqlite3.connect(busy.file, isolation_level=None)) as db:
        db.execute("PRAGMA cache_size = 1")
        db.execute("BEGIN IMMEDIATE")
        db.execute("UPDATE changes SET new = new || ' '")
        journal = Path("kokoma.db-journal").read_bytes()
        db.execute("ROLLBACK")
    foreign(busy.file)
    Path("kokoma.db-journal").write_bytes(journal)
    document = busy.json("restore stick.db --yes")
    assert Path(f"{document['replaced']['file']}-journal").read_bytes() == journal
    assert not Path("kokoma.db-journal").exists()
    assert breaks(busy.file) == []
    assert len(busy.json("participant list")) == 2


def test_what_was_deleted_by_law_comes_back_with_a_backup_and_that_is_said(busy: Office) -> None:
    busy("participant rename Bo 'Bea Ek' --yes")
    assert "Löschen Sie sie danach noch einmal" in sentence(busy("restore stick.db --dry-run"))


def test_a_place_that_is_not_there_is_not_taken_for_a_file(office: Office) -> None:
    for line in ("backup usb", "backup usb --dry-run"):
        assert "usb.db" in sentence(office(line, code=3))
    assert not (office.folder / "usb").exists()
    office("backup usb.db")
    (office.folder / "stick").mkdir()
    office("backup stick")
    assert list((office.folder / "stick").glob("*_asked.db"))


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs a folder nobody can write to")
def test_a_folder_that_takes_no_file_is_not_said_to_be_missing(office: Office) -> None:
    assert "lässt sich nicht schreiben" in sentence(office("backup /proc", code=7))


def test_the_list_tells_backups_apart_by_what_came_after_them(office: Office) -> None:
    office.people("Anna Weiß")
    office("course schedule P1 10.3.2023 11.3.2023")
    office("attend P1 Anna")
    for gone in (False, True):
        if gone:
            office.file.unlink()
        said = office("backup --list").out
        assert "vor: kokoma course schedule" in said
        assert ("vor: kokoma attend P1" in said) is not gone
        assert all(len(line) <= 80 for line in said.splitlines()[:-1])
        name = backups.everything(office.file)[-1].name
        assert f":{name.at[17:19]}  " in said
