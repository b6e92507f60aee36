"""A passphrase at a real terminal: typed unseen, three tries, and Ctrl-C leaves everything as it was."""

import termios
from pathlib import Path

import pytest

from kokoma_cli.domain import paper_key
from kokoma_cli.signing import keys
from tests.conftest import Office
from tests.keyboard import CTRL_C, ENTER, sitting_at

MINE, HERS = "Amsel sieben Quitte Föhn", "Regnitz unter elf Laternen"
PAGE = "https://www.bamberg.de/pruefen"


@pytest.fixture
def file(office: Office, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of a key that opens quickly; a new one costs what it costs."""
    monkeypatch.setattr(keys, "ROUNDS", 1)
    (office.folder / "mine").write_text(MINE)
    office(f"key new --page {PAGE} --passphrase-file mine")
    (found,) = office.folder.glob("*.key")
    office.close()
    return found


def test_it_is_not_shown_and_may_be_mistyped_twice(office: Office, file: Path) -> None:
    with sitting_at(office.folder, "key", "backup") as terminal:
        terminal.shows("wird nicht angezeigt")
        terminal.types(f"{HERS}{ENTER}")
        terminal.shows("Noch 2 Versuche", "wird nicht angezeigt")
        terminal.shows("wird nicht angezeigt", times=2)
        terminal.types(f"{MINE}{ENTER}")
        terminal.shows("Drucken Sie das Blatt", "[j/N]")
        assert list(office.folder.glob("*.pdf"))
        terminal.types(f"j{ENTER}")
        assert terminal.ends() == 0
        assert "Amsel" not in terminal.text
        assert "Laternen" not in terminal.text
    assert not list(office.folder.glob("*.pdf"))


def test_after_three_wrong_ones_it_ends(office: Office, file: Path) -> None:
    with sitting_at(office.folder, "key", "passwd", language="en") as terminal:
        for times in (1, 2, 3):
            terminal.shows("not shown", times=times)
            terminal.types(f"{HERS}{ENTER}")
        assert terminal.ends() == 4
        assert "kokoma key restore" in terminal.text
    assert keys.opened(file.read_bytes(), MINE)


def test_ctrl_c_leaves_everything_as_it_was(office: Office, file: Path) -> None:
    content, things = file.read_bytes(), office.things()
    with sitting_at(office.folder, "key", "passwd") as terminal:
        terminal.shows("wird nicht angezeigt")
        assert not termios.tcgetattr(terminal._ours)[3] & termios.ECHO
        terminal.types(CTRL_C)
        assert terminal.ends() == 130
        assert "Abgebrochen." in terminal.text
    assert (file.read_bytes(), office.things()) == (content, things)


@pytest.mark.long
def test_a_key_is_typed_from_its_sheet_and_a_slip_is_told_at_once(
    office: Office, file: Path
) -> None:
    secret = keys.opened(file.read_bytes(), MINE).secret
    file.unlink()
    first, *others = paper_key.written(secret)
    wrong = ("A" if first[0] != "A" else "B") + first[1:]
    with sitting_at(office.folder, "key", "restore") as terminal:
        terminal.shows("Zeile 1:")
        terminal.types(f"{wrong}{ENTER}")
        terminal.shows("In Zeile 1 ist ein Tippfehler")
        for line in (first.lower(), *others):
            terminal.types(f"{line}{ENTER}")
        terminal.shows("Mindestens 12 Zeichen", "Neuer Passwortsatz:")
        terminal.types(f"{HERS}{ENTER}")
        terminal.shows("Noch einmal:")
        terminal.types(f"{MINE}{ENTER}")
        terminal.shows("nicht gleich")
        terminal.shows("Neuer Passwortsatz:", times=2)
        terminal.types(f"{HERS}{ENTER}")
        terminal.shows("Noch einmal:", times=2)
        terminal.types(f"{HERS}{ENTER}")
        terminal.shows("ist zurück")
        assert terminal.ends() == 0
        assert "Laternen" not in terminal.text
    assert keys.opened(file.read_bytes(), HERS).secret == secret
