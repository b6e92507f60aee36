"""Credential: a certificate as a file for wallets and portals, signed by the office."""

import dataclasses
import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple

from kokoma_cli.domain import codes, evidence
from kokoma_cli.domain.certificates import STANDING_FOR, Certificate, Content, safe_file_name
from kokoma_cli.domain.credentials import STATUS_LIST, beside
from kokoma_cli.domain.keys import Key
from kokoma_cli.domain.participants import NAMELESS
from kokoma_cli.domain.statements import MOST_INDEX
from kokoma_cli.errors import Conflict, NotFound, Unusable
from kokoma_cli.rendering.evidence import Telling
from kokoma_cli.rendering.inscription import attended, tells_own_hours
from kokoma_cli.rendering.kinds import Kinds, kinds
from kokoma_cli.signing import proofs, tokens
from kokoma_cli.signing.credentials import Achieved, Issuer
from kokoma_cli.signing.credentials import credential as document_of
from kokoma_cli.signing.keys import SecretKey
from kokoma_cli.storage import codes as signed_codes
from kokoma_cli.storage import keys, settings
from kokoma_cli.storage.beginning import identity
from kokoma_cli.storage.codes import Signed
from kokoma_cli.wording import Language, Wording
from kokoma_cli.workflows import consult
from kokoma_cli.workflows.become import refusal
from kokoma_cli.workflows.compose import from_json
from kokoma_cli.workflows.deposit import Outcome, put_down
from kokoma_cli.workflows.desk import Desk
from kokoma_cli.workflows.sign import places


@dataclass(frozen=True, slots=True)
class Ready:
    """A certificate of which a credential may be given out, and what is needed for that."""

    certificate: Certificate
    key: Key
    page: str
    web: str
    #: The office's `did:web`; empty: the key itself issues.
    register: str
    signed: Signed
    #: Its place in the list of those that have become void, perhaps a new one.
    known: bool
    #: Whether the register has that place already.


class Given(NamedTuple):
    """What was given out, and where it is."""

    certificate: Certificate
    kid: str
    file: Path
    sha256: str | None
    #: None: it was only tried, and nothing signed.
    outcome: Outcome
    on: date
    #: When a credential of this certificate was first given out.


def ready(desk: Desk, word: str) -> Ready:
    """The certificate this names (see `consult.certificate`), once nothing stands in the way; to be called
    before anybody is asked for a passphrase.

    Raises Conflict for one that does not hold any more or of somebody who was erased; NotFound without a key
    or without the page; Unusable if what credentials need is not installed.
    """
    with desk.register.reading() as db:
        certificate = consult.certificate(db, word)
        if certificate.name == NAMELESS:
            raise Conflict("credentials.erased", number=certificate.number)
        if certificate.status not in STANDING_FOR:
            raise refusal(certificate)
        if not proofs.installed():
            raise Unusable("credentials.not_installed")
        key = keys.current(db)
        if key is None:
            raise NotFound("credentials.no_key")
        page = settings.of_register(db, "verify_page")
        if not page:
            raise NotFound("credentials.no_page")
        found = signed_codes.of(db, certificate.id)
        return Ready(
            certificate,
            key,
            page,
            settings.of_register(db, "credential_issuer"),
            identity(db),
            found or _new_place(db, certificate),
            found is not None,
        )


def credential(
    desk: Desk,
    prepared: Ready,
    secret: SecretKey | None,
    file: Path | None = None,
    *,
    replace: bool = False,
) -> Given:
    """Gives out the credential of a certificate; again and again the same, as long as its key is signed with.
    The register keeps that it was given out, when it is for the first time. `secret`: the key; None: nothing
    is signed, in a dry run. `replace`: also where a file of this name holds something else.

    Raises Conflict where it does, or if somebody else has changed the certificate since it was `ready`.
    """
    certificate, key = prepared.certificate, prepared.key
    on = prepared.signed.credential_on or desk.today
    target = (file or _file(desk, certificate)).absolute()
    if secret is None:
        there: Outcome = "unchanged" if prepared.signed.credential_on else "new"
        return Given(certificate, key.kid, target, None, there, on)
    issuer = prepared.web or proofs.did_key(key.public)
    content = from_json(certificate.content)
    document = document_of(
        said(certificate, content, kinds(desk.home)),
        Issuer(issuer, content.issuer, content.address, prepared.page),
        prepared.register,
        beside(prepared.page, STATUS_LIST),
        prepared.signed.place,
    )
    # Nobody signs with a key before there is one.
    created = max(on, key.created_on)
    proven = proofs.proven(document, secret, proofs.method(issuer, key.public), created)
    written = proofs.text(proven)
    outcomes = put_down(
        {target: written},
        replace=replace,
        dry_run=desk.origin.dry_run,
        entering=_entered(desk, prepared, on),
    )
    sha256 = hashlib.sha256(written).hexdigest()
    return Given(certificate, key.kid, target, sha256, outcomes[target], on)


def said(certificate: Certificate, content: Content, known: Kinds) -> Achieved:
    """What a credential says of a certificate: what the sheet says, in its language. `known`: the kinds there
    are."""
    language: Language = "de" if content.language == "de" else "en"
    say = Wording(language)
    kind = known.called(content.kind, language)
    shown = content.hours_shown
    if content.kind in known:
        shown = known[content.kind].shows(shown)
    about = [say("credentials.about", kind=kind, issuer=content.issuer)] if content.issuer else []
    if shown != "personal":
        volume = say.hours(content.series_minutes, content.hour_unit)
        about.append(say("credentials.volume", hours=volume))
    grounds = evidence.from_json(certificate.evidence) if certificate.evidence else None
    asked = grounds.template.requires == "earned" if grounds else known.demands(content.kind)
    if not asked:
        criteria = say("credentials.nothing_asked")
    elif grounds:
        # What was entered for one person is none of the rule.
        hours = dataclasses.replace(grounds.hours, entered=None)
        alike = dataclasses.replace(grounds, hours=hours)
        criteria = Telling(alike, say).rule()
    else:
        criteria = say("credentials.asked")
    return Achieved(
        number=certificate.number,
        name=content.name,
        issued_on=content.issued_on,
        period=content.period,
        called=say("credentials.called", kind=kind, series=content.series),
        series=content.series,
        about=" ".join(about) or kind,
        criteria=criteria,
        narrative=" ".join(_narrative(content, say, known)),
        completed=asked,
    )


def _narrative(content: Content, say: Wording, known: Kinds) -> Iterator[str]:
    courses = []
    for course in attended(content):
        remarks = [say("printing.partly")] if course.standing == "partly" else []
        remarks += [say.dates(course.dates)] if course.dates else []
        remark = say("credentials.remark", remarks=", ".join(remarks)) if remarks else ""
        courses.append(f"{course.title}{remark}")
    if courses:
        yield say("credentials.courses", count=len(courses), courses="; ".join(courses))
    minutes = _own_minutes(content, known)
    if minutes is not None:
        prepared = content.preparation_minutes
        yield say(
            "credentials.hours_prepared" if prepared else "credentials.hours",
            hours=say.hours(minutes, content.hour_unit),
            preparation=say.hours(prepared, content.hour_unit),
        )
    if content.reduced:
        yield say("credentials.reduced")


def _own_minutes(content: Content, known: Kinds) -> int | None:
    """This person's own, if the sheet tells them: its code says so, where it has one."""
    code = codes.taken_apart(content.code) if content.code else None
    if code:
        return tokens.read(code.token).said.minutes
    told = content.hours_shown != "series"
    if content.kind in known:
        told = tells_own_hours(content, known[content.kind])
    return content.room_minutes + content.preparation_minutes if told else None


def _new_place(db: sqlite3.Connection, certificate: Certificate) -> Signed:
    """A place for a certificate that has no code."""
    (place,) = places(1, signed_codes.places(db), MOST_INDEX)
    return Signed(certificate.id, place)


def _file(desk: Desk, certificate: Certificate) -> Path:
    """Beside the certificate, under the same name."""
    name = safe_file_name(f"{certificate.number} {certificate.name}", ".json")
    return (desk.home / certificate.file).parent / name


@contextmanager
def _entered(desk: Desk, prepared: Ready, on: date) -> Iterator[None]:
    """Takes down that it is given out; what was taken down before is no entry."""
    with desk.register.writing(desk.origin) as db:
        current, signed = keys.current(db), prepared.signed
        if current != prepared.key or prepared.certificate != consult.certificate(
            db, prepared.certificate.number
        ):
            raise Conflict("credentials.changed_meanwhile", number=prepared.certificate.number)
        try:
            if not prepared.known:
                signed_codes.keep(db, signed)
        except sqlite3.IntegrityError as error:
            raise Conflict(
                "credentials.changed_meanwhile", number=prepared.certificate.number
            ) from error
        signed_codes.mark_credential(db, signed.certificate_id, on)
        yield
