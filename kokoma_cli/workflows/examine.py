"""Examine: whether a register is whole, and what is in it is what its journal says."""

import os
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from kokoma_cli.domain.certificates import STANDING_FOR
from kokoma_cli.domain.health import (
    Finding,
    Item,
    Level,
    Link,
    Verdict,
    continues,
    entered_twice,
    typed,
)
from kokoma_cli.storage import chain, cohorts, holder, integrity, participants, plausible, structure
from kokoma_cli.storage.integrity import Restore
from kokoma_cli.storage.schema import SCHEMA
from kokoma_cli.workflows.case import Case, grouped, head_of, links_of
from kokoma_cli.workflows.question import unfounded


def file(case: Case) -> Verdict:
    """Whether the file is a register of ours that can be used."""
    image = case.image
    values: dict[str, object] = {
        "file": str(case.path),
        "schema": image.schema,
        "current": SCHEMA,
        "size": image.size,
    }
    mend = _MENDS.get(image.state)
    more: dict[str, object] = {}
    if mend == _RESTORE:
        mend, more = case.restoring()
    found: list[Finding] = []
    state: str = image.state
    if state == "locked" and (who := holder.holder(case.path)):
        state = "held"
        more = {"user": who.user, "host": who.host, "at": who.since, "by": who.command}
    if state == "left_half_written":
        more = {"command": "kokoma log"}
    if state != "sound":
        level: Level = "hint" if image.state in ("older", "left_half_written") else "problem"
        said = {**values, **more, "cause": image.cause}
        found.append(Finding(f"doctor.state_{state}", level, said, mend=mend))
    if image.wal:
        found.append(
            Finding(
                "doctor.wal",
                "problem",
                {**values, "command": _without_log(case)},
                mend="doctor.mend_wal",
            )
        )
    if image.usable:
        values["entries"] = len(case.entries)
    return Verdict("register", "doctor.well_register", values, tuple(found))


def _without_log(case: Case) -> str:
    """What turns a write-ahead log into an ordinary journal."""
    does = (
        f"import sqlite3; sqlite3.connect({str(case.path)!r}).execute('PRAGMA journal_mode=DELETE')"
    )
    return f'{"py" if os.name == "nt" else "python3"} -c "{does}"'


_RESTORE = "doctor.mend_restore"
#: What to do about a register in one of these states.
_MENDS = {
    "left_half_written": "doctor.mend_left_half_written",
    "foreign_journal": "doctor.mend_foreign_journal",
    "altered": _RESTORE,
    "empty": _RESTORE,
    "not_ours": _RESTORE,
    "damaged": _RESTORE,
    "newer": "doctor.mend_update",
    "locked": "doctor.mend_wait",
    "unreadable": "doctor.mend_access",
}


def whole(case: Case) -> Verdict:
    """Whether SQLite finds every page and every index as it should be."""
    assert case.image.db
    lines = integrity.damages(case.image.db)
    mend, values = case.restoring() if lines else (None, {})
    items = [Item("", {"text": line}) for line in lines]
    return Verdict(
        "integrity",
        "doctor.well_integrity",
        {},
        grouped("doctor.damages", "problem", items, mend, **values),
    )


def references(case: Case) -> Verdict:
    """Whether every row refers to one that is there."""
    items = [
        Item(
            "doctor.item_dangling", {"table": each.table, "row": each.id, "parent": each.refers_to}
        )
        for each in integrity.dangling(case.db)
    ]
    mend, values = case.restoring() if items else (None, {})
    return Verdict(
        "references",
        "doctor.well_references",
        {},
        grouped("doctor.dangling", "problem", items, mend, **values),
    )


def built(case: Case) -> Verdict:
    """Whether the file has the tables, indexes and triggers that kokoma made, and no others."""
    assert case.image.db
    found = structure.deviations(case.image.db)
    items = [Item(None, {"text": name}) for name in found]
    mend, values = case.restoring() if items else (None, {})
    return Verdict(
        "structure",
        "doctor.well_structure",
        {},
        grouped("doctor.deviations", "problem", items, mend, **values),
    )


def journal(case: Case) -> Verdict:
    """Whether the chain of the journal's entries holds."""
    items = []
    for each in dict.fromkeys(each[:2] for each in chain.breaks(case.db)):
        number, fault = each
        entry = case.entries.get(number)
        known = entry is not None and bool(entry.at)
        known_of_it = {"at": entry.at, "by": entry.command} if entry and known else {}
        items.append(
            Item(
                f"doctor.break_{fault}{'' if known else '_unknown'}",
                {"number": number, **known_of_it},
            )
        )
    mend, values = case.restoring() if items else (None, {})
    return Verdict(
        "journal",
        "doctor.well_journal",
        {"count": len(case.entries)},
        grouped("doctor.breaks", "problem", items, mend, **values),
    )


def rows(case: Case) -> Verdict:
    """Whether every row is as the journal left it, and every certificate's papers as they were."""
    by_fault: dict[str, list[Item]] = {}
    for each in integrity.disagreements(case.db):
        said = f"doctor.row_{each.fault}{'' if each.batch else '_unentered'}"
        values = {
            "table": each.table,
            "row": each.id,
            "columns": list(each.columns),
            "batch": each.batch,
        }
        by_fault.setdefault(each.fault, []).append(Item(said, values))
    found: list[Finding] = []
    for fault, items in by_fault.items():
        found += grouped(f"doctor.rows_{fault}", "problem", items, "doctor.mend_rows")
    papers = [
        Item("doctor.item_number", {"number": number})
        for number in integrity.altered_papers(case.db)
    ]
    mend, values = case.restoring() if papers else (None, {})
    found += grouped("doctor.papers", "problem", papers, mend, **values)
    return Verdict("rows", "doctor.well_rows", {}, tuple(found))


def continuity(case: Case) -> Verdict:
    """Whether the register goes on from where its copies ended: a journal that was cut off and chained anew
    does not. Without copies nobody can tell."""
    now = integrity.hashes(case.db)
    restores = integrity.restores(case.db)
    heads = {each.file: head_of(each.file) for each in case.backups}
    replaced = _replaced(heads, restores)
    compared, items = 0, []
    for backup in case.backups:
        made = backup.name.at
        head = heads[backup.file]
        if head is None or not head.hash:
            continue
        holds = continues(head, now)
        # Not what a restored copy replaced, nor what was made after the register had been read.
        if not holds and any(
            made <= _in_a_name(each.at) and (head.number >= each.number or head in replaced)
            for each in restores
        ):
            continue
        if head.number not in now and made >= _in_a_name(case.read_at):
            continue
        compared += 1
        if not holds:
            key = "doctor.item_cut_off" if head.number not in now else "doctor.item_other_past"
            values = {"file": str(backup.file), "number": head.number, "at": _moment(made)}
            items.append(Item(key, values))
    said = "doctor.well_continuity" if compared else "doctor.nothing_to_compare"
    if compared and restores and compared < len(case.backups):
        said = "doctor.well_continuity_some"
    mend = "doctor.mend_compare" if items else None
    command = typed("kokoma", "log", "--db", str(items[0].values["file"])) if items else ""
    return Verdict(
        "continuity",
        said,
        {"count": compared, "number": len(case.backups)},
        grouped("doctor.discontinued", "problem", items, mend, command=command),
    )


def _replaced(heads: Mapping[Path, Link | None], restores: Iterable[Restore]) -> frozenset[Link]:
    """The entries of registers whose place was taken by a copy, as far as those were kept."""
    known = {hash_ for each in restores for hash_ in each.replaced}
    return frozenset(
        link
        for file, head in heads.items()
        if head and head.hash in known
        for link in links_of(file)
    )


def _in_a_name(at: str) -> str:
    """A time of the journal, as in a backup's name."""
    return at[:19].replace(":", "-")


def _moment(at: str) -> str:
    """The time in a backup's name, as in the journal."""
    return f"{at[:10]}T{at[11:].replace('-', ':')}"


def values(case: Case) -> Verdict:
    """Whether every value is one that the commands can read."""
    items = [
        Item(
            f"doctor.odd_{each.fault}",
            {"table": each.table, "row": each.id, "column": each.column, "fault": each.fault},
        )
        for each in plausible.oddities(case.db)
    ]
    return Verdict(
        "values",
        "doctor.well_values",
        {},
        grouped("doctor.oddities", "problem", items, "doctor.mend_values"),
    )


def people(case: Case) -> Verdict:
    """Whether somebody is entered twice, holds a certificate twice, or one without having earned it."""
    everybody = participants.everybody(case.db)
    twice = [
        Item(
            "doctor.item_twins",
            {"people": [f"{person.name} ({person.id})" for person in group]},
            typed("kokoma", "participant", "merge", *(str(person.id) for person in group[:2])),
        )
        for group in entered_twice(everybody)
    ]
    held = [
        Item("doctor.item_held_twice", {"numbers": numbers, "name": name})
        for name, numbers in _held_twice(case)
    ]
    doubtful = [
        Item("doctor.item_unfounded", {"number": each.number, "name": each.name})
        for cohort in cohorts.names(case.db)
        for each in unfounded(case.db, cohort, case.home)
    ]
    return Verdict(
        "people",
        "doctor.well_people",
        {"count": len(everybody)},
        (
            *grouped("doctor.held_twice", "problem", held, "doctor.mend_held_twice"),
            *grouped("doctor.twins", "hint", twice, "doctor.mend_twins"),
            *grouped("doctor.unfounded", "hint", doubtful, "doctor.mend_unfounded"),
        ),
    )


def _held_twice(case: Case) -> Iterable[tuple[str, list[str]]]:
    """Whoever holds two certificates of a kind in a cohort, counted without the index that forbids it."""
    held = case.db.execute(
        "SELECT enrolment_id, kind, number, name, status FROM certificates NOT INDEXED ORDER BY id"
    ).fetchall()
    standing = [row for row in held if row[4] in STANDING_FOR]
    many = Counter(row[:2] for row in standing)
    for twice in (each for each, count in many.items() if count > 1):
        hers = [row for row in standing if row[:2] == twice]
        yield hers[0][3], [row[2] for row in hers]
