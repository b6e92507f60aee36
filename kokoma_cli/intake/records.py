"""Records as programs write them (JSON): a list of objects, or several by the names of their tables, as
kokoma's own exports are."""

import json
from collections.abc import Mapping, Sequence

from kokoma_cli.intake.cells import ended, row
from kokoma_cli.intake.tables import Row, Sheet


def sheets(text: str) -> tuple[Sheet, ...] | None:
    """A sheet for each list of records, its first line the keys; None if this is no such text. Raises
    BadInput for records with more keys than a list has columns, or with values no cell holds."""
    if text.lstrip()[:1] not in ("[", "{"):
        return None
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return None
    tables = found if isinstance(found, dict) else {"": found}
    if not (tables and all(map(_is_table, tables.values()))):
        return None
    return tuple(_sheet(str(name), records) for name, records in tables.items())


def _is_table(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(each, dict) for each in value)


def _sheet(name: str, records: Sequence[Mapping[str, object]]) -> Sheet:
    keys = list(dict.fromkeys(key for record in records for key in record))
    head = Row(1, ended(row(keys, 1)))
    rows = (
        Row(line, ended(row((_plain(record.get(key)) for key in keys), line)))
        for line, record in enumerate(records, 2)
    )
    return Sheet(name, (head, *rows))


def _plain(value: object) -> object:
    """Lists and objects within are nothing a list of people could use."""
    return value if isinstance(value, (str, bool, int, float)) else None
