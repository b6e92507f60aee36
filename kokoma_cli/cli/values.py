"""Words of the call become values: whole numbers, paths, one of several choices.

Typer would load pydantic for this, which costs more than the rest of the start, and say what is wrong
in English. So every parameter gets a reader of our own in the place Typer keeps for one.
"""

from collections.abc import Callable, Iterable
from enum import Enum
from pathlib import Path
from typing import Any, get_args, get_origin

from kokoma_cli.cli import usage
from kokoma_cli.cli.usage import name_of
from kokoma_cli.errors import BadCall


class Reader:
    """Reads the values of one parameter; Typer calls `coerce`."""

    def __init__(self, read: Callable[[str, Any, Any], object]) -> None:
        self.read = read

    def coerce(self, value: object, param: Any, ctx: Any) -> object:
        """The value a command gets. BadCall, in the language of the session, if a word does not fit."""
        several = param.multiple or param.nargs == -1
        if value is None:
            return () if several else None
        if several and isinstance(value, (list, tuple)):
            return [self._one(item, param, ctx) for item in value]
        return self._one(value, param, ctx)

    def _one(self, value: object, param: Any, ctx: Any) -> object:
        if isinstance(value, str) and value.startswith("--") and param.param_type_name == "option":
            # The next option has been taken for what this one lacks.
            raise usage.lacks_value(param, ctx)
        # Defaults come along here too, and are what they should be already.
        return self.read(value, param, ctx) if isinstance(value, str) else value


def teach(params: Iterable[Any]) -> None:
    """Gives each parameter of a command its reader."""
    for param in params:
        # The one private name of Typer we touch; a test notices if pydantic comes back.
        param._runtime_param = Reader(_reader(param.type_descriptor))


def _reader(descriptor: Any) -> Callable[[str, Any, Any], object]:
    annotation = descriptor.annotation
    if get_origin(annotation) is list:
        (annotation,) = get_args(annotation)
    if descriptor.choices is not None:
        return _choice
    if annotation is int:
        return _whole_number
    if isinstance(annotation, type) and issubclass(annotation, Path):
        return _path
    if annotation in (str, bool):
        return _text
    raise TypeError(f"no reader for {annotation}")


def _text(value: str, _param: Any, _ctx: Any) -> str:
    return value


def _path(value: str, param: Any, ctx: Any) -> Path:
    if not value:
        raise BadCall("usage.empty", option=name_of(param, ctx))
    if value != value.encode("utf-8", "replace").decode("utf-8"):
        # Half a character: bytes that are no UTF-8, which the register could not keep.
        raise BadCall("usage.not_utf8", option=name_of(param, ctx))
    return Path(value)


def _whole_number(value: str, param: Any, ctx: Any) -> int:
    digits = value.strip()
    if not (digits.isascii() and digits.removeprefix("-").removeprefix("+").isdecimal()):
        raise BadCall("usage.not_a_whole_number", option=name_of(param, ctx), value=value)
    if len(digits) > _MOST_DIGITS:
        raise BadCall("usage.too_many_digits", option=name_of(param, ctx))
    number = int(digits)
    if param.min is not None and number < param.min:
        raise BadCall("usage.too_small", option=name_of(param, ctx), bound=param.min, value=number)
    if param.max is not None and number > param.max:
        raise BadCall("usage.too_large", option=name_of(param, ctx), bound=param.max, value=number)
    return number


#: Nothing the office counts is longer, and SQLite holds 18 digits and no more.
_MOST_DIGITS = 12


def _choice(value: str, param: Any, ctx: Any) -> object:
    choices = {_spelled(choice): choice for choice in param.type_descriptor.choices}
    for spelling, choice in choices.items():
        if value.strip().lower() == spelling.lower():
            return choice
    raise BadCall(
        "usage.not_one_of", option=name_of(param, ctx), choices=", ".join(choices), value=value
    )


def _spelled(choice: object) -> str:
    return str(choice.value if isinstance(choice, Enum) else choice)
