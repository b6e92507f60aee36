"""`kokoma privacy …`: what is kept of a person, and letting her go."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kokoma_cli.cli.desk import desk
from kokoma_cli.cli.left import left_document, mention_lines, paths, tell_files
from kokoma_cli.cli.options import Backups, DryRun, Who, Yes
from kokoma_cli.cli.replacing import replacing
from kokoma_cli.cli.session import Session, current
from kokoma_cli.cli.trial import Asking, tried_first
from kokoma_cli.errors import BadCall, Conflict
from kokoma_cli.wording.values import Lines, Phrase
from kokoma_cli.workflows import erase as workflow
from kokoma_cli.workflows.desk import Desk

if TYPE_CHECKING:
    from datetime import date

    from kokoma_cli.workflows.erase import Erased, Going, Left


def show(
    ctx: typer.Context,
    who: Who,
    out: Annotated[Path | None, typer.Option("--out", metavar="FILE")] = None,
    dry_run: DryRun = False,
    yes: Yes = False,
) -> None:
    """Writes down everything the register holds about a person, for her to read."""
    from kokoma_cli.rendering.disclosure_document import document
    from kokoma_cli.workflows.disclose import disclose, write

    session = current(ctx)
    with desk(session, dry_run=dry_run) as office:
        found = disclose(office, who, session.wording)
        content = document(found)
        if session.json and not out:
            session.emit(content)
            return
        made = replacing(
            session,
            lambda replace: write(office, found, content, out, session.wording, overwrite=replace),
            yes=yes,
        )
    if made is None:
        return
    if session.json:
        session.emit(content)
    person = found.person
    session.say(
        "privacy.would_write" if dry_run else "privacy.written",
        name=person.name,
        id=person.id,
        files=Lines(map(session.path, made)),
    )
    if not found.notes:
        session.note("privacy.fill_in")
    if found.elsewhere:
        session.note("privacy.read_elsewhere", count=len(found.elsewhere))
    session.note("privacy.check_who_asks")


def erase(
    ctx: typer.Context,
    who: Who,
    backups: Backups = False,
    even_if_named: Annotated[bool, typer.Option("--even-if-named")] = False,
    dry_run: DryRun = False,
    yes: Yes = False,
) -> None:
    """Takes a person out of the register for good, if nothing obliges anybody to keep her."""
    session = current(ctx)

    def asking(planned: "Erased") -> Asking | None:
        name = planned.going.person.name
        named = planned.left.mentions or planned.left.settings
        if yes and named and not (even_if_named or dry_run or planned.going.again):
            raise Conflict("privacy.erase_names_left", places=_named_in(planned.left))
        return (
            None
            if planned.going.again
            else Asking(
                BadCall("privacy.erase_needs_yes", name=name),
                lambda: _tell_plan(session, planned),
                "privacy.ask_erase",
                {"name": name},
            )
        )

    def take_out(office: Desk) -> "Erased":
        return workflow.erase(office, who, backups=backups)

    tried = tried_first(session, take_out, asking, dry_run=dry_run, yes=yes)
    if tried is None:
        return
    done, home = tried
    if session.json:
        session.emit(_erased(done, home))
    if dry_run:
        _tell_plan(session, done)
        return
    going = done.going
    if going.again:
        session.say("privacy.again", id=going.person.id, date=_day(going))
    else:
        left, files = done.left, done.left.files
        named = (
            left.mentions
            or left.settings
            or left.disclosures
            or left.not_compacted
            or files.left
            or files.doubtful
            or files.unreachable
            or files.packed
        )
        session.say("privacy.erased_but" if named else "privacy.erased", id=going.person.id)
        _tell_stays(session, going, "privacy.stays")
    tell_files(session, done.left, f"kokoma privacy erase {done.going.person.id}")


def _tell_plan(session: Session, planned: "Erased") -> None:
    """What goes and what stays."""
    going, left = planned.going, planned.left
    if going.again:
        session.say("privacy.would_again", id=going.person.id, date=_day(going))
    else:
        fields = [Phrase(f"participants.field_{key}") for key in ("name", *going.details)]
        session.say(
            "privacy.would_erase", name=going.person.name, id=going.person.id, fields=fields
        )
        if going.notes:
            session.say("privacy.would_take_notes", count=going.notes)
        if going.certificates:
            session.say(
                "privacy.would_empty",
                count=len(going.certificates),
                numbers=[entry.number for entry in going.certificates],
            )
        session.say("privacy.would_scrub", count=going.entries)
        _tell_stays(session, going, "privacy.would_stay")
    if left.ahead:
        session.say("privacy.would_delete", count=len(left.ahead), files=paths(session, left.ahead))
    tell_files(session, left, f"kokoma privacy erase {going.person.id}", ahead=True)


def _tell_stays(session: Session, going: "Going", key: str) -> None:
    session.say(
        key,
        days=Phrase("privacy.days", {"count": going.days}),
        certificates=Phrase("privacy.certificates", {"count": len(going.certificates)}),
    )


def _erased(done: "Erased", home: Path) -> dict[str, object]:
    going = done.going
    return {
        "participant": going.person.id,
        "already_erased": going.again,
        "certificates": [entry.number for entry in going.certificates],
        "days": going.days,
        "cohorts": list(going.cohorts),
        "journal_entries": going.entries,
        **left_document(done.left, home),
    }


def _day(going: "Going") -> "date":
    from datetime import date

    return date.fromisoformat(str(going.person.erased_on))


def _named_in(left: "Left") -> Lines:
    settings = (Phrase("privacy.in_setting", {"key": key}) for key in left.settings)
    return Lines((*mention_lines(left.mentions), *settings))
