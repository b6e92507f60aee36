"""`kokoma proof`: every doubt in one list, before anything is printed."""

from pathlib import Path
from typing import Annotated

import typer

from kokoma_cli.cli.desk import desk
from kokoma_cli.cli.options import DryRun, Yes
from kokoma_cli.cli.replacing import replacing
from kokoma_cli.cli.screen import screen
from kokoma_cli.cli.session import Session, current
from kokoma_cli.domain.doubts import BY_KEY
from kokoma_cli.domain.participants import told_apart
from kokoma_cli.workflows.entitle import Order
from kokoma_cli.workflows.proof import Proof, write_sheet
from kokoma_cli.workflows.proof import proof as look_through

_ORDINARY = Order().kind


def proof(
    ctx: typer.Context,
    kind: Annotated[str, typer.Option("--kind", metavar="KIND")] = _ORDINARY,
    confirm_others: Annotated[bool, typer.Option("--confirm-others")] = False,
    out: Annotated[Path | None, typer.Option("--out", metavar="FILE")] = None,
    dry_run: DryRun = False,
    yes: Yes = False,
) -> None:
    """Lists the names as they will print, and whatever somebody should look at before that; with a file
    also a sheet for a second person to sign.

    Ends with 0 however many doubts there are: a doubt is a question, not an error.
    """
    session = current(ctx)
    order = Order(kind=kind.casefold(), confirm_others=confirm_others, language=session.language)
    with desk(session, dry_run=dry_run) as office:
        found = look_through(office, order)
    written = None
    if out:
        made = replacing(
            session,
            lambda replace: write_sheet(
                found, out, session.wording, replace=replace, dry_run=dry_run
            ),
            yes=yes,
        )
        if made is None:
            return
        written = out if made else None
    if session.json:
        session.emit(_document(found, written))
    else:
        _tell(session, found)
    if written:
        session.say(
            "proof.would_be_sheet" if dry_run else "proof.sheet", file=session.path(written)
        )
    elif out:
        session.note("proof.no_sheet")
    if not session.json:
        _tell_what_next(session, found, order)


def _document(found: Proof, written: Path | None) -> dict[str, object]:
    from kokoma_cli.rendering.proof import doubts_document, names_document

    return {
        "cohort": found.batch.survey.cohort.name,
        "names": names_document(found.batch),
        "doubts": doubts_document(found.doubts),
        "skipped": [
            {
                "participant": entry.participant.id,
                "name": entry.participant.name,
                "reason": entry.reason,
            }
            for entry in found.skipped
        ],
        "file": str(written.absolute()) if written else None,
    }


def _tell(session: Session, found: Proof) -> None:
    """The names, who has a certificate already, and every question."""
    from kokoma_cli.rendering.proof import doubts_text, names_text

    batch, here = found.batch, screen(session)
    if batch.sheets:
        session.print(names_text(batch, session.wording, here, found.kinds), styled=True)
    else:
        session.say("proof.nobody", cohort=batch.survey.cohort.name)
    for reason in ("already_certified", "void"):
        people = [entry.participant for entry in found.skipped if entry.reason == reason]
        if people:
            names = list(told_apart((person.id, person.name) for person in people).values())
            session.say(f"certificates.skipped_{reason}", count=len(names), names=names)
    if found.doubts:
        session.print("")
        session.print(doubts_text(found.doubts, session.wording, here), styled=True)
        session.print("")
        session.say("proof.questions", count=len(found.doubts))
    elif batch.sheets:
        session.say("proof.no_questions")


def _tell_what_next(session: Session, found: Proof, order: Order) -> None:
    stopping = {doubt.participant for doubt in found.doubts if BY_KEY[doubt.key].section == "press"}
    if stopping:
        session.say("proof.refused", count=len(stopping), command=_certify(order))
    elif found.batch.sheets:
        key = "proof.go_on_when_settled" if found.doubts else "proof.go_on"
        session.say(key, command=_certify(order))


def _certify(order: Order) -> str:
    """The command that issues what was looked at."""
    words = ["kokoma certify --all"]
    if order.kind != _ORDINARY:
        words.append(f"--kind {order.kind}")
    if order.confirm_others:
        words.append("--confirm-others")
    return " ".join(words)
