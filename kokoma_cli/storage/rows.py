"""Between rows of the register and values of the domain."""

import sqlite3
from datetime import date


def day_or_none(text: str | None) -> date | None:
    """A stored date."""
    return date.fromisoformat(text) if text else None


def stored(day: date | None) -> str | None:
    """A date as it is stored."""
    return day.isoformat() if day else None


def insert(db: sqlite3.Connection, table: str, values: dict[str, object]) -> int:
    """Adds one row and returns its id. `table` and the names of columns are ours, never input."""
    columns = ", ".join(values)
    marks = ", ".join("?" * len(values))
    cursor = db.execute(
        f"INSERT INTO {table} ({columns}) VALUES ({marks})",
        tuple(values.values()),
    )
    assert cursor.lastrowid is not None
    return cursor.lastrowid


def update(db: sqlite3.Connection, table: str, row_id: int, values: dict[str, object]) -> None:
    """Changes columns of one row."""
    if values:
        columns = ", ".join(f"{column} = ?" for column in values)
        db.execute(
            f"UPDATE {table} SET {columns} WHERE id = ?",
            (*values.values(), row_id),
        )
