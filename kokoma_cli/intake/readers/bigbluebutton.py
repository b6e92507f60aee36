"""BigBlueButton, the learning dashboard: a row for each user, with first joining, last leaving and what was
counted in between. Its headings are partly English in every language."""

from kokoma_cli.domain.meetings import DayOrder, MeetingReport
from kokoma_cli.domain.problems import Problem
from kokoma_cli.domain.spelling import fold
from kokoma_cli.intake.blocks import Table, head, whole
from kokoma_cli.intake.columns import Column, at, columns
from kokoma_cli.intake.durations import seconds
from kokoma_cli.intake.joins import Places, moment_at, moments_of, observation, people, shown
from kokoma_cli.intake.moments import Calendar
from kokoma_cli.intake.observations import Observation, appearances, earliest, latest, within
from kokoma_cli.intake.reports import Reader, damaged
from kokoma_cli.intake.shapes import text, yes
from kokoma_cli.intake.tables import Row, Tables

#: Name, moderator, seven columns of doings, joining, leaving, duration; questions of polls come after them.
_JOINED, _LEFT, _LENGTH = 9, 10, 11


def _claims(tables: Tables) -> bool:
    blocks = head(tables)
    return len(blocks) == 1 and _fits(blocks[0].table)


def _fits(table: Table) -> bool:
    found = columns(table)
    if len(found) <= _LENGTH or not table.headings:
        return False
    if not any(column.filled for column in found[1:12]):
        said = [fold(column.heading) for column in found]
        return said[1] == "moderator" and len(said) >= 12 and said[_LENGTH] in ("duration", "dauer")
    return (
        found[1].shape == "yes_no"
        and found[_JOINED].shape == "moment"
        and found[_LEFT].shape in ("moment", None)
        and found[_LENGTH].shape in ("clock", "length")
        and _is_score(found[2])
    )


def _is_score(column: Column) -> bool:
    return column.shape in ("number", None)


def _read(tables: Tables, order: DayOrder | None) -> MeetingReport:
    table = whole(tables)[0].table
    if not _fits(table):
        raise damaged(READER.name)
    calendar = Calendar(moments_of(table.rows, _JOINED, _LEFT), order)
    problems: list[Problem] = []
    seen = [
        each
        for row in people(table, Places(name=0), problems)
        if (each := _user(row, calendar, problems)) is not None
    ]
    end = latest(seen)
    # Still there: until the end of the report, as far as the tool has counted.
    closed = [each._replace(left=each.left or end) for each in seen]
    open_ends = {each.line for each in seen if each.left is None}
    found = tuple(
        each._replace(open_end=bool(open_ends.intersection(each.lines)))
        for each in appearances(closed, end, within, problems)
    )
    return MeetingReport(
        READER.name, found, start=earliest(seen), end=end,
        order_open=calendar.open, utc=calendar.utc, problems=tuple(problems),
    )  # fmt: skip


def _user(row: Row, calendar: Calendar, problems: list[Problem]) -> Observation | None:
    """Somebody; None for the row of anonymous answers to polls, which has no times at all."""
    if not any(text(at(row, place)) for place in (1, _JOINED, _LEFT, _LENGTH)):
        return None
    before = len(problems)
    joined = moment_at(row, _JOINED, calendar, problems)
    left = moment_at(row, _LEFT, calendar, problems)
    if len(problems) > before:
        return None
    if joined is None:
        problems.append(Problem(row.line, "meetings.no_join"))
        return None
    if left is not None and left < joined:
        problems.append(Problem(row.line, "meetings.left_before_joined"))
        return None
    counted = seconds(at(row, _LENGTH))
    if counted is None:
        cell = at(row, _LENGTH)
        problems.append(Problem(row.line, "meetings.no_length", {"text": shown(cell)}))
        return None
    return observation(row, Places(name=0))._replace(
        role="presenter" if yes(at(row, 1)) else "attendee",
        joined=joined, left=left, seconds=counted,
    )  # fmt: skip


READER = Reader("bbb-learning-dashboard", _claims, _read)
