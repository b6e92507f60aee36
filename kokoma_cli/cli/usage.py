"""What is wrong with a call, said in the language of the session instead of Typer's English."""

from collections.abc import Iterable
from typing import Any

from kokoma_cli.cli.session import Session
from kokoma_cli.errors import BadCall
from kokoma_cli.wording import Wording


def name_of(param: Any, ctx: Any) -> str:
    """How people know a parameter: --day, or KURS."""
    if param.param_type_name == "option":
        return max(param.opts, key=len, default=str(param.name))
    session = ctx.find_object(Session)
    return metavar(param, session.wording) if session else param.name.upper()


def metavar(param: Any, wording: Wording) -> str:
    """The word that stands for a parameter's value: WER, DATEI, de|en."""
    descriptor = param.type_descriptor
    if param.metavar is None and descriptor.choices is not None:
        return "|".join(str(getattr(choice, "value", choice)) for choice in descriptor.choices)
    word = str(param.metavar or param.name.strip("_").upper())
    found = wording.find(f"help.metavar.{word}")
    return found if isinstance(found, str) else word


def translated(error: Any, ctx: Any) -> BadCall:
    """Typer's complaint about a call as one of ours. Told apart by class name: the classes are private."""
    kind = type(error).__name__
    if kind == "NoSuchOption":
        return unknown_option(error.option_name, ctx)
    if kind == "MissingParameter" and error.param is not None:
        return BadCall("usage.missing", what=name_of(error.param, ctx))
    if kind == "BadOptionUsage":
        return _wrong_use(error.option_name, ctx)
    return BadCall("usage.not_understood")


def unknown_option(option: str, ctx: Any) -> BadCall:
    """No such option, and what may have been meant."""
    if option[1:2].isdigit():
        return BadCall("usage.below_zero", value=option)
    params = ctx.command.get_params(ctx)
    known = [
        name.removeprefix("--")
        for param in params
        if param.param_type_name == "option"
        for name in param.opts
    ]
    meant = nearest(option.removeprefix("--"), known) if option.startswith("--") else ()
    return BadCall(
        "usage.no_such_option", option=option, suggestions=tuple(f"--{name}" for name in meant)
    )


def unknown_command(name: str, group: str, known: Iterable[str]) -> BadCall:
    """No such command, and what may have been meant."""
    meant = nearest(name, known)
    if group:
        return BadCall("usage.no_such_subcommand", name=name, group=group, suggestions=meant)
    return BadCall("usage.no_such_command", name=name, suggestions=meant)


def nearest(word: str, known: Iterable[str]) -> tuple[str, ...]:
    """At most three known words: those that begin alike, then those that look alike."""
    from difflib import get_close_matches

    candidates = list(known)
    lowered = word.lower()
    alike = [name for name in candidates if len(lowered) > 2 and name.startswith(lowered)]
    alike += get_close_matches(lowered, candidates)
    return tuple(dict.fromkeys(alike))[:3]


def _wrong_use(option: str, ctx: Any) -> BadCall:
    for param in ctx.command.get_params(ctx):
        if option in param.opts:
            if param.is_flag:
                return BadCall("usage.takes_no_value", option=option)
            return lacks_value(param, ctx)
    return BadCall("usage.not_understood")


def lacks_value(param: Any, ctx: Any) -> BadCall:
    """Nothing stands behind an option that needs something."""
    session = ctx.find_object(Session)
    return BadCall(
        "usage.needs_a_value", option=name_of(param, ctx), value=metavar(param, session.wording)
    )


def advice(error: BadCall, session: Session) -> list[str]:
    """What follows the sentence of a usage error: what may have been meant, and the call for help."""
    if not error.key.startswith("usage."):
        return []
    lines = []
    meant = error.values.get("suggestions")
    if isinstance(meant, tuple) and meant:
        lines.append(session.wording("usage.did_you_mean", names=alternatives(meant, session)))
    call = " ".join(filter(None, ("kokoma", session.command, "--help")))
    return [*lines, session.wording("usage.help_is_at", call=call)]


def alternatives(names: Iterable[str], session: Session) -> str:
    """a, b oder c."""
    *first, last = names
    if not first:
        return last
    return f"{', '.join(first)} {session.wording('usage.or')} {last}"
