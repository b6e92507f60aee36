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
from kokoma_cli.storage.backups import folder_of
from kokoma_cli.storage.beginning import beginning, beginning_of
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


class Found(NamedTuple):
    """What was found below a register's folder."""

    holding: tuple[Copy, ...] = ()
    #: The copies that hold one of the names or people.
    unreadable: tuple[Path, ...] = ()
    #: Files and folders that cannot be read, and registers that are damaged: nobody knows what they hold.

    @property
    def strays(self) -> tuple[Path, ...]:
        """Those that hold one and are no backups that kokoma made."""
        return tuple(copy.file for copy in self.holding if copy.name is None)


def holding(register: Path, wanted: Wanted) -> Found:
    """The copies that hold one of these names or people, and what may be one."""
    register = register.absolute()
    found: list[Copy] = []
    unreadable: list[Path] = []
    for copy in _there(register, unreadable):
        holds = _holds(copy.file, register, wanted)
        if holds:
            found.append(copy)
        elif holds is None:
            unreadable.append(copy.file)
    return Found(tuple(found), tuple(unreadable))


def _there(register: Path, unreadable: list[Path]) -> Iterator[Copy]:
    """Every file below the register's folder, where somebody may have put a copy. Folders that nobody can
    look into are added to `unreadable`."""
    backups = folder_of(register)

    def note(error: OSError) -> None:
        if not isinstance(error, FileNotFoundError):
            unreadable.append(Path(error.filename))

    for folder, inner, names in os.walk(register.parent, onerror=note):
        inner.sort()
        for name in sorted(names):
            file = Path(folder, name)
            if file.is_file():
                yield Copy(file, read_name(name) if file.parent == backups else None)


def _holds(file: Path, register: Path, wanted: Wanted) -> bool | None:
    """None where that cannot be told."""
    try:
        if file.samefile(register):
            return False
        with file.open("rb") as opened:
            if opened.read(_MARK.stop)[_MARK] != APPLICATION_ID.to_bytes(4):
                return False
        content = file.read_bytes()
    except FileNotFoundError:
        return False
    except OSError:
        return None
    if any(name.encode() in content for name in wanted.names):
        return True
    nameless = {(id_, NAMELESS) for id_ in wanted.people}
    try:
        # Nobody writes to a copy; and looking at one must leave nothing beside it.
        address = f"{file.absolute().as_uri()}?mode=ro&immutable=1"
        with closing(sqlite3.connect(address, uri=True)) as db:
            return _began_like(db, register) and (
                _has(db, nameless | wanted.otherwise) or has_more(db, wanted.reduced)
            )
    except sqlite3.Error:
        return None


def _began_like(db: sqlite3.Connection, register: Path) -> bool:
    """True for a copy of this register: numbers of people mean nothing in another one."""
    began = beginning(db)
    return began is not None and began.is_of(beginning_of(register))


def _has(db: sqlite3.Connection, people: Iterable[tuple[int, str]]) -> bool:
    """True if one of these people is called, or was, otherwise than by this name."""
    return any(
        db.execute(
            "SELECT 1 FROM participants WHERE id = ?1 AND name <> ?2 UNION ALL"
            " SELECT 1 FROM changes WHERE table_name = 'participants' AND row_id = ?1"
            " AND (json_extract(old, '$.name') <> ?2 OR json_extract(new, '$.name') <> ?2) LIMIT 1",
            (id_, name),
        ).fetchone()
        for id_, name in people
    )


def has_more(db: sqlite3.Connection, people: frozenset[int]) -> bool:
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
