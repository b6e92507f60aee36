"""`kokoma init` and `kokoma demo`."""

from pathlib import Path
from typing import Annotated

import typer

from kokoma_cli.cli.desk import origin
from kokoma_cli.cli.options import Folder
from kokoma_cli.cli.session import current
from kokoma_cli.workflows.begin import begin


def init(
    ctx: typer.Context,
    file: Annotated[Path | None, typer.Argument(metavar="FILE")] = None,
    cohort: Annotated[str | None, typer.Option("--cohort", metavar="NAME")] = None,
    issuer: Annotated[str | None, typer.Option("--issuer", metavar="NAME")] = None,
    place: Annotated[str | None, typer.Option("--place", metavar="TOWN")] = None,
) -> None:
    """Makes a new register with the shipped series."""
    session = current(ctx)
    beginning = begin(
        file or session.register_path,
        origin(session),
        session.today,
        cohort=cohort,
        issuer=issuer,
        place=place,
    )
    beginning.register.close()
    if session.json:
        session.emit(
            {
                "file": beginning.register.path,
                "cohort": beginning.cohort.name,
                "series": beginning.cohort.series.title,
                "courses": beginning.courses,
                "minutes": beginning.minutes,
            }
        )
    session.say("register.begun", file=str(beginning.register.path))
    session.say(
        "register.begun_series",
        cohort=beginning.cohort.name,
        courses=beginning.courses,
        hours=session.wording.hours(beginning.minutes),
    )
    session.say("register.begun_next")


def demo(ctx: typer.Context, out: Folder = None) -> None:
    """Plays the whole journey on nine fictional people, up to their certificates."""
    from dataclasses import replace

    from kokoma_cli.cli.assessments import tell_check, tell_status
    from kokoma_cli.cli.certificates import document, tell
    from kokoma_cli.workflows.certify import Order
    from kokoma_cli.workflows.demonstrate import LATE, demonstrate

    session = current(ctx)
    typed = origin(session)
    order = Order(
        language=session.language,
        folder_name=session.wording("certificates.folder"),
        print_name=session.wording("certificates.print_name", first="{first}", last="{last}"),
    )
    played = demonstrate(
        out or Path("kokoma-demo"),
        lambda command: replace(typed, command=f"kokoma {command}"),
        order,
        named=out is not None,
    )
    if session.json:
        session.emit(
            {
                "register": played.register,
                "issued": [document(entry, played.run.home) for entry in played.run.issued],
                "print_file": played.run.print_file,
            }
        )
        return
    session.say("register.demo_folder", folder=str(played.register.parent))
    session.say("register.demo_people")
    session.say("register.demo_year")
    session.print("")
    session.say("register.demo_short")
    late = [person for person in played.before.people if LATE[0] in person.enrolment.participant.name]
    tell_check(session, replace(played.before, people=tuple(late)))
    session.print("")
    session.say("register.demo_end")
    tell_status(session, played.after)
    session.print("")
    tell(session, played.run)
    session.print("")
    session.say("register.demo_done", file=_from_here(played.register))


def _from_here(file: Path) -> str:
    here = Path.cwd()
    return str(file.relative_to(here)) if file.is_relative_to(here) else str(file)
