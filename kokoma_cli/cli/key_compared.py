"""`kokoma key show --compare`: whether the published page says the same of the keys as the register."""

from pathlib import Path

from kokoma_cli.cli.session import Session
from kokoma_cli.workflows.compare_keys import compare_keys
from kokoma_cli.workflows.desk import Desk


def compared(session: Session, office: Desk, file: Path) -> None:
    """Names every key of which they do not, and what to do."""
    found = compare_keys(office, file)
    if session.json:
        session.emit({"page": file.absolute(), "differences": [each._asdict() for each in found]})
    for each in found:
        session.say(f"keys.compared_{each.kind}", kid=each.kid)
    if not found:
        session.say("keys.compared_same", file=session.path(file))
