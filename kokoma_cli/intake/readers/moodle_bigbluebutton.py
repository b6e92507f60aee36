"""Moodle, the log of a BigBlueButton activity: comings and goings of a course's people.

Moodle writes headings and events in the language of the reader, and what happened mostly in English. So it
is known by what is the same in all of them: a time, a name, and a sentence with the numbers of the person and
of the activity between quotes.
"""

import re
from typing import NamedTuple

from kokoma_cli.domain.meetings import DayOrder, MeetingReport
from kokoma_cli.domain.problems import Problem
from kokoma_cli.errors import BadInput
from kokoma_cli.intake import events
from kokoma_cli.intake.blocks import Table, head, whole
from kokoma_cli.intake.columns import at
from kokoma_cli.intake.joins import Places, moments_of, observation, people, shown
from kokoma_cli.intake.moments import Calendar
from kokoma_cli.intake.observations import appearances, earliest, latest
from kokoma_cli.intake.reports import Reader, damaged
from kokoma_cli.intake.shapes import shape, text
from kokoma_cli.intake.tables import Row, Tables

#: Time, full name, and so on to the address of the computer; the column of what happened is looked for.
_TIME, _NAME = 0, 1
_PLACES = Places(name=_NAME)
#: The user with id '3' …, and in whatever quotes other languages have.
_NUMBER = re.compile("['\"‘’‚‛“”„‟‹›«»「]\\s?(\\d{1,12})\\s?['\"‘’‚‛“”„‟‹›«»」]")
_TOOL = "bigbluebutton"
#: The log tells of everything else, too; somewhere in so many rows somebody comes.
_LOOKED_THROUGH = 150


class _Happened(NamedTuple):
    user: str
    #: The number of the person in Moodle.
    came: bool | None
    #: None: something else.


def _claims(tables: Tables) -> bool:
    blocks = head(tables)
    return len(blocks) == 1 and _place(blocks[0].table) is not None


def _place(table: Table) -> int | None:
    """The column that says what happened: with the numbers of somebody and of a BigBlueButton."""
    for row in table.rows[:_LOOKED_THROUGH]:
        cells = [text(cell) for cell in row.cells[:20]]
        if not any(_TOOL in cell.casefold() for cell in cells) or shape(at(row, _TIME)) != "moment":
            continue
        for index, cell in enumerate(cells):
            if index > _NAME and len(_NUMBER.findall(cell)) > 1:
                return index
    return None


def _happened(row: Row, place: int) -> _Happened | None:
    """What a row tells, in its sentence or else in the name of the event, which stands before it."""
    cells = text(at(row, place)), text(at(row, place - 1)) if place - 1 > _NAME else ""
    number = _NUMBER.search(cells[0])
    if number is None or not any(_TOOL in text(cell).casefold() for cell in row.cells):
        return None
    return _Happened(number[1], events.came_by_sentence(*cells))


def _read(tables: Tables, order: DayOrder | None) -> MeetingReport:
    table = whole(tables)[0].table
    place = _place(table)
    if place is None:
        raise damaged(READER.name)
    calendar = Calendar(moments_of(table.rows, _TIME), order)
    problems: list[Problem] = []
    log = events.Log()
    for row in people(table, _PLACES, problems):
        happened = _happened(row, place)
        if happened is None or happened.came is None:
            continue
        moment = calendar.moment(at(row, _TIME))
        if moment is None:
            cell = at(row, _TIME)
            problems.append(Problem(row.line, "meetings.no_moment", {"text": shown(cell)}))
            continue
        seen = observation(row, _PLACES)
        # In some languages the first number may be that of the activity.
        key = f"user {happened.user} {seen.name}"
        log.add(key, seen._replace(key=key), moment, came=happened.came)
    found = log.observations(problems)
    if not found and not problems:
        raise BadInput("meetings.log_without_comings")
    return MeetingReport(
        READER.name, appearances(found, latest(found), problems=problems),
        start=earliest(found), order_open=calendar.open, problems=tuple(problems),
    )  # fmt: skip


READER = Reader("moodle-bigbluebutton", _claims, _read)
