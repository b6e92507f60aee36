"""Reduce: leaving of a person who has a certificate what the register of certificates needs, in an entry that
is open. How she is reached, where she was not, and why, goes from rows, papers and journal; her name, the
days on which she was there and her certificates stay. The entry cannot be taken back."""

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import replace

from kokoma_cli.domain.chain import checksum
from kokoma_cli.domain.former_names import BLANK, FormerNames
from kokoma_cli.domain.journal import Row
from kokoma_cli.domain.participants import DETAILS, Participant
from kokoma_cli.domain.reduced import AWAY, papers
from kokoma_cli.storage import (
    aliases,
    certificates,
    copies,
    former_names,
    participants,
    redactions,
)
from kokoma_cli.storage.copies import Wanted
from kokoma_cli.storage.former_names import Traces
from kokoma_cli.workflows import forget

#: What a person is reached by or described with, beyond her name.
CONTACT = tuple(key for key in DETAILS if key not in ("given", "family", "title", "sort_key"))

#: Tables that tell of her taking part. Why a certificate was replaced or declared void stays with it.
_OF_TAKING_PART = ("participants", "enrolments", "attendance")


def reduce(db: sqlite3.Connection, person: Participant) -> tuple[Participant, Wanted]:
    """Leaves of a person what her certificates need. Gives back also by what a copy of the register is told
    that still has the rest."""
    traces = former_names.traces(db, person.id, person.name, CONTACT)
    reasons = dict(_reasons(db, traces))
    gone = {
        *traces.details,
        *filter(None, (getattr(person, key) for key in CONTACT)),
        *_notes(db, traces),
        *reasons.values(),
    }
    after = person._replace(**dict.fromkeys(CONTACT))  # type: ignore[arg-type]
    participants.change(db, after)
    participants.forget_taking_part(db, person.id)
    told = {each.casefold() for each in gone}
    aliases.forget_about(db, person.id, lambda spelling: spelling.casefold() in told)
    sums = {}
    for entry in certificates.everything(db):
        if entry.participant_id == person.id:
            content, evidence = papers(entry.content, entry.evidence)
            sums[entry.id] = checksum(content, evidence)
            certificates.forget_name(db, replace(entry, content=content, evidence=evidence))

    nowhere = _nowhere(db)

    def clean(table: str, row_id: int, row: Row, hers: bool) -> Row:
        if forget.is_alias(former, table, row, hers=hers):
            return {}
        if table == "certificates" and row_id in sums and "papers_sha256" in row:
            row["papers_sha256"] = sums[row_id]
        if not hers:
            return row
        if table == "participants":
            row |= {key: None for key in CONTACT if key in row}
        elif table == "enrolments":
            nothing = (("position", None), ("absent_at_ceremony", 0))
            row |= {key: value for key, value in nothing if key in row}
        elif table == "attendance":
            # Where she was not is no longer told at all, nor what stood there before.
            untold = row["presence"] in AWAY or row_id in nowhere
            return {} if untold else row | {"note": None}
        return row

    former = FormerNames((), person.name, person.id, gone=gone)
    former_names.scrub(db, traces, former, clean, rename_others=False)
    for number in reasons:
        command, is_gone = db.execute(
            "SELECT command, gone FROM batches WHERE id = ?", (number,)
        ).fetchone()
        if not is_gone:
            redactions.rewrite_header(db, number, command, BLANK)
    former_names.seal(db, person.id, dict(after._asdict()))
    addresses = {text for text in gone if "@" in text}
    return after, Wanted(frozenset(addresses), reduced=frozenset((person.id,)))


def is_reduced(db: sqlite3.Connection, person: Participant) -> bool:
    """True if nothing is kept of a person any more but that."""
    she = frozenset((person.id,))
    (noted,) = db.execute(
        "SELECT count(*) FROM enrolments WHERE participant_id = ?"
        " AND (position IS NOT NULL OR absent_at_ceremony)",
        (person.id,),
    ).fetchone()
    return not (noted or aliases.of_people(db, she) or copies.has_more(db, she))


def _notes(db: sqlite3.Connection, traces: Traces) -> Iterator[str]:
    """What was ever noted about her attendance."""
    for images in db.execute("SELECT old, new FROM changes WHERE table_name = 'attendance'"):
        for row in (json.loads(image) for image in images if image):
            if row["note"] and row["enrolment_id"] in traces.enrolments:
                yield str(row["note"])


def _nowhere(db: sqlite3.Connection) -> frozenset[int]:
    """The rows that are gone and once told of a day on which somebody was not there."""
    marks = ",".join("?" * len(AWAY))
    away = f"json_extract(old, '$.presence') IN ({marks})"
    return frozenset(
        row_id
        for (row_id,) in db.execute(
            f"SELECT row_id FROM changes WHERE table_name = 'attendance' AND {away}"
            " AND row_id NOT IN (SELECT id FROM attendance)",
            tuple(AWAY),
        )
    )


def _reasons(db: sqlite3.Connection, traces: Traces) -> Iterator[tuple[int, str]]:
    """Why something was entered about her taking part, by the entry."""
    marks = ",".join("?" * len(_OF_TAKING_PART))
    for number, reason, table, row_id, *images in db.execute(
        "SELECT batches.id, reason, table_name, row_id, old, new FROM changes"
        " JOIN batches ON batches.id = batch_id"
        f" WHERE open IS NULL AND reason > '' AND reason <> ? AND table_name IN ({marks})",
        (BLANK, *_OF_TAKING_PART),
    ).fetchall():
        if traces.concern(table, row_id, [image and json.loads(image) for image in images]):
            yield number, str(reason)
