"""Files that new ones take the place of."""

import os
import stat
from pathlib import Path

import pytest

from kokoma_cli.errors import Uncertain, Unusable
from kokoma_cli.rendering.aside import aside


def content(folder: Path) -> dict[str, str]:
    return {file.name: file.read_text() for file in folder.iterdir()}


def take_its_place(file: Path) -> None:
    new = file.with_name("new")
    new.write_text("new")
    new.replace(file)


@pytest.fixture(params=["links", "no links"])
def _links(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also on network drives and sticks, which know no hard links."""

    def refuse(*_: object) -> None:
        raise OSError

    if request.param == "no links":
        monkeypatch.setattr(os, "link", refuse)


@pytest.mark.usefixtures("_links")
def test_a_file_keeps_its_name_until_a_new_one_takes_it(tmp_path: Path) -> None:
    old = tmp_path / "list.pdf"
    old.write_text("old")
    with aside([old]):
        assert old.read_text() == "old"
        take_its_place(old)
    assert content(tmp_path) == {"list.pdf": "new"}


@pytest.mark.usefixtures("_links")
def test_files_come_back_when_not_all_new_ones_appear(tmp_path: Path) -> None:
    files = [tmp_path / "1.pdf", tmp_path / "2.pdf"]
    for file in files:
        file.write_text(file.name)

    def fail() -> None:
        with aside(files):
            take_its_place(files[0])
            raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        fail()
    assert content(tmp_path) == {"1.pdf": "1.pdf", "2.pdf": "2.pdf"}


@pytest.mark.usefixtures("_links")
def test_one_that_cannot_be_kept_keeps_all_in_their_places(tmp_path: Path) -> None:
    here, gone = tmp_path / "1.pdf", tmp_path / "missing" / "2.pdf"
    here.write_text("1")
    with pytest.raises(Unusable) as refused, aside([here, gone]):
        pytest.fail("the block must not run")
    assert refused.value.key == "sheets.file_failed"
    assert content(tmp_path) == {"1.pdf": "1"}


def test_an_old_one_that_cannot_come_back_is_not_thrown_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = tmp_path / "list.pdf"
    old.write_text("signed by all")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "in use")

    def fail() -> None:
        with aside([old]):
            take_its_place(old)
            monkeypatch.setattr(Path, "replace", refuse)
            raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        fail()
    assert sorted(content(tmp_path).values()) == ["new", "signed by all"]


@pytest.mark.usefixtures("_links")
def test_the_new_ones_stay_if_the_register_may_know_of_them(tmp_path: Path) -> None:
    old = tmp_path / "list.pdf"
    old.write_text("old")

    def fail() -> None:
        with aside([old]):
            take_its_place(old)
            raise Uncertain("register.uncertain")

    with pytest.raises(Uncertain):
        fail()
    assert content(tmp_path) == {"list.pdf": "new"}


def test_a_copy_is_for_its_owner_from_the_first_byte(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where there are no hard links; and what comes back may be read by whoever could before."""
    old = tmp_path / "kokoma.key"
    old.write_text("old")
    old.chmod(0o640)
    modes: list[int] = []

    def refuse(*_: object) -> None:
        raise OSError

    def look(*_: object) -> None:
        modes.extend(stat.S_IMODE(file.stat().st_mode) for file in tmp_path.glob("*.old"))

    monkeypatch.setattr(os, "link", refuse)
    monkeypatch.setattr("shutil.copyfileobj", look)
    before = os.umask(0)
    try:
        with aside([old]):
            assert modes == [0o600]
    finally:
        os.umask(before)
    monkeypatch.setattr("shutil.copyfileobj", lambda source, target: target.write(source.read()))

    def fail() -> None:
        with aside([old]):
            take_its_place(old)
            raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        fail()
    assert content(tmp_path) == {"kokoma.key": "old"}
    assert stat.S_IMODE(old.stat().st_mode) == 0o640
