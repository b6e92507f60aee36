"""Joining and leaving told one by one, and the times in the room that follow from it."""

from collections.abc import Hashable, Sequence
from datetime import datetime
from typing import NamedTuple

from kokoma_cli.domain.problems import Problem
from kokoma_cli.domain.spelling import fold
from kokoma_cli.intake.observations import Observation
from kokoma_cli.intake.words import JOINING, LEAVING, TELL_OF_JOINING, TELL_OF_LEAVING


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


def came_by_sentence(*sentences: str) -> bool | None:
    """Whether sentences say that somebody came, or went: „ist dem Meeting beigetreten“. The first one that
    says either counts; None if none does, or one says both."""
    for sentence in sentences:
        folded = fold(sentence)
        words = set(folded.split())
        came, went = (
            not words.isdisjoint(tell) or any(len(each) == 2 and each in folded for each in tell)
            for tell in (TELL_OF_JOINING, TELL_OF_LEAVING)
        )
        if came or went:
            return None if came and went else came
    return None


class Log:
    """Comings and goings as a file tells them, row by row, by whatever it knows each person."""

    def __init__(self) -> None:
        self._told: dict[Hashable, list[Event]] = {}
        self._who: dict[Hashable, Observation] = {}

    def add(self, known: Hashable, who: Observation, moment: datetime, *, came: bool) -> None:
        """Takes down that somebody came or went, on the line of `who`."""
        self._who.setdefault(known, who)
        self._told.setdefault(known, []).append(Event(moment, came, who.line))

    def observations(self, problems: list[Problem]) -> list[Observation]:
        """Everybody's times in the room, each on a line that told her coming; goings before which somebody
        never came go to the problems."""
        found = []
        for known, told in self._told.items():
            who = self._who[known]
            times, lost = spans(told)
            problems += [
                Problem(line, "meetings.no_join", name=who.name, email=who.email) for line in lost
            ]
            lines = [event.line for event in told if event.came]
            found += [
                who._replace(line=line, joined=joined, left=left)
                for line, (joined, left) in zip(lines, times, strict=False)
            ]
        return found


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
