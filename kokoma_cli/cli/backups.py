"""`kokoma backup` and `kokoma restore`: a copy of the register, and going back to one."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kokoma_cli.cli.desk import desk, origin, waiting
from kokoma_cli.cli.options import DryRun, Yes
from kokoma_cli.cli.session import Session, current
from kokoma_cli.errors import BadCall, Conflict, NotFound
from kokoma_cli.rendering import backups as shown
from kokoma_cli.storage.database import DEFAULT_NAME, locate
from kokoma_cli.wording.values import Lines, Phrase
from kokoma_cli.workflows import restore as workflow
from kokoma_cli.workflows.backup import backup as copied
from kokoma_cli.workflows.backup import choose, folder, listed

if TYPE_CHECKING:
    from kokoma_cli.workflows.backup import Made

#: More entries than this are counted.
_ENTRIES_SHOWN = 10


def backup(
    ctx: typer.Context,
    file: Annotated[Path | None, typer.Argument(metavar="FILE")] = None,
    listing: Annotated[bool, typer.Option("--list")] = False,
    dry_run: DryRun = False,
    yes: Yes = False,
) -> None:
    """Copies the register."""
    session = current(ctx)
    if listing:
        if file is not None:
            raise BadCall("backups.list_and_file")
        _list(session)
        return
    with desk(session, dry_run=dry_run) as office:
        at = office.origin.at
        try:
            made = copied(office.register, at, file, replace=yes, dry_run=dry_run)
        except Conflict as conflict:
            if conflict.key != "backups.exists" or not session.interactive:
                raise
            if not dry_run and not session.confirm("backups.ask_replace", **conflict.values):
                session.note("backups.nothing_written")
                return
            made = copied(office.register, at, file, replace=True, dry_run=dry_run)
    _tell_made(session, made)


def _tell_made(session: Session, made: "Made") -> None:
    if session.json:
        session.emit(
            {
                "file": made.file.absolute(),
                "size": made.size,
                "entry": made.entry,
                "sha256": made.sha256,
            }
        )
    session.say(
        "backups.would_make" if session.dry else "backups.made",
        file=session.path(made.file),
        size=shown.size(made.size, session.wording),
        entry=made.entry,
    )


def restore(
    ctx: typer.Context,
    file: Annotated[str | None, typer.Argument(metavar="BACKUP")] = None,
    lost: Annotated[list[str] | None, typer.Option("--lost", metavar="NUMBER")] = None,
    even_if_altered: Annotated[bool, typer.Option("--even-if-altered")] = False,
    dry_run: DryRun = False,
    yes: Yes = False,
) -> None:
    """Puts a backup in the register's place."""
    session = current(ctx)
    if file is None:
        _list(session)
        return
    session.dry = dry_run
    register = _register(session)
    backup_file = choose(register, file)
    with workflow.planned(
        register, backup_file, session.today, lost or (), waiting(session, register)
    ) as plan:
        if plan.altered and not even_if_altered:
            raise _altered(plan)
        asking = not (dry_run or yes)
        if asking and plan.loses and not session.interactive:
            raise _needs_yes(plan)
        _tell_plan(session, plan)
        if dry_run or (asking and plan.loses and not session.confirm("backups.ask_restore")):
            if not dry_run:
                session.note("backups.left_alone")
            if session.json:
                session.emit(_document(plan, None))
            return
        done = workflow.restore(plan, origin(session), session.wording)
    if session.json:
        session.emit(_document(plan, done))
    _tell_done(session, plan, done)


def _register(session: Session) -> Path:
    """The register that is meant, whether there is one or not."""
    try:
        return locate(session.register_path, Path.cwd())
    except NotFound as missing:
        if missing.key == "register.lost":
            return Path(str(missing.values["file"]))
        named = session.register_path or Path.cwd()
        return named / DEFAULT_NAME if named.is_dir() else named


def _list(session: Session) -> None:
    register = _register(session)
    there = listed(register)
    if session.json:
        session.emit(
            [
                shown.backup_document(place, each.file, each.name, each.size)
                for place, each in enumerate(there, start=1)
            ]
        )
        return
    place = session.path(folder(register))
    if not there:
        session.say("backups.none", folder=place)
        return
    from kokoma_cli.cli.screen import screen
    from kokoma_cli.workflows.recount import entries_after

    rows = [(each.name, each.size) for each in there]
    after = entries_after([register, *(each.file for each in there)], [name for name, _ in rows])
    here = screen(session)
    session.print(shown.backups_table(rows, after, session.wording, here), styled=True)
    session.say(
        "backups.count",
        count=len(there),
        size=shown.size(sum(each.size for each in there), session.wording),
        folder=place,
    )
    session.note("backups.how_to_restore")


def _altered(plan: workflow.Plan) -> Conflict:
    staged = plan.staged
    breaks = list(staged.breaks)
    return Conflict(
        "backups.altered",
        document={"checksum_differs": staged.checksum_differs, "breaks": breaks},
        file=str(plan.backup),
        what=[
            *([Phrase("backups.altered_checksum")] if staged.checksum_differs else []),
            *(
                [Phrase("backups.altered_journal", {"numbers": breaks[:5], "count": len(breaks)})]
                if breaks
                else []
            ),
        ],
    )


def _needs_yes(plan: workflow.Plan) -> BadCall:
    replaced = plan.replaced
    if replaced.state == "unreadable":
        return BadCall("backups.unreadable_needs_yes", file=str(plan.register))
    return BadCall("backups.needs_yes", count=len(replaced.entries), last=plan.staged.number)


def _tell_plan(session: Session, plan: workflow.Plan) -> None:
    """What the backup is, and what would be lost."""
    staged, replaced = plan.staged, plan.replaced
    session.say(
        "backups.sound",
        file=session.path(plan.backup),
        entry=staged.number,
        moment=shown.moment(staged.at, session.wording),
    )
    if staged.older:
        session.say("backups.older")
    if replaced.error:
        session.say("backups.why_unreadable")
        session.note(replaced.error.key, **replaced.error.values)
    elif replaced.state == "missing":
        session.say("backups.nothing_there", file=session.path(plan.register))
    elif not replaced.entries:
        session.say("backups.nothing_lost")
    if replaced.entries:
        session.say(
            "backups.entries_lost",
            count=len(replaced.entries),
            entries=_entries(session, plan),
        )
    if replaced.erased:
        again = sorted(replaced.erased)
        session.say("backups.erased_again", count=len(again), numbers=again)
    if replaced.forgotten:
        session.say("backups.forgotten_again", count=replaced.forgotten)
    if plan.lost:
        session.say(
            "backups.numbers_lost",
            count=len(plan.lost),
            numbers=[each.number for each in plan.lost],
        )
    if replaced.state != "readable":
        session.say(
            "backups.numbers_from" if replaced.sources else "backups.numbers_from_nowhere",
            count=replaced.sources,
        )


def _entries(session: Session, plan: workflow.Plan) -> Lines:
    entries = plan.replaced.entries
    lines: list[Phrase] = [
        Phrase(
            "backups.entry",
            {
                "number": each.id,
                "moment": shown.moment(each.at, session.wording),
                "user": each.user,
                "command": each.command,
            },
        )
        for each in entries[:_ENTRIES_SHOWN]
    ]
    if len(entries) > _ENTRIES_SHOWN:
        lines.append(Phrase("backups.more_entries", {"count": len(entries) - _ENTRIES_SHOWN}))
    return Lines(lines)


def _tell_done(session: Session, plan: workflow.Plan, done: workflow.Restored) -> None:
    replaced = plan.replaced
    session.say("backups.restored", entry=plan.staged.number, number=done.entry)
    if done.kept:
        session.say("backups.kept", file=session.path(done.kept))
    if plan.files:
        files = Lines(session.path(file) for file in plan.files)
        session.say("backups.strays", files=files, count=len(plan.files))
    if replaced.erased:
        session.note("backups.erased_still", number=min(replaced.erased))
    loses = plan.loses or replaced.state == "missing"
    session.note("backups.then" if loses else "backups.then_look")


def _document(plan: workflow.Plan, done: workflow.Restored | None) -> dict[str, object]:
    staged, replaced = plan.staged, plan.replaced
    return {
        "register": plan.register.absolute(),
        "backup": plan.backup.absolute(),
        "restored": done is not None,
        "entry": staged.number,
        "checksum_differs": staged.checksum_differs,
        "breaks": list(staged.breaks),
        "replaced": {
            "state": replaced.state,
            "entry": replaced.head[0],
            "hash": replaced.head[1],
            "file": done.kept if done else None,
        },
        "entries": [
            {"number": each.id, "at": each.at, "user": each.user, "command": each.command}
            for each in replaced.entries
        ],
        "lost_numbers": [shown.lost_document(each) for each in plan.lost],
        "erased_again": sorted(replaced.erased),
        "files": list(plan.files),
        "told_in": done.entry if done else None,
    }
