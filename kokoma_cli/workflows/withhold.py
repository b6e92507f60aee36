"""Withhold: keeping a certificate in the office."""

from collections.abc import Sequence

from kokoma_cli.workflows import consult
from kokoma_cli.workflows.become import Turned, become
from kokoma_cli.workflows.desk import Desk


def withhold(desk: Desk, words: Sequence[str], reason: str) -> Turned:
    """Notes that these certificates stay in the office, and why. Raises Conflict for one that is
    out of the house already, void or replaced."""
    with desk.writing() as (db, _):
        return become(db, consult.chosen(db, words), "withheld", desk.today, reason=reason)
