"""A disk that is really full: nothing is lost, one sentence says so, and it works once there is room."""

import os
import re
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from kokoma_cli.storage import chain
from kokoma_cli.storage.database import open_register
from tests.conftest import Office
from tests.faults.shim import Mode
from tests.faults.test_shim import kokoma as kokoma_on_a_budget
from tests.faults.test_shim import library as library  # noqa: PLC0414

DISK = 6 << 20
#: What is left on the disk when the command begins.
ROOM = (0, 4096, 20_000, 60_000, 150_000)

_FULL = re.compile(r"ist kein Platz mehr|der Datenträger ist voll")

NAMES = ("Anna Weiß", "Bo Ek", "Clara Zeh")


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A small disk of its own, where one may be mounted."""
    folder = tmp_path / "Platte"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={DISK}", "tmpfs", str(folder)]
    if os.geteuid() or subprocess.run(mount, capture_output=True, check=False).returncode:
        # Whoever may not mount anything has the shim: see below.
        yield tmp_path
        return
    try:
        yield folder
    finally:
        os.chdir(tmp_path)
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


@contextmanager
def filled(folder: Path, room: int) -> Iterator[None]:
    """Nothing but this room is left on the disk of a folder."""
    filler = folder / "Urlaubsbilder"
    with filler.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            file.truncate(max(0, file.tell() - room))
    try:
        yield
    finally:
        filler.unlink()


def earned(office: Office) -> None:
    office.people(*NAMES)
    office.earns(*NAMES)


def backed_up(office: Office) -> None:
    earned(office)
    office("backup Sicherung.db")
    office("participant add", "Dora Ott")


CASES: dict[str, tuple[Callable[[Office], None], str]] = {
    "attend": (earned, "attend P5 --all"),
    "certify": (earned, "certify --all"),
    "backup": (earned, "backup Sicherung.db"),
    "restore": (backed_up, "restore Sicherung.db --yes"),
}


@pytest.mark.parametrize("case", CASES)
def test_a_full_disk_loses_nothing(
    case: str, office: Office, disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if disk == office.folder.parent:
        pytest.skip("nothing may be mounted here; the shim is tried instead")
    prepare, line = CASES[case]
    small = Office(disk, office.read)
    small.file.write_bytes(office.file.read_bytes())
    monkeypatch.chdir(disk)
    prepare(small)
    before = small.content()
    refused = 0
    for room in ROOM:
        with filled(disk, room):
            code, said = answer(small, line)
            assert code in (0, 7), said
            if code == 0:
                # There was enough but for the copy, and that is said.
                break
            refused += 1
            assert _FULL.search(said), said
            assert small.content() == before
            assert not [file for file in disk.rglob("*") if file.name.startswith(".")]
            with closing(open_register(small.file)) as register:
                assert not list(chain.breaks(register.db))
    assert refused
    if code:
        small(line)


def answer(office: Office, line: str) -> tuple[int, str]:
    """The exit code, whichever it is, and what was said."""
    from kokoma_cli.cli import run

    office.read()
    monkey = pytest.MonkeyPatch()
    monkey.setenv("KOKOMA_LANG", "de")
    try:
        code = run(line.split(), today=office.today)
    finally:
        monkey.undo()
    return code, office.read().both


@pytest.mark.parametrize("room", [0, 10_000, 100_000])
def test_a_disk_that_has_room_for_so_many_bytes_loses_nothing(
    office: Office, library: Path, room: int
) -> None:
    """For everybody, also who may not mount anything."""
    office.people(*NAMES)
    before = office.content()
    done = kokoma_on_a_budget(
        library, office.folder, "attend", "P1", "--all", mode=Mode.BUDGET, at=room
    )
    assert done.returncode == 7, done.stderr
    assert _FULL.search(done.stderr)
    assert office.content() == before
    office("attend P1 --all")
