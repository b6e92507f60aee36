"""`kokoma certify --preview`: what would be printed, marked so that nobody hands it out."""

from collections.abc import Sequence

from kokoma_cli.cli.desk import desk
from kokoma_cli.cli.passphrase import signer
from kokoma_cli.cli.session import Session
from kokoma_cli.errors import BadCall
from kokoma_cli.workflows.entitle import Order
from kokoma_cli.workflows.preview import Preview, preview


def show(
    session: Session, order: Order, names: Sequence[str], *, dry_run: bool, without_code: bool
) -> None:
    """Draws the preview and says where it is."""
    if session.reason:
        raise BadCall("usage.no_entry", command="kokoma certify --preview")
    with desk(session, dry_run=dry_run) as office:
        tried = signer(session, office, None, without_code=without_code, tried=True)
        drawn = preview(office, order, names, session.wording("printing.preview_number"), tried)
    if session.json:
        session.emit(_document(drawn))
    if drawn.fictional:
        session.note("printing.preview_fictional", name=drawn.people[0][0].name)
    session.say(
        "printing.preview_tried" if dry_run else "printing.preview_drawn",
        count=len(drawn.people),
        file=session.path(drawn.file),
    )


def _document(drawn: Preview) -> dict[str, object]:
    return {
        "preview": True,
        "file": str(drawn.file),
        "kind": drawn.kind.name,
        "language": drawn.language,
        "pages": drawn.pages,
        "replaced": drawn.replaced,
        "fictional": drawn.fictional,
        "sheets": [
            {
                "participant": None if drawn.fictional else person.id,
                "name": person.name,
                "kind": kind.name,
            }
            for person, kind in drawn.people
        ],
        "skipped": [
            {
                "participant": each.participant.id,
                "name": each.participant.name,
                "reason": each.reason,
            }
            for each in drawn.skipped
        ],
    }
