"""The shipped series: a file of data that a new register starts with."""

import sqlite3
import tomllib
from pathlib import Path
from typing import TypedDict, cast

from sqlite_utils import Database

from kokoma_cli.domain.courses import split_minutes

SHIPPED = Path(__file__).with_name("series") / "kokoma.toml"


class _Course(TypedDict):
    code: str
    category: str
    title: str
    title_en: str
    days: int
    hours: int
    preparation: int


class _Series(TypedDict):
    code: str
    title: str
    title_en: str
    rule: str
    categories: list[dict[str, str]]
    courses: list[_Course]


def plant(db: sqlite3.Connection, cohort_name: str, file: Path = SHIPPED) -> int:
    """Enters a series with a first cohort of this name, and returns the cohort's id."""
    series = cast(_Series, tomllib.loads(file.read_text("utf-8")))
    tables = Database(db, execute_plugins=False)
    series_id = tables.table("series").insert({k: series[k] for k in ("code", "title", "title_en")})
    tables.table("categories").insert_all(
        {"series_id": series_id.last_pk, **category} for category in series["categories"]
    )
    cohort = tables.table("cohorts").insert({"series_id": series_id.last_pk, "name": cohort_name})
    cohort_id = cast(int, cohort.last_pk)
    for course in series["courses"]:
        row = tables.table("courses").insert(
            {
                "cohort_id": cohort_id,
                "code": course["code"],
                "category": course["category"],
                "title": course["title"],
                "title_en": course["title_en"],
                "preparation": course["preparation"] * 60,
            }
        )
        tables.table("sessions").insert_all(
            {"course_id": row.last_pk, "day": day, "minutes": minutes}
            for day, minutes in enumerate(split_minutes(course["hours"] * 60, course["days"]), 1)
        )
    tables.table("settings").insert(
        {"cohort_id": cohort_id, "key": "rule", "value": series["rule"]}
    )
    return cohort_id
