"""Moodle, the log of a BigBlueButton activity: comings and goings of a course's people.

Moodle writes the headings in the language of the reader, but what happened always in English.
"""

import re

from kokoma_cli.domain.meetings import DayOrder, MeetingReport
from kokoma_cli.domain.problems import Problem
from kokoma_cli.intake import events
from kokoma_cli.intake.blocks import Table, head, whole
from kokoma_cli.intake.columns import at
from kokoma_cli.intake.joins import Places, moments_of, observation, people, shown
from kokoma_cli.intake.moments import Calendar
from kokoma_cli.intake.observations import Observation, appearances, earliest, latest
from kokoma_cli.intake.reports import Reader, damaged
from kokoma_cli.intake.shapes import text
from kokoma_cli.intake.tables import Tables

_HAPPENED = re.compile(r"The user with id '(\d{1,12})' has (joined|left) a bigbluebutton meeting\b")
#: Time, full name, and so on to the address of the computer; the column of what happened is looked for.
_TIME, _NAME = 0, 1


def _claims(tables: Tables) -> bool:
    blocks = head(tables)
    return len(blocks) == 1 and _place(blocks[0].table) is not None


def _place(table: Table) -> int | None:
    """The column that says what happened."""
    for row in table.rows[:150]:
        for index, cell in enumerate(row.cells[:20]):
            if index > _NAME and _HAPPENED.match(text(cell)):
                return index
    return None


def _read(tables: Tables, order: DayOrder | None) -> MeetingReport:
    table = whole(tables)[0].table
    place = _place(table)
    if place is None:
        raise damaged(READER.name)
    calendar = Calendar(moments_of(table.rows, _TIME), order)
    problems: list[Problem] = []
    told: dict[str, list[events.Event]] = {}
    who: dict[str, Observation] = {}
    for row in people(table, Places(name=_NAME), problems):
        happened = _HAPPENED.match(text(at(row, place)))
        if happened is None:
            # The log tells of everything else, too.
            continue
        moment = calendar.moment(at(row, _TIME))
        if moment is None:
            cell = at(row, _TIME)
            problems.append(Problem(row.line, "meetings.no_moment", {"text": shown(cell)}))
            continue
        user = happened[1]
        who.setdefault(user, observation(row, Places(name=_NAME))._replace(key=f"user {user}"))
        told.setdefault(user, []).append(events.Event(moment, happened[2] == "joined", row.line))
    found = []
    for user, each in told.items():
        spans, lost = events.spans(each)
        problems += [
            Problem(line, "meetings.no_join", name=who[user].name, email=who[user].email)
            for line in lost
        ]
        found += [who[user]._replace(joined=joined, left=left) for joined, left in spans]
    return MeetingReport(
        READER.name, appearances(found, latest(found), problems=problems),
        start=earliest(found), order_open=calendar.open, problems=tuple(problems),
    )  # fmt: skip


READER = Reader("moodle-bigbluebutton", _claims, _read)
