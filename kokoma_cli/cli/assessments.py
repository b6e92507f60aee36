"""`kokoma status` and `kokoma check`: where everybody stands, and what would still help."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from kokoma_cli.cli.desk import desk
from kokoma_cli.cli.screen import screen
from kokoma_cli.cli.session import Session, current
from kokoma_cli.domain.progress import Survey
from kokoma_cli.errors import BadCall
from kokoma_cli.workflows.check import check as hold_against_rule
from kokoma_cli.workflows.check import check_then

if TYPE_CHECKING:
    from kokoma_cli.workflows.desk import Desk
    from kokoma_cli.workflows.look_back import Moment, Point

AsOf = Annotated[str | None, typer.Option("--as-of", metavar="DATE")]


def status(
    ctx: typer.Context,
    who: Annotated[str | None, typer.Argument(metavar="WHO")] = None,
    without: Annotated[list[str] | None, typer.Option("--without", metavar="COURSE")] = None,
    as_of: AsOf = None,
) -> None:
    """Shows the cohort as a matrix, or one person's sheet; as if some courses were cancelled."""
    from kokoma_cli.rendering import documents
    from kokoma_cli.rendering.progress import cohort_text, person_text

    session = current(ctx)
    people = [who] if who else []
    point = _point(session, as_of)
    with desk(session) as place:
        found, moment = _held(place, point, people, without or ())
        before = _held(place, point, people)[0] if without else None
    dropped = _dropped(session, found, before, without or ())
    if session.json:
        document = documents.status_document(found) | _told(moment)
        if before:
            document |= documents.changes_document(before, found, dropped)
        session.emit(document)
    if _nothing_to_show(session, found) or session.json:
        return
    here = screen(session)
    _head(session, moment)
    text = (
        person_text(
            found.people[0], found, session.wording, here, moment.day if moment else session.today,
            before=before, without=dropped, past=moment is not None,
        )
        if who
        else cohort_text(found, session.wording, here, before=before, without=dropped)
    )  # fmt: skip
    session.print(text, styled=True)


def check(
    ctx: typer.Context,
    who: Annotated[list[str] | None, typer.Argument(metavar="WHO")] = None,
    as_of: AsOf = None,
) -> None:
    """Says who has earned the certificate, and for the others what is missing and would still help."""
    from kokoma_cli.rendering import documents
    from kokoma_cli.rendering.requirements import check_text, people_text

    session = current(ctx)
    with desk(session) as place:
        found, moment = _held(place, _point(session, as_of), who or ())
    if session.json:
        session.emit(documents.check_document(found) | _told(moment))
    if _nothing_to_show(session, found) or session.json:
        return
    write = people_text if who else check_text
    _head(session, moment)
    today = moment.day if moment else session.today
    text = write(found, session.wording, screen(session), today, past=moment is not None)
    session.print(text, styled=True)


def _point(session: Session, text: str | None) -> "Point | None":
    """Which moment is meant: a number of the journal, a day, else the number of a certificate."""
    from kokoma_cli.domain.dates import parse

    if text is None:
        return None
    text = text.strip()
    if text.isdecimal() and not text.startswith("0"):
        # 003 is the end of a certificate's number.
        return int(text)
    day = parse(text, session.today)
    if day is not None and day > session.today:
        raise BadCall("evidence.not_yet", date=day)
    return day or text


def _held(
    place: "Desk", point: "Point | None", who: Sequence[str], without: Sequence[str] = ()
) -> "tuple[Survey, Moment | None]":
    if point is None:
        return hold_against_rule(place, who, without=without), None
    return check_then(place, point, who, without=without)


def _told(moment: "Moment | None") -> dict[str, object]:
    """Which moment a document is about; nothing where that is now."""
    if moment is None:
        return {}
    told = {"entry": moment.entry, "at": moment.at, "date": moment.day}
    return {"as_of": {**told, "forgotten": moment.forgotten}}


def _head(session: Session, moment: "Moment | None") -> None:
    """Says of what is shown that it was so once."""
    if moment is None:
        return
    from kokoma_cli.rendering.journal import moment as shown

    says, here = session.wording, screen(session)
    at = shown(moment.at, says)
    lines = here.wrap(says("evidence.as_of", date=moment.day, number=moment.entry, moment=at))
    if moment.forgotten:
        lines += here.wrap(says("evidence.as_of_forgotten"))
    session.print("\n".join((*lines, "")))


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
