"""Surroundings: what lies beside a register, who may read it, on which drive it is, and its copies."""

import os
import re
import stat
import time
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from kokoma_cli.domain.health import Finding, Item, Level, Verdict, room, typed
from kokoma_cli.storage import backups, drive, holder
from kokoma_cli.storage.inspection import journal_of
from kokoma_cli.workflows.case import Case, grouped

#: What a process that died leaves: unfinished files, and those that made room for them.
_LEFT = re.compile(r"\.(kokoma-.*|[0-9a-f]{16})\.(tmp|old)|\..+\.db\.part")
#: How serious it is what may be wrong with a copy.
_AILMENTS: dict[str, Level] = {
    "other_checksum": "problem",
    "unusable": "problem",
    "unreadable": "problem",
    "no_checksum": "hint",
}
#: Seconds after which nobody is writing such a file any more.
_LONG_AGO = 10 * 60


def access(case: Case) -> Verdict:
    """Whether the register can be written, and who else may read it."""
    found: list[Finding] = []
    refused = [
        Item("doctor.item_file", {"file": str(path)})
        for path in (case.path, case.home)
        if not os.access(path, os.W_OK)
    ]
    found += grouped("doctor.not_writable", "problem", refused, "doctor.mend_not_writable")
    open_to_others = []
    for path in (case.path, backups.folder_of(case.path)):
        mode = _mode(path)
        if os.name != "nt" and mode is not None and mode & 0o077:
            open_to_others.append(
                Item("doctor.item_mode", {"file": str(path), "mode": f"{mode:o}"})
            )
    command = typed("chmod", "go-rwx", *(str(each.values["file"]) for each in open_to_others))
    found += grouped(
        "doctor.readable_by_others", "hint", open_to_others, "doctor.mend_chmod", command=command
    )
    return Verdict("access", "doctor.well_access", {}, tuple(found))


def _mode(path: Path) -> int | None:
    try:
        return stat.S_IMODE(path.stat().st_mode)
    except OSError:
        return None


def leftovers(case: Case) -> Verdict:
    """What processes that died have left beside the register and the certificates."""
    items = [
        Item("doctor.item_file", {"file": str(path)})
        for path in (*_beside(case), *_unfinished(case.folders))
    ]
    return Verdict(
        "leftovers",
        "doctor.well_leftovers",
        {"count": len(items)},
        grouped("doctor.left_over", "hint", items, "doctor.mend_delete"),
    )


def _beside(case: Case) -> Iterable[Path]:
    note, journal = holder.note_of(case.path), journal_of(case.path)
    at_work = holder.holder(case.path) is not None
    if note.exists() and (not at_work or _age(note) > 24 * 60 * 60):
        yield note
    if case.image.state in ("sound", "older") and not at_work and _is_old(journal):
        yield journal
    if not case.image.wal:
        logs = (case.path.with_name(f"{case.path.name}{end}") for end in ("-wal", "-shm"))
        yield from filter(_is_old, logs)


def _unfinished(folders: Iterable[Path]) -> Iterable[Path]:
    for folder in folders:
        try:
            names = sorted(path for path in folder.iterdir() if _LEFT.fullmatch(path.name))
        except OSError:
            continue
        yield from filter(_is_old, names)


def _is_old(path: Path) -> bool:
    return _age(path) > _LONG_AGO


def _age(path: Path) -> float:
    """Seconds; nothing for a file that is not there."""
    try:
        return time.time() - path.lstat().st_mtime
    except OSError:
        return 0


def space(case: Case) -> Verdict:
    """Whether there is room for what the next entries need."""
    free = drive.free(case.home)
    level = room(free, case.image.size)
    values = {"free": free}
    found = (
        ()
        if level == "ok"
        else (Finding("doctor.little_room", level, values, mend="doctor.mend_make_room"),)
    )
    return Verdict("space", "doctor.well_space", values, found)


def lying(case: Case) -> Verdict:
    """Whether the register lies on another computer, or where a program copies it elsewhere."""
    found: list[Finding] = []
    kind = drive.network_kind(case.home)
    if kind:
        found.append(Finding("doctor.network", "hint", {"kind": kind}, mend="doctor.mend_network"))
    program = drive.synchronised(case.home)
    if program:
        found.append(
            Finding(
                "doctor.synchronised", "hint", {"program": program}, mend="doctor.mend_synchronised"
            )
        )
    return Verdict("drive", "doctor.well_drive", {}, tuple(found))


def copies(case: Case) -> Verdict:
    """Whether there are copies, how old the latest is, and whether they are good."""
    known = case.backups
    values: dict[str, object] = {
        "number": len(known),
        "size": sum(each.size for each in known),
        "checked": len(case.ailments),
    }
    found: list[Finding] = []
    if known:
        last = _day(known[0].name.at)
        values |= {"last": last, "file": str(known[0].file)}
    usable = case.image.usable
    off = usable is not None and not any(backups.rotation(usable))
    folder = backups.folder_of(case.path)
    if off:
        found.append(Finding("doctor.backups_off", "hint", mend="doctor.mend_backups_on"))
    elif folder.is_symlink():
        linked = {"folder": str(folder)}
        found.append(
            Finding("doctor.backups_linked", "problem", linked, mend="doctor.mend_backups_linked")
        )
    elif usable is not None and case.entries:
        number = max(case.entries)
        if not known and number > 1:
            found.append(Finding("doctor.no_backups", "hint", mend="doctor.mend_back_up"))
        elif known and (missing := number - 1 - max(each.name.number for each in known)) > 0:
            found.append(
                Finding(
                    "doctor.backups_behind", "hint", {"count": missing}, mend="doctor.mend_back_up"
                )
            )
    for ailment, level in _AILMENTS.items():
        items = [
            Item("doctor.item_file", {"file": str(file)})
            for file, wrong in case.ailments.items()
            if wrong == ailment
        ]
        mend = "mend_bad_backups" if level == "problem" else "mend_no_checksum"
        found += grouped(f"doctor.backup_{ailment}", level, items, f"doctor.{mend}")
    return Verdict(
        "backups",
        "doctor.well_backups" if known else "doctor.well_without_backups",
        values,
        tuple(found),
    )


def _day(at: str) -> date | str:
    try:
        return date.fromisoformat(at[:10])
    except ValueError:
        return at
