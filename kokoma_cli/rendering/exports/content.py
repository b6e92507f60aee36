"""What stands in each table. The columns of people are those that taking a list in understands again."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import time
from pathlib import Path

from kokoma_cli.domain.attendance import Record
from kokoma_cli.domain.categories import Category
from kokoma_cli.domain.certificates import STANDING_FOR, Certificate
from kokoma_cli.domain.courses import Course
from kokoma_cli.domain.letters import address_of
from kokoma_cli.domain.participants import DETAILS, Enrolment, Participant
from kokoma_cli.domain.progress import Progress, Survey
from kokoma_cli.domain.requirements import Requirement
from kokoma_cli.rendering.exports.tables import Field, Kind, Table, Value, Word
from kokoma_cli.wording import Wording
from kokoma_cli.wording.values import Bilingual, Phrase


def _field(key: str, heading: str, kind: Kind = "text") -> Field:
    return Field(key, Phrase(heading), kind)


_PERSON = (
    _field("id", "exports.participant", "whole"),
    _field("name", "participants.field_name"),
)
_COURSE = (
    _field("course", "exports.course"),
    _field("day", "exports.day", "whole"),
    _field("date", "exports.date", "date"),
)


def participants(enrolments: Iterable[Enrolment]) -> Table:
    """Everybody with all that describes her."""
    fields = (
        *_PERSON,
        *(_field(detail, f"participants.field_{detail}") for detail in DETAILS),
        _field("status", "participants.heading_status"),
        _field("preparation", "participants.field_preparation", "hours"),
    )
    rows = (
        (
            entry.participant.id,
            entry.participant.name,
            *(getattr(entry.participant, detail) for detail in DETAILS),
            Word(entry.status, Phrase(f"participants.status_{entry.status}")),
            entry.preparation,
        )
        for entry in enrolments
        if entry.participant.erased_on is None
    )
    return Table("participants", fields, tuple(rows))


def attendance(
    enrolments: Iterable[Enrolment], courses: Sequence[Course], records: Mapping[int, Record]
) -> Table:
    """One line for each person and course day of which something is recorded: nothing recorded is not yet
    known, and has no line."""
    fields = (
        *_PERSON,
        _field("email", "participants.field_email"),
        *_COURSE,
        _field("presence", "exports.presence"),
        _field("minutes", "exports.minutes", "whole"),
        _field("note", "exports.note"),
    )
    rows = (
        (
            entry.participant.id,
            entry.participant.name,
            entry.participant.email,
            course.code,
            session.day,
            session.date,
            Word(mark.presence, Phrase(f"rows.value_presence_{mark.presence}")),
            mark.minutes,
            mark.note,
        )
        for entry in enrolments
        if entry.participant.erased_on is None
        for course in courses
        for session in course.sessions
        if (mark := records.get(entry.id, {}).get(session.id))
    )
    return Table("attendance", fields, tuple(rows))


def planning(courses: Iterable[Course], categories: Sequence[Category]) -> Table:
    """One line for each course day."""
    fields = (
        *_COURSE[:1],
        _field("title", "exports.title"),
        _field("category", "exports.category"),
        *_COURSE[1:],
        _field("from", "exports.from", "time"),
        _field("to", "exports.to", "time"),
        _field("place", "exports.place"),
        _field("minutes", "exports.hours", "hours"),
        _field("preparation_minutes", "exports.preparation", "hours"),
        _field("cancelled", "exports.cancelled"),
    )
    called = {each.code: Bilingual(each.name, each.name_en) for each in categories}
    rows = (
        (
            course.code,
            course.title,
            Word(course.category, called[course.category]),
            session.day,
            session.date,
            _time(session.starts),
            _time(session.ends),
            session.place,
            session.minutes,
            # Once for each course, so that a sum over the column is right.
            course.preparation if session == course.sessions[0] else None,
            _yes(course.cancelled),
        )
        for course in courses
        for session in course.sessions
    )
    return Table("courses", fields, tuple(rows))


def results(survey: Survey) -> Table:
    """Where everybody stands: what was reached of what is required, hours, outcome, certificates."""
    required = (
        [each.requirement for each in survey.people[0].assessment.findings] if survey.people else []
    )
    fields = (
        *_PERSON,
        _field("status", "participants.heading_status"),
        *(
            Field(each.course or each.category, _required(survey, each), "whole")
            for each in required
        ),
        _field("room_minutes", "exports.room", "hours"),
        _field("preparation_minutes", "exports.preparation", "hours"),
        _field("minutes", "exports.total", "hours"),
        _field("outcome", "exports.outcome"),
        _field("still_helps", "exports.still_helps"),
        _field("certificates", "exports.certificates"),
    )
    rows = (
        (
            person.enrolment.participant.id,
            person.enrolment.participant.name,
            Word(person.enrolment.status, Phrase(f"participants.status_{person.enrolment.status}")),
            *(finding.reached for finding in person.assessment.findings),
            person.workload.room,
            person.workload.preparation,
            person.workload.minutes,
            _outcome(person),
            ", ".join(person.assessment.still_helps) or None,
            ", ".join(person.certificates) or None,
        )
        for person in survey.people
        if person.enrolment.participant.erased_on is None
    )
    return Table("results", fields, tuple(rows))


def certificates(issued: Iterable[Certificate], home: Path, called: Callable[[str], str]) -> Table:
    """The register, void ones included; `called` says how a kind is called."""
    fields = (
        _field("number", "exports.number"),
        _field("participant", "exports.participant", "whole"),
        _field("name", "participants.field_name"),
        _field("kind", "exports.kind"),
        _field("issued_on", "exports.issued_on", "date"),
        _field("place", "exports.place"),
        _field("status", "participants.heading_status"),
        _field("status_on", "exports.status_on", "date"),
        _field("handed_over_on", "exports.handed_over_on", "date"),
        _field("reason", "exports.reason"),
        _field("replaces", "exports.replaces"),
        _field("replaced_by", "exports.replaced_by"),
        _field("sha256", "exports.sha256"),
        _field("file", "exports.file"),
    )
    rows = (
        (
            entry.number,
            entry.participant_id,
            entry.name,
            Word(entry.kind, called(entry.kind)),
            entry.issued_on,
            entry.place or None,
            Word(entry.status, Phrase(f"certificates.status_{entry.status}")),
            entry.status_on,
            entry.handed_over_on,
            entry.reason,
            entry.replaces_number,
            entry.replaced_by,
            entry.sha256,
            str(home / entry.file) if entry.file else None,
        )
        for entry in issued
    )
    return Table("certificates", fields, tuple(rows))


def mail_merge(survey: Survey, issued: Iterable[Certificate], home: Path, words: Wording) -> Table:
    """The source of a mail merge: short headings without blanks, everything as it is to be read."""
    held: dict[int, list[Certificate]] = {}
    for entry in issued:
        if entry.status in STANDING_FOR:
            held.setdefault(entry.enrolment_id, []).append(entry)
    keys = (
        "greeting", "salutation", "title", "given", "family", "name", "email", "organisation",
        "municipality", "cohort", "outcome", "missing", "still_helps", "hours", "number", "issued_on", "file",
    )  # fmt: skip
    fields = tuple(_field(key, f"exports.merge_{key}") for key in keys)
    rows = []
    for person in survey.people:
        if person.enrolment.withdrawn:
            continue
        who = person.enrolment.participant
        papers = held.get(person.enrolment.id, [])
        missing = [
            words(
                "exports.missing",
                reached=each.reached,
                required=each.requirement.required,
                what=_required(survey, each.requirement),
            )
            for each in person.assessment.missing
        ]
        rows.append(
            (
                greeting(who, words),
                who.salutation,
                who.title,
                who.given,
                who.family,
                who.name,
                who.email,
                who.organisation,
                who.municipality,
                survey.cohort.name,
                words(f"status.{person.assessment.outcome}"),
                "; ".join(missing) or None,
                ", ".join(person.assessment.still_helps) or None,
                words.hours(person.workload.minutes),
                ", ".join(paper.number for paper in papers) or None,
                words.enumerate(words.long_date(paper.issued_on) for paper in papers) or None,
                "; ".join(str(home / paper.file) for paper in papers if paper.file) or None,
            )
        )
    return Table("mail_merge", fields, tuple(rows))


def greeting(person: Participant, words: Wording) -> str:
    """The first line of a letter to this person, without a comma."""
    form, name = address_of(person)
    return words(f"exports.greeting_{form}", name=name)


def _required(survey: Survey, requirement: Requirement) -> Bilingual | str:
    """A category's courses, or one that is compulsory."""
    if requirement.course:
        return requirement.course
    category = survey.cohort.series.category(requirement.category)
    return Bilingual(category.plural, category.plural_en)


def _outcome(person: Progress) -> Value:
    if person.enrolment.withdrawn:
        return None
    outcome = person.assessment.outcome
    return Word(outcome, Phrase(f"status.{outcome}"))


def _yes(value: bool) -> Word:
    return Word("yes" if value else "no", Phrase("rows.yes" if value else "rows.no"))


def _time(text: str | None) -> time | None:
    return time.fromisoformat(text) if text else None
