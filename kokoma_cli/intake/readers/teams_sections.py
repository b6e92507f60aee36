"""Microsoft Teams since 2022: numbered sections, for the meeting, the people and each of their joins."""

from kokoma_cli.domain.meetings import DayOrder, MeetingReport
from kokoma_cli.intake.blocks import HEAD
from kokoma_cli.intake.readers import teams
from kokoma_cli.intake.reports import Reader
from kokoma_cli.intake.tables import Tables


def _claims(tables: Tables) -> bool:
    found = teams.sections_of(tables, HEAD)
    return bool({2, 3} & set(found)) and not any(
        teams.registered(heading) for table in found.values() for heading in table.headings
    )


def _read(tables: Tables, order: DayOrder | None) -> MeetingReport:
    return teams.read_sections(READER.name, tables, order)


READER = Reader("teams-gen3-sections", _claims, _read)
