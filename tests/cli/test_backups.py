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
from kokoma_cli.storage.beginning import beginning
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
    assert office("backup stick.db").out.startswith("Gesichert: stick.db (3")
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
    for each in kept(busy, "issued"):
        backups.remove(each)
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
        "of_this_register": True,
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
    grouped = " ".join(hash_[at : at + 8] for at in range(0, 64, 8))
    gone = f"nicht mehr im Register: der frühere Eintrag Nr. {number} (Prüfsumme {grouped})"
    assert entry["account"][1:] == [gone]
    assert entry["account"][0].startswith(f"Sicherung zurückgeholt: Stand bis Nr. {last} (")
    assert entry["reason"] is None
    assert document["replaced"]["hash"] == hash_


def test_what_a_backup_replaces_can_be_restored_in_its_turn(busy: Office) -> None:
    before = rows(busy)
    document = busy.json("restore stick.db --yes")
    busy(f"restore {document['replaced']['file']} --yes")
    assert rows(busy) == before
    assert busy.json("log --limit 1")[0]["account"][0].startswith("Sicherung zurückgeholt")


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
    office.file.write_bytes(register_of(4))
    office("participant add Bo")
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
    assert "nichts geht verloren" in office("restore stick.db --dry-run").out
    assert "nichts ging verloren" in office("restore stick.db").out


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
    assert "nicht mehr so, wie sie gemacht wurde" in busy.json("log --limit 1")[0]["account"][-1]


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


# --- backups of another register


@pytest.fixture
def mixed(busy: Office) -> Office:
    """Among the backups there is one of another office, which has certified too."""
    other = busy.folder / "anderswo"
    other.mkdir()
    busy("--db anderswo/kokoma.db init --cohort 'Schwerin 2024'")
    for name in ("Udo Fremd", "Ina Fremd"):
        busy("--db anderswo/kokoma.db participant add", name)
    for course in ("P1", "P2", "P3", "P4", "V1"):
        busy(f"--db anderswo/kokoma.db attend {course} --all")
    busy("--db anderswo/kokoma.db certify --all --out", str(busy.folder.parent / "woanders"))
    file = Path(busy.json("--db anderswo/kokoma.db backup")["file"])
    shutil.copy(file, backups.folder_of(busy.file) / "2031-01-01T10-00-00_00009_asked.db")
    shutil.rmtree(other)
    return busy


def test_a_backup_of_another_register_is_refused_and_said_to_be_that(mixed: Office) -> None:
    before = mixed.file.read_bytes()
    for line in ("restore 1 --yes", "restore 1 --dry-run"):
        said = sentence(mixed(line, code=5))
        assert "Sicherung eines anderen Registers" in said
        assert "Schwerin 2024" in said
        assert "--another-register" in said
    assert mixed.json("restore 1 --yes", code=5)["error"]["cohorts"] == ["Schwerin 2024"]
    assert mixed.file.read_bytes() == before


def test_two_registers_begun_in_the_same_second_are_two(office: Office) -> None:
    office("init anderes.db")
    with closing(sqlite3.connect("anderes.db")) as db, closing(sqlite3.connect("kokoma.db")) as own:
        (at,) = own.execute("SELECT at FROM batches WHERE id = 1").fetchone()
        guards = db.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for (name,) in guards:
            db.execute(f"DROP TRIGGER {name}")
        db.execute("UPDATE batches SET at = ?", (at,))
        assert not beginning(db).is_of(beginning(own))  # type: ignore[union-attr]


def test_another_register_takes_the_place_of_this_one_only_on_purpose(mixed: Office) -> None:
    document = mixed.json("restore 1 --yes --another-register")
    assert document["of_this_register"] is False
    assert [each["name"] for each in mixed.json("participant list")] == ["Ina Fremd", "Udo Fremd"]
    assert len(document["entries"]) == 10
    assert "sie ist von einem anderen Register" in mixed.json("log --limit 1")[0]["account"][1]
    kept = document["replaced"]["file"]
    mixed(f"restore '{kept}' --yes", code=5)
    mixed(f"restore '{kept}' --yes --another-register")
    assert [each["name"] for each in mixed.json("participant list")] == ["Bo Ek", "Anna Weiß"]


def test_the_list_marks_what_is_of_another_register_and_what_cannot_be_read(mixed: Office) -> None:
    (backups.folder_of(mixed.file) / "2031-01-02T10-00-00_00009_asked.db").write_bytes(b"")
    document = mixed.json("backup --list")
    assert [each["of_this_register"] for each in document[:3]] == [None, False, True]
    answer = mixed("backup --list")
    lines = answer.out.splitlines()
    assert "nicht lesbar" in lines[1] + lines[2]
    assert "von einem anderen Register" in answer.out
    assert "Eine davon gehört zu einem anderen Register" in sentence(answer)
    assert max(map(len, lines[:-1])) <= 80


def test_where_the_register_is_gone_its_other_backups_tell_whose_they_are(mixed: Office) -> None:
    for harm in (empty, Path.unlink):
        harm(mixed.file)
        mixed("restore 1 --yes", code=5)
        said = sentence(mixed("restore stick.db --dry-run"))
        assert "auch eine von einem anderen Register; nach Nummern wurde in ihr nicht" in said
        numbers = {each["number"] for each in mixed.json("restore stick.db --yes")["lost_numbers"]}
        assert numbers == {"KOKOMA-2024-002"}


def test_copies_brought_up_to_date_separately_are_of_one_register(office: Office) -> None:
    for name in ("eins.db", "zwei.db"):
        Path(name).write_bytes(register_of(4))
        office(f"--db {name} participant add 'Bo {name}'")
    with closing(sqlite3.connect("eins.db")) as one, closing(sqlite3.connect("zwei.db")) as two:
        assert beginning(one) != beginning(two)
        assert beginning(one).is_of(beginning(two))  # type: ignore[union-attr]
    office("--db eins.db restore zwei.db --yes --even-if-altered")


# --- what is told of it


def test_her_reason_stays_hers_and_what_kokoma_did_reads_well(busy: Office) -> None:
    busy("restore stick.db --yes --reason 'Die falsche Liste genommen'")
    entry = busy.json("log --limit 1")[0]
    assert entry["reason"] == "Die falsche Liste genommen"
    said = busy(f"log --number {entry['number']}").out
    assert "Grund: Die falsche Liste genommen\n" in said
    what = " ".join(said[said.index("Was: ") :].split())
    assert what.startswith("Was: Sicherung zurückgeholt: Stand bis Nr. ")
    assert "nicht mehr im Register: der frühere Eintrag Nr. " in what
    assert max(map(len, said.splitlines())) <= 80
    listed = sentence(busy("log --limit 1"))
    assert "Sicherung zurückgeholt" in listed
    assert "(Grund: Die falsche Liste genommen)" in listed
    assert "Prüfsumme" not in listed


def test_lost_numbers_are_told_with_the_names_on_them(busy: Office) -> None:
    assert "KOKOMA-2024-002 (Bo Ek)" in busy("restore stick.db --dry-run").out
    empty(busy.file)
    backups.keep(Path("stick.db").absolute(), "2024-03-26T10:00:00", None, "asked")
    document = busy.json("restore stick.db --yes")
    assert [(each["number"], each["name"]) for each in document["lost_numbers"]] == [
        ("KOKOMA-2024-002", "Bo Ek")
    ]
    with closing(sqlite3.connect(busy.file)) as db:
        notes = db.execute("SELECT * FROM lost_numbers").fetchall()
        reasons = db.execute("SELECT reason FROM batches ORDER BY id DESC LIMIT 1").fetchall()
    assert "Bo Ek" not in f"{notes}{reasons}"


def test_what_has_happened_is_not_told_as_what_would(busy: Office) -> None:
    ahead = sentence(busy("restore stick.db --dry-run"))
    assert "wäre nicht mehr im Register" in ahead
    said = sentence(busy("restore stick.db --yes"))
    assert "steht nicht mehr im Register" in said
    assert "wäre" not in said
    assert "würde" not in said


@pytest.mark.parametrize(
    ("harm", "why"),
    [
        (damaged, "die Datei ist beschädigt"), (empty, "die Datei ist leer"),
        (foreign, "die Datei ist kein Register"),
        (with_a_trigger, "darin ist etwas fremd, verändert oder verschwunden (spy)"),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)  # fmt: skip
def test_over_a_damaged_register_nothing_says_that_nothing_was_changed(
    busy: Office, harm: Callable[[Path], None], why: str
) -> None:
    harm(busy.file)
    assert f"lässt sich nicht lesen: {why}" in sentence(busy("restore stick.db --dry-run"))
    said = sentence(busy("restore stick.db --yes"))
    assert f"ließ sich nicht lesen: {why}" in said
    assert "Nichts wurde geändert" not in said


def test_looking_back_before_a_lost_certificate_tells_why_that_cannot_be(busy: Office) -> None:
    busy("restore stick.db --yes")
    said = sentence(busy("check --as-of KOKOMA-2024-002", code=3))
    assert "KOKOMA-2024-002 ist vergeben, aber nicht mehr im Verzeichnis" in said
    busy("check --as-of KOKOMA-2024-077", code=2)


# --- whoever shares the register


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
@pytest.mark.parametrize("harm", [foreign, Path.unlink, None])
def test_whoever_shares_the_register_shares_what_is_restored(
    busy: Office, harm: Callable[[Path], None] | None
) -> None:
    group = 12345 if os.geteuid() == 0 else os.getgid()
    os.chown(busy.file, -1, group)
    busy.file.chmod(0o660)
    busy("participant add Clara")
    if harm is foreign:
        Path("kokoma.db-journal").write_bytes(b"left over")
    if harm:
        harm(busy.file)
    kept = busy.json("restore stick.db --yes")["replaced"]["file"]
    files = [busy.file, *(busy.folder.glob(f"kokoma-backup/{Path(kept).name}*") if kept else ())]
    for file in files:
        assert (stat.S_IMODE(file.stat().st_mode), file.stat().st_gid) == (0o660, group), file


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


# --- two registers that went on from one


@pytest.fixture
def forked(office: Office) -> Office:
    """Here and on the stick the same number was given, to Anna here and to Bo there, in the same second."""
    office.people("Anna Weiß", "Bo Ek")
    office.earns("Anna", "Bo")
    office("backup stick.db")
    office("certify Anna")
    office(f"--db stick.db certify Bo --out '{office.folder.parent / 'anderswo'}'")
    Path("stick.db.sha256").unlink()
    with closing(sqlite3.connect("kokoma.db")) as one, closing(sqlite3.connect("stick.db")) as two:
        ((last, at),) = one.execute("SELECT max(id), at FROM batches").fetchall()
        guards = two.execute(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'batches'"
        ).fetchall()
        for name, _ in guards:
            two.execute(f"DROP TRIGGER {name}")
        two.execute("UPDATE batches SET at = ? WHERE id = ?", (at, last))
        chain.close(two, last)
        for _, sql in guards:
            two.execute(sql)
        two.commit()
    return office


TWICE = "restore stick.db --even-if-altered --even-if-given-twice"


def test_what_was_entered_in_the_same_second_as_the_backups_last_entry_is_lost_too(
    forked: Office,
) -> None:
    before = forked.file.read_bytes()
    said = sentence(forked(TWICE, code=2))
    assert "ginge ein Eintrag verloren" in said
    assert forked.file.read_bytes() == before
    (entry,) = forked.json(f"{TWICE} --yes")["entries"]
    assert entry["command"] == "kokoma certify Anna"


def test_a_number_on_two_papers_is_named_with_both_people_and_takes_an_option_of_its_own(
    forked: Office,
) -> None:
    before = forked.file.read_bytes()
    line = "restore stick.db --even-if-altered --yes"
    said = sentence(forked(line, code=5))
    assert "KOKOMA-2024-001: im Register Anna Weiß, in der Sicherung Bo Ek" in said
    assert "--even-if-given-twice" in said
    (twice,) = forked.json(line, code=5)["error"]["given_twice"]
    assert (twice["number"], twice["name"], twice["restored_name"]) == (
        "KOKOMA-2024-001",
        "Anna Weiß",
        "Bo Ek",
    )
    assert twice["sha256"] != twice["restored_sha256"]
    assert forked.file.read_bytes() == before
    assert "stünde danach auf zwei" in sentence(forked(f"{TWICE} --dry-run"))


def test_once_it_is_there_the_journal_knows_the_other_paper_and_nobody_is_told_to_delete_it(
    forked: Office,
) -> None:
    document = forked.json(f"{TWICE} --yes")
    (twice,) = document["given_twice"]
    account = " ".join(forked.json("log --limit 1")[0]["account"])
    assert "auf zwei Blättern steht KOKOMA-2024-001" in account
    assert twice["sha256"] in account.replace(" ", "").replace("\u00a0", "")
    assert "Anna" not in account
    checks = {each["name"]: each for each in forked.json("doctor")["checks"]}
    assert checks["strangers"]["ok"]
    assert checks["print_files"]["ok"]
    said = sentence(forked("doctor"))
    assert "KOKOMA-2024-001 Anna Weiß.pdf" in said
    assert "Sie gelten nicht" not in said
    assert "löschen Sie sie" not in said


def test_a_number_far_from_all_others_is_taken_on_confirmation_and_an_endless_one_never(
    busy: Office,
) -> None:
    busy("backup jetzt.db")
    before = busy.file.read_bytes()
    said = sentence(busy("restore jetzt.db --lost KOKOMA-2024-99999", code=2))
    assert "KOKOMA-2024-99999 liegt weit hinter der letzten bekannten Nummer" in said
    said = sentence(busy("restore jetzt.db --yes --lost KOKOMA-2024-1000000", code=2))
    assert "mehr als sechs Ziffern" in said
    assert busy.file.read_bytes() == before
    busy("restore jetzt.db --lost KOKOMA-2024-900")
    answer = busy("restore jetzt.db --yes --lost KOKOMA-2024-99999")
    assert "Die nächste Bescheinigung bekommt eine noch höhere" in sentence(answer)
