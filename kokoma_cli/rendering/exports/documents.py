"""Tables as JSON, for programs: keys in English, dates as YYYY-MM-DD, hours as minutes."""

from collections.abc import Sequence
from datetime import date, time

from kokoma_cli.rendering.exports.tables import Table, Value, Word

Document = dict[str, object]


def table_document(table: Table) -> list[Document]:
    """The rows of a table, each by the keys of its fields."""
    keys = [field.key for field in table.fields]
    return [dict(zip(keys, map(_plain, row), strict=True)) for row in table.rows]


def tables_document(tables: Sequence[Table]) -> Document:
    """Several tables by their names."""
    return {table.name: table_document(table) for table in tables}


def _plain(value: Value) -> object:
    if isinstance(value, Word):
        return value.raw
    if isinstance(value, time):
        return f"{value:%H:%M}"
    return value.isoformat() if isinstance(value, date) else value
