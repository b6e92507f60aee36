"""Recall: what must not be forgotten, from wherever it still stands when the register cannot be read."""

import os
import re
import sqlite3
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from kokoma_cli.domain.certificates import number_pattern_problem
from kokoma_cli.domain.lost_numbers import LostNumber, Read, read_number
from kokoma_cli.storage import erased, lost_numbers
from kokoma_cli.storage.inspection import inspected


@dataclass(slots=True)
class Recalled:
    """What was found out."""

    numbers: list[LostNumber] = field(default_factory=list)
    #: Every number that one of the places told; a number may be there twice.
    whose: dict[str, tuple[int, str]] = field(default_factory=dict)
    #: By number, to whom it was given, where that is known: id and name.
    erased: dict[int, str] = field(default_factory=dict)
    #: Who was erased, and when.
    patterns: list[str] = field(default_factory=list)
    #: What numbers look like.
    sources: int = 0
    #: How many places told a number.

    def add(self, db: sqlite3.Connection, restored: sqlite3.Connection, today: date) -> None:
        """What a register knows, in whatever state it is."""
        found = lost_numbers.salvaged(db, today)
        self.numbers += found
        self.sources += bool(found)
        self.whose = lost_numbers.whose(db) | self.whose
        self.patterns += patterns(db)
        for number, day in erased.coming_back_at_best(restored, db).items():
            self.erased.setdefault(number, day)

    @property
    def names(self) -> dict[str, str]:
        """To whom numbers were given, but for those who were erased since."""
        return {
            number: name for number, (id_, name) in self.whose.items() if id_ not in self.erased
        }


def recalled(
    register: Path, others: Iterable[Path], restored: sqlite3.Connection, today: date
) -> Recalled:
    """What a register that cannot be used knows all the same, and its other backups. Neither is changed."""
    found = Recalled()
    if os.path.lexists(register):
        with inspected(register) as image:
            if image.db:
                found.add(image.db, restored, today)
    for other in others:
        # Nobody writes to a finished backup, and looking at it must leave nothing beside it.
        address = f"{other.absolute().as_uri()}?mode=ro&immutable=1"
        with suppress(sqlite3.Error), closing(sqlite3.connect(address, uri=True)) as db:
            found.add(db, restored, today)
    return found


def patterns(db: sqlite3.Connection) -> list[str]:
    """What numbers look like in a register, whichever cohort it is set for."""
    rows: list[tuple[object]] = []
    with suppress(sqlite3.Error):
        rows = db.execute(
            "SELECT DISTINCT value FROM settings WHERE key = 'number_pattern' ORDER BY 1"
        ).fetchall()
    return [each for (each,) in rows if isinstance(each, str) and not number_pattern_problem(each)]


_OURS = b"<xmp:CreatorTool>kokoma</xmp:CreatorTool>"
_ISSUED = re.compile(rb"<xmp:CreateDate>(\d{4}-\d{2}-\d{2})T")
#: A register may lie in somebody's home, or on top of a whole drive.
_DEEPEST, _MOST = 6, 50_000
#: No certificate has more bytes.
_LARGEST = 32 << 20


def papers(register: Path, wanted: Iterable[str], today: date) -> Iterator[tuple[LostNumber, Path]]:
    """Certificates of ours below the register's folder, known by their file's name, which begins with a
    number of one of these patterns, and by what the file says of itself. What is nearest is looked at
    first; what lies deep down, or beyond tens of thousands of other files, is not."""
    known = list(dict.fromkeys(wanted))
    for path in _nearby(register.absolute().parent):
        read = first_read(known, path.name) if path.name.casefold().endswith(".pdf") else None
        if read is None:
            continue
        try:
            # A pipe or a device would never end.
            if not path.is_file() or path.stat().st_size > _LARGEST:
                continue
            content = path.read_bytes()
        except OSError:
            continue
        day = _ISSUED.search(content)
        with suppress(ValueError):
            if day and _OURS in content:
                issued = date.fromisoformat(day[1].decode())
                year = read.year or issued.year
                yield LostNumber(read.number, year, read.sequence, today, issued), path


def first_read(known: Iterable[str], text: str) -> Read | None:
    """The number with which a text begins, after the first of these patterns that it follows."""
    return next(filter(None, (read_number(pattern, text) for pattern in known)), None)


def _nearby(home: Path) -> Iterator[Path]:
    """The files in a folder and below, the nearest first, and no more than there are likely to be."""
    folders, left = deque([(home, 0)]), _MOST
    while folders:
        folder, depth = folders.popleft()
        inner: list[Path] = []
        try:
            with os.scandir(folder) as entries:
                for entry in entries:
                    left -= 1
                    if left < 0:
                        return
                    if not entry.is_dir(follow_symlinks=False):
                        yield Path(entry.path)
                    elif not entry.name.startswith("."):
                        inner.append(Path(entry.path))
        except OSError:
            continue
        if depth < _DEEPEST:
            folders += ((each, depth + 1) for each in sorted(inner))
