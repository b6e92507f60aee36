"""The rule: what must be reached, how far it is met, and what would still help.

The rule of the shipped series, four in-person courses and one deepening course, was published by the
city of Bamberg; it is data like any other.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from kokoma_cli.domain.attendance import Record, Standing, standing, under_way
from kokoma_cli.domain.courses import Course

Outcome = Literal["earned", "possible", "impossible"]


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing to reach: so many attended courses of a category, or one named course."""

    category: str
    required: int
    course: str | None = None
    #: The code of a compulsory course; `required` is 1 then.


@dataclass(frozen=True, slots=True)
class Finding:
    """How far one requirement is met, with the courses it rests on."""

    requirement: Requirement
    attended: tuple[str, ...]
    open: tuple[str, ...]
    #: Codes of courses not cancelled for which nothing is recorded yet.
    under_way: tuple[str, ...] = ()
    #: Codes of courses begun, whose remaining days could still complete them.

    @property
    def reached(self) -> int:
        """The number of attended courses that count."""
        return len(self.attended)

    @property
    def short(self) -> int:
        """How many courses are missing; 0 when met."""
        return max(0, self.requirement.required - self.reached)

    @property
    def met(self) -> bool:
        """True once the required number is reached."""
        return self.short == 0

    @property
    def reachable(self) -> bool:
        """True while what remains would be enough."""
        return self.short <= len(self.open) + len(self.under_way)


@dataclass(frozen=True, slots=True)
class Assessment:
    """All findings for one person, with the outcome and each course's standing."""

    findings: tuple[Finding, ...]
    standings: tuple[tuple[str, Standing], ...]

    @property
    def outcome(self) -> Outcome:
        """*earned* when every requirement is met, *impossible* when one is out of reach. Without any
        requirement nothing can be earned."""
        if self.findings and all(finding.met for finding in self.findings):
            return "earned"
        if all(finding.reachable for finding in self.findings):
            return "possible"
        return "impossible"

    @property
    def missing(self) -> tuple[Finding, ...]:
        """The findings that are not met."""
        return tuple(finding for finding in self.findings if not finding.met)

    @property
    def still_helps(self) -> tuple[str, ...]:
        """Open courses that bring a missing requirement nearer, in the order of the series; none
        when the certificate is earned or out of reach. Whoever attends them all has earned it, once
        the courses `under_way` are completed too."""
        return self._of_missing("open")

    @property
    def under_way(self) -> tuple[str, ...]:
        """Begun courses whose remaining days would bring a missing requirement nearer."""
        return self._of_missing("under_way")

    def _of_missing(self, attribute: Literal["open", "under_way"]) -> tuple[str, ...]:
        if self.outcome != "possible":
            return ()
        wanted = {code for finding in self.missing for code in getattr(finding, attribute)}
        return tuple(code for code, _ in self.standings if code in wanted)


def requirements_of(
    counts: Sequence[tuple[str, int]], courses: Sequence[Course]
) -> tuple[Requirement, ...]:
    """The counts by category, followed by one requirement for each compulsory course."""
    return (
        *(Requirement(category, required) for category, required in counts),
        *(Requirement(course.category, 1, course.code) for course in courses if course.compulsory),
    )


def assess(
    requirements: Sequence[Requirement],
    courses: Sequence[Course],
    record: Record,
    *,
    share: Fraction = Fraction(1),
    withdrawn: bool = False,
) -> Assessment:
    """Holds one person's record against the rule.

    A cancelled course counts if it was attended and is no chance otherwise; a withdrawn person has no
    chances left, only what is recorded.
    """
    standings = tuple((course.code, standing(course, record, share)) for course in courses)
    state = dict(standings)
    chances = () if withdrawn else tuple(course for course in courses if not course.cancelled)
    begun = {course.code for course in chances if under_way(course, record, share)}
    untouched = {course.code for course in chances if state[course.code] == "open"}

    def finding(requirement: Requirement) -> Finding:
        codes = [
            course.code
            for course in courses
            if course.category == requirement.category and requirement.course in (None, course.code)
        ]
        return Finding(
            requirement,
            attended=tuple(code for code in codes if state[code] == "attended"),
            open=tuple(code for code in codes if code in untouched),
            under_way=tuple(code for code in codes if code in begun),
        )

    return Assessment(tuple(finding(requirement) for requirement in requirements), standings)
