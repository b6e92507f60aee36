"""What a sheet was drawn from, kept with the record: its words and its look.

A Zweitschrift is the same document marked as such, also when templates and settings have changed since.
"""

import json
from collections.abc import Callable
from dataclasses import fields, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from kokoma_cli.rendering.inscription import Inscription, Row, Table
from kokoma_cli.rendering.kinds import Kind

#: Of the form; a later one must still read it.
_VERSION = 1


def write(words: Inscription, look: Kind) -> str:
    """Both as JSON; without the folder of the kind, which may be gone by then."""
    return f'{{"version":{_VERSION},"look":{_look(look)},"words":{_json(words)}}}'


@lru_cache(maxsize=16)
def _look(look: Kind) -> str:
    return _json(look)


def _json(value: object) -> str:
    return json.dumps(
        value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_parts
    )


def read(master: str) -> tuple[Inscription, Kind]:
    """What `write` wrote, by this kokoma or an earlier one: what it does not know is left out, what was
    not known then has its default."""
    kept: dict[str, Any] = json.loads(master)
    words = _known(Inscription, kept["words"])
    if table := words.get("table"):
        words["table"] = Table(
            Row(**_known(Row, table["head"])),
            tuple(Row(**_known(Row, row)) for row in table["courses"]),
            tuple(Row(**_known(Row, row)) for row in table["sums"]),
        )
    return Inscription(**words), Kind(**_known(Kind, kept["look"]) | {"folder": Path()})


def _known(cls: type[Any], values: dict[str, Any]) -> dict[str, Any]:
    names = {field.name for field in fields(cls)}
    return {key: _frozen(value) for key, value in values.items() if key in names}


def altered(
    words: Inscription, number: str, text: Callable[[str], str], note: Callable[[str], str]
) -> Inscription:
    """The same words with another line for the number, and every text put through `text`, what was noted
    about a course through `note`."""

    def row(each: Row) -> Row:
        return replace(each, remark=note(each.remark))

    def block(each: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(map(text, each))

    table = words.table
    return replace(
        words,
        title=block(words.title),
        before=block(words.before),
        after=block(words.after),
        hours=block(words.hours),
        notes=block(words.notes),
        table=table and replace(table, courses=tuple(map(row, table.courses))),
        number=number,
    )


def _parts(value: Any) -> object:
    """The fields of a dataclass, or of a path nothing."""
    if isinstance(value, Path):
        return None
    return {field.name: getattr(value, field.name) for field in fields(value)}


def _frozen(value: Any) -> Any:
    return tuple(map(_frozen, value)) if isinstance(value, list) else value
