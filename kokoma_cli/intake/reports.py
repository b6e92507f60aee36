"""Meeting reports: who claims one, and reading it."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from kokoma_cli.domain.meetings import DayOrder, MeetingReport
from kokoma_cli.errors import BadInput, Conflict
from kokoma_cli.intake.tables import Tables


class Reader(NamedTuple):
    """One format of one tool."""

    name: str
    claims: Callable[[Tables], bool]
    #: Whether the file is surely of this format, in whatever language.
    read: Callable[[Tables, DayOrder | None], MeetingReport]
    #: Raises BadInput if the file is of this format and cannot be read all the same. Without a day order it
    #: finds out, and says if nothing decides (`MeetingReport.order_open`).


def damaged(reader: str) -> BadInput:
    """A file that begins as one of this format, and then is none."""
    return BadInput("meetings.damaged", reader=reader)


def claimed(tables: Tables) -> Reader | None:
    """The reader whose format this is; None: a table of a tool that none knows. Raises Conflict if two claim
    it, as then one of them is wrong."""
    from kokoma_cli.intake.readers import READERS

    claiming = [reader for reader in READERS if reader.claims(tables)]
    if len(claiming) > 1:
        names = [reader.name for reader in claiming]
        raise Conflict("meetings.two_readers", readers=names, document={"readers": names})
    return claiming[0] if claiming else None


def read_report(
    tables: Tables, order: DayOrder | None = None, meanings: Mapping[str, str] | None = None
) -> MeetingReport:
    """The report in this file: by its reader, or by the shape of its columns. `meanings` says of headings
    what the columns below them hold, for a table that no reader knows.

    Raises BadInput if there is no table in it that tells of people; Conflict if the meaning of its columns
    has to be asked for.
    """
    reader = None if meanings else claimed(tables)
    if reader:
        return reader.read(tables, order)
    from kokoma_cli.intake.any_table import read

    return read(tables, order, meanings or {})
