"""Log and undo: reading the journal, and taking a command back."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kokoma_cli.domain.journal import Batch, Change, LogEntry, Names
from kokoma_cli.domain.participants import told_apart
from kokoma_cli.domain.settings import policy
from kokoma_cli.errors import Conflict, NotFound
from kokoma_cli.storage import cohorts, courses, journal, participants, prints, settings
from kokoma_cli.wording import LANGUAGES
from kokoma_cli.wording.values import Lines, Phrase
from kokoma_cli.workflows import find
from kokoma_cli.workflows.desk import Desk
from kokoma_cli.workflows.question import Unfounded, unfounded


@dataclass(frozen=True, slots=True)
class Log:
    """Entries of the journal, newest first, with the names needed to read them."""

    entries: tuple[LogEntry, ...]
    names: Names


def log(desk: Desk, *, limit: int = 20, who: str | None = None) -> Log:
    """The last commands that changed something; only those about one person if asked for."""
    with desk.register.reading() as db:
        names = _names(db, desk.home)
        person = find.person(who, db) if who else None
        batches = journal.batches(db, -1 if person else limit)
        changes = journal.changes(db, [batch.id for batch in batches])
        entries = (LogEntry(batch, tuple(changes[batch.id])) for batch in batches)
        if person is None:
            return Log(tuple(entries), names)
        enrolments = {entry.id for entry in participants.enrolments_of(db, person.id).values()}
        about = [entry for entry in entries if _concerns(entry.changes, person.id, enrolments)]
        return Log(tuple(about[:limit]), names)


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


def undo(desk: Desk, number: int | None = None) -> Undone:
    """Takes back the last command, or the one with this number in the log.

    Numbers of certificates are not given back: what was issued becomes void. Raises Conflict, naming
    them, when later commands build upon what would go.
    """
    with desk.register.reading() as db:
        batch = journal.last_standing(db) if number is None else journal.batch(db, number)
    if batch is None:
        raise NotFound(
            "journal.nothing_to_undo" if number is None else "journal.unknown", number=number
        )
    with desk.register.writing(desk.origin, undoes=batch.id) as db:
        if batch.sealed:
            raise Conflict("journal.sealed", number=batch.id)
        if batch.undone_by:
            raise Conflict("journal.undone_already", number=batch.id, by=batch.undone_by)
        changes = journal.changes(db, [batch.id])[batch.id]
        if any(change.table == "series" and change.old is None for change in changes):
            raise Conflict("journal.beginning", number=batch.id)
        if journal.changed_since(db, changes):
            issued = any(
                change.table == "certificates" and change.old is None for change in changes
            )
            raise _built_upon(batch, journal.built_upon(db, batch.id), issued=issued)
        in_its_place = journal.occupying(db, changes)
        if in_its_place:
            raise _built_upon(batch, in_its_place)
        names = _names(db, desk.home)
        void = _reverted(db, batch, changes)
        orphans = journal.orphans(db)
        if any(table == "certificates" for table, _ in orphans):
            raise Conflict("journal.certificate_stays", number=batch.id, command=batch.command)
        if orphans:
            raise _built_upon(batch, journal.dangling(db, orphans))
        issued_then = [
            change for change in changes if change.table == "certificates" and change.old is None
        ]
        files = [
            str(change.new["file"])
            for change in issued_then
            # What had to be forgotten has no file any more.
            if change.new and change.new["file"]
        ]
        together = (prints.print_file_of(db, change.row_id) for change in issued_then)
        return Undone(
            LogEntry(batch, tuple(changes)),
            names,
            tuple(reversed(void)),
            tuple(files),
            tuple(dict.fromkeys(each.path for each in together if each)),
            tuple(
                entry
                for cohort in _cohorts_of(db, changes)
                for entry in unfounded(db, cohort, desk.home)
            ),
        )


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


def _built_upon(batch: Batch, later: Iterable[Batch], *, issued: bool = False) -> Conflict:
    """`issued`: what was built upon are certificates, which have ways of their own."""
    entries = [{"number": entry.id, "command": entry.command} for entry in later]
    return Conflict(
        "journal.certificates_built_upon" if issued else "journal.built_upon",
        document={"later": entries},
        number=batch.id,
        command=batch.command,
        later=Lines(Phrase("journal.entry", entry) for entry in entries),
        count=len(entries),
    )


def _names(db: sqlite3.Connection, home: Path) -> Names:
    people = told_apart((person.id, person.name) for person in participants.everybody(db))
    enrolled: dict[int, str] = {}
    sessions: dict[int, str] = {}
    codes: dict[int, str] = {}
    runs = cohorts.names(db)
    for cohort in runs:
        for entry in participants.enrolments(db, cohort):
            enrolled[entry.id] = people[entry.participant.id]
        for course in courses.of_cohort(db, cohort):
            codes[course.id] = course.code
            for session in course.sessions:
                several = len(course.sessions) > 1
                sessions[session.id] = f"{course.code}/{session.day}" if several else course.code
    return Names(people, enrolled, sessions, codes, runs, _own_kinds(home))


def _own_kinds(home: Path) -> dict[str, dict[str, str]]:
    from kokoma_cli.rendering.kinds import OWN, kinds

    if not (home / OWN).is_dir():
        return {}
    known = kinds(home)
    return {
        kind: {language: known.called(kind, language) for language in LANGUAGES}
        for kind in known
        if known.place(kind)[1]
    }


def _concerns(changes: Iterable[Change], person: int, enrolments: set[int]) -> bool:
    for change in changes:
        row = change.new or change.old or {}
        if change.table == "participants" and change.row_id == person:
            return True
        if row.get("participant_id") == person or row.get("enrolment_id") in enrolments:
            return True
    return False
