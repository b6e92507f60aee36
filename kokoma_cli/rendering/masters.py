"""What a sheet was drawn from, kept with the record: its words and its look.

A Zweitschrift is the same document marked as such, also when templates and settings have changed since.
"""

import json
from dataclasses import fields
from pathlib import Path
from typing import Any, cast

from kokoma_cli.rendering.inscription import Inscription, Row, Table
from kokoma_cli.rendering.kinds import Kind


def write(words: Inscription, look: Kind) -> str:
    """Both as JSON; without the folder of the kind, which may be gone by then."""
    kept = {"words": words, "look": look}
    return json.dumps(
        kept, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_parts
    )


def read(master: str) -> tuple[Inscription, Kind]:
    """What `write` wrote."""
    kept: dict[str, Any] = json.loads(master)
    words = {key: _frozen(value) for key, value in kept["words"].items()}
    if table := cast("dict[str, Any] | None", kept["words"]["table"]):
        words["table"] = Table(
            Row(**table["head"]),
            tuple(Row(**row) for row in table["courses"]),
            tuple(Row(**row) for row in table["sums"]),
        )
    look = {key: _frozen(value) for key, value in kept["look"].items()}
    return Inscription(**words), Kind(**look | {"folder": Path()})


def _parts(value: Any) -> object:
    """The fields of a dataclass, or of a path nothing."""
    if isinstance(value, Path):
        return None
    return {field.name: getattr(value, field.name) for field in fields(value)}


def _frozen(value: Any) -> Any:
    return tuple(map(_frozen, value)) if isinstance(value, list) else value
