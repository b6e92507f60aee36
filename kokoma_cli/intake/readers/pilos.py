"""PILOS, the list of those who were there: all times of a person stand in one cell, one below the other."""

import re
from datetime import datetime

from kokoma_cli.domain.meetings import DayOrder, MeetingReport
from kokoma_cli.domain.problems import Problem
from kokoma_cli.intake.blocks import Table, head, moments_in, whole
from kokoma_cli.intake.columns import at
from kokoma_cli.intake.joins import Places, observation, people, shown
from kokoma_cli.intake.moments import Calendar, plain
from kokoma_cli.intake.observations import Observation, appearances, earliest, latest
from kokoma_cli.intake.reports import Reader, damaged
from kokoma_cli.intake.shapes import shape, text
from kokoma_cli.intake.tables import Cell, Row, Tables

#: 16.03.2026 09:02:11 -  16.03.2026 11:58:00 (175 min.)
_SESSION = re.compile(
    r"(\d[\d./: -]{8,30}?(?: ?[AaPp][Mm])?) ?[-–] {0,2}(\d[\d./: ]{8,30}(?:[AaPp][Mm])?) ?"
    r"(?:\((\d{1,6}) ?\S{0,12}\))?"
)
_SESSIONS = 3
#: PILOS asks the server every so often who is there.
_ACCURACY = 60
#: More times than these has nobody.
_MOST = 2_000


def _claims(tables: Tables) -> bool:
    blocks = head(tables)
    if len(blocks) != 2 or len(moments_in(blocks[0].pairs)) < 1 or len(blocks[0].rows) > 5:
        return False
    table = blocks[1].table
    if len([each for each in table.headings if each]) != _SESSIONS + 1:
        return False
    rows = table.rows[:20]
    said = [cell for row in rows if (cell := at(row, _SESSIONS)) is not None]
    return not rows or any(_SESSION.fullmatch(line) for cell in said for line in _lines(cell))


def _lines(cell: Cell) -> list[str]:
    return [plain(line) for line in str(cell).splitlines()[:_MOST] if line.strip()]


def _read(tables: Tables, order: DayOrder | None) -> MeetingReport:
    blocks = whole(tables)
    table = blocks[1].table
    if len(table.headings) <= _SESSIONS:
        raise damaged(READER.name)
    calendar = Calendar([*moments_in(blocks[0].pairs), *_all_moments(table)], order)
    moments = [calendar.moment(value) for value in moments_in(blocks[0].pairs)]
    problems: list[Problem] = []
    seen = [
        each
        for row in people(table, Places(name=0, email=1), problems)
        for each in _sessions(row, calendar, problems)
    ]
    titles = [text(value) for _, value, _ in blocks[0].pairs if shape(value) == "text"]
    end = moments[1] if len(moments) > 1 else None
    return MeetingReport(
        READER.name, appearances(seen, latest(seen, end), problems=problems),
        titles[0] if titles else None, moments[0] or earliest(seen), end, _ACCURACY,
        order_open=calendar.open, utc=calendar.utc, problems=tuple(problems),
    )  # fmt: skip


def _all_moments(table: Table) -> list[Cell]:
    found: list[Cell] = []
    for row in table.rows:
        for line in _lines(at(row, _SESSIONS) or ""):
            if match := _SESSION.fullmatch(line):
                found += [match[1].strip(), match[2].strip()]
    return found


def _sessions(row: Row, calendar: Calendar, problems: list[Problem]) -> list[Observation]:
    found = []
    who = observation(row, Places(name=0, email=1))
    for line in _lines(at(row, _SESSIONS) or ""):
        span = _span(line, calendar)
        if span is None:
            problems.append(Problem(row.line, "meetings.no_moment", {"text": shown(line)}))
        elif span[1] < span[0]:
            problems.append(Problem(row.line, "meetings.left_before_joined"))
        else:
            found.append(who._replace(joined=span[0], left=span[1]))
    return found


def _span(line: str, calendar: Calendar) -> tuple[datetime, datetime] | None:
    match = _SESSION.fullmatch(line) if len(line) < 120 else None
    if match is None:
        return None
    joined, left = calendar.moment(match[1].strip()), calendar.moment(match[2].strip())
    return (joined, left) if joined and left else None


READER = Reader("pilos-xlsx", _claims, _read)
