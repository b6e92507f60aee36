"""`kokoma settings …`: what the office can set."""

from typing import Annotated

import typer

from kokoma_cli.cli import output
from kokoma_cli.cli.desk import desk, mindfully
from kokoma_cli.cli.options import DryRun, Yes
from kokoma_cli.cli.session import Session, current
from kokoma_cli.workflows import configure
from kokoma_cli.workflows.configure import Set

Key = Annotated[str, typer.Argument(metavar="KEY")]


def list_(ctx: typer.Context) -> None:
    """Shows all settings with their meaning."""
    session = current(ctx)
    with desk(session) as place:
        entries = configure.everything(place)
    if session.json:
        session.emit({entry.setting.key: _document(entry) for entry in entries})
        return
    for entry in entries:
        shown = output.visible(_value(session, entry))
        session.print(f"{session.bold(entry.setting.key)}: {shown}", styled=True)
        session.print(f"    {session.wording(f'settings.about_{entry.setting.key}')}")
    session.note("settings.hint", key="place")


def get(ctx: typer.Context, key: Key) -> None:
    """Shows one setting."""
    session = current(ctx)
    with desk(session) as place:
        entry = configure.get(place, key)
    if session.json:
        session.emit({"key": entry.setting.key} | _document(entry))
        return
    session.print(entry.value)
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
        value=(entry.value or empty).replace("\n", "; "),
        before=(entry.before or empty).replace("\n", "; "),
    )


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
    value = entry.value.replace("\n", "; ")
    return session.wording("settings.default", value=value) if entry.is_default else value
