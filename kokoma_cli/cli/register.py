"""`kokoma init` and `kokoma demo`."""

from pathlib import Path
from typing import Annotated

import typer

from kokoma_cli.cli.desk import origin
from kokoma_cli.cli.options import DryRun, Folder, Yes
from kokoma_cli.cli.session import Session, current
from kokoma_cli.domain.progress import Survey
from kokoma_cli.wording.grammar import dative_count
from kokoma_cli.wording.values import Phrase
from kokoma_cli.workflows.begin import begin


def init(
    ctx: typer.Context,
    file: Annotated[Path | None, typer.Argument(metavar="FILE")] = None,
    cohort: Annotated[str | None, typer.Option("--cohort", metavar="NAME")] = None,
    issuer: Annotated[str | None, typer.Option("--issuer", metavar="NAME")] = None,
    place: Annotated[str | None, typer.Option("--place", metavar="TOWN")] = None,
    dry_run: DryRun = False,
    yes: Yes = False,
) -> None:
    """Makes a new register with the shipped series."""
    session = current(ctx)
    session.dry = dry_run
    beginning = begin(
        file or session.register_path,
        origin(session, dry_run=dry_run),
        session.today,
        cohort=cohort,
        issuer=issuer,
        place=place,
        anew=yes,
    )
    beginning.register.close()
    if session.json:
        session.emit(
            {
                "file": beginning.file,
                "cohort": beginning.cohort.name,
                "series": beginning.cohort.series.title,
                "courses": beginning.courses,
                "minutes": beginning.minutes,
            }
        )
    key = "register.would_begin" if dry_run else "register.begun"
    session.say(key, file=session.path(beginning.file))
    session.say(
        "register.begun_series",
        cohort=beginning.cohort.name,
        courses=beginning.courses,
        hours=session.wording.hours(beginning.minutes),
    )
    if dry_run:
        return
    ask = "" if issuer and issuer.strip() else Phrase("register.begun_issuer")
    session.say("register.begun_next", issuer=ask)


def demo(ctx: typer.Context, out: Folder = None, dry_run: DryRun = False) -> None:
    """Plays the whole journey on nine fictional people, up to their certificates."""
    from dataclasses import replace

    from kokoma_cli.cli.certify import tell
    from kokoma_cli.cli.screen import screen
    from kokoma_cli.rendering.documents import certificate_document
    from kokoma_cli.rendering.progress import cohort_text
    from kokoma_cli.rendering.requirements import people_text
    from kokoma_cli.workflows.demonstrate import BEFORE_LAST, LATE, demonstrate
    from kokoma_cli.workflows.entitle import Order

    session = current(ctx)
    session.dry = dry_run
    typed = origin(session)
    order = Order(
        language=session.language,
        folder_name=session.wording("certificates.folder"),
        print_name=session.wording("certificates.print_name"),
    )
    played = demonstrate(
        out or Path("kokoma-demo"),
        lambda command: typed._replace(command=f"kokoma {command}"),
        order,
        named=out is not None,
        dry_run=dry_run,
    )
    if session.json:
        session.emit(
            {
                "register": played.register,
                "issued": [
                    certificate_document(entry, played.run.home) for entry in played.run.issued
                ],
                "print_file": played.run.print_file,
            }
        )
        return
    key = "register.demo_would_be" if dry_run else "register.demo_folder"
    session.say(key, folder=session.path(played.register.parent))
    people = session.wording.count_word(len(played.before.people))
    session.say("register.demo_people", number=people.capitalize())
    session.say("register.demo_year", courses=_courses_by_category(session, played.before))
    session.print("")
    session.say("register.demo_short")
    late = (who for who in played.before.people if LATE in who.enrolment.participant.name)
    before = replace(played.before, people=tuple(late))
    here = screen(session)
    session.print(people_text(before, session.wording, here, BEFORE_LAST), styled=True)
    session.print("")
    session.say("register.demo_end")
    session.print(cohort_text(played.after, session.wording, here), styled=True)
    session.print("")
    tell(session, played.run, dry_run=dry_run)
    if not dry_run:
        session.print("")
        session.say("register.demo_done", file=session.path(played.register))


def _courses_by_category(session: Session, survey: Survey) -> list[str]:
    """In the dative: fünf Präsenzkursen, drei Online-Vertiefungen."""
    german = session.language == "de"
    return [
        dative_count(
            sum(course.category == category.code for course in survey.courses),
            singular=category.name if german else category.name_en,
            dative_plural=category.dative_plural if german else category.plural_en,
            gender=category.gender,
            language=session.language,
        )
        for category in survey.cohort.series.categories
    ]
