"""Destroy: deleting the files that carry a former name, and finding those that only people can judge.

What is to go is written down together with what the register forgets, and deleted afterwards: a register
that could not be written for good has lost nothing, and what is interrupted is finished the next time.
"""

import os
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from kokoma_cli.domain.certificates import STANDING_FOR
from kokoma_cli.domain.former_names import FormerNames
from kokoma_cli.domain.participants import NAMELESS
from kokoma_cli.errors import KokomaError, Unusable
from kokoma_cli.rendering.files import remove
from kokoma_cli.storage import certificates, copies, doomed, duplicates, prints
from kokoma_cli.storage.copies import Wanted
from kokoma_cli.storage.database import Register
from kokoma_cli.storage.doomed import Doomed
from kokoma_cli.workflows import written
from kokoma_cli.workflows.forget import Change


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

    def together_with(self, others: "Files") -> "Files":
        """What became of these files and of others."""
        gone = {*self.left, *self.doubtful}
        return Files(
            self.deleted + others.deleted,
            tuple(dict.fromkeys((*self.left, *others.left))),
            tuple(dict.fromkeys((*self.doubtful, *others.doubtful))),
            tuple(each for each in dict.fromkeys((*self.lists, *others.lists)) if each not in gone),
            tuple(dict.fromkeys((*self.others, *others.others))),
        )

    def without(self, told: Collection[Path]) -> "Files":
        """The same without files that are told of elsewhere."""
        return replace(
            self,
            left=tuple(each for each in self.left if each not in told),
            doubtful=tuple(each for each in self.doubtful if each not in told),
            lists=tuple(each for each in self.lists if each not in told),
        )


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
    sheets = [*change.certificates, *(each.before for each in change.lapsed if each.sheet_goes)]
    for entry in sheets:
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
    if change.former.nameless:
        for path in filter(change.former.in_text, prints.print_files(db)):
            # Sheets of others in a file that somebody called by her name: it is told of, and not known by it.
            prints.forget_print_file(db, path)
    prints.forget(db, [entry.id for entry in sheets])
    search.others -= {entry.id for entry in sheets}
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
    # What is written down might be anybody's hand: never is anything deleted that kokoma did not make.
    for row in rows:
        file = home / row.file
        search.folders.add(file.parent)
        search.checksums.add(row.sha256)
        there = os.path.lexists(file)
        target = file.resolve() if file.is_symlink() else None
        if (there and not written.is_ours(file)) or not remove(file, row.sha256):
            left.append(file)
        elif there:
            deleted += 1
        if target and target not in left and written.checksum(target) == row.sha256:
            left.append(target)
    hers = {entry.id for entry in change.certificates}
    numbers = [entry.number for entry in entries if entry.participant_id != change.after.id]
    sieve = _Sieve(former, known, set(left), numbers)
    doubtful: list[Path] = []
    for folder in sorted(search.folders):
        if folder.is_dir():
            sieve.sort_folder(folder, left, doubtful, any_pdf=folder in search.unknown)
    if former.nameless:
        seen = {*left, *doubtful, *known}
        doubtful += (path for path in _named(home, former) if path not in seen)
    # An empty folder may have gone with what was in another one.
    doubtful = [path for path in doubtful if os.path.lexists(path)]
    lists: list[Path] = []
    foreign = {entry.sha256 for entry in entries if entry.id not in hers}
    told = known | set(left) | set(doubtful)
    for file in written.pdfs(home):
        if file in told:
            continue
        checksum = written.checksum(file)
        if checksum in search.checksums or former.is_whole_in(file.stem):
            left.append(file)
        elif checksum not in foreign and not sieve.is_of_others(file):
            lists.append(file)
    left += [
        copy.file for copy in copies.holding(register.path, wanted(change)) if copy.name is None
    ]
    others = tuple(
        entry.number
        for entry in entries
        if entry.id in search.others
        and entry.status in STANDING_FOR
        # Whoever went in the same run has no sheet any more.
        and entry.name != NAMELESS
    )
    return Files(deleted, tuple(left), tuple(doubtful), tuple(lists), others), rows


def wanted(change: Change) -> Wanted:
    """By what a copy of the register is told that still has what is to be forgotten."""
    names = {change.before.name, *change.traces.names} - {change.after.name, NAMELESS}
    # What else was entered beside them may stand in anybody's register; an address is hers.
    names |= {text for text in change.traces.details if "@" in text} - {change.after.email}
    her = change.after
    if her.erased_on:
        return Wanted(frozenset(names), frozenset({her.id}))
    return Wanted(frozenset(names), otherwise=frozenset({(her.id, her.name)}))


def carry_out(
    register: Register, search: Iterable[tuple[Change, Search]]
) -> tuple[Files, KokomaError | None]:
    """Deletes what the register has forgotten, and writes its file anew. The names are forgotten by now:
    whatever stands in the way is no failure any more, but what may be left is said."""
    found = Files()
    try:
        dealt_with: list[Doomed] = []
        for change, where in search:
            files, rows = destroy(register, change, where)
            found = found.together_with(files)
            dealt_with += rows
    except Unusable as error:
        return found, error
    return found, compacted(register, dealt_with)


def compacted(register: Register, dealt_with: Sequence[Doomed] = ()) -> KokomaError | None:
    """None if nothing is left in the file of what was deleted, else what stood in the way."""
    try:
        if dealt_with:
            with register.noting() as db:
                doomed.strike_off(db, dealt_with)
        register.compact()
    except Unusable as error:
        return error
    return None


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


def _named(home: Path, former: FormerNames) -> Iterator[Path]:
    """Files and folders below the register's folder that are called by a word of a name."""
    for folder, inner, names in os.walk(home):
        inner.sort()
        yield from (Path(folder, name) for name in (*inner, *sorted(names)) if former.in_text(name))
