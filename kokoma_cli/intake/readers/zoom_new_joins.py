"""Zoom since 2024, in the language of the account: a row for each join."""

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
    return found.joins and not found.classic and found.place == 0


def _read(tables: Tables, order: DayOrder | None) -> MeetingReport:
    return zoom.read(READER.name, tables, order)


READER = Reader("zoom-new-joins", _claims, _read)
