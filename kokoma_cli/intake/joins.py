"""Tables with a row for each time somebody was there, or for each person with a total."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from kokoma_cli.domain.problems import Problem
from kokoma_cli.domain.spelling import fold
from kokoma_cli.intake import durations, roles
from kokoma_cli.intake.blocks import Table
from kokoma_cli.intake.columns import Column, at, meaning
from kokoma_cli.intake.durations import Unit
from kokoma_cli.intake.moments import Calendar
from kokoma_cli.intake.observations import Observation
from kokoma_cli.intake.shapes import address, shape, text, yes
from kokoma_cli.intake.tables import Cell, Row
from kokoma_cli.intake.words import Meaning, is_total

#: By so many seconds tools that show minutes may be off.
_SLACK = 60
#: Longer is no name.
_LONGEST_NAME = 200


class Places(NamedTuple):
    """In which column of a table what stands."""

    name: int | None = None
    given: int | None = None
    family: int | None = None
    email: int | None = None
    upn: int | None = None
    joined: int | None = None
    left: int | None = None
    length: int | None = None
    unit: Unit | None = None
    #: Of what bare numbers in `length` are.
    role: int | None = None
    waiting: int | None = None


def first(columns: Iterable[Column], wanted: Meaning) -> int | None:
    """The first column whose heading means that."""
    return next((column.place for column in columns if wanted in column.means), None)


def only(columns: Iterable[Column], wanted: Meaning) -> int | None:
    """The column whose heading means that and nothing else."""
    return next((column.place for column in columns if column.means == {wanted}), None)


def role_column(columns: Sequence[Column], rows: Sequence[Row]) -> int | None:
    """The column that tells of roles: its words are known, or its heading is."""
    for column in columns:
        if column.shape == "text" and column.different <= 8:
            said = {text(at(row, column.place)) for row in rows[:200]} - {""}
            if said and all(roles.role(word) for word in said):
                return column.place
    found = [column for column in meaning(list(columns), "role") if column.shape == "text"]
    return found[0].place if found and found[0].different <= 12 else None


def full_name(row: Row, places: Places) -> str:
    """The name in this row, from one column or from two."""
    if places.name is not None:
        return text(at(row, places.name))[:_LONGEST_NAME].rstrip()
    parts = (text(at(row, places.given)), text(at(row, places.family)))
    return " ".join(filter(None, parts))[:_LONGEST_NAME].rstrip()


def email_of(row: Row, places: Places) -> str | None:
    """The address in this row, or that which its user name is."""
    return address(at(row, places.email)) or address(at(row, places.upn))


def moments_of(rows: Iterable[Row], *places: int | None) -> Iterator[Cell]:
    """All the cells of these columns, for a `Calendar`."""
    for row in rows:
        for place in places:
            if place is not None:
                yield at(row, place)


def moment_at(
    row: Row, place: int | None, calendar: Calendar, problems: list[Problem]
) -> datetime | None:
    """The moment in this cell; a cell with figures in it that is none goes to the problems."""
    cell = at(row, place)
    moment = calendar.moment(cell)
    if moment is None and _means_something(cell):
        problems.append(Problem(row.line, "meetings.no_moment", {"text": shown(cell)}))
    return moment


def stays(
    table: Table, places: Places, calendar: Calendar, problems: list[Problem]
) -> Iterator[Observation]:
    """An observation for each row with a join; rows of waiting rooms and those without any time are left
    out."""
    for row in people(table, places, problems):
        joined_cell = at(row, places.joined)
        before = len(problems)
        joined = moment_at(row, places.joined, calendar, problems)
        left = moment_at(row, places.left, calendar, problems)
        if len(problems) > before or yes(at(row, places.waiting)):
            continue
        if joined is None:
            if left is not None or _means_something(joined_cell):
                problems.append(Problem(row.line, "meetings.no_join"))
            continue
        if left is not None and left < joined:
            problems.append(Problem(row.line, "meetings.left_before_joined"))
            continue
        yield observation(row, places)._replace(joined=joined, left=left)


def totals(
    table: Table, places: Places, problems: list[Problem], calendar: Calendar | None = None
) -> Iterator[Observation]:
    """An observation for each row with what the tool has counted; 0 where it has nothing to say. With a
    calendar it has the first joining and the last leaving, too."""
    mark = durations.decimal_mark((at(row, places.length) for row in table.rows), places.unit)
    for row in people(table, places, problems):
        cell = at(row, places.length)
        joined = calendar.moment(at(row, places.joined)) if calendar else None
        left = calendar.moment(at(row, places.left)) if calendar else None
        seconds = durations.seconds(cell, places.unit, mark) if text(cell) else 0
        ways = durations.two_ways(cell, places.unit) if seconds is None else None
        if ways and joined and left:
            seconds = _between(ways, left - joined)
        if seconds is None:
            problems.append(_unreadable_length(row, cell, ways))
        elif not yes(at(row, places.waiting)):
            yield observation(row, places)._replace(seconds=seconds, joined=joined, left=left)


def _between(ways: tuple[int, int], span: timedelta) -> int | None:
    """Which of two lengths is meant, where it is known from when to when somebody was there; None if both may
    be."""
    more, less = ways
    if more > span.total_seconds() + _SLACK:
        return less
    return more if more >= span.total_seconds() - _SLACK else None


def _unreadable_length(row: Row, cell: Cell, ways: tuple[int, int] | None) -> Problem:
    if ways is None:
        return Problem(row.line, "meetings.no_length", {"text": shown(cell)})
    more, less = (round(each / 60) for each in ways)
    return Problem(
        row.line, "meetings.two_lengths", {"text": shown(cell), "more": more, "less": less}
    )


def observation(row: Row, places: Places) -> Observation:
    """Who stands in this row."""
    name = full_name(row, places)
    role = roles.role(text(at(row, places.role))) if places.role is not None else None
    return Observation(row.line, name, email_of(row, places), role)


def people(table: Table, places: Places, problems: list[Problem] | None = None) -> Iterator[Row]:
    """The rows of a table that are about people: without totals and headings said again. What is added to
    `problems` while the caller has a row is said to be about her who stands in it."""
    place = places.name if places.name is not None else places.family
    headings = [fold(heading) for heading in table.headings]
    heading = headings[place] if place is not None and place < len(headings) else ""
    for row in table.rows:
        if not any(text(cell) for cell in row.cells):
            continue
        if place is not None:
            name = text(at(row, place))
            if heading and fold(name) == heading and _says_again(row, headings):
                continue
            if is_total(name) and email_of(row, places) is None:
                continue
        before = len(problems or ())
        yield row
        if problems is not None and len(problems) > before:
            who = observation(row, places)
            problems[before:] = [
                each._replace(name=who.name, email=who.email) for each in problems[before:]
            ]


def shown(cell: Cell) -> str:
    """A cell as it goes into a sentence."""
    found = text(cell)
    return found if len(found) <= 60 else f"{found[:59]}…"


def _means_something(cell: Cell) -> bool:
    """Whether a cell that is no moment ought to have been one; „noch da“ is an answer, too."""
    found = text(cell)
    return bool(found) and (any(letter.isdigit() for letter in found) or shape(cell) != "text")


def _says_again(row: Row, headings: list[str]) -> bool:
    return all(fold(text(cell)) in headings for cell in row.cells if text(cell))
