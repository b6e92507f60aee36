"""`kokoma settings …`: what the office can set."""

from contextlib import suppress
from datetime import date
from typing import Annotated

import typer

from kokoma_cli.cli.desk import desk, mindfully
from kokoma_cli.cli.options import DryRun, Yes
from kokoma_cli.cli.screen import roll
from kokoma_cli.cli.session import Session, current
from kokoma_cli.workflows import configure
from kokoma_cli.workflows.configure import Set

_INDENT = " " * 4

Key = Annotated[str, typer.Argument(metavar="KEY")]


def list_(ctx: typer.Context) -> None:
    """Shows all settings with their meaning."""
    session = current(ctx)
    with desk(session) as place:
        entries = configure.everything(place)
    if session.json:
        session.emit({entry.setting.key: _document(entry) for entry in entries})
        return
    here = roll(session)
    for entry in entries:
        key = entry.setting.key
        margin = " " * len(f"{key}: ")
        lines = here.wrap(_value(session, entry), first=margin, rest=margin)
        lines[0] = f"{session.bold(key)}: {lines[0].lstrip()}"
        lines += here.wrap(session.wording(f"settings.about_{key}"), first=_INDENT, rest=_INDENT)
        session.print("\n".join(lines), styled=True)
    session.note("settings.hint", key="place")


def get(ctx: typer.Context, key: Key) -> None:
    """Shows one setting."""
    session = current(ctx)
    with desk(session) as place:
        entry = configure.get(place, key)
    if session.json:
        session.emit({"key": entry.setting.key} | _document(entry))
        return
    session.print(_in_words(session, entry, entry.value))
    session.note(f"settings.about_{entry.setting.key}")


def set_(
    ctx: typer.Context,
    key: Key,
    value: Annotated[str, typer.Argument(metavar="VALUE")],
    dry_run: DryRun = False,
    yes: Yes = False,
) -> None:
    """Changes one setting; an empty value brings back the default."""
    session = current(ctx)
    with desk(session, dry_run=dry_run) as place:
        entry = mindfully(session, place, lambda at: configure.put(at, key, value), overwrite=yes)
    if entry is None:
        return
    if session.json:
        session.emit({"key": entry.setting.key} | _document(entry))
    empty = session.wording("settings.empty")
    changed = entry.before != entry.value
    session.say(
        "settings.set_from" if changed else "settings.set_same",
        key=entry.setting.key,
        value=_in_words(session, entry, entry.value or empty).replace("\n", "; "),
        before=_in_words(session, entry, entry.before or empty).replace("\n", "; "),
    )
    if entry.setting.key == "verify_page" and entry.before and changed:
        session.note("settings.page_moved", before=entry.before)
    if entry.begins:
        session.note("privacy.begins_later", cohort=entry.cohort, date=entry.begins)


def _document(entry: Set) -> dict[str, object]:
    return {
        "value": entry.value,
        "default": entry.setting.default,
        "is_default": entry.is_default,
        "scope": entry.setting.scope,
        "choices": list(entry.setting.choices),
    }


def _value(session: Session, entry: Set) -> str:
    if not entry.value:
        return session.wording("settings.empty")
    value = _in_words(session, entry, entry.value).replace("\n", "; ")
    return session.wording("settings.default", value=value) if entry.is_default else value


def _in_words(session: Session, entry: Set, value: str) -> str:
    """The value as it is written in the office: a day is kept as computers write it."""
    if entry.setting.is_day:
        with suppress(ValueError):
            return session.wording.short_date(date.fromisoformat(value))
    return value
