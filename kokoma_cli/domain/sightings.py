"""Who was seen in a meeting, gathered from all its files, and for how long."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from kokoma_cli.domain.addresses import compared
from kokoma_cli.domain.attendance import Presence
from kokoma_cli.domain.display_names import told_apart_by_name, without_marks
from kokoma_cli.domain.meetings import Appearance, MeetingReport, Role, seconds_together


class Part(NamedTuple):
    """Somebody in one file."""

    file: int
    appearance: Appearance
    rounding: int = 0
    longest: int | None = None
    #: How many seconds the whole meeting took, where the file tells.


class Sighting(NamedTuple):
    """Somebody under one address, or without any under one name, in all files."""

    name: str
    email: str | None = None
    role: Role | None = None
    other_names: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()


class Measured(NamedTuple):
    """How long somebody was there."""

    seconds: int | None
    #: None: no file tells.
    presence: Presence | None = None
    #: What the file says of itself, in place of any time.
    slack: int = 0
    #: By how many seconds that may be above the truth, as the tool rounds.
    overlap: int = 0
    #: By how many it may be above the truth besides: two devices, or two lines of one name, of which a file
    #: tells totals and no times.
    open_end: bool = False
    #: When she left is not in a file.


_ROLES: Mapping[Role | None, int] = {"organiser": 0, "presenter": 1, "attendee": 2, None: 3}
_PRESENCES: Sequence[Presence] = ("present", "partly", "excused", "absent")


def gather(reports: Iterable[MeetingReport]) -> list[Sighting]:
    """Everybody in these reports, each once, in an order that does not depend on theirs."""
    parts: dict[str, list[Part]] = {}
    for number, report in enumerate(reports):
        for appearance in report.appearances:
            part = Part(number, appearance, report.rounding, _length(report))
            parts.setdefault(_identity(appearance), []).append(part)
    return [_sighting(each) for identity in sorted(parts) for each in _apart(parts[identity])]


def measure(sightings: Iterable[Sighting]) -> Measured:
    """How long one person was there who was seen so often: her times together; of files that tell totals
    and no times, these added up, though several devices in one such file may have been on at once."""
    parts = [part for sighting in sightings for part in sighting.parts]
    stays = [
        stay for part in parts if part.appearance.seconds is None for stay in part.appearance.stays
    ]
    totals: dict[int, list[Part]] = {}
    for part in parts:
        if part.appearance.seconds is not None:
            totals.setdefault(part.file, []).append(part)
    presences = {part.appearance.presence for part in parts}
    presence = next((each for each in _PRESENCES if each in presences), None)
    open_end = any(part.appearance.open_end for part in parts)
    if not stays and not totals:
        return Measured(None, presence, open_end=open_end)
    timed = seconds_together(stays)
    counted = [_together(each) for each in totals.values()]
    most, least = (sum(each[index] for each in counted) for index in (0, 1))
    slack = sum(part.rounding for part in parts if part.appearance.seconds is not None)
    return Measured(timed + most, presence, slack, most - least, open_end)


def _identity(appearance: Appearance) -> str:
    # What stands before the @ is never empty, so that no name is taken for an address.
    return compared(appearance.email) or f"@{without_marks(appearance.name).casefold()}"


def _apart(parts: list[Part]) -> list[list[Part]]:
    """Who was seen under one address, each alone."""
    if len({part.appearance.name for part in parts}) == 1:
        return [parts]
    ordered = sorted(parts, key=lambda part: (part.appearance.name, str(part)))
    shown = [(part.appearance.name, *part.appearance.other_names) for part in ordered]
    people: dict[int, list[Part]] = {}
    for part, number in zip(ordered, told_apart_by_name(shown), strict=True):
        people.setdefault(number, []).append(part)
    return [people[number] for number in sorted(people)]


def _sighting(parts: Sequence[Part]) -> Sighting:
    appearances = sorted(
        {part.appearance for part in parts}, key=lambda each: (each.name, str(each))
    )
    first = appearances[0]
    names = {each.name for each in appearances} | {
        name for each in appearances for name in each.other_names
    }
    return Sighting(
        first.name,
        next((each.email for each in appearances if each.email), None),
        min((each.role for each in appearances), key=_ROLES.__getitem__),
        tuple(sorted(names - {first.name})),
        tuple(sorted(parts, key=str)),
    )


def _together(parts: Sequence[Part]) -> tuple[int, int]:
    """What several totals in one file amount to at most and at least. Where the file tells each one's first
    coming and last going, nobody was there for longer than from these to those together, and no more can have
    been counted twice than they overlap."""
    total = sum(part.appearance.seconds or 0 for part in parts)
    counted = [_least(part.appearance) for part in parts]
    longest = min((part.longest for part in parts if part.longest), default=total)
    spans = [stay for part in parts for stay in part.appearance.stays]
    shared = total
    if all(part.appearance.stays for part in parts):
        together = seconds_together(spans)
        shared = sum(seconds_together([span]) for span in spans) - together
        longest = min(longest, together)
    most = max(min(total, longest), *counted)
    return most, min(most, max(sum(counted) - shared, *counted))


def _least(appearance: Appearance) -> int:
    counted = appearance.seconds or 0
    return counted if appearance.least is None else min(counted, appearance.least)


def _length(report: MeetingReport) -> int | None:
    if report.start is None or report.end is None:
        return None
    return int((report.end - report.start).total_seconds()) or None
