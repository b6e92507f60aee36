"""`kokoma privacy due`: how long what is to be kept, what was offered to the archive, and deleting it."""

from typing import TYPE_CHECKING, Annotated

import typer

from kokoma_cli.cli.desk import desk, quoted
from kokoma_cli.cli.left import left_document, tell_files
from kokoma_cli.cli.options import Backups, DryRun, Yes, read_date
from kokoma_cli.cli.session import Session, current
from kokoma_cli.cli.trial import Asking, tried_first
from kokoma_cli.domain.settings import parse_text
from kokoma_cli.errors import BadCall, Conflict
from kokoma_cli.wording.values import Lines, Phrase
from kokoma_cli.workflows import dispose
from kokoma_cli.workflows.desk import Desk
from kokoma_cli.workflows.erase import duty_document, told

if TYPE_CHECKING:
    from datetime import date

    from kokoma_cli.domain.retention import Record
    from kokoma_cli.workflows.dispose import Disposed

#: Nobody plans further than this.
_YEARS_AHEAD = 30


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
    day = None if date is None else read_date(session, date, years_ahead=_YEARS_AHEAD)
    if offer is not None and delete is not None:
        raise BadCall("privacy.one_at_a_time")
    if answer is not None and offer is None:
        raise BadCall("privacy.answer_of_what")
    if answer is not None and not (answer := parse_text(answer)):
        raise BadCall("usage.empty", option="--answer")
    if offer is not None:
        if day and day > session.today:
            raise BadCall("privacy.offered_in_future", date=day)
        _offer(session, offer, day, answer, dry_run=dry_run, yes=yes)
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
        session.say("privacy.due_as_of", date=day or session.today)
        for each in found:
            _tell_record(session, each)


def _offer(
    session: Session,
    cohort: str,
    day: "date | None",
    answer: str | None,
    *,
    dry_run: bool,
    yes: bool,
) -> None:
    with desk(session, dry_run=dry_run) as office:
        sure = office if dry_run or yes else office.as_it_stands()
        try:
            found = dispose.offer(office, cohort, day, answer, correct=yes)
        except Conflict as conflict:
            asking = session.interactive and not (session.json or dry_run)
            if conflict.key != "privacy.offered_before" or not asking:
                raise
            session.note("privacy.offered_so_far", **conflict.values)
            if not session.confirm("privacy.ask_correct"):
                session.note("privacy.not_erased")
                return
            found = dispose.offer(sure, cohort, day, answer, correct=True)
    if session.json:
        session.emit(
            {"records": [_record(each) for each in found.records], "changed": found.changed}
        )
        return
    for each in found.records:
        _tell_record(session, each)
    if not found.changed:
        session.note("privacy.offered_already")


def _delete(session: Session, cohort: str, *, backups: bool, dry_run: bool, yes: bool) -> None:
    def show(planned: "Disposed") -> None:
        _tell_disposed(session, planned, ahead=True)
        session.say("privacy.archive", offers=Lines(map(_offered, planned.offered)))

    def asking(planned: "Disposed") -> Asking | None:
        if planned.again and not planned.left.backups.deleted:
            return None
        silent = any(each.disposal.answer is None for each in planned.offered)
        return Asking(
            BadCall(
                "privacy.delete_needs_yes",
                cohort=planned.records[0].duty.cohort,
                offers=Lines(map(_offered, planned.offered)),
            ),
            lambda: show(planned),
            "privacy.ask_unanswered" if silent else "privacy.ask_delete",
            {},
        )

    def delete(office: Desk) -> "Disposed":
        return dispose.delete(office, cohort, backups=backups)

    tried = tried_first(session, delete, asking, dry_run=dry_run, yes=yes)
    if tried is None:
        return
    done, home = tried
    if session.json:
        session.emit(
            {
                "records": [_record(each) for each in done.records],
                "erased": [each.person.id for each in done.erased],
                "changed": not done.again,
                "reduced": [person.id for person in done.reduced],
                "kept": [
                    {"participant": person.id, **duty_document(duty)} for person, duty in done.kept
                ],
                **left_document(done.left, home),
            }
        )
    _tell_disposed(session, done, ahead=dry_run)
    tell_files(
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
    elif done.again:
        anything = done.left.backups.deleted or done.left.files.deleted
        key = "privacy.deleted_before" if anything else "privacy.deleted_already"
        session.say(key, records=Lines(map(dispose.state, done.offered)))
    elif not (done.reduced or done.kept):
        session.say("privacy.nobody_disposed")
    if done.reduced:
        names = [person.name for person in done.reduced]
        session.say(f"privacy.{when}_reduce", count=len(names), names=names)
    for person, duty in done.kept:
        session.note("privacy.stays_for", name=person.name, id=person.id, duty=told(duty))


def _tell_record(session: Session, record: "Record") -> None:
    """Where records are, and what to do next."""
    session.say("privacy.record", state=dispose.state(record))
    if record.step in ("not_begun", "due", "offered"):
        answered = record.step == "offered" and record.disposal.answer
        step = "answered" if answered else record.step
        session.say(f"privacy.next_{step}", cohort=quoted(record.duty.cohort))


def _record(record: "Record") -> dict[str, object]:
    return {
        **duty_document(record.duty),
        "step": record.step,
        "offered_on": record.disposal.offered_on,
        "answer": record.disposal.answer,
        "deleted_on": record.disposal.deleted_on,
    }
