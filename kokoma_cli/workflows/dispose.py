"""Dispose: what becomes of a cohort's records when they need be kept no longer: due, offered to the archive,
deleted."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from kokoma_cli.domain.participants import Participant
from kokoma_cli.domain.retention import STAYING, Disposal, Duty, Record
from kokoma_cli.errors import Conflict
from kokoma_cli.storage import aliases, disposals, participants
from kokoma_cli.storage.copies import Wanted
from kokoma_cli.wording.values import Lines, Phrase
from kokoma_cli.workflows import destroy, erase, forget
from kokoma_cli.workflows.desk import Desk, find_cohort
from kokoma_cli.workflows.destroy import Search
from kokoma_cli.workflows.erase import Going, Left
from kokoma_cli.workflows.reduce import is_reduced, reduce


def records(desk: Desk, as_of: date | None = None) -> list[Record]:
    """All records of all cohorts, by the day on which they may go, and where they are on this day."""
    with desk.register.reading() as db:
        return _records(db, as_of or desk.today)


class Offered(NamedTuple):
    """The records of a cohort, and whether anything was entered about them."""

    records: tuple[Record, ...]
    changed: bool


def offer(
    desk: Desk, cohort: str, on: date | None, answer: str | None, *, correct: bool = False
) -> Offered:
    """Notes that what is due of a cohort has been offered to the archive, on this day or today, and what the
    archive said. Said again, with what it answered since, the day stays.

    Raises Conflict when nothing of the cohort is due, and where another day or answer is entered already,
    unless that is to be corrected.
    """
    with desk.register.writing(desk.origin) as db:
        chosen = _of(db, cohort, desk.today, ("due", "offered"))
        # What has just become due is offered now; what was offered before stays as it is.
        chosen = [each for each in chosen if each.step == "due"] or chosen
        entered = [(each.disposal, _with(each, on, answer, desk.today)) for each in chosen]
        if not correct:
            _refuse_other(chosen, [after for _, after in entered])
        for _, after in entered:
            disposals.put(db, after)
        mine = {record.duty.cohort_id for record in chosen}
        now = [each for each in _records(db, desk.today) if each.duty.cohort_id in mine]
    return Offered(tuple(now), any(before != after for before, after in entered))


def _with(record: Record, on: date | None, answer: str | None, today: date) -> Disposal:
    disposal = record.disposal
    return disposal._replace(
        offered_on=on or disposal.offered_on or today, answer=answer or disposal.answer
    )


def _refuse_other(chosen: Sequence[Record], after: Sequence[Disposal]) -> None:
    """Raises Conflict where something else is entered, whatever is typed by mistake."""
    others = [
        record
        for record, new in zip(chosen, after, strict=True)
        if (old := record.disposal).offered_on
        and (old.offered_on != new.offered_on or (old.answer and old.answer != new.answer))
    ]
    if others:
        raise Conflict(
            "privacy.offered_before",
            document={"offered_on": others[0].disposal.offered_on},
            cohort=others[0].duty.cohort,
            records=Lines(map(state, others)),
        )


@dataclass(frozen=True, slots=True)
class Disposed:
    """What became of the people of a cohort whose records were deleted."""

    records: tuple[Record, ...]
    erased: tuple[Going, ...]
    reduced: tuple[Participant, ...]
    #: Whose name stays in the register of certificates, and nothing else.
    kept: tuple[tuple[Participant, Duty], ...]
    #: Of whom everything stays, because something else of hers has to.
    left: Left
    offered: tuple[Record, ...] = ()
    #: What went this time, as it was offered to the archive.
    again: bool = False
    #: Whether all of it was gone before.


def delete(desk: Desk, cohort: str, *, backups: bool = False) -> Disposed:
    """Deletes what is due of a cohort and has been offered: whoever is in no cohort whose records have to be
    kept is erased; of those whom only the register of certificates names, everything else goes.

    This cannot be taken back. Raises Conflict when nothing of the cohort may go.
    """
    desk.register.forgetful()
    erased: list[Going] = []
    reduced: list[Participant] = []
    kept: list[tuple[Participant, Duty]] = []
    search: list[tuple[forget.Change, Search]] = []
    wanted: list[Wanted] = []
    before: list[int] = []
    with desk.register.writing(desk.origin) as db:
        desk.refuse_if_moved(db)
        chosen = _of(db, cohort, desk.today, ("offered", "deleted"))
        cohort_id = chosen[0].duty.cohort_id
        gone = {each.duty.records for each in chosen if each.step == "deleted"}
        for entry in participants.enrolments(db, cohort_id):
            person = entry.participant
            if person.erased_on is not None:
                # Backups that hold her still may go this time.
                wanted.append(erase.nameless(db, person))
                before.append(person.id)
                continue
            stands = [
                record.duty
                for record in disposals.records_for(db, person.id, desk.today)
                if record.step in STAYING
            ]
            if not stands:
                going, change, found = erase.take_out(db, desk, person)
                erased.append(going)
                search.append((change, found))
            elif (
                all(duty.records == "certificates" for duty in stands)
                and "participation" in gone
                and is_reduced(db, person)
            ):
                wanted.append(Wanted(frozenset(), reduced=frozenset((person.id,))))
                before.append(person.id)
            elif all(duty.records == "certificates" for duty in stands):
                after, more = reduce(db, person)
                reduced.append(after)
                wanted.append(more)
            else:
                kept.append((person, _last(stands, "participation")))
        aliases.forget_strangers(db, cohort_id)
        for record in chosen:
            # Deleted again, the proof of the first time stays.
            day = record.disposal.deleted_on or desk.today
            disposals.put(db, record.disposal._replace(deleted_on=day))
        people = [person.id for person in reduced] + before
        left = erase.remaining(db, desk, [change for change, _ in search], people)
        now = [each for each in _records(db, desk.today) if each.duty.cohort_id == cohort_id]
    again = not (erased or reduced) and all(each.step == "deleted" for each in chosen)
    if again and not desk.origin.dry_run:
        # Without an entry: there is nothing to tell of.
        with desk.register.noting() as db:
            destroy.doom_disclosures(db, desk.home, people)
    left = erase.finish(desk, search, left, backups=backups, beside=wanted)
    return Disposed(
        tuple(now), tuple(erased), tuple(reduced), tuple(kept), left, tuple(chosen), again
    )


def _last(duties: Sequence[Duty], kind: str) -> Duty:
    return [duty for duty in duties if duty.records == kind][-1]


def _records(db: sqlite3.Connection, today: date) -> list[Record]:
    return disposals.where_they_are(db, disposals.duties(db), today)


def _of(db: sqlite3.Connection, cohort: str, today: date, steps: Sequence[str]) -> list[Record]:
    """The records of a cohort that are at one of these steps. Raises Conflict, saying where they are, if
    there are none, or only such as are gone already."""
    cohort_id = find_cohort(db, cohort)
    mine = [each for each in _records(db, today) if each.duty.cohort_id == cohort_id]
    chosen = [each for each in mine if each.step in steps]
    if not chosen or ("due" in steps and all(each.step == "deleted" for each in chosen)):
        raise Conflict(
            "privacy.not_offered" if "deleted" in steps else "privacy.not_due",
            cohort=mine[0].duty.cohort,
            records=Lines(map(state, mine)),
        )
    return chosen


def state(record: Record) -> Phrase:
    """Where records are, in a sentence without a full stop."""
    duty, disposal = record.duty, record.disposal
    return Phrase(
        f"privacy.step_{record.step}",
        {
            "records": Phrase(f"privacy.records_{duty.records}"),
            "cohort": duty.cohort,
            "ends": duty.ends,
            "due": duty.due,
            "offered": disposal.offered_on,
            "deleted": disposal.deleted_on,
            "answer": disposal.answer or Phrase("privacy.no_answer"),
        },
    )
