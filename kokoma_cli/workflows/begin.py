"""Begin: a new register with the shipped series and a first cohort."""

import errno
import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kokoma_cli.domain.cohorts import Cohort
from kokoma_cli.domain.courses import planned_minutes
from kokoma_cli.errors import NotFound, Unusable
from kokoma_cli.storage import cohorts, courses, settings
from kokoma_cli.storage.database import Origin, Register, new_register, open_register
from kokoma_cli.storage.gone import begun_before
from kokoma_cli.storage.located import DEFAULT_NAME
from kokoma_cli.wording.values import cause
from kokoma_cli.workflows.plan import text


@dataclass(frozen=True, slots=True)
class Beginning:
    """A new register and what it holds."""

    file: Path
    register: Register
    #: Closed and nowhere if it was only tried.
    cohort: Cohort
    courses: int
    minutes: int


class _OnlyTried(Exception):
    """Ends the making of a register that nobody wants to keep."""


def begin(
    file: Path | None,
    origin: Origin,
    today: date,
    *,
    cohort: str | None = None,
    issuer: str | None = None,
    place: str | None = None,
    anew: bool = False,
) -> Beginning:
    """Makes a register. Raises Conflict if the file exists, for nothing is ever overwritten, and where the
    backups of one that is gone are, unless it is to begin `anew`: it would give the same numbers again.

    Without a name the first cohort is called after the current year. In a dry run nothing reaches the disk.
    """
    from kokoma_cli.storage import series

    given = {"issuer": text(issuer or ""), "place": text(place or "")}
    name = text(cohort or "") or str(today.year)
    path = (file or Path(DEFAULT_NAME)).absolute()
    if path.is_dir():
        path /= DEFAULT_NAME
    before = None if anew else begun_before(path)
    if before:
        raise before
    try:
        with new_register(path) as register, register.writing(origin, copying=False) as db:
            cohort_id = series.plant(db, name)
            cohorts.use(db, cohort_id)
            for key, value in given.items():
                settings.put(db, cohort_id, key, value)
            offered = courses.of_cohort(db, cohort_id)
            first = cohorts.load(db, cohort_id)
            if origin.dry_run:
                _refuse_folder(path)
                raise _OnlyTried
    except _OnlyTried:
        made = register
    else:
        made = open_register(path)
    return Beginning(path, made, first, len(offered), planned_minutes(offered))


def _refuse_folder(file: Path) -> None:
    """Raises what making a register there would raise."""
    if not file.parent.is_dir():
        raise NotFound("register.no_folder", folder=str(file.parent))
    if not os.access(file.parent, os.W_OK | os.X_OK):
        refused = PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        raise Unusable("register.cannot_create", file=str(file), cause=cause(refused))
