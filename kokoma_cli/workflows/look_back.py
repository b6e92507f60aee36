"""Look back: the register as it stood on a day, after an entry of the journal, or before a certificate."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import NamedTuple

from kokoma_cli.errors import BadCall, NotFound
from kokoma_cli.storage import evidence
from kokoma_cli.storage.as_of import as_of
from kokoma_cli.workflows import consult
from kokoma_cli.workflows.desk import Desk

#: A day: as it stood when that day was over. A number: right after the entry that has it in the log. A
#: word: right before the certificate with this number was issued.
Point = date | int | str


class Moment(NamedTuple):
    """What was looked back at."""

    entry: int
    #: The last one of the journal that is in it.
    at: str
    #: When that was made: local time with its offset, ISO 8601.
    day: date
    #: Which day it is, for whoever asks what is still to come.
    forgotten: bool
    #: Whether the law has had words of later entries taken out: what only they told is as it is today.


@contextmanager
def looked_back(desk: Desk, point: Point) -> Iterator[tuple[sqlite3.Connection, int, Moment]]:
    """A copy of the register as it stood then, the cohort meant, and which moment it is.

    Raises NotFound for what was before the journal begins, is not in it, or was lost when a backup was
    restored, BadCall for a word that is none of these.
    """
    with desk.register.reading() as db:
        number = _last_entry(db, point)
        at = evidence.moment(db, number)
        if at is None:
            if isinstance(point, int):
                raise NotFound("journal.unknown", number=point)
            begun = _day(evidence.moment(db, 1) or "", desk.today)
            raise NotFound("evidence.before_the_register", date=begun)
        with as_of(db, number) as past:
            day = point if isinstance(point, date) else _day(at, desk.today)
            if isinstance(point, str):
                # The day on which it was issued, though nothing of that entry is in it.
                day = _day(evidence.moment(db, number + 1) or at, desk.today)
            moment = Moment(number, at, day, past.forgotten)
            yield past.db, desk.cohort_id(past.db), moment


def _last_entry(db: sqlite3.Connection, point: Point) -> int:
    if isinstance(point, int):
        return point
    if isinstance(point, date):
        return evidence.last_until(db, point)
    fits = consult.numbered(db, point)
    if fits is None:
        consult.refuse_lost(db, point)
        raise BadCall("evidence.no_moment", text=point)
    return (evidence.issued_by(db, fits.id) or 1) - 1


def _day(at: str, today: date) -> date:
    try:
        return date.fromisoformat(at[:10])
    except ValueError:
        return today
