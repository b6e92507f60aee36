"""Joining and leaving told one by one, and the times in the room that follow from it."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from kokoma_cli.domain.spelling import fold
from kokoma_cli.intake.words import JOINING, LEAVING


class Event(NamedTuple):
    """Somebody came or went."""

    moment: datetime
    came: bool
    line: int


#: From when to when; without an end if nothing tells it.
Span = tuple[datetime, datetime | None]


def came(action: str) -> bool | None:
    """Whether the word says that somebody came, or went; None for any other word."""
    folded = fold(action)
    return True if folded in JOINING else False if folded in LEAVING else None


def spans(events: Sequence[Event]) -> tuple[list[Span], list[int]]:
    """The times in the room of one person, and the lines of those goings before which she never came.

    In the order of the file, if coming and going alternate there. Else by time: with two devices she is there
    until both have gone; but if some going is missing, the next coming or going ends what went before, so
    that no time is counted for which nothing speaks.
    """
    if _alternate(events):
        ends: list[datetime | None] = [event.moment for event in events[1::2]]
        return list(zip((e.moment for e in events[::2]), [*ends, None], strict=False)), []
    ordered = sorted(events, key=lambda event: (event.moment, not event.came))
    complete = sum(1 if event.came else -1 for event in ordered) == 0
    return _by_devices(ordered) if complete else _one_by_one(ordered)


def _alternate(events: Sequence[Event]) -> bool:
    turns = all(event.came == (at % 2 == 0) for at, event in enumerate(events))
    pairs = zip(events[::2], events[1::2], strict=False)
    return turns and all(gone.moment >= there.moment for there, gone in pairs)


def _by_devices(events: Sequence[Event]) -> tuple[list[Span], list[int]]:
    found: list[Span] = []
    since: list[datetime] = []
    lost = []
    for event in events:
        if event.came:
            since.append(event.moment)
        elif not since:
            lost.append(event.line)
        elif len(since) == 1:
            found.append((since.pop(), event.moment))
        else:
            found.append((since[0], event.moment))
            since.pop()
    # A going too many at the start leaves a coming too many at the end.
    return found + [(moment, None) for moment in since], lost


def _one_by_one(events: Sequence[Event]) -> tuple[list[Span], list[int]]:
    found: list[Span] = []
    since: datetime | None = None
    lost = []
    for event in events:
        if since is not None:
            found.append((since, event.moment))
        elif not event.came:
            lost.append(event.line)
        since = event.moment if event.came else None
    if since is not None:
        found.append((since, None))
    return found, lost
