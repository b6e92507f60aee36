"""The coordinator's desk: an open register, who sits there, and which day it is."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import NamedTuple

from kokoma_cli.errors import Conflict, NotFound
from kokoma_cli.storage import cohorts
from kokoma_cli.storage.database import Origin, Register


class Desk(NamedTuple):
    """What every workflow is given."""

    register: Register
    origin: Origin
    today: date
    cohort: str | None = None
    #: The cohort named on the line; None: the one in use.

    @contextmanager
    def reading(self) -> Iterator[tuple[sqlite3.Connection, int]]:
        """The register and the cohort meant, for reading."""
        with self.register.reading() as db:
            yield db, self.cohort_id(db)

    @contextmanager
    def writing(self) -> Iterator[tuple[sqlite3.Connection, int]]:
        """The register and the cohort meant, for one entry of the journal."""
        with self.register.writing(self.origin) as db:
            yield db, self.cohort_id(db)

    def cohort_id(self, db: sqlite3.Connection) -> int:
        """The cohort meant. Raises NotFound or Conflict when its name fits none or several."""
        if self.cohort is None:
            current = cohorts.current(db)
            if current is None:
                raise NotFound("cohorts.none_yet")
            return current
        return find_cohort(db, self.cohort)


def find_cohort(db: sqlite3.Connection, wanted: str) -> int:
    """The cohort with this name, or with this part in its name, in any case and spelling."""
    from kokoma_cli.domain.spelling import fold

    known = cohorts.names(db)
    folded = fold(wanted)
    for fits in (
        [id_ for id_, name in known.items() if name == wanted],
        [id_ for id_, name in known.items() if fold(name) == folded],
        [id_ for id_, name in known.items() if folded in fold(name)],
    ):
        if len(fits) == 1:
            return fits[0]
        if fits:
            candidates = [known[id_] for id_ in fits]
            raise Conflict(
                "cohorts.ambiguous",
                document={"candidates": candidates},
                wanted=wanted,
                candidates=candidates,
            )
    raise NotFound("cohorts.unknown", wanted=wanted, known=list(known.values()))
