"""Void: declaring that a certificate does not hold."""

from kokoma_cli.workflows import consult
from kokoma_cli.workflows.become import Turned, become
from kokoma_cli.workflows.desk import Desk


def void(desk: Desk, word: str, reason: str) -> Turned:
    """Declares one certificate void, and why. Its number stays in the register. Raises Conflict for one
    that was replaced."""
    with desk.writing() as (db, _):
        return become(db, [consult.certificate(db, word)], "void", desk.today, reason=reason)
