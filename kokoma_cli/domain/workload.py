"""Hours: what a person has reached, kept apart from the volume of the series."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from kokoma_cli.domain.attendance import Record, minutes_in_room, standing
from kokoma_cli.domain.courses import Course

Credit = Literal["per_course", "flat", "none"]


@dataclass(frozen=True, slots=True)
class Workload:
    """One person's minutes: in the room, and credited for preparation and follow-up."""

    room: int
    preparation: int

    @property
    def minutes(self) -> int:
        """Both together."""
        return self.room + self.preparation


def workload(
    courses: Sequence[Course],
    record: Record,
    *,
    share: Fraction = Fraction(1),
    credit: Credit = "per_course",
    entered: int | None = None,
) -> Workload:
    """What one person has reached.

    Preparation and follow-up are credited per attended course, flat for the whole series, or not at
    all; minutes `entered` for the person come before any of these.
    """
    room = sum(minutes_in_room(course, record) for course in courses)
    if entered is not None:
        return Workload(room, entered)
    if credit == "none":
        return Workload(room, 0)
    credited = (
        course.preparation
        for course in courses
        if standing(course, record, share) == "attended"
        or (credit == "flat" and not course.cancelled)
    )
    return Workload(room, sum(credited))
