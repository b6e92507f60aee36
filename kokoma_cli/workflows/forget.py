"""Forget: taking the former names of a person out of the register's rows, its journal and its files."""

import json
import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from kokoma_cli.domain.certificates import Certificate
from kokoma_cli.domain.former_names import FormerNames
from kokoma_cli.domain.journal import Row
from kokoma_cli.domain.participants import DETAILS, Participant
from kokoma_cli.domain.spelling import fold
from kokoma_cli.rendering.files import remove
from kokoma_cli.storage import certificates, former_names, participants, prints
from kokoma_cli.storage.former_names import Traces

#: Details that may tell a person's gender, whatever they hold.
_TELLING = ("salutation",)

#: What belongs to the name, of which no earlier state is kept.
_OF_THE_NAME = ("name", "given", "family", "title", "sort_key", "salutation", "pronunciation")


@dataclass(frozen=True)
class Change:
    """A person before and after, and where her former names are."""

    before: Participant
    after: Participant
    former: FormerNames = field(compare=False)
    traces: Traces
    certificates: tuple[Certificate, ...]
    #: All of hers that bear a former name, void ones included.
    home: Path
    #: The register's folder.


@dataclass(frozen=True, slots=True)
class Files:
    """What became of files with a former name."""

    deleted: int = 0
    left: tuple[Path, ...] = ()
    #: They hold it still, or may: changed by somebody, open in a viewer, copies of the register.
    doubtful: tuple[Path, ...] = ()
    #: PDF files beside hers that may have her sheet among others.


def rows(db: sqlite3.Connection, change: Change) -> None:
    """Takes the former names out of certificates, prints, attendance and journal, and makes the open entry
    one that cannot be taken back."""
    former = change.former
    nameless = {entry.id for entry in change.certificates}
    for entry in certificates.everything(db):
        if entry.id in nameless:
            certificates.forget_name(db, _nameless(entry, change))
    for id_, note in db.execute(
        "SELECT id, note FROM attendance WHERE note IS NOT NULL"
        " AND enrolment_id IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(change.traces.enrolments)),),
    ).fetchall():
        if former.without(note) != note:
            db.execute("UPDATE attendance SET note = ? WHERE id = ?", (former.without(note), id_))
    former_names.seal(db, change.after.id, dict(change.after._asdict()))
    others = {
        fold(person.name) for person in participants.everybody(db) if person.id != change.after.id
    }
    former_names.scrub(
        db,
        change.traces,
        former,
        _cleaners(db, change),
        # A namesake keeps what was typed for her.
        rename_others=not any(" ".join(whole) in others for whole in former.wholes),
    )


def files(db: sqlite3.Connection, change: Change, register: Path) -> Files:
    """Deletes the files with former names that are ours beyond doubt, forgets what was printed, and names
    the files that are left.

    Files go before the register is written for good: what is interrupted in between can be repeated, while
    a register that had forgotten a file would never find it again.
    """
    home = change.home
    doomed: dict[Path, str] = {}
    folders: set[Path] = set()
    unknown: set[Path] = set()
    for entry in change.certificates:
        if entry.file:
            file = home / entry.file
            doomed[file] = entry.sha256
            folders.add(file.parent)
            if prints.load(db, entry.id) is None:
                # Issued before it was taken down in which print file a sheet stands.
                unknown.add(file.parent)
        together = prints.print_file_of(db, entry.id)
        if together:
            doomed[home / together.path] = together.sha256
            folders.add((home / together.path).parent)
            prints.forget_print_file(db, together.path)
    prints.forget(db, [entry.id for entry in change.certificates])
    there = [file for file in doomed if file.exists()]
    left = [file for file, sha256 in doomed.items() if not remove(file, sha256)]
    left += [folder for folder in sorted(folders) if _still_there(folder, change.former)]
    known = {home / entry.file for entry in certificates.everything(db)}
    known |= {home / path for path in prints.print_files(db)}
    doubtful = []
    for folder in sorted(folders):
        for file in sorted(folder.iterdir()) if folder.is_dir() else ():
            if file in known or file in left:
                continue
            if change.former.in_text(file.stem):
                left.append(file)
            elif folder in unknown and file.suffix.casefold() == ".pdf":
                doubtful.append(file)
    spellings = {change.before.name, *change.traces.names} - {change.after.name}
    left += former_names.copies(register.absolute(), spellings)
    return Files(len(there) - sum(file in left for file in there), tuple(left), tuple(doubtful))


def _still_there(folder: Path, former: FormerNames) -> bool:
    """True for a folder named after her that cannot go because something is in it."""
    if not (folder.is_dir() and former.in_text(folder.name)):
        return False
    try:
        folder.rmdir()
    except OSError:
        return True
    return False


def remains(db: sqlite3.Connection, change: Change) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Details of the person, and settings, that hold a former name still and are hers or the office's to
    decide about."""
    before, after, former = change.before, change.after, change.former
    details = tuple(
        key
        for key in DETAILS
        if (value := getattr(after, key))
        and value == getattr(before, key)
        and (key in _TELLING or former.in_text(value))
    )
    values = db.execute("SELECT key, value FROM settings ORDER BY key, id").fetchall()
    settings = (key for key, value in values if former.renamed(value) != value)
    return details, tuple(dict.fromkeys(settings))


def _nameless(entry: Certificate, change: Change) -> Certificate:
    """A line of the register that keeps number, kind, date and checksum, under the new name."""
    former, after = change.former, change.after
    content: dict[str, Any] = json.loads(entry.content)
    content |= {"name": after.name, "family": after.family}
    for course in content.get("courses", ()):
        course["note"] = _without(former, course.get("note"))
    return replace(
        entry,
        name=after.name,
        content=json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":")),
        file="",
        reason=_without(former, entry.reason),
        exception_reason=_without(former, entry.exception_reason),
    )


def _cleaners(db: sqlite3.Connection, change: Change) -> Mapping[str, Callable[[int, Row], Row]]:
    """How rows in the journal become what they are in the register now."""
    before, after, former = change.before, change.after, change.former
    forgotten = {entry.id for entry in change.certificates}
    nameless = {entry.id: entry for entry in certificates.everything(db) if entry.id in forgotten}

    def participant(_: int, row: Row) -> Row:
        for key in ("name", *DETAILS):
            changed = getattr(before, key) != getattr(after, key)
            if key in _OF_THE_NAME or changed or former.in_text(str(row.get(key) or "")):
                row[key] = getattr(after, key)
        return row

    def certificate(row_id: int, row: Row) -> Row:
        if row_id in nameless:
            kept = nameless[row_id]
            row |= {"name": kept.name, "file": kept.file}
            if "content" in row:
                row["content"] = kept.content
        for key in ("reason", "exception_reason"):
            if row.get(key):
                row[key] = former.without(str(row[key]))
        return row

    def attendance(_: int, row: Row) -> Row:
        note = row.get("note")
        return row | {"note": former.without(str(note)) if note else None}

    return {"participants": participant, "certificates": certificate, "attendance": attendance}


def _without(former: FormerNames, text: str | None) -> str | None:
    return former.without(text) if text else text
