"""Cisco Webex: a row for each join, with the meeting in front of it as it was planned; planned times are no
attendance."""

from kokoma_cli.domain.meetings import DayOrder, MeetingReport
from kokoma_cli.domain.problems import Problem
from kokoma_cli.domain.spelling import fold
from kokoma_cli.intake.blocks import Table, head, whole
from kokoma_cli.intake.columns import Column, at, columns, meaning
from kokoma_cli.intake.joins import Places, first, moments_of, only, role_column, stays
from kokoma_cli.intake.moments import Calendar
from kokoma_cli.intake.observations import appearances, earliest, latest
from kokoma_cli.intake.reports import Reader, damaged
from kokoma_cli.intake.shapes import text
from kokoma_cli.intake.tables import Tables


def _claims(tables: Tables) -> bool:
    blocks = head(tables)
    return len(blocks) == 1 and _layout(blocks[0].table) is not None


def _layout(table: Table) -> Places | None:
    """Four columns of moments: planned start and end, the same all the way down, then joining and leaving,
    with a length of minutes behind them; the first column is the name of the meeting."""
    found = columns(table)
    if not table.headings or not table.rows:
        return _by_words(found)
    moments = [column for column in found if column.shape == "moment"]
    if len(moments) != 4 or not found or found[0].shape != "text":
        return None
    start, end, joined, left = moments
    planned = start.place < 4 and end.place == start.place + 1
    names = [c for c in found[end.place + 1 : joined.place] if c.shape in ("text", "number")]
    lengths = [c for c in found[left.place + 1 :] if c.shape == "length"]
    if not (planned and names and lengths and left.place == joined.place + 1):
        return None
    if any(column.different > found[0].different for column in (start, end)):
        return None
    return _places(table, found, names, joined, left)


def _places(
    table: Table, found: list[Column], names: list[Column], joined: Column, left: Column
) -> Places:
    given, family = only(names, "given"), only(names, "family")
    shown = first([column for column in names if column.place not in (given, family)], "name")
    emails = [c for c in found if c.shape == "address"] or meaning(found, "email")
    return Places(
        name=shown if shown is not None else names[0].place if given is None else None,
        given=given, family=family, email=emails[0].place if emails else None,
        joined=joined.place, left=left.place, role=role_column(found, table.rows),
    )  # fmt: skip


def _by_words(found: list[Column]) -> Places | None:
    """Without any row only English headings are known."""
    said = [fold(column.heading) for column in found]
    if "attendance duration" in said and any(each.endswith("start time") for each in said):
        return Places(name=said.index("attendance duration"))
    return None


def _read(tables: Tables, order: DayOrder | None) -> MeetingReport:
    table = whole(tables)[0].table
    places = _layout(table)
    if places is None:
        raise damaged(READER.name)
    if not table.rows:
        return MeetingReport(READER.name, ())
    planned = [c.place for c in columns(table) if c.shape == "moment"][:2]
    calendar = Calendar(moments_of(table.rows, places.joined, places.left, *planned), order)
    problems: list[Problem] = []
    seen = list(stays(table, places, calendar, problems))
    row = table.rows[0]
    return MeetingReport(
        READER.name, appearances(seen, latest(seen), problems=problems), text(at(row, 0)) or None,
        calendar.moment(at(row, planned[0])) or earliest(seen), calendar.moment(at(row, planned[1])),
        order_open=calendar.open, utc=calendar.utc, problems=tuple(problems),
    )  # fmt: skip


READER = Reader("webex-attendee-report", _claims, _read)
