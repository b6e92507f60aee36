"""`kokoma backup` and `kokoma restore`: a copy of the register, and going back to one."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kokoma_cli.cli.desk import desk, origin, waiting
from kokoma_cli.cli.options import DryRun, Yes
from kokoma_cli.cli.restored import numbers_twice, tell_done, tell_plan
from kokoma_cli.cli.session import Session, current
from kokoma_cli.errors import BadCall, Conflict, NotFound
from kokoma_cli.rendering import backups as shown
from kokoma_cli.storage.located import DEFAULT_NAME, locate
from kokoma_cli.wording.values import Phrase
from kokoma_cli.workflows import restore as workflow
from kokoma_cli.workflows.backup import backup as copied
from kokoma_cli.workflows.backup import choose, folder, listed
from kokoma_cli.workflows.tell_apart import told_apart

if TYPE_CHECKING:
    from kokoma_cli.workflows.backup import Made


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
    another_register: Annotated[bool, typer.Option("--another-register")] = False,
    even_if_given_twice: Annotated[bool, typer.Option("--even-if-given-twice")] = False,
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
        register, backup_file, session.today, lost or (), waiting(session)
    ) as plan:
        if plan.of_another and not another_register:
            raise _of_another(session, plan)
        if plan.altered and not even_if_altered:
            raise _altered(plan)
        # Whoever puts another register in the place of this one has said what there is to say.
        if plan.twice and not (even_if_given_twice or plan.of_another):
            raise _given_twice(plan)
        asking = bool(plan.loses or plan.far) and not (dry_run or yes)
        if asking and not session.interactive:
            raise _needs_yes(plan)
        if asking or dry_run:
            tell_plan(session, plan, ahead=True)
        if dry_run or (asking and not session.confirm("backups.ask_restore")):
            if not dry_run:
                session.note("backups.left_alone")
            if session.json:
                session.emit(_document(plan, None))
            return
        done = workflow.restore(plan, origin(session), session.wording)
    if session.json:
        session.emit(_document(plan, done))
    if not asking:
        tell_plan(session, plan, ahead=False)
    tell_done(session, plan, done)


def _register(session: Session) -> Path:
    """The register that is meant, whether there is one or not."""
    try:
        return locate(session.register_path, Path.cwd())
    except NotFound as missing:
        if missing.key == "register.leads_nowhere":
            # What is restored there would be written nobody knows where, if the drive comes back.
            raise
        if missing.key == "register.lost":
            return Path(str(missing.values["file"]))
        named = session.register_path or Path.cwd()
        return named / DEFAULT_NAME if named.is_dir() else named


def _list(session: Session) -> None:
    register = _register(session)
    there = listed(register)
    apart = told_apart(register, there)
    if session.json:
        session.emit(
            [
                shown.backup_document(place, each.file, each.name, each.size, apart.is_own(each))
                for place, each in enumerate(there, start=1)
            ]
        )
        return
    place = session.path(folder(register))
    if not there:
        session.say("backups.none", folder=place)
        return
    from kokoma_cli.cli.screen import screen
    from kokoma_cli.workflows.recount import entries_around

    rows = [(each.name, each.size, apart.is_own(each)) for each in there]
    names = [each.name for each in there]
    commands = entries_around([register, *(each.file for each in apart.own)], names)
    here = screen(session)
    session.print(shown.backups_table(rows, commands, session.wording, here), styled=True)
    session.say(
        "backups.count",
        count=len(there),
        size=shown.size(sum(each.size for each in there), session.wording),
        folder=place,
    )
    if apart.others:
        session.note("backups.others_there", count=len(apart.others))
    session.note("backups.how_to_restore")


def _of_another(session: Session, plan: workflow.Plan) -> Conflict:
    theirs, mine = plan.beginning, plan.replaced.beginning
    assert theirs
    assert mine
    return Conflict(
        "backups.of_another",
        document={"begun": theirs.at, "cohorts": list(plan.cohorts), "this_begun": mine.at},
        file=str(plan.backup),
        begun=shown.moment(theirs.at, session.wording),
        cohorts=list(plan.cohorts) or "–",
        mine=shown.moment(mine.at, session.wording),
    )


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
    if replaced.entries:
        return BadCall("backups.needs_yes", count=len(replaced.entries), last=plan.staged.number)
    numbers = [each.number for each in plan.far]
    return BadCall("backups.far_needs_yes", count=len(numbers), numbers=numbers)


def _given_twice(plan: workflow.Plan) -> Conflict:
    return Conflict(
        "backups.given_twice",
        document={"given_twice": _twice(plan)},
        file=str(plan.backup),
        count=len(plan.twice),
        numbers=numbers_twice(plan),
    )


def _twice(plan: workflow.Plan) -> list[dict[str, object]]:
    return [
        {
            **each._asdict(),
            "name": plan.whose(each.number),
            "restored_name": plan.restored_names.get(each.number),
        }
        for each in plan.twice
    ]


def _keys_unsure(plan: workflow.Plan) -> dict[str, object] | None:
    if not plan.keys_unsure:
        return None
    current = plan.current_key
    return {
        "current": {"id": current.kid, "created_on": current.created_on} if current else None,
        "unknown": list(plan.unknown_keys),
    }


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
        "of_this_register": not plan.of_another,
        "lost_numbers": [
            {**shown.lost_document(each), "name": plan.whose(each.number)} for each in plan.lost
        ],
        "given_twice": _twice(plan),
        "erased_again": sorted(replaced.erased),
        "files": list(plan.files),
        "keys_unsure": _keys_unsure(plan),
        "told_in": done.entry if done else None,
    }
