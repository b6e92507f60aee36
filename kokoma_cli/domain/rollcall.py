"""A roll call from a meeting report: what is to be recorded for whom, against what stands there."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Literal, NamedTuple

from kokoma_cli.domain.attendance import Attendance, Entry
from kokoma_cli.domain.courses import Session
from kokoma_cli.domain.meetings import MeetingReport
from kokoma_cli.domain.recognition import Because, Match
from kokoma_cli.domain.sightings import Measured, measure

#: Whoever comes in so long after the last one has gone comes to another meeting.
_PAUSE = datetime.timedelta(hours=6)
_MORNING = datetime.time(6)
_EVER = datetime.datetime.min

#: Why nothing is recorded for somebody who was seen: she was there for less than a minute; the file has no
#: times.
Nothing = Literal["too_short", "no_times"]


class Line(NamedTuple):
    """One person of the roll call."""

    participant: int
    measured: Measured
    entry: Attendance | None
    #: What is to be recorded; None: nothing, for `nothing`.
    before: Attendance | None
    nothing: Nothing | None
    borderline: bool
    #: Whether the threshold is reached depends on how the tool counts.
    because: tuple[Because, ...]
    #: By what she was recognised, one for each name or address she was seen under.

    @property
    def changes(self) -> bool:
        """True if something else stands there, or nothing."""
        return self.entry is not None and not same(self.entry, self.before)

    @property
    def contradicts(self) -> bool:
        """True if something else stands there."""
        return self.changes and self.before is not None


def same(entry: Attendance, other: Attendance | None) -> bool:
    """Whether two entries say the same of her being there; what somebody noted beside it does not count."""
    return other is not None and (entry.presence, entry.minutes) == (other.presence, other.minutes)


def call(
    matches: Iterable[Match],
    session: Session,
    threshold: Fraction,
    recorded: Mapping[int, Attendance],
) -> list[Line]:
    """The roll call: everybody recognised, by her number. `threshold` in seconds, and whoever reaches it was
    there; `recorded` by participant."""
    seen: dict[int, list[Match]] = {}
    for match in matches:
        seen.setdefault(match.participant, []).append(match)
    return [
        _line(participant, seen[participant], session, threshold, recorded.get(participant))
        for participant in sorted(seen)
    ]


def _line(
    participant: int,
    matches: Sequence[Match],
    session: Session,
    threshold: Fraction,
    before: Attendance | None,
) -> Line:
    measured = measure(match.sighting for match in matches)
    entry, nothing = _entry(measured, session, threshold)
    return Line(
        participant,
        measured,
        entry,
        before,
        nothing,
        measured.presence is None and _borderline(measured, threshold),
        tuple(match.because for match in matches),
    )


def _entry(
    measured: Measured, session: Session, threshold: Fraction
) -> tuple[Attendance | None, Nothing | None]:
    seconds, presence = measured.seconds, measured.presence
    if presence == "partly":
        known = None if seconds is None else _short_of(session, seconds)
        return Entry("partly", known or None).at(session), None
    if presence is not None:
        return Entry(presence).at(session), None
    if seconds is None:
        return None, "no_times"
    if seconds >= threshold:
        return Entry().at(session), None
    if seconds < 60:
        return None, "too_short"
    minutes = _short_of(session, seconds)
    return Attendance(session.id, "partly", minutes), None


def _short_of(session: Session, seconds: int) -> int:
    """Whole minutes, fewer than planned: as many as planned would make her *present*."""
    return max(0, min(seconds // 60, session.minutes - 1))


def _borderline(measured: Measured, threshold: Fraction) -> bool:
    if measured.seconds is None:
        return False
    return measured.seconds - measured.slack - measured.overlap < threshold <= measured.seconds


def on_day(report: MeetingReport, day: datetime.date) -> bool:
    """Whether a report can be of this day; its own days may be one off where its times are UTC."""
    return any(each in report.days for each in _days_meant(report, day))


def only_on(report: MeetingReport, day: datetime.date) -> MeetingReport:
    """The report without what is told of other days. Whoever comes in after midnight to a meeting that still
    goes on, or has only just ended, comes on its day."""
    if report.undated:
        return report
    meant = _days_meant(report, day)
    until = _until(report, meant)
    kept = []
    for appearance in report.appearances:
        stays = tuple(
            stay
            for stay in appearance.stays
            if stay.joined.date() in meant
            or (until and min(meant) < stay.joined.date() and stay.joined <= until)
        )
        if appearance.on in (None, *meant) and (stays or not appearance.stays):
            kept.append(appearance._replace(stays=stays))
    return report._replace(appearances=tuple(kept))


def _until(report: MeetingReport, meant: set[datetime.date]) -> datetime.datetime | None:
    """Until when somebody who joins still joins the meeting of these days: no later than it was dark."""
    left: datetime.datetime | None = None
    for stay in sorted(report.dated_stays):
        if stay.joined.date() not in meant and (
            left is None or stay.joined.date() < min(meant) or stay.joined - left > _PAUSE
        ):
            continue
        left = max(left or stay.left, stay.left)
    if left is None:
        return None
    morning = datetime.datetime.combine(max(meant) + datetime.timedelta(days=1), _MORNING)
    return min(left, morning)


def only_of(report: MeetingReport, code: str) -> MeetingReport:
    """The report without what is told of other courses, where it names any."""
    kept = tuple(
        each
        for each in report.appearances
        if each.course is None or each.course.casefold() == code.casefold()
    )
    return report._replace(appearances=kept)


def told_once(reports: Sequence[MeetingReport]) -> list[int]:
    """The indexes of these reports without those that tell the same as an earlier one, as a second export of
    a meeting does."""
    seen: list[frozenset[object]] = []
    first = []
    for index, report in enumerate(reports):
        told = frozenset(appearance._replace(lines=()) for appearance in report.appearances)
        if told not in seen:
            seen.append(told)
            first.append(index)
    return first


def counted_twice(one: MeetingReport, other: MeetingReport) -> bool:
    """True for two different reports of one meeting that tell totals and no times, which must not be added
    up: they begin together, or one begins before the other has ended."""
    if not (_totals_only(one) and _totals_only(other)) or one.start is None or other.start is None:
        return False
    earlier, later = sorted((one, other), key=lambda report: report.start or datetime.datetime.min)
    if earlier.start == later.start:
        return True
    return earlier.end is not None and later.start is not None and later.start < earlier.end


def perhaps_twice(one: MeetingReport, other: MeetingReport) -> bool:
    """True for two different reports that may be of one meeting, of which one tells totals: nothing says that
    the one had ended before the other began."""
    if not (_tells_totals(one) and _tells_times(other)) and not (
        _tells_totals(other) and _tells_times(one)
    ):
        return False
    if one.days and other.days and not one.days & other.days and not (one.utc or other.utc):
        return False
    earlier, later = sorted((_span(one), _span(other)), key=lambda span: span[0] or _EVER)
    if earlier[0] is None or later[0] is None or earlier[1] is None or one.utc != other.utc:
        return True
    return later[0] < earlier[1] or earlier[0] == later[0]


def _span(report: MeetingReport) -> tuple[datetime.datetime | None, datetime.datetime | None]:
    """From when to when the meeting was, as far as the report tells."""
    stays = report.dated_stays
    start = report.start
    if start is None or (report.end is None and start.time() == datetime.time()):
        # A date alone is no beginning.
        start = min((stay.joined for stay in stays), default=None)
    return start, report.end or max((stay.left for stay in stays), default=None)


def _tells_totals(report: MeetingReport) -> bool:
    return any(each.seconds is not None for each in report.appearances)


def _tells_times(report: MeetingReport) -> bool:
    return any(each.seconds is not None or each.stays for each in report.appearances)


def _totals_only(report: MeetingReport) -> bool:
    return bool(report.appearances) and all(
        appearance.seconds is not None for appearance in report.appearances
    )


def _days_meant(report: MeetingReport, day: datetime.date) -> set[datetime.date]:
    off = (-1, 0, 1) if report.utc else (0,)
    return {day + datetime.timedelta(days=each) for each in off}
