"""Consult: looking certificates up in the register."""

import re

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
        # 13 is KOKOMA-2024-013, and 0013-2024 too.
        [entry for entry in issued if wanted.isdecimal() and _has_figure(entry, int(wanted))],
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


def _has_figure(certificate: Certificate, figure: int) -> bool:
    return figure in map(int, re.findall(r"[0-9]+", certificate.number))
