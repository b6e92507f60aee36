"""Preview: what would be printed, in one file that nobody can mistake for the real thing.

Nothing is entered, no number is used. Where nobody has earned it yet, a made-up person shows the look.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kokoma_cli.domain.attendance import Entry
from kokoma_cli.domain.certificates import safe_file_name
from kokoma_cli.domain.name_parts import propose
from kokoma_cli.domain.participants import Enrolment, Participant
from kokoma_cli.domain.progress import Progress, Survey, survey
from kokoma_cli.errors import Conflict, KokomaError, raise_all
from kokoma_cli.rendering import certificates as sheets
from kokoma_cli.rendering.files import Stage
from kokoma_cli.rendering.kinds import Kind, Kinds, kinds
from kokoma_cli.rendering.pdf.standards import text as as_pdf_text
from kokoma_cli.storage import participants
from kokoma_cli.wording import LANGUAGES, Wording
from kokoma_cli.workflows import find
from kokoma_cli.workflows.check import surveyed
from kokoma_cli.workflows.compose import Occasion, compose
from kokoma_cli.workflows.desk import Desk
from kokoma_cli.workflows.entitle import Order, Skipped, choose
from kokoma_cli.workflows.sign import Signer, coded


@dataclass(frozen=True, slots=True)
class Preview:
    """What was drawn for whom, and where it is."""

    file: Path
    kind: Kind
    language: str
    people: tuple[tuple[Participant, Kind], ...]
    fictional: bool
    #: Nobody is shown but a made-up person.
    skipped: tuple[Skipped, ...]
    pages: int
    replaced: bool
    #: An earlier preview had this name.


def preview(
    desk: Desk, order: Order, who: Sequence[str], title: str, signer: Signer | None = None
) -> Preview:
    """Draws what this order would print now. `title`: what the file is called before the kind's name;
    `signer`: one that only tries, so that no code on a preview is ever genuine.

    An earlier preview of the same name is replaced, any other file is not: Conflict. Raises BadInput for
    whatever would stop the batch, and what `certify` raises for people named here.
    """
    home = desk.home
    known = kinds(home)
    kind = known.find(order.kind)
    with desk.reading() as (db, cohort):
        found = surveyed(db, cohort)
        if who:
            enrolled = participants.enrolments(db, cohort)
            named = {entry.id for entry in find.enrolments(who, db, enrolled)}
            found = replace(found, people=tuple(p for p in found.people if p.enrolment.id in named))
        chosen, skipped = choose(db, found, kind, order, named=bool(who))
    shown = _shown(found, chosen, skipped, kind, named=bool(who))
    set_language = found.settings.get("document_language", "auto")
    language = order.language if set_language == "auto" else set_language
    say = Wording("de" if language == "de" else "en")
    fictional = not shown
    if fictional:
        found, person = _made_up(found, kind, say("printing.preview_person"))
        shown = [(person, kind.name)]
    file = _file(order, home, f"{title} {kind.label(language)}")
    if file.exists() and not is_preview(file):
        raise Conflict("printing.preview_differs", file=str(file))
    drawn = _sheets(desk, order, found, shown, known, say, home, signer)
    raise_all(sheets.problems(drawn))
    replaced = file.exists()
    if not desk.origin.dry_run:
        about = f"{_title(say)} – {found.cohort.series.title}"
        with Stage(replaceable=is_preview) as stage:
            with stage.open(file) as target:
                sheets.draw_print_file([each.content for each in drawn], drawn, target, about)
            stage.publish()
    people = tuple((person.enrolment.participant, known[name]) for person, name in shown)
    pages = sum(len(each.pages) for each in drawn)
    return Preview(file, kind, language, people, fictional, tuple(skipped), pages, replaced)


def problems_of(desk: Desk, order: Order) -> list[KokomaError]:
    """What keeps a sheet of the ordered kind from being drawn for a made-up person. Nothing is written."""
    home = desk.home
    known = kinds(home)
    kind = known.find(order.kind)
    with desk.reading() as (db, cohort):
        found = surveyed(db, cohort)
    say = Wording("de" if order.language == "de" else "en")
    alone, person = _made_up(found, kind, say("printing.preview_person"))
    return sheets.problems(_sheets(desk, order, alone, [(person, kind.name)], known, say, home))


def is_preview(file: Path) -> bool:
    """True for a file that was drawn here, by what it says of itself."""
    # A pipe or a device would never end.
    if not file.is_file():
        return False
    try:
        content = file.read_bytes()
    except OSError:
        return False
    titles = (as_pdf_text(_title(Wording(language))).rstrip(b">") for language in LANGUAGES)
    return content.startswith(b"%PDF") and any(b"/Title" + title in content for title in titles)


def _title(say: Wording) -> str:
    return say("printing.preview_title")


def _file(order: Order, home: Path, name: str) -> Path:
    if order.print_file:
        return order.print_file.absolute()
    return (order.folder or home).absolute() / safe_file_name(name, ".pdf")


def _shown(
    found: Survey,
    chosen: Sequence[tuple[Progress, str]],
    skipped: Sequence[Skipped],
    kind: Kind,
    *,
    named: bool,
) -> list[tuple[Progress, str]]:
    """Who gets one; and whoever has one already, if she was named or there is nobody else."""
    shown = list(chosen)
    if named or not shown:
        have_one = {each.participant.id for each in skipped if each.reason == "already_certified"}
        shown += [
            (person, kind.name)
            for person in found.people
            if person.enrolment.participant.id in have_one
        ]
    return shown


def _made_up(found: Survey, kind: Kind, name: str) -> tuple[Survey, Progress]:
    """Somebody who attended every course of the cohort; for a kind that asks for nothing, all but one."""
    courses = [course for course in found.courses if not course.cancelled]
    if kind.requires == "nothing" and len(courses) > 1:
        courses = courses[:-1]
    record = {session.id: Entry().at(session) for course in courses for session in course.sessions}
    person = Participant(0, name, family=propose(name).family)
    alone = survey(
        found.cohort,
        found.courses,
        found.settings,
        [Enrolment(0, found.cohort.id, person)],
        {0: record},
        {},
    )
    return alone, alone.people[0]


def _sheets(
    desk: Desk,
    order: Order,
    found: Survey,
    shown: Sequence[tuple[Progress, str]],
    known: Kinds,
    say: Wording,
    home: Path,
    signer: Signer | None = None,
) -> list[sheets.Sheet]:
    people = [person.enrolment.participant for person, _ in shown]
    names = [(person.name, person.family) for person in people]
    contents = []
    for person, name in shown:
        look = known[name]
        occasion = Occasion(
            order.issued_on or desk.today, order.place, say.language, sheets.name_size(look, names)
        )
        contents.append(compose(found, person, look, say("printing.preview_number"), occasion))
    mark = say("printing.preview_number").upper()
    drawn = []
    for content in (each.content for each in coded(signer, contents, known, ())):
        sheet = sheets.sheet(content, known[content.kind], home)
        if sheet.paper:
            sheet = sheet._replace(paper=sheet.paper._replace(mark=mark))
        drawn.append(sheet)
    return drawn
