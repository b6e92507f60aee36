"""`kokoma participant show`: one person with all that is known of her, and where she stands."""

import sys
from datetime import date

import typer

from kokoma_cli.cli import output
from kokoma_cli.cli.certificates import issued_line
from kokoma_cli.cli.desk import desk
from kokoma_cli.cli.options import Who
from kokoma_cli.cli.screen import screen
from kokoma_cli.cli.session import Session, current
from kokoma_cli.domain.participants import DETAILS, Participant
from kokoma_cli.rendering.documents import certificate_document, person_document
from kokoma_cli.workflows.portray import Portrait, portray


def show(ctx: typer.Context, who: Who) -> None:
    """Shows one person with all that is known of her, and where she stands in the cohort."""
    from kokoma_cli.rendering.portrait import issued_lines, portrait_document, standing_text

    session = current(ctx)
    with desk(session) as place:
        found = portray(place, who)
        home = place.home
    if session.json:
        session.emit(
            person_document(found.person)
            | {
                "status": next((e.status for e in found.enrolments.values()), None),
                "enrolments": [
                    {"cohort": cohort, "status": entry.status, "preparation": entry.preparation}
                    for cohort, entry in found.enrolments.items()
                ],
                "standing": portrait_document(found.survey),
                "certificates": [certificate_document(each, home) for each in found.certificates],
            }
        )
        return
    _card(session, found)
    issued = [issued_line(session, each) for each in found.certificates]
    here = screen(session)
    if found.survey and found.survey.courses:
        text = standing_text(
            found.survey, issued, session.wording, here, session.today,
            named=len(found.enrolments) > 1,
        )  # fmt: skip
        session.print(f"\n{text}", styled=True)
    elif issued:
        session.print("\n".join(("", *issued_lines(issued, session.wording, here))), styled=True)


def _card(session: Session, found: Portrait) -> None:
    person = found.person
    rows = [("heading_id", str(person.id)), ("field_name", _erased(session, person) or person.name)]
    rows += [(f"field_{key}", value) for key in DETAILS if (value := getattr(person, key))]
    for cohort, entry in found.enrolments.items():
        status = session.wording(f"participants.status_{entry.status}")
        rows.append(("field_cohorts", f"{cohort} ({status})"))
        if entry.preparation is not None:
            rows.append(("field_preparation", session.wording.hours(entry.preparation)))
    labels = [session.wording(f"participants.{key}") for key, _ in rows]
    width = max(map(len, labels))
    here = screen(session)
    for label, (_, value) in zip(labels, rows, strict=True):
        first = f"{label:<{width}}  "
        lines = here.wrap(value, first=first, rest=" " * len(first))
        # A script finds each on a line of its own.
        whole = not output.is_terminal(sys.stdout)
        session.print(first + value if whole else "\n".join(lines), styled=not whole)


def _erased(session: Session, person: Participant) -> str:
    """Since when somebody is nameless; empty for everybody else."""
    if person.erased_on is None:
        return ""
    day = session.wording.short_date(date.fromisoformat(person.erased_on))
    return session.wording("privacy.erased_since", date=day)
