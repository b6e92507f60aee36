"""`kokoma privacy …`: what is kept of a person, letting her go, and what may be deleted when."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kokoma_cli.cli.desk import desk, quoted
from kokoma_cli.cli.left import (
    backups_document,
    files_document,
    mention_lines,
    tell_backups,
    tell_left,
)
from kokoma_cli.cli.options import DryRun, Who, Yes, read_date
from kokoma_cli.cli.replacing import replacing
from kokoma_cli.cli.session import Session, current
from kokoma_cli.domain.settings import parse_text
from kokoma_cli.errors import BadCall, Conflict
from kokoma_cli.wording.values import Lines, Phrase
from kokoma_cli.workflows import dispose
from kokoma_cli.workflows import erase as workflow

if TYPE_CHECKING:
    from datetime import date

    from kokoma_cli.domain.retention import Record
    from kokoma_cli.workflows.dispose import Disposed
    from kokoma_cli.workflows.erase import Erased, Going, Left

Backups = Annotated[bool, typer.Option("--backups")]

#: Nobody plans further than this.
_YEARS_AHEAD = 30


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
    with desk(session, dry_run=dry_run) as office:
        trial = office._replace(origin=office.origin._replace(dry_run=True))
        planned = workflow.erase(trial, who, backups=backups)
        if dry_run:
            _tell_plan(session, planned)
            if session.json:
                session.emit(_erased(planned, office.home))
            return
        if not (yes or planned.going.again):
            if not session.interactive:
                raise BadCall("privacy.erase_needs_yes", name=planned.going.person.name)
            _tell_plan(session, planned)
            if not session.confirm("privacy.ask_erase", name=planned.going.person.name):
                session.note("privacy.not_erased")
                return
        elif not even_if_named and (planned.left.mentions or planned.left.settings):
            raise Conflict("privacy.erase_names_left", places=_named_in(planned.left))
        done = workflow.erase(office, who, backups=backups)
        home = office.home
    if session.json:
        session.emit(_erased(done, home))
    going = done.going
    if going.again:
        session.say("privacy.again", id=going.person.id, date=_day(going))
    else:
        left = done.left
        named = left.mentions or left.settings or left.files.left or left.not_compacted
        session.say("privacy.erased_but" if named else "privacy.erased", id=going.person.id)
        _tell_stays(session, going, "privacy.stays")
    _tell_files(session, done.left, f"kokoma privacy erase {done.going.person.id}")


def due(
    ctx: typer.Context,
    offer: Annotated[str | None, typer.Option("--offer", metavar="NAME")] = None,
    answer: Annotated[str | None, typer.Option("--answer", metavar="TEXT")] = None,
    delete: Annotated[str | None, typer.Option("--delete", metavar="NAME")] = None,
    date: Annotated[str | None, typer.Option("--date", metavar="DATE")] = None,
    backups: Backups = False,
    dry_run: DryRun = False,
    yes: Yes = False,
) -> None:
    """Shows how long what is to be kept, notes what was offered to the archive, deletes what may go."""
    session = current(ctx)
    day = session.today
    if date is not None:
        day = read_date(session, date, years_ahead=_YEARS_AHEAD)
    if offer is not None and delete is not None:
        raise BadCall("privacy.one_at_a_time")
    if answer is not None and offer is None:
        raise BadCall("privacy.answer_of_what")
    if answer is not None and not (answer := parse_text(answer)):
        raise BadCall("usage.empty", option="--answer")
    if offer is not None:
        if day > session.today:
            raise BadCall("privacy.offered_in_future", date=day)
        _offer(session, offer, day, answer, dry_run=dry_run)
    elif delete is not None:
        if date is not None:
            raise BadCall("privacy.deleted_today")
        _delete(session, delete, backups=backups, dry_run=dry_run, yes=yes)
    else:
        with desk(session) as office:
            found = dispose.records(office, day)
        if session.json:
            session.emit([_record(each) for each in found])
            return
        session.say("privacy.due_as_of", date=day)
        for each in found:
            _tell_record(session, each)


def _offer(
    session: Session, cohort: str, day: "date", answer: str | None, *, dry_run: bool
) -> None:
    with desk(session, dry_run=dry_run) as office:
        found = dispose.offer(office, cohort, day, answer)
    if session.json:
        session.emit({"records": [_record(each) for each in found]})
        return
    for each in found:
        _tell_record(session, each)


def _delete(session: Session, cohort: str, *, backups: bool, dry_run: bool, yes: bool) -> None:
    with desk(session, dry_run=dry_run) as office:
        trial = office._replace(origin=office.origin._replace(dry_run=True))
        planned = dispose.delete(trial, cohort, backups=backups)
        if not (dry_run or yes):
            if not session.interactive:
                raise BadCall(
                    "privacy.delete_needs_yes",
                    cohort=planned.records[0].duty.cohort,
                    offers=Lines(map(_offered, planned.offered)),
                )
            _tell_disposed(session, planned, ahead=True)
            session.say("privacy.archive", offers=Lines(map(_offered, planned.offered)))
            silent = any(each.disposal.answer is None for each in planned.offered)
            if not session.confirm("privacy.ask_unanswered" if silent else "privacy.ask_delete"):
                session.note("privacy.not_erased")
                return
        done = planned if dry_run else dispose.delete(office, cohort, backups=backups)
        home = office.home
    if session.json:
        session.emit(
            {
                "records": [_record(each) for each in done.records],
                "erased": [each.person.id for each in done.erased],
                "reduced": [person.id for person in done.reduced],
                "kept": [
                    {"participant": person.id, **workflow.duty_document(duty)}
                    for person, duty in done.kept
                ],
                **_left(done.left, home),
            }
        )
    _tell_disposed(session, done, ahead=dry_run)
    _tell_files(
        session,
        done.left,
        f"kokoma privacy due --delete {quoted(done.records[0].duty.cohort)}",
        ahead=dry_run,
    )


def _offered(record: "Record") -> Phrase:
    """When the archive was offered records, and what it said."""
    disposal = record.disposal
    values = {
        "records": Phrase(f"privacy.records_{record.duty.records}"),
        "offered": disposal.offered_on,
        "answer": disposal.answer,
    }
    return Phrase(
        "privacy.offer_answered" if disposal.answer else "privacy.offer_unanswered", values
    )


def _tell_disposed(session: Session, done: "Disposed", *, ahead: bool) -> None:
    when = "would" if ahead else "did"
    count = len(done.erased)
    people = Lines(f"{each.person.id}  {each.person.name}" for each in done.erased)
    if ahead and count:
        session.say("privacy.would_dispose", count=count, people=people)
    elif count:
        session.say("privacy.did_dispose", count=count)
    elif not (done.reduced or done.kept):
        session.say("privacy.nobody_disposed")
    if done.reduced:
        names = [person.name for person in done.reduced]
        session.say(f"privacy.{when}_reduce", count=len(names), names=names)
    for person, duty in done.kept:
        session.note("privacy.stays_for", name=person.name, id=person.id, duty=workflow.told(duty))


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
        if left.ahead:
            session.say(
                "privacy.would_delete", count=len(left.ahead), files=_paths(session, left.ahead)
            )
        _tell_stays(session, going, "privacy.would_stay")
    _tell_files(session, left, f"kokoma privacy erase {going.person.id}", ahead=True)


def _tell_stays(session: Session, going: "Going", key: str) -> None:
    session.say(
        key,
        days=Phrase("privacy.days", {"count": going.days}),
        certificates=Phrase("privacy.certificates", {"count": len(going.certificates)}),
    )


def _tell_files(session: Session, left: "Left", call: str, *, ahead: bool = False) -> None:
    """What is still to be done, or to be thought of."""
    if left.disclosures:
        session.note("privacy.disclosures_left", files=_paths(session, left.disclosures))
    tell_left(session, left.files, left.mentions, left.settings, ahead=ahead)
    tell_backups(session, left.backups, call, ahead=ahead)
    if left.not_compacted:
        session.note("privacy.not_compacted")
    if not ahead:
        session.note("privacy.paper_left")


def _tell_record(session: Session, record: "Record") -> None:
    """Where records are, and what to do next."""
    session.say("privacy.record", state=dispose.state(record))
    if record.step in ("not_begun", "due", "offered"):
        from kokoma_cli.cli.desk import quoted

        session.say(f"privacy.next_{record.step}", cohort=quoted(record.duty.cohort))


def _record(record: "Record") -> dict[str, object]:
    return {
        **workflow.duty_document(record.duty),
        "step": record.step,
        "offered_on": record.disposal.offered_on,
        "answer": record.disposal.answer,
        "deleted_on": record.disposal.deleted_on,
    }


def _erased(done: "Erased", home: Path) -> dict[str, object]:
    going = done.going
    return {
        "participant": going.person.id,
        "already_erased": going.again,
        "certificates": [entry.number for entry in going.certificates],
        "days": going.days,
        "cohorts": list(going.cohorts),
        "journal_entries": going.entries,
        **_left(done.left, home),
    }


def _left(left: "Left", home: Path) -> dict[str, object]:
    return {
        "to_delete": [str(file) for file in left.ahead],
        **files_document(left.files, left.mentions, left.settings),
        "disclosures": [str(file) for file in left.disclosures],
        **backups_document(left.backups),
        "compacted": left.not_compacted is None,
        "folder": str(home),
    }


def _day(going: "Going") -> "date":
    from datetime import date

    return date.fromisoformat(str(going.person.erased_on))


def _named_in(left: "Left") -> Lines:
    settings = (Phrase("privacy.in_setting", {"key": key}) for key in left.settings)
    return Lines((*mention_lines(left.mentions), *settings))


def _paths(session: Session, files: "tuple[Path, ...]") -> Lines:
    return Lines(map(session.path, files))
