"""Whether SQLite finds a register whole, and whether its rows are what the journal says they are."""

import json
import re
import sqlite3
from collections.abc import Iterator
from typing import Literal, NamedTuple

from kokoma_cli.domain.chain import checksum
from kokoma_cli.domain.former_commands import first_word
from kokoma_cli.storage.schema import JOURNALED

#: SQLite stops counting here; nobody reads further.
_MOST = 100


def damages(db: sqlite3.Connection) -> list[str]:
    """What SQLite finds damaged, in its own words (https://sqlite.org/pragma.html#pragma_integrity_check)."""
    try:
        found = [str(row[0]) for row in db.execute(f"PRAGMA integrity_check({_MOST})")]
    except (sqlite3.Error, UnicodeDecodeError) as error:
        return [str(error)]
    return [line for line in found if line != "ok"]


class Dangling(NamedTuple):
    """A row that refers to one that is not there."""

    table: str
    id: int
    refers_to: str


def dangling(db: sqlite3.Connection) -> list[Dangling]:
    """All such rows."""
    rows = db.execute("PRAGMA foreign_key_check").fetchall()
    return [Dangling(str(table), int(id_ or 0), str(parent)) for table, id_, parent, _ in rows]


class Disagreement(NamedTuple):
    """A row that is not as the journal left it: changed in these columns, gone, or come from nowhere."""

    table: str
    id: int
    fault: Literal["changed", "gone", "unknown"]
    columns: tuple[str, ...] = ()
    batch: int | None = None
    #: The last entry about it.


def disagreements(db: sqlite3.Connection) -> Iterator[Disagreement]:
    """The rows that somebody changed behind the journal's back. Columns that a later migration added do not
    count; of what was taken out of the journal by law nothing is known."""
    for table in JOURNALED:
        cursor = db.execute(f"SELECT * FROM {table} ORDER BY id")
        columns = [column[0] for column in cursor.description]
        place = columns.index("id")
        rows = {row[place]: row for row in cursor}
        told = {
            row_id: (batch, new, blank)
            for row_id, batch, new, blank in db.execute(_LAST, (table, table))
        }
        for row_id, (batch, new, blank) in told.items():
            row = rows.pop(row_id, None)
            if blank:
                # What is forgotten whole is not there any more either.
                if row is not None:
                    yield Disagreement(table, row_id, "unknown", (), batch)
                continue
            if (row is None) != (new is None):
                fault: Literal["gone", "unknown"] = "gone" if row is None else "unknown"
                yield Disagreement(table, row_id, fault, (), batch)
            elif row is not None:
                left = json.loads(new)
                now = dict(zip(columns, row, strict=True))
                other = tuple(key for key in left if key in now and now[key] != left[key])
                if other:
                    yield Disagreement(table, row_id, "changed", other, batch)
        for row_id in rows:
            yield Disagreement(table, row_id, "unknown")


#: For each row of a table the last image the journal has of it, and whether it has none any more. What was
#: last is told by the entries, whose numbers are in the chain.
_LAST = (
    "SELECT row_id, batch_id, new, 0 FROM (SELECT *, row_number() OVER"
    "  (PARTITION BY row_id ORDER BY batch_id DESC, id DESC) AS place FROM changes"
    "  WHERE table_name = ? AND (old IS NOT NULL OR new IS NOT NULL)) WHERE place = 1"
    " UNION ALL"
    " SELECT row_id, max(batch_id), NULL, 1 FROM changes WHERE table_name = ?"
    " GROUP BY row_id HAVING max(old IS NOT NULL OR new IS NOT NULL) = 0"
)


def altered_papers(db: sqlite3.Connection) -> list[str]:
    """The numbers of the certificates whose content or evidence is not what it was when they were issued."""
    return [
        str(number)
        for number, content, evidence, kept in db.execute(
            "SELECT number, content, evidence, papers_sha256 FROM certificates ORDER BY year, sequence"
        )
        if checksum(content, evidence) != kept
    ]


class Entry(NamedTuple):
    """What is said of an entry of the journal."""

    number: int
    at: str
    command: str


def entries(db: sqlite3.Connection) -> dict[int, Entry]:
    """All entries of the journal by their number, also those of which only the number is left."""
    rows = db.execute("SELECT id, at, command FROM batches WHERE open IS NULL ORDER BY id")
    return {number: Entry(number, at, command) for number, at, command in rows}


def hashes(db: sqlite3.Connection) -> dict[int, str]:
    """The links of the journal's chain by their number."""
    return dict(db.execute("SELECT id, hash FROM batches WHERE open IS NULL AND hash IS NOT NULL"))


class Restore(NamedTuple):
    """A copy that took the place of the register."""

    number: int
    #: Of the entry that tells of it. Everything before it was in the copy.
    at: str
    replaced: frozenset[str]
    #: The hash of the last entry that was replaced, as the entry has it.


def restores(db: sqlite3.Connection) -> list[Restore]:
    """All of them that the journal tells of."""
    return [
        Restore(number, at, frozenset(hash_.replace(" ", "") for hash_ in _HASH.findall(reason)))
        for number, at, command, reason in db.execute(
            "SELECT id, at, command, ifnull(reason, '') FROM batches WHERE open IS NULL ORDER BY id"
        )
        if first_word(command) == "restore"
    ]


#: In groups, as people read it; earlier in one piece.
_HASH = re.compile(r"\b(?:[0-9a-f]{64}|[0-9a-f]{8}(?: [0-9a-f]{8}){7})\b")
