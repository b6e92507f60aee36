"""`kokoma status` and `kokoma check`: where everybody stands, and what would still help."""

from typing import Annotated

import typer

from kokoma_cli.cli.desk import desk
from kokoma_cli.cli.screen import screen
from kokoma_cli.cli.session import Session, current
from kokoma_cli.domain.progress import Survey
from kokoma_cli.workflows.check import check as hold_against_rule


def status(
    ctx: typer.Context,
    who: Annotated[str | None, typer.Argument(metavar="WHO")] = None,
    without: Annotated[list[str] | None, typer.Option("--without", metavar="COURSE")] = None,
) -> None:
    """Shows the cohort as a matrix, or one person's sheet; as if some courses were cancelled."""
    from kokoma_cli.rendering import documents
    from kokoma_cli.rendering.progress import cohort_text, person_text

    session = current(ctx)
    people = [who] if who else []
    with desk(session) as place:
        found = hold_against_rule(place, people, without=without or ())
        before = hold_against_rule(place, people) if without else None
    dropped = _dropped(session, found, before, without or ())
    if session.json:
        document = documents.status_document(found)
        if before:
            document |= documents.changes_document(before, found, dropped)
        session.emit(document)
    if _nothing_to_show(session, found) or session.json:
        return
    here = screen(session)
    text = (
        person_text(
            found.people[0], found, session.wording, here, session.today,
            before=before, without=dropped,
        )
        if who
        else cohort_text(found, session.wording, here, before=before, without=dropped)
    )  # fmt: skip
    session.print(text, styled=True)


def check(
    ctx: typer.Context,
    who: Annotated[list[str] | None, typer.Argument(metavar="WHO")] = None,
) -> None:
    """Says who has earned the certificate, and for the others what is missing and would still help."""
    from kokoma_cli.rendering import documents
    from kokoma_cli.rendering.requirements import check_text, people_text

    session = current(ctx)
    with desk(session) as place:
        found = hold_against_rule(place, who or ())
    if session.json:
        session.emit(documents.check_document(found))
    if _nothing_to_show(session, found) or session.json:
        return
    write = people_text if who else check_text
    session.print(write(found, session.wording, screen(session), session.today), styled=True)


def _nothing_to_show(session: Session, found: Survey) -> bool:
    """Says so if the cohort is still empty."""
    for missing, key in ((not found.people, "nobody"), (not found.courses, "no_courses")):
        if missing:
            session.say(f"status.{key}", cohort=found.cohort.name)
            return True
    return False


def _dropped(
    session: Session, found: Survey, before: Survey | None, without: list[str] | tuple[()]
) -> list[str]:
    """The codes supposed to be cancelled as the series spells them; a note for those that are."""
    if before is None:
        return []
    wanted = {code.strip().casefold() for code in without}
    codes = [course.code for course in found.courses if course.code.casefold() in wanted]
    gone = [course.code for course in before.courses if course.cancelled and course.code in codes]
    if gone:
        session.note("status.already_cancelled", courses=gone, count=len(gone))
    return codes
