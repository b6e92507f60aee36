"""Microsoft Teams, the report of spring 2021: what the meeting was, and a row for each join."""

from kokoma_cli.domain.meetings import DayOrder, MeetingReport
from kokoma_cli.domain.problems import Problem
from kokoma_cli.intake.blocks import Block, head, moments_in, whole
from kokoma_cli.intake.joins import moments_of, stays
from kokoma_cli.intake.moments import Calendar
from kokoma_cli.intake.observations import appearances, earliest, latest
from kokoma_cli.intake.readers.teams import is_guid, join_places, summary
from kokoma_cli.intake.reports import Reader, damaged
from kokoma_cli.intake.tables import Tables


def _claims(tables: Tables) -> bool:
    return _parts(head(tables)) is not None


def _parts(blocks: list[Block]) -> tuple[Block, Block] | None:
    """The summary, with the number of the meeting or its start and end in it, and the table."""
    if len(blocks) < 2 or any(block.number is not None for block in blocks[:2]):
        return None
    about, people = blocks[:2]
    pairs = about.pairs
    if len(pairs) != len(about.rows) or len(pairs) < 3:
        return None
    numbered = any(is_guid(value) for _, value, _ in pairs)
    if not (numbered or (about.title is not None and len(moments_in(pairs)) >= 2)):
        return None
    return (about, people) if people.rows and join_places(people.table) else None


def _read(tables: Tables, order: DayOrder | None) -> MeetingReport:
    parts = _parts(whole(tables))
    places = join_places(parts[1].table) if parts else None
    if parts is None or places is None:
        raise damaged(READER.name)
    about, table = parts[0], parts[1].table
    calendar = Calendar([*moments_in(about.pairs), *moments_of(table.rows, 1, 2)], order)
    meeting = summary(about.pairs, calendar)
    problems: list[Problem] = []
    seen = list(stays(table, places, calendar, problems))
    return MeetingReport(
        READER.name, appearances(seen, latest(seen, meeting.end), problems=problems), meeting.title,
        meeting.start or earliest(seen), meeting.end,
        order_open=calendar.open, utc=calendar.utc, problems=tuple(problems),
    )  # fmt: skip


READER = Reader("teams-gen2-summary", _claims, _read)
