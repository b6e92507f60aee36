"""What the reports of Microsoft Teams since 2021 have in common, in whatever language."""

import re
from datetime import datetime
from typing import NamedTuple

from kokoma_cli.domain.meetings import DayOrder, MeetingReport
from kokoma_cli.domain.problems import Problem
from kokoma_cli.domain.spelling import clean, fold
from kokoma_cli.intake import durations
from kokoma_cli.intake.blocks import Block, Table, moments_in, split, visible, whole
from kokoma_cli.intake.columns import columns, of_shape
from kokoma_cli.intake.joins import Places, first, moments_of, role_column, stays, totals
from kokoma_cli.intake.moments import Calendar
from kokoma_cli.intake.observations import Observation, appearances, earliest, latest, within
from kokoma_cli.intake.reports import damaged
from kokoma_cli.intake.shapes import shape, text
from kokoma_cli.intake.tables import Cell, Tables

_REGISTERED = re.compile(
    r"registr|registrier|anmelde|inscri|inscr|iscri|rejestr|prihl|tilmeld|pameld|anmal|rekister|regisztr|kayit"
)
_GUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)

Pairs = list[tuple[str, Cell, int]]


class Summary(NamedTuple):
    """What a report says of the meeting itself."""

    title: str | None
    start: datetime | None
    end: datetime | None
    seconds: int | None


def is_guid(cell: Cell) -> bool:
    """Whether the cell is the number of a meeting."""
    return isinstance(cell, str) and _GUID.fullmatch(cell) is not None


def summary(pairs: Pairs, calendar: Calendar) -> Summary:
    """The meeting: its title is the first text, its start the first moment, its end the second."""
    titles = [text(value) for _, value, _ in pairs if shape(value) == "text" and not is_guid(value)]
    moments = [calendar.moment(value) for value in moments_in(pairs)] + [None, None]
    lengths = [found for _, value, _ in pairs if (found := durations.seconds(value)) is not None]
    start, end = moments[:2]
    if start and end and end < start:
        end = None
    return Summary(titles[0] if titles else None, start, end, max(lengths, default=None))


def join_places(table: Table) -> Places | None:
    """Where what stands in a table of joins: name, joining, leaving and duration are its first columns.
    Without any row its headings have to say so."""
    found = columns(table)
    if len(found) < 4:
        return None
    if table.rows:
        said = any(column.filled for column in found[1:4])
        fit = all(
            column.shape in (*shapes, None)
            for column, shapes in zip(
                found[:4], (("text", "number"), ("moment",), ("moment",), ("length",)), strict=True
            )
        )
        if not (said and fit):
            return None
    elif not (
        "name" in found[0].means
        and "joined" in found[1].means
        and "left" in found[2].means
        and found[3].means
    ):
        return None
    others = [column for column in found[4:] if not registered(column.heading)]
    addresses = of_shape(others, "address")
    email = next((column for column in addresses if "upn" not in column.means), None)
    return Places(
        name=0, joined=1, left=2, length=3,
        email=email.place if email else first(others, "email"),
        upn=next((c.place for c in addresses if c != email), None) or first(others, "upn"),
        role=role_column(others, table.rows),
    )  # fmt: skip


def registered(heading: str) -> bool:
    """Whether the heading is about registration, which only webinars have."""
    return any(_REGISTERED.match(word) for word in fold(heading).split())


def sections(blocks: list[Block]) -> dict[int, Table]:
    """The tables of the numbered sections that tell of joins, by number."""
    found: dict[int, Table] = {}
    for block in blocks:
        number = block.number
        if number is not None and number > 1 and number not in found and block.rows:
            found[number] = block.table
    return {number: table for number, table in found.items() if join_places(table)}


def sections_of(tables: Tables, rows: int) -> dict[int, Table]:
    """The same of as many rows of the first sheet with any."""
    for sheet in visible(tables):
        if blocks := split(sheet[:rows]):
            return sections(blocks)
    return {}


def read_sections(tool: str, tables: Tables, order: DayOrder | None) -> MeetingReport:
    """The third section tells of each join; the second of each person, and is asked about those of whom the
    third says nothing. The fourth tells of raised hands."""
    blocks = whole(tables)
    pairs = next((block.pairs for block in blocks if block.number == 1), [])
    found = sections(blocks)
    people, joins = found.get(2), found.get(3)
    if people is None and joins is None:
        raise damaged(tool)
    cells = moments_in(pairs)
    for table in filter(None, (people, joins)):
        cells += moments_of(table.rows, 1, 2)
    calendar = Calendar(cells, order)
    meeting = summary(pairs, calendar)
    problems: list[Problem] = []
    seen = _seen(joins, calendar, problems)
    counted = _counted(people, calendar, problems)
    known = {_identity(each) for each in seen}
    by_identity = {_identity(each): each for each in counted}
    seen = [_with_role(each, by_identity) for each in seen]
    rest = [each for each in counted if _identity(each) not in known]
    if not seen:
        rest = [_capped(each, meeting.seconds, problems) for each in rest]
    end = latest([*seen, *rest], meeting.end)
    return MeetingReport(
        tool, appearances([*seen, *rest], end, within, problems), meeting.title,
        meeting.start or earliest([*seen, *rest]), meeting.end,
        order_open=calendar.open, utc=calendar.utc, problems=tuple(problems),
    )  # fmt: skip


def _seen(table: Table | None, calendar: Calendar, problems: list[Problem]) -> list[Observation]:
    places = join_places(table) if table else None
    return list(stays(table, places, calendar, problems)) if table and places else []


def _counted(table: Table | None, calendar: Calendar, problems: list[Problem]) -> list[Observation]:
    places = join_places(table) if table else None
    if table is None or places is None:
        return []
    found = totals(table, _with_registration(places, table), problems, calendar)
    return [each for each in found if each.name or each.email]


def _with_registration(places: Places, table: Table) -> Places:
    """Who has registered and not come has neither name nor address but in what she registered with."""
    said = [column for column in columns(table) if registered(column.heading)]
    addresses = of_shape(said, "address")
    if not addresses or places.upn is not None:
        return places
    return places._replace(upn=addresses[0].place)


def _identity(each: Observation) -> str:
    return each.email.casefold() if each.email else clean(each.name).casefold()


def _with_role(each: Observation, known: dict[str, Observation]) -> Observation:
    other = known.get(_identity(each))
    return each._replace(role=other.role) if other and each.role is None else each


def _capped(each: Observation, longest: int | None, problems: list[Problem]) -> Observation:
    """Two devices of one person are perhaps added up there: she was not there longer than the meeting."""
    counted = within([each])
    if longest is None or counted <= longest:
        return each
    problems.append(
        Problem(each.line, "meetings.longer_than_meeting", name=each.name, email=each.email)
    )
    return each._replace(seconds=longest)
