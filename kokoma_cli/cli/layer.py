"""Typer, made to speak both languages and to load one command at a time.

`typer.main.get_command` turns a function into a command; the classes here replace what would say
something in English. Contexts are typed `Any`: Typer's own class for them is private.
"""

import os
from collections.abc import Sequence
from importlib import import_module
from typing import Any

import typer
import typer.main
from typer.core import TyperCommand, TyperGroup

from kokoma_cli.cli import help as pages
from kokoma_cli.cli import usage, values
from kokoma_cli.cli.commands import COMMANDS, NO_ENTRY, Level, Place
from kokoma_cli.cli.everywhere import app_of, everywhere, shared, show_help
from kokoma_cli.cli.session import Session, current
from kokoma_cli.errors import BadCall

PROGRAM = "kokoma"
COMPLETION = "_KOKOMA_COMPLETE"

_HELP_WORDS = ("help", "hilfe")


def call(session: Session) -> int:
    """Runs the command the session's words ask for."""
    if COMPLETION in os.environ:
        return complete(session)
    root = Group("", COMMANDS)
    try:
        with root.make_context(PROGRAM, list(session.argv), obj=session) as ctx:
            root.invoke(ctx)
    except typer.Exit as done:
        return done.exit_code
    except typer.Abort:
        raise KeyboardInterrupt from None
    return 0


def complete(session: Session) -> int:
    """Answers a shell: what could come next, or the script that makes it ask."""
    # Typer registers the shells it knows when it prepares an app that has completion.
    typer.main.get_command(app_of(everywhere, add_completion=True))
    try:
        Group("", COMMANDS).main(
            args=[], prog_name=PROGRAM, complete_var=COMPLETION, standalone_mode=False, obj=session
        )
    except SystemExit as done:
        return done.code if isinstance(done.code, int) else 0
    return 0


class Command(TyperCommand):
    """One command: its texts come from the wording, its values from our readers."""

    #: Words too many are let through by the parser and refused in `parse_args`, in our language.
    allow_extra_args = True
    path = ""

    def equip(self, path: str) -> None:
        """Tells the command where it stands and gives it the options every command has."""
        self.path = path
        self.add_help_option = False
        own = {name for param in self.params for name in param.opts}
        values.teach(self.params)
        self.params += [param for param in shared() if own.isdisjoint(param.opts)]

    def make_context(
        self, info_name: str | None, args: list[str], parent: Any = None, **extra: Any
    ) -> Any:
        """The context of one call; usage errors from here on point at this command's help."""
        current(parent).command = self.path
        return super().make_context(info_name, args, parent=parent, **extra)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Takes every word; BadCall if some are left over."""
        try:
            left = super().parse_args(ctx, args)
        except typer.TyperException as error:
            raise usage.translated(error, ctx) from error
        if left and not ctx.resilient_parsing:
            raise BadCall("usage.too_many", words=" ".join(left), count=len(left))
        if self.path in NO_ENTRY and current(ctx).reason:
            # Better refused than lost.
            raise BadCall("usage.no_entry", command=f"kokoma {self.path}")
        return left

    def page(self, session: Session) -> str:
        """The help page."""
        return pages.command_page(session, self.path, self.params)

    def shell_complete(self, ctx: Any, incomplete: str) -> Any:
        """Options that could come next, each with its text."""
        _describe(self.params, self.path, ctx)
        return super().shell_complete(ctx, incomplete)


class Group(TyperGroup):
    """Commands of one level. Alone it prints its help page."""

    def __init__(self, path: str, level: Level) -> None:
        super().__init__(
            name=path or PROGRAM,
            params=shared(root=not path),
            invoke_without_command=True,
            add_help_option=False,
        )
        self.path = path
        self.level = level

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002
        """The names, in the order of help."""
        return list(self.level)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """A command by its name in any case, not loaded yet; None if there is none."""
        row = self.level.get(cmd_name) or self.level.get(cmd_name.lower())
        if row is None:
            return None
        path = f"{self.path} {cmd_name.lower()}".strip()
        if not isinstance(row, Place):
            group = Group(path, row)
            group.short_help = _summary(path, ctx)
            return group
        return Waiting(path, row, _summary(path, ctx))

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        """The command a word names. BadCall, with the nearest names, if there is none."""
        name, *rest = args
        if name.lower() in _HELP_WORDS and not ctx.resilient_parsing:
            # "kokoma help attend" is what people try first.
            name, *rest = [*rest, "--help"]
            if name == "--help":
                show_help(ctx)
        command = self.get_command(ctx, name)
        if command is None and not ctx.resilient_parsing:
            if name.startswith("-"):
                raise usage.unknown_option(name, ctx)
            raise usage.unknown_command(name, self.path, self.level)
        return (name if command else None), command, rest

    def make_context(
        self, info_name: str | None, args: list[str], parent: Any = None, **extra: Any
    ) -> Any:
        """The context of one call."""
        session = extra.get("obj") or current(parent)
        session.command = self.path
        return super().make_context(info_name, args, parent=parent, **extra)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Takes the words up to the command's name."""
        try:
            return super().parse_args(ctx, args)
        except typer.TyperException as error:
            raise usage.translated(error, ctx) from error

    def invoke(self, ctx: Any) -> Any:
        """Runs the command that was named, or shows which there are."""
        super().invoke(ctx)
        if ctx.invoked_subcommand is None:
            show_help(ctx)

    def page(self, session: Session) -> str:
        """The help page."""
        return pages.group_page(session, self.path, self.level)

    def shell_complete(self, ctx: Any, incomplete: str) -> Any:
        """Commands and options that could come next, each with its text."""
        _describe(self.params, self.path, ctx)
        return super().shell_complete(ctx, incomplete)


class Waiting(TyperCommand):
    """Stands for a command whose module is loaded only when it is called."""

    def __init__(self, path: str, place: Place, summary: str) -> None:
        super().__init__(name=path.rpartition(" ")[2], short_help=summary, add_help_option=False)
        self.path = path
        self.place = place

    def make_context(
        self, info_name: str | None, args: list[str], parent: Any = None, **extra: Any
    ) -> Any:
        """The context of the real command."""
        return load(self.path, self.place).make_context(info_name, args, parent=parent, **extra)


def load(path: str, place: Place) -> Command:
    """The command at a place, with its options and readers."""
    function = getattr(import_module(place.module), place.function)
    command = typer.main.get_command(app_of(function, cls=Command))
    if not isinstance(command, Command):
        raise TypeError(f"{path} is no single command")
    command.equip(path)
    return command


def _summary(path: str, ctx: Any) -> str:
    """What a command does, in a line, when a shell asks; otherwise nobody reads it."""
    return pages.summary(current(ctx).wording, path) if ctx.resilient_parsing else ""


def _describe(params: Sequence[Any], path: str, ctx: Any) -> None:
    wording = current(ctx).wording
    for param in params:
        param.help = pages.parameter_text(wording, path, param)
