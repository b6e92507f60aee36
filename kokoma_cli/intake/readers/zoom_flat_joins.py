"""Zoom, the report of an account: a row for each join, with the whole meeting in front of it."""

from kokoma_cli.domain.meetings import DayOrder, MeetingReport
from kokoma_cli.intake.blocks import head
from kokoma_cli.intake.readers import zoom
from kokoma_cli.intake.reports import Reader
from kokoma_cli.intake.tables import Tables

#: At least so many columns of the meeting stand in front.
_MEETING = 4


def _claims(tables: Tables) -> bool:
    parts = zoom.people_block(head(tables))
    if parts is None:
        return False
    found = parts[2]
    return found.joins and found.place >= _MEETING


def _read(tables: Tables, order: DayOrder | None) -> MeetingReport:
    return zoom.read(READER.name, tables, order)


READER = Reader("zoom-flat-joins", _claims, _read)
