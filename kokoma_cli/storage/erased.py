"""Who was erased: a backup that takes the register's place must not bring anybody back."""

import sqlite3
from contextlib import suppress
from datetime import date

from kokoma_cli.storage import former_names, restoring


def coming_back(db: sqlite3.Connection, other: sqlite3.Connection) -> dict[int, str]:
    """Who has a name in `db` and none any more in another register with which it has a past in common: her
    number, and the day on which she was erased. Raises sqlite3.Error, or ValueError for what no command
    writes."""
    common = restoring.fork(db, other)
    columns = {column[1] for column in other.execute("PRAGMA table_info(participants)")}
    if not common or "erased_on" not in columns:
        return {}
    days: dict[int, str] = {}
    for number, name, day in other.execute(
        "SELECT id, name, erased_on FROM participants WHERE erased_on IS NOT NULL ORDER BY id"
    ).fetchall():
        date.fromisoformat(day)
        # Whoever was merged into her before is she.
        for each in {number, *former_names.traces(other, number, name).people}:
            days.setdefault(each, day)
    if not days:
        return {}
    entered = dict(
        db.execute(
            "SELECT row_id, min(batch_id) FROM changes WHERE table_name = 'participants'"
            " AND old IS NULL AND new IS NOT NULL GROUP BY row_id"
        )
    )
    # Where her words were taken out, an empty place tells in which entry they stood.
    there: dict[int, set[int]] = {}
    for batch, table, row in other.execute("SELECT batch_id, table_name, row_id FROM changes"):
        people = there.setdefault(batch, set())
        if table == "participants":
            people.add(row)

    def is_she(number: int) -> bool:
        """Whether both got this number in the same entry; who was entered since has it by chance."""
        entry = entered.get(number, 0)
        # Of an entry that an earlier kokoma took out whole nothing is left.
        return entry <= common and number in there.get(entry, {number})

    named = db.execute("SELECT id FROM participants WHERE erased_on IS NULL ORDER BY id").fetchall()
    return {id_: days[id_] for (id_,) in named if id_ in days and is_she(id_)}


def coming_back_at_best(db: sqlite3.Connection, other: sqlite3.Connection) -> dict[int, str]:
    """The same, nobody where the other one cannot be read."""
    with suppress(sqlite3.Error, ValueError, TypeError, LookupError):
        return coming_back(db, other)
    return {}
