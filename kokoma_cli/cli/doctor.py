"""`kokoma doctor`: whether everything is in order, and what to do if it is not."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from time import monotonic

import typer

from kokoma_cli.cli.session import Session, current
from kokoma_cli.storage.located import locate

#: Seconds after which somebody wonders whether anything happens.
_SOON = 1.0


def doctor(ctx: typer.Context) -> None:
    """Looks at the register, its files and what is around it. Nothing is written.

    Ends with 0 if nothing is wrong, hints or not, else with 7.
    """
    from kokoma_cli.domain.health import is_well
    from kokoma_cli.workflows.doctor import doctor as examine

    session = current(ctx)
    path = locate(session.register_path, Path.cwd())
    read_at = datetime.now().astimezone().isoformat(timespec="seconds")
    verdicts = examine(path, read_at, session.today, session.language, progress=_progress(session))
    # Also takes the place of the line that says how far it is.
    session.say("doctor.heading", file=session.path(path))
    if session.json:
        from kokoma_cli.rendering.health import health_document

        session.emit(health_document(verdicts, session.wording))
    else:
        from kokoma_cli.cli.screen import screen
        from kokoma_cli.rendering.health import health_text

        session.print(health_text(verdicts, session.wording, screen(session)), styled=True)
    if not is_well(verdicts):
        raise typer.Exit(7)


def _progress(session: Session) -> Callable[[int, int], None]:
    begun = monotonic()

    def tell(done: int, total: int) -> None:
        if monotonic() - begun > _SOON:
            session.progress("doctor.looking", done=done + 1, total=total)

    return tell
