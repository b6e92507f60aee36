"""Explain: on what grounds a certificate was issued, and what is recorded otherwise since."""

import json
import sqlite3
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal

from kokoma_cli.domain import evidence as grounds_of
from kokoma_cli.domain.certificates import Certificate
from kokoma_cli.domain.differences import Since, differences, is_note_only
from kokoma_cli.domain.evidence import Evidence, Template
from kokoma_cli.domain.journal import Batch
from kokoma_cli.errors import KokomaError
from kokoma_cli.rendering.fingerprints import fingerprint
from kokoma_cli.rendering.kinds import Kinds, kinds
from kokoma_cli.storage import certificates, codes, cohorts, duplicates, evidence, journal, keys
from kokoma_cli.storage.duplicates import Duplicate
from kokoma_cli.workflows import consult
from kokoma_cli.workflows.check import surveyed
from kokoma_cli.workflows.desk import Desk

#: What has become of the files a sheet was drawn from: the same, others, or none of that name any more;
#: None: which they were is not kept.
Files = Literal["same", "changed", "gone"] | None


@dataclass(frozen=True, slots=True)
class Explanation:
    """Everything the register can tell of why a certificate was issued."""

    certificate: Certificate
    content: dict[str, Any]
    #: What stands on it.
    entry: Batch | None
    #: With which it was issued; None if what the law wanted forgotten was in it.
    evidence: Evidence | None
    #: None: issued before evidence was kept, or forgotten.
    since: tuple[Since, ...] = ()
    files: Files = None
    duplicates: tuple[Duplicate, ...] = ()
    #: Every Zweitschrift that was written.
    cohort: str | None = None
    #: In which it was issued, where the register has several.
    kid: str | None = None
    #: The key that its code was signed with; None: it has no code.
    credential_on: date | None = None
    #: When it was first given out as a credential file.


def explain(desk: Desk, word: str) -> Explanation:
    """Why the certificate that this names was issued (see `consult.certificate`)."""
    with desk.register.reading() as db:
        certificate = consult.certificate(db, word)
        number = evidence.issued_by(db, certificate.id)
        names = cohorts.names(db)
        signed = codes.of(db, certificate.id)
        kids = {key.id: key.kid for key in keys.everything(db)}
        found = Explanation(
            certificate,
            json.loads(certificate.content),
            journal.batch(db, number) if number else None,
            None,
            duplicates=tuple(duplicates.of(db, certificate.id)),
            cohort=names[certificates.cohort_of(db, certificate)] if len(names) > 1 else None,
            kid=kids.get(signed.key_id or 0) if signed else None,
            credential_on=signed.credential_on if signed else None,
        )
        if not certificate.evidence:
            return found
        then = grounds_of.from_json(certificate.evidence)
        if then.first and (first := consult.numbered(db, then.first)):
            number = evidence.issued_by(db, first.id) or number
        # Of a sheet that was destroyed for a name on it, the notes are not what they were.
        holds = not certificate.forgotten
        return replace(
            found,
            evidence=then,
            since=tuple(_since(db, certificate, then, number or 0)) if holds else (),
            files=_files(then.template, kinds(desk.home), desk),
        )


def _since(
    db: sqlite3.Connection, certificate: Certificate, then: Evidence, number: int
) -> list[Since]:
    cohort = certificates.cohort_of(db, certificate)
    found = surveyed(db, cohort)
    person = next(each for each in found.people if each.enrolment.id == certificate.enrolment_id)
    now = grounds_of.gathered(grounds_of.Shared(found), person, then.template, then.kokoma)
    hers = evidence.enrolments_of(db, certificate.id, certificate.enrolment_id)
    found_since = []
    for difference in differences(then, now):
        behind = evidence.entries_behind(
            db, difference, since=number, enrolments=hers, cohort=cohort
        )
        # What a law wanted forgotten has left no change in the journal.
        deleted = is_note_only(difference) and not behind
        entries = evidence.final_since(db, number) if deleted else behind
        batches = (journal.batch(db, entry) for entry in entries)
        found_since.append(Since(difference, tuple(filter(None, batches)), deleted))
    return found_since


def _files(template: Template, known: Kinds, desk: Desk) -> Files:
    if not template.sha256:
        return None
    if template.kind not in known:
        return "gone"
    try:
        kind = known[template.kind]
    except KokomaError:
        return "changed"
    if kind.own != template.own:
        return "changed"
    return "same" if fingerprint(kind, desk.home) == template.sha256 else "changed"
