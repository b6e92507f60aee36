"""Consult: looking certificates up in the register."""

from kokoma_cli.domain.certificates import Certificate
from kokoma_cli.errors import Conflict, NotFound
from kokoma_cli.storage import certificates
from kokoma_cli.workflows.desk import Desk


def register_of(desk: Desk, *, everywhere: bool = False) -> list[Certificate]:
    """All certificates of the cohort, or of the whole register, void ones included."""
    with desk.register.reading() as db:
        return certificates.everything(db, None if everywhere else desk.cohort_id(db))


def show(desk: Desk, number: str) -> Certificate:
    """The certificate with this number, in any case, or its running part alone if only one has it."""
    with desk.register.reading() as db:
        issued = certificates.everything(db)
    wanted = number.strip().casefold()
    for fits in (
        [entry for entry in issued if entry.number.casefold() == wanted],
        [entry for entry in issued if entry.number.casefold().endswith(wanted)] if wanted else [],
    ):
        if len(fits) == 1:
            return fits[0]
        if fits:
            raise Conflict(
                "certificates.ambiguous",
                document={"candidates": [entry.number for entry in fits]},
                number=number,
                candidates=[entry.number for entry in fits],
            )
    raise NotFound("certificates.unknown", number=number)
