"""What the reports of Zoom have in common: a name with what it was before in brackets, an address, and
minutes that were rounded up.

The heading of the name has brackets in every language, "Name (Original Name)"; the reports of an account
repeat the columns of the meeting in front of it on every row.
"""

import re
from typing import NamedTuple

from kokoma_cli.domain.meetings import DayOrder, MeetingReport
from kokoma_cli.domain.problems import Problem
from kokoma_cli.domain.spelling import clean, fold
from kokoma_cli.intake import durations, roles
from kokoma_cli.intake.blocks import Block, Table, filled_cells, whole
from kokoma_cli.intake.columns import Column, at, columns
from kokoma_cli.intake.joins import Places, moments_of, stays, totals
from kokoma_cli.intake.moments import Calendar
from kokoma_cli.intake.observations import Observation, appearances, earliest, latest
from kokoma_cli.intake.reports import damaged
from kokoma_cli.intake.shapes import address, shape, text
from kokoma_cli.intake.tables import Cell, Row, Tables

_BRACKETED = re.compile(r"[^()]{2,40}\([^()]{3,60}\)")
_RENAMED = re.compile(r"([^()]+) \(([^()]{2,80})\)")
#: What stands in brackets behind a name without being one.
_NO_NAME = frozenset(
    fold(word)
    for word in [
        "extern",
        "external",
        "gast",
        "guest",
        "intern",
        "internal",
        "stadt",
        "gemeinde",
        "landkreis",
        "kreis",
        "markt",
        "amt",
        "landratsamt",
        "verwaltung",
        "kommune",
        "vhs",
        "verein",
        "he",
        "she",
        "they",
        "er",
        "sie",
        "ihr",
        "him",
        "her",
        "them",
        "city",
        "town",
        "iphone",
        "ipad",
        "android",
    ]
)

#: How a meeting's title is headed.
TOPIC = frozenset(
    map(fold, ("topic", "thema", "argomento", "sujet", "tema", "temat", "tópico", "onderwerp"))
)

#: Zoom rounds every row up to a whole minute.
ROUNDING = 60


class Layout(NamedTuple):
    """Where the columns of the people begin, and which they are."""

    place: int
    joins: bool
    #: True: a row for each join; False: one for each person, with a total.
    classic: bool
    #: As it was until 2023, in English only.


def layout(table: Table) -> Layout | None:
    """The layout of this table if it is one of Zoom's."""
    headings = table.headings
    found = columns(table)
    for place, heading in enumerate(headings[: max(0, len(found) - 2)]):
        if not _BRACKETED.fullmatch(heading) or durations.unit_of(heading):
            continue
        email, *others = found[place + 1 : place + 5]
        if email.shape not in ("address", "masked", None) and "email" not in email.means:
            continue
        classic = fold(heading) == "name original name" and fold(email.heading) == "user email"
        if len(others) == 3 and _are_joins(others, filled=bool(table.rows)):
            return Layout(place, joins=True, classic=classic)
        if others and _is_total(others[0]):
            return Layout(place, joins=False, classic=classic)
    return None


def _are_joins(others: list[Column], *, filled: bool) -> bool:
    joined, left, length = others
    if not _is_total(length):
        return False
    if filled:
        return joined.shape == "moment" and left.shape in ("moment", None)
    return bool(joined.means & {"joined", "moment"}) or "left" in left.means


def _is_total(column: Column) -> bool:
    return column.shape in ("number", None) and (
        durations.unit_of(column.heading) is not None or "(" in column.heading
    )


def people_block(blocks: list[Block]) -> tuple[Block | None, Block, Layout] | None:
    """The meeting, where it has rows of its own, and the people."""
    for at_, block in enumerate(blocks[:3]):
        if block.rows and (found := layout(block.table)):
            return (blocks[at_ - 1] if at_ else None), block, found
    return None


def read(tool: str, tables: Tables, order: DayOrder | None) -> MeetingReport:
    """Any of Zoom's reports about a meeting. Dates follow the account's profile, AM and PM in any order."""
    parts = people_block(whole(tables))
    if parts is None:
        raise damaged(tool)
    meeting, block, found = parts
    table = _without_waiting(block.table, found)
    place = found.place
    about = _about(meeting, table, place)
    cells = [*about, *moments_of(table.rows, place + 2, place + 3)] if found.joins else about
    calendar = Calendar(cells, order, halves_decide=False)
    moments = [each for each in map(calendar.moment, about) if each is not None]
    problems: list[Problem] = []
    places = _places(columns(table), found, table)
    if found.joins:
        seen = list(stays(table, places, calendar, problems))
    else:
        seen = list(totals(table, places, problems))
    hosts = {each.casefold() for each in map(address, about) if each}
    seen = [_understood(each, hosts) for each in seen]
    start = min(moments, default=None) if place == 0 else None
    end = max(moments, default=None) if place == 0 else None
    return MeetingReport(
        tool, appearances(seen, latest(seen, end), problems=problems), _title(meeting, table, place),
        start or earliest(seen), end, rounding=0 if found.joins else ROUNDING,
        order_open=calendar.open, utc=calendar.utc, problems=tuple(problems),
    )  # fmt: skip


def _places(found: list[Column], layout_: Layout, table: Table) -> Places:
    place = layout_.place
    if not layout_.joins:
        unit = durations.unit_of(table.headings[place + 2]) or "minutes"
        return Places(name=place, email=place + 1, length=place + 2, unit=unit)
    later = [column for column in found[place + 5 :] if "waiting" in column.means]
    # In a language no list has: the columns are those of guests, of recording and of waiting.
    yes_no = [column for column in found[place + 5 :] if column.heading]
    waiting = later[0].place if later else yes_no[2].place if len(yes_no) == 3 else None
    return Places(name=place, email=place + 1, joined=place + 2, left=place + 3, waiting=waiting)


def _without_waiting(table: Table, found: Layout) -> Table:
    """Without the rows between the meetings of an account's report."""
    return table._replace(rows=tuple(r for r in table.rows if text(at(r, found.place)) or _rest(r)))


def _rest(row: Row) -> bool:
    return any(shape(cell) == "moment" for cell in row.cells)


def _about(meeting: Block | None, table: Table, place: int) -> list[Cell]:
    """What stands about the meeting itself: above the table, or in front of each row."""
    if place:
        return list(dict.fromkeys(cell for row in table.rows for cell in row.cells[:place]))
    return [cell for row in meeting.rows for cell in filled_cells(row)] if meeting else []


def _title(meeting: Block | None, table: Table, place: int) -> str | None:
    if place:
        return text(at(table.rows[0], 0)) or None if table.rows else None
    if meeting is None or not meeting.table.rows:
        return None
    head, row = meeting.table.headings, meeting.table.rows[0]
    named = [i for i, each in enumerate(head) if fold(each) in TOPIC]
    if not named:
        named = [i for i, cell in enumerate(row.cells) if shape(cell) == "text"]
    return text(at(row, named[0])) or None if named else None


def _understood(each: Observation, hosts: set[str]) -> Observation:
    """With her role as host, and under which name else she was there."""
    role = each.role
    if roles.is_host(each.name) or (each.email and each.email.casefold() in hosts):
        role = "organiser"
    return each._replace(role=role, other_names=other_names(roles.without_host(each.name)))


def other_names(name: str) -> tuple[str, ...]:
    """Of „New (Original)“ both; of „Körner, Ruth (Landkreis X)“ none, as that is no other name."""
    match = _RENAMED.fullmatch(clean(name))
    if match is None or "," in match[1] or "/" in match[2]:
        return ()
    if set(fold(match[2]).split()) & _NO_NAME or any(letter.isdigit() for letter in match[2]):
        return ()
    return match[1], match[2]
