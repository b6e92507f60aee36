"""Reprints are what was issued, byte for byte, or are refused."""

import hashlib
import sqlite3
import zlib
from contextlib import closing
from pathlib import Path

import pytest
from pypdf import PdfReader

from kokoma_cli.errors import Conflict, KokomaError, NotFound, Unusable
from kokoma_cli.storage import duplicates
from kokoma_cli.storage.duplicates import Duplicate
from kokoma_cli.workflows import consult
from kokoma_cli.workflows.reprint import reprint
from kokoma_cli.workflows.void import void
from tests.conftest import Office


def issued(office: Office) -> None:
    office.people("Jürgen Weiß", "Anna Schwarz")
    office.earns("--all")
    office("settings set issuer 'Stadt Bamberg'")
    office("certify --all")


@pytest.fixture
def bamberg(office: Office) -> Office:
    """Two certificates, their files lost: `after` copies the register alone."""
    office.after(issued)
    for file in office.folder.rglob("*.pdf"):
        file.unlink()
    return office


def sha256(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def refused(office: Office, *words: str, folder: Path | None = None) -> KokomaError:
    files = {path: path.read_bytes() for path in office.folder.rglob("*.pdf")}
    with pytest.raises(KokomaError) as caught:
        reprint(office.desk(), words, folder)
    assert {path: path.read_bytes() for path in office.folder.rglob("*.pdf")} == files
    return caught.value


def change(office: Office, statement: str, *values: object) -> None:
    office.close()
    with closing(sqlite3.connect(office.file)) as db, db:
        name = "journal_certificates_update"
        (trigger,) = db.execute("SELECT sql FROM sqlite_master WHERE name = ?", (name,)).fetchone()
        db.execute(f"DROP TRIGGER {name}")
        db.execute(statement, values)
        db.execute(trigger)


def test_what_was_issued_comes_back_whatever_has_changed_since(bamberg: Office) -> None:
    bamberg("participant edit Jürgen --name 'Jürgen Weiss'")
    bamberg("settings set issuer 'Stadt Hof'")
    bamberg("settings set logos ''")
    bamberg("attend V2 Jürgen")
    done = reprint(bamberg.desk(), ["1", "2"])
    assert [each.there for each in done] == [False, False]
    for each in done:
        assert sha256(each.file) == each.certificate.sha256
        assert each.file == bamberg.folder / each.certificate.file
    assert [each.there for each in reprint(bamberg.desk(), ["1", "2"])] == [True, True]


def test_it_goes_where_it_is_wanted(bamberg: Office) -> None:
    (done,) = reprint(bamberg.desk(), ["Anna"], bamberg.folder / "kopie")
    assert done.file.parent == bamberg.folder / "kopie"
    assert done.file.name.endswith("Anna Schwarz.pdf")
    assert sha256(done.file) == done.certificate.sha256


def test_another_file_of_the_name_stays_and_nothing_is_written(bamberg: Office) -> None:
    bamberg("certificate reprint 1 2")
    taken = bamberg.folder / consult.show(bamberg.desk(), "2").file
    (bamberg.folder / consult.show(bamberg.desk(), "1").file).unlink()
    taken.write_text("mit Notizen")
    error = refused(bamberg, "1", "2")
    assert isinstance(error, Conflict)
    assert error.key == "certificates.file_differs"


def test_kept_bytes_that_are_not_what_was_issued_are_refused(bamberg: Office) -> None:
    change(bamberg, "UPDATE pieces SET bytes = ? WHERE id = 1", zlib.compress(b"forged"))
    error = refused(bamberg, "1")
    assert isinstance(error, Unusable)
    assert error.key == "certificates.print_damaged"
    assert "Prüfsumme" in bamberg("certificate reprint 1", code=7).err


def test_a_checksum_that_was_changed_is_refused_too(bamberg: Office) -> None:
    change(bamberg, "UPDATE certificates SET sha256 = ? WHERE sequence = 1", "0" * 64)
    assert refused(bamberg, "1").exit_code == 7
    assert len(reprint(bamberg.desk(), ["2"])) == 1


def test_what_does_not_hold_is_reprinted_only_on_purpose(bamberg: Office) -> None:
    void(bamberg.desk(), "1", "verloren")
    assert refused(bamberg, "1", "2").key == "certificates.is_void"
    assert bamberg("certificate reprint 1 --yes").err.count("ungültig") == 1
    assert len(bamberg.pdfs()) == 1


def test_a_duplicate_is_the_same_sheet_with_a_mark_on_it(bamberg: Office) -> None:
    (same,) = reprint(bamberg.desk(), ["1"])
    bamberg("settings set issuer 'Stadt Hof'")
    bamberg("participant edit 1 --name 'Jürgen Weiss'")
    bamberg("participant edit 2 --name 'Anna Schwartz'")
    said = bamberg("certificate reprint 1 --duplicate").out
    (marked,) = (path for path in bamberg.folder.rglob("*.pdf") if path != same.file)
    assert marked.name == f"{same.file.stem} (Zweitschrift).pdf"
    assert "Zweitschrift" in said
    words = {
        path: " ".join(PdfReader(path).pages[0].extract_text().split())
        for path in (same.file, marked)
    }
    assert "Zweitschrift" not in words[same.file]
    assert "Zweitschrift" in words[marked]
    kept = set(words[same.file].split())
    assert kept <= set(words[marked].split())
    assert bamberg.json("certificate reprint 1 --duplicate")["reprinted"][0]["there"] is True


def test_a_dry_run_writes_nothing(bamberg: Office) -> None:
    assert "würde geschrieben" in bamberg("certificate reprint 1 --dry-run").out
    assert bamberg.pdfs() == set()


def test_an_unknown_number_is_not_found(bamberg: Office) -> None:
    assert isinstance(refused(bamberg, "1", "77"), NotFound)


def test_every_duplicate_that_was_written_is_an_entry_for_good(bamberg: Office) -> None:
    entries = len(bamberg.content()["batches"])
    bamberg("certificate reprint 1 --duplicate --dry-run")
    assert bamberg.content()["duplicates"] == []
    bamberg("certificate reprint 1 --duplicate --out kopie")
    bamberg("certificate reprint 1 --duplicate --out kopie")
    (file,) = (bamberg.folder / "kopie").iterdir()
    certificate = consult.show(bamberg.desk(), "1")
    with bamberg.desk().register.reading() as db:
        assert duplicates.of(db, certificate.id) == [
            Duplicate(certificate.id, bamberg.today, f"kopie/{file.name}", sha256(file))
        ]
    assert len(bamberg.content()["batches"]) == entries + 1
    said = " ".join(bamberg("log --limit 1").out.split())
    assert said.endswith(f"Zweitschrift von {certificate.number} geschrieben")
    assert "bleibt vermerkt" in bamberg("undo", code=5).err
    file.unlink()
    bamberg("certificate reprint 1 --duplicate --out kopie --reason 'Erste ging verloren'")
    (entry,) = bamberg.json("log --limit 1")
    assert (entry["number"], entry["reason"]) == (entries + 2, "Erste ging verloren")
    assert file.name not in str(entry["changes"])
    (about_her, *_) = bamberg.json("log", certificate.name)
    assert about_her["number"] == entry["number"]


def test_a_duplicate_that_could_not_be_taken_down_is_not_written(
    bamberg: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    bamberg.close()
    monkeypatch.setattr("kokoma_cli.storage.connection.PATIENCE_SECONDS", 0)
    with closing(sqlite3.connect(bamberg.file)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM participants").fetchone()
        bamberg("certificate reprint 1 --duplicate", code=7)
    assert bamberg.pdfs() == set()
