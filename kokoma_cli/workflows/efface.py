"""Efface: taking a person out of the register's rows and its journal, in an entry that is open.

Whole, so that a nameless line remains which only counts; or only what was kept for taking part, when the
register of certificates has to name her for longer. The entry cannot be taken back.
"""

import json
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from kokoma_cli.domain.certificates import Certificate
from kokoma_cli.domain.chain import checksum
from kokoma_cli.domain.former_names import FormerNames
from kokoma_cli.domain.journal import Row
from kokoma_cli.domain.participants import DETAILS, NAMELESS, Participant
from kokoma_cli.domain.spelling import fold
from kokoma_cli.storage import (
    aliases,
    certificates,
    former_names,
    free_texts,
    layouts,
    participants,
)
from kokoma_cli.storage.free_texts import NOTES, SHOWN
from kokoma_cli.workflows import forget
from kokoma_cli.workflows.forget import Change

#: What stands in the content of a certificate in place of what tells whose it is. Counts and hours stay, for
#: they count, as the days do that are recorded.
_IMPERSONAL: dict[str, object] = {
    "name": NAMELESS,
    "family": None,
    "period": None,
    "course_place": "",
    "courses": [],
    "signatories": [],
    "logos": [],
    "code": "",
}


def planned(db: sqlite3.Connection, person: Participant, today: date, home: Path) -> Change:
    """What taking this person out whole comes to."""
    hers = tuple(
        entry for entry in certificates.everything(db) if entry.participant_id == person.id
    )
    traces = former_names.traces(db, person.id, person.name, DETAILS)
    parts = " ".join(filter(None, (person.given, person.family)))
    printed = (entry.name for entry in hers if entry.name != NAMELESS)
    names = {person.name, parts, *traces.names, *printed} - {"", NAMELESS}
    gone = {*traces.details, *filter(None, (getattr(person, key) for key in DETAILS))}
    others = forget.words_of_others(db, person.id)
    former = FormerNames(sorted(names), NAMELESS, person.id, gone=gone, others=others)
    after = Participant(person.id, NAMELESS, erased_on=person.erased_on or today.isoformat())
    change = Change(person, after, former, traces, hers, home)
    return replace(change, lapsed=forget.lapsed(db, change))


def whole(db: sqlite3.Connection, change: Change) -> None:
    """Leaves a nameless line of a person: her number, on which days of which courses she was there, for the
    statistics, and of every certificate number, kind, date, checksum and what became of it."""
    former, person = change.former, change.after
    participants.erase(db, person.id, str(person.erased_on))
    aliases.forget_about(db, person.id, former.is_whole_in)
    layouts.forget_about(db, former.is_whole_in)
    nameless = {entry.id: _nameless(entry) for entry in change.certificates}
    for entry in nameless.values():
        certificates.forget_name(db, entry)
    for each in change.lapsed:
        certificates.forget_name(db, each.after)
    others = {fold(other.name) for other in participants.everybody(db) if other.id != person.id}
    # A namesake keeps what was written about her.
    rename_others = not any(" ".join(words) in others for words in former.wholes)
    for text in list(free_texts.everything(db, NOTES)):
        # An address is hers in any case.
        renamed = former.elsewhere(text.text) if rename_others else former.unaddressed(text.text)
        if renamed != text.text:
            free_texts.write(db, text._replace(text=renamed))
    apart = forget.apart(db, change)
    former_names.scrub(
        db,
        change.traces,
        former,
        _without_person(db, change, nameless, apart if rename_others else None),
        rename_others=rename_others,
        elsewhere=apart,
    )
    former_names.seal(db, person.id, dict(person._asdict()))


def _nameless(entry: Certificate) -> Certificate:
    """A line of the register of certificates that names nobody."""
    content: dict[str, Any] = json.loads(entry.content)
    content |= {key: value for key, value in _IMPERSONAL.items() if key in content}
    return replace(
        entry,
        name=NAMELESS,
        content=forget.as_kept(content),
        evidence=None,
        file="",
        # That there was a reason, and an exception, stays.
        reason=entry.reason and NAMELESS,
        exception_reason=entry.exception_reason and NAMELESS,
    )


def _without_person(
    db: sqlite3.Connection,
    change: Change,
    nameless: dict[int, Certificate],
    apart: FormerNames | None,
) -> Callable[[str, int, Row, bool], Row]:
    """How rows in the journal read when she is nameless. `apart`: her names where others are concerned; None
    if a namesake is to keep hers. Of what was written there earlier single words go too, for nobody can
    change the journal."""
    former = change.former
    lapsed = {each.before.id: each.after for each in change.lapsed}
    written = {**NOTES, **SHOWN}
    now = {each[:3]: each.text for each in free_texts.everything(db, written)}
    there = {person.id for person in participants.everybody(db)}

    def clean_of_others(table: str, row_id: int, row: Row) -> None:
        if table == "certificates" and row_id in lapsed:
            forget.lapsed_row(row, lapsed[row_id])
        for column in written.get(table, ()):
            text, present = row.get(column), now.get((table, row_id, column))
            if not isinstance(text, str) or text == present:
                continue
            if apart is None:
                row[column] = former.unaddressed(text)
            elif former.elsewhere(text) == present:
                row[column] = present
            else:
                row[column] = apart.without(text)

    def clean(table: str, row_id: int, row: Row, hers: bool) -> Row:
        if forget.is_alias(former, table, row, hers=hers):
            return {}
        if table == "participants" and hers:
            row |= {key: None for key in DETAILS if key in row} | {"name": NAMELESS}
            if row_id not in there:
                # Should it be taken back that her two entries were made one, nobody comes back.
                row["erased_on"] = change.after.erased_on
        elif table == "enrolments" and hers:
            row |= {
                key: value
                for key, value in (("position", None), ("absent_at_ceremony", 0))
                if key in row
            }
        elif table == "attendance" and hers:
            row["note"] = None
        elif table == "certificates" and row_id in nameless:
            kept = nameless[row_id]
            row |= {"name": NAMELESS, "file": ""}
            for key in ("reason", "exception_reason"):
                if row.get(key):
                    row[key] = NAMELESS
            if "content" in row:
                row["content"] = kept.content
            if "papers_sha256" in row:
                row["papers_sha256"] = checksum(kept.content, kept.evidence)
        else:
            clean_of_others(table, row_id, row)
        return row

    return clean
