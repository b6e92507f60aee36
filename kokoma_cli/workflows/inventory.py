"""Inventory: the register against the files, and against the prints that are kept in it."""

import hashlib
import json
import os
import sqlite3
import zlib
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Literal

from kokoma_cli.domain.certificates import STANDING_FOR, Certificate
from kokoma_cli.domain.health import Finding, Item, Verdict, typed
from kokoma_cli.storage import certificates, doomed, duplicates
from kokoma_cli.workflows.case import Case, grouped, pdfs

#: Numbers in a command that is to be typed.
_AT_ONCE = 10

#: *none*: issued before prints were kept, or forgotten.
Kept = Literal["good", "damaged", "none"]
State = Literal["there", "missing", "changed"]


def kept_prints(case: Case) -> Verdict:
    """Whether every sheet that is kept is, byte for byte, the one that was issued."""
    known = certificates.everything(case.db)
    kept = _kept(case.db, known)
    damaged = [entry for entry in known if kept[entry.id] == "damaged"]
    states = {entry.id: _state(case.home / entry.file, entry.sha256) for entry in damaged}
    whole = [entry for entry in damaged if states[entry.id] == "there"]
    lost = [
        entry for entry in damaged if states[entry.id] != "there" and entry.status in STANDING_FOR
    ]
    mend, values = case.restoring() if damaged else (None, {})
    alone = [
        entry
        for entry in known
        if kept[entry.id] == "none" and not entry.forgotten and entry.status in STANDING_FOR
    ]
    return Verdict(
        "prints",
        "doctor.well_prints",
        {"count": sum(each == "good" for each in kept.values())},
        (
            *grouped("doctor.prints_lost", "problem", _numbers(lost), mend, **values),
            *grouped("doctor.prints_damaged", "problem", _numbers(whole), mend, **values),
            *grouped("doctor.prints_none", "hint", _numbers(alone), "doctor.mend_prints_none"),
        ),
    )


def single_files(case: Case) -> Verdict:
    """Whether the single file of every certificate is where it was written, unchanged."""
    known = [entry for entry in certificates.everything(case.db) if not entry.forgotten]
    states: dict[int, State] = {
        entry.id: _state(case.home / entry.file, entry.sha256) for entry in known
    }
    kept = _kept(case.db, [entry for entry in known if states[entry.id] != "there"])
    standing = [entry for entry in known if entry.status in STANDING_FOR]
    missing = [entry for entry in standing if states[entry.id] == "missing"]
    elsewhere = _elsewhere(case, missing)
    renamed = [entry for entry in missing if entry.id in elsewhere]
    missing = [entry for entry in missing if entry.id not in elsewhere]
    again = [entry for entry in missing if kept[entry.id] == "good"]
    lost = [entry for entry in missing if kept[entry.id] != "good"]
    changed = [entry for entry in standing if states[entry.id] == "changed"]
    void = [
        entry
        for entry in known
        if entry.status not in STANDING_FOR and states[entry.id] != "missing"
    ]
    return Verdict(
        "files",
        "doctor.well_files",
        {"count": len(standing)},
        (
            *_to_type("doctor.files_missing", case, again, "reprint", "doctor.mend_reprint"),
            *_to_type("doctor.files_lost", case, lost, "replace", "doctor.mend_replace"),
            *_to_type("doctor.files_changed", case, changed, "reprint", "doctor.mend_move_reprint"),
            *grouped(
                "doctor.files_renamed",
                "hint",
                [
                    Item(
                        "doctor.item_renamed",
                        {
                            "number": entry.number,
                            "file": str(case.home / entry.file),
                            "now": [str(path) for path in elsewhere[entry.id]],
                        },
                    )
                    for entry in renamed
                ],
                "doctor.mend_renamed",
            ),
            *grouped(
                "doctor.files_void",
                "hint",
                [_item(case, each) for each in void],
                "doctor.mend_void",
            ),
        ),
    )


def _elsewhere(case: Case, missing: list[Certificate]) -> dict[int, list[Path]]:
    """By certificate, the files under other names that are, byte for byte, the one that is missing."""
    found: dict[str, list[Path]] = {}
    if missing:
        for path in (path for folder in case.folders for path in pdfs(folder)):
            with suppress(OSError):
                found.setdefault(_sum(path.read_bytes()), []).append(path)
    return {entry.id: found[entry.sha256] for entry in missing if entry.sha256 in found}


def _to_type(
    key: str, case: Case, entries: list[Certificate], verb: str, mend: str
) -> tuple[Finding, ...]:
    """A finding about files that a command brings back."""
    numbers = [entry.number for entry in entries[: _AT_ONCE if verb == "reprint" else 1]]
    # The sheet stays what it is, which replacing would otherwise refuse.
    sure = ("--yes",) if verb == "replace" else ()
    command = typed("kokoma", "certificate", verb, *numbers, *sure)
    items = [_item(case, entry, verb, *sure) for entry in entries]
    return grouped(key, "problem", items, mend, command=command)


def print_files(case: Case) -> Verdict:
    """Whether the files for the printer are what they were."""
    found: dict[State, list[Item]] = {"there": [], "missing": [], "changed": []}
    for path, sha256 in case.db.execute(
        "SELECT DISTINCT print_file, print_sha256 FROM prints WHERE print_file IS NOT NULL ORDER BY 1"
    ):
        file = case.home / path
        found[_state(file, sha256)].append(Item("doctor.item_file", {"file": str(file)}))
    # The same name was given before, in a state of the register that a backup has replaced.
    replaced = [
        each
        for each in found["changed"]
        if _read_sum(Path(str(each.values["file"]))) in case.printed_before
    ]
    found["changed"] = [each for each in found["changed"] if each not in replaced]
    return Verdict(
        "print_files",
        "doctor.well_print_files",
        {"count": len(found["there"])},
        (
            *grouped(
                "doctor.print_files_changed",
                "problem",
                found["changed"],
                "doctor.mend_print_files_changed",
            ),
            *grouped("doctor.strays_replaced", "hint", replaced, "doctor.mend_replaced"),
            *grouped(
                "doctor.print_files_missing",
                "hint",
                found["missing"],
                "doctor.mend_print_files_missing",
            ),
        ),
    )


def second_copies(case: Case) -> Verdict:
    """Whether every Zweitschrift is where it was written, unchanged."""
    entries = {entry.id: entry for entry in certificates.everything(case.db)}
    found: dict[State, list[Item]] = {"there": [], "missing": [], "changed": []}
    for each in duplicates.everything(case.db):
        entry, file = entries.get(each.certificate_id), case.home / each.file
        if entry is None:
            # Said among the references.
            continue
        usual = (case.home / entry.file).parent
        folder = () if file.parent == usual else ("--out", str(file.parent))
        command = typed("kokoma", "certificate", "reprint", "--duplicate", entry.number, *folder)
        values = {"number": entry.number, "file": str(file)}
        found[_state(file, each.sha256)].append(Item("doctor.item_certificate", values, command))
    return Verdict(
        "duplicates",
        "doctor.well_duplicates",
        {"count": len(found["there"])},
        (
            *grouped(
                "doctor.duplicates_changed",
                "problem",
                found["changed"],
                "doctor.mend_move_duplicate",
            ),
            *grouped(
                "doctor.duplicates_missing", "hint", found["missing"], "doctor.mend_duplicate"
            ),
        ),
    )


def to_be_deleted(case: Case) -> Verdict:
    """Whether files that are to be deleted, because of what is on them, are still there."""
    there = [
        Item("doctor.item_file", {"file": str(case.home / each.file)})
        for each in doomed.everything(case.db)
        if os.path.lexists(case.home / each.file)
    ]
    return Verdict(
        "doomed",
        "doctor.well_doomed",
        {"count": len(there)},
        grouped("doctor.doomed", "problem", there, "doctor.mend_doomed"),
    )


def _state(file: Path, sha256: str) -> State:
    try:
        with file.open("rb") as opened:
            same = hashlib.file_digest(opened, "sha256").hexdigest() == sha256
    except FileNotFoundError:
        return "missing"
    except OSError:
        return "missing" if not os.path.lexists(file) else "changed"
    return "there" if same else "changed"


def _kept(db: sqlite3.Connection, known: Iterable[Certificate]) -> dict[int, Kept]:
    """What is kept of each sheet. A piece that many sheets have is unpacked once."""

    @cache
    def piece(id_: int) -> bytes | None:
        row = db.execute("SELECT sha256, bytes FROM pieces WHERE id = ?", (id_,)).fetchone()
        try:
            found = zlib.decompress(row[1]) if row else None
        except (zlib.error, TypeError):
            return None
        return found if found is not None and _sum(found) == row[0] else None

    rows = {
        id_: others
        for id_, *others in db.execute("SELECT certificate_id, pieces, master, logos FROM prints")
    }

    def state(entry: Certificate) -> Kept:
        if entry.id not in rows:
            return "none"
        listed, master, logos = rows[entry.id]
        try:
            pieces = [piece(id_) for id_ in json.loads(listed)]
            beside = [piece(id_) for id_ in (*json.loads(logos), *filter(None, [master]))]
        except (ValueError, TypeError):
            return "damaged"
        whole = hashlib.sha256()
        for each in pieces:
            whole.update(each or b"")
        good = whole.hexdigest() == entry.sha256 and None not in (*pieces, *beside)
        return "good" if good else "damaged"

    return {entry.id: state(entry) for entry in known}


def _read_sum(file: Path) -> str | None:
    try:
        return _sum(file.read_bytes())
    except OSError:
        return None


def _sum(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _numbers(entries: Iterable[Certificate]) -> list[Item]:
    return [Item("doctor.item_number", {"number": entry.number}) for entry in entries]


def _item(case: Case, entry: Certificate, verb: str = "", *options: str) -> Item:
    command = typed("kokoma", "certificate", verb, entry.number, *options) if verb else None
    values = {"number": entry.number, "file": str(case.home / entry.file)}
    return Item("doctor.item_certificate", values, command)
