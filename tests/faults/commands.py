"""The commands whose plug is pulled, and the offices in which that happens. A new command that writes is a
line here."""

import gzip
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from kokoma_cli.cli.commands import rows
from kokoma_cli.storage import backups
from tests.faults.state import BACKUPS, REGISTER

#: Types a command in the office being prepared.
Type = Callable[..., None]
Prepare = Callable[[Path, Type], None]

NINE = (
    "Dr. Jürgen Weiß", "Anna von der Aue", "Čeněk Łodziński", "Theo Graf von Hinckelstein", "Aylin Öztürk",
    "Michael Schmidt", "Małgorzata Nowak", "José García-Ruiz", "Zoë Müller",
)  # fmt: skip


def fresh(_folder: Path, kokoma: Type) -> None:
    """A register with nobody in it."""
    kokoma("init", "--cohort", "Bamberg 2023/24", "--issuer", "Stadt Bamberg", "--place", "Bamberg")


def nine(folder: Path, kokoma: Type) -> None:
    """Nine people."""
    fresh(folder, kokoma)
    for name in NINE:
        kokoma("participant", "add", name)


def left(folder: Path, kokoma: Type) -> None:
    """The ninth has left before anything began."""
    nine(folder, kokoma)
    kokoma("participant", "withdraw", "9")


def twenty(folder: Path, kokoma: Type) -> None:
    """Twenty people."""
    nine(folder, kokoma)
    for number in range(11):
        kokoma("participant", "add", f"Person {chr(65 + number)}.")


def earned(folder: Path, kokoma: Type) -> None:
    """Nine people who have earned a certificate."""
    nine(folder, kokoma)
    for course in ("P1", "P2", "P3", "P4", "V1"):
        kokoma("attend", course, "--all")


def certified(folder: Path, kokoma: Type) -> None:
    """Nine people who have one, in files and in a print file."""
    earned(folder, kokoma)
    kokoma("certify", "--all", "--print", "Druck.pdf")


def corrected(folder: Path, kokoma: Type) -> None:
    """The same, and one person's name was written wrongly."""
    certified(folder, kokoma)
    kokoma("participant", "edit", "6", "--name", "Michael Schmitt")


def duplicated(folder: Path, kokoma: Type) -> None:
    """One certificate was printed a second time."""
    certified(folder, kokoma)
    kokoma("certificate", "reprint", "2024-001", "--duplicate")


def twice_there(folder: Path, kokoma: Type) -> None:
    """Somebody was taken in twice."""
    nine(folder, kokoma)
    kokoma("participant", "add", "Jürgen Weiß", "--email", "weiss@example.org")


def listed(folder: Path, kokoma: Type) -> None:
    """A list was printed, and somebody joined since."""
    nine(folder, kokoma)
    kokoma("sheet", "P1")
    kokoma("participant", "add", "Nina Neu")


def exported(folder: Path, kokoma: Type) -> None:
    """All tables were exported, and somebody joined since."""
    nine(folder, kokoma)
    kokoma("export", "--out", "Alles.xlsx")
    kokoma("participant", "add", "Nina Neu")


PASSPHRASE = "vier Worte und ein Punkt"
_UNLOCK = ("--passphrase-file", "Passwortsatz.txt")


def signing(folder: Path, kokoma: Type) -> None:
    """Nine people who have earned a certificate, and a key to sign them with."""
    earned(folder, kokoma)
    (folder / "Passwortsatz.txt").write_text(PASSPHRASE, "utf-8")
    kokoma("settings", "set", "verify_page", "https://www.stadt.example/pruefen")
    kokoma("key", "new", *_UNLOCK)


def published(folder: Path, kokoma: Type) -> None:
    """The page was published, and a certificate became void since."""
    signing(folder, kokoma)
    kokoma("certify", "--all", *_UNLOCK)
    kokoma("publish", "Netz")
    kokoma("certificate", "void", "2024-003", "--reason", "Irrtum", "--yes")


def booked(folder: Path, kokoma: Type) -> None:
    """The book was printed, and a certificate became void since."""
    certified(folder, kokoma)
    kokoma("certificate", "book")
    kokoma("certificate", "void", "2024-003", "--reason", "Irrtum", "--yes")


def reported(folder: Path, kokoma: Type) -> None:
    """Nine people, and a report of a meeting that two of them were in."""
    nine(folder, kokoma)
    kokoma("course", "schedule", "V1", "16.3.2024")
    rows = ["Full Name\tUser Action\tTimestamp"]
    for name in ("Zoë Müller", "Aylin Öztürk", "iPad"):
        rows += [f"{name}\tJoined\t3/16/2024, 9:00:00 AM", f"{name}\tLeft\t3/16/2024, 11:50:00 AM"]
    (folder / "Teams.csv").write_text("\n".join(rows), "utf-16")


def handed_in(folder: Path, kokoma: Type) -> None:
    """Nine people, and a list of twelve, three of whom are among them."""
    nine(folder, kokoma)
    lines = [
        "Nachname;Vorname;E-Mail",
        "Müller;Zoë;zoe@example.org",
        "Öztürk;Aylin;",
        "Schmidt;Michael;",
    ]
    lines += [f"Neu{letter};Nina;{letter}@example.org" for letter in "abcdefghi"]
    (folder / "Liste.csv").write_text("\n".join(lines), "utf-8")


def rotated(folder: Path, kokoma: Type) -> None:
    """Few backups are kept, and as many are there; older ones, of another day."""
    nine(folder, kokoma)
    kokoma("settings", "set", "backups", "last=2")
    place = folder / BACKUPS
    (copy,) = sorted(place.glob("*.db"))[-1:]
    for day in range(1, 4):
        older = place / f"2024-03-0{day}T10-00-00_0000{day}_entry.db"
        backups.copy(folder / REGISTER, older)
    backups.remove(copy)


def backed_up(folder: Path, kokoma: Type) -> None:
    """There is a backup, and something was entered since."""
    earned(folder, kokoma)
    kokoma("backup", "Sicherung.db", "--yes")
    kokoma("certify", "--all")


def damaged(folder: Path, kokoma: Type) -> None:
    """There is a backup, and the register was damaged since."""
    backed_up(folder, kokoma)
    register = folder / REGISTER
    with register.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xaa" * 4096 * 6)


def of_old(folder: Path, _kokoma: Type) -> None:
    """A register as the first kokoma wrote it."""
    data = Path(__file__).parents[1] / "data" / "register-1.sqlite.gz"
    (folder / REGISTER).write_bytes(gzip.decompress(data.read_bytes()))


def nothing(_folder: Path, _kokoma: Type) -> None:
    """An empty folder."""


class Command(NamedTuple):
    """A command and what to expect of it."""

    name: str
    line: tuple[str, ...]
    office: Prepare
    again: int = 0
    #: Exit code when it has been done already.
    damaged: bool = False
    #: The register cannot be read before.

    @property
    def exists(self) -> bool:
        """Whether kokoma knows it."""
        known = rows()
        return self.line[0] in known or " ".join(self.line[:2]) in known


def _commands() -> dict[str, Command]:
    table = (
        Command("init", ("init", "--cohort", "Bamberg", "--issuer", "Stadt"), nothing, 5),
        Command("attend, one person", ("attend", "P1", "1"), nine),
        Command("attend, 20 people", ("attend", "P1", "--all"), twenty),
        Command(
            "attend, from a report",
            ("attend", "V1", "--from", "Teams.csv", "--assign", "Aylin Öztürk=niemand", "--yes"), reported,
        ),
        Command("participant add", ("participant", "add", "Nina Neu", "--email", "n@example.org"), nine, 5),
        Command("participant import", ("participant", "import", "Liste.csv", "--yes"), handed_in),
        Command("export, replaced", ("export", "--out", "Alles.xlsx", "--yes"), exported),
        Command("participant edit", ("participant", "edit", "2", "--organisation", "Amt"), nine),
        Command("participant merge", ("participant", "merge", "1", "10", "--yes"), twice_there, 3),
        Command("course schedule", ("course", "schedule", "P1", "10.3.2023", "11.3.2023"), nine),
        Command("settings set", ("settings", "set", "issuer", "Stadt Schwerin"), nine),
        Command("certify, 9 people", ("certify", "--all", "--print", "Druck.pdf"), earned),
        Command("certify, new folder", ("certify", "--all", "--out", "neu/Feier"), earned),
        Command("certificate replace", ("certificate", "replace", "2024-008"), corrected, 5),
        Command("certificate reprint", ("certificate", "reprint", "2024-001", "--out", "Kopie"), certified),
        Command(
            "certificate reprint, duplicate", ("certificate", "reprint", "2024-002", "--duplicate"), certified
        ),
        Command("certificate hand-over", ("certificate", "hand-over", "--all"), certified),
        Command(
            "certificate void", ("certificate", "void", "2024-001", "--reason", "Irrtum", "--yes"), certified
        ),
        Command("participant rename", ("participant", "rename", "1", "Dr. Maria Weiß", "--yes"), duplicated),
        Command("undo", ("undo", "10", "--yes"), nine, 5),
        Command("undo of certify", ("undo", "16", "--yes"), certified, 5),
        Command("sheet, replaced", ("sheet", "P1", "--yes"), listed),
        Command("book, replaced", ("certificate", "book", "--yes"), booked),
        Command("backup", ("backup", "Sicherung.db", "--yes"), earned),
        Command("restore", ("restore", "Sicherung.db", "--yes"), backed_up),
        Command("restore of a damaged one", ("restore", "Sicherung.db", "--yes"), damaged, damaged=True),
        Command("privacy erase", ("privacy", "erase", "9", "--yes"), left),
        Command("migration", ("cohort", "list"), of_old),
        Command("certify, with codes", ("certify", "--all", *_UNLOCK), signing),
        Command("publish, replaced", ("publish", "Netz"), published),
        Command("backups, rotated", ("attend", "P1", "1"), rotated),
    )  # fmt: skip
    return {command.name: command for command in table if command.exists}


COMMANDS = _commands()


def furnish(folder: Path, command: Command, kokoma: Type) -> None:
    """Prepares the office of a command; of the backups made on the way one is left."""
    command.office(folder, kokoma)
    kept = folder / BACKUPS
    if kept.exists() and command.office is not rotated:
        for file in sorted(kept.glob("*.db"))[:-1]:
            backups.remove(file)


def empty(folder: Path) -> None:
    """An empty folder in the place of this one."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
