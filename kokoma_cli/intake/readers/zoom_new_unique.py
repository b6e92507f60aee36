"""Zoom since 2024: a row for each person, with the minutes in total."""

from kokoma_cli.domain.meetings import DayOrder, MeetingReport
from kokoma_cli.intake.blocks import head
from kokoma_cli.intake.readers import zoom
from kokoma_cli.intake.reports import Reader
from kokoma_cli.intake.tables import Tables


def _claims(tables: Tables) -> bool:
    parts = zoom.people_block(head(tables))
    if parts is None:
        return False
    found = parts[2]
    return not found.joins and not found.classic


def _read(tables: Tables, order: DayOrder | None) -> MeetingReport:
    return zoom.read(READER.name, tables, order)


READER = Reader("zoom-new-unique", _claims, _read)
