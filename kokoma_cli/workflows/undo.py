"""Undo: taking a command back."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from kokoma_cli.domain.journal import Batch, Change, LogEntry, Names, final
from kokoma_cli.domain.meanwhile import is_somebody_else
from kokoma_cli.domain.settings import policy
from kokoma_cli.errors import Conflict, NotFound
from kokoma_cli.storage import cohorts, journal, participants, prints, settings
from kokoma_cli.wording.values import Lines, Phrase
from kokoma_cli.workflows.desk import Desk
from kokoma_cli.workflows.log import names, the_one
from kokoma_cli.workflows.question import Unfounded, unfounded


@dataclass(frozen=True, slots=True)
class Undone:
    """What was taken back, and the numbers of certificates that became void by it."""

    entry: LogEntry
    names: Names
    void: tuple[str, ...]
    files: tuple[str, ...]
    print_files: tuple[str, ...] = ()
    #: Those in which these certificates stand together.
    unfounded: tuple[Unfounded, ...] = ()
    #: Certificates that were issued on what is no longer recorded.
    by: int | None = None
    #: The number of the entry that took it back; None if it was only tried.
    others: tuple[Batch, ...] = ()
    #: Entries by somebody else, newest first, this one or later ones, that whoever means the last command may
    #: not have seen; none where it was meant by its number.


def undo(desk: Desk, number: int | None = None, seen: str | None = None) -> Undone:
    """Takes back the last command, or the one with this number in the log. `seen`: the hash it had when it
    was looked at; it is not taken back if another one has its number by now.

    Numbers of certificates are not given back: what was issued becomes void. Raises NotFound if there is no
    such entry; Conflict for one that stands for good, that is taken back already, or that later ones build
    upon, naming them. The last command is never passed over in favour of an earlier one: whoever names no
    number means what was done last.
    """
    with desk.register.reading() as db:
        last = journal.last_standing(db) if number is None else the_one(db, number)
        others = _by_others(db, last, desk) if number is None and last else ()
    if last is None:
        raise NotFound("journal.nothing_to_undo")
    with desk.register.writing(desk.origin, undoes=last.id) as db:
        # Somebody else may have written since.
        batch = the_one(db, last.id)
        if batch.hash != (seen or last.hash):
            raise Conflict("meanwhile.replaced")
        changes = journal.changes(db, [batch.id])[batch.id]
        _refuse(db, batch, changes)
        known = names(db, desk.home)
        void = _reverted(db, batch, changes)
        orphans = journal.orphans(db)
        if any(each.table == "certificates" for each in orphans):
            raise Conflict("journal.certificate_stays", number=batch.id, command=batch.command)
        if orphans:
            # Either came later: what refers to a row, or that the row went.
            rows = [(each.table, each.row_id) for each in orphans]
            rows += [(each.parent, each.parent_id) for each in orphans]
            raise _built_upon(db, batch, rows)
        issued = [
            change for change in changes if change.table == "certificates" and change.old is None
        ]
        files = [
            str(change.new["file"])
            for change in issued
            # What had to be forgotten has no file any more.
            if change.new and change.new["file"]
        ]
        together = (prints.print_file_of(db, change.row_id) for change in issued)
        return Undone(
            LogEntry(batch, tuple(changes)),
            known,
            tuple(reversed(void)),
            tuple(files),
            tuple(dict.fromkeys(each.path for each in together if each)),
            tuple(
                entry
                for cohort in _cohorts_of(db, changes)
                for entry in unfounded(db, cohort, desk.home)
            ),
            None if desk.origin.dry_run else journal.under_way(db),
            others,
        )


def _by_others(db: sqlite3.Connection, last: Batch, desk: Desk) -> tuple[Batch, ...]:
    """This entry and what has been taken back since, as far as somebody else than who sits at this desk did
    it, and it stands."""
    later = (each for each in journal.batches_from(db, last.id) if not each.undone_by)
    return tuple(each for each in later if is_somebody_else(each.user, desk.origin.user))


def _refuse(db: sqlite3.Connection, batch: Batch, changes: list[Change]) -> None:
    """Raises Conflict for what cannot be taken back, as things stand or ever."""
    why = _final(db, batch, changes)
    if why:
        raise Conflict(f"journal.final_{why}", number=batch.id, command=batch.command)
    if batch.undone_by:
        raise Conflict("journal.undone_already", number=batch.id, by=batch.undone_by)
    since = journal.changed_since(db, changes)
    if since:
        issued = any(change.table == "certificates" and change.old is None for change in changes)
        rows = [(change.table, change.row_id) for change in since]
        raise _built_upon(db, batch, rows, issued=issued)
    in_its_place = journal.occupying(db, changes)
    if in_its_place:
        raise _built_upon(db, batch, in_its_place)


def _final(db: sqlite3.Connection, batch: Batch, changes: list[Change]) -> str | None:
    """Why an entry can never be taken back; None if it can."""
    return final(batch, changes) or ("redacted" if journal.of_erased(db, changes) else None)


def _cohorts_of(db: sqlite3.Connection, changes: Iterable[Change]) -> list[int]:
    """The cohorts whose attendance, people or courses these changes touch."""
    cohort_of = {
        entry.id: cohort
        for cohort in cohorts.names(db)
        for entry in participants.enrolments(db, cohort)
    }
    found = set()
    for change in changes:
        row = change.new or change.old or {}
        for key, known in (("cohort_id", None), ("enrolment_id", cohort_of)):
            value = row.get(key)
            if isinstance(value, int):
                found.add(value if known is None else known.get(value))
    return sorted(cohort for cohort in found if cohort in cohorts.names(db))


def _reverted(db: sqlite3.Connection, batch: Batch, changes: list[Change]) -> list[str]:
    try:
        void = journal.revert(db, changes)
    except sqlite3.IntegrityError as error:
        if "certificates" not in str(error):
            raise
        raise Conflict(
            "journal.second_certificate", number=batch.id, command=batch.command
        ) from error
    for cohort in cohorts.names(db):
        known = {category.code for category in cohorts.load(db, cohort).series.categories}
        counted = policy(settings.values(db, cohort)).counts
        lost = [category for category, _ in counted if category not in known]
        if lost:
            raise Conflict("journal.rule_counts", number=batch.id, category=lost[0])
    return void


def _built_upon(
    db: sqlite3.Connection,
    batch: Batch,
    rows: Iterable[tuple[str, int]],
    *,
    issued: bool = False,
) -> Conflict:
    """`rows`: what later entries made of the register; `issued`: what was built upon are certificates, which
    have ways of their own."""
    later = journal.built_upon(db, batch.id, rows)
    changes = journal.changes(db, [entry.id for entry in later])
    for_good = [entry for entry in later if _final(db, entry, changes[entry.id])]
    key = "journal.built_upon"
    if issued:
        key, for_good = "journal.certificates_built_upon", []
    elif for_good:
        key = "journal.built_upon_for_good"
    named = for_good or later
    entries = [{"number": entry.id, "command": entry.command} for entry in named]
    return Conflict(
        key,
        document={"later": [{"number": entry.id, "command": entry.command} for entry in later]},
        number=batch.id,
        command=batch.command,
        later=Lines(Phrase("journal.entry", entry) for entry in entries),
        count=len(entries),
    )
