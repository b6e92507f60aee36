"""A table of a tool that no reader knows: read by what stands in its columns, then by what they are called.

Where that leaves open who was there, or for how long, it is asked; nothing is guessed.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from kokoma_cli.domain.meetings import DayOrder, MeetingReport, seconds_together
from kokoma_cli.domain.problems import Problem
from kokoma_cli.domain.spelling import fold
from kokoma_cli.errors import BadCall, BadInput
from kokoma_cli.intake import events, meant
from kokoma_cli.intake.blocks import Table, split, visible
from kokoma_cli.intake.columns import at, columns
from kokoma_cli.intake.joins import moment_at, moments_of, observation, people, shown, stays, totals
from kokoma_cli.intake.meant import MEANINGS, Meant, meaning_said
from kokoma_cli.intake.moments import Calendar, clock
from kokoma_cli.intake.observations import Observation, appearances, earliest, latest, within
from kokoma_cli.intake.presences import presence
from kokoma_cli.intake.shapes import shape, text
from kokoma_cli.intake.tables import Cell, Row, Tables
from kokoma_cli.wording.values import Phrase

#: The name of this reader.
NAME = "table"
#: A day to put times on that have none.
_SOME_DAY = datetime(2000, 1, 1)
#: Whoever seems to be there for longer past midnight has beginning and end mixed up.
_LONGEST_PAST_MIDNIGHT = timedelta(hours=6)
#: Names of months and of weekdays are not looked for in more rows above a table than these.
_ABOVE = 30


class _Found(NamedTuple):
    table: Table
    meant: Meant
    above: list[Cell]


def read(tables: Tables, order: DayOrder | None, meanings: Mapping[str, str]) -> MeetingReport:
    """The report in a table of whatever kind. `meanings` says of headings what the columns below hold.

    Raises BadInput if nothing in it tells of people; Conflict if it has to be asked which column means what.
    """
    told = _checked(meanings)
    found = _chosen(tables, told)
    if found is None:
        return MeetingReport(NAME, ())
    table, places = found.table, found.meant.places
    calendar = Calendar(_dates(found), order)
    problems: list[Problem] = []
    if found.meant.event is not None:
        seen = _events(found, calendar, problems)
    elif found.meant.clocks and places.joined is not None:
        seen = _clocks(found, calendar, problems)
    elif places.joined is not None and places.left is not None:
        seen = list(stays(table, places, calendar, problems))
    elif places.length is not None:
        seen = list(totals(table, places, problems, calendar))
    else:
        seen = list(_presences(found, calendar, problems))
    moments = [each for each in map(calendar.moment, found.above) if each is not None]
    undated = any(map(_is_undated, seen))
    start = None if undated else earliest(seen)
    start = start or (min(moments) if moments else _day_above(found, calendar))
    return MeetingReport(
        NAME, appearances(seen, latest(seen), within, problems), start=start,
        rounding=_rounding(found), order_open=calendar.open, utc=calendar.utc, problems=tuple(problems),
        undated=undated,
    )  # fmt: skip


def _checked(meanings: Mapping[str, str]) -> dict[str, str]:
    told: dict[str, str] = {}
    for heading, word in meanings.items():
        meaning = meaning_said(word)
        if meaning is None:
            possible = [Phrase(f"meetings.word_{each}") for each in MEANINGS]
            raise BadCall("meetings.no_such_meaning", meaning=word, meanings=possible)
        told[fold(heading)] = meaning
    return told


def _chosen(tables: Tables, told: Mapping[str, str]) -> _Found | None:
    """The table that tells of people: of several the one with most rows. None: there are headings in the end,
    in whatever language, and nobody below them."""
    found: list[tuple[int, Table, list[Cell]]] = []
    for rows in visible(tables):
        above: list[Cell] = []
        for block in split(rows):
            table = block.table
            if block.rows and _tells(table, told):
                found.append((len(table.rows), table, above[:]))
            above += [cell for row in block.rows[:_ABOVE] for cell in row.cells[:20] if shape(cell)]
            del above[600:]
    wide = [table for _, table, _ in found if table.rows and len(table.headings) != 2]
    if not wide and _ends_with_headings(tables):
        return None
    if not found:
        raise BadInput("meetings.no_table")
    _, table, above = max(found, key=lambda each: each[0])
    return _Found(table, meant.understood(table, told), above)


def _ends_with_headings(tables: Tables) -> bool:
    blocks = next(filter(None, map(split, visible(tables))), [])
    last = blocks[-1].rows if blocks else ()
    shapes = [shape(cell) for row in last for cell in row.cells]
    return len(last) == 1 and shapes.count("text") >= 3 and set(shapes) <= {"text", "yes_no", None}


def _tells(table: Table, told: Mapping[str, str]) -> bool:
    """Whether a table may tell of people: it has names and something about them."""
    found = columns(table)
    if len(found) < 2 or (len(found) == 2 and not table.headings):
        # Two columns without headings say something about the meeting.
        return False
    if any(fold(column.key) in told for column in found):
        return True
    names = [column for column in found if column.means & {"name", "given", "family", "email"}]
    others = [
        column
        for column in found
        if column.shape not in ("text", None) or column.means & meant.ABOUT_TIME
    ]
    return bool(others) and bool(names or any(column.shape == "text" for column in found))


def _dates(found: _Found) -> Iterator[Cell]:
    places = found.meant.places
    wanted = [places.joined, places.left, found.meant.day, found.meant.moment]
    yield from moments_of(found.table.rows, *wanted)
    yield from (cell for cell in found.above if shape(cell) in ("moment", "day"))


def _events(found: _Found, calendar: Calendar, problems: list[Problem]) -> list[Observation]:
    """Rows of coming and going."""
    log = events.Log()
    for row in people(found.table, found.meant.places, problems):
        cell = at(row, found.meant.event)
        came = events.came(text(cell))
        moment = moment_at(row, found.meant.moment, calendar, problems)
        if came is None:
            problems.append(Problem(row.line, "meetings.no_action", {"text": shown(cell)}))
        elif moment is not None:
            seen = observation(row, found.meant.places)
            log.add((seen.email or seen.name).casefold(), seen, moment, came=came)
    return log.observations(problems)


def _clocks(found: _Found, calendar: Calendar, problems: list[Problem]) -> list[Observation]:
    """Times of day, on the day of their row or on no day at all; after midnight it is the next one."""
    places = found.meant.places
    seen: list[Observation] = []
    for row in people(found.table, places, problems):
        span = _span(row, found, problems)
        if span is None:
            continue
        joined, left = span
        who = observation(row, places)
        day = calendar.day(at(row, found.meant.day)) if found.meant.day is not None else None
        if day is not None:
            shift = datetime(day.year, day.month, day.day) - _SOME_DAY
            seen.append(who._replace(joined=joined + shift, left=left + shift if left else None))
        else:
            seen.append(who._replace(joined=joined, left=left))
    return _without_days(seen) if any(map(_is_undated, seen)) else seen


def _is_undated(each: Observation) -> bool:
    return each.joined is not None and each.joined.year <= _SOME_DAY.year


def _span(
    row: Row, found: _Found, problems: list[Problem]
) -> tuple[datetime, datetime | None] | None:
    places = found.meant.places
    cells = at(row, places.joined), at(row, places.left)
    times = [clock(cell) for cell in cells]
    for cell, moment in zip(cells, times, strict=True):
        if moment is None and text(cell) and any(letter.isdigit() for letter in text(cell)):
            problems.append(Problem(row.line, "meetings.no_moment", {"text": shown(cell)}))
            return None
    if times[0] is None:
        if times[1] is not None:
            problems.append(Problem(row.line, "meetings.no_join"))
        return None
    joined = datetime.combine(_SOME_DAY, times[0])
    if times[1] is None:
        return joined, None
    left = datetime.combine(_SOME_DAY, times[1])
    if left < joined:
        left += timedelta(days=1)
        if left - joined > _LONGEST_PAST_MIDNIGHT:
            problems.append(Problem(row.line, "meetings.left_before_joined"))
            return None
    return joined, left


def _without_days(seen: Sequence[Observation]) -> list[Observation]:
    """Of times without a day it is told how long they are, and between which others they lie. Those of one
    person are put together first."""
    end = latest(seen)
    whole = appearances(seen, end)
    lines = {each.line: each for each in seen}
    found = []
    for person in whole:
        found.append(
            lines[person.lines[0]]._replace(
                joined=min(stay.joined for stay in person.stays),
                left=max(stay.left for stay in person.stays),
                seconds=seconds_together(person.stays),
            )
        )
    return found


def _presences(found: _Found, calendar: Calendar, problems: list[Problem]) -> Iterator[Observation]:
    """What is said in place of any time."""
    for row in people(found.table, found.meant.places, problems):
        cell = at(row, found.meant.presence)
        if not text(cell):
            continue
        said = presence(cell)
        if said is None:
            problems.append(Problem(row.line, "meetings.no_mark", {"text": shown(cell)}))
            continue
        day = calendar.day(at(row, found.meant.day)) if found.meant.day is not None else None
        yield observation(row, found.meant.places)._replace(presence=said, on=day)


def _day_above(found: _Found, calendar: Calendar) -> datetime | None:
    """The day that stands above the table, if there is one and no other."""
    days = {day for cell in found.above if (day := calendar.day(cell)) is not None}
    day = days.pop() if len(days) == 1 else None
    return datetime(day.year, day.month, day.day) if day else None


def _rounding(found: _Found) -> int:
    """Whole minutes may have been rounded up."""
    places = found.meant.places
    counted = places.length is not None and (places.joined is None or places.left is None)
    return 60 if counted and places.unit == "minutes" else 0
