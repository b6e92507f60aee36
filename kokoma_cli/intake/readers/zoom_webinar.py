"""Zoom, a webinar: hosts, panelists and attendees, each under headings of their own."""

from kokoma_cli.domain.meetings import DayOrder, MeetingReport, Role
from kokoma_cli.domain.problems import Problem
from kokoma_cli.domain.spelling import fold
from kokoma_cli.intake import roles
from kokoma_cli.intake.blocks import Block, Table, filled_cells, moments_in, split, visible
from kokoma_cli.intake.columns import Column, at, columns, meaning
from kokoma_cli.intake.joins import Places, moments_of, observation, people, stays
from kokoma_cli.intake.moments import Calendar
from kokoma_cli.intake.observations import Observation, appearances, earliest, latest
from kokoma_cli.intake.readers.zoom import TOPIC, other_names
from kokoma_cli.intake.reports import Reader
from kokoma_cli.intake.shapes import shape, text, yes
from kokoma_cli.intake.tables import Cell, Tables

#: By how the titles of the parts begin; in another language by their order.
_PARTS: dict[str, Role] = {
    "host details": "organiser", "panelist details": "presenter",
    "attendee details": "attendee", "other attended": "attendee",
}  # fmt: skip
_IN_ORDER: tuple[Role, ...] = ("organiser", "presenter", "attendee", "attendee")


def _claims(tables: Tables) -> bool:
    found = [block for sheet in visible(tables)[:1] for block in split(sheet[:400])]
    if any(block.number is not None for block in found):
        return False
    parts = [block for block in found if block.rows and _places(block.table)]
    return bool(parts) and (len(parts) > 1 or _role(parts[0]) is not None)


def _role(block: Block) -> Role | None:
    """What those in this part are, by its title: „Attendee Details“, „Teilnehmerdetails“."""
    title = fold(block.title or "")
    return _PARTS.get(title) or roles.by_beginning(title)


def _places(table: Table) -> Places | None:
    """Where what stands in one of the parts: it begins with whether somebody came, and has a name in brackets
    and a time in minutes."""
    found = columns(table)
    if len(found) < 4 or not table.headings:
        return None
    names = [c for c in found[1:3] if "(" in c.heading]
    phones = not names and "name" in found[0].means and "joined" in found[1].means
    came = found[0].shape == "yes_no" or fold(found[0].heading) in ("attended", "teilgenommen")
    if not (phones or (came and names)):
        return None
    emails = [c for c in found if c.shape == "address"] or meaning(found, "email")
    times = _times(found)
    if times is None:
        return None
    return Places(
        name=names[0].place if names else 0, joined=times[0], left=times[1],
        email=emails[0].place if emails else None,
    )  # fmt: skip


def _times(found: list[Column]) -> tuple[int, int] | None:
    """Joining and leaving stand side by side, before the minutes."""
    joined = [c.place for c in found if "joined" in c.means or c.shape == "moment"]
    pairs = [(at_, at_ + 1) for at_ in joined if at_ + 1 < len(found)]
    said = [
        (one, two)
        for one, two in pairs
        if "left" in found[two].means or (found[one].shape == found[two].shape == "moment")
    ]
    return said[-1] if said else None


def _read(tables: Tables, order: DayOrder | None) -> MeetingReport:
    blocks = split(visible(tables)[0])
    found = [(block, _places(block.table) if block.rows else None) for block in blocks]
    parts = [(block, places) for block, places in found if places]
    about = [block for block, places in found if not places]
    cells = _about(about)
    for block, places in parts:
        cells += moments_of(block.table.rows, places.joined, places.left)
    calendar = Calendar(cells, order, halves_decide=False)
    problems: list[Problem] = []
    seen: list[Observation] = []
    for number, (block, places) in enumerate(parts):
        role = _role(block) or _IN_ORDER[min(number, len(_IN_ORDER) - 1)]
        for each in _part(block.table, places, calendar, problems):
            seen.append(each._replace(role=role, other_names=other_names(each.name)))
    return MeetingReport(
        READER.name, appearances(seen, latest(seen), problems=problems), _title(about),
        earliest(seen), order_open=calendar.open, problems=tuple(problems),
    )  # fmt: skip


def _part(
    table: Table, places: Places, calendar: Calendar, problems: list[Problem]
) -> list[Observation]:
    """Who came, with her times; and who did not, with none."""
    came = []
    absent = []
    for row in people(table, places):
        if shape(at(row, places.joined)) is not None:
            came.append(row)
        elif yes(at(row, 0)) is False:
            absent.append(observation(row, places)._replace(seconds=0))
    return [*stays(table._replace(rows=tuple(came)), places, calendar, problems), *absent]


def _about(blocks: list[Block]) -> list[Cell]:
    return [*(cell for block in blocks for cell in moments_in(block.pairs))]


def _title(blocks: list[Block]) -> str | None:
    for block in blocks:
        for one, two in zip(block.rows, block.rows[1:], strict=False):
            if len(filled_cells(one)) >= 4 and fold(text(at(one, 0))) in TOPIC:
                return text(at(two, 0)) or None
    return None


READER = Reader("zoom-webinar", _claims, _read)
