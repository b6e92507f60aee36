"""In words: how far each requirement is met, why, and which courses would still do it."""

from collections.abc import Iterable, Sequence
from datetime import date

from kokoma_cli.domain.attendance import under_way
from kokoma_cli.domain.categories import Category
from kokoma_cli.domain.courses import Course, Session
from kokoma_cli.domain.progress import Progress, Survey
from kokoma_cli.domain.requirements import Finding
from kokoma_cli.rendering.screen import Screen
from kokoma_cli.wording import Wording

#: People with this outcome stand under a heading of their own; withdrawn ones come last.
_GROUPS = ("earned", "possible", "impossible", "withdrawn")


def check_text(
    survey: Survey, words: Wording, screen: Screen, today: date, *, past: bool = False
) -> str:
    """Everybody, grouped by outcome: a short list of those who have earned it, reasons for the rest. What
    is `past` gives no advice."""
    reasons = Reasons(survey, words, today, past=past)
    people: dict[str, list[Progress]] = {group: [] for group in _GROUPS}
    for person in survey.people:
        people[_group(person)].append(person)
    heading = words("requirements.checked", count=len(survey.people))
    lines = screen.heading(f"{survey.cohort.name} · {heading}")
    for group in (name for name in _GROUPS if people[name]):
        found = people[group]
        lines += ["", *screen.heading(words(f"requirements.group_{group}", count=len(found)))]
        if group in ("earned", "withdrawn"):
            listed = ", ".join(_named(person, words) for person in found)
            lines += screen.wrap(listed, first="  ", rest="  ")
            continue
        if group == "impossible" and not past:
            lines += screen.wrap(words("requirements.instead_group"), first="  ", rest="  ")
        for person in found:
            lines += ["", *screen.wrap(_named(person, words), first="  ", rest="  ")]
            lines += _indented(reasons.findings(person), screen)
    return "\n".join(lines)


def people_text(
    survey: Survey, words: Wording, screen: Screen, today: date, *, past: bool = False
) -> str:
    """The same in full for a few people."""
    reasons = Reasons(survey, words, today, past=past)
    blocks = ["\n".join(person_lines(person, reasons, screen)) for person in survey.people]
    return "\n\n".join(blocks)


def person_lines(person: Progress, reasons: "Reasons", screen: Screen) -> list[str]:
    """The outcome of one person in a sentence, each requirement with its reason, and what is next."""
    lines = screen.heading(reasons.outcome(person))
    lines += _indented(reasons.findings(person), screen)
    advice = reasons.advice(person)
    return lines + (screen.wrap(advice) if advice else [])


class Reasons:
    """Says why, for the people of one survey, as of one day."""

    def __init__(self, survey: Survey, words: Wording, today: date, *, past: bool = False) -> None:
        self.survey = survey
        self.past = past
        self.words = words
        self.today = today
        self.courses = {course.code: course for course in survey.courses}

    def outcome(self, person: Progress) -> str:
        """Has she earned it? One sentence."""
        key = f"requirements.outcome_{_group(person)}"
        return self.words(key, name=_named(person, self.words))

    def advice(self, person: Progress) -> str:
        """What the office can do next; nothing where the courses still possible say it."""
        id_ = person.enrolment.participant.id
        if self.past:
            issued = self.words("requirements.certified", numbers=person.certificates)
            return issued if person.certificates else ""
        if person.enrolment.withdrawn:
            return self.words("requirements.enrol_again", id=id_)
        if person.certificates:
            return self.words("requirements.certified", numbers=person.certificates)
        outcome = person.assessment.outcome
        if outcome == "earned":
            return self.words("requirements.certify", id=id_)
        if outcome == "possible":
            return ""
        standings = {standing for _, standing in person.assessment.standings}
        some = "instead" if standings & {"attended", "partly"} else "instead_nothing"
        return self.words(f"requirements.{some}", id=id_)

    def findings(self, person: Progress) -> list[list[str]]:
        """Each requirement: first how far it is met and why, then what would still do it."""
        return [self._finding(finding, person) for finding in person.assessment.findings]

    def _finding(self, finding: Finding, person: Progress) -> list[str]:
        says = self.words
        if finding.met:
            attended = list(finding.attended)
            if finding.requirement.course:
                return [says("requirements.compulsory_met", course=finding.requirement.course)]
            return [says("requirements.met", score=self.score(finding), courses=attended)]
        reasons = list(self._reasons(finding, person))
        prospect = self._prospect(finding, person)
        if finding.requirement.course:
            head = says("requirements.compulsory_missing", course=finding.requirement.course)
        else:
            gap = self.gap(finding.short, finding.requirement.category)
            head = says("requirements.missing", score=self.score(finding), gap=gap)
        return [" ".join([head, *reasons]), *([prospect] if prospect else [])]

    def score(self, finding: Finding) -> str:
        """In-person courses: 3 of 4."""
        required, reached = finding.requirement.required, finding.reached
        category = self.category(finding.requirement.category)
        name = self._plural(category) if max(required, reached) != 1 else self._singular(category)
        key = "score" if reached <= required else "score_above"
        return self.words(
            f"requirements.{key}", category=name[:1].upper() + name[1:],
            reached=reached, required=required, count=required,
        )  # fmt: skip

    def gap(self, short: int, category: str) -> str:
        """How many are missing: one."""
        one = self.words(f"requirements.one_{self.category(category).gender}")
        return self.words(
            "requirements.gap",
            number=one if short == 1 else self.words.count_word(short),
            count=short,
        )

    def _reasons(self, finding: Finding, person: Progress) -> Iterable[str]:
        """What was attended, and what came of the other courses that count here."""
        standings = dict(person.assessment.standings)
        hopes = {*finding.open, *finding.under_way}
        lost = [
            course
            for course in self.survey.courses
            if course.category == finding.requirement.category
            and finding.requirement.course in (None, course.code)
            and course.code not in hopes
            and standings[course.code] != "attended"
        ]
        if finding.attended:
            yield self.words("requirements.attended", courses=list(finding.attended))
        for course in lost:
            if standings[course.code] == "partly":
                why = self._why_partly(course, person)
                yield self.words("requirements.partly", course=course.code, why=why)
        for standing in ("absent", "excused"):
            codes = [course.code for course in lost if standings[course.code] == standing]
            if codes:
                yield self.words(f"requirements.{standing}", courses=codes)
        cancelled = [course.code for course in lost if course.cancelled]
        if cancelled:
            yield self.words("requirements.cancelled", courses=cancelled)

    def _why_partly(self, course: Course, person: Progress) -> str:
        if self.survey.policy.share != 1:
            needed = course.minutes * self.survey.policy.share
            reached = sum(
                person.record[day.id].minutes for day in course.sessions if day.id in person.record
            )
            return self.words(
                "requirements.share_missing",
                reached=self._number(reached),
                planned=self._hours(course.minutes),
                needed=self._number(-(-needed.numerator // needed.denominator)),
            )
        return "; ".join(days_missing(course, person, self.words, self.survey.policy.hour_unit))

    def _prospect(self, finding: Finding, person: Progress) -> str:
        """The courses with dates that would still do it, or why nothing will."""
        if person.enrolment.withdrawn:
            return ""
        hopes = {*finding.open, *finding.under_way}
        codes = [course.code for course in self.survey.courses if course.code in hopes]
        listed = "; ".join(self._chance(self.courses[code], person) for code in codes)
        gender = self.category(finding.requirement.category).gender
        if not finding.reachable:
            if finding.requirement.course:
                return ""
            if not codes:
                return self.words(f"requirements.nothing_left_{gender}")
            number = (
                self.words(f"requirements.one_{gender}")
                if len(codes) == 1
                else self.words.count_word(len(codes))
            )
            return self.words(
                "requirements.too_few", number=number, courses=listed, count=len(codes)
            )
        if person.assessment.outcome != "possible":
            return ""
        if finding.short == len(codes):
            key = {1: "only", 2: "both"}.get(finding.short, "all")
        else:
            key = f"any_{gender}" if finding.short == 1 else "some"
        number = self.words.count_word(finding.short)
        return self.words(f"requirements.possible_{key}", number=number, courses=listed)

    def _chance(self, course: Course, person: Progress) -> str:
        """One course that would help, with its dates."""
        begun = under_way(course, person.record, self.survey.policy.share)
        days = [day for day in course.sessions if day.id not in person.record]
        # A past day without an entry is for the office to record, not for her to attend.
        past = [day for day in days if day.date is not None and day.date < self.today]
        dates = self.words.dates(day.date for day in days if day.date is not None)
        if begun:
            name = self.words(
                "requirements.under_way",
                course=course.code,
                days=self._days(days),
                count=len(days),
            )
        else:
            name = course.code
        if not dates:
            key = "undated"
        elif len(past) == len(days):
            key = "unrecorded"
        elif past:
            key = "partly_unrecorded"
        else:
            key = "dated"
        return self.words(
            f"requirements.chance_{key}", name=name, dates=dates, days=self._days(past)
        )

    def _days(self, days: Sequence[Session]) -> str:
        numbers = [str(day.day) for day in days]
        return self.words("requirements.days", numbers=numbers, count=len(numbers))

    def _number(self, minutes: int) -> str:
        return self.words.number(minutes, self.survey.policy.hour_unit)

    def _hours(self, minutes: int) -> str:
        return self.words.hours(minutes, self.survey.policy.hour_unit)

    def category(self, code: str) -> Category:
        """What requirements of this code count."""
        try:
            return self.survey.cohort.series.category(code)
        except KeyError:
            # The rule may name what the series no longer has.
            return Category(code, code, code, code, "m", code, code)

    def _singular(self, category: Category) -> str:
        return category.name if self.words.language == "de" else category.name_en

    def _plural(self, category: Category) -> str:
        return category.plural if self.words.language == "de" else category.plural_en


def days_missing(course: Course, person: Progress, words: Wording, unit: int) -> list[str]:
    """What a course that was attended partly lacks: days, or hours of a day."""
    lacks = []
    for key, presences in (("day_missing", ("absent", "excused")), ("day_unrecorded", (None,))):
        days = [
            str(day.day)
            for day in course.sessions
            if (person.record[day.id].presence if day.id in person.record else None) in presences
        ]
        if days:
            lacks.append(words(f"requirements.{key}", numbers=days, count=len(days)))
    for day in course.sessions:
        entry = person.record.get(day.id)
        if entry is not None and entry.presence == "partly":
            several = len(course.sessions) > 1
            lacks.append(
                words(
                    "requirements.hours_of_day" if several else "requirements.hours_of_course",
                    day=day.day,
                    reached=words.number(entry.minutes, unit),
                    planned=words.hours(day.minutes, unit),
                )
            )
    return lacks


def _group(person: Progress) -> str:
    return "withdrawn" if person.enrolment.withdrawn else person.assessment.outcome


def _named(person: Progress, words: Wording) -> str:
    """A name with the number that tells her from a namesake."""
    someone = person.enrolment.participant
    return words("requirements.person", name=someone.name, id=someone.id)


def _indented(findings: Iterable[Sequence[str]], screen: Screen) -> list[str]:
    return [
        line
        for paragraphs in findings
        for index, text in enumerate(paragraphs)
        for line in screen.wrap(text, first="    " if index == 0 else "      ", rest="      ")
    ]
