"""Destroy: deleting the files that carry a former name, and finding those that only people can judge.

What is to go is written down together with what the register forgets, and deleted afterwards: a register
that could not be written for good has lost nothing, and what is interrupted is finished the next time.
"""

import hashlib
import os
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from kokoma_cli.domain.certificates import STANDING_FOR
from kokoma_cli.domain.former_names import FormerNames
from kokoma_cli.rendering.files import remove
from kokoma_cli.storage import certificates, doomed, duplicates, former_names, prints
from kokoma_cli.storage.database import Register
from kokoma_cli.storage.doomed import Doomed
from kokoma_cli.workflows.forget import Change

#: What stands in every PDF that kokoma wrote.
_OURS = b"/Producer(kokoma)"


@dataclass(frozen=True, slots=True)
class Files:
    """What became of files with a former name."""

    deleted: int = 0
    left: tuple[Path, ...] = ()
    #: They hold it still: changed by somebody, open in a viewer, copies of a sheet or of the register.
    doubtful: tuple[Path, ...] = ()
    #: Files beside hers that may have to do with her, and folders whose name has a word of hers.
    lists: tuple[Path, ...] = ()
    #: Lists kokoma wrote that may have her among others.
    others: tuple[str, ...] = ()
    #: Numbers of certificates that were in a print file that went.


@dataclass(slots=True)
class Search:
    """Where to look when the files are gone."""

    folders: set[Path] = field(default_factory=set)
    #: Where something of hers was.
    unknown: set[Path] = field(default_factory=set)
    #: Those among them where a print file may be that was not taken down.
    others: set[int] = field(default_factory=set)
    #: Ids of certificates that share a print file with one of hers.
    checksums: set[str] = field(default_factory=set)


def doom(db: sqlite3.Connection, change: Change) -> Search:
    """Forgets what was printed, and writes down which files are to go for it."""
    home, search = change.home, Search()
    files: list[Doomed] = []
    for entry in change.certificates:
        if entry.file:
            files.append(Doomed(entry.file, entry.sha256))
            if prints.load(db, entry.id) is None:
                search.unknown.add((home / entry.file).parent)
        together = prints.print_file_of(db, entry.id)
        if together:
            files.append(Doomed(*together))
            search.others |= set(prints.certificates_in(db, together.path))
            prints.forget_print_file(db, together.path)
        files += (Doomed(each.file, each.sha256) for each in duplicates.of(db, entry.id))
        duplicates.forget(db, entry.id)
    prints.forget(db, [entry.id for entry in change.certificates])
    search.others -= {entry.id for entry in change.certificates}
    doomed.add(db, files)
    return search


def destroy(register: Register, change: Change, search: Search) -> tuple[Files, list[Doomed]]:
    """Deletes what is written down, and looks for what else there is. Gives back also what is to be struck
    off the register."""
    home, former = change.home, change.former
    with register.reading() as db:
        rows = doomed.everything(db)
        entries = certificates.everything(db)
        known = {home / entry.file for entry in entries if entry.file}
        known |= {home / path for path in prints.print_files(db)}
        known |= {home / each.file for each in duplicates.everything(db)}
    deleted, left = 0, []
    for row in rows:
        file = home / row.file
        search.folders.add(file.parent)
        search.checksums.add(row.sha256)
        there = os.path.lexists(file)
        target = file.resolve() if file.is_symlink() else None
        if not remove(file, row.sha256):
            left.append(file)
        elif there:
            deleted += 1
        if target and target not in left and _checksum(target) == row.sha256:
            left.append(target)
    hers = {entry.id for entry in change.certificates}
    numbers = [entry.number for entry in entries if entry.participant_id != change.after.id]
    sieve = _Sieve(former, known, set(left), numbers)
    doubtful: list[Path] = []
    for folder in sorted(search.folders):
        if folder.is_dir():
            sieve.sort_folder(folder, left, doubtful, any_pdf=folder in search.unknown)
    lists: list[Path] = []
    foreign = {entry.sha256 for entry in entries if entry.id not in hers}
    for file in _written_by_us(home, known | set(left) | set(doubtful)):
        checksum = _checksum(file)
        if checksum in search.checksums or former.is_whole_in(file.stem):
            left.append(file)
        elif checksum not in foreign and not sieve.is_of_others(file):
            lists.append(file)
    spellings = {change.before.name, *change.traces.names} - {change.after.name}
    left += former_names.copies(register.path.absolute(), spellings)
    others = tuple(
        entry.number
        for entry in entries
        if entry.id in search.others and entry.status in STANDING_FOR
    )
    return Files(deleted, tuple(left), tuple(doubtful), tuple(lists), others), rows


@dataclass(frozen=True, slots=True)
class _Sieve:
    """Tells files that are hers from those of others."""

    former: FormerNames
    known: set[Path]
    seen: set[Path]
    numbers: list[str]
    #: Of certificates of others.

    def is_of_others(self, file: Path) -> bool:
        """True for what is registered as somebody's, or begins with the number of somebody else."""
        return file in self.known or any(
            file.name.startswith(number) and not file.name[len(number) :][:1].isalnum()
            for number in self.numbers
        )

    def sort_folder(
        self, folder: Path, left: list[Path], doubtful: list[Path], *, any_pdf: bool
    ) -> None:
        """What is in a folder where something of hers was, and the folder itself."""
        try:
            files = sorted(folder.iterdir())
        except OSError:
            doubtful.append(folder)
            return
        if not files and self.former.in_text(folder.name):
            try:
                folder.rmdir()
            except OSError:
                left.append(folder)
            return
        of_others = [file for file in files if self.is_of_others(file)]
        if self.former.is_whole_in(folder.name) and not of_others:
            left.append(folder)
        elif self.former.in_text(folder.name):
            doubtful.append(folder)
        for file in files:
            if file in of_others or file in self.seen:
                continue
            if self.former.is_whole_in(file.stem):
                left.append(file)
            elif self.former.in_text(file.stem) or (any_pdf and file.suffix.casefold() == ".pdf"):
                doubtful.append(file)


def _written_by_us(home: Path, but: Iterable[Path]) -> list[Path]:
    """The PDF files below the register's folder that kokoma wrote."""
    but = set(but)
    found = []
    for folder, inner, names in os.walk(home):
        inner.sort()
        for name in sorted(names):
            file = Path(folder, name)
            if file in but or file.suffix.casefold() != ".pdf":
                continue
            try:
                if _OURS in file.read_bytes():
                    found.append(file)
            except OSError:
                continue
    return found


def _checksum(file: Path) -> str | None:
    try:
        return hashlib.sha256(file.read_bytes()).hexdigest()
    except OSError:
        return None
