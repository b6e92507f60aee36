"""Files with a former name go for good, only those, and only when the register has forgotten it."""

import hashlib
import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from pypdf import PdfReader

from kokoma_cli.errors import NotFound, Unusable
from kokoma_cli.storage import doomed, duplicates
from kokoma_cli.storage.doomed import Doomed
from kokoma_cli.workflows import consult, written
from kokoma_cli.workflows.rename import Renamed, rename
from tests.conftest import Office

NEW = "Michaela Huber"


def two_people(office: Office) -> None:
    office.people("Michael Huber", "Anna Schwarz")
    office.earns("--all")
    office("settings set issuer 'Stadt Bamberg'")


@pytest.fixture
def bamberg(office: Office) -> Office:
    return office.after(two_people)


def renamed(office: Office, **details: str) -> Renamed:
    return rename(office.desk(), "1", NEW, details)


def number_of(office: Office, name: str) -> str:
    return next(
        str(each["number"])
        for each in office.json("certificate list")
        if each["name"] == name and each["status"] == "prepared"
    )


# ------------------------------------------------------------------------------- whose files they are


def test_a_folder_with_a_longer_word_is_nobodys(bamberg: Office) -> None:
    bamberg("certify --all --out", "Michaelsberg 2024")
    folder = bamberg.folder / "Michaelsberg 2024"
    done = renamed(bamberg)
    assert (bamberg.folder / done.issued[0].file).parent == folder
    assert (done.files.left, done.files.doubtful) == ((), ())


def test_a_folder_with_one_word_of_the_name_keeps_her_sheets_and_is_only_mentioned(
    bamberg: Office,
) -> None:
    bamberg("certify --all --out 'Kurs Michael'")
    folder = bamberg.folder / "Kurs Michael"
    done = renamed(bamberg)
    assert (bamberg.folder / done.issued[0].file).parent == folder
    assert (done.files.left, done.files.doubtful) == ((), (folder,))


def test_nobody_is_told_to_delete_the_sheets_of_others(bamberg: Office) -> None:
    bamberg("participant add 'Michael Klein'")
    bamberg.earns("Klein")
    bamberg("certify --all --out 'Michael Huber'")
    theirs = consult.show(bamberg.desk(), "Klein")
    (bamberg.folder / theirs.file).with_name(f"{theirs.number} Michael Kopie.pdf").write_bytes(b"-")
    done = renamed(bamberg)
    folder = bamberg.folder / "Michael Huber"
    assert (done.files.left, done.files.doubtful) == ((), (folder,))
    # What is called by her whole name gets no new sheet.
    assert (bamberg.folder / done.issued[0].file).parent == bamberg.folder


def test_her_new_address_is_no_trace(bamberg: Office) -> None:
    done = renamed(bamberg, email="michaela.huber@hof.de")
    assert done.details == ()
    again = rename(bamberg.desk(), "1", NEW, {})
    assert again.details == ()


def test_a_linked_file_is_told_by_what_it_points_to(bamberg: Office) -> None:
    bamberg("certify --all")
    file = bamberg.folder / consult.show(bamberg.desk(), "Michael").file
    target = bamberg.folder.parent / "archiv.pdf"
    file.rename(target)
    file.symlink_to(target)
    done = renamed(bamberg)
    assert not file.is_symlink()
    assert target in done.files.left


# -------------------------------------------------------------------- lists, copies, Zweitschriften


def test_lists_written_earlier_are_named_and_others_sheets_are_not(bamberg: Office) -> None:
    bamberg("proof --out namen.pdf")
    bamberg("certify --all")
    bamberg("certificate reprint Anna --out kopie")
    bamberg("certificate reprint Michael --out kopie")
    bamberg("certificate book --out liste.pdf")
    (bamberg.folder / "fremd.pdf").write_bytes(b"%PDF-1.7 from somewhere else")
    copy = next(bamberg.folder.glob("kopie/*Michael*"))
    said = bamberg("--json participant rename 1", NEW, "--yes")
    lists = [str(bamberg.folder / name) for name in ("liste.pdf", "namen.pdf")]
    assert said.document["lists"] == lists
    assert said.document["left"] == [str(copy)]
    assert "vernichten Sie das alte, auch auf Papier:\n  liste.pdf\n  namen.pdf\n" in said.err


def test_a_zweitschrift_is_kept_in_mind_and_goes_with_the_rest(bamberg: Office) -> None:
    bamberg("certify --all")
    for who in ("Michael", "Anna"):
        for _ in range(2):
            bamberg("certificate reprint --duplicate --out zweit", who)
    hers = consult.show(bamberg.desk(), "Michael")
    with bamberg.desk().register.reading() as db:
        (kept,) = duplicates.of(db, hers.id)
        assert (kept.written_on, len(duplicates.everything(db))) == (bamberg.today, 2)
    assert (bamberg.folder / kept.file).is_file()
    renamed(bamberg)
    assert not (bamberg.folder / kept.file).exists()
    assert [path.name for path in (bamberg.folder / "zweit").iterdir()] == [
        f"{number_of(bamberg, 'Anna Schwarz')} Anna Schwarz (Zweitschrift).pdf"
    ]
    with bamberg.desk().register.reading() as db:
        assert len(duplicates.everything(db)) == 1


def test_a_zweitschrift_that_was_not_taken_down_is_found_by_its_name(bamberg: Office) -> None:
    bamberg("certify --all")
    bamberg("certificate reprint --duplicate --out zweit Michael Anna")
    bamberg.close()
    with bamberg.desk().register.writing(bamberg.desk().origin) as db:
        db.execute("DELETE FROM duplicates")
    done = renamed(bamberg)
    assert [path.name for path in done.files.left] == [
        "KOKOMA-2024-001 Michael Huber (Zweitschrift).pdf"
    ]
    assert done.files.lists == ()


@pytest.mark.parametrize("content", [b"nobody else has this", b"%PDF-1.7 /Producer(somebody else)"])
def test_nothing_is_deleted_that_kokoma_did_not_write(
    bamberg: Office, tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    """A register may come from anybody; what it says is to be deleted may be anything."""
    precious = tmp_path_factory.mktemp("elsewhere") / "precious.pdf"
    precious.write_bytes(content)
    with bamberg.desk().register.noting() as db:
        doomed.add(db, [Doomed(str(precious), hashlib.sha256(content).hexdigest())])
    done = renamed(bamberg)
    assert precious.read_bytes() == content
    assert precious in done.files.left


# ----------------------------------------------------------------------------- when it goes wrong


def test_while_somebody_reads_nothing_is_deleted(
    bamberg: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    bamberg("certify --all")
    monkeypatch.setattr("kokoma_cli.storage.connection.PATIENCE_SECONDS", 0)
    before = bamberg.pdfs()
    with closing(sqlite3.connect(bamberg.file)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM participants").fetchone()
        with pytest.raises(Unusable) as caught:
            renamed(bamberg)
    assert caught.value.key == "register.being_read"
    assert bamberg.pdfs() == before
    assert consult.show(bamberg.desk(), "Michael").name == "Michael Huber"


_KILLED = """
import os, signal, sys
from kokoma_cli.cli import run
from kokoma_cli.workflows import destroy

destroy.remove = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
run(sys.argv[1:])
"""


@pytest.mark.skipif(os.name == "nt", reason="there a process is not killed by a signal")
def test_what_is_killed_before_its_files_are_deleted_is_finished_later(bamberg: Office) -> None:
    bamberg("certify --all")
    old = {path for path in bamberg.pdfs() if "Michael " in path or path.startswith("Druck")}
    assert len(old) == 2
    ended = subprocess.run(
        [sys.executable, "-c", _KILLED, "participant", "rename", "1", NEW, "--yes"],
        cwd=bamberg.folder, check=False, capture_output=True,
    )  # fmt: skip
    assert ended.returncode == -signal.SIGKILL
    assert old <= bamberg.pdfs()
    assert consult.show(bamberg.desk(), NEW).name == NEW
    done = renamed(bamberg)
    assert (done.issued, done.files.deleted) == ((), 2)
    assert not old & bamberg.pdfs()
    with bamberg.desk().register.reading() as db:
        assert doomed.everything(db) == []
    bamberg.close()
    assert b"Michael Huber" not in bamberg.file.read_bytes()


@pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="takes chattr")
def test_a_folder_nobody_may_write_in_stops_it_with_a_way_on(bamberg: Office) -> None:
    bamberg("certify --all --out blätter")
    folder = bamberg.folder / "blätter"
    if subprocess.run(["chattr", "+i", folder], check=False, capture_output=True).returncode:
        pytest.skip("this file system knows no immutable folders")
    try:
        said = bamberg("participant rename 1", NEW, "--yes", code=7).err
    finally:
        subprocess.run(["chattr", "-i", folder], check=True)
    assert "zum Schreiben frei" in said
    assert "--out" not in said


def test_a_full_disk_is_not_called_somebody_else(
    bamberg: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = bamberg.desk()

    def full(_: object) -> None:
        raise Unusable("register.disk_full", file="kokoma.db", seconds=10)

    monkeypatch.setattr(type(desk.register), "compact", full)
    said = bamberg("participant rename 1", NEW, "--yes").both
    assert "kein Platz" in said
    assert "Jemand anderes" not in said
    assert "steht nicht mehr im Register" not in said


# ------------------------------------------------------------------------------- the sheet as it was


def own_kind(office: Office) -> Path:
    office("kind copy bescheinigung feier")
    folder = office.folder / "templates" / "certificates" / "feier"
    words = folder / "de.jinja"
    words.write_text(
        words.read_text().replace(
            "{% block after %}", "{% block after %}\n{{ name }}, {{ number }}\n"
        ),
    )
    return folder


def text_of(file: Path) -> str:
    return " ".join(PdfReader(file).pages[0].extract_text().split())


def test_the_new_sheet_is_the_old_one_whatever_became_of_its_kind(bamberg: Office) -> None:
    folder = own_kind(bamberg)
    bamberg("certify Michael --kind feier")
    old = consult.show(bamberg.desk(), "Michael")
    before = text_of(bamberg.folder / old.file)
    assert before.count(old.number) == 2
    for path in folder.iterdir():
        path.unlink()
    folder.rmdir()
    done = renamed(bamberg)
    after = text_of(bamberg.folder / done.issued[0].file)
    expected = before.replace("Michael Huber", NEW).replace(old.number, done.issued[0].number)
    assert after == expected


def test_without_the_kept_sheet_and_its_kind_it_says_what_to_do(bamberg: Office) -> None:
    folder = own_kind(bamberg)
    bamberg("certify Michael --kind feier")
    bamberg.close()
    with closing(sqlite3.connect(bamberg.file)) as db, db:
        db.execute("DELETE FROM prints")
    moved = folder.rename(bamberg.folder / "feier")
    with pytest.raises(NotFound) as caught:
        renamed(bamberg)
    assert caught.value.key == "participants.rename_kind_gone"
    assert "kokoma kind copy" in bamberg("participant rename 1", NEW, "--yes", code=3).err
    moved.rename(folder)
    assert len(renamed(bamberg).issued) == 1


def test_it_says_what_becomes_of_paper_and_print_file(bamberg: Office) -> None:
    bamberg("certify --all")
    number, annas = number_of(bamberg, "Michael Huber"), number_of(bamberg, "Anna Schwarz")
    bamberg("certificate hand-over", number)
    said = bamberg("participant rename 1", NEW, "--yes").err
    assert "zurückgeben" in said
    assert f"kokoma certificate reprint {annas}" in said
    assert written.OURS in (bamberg.folder / consult.show(bamberg.desk(), "Anna").file).read_bytes()
