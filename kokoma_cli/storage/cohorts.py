"""Series and cohorts in the register."""

import sqlite3
from typing import TYPE_CHECKING

from kokoma_cli.storage.rows import day_or_none, insert, update

if TYPE_CHECKING:
    from kokoma_cli.domain.categories import Category
    from kokoma_cli.domain.cohorts import Cohort, CohortLine

_CURRENT = "current_cohort"


def names(db: sqlite3.Connection) -> dict[int, str]:
    """All cohorts by id, oldest first."""
    return dict(db.execute("SELECT id, name FROM cohorts ORDER BY id"))


def load(db: sqlite3.Connection, cohort_id: int) -> "Cohort":
    """One cohort with its series."""
    # Recording attendance needs the number of a cohort only, and not these classes.
    from kokoma_cli.domain.categories import Category
    from kokoma_cli.domain.cohorts import Cohort, Series

    name, series_id, code, title, title_en, minutes = db.execute(
        "SELECT cohorts.name, series.id, code, title, title_en, minutes"
        " FROM cohorts JOIN series ON series.id = series_id WHERE cohorts.id = ?",
        (cohort_id,),
    ).fetchone()
    categories = tuple(
        Category(*row)
        for row in db.execute(
            "SELECT code, name, plural, dative_plural, gender, name_en, plural_en"
            " FROM categories WHERE series_id = ? ORDER BY id",
            (series_id,),
        )
    )
    return Cohort(cohort_id, name, Series(series_id, code, title, title_en, minutes, categories))


def current(db: sqlite3.Connection) -> int | None:
    """The id of the cohort in use; None in a register without any."""
    row = db.execute(
        "SELECT CAST(value AS INTEGER) FROM settings WHERE cohort_id IS NULL AND key = ?",
        (_CURRENT,),
    ).fetchone()
    return row[0] if row else None


def use(db: sqlite3.Connection, cohort_id: int) -> None:
    """Makes a cohort the one that commands mean."""
    db.execute(
        "INSERT INTO settings (key, value) VALUES (?, ?)"
        " ON CONFLICT (ifnull(cohort_id, 0), key) DO UPDATE SET value = excluded.value",
        (_CURRENT, str(cohort_id)),
    )


def has_certificates(db: sqlite3.Connection, cohort_id: int) -> bool:
    """Whether any certificate was ever issued in a cohort."""
    row = db.execute(
        "SELECT 1 FROM certificates JOIN enrolments ON enrolments.id = enrolment_id"
        " WHERE cohort_id = ? LIMIT 1",
        (cohort_id,),
    ).fetchone()
    return row is not None


def lines(db: sqlite3.Connection) -> "list[CohortLine]":
    """All cohorts for a list, oldest first."""
    from kokoma_cli.domain.cohorts import CohortLine

    return [
        CohortLine(id_, name, enrolled, issued, day_or_none(first), day_or_none(last))
        for id_, name, enrolled, issued, first, last in db.execute(
            "SELECT cohorts.id, name,"
            " (SELECT count(*) FROM enrolments"
            "  WHERE cohort_id = cohorts.id AND status = 'enrolled'),"
            " (SELECT count(*) FROM certificates JOIN enrolments ON enrolments.id = enrolment_id"
            "  WHERE cohort_id = cohorts.id AND certificates.status NOT IN ('void', 'replaced')),"
            " (SELECT min(date) FROM sessions JOIN courses ON courses.id = course_id"
            "  WHERE cohort_id = cohorts.id),"
            " (SELECT max(date) FROM sessions JOIN courses ON courses.id = course_id"
            "  WHERE cohort_id = cohorts.id)"
            " FROM cohorts ORDER BY cohorts.id"
        )
    ]


def add(db: sqlite3.Connection, series_id: int, name: str) -> int:
    """A new cohort, still without courses."""
    return insert(db, "cohorts", {"series_id": series_id, "name": name})


def copy(db: sqlite3.Connection, source: int, target: int) -> None:
    """Gives a new cohort the courses, days and settings of another, without what belongs to one run:
    dates, times, cancellations, and since when its records are kept."""
    db.execute(
        "INSERT INTO courses (cohort_id, code, category, title, title_en, preparation, compulsory)"
        " SELECT ?, code, category, title, title_en, preparation, compulsory"
        " FROM courses WHERE cohort_id = ? ORDER BY id",
        (target, source),
    )
    db.execute(
        "INSERT INTO sessions (course_id, day, minutes)"
        " SELECT fresh.id, day, minutes FROM sessions"
        " JOIN courses AS known ON known.id = course_id"
        " JOIN courses AS fresh ON fresh.code = known.code AND fresh.cohort_id = ?"
        " WHERE known.cohort_id = ? ORDER BY fresh.id, day",
        (target, source),
    )
    db.execute(
        "INSERT INTO settings (cohort_id, key, value)"
        " SELECT ?, key, value FROM settings WHERE cohort_id = ? AND key <> 'retention_from'",
        (target, source),
    )


def add_category(db: sqlite3.Connection, series_id: int, category: "Category") -> None:
    """A new category of a series."""
    insert(db, "categories", {"series_id": series_id, **_category_values(category)})


def change_category(db: sqlite3.Connection, series_id: int, category: "Category") -> None:
    """Writes the words of a category, which keeps its code."""
    (row_id,) = db.execute(
        "SELECT id FROM categories WHERE series_id = ? AND code = ?", (series_id, category.code)
    ).fetchone()
    update(db, "categories", row_id, _category_values(category))


def _category_values(category: "Category") -> dict[str, object]:
    from dataclasses import asdict

    return asdict(category)
