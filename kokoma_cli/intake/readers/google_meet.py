"""Google Meet: a row for each person, with what was counted; times of day, and no date anywhere."""

from datetime import date, datetime, time, timedelta

from kokoma_cli.domain.meetings import DayOrder, MeetingReport
from kokoma_cli.domain.problems import Problem
from kokoma_cli.intake.blocks import Table, head, whole
from kokoma_cli.intake.columns import at, columns
from kokoma_cli.intake.joins import Places, totals
from kokoma_cli.intake.moments import clock
from kokoma_cli.intake.observations import Observation, appearances, within
from kokoma_cli.intake.reports import Reader, damaged
from kokoma_cli.intake.tables import Tables

#: Given name, surname, address, length, joined, left.
_WIDTH = 6
#: A day to put times on that have none.
_SOME_DAY = date(2000, 1, 1)


def _claims(tables: Tables) -> bool:
    blocks = head(tables)
    return len(blocks) == 1 and _fits(blocks[0].table)


def _fits(table: Table) -> bool:
    found = [column for column in columns(table) if column.heading or column.filled]
    if len(found) != _WIDTH or not table.headings:
        return False
    given, family, email, length, joined, left = found
    if not table.rows:
        return (
            given.means == {"given"} and family.means == {"family"} and "email" in email.means
            and "length" in length.means and "joined" in joined.means and "left" in left.means
        )  # fmt: skip
    return (
        given.shape in ("text", "number")
        and family.shape in ("text", None)
        and email.shape in ("address", "masked", None)
        and length.shape in ("length", "clock")
        and joined.shape == left.shape == "clock"
    )


def _read(tables: Tables, _order: DayOrder | None) -> MeetingReport:
    table = whole(tables)[0].table
    if not _fits(table):
        raise damaged(READER.name)
    problems: list[Problem] = []
    seen: list[Observation] = []
    rows = {row.line: row for row in table.rows}
    for each in totals(table, Places(given=0, family=1, email=2, length=3), problems):
        joined, left = (clock(at(rows[each.line], place)) for place in (4, 5))
        seen.append(each if joined is None or left is None else _timed(each, joined, left))
    found = appearances(seen, None, within, problems=problems)
    return MeetingReport(READER.name, found, problems=tuple(problems), undated=True)


def _timed(each: Observation, joined: time, left: time) -> Observation:
    since, until = (datetime.combine(_SOME_DAY, moment) for moment in (joined, left))
    return each._replace(joined=since, left=until + timedelta(days=until < since))


READER = Reader("google-meet", _claims, _read)
