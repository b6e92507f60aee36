"""Microsoft Teams, the attendance list of 2020: a row for each coming and going, no addresses."""

from datetime import datetime

from kokoma_cli.domain.meetings import DayOrder, MeetingReport
from kokoma_cli.domain.problems import Problem
from kokoma_cli.domain.spelling import clean, fold
from kokoma_cli.intake import events
from kokoma_cli.intake.blocks import Table, head, whole
from kokoma_cli.intake.columns import Column, at, columns, sample
from kokoma_cli.intake.joins import Places, full_name, moments_of, people, shown
from kokoma_cli.intake.moments import Calendar
from kokoma_cli.intake.observations import Observation, appearances
from kokoma_cli.intake.reports import Reader
from kokoma_cli.intake.shapes import text
from kokoma_cli.intake.tables import Tables
from kokoma_cli.intake.words import JOINING, LEAVING, meanings


def _claims(tables: Tables) -> bool:
    blocks = head(tables)
    if len(blocks) != 1 or blocks[0].title is not None:
        return False
    table = blocks[0].table
    if len([heading for heading in table.headings if heading]) != 3:
        return False
    if not table.rows:
        return sorted(meanings(table.headings[0])) == ["name"] and (
            "event" in meanings(table.headings[1]) and "moment" in meanings(table.headings[2])
        )
    found = columns(table)[:3]
    return (
        [column.shape for column in found] == ["text", "text", "moment"]
        and all(column.filled == found[0].filled for column in found)
        and _are_actions(found[1], table)
    )


def _are_actions(column: Column, table: Table) -> bool:
    """Words for coming and going; in a language that no list has two or three words, of which nearly
    everybody has more than one."""
    said: dict[str, set[str]] = {}
    for row in sample(table):
        said.setdefault(fold(text(at(row, 0))), set()).add(fold(text(at(row, column.place))))
    words = set().union(*said.values())
    if words & (JOINING | LEAVING):
        return len(words) <= 5
    several = sum(len(each) > 1 for each in said.values())
    return len(words) in (2, 3) and several >= 3 and several >= 0.6 * len(said)


def _read(tables: Tables, order: DayOrder | None) -> MeetingReport:
    table = next(block.table for block in whole(tables))
    calendar = Calendar(moments_of(table.rows, 2), order)
    problems: list[Problem] = []
    log = events.Log()
    first_words: dict[str, bool] = {}
    nameless: list[int] = []
    moments: list[datetime] = []
    for row in people(table, Places(name=0), problems):
        action, cell = text(at(row, 1)), at(row, 2)
        moment = calendar.moment(cell)
        came = _came(action, first_words)
        if moment is None:
            problems.append(Problem(row.line, "meetings.no_moment", {"text": shown(cell)}))
        elif came is None:
            problems.append(Problem(row.line, "meetings.no_action", {"text": shown(action)}))
        else:
            who = Observation(row.line, full_name(row, Places(name=0)))
            if who.name:
                log.add(clean(who.name).casefold(), who, moment, came=came)
                moments.append(moment)
            else:
                nameless.append(row.line)
    if nameless:
        problems.append(Problem(nameless[0], "meetings.nameless", {"count": len(nameless)}))
    found = appearances(log.observations(problems), max(moments, default=None))
    return MeetingReport(
        READER.name, found, start=min(moments, default=None), end=max(moments, default=None),
        order_open=calendar.open, utc=calendar.utc, problems=tuple(problems),
    )  # fmt: skip


def _came(action: str, unknown: dict[str, bool]) -> bool | None:
    """Words of a language that no list has: whoever is named first has come, the other one has gone."""
    known = events.came(action)
    if known is not None or not action:
        return known
    if action not in unknown and len(unknown) < 2:
        unknown[action] = not unknown
    return unknown.get(action)


READER = Reader("teams-gen1-list", _claims, _read)
