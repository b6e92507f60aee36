"""`kokoma certify`: issuing certificates."""

from collections.abc import Callable, Sequence
from functools import cache, partial
from itertools import groupby
from pathlib import Path
from typing import Annotated

import typer

from kokoma_cli.cli import sealing
from kokoma_cli.cli.certificates import kind_name
from kokoma_cli.cli.desk import desk
from kokoma_cli.cli.life import read_waiver
from kokoma_cli.cli.options import DryRun, Folder, Yes, read_date
from kokoma_cli.cli.passphrase import PassphraseFile, WithoutCode, signer
from kokoma_cli.cli.sealing import Seal, SealPassphraseFile
from kokoma_cli.cli.session import Session, current
from kokoma_cli.domain.participants import told_apart
from kokoma_cli.errors import BadCall
from kokoma_cli.rendering.documents import certificate_document
from kokoma_cli.signing.sealer import Sealer
from kokoma_cli.workflows import certify as workflow
from kokoma_cli.workflows.certify import Run
from kokoma_cli.workflows.desk import Desk
from kokoma_cli.workflows.entitle import Order, Skipped
from kokoma_cli.workflows.plan import text

_ORDINARY = Order().kind


def certify(
    ctx: typer.Context,
    who: Annotated[list[str] | None, typer.Argument(metavar="WHO")] = None,
    everybody: Annotated[bool, typer.Option("--all")] = False,
    kind: Annotated[str, typer.Option("--kind", metavar="KIND")] = _ORDINARY,
    confirm_others: Annotated[bool, typer.Option("--confirm-others")] = False,
    date: Annotated[str | None, typer.Option("--date", metavar="DATE")] = None,
    place: Annotated[str | None, typer.Option("--place", metavar="TOWN")] = None,
    out: Folder = None,
    print_file: Annotated[Path | None, typer.Option("--print", metavar="FILE")] = None,
    exception: Annotated[str | None, typer.Option("--exception", metavar="TEXT")] = None,
    approved_by: Annotated[str | None, typer.Option("--approved-by", metavar="NAME")] = None,
    preview: Annotated[bool, typer.Option("--preview")] = False,
    passphrase_file: PassphraseFile = None,
    without_code: WithoutCode = False,
    seal: Seal = None,
    seal_passphrase_file: SealPassphraseFile = None,
    dry_run: DryRun = False,
    yes: Yes = False,
) -> None:
    """Enters certificates in the register and prints them."""
    session = current(ctx)
    names = who or []
    if names and everybody:
        raise BadCall("certificates.names_and_all")
    order = Order(
        kind=kind,
        confirm_others=confirm_others,
        issued_on=read_date(session, date, years_ahead=1) if date is not None else None,
        place=None if place is None else text(place),
        language=session.language,
        folder=out,
        folder_name=session.wording("certificates.folder"),
        print_file=print_file,
        print_name=session.wording("certificates.print_name"),
        waiver=read_waiver(exception, approved_by),
    )
    if preview:
        if seal or seal_passphrase_file:
            raise BadCall("seals.not_in_preview")
        from kokoma_cli.cli.preview import show

        show(session, order, names, dry_run=dry_run, without_code=without_code)
        return

    @cache
    def sealer() -> Sealer | None:
        return sealing.sealer(session, seal, seal_passphrase_file)

    def work(office: Desk) -> Run:
        signing = partial(signer, session, office, passphrase_file, without_code=without_code)
        return workflow.certify(
            office,
            order,
            names,
            signing=signing,
            sealer=sealer(),
            progress=_progress(session),
        )

    pinned = None
    if not names and not everybody and not dry_run and not yes:
        if not session.interactive:
            raise BadCall("certificates.confirm_or_all")
        with desk(session) as office:
            pinned = office.as_it_stands().pinned
            trial = office._replace(origin=office.origin._replace(dry_run=True))
            planned = work(trial)
        tell(session, planned, sealer(), dry_run=True)
        if not planned.issued or not session.confirm(
            "certificates.ask_all", count=len(planned.issued)
        ):
            session.note("certificates.nothing_changed")
            if session.json:
                session.emit(_document(planned, sealer(), dry_run=True))
            return
    with desk(session, dry_run=dry_run) as office:
        run = work(office._replace(pinned=pinned))
    if session.json:
        session.emit(_document(run, sealer(), dry_run=dry_run))
    else:
        tell(session, run, sealer(), dry_run=dry_run)


def _document(run: Run, sealer: Sealer | None, *, dry_run: bool) -> dict[str, object]:
    return {
        "issued": [certificate_document(certificate, run.home) for certificate in run.issued],
        "skipped": [
            {
                "participant": skipped.participant.id,
                "name": skipped.participant.name,
                "reason": skipped.reason,
            }
            for skipped in run.skipped
        ],
        "print_file": str(run.print_file) if run.print_file else None,
        "key": run.kid,
        "seal": sealing.document(sealer),
        "dry_run": dry_run,
    }


def tell(
    session: Session, run: Run, sealer: Sealer | None = None, *, dry_run: bool = False
) -> None:
    """Who got which certificate and who none, then where the files are."""
    if run.issued:
        session.say(
            "certificates.would_issue" if dry_run else "certificates.issued",
            count=len(run.issued),
            cohort=run.cohort,
            date=run.issued[0].issued_on,
        )
        ordinary = {certificate.kind for certificate in run.issued} == {_ORDINARY}
        names = _names(run)
        for certificate in run.issued:
            kind = "" if ordinary else f" ({kind_name(session, certificate.kind)})"
            line = f"  {certificate.number}  {names[certificate.participant_id]}{kind}"
            (session.complain if session.json else session.print)(line)
    else:
        session.say("certificates.nothing_issued")
    by_reason = sorted(run.skipped, key=lambda skipped: skipped.reason)
    for reason, group in groupby(by_reason, key=lambda skipped: skipped.reason):
        _tell_skipped(session, reason, list(group), _names(run))
    if run.print_file and not dry_run:
        session.say("certificates.single_files", folder=session.path(run.folder))
        session.say("certificates.print_file", file=session.path(run.print_file))
    if run.issued and run.kid:
        session.say("certificates.with_codes", count=len(run.issued), kid=run.kid)
    sealing.tell(session, sealer, len(run.issued), dry_run=dry_run)
    if run.issued:
        _tell_gaps(session, run, dry_run=dry_run)


def _tell_gaps(session: Session, run: Run, *, dry_run: bool) -> None:
    """What the paper lacks, and how to get it there."""
    moment = "before" if dry_run else "after"
    for key in run.lacking:
        session.note(f"certificates.lacks_{key}")
    if run.undated:
        session.note("certificates.undated", courses=list(run.undated), course=run.undated[0])
    if run.lacking or run.undated:
        session.note(f"certificates.mend_{moment}")


def _names(run: Run) -> dict[int, str]:
    """How to call the people of a run: namesakes with their number."""
    issued = [(certificate.participant_id, certificate.name) for certificate in run.issued]
    return told_apart(
        [*issued, *((entry.participant.id, entry.participant.name) for entry in run.skipped)]
    )


def _tell_skipped(
    session: Session, reason: str, skipped: Sequence[Skipped], called: dict[int, str]
) -> None:
    names = [called[entry.participant.id] for entry in skipped]
    session.say(f"certificates.skipped_{reason}", count=len(names), names=names)


def _progress(session: Session) -> Callable[[int, int], None]:
    """Says how far a long run is; a short one needs no words."""

    def tell(done: int, total: int) -> None:
        if total > 20:
            session.progress("certificates.drawing", done=done + 1, total=total)

    return tell
