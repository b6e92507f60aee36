"""Erase: leaving of a person only what counts, when nothing obliges anybody to keep more (Art. 17 DSGVO)."""

import os
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from kokoma_cli.domain.certificates import Certificate
from kokoma_cli.domain.participants import DETAILS, Participant
from kokoma_cli.domain.retention import STAYING, Duty
from kokoma_cli.errors import Conflict, KokomaError, Unusable
from kokoma_cli.storage import disposals, doomed, former_names, journal, participants
from kokoma_cli.storage.copies import Wanted, together
from kokoma_cli.wording.values import Lines, Phrase
from kokoma_cli.workflows import destroy, discard, efface, find, forget, written
from kokoma_cli.workflows.desk import Desk
from kokoma_cli.workflows.destroy import Files, Search
from kokoma_cli.workflows.discard import NO_BACKUPS, Backups


class Going(NamedTuple):
    """What of a person goes, and what stays without her name."""

    person: Participant
    #: As she was.
    details: tuple[str, ...]
    notes: int
    entries: int
    #: Of the journal, in which she is or was.
    certificates: tuple[Certificate, ...]
    days: int
    #: On which something was recorded.
    cohorts: tuple[str, ...]

    @property
    def again(self) -> bool:
        """True if she was nameless already."""
        return self.person.erased_on is not None


@dataclass(frozen=True, slots=True)
class Left:
    """What was done beside the register's rows, and what only people can do."""

    files: Files
    ahead: tuple[Path, ...] = ()
    #: In a dry run: files that would be deleted.
    disclosures: tuple[Path, ...] = ()
    #: What was written for her to read.
    mentions: tuple[forget.Mention, ...] = ()
    settings: tuple[str, ...] = ()
    backups: Backups = NO_BACKUPS
    not_compacted: KokomaError | None = None


@dataclass(frozen=True, slots=True)
class Erased:
    """Who was erased, and what is left to do."""

    going: Going
    left: Left


def erase(desk: Desk, who: str, *, backups: bool = False) -> Erased:
    """Takes a person out of the register, its journal, the sheets and files: what stays is a number that
    names nobody, and what counts. `backups`: also all backups that kokoma made and that hold her.

    This cannot be taken back. Done again, by her number, it completes what was interrupted. Raises Conflict,
    with the reason and the day, while a duty to keep stands, and while the archive was not offered what is
    due.
    """
    with desk.register.reading() as db:
        desk.refuse_if_moved(db)
        person = find.person(who, db, erased=True)
        _refuse_while_kept(db, person, desk)
    desk.register.forgetful()
    if person.erased_on is not None:
        with desk.register.reading() as db:
            change = efface.planned(db, person, desk.today, desk.home)
            going = _going(db, person, change)
            ahead = destroy.disclosures_of(db, desk.home, _numbers([change]))
        told = written.disclosures(desk.home, _numbers([change]))
        left = Left(Files(), tuple(ahead), tuple(each for each in told if each not in ahead))
        if not desk.origin.dry_run:
            with desk.register.noting() as db:
                destroy.doom_disclosures(db, desk.home, _numbers([change]))
            left = Left(Files(), (), tuple(told))
        return Erased(going, finish(desk, [(change, Search())], left, backups=backups))
    with desk.register.writing(desk.origin) as db:
        desk.refuse_if_moved(db)
        person = find.person(who, db)
        _refuse_while_kept(db, person, desk)
        going, change, search = take_out(db, desk, person)
        left = remaining(db, desk, [change])
    return Erased(going, finish(desk, [(change, search)], left, backups=backups))


def take_out(
    db: sqlite3.Connection, desk: Desk, person: Participant
) -> tuple[Going, forget.Change, Search]:
    """Takes a person out of the rows and the journal, in the entry that is open."""
    change = efface.planned(db, person, desk.today, desk.home)
    going = _going(db, person, change)
    efface.whole(db, change)
    return going, change, destroy.doom(db, change)


def nameless(db: sqlite3.Connection, person: Participant) -> Wanted:
    """By what a copy of the register is told that still has somebody who was erased."""
    people = former_names.traces(db, person.id, person.name).people
    return Wanted(frozenset(), people | {person.id})


def remaining(
    db: sqlite3.Connection,
    desk: Desk,
    changes: Sequence[forget.Change],
    people: Iterable[int] = (),
) -> Left:
    """Where these people may still be named when the register has forgotten them; what was written for them
    to read is put down to be deleted. `people`: of whom it has forgotten anything beside those."""
    numbers = {*_numbers(changes), *people}
    destroy.doom_disclosures(db, desk.home, numbers)
    mentions = dict.fromkeys(
        mention for change in changes for mention in forget.mentions(db, change)
    )
    settings = dict.fromkeys(key for change in changes for key in forget.remains(db, change)[1])
    ahead: tuple[Path, ...] = ()
    if desk.origin.dry_run:
        files = (desk.home / each.file for each in doomed.everything(db))
        ahead = tuple(file for file in dict.fromkeys(files) if os.path.lexists(file))
    return Left(
        Files(),
        ahead,
        tuple(each for each in written.disclosures(desk.home, numbers) if each not in ahead),
        tuple(mentions),
        tuple(settings),
    )


def finish(
    desk: Desk,
    search: Sequence[tuple[forget.Change, Search]],
    left: Left,
    *,
    backups: bool,
    beside: Iterable[Wanted] = (),
) -> Left:
    """Deletes files, traces and backups once the register has forgotten these people. `beside`: of whom else
    backups are looked for: those who were reduced to their names, and those who were forgotten before."""
    files, not_compacted = left.files, None
    changes, more = [change for change, _ in search], together(beside)
    if not desk.origin.dry_run:
        files, not_compacted = destroy.carry_out(desk.register, search)
        changes = []
    if desk.origin.dry_run or more:
        there = destroy.elsewhere(desk.register, changes, more)
        files = files.together_with(there.without(left.ahead))
    wanted = [destroy.wanted(change) for change, _ in search]
    wanted += [more] if more else []
    try:
        kept = discard.discard(desk, wanted, everything=backups)
    except Unusable as error:
        if desk.origin.dry_run:
            raise
        # What is forgotten is forgotten; it is said what could not be looked for.
        kept, not_compacted = NO_BACKUPS, not_compacted or error
    disclosures = tuple(each for each in left.disclosures if os.path.lexists(each))
    files = files.without(disclosures)
    return Left(files, left.ahead, disclosures, left.mentions, left.settings, kept, not_compacted)


def _refuse_while_kept(db: sqlite3.Connection, person: Participant, desk: Desk) -> None:
    if person.erased_on is not None:
        return
    there = disposals.records_for(db, person.id, desk.today)
    staying = [each.duty for each in there if each.step in STAYING]
    kept = [each.duty for each in there if each.step in STAYING and each.step != "due"]
    if not staying:
        return
    values = {"name": person.name, "id": person.id}
    document = {"kept": [duty_document(duty) for duty in kept or staying]}
    if all(disposals.only_enrolled(db, duty, person.id) for duty in staying):
        cohorts = [duty.cohort for duty in staying]
        raise Conflict(
            "privacy.still_enrolled",
            document=document,
            **values,
            cohorts=cohorts,
            calls=_calls("withdraw", cohorts, id=person.id),
        )
    if not kept:
        # What the archive was not offered must not go, whoever asks for it.
        raise Conflict(
            "privacy.not_offered_of_her",
            document=document,
            **values,
            duties=Lines(map(told_due, staying)),
            calls=_calls("offer", [duty.cohort for duty in staying]),
        )
    not_begun = [duty.cohort for duty in kept if not duty.begins]
    raise Conflict(
        "privacy.kept",
        document=document,
        **values,
        duties=Lines(map(told, kept)),
        hint=Phrase("privacy.hint_not_begun", {"calls": _calls("begin", not_begun)})
        if not_begun
        else "",
    )


def _calls(what: str, cohorts: Iterable[str], **values: object) -> Lines:
    """What to type, for each of these cohorts."""
    return Lines(
        Phrase(f"privacy.call_{what}", {"cohort": cohort, **values})
        for cohort in dict.fromkeys(cohorts)
    )


def told(duty: Duty) -> Phrase:
    """Why and until when records are kept."""
    values = {
        "records": Phrase(f"privacy.records_{duty.records}"),
        "cohort": duty.cohort,
        "begins": duty.begins,
        "ends": duty.ends,
        "due": duty.due,
        "years": duty.years,
        "count": duty.years,
    }
    return Phrase("privacy.duty_not_begun" if duty.begins is None else "privacy.duty", values)


def told_due(duty: Duty) -> Phrase:
    """What may be offered to the archive, and since when."""
    values = {
        "records": Phrase(f"privacy.records_{duty.records}"),
        "cohort": duty.cohort,
        "due": duty.due,
    }
    return Phrase("privacy.step_due", values)


def duty_document(duty: Duty) -> dict[str, object]:
    """The same with stable keys."""
    return {
        "cohort": duty.cohort,
        "records": duty.records,
        "retention_from": duty.begins,
        "years": duty.years,
        "until": duty.ends,
        "due": duty.due,
    }


def _going(db: sqlite3.Connection, person: Participant, change: forget.Change) -> Going:
    enrolled = participants.enrolments_of(db, person.id)
    marks = ",".join("?" * len(enrolled))
    ids = [entry.id for entry in enrolled.values()]
    days, notes = db.execute(
        f"SELECT count(*), count(note) FROM attendance WHERE enrolment_id IN ({marks})", ids
    ).fetchone()
    batches = journal.batches(db, -1)
    changes = journal.changes(db, [batch.id for batch in batches])
    about = [
        batch
        for batch in batches
        if any(
            change.traces.concern(each.table, each.row_id, (each.old, each.new))
            for each in changes[batch.id]
        )
    ]
    names = dict(db.execute("SELECT id, name FROM cohorts").fetchall())
    return Going(
        person,
        tuple(key for key in DETAILS if getattr(person, key)),
        notes,
        len(about),
        change.certificates,
        days,
        tuple(names[cohort] for cohort in enrolled),
    )


def _numbers(changes: Iterable[forget.Change]) -> set[int]:
    """Under which numbers the register knew these people."""
    return {number for change in changes for number in (change.after.id, *change.traces.people)}
