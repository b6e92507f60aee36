"""Who was seen when: the rows of a report, put together to one appearance for each identity."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple

from kokoma_cli.domain.attendance import Presence
from kokoma_cli.domain.display_names import told_apart_by_name
from kokoma_cli.domain.meetings import Appearance, Role, Stay, seconds_together
from kokoma_cli.domain.problems import Problem
from kokoma_cli.domain.spelling import clean


class Observation(NamedTuple):
    """One row about somebody."""

    line: int
    name: str
    email: str | None = None
    role: Role | None = None
    joined: datetime | None = None
    left: datetime | None = None
    #: Both None: the row tells no times; one: the other is not in the report.
    seconds: int | None = None
    #: Told by the tool where there are no times.
    presence: Presence | None = None
    other_names: tuple[str, ...] = ()
    on: date | None = None
    course: str | None = None
    day: int | None = None
    key: str | None = None
    #: By which the tool itself knows the person, where it tells.


#: Which of several roles somebody has been seen in counts.
_RANK: tuple[Role, ...] = ("organiser", "presenter", "attendee")
#: Nobody is counted for longer because her leaving is not told.
_LONGEST_OPEN = timedelta(hours=16)
#: How the counts of several rows of one person come together.
Together = Callable[[Sequence[Observation]], int]


def added(rows: Sequence[Observation]) -> int:
    """The tool's counts, one after the other."""
    return sum(row.seconds for row in rows if row.seconds is not None)


def within(rows: Sequence[Observation]) -> int:
    """The same, but no more than fits between first joining and last leaving: what tools count for two
    devices at once would otherwise count twice."""
    spans = [Stay(row.joined, row.left) for row in rows if row.joined and row.left]
    return min(added(rows), seconds_together(spans)) if len(spans) == len(rows) else added(rows)


def appearances(
    observations: Iterable[Observation],
    latest: datetime | None = None,
    together: Together = added,
    problems: list[Problem] | None = None,
) -> tuple[Appearance, ...]:
    """One appearance for each address, or where there is none for each name; in the order of the report. Two
    full names of one address that have no word in common are two.

    Who has no end of a stay was there until `latest`. Whoever has neither name nor address is nobody, which
    goes to `problems`.
    """
    people: dict[tuple[object, ...], list[Observation]] = {}
    nameless: list[int] = []
    for each in observations:
        if not each.name and not each.email:
            nameless.append(each.line)
            continue
        known = (each.email or "").casefold() or each.key or ("name", clean(each.name).casefold())
        people.setdefault((known, each.on, each.course, each.day), []).append(each)
    last = _last_of_days(each for rows in people.values() for each in rows)
    if nameless and problems is not None:
        problems.append(Problem(nameless[0], "meetings.nameless", {"count": len(nameless)}))
    return tuple(
        _appearance(rows, _End(latest, last), together)
        for found in people.values()
        for rows in _apart(found)
    )


def _apart(rows: list[Observation]) -> list[list[Observation]]:
    """The rows of one address, those of each person alone."""
    if not rows[0].email or len({row.name for row in rows}) == 1:
        return [rows]
    people: dict[int, list[Observation]] = {}
    numbers = told_apart_by_name([(row.name, *row.other_names) for row in rows])
    for row, number in zip(rows, numbers, strict=True):
        people.setdefault(number, []).append(row)
    return list(people.values())


class _End(NamedTuple):
    """Until when somebody is taken to have been there of whom no leaving is told."""

    latest: datetime | None
    of_day: Mapping[date, datetime]

    def after(self, joined: datetime) -> datetime:
        end = self.latest or joined
        if end - joined > _LONGEST_OPEN:
            # A report about several days: she did not stay until the last of them.
            end = self.of_day.get(joined.date(), joined)
        return max(joined, end)


def _last_of_days(observations: Iterable[Observation]) -> dict[date, datetime]:
    found: dict[date, datetime] = {}
    for each in observations:
        for moment in filter(None, (each.joined, each.left)):
            found[moment.date()] = max(moment, found.get(moment.date(), moment))
    return found


def _appearance(rows: list[Observation], end: _End, together: Together) -> Appearance:
    names = list(dict.fromkeys(row.name for row in rows if row.name))
    others = dict.fromkeys([*names[1:], *(name for row in rows for name in row.other_names)])
    roles = [row.role for row in rows if row.role is not None]
    stays = []
    open_end = False
    for row in rows:
        if row.joined is None or row.seconds is not None:
            continue
        left = row.left
        if left is None:
            left, open_end = end.after(row.joined), True
        stays.append(Stay(row.joined, left))
    counted = [row for row in rows if row.seconds is not None]
    seconds = together(counted) if counted else None
    least = _least(counted) if len(counted) > 1 and not stays else None
    if seconds is not None and stays:
        seconds += seconds_together(stays)
        stays = []
    elif seconds is not None:
        stays = _spans(counted)
    email = next((row.email for row in rows if row.email), None)
    return Appearance(
        name=names[0] if names else email or "",
        email=email,
        role=min(roles, key=_RANK.index) if roles else None,
        stays=tuple(stays),
        seconds=seconds,
        presence=_presence(rows),
        other_names=tuple(name for name in others if name != names[0]) if names else (),
        open_end=open_end,
        lines=tuple(row.line for row in rows),
        on=rows[0].on,
        course=rows[0].course,
        day=rows[0].day,
        least=least if least is not None and seconds is not None and least < seconds else None,
    )


def _least(rows: Sequence[Observation]) -> int:
    """What several counts come to at least: some may have run at once with others, but for what their
    times say."""
    counts = [row.seconds or 0 for row in rows]
    spans = _spans(rows)
    if not spans:
        return max(counts)
    shared = sum(seconds_together([span]) for span in spans) - seconds_together(spans)
    return max(*counts, sum(counts) - shared)


def _spans(rows: Sequence[Observation]) -> list[Stay]:
    """From first joining to last leaving; empty unless every row tells of both."""
    spans = [
        Stay(row.joined, row.left)
        for row in rows
        if row.joined and row.left and row.joined <= row.left
    ]
    return spans if len(spans) == len(rows) else []


def _presence(rows: list[Observation]) -> Presence | None:
    said = {row.presence for row in rows if row.presence is not None}
    if len(said) == 1:
        return said.pop()
    return "partly" if said & {"present", "partly"} else "excused" if said else None


def latest(observations: Iterable[Observation], *others: datetime | None) -> datetime | None:
    """The last moment a report speaks of."""
    known = [moment for moment in others if moment is not None]
    for each in observations:
        known += [moment for moment in (each.joined, each.left) if moment is not None]
    return max(known, default=None)


def earliest(observations: Iterable[Observation]) -> datetime | None:
    """The first moment somebody joined."""
    return min((each.joined for each in observations if each.joined is not None), default=None)
