"""Numbers of certificates whose entries were lost when a backup took the register's place."""

import sqlite3
from collections.abc import Iterable
from contextlib import suppress
from datetime import date

from kokoma_cli.domain.lost_numbers import LostNumber
from kokoma_cli.domain.participants import NAMELESS
from kokoma_cli.storage.rows import day_or_none, insert, stored

_COLUMNS = "number, year, sequence, lost_on, issued_on, kind, sha256"


def everything(db: sqlite3.Connection) -> list[LostNumber]:
    """All of them, in their order."""
    rows = db.execute(f"SELECT {_COLUMNS}, note FROM lost_numbers ORDER BY year, sequence, number")
    return [_read(*row) for row in rows]


def find(db: sqlite3.Connection, word: str) -> LostNumber | None:
    """The only lost number that reads like this, or ends with it, in any case."""
    wanted = word.strip().casefold()
    known = everything(db)
    for fits in (
        [each for each in known if each.number.casefold() == wanted],
        [each for each in known if wanted and each.number.casefold().endswith(wanted)],
    ):
        if len(fits) == 1:
            return fits[0]
    return None


def last_sequence(db: sqlite3.Connection, year: int) -> int:
    """The last running number of a year that is lost, 0 if none."""
    (last,) = db.execute(
        "SELECT ifnull(max(sequence), 0) FROM lost_numbers WHERE year = ?", (year,)
    ).fetchone()
    return int(last)


def add(db: sqlite3.Connection, numbers: Iterable[LostNumber]) -> None:
    """Enters numbers that are not to be given again; those that are there already stay as they are."""
    there = {each.number for each in everything(db)}
    for each in numbers:
        if each.number not in there:
            insert(
                db,
                "lost_numbers",
                each._asdict()
                | {"lost_on": stored(each.lost_on), "issued_on": stored(each.issued_on)},
            )


def known_to(db: sqlite3.Connection, today: date) -> list[LostNumber]:
    """Every number a register of whatever schema knows, as if it was lost today; what had been lost before
    keeps its day."""
    rows = db.execute(
        "SELECT number, year, sequence, ?, issued_on, kind, sha256, '' FROM certificates",
        (today.isoformat(),),
    ).fetchall()
    known = [_read(*row) for row in rows]
    if db.execute("SELECT 1 FROM sqlite_schema WHERE name = 'lost_numbers'").fetchone():
        known += everything(db)
    return known


#: Where numbers stand, the day on which each was lost, and what is noted about it.
_SOURCES = (("certificates", "?1", "''"), ("lost_numbers", "lost_on", "note"))


def salvaged(db: sqlite3.Connection, today: date) -> list[LostNumber]:
    """The same of a register that may be damaged, as far as it can be read; nothing is raised. A number may
    be there twice."""
    found: list[LostNumber] = []
    for table, lost_on, note in _SOURCES:
        # From both ends, up to the place that is damaged.
        for order in ("ASC", "DESC"):
            with suppress(sqlite3.Error, UnicodeDecodeError):
                # Only what is a table: what somebody else put there is not carried out.
                if not db.execute(_IS_TABLE, (table,)).fetchone():
                    break
                for row in db.execute(
                    f"SELECT number, year, sequence, {lost_on}, issued_on, kind, sha256, {note}"
                    f" FROM {table} NOT INDEXED WHERE ?1 <> '' ORDER BY id {order}",
                    (today.isoformat(),),
                ):
                    with suppress(ValueError, TypeError):
                        if _is_plausible(*row[:3]):
                            found.append(_read(*row))
    return found


def whose(db: sqlite3.Connection) -> dict[str, tuple[int, str]]:
    """By number, whose certificates a register holds, as far as it can be read: id and printed name.
    Nothing is raised; whoever was erased there has no name."""
    found: dict[str, tuple[int, str]] = {}
    with suppress(sqlite3.Error, UnicodeDecodeError):
        if all(db.execute(_IS_TABLE, (table,)).fetchone() for table in _NAMED):
            for number, person, name in db.execute(
                "SELECT number, participant_id, certificates.name FROM certificates NOT INDEXED"
                " JOIN enrolments ON enrolments.id = enrolment_id ORDER BY certificates.id"
            ):
                if isinstance(name, str) and isinstance(number, str) and name != NAMELESS:
                    found[number] = (int(person), name[:_LONGEST])
    return found


_NAMED = ("certificates", "enrolments")

_IS_TABLE = (
    "SELECT 1 FROM sqlite_schema WHERE name = ? AND type = 'table' AND sql LIKE 'CREATE TABLE%'"
)


def _is_plausible(number: object, year: object, sequence: object) -> bool:
    return (
        isinstance(number, str)
        and 0 < len(number) <= _LONGEST
        and isinstance(year, int)
        and 1900 <= year <= 9999
        and isinstance(sequence, int)
        and 0 < sequence < 10**9
    )


_LONGEST = 200


def _read(
    number: str, year: int, sequence: int, lost_on: str, issued_on: str | None,
    kind: str | None, sha256: str | None, note: str,
) -> LostNumber:  # fmt: skip
    day = date.fromisoformat(lost_on)
    return LostNumber(number, year, sequence, day, day_or_none(issued_on), kind, sha256, note)
