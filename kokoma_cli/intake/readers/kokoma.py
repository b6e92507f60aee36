"""What kokoma itself has written: a row for each participant and course day, in German or in English."""

from collections.abc import Iterator

from kokoma_cli.domain.attendance import Presence
from kokoma_cli.domain.meetings import DayOrder, MeetingReport
from kokoma_cli.domain.problems import Problem
from kokoma_cli.domain.spelling import fold
from kokoma_cli.intake import durations
from kokoma_cli.intake.blocks import HEAD, Block, Table, split, visible
from kokoma_cli.intake.columns import at
from kokoma_cli.intake.joins import Places, observation, people, shown
from kokoma_cli.intake.moments import Calendar
from kokoma_cli.intake.observations import Observation, appearances
from kokoma_cli.intake.reports import Reader, damaged
from kokoma_cli.intake.shapes import text
from kokoma_cli.intake.tables import Row, Tables
from kokoma_cli.wording import LANGUAGES, Wording

#: What its columns hold, and the headings they are written with; others stand beside them.
_HEADINGS = {
    "name": "participants.field_name", "email": "participants.field_email", "course": "exports.course",
    "day": "exports.day", "date": "exports.date", "presence": "exports.presence",
    "minutes": "exports.minutes",
}  # fmt: skip
_PRESENCES: tuple[Presence, ...] = ("present", "partly", "excused", "absent")


def _claims(tables: Tables) -> bool:
    return any(_block(split(rows[:HEAD])) for rows in visible(tables))


def _block(blocks: list[Block]) -> tuple[Block, dict[str, int]] | None:
    for block in blocks[:3]:
        places = _places(block.table) if block.rows else None
        if places:
            return block, places
    return None


def _places(table: Table) -> dict[str, int] | None:
    """In which column what stands; that of the addresses may be missing."""
    said = [fold(heading) for heading in table.headings]
    for language in LANGUAGES:
        wording = Wording(language)
        wanted = {column: fold(wording(key)) for column, key in _HEADINGS.items()}
        found = {column: said.index(word) for column, word in wanted.items() if word in said}
        if set(_HEADINGS) - {"email"} <= set(found):
            return found
    return None


def _read(tables: Tables, order: DayOrder | None) -> MeetingReport:
    parts = next(filter(None, (_block(split(rows)) for rows in visible(tables))), None)
    if parts is None:
        raise damaged(READER.name)
    block, places = parts
    table = block.table
    calendar = Calendar((at(row, places["date"]) for row in table.rows), order)
    problems: list[Problem] = []
    seen = list(_entries(table, places, calendar, problems))
    return MeetingReport(
        READER.name, appearances(seen, problems=problems),
        order_open=calendar.open, problems=tuple(problems),
    )  # fmt: skip


def _entries(
    table: Table, places: dict[str, int], calendar: Calendar, problems: list[Problem]
) -> Iterator[Observation]:
    words = {
        fold(Wording(language)(f"rows.value_presence_{presence}")): presence
        for language in LANGUAGES
        for presence in _PRESENCES
    }
    whom = Places(name=places["name"], email=places.get("email"))
    for row in people(table, whom, problems):
        before = len(problems)
        each = _entry(row, places, words, problems)
        day = calendar.day(at(row, places["date"]))
        if day is None and text(at(row, places["date"])):
            cell = at(row, places["date"])
            problems.append(Problem(row.line, "meetings.no_moment", {"text": shown(cell)}))
        if each is not None and len(problems) == before:
            who = observation(row, whom)
            yield each._replace(name=who.name, email=who.email, on=day)


def _entry(
    row: Row, places: dict[str, int], words: dict[str, Presence], problems: list[Problem]
) -> Observation | None:
    """What is said of one person; None where nothing is recorded."""
    said, minutes, number = (text(at(row, places[key])) for key in ("presence", "minutes", "day"))
    if not said and not minutes:
        return None
    presence = words.get(fold(said))
    if said and presence is None:
        problems.append(Problem(row.line, "meetings.no_mark", {"text": shown(said)}))
    seconds = durations.seconds(at(row, places["minutes"]), "minutes")
    if minutes and seconds is None:
        problems.append(Problem(row.line, "meetings.no_length", {"text": shown(minutes)}))
    return Observation(
        row.line, "", presence=presence, seconds=seconds, course=text(at(row, places["course"])) or None,
        day=int(number) if number.isascii() and number.isdecimal() and len(number) < 4 else None,
    )  # fmt: skip


READER = Reader("kokoma", _claims, _read)
