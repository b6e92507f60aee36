"""Replace: a new certificate, under a new number, for one that has a mistake."""

import json
import sqlite3
from dataclasses import dataclass
from dataclasses import replace as with_
from datetime import date
from pathlib import Path

from kokoma_cli.domain.certificates import Certificate, Content, may_become
from kokoma_cli.domain.evidence import Shared
from kokoma_cli.domain.participants import NAMELESS
from kokoma_cli.domain.settings import BY_KEY
from kokoma_cli.errors import Conflict, raise_all
from kokoma_cli.rendering import certificates as sheets
from kokoma_cli.rendering.files import Stage
from kokoma_cli.rendering.fingerprints import fingerprint
from kokoma_cli.rendering.kinds import Kind, kinds
from kokoma_cli.signing.sealer import Sealer
from kokoma_cli.storage import certificates, codes, prints
from kokoma_cli.workflows import consult, issue, seal, sign
from kokoma_cli.workflows.become import refusal
from kokoma_cli.workflows.check import surveyed
from kokoma_cli.workflows.compose import Occasion, as_json, compose, grounds
from kokoma_cli.workflows.desk import Desk
from kokoma_cli.workflows.entitle import Waiver, refuse_early_date, refuse_unearned
from kokoma_cli.workflows.sign import Signer, Signing

#: What may differ on a sheet, in the words `certificates.differs_…`, and where it stands in the content.
_PARTS = {
    "name": ("name", "family"),
    "courses": ("courses", "counts", "period", "room_minutes", "preparation_minutes", "reduced"),
    "issued": ("issued_on", "place"),
    "issuer": ("issuer", "address"),
    "signatories": ("signatories",),
}
#: What differs between any two sheets, or shows only beside others of its batch.
_OWN = frozenset({"number", "name_size", "code"})


@dataclass(frozen=True, slots=True)
class Correction:
    """What is asked for."""

    reason: str | None = None
    issued_on: date | None = None
    #: None, and so below: as on the old one.
    place: str | None = None
    folder: Path | None = None
    waiver: Waiver | None = None
    sure: bool = False
    #: Also if nothing on the sheet would change.


@dataclass(frozen=True, slots=True)
class Replaced:
    """The old certificate, the new one, and what differs on the sheet."""

    old: Certificate
    new: Certificate
    differs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Plan:
    old: Certificate
    kind: Kind
    content: Content
    evidence: str
    #: On what grounds the new one is issued, as it will be kept.
    sequence: int
    file: Path
    waiver: Waiver | None


def replace(
    desk: Desk,
    word: str,
    wanted: Correction,
    signing: Signing = sign.unsigned,
    sealer: Sealer | None = None,
) -> Replaced:
    """Issues a certificate from the record as it is now in place of this one, which is replaced from now on.
    `signing` is asked for the key only once the sheet can be printed; `sealer` seals the file.

    Raises NotEarned when the person no longer has earned it, unless it was or is issued as an exception;
    Conflict when the certificate is void or replaced, or nothing on the sheet would change.
    """
    home = desk.home
    with desk.register.reading() as db:
        plan = _plan(db, word, wanted, home)
        taken = codes.places(db)
    differs = _differs(plan.old, plan.content)
    if not differs and not wanted.sure:
        raise Conflict(
            "certificates.nothing_differs",
            number=plan.old.number,
            name=plan.old.name,
            id=plan.old.participant_id,
        )

    def coded(signer: Signer | None) -> tuple[sign.Coded, sheets.Sheet]:
        (made,) = sign.coded(signer, [plan.content], {plan.kind.name: plan.kind}, taken)
        return made, sheets.sheet(made.content, plan.kind, home)

    trying = signing(tried=True)
    signed, sheet = coded(trying)
    raise_all(sheets.problems([sheet]))
    if desk.origin.dry_run:
        return Replaced(_old(desk, plan, wanted), _new(desk, plan, home, ""), differs)
    if trying:
        signed, sheet = coded(signing(tried=False))
    with issue.naming_strays(desk), Stage() as stage:
        printed = seal.sealed(sealer, issue.draw(sheet), plan.content)
        sha256 = issue.write(stage, plan.file, printed)
        with desk.writing() as (db, _):
            if _plan(db, word, wanted, home) != plan:
                raise Conflict("certificates.changed_meanwhile")
            old = _old(desk, plan, wanted)
            # Nobody has two valid ones of a kind, not even for a moment.
            certificates.change_standing(db, old)
            new = _new(desk, with_(plan, content=signed.content), home, sha256)
            id_ = certificates.add(db, new, new.issued_on.year, plan.sequence)
            prints.keep(db, id_, prints.pack(printed, {}), None)
            signed.keep(db, id_)
            stage.publish()
    return Replaced(old, with_(new, id=id_), differs)


def _plan(db: sqlite3.Connection, word: str, wanted: Correction, home: Path) -> _Plan:
    old = consult.certificate(db, word)
    if old.name == NAMELESS:
        raise Conflict("privacy.erased_certificate", number=old.number)
    if may_become(old.status, "replaced") or old.status == "replaced":
        raise refusal(old)
    kind = kinds(home).find(old.kind)
    found = surveyed(db, certificates.cohort_of(db, old))
    person = next(each for each in found.people if each.enrolment.id == old.enrolment_id)
    waiver = wanted.waiver
    if old.exception_reason and not waiver:
        waiver = Waiver(old.exception_reason, old.exception_by or "")
    if not waiver:
        refuse_unearned(found, person, kind)
    issued_on = wanted.issued_on or old.issued_on
    refuse_early_date(found, [person], issued_on)
    before = json.loads(old.content)
    participant = person.enrolment.participant
    size = min(
        sheets.name_size(kind, [(participant.name, participant.family)]),
        before.get("name_size", kind.name_size),
    )
    pattern = found.settings.get("number_pattern", BY_KEY["number_pattern"].default)
    sequence, number = next(issue.fresh_numbers(db, pattern, issued_on.year))
    place = old.place if wanted.place is None else wanted.place
    occasion = Occasion(issued_on, place, old.language, size)
    content = compose(found, person, kind, number, occasion)
    why = grounds(Shared(found), person, kind, old.language, fingerprint(kind, home))
    folder = wanted.folder.absolute() if wanted.folder else (home / old.file).parent
    unearned = person.assessment.outcome != "earned"
    return _Plan(
        old,
        kind,
        content,
        why,
        sequence,
        folder / issue.file_name(content),
        waiver if unearned else None,
    )


def _differs(old: Certificate, content: Content) -> tuple[str, ...]:
    before, after = json.loads(old.content), json.loads(as_json(content))
    # What only a newer kokoma keeps says nothing about the sheet.
    changed = {key for key in before.keys() & after.keys() - _OWN if before[key] != after[key]}
    parts = [part for part, keys in _PARTS.items() if changed & set(keys)]
    rest = changed - {key for keys in _PARTS.values() for key in keys}
    return (*parts, *(["rest"] if rest else []))


def _old(desk: Desk, plan: _Plan, wanted: Correction) -> Certificate:
    return with_(
        plan.old,
        status="replaced",
        status_on=desk.today,
        reason=wanted.reason,
        replaced_by=plan.content.number,
    )


def _new(desk: Desk, plan: _Plan, home: Path, sha256: str) -> Certificate:
    content, waiver = plan.content, plan.waiver
    before = plan.old.exception_on if plan.old.exception_reason else None
    return with_(
        plan.old,
        id=0,
        number=content.number,
        issued_on=content.issued_on,
        place=content.place,
        status="prepared",
        name=content.name,
        sha256=sha256,
        file=issue.path_from(home, plan.file),
        content=as_json(content),
        evidence=plan.evidence,
        exception_reason=waiver.reason if waiver else None,
        exception_by=waiver.by if waiver else None,
        exception_on=(before or desk.today) if waiver else None,
        status_on=None,
        reason=None,
        handed_over_on=None,
        replaces=plan.old.id,
        replaces_number=plan.old.number,
        replaced_by=None,
    )
