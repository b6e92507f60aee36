"""Configure: reading and changing what the office can set."""

import sqlite3
from dataclasses import dataclass
from datetime import date

from kokoma_cli.domain import dates
from kokoma_cli.domain.names import unprintable
from kokoma_cli.domain.settings import (
    BY_KEY,
    SETTINGS,
    Setting,
    Unreadable,
    parse_logos,
    parse_rule,
)
from kokoma_cli.errors import BadCall, NotFound
from kokoma_cli.storage import cohorts, courses, disposals, settings
from kokoma_cli.workflows.desk import Desk


@dataclass(frozen=True, slots=True)
class Set:
    """A setting with its value; `is_default` while nobody has set it."""

    setting: Setting
    value: str
    is_default: bool
    before: str | None = None
    #: What it was, once it has been changed.
    begins: date | None = None
    #: When a period begins all the same, if later than the day that was set.
    cohort: str = ""


def everything(desk: Desk) -> list[Set]:
    """All settings as they hold for the cohort in use."""
    with desk.reading() as (db, cohort):
        values = settings.values(db, cohort)
    return [
        Set(setting, values.get(setting.key, setting.default), setting.key not in values)
        for setting in SETTINGS
    ]


def get(desk: Desk, key: str) -> Set:
    """One setting. Raises NotFound with the nearest keys."""
    setting = _setting(key)
    return next(entry for entry in everything(desk) if entry.setting == setting)


def put(desk: Desk, key: str, value: str) -> Set:
    """Sets one value. Raises BadCall, naming what would fit, when it cannot be read."""
    setting = _setting(key)
    value = value.strip()
    if setting.is_day and (day := dates.parse(value, desk.today)):
        value = day.isoformat()
        if setting.has_been and day > desk.today:
            raise BadCall("settings.not_yet", key=setting.key, date=day)
    _check(setting, value)
    if value:
        read = setting.parse(value)
        # One of several words is kept as they are spelled; a list of nothing is nothing.
        as_read = setting.choices or setting.as_read
        value = str(read) if as_read else "" if read == () else value
    with desk.writing() as (db, cohort):
        if setting.key == "rule":
            _check_rule(
                value,
                {category.code for category in cohorts.load(db, cohort).series.categories},
            )
        before = settings.values(db, cohort).get(setting.key, setting.default)
        if setting.key == "logos":
            _check_logos(desk, value)
        if setting.key == "series_title" and not value:
            raise BadCall("settings.not_empty", key=setting.key)
        settings.put(db, cohort, setting.key, value)
        if setting.key == "rule":
            offered = courses.of_cohort(db, cohort)
            for category, number in parse_rule(value):
                there = sum(course.category == category for course in offered)
                if number > there:
                    raise BadCall(
                        "settings.rule_out_of_reach", category=category, number=number, count=there
                    )
        begins = _begins(db, cohort, value) if setting.key == "retention_from" else None
        called = cohorts.names(db)[cohort]
    return Set(setting, value or setting.default, not value, before, begins, called)


def _begins(db: sqlite3.Connection, cohort: int, value: str) -> date | None:
    """When records are kept from, if the day that is set was too early for that."""
    duty = disposals.duties(db, [cohort])[0]
    return duty.begins if duty.begins and duty.begins.isoformat() > value else None


def _setting(key: str) -> Setting:
    wanted = key.strip().casefold().replace("-", "_").replace(".", "_")
    if wanted in BY_KEY:
        return BY_KEY[wanted]
    raise NotFound("settings.unknown", key=key, known=list(BY_KEY))


def _check(setting: Setting, value: str) -> None:
    problem = unprintable(value) if value else None
    if problem and problem.reason != "long":
        raise BadCall("settings.letters_refused", letters=list(problem.characters))
    if not value and setting.default:
        return
    try:
        setting.parse(value)
    except Unreadable as error:
        raise BadCall(
            error.reason, key=setting.key, value=value, choices=list(setting.choices)
        ) from None


def _check_rule(value: str, categories: set[str]) -> None:
    for category, _ in parse_rule(value):
        if category not in categories:
            raise BadCall("courses.no_such_category", category=category, known=sorted(categories))


def _check_logos(desk: Desk, value: str) -> None:
    """An image that is not there leaves a hole, and so does one that cannot be drawn; better said now than
    on the day of the ceremony."""
    from kokoma_cli.rendering import logos

    home = desk.home
    for logo in parse_logos(value):
        if not (home / logo.file).is_file():
            raise BadCall("settings.logo_missing", file=str(home / logo.file))
        logos.load(logo, home)
