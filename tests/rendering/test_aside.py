"""Files that make room for new ones."""

from pathlib import Path

import pytest

from kokoma_cli.errors import Unusable
from kokoma_cli.rendering.aside import aside


def test_a_file_makes_room_and_is_gone_when_all_went_well(tmp_path: Path) -> None:
    old = tmp_path / "list.pdf"
    old.write_text("old")
    with aside([old]):
        assert not old.exists()
        old.write_text("new")
    assert [file.name for file in tmp_path.iterdir()] == ["list.pdf"]
    assert old.read_text() == "new"


def test_files_come_back_when_the_new_ones_do_not_appear(tmp_path: Path) -> None:
    files = [tmp_path / "1.pdf", tmp_path / "2.pdf"]
    for file in files:
        file.write_text(file.name)

    def fail() -> None:
        with aside(files):
            raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        fail()
    assert {file.name: file.read_text() for file in tmp_path.iterdir()} == {
        "1.pdf": "1.pdf",
        "2.pdf": "2.pdf",
    }


def test_one_that_cannot_be_moved_keeps_all_in_their_places(tmp_path: Path) -> None:
    here, gone = tmp_path / "1.pdf", tmp_path / "missing" / "2.pdf"
    here.write_text("1")
    with pytest.raises(Unusable) as refused, aside([here, gone]):
        pytest.fail("the block must not run")
    assert refused.value.key == "sheets.file_failed"
    assert here.read_text() == "1"
