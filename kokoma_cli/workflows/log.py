"""Log: reading the journal."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kokoma_cli.domain.journal import Batch, LogEntry, Names
from kokoma_cli.domain.participants import Participant, told_apart
from kokoma_cli.domain.spelling import fold
from kokoma_cli.errors import BadCall, Conflict, NotFound
from kokoma_cli.storage import (
    certificates,
    cohorts,
    courses,
    journal,
    journal_search,
    keys,
    participants,
)
from kokoma_cli.storage.journal_search import Subject
from kokoma_cli.wording import LANGUAGES
from kokoma_cli.workflows import find
from kokoma_cli.workflows.desk import Desk


@dataclass(frozen=True, slots=True)
class Log:
    """Entries of the journal, newest first, with the names needed to read them."""

    entries: tuple[LogEntry, ...]
    names: Names


def log(
    desk: Desk,
    *,
    limit: int = 20,
    who: str | None = None,
    course: str | None = None,
    since: date | None = None,
    until: date | None = None,
) -> Log:
    """The last commands that changed something; only those about a person, a course of the cohort, or made
    in some days, if asked for.

    A person is also found under the name she had when she was in the register, and with her what was entered
    for her twice; a course also by a code it had. Raises NotFound or Conflict for whom and what there is none
    or several of, BadCall for days that end before they begin.
    """
    if since and until and since > until:
        raise BadCall("journal.ends_before", since=since, until=until)
    with desk.register.reading() as db:
        subject = Subject(
            since=since.isoformat() if since else None, until=until.isoformat() if until else None
        )
        if who is not None:
            people = _people(who, db)
            enrolments = journal_search.ever(db, "enrolments", "participant_id", people)
            subject = subject._replace(people=people, enrolments=enrolments)
        if course is not None:
            found = _courses(course, db, desk.cohort_id(db))
            sessions = journal_search.ever(db, "sessions", "course_id", found)
            subject = subject._replace(courses=found, sessions=sessions)
        return _told(db, journal.batches(db, limit, subject), desk.home)


def entry(desk: Desk, number: int) -> Log:
    """One entry by its number. Raises NotFound if there is none, or nothing is left of it."""
    with desk.register.reading() as db:
        return _told(db, [the_one(db, number)], desk.home)


def the_one(db: sqlite3.Connection, number: int) -> Batch:
    """The entry with this number. Raises NotFound."""
    found = journal.batch(db, number)
    if found is None:
        key = "journal.gone" if journal.is_gone(db, number) else "journal.unknown"
        raise NotFound(key, number=number)
    return found


def names(db: sqlite3.Connection, home: Path) -> Names:
    """What the numbers in the journal stand for. `home`: the register's folder."""
    people = told_apart((person.id, person.name) for person in participants.everybody(db))
    gone = {table: journal_search.gone(db, table) for table in _NAMED}
    people |= {id_: str(row["name"]) for id_, row in gone["participants"].items()}
    enrolled: dict[int, str] = {}
    sessions: dict[int, str] = {}
    codes: dict[int, str] = {}
    runs = cohorts.names(db)
    for cohort in runs:
        for each in participants.enrolments(db, cohort):
            enrolled[each.id] = people[each.participant.id]
        for course in courses.of_cohort(db, cohort):
            codes[course.id] = course.code
            for session in course.sessions:
                several = len(course.sessions) > 1
                sessions[session.id] = f"{course.code}/{session.day}" if several else course.code
    for id_, row in gone["enrolments"].items():
        if (person := _id(row["participant_id"])) in people:
            enrolled[id_] = people[person]
    codes |= {id_: str(row["code"]) for id_, row in gone["courses"].items()}
    for id_, row in gone["sessions"].items():
        if (course_id := _id(row["course_id"])) in codes:
            sessions[id_] = f"{codes[course_id]}/{row['day']}"
    runs = {id_: str(row["name"]) for id_, row in gone["cohorts"].items()} | runs
    numbers = {each.id: each.number for each in certificates.everything(db)}
    kids = {key.id: key.kid for key in keys.everything(db)}
    return Names(people, enrolled, sessions, codes, runs, _own_kinds(home), numbers, kids)


#: Tables whose rows have a name by which others are told.
_NAMED = ("participants", "enrolments", "courses", "sessions", "cohorts")


def _id(value: object) -> int:
    return value if isinstance(value, int) else 0


def _told(db: sqlite3.Connection, batches: Iterable[Batch], home: Path) -> Log:
    found = list(batches)
    changes = journal.changes(db, [batch.id for batch in found])
    entries = tuple(LogEntry(batch, tuple(changes[batch.id])) for batch in found)
    return Log(entries, names(db, home))


def _people(who: str, db: sqlite3.Connection) -> set[int]:
    """Everybody in the register's memory who is the one person this names."""
    gone = journal_search.gone(db, "participants")
    number = int(who) if who.strip().isdecimal() else 0
    there = {id_: fold(name) for id_, name in db.execute("SELECT id, name FROM participants")}
    if number in there:
        return journal_search.merged_into(db, number)
    if number in gone:
        return {number}
    try:
        person = find.person(who, db, erased=True)
    except NotFound as unknown:
        left = [Participant(id_, str(row["name"])) for id_, row in gone.items()]
        people = _people_gone(who, left)
        if not people:
            raise unknown
        return people
    people = journal_search.merged_into(db, person.id)
    if list(there.values()).count(fold(person.name)) == 1:
        people |= {id_ for id_, row in gone.items() if fold(str(row["name"])) == fold(person.name)}
    return people


def _people_gone(who: str, gone: list[Participant]) -> set[int]:
    """Those of them whom this names, who must all be called the same."""
    from kokoma_cli.domain import matching

    matches = matching.find(who, gone)
    if len({fold(person.name) for person in matches}) > 1:
        raise Conflict(
            "participants.ambiguous",
            document={"candidates": [find.describe(person) for person in matches]},
            who=who,
            count=len(matches),
            candidates=find.lines(matches),
        )
    return {person.id for person in matches}


def _courses(code: str, db: sqlite3.Connection, cohort: int) -> set[int]:
    """The courses of a cohort that have this code, or had it."""
    offered = courses.of_cohort(db, cohort)
    of_cohort = journal_search.ever(db, "courses", "cohort_id", [cohort])
    found = journal_search.ever(db, "courses", "code", [code.strip()]) & of_cohort
    return found or {find.course(code, offered).id}


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
