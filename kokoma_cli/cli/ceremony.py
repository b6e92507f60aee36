"""`kokoma ceremony …`: who is called up when, who will not come, the list for the lectern."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from kokoma_cli.cli.desk import desk
from kokoma_cli.cli.kinds import kinds_of
from kokoma_cli.cli.options import DryRun, Whos, Yes
from kokoma_cli.cli.replacing import replacing
from kokoma_cli.cli.session import Session, current
from kokoma_cli.domain.ceremony import Ceremony
from kokoma_cli.domain.participants import told_apart
from kokoma_cli.errors import BadCall
from kokoma_cli.rendering.ceremony import ceremony_document
from kokoma_cli.workflows import ceremony as workflow


def list_(ctx: typer.Context) -> None:
    """Shows the people in the order of the ceremony."""
    session = current(ctx)
    with desk(session) as office:
        found = workflow.ceremony(office)
    _show(session, found)


def order(
    ctx: typer.Context,
    who: Annotated[list[str] | None, typer.Argument(metavar="WHO")] = None,
    last: Annotated[bool, typer.Option("--last")] = False,
    by: Annotated[Literal["name", "enrolment", "list"] | None, typer.Option("--by")] = None,
    dry_run: DryRun = False,
) -> None:
    """Sets in which order people are called up and printed."""
    session = current(ctx)
    if bool(who) == bool(by) or (last and by):
        raise BadCall("ceremony.order_words")
    with desk(session, dry_run=dry_run) as office:
        found = (
            workflow.order_by(office, by) if by else workflow.order(office, who or [], last=last)
        )
    _show(session, found)


def absent(ctx: typer.Context, who: Whos, dry_run: DryRun = False) -> None:
    """Notes who will not come to the ceremony."""
    _note(current(ctx), who, absent=True, dry_run=dry_run)


def present(ctx: typer.Context, who: Whos, dry_run: DryRun = False) -> None:
    """Notes that somebody will come after all."""
    _note(current(ctx), who, absent=False, dry_run=dry_run)


def print_(
    ctx: typer.Context,
    out: Annotated[Path | None, typer.Option("--out", metavar="FILE")] = None,
    dry_run: DryRun = False,
    yes: Yes = False,
) -> None:
    """Draws the list for the lectern, in large type."""
    session = current(ctx)
    file = out.absolute() if out else None
    with desk(session, dry_run=dry_run) as office:
        printed = replacing(
            session,
            lambda replace: workflow.print_list(office, session.language, file, replace=replace),
            yes=yes,
        )
    if printed is None:
        return
    found = printed.ceremony
    if session.json:
        file_document = {
            "file": str(printed.written.file),
            "sha256": printed.written.sha256,
            "pages": printed.written.pages,
        }
        session.emit(ceremony_document(found) | file_document)
    else:
        _say_sum(session, found)
    key = "ceremony.would_print" if dry_run else "ceremony.printed"
    session.say(key, file=session.path(printed.written.file))
    withheld = [entry for entry in found.people if entry.state == "withheld"]
    if withheld:
        names = [entry.enrolment.participant.name for entry in withheld]
        session.note("ceremony.withheld", count=len(names), names=names)
    if not found.draft and found.tally.not_issued:
        session.note("ceremony.issue_the_rest", count=found.tally.not_issued)
    _warn(session, found)


def _note(session: Session, who: list[str], *, absent: bool, dry_run: bool) -> None:
    with desk(session, dry_run=dry_run) as office:
        noted = workflow.note_absent(office, who, absent=absent)
    if session.json:
        changed = [entry.participant.id for entry in noted.changed]
        session.emit(ceremony_document(noted.ceremony) | {"changed": changed})
    called = told_apart(
        (entry.enrolment.participant.id, entry.enrolment.participant.name)
        for entry in noted.ceremony.people
    )
    key = "absent" if absent else "present"
    for entries, said in (
        (noted.changed, f"ceremony.{key}"),
        (noted.unchanged, f"ceremony.{key}_already"),
    ):
        names = [called[entry.participant.id] for entry in entries]
        if names:
            session.say(said, count=len(names), names=names)
    if noted.changed and absent:
        session.note("ceremony.sheet_stays", count=len(noted.changed))


def _show(session: Session, found: Ceremony) -> None:
    if session.json:
        session.emit(ceremony_document(found))
        return
    if not found.people:
        session.say("participants.none", cohort=found.cohort.name)
        return
    from kokoma_cli.cli.screen import screen
    from kokoma_cli.rendering.ceremony import ceremony_text

    text = ceremony_text(found, session.wording, screen(session), kinds_of(session))
    session.print(text, styled=True)
    session.say(f"ceremony.by_{found.rule}")
    if found.listed:
        _say_sum(session, found)
    else:
        session.say("ceremony.nobody_yet")
    _warn(session, found)


def _say_sum(session: Session, found: Ceremony) -> None:
    from kokoma_cli.rendering.ceremony import sentences

    said = sentences(found, session.wording, kinds_of(session))
    session.say("ceremony.sum", sentences=" ".join(said))


def _warn(session: Session, found: Ceremony) -> None:
    """The pile and the list must be in step, or a sheet goes to somebody else."""
    if not found.in_step:
        session.note("ceremony.out_of_step")
