"""`kokoma cohort …`: the runs of the series."""

from datetime import date
from typing import Annotated

import typer

from kokoma_cli.cli.desk import desk
from kokoma_cli.cli.options import DryRun
from kokoma_cli.cli.session import Session, current
from kokoma_cli.domain.cohorts import CohortLine
from kokoma_cli.workflows import plan

Name = Annotated[str, typer.Argument(metavar="NAME")]


def list_(ctx: typer.Context) -> None:
    """Shows all cohorts."""
    session = current(ctx)
    with desk(session) as place:
        lines, in_use = plan.all_cohorts(place)
    if session.json:
        session.emit(
            [
                {
                    "id": line.id,
                    "name": line.name,
                    "current": line.id == in_use,
                    "first": line.first,
                    "last": line.last,
                    "enrolled": line.enrolled,
                    "certificates": line.certificates,
                }
                for line in lines
            ]
        )
        return
    from kokoma_cli.cli.screen import screen
    from kokoma_cli.rendering.tables import table

    session.print(
        table(
            [
                session.wording(f"cohorts.heading_{key}")
                for key in ("name", "period", "people", "certificates")
            ],
            [_cells(session, line, in_use) for line in lines],
            screen(session),
            right={2, 3},
        ),
        styled=True,
    )


def add(ctx: typer.Context, name: Name, dry_run: DryRun = False) -> None:
    """Adds a cohort with the courses of the one in use."""
    session = current(ctx)
    with desk(session, dry_run=dry_run) as place:
        name, source = plan.add_cohort(place, name)
    if session.json:
        session.emit({"name": name, "courses_of": source})
    session.say("cohorts.added", name=name, source=source)


def use(ctx: typer.Context, name: Name, dry_run: DryRun = False) -> None:
    """Makes a cohort the one commands mean."""
    session = current(ctx)
    with desk(session, dry_run=dry_run) as place:
        name = plan.use_cohort(place, name)
    if session.json:
        session.emit({"name": name})
    session.say("cohorts.used", name=name)


def _cells(session: Session, line: CohortLine, in_use: int | None) -> list[str]:
    name = session.wording("cohorts.current", name=line.name) if line.id == in_use else line.name
    return [
        name,
        _period(session, line.first, line.last),
        str(line.enrolled),
        str(line.certificates),
    ]


def _period(session: Session, first: date | None, last: date | None) -> str:
    if first is None or last is None:
        return session.wording("cohorts.no_dates")
    return session.wording(
        "cohorts.period",
        first=session.wording.short_date(first),
        last=session.wording.short_date(last),
    )
