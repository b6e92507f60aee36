"""The words of letters: a template for each occasion, in each language, and what is filled into it.

An office keeps texts of its own beside its register: `templates/letters/<occasion>/de.txt.j2`. One of its own
goes before the shipped one. The first line is the subject.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from kokoma_cli.domain.categories import Category
from kokoma_cli.domain.certificates import Certificate, Signatory
from kokoma_cli.domain.controls import CONTROLS
from kokoma_cli.domain.courses import Course, Session
from kokoma_cli.domain.letters import Occasion, Prospects
from kokoma_cli.domain.participants import Participant
from kokoma_cli.domain.progress import Progress, Survey
from kokoma_cli.domain.requirements import Finding
from kokoma_cli.domain.sheets import is_online
from kokoma_cli.errors import BadInput
from kokoma_cli.rendering import templates
from kokoma_cli.rendering.exports.content import greeting
from kokoma_cli.rendering.requirements import Reasons
from kokoma_cli.wording import Language, Wording

#: Where an office keeps letters of its own, from the register's folder.
OWN = Path("templates", "letters")

#: What a template is given; yes and no are for conditions.
Values = Mapping[str, str | bool]


class Letter(NamedTuple):
    """What a letter says."""

    subject: str
    body: str


class Sender(NamedTuple):
    """Who writes, and about what."""

    series: str
    cohort: str
    issuer: str
    address: str
    #: Lines.
    place: str
    signatories: tuple[Signatory, ...]


def template(occasion: Occasion, language: Language, home: Path) -> Path:
    """The file with the words: the office's own if there is one."""
    inside = Path(occasion, f"{language}.txt.j2")
    own = home / OWN / inside
    return own if own.exists() else templates.root() / "letters" / inside


def worded(file: Path, values: Values) -> Letter:
    """The letter a template makes of these values. BadInput, with file and line, for what is wrong in it."""
    flat = {key: _flat(value) if isinstance(value, str) else value for key, value in values.items()}
    lines = [line.rstrip() for line in templates.whole(file, flat).strip().split("\n")]
    subject, body = lines[0].strip(), re.sub(r"\n{3,}", "\n\n", "\n".join(lines[1:])).strip("\n")
    if not (subject and body):
        raise BadInput("letters.no_body", file=str(file))
    return Letter(subject, body)


def common(person: Participant, sender: Sender, words: Wording) -> Values:
    """What every letter can say."""
    signed = (f"{each.name}, {each.office}".rstrip(", ") for each in sender.signatories)
    return {
        "greeting": _line(greeting(person, words)),
        "name": _line(person.name),
        "series": _line(sender.series),
        "cohort": _line(sender.cohort),
        "issuer": _line(sender.issuer),
        "address": sender.address,
        "place": _line(sender.place),
        "signatories": "\n".join(map(_line, signed)),
    }


def invitation(course: Course, category: Category, words: Wording, unit: int) -> Values:
    """What an invitation to a course says of it; `unit`: 60 or 45."""
    online = [is_online(day, category) for day in course.sessions]
    return {
        "code": course.code,
        "title": _title(course, words),
        "days": "\n".join(
            f"– {_day(day, words, online=at_the_screen, alone=len(online) == 1)}"
            for day, at_the_screen in zip(course.sessions, online, strict=True)
        ),
        "several_days": len(course.sessions) > 1,
        "hours": words.hours(course.minutes, unit),
        "preparation": words.hours(course.preparation, unit) if course.preparation else "",
        "online": all(online),
        "place_open": any(
            not (day.place or at_the_screen)
            for day, at_the_screen in zip(course.sessions, online, strict=True)
        ),
    }


def missing(person: Progress, found: Prospects, survey: Survey, reasons: Reasons) -> Values:
    """What somebody has reached of what is required, and which courses would still help."""
    findings = person.assessment.findings
    return {
        "reached": "\n".join(f"– {_reached(finding, reasons)}" for finding in findings),
        "still_helps": "\n\n".join(_ways(person, found, survey, reasons)),
    }


def certificates(papers: Sequence[Certificate], called: Sequence[str], words: Wording) -> Values:
    """What is attached; `called`: what each is called."""
    listed = (
        words("letters.certificate", kind=_line(kind), number=paper.number, date=paper.issued_on)
        for paper, kind in zip(papers, called, strict=True)
    )
    return {
        "kinds": words.enumerate(map(_line, dict.fromkeys(called))),
        "certificates": "\n".join(f"– {_line(line)}" for line in listed),
        "several": len(papers) > 1,
    }


def _reached(finding: Finding, reasons: Reasons) -> str:
    """Präsenzkurse: 3 von 4, es fehlt einer"""
    words, requirement = reasons.words, finding.requirement
    if requirement.course:
        course = reasons.courses[requirement.course]
        key = "compulsory_met" if finding.met else "compulsory_missing"
        return words(f"letters.{key}", code=course.code, title=_title(course, words))
    score = reasons.score(finding)
    if finding.met:
        return words("letters.met", score=score)
    return words("letters.short", score=score, gap=reasons.gap(finding.short, requirement.category))


def _ways(person: Progress, found: Prospects, survey: Survey, reasons: Reasons) -> Iterator[str]:
    """For each requirement that is not met the courses that would do it, under a heading."""
    words = reasons.words
    for finding in person.assessment.missing:
        hopes = {*finding.open, *finding.under_way} & {*found.ahead}
        courses = [course for course in survey.courses if course.code in hopes]
        lines = [_heading(finding, len(courses), reasons)]
        for course in courses:
            category = survey.cohort.series.category(course.category)
            lines.append(f"– {course.code}: {_title(course, words)}")
            days = [day for day in course.sessions if day.id not in person.record]
            if not any(day.date for day in days):
                lines.append(f"  {words('letters.undated')}")
                continue
            lines += (
                "  " + _day(day, words, online=is_online(day, category), alone=len(days) == 1)
                for day in days
            )
        yield "\n".join(lines)


def _heading(finding: Finding, there: int, reasons: Reasons) -> str:
    """Präsenzkurse, einer davon genügt:"""
    words = reasons.words
    if finding.requirement.course:
        return words("letters.way_compulsory")
    category = reasons.category(finding.requirement.category)
    german = words.language == "de"
    one, many = (
        (category.name, category.plural) if german else (category.name_en, category.plural_en)
    )
    if there == 1:
        return words("letters.way_only", category=_capital(one))
    if finding.short == there:
        key = "both" if there == 2 else "all"
    else:
        key = f"any_{category.gender}" if finding.short == 1 else "some"
    number = words.count_word(finding.short)
    return words(f"letters.way_{key}", category=_capital(many), number=number)


def _day(day: Session, words: Wording, *, online: bool, alone: bool) -> str:
    """Freitag, 10. März 2023, 9:00 bis 17:00 Uhr, Altes Rathaus"""
    if day.date is None:
        return words("letters.day_open" if alone else "letters.day_open_of", day=day.day)
    weekday = words(f"letters.weekday_{day.date.weekday()}")
    parts = [f"{weekday}, {words.long_date(day.date)}"]
    if day.starts or day.ends:
        key = "time" if day.starts and day.ends else "time_from" if day.starts else "time_to"
        parts.append(words(f"courses.{key}", starts=day.starts, ends=day.ends))
    if day.place or online:
        parts.append(_line(day.place or words("letters.online")))
    return ", ".join(parts)


def _title(course: Course, words: Wording) -> str:
    english = words.language == "en" and course.title_en
    return _line(course.title_en if english and course.title_en else course.title)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


#: What would begin a new line in somebody's mail program, or turn the one it stands in.
_STEERING = dict.fromkeys((*CONTROLS, 0x2028, 0x2029), " ")


def _line(text: str) -> str:
    """A value on one line; no-break spaces stay."""
    return re.sub("[ ]{2,}", " ", text.translate(_STEERING)).strip(" ")


def _flat(text: str) -> str:
    """Lines that were put together here, without anything else that steers."""
    return "\n".join(map(_line_as_it_is, text.split("\n")))


def _line_as_it_is(text: str) -> str:
    return text.translate(_STEERING).rstrip()
