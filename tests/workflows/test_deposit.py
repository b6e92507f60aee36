"""Putting lists where they belong: all of them or none, and nothing lost."""

import hashlib
from datetime import date
from pathlib import Path

import pytest

from kokoma_cli.errors import BadInput, Conflict, Several, Unusable
from kokoma_cli.rendering.paper import Document
from kokoma_cli.rendering.sign_in import sign_in
from kokoma_cli.workflows.deposit import deposit
from tests.rendering.lists import sheet


def document(course: str = "Haltung") -> Document:
    return sign_in(sheet(course=course))


def test_new_files_are_there_with_their_checksums(tmp_path: Path) -> None:
    file = tmp_path / "Listen" / "P1.pdf"
    (written,) = deposit({file: document()})
    assert written.outcome == "new"
    assert written.pages == 1
    assert written.sha256 == hashlib.sha256(file.read_bytes()).hexdigest()


def test_the_same_again_changes_nothing(tmp_path: Path) -> None:
    file = tmp_path / "P1.pdf"
    deposit({file: document()})
    before = file.stat()
    (written,) = deposit({file: document()})
    assert written.outcome == "unchanged"
    assert (file.stat().st_ino, file.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_a_file_with_something_else_in_it_stops_all_of_them(tmp_path: Path) -> None:
    first, second = tmp_path / "1.pdf", tmp_path / "2.pdf"
    second.write_text("a scanned list")
    with pytest.raises(Conflict) as refused:
        deposit({first: document(), second: document()})
    assert refused.value.key == "sheets.file_differs"
    assert refused.value.document == {"files": [str(second)]}
    assert [file.name for file in tmp_path.iterdir()] == ["2.pdf"]
    assert second.read_text() == "a scanned list"


def test_it_is_replaced_when_that_is_wanted_and_nothing_stays_behind(tmp_path: Path) -> None:
    old, same, new = (tmp_path / name for name in ("1.pdf", "2.pdf", "3.pdf"))
    old.write_text("old")
    deposit({same: document()})
    written = deposit({old: document(), same: document(), new: document()}, replace=True)
    assert [each.outcome for each in written] == ["replaced", "unchanged", "new"]
    assert sorted(file.name for file in tmp_path.iterdir()) == ["1.pdf", "2.pdf", "3.pdf"]
    assert old.read_bytes() == document().file


def test_a_folder_of_that_name_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "1.pdf").mkdir()
    with pytest.raises(Conflict) as refused:
        deposit({tmp_path / "1.pdf": document()}, replace=True)
    assert refused.value.key == "sheets.file_in_the_way"
    assert (tmp_path / "1.pdf").is_dir()


def test_what_cannot_be_printed_is_told_before_any_file_and_each_thing_once(tmp_path: Path) -> None:
    bad = sign_in(sheet(["ليلى الحداد"]))
    wide = sign_in(sheet(place="x" * 300))
    with pytest.raises(BadInput) as refused:
        deposit({tmp_path / "1.pdf": document(), tmp_path / "2.pdf": bad, tmp_path / "3.pdf": bad})
    assert refused.value.key == "printing.letters_missing"
    with pytest.raises(Several) as several:
        deposit({tmp_path / "1.pdf": wide, tmp_path / "2.pdf": bad})
    assert [error.key for error in several.value.errors] == [
        "printing.too_wide",
        "printing.letters_missing",
    ]
    assert list(tmp_path.iterdir()) == []


def test_where_nobody_may_write_the_old_file_stays(tmp_path: Path) -> None:
    folder = tmp_path / "file"
    folder.write_text("no folder")
    with pytest.raises(Unusable) as refused:
        deposit({folder / "1.pdf": document()})
    assert refused.value.key.startswith("sheets.file_")
    assert folder.read_text() == "no folder"


def test_a_name_no_disk_can_hold_is_told(tmp_path: Path) -> None:
    with pytest.raises(Unusable) as refused:
        deposit({tmp_path / f"{'x' * 300}.pdf": document()})
    assert refused.value.key == "sheets.file_failed"


def test_a_file_without_a_date_of_its_own_is_the_same_another_day(tmp_path: Path) -> None:
    file = tmp_path / "1.pdf"
    deposit({file: document()})
    later = sign_in(sheet(course="Haltung", made_on=date(2024, 1, 1)))
    assert deposit({file: later})[0].outcome == "unchanged"
