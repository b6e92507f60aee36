"""`kokoma category …`: kinds of courses and the words for them."""

from dataclasses import asdict
from typing import Annotated

import typer

from kokoma_cli.cli.desk import desk
from kokoma_cli.cli.options import DryRun
from kokoma_cli.cli.session import Session, current
from kokoma_cli.domain.categories import Category
from kokoma_cli.workflows import categorise

Code = Annotated[str, typer.Argument(metavar="CATEGORY")]
Name = Annotated[str | None, typer.Option("--name", metavar="TEXT")]
Plural = Annotated[str | None, typer.Option("--plural", metavar="TEXT")]
Dative = Annotated[str | None, typer.Option("--dative", metavar="TEXT")]
Gender = Annotated[str | None, typer.Option("--gender", metavar="GENDER")]
NameEn = Annotated[str | None, typer.Option("--name-en", metavar="TEXT")]
PluralEn = Annotated[str | None, typer.Option("--plural-en", metavar="TEXT")]


def list_(ctx: typer.Context) -> None:
    """Shows the categories of the series."""
    session = current(ctx)
    with desk(session) as place:
        categories = categorise.all_categories(place)
    if session.json:
        session.emit([asdict(category) for category in categories])
        return
    from kokoma_cli.cli.screen import screen
    from kokoma_cli.rendering.tables import table

    session.print(
        table(
            [session.wording(f"categories.heading_{key}") for key in ("code", "name", "plural")],
            [[category.code, *_names(session, category)] for category in categories],
            screen(session),
        ),
        styled=True,
    )


def add(
    ctx: typer.Context,
    code: Code,
    name: Name = None,
    plural: Plural = None,
    gender: Gender = None,
    dative: Dative = None,
    name_en: NameEn = None,
    plural_en: PluralEn = None,
    dry_run: DryRun = False,
) -> None:
    """Adds a category."""
    session = current(ctx)
    words = _words(name, plural, gender, dative, name_en, plural_en)
    with desk(session, dry_run=dry_run) as place:
        category = categorise.add_category(place, code, words)
    _say(session, "categories.added", category)


def edit(
    ctx: typer.Context,
    code: Code,
    name: Name = None,
    plural: Plural = None,
    gender: Gender = None,
    dative: Dative = None,
    name_en: NameEn = None,
    plural_en: PluralEn = None,
    dry_run: DryRun = False,
) -> None:
    """Changes the words of a category."""
    session = current(ctx)
    words = _words(name, plural, gender, dative, name_en, plural_en)
    with desk(session, dry_run=dry_run) as place:
        before, after = categorise.edit_category(place, code, words)
    _say(session, "categories.edited" if before != after else "categories.edited_nothing", after)


def _words(
    name: str | None,
    plural: str | None,
    gender: str | None,
    dative: str | None,
    name_en: str | None,
    plural_en: str | None,
) -> dict[str, str | None]:
    return {
        "name": name,
        "plural": plural,
        "gender": gender.strip().casefold() if gender else None,
        "dative_plural": dative,
        "name_en": name_en,
        "plural_en": plural_en,
    }


def _say(session: Session, key: str, category: Category) -> None:
    if session.json:
        session.emit(asdict(category))
    name, plural = _names(session, category)
    session.say(key, code=category.code, name=name, plural=plural)


def _names(session: Session, category: Category) -> tuple[str, str]:
    if session.language == "de":
        return category.name, category.plural
    return category.name_en, category.plural_en
