"""Restoring gives no number twice, brings back nobody who was erased, and destroys nothing it replaces."""

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from kokoma_cli.errors import Conflict
from kokoma_cli.storage import as_found, backups, chain, erased, lost_numbers
from kokoma_cli.storage.database import Origin, open_register
from kokoma_cli.workflows import recall
from kokoma_cli.workflows.desk import Desk
from tests.conftest import Answer, Office

DAY = date(2024, 3, 26)
AT = "2024-03-26T10:00:00+01:00"


def sentence(answer: Answer) -> str:
    return " ".join(answer.both.split())


@pytest.fixture
def away(office: Office, tmp_path: Path) -> Office:
    """After a backup Bo got KOKOMA-2024-002, the file of which lies on another drive; no backup tells."""
    office.people("Anna Weiß", "Bo Ek")
    office.earns("Anna", "Bo")
    office("certify Anna")
    office("backup stick.db")
    office("certify Bo --out", str(tmp_path / "anderswo"))
    for each in backups.everything(office.file):
        backups.remove(each.file)
    return office


def meddle(file: Path, *statements: str) -> None:
    """Writes to a register past its journal."""
    with closing(sqlite3.connect(file, isolation_level=None)) as db:
        guards = db.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        dropped = [f"DROP TRIGGER {name}" for name, _ in guards]
        for statement in (*dropped, *statements, *(sql for _, sql in guards)):
            db.execute(statement)


def dangling(file: Path) -> None:
    """One row refers to nothing, everything else can be read."""
    meddle(file, "UPDATE enrolments SET cohort_id = 77 WHERE id = 1")


def strange(file: Path) -> None:
    """Somebody put a trigger there, of which nothing is carried out."""
    with closing(sqlite3.connect(file)) as db:
        db.execute("CREATE TRIGGER spy AFTER INSERT ON batches BEGIN DELETE FROM participants; END")


def torn(file: Path) -> None:
    """A page in the middle of what was recorded is gone; certificates are elsewhere."""
    with closing(sqlite3.connect(file)) as db:
        (page,) = db.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'enrolments'"
        ).fetchone()
        (size,) = db.execute("PRAGMA page_size").fetchone()
    with file.open("r+b") as opened:
        opened.seek((page - 1) * size)
        opened.write(b"\xaa" * size)


@pytest.mark.parametrize("harm", [dangling, strange, torn])
def test_what_can_still_be_read_of_a_damaged_register_tells_its_numbers(
    away: Office, harm: object
) -> None:
    assert callable(harm)
    harm(away.file)
    document = away.json("restore stick.db --yes")
    assert document["replaced"]["state"] == "unreadable"
    (lost,) = document["lost_numbers"]
    assert (lost["number"], lost["kind"]) == ("KOKOMA-2024-002", "bescheinigung")
    assert away.json("certify Bo")["issued"][0]["number"] == "KOKOMA-2024-003"


def test_the_kept_copy_of_a_damaged_register_tells_them_too(away: Office) -> None:
    dangling(away.file)
    as_found.keep_as_found(away.file, AT)
    away.file.write_bytes(b"%PDF-1.7\n" * 1000)
    (lost,) = away.json("restore stick.db --yes")["lost_numbers"]
    assert (lost["number"], lost["kind"]) == ("KOKOMA-2024-002", "bescheinigung")


def test_numbers_are_read_from_both_ends_of_what_is_damaged_and_nonsense_is_none(
    away: Office,
) -> None:
    with closing(sqlite3.connect(away.file)) as db:
        assert len(lost_numbers.salvaged(db, DAY)) == 4
    meddle(away.file, "UPDATE certificates SET sequence = 0 WHERE id = 1")
    with closing(sqlite3.connect(away.file)) as db:
        assert {each.number for each in lost_numbers.salvaged(db, DAY)} == {"KOKOMA-2024-002"}


def test_papers_are_found_by_every_pattern_that_was_ever_set(office: Office) -> None:
    """The one in the backup, the one of the other backups, and the one still to be read in the register."""
    office.people("Anna Weiß")
    office.earns("Anna")
    office("backup stick.db")
    office("settings set number_pattern B{number:03}-{year}")
    office("certify Anna")
    # Only the paper knows the number now.
    meddle(office.file, "DELETE FROM prints", "DELETE FROM certificates")
    dangling(office.file)
    for each in backups.everything(office.file):
        backups.remove(each.file)
    document = office.json("restore stick.db --yes")
    assert [each["number"] for each in document["lost_numbers"]] == ["B001-2024"]
    assert [Path(file).name for file in document["files"]] == ["B001-2024 Anna Weiß.pdf"]


def names(found: Iterator[tuple[object, Path]]) -> list[str]:
    return sorted(path.parent.name for _, path in found)


def test_papers_are_sought_near_the_register_and_not_on_the_whole_drive(
    away: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = next(away.folder.rglob("KOKOMA-2024-001*.pdf")).read_bytes()
    deep = away.folder.joinpath(*"abcdefgh")
    hidden, linked = away.folder / ".Papierkorb", away.folder / "Verweis"
    for folder in (deep, hidden):
        folder.mkdir(parents=True)
        (folder / "KOKOMA-2024-009 X.pdf").write_bytes(content)
    linked.symlink_to(away.folder.parent)
    (away.folder / "KOKOMA-2024-008 Y.pdf").write_bytes(content + b"\0" * recall._LARGEST)
    look = ["KOKOMA-{year}-{number:03}"]
    assert len(names(recall.papers(away.file, look, DAY))) == 1
    monkeypatch.setattr(recall, "_MOST", 2)
    assert names(recall.papers(away.file, look, DAY)) == []


def test_an_answer_does_not_hold_for_another_register_with_as_many_entries(away: Office) -> None:
    """Restoring what is one entry older makes a register that ends at the same number."""
    with closing(open_register(away.file)) as register:
        origin = Origin(AT, "vogelsang", "kokoma x")
        desk = Desk(register, origin, DAY).as_it_stands()
        assert away.json("restore stick.db --yes")["told_in"] == (desk.pinned or (0, ""))[0]
        with pytest.raises(Conflict), desk.writing() as (db, _):
            db.execute("UPDATE participants SET organisation = 'X'")


def test_what_is_kept_twice_in_a_second_is_there_twice(office: Office) -> None:
    kept = []
    for content in (b"first", b"second", b"third"):
        office.file.write_bytes(content)
        Path(f"{office.file}-journal").write_bytes(content * 2)
        kept.append(as_found.keep_as_found(office.file, AT))
    assert [file.read_bytes() for file in kept] == [b"first", b"second", b"third"]
    beside = [file.with_name(f"{file.name}-journal") for file in kept]
    assert [file.read_bytes() for file in beside] == [b"first" * 2, b"second" * 2, b"third" * 2]
    assert {each.name.occasion for each in backups.everything(office.file)} == {"replaced"}
    assert not list(backups.folder_of(office.file).glob(".*"))
    for file in kept:
        backups.remove(file)
    assert list(backups.folder_of(office.file).iterdir()) == []


def test_a_journal_is_not_carried_out_before_what_it_would_change_is_kept(away: Office) -> None:
    """Another register's, or the one of whoever died while writing to one that is damaged."""
    with closing(sqlite3.connect(away.file, isolation_level=None)) as db:
        db.execute("PRAGMA cache_size = 1")
        db.execute("BEGIN IMMEDIATE")
        db.execute("UPDATE changes SET new = new || ' '")
        journal = Path("kokoma.db-journal").read_bytes()
        db.execute("ROLLBACK")
    torn(away.file)
    Path("kokoma.db-journal").write_bytes(journal)
    found = away.file.read_bytes()
    away("restore stick.db --dry-run")
    assert (away.file.read_bytes(), Path("kokoma.db-journal").read_bytes()) == (found, journal)
    document = away.json("restore stick.db --yes")
    kept = Path(document["replaced"]["file"])
    assert kept.read_bytes() == found
    assert kept.with_name(f"{kept.name}-journal").read_bytes() == journal
    assert not Path("kokoma.db-journal").exists()
    assert [each["number"] for each in document["lost_numbers"]] == ["KOKOMA-2024-002"]
    with closing(sqlite3.connect(away.file)) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_backup_with_a_write_ahead_log_is_only_read(away: Office) -> None:
    with closing(sqlite3.connect("stick.db")) as db:
        db.execute("PRAGMA journal_mode = WAL")
    Path("stick.db.sha256").unlink()
    before, there = Path("stick.db").read_bytes(), {*Path().iterdir()}
    away("restore stick.db --yes")
    assert Path("stick.db").read_bytes() == before
    assert {*Path().iterdir()} == there


def test_trying_a_backup_leaves_no_register_anywhere(
    away: Office, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def refuse(*_: object, **__: object) -> str:
        raise AssertionError

    monkeypatch.setattr(tempfile, "mkdtemp", refuse)
    there = {*away.folder.rglob("*")}
    tried = away.json("backup --dry-run")
    assert {*away.folder.rglob("*")} == there
    made = away.json("backup")
    assert {key: tried[key] for key in ("size", "entry")} == {
        key: made[key] for key in ("size", "entry")
    }
    assert tried["sha256"] is None


def test_what_is_missing_is_only_spoken_of_where_something_is(away: Office) -> None:
    away("backup gerade.db")
    assert "Tragen Sie nach" not in sentence(away("restore gerade.db --yes"))
    assert "Tragen Sie nach" in sentence(away("restore stick.db --yes"))


# --- people who were erased


def erase(office: Office, number: int) -> None:
    office(f"participant withdraw {number}")
    office(f"privacy erase {number} --yes")


@pytest.fixture
def erased_since(office: Office) -> Office:
    """Clara was erased after the backup on the stick had been made."""
    office.people("Anna Weiß", "Bo Ek")
    office("participant add 'Clara Zeh' --email zeh@example.org")
    office("backup stick.db")
    erase(office, 3)
    return office


def told(office: Office) -> str:
    """All that stands in the register's file."""
    return office.file.read_bytes().decode("latin-1")


def people(office: Office) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(office.file)) as db:
        assert list(chain.breaks(db)) == []
        return db.execute("SELECT id, name, erased_on FROM participants ORDER BY id").fetchall()


EXPECTED = [(1, "Anna Weiß", None), (2, "Bo Ek", None), (3, "–", "2024-03-26")]


def test_whoever_was_erased_stays_erased(erased_since: Office) -> None:
    office = erased_since
    said = sentence(office("restore stick.db --dry-run"))
    assert "Beim Zurückholen geschieht das noch einmal: Person Nr. 3" in said
    assert "Löschen Sie sie danach noch einmal" not in said
    document = office.json("restore stick.db --yes")
    assert document["erased_again"] == [3]
    assert people(office) == EXPECTED
    assert "Zeh" not in told(office)
    assert "zeh@example.org" not in told(office)
    entry = office.json("log --limit 1")[0]
    assert entry["number"] == document["told_in"]
    assert "noch einmal gelöscht: Person Nr. 3" in entry["account"]


def test_also_where_only_another_backup_tells_of_it(erased_since: Office) -> None:
    erased_since("backup")
    erased_since.file.write_bytes(b"")
    assert erased_since.json("restore stick.db --yes")["erased_again"] == [3]
    assert people(erased_since) == EXPECTED
    assert "Zeh" not in told(erased_since)


def test_also_whoever_was_merged_into_her_before(office: Office) -> None:
    office.people("Anna Weiß", "Clara Zeh", "Clara Zeh-Au")
    office("backup stick.db")
    office("participant merge 2 3 --yes")
    erase(office, 2)
    assert office.json("restore stick.db --yes")["erased_again"] == [2, 3]
    assert "Zeh" not in told(office)


def test_whoever_got_the_number_since_is_somebody_else(office: Office) -> None:
    """Two registers went on from one state, each with a third person."""
    office.people("Anna Weiß", "Bo Ek")
    office("backup stick.db")
    office("--db stick.db participant add 'Dora Alt'")
    office.people("Clara Zeh")
    erase(office, 3)
    with (
        closing(open_register(office.file)) as one,
        closing(open_register(Path("stick.db"))) as two,
    ):
        # Each got hers in the same second.
        for each in (one, two):
            each.db.execute("UPDATE batches SET at = '2024-03-26T10:00:00+01:00' WHERE id = 4")
        assert erased.coming_back(two.db, one.db) == {}
    Path("stick.db.sha256").unlink(missing_ok=True)
    assert office.json("restore stick.db --yes --even-if-altered")["erased_again"] == []
    with closing(sqlite3.connect(office.file)) as db:
        assert ("Dora Alt",) in db.execute("SELECT name FROM participants WHERE id = 3").fetchall()


def test_where_nobody_was_erased_nothing_is_said_of_it(away: Office) -> None:
    document = away.json("restore stick.db --yes")
    assert document["erased_again"] == []
    assert "gelöscht" not in " ".join(away.json("log --limit 1")[0]["account"])
