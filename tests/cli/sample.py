"""Commands that only exist here, to try the layer with."""

import errno
import sys
from enum import Enum
from pathlib import Path
from typing import Annotated, Literal

import typer

from kokoma_cli.cli.commands import Place
from kokoma_cli.cli.session import current
from kokoma_cli.errors import Conflict, NotFound


def place(function: str) -> Place:
    return Place("tests.cli.sample", function)


SAMPLES = {
    "init": place("init"),
    "attend": place("attend"),
    "fail": place("fail"),
    "everything": place("everything"),
    "settings": {"get": place("get"), "fail": place("fail")},
}


class Presence(Enum):
    ABSENT = "absent"
    EXCUSED = "excused"


def attend(
    ctx: typer.Context,
    course: Annotated[str, typer.Argument(metavar="COURSE")],
    who: Annotated[list[str] | None, typer.Argument(metavar="WHO")] = None,
    *,
    everybody: Annotated[bool, typer.Option("--all")] = False,
    except_: Annotated[list[str] | None, typer.Option("--except", metavar="WHO")] = None,
    day: Annotated[int | None, typer.Option("--day", metavar="N", min=1, max=9)] = None,
    hours: Annotated[str | None, typer.Option("--hours", metavar="HOURS")] = None,
    presence: Annotated[Presence | None, typer.Option("--presence")] = None,
    kind: Annotated[Literal["one", "two"], typer.Option("--kind")] = "one",
    from_: Annotated[Path | None, typer.Option("--from", metavar="FILE")] = None,
) -> None:
    session = current(ctx)
    document = {
        "course": course, "who": who, "all": everybody, "except": except_, "day": day,
        "hours": hours, "presence": presence.value if presence else None, "kind": kind,
        "from": from_, "today": session.today, "cohort": session.cohort_name,
        "db": session.register_path, "language": session.language,
    }  # fmt: skip
    session.emit(document)


def init(
    ctx: typer.Context, cohort: Annotated[str | None, typer.Option("--cohort")] = None
) -> None:
    session = current(ctx)
    session.print(f"{cohort} {session.cohort_name}")


def get(ctx: typer.Context, key: Annotated[str, typer.Argument(metavar="KEY")]) -> None:
    session = current(ctx)
    session.say("usage.missing", what=key)
    session.note("usage.interrupted")
    if session.json:
        session.emit({"key": key})


def fail(ctx: typer.Context, how: str) -> None:
    """Goes wrong in the way it is told."""
    session = current(ctx)
    if how == "not-found":
        raise NotFound("usage.no_such_command", name="x", document={"candidates": [1, 2]})
    if how == "result":
        raise Conflict("usage.not_understood", document={"result": {"issued": [1]}})
    if how == "nowhere":
        raise NotFound("nowhere.to_be_found")
    if how == "full":
        raise OSError(28, "No space left on device", "/mnt/share/kokoma.db")
    if how == "refused":
        raise OSError(errno.EHOSTDOWN, "Host is down", "/mnt/share")
    if how == "pipe":
        raise BrokenPipeError
    if how == "interrupt":
        raise KeyboardInterrupt
    if how == "ask":
        session.ask("usage.not_understood")
    if how == "abort":
        raise typer.Abort
    if how == "modules":
        session.print(" ".join(sorted(sys.modules)))
        return
    raise ValueError("Erika Mustermann")


def everything(ctx: typer.Context) -> None:
    """Says things no old code page can hold."""
    current(ctx).print("✓ „Jürgen Weiß“ … Łódź – 26.\u00a0März Čapek 名")
    current(ctx).note("usage.missing", what="\x1b[31mrot\x07")
