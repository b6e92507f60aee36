"""The coordinator's desk: an open register, who sits there, and which day it is."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kokoma_cli.errors import BadCall, Conflict, NotFound
from kokoma_cli.storage import chain, cohorts
from kokoma_cli.storage.database import Origin, Register

if TYPE_CHECKING:
    from kokoma_cli.workflows.question import Unfounded


class Desk(NamedTuple):
    """What every workflow is given."""

    register: Register
    origin: Origin
    today: date
    cohort: str | None = None
    #: The cohort named on the line; None: the one in use.
    doubts: "list[Unfounded] | None" = None
    #: Where to note certificates that lose their ground by what is written here.
    mindful_of: frozenset[int] | None = None
    #: Not None: what somebody else has just changed is not overwritten, but for these entries of the journal,
    #: which have been shown.
    pinned: tuple[int, str] | None = None
    #: Not None: number and hash of the last entry of the journal when a question was asked. The answer does
    #: not hold for what has been entered since, nor for a register that a backup has replaced since.

    @property
    def home(self) -> Path:
        """The register's folder, where relative paths of files start."""
        return self.register.path.absolute().parent

    def as_it_stands(self) -> "Desk":
        """A desk at which nothing is written once somebody else has entered something. To be taken before a
        question is asked."""
        with self.register.reading() as db:
            return self._replace(pinned=chain.head(db))

    def refuse_if_moved(self, db: sqlite3.Connection) -> None:
        """Raises Conflict, telling what was entered, if the register is not as it was when the question was
        asked. For what is not written by `writing`."""
        if self.pinned is not None and chain.head(db) != self.pinned:
            from kokoma_cli.workflows.mind import moved_on

            raise moved_on(db, self.pinned)

    @contextmanager
    def reading(self) -> Iterator[tuple[sqlite3.Connection, int]]:
        """The register and the cohort meant, for reading."""
        with self.register.reading() as db:
            yield db, self.cohort_id(db)

    @contextmanager
    def writing(self) -> Iterator[tuple[sqlite3.Connection, int]]:
        """The register and the cohort meant, for one entry of the journal."""
        with self.register.writing(self.origin) as db:
            cohort = self.cohort_id(db)
            self.refuse_if_moved(db)
            before = self._unfounded(db, cohort)
            yield db, cohort
            if self.mindful_of is not None:
                from kokoma_cli.workflows.mind import refuse_unseen

                refuse_unseen(db, self.origin, self.mindful_of)
            if self.doubts is not None:
                after = self._unfounded(db, cohort)
                self.doubts.extend(doubt for doubt in after if doubt not in before)

    def _unfounded(self, db: sqlite3.Connection, cohort: int) -> "Sequence[Unfounded]":
        if self.doubts is None or not cohorts.has_certificates(db, cohort):
            return ()
        from kokoma_cli.workflows.question import unfounded

        return unfounded(db, cohort, self.home)

    def cohort_id(self, db: sqlite3.Connection) -> int:
        """The cohort meant. Raises NotFound or Conflict when its name fits none or several."""
        if self.cohort is None:
            current = cohorts.current(db)
            if current is None:
                raise NotFound("cohorts.none_yet")
            return current
        return find_cohort(db, self.cohort)


def find_cohort(db: sqlite3.Connection, wanted: str) -> int:
    """The cohort with this name, or with this part in its name, in any case and spelling.

    Raises BadCall for an empty name, NotFound or Conflict when it fits none or several.
    """
    from kokoma_cli.domain.spelling import fold

    if not wanted.strip():
        raise BadCall("cohorts.no_name")
    known = cohorts.names(db)
    folded = fold(wanted)
    for fits in (
        [id_ for id_, name in known.items() if name == wanted],
        [id_ for id_, name in known.items() if fold(name) == folded],
        [id_ for id_, name in known.items() if folded and folded in fold(name)],
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
