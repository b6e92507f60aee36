"""`kokoma sheet` and `kokoma certificate book`: lists on paper."""

from pathlib import Path
from typing import Annotated

import typer

from kokoma_cli.cli.desk import desk
from kokoma_cli.cli.options import DryRun, Folder, Yes
from kokoma_cli.cli.replacing import replacing
from kokoma_cli.cli.session import Session, current
from kokoma_cli.domain.book import Gap, tally
from kokoma_cli.domain.participants import told_apart
from kokoma_cli.errors import BadCall
from kokoma_cli.rendering.documents import Document, certificate_document
from kokoma_cli.workflows import book as book_workflow
from kokoma_cli.workflows import sheet as workflow
from kokoma_cli.workflows.book import Printed
from kokoma_cli.workflows.deposit import Deposited
from kokoma_cli.workflows.sheet import Day, Sheets


def sheet(
    ctx: typer.Context,
    course: Annotated[str, typer.Argument(metavar="COURSE")],
    who: Annotated[list[str] | None, typer.Argument(metavar="WHO")] = None,
    excepted: Annotated[list[str] | None, typer.Option("--except", metavar="WHO")] = None,
    day: Annotated[int | None, typer.Option("--day", metavar="N")] = None,
    blank: Annotated[bool, typer.Option("--blank")] = False,
    one_per_person: Annotated[bool, typer.Option("--one-per-person")] = False,
    online: Annotated[bool, typer.Option("--online")] = False,
    on_site: Annotated[bool, typer.Option("--on-site")] = False,
    out: Folder = None,
    dry_run: DryRun = False,
    yes: Yes = False,
) -> None:
    """Prints the lists on which people sign that they were there."""
    session = current(ctx)
    if online and on_site:
        raise BadCall("sheets.online_and_on_site")
    wanted = workflow.Wanted(
        day=day,
        who=tuple(who or ()),
        excepted=tuple(excepted or ()),
        blank=blank,
        apart=one_per_person,
        online=True if online else False if on_site else None,
        language=session.language,
        folder=out,
        replace=yes,
    )
    with desk(session, dry_run=dry_run) as office:
        made = replacing(
            session,
            lambda replace: workflow.sheet(office, course, wanted._replace(replace=replace)),
            yes=yes,
        )
    if made is None:
        return
    if session.json:
        session.emit(_document(made))
    else:
        _tell(session, made)
    _note(session, made)


def _tell(session: Session, made: Sheets) -> None:
    key = "sheets.would_write" if session.dry else "sheets.written"
    session.say(key, count=len(made.days), code=made.course.code)
    from kokoma_cli.cli.screen import roll

    here = roll(session)
    for day in made.days:
        size = (
            session.wording("sheets.people", count=day.people)
            if day.people
            else session.wording("sheets.blank")
        )
        outcome = day.written.outcome
        key = "sheets.line" if outcome == "new" else f"sheets.line_{outcome}"
        line = session.wording(key, file=session.path(day.written.file), size=size)
        session.print("\n".join(here.wrap(line, first="  ", rest="    ")), styled=True)


def _note(session: Session, made: Sheets) -> None:
    """What is left to do by hand, and who is not on the paper."""
    code = made.course.code
    open_days = [day for day in made.days if day.missing]
    alike = len(open_days) == len(made.days) and len({day.missing for day in open_days}) == 1
    if open_days:
        what = [_open(session, day, named=not alike) for day in open_days]
        session.note("sheets.to_fill_in", what=what[:1] if alike else what, code=code)
    for day in made.days:
        if day.unknown:
            called = told_apart((person.id, person.name) for person in day.unknown)
            session.note(
                "sheets.not_recorded",
                count=len(called),
                names=list(called.values()),
                code=code,
                day=day.session.day,
            )
    if any(day.online and not day.recorded and day.people for day in made.days):
        session.note("sheets.record_to_come", code=code)


def _open(session: Session, day: Day, *, named: bool) -> str:
    """What is missing on the sheet of a day: Datum und Ort (Tag 2)."""
    what = session.wording.enumerate(
        [
            session.wording(f"sheets.fill_{name}")
            for name in ("date", "time", "place")
            if name in day.missing
        ]
    )
    return session.wording("sheets.fill_day", what=what, day=day.session.day) if named else what


def _document(made: Sheets) -> Document:
    return {"course": made.course.code, "files": [_day(day) for day in made.days]}


def _day(day: Day) -> Document:
    return {
        "day": day.session.day,
        "date": day.session.date.isoformat() if day.session.date else None,
        **_file(day.written),
        "participants": day.people,
        "online": day.online,
        "recorded": day.recorded,
        "to_fill_in": list(day.missing),
        "not_recorded": [{"id": person.id, "name": person.name} for person in day.unknown],
    }


def _file(written: Deposited) -> Document:
    return {
        "file": str(written.file),
        "sha256": written.sha256,
        "pages": written.pages,
        "outcome": written.outcome,
    }


def book(
    ctx: typer.Context,
    everywhere: Annotated[bool, typer.Option("--all")] = False,
    out: Annotated[Path | None, typer.Option("--out", metavar="FILE")] = None,
    dry_run: DryRun = False,
    yes: Yes = False,
) -> None:
    """Prints the register of certificates as a book."""

    session = current(ctx)
    wanted = book_workflow.Wanted(everywhere, session.language, out)
    with desk(session, dry_run=dry_run) as office:
        home = office.home
        printed = replacing(
            session,
            lambda replace: book_workflow.book(office, wanted._replace(replace=replace)),
            yes=yes,
        )
    if printed is None:
        return
    if session.json:
        session.emit(_book_document(printed, home))
    elif printed.written is None:
        session.say("certificates.none_in_register")
    else:
        session.say(
            "sheets.book_would_be" if dry_run else "sheets.book_written",
            count=len(printed.certificates),
            file=session.path(printed.written.file),
        )
    if printed.missing:
        session.note("sheets.book_gaps", count=printed.missing)


def _book_document(printed: Printed, home: Path) -> Document:
    return {
        "cohort": printed.cohort or None,
        "as_of": printed.as_of.isoformat(),
        **(_file(printed.written) if printed.written else {"file": None}),
        "certificates": [certificate_document(entry, home) for entry in printed.certificates],
        "gaps": [_gap(gap) for year in printed.years for gap in year.gaps],
        "counts": tally(printed.certificates),
    }


def _gap(gap: Gap) -> Document:
    return {
        "first": gap.first,
        "last": gap.last,
        "count": gap.size,
        "cause": gap.cause,
        "cohort": gap.cohort or None,
        "issued_on": gap.issued_on.isoformat() if gap.issued_on else None,
        "lost_on": gap.lost_on.isoformat() if gap.lost_on else None,
    }
