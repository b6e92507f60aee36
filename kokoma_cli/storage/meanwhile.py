"""What the open entry changes, and who changed the same before: read from the journal."""

import json
import sqlite3
from collections.abc import Iterator

from kokoma_cli.domain.journal import Row
from kokoma_cli.domain.meanwhile import Place, Touch

_CHANGES = (
    "SELECT old, new, batch_id, at, user FROM changes JOIN batches ON batches.id = batch_id"
    " WHERE table_name = ? AND open IS NULL"
)


def own_places(db: sqlite3.Connection) -> set[Place]:
    """The values that the open entry alters or takes out; for settings also those it sets."""
    return {
        touch.place
        for table, id_, old, new in db.execute(
            "SELECT table_name, row_id, old, new FROM changes JOIN batches ON batches.id = batch_id"
            " WHERE open = 1"
        )
        if old or table == "settings"
        for touch in _touches(table, id_, old, new, (0, "", ""))
    }


def earlier_touches(db: sqlite3.Connection, places: set[Place]) -> Iterator[Touch]:
    """What closed entries changed about the same rows, in their order. A row that was new is nobody's
    change, but a setting is."""
    rows = {(table, row) for table, row, _ in places}
    for table, row in sorted(rows):
        if table == "settings":
            found = db.execute(f"{_CHANGES} ORDER BY changes.id", (table,))
        else:
            found = db.execute(f"{_CHANGES} AND row_id = ? ORDER BY changes.id", (table, row))
        for old, new, *entry in found:
            if old or table == "settings":
                for touch in _touches(table, row, old, new, entry):
                    if touch.place[1] == row:
                        yield touch


def _touches(
    table: str,
    row: object,
    old: str | None,
    new: str | None,
    entry: "tuple[int, str, str] | list[object]",
) -> Iterator[Touch]:
    before: Row = json.loads(old) if old else {}
    after: Row = json.loads(new) if new else {}
    known_by = str(row)
    if table == "settings":
        either = after or before
        known_by = f"{either.get('cohort_id') or ''}/{either.get('key')}"
    number, at, user = entry
    for column in {**before, **after}:
        if column != "id" and before.get(column) != after.get(column):
            yield Touch(
                (table, known_by, column),
                before.get(column),
                after.get(column),
                int(str(number)),
                str(at),
                str(user),
            )
