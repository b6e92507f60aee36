"""Settings in the register: as typed, read by `domain.settings`. Those of the series stand in its row."""

import sqlite3
from collections.abc import Callable

from kokoma_cli.domain.settings import BY_KEY, parse_minutes

#: Where a setting of the series stands, and how its text becomes what the column holds.
_SERIES: dict[str, tuple[str, Callable[[str], str | int | None]]] = {
    "series_title": ("title", str),
    "series_title_en": ("title_en", lambda text: text or None),
    "series_hours": ("minutes", parse_minutes),
}


def values(db: sqlite3.Connection, cohort_id: int) -> dict[str, str]:
    """What is set for the register, the series and one cohort; what is not set is missing."""
    rows = db.execute(
        "SELECT key, value FROM settings WHERE cohort_id IS NULL OR cohort_id = ?", (cohort_id,)
    )
    found = {key: value for key, value in rows if key in BY_KEY}
    title, title_en, minutes = db.execute(
        "SELECT title, title_en, minutes FROM series"
        " WHERE id = (SELECT series_id FROM cohorts WHERE id = ?)",
        (cohort_id,),
    ).fetchone()
    # Shown as hours wherever two decimals say all of it.
    hours = minutes and (f"{minutes / 60:g}" if minutes % 3 == 0 else f"{minutes} min")
    of_series = {"series_title": title, "series_title_en": title_en, "series_hours": hours}
    return found | {key: value for key, value in of_series.items() if value}


def of_register(db: sqlite3.Connection, key: str) -> str:
    """What is set for the whole register under a key; its default if nothing is."""
    row = db.execute(
        "SELECT value FROM settings WHERE cohort_id IS NULL AND key = ?", (key,)
    ).fetchone()
    return str(row[0]) if row else BY_KEY[key].default


def put(db: sqlite3.Connection, cohort_id: int, key: str, value: str) -> None:
    """Sets one value where it belongs; an empty one brings back the default."""
    if key in _SERIES:
        column, convert = _SERIES[key]
        db.execute(
            f"UPDATE series SET {column} = ?"
            " WHERE id = (SELECT series_id FROM cohorts WHERE id = ?)",
            (convert(value), cohort_id),
        )
        return
    owner = cohort_id if BY_KEY[key].scope == "cohort" else None
    if value:
        db.execute(
            "INSERT INTO settings (cohort_id, key, value) VALUES (?, ?, ?)"
            " ON CONFLICT (ifnull(cohort_id, 0), key) DO UPDATE SET value = excluded.value",
            (owner, key, value),
        )
    else:
        db.execute("DELETE FROM settings WHERE cohort_id IS ? AND key = ?", (owner, key))
