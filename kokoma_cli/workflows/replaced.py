"""Replaced: what a backup would take the place of, and what is known of it if it cannot be read."""

import os
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Literal, NamedTuple

from kokoma_cli.domain.certificates import Certificate
from kokoma_cli.domain.journal import Batch
from kokoma_cli.domain.keys import Key
from kokoma_cli.domain.lost_numbers import LostNumber
from kokoma_cli.errors import Conflict, KokomaError, Unusable
from kokoma_cli.storage import (
    certificates,
    chain,
    erased,
    journal,
    keys,
    lost_numbers,
    prints,
    restoring,
)
from kokoma_cli.storage.beginning import Beginning, beginning
from kokoma_cli.storage.connection import Waiting
from kokoma_cli.storage.database import open_register
from kokoma_cli.storage.inspection import inspected, journal_of
from kokoma_cli.storage.restoring import Staged
from kokoma_cli.workflows.backup import listed
from kokoma_cli.workflows.recall import papers, recalled
from kokoma_cli.workflows.tell_apart import told_apart

#: What there is in the register's place: one that can be read, something that cannot, or nothing.
State = Literal["readable", "unreadable", "missing"]

#: For these a backup is the remedy.
_HOPELESS = frozenset(
    {"register.not_ours", "register.damaged", "register.odd", "register.too_large"}
)


class Replaced(NamedTuple):
    """What the backup would take the place of."""

    state: State
    stamp: bytes
    #: By this it is noticed whether somebody changes it (see `restoring.stamp`).
    head: tuple[int, str] = (0, "")
    #: Number and hash of its last entry.
    fork: int = 0
    #: The last entry that the backup has too.
    entries: tuple[Batch, ...] = ()
    #: Those the backup has not, newest first.
    certificates: tuple[Certificate, ...] = ()
    #: Those issued since.
    papers: tuple[str, ...] = ()
    #: The files in which nothing but those stands, as the register knows them.
    known: tuple[LostNumber, ...] = ()
    #: Every number it knows, or as many as could be found out.
    names: Mapping[str, str] = MappingProxyType({})
    #: To whom those numbers were given, where that is known and the law lets it be told.
    keys: tuple[Key, ...] = ()
    #: What it signs with, and did.
    erased: Mapping[int, str] = MappingProxyType({})
    #: Who is erased in it, but not in the backup, and since when.
    forgotten: int = 0
    #: How many of its entries took something out of the journal by law that comes back.
    beginning: Beginning | None = None
    #: How it began; None where nothing tells.

    # Only where it cannot be read:

    error: KokomaError | None = None
    #: Why it cannot.
    exchange: bool = False
    #: Whether a journal lies beside it that SQLite is not to carry out: nobody knows what would come of it.
    sources: int = 0
    #: How many backups and files were asked in its stead, with what is left of it.
    lying: tuple[tuple[LostNumber, Path], ...] = ()
    #: The certificates in its folder.
    others: int = 0
    #: How many backups of another register lie among its own. They were not asked.


def look_at(
    register: Path, staged: Staged, today: date, look: Sequence[str], waiting: Waiting | None
) -> Replaced:
    """What is in the register's place; nothing of it is changed, but that an older register is brought up to
    date. `look`: what numbers look like. Raises Unusable where it is out of reach."""
    if not os.path.lexists(register):
        return _in_its_stead("missing", register, staged, today, look)
    if register.is_file() and not restoring.is_database(register):
        foreign = Unusable("register.not_ours", file=str(register))
        return _in_its_stead("unreadable", register, staged, today, look, foreign)
    error: KokomaError = Unusable("register.damaged", file=str(register))
    if _is_beyond_help(register):
        left = _in_its_stead("unreadable", register, staged, today, look, error)
        return left._replace(exchange=True)
    try:
        with closing(open_register(register, waiting)) as opened:
            for _ in range(_ATTEMPTS):
                before = restoring.stamp(register)
                with opened.reading() as db:
                    found = _readable(db, staged, today) if restoring.is_whole(db) else None
                # Not while it is locked, see there. From here on whatever is written is noticed.
                if restoring.stamp(register) == before:
                    break
            else:
                raise Conflict("backups.moved_on", file=str(register))
            if found:
                return found._replace(stamp=before)
    except Unusable as refusal:
        if refusal.key not in _HOPELESS:
            raise
        error = refusal
    return _in_its_stead("unreadable", register, staged, today, look, error)


def _is_beyond_help(register: Path) -> bool:
    """True if a journal lies beside that would not make a whole register of it. As soon as it is opened,
    SQLite carries that out; but what cannot be read is kept as it was found."""
    if not journal_of(register).is_file():
        return False
    with inspected(register) as image:
        if image.state in ("damaged", "altered", "foreign_journal"):
            return True
        return image.usable is not None and not restoring.is_whole(image.usable)


#: How often somebody else may write something while the register is being read.
_ATTEMPTS = 3


def _readable(db: sqlite3.Connection, staged: Staged, today: date) -> Replaced:
    fork, began = restoring.fork(db, staged.db), beginning(db)
    kept = {each.number for each in certificates.everything(staged.db)}
    # What was forgotten in another register does not come back by this one.
    (forgotten,) = db.execute(_FORGOTTEN, (fork,)).fetchone() if fork else (0,)
    issued = certificates.everything(db)
    since = [each for each in issued if each.number not in kept]
    before = {prints.print_file_of(db, each.id) for each in issued if each.number in kept}
    together = {prints.print_file_of(db, each.id) for each in since} - before
    return Replaced(
        "readable",
        b"",
        chain.head(db),
        fork,
        tuple(each for each in journal.batches(db, -1) if each.id > fork),
        tuple(since),
        (
            *(each.file for each in since if each.file),
            *sorted(each.path for each in together if each),
        ),
        tuple(lost_numbers.known_to(db, today)),
        forgotten=forgotten,
        erased=erased.coming_back_at_best(staged.db, db),
        names={number: name for number, (_, name) in lost_numbers.whose(db).items()},
        keys=tuple(keys.everything(db)),
        beginning=began,
    )


#: Not those that did nothing but erase: that is done again.
_FORGOTTEN = """
SELECT count(DISTINCT batch_id) FROM redactions AS taken WHERE batch_id > ? AND (
    EXISTS (SELECT 1 FROM changes WHERE batch_id = taken.batch_id AND table_name = 'disposals')
    OR NOT EXISTS (
        SELECT 1 FROM changes WHERE batch_id = taken.batch_id AND table_name = 'participants'
        AND instr(new, '"erased_on":"') AND NOT instr(old, '"erased_on":"')
    )
)"""


def _in_its_stead(
    state: State,
    register: Path,
    staged: Staged,
    today: date,
    look: Sequence[str],
    error: KokomaError | None = None,
) -> Replaced:
    """What can be found out where the register itself does not tell: from what is left of it, from its other
    backups, and from certificates that lie in its folder."""
    stamp = restoring.stamp(register)
    apart = told_apart(register, listed(register), beginning(staged.db))
    own = (each.file for each in (*apart.own, *apart.unreadable))
    found = recalled(register, own, staged.db, today)
    lying = tuple(papers(register, [*look, *found.patterns], today))
    return Replaced(
        state,
        stamp,
        known=(*found.numbers, *(each for each, _ in lying)),
        sources=found.sources + len(lying),
        erased=found.erased,
        lying=lying,
        error=error,
        names=found.names,
        beginning=apart.beginning,
        others=len(apart.others),
    )


def without_entry(
    register: Path, replaced: Replaced, gone: Iterable[LostNumber]
) -> tuple[Path, ...]:
    """The files that are there and belong to what is lost."""
    home = register.absolute().parent
    if replaced.state == "readable":
        found = (home / file for file in replaced.papers)
        return tuple(file for file in found if file.is_file())
    numbers = {each.number for each in gone}
    return tuple(path for each, path in replaced.lying if each.number in numbers)
