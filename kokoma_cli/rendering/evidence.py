"""In words: why a certificate was issued, what was recorded then, and what is recorded otherwise since."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from kokoma_cli.domain import evidence as grounds
from kokoma_cli.domain.categories import Category
from kokoma_cli.domain.differences import Difference, Since
from kokoma_cli.domain.evidence import Count, CourseTaken, Day, Evidence, Found
from kokoma_cli.domain.journal import Batch
from kokoma_cli.rendering.journal import moment
from kokoma_cli.rendering.screen import Screen
from kokoma_cli.rendering.tables import table
from kokoma_cli.wording import Wording


class Telling:
    """Tells of one certificate's grounds in one language."""

    def __init__(self, evidence: Evidence, words: Wording) -> None:
        self.evidence = evidence
        self.words = words
        self.unit = evidence.rule.hour_unit
        self.categories = {category.code: category for category in evidence.rule.categories}

    def because(self) -> str:
        """What was asked for and what was reached, in a few words."""
        found = [self._finding(each) for each in self.evidence.findings]
        if self.evidence.template.requires != "earned":
            found.insert(0, self.words("evidence.nothing_asked"))
        elif self.evidence.outcome != "earned":
            found.insert(0, self.words("evidence.not_earned"))
        return " ".join(found)

    def courses(self, screen: Screen) -> str:
        """Every course with the days on which she was there, and whether it counted."""
        keys = ("course", "days", f"hours_{self.unit}", "counts")
        return table(
            [self.words(f"evidence.heading_{key}") for key in keys],
            [
                [
                    course.code,
                    self._days(course),
                    self._reached(course.minutes, course.planned),
                    self._verdict(course),
                ]
                for course in self.evidence.courses
            ],
            screen,
        )

    def rule(self) -> str:
        """By which rule it was decided."""
        rule = self.evidence.rule
        said = [
            self.words("evidence.rule_counts", counts=self._counts(rule.counts)),
            self.words("evidence.rule_share", share=self._share(rule.attended_share)),
            self.words("evidence.rule_credit", credit=self._credit(rule.preparation_credit)),
        ]
        if rule.compulsory:
            courses = list(rule.compulsory)
            said.insert(
                1, self.words("evidence.rule_compulsory", courses=courses, count=len(courses))
            )
        if self.evidence.hours.entered is not None:
            hours = self._hours(self.evidence.hours.entered)
            said.append(self.words("evidence.entered", hours=hours))
        return " ".join(said)

    def template(self, called: str, files: str | None) -> str:
        """From which template, of which kokoma, and what has become of it. `called`: what its kind is
        called."""
        used = self.evidence.template
        return self.words(
            f"evidence.template_{'own' if used.own else 'shipped'}",
            kind=called,
            version=self.evidence.kokoma,
            since=self.words(f"evidence.files_{files or 'unknown'}"),
        )

    def difference(self, each: Difference) -> str:
        """One thing that is recorded otherwise today."""
        where = self._where(each.course, each.day)
        if isinstance(each.now, bool):
            return self.words(
                f"evidence.since_{each.what}_{'on' if each.now else 'off'}", where=where
            )
        then, now = (self._value(each.what, value) for value in (each.then, each.now))
        return self.words(f"evidence.since_{each.what}", where=where, then=then, now=now)

    # --- values

    def _value(self, what: str, value: Any) -> str:
        if what == "counts":
            return self._counts(value)
        if what == "attended_share":
            return self._share(value)
        if what == "preparation_credit":
            return self._credit(value)
        if what in ("planned", "preparation"):
            return self._hours(value)
        if what == "entered":
            return self.words("evidence.by_rule") if value is None else self._hours(value)
        if what == "category":
            return self._named(self._category(value), 1)
        if what == "date":
            return self.words("status.no_date") if value is None else self.words.short_date(value)
        if what == "attendance":
            return self._mark(value)
        return str(value)

    def _mark(self, day: Day | None) -> str:
        if day is None or day.presence is None:
            return self.words("evidence.mark_open")
        mark = self.words(f"evidence.mark_{day.presence}", hours=self._hours(day.minutes))
        return self.words("evidence.elsewhere", mark=mark, note=day.note) if day.note else mark

    def _counts(self, counts: Iterable[Count]) -> str:
        asked = [each for each in counts if each.required]
        return self.words.enumerate(
            self._counted(self._category(each.category), each.required) for each in asked
        )

    def _share(self, share: str) -> str:
        if share == "1":
            return self.words("evidence.share_whole")
        above, _, below = share.partition("/")
        percent = 100 * int(above) / int(below or 1)
        shown = f"{percent:.4g}"
        return self.words(
            "evidence.share_part",
            percent=shown.replace(".", ",") if self.words.language == "de" else shown,
        )

    def _credit(self, credit: str) -> str:
        return self.words(f"evidence.credit_{credit}")

    def _finding(self, found: Found) -> str:
        if found.course:
            key = "compulsory_met" if found.met else "compulsory_missing"
            return self.words(f"requirements.{key}", course=found.course)
        category = self._category(found.category)
        reached = self._alone(category, found.reached)
        counted = self._counted(category, found.required)
        return self.words(
            "evidence.found" if found.courses else "evidence.found_none",
            required=counted[:1].upper() + counted[1:],
            reached=reached,
            courses=list(found.courses),
        )

    def _counted(self, category: Category, number: int) -> str:
        """Four in-person courses."""
        if number == 1:
            one = self.words(f"evidence.a_{category.gender}")
            return f"{one} {self._named(category, 1)}"
        return f"{self.words.count_word(number)} {self._named(category, number)}"

    def _alone(self, category: Category, number: int) -> str:
        """Four: where of what is known."""
        if number == 0:
            return self.words(f"evidence.none_{category.gender}")
        if number == 1:
            return self.words(f"requirements.one_{category.gender}")
        return self.words.count_word(number)

    def _named(self, category: Category, number: int) -> str:
        german = self.words.language == "de"
        if number == 1:
            return category.name if german else category.name_en
        return category.plural if german else category.plural_en

    def _category(self, code: str) -> Category:
        # The rule may have named what the series did not have.
        return self.categories.get(code) or Category(code, code, code, code, "m", code, code)

    def _hours(self, minutes: int) -> str:
        return self.words.hours(minutes, self.unit)

    def _reached(self, minutes: int, planned: int) -> str:
        reached = self.words.number(minutes, self.unit)
        return self.words(
            "evidence.of", reached=reached, planned=self.words.number(planned, self.unit)
        )

    def _where(self, course: str, day: int) -> str:
        return self.words("evidence.day_of", course=course, day=day) if day else course

    # --- courses

    def _days(self, course: CourseTaken) -> str:
        """When she was there; days without a date by their number."""
        there = [day for day in course.days if day.minutes]
        # A day made up elsewhere has the date of its note.
        dated = [day.date for day in there if day.date is not None and not day.note]
        undated = [str(day.day) for day in there if day.date is None and not day.note]
        said = [self.words.dates(dated)] if dated else []
        if undated and len(course.days) == 1:
            said.append(self.words("evidence.undated"))
        elif undated:
            said.append(self.words("requirements.days", numbers=undated, count=len(undated)))
        said += dict.fromkeys(day.note for day in there if day.note)
        return "; ".join(said)

    def _verdict(self, course: CourseTaken) -> str:
        if course.counted:
            return self.words("evidence.counted")
        why = self.words(f"evidence.why_{course.why}")
        if course.why == "partly":
            lacks = [self._lack(day) for day in course.days if day.minutes < day.planned]
            why = f"{why} ({'; '.join(lacks)})" if len(course.days) > 1 else why
        return self.words("evidence.not_counted", why=why)

    def _lack(self, day: Day) -> str:
        return self.words("evidence.day_mark", day=day.day, mark=self._mark(day))


def page(
    telling: Telling,
    screen: Screen,
    *,
    since: Sequence[Since],
    holds: bool,
    called: str,
    files: str | None,
) -> list[str]:
    """The grounds in full, section by section. `holds`: whether today's record was compared."""
    words = telling.words
    lines = section("courses", words, screen)
    lines += telling.courses(screen).split("\n")
    lines += section("rule", words, screen)
    lines += screen.wrap(telling.rule(), first="  ", rest="  ")
    if since:
        lines += section("since", words, screen)
        for each in since:
            lines += screen.wrap(telling.difference(each.difference), first="  ", rest="    ")
            if each.deleted:
                text = words("evidence.because_deleted", count=len(each.entries))
                lines += screen.wrap(text, first="    ", rest="      ")
            for batch in each.entries:
                lines += screen.wrap(entry(batch, words), first="    ", rest="      ")
    elif holds:
        lines += ["", *screen.wrap(words("evidence.agrees"))]
    else:
        lines += ["", *screen.wrap(words("evidence.not_compared"))]
    lines += section("template", words, screen)
    return [*lines, *screen.wrap(telling.template(called, files), first="  ", rest="  ")]


def section(name: str, words: Wording, screen: Screen) -> list[str]:
    """A heading with a line left free above it."""
    return ["", *screen.heading(words(f"evidence.section_{name}"))]


def printed_courses(content: dict[str, Any], words: Wording, screen: Screen) -> str:
    """The courses as they stand on the sheet, where nothing else was kept."""
    unit = content["hour_unit"]
    rows = []
    for course in content["courses"]:
        dates = words.dates(date.fromisoformat(day) for day in course["dates"])
        planned = words.number(course["planned"], unit)
        reached = words.number(course["minutes"], unit)
        said = "; ".join(filter(None, (dates if course["dates"] else "", course.get("note"))))
        mark = words(f"status.mark_{course['standing']}")
        rows.append(
            [course["code"], said, words("evidence.of", reached=reached, planned=planned), mark]
        )
    headings = [words(f"evidence.heading_{key}") for key in ("course", "days")]
    headings += [words(f"evidence.heading_hours_{unit}"), words("status.standing")]
    return table(headings, rows, screen)


def entry(batch: Batch, words: Wording) -> str:
    """An entry of the journal in one line: number, when, who, which command."""
    return words(
        "evidence.entry",
        number=batch.id,
        moment=moment(batch.at, words),
        user=batch.user or "?",
        command=batch.command,
    )


def evidence_document(evidence: Evidence | None, since: Iterable[Since]) -> dict[str, object]:
    """The grounds of a certificate as they were kept, and what is recorded otherwise since."""
    return {
        "evidence": {"version": grounds.VERSION, **grounds.plain(evidence)} if evidence else None,
        "since": [
            {
                "what": each.difference.what,
                "course": each.difference.course or None,
                "day": each.difference.day or None,
                "then": _plain(each.difference.then),
                "now": _plain(each.difference.now),
                "entries": [entry_head(batch) for batch in each.entries],
                "deleted": each.deleted,
            }
            for each in since
        ],
    }


def entry_head(batch: Batch) -> dict[str, object]:
    """An entry of the journal without its changes."""
    return {
        "number": batch.id,
        "at": batch.at,
        "user": batch.user,
        "command": batch.command,
        "reason": batch.reason,
    }


def _plain(value: Any) -> object:
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return grounds.plain(value) if hasattr(value, "__dataclass_fields__") else value
