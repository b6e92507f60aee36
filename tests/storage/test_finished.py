"""A finished file takes its name at one instant, and only if nothing is called so."""

import errno
import os
from itertools import islice
from pathlib import Path

import pytest

from kokoma_cli.storage import backups, finished
from tests.conftest import Office

AT = "2024-03-26T10:00:59+01:00"


@pytest.fixture(params=["hard links", "none"])
def drive(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Network drives and sticks know no hard links."""

    def refused(_source: Path, _target: Path) -> None:
        raise OSError(errno.ENOTSUP, "no hard links")

    if request.param == "none":
        monkeypatch.setattr(os, "link", refused)
    return tmp_path


def test_a_free_name_is_taken(drive: Path) -> None:
    whole, file = drive / "whole", drive / "kokoma.db"
    whole.write_bytes(b"whole")
    finished.take(whole, file)
    assert file.read_bytes() == b"whole"
    assert list(drive.iterdir()) == [file]


@pytest.mark.parametrize("leads_nowhere", [False, True])
def test_a_name_that_is_not_free_stays_whose_it_is(drive: Path, leads_nowhere: bool) -> None:
    whole, file = drive / "whole", drive / "kokoma.db"
    whole.write_bytes(b"whole")
    if leads_nowhere:
        file.symlink_to(drive / "nowhere")
    else:
        file.write_bytes(b"of somebody else")
    with pytest.raises(FileExistsError):
        finished.take(whole, file)
    assert whole.read_bytes() == b"whole"
    assert not (drive / "nowhere").exists()
    assert leads_nowhere or file.read_bytes() == b"of somebody else"


def test_where_it_cannot_be_taken_after_all_no_empty_file_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise OSError(errno.EIO, "refused")

    (tmp_path / "whole").write_bytes(b"whole")
    for name in ("link", "replace"):
        monkeypatch.setattr(os, name, refused)
    with pytest.raises(OSError, match="refused"):
        finished.take(tmp_path / "whole", tmp_path / "kokoma.db")
    assert [each.name for each in tmp_path.iterdir()] == ["whole"]


def test_names_come_in_turn_and_none_has_a_neighbour_that_would_be_taken_for_its_own(
    tmp_path: Path,
) -> None:
    (tmp_path / "2024-03-26T10-00-59_00007_replaced.db").touch()
    (tmp_path / "2024-03-26T10-01-00_00007_replaced.db-journal").touch()
    (tmp_path / "2024-03-26T10-01-01_00007_replaced.db.sha256").touch()
    names = [file.name for file in islice(finished.in_turn(tmp_path, AT, 7, "replaced"), 2)]
    assert names == [f"2024-03-26T10-01-0{second}_00007_replaced.db" for second in (2, 3)]


@pytest.mark.usefixtures("drive")
def test_what_was_replaced_within_a_second_at_the_same_number_is_kept_twice(
    office: Office,
) -> None:
    """Two that went on from one state end at the same number."""
    before, kept = office.file.read_bytes(), []
    for name in ("Anna", "Bea"):
        office.file.write_bytes(before)
        office.people(name)
        kept.append(backups.keep(office.file, AT, None, "replaced"))
    for file, content in zip(kept, (b"Anna", b"Bea"), strict=True):
        assert content in file.read_bytes()
        assert backups.checksum_beside(file) == backups.checksum_of(file)
    assert kept[0] != kept[1]
    assert not list(backups.folder_of(office.file).glob(".*"))
