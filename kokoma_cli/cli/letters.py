"""`kokoma letter …`: drafts of e-mails, for a mail program to open and a person to send."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer

from kokoma_cli.cli.desk import desk
from kokoma_cli.cli.options import Code, DryRun, Folder, Yes, also_takes, parameter
from kokoma_cli.cli.replacing import replacing
from kokoma_cli.cli.session import Session, current
from kokoma_cli.domain.letters import REASONS, Occasion, Reason
from kokoma_cli.domain.participants import told_apart
from kokoma_cli.workflows import letter as workflow
from kokoma_cli.workflows.desk import Desk
from kokoma_cli.workflows.draft import Letter, Unwritten, Wanted, Written

#: To whom, into which folder, and whether at all.
_to_people = also_takes(
    (
        parameter("who", Annotated[list[str] | None, typer.Argument(metavar="WHO")]),
        parameter("out", Folder),
        parameter("dry_run", DryRun, default=False),
        parameter("yes", Yes, default=False),
    )
)


@_to_people
def invitation(ctx: typer.Context, course: Code, **wishes: Any) -> None:
    """Invites people to a course, with its dates for their calendar."""
    _write(
        current(ctx),
        lambda office, wanted: workflow.invitation(office, course, wanted),
        **wishes,
    )


@_to_people
def missing(ctx: typer.Context, **wishes: Any) -> None:
    """Tells people what they still need, and which courses would help."""
    _write(current(ctx), workflow.missing, **wishes)


@_to_people
def certificate(ctx: typer.Context, **wishes: Any) -> None:
    """Writes to people with their own certificates attached."""
    _write(current(ctx), workflow.certificate, **wishes)


def copy(
    ctx: typer.Context,
    kind: Annotated[Occasion, typer.Argument(metavar="KIND")],
    dry_run: DryRun = False,
) -> None:
    """Puts the words of a letter beside the register, to be changed there."""
    session = current(ctx)
    with desk(session, dry_run=dry_run) as office:
        copied = workflow.copy(office, kind)
    if session.json:
        files = [{"file": str(file), "outcome": done} for file, done in copied.files.items()]
        session.emit({"letter": kind, "folder": str(copied.folder), "files": files})
    session.say(
        "letters.would_copy" if dry_run else "letters.copied", folder=session.path(copied.folder)
    )
    session.note("letters.what_to_edit")


def _write(
    session: Session,
    call: Callable[[Desk, Wanted], Written],
    *,
    who: list[str] | None,
    out: Path | None,
    dry_run: bool,
    yes: bool,
) -> None:
    wanted = Wanted(session.wording, tuple(who or ()), out)
    with desk(session, dry_run=dry_run) as office:
        done = replacing(
            session, lambda replace: call(office, wanted._replace(replace=replace)), yes=yes
        )
    if done is None:
        return
    if session.json:
        session.emit(_document(done))
    _tell(session, done)
    _note(session, done)


def _tell(session: Session, done: Written) -> None:
    if not done.letters:
        session.say("letters.none")
        return
    key = "letters.would_write" if session.dry else "letters.written"
    session.say(key, count=len(done.letters), folder=session.path(done.folder))
    if session.json:
        return
    from kokoma_cli.cli.screen import roll

    here = roll(session)
    for each in done.letters:
        key = "letters.line" if each.outcome == "new" else f"letters.line_{each.outcome}"
        line = session.wording(key, file=each.file.name)
        session.print("\n".join(here.wrap(line, first="  ", rest="    ")), styled=True)


def _note(session: Session, done: Written) -> None:
    """Who gets no letter and why, and what is left to do by hand."""
    if done.over and done.course:
        session.note("letters.over", code=done.course.code)
    for reason in REASONS:
        people = [each for each in done.unwritten if each.reason == reason]
        if people:
            _say_why(session, done, reason, people)
    if done.stale:
        names = [file.name for file in done.stale]
        session.note("letters.stale", count=len(names), names=names)
    if done.letters and not session.dry:
        session.note("letters.not_sent")


def _say_why(session: Session, done: Written, reason: Reason, people: list[Unwritten]) -> None:
    called = told_apart((each.person.id, each.person.name) for each in people)
    if reason == "bad_address":
        called = {
            each.person.id: f"{called[each.person.id]} ({each.person.email})" for each in people
        }
    session.note(
        f"letters.why_{reason}",
        count=len(people),
        names=list(called.values()),
        id=people[0].person.id,
        code=done.course.code if done.course else "",
        what=sorted({what for each in people for what in each.what}),
    )


def _document(done: Written) -> dict[str, object]:
    return {
        "letter": done.occasion,
        "course": done.course.code if done.course else None,
        "folder": str(done.folder),
        "letters": [_letter(each) for each in done.letters],
        "skipped": [
            {
                "participant": each.person.id,
                "name": each.person.name,
                "reason": each.reason,
                "what": list(each.what),
            }
            for each in done.unwritten
        ],
        "stale": [str(file) for file in done.stale],
    }


def _letter(letter: Letter) -> dict[str, object]:
    return {
        "participant": letter.person.id,
        "name": letter.person.name,
        "email": letter.address,
        "file": str(letter.file),
        "attachments": list(letter.attached),
        "outcome": letter.outcome,
    }
