"""Which column of an unknown table means what; what is not certain is asked."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, time
from typing import Literal, NamedTuple

from kokoma_cli.domain.spelling import fold
from kokoma_cli.errors import Conflict
from kokoma_cli.intake import durations, events
from kokoma_cli.intake.blocks import Table
from kokoma_cli.intake.columns import Column, at, columns, sample
from kokoma_cli.intake.joins import Places, role_column
from kokoma_cli.intake.moments import Calendar, clock
from kokoma_cli.intake.presences import presence
from kokoma_cli.intake.shapes import Shape, shape, text
from kokoma_cli.intake.words import Meaning
from kokoma_cli.wording.values import Lines, Phrase

#: What the office can say of a column.
Told = Literal[
    "name", "given", "family", "email", "joined", "left", "minutes", "seconds", "role", "presence", "ignore"
]  # fmt: skip
MEANINGS: tuple[Told, ...] = (
    "name", "given", "family", "email", "joined", "left", "minutes", "seconds", "role", "presence", "ignore",
)  # fmt: skip
#: How else the office may say it.
_ALSO: Mapping[str, Told] = {
    "vorname": "given", "familienname": "family", "nachname": "family", "e_mail": "email",
    "beginn": "joined", "ende": "left", "minuten": "minutes", "sekunden": "seconds", "rolle": "role",
    "anwesenheit": "presence", "nichts": "ignore", "nothing": "ignore",
}  # fmt: skip
#: Headings that say that somebody was there, or for how long.
ABOUT_TIME: frozenset[Meaning] = frozenset({"joined", "left", "length", "presence", "event"})

_TIMES: tuple[Shape, ...] = ("moment", "clock")
_NAMES: tuple[Told, ...] = ("name", "given", "family", "ignore")
_WHEN: tuple[Told, ...] = ("joined", "left", "ignore")
_HOW_LONG: tuple[Told, ...] = ("minutes", "seconds", "ignore")
#: Tools that count by themselves cut off seconds.
_SLACK = 60


def meaning_said(word: str) -> Told | None:
    """The meaning this word stands for, in either language."""
    plain = word.strip().casefold().replace("-", "_")
    return next((each for each in MEANINGS if each == plain), _ALSO.get(plain))


class Meant(NamedTuple):
    """The columns of a table, understood."""

    places: Places
    clocks: bool = False
    #: Joining and leaving are times of day without their day.
    day: int | None = None
    event: int | None = None
    moment: int | None = None
    #: A row for each coming and going, and when it was.
    presence: int | None = None


def understood(table: Table, told: Mapping[str, str]) -> Meant:
    """What the columns of a table hold; `told` counts first. Raises Conflict, with the columns and what they
    could be, if who was there or how long cannot be made out for certain."""
    found = columns(table)
    said: dict[str, int] = {}
    for column in found:
        if (meaning := told.get(fold(column.key))) is not None:
            said.setdefault(meaning, column.place)
    free = [column for column in found if fold(column.key) not in told and column.filled]
    if not table.rows:
        # Only headings: nobody was there, and nothing has to be known of the columns.
        return Meant(Places(name=0, length=0))
    role = said.get("role", role_column(free, table.rows))
    free = [column for column in free if column.place != role]
    event, moment = _event(table, free)
    free = [column for column in free if column.place not in (event, moment)]
    places = _who(free, said)._replace(role=role)
    free = [column for column in free if column.place not in places]
    days = [column for column in free if column.shape == "day"]
    day = days[0].place if len(days) == 1 else None
    if event is not None:
        return Meant(places, event=event, moment=moment)
    places = _how_long(table, free, said, places)
    shown = said.get("presence", _presence(table, free))
    if places.joined is None and places.length is None and shown is None:
        raise _unsure("meetings.columns_missing", free or found, MEANINGS[4:])
    clocks = places.joined is not None and _of(found, places.joined).shape == "clock"
    return Meant(places, clocks, day, presence=shown)


def _of(found: Iterable[Column], index: int) -> Column:
    return next(column for column in found if column.place == index)


def _event(table: Table, free: list[Column]) -> tuple[int | None, int | None]:
    """A column of words for coming and going beside the only one of moments."""
    moments = [column for column in free if column.shape == "moment"]
    for column in free:
        if column.shape == "text" and column.different <= 8 and len(moments) == 1:
            words = {text(at(row, column.place)) for row in sample(table)} - {""}
            known = [events.came(word) for word in words]
            if known and None not in known and True in known:
                return column.place, moments[0].place
    return None, None


def _who(free: list[Column], said: Mapping[str, int]) -> Places:
    """Names and addresses. Raises Conflict if several columns could be the name."""
    email = said.get("email", _email(free))
    places = Places(
        name=said.get("name"), given=said.get("given"), family=said.get("family"), email=email
    )
    if places.name is not None or places.family is not None or places.given is not None:
        return places
    texts = [column for column in free if column.shape in ("text", "number", "yes_no")]
    given = [column for column in texts if column.means == {"given"}]
    family = [column for column in texts if column.means == {"family"}]
    if len(given) == len(family) == 1:
        return places._replace(given=given[0].place, family=family[0].place)
    named = [column for column in texts if "name" in column.means]
    if len(named) != 1:
        exact = [column for column in named if fold(column.heading) in ("name", "full name")]
        named = exact or named or _by_shape(texts)
    if len(named) == 1:
        return places._replace(name=named[0].place)
    if not named and email is not None:
        return places
    raise _unsure("meetings.columns_unsure", named or texts or free, _NAMES)


def _by_shape(texts: list[Column]) -> list[Column]:
    """Names differ from row to row, and mean nothing else; a column of numbers is none."""
    return [
        column
        for column in texts
        if column.shape == "text" and not column.means and column.different * 2 >= column.filled
    ]


def _email(free: list[Column]) -> int | None:
    """Of several addresses that of the office."""
    found = [column for column in free if column.shape in ("address", "masked")]
    private = [c for c in found if set(fold(c.heading).split()) & {"privat", "private", "home"}]
    best = [column for column in found if column not in private] or found
    return best[0].place if best else None


def _how_long(table: Table, free: list[Column], said: Mapping[str, int], places: Places) -> Places:
    """When somebody joined and left, or for how long she was there."""
    joined, left = _times(table, free, said)
    length, unit = _length(free, said, needed=joined is None or left is None)
    if joined is not None and left is not None:
        if length is None or not _envelope(table, joined, left, length, unit):
            return places._replace(joined=joined, left=left)
        return places._replace(length=length, unit=unit)
    if length is not None:
        return places._replace(length=length, unit=unit)
    if joined is not None and "joined" in said:
        # Said so, and nothing tells when anybody left: until the end, then.
        return places._replace(joined=joined)
    return places


def _times(
    table: Table, free: list[Column], said: Mapping[str, int]
) -> tuple[int | None, int | None]:
    """Joining and leaving. Raises Conflict if it could be others, or the other way round."""
    if "joined" in said and "left" in said:
        return said["joined"], said["left"]
    taken = {said.get("joined"), said.get("left")}
    times = [column for column in free if _is_time(column) and column.place not in taken]
    # What is the same all the way down was planned.
    moving = [column for column in times if column.different > 1 or column.filled < 3]
    joined = _one(moving, "joined", said)
    left = _one(moving, "left", said)
    if joined is None and left is None:
        if len(moving) == 2:
            one, two = (column.place for column in moving)
            if _in_order(table, one, two):
                return one, two
            if _in_order(table, two, one):
                return two, one
        elif not moving:
            # The same for everybody, as in a list that somebody has filled in.
            joined, left = _one(times, "joined", said), _one(times, "left", said)
    if joined is not None and left is None and len(moving) == 2:
        other = next(column.place for column in moving if column.place != joined)
        left = other if _in_order(table, joined, other) else None
    elif left is not None and joined is None and len(moving) == 2:
        other = next(column.place for column in moving if column.place != left)
        joined = other if _in_order(table, other, left) else None
    if joined is None or left is None:
        joined, left = _said_by_both(table, times) or (joined, left)
    if joined is not None and left is not None:
        if joined != left and _in_order(table, joined, left, 0.5):
            return joined, left
        raise _unsure("meetings.columns_unsure", times or free, _WHEN)
    if len(times) >= 2:
        raise _unsure("meetings.columns_unsure", times, _WHEN)
    return joined, left


def _said_by_both(table: Table, times: Sequence[Column]) -> tuple[int, int] | None:
    """The only two columns of times where one heading says joining, the other leaving, and nobody leaves
    before she joins: even if all came or all went at the same time."""
    if len(times) != 2:
        return None
    for one, two in (times, times[::-1]):
        if one.means == {"joined"} and two.means == {"left"}:
            return (one.place, two.place) if _in_order(table, one.place, two.place) else None
    return None


def _is_time(column: Column) -> bool:
    """Whether moments stand in it; „noch da“ may stand between them, if the heading is clear."""
    if "length" in column.means:
        return False
    said = column.shape == "text" and column.means & {"joined", "left"}
    return column.shape in _TIMES or bool(
        said and any(shape(each) in _TIMES for each in column.samples)
    )


def _one(times: list[Column], wanted: Meaning, said: Mapping[str, int]) -> int | None:
    if wanted in said:
        return said[wanted]
    found = [column.place for column in times if column.means == {wanted}]
    return found[0] if len(found) == 1 else None


def _in_order(table: Table, one: int, two: int, share: float = 0.8) -> bool:
    """Whether nearly nobody leaves before she joins; after midnight a time of day may be the smaller one."""
    rows = sample(table)
    calendar = Calendar((at(row, each) for row in rows for each in (one, two)), None)
    pairs = [(_when(at(row, one), calendar), _when(at(row, two), calendar)) for row in rows]
    known = [(a, b) for a, b in pairs if a is not None and b is not None]
    kept = sum(type(a) is type(b) and a <= b for a, b in known)  # type: ignore[operator]
    return kept >= share * len(known)


def _when(cell: object, calendar: Calendar) -> datetime | time | None:
    return calendar.moment(cell) or clock(cell)  # type: ignore[arg-type]


def _length(
    free: list[Column], said: Mapping[str, int], *, needed: bool
) -> tuple[int | None, durations.Unit | None]:
    """How long somebody was there. Raises Conflict if it is not known in what unit, or in which column."""
    for unit in ("minutes", "seconds"):
        if unit in said:
            return said[unit], unit
    found = [column for column in free if column.shape == "length"]
    found += [c for c in free if c.shape in ("clock", "number") and "length" in c.means]
    found += [
        c for c in free if c.shape == "number" and c not in found and durations.unit_of(c.heading)
    ]
    if len(found) > 1:
        found = [column for column in found if "length" in column.means] or found
    if not found:
        return None, None
    if len(found) > 1:
        if needed:
            raise _unsure("meetings.columns_unsure", found, _HOW_LONG)
        return None, None
    column = found[0]
    unit_said = durations.unit_of(column.heading)
    if column.shape == "number" and unit_said is None:
        if needed:
            raise _unsure("meetings.columns_unsure", found, _HOW_LONG)
        return None, None
    return column.place, unit_said


def _envelope(
    table: Table, joined: int, left: int, length: int, unit: durations.Unit | None
) -> bool:
    """Whether joining and leaving are only the first and the last: the tool has counted less in between."""
    rows = sample(table)
    calendar = Calendar((at(row, each) for row in rows for each in (joined, left)), None)
    for row in rows:
        since, until = calendar.moment(at(row, joined)), calendar.moment(at(row, left))
        counted = durations.seconds(at(row, length), unit)
        if since and until and counted is not None:
            span = (until - since).total_seconds()
            if span - counted > 2 * _SLACK:
                return True
    return False


def _presence(table: Table, free: Sequence[Column]) -> int | None:
    """The column that says whether somebody was there: its words say so, or its heading does."""
    for column in free:
        if column.shape in ("text", "yes_no") and column.different <= 8:
            said = {text(at(row, column.place)) for row in sample(table)} - {""}
            plain = column.shape == "text" or "presence" in column.means
            if plain and said and all(presence(word) for word in said):
                return column.place
    return None


def _unsure(key: str, columns: Sequence[Column], could_be: Sequence[Told]) -> Conflict:
    """The question, for a person and for a program."""
    named = Lines(
        Phrase(
            "meetings.column_unsure",
            {
                "column": column.key,
                "samples": list(column.samples) or Phrase("meetings.empty_column"),
                "could_be": [Phrase(f"meetings.meaning_{each}") for each in could_be],
            },
        )
        for column in columns[:12]
    )
    document = {
        "columns": [
            {"heading": column.key, "samples": list(column.samples), "could_be": list(could_be)}
            for column in columns
        ]
    }
    example = Phrase(
        "meetings.map_example",
        {
            "column": columns[0].key if columns else "A",
            "meaning": Phrase(f"meetings.word_{could_be[0]}"),
        },
    )
    return Conflict(key, document=document, columns=named, example=example)
