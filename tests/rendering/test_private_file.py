"""Files that hold a secret: for one person, under one name."""

import os
import stat
from pathlib import Path
from unittest.mock import patch

import pytest

from kokoma_cli.errors import Conflict, Unusable
from kokoma_cli.rendering import private_file
from kokoma_cli.rendering.private_file import destroy, put_private


@pytest.fixture(params=["without a name", "by a stage"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Where the system knows files without a name, and where it does not."""
    if request.param == "by a stage":
        monkeypatch.delattr(os, "O_TMPFILE", raising=False)
    return str(request.param)


def test_only_its_owner_may_read_it(way: str, tmp_path: Path) -> None:
    file = tmp_path / "sheet.pdf"
    put_private(file, b"secret")
    assert file.read_bytes() == b"secret"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [each.name for each in tmp_path.iterdir()] == ["sheet.pdf"]


def test_what_is_there_stays_unless_it_is_to_go(way: str, tmp_path: Path) -> None:
    file = tmp_path / "sheet.pdf"
    file.write_bytes(b"hers")
    with pytest.raises(Conflict):
        put_private(file, b"secret")
    assert file.read_bytes() == b"hers"
    put_private(file, b"secret", replace=True)
    put_private(file, b"secret")
    assert file.read_bytes() == b"secret"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_refusal_leaves_nothing(way: str, tmp_path: Path) -> None:
    full = OSError(28, "No space left on device")
    with patch("os.fsync", side_effect=full), pytest.raises(Unusable):
        put_private(tmp_path / "sheet.pdf", b"secret")
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(Unusable):
        put_private(Path("/proc/nowhere/sheet.pdf"), b"secret")


def test_what_cannot_be_linked_takes_the_other_way(tmp_path: Path) -> None:
    with patch("os.link", side_effect=OSError(1, "Operation not permitted")):
        put_private(tmp_path / "sheet.pdf", b"secret")
    assert (tmp_path / "sheet.pdf").read_bytes() == b"secret"


def test_it_can_be_destroyed(tmp_path: Path) -> None:
    put_private(tmp_path / "sheet.pdf", b"secret")
    assert destroy(tmp_path / "sheet.pdf")
    assert destroy(tmp_path / "sheet.pdf")
    assert list(tmp_path.iterdir()) == []
    assert not private_file.destroy(tmp_path / "no" / "folder" / "sheet.pdf")
