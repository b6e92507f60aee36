"""Taking former names out of the journal, where rows before and after every change are kept."""

import json
import sqlite3
from collections.abc import Callable, Iterable
from typing import NamedTuple

from kokoma_cli.domain.chain import SALT
from kokoma_cli.domain.former_commands import cleaned, emptied, kept_in_merge
from kokoma_cli.domain.former_names import BLANK, FormerNames
from kokoma_cli.domain.journal import Row
from kokoma_cli.domain.matching import find
from kokoma_cli.domain.participants import Participant
from kokoma_cli.domain.spelling import fold
from kokoma_cli.storage import redactions

#: Details that go with a name: an address is made from it, an address in a letter and a way of speaking it
#: belong to it.
TELLING = ("email", "salutation", "pronunciation", "sort_key")


#: Tables of which every row is about somebody.
_OF_PEOPLE = frozenset(
    ("participants", "enrolments", "attendance", "certificates", "duplicates", "aliases")
)


class Traces(NamedTuple):
    """Under which ids the journal knows one person: her own, and those of entries merged into hers."""

    people: frozenset[int]
    enrolments: frozenset[int]
    names: frozenset[str]
    #: All names she was ever entered under.
    details: frozenset[str]
    #: And what was ever entered beside them that may tell of a former name.
    certificates: frozenset[int] = frozenset()

    def concern(self, table: str, row_id: int, images: Iterable[Row | None]) -> bool:
        """True if this change is about her."""
        if table == "participants":
            return row_id in self.people
        if table == "enrolments" and row_id in self.enrolments:
            return True
        return any(
            row.get("participant_id") in self.people
            or row.get("enrolment_id") in self.enrolments
            or row.get("certificate_id") in self.certificates
            for row in images
            if row
        )


class _Entry(NamedTuple):
    id: int
    batch: int
    table: str
    row_id: int
    images: tuple[Row | None, Row | None]


def traces(
    db: sqlite3.Connection, participant_id: int, name: str, telling: Iterable[str] = TELLING
) -> Traces:
    """Where the journal tells of this person. Entries that are gone are hers too if they were merged into
    hers or had one of her names, unless somebody has that name today. `telling`: which details to look
    for."""
    entries = _entries(db)
    alive = {id_ for (id_,) in db.execute("SELECT id FROM participants")}
    gone = {
        entry.row_id: str(entry.images[0]["name"])
        for entry in entries
        if entry.table == "participants" and entry.images[0] and entry.row_id not in alive
    }
    people = _herself(db, entries, participant_id, gone)
    enrolments = _enrolments(entries, people)
    rows = _rows(entries, people)
    names = {name} | {str(row["name"]) for row in rows}
    others = {
        fold(other)
        for id_, other in db.execute("SELECT id, name FROM participants")
        if id_ != participant_id
    }
    folded = {fold(each) for each in names} - others
    people |= {row_id for row_id, each in gone.items() if fold(each) in folded}
    enrolments = _enrolments(entries, people)
    certificates = {
        entry.row_id
        for entry in entries
        if entry.table == "certificates"
        for row in entry.images
        if row and row["enrolment_id"] in enrolments
    }
    return Traces(
        frozenset(people),
        frozenset(enrolments),
        frozenset(names),
        frozenset(str(row[key]) for row in rows for key in telling if row.get(key)),
        frozenset(certificates),
    )


def scrub(
    db: sqlite3.Connection,
    found: Traces,
    former: FormerNames,
    clean: Callable[[str, int, Row, bool], Row],
    *,
    rename_others: bool,
    elsewhere: FormerNames | None = None,
) -> None:
    """Rewrites the journal as if the person had always had her new name, the open entry included. Of
    changes that were nothing but a change between former names nothing is left.

    `clean` makes a row what it should be, and {} of one that must not be told of: of this table and id, and
    whether it is about her;
    `rename_others`: whole former names go also from commands that are not about her. `elsewhere`: what was
    filled in in a command that is about nobody else goes altogether, and single words of these names from
    those that are not about her.
    """
    about_her = {id_ for (id_,) in db.execute("SELECT id FROM batches WHERE open = 1")}
    about_others: set[int] = set()
    for entry in _entries(db):
        hers = found.concern(entry.table, entry.row_id, entry.images)
        if hers:
            about_her.add(entry.batch)
        elif entry.table in _OF_PEOPLE:
            about_others.add(entry.batch)
        old, new = (
            row and clean(entry.table, entry.row_id, dict(row), hers) for row in entry.images
        )
        if (old, new) == entry.images:
            continue
        if old == {} and new:
            # What stands there now began here, as far as anybody is to know.
            old = None
        if {} in (old, new) or (old == new and entry.images[0] != entry.images[1]):
            # Half a change would tell something else.
            redactions.rewrite(db, entry.id, None, None)
        else:
            redactions.rewrite(db, entry.id, _text(old), _text(new))
    _drop_empty(db)
    for id_, command, reason in db.execute(
        "SELECT id, command, reason FROM batches WHERE gone = 0"
    ).fetchall():
        if id_ in about_her or rename_others:
            if elsewhere and id_ in about_her - about_others:
                changed, why = emptied(former, command), reason and BLANK
            else:
                hers = id_ in about_her or elsewhere is not None
                names = former if id_ in about_her else elsewhere or former
                changed = cleaned(names, command, about_her=hers)
                why = reason and (names.without(reason) if hers else names.renamed(reason))
            if (changed, why) != (command, reason):
                redactions.rewrite_header(db, id_, changed, why)


def _drop_empty(db: sqlite3.Connection) -> None:
    """What was taken back goes together with its taking back."""
    empty = (
        "open IS NULL AND sealed = 0 AND gone = 0"
        # What never changed a row, such as a backup restored, has another story to tell.
        " AND EXISTS (SELECT 1 FROM changes WHERE batch_id = batches.id)"
        " AND NOT EXISTS (SELECT 1 FROM changes"
        " WHERE batch_id = batches.id AND (old IS NOT NULL OR new IS NOT NULL))"
    )
    for condition in (
        f"undoes IN (SELECT id FROM batches WHERE {empty})",
        "undoes IS NULL AND id NOT IN"
        " (SELECT undoes FROM batches WHERE undoes IS NOT NULL AND gone = 0)",
    ):
        for (id_,) in db.execute(
            f"SELECT id FROM batches WHERE {empty} AND {condition}"
        ).fetchall():
            redactions.drop(db, id_)


def seal(db: sqlite3.Connection, participant_id: int, row: Row) -> None:
    """Makes the open entry one that cannot be taken back, and sees that it tells of the person."""
    db.execute("UPDATE batches SET sealed = 1 WHERE open = 1")
    told = db.execute(
        "SELECT 1 FROM changes WHERE batch_id = (SELECT id FROM batches WHERE open = 1)"
        " AND table_name = 'participants' AND row_id = ? AND new IS NOT NULL",
        (participant_id,),
    ).fetchone()
    if not told:
        db.execute(
            "INSERT INTO changes (batch_id, table_name, row_id, old, new, salt)"
            " VALUES ((SELECT id FROM batches WHERE open = 1), 'participants', ?, ?, ?,"
            f" randomblob({SALT}))",
            (participant_id, _text(row), _text(row)),
        )


def _entries(db: sqlite3.Connection) -> list[_Entry]:
    return [
        _Entry(id_, batch, table, row_id, (_row(old), _row(new)))
        for id_, batch, table, row_id, old, new in db.execute(
            "SELECT id, batch_id, table_name, row_id, old, new FROM changes"
            " WHERE old IS NOT NULL OR new IS NOT NULL ORDER BY id"
        ).fetchall()
    ]


def _enrolments(entries: Iterable[_Entry], people: set[int]) -> set[int]:
    return {
        entry.row_id
        for entry in entries
        if entry.table == "enrolments"
        for row in entry.images
        if row and row["participant_id"] in people
    }


def _herself(
    db: sqlite3.Connection, entries: list[_Entry], person: int, gone: dict[int, str]
) -> set[int]:
    """Her own id, and those of entries that went up in hers, or in one that did."""
    people = {person}
    while True:
        names = [str(row["name"]) for row in _rows(entries, people)]
        found = {
            row_id
            for row_id in gone.keys() - people
            if any(_merged(entries, row_id, each, _enrolments(entries, people)) for each in people)
            or _said_so(db, entries, row_id, people, names)
        }
        if not found:
            return people
        people |= found


def _rows(entries: Iterable[_Entry], people: set[int]) -> list[Row]:
    return [
        row
        for entry in entries
        if entry.table == "participants" and entry.row_id in people
        for row in entry.images
        if row
    ]


def _said_so(
    db: sqlite3.Connection, entries: list[_Entry], gone: int, people: set[int], names: list[str]
) -> bool:
    """True if a command took this entry out that made one of it and of hers. Where nothing of it was taken
    over, no row tells."""
    batches = [
        entry.batch
        for entry in entries
        if entry.table == "participants" and entry.row_id == gone and entry.images[1] is None
    ]
    if not batches:
        return False
    command, undoes = db.execute(
        "SELECT command, undoes FROM batches WHERE id = ?", (batches[-1],)
    ).fetchone()
    word = None if undoes else kept_in_merge(command)
    if word is None:
        return False
    called = [Participant(id_, name) for id_ in sorted(people) for name in names or [""]]
    return bool(find(word, called))


def _merged(entries: list[_Entry], gone: int, person: int, enrolments: set[int]) -> bool:
    """True if an entry that is gone went up in the person's: what was its own became hers in the command
    that took it out."""
    its = _enrolments(entries, {gone}) - enrolments
    last = {
        entry.batch
        for entry in entries
        if entry.table == "participants" and entry.row_id == gone and entry.images[1] is None
    }
    for entry in entries:
        old, new = entry.images
        if entry.batch not in last or not new:
            continue
        if entry.table == "participants" and entry.row_id == person:
            return True
        if old and (
            (old.get("participant_id") == gone and new.get("participant_id") == person)
            or (old.get("enrolment_id") in its and new.get("enrolment_id") in enrolments)
        ):
            return True
    return False


def _row(text: str | None) -> Row | None:
    return json.loads(text) if text else None


def _text(row: Row | None) -> str | None:
    return json.dumps(row, ensure_ascii=False, separators=(",", ":")) if row else None
