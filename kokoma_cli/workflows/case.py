"""Case: what the doctor's checks are given to look at, each thing fetched once."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from kokoma_cli.domain.health import Finding, Item, Level, Link, typed
from kokoma_cli.storage import backups, certificates, chain, duplicates, integrity, prints
from kokoma_cli.storage.backups import Backup
from kokoma_cli.storage.database import Origin, Register
from kokoma_cli.storage.inspection import Image, inspected
from kokoma_cli.storage.integrity import Entry
from kokoma_cli.wording import LANGUAGES, Wording
from kokoma_cli.workflows.desk import Desk

#: So many of the latest backups are looked at as a whole; of the others the name and the last entry.
LOOKED_AT = 3
#: So many are tried to find one that is good.
_TRIED = 10

#: What of a backup is not as it should be; None: nothing.
Ailment = str | None


@dataclass(frozen=True)
class Case:
    """A register and where it lies. `image.usable` is what is in it."""

    path: Path
    image: Image
    read_at: str
    #: Local time in ISO 8601.
    today: date
    language: str = "de"

    @property
    def home(self) -> Path:
        """The register's folder, where relative paths of files start."""
        return self.path.absolute().parent

    @property
    def db(self) -> sqlite3.Connection:
        """What is in the register, for checks that are only made if it can be told."""
        assert self.image.usable is not None
        return self.image.usable

    @property
    def desk(self) -> Desk:
        """The same for what is asked for at a desk. Nothing written there would stay."""
        origin = Origin(self.read_at, "", "kokoma doctor", dry_run=True, verb="kokoma doctor")
        return Desk(Register(self.path, self.db), origin, self.today)

    @cached_property
    def entries(self) -> Mapping[int, Entry]:
        """The entries of the journal."""
        return integrity.entries(self.db)

    @cached_property
    def folders(self) -> list[Path]:
        """Where kokoma writes: beside the register, its copies, and wherever certificates are."""
        found = {self.home, backups.folder_of(self.path)}
        for language in LANGUAGES:
            usual = self.home / Wording(language)("certificates.folder")
            with suppress(OSError):
                found |= {usual, *(each for each in usual.iterdir() if each.is_dir())}
        if self.image.usable:
            paths = {entry.file for entry in certificates.everything(self.db) if entry.file}
            paths |= {*prints.print_files(self.db)}
            paths |= {each.file for each in duplicates.everything(self.db)}
            found |= {(self.home / path).parent for path in paths}
        return sorted(found)

    @cached_property
    def backups(self) -> list[Backup]:
        """The copies beside the register, newest first."""
        with suppress(OSError):
            return backups.everything(self.path)[::-1]
        return []

    @cached_property
    def printed_before(self) -> set[str]:
        """The checksums of the certificates and print files that the copies know, also those of a state that
        was replaced."""
        found: set[str] = set()
        for each in self.backups:
            with suppress(sqlite3.Error, ValueError), closing(_copy(each.file)) as db:
                rows = db.execute(
                    "SELECT print_sha256 FROM prints UNION SELECT sha256 FROM certificates"
                )
                found |= {sha256 for (sha256,) in rows if sha256}
        return found

    @cached_property
    def ailments(self) -> dict[Path, Ailment]:
        """What is wrong with the latest copies, newest first."""
        return {each.file: _ailment(each.file) for each in self._meant_to_be_good[:LOOKED_AT]}

    @property
    def _meant_to_be_good(self) -> list[Backup]:
        """All but those that were kept because they were replaced, maybe for being damaged."""
        return [each for each in self.backups if each.name.occasion != "replaced"]

    @cached_property
    def best_backup(self) -> Path | None:
        """The newest copy that is whole and whose journal holds."""
        for each in self._meant_to_be_good[:_TRIED]:
            ailment = (
                self.ailments[each.file] if each.file in self.ailments else _ailment(each.file)
            )
            if ailment is None and _journal_holds(each.file):
                return each.file
        return None

    def restoring(self) -> tuple[str, dict[str, object]]:
        """The sentence that says how to get the register back, and what fills it."""
        if self.best_backup is None:
            return "doctor.mend_no_backup", {}
        return "doctor.mend_restore", {"command": typed("kokoma", "restore", str(self.best_backup))}


def grouped(
    key: str,
    level: Level,
    items: list[Item],
    mend: str | None = None,
    /,
    **values: object,
) -> tuple[Finding, ...]:
    """One finding about all of these; none if there are none. `values` go into its sentences; a `command`
    is what mends all of it."""
    if not items:
        return ()
    return (Finding(key, level, values, items, mend),)


def pdfs(folder: Path) -> list[Path]:
    """The PDFs in a folder; none if it cannot be read."""
    try:
        return sorted(path for path in folder.iterdir() if path.suffix.casefold() == ".pdf")
    except OSError:
        return []


def head_of(file: Path) -> Link | None:
    """Number and hash of the last entry in a copy; None if it has none or cannot be read."""
    with suppress(sqlite3.Error, OSError, ValueError), closing(_copy(file)) as db:
        return Link(*chain.head(db))
    return None


def links_of(file: Path) -> list[Link]:
    """The same of all entries in a copy."""
    with suppress(sqlite3.Error, OSError, ValueError), closing(_copy(file)) as db:
        return [Link(*each) for each in integrity.hashes(db).items()]
    return []


def _copy(file: Path) -> sqlite3.Connection:
    # Nobody writes to a copy, so nothing needs be locked, or made beside it.
    return sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro&immutable=1", uri=True)


def _ailment(file: Path) -> Ailment:
    try:
        expected = backups.checksum_beside(file)
        if expected is not None and backups.checksum_of(file) != expected:
            return "other_checksum"
        with inspected(file) as image:
            if image.usable is None or integrity.damages(image.usable):
                return "unusable"
    except OSError:
        return "unreadable"
    return None if expected else "no_checksum"


def _journal_holds(file: Path) -> bool:
    with inspected(file) as image:
        return image.usable is not None and not any(chain.breaks(image.usable))
