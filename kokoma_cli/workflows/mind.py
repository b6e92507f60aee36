"""Mind: not overwriting unseen what somebody else has just changed, nor acting on what is no longer so."""

import sqlite3
from collections.abc import Collection
from datetime import date

from kokoma_cli.domain.journal import Batch
from kokoma_cli.domain.meanwhile import Touch, overwritten
from kokoma_cli.errors import Conflict
from kokoma_cli.storage import journal
from kokoma_cli.storage.database import Origin
from kokoma_cli.storage.meanwhile import earlier_touches, own_places
from kokoma_cli.wording.values import Lines, Phrase


def refuse_unseen(db: sqlite3.Connection, origin: Origin, known: Collection[int]) -> None:
    """Raises Conflict, telling who changed what when, if the open entry overwrites what somebody else
    changed a moment ago in an entry that is not `known`."""
    places = own_places(db)
    found = overwritten(places, earlier_touches(db, places), origin.user, origin.at, known)
    if found:
        raise Conflict(
            "meanwhile.changed",
            document={"changed": [_document(touch) for touch in found]},
            changes=Lines(map(_line, found)),
            count=len(found),
        )


def moved_on(db: sqlite3.Connection, asked_at: tuple[int, str]) -> Conflict:
    """What to say when the register has changed since a question was asked, at which its last entry had
    this number and hash."""
    number, hash_ = asked_at
    if number and (found := journal.batch(db, number)) is not None and found.hash != hash_:
        return Conflict("meanwhile.replaced")
    since = journal.batches_from(db, number + 1)
    if not since:
        return Conflict("meanwhile.replaced")
    return Conflict(
        "meanwhile.something_entered",
        document={"entries": [each.id for each in since]},
        entries=Lines(map(_entry, since[:_MOST])),
        count=len(since),
    )


#: Whoever only wants to know whether to look again is not helped by more entries than these.
_MOST = 5


def _entry(batch: Batch) -> Phrase:
    values = {"user": batch.user, "number": batch.id, "command": batch.command}
    return Phrase("meanwhile.entry", {"time": batch.at[11:16], **values})


def _document(touch: Touch) -> dict[str, object]:
    table, row, column = touch.place
    return {
        "entry": touch.entry,
        "at": touch.at,
        "user": touch.user,
        "table": table,
        "row": row,
        "column": column,
        "old": touch.old,
        "new": touch.new,
    }


def _line(touch: Touch) -> Phrase:
    table, row, column = touch.place
    return Phrase(
        "meanwhile.line",
        {
            "time": touch.at[11:16],
            "user": touch.user,
            "number": touch.entry,
            "what": _what(table, row, column),
            "old": _said(column, touch.old),
            "new": _said(column, touch.new),
        },
    )


def _what(table: str, row: str, column: str) -> Phrase | str:
    if table == "settings":
        return row.rpartition("/")[2]
    if table == "participants" and column != "erased_on":
        return Phrase(f"participants.field_{column}")
    return Phrase(f"rows.column_{column}")


def _said(column: str, value: object) -> object:
    if value is None or value == "":
        return "–"
    if column in ("cancelled", "compulsory", "absent_at_ceremony"):
        return Phrase("rows.yes" if value else "rows.no")
    if column == "date":
        return date.fromisoformat(str(value))
    return str(value).replace("\n", "; ")
