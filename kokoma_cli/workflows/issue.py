"""Issue: numbers, sheets and files, as every way to a new certificate needs them."""

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import cast

from kokoma_cli.domain.certificates import Content, format_number, safe_file_name
from kokoma_cli.errors import Conflict
from kokoma_cli.rendering import certificates as sheets
from kokoma_cli.rendering.certificates import Sheet
from kokoma_cli.rendering.files import Stage
from kokoma_cli.storage import certificates, lost_numbers, prints
from kokoma_cli.storage.prints import Print
from kokoma_cli.workflows.desk import Desk


def fresh_numbers(db: sqlite3.Connection, pattern: str, year: int) -> Iterator[tuple[int, str]]:
    """Running numbers nobody has had, and how they read; a changed pattern must not repeat one, nor one that
    stands on paper though its entry was lost."""
    taken = {*certificates.numbers(db), *(each.number for each in lost_numbers.everything(db))}
    last = max(certificates.last_sequence(db, year), lost_numbers.last_sequence(db, year))
    for sequence in count(last + 1):
        number = format_number(pattern, year, sequence)
        if number not in taken:
            yield sequence, number


def file_name(content: Content) -> str:
    """What the single file of a certificate is called."""
    return safe_file_name(f"{content.number} {content.name}", ".pdf")


def draw(sheet: Sheet) -> Print:
    """The sheet as it will be kept."""
    return Print(*sheets.draw(sheet))


def write(stage: Stage, file: Path, printed: Print) -> str:
    """Puts a sheet among the files about to appear, and returns its checksum."""
    sha256 = hashlib.sha256()
    with stage.open(file) as target:
        for piece in printed.pieces:
            target.write(piece)
            sha256.update(piece)
    return sha256.hexdigest()


@contextmanager
def naming_strays(desk: Desk) -> Iterator[None]:
    """Says of files in the way that they belong to no entry, if that is so of all: a run that was killed
    between naming its files and entering them leaves such files, and nobody needs them."""
    try:
        yield
    except Conflict as error:
        if error.key != "certificates.file_differs":
            raise
        files = cast("list[str]", error.document["files"])
        if all(_is_stray(desk, Path(file)) for file in files):
            raise Conflict(
                "certificates.file_unregistered", document=error.document, **error.values
            ) from error
        raise


def _is_stray(desk: Desk, file: Path) -> bool:
    """True for a file that is neither where an entry has its own nor holds what one was."""
    # A pipe or a device would never end.
    if not file.is_file():
        return False
    try:
        sha256 = hashlib.sha256(file.read_bytes()).hexdigest()
    except OSError:
        return False
    with desk.register.reading() as db:
        entries = certificates.everything(db)
        paths = {desk.home / entry.file for entry in entries if not entry.forgotten}
        paths |= {desk.home / path for path in prints.print_files(db)}
        return file not in paths and sha256 not in {entry.sha256 for entry in entries}


def path_from(home: Path, file: Path) -> str:
    """How the register remembers a file: relative to its own folder if below it."""
    return str(file.relative_to(home)) if file.is_relative_to(home) else str(file)
