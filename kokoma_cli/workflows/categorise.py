"""Categorise: the kinds of courses of a series, with the words for them."""

from collections.abc import Mapping
from dataclasses import replace

from kokoma_cli.domain.categories import Category, code_of, fits_rule
from kokoma_cli.errors import BadCall, Conflict, NotFound
from kokoma_cli.storage import cohorts
from kokoma_cli.workflows.desk import Desk
from kokoma_cli.workflows.plan import text


def all_categories(desk: Desk) -> tuple[Category, ...]:
    """The categories of the series, in its order."""
    with desk.reading() as (db, cohort):
        return cohorts.load(db, cohort).series.categories


def add_category(desk: Desk, code: str, words: Mapping[str, str | None]) -> Category:
    """A new category. What is not given follows from the rest: the dative plural by rule, the English
    words from the German ones. Raises BadCall without a name, plural and gender."""
    code = code_of(text(code))
    given = _cleaned(words)
    if not fits_rule(code):
        raise BadCall("categories.bad_code", code=code)
    if not {"name", "plural", "gender"} <= given.keys():
        raise BadCall("categories.words_needed", code=code)
    plural = given["plural"]
    category = _checked(
        Category(
            code=code,
            name=given["name"],
            plural=plural,
            dative_plural=given.get("dative_plural") or _dative(plural),
            gender=given["gender"],  # type: ignore[arg-type]
            name_en=given.get("name_en", given["name"]),
            plural_en=given.get("plural_en", plural),
        )
    )
    with desk.writing() as (db, cohort):
        series = cohorts.load(db, cohort).series
        if code in (known.code for known in series.categories):
            raise Conflict("categories.exists", code=code)
        cohorts.add_category(db, series.id, category)
    return category


def edit_category(
    desk: Desk, code: str, words: Mapping[str, str | None]
) -> tuple[Category, Category]:
    """Changes words of a category; returns it before and after."""
    given = _cleaned(words)
    if not given:
        raise BadCall("categories.nothing_to_edit", code=code)
    if "plural" in given and "dative_plural" not in given:
        given["dative_plural"] = _dative(given["plural"])
    with desk.writing() as (db, cohort):
        series = cohorts.load(db, cohort).series
        for before in series.categories:
            if before.code == code_of(code):
                after = _checked(replace(before, **given))  # type: ignore[arg-type]
                cohorts.change_category(db, series.id, after)
                return before, after
        known = [category.code for category in series.categories]
        raise NotFound("categories.unknown", code=code, known=known)


def _cleaned(words: Mapping[str, str | None]) -> dict[str, str]:
    return {key: cleaned for key, value in words.items() if value and (cleaned := text(value))}


def _checked(category: Category) -> Category:
    if category.gender not in ("m", "f", "n"):
        raise BadCall("categories.bad_gender", gender=category.gender)
    return category


def _dative(plural: str) -> str:
    """The dative plural adds an n unless the plural ends in n or s: Kurse, Kursen; Tage, Tagen."""
    return plural if plural.endswith(("n", "s")) else f"{plural}n"
