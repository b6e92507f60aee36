"""What the columns of a layout mean, as the office has answered. Headings stand here, never what is below."""

import json
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from typing import Literal

Purpose = Literal["participants", "attendance"]
#: The sheets that are shown, by name, with their headings.
Workbook = Sequence[tuple[str, Sequence[str]]]
#: What a sheet's name begins with where it stands among headings, none of which has blanks around it.
_SHEET = "  "


def meanings(
    db: sqlite3.Connection, purpose: Purpose, headings: Sequence[str]
) -> dict[str, str] | None:
    """What was answered for these headings, in this order: meaning by heading. None: nobody was asked."""
    row = db.execute(
        "SELECT columns FROM layouts WHERE purpose = ? AND headings = ?",
        (purpose, _stored(headings)),
    ).fetchone()
    return dict(json.loads(row[0])) if row else None


def remember(
    db: sqlite3.Connection, purpose: Purpose, headings: Sequence[str], columns: Mapping[str, str]
) -> None:
    """Keeps the answer for these headings in place of an earlier one."""
    db.execute(
        "INSERT INTO layouts (purpose, headings, columns) VALUES (?, ?, ?)"
        " ON CONFLICT (purpose, headings) DO UPDATE SET columns = excluded.columns"
        " WHERE columns <> excluded.columns",
        (purpose, _stored(headings), json.dumps(columns, ensure_ascii=False, sort_keys=True)),
    )


def sheet(db: sqlite3.Connection, purpose: Purpose, workbook: Workbook) -> str | None:
    """Which sheet was chosen of a workbook with these sheets, in this order, each with its headings."""
    chosen = meanings(db, purpose, _of_workbook(workbook)) or {}
    return next((name.removeprefix(_SHEET) for name in chosen), None)


def remember_sheet(
    db: sqlite3.Connection, purpose: Purpose, workbook: Workbook, chosen: str
) -> None:
    """Keeps the choice for such a workbook in place of an earlier one."""
    remember(db, purpose, _of_workbook(workbook), {f"{_SHEET}{chosen}": "sheet"})


def _of_workbook(workbook: Workbook) -> list[str]:
    return [text for name, headings in workbook for text in (f"{_SHEET}{name}", *headings)]


def forget_about(db: sqlite3.Connection, names_her: Callable[[str], bool]) -> None:
    """Forgets layouts with headings that name a person: a list without headings was taken for one. Nobody
    could put them right, and it is but asked again."""
    for id_, headings in db.execute("SELECT id, headings FROM layouts").fetchall():
        if any(map(names_her, json.loads(headings))):
            db.execute("DELETE FROM layouts WHERE id = ?", (id_,))


def _stored(headings: Sequence[str]) -> str:
    return json.dumps(list(headings), ensure_ascii=False)
