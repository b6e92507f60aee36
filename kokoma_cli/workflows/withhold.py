"""Withhold: keeping a certificate in the office for now."""

from collections.abc import Sequence

from kokoma_cli.workflows import consult
from kokoma_cli.workflows.become import Turned, become
from kokoma_cli.workflows.desk import Desk


def withhold(desk: Desk, words: Sequence[str], reason: str) -> Turned:
    """Notes that these certificates are not handed over for now, and why. Raises Conflict for one that is
    out of the house already, void or replaced."""
    with desk.writing() as (db, _):
        return become(db, consult.chosen(db, words), "withheld", desk.today, reason=reason)
