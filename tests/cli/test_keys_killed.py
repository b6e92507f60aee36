"""Whenever a process is killed that handles the key: nothing is lost, and nothing secret left lying about."""

import io
import os
import signal
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from unittest.mock import patch

import pytest

from kokoma_cli.cli import run
from kokoma_cli.domain import paper_key
from kokoma_cli.signing import keys
from tests.conftest import CEREMONY, Office

MINE, HERS = "Amsel sieben Quitte Föhn", "Regnitz unter elf Laternen"
PAGE = "https://www.bamberg.de/pruefen"
#: What changes the disk, as Python announces it.
EVENTS = ("open", "os.link", "os.rename", "os.remove", "os.chmod")

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="no system that forks")


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys, "ROUNDS", 1)


@pytest.fixture
def bamberg(office: Office) -> Office:
    (office.folder / "mine").write_text(MINE)
    (office.folder / "hers").write_text(HERS)
    return office


def at_every_point(office: Office, line: str) -> Iterator[int]:
    """Types a command in a process that is killed before the first thing it does to the disk, then before the
    second, until it comes through. The office is as it was each time."""
    # Whatever is loaded once is loaded now.
    before = {file: file.read_bytes() for file in office.folder.iterdir() if file.is_file()}
    office(line)
    for point in count(1):
        _put_back(office, before)
        if not _killed_at(point, line.split()):
            return
        yield point
    raise AssertionError


def _put_back(office: Office, before: dict[Path, bytes]) -> None:
    for file in office.folder.iterdir():
        if file.is_file() and file not in before:
            file.unlink()
    for file, content in before.items():
        file.write_bytes(content)


def _killed_at(point: int, words: list[str]) -> bool:
    child = os.fork()
    if child == 0:
        try:
            _die_at(point)
            with patch("sys.stdout", io.StringIO()), patch("sys.stderr", io.StringIO()):
                code = run(words, today=CEREMONY)
            os._exit(code)
        finally:
            os._exit(99)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        assert os.WTERMSIG(status) == signal.SIGKILL
        return True
    assert os.waitstatus_to_exitcode(status) == 0
    return False


def _die_at(point: int) -> None:
    left = [point]

    def look(event: str, args: tuple[object, ...]) -> None:
        if event not in EVENTS or (event == "open" and not _writes(args)):
            return
        left[0] -= 1
        if not left[0]:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(look)


def _writes(args: tuple[object, ...]) -> bool:
    flags = args[2]
    return isinstance(flags, int) and bool(flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))


def opens(file: Path, *passphrases: str) -> bool:
    for passphrase in passphrases:
        try:
            keys.opened(file.read_bytes(), passphrase)
        except keys.WrongPassphrase:
            continue
        return True
    return False


def known(office: Office) -> list[dict[str, object]]:
    found: list[dict[str, object]] = office.json("key show")["keys"]
    return found


@pytest.mark.long
@pytest.mark.parametrize("command", ["new", "rotate", "compromised"])
def test_a_key_that_the_register_knows_has_a_file_that_opens(bamberg: Office, command: str) -> None:
    bamberg("settings set verify_page", PAGE)
    if command != "new":
        bamberg("key new --passphrase-file mine")
    tried = 0
    for _ in at_every_point(bamberg, f"key {command} --passphrase-file mine"):
        tried += 1
        for key in known(bamberg):
            assert key["file_there"]
            assert opens(Path(str(key["file"])), MINE)
        # What is left goes when the next key is made; a stray file is told.
        again = "rotate" if known(bamberg) else "new"
        bamberg(f"key {again} --passphrase-file hers")
        assert not list(bamberg.folder.glob(".*"))
        assert len(bamberg.json("key show")["strays"]) <= 1
    assert tried > 2


def test_at_every_instant_there_is_a_file_that_opens(bamberg: Office) -> None:
    bamberg(f"key new --page {PAGE} --passphrase-file mine")
    (file,) = bamberg.folder.glob("*.key")
    command = "key passwd --passphrase-file mine --new-passphrase-file hers"
    tried = 0
    for _ in at_every_point(bamberg, command):
        tried += 1
        assert opens(file, MINE, HERS)
        # What is left goes when the next file is written there.
        bamberg("key rotate --passphrase-file mine")
        assert not list(bamberg.folder.glob(".*"))
    assert tried > 2


def test_of_the_sheet_there_is_all_or_nothing_under_any_name(bamberg: Office) -> None:
    """The secret is not found in a file that nobody sees, where the system knows files without a name."""
    bamberg(f"key new --page {PAGE} --passphrase-file mine")
    (file,) = bamberg.folder.glob("*.key")
    secret = keys.opened(file.read_bytes(), MINE).secret
    try:
        os.close(os.open(bamberg.folder, os.O_WRONLY | os.O_TMPFILE, 0o600))
    except (AttributeError, OSError):
        pytest.skip("files without a name are not known here")
    before = bamberg.things()
    tried = 0
    for _ in at_every_point(bamberg, "key backup --passphrase-file mine --out Blatt.pdf"):
        tried += 1
        assert bamberg.things() - {"Blatt.pdf"} == before
        if "Blatt.pdf" in bamberg.things():
            bamberg("key restore Blatt.pdf --passphrase-file mine --yes")
            assert keys.opened(file.read_bytes(), MINE).secret == secret
            assert paper_key.written(secret)
    assert tried > 0
