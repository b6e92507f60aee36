"""Taking former names out of the journal, where rows before and after every change are kept."""

import json
import sqlite3
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from kokoma_cli.domain.former_commands import cleaned
from kokoma_cli.domain.former_names import FormerNames
from kokoma_cli.domain.journal import Row
from kokoma_cli.domain.spelling import fold
from kokoma_cli.storage.schema import APPLICATION_ID

#: Where the header of an SQLite file says whose it is (https://sqlite.org/fileformat.html).
_MARK = slice(68, 72)


#: Details that go with a name: an address is made from it, an address in a letter and a way of speaking it
#: belong to it.
TELLING = ("email", "salutation", "pronunciation", "sort_key")


class Traces(NamedTuple):
    """Under which ids the journal knows one person: her own, and those of entries merged into hers."""

    people: frozenset[int]
    enrolments: frozenset[int]
    names: frozenset[str]
    #: All names she was ever entered under.
    details: frozenset[str]
    #: And what was ever entered beside them that may tell of a former name.

    def concern(self, table: str, row_id: int, images: Iterable[Row | None]) -> bool:
        """True if this change is about her."""
        if table == "participants":
            return row_id in self.people
        if table == "enrolments" and row_id in self.enrolments:
            return True
        return any(
            row.get("participant_id") in self.people or row.get("enrolment_id") in self.enrolments
            for row in images
            if row
        )


class _Entry(NamedTuple):
    id: int
    batch: int
    table: str
    row_id: int
    images: tuple[Row | None, Row | None]


def traces(db: sqlite3.Connection, participant_id: int, name: str) -> Traces:
    """Where the journal tells of this person. Entries that are gone are hers too if they were merged into
    hers or had one of her names, unless somebody has that name today."""
    entries = _entries(db)
    enrolments = _enrolments(entries, {participant_id})
    alive = {id_ for (id_,) in db.execute("SELECT id FROM participants")}
    gone = {
        entry.row_id: str(entry.images[0]["name"])
        for entry in entries
        if entry.table == "participants" and entry.images[0] and entry.row_id not in alive
    }
    people = {participant_id} | {
        row_id for row_id in gone if _merged(entries, row_id, participant_id, enrolments)
    }
    rows = [
        row
        for entry in entries
        if entry.table == "participants" and entry.row_id in people
        for row in entry.images
        if row
    ]
    names = {name} | {str(row["name"]) for row in rows}
    others = {
        fold(other)
        for id_, other in db.execute("SELECT id, name FROM participants")
        if id_ != participant_id
    }
    folded = {fold(each) for each in names} - others
    people |= {row_id for row_id, each in gone.items() if fold(each) in folded}
    return Traces(
        frozenset(people),
        frozenset(_enrolments(entries, people)),
        frozenset(names),
        frozenset(str(row[key]) for row in rows for key in TELLING if row.get(key)),
    )


def scrub(
    db: sqlite3.Connection,
    found: Traces,
    former: FormerNames,
    clean: Callable[[str, int, Row, bool], Row],
    *,
    rename_others: bool,
) -> None:
    """Rewrites the journal as if the person had always had her new name, the open entry included. Of
    changes that were nothing but a change between former names nothing is left.

    `clean` makes a row what it should be: of this table and id, and whether it is about her;
    `rename_others`: whole former names go also from commands that are not about her.
    """
    about_her = {id_ for (id_,) in db.execute("SELECT id FROM batches WHERE open = 1")}
    for entry in _entries(db):
        hers = found.concern(entry.table, entry.row_id, entry.images)
        if hers:
            about_her.add(entry.batch)
        old, new = (
            row and clean(entry.table, entry.row_id, dict(row), hers) for row in entry.images
        )
        if (old, new) == entry.images:
            continue
        if old == new and entry.images[0] != entry.images[1]:
            db.execute("DELETE FROM changes WHERE id = ?", (entry.id,))
        else:
            db.execute(
                "UPDATE changes SET old = ?, new = ? WHERE id = ?",
                (_text(old), _text(new), entry.id),
            )
    # What was taken back goes together with its taking back.
    empty = "open IS NULL AND sealed = 0 AND id NOT IN (SELECT batch_id FROM changes)"
    db.execute(
        f"DELETE FROM batches WHERE {empty} AND undoes IN (SELECT id FROM batches WHERE {empty})"
    )
    db.execute(
        f"DELETE FROM batches WHERE {empty} AND undoes IS NULL"
        " AND id NOT IN (SELECT undoes FROM batches WHERE undoes IS NOT NULL)"
    )
    for id_, command in db.execute("SELECT id, command FROM batches").fetchall():
        if id_ in about_her or rename_others:
            changed = cleaned(former, command, about_her=id_ in about_her)
            if changed != command:
                db.execute("UPDATE batches SET command = ? WHERE id = ?", (changed, id_))


def seal(db: sqlite3.Connection, participant_id: int, row: Row) -> None:
    """Makes the open entry one that cannot be taken back, and sees that it tells of the person."""
    db.execute("UPDATE batches SET sealed = 1 WHERE open = 1")
    told = db.execute(
        "SELECT 1 FROM changes WHERE batch_id = (SELECT id FROM batches WHERE open = 1)"
        " AND table_name = 'participants' AND row_id = ?",
        (participant_id,),
    ).fetchone()
    if not told:
        db.execute(
            "INSERT INTO changes (batch_id, table_name, row_id, old, new)"
            " VALUES ((SELECT id FROM batches WHERE open = 1), 'participants', ?, ?, ?)",
            (participant_id, _text(row), _text(row)),
        )


def copies(register: Path, names: Iterable[str]) -> list[Path]:
    """The other registers in this folder, such as copies made before a migration, that hold one of these
    names."""
    wanted = [name.encode() for name in names]
    found = []
    for path in sorted(register.parent.iterdir()):
        try:
            if not path.is_file() or path.samefile(register):
                continue
            with path.open("rb") as file:
                if file.read(_MARK.stop)[_MARK] != APPLICATION_ID.to_bytes(4):
                    continue
            content = path.read_bytes()
        except OSError:
            continue
        if any(name in content for name in wanted):
            found.append(path)
    return found


def _entries(db: sqlite3.Connection) -> list[_Entry]:
    return [
        _Entry(id_, batch, table, row_id, (_row(old), _row(new)))
        for id_, batch, table, row_id, old, new in db.execute(
            "SELECT id, batch_id, table_name, row_id, old, new FROM changes ORDER BY id"
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
