"""Forget: taking the former names of a person out of the register's rows and its journal."""

import json
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, NamedTuple

from kokoma_cli.domain import evidence
from kokoma_cli.domain.certificates import STANDING_FOR, Certificate
from kokoma_cli.domain.chain import checksum
from kokoma_cli.domain.former_names import FormerNames, words_of
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
from kokoma_cli.storage.former_names import Traces
from kokoma_cli.storage.free_texts import NOTES, SHOWN, Place

#: Details that may tell a person's gender, whatever they hold.
TELLING = ("salutation",)

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
    lapsed: tuple["Lapsed", ...] = ()


class Lapsed(NamedTuple):
    """A certificate of somebody else that no longer holds and has a former name on it."""

    before: Certificate
    after: Certificate

    @property
    def sheet_goes(self) -> bool:
        """True if the name stood on the sheet, and not only in what it was issued on."""
        return self.before.content != self.after.content


class Mention(NamedTuple):
    """A text that somebody wrote and that a former name, or a word of one, stands in still."""

    table: str
    #: Of the row, or "papers" for what is printed on a certificate.
    column: str
    where: Place
    text: str


def rows(db: sqlite3.Connection, change: Change) -> None:
    """Takes the former names out of certificates, notes and journal, and makes the open entry one that
    cannot be taken back. Single words of a name that somebody wrote down stay, for they may mean anything;
    `mentions` finds them. Only what can be neither printed nor changed any more loses them too."""
    former = change.former
    # Whatever she is called in reports may tell of a former name: better asked again.
    aliases.forget_about(db, change.after.id, former.is_whole_in)
    layouts.forget_about(db, former.is_whole_in)
    nameless = {entry.id for entry in change.certificates}
    for entry in certificates.everything(db):
        if entry.id in nameless:
            certificates.forget_name(db, _nameless(entry, change))
    for each in change.lapsed:
        certificates.forget_name(db, each.after)
    others = {
        fold(person.name) for person in participants.everybody(db) if person.id != change.after.id
    }
    # A namesake keeps what was written about her.
    rename_others = not any(" ".join(whole) in others for whole in former.wholes)
    for text in list(free_texts.everything(db, NOTES)):
        hers = free_texts.place(db, text.table, text.row_id).person_id == change.after.id
        renamed = former.renamed(text.text)
        if renamed != text.text and (hers or rename_others):
            free_texts.write(db, text._replace(text=renamed))
    former_names.scrub(
        db,
        change.traces,
        former,
        _cleaner(db, change, rename_others=rename_others),
        rename_others=rename_others,
    )
    former_names.seal(db, change.after.id, dict(change.after._asdict()))


def apart(db: sqlite3.Connection, change: Change) -> FormerNames:
    """Her names where others are concerned: a word that is part of somebody else's name too may mean that."""
    return FormerNames(
        sorted(
            {change.before.name, *change.traces.names, *(each.name for each in change.certificates)}
            - {NAMELESS}
        ),
        change.after.name,
        change.after.id,
        address=change.former.address,
        gone=change.former.gone,
        spared=words_of_others(db, change.after.id),
    )


def words_of_others(db: sqlite3.Connection, person_id: int) -> set[str]:
    """The words of everybody else's name."""
    everybody = participants.everybody(db)
    return {word for each in everybody if each.id != person_id for word in words_of(each.name)}


def lapsed(db: sqlite3.Connection, change: Change) -> tuple[Lapsed, ...]:
    """Certificates of others that no longer hold and name her. Nobody prints or changes them any more: her
    names and single words of them can only go."""
    former = apart(db, change)
    found: list[Lapsed] = []
    others = {fold(person.name) for person in participants.everybody(db)} - {
        fold(change.before.name)
    }
    if any(" ".join(whole) in others for whole in former.wholes):
        # A namesake keeps what was written about her.
        return ()
    for entry in certificates.everything(db):
        if entry.participant_id == change.before.id or entry.status in STANDING_FOR:
            continue
        content: dict[str, Any] = json.loads(entry.content)
        for course in content.get("courses", ()):
            course["note"] = _without(former, course.get("note"))
        for signatory in content.get("signatories", ()):
            signatory["name"] = former.renamed(signatory["name"])
        same = content == json.loads(entry.content)
        after = replace(
            entry,
            content=entry.content if same else as_kept(content),
            evidence=entry.evidence and evidence.with_notes(entry.evidence, former.without),
            file=entry.file if same else "",
        )
        if after != entry:
            found.append(Lapsed(entry, after))
    return tuple(found)


def as_kept(content: dict[str, Any]) -> str:
    """What stands on a certificate, as the register keeps it."""
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def lapsed_row(row: Row, after: Certificate) -> None:
    """Makes an image of a lapsed certificate in the journal what it is in the register now."""
    row["file"] = after.file
    if "content" in row:
        row["content"] = after.content
    if "papers_sha256" in row:
        row["papers_sha256"] = checksum(after.content, after.evidence)


def mentions(db: sqlite3.Connection, change: Change) -> Iterator[Mention]:
    """Where a former name, or a word of one, stands still: in what people wrote, and on certificates of
    others. Her own details and the settings are in `remains`."""
    former = change.former
    names = [person.name for person in participants.everybody(db) if person.id != change.after.id]

    def is_in(text: str) -> bool:
        # Somebody else's name is not hers.
        for name in names:
            if name in text and fold(name) not in map(" ".join, former.wholes):
                text = text.replace(name, "")
        return former.in_text(text)

    for text in free_texts.everything(db, NOTES):
        where = free_texts.place(db, text.table, text.row_id)
        if text.table == "participants" and where.person_id == change.after.id:
            continue
        if is_in(text.text):
            yield Mention(text.table, text.column, where, text.text)
    for text in free_texts.everything(db, SHOWN):
        if text.table != "settings" and former.is_whole_in(text.text):
            where = free_texts.place(db, text.table, text.row_id)
            yield Mention(text.table, text.column, where, text.text)
    for entry in certificates.everything(db):
        if entry.status not in STANDING_FOR:
            continue
        content = json.loads(entry.content)
        written = [str(course["note"]) for course in content["courses"] if course.get("note")]
        written += evidence.notes(entry.evidence) if entry.evidence else ()
        signed = [str(each["name"]) for each in content.get("signatories", ())]
        found = [
            *(text for text in dict.fromkeys(written) if is_in(text)),
            *filter(former.is_whole_in, signed),
        ]
        where = Place(entry.number, entry.name, entry.participant_id)
        for each in found:
            yield Mention("papers", "", where, each)


def remains(db: sqlite3.Connection, change: Change) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Details of the person, and settings, that hold a former name still and are hers or the office's to
    decide about."""
    before, after, former = change.before, change.after, change.former
    details = tuple(
        key
        for key in DETAILS
        if (value := getattr(after, key))
        and value == getattr(before, key)
        and (key in TELLING or former.in_text(value))
    )
    values = db.execute("SELECT key, value FROM settings ORDER BY key, id").fetchall()
    settings = (key for key, value in values if former.is_whole_in(value))
    return details, tuple(dict.fromkeys(settings))


def _nameless(entry: Certificate, change: Change) -> Certificate:
    """A line of the register that keeps number, kind, date and checksum, under the new name. It does not
    hold, is never printed again, and nobody could change its texts."""
    former, after = change.former, change.after
    content: dict[str, Any] = json.loads(entry.content)
    content |= {"name": after.name, "family": after.family}
    if content.get("code"):
        # The former name is in it, signed.
        content["code"] = ""
    for course in content.get("courses", ()):
        course["note"] = _without(former, course.get("note"))
    return replace(
        entry,
        name=after.name,
        content=as_kept(content),
        evidence=entry.evidence and evidence.with_notes(entry.evidence, former.without),
        file="",
        reason=_without(former, entry.reason),
        exception_reason=_without(former, entry.exception_reason),
    )


def _cleaner(
    db: sqlite3.Connection, change: Change, *, rename_others: bool
) -> Callable[[str, int, Row, bool], Row]:
    """How rows in the journal become what they are in the register now. Of what was written earlier, in
    rows about her also single words of the name go: nobody can change the journal."""
    before, after, former = change.before, change.after, change.former
    forgotten = {entry.id for entry in change.certificates}
    nameless = {entry.id: entry for entry in certificates.everything(db) if entry.id in forgotten}
    lapsed = {each.before.id: each.after for each in change.lapsed}
    written = {**NOTES, **SHOWN}
    now = {each[:3]: each.text for each in free_texts.everything(db, written)}

    def clean(table: str, row_id: int, row: Row, hers: bool) -> Row:
        if is_alias(former, table, row, hers=hers):
            return {}
        if table == "participants" and hers:
            for key in ("name", *DETAILS):
                changed = getattr(before, key) != getattr(after, key)
                if key in _OF_THE_NAME or changed or former.in_text(str(row.get(key) or "")):
                    row[key] = getattr(after, key)
            return row
        if table == "certificates" and row_id in nameless:
            kept = nameless[row_id]
            row |= {"name": kept.name, "file": kept.file}
            if "content" in row:
                row["content"] = kept.content
            if "papers_sha256" in row:
                row["papers_sha256"] = checksum(kept.content, kept.evidence)
        if table == "certificates" and row_id in lapsed:
            lapsed_row(row, lapsed[row_id])
        for column in written.get(table, ()):
            text, present = row.get(column), now.get((table, row_id, column))
            if not isinstance(text, str) or text == present or not (hers or rename_others):
                continue
            renamed = former.renamed(text)
            row[column] = former.without(text) if hers and renamed != present else renamed
        return row

    return clean


def is_alias(former: FormerNames, table: str, row: Row, *, hers: bool) -> bool:
    """Whether a row tells what she is called in meeting reports, or that somebody is called as she was."""
    return table == "aliases" and (hers or former.is_whole_in(str(row["spelling"])))


def _without(former: FormerNames, text: str | None) -> str | None:
    return former.without(text) if text else text
