"""Moodle, the activity "attendance": a row for each person and a column for each sitting, with letters for
who was there. It counts no minutes."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from kokoma_cli.domain.attendance import Presence
from kokoma_cli.domain.meetings import DayOrder, MeetingReport
from kokoma_cli.domain.problems import Problem
from kokoma_cli.domain.spelling import fold
from kokoma_cli.intake.blocks import Block, Table, head, whole
from kokoma_cli.intake.columns import Column, at, columns
from kokoma_cli.intake.joins import Places, observation, only, people, shown
from kokoma_cli.intake.moments import Calendar, written
from kokoma_cli.intake.observations import Observation, appearances
from kokoma_cli.intake.reports import Reader, damaged
from kokoma_cli.intake.shapes import text
from kokoma_cli.intake.tables import Tables

#: P (2/2): the letter of what was noted, its points, and the most there are.
_MARK = re.compile(r"(\S{1,20}) ?\((\d{1,4}(?:[.,]\d{1,3})?) ?/ ?(\d{1,4}(?:[.,]\d{1,3})?)\)")
#: Nothing is noted yet.
_OPEN = "?"
#: Letters for an excuse, in the language packs of Moodle.
_EXCUSED = frozenset({"e", "fj", "gf", "ent", "entsch", "exc", "x"})


class _Sitting(NamedTuple):
    """A column, and the beginning of its heading, which is when it was."""

    place: int
    said: str


def _claims(tables: Tables) -> bool:
    return _block(head(tables)) is not None


def _block(blocks: list[Block]) -> Block | None:
    return next((block for block in blocks[:3] if block.rows and _fits(block.table)), None)


def _fits(table: Table) -> bool:
    sittings = _sittings(table)
    if not sittings or len(table.headings) < 3 or not table.rows:
        return False
    said = [text(at(row, one.place)) for row in table.rows[:50] for one in sittings[:20]]
    marks = [each for each in said if _MARK.fullmatch(each)]
    return bool(marks) and all(_MARK.fullmatch(each) or len(each) <= 3 for each in said)


def _sittings(table: Table) -> list[_Sitting]:
    return [
        _Sitting(index, said)
        for index, heading in enumerate(table.headings)
        if (said := _beginning(heading))
    ]


def _beginning(heading: str) -> str | None:
    """The longest beginning of a heading that is a date, with or without the time."""
    words = heading[:80].split()[:7]
    if not any(word[0].isdigit() for word in words):
        return None
    for end in range(len(words), 0, -1):
        said = " ".join(words[:end])
        if written(said):
            return said
    return None


def _read(tables: Tables, order: DayOrder | None) -> MeetingReport:
    blocks = whole(tables)
    block = _block(blocks)
    if block is None:
        raise damaged(READER.name)
    table = block.table
    sittings = _sittings(table)
    calendar = Calendar((each.said for each in sittings), order)
    problems: list[Problem] = []
    seen = list(_marks(table, sittings, calendar, problems))
    single = calendar.moment(sittings[0].said) if len(sittings) == 1 else None
    titles = [text(value) for each in blocks if each is not block for _, value, _ in each.pairs]
    return MeetingReport(
        READER.name, appearances(seen, problems=problems), titles[0] if titles else None, single,
        order_open=calendar.open, problems=tuple(problems),
    )  # fmt: skip


def _marks(
    table: Table, sittings: list[_Sitting], calendar: Calendar, problems: list[Problem]
) -> Iterator[Observation]:
    days: list[tuple[int, date]] = []
    for each in sittings:
        day = calendar.day(each.said)
        if day is None:
            problems.append(Problem(table.line, "meetings.no_moment", {"text": each.said}))
        else:
            days.append((each.place, day))
    letters = frozenset(fold(each) for each in table.headings if len(each) <= 2)
    places = _places(columns(table))
    for row in people(table, places, problems):
        who = observation(row, places)
        for index, day in days:
            cell = at(row, index)
            said = text(cell)
            if not said or said == _OPEN:
                continue
            presence = _presence(said, letters)
            if presence is None:
                problems.append(Problem(row.line, "meetings.no_mark", {"text": shown(cell)}))
            else:
                yield who._replace(on=day, presence=presence)


def _places(found: list[Column]) -> Places:
    """Surname and given name stand first, in this order unless the headings say otherwise."""
    given, family = only(found, "given"), only(found, "family")
    if given is None or family is None:
        family, given = 0, 1
    emails = [column.place for column in found if column.shape == "address"]
    return Places(given=given, family=family, email=emails[0] if emails else None)


def _presence(said: str, letters: frozenset[str]) -> Presence | None:
    """What a mark says: all the points for who was there, none for who was not, some for who was late."""
    match = _MARK.fullmatch(said)
    if match is None:
        return _by_letter(fold(said), letters)
    if fold(match[1]) in _EXCUSED:
        return "excused"
    points, most = _number(match[2]), _number(match[3])
    if most == 0:
        return _by_letter(fold(match[1]), letters)
    return "present" if points >= most else "absent" if points == 0 else "partly"


def _by_letter(letter: str, letters: frozenset[str]) -> Presence | None:
    """Without points only the letters are left; an A is absent beside a P, and „anwesend“ without one."""
    if letter in _EXCUSED:
        return "excused"
    if letter == "p":
        return "present"
    if letter == "a" and ("p" in letters or letters & {"f", "n", "u"}):
        return "absent" if "p" in letters else "present"
    return "partly" if letter in ("l", "v") else None


def _number(digits: str) -> float:
    return float(digits.replace(",", "."))


READER = Reader("moodle-attendance", _claims, _read)
