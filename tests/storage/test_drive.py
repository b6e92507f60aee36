from pathlib import Path

import pytest

from kokoma_cli.domain.drives import Mount
from kokoma_cli.storage import drive


def test_a_folder_on_another_computer_is_told_by_its_drive(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        drive, "_mounts", lambda: [Mount("/", "ext4"), Mount(str(tmp_path), "cifs")]
    )
    (tmp_path / "amt").mkdir()
    assert drive.network_kind(tmp_path / "amt") == "cifs"
    assert drive.network_kind(tmp_path.parent) is None


def test_the_drives_of_this_computer_can_be_read() -> None:
    assert any(mount.point == "/" for mount in drive._mounts())
    assert drive.free(Path("/")) > 0


def test_a_folder_that_is_copied_elsewhere_is_told_by_what_lies_above(tmp_path: Path) -> None:
    folder = tmp_path / "Reihe" / "Bamberg"
    folder.mkdir(parents=True)
    before = drive.synchronised(folder)
    (tmp_path / ".owncloudsync.log").touch()
    assert (before, drive.synchronised(folder)) == (None, "ownCloud")
