"""Values that are kept with a record for ever, as JSON, and read back by every later kokoma."""

import json
from dataclasses import fields, is_dataclass
from datetime import date
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints


def written(value: object) -> str:
    """Plain values as they are kept: compact, keys in a fixed order."""
    return json.dumps(
        value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_plain
    )


def read(kind: Any, value: Any) -> Any:
    """A plain value as the type a field declares. A field that was not kept, because an older kokoma did
    not have it, has its default; one that nobody knows any more is left out."""
    if value is None:
        return None
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        known = {field.name for field in fields(kind)}
        return kind(**{key: read(hints[key], each) for key, each in value.items() if key in known})  # type: ignore[operator]
    if kind is date:
        return date.fromisoformat(value)
    inner = [each for each in get_args(kind) if each not in (type(None), ...)]
    if get_origin(kind) is tuple:
        kinds = inner * len(value) if ... in get_args(kind) else inner
        return tuple(read(each, item) for each, item in zip(kinds, value, strict=True))
    if get_origin(kind) in (Union, UnionType) and len(inner) == 1:
        return read(inner[0], value)
    return value


def _plain(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value).__name__)
