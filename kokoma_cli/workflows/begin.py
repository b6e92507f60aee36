"""Begin: a new register with the shipped series and a first cohort."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kokoma_cli.domain.cohorts import Cohort
from kokoma_cli.domain.courses import planned_minutes
from kokoma_cli.storage import cohorts, courses, settings
from kokoma_cli.storage.database import DEFAULT_NAME, Origin, Register, create_register
from kokoma_cli.workflows.plan import text


@dataclass(frozen=True, slots=True)
class Beginning:
    """A new register and what it holds."""

    register: Register
    cohort: Cohort
    courses: int
    minutes: int


def begin(
    file: Path | None,
    origin: Origin,
    today: date,
    *,
    cohort: str | None = None,
    issuer: str | None = None,
    place: str | None = None,
) -> Beginning:
    """Makes a register. Raises Conflict if the file exists; nothing is ever overwritten.

    Without a name the first cohort is called after the current year.
    """
    from kokoma_cli.storage import series

    given = {"issuer": text(issuer or ""), "place": text(place or "")}
    name = text(cohort or "") or str(today.year)
    path = (file or Path(DEFAULT_NAME)).absolute()
    register = create_register(path / DEFAULT_NAME if path.is_dir() else path)
    try:
        with register.writing(origin) as db:
            cohort_id = series.plant(db, name)
            cohorts.use(db, cohort_id)
            for key, value in given.items():
                settings.put(db, cohort_id, key, value)
            offered = courses.of_cohort(db, cohort_id)
            return Beginning(
                register, cohorts.load(db, cohort_id), len(offered), planned_minutes(offered)
            )
    except BaseException:
        register.close()
        register.path.unlink(missing_ok=True)
        raise
