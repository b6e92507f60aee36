"""Copies of a register that hold somebody still: in its folder of backups, and wherever else
below the folder it is in."""

import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from kokoma_cli.domain.backups import BackupName, read_name
from kokoma_cli.domain.participants import NAMELESS
from kokoma_cli.storage.backups import beginning, folder_of
from kokoma_cli.storage.schema import APPLICATION_ID

#: Where the header of an SQLite file says whose it is (https://sqlite.org/fileformat.html).
_MARK = slice(68, 72)


class Copy(NamedTuple):
    """A copy of a register."""

    file: Path
    name: BackupName | None
    #: Of a backup that kokoma made; None for whatever else is a register.


class Wanted(NamedTuple):
    """Whom to look for."""

    names: frozenset[str]
    #: Whatever she was called.
    people: frozenset[int] = frozenset()
    #: Her number, where she must have no name any more.
    reduced: frozenset[int] = frozenset()
    #: And where nothing must be known of her any more but her name and her certificates.
    otherwise: frozenset[tuple[int, str]] = frozenset()
    #: Her number and her name, where she must be called nothing else: what she was called once is forgotten
    #: by the time somebody decides to let the backups go.


def together(some: Iterable[Wanted]) -> Wanted | None:
    """To look for all of them at once; None for nobody."""
    some = list(some)
    return Wanted(*(frozenset().union(*each) for each in zip(*some, strict=True))) if some else None


def holding(register: Path, wanted: Wanted) -> list[Copy]:
    """The copies that hold one of these names or people."""
    register = register.absolute()
    return [copy for copy in _there(register) if _holds(copy.file, register, wanted)]


def _there(register: Path) -> Iterator[Copy]:
    """Every file below the register's folder, where somebody may have put a copy."""
    backups = folder_of(register)
    for folder, inner, names in os.walk(register.parent):
        inner.sort()
        for name in sorted(names):
            file = Path(folder, name)
            if file.is_file():
                yield Copy(file, read_name(name) if file.parent == backups else None)


def _holds(file: Path, register: Path, wanted: Wanted) -> bool:
    try:
        if file.samefile(register):
            return False
        with file.open("rb") as opened:
            if opened.read(_MARK.stop)[_MARK] != APPLICATION_ID.to_bytes(4):
                return False
        content = file.read_bytes()
    except OSError:
        return False
    if any(name.encode() in content for name in wanted.names):
        return True
    try:
        # Nobody writes to a copy; and looking at one must leave nothing beside it.
        address = f"{file.absolute().as_uri()}?mode=ro&immutable=1"
        with closing(sqlite3.connect(address, uri=True)) as db:
            return _began_like(db, register) and (
                _has(db, wanted.people)
                or _has_more(db, wanted.reduced)
                or _has_otherwise(db, wanted.otherwise)
            )
    except sqlite3.Error:
        return False


def _began_like(db: sqlite3.Connection, register: Path) -> bool:
    """True for a copy of this register: numbers of people mean nothing in another one."""
    row = db.execute("SELECT at FROM batches WHERE id = 1").fetchone()
    return (str(row[0]) if row else None) == beginning(register)


def _has(db: sqlite3.Connection, people: Iterable[int]) -> bool:
    return any(
        db.execute(
            "SELECT 1 FROM participants WHERE id = ? AND name <> ?", (id_, NAMELESS)
        ).fetchone()
        for id_ in people
    )


def _has_otherwise(db: sqlite3.Connection, people: Iterable[tuple[int, str]]) -> bool:
    return any(
        db.execute(
            "SELECT 1 FROM participants WHERE id = ?1 AND name <> ?2 UNION ALL"
            " SELECT 1 FROM changes WHERE table_name = 'participants' AND row_id = ?1"
            " AND (json_extract(old, '$.name') <> ?2 OR json_extract(new, '$.name') <> ?2) LIMIT 1",
            (id_, name),
        ).fetchone()
        for id_, name in people
    )


def _has_more(db: sqlite3.Connection, people: frozenset[int]) -> bool:
    """True if one of these people is known by more than her name and her certificates."""
    hers = f"IN ({','.join(map(str, sorted(people)))})"
    enrolled = f"enrolment_id IN (SELECT id FROM enrolments WHERE participant_id {hers})"
    more = " OR ".join(f"{column} > ''" for column in _MORE)
    said = " OR ".join(
        f"json_extract({image}, '$.{column}') > ''" for image in ("old", "new") for column in _MORE
    )
    images = [
        (f"json_extract({image}, '$.presence')", enrolled.replace("enrolment_id", key, 1))
        for image in ("old", "new")
        if (key := f"json_extract({image}, '$.enrolment_id')")
    ]
    theirs = " OR ".join(whose for _, whose in images)
    away = " OR ".join(f"({there} IN ('excused', 'absent') AND {whose})" for there, whose in images)
    return bool(people) and any(
        db.execute(f"SELECT 1 FROM {where} LIMIT 1").fetchone()
        for where in (
            f"participants WHERE id {hers} AND ({more})",
            f"changes WHERE table_name = 'participants' AND row_id {hers} AND ({said})",
            f"attendance WHERE {enrolled} AND (note > '' OR presence IN ('excused', 'absent'))",
            f"changes WHERE table_name = 'attendance' AND ({away})",
            # Registers from before entries had reasons have none.
            "changes JOIN batches ON batches.id = batch_id WHERE reason > '' AND reason <> '…'"
            f" AND ((table_name = 'participants' AND row_id {hers})"
            f" OR (table_name = 'attendance' AND ({theirs})))",
        )
    )


#: What is known of a person beyond her name, in every register there ever was.
_MORE = (
    "email",
    "organisation",
    "municipality",
    "target_group",
    "salutation",
    "pronunciation",
)
