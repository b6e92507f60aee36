"""Destroy: deleting the files that carry a former name, and finding those that only people can judge.

What is to go is written down together with what the register forgets, and deleted afterwards: a register
that could not be written for good has lost nothing, and what is interrupted is finished the next time.
"""

import os
import sqlite3
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

from kokoma_cli.domain.certificates import STANDING_FOR
from kokoma_cli.domain.former_names import FormerNames
from kokoma_cli.domain.participants import NAMELESS
from kokoma_cli.errors import KokomaError, Unusable
from kokoma_cli.rendering.files import remove
from kokoma_cli.storage import certificates, copies, doomed, duplicates, participants, prints
from kokoma_cli.storage.backups import folder_of
from kokoma_cli.storage.beginning import identity
from kokoma_cli.storage.copies import Wanted, together
from kokoma_cli.storage.database import Register
from kokoma_cli.storage.doomed import Doomed
from kokoma_cli.storage.finished import CHECKSUM
from kokoma_cli.workflows import credential_files, issue, spot, written
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
    unreachable: tuple[Path, ...] = ()
    #: Files that are to go whose folder is not there, perhaps because a drive is not.
    packed: tuple[Path, ...] = ()
    #: Archives beside the register, into which nobody has looked.
    given: tuple[tuple[str, date], ...] = ()
    #: Numbers of hers of which a credential is in her hands, and since when.

    def together_with(self, others: "Files") -> "Files":
        """What became of these files and of others."""
        left = {*self.left, *others.left}
        doubtful = dict.fromkeys((*self.doubtful, *others.doubtful))
        # The checksum beside a copy goes with it.
        beside = [
            each for each in doubtful if each.suffix == CHECKSUM and each.with_suffix("") in left
        ]
        left |= {*beside}
        unsure = {*doubtful} - left
        return Files(
            self.deleted + others.deleted,
            tuple(dict.fromkeys((*self.left, *others.left, *beside))),
            tuple(each for each in doubtful if each in unsure),
            tuple(
                each
                for each in dict.fromkeys((*self.lists, *others.lists))
                if each not in left | unsure
            ),
            tuple(dict.fromkeys((*self.others, *others.others))),
            tuple(dict.fromkeys((*self.unreachable, *others.unreachable))),
            tuple(dict.fromkeys((*self.packed, *others.packed))),
            tuple(dict.fromkeys((*self.given, *others.given))),
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

    unknown: set[Path] = field(default_factory=set)
    #: Folders in which a print file of hers may be that was not taken down.
    others: set[int] = field(default_factory=set)
    #: Ids of certificates that share a print file with one of hers.
    given: dict[str, date] = field(default_factory=dict)
    #: When a credential was given out, by the number of the certificate.


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
    hers = (change.after.id, *change.traces.people)
    credentials = credential_files.below(db, home, change.certificates)
    for file in (*written.letters(home, identity(db), hers), *credentials):
        if checksum := written.checksum(file):
            files.append(Doomed(issue.path_from(home, file), checksum))
    search.given |= credential_files.given(db, change.certificates)
    prints.forget(db, [entry.id for entry in sheets])
    search.others -= {entry.id for entry in sheets}
    doomed.add(db, files)
    return search


def _look_around(register: Register, change: Change, search: Search, gone: "_Gone") -> Files:
    """Looks for what else there is when what was written down is deleted."""
    home, former = change.home, change.former
    left = list(gone.left)
    with register.reading() as db:
        entries = certificates.everything(db)
        known = {home / entry.file for entry in entries if entry.file}
        known |= {home / path for path in prints.print_files(db)}
        known |= {home / each.file for each in duplicates.everything(db)}
    hers = {entry.id for entry in change.certificates}
    numbers = [entry.number for entry in entries if entry.participant_id != change.after.id]
    sieve = _Sieve(former, known, set(left), numbers)
    doubtful: list[Path] = []
    for folder in sorted(gone.folders):
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
        if checksum in gone.checksums or former.is_whole_in(file.stem):
            left.append(file)
        elif checksum not in foreign and not sieve.is_of_others(file):
            lists.append(file)
    others = tuple(
        entry.number
        for entry in entries
        if entry.id in search.others
        and entry.status in STANDING_FOR
        # Whoever went in the same run has no sheet any more.
        and entry.name != NAMELESS
    )
    given = tuple(search.given.items())
    return Files(0, tuple(left), tuple(doubtful), tuple(lists), others, given=given)


class _Gone(NamedTuple):
    """What became of the files that were written down."""

    deleted: int
    left: tuple[Path, ...]
    unreachable: tuple[Path, ...]
    dealt_with: tuple[Doomed, ...]
    folders: frozenset[Path]
    checksums: frozenset[str]


def _delete(register: Register, home: Path) -> _Gone:
    """Deletes what is written down. Where there is no folder nobody can tell whether the file is gone, or
    the drive."""
    with register.reading() as db:
        rows = doomed.everything(db)
    deleted = 0
    left: list[Path] = []
    unreachable: list[Doomed] = []
    # What is written down might be anybody's hand: never is anything deleted that kokoma did not make.
    for row in rows:
        file = home / row.file
        there = os.path.lexists(file)
        if not there and not file.parent.is_dir():
            unreachable.append(row)
            continue
        target = file.resolve() if file.is_symlink() else None
        if (there and not written.is_ours(file)) or not remove(file, row.sha256):
            left.append(file)
        elif there:
            deleted += 1
        if target and target not in left and written.checksum(target) == row.sha256:
            left.append(target)
    return _Gone(
        deleted,
        tuple(left),
        tuple(home / row.file for row in unreachable),
        tuple(row for row in rows if row not in unreachable),
        frozenset((home / row.file).parent for row in rows),
        frozenset(row.sha256 for row in rows),
    )


def disclosures_of(db: sqlite3.Connection, home: Path, people: Collection[int]) -> list[Path]:
    """What was written for these people to read, for certain from this register."""
    entries = dict(db.execute("SELECT id, at FROM batches").fetchall())
    return written.disclosed_here(written.disclosures(home, people), entries)


def doom_disclosures(db: sqlite3.Connection, home: Path, people: Collection[int]) -> None:
    """Writes down that what was written for these people to read, from this register, is to go."""
    for file in disclosures_of(db, home, people):
        if checksum := written.checksum(file):
            doomed.add(db, [Doomed(issue.path_from(home, file), checksum)])


def wanted(change: Change) -> Wanted:
    """By what a copy of the register is told that still has what is to be forgotten."""
    names = {change.before.name, *change.traces.names} - {change.after.name, NAMELESS}
    # What else was entered beside them may stand in anybody's register; an address is hers.
    names |= {text for text in change.traces.details if "@" in text} - {change.after.email}
    her = change.after
    if her.erased_on:
        return Wanted(frozenset(names), change.traces.people | {her.id})
    return Wanted(frozenset(names), otherwise=frozenset({(her.id, her.name)}))


def carry_out(
    register: Register, search: Sequence[tuple[Change, Search]]
) -> tuple[Files, KokomaError | None]:
    """Deletes what the register has forgotten, and writes its file anew. The names are forgotten by now:
    whatever stands in the way is no failure any more, but what may be left is said."""
    home = register.path.absolute().parent
    found = Files()
    try:
        gone = _delete(register, home)
        found = Files(gone.deleted, gone.left, unreachable=gone.unreachable)
        if gone.dealt_with:
            # Before a folder may go in which they were.
            with register.noting() as db:
                doomed.strike_off(db, gone.dealt_with)
        for change, where in search:
            found = found.together_with(_look_around(register, change, where, gone))
        found = found.together_with(elsewhere(register, [change for change, _ in search]))
    except Unusable as error:
        return found, error
    return found, compacted(register)


def elsewhere(register: Register, changes: Sequence[Change], beside: Wanted | None = None) -> Files:
    """Copies of the register, and files of other programs, that hold what is to be forgotten of these people,
    or of others `beside` them."""
    everybody = together([*map(wanted, changes), *([beside] if beside else [])])
    if everybody is None:
        return Files()
    home = register.path.absolute().parent
    there = copies.holding(register.path, everybody)
    numbers = {number for change in changes for number in (change.after.id, *change.traces.people)}
    with register.reading() as db:
        others = [each.name for each in participants.everybody(db) if each.id not in numbers]
    present = [change.after.name for change in changes if change.after.name != NAMELESS]
    spotted = spot.spot(home, spot.sought(everybody.names, present, others))
    return Files(
        left=(*there.strays, *spotted.hers),
        doubtful=(*there.unreadable, *spotted.doubtful),
        packed=tuple(written.packed(home, folder_of(register.path))),
    ).together_with(Files())


def compacted(register: Register) -> KokomaError | None:
    """None if nothing is left in the file of what was deleted, else what stood in the way."""
    try:
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
