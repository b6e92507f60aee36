"""Letter: drafts of e-mails, for a person to look at and to send. kokoma sends none."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from kokoma_cli.domain import letters as domain
from kokoma_cli.domain.attendance import standing
from kokoma_cli.domain.certificates import STANDING_FOR, Certificate
from kokoma_cli.domain.letters import Occasion
from kokoma_cli.errors import Conflict, raise_all
from kokoma_cli.rendering import letters, templates
from kokoma_cli.storage import certificates
from kokoma_cli.wording import LANGUAGES
from kokoma_cli.workflows import find
from kokoma_cli.workflows.become import refusal
from kokoma_cli.workflows.deposit import Outcome, put_down
from kokoma_cli.workflows.desk import Desk
from kokoma_cli.workflows.draft import Bureau, Wanted, Written


def invitation(desk: Desk, code: str, wanted: Wanted) -> Written:
    """Invites everybody enrolled who has not attended a course yet, or those named, with its dates as a file
    for the calendar. Raises Conflict for a course that is cancelled or has no date."""
    with desk.reading() as (db, cohort):
        bureau = Bureau(desk, db, cohort, wanted)
        course = find.course(code, bureau.survey.courses)
        if course.cancelled:
            raise Conflict("letters.cancelled", code=course.code)
        if not course.dates:
            raise Conflict("letters.no_dates", code=course.code)
        category = bureau.survey.cohort.series.category(course.category)
        said = letters.invitation(course, category, bureau.say, bureau.survey.policy.hour_unit)
        dates = (bureau.calendar(course),)
        for person in bureau.survey.people:
            state = standing(course, person.record, bureau.survey.policy.share)
            if state == "attended" and not wanted.who:
                bureau.skip(person.enrolment, "attended")
            elif not person.enrolment.withdrawn:
                bureau.write(person.enrolment, said, dates)
        named = wanted.words("letters.name_invitation", code=course.code)
    written = bureau.put_down("invitation", named)
    return written._replace(course=course, over=max(course.dates) < desk.today)


def missing(desk: Desk, wanted: Wanted) -> Written:
    """Tells those who have not earned it yet, and still can, how far they are and what would still help."""
    from kokoma_cli.rendering.requirements import Reasons

    with desk.reading() as (db, cohort):
        bureau = Bureau(desk, db, cohort, wanted)
        reasons = Reasons(bureau.survey, bureau.say, desk.today)
        for person in bureau.survey.people:
            if person.enrolment.withdrawn:
                continue
            found = domain.prospects(person, reasons.courses, desk.today)
            why = domain.no_letter(person, found)
            if why:
                bureau.skip(person.enrolment, why, found.behind)
            else:
                said = letters.missing(person, found, bureau.survey, reasons)
                bureau.write(person.enrolment, said)
    return bureau.put_down("missing", wanted.words("letters.name_missing"))


def certificate(desk: Desk, wanted: Wanted) -> Written:
    """Sends people their certificates as they were issued; what is withheld only if named by its number.
    Raises NotFound or Conflict for every sheet whose file is gone, or is not what was issued."""
    from kokoma_cli.rendering.kinds import kinds

    with desk.reading() as (db, cohort):
        everything = certificates.everything(db, cohort)
        numbers, people = _numbers_and_people(everything, wanted.who)
        chosen = {entry.participant_id for entry in numbers}
        bureau = Bureau(desk, db, cohort, wanted._replace(who=(*people, *map(str, chosen))))
        known = kinds(desk.home)
        for person in bureau.survey.people:
            entry = person.enrolment
            if entry.withdrawn:
                continue
            named = [each for each in numbers if each.enrolment_id == entry.id]
            hers = named or [
                each
                for each in everything
                if each.enrolment_id == entry.id and each.status in STANDING_FOR
            ]
            papers = named or [each for each in hers if each.status != "withheld"]
            if not papers:
                held = tuple(each.number for each in hers)
                bureau.skip(entry, "withheld" if held else "no_certificate", held)
                continue
            called = [known.called(each.kind, bureau.say.language) for each in papers]
            said = letters.certificates(papers, called, bureau.say)
            bureau.write(entry, said, sheets=papers)
    return bureau.put_down("certificate", wanted.words("letters.name_certificate"))


class Copied(NamedTuple):
    """The office's own texts for an occasion."""

    folder: Path
    files: Mapping[Path, Outcome]


def copy(desk: Desk, occasion: Occasion) -> Copied:
    """Puts the shipped words of a letter beside the register, to be changed there. Raises Conflict if the
    office has changed words of its own already."""
    shipped = templates.root() / "letters" / occasion
    folder = desk.home / letters.OWN / occasion
    contents = {
        folder / f"{language}.txt.j2": (shipped / f"{language}.txt.j2").read_bytes()
        for language in LANGUAGES
    }
    try:
        return Copied(folder, put_down(contents, dry_run=desk.origin.dry_run))
    except Conflict as conflict:
        if conflict.key != "sheets.file_differs":
            raise
        raise Conflict(
            "letters.own_already", document=conflict.document, **conflict.values
        ) from None


def _numbers_and_people(
    issued: Sequence[Certificate], who: Sequence[str]
) -> tuple[list[Certificate], list[str]]:
    """Certificates named by their whole number, and the words that name somebody. Raises Conflict for one
    that does not hold any more."""
    by_number = {entry.number.casefold(): entry for entry in issued}
    numbers = [
        by_number[word.strip().casefold()] for word in who if word.strip().casefold() in by_number
    ]
    raise_all([refusal(entry) for entry in numbers if entry.status not in STANDING_FOR])
    return numbers, [word for word in who if word.strip().casefold() not in by_number]
