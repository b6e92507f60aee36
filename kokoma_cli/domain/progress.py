"""Where everybody in a cohort stands."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kokoma_cli.domain.attendance import Record, took_place
from kokoma_cli.domain.cohorts import Cohort
from kokoma_cli.domain.courses import Course, planned_minutes
from kokoma_cli.domain.participants import Enrolment
from kokoma_cli.domain.requirements import Assessment, assess, requirements_of
from kokoma_cli.domain.settings import Policy, policy
from kokoma_cli.domain.sorting import sort_key
from kokoma_cli.domain.workload import Workload, workload


@dataclass(frozen=True, slots=True)
class Progress:
    """Where one person stands."""

    enrolment: Enrolment
    record: Record
    assessment: Assessment
    workload: Workload
    certificates: tuple[str, ...] = ()
    #: Numbers of those she holds already.


@dataclass(frozen=True, slots=True)
class Survey:
    """Where a cohort stands. `people` are sorted by name, withdrawn ones last."""

    cohort: Cohort
    courses: tuple[Course, ...]
    policy: Policy
    people: tuple[Progress, ...]
    settings: Mapping[str, str]
    #: As stored; what is not set is missing.
    held: frozenset[str]
    #: Codes of the courses that took place: all but those cancelled for which nobody has any minutes.

    @property
    def series_minutes(self) -> int:
        """The volume of the series: as published, else what its courses add up to."""
        return self.cohort.series.minutes or planned_minutes(self.courses)

    @property
    def held_minutes(self) -> int:
        """The volume of the series as this cohort got it, without what did not take place."""
        lost = planned_minutes([course for course in self.courses if course.code not in self.held])
        return self.series_minutes - lost if self.series_minutes > lost else self.series_minutes


def survey(
    cohort: Cohort,
    courses: tuple[Course, ...],
    settings: Mapping[str, str],
    enrolments: Iterable[Enrolment],
    records: Mapping[int, Record],
    certificates: Mapping[int, Sequence[str]],
) -> Survey:
    """Holds each of these people against the cohort's rule; `records` and the numbers of standing
    `certificates` are by enrolment."""
    rule = policy(settings)
    requirements = requirements_of(rule.counts, courses)
    people = []
    for enrolment in enrolments:
        record = records.get(enrolment.id, {})
        assessment = assess(
            requirements, courses, record, share=rule.share, withdrawn=enrolment.withdrawn
        )
        load = workload(
            courses, record, share=rule.share, credit=rule.credit, entered=enrolment.preparation
        )
        held_already = tuple(certificates.get(enrolment.id, ()))
        people.append(Progress(enrolment, record, assessment, load, held_already))
    people.sort(
        key=lambda person: (person.enrolment.withdrawn, sort_key(person.enrolment.participant))
    )
    held = frozenset(course.code for course in took_place(courses, records.values()))
    return Survey(cohort, courses, rule, tuple(people), settings, held)
