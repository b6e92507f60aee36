"""Whereabouts: where a person is, or may be, found beside the rows about her: in files, and in what was
written about others."""

import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from kokoma_cli.domain.backups import Rotation
from kokoma_cli.domain.blackening import Blackening
from kokoma_cli.domain.participants import NAMELESS, Participant
from kokoma_cli.domain.privacy import Held, Named, What, is_one
from kokoma_cli.domain.retention import let_go
from kokoma_cli.storage import (
    backups,
    certificates,
    copies,
    duplicates,
    journal,
    participants,
    prints,
)
from kokoma_cli.storage.backups import Backup
from kokoma_cli.storage.beginning import identity
from kokoma_cli.storage.copies import Wanted
from kokoma_cli.storage.former_names import Traces
from kokoma_cli.storage.free_texts import NOTES, SHOWN
from kokoma_cli.wording import Wording
from kokoma_cli.workflows import credential_files, efface, forget, issue, spot, written
from kokoma_cli.workflows.desk import Desk
from kokoma_cli.workflows.spot import Spotted

_WRITTEN = {**NOTES, **SHOWN}


def files(
    db: sqlite3.Connection, home: Path, person: Participant, black: Blackening
) -> Iterator[Held]:
    """Her sheets, files for the printer with them, and lists that may have her; each by its name without
    others, and whether it is where it was written."""
    everything = certificates.everything(db)
    known: set[Path] = set()
    for entry in everything:
        together = prints.print_file_of(db, entry.id)
        found = [Held(entry.file, "certificate", there=True)] if entry.file else []
        found += [Held(each.file, "duplicate", there=True) for each in duplicates.of(db, entry.id)]
        found += [Held(together.path, "print_file", there=True)] if together else []
        known |= {home / each.file for each in found}
        if entry.participant_id == person.id:
            for each in found:
                there = os.path.lexists(home / each.file)
                yield each._replace(file=black.text(each.file), there=there)
    for path in written.letters(home, identity(db), (person.id,)):
        yield Held(black.text(issue.path_from(home, path)), "letter", there=True)
    hers = [entry for entry in everything if entry.participant_id == person.id]
    for path in credential_files.below(db, home, hers):
        yield Held(black.text(issue.path_from(home, path)), "credential", there=True)
    numbers = tuple(entry.number for entry in everything)
    for path in written.pdfs(home):
        if not (path in known or is_one(path.name) or path.name.startswith(numbers)):
            yield Held(black.text(issue.path_from(home, path)), "list", there=True)


def spotted(db: sqlite3.Connection, home: Path, person: Participant, traces: Traces) -> Spotted:
    """Files of other programs in which she is named; letters to her, and what she was told, are none."""
    others = [each.name for each in participants.everybody(db) if each.id != person.id]
    names = {*traces.names, *(each for each in traces.details if "@" in each)} - {NAMELESS}
    known = [*written.letters(home, identity(db)), *written.disclosures(home, traces.people)]
    known += credential_files.below(db, home, certificates.everything(db))
    return spot.spot(home, spot.sought(names, (), others), known)


def beside(
    desk: Desk,
    person: Participant,
    traces: Traces,
    black: Blackening,
    spotted: Spotted,
    rotation: Rotation,
) -> Iterator[Held]:
    """Files of other programs with her in them, copies of the register and its backups, and what nobody can
    read."""
    wanted = Wanted(traces.names | {person.name}, frozenset({person.id}))
    found = copies.holding(desk.register.path, wanted)

    def told(what: What, some: Iterable[Path]) -> Iterator[Held]:
        for file in some:
            yield Held(black.text(issue.path_from(desk.home, file)), what, there=True)

    yield from told("list", spotted.hers)
    yield from told("copy", found.strays)
    yield from told("unreadable", dict.fromkeys((*found.unreadable, *spotted.doubtful)))
    there: list[Backup] = []
    with suppress(OSError):
        # A folder that nobody can look into is among what cannot be read.
        there = backups.everything(desk.register.path)
    sizes = [(each.name, each.size) for each in there]
    mine = {copy.file for copy in found.holding}
    for each in there:
        if each.file in mine:
            until = let_go(each.name, sizes, rotation, desk.today)
            yield Held(each.file.name, "backup", there=True, until=until)


def named(
    db: sqlite3.Connection,
    desk: Desk,
    person: Participant,
    traces: Traces,
    black: Blackening,
    words: Wording,
) -> Iterator[Named]:
    """Where she is, or may be, named: in what was written about others, in settings and in entries of the
    journal that are about others."""
    change = efface.planned(db, person, desk.today, desk.home)
    for each in forget.mentions(db, change):
        where = words(f"privacy.named_{each.table}", course=each.where.course)
        yield Named(where, black.text(each.text))
    for key, value in db.execute("SELECT key, value FROM settings ORDER BY key, id"):
        if change.former.is_whole_in(value):
            yield Named(words("privacy.named_settings", key=key), black.text(value))
    if change.lapsed:
        yield Named(words("privacy.named_lapsed", count=len(change.lapsed)), "")
    apart = forget.apart(db, change)
    batches = journal.batches(db, -1)
    changes = journal.changes(db, [batch.id for batch in batches])
    for batch in batches:
        entry = changes[batch.id]
        if any(traces.concern(each.table, each.row_id, (each.old, each.new)) for each in entry):
            continue
        where = words("privacy.named_entry", number=batch.id)
        if apart.in_text(batch.command):
            yield Named(where, black.command(batch.command))
        texts = (
            row.get(column)
            for each in entry
            for row in (each.old, each.new)
            for column in (_WRITTEN.get(each.table, ()) if row else ())
            if row
        )
        for text in (batch.reason, *texts):
            if isinstance(text, str) and apart.in_text(text):
                yield Named(where, black.text(text))
