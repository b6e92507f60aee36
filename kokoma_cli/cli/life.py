"""`kokoma certificate hand-over`, `withhold`, `void`, `replace`, `reprint`: what becomes of a certificate."""

from functools import partial
from typing import Annotated

import typer

from kokoma_cli.cli import sealing
from kokoma_cli.cli.desk import desk
from kokoma_cli.cli.options import DryRun, Folder, Yes, read_date
from kokoma_cli.cli.passphrase import PassphraseFile, WithoutCode, signer
from kokoma_cli.cli.sealing import Seal, SealPassphraseFile
from kokoma_cli.cli.session import Session, current
from kokoma_cli.domain.certificates import STANDING_FOR, Certificate
from kokoma_cli.errors import BadCall
from kokoma_cli.rendering.documents import certificate_document
from kokoma_cli.wording.values import Phrase
from kokoma_cli.workflows import consult
from kokoma_cli.workflows.become import Turned
from kokoma_cli.workflows.desk import Desk
from kokoma_cli.workflows.entitle import Waiver
from kokoma_cli.workflows.plan import text
from kokoma_cli.workflows.question import listed

Number = Annotated[str, typer.Argument(metavar="NUMBER")]
Numbers = Annotated[list[str], typer.Argument(metavar="NUMBER")]
Reason = Annotated[str | None, typer.Option("--reason", metavar="TEXT")]


def hand_over(
    ctx: typer.Context,
    number: Annotated[list[str] | None, typer.Argument(metavar="NUMBER")] = None,
    everybody: Annotated[bool, typer.Option("--all")] = False,
    excepted: Annotated[list[str] | None, typer.Option("--except", metavar="WHO")] = None,
    date: Annotated[str | None, typer.Option("--date", metavar="DATE")] = None,
    dry_run: DryRun = False,
    yes: Yes = False,
) -> None:
    """Notes that certificates were handed over."""
    from kokoma_cli.workflows.hand_over import hand_over as workflow

    session = current(ctx)
    numbers, without = number or [], excepted or []
    if numbers and everybody:
        raise BadCall("certificates.numbers_and_all")
    if without and not everybody:
        raise BadCall("certificates.except_without_all")
    if not numbers and not everybody:
        raise BadCall("certificates.hand_over_what")
    on = read_date(session, date) if date is not None else None
    with desk(session, dry_run=dry_run) as office:
        done = workflow(office, numbers, everybody=everybody, excepted=without, on=on, sure=yes)
        home = office.home
    turned = done.turned
    if session.json:
        left = [
            {"number": entry.number, "name": entry.name, "reason": why} for entry, why in done.left
        ]
        session.emit(
            {
                "handed_over": [certificate_document(entry, home) for entry in turned.changed],
                "unchanged": [certificate_document(entry, home) for entry in turned.unchanged],
                "left": left,
            }
        )
    if turned.changed:
        key = "certificates.would_hand_over" if dry_run else "certificates.handed_over"
        session.say(
            key, count=len(turned.changed), date=done.on, certificates=listed(turned.changed)
        )
    elif not turned.unchanged:
        session.say("certificates.nothing_to_hand_over")
    if turned.unchanged:
        session.say(
            "certificates.handed_over_before",
            count=len(turned.unchanged),
            certificates=listed(turned.unchanged),
        )
    for why in ("excepted", "absent", "withheld", "dated_later"):
        found = [entry for entry, reason in done.left if reason == why]
        if found:
            session.say(f"certificates.left_{why}", count=len(found), certificates=listed(found))


def withhold(
    ctx: typer.Context, number: Numbers, reason: Reason = None, dry_run: DryRun = False
) -> None:
    """Notes that certificates stay in the office."""
    from kokoma_cli.workflows.withhold import withhold as workflow

    session = current(ctx)
    why = _reason(session, reason, "withhold")
    with desk(session, dry_run=dry_run) as office:
        turned = workflow(office, number, why)
        _emit(session, "withheld", turned, office)
    if turned.changed:
        session.say(
            "certificates.would_withhold" if dry_run else "certificates.withheld",
            count=len(turned.changed),
            certificates=listed(turned.changed),
        )
    if turned.unchanged:
        session.say(
            "certificates.withheld_before",
            count=len(turned.unchanged),
            certificates=listed(turned.unchanged),
        )


def void(
    ctx: typer.Context,
    number: Number,
    reason: Reason = None,
    dry_run: DryRun = False,
    yes: Yes = False,
) -> None:
    """Declares a certificate void."""
    from kokoma_cli.workflows.void import void as workflow

    session = current(ctx)
    why = _reason(session, reason, "void")
    with desk(session, dry_run=dry_run) as office:
        sure = office if dry_run or yes else office.as_it_stands()
        meant = consult.show(office, number)
        if meant.status in STANDING_FOR and not (dry_run or yes):
            if not session.interactive:
                raise BadCall("certificates.void_needs_yes", number=meant.number, name=meant.name)
            if not session.confirm("certificates.ask_void", number=meant.number, name=meant.name):
                session.note("certificates.left_alone")
                return
        turned = workflow(sure, number, why)
        _emit(session, "void", turned, office)
        home = office.home
        together = [consult.print_file(office, entry) for entry in turned.changed]
    for entry in turned.unchanged:
        session.say("certificates.void_before", number=entry.number, name=entry.name)
    for entry, printed in zip(turned.changed, together, strict=True):
        session.say(
            "certificates.would_be_void" if dry_run else "certificates.now_void",
            number=entry.number,
            name=entry.name,
        )
        if not dry_run:
            _tell_paper(session, entry, session.path(home / entry.file), printed)


def replace(
    ctx: typer.Context,
    number: Number,
    reason: Reason = None,
    date: Annotated[str | None, typer.Option("--date", metavar="DATE")] = None,
    place: Annotated[str | None, typer.Option("--place", metavar="TOWN")] = None,
    exception: Annotated[str | None, typer.Option("--exception", metavar="TEXT")] = None,
    approved_by: Annotated[str | None, typer.Option("--approved-by", metavar="NAME")] = None,
    out: Folder = None,
    passphrase_file: PassphraseFile = None,
    without_code: WithoutCode = False,
    seal: Seal = None,
    seal_passphrase_file: SealPassphraseFile = None,
    dry_run: DryRun = False,
    yes: Yes = False,
) -> None:
    """Issues a certificate anew from the record as it is now."""
    from kokoma_cli.workflows.replace import Correction
    from kokoma_cli.workflows.replace import replace as workflow

    session = current(ctx)
    # What stands in the register as the reason is why it is in the journal too.
    session.reason = (text(reason) or None) if reason is not None else session.reason
    correction = Correction(
        reason=session.reason,
        issued_on=read_date(session, date, years_ahead=1) if date is not None else None,
        place=None if place is None else text(place),
        folder=out,
        waiver=read_waiver(exception, approved_by),
        sure=yes,
    )
    with desk(session, dry_run=dry_run) as office:
        signing = partial(signer, session, office, passphrase_file, without_code=without_code)
        sealer = sealing.sealer(session, seal, seal_passphrase_file)
        done = workflow(office, number, correction, signing, sealer)
        home = office.home
        together = consult.print_file(office, done.old)
    if session.json:
        session.emit(
            {
                "issued": certificate_document(done.new, home),
                "replaced": certificate_document(done.old, home),
                "differs": list(done.differs),
                "seal": sealing.document(sealer),
            }
        )
    session.say(
        "certificates.would_replace" if dry_run else "certificates.replaced",
        number=done.new.number,
        name=done.new.name,
        date=done.new.issued_on,
        old=done.old.number,
    )
    sealing.tell(session, sealer, 1, dry_run=dry_run)
    if done.differs:
        parts = [Phrase(f"certificates.differs_{part}") for part in done.differs]
        session.say("certificates.differs", parts=parts)
    if not dry_run:
        session.say("certificates.new_file", file=session.path(home / done.new.file))
        _tell_paper(session, done.old, session.path(home / done.old.file), together)


def reprint(
    ctx: typer.Context,
    number: Numbers,
    duplicate: Annotated[bool, typer.Option("--duplicate")] = False,
    seal: Seal = None,
    seal_passphrase_file: SealPassphraseFile = None,
    out: Folder = None,
    dry_run: DryRun = False,
    yes: Yes = False,
) -> None:
    """Gives back certificates as they were issued."""
    from kokoma_cli.workflows.reprint import reprint as workflow

    session = current(ctx)
    if session.reason and not duplicate:
        raise BadCall("usage.no_entry", command="kokoma certificate reprint")
    if seal and not duplicate:
        raise BadCall("seals.only_duplicates")
    with desk(session, dry_run=dry_run) as office:
        mark = session.wording("certificates.duplicate") if duplicate else None
        sealer = sealing.sealer(session, seal, seal_passphrase_file)
        done = workflow(office, number, out, duplicate=mark, sealer=sealer, sure=yes)
        home = office.home
    if session.json:
        session.emit(
            {
                "reprinted": [
                    certificate_document(each.certificate, home)
                    | {"file": str(each.file), "there": each.there, "duplicate": duplicate}
                    for each in done
                ],
                "seal": sealing.document(sealer),
            }
        )
    sealing.tell(session, sealer, sum(not each.there for each in done), dry_run=dry_run)
    for each in done:
        key = "there" if each.there else "would_reprint" if dry_run else "reprinted"
        if duplicate and not each.there:
            key = "would_duplicate" if dry_run else "duplicated"
        session.say(
            f"certificates.{key}", number=each.certificate.number, file=session.path(each.file)
        )
        if each.certificate.status not in STANDING_FOR:
            status = Phrase(f"certificates.status_{each.certificate.status}")
            session.note("certificates.reprint_of", number=each.certificate.number, status=status)


def read_waiver(exception: str | None, approved_by: str | None) -> Waiver | None:
    """A hardship exception, of which reason and name are given together or not at all."""
    if exception is None and approved_by is None:
        return None
    if not exception or not approved_by:
        raise BadCall("certificates.waiver_parts")
    return Waiver(text(exception), text(approved_by))


def _reason(session: Session, reason: str | None, command: str) -> str:
    """What stands in the register as the reason, and in the journal as well."""
    why = text(reason or "") if reason is not None else session.reason
    if not why:
        raise BadCall("certificates.no_reason", command=command)
    session.reason = why
    return why


def _tell_paper(
    session: Session, old: Certificate, file: str, together: consult.PrintFile | None
) -> None:
    """What is to be done with the sheet that does not hold any more."""
    if old.handed_over_on:
        session.say(
            "certificates.get_back", number=old.number, name=old.name, date=old.handed_over_on
        )
    session.say("certificates.old_file", number=old.number, file=file)
    if together:
        key = "old_print_file" if together.holds else "void_print_file"
        session.say(f"certificates.{key}", number=old.number, file=session.path(together.file))


def _emit(session: Session, key: str, turned: Turned, office: Desk) -> None:
    if session.json:
        home = office.home
        session.emit(
            {
                key: [certificate_document(entry, home) for entry in turned.changed],
                "unchanged": [certificate_document(entry, home) for entry in turned.unchanged],
            }
        )
