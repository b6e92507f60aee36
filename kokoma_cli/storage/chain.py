"""The journal's chain in the register: closing an entry, and finding where the chain does not hold.

How it is made, and why what is forgotten does not break it, is told in `domain.chain`.
"""

import sqlite3
from collections.abc import Iterator
from typing import Literal, NamedTuple

from kokoma_cli.domain.chain import BEGINNING, LEAF, SALT, Redaction, leaf, link
from kokoma_cli.storage.schema import JOURNALED

__all__ = ["CHANGE", "HEADER", "SALT", "Break", "breaks", "close", "head", "leaves_of"]

#: What the leaf of a header covers, and that of a change.
HEADER = "salt, at, user, command, undoes, sealed, reason, gone"
CHANGE = "salt, table_name, row_id, old, new"


def close(db: sqlite3.Connection, number: int) -> None:
    """Ends an entry: whatever is changed in it from now on, the chain tells."""
    (previous,) = db.execute(
        "SELECT hash FROM batches WHERE id < ? AND open IS NULL ORDER BY id DESC LIMIT 1", (number,)
    ).fetchone() or (BEGINNING,)
    leaves = b"".join(leaves_of(db, number))
    db.execute(
        "UPDATE batches SET open = NULL, leaves = ?, hash = ? WHERE id = ?",
        (leaves, link(previous, number, leaves, _redactions_by(db, number)), number),
    )


def leaves_of(db: sqlite3.Connection, number: int) -> list[bytes]:
    """The leaves of an entry as it stands: its header's, then those of its changes in their order."""
    header = db.execute(f"SELECT {HEADER} FROM batches WHERE id = ?", (number,)).fetchone()
    changes = db.execute(f"SELECT {CHANGE} FROM changes WHERE batch_id = ? ORDER BY id", (number,))
    return [leaf(*header), *(leaf(*change) for change in changes)]


def head(db: sqlite3.Connection) -> tuple[int, str]:
    """Number and hash of the last entry; 0 and `BEGINNING` before the first."""
    row = db.execute(
        "SELECT id, hash FROM batches WHERE open IS NULL ORDER BY id DESC LIMIT 1"
    ).fetchone()
    return (int(row[0]), str(row[1])) if row else (0, BEGINNING)


class Break(NamedTuple):
    """A place where the chain does not hold."""

    batch: int
    fault: Literal["missing", "changed", "unlinked", "left_open", "recounted"]
    #: No such entry; one that was altered; one that does not follow from those before it; one that was begun
    #: and never ended, as no command leaves it; one with ids that the file's counters say were never given.
    leaf: int | None = None
    #: Where in a changed entry, if that can be told: 0 is the header, 1 the first change.


def breaks(db: sqlite3.Connection) -> Iterator[Break]:
    """Where entries of the journal were altered, are missing, or are not in their order. Not to be asked
    while an entry is being made.

    Who can write to the file can also compute a whole new chain, or cut off its end and turn the counters
    back as well; only copies kept elsewhere tell of that (see `storage.backups`, `workflows.examine`).
    """
    for (number,) in db.execute("SELECT id FROM batches WHERE open IS NOT NULL OR id < 1"):
        yield Break(number, "left_open")
    redacted = {(each.batch, each.leaf): each.digest for each in _vouched_for(db)}
    spans = {number: span for number, *span in db.execute(_SPANS)}
    previous, expected, last_change = BEGINNING, 1, 0
    for number, kept, hash_ in db.execute(
        "SELECT id, leaves, hash FROM batches WHERE open IS NULL AND id > 0 ORDER BY id"
    ).fetchall():
        for missing in range(expected, number):
            yield Break(missing, "missing")
        expected = number + 1
        first, last = spans.pop(number, (last_change + 1, last_change))
        if first <= last_change:
            yield Break(number, "unlinked")
        if not isinstance(kept, bytes) or not isinstance(hash_, str):
            yield Break(number, "changed")
            continue
        if link(previous, number, kept, _redactions_by(db, number)) != hash_:
            yield Break(number, "unlinked")
        previous = hash_
        altered = list(_altered(db, number, kept, redacted))
        yield from altered
        if Break(number, "changed") not in altered:
            last_change = max(last, last_change)
    for number in spans:
        # Changes of an entry that is not there, or was never ended.
        yield Break(number, "missing" if number >= expected else "unlinked")
    counted = dict(db.execute("SELECT name, max(seq) FROM sqlite_sequence GROUP BY name"))
    for missing in range(expected, int(counted.get("batches") or 0) + 1):
        yield Break(missing, "missing")
    yield from _recounted(db, counted)


#: The first and the last id among the changes of each entry: the last change of a row is told by them.
_SPANS = "SELECT batch_id, min(id), max(id) FROM changes GROUP BY batch_id"


def _recounted(db: sqlite3.Connection, counted: dict[str, int]) -> Iterator[Break]:
    """SQLite never gives an id twice, for it counts those it gave
    (https://sqlite.org/autoinc.html). A counter that is behind was turned back."""
    found = [("batches", "SELECT max(id), max(id) FROM batches WHERE open IS NULL")]
    found += [("changes", "SELECT max(id), max(batch_id) FROM changes")]
    found += [("redactions", "SELECT max(id), max(batch_id) FROM redactions")]
    for table in JOURNALED:
        found.append(
            (
                table,
                "SELECT max(row_id), max(batch_id) FROM changes WHERE table_name = "
                f"'{table}' AND row_id = (SELECT max(row_id) FROM changes"
                f" WHERE table_name = '{table}')",
            )
        )
    for table, query in found:
        last, batch = db.execute(query).fetchone()
        if last is not None and last > int(counted.get(table) or 0):
            yield Break(batch, "recounted")


def _altered(
    db: sqlite3.Connection,
    number: int,
    kept: bytes,
    redacted: dict[tuple[int, int], bytes],
) -> Iterator[Break]:
    now = leaves_of(db, number)
    if len(kept) != len(now) * LEAF:
        yield Break(number, "changed")
        return
    for place, digest in enumerate(now):
        due = redacted.get((number, place), kept[place * LEAF : (place + 1) * LEAF])
        if digest != due:
            yield Break(number, "changed", place)


def _redactions_by(db: sqlite3.Connection, number: int) -> list[Redaction]:
    rows = db.execute(
        "SELECT of_batch, leaf, digest FROM redactions WHERE batch_id = ? ORDER BY id", (number,)
    )
    return [Redaction(*row) for row in rows]


def _vouched_for(db: sqlite3.Connection) -> list[Redaction]:
    """What later entries took out of earlier ones; the last word last. Nothing else is believed: what
    belongs to no entry that was ended is in nobody's hash."""
    rows = db.execute(
        "SELECT of_batch, leaf, digest FROM redactions JOIN batches ON batches.id = batch_id"
        " WHERE open IS NULL AND batch_id > of_batch ORDER BY batch_id, redactions.id"
    )
    return [Redaction(*row) for row in rows]
