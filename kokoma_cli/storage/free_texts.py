"""Where people write what they like, and so may name somebody else."""

import sqlite3
from collections.abc import Iterator
from typing import NamedTuple

#: By table, what is a note of the office: a name in it can be put right without a word to anybody.
NOTES = {
    "certificates": ("reason", "exception_reason", "exception_by"),
    "attendance": ("note",),
    "participants": ("organisation", "municipality", "target_group"),
    "disposals": ("answer",),
    "lost_numbers": ("note",),
}
#: What is printed or shown to others: the office decides what becomes of it.
SHOWN = {
    "courses": ("title", "title_en"),
    "sessions": ("place",),
    "cohorts": ("name",),
    "series": ("title", "title_en"),
    "categories": ("name", "plural", "dative_plural", "name_en", "plural_en"),
    "layouts": ("headings", "columns"),
    "settings": ("value",),
}


class Text(NamedTuple):
    """A text, and of which row and column."""

    table: str
    row_id: int
    column: str
    text: str


def everything(db: sqlite3.Connection, columns: dict[str, tuple[str, ...]]) -> Iterator[Text]:
    """All such texts that stand in the register."""
    for table, names in columns.items():
        for column in names:
            for row_id, text in db.execute(
                f"SELECT id, {column} FROM {table} WHERE {column} > '' ORDER BY id"
            ).fetchall():
                yield Text(table, row_id, column, text)


def write(db: sqlite3.Connection, text: Text) -> None:
    """Puts another text in the place of one."""
    db.execute(f"UPDATE {text.table} SET {text.column} = ? WHERE id = ?", (text.text, text.row_id))


class Place(NamedTuple):
    """Where a text stands, in the words of the office; what does not apply is empty."""

    number: str = ""
    person: str = ""
    person_id: int = 0
    course: str = ""
    cohort: str = ""
    key: str = ""


_PLACES = {
    "certificates": "SELECT number, name, participant_id, '', '', '' FROM certificates"
    " JOIN enrolments ON enrolments.id = enrolment_id WHERE certificates.id = ?",
    "attendance": "SELECT '', participants.name, participants.id, courses.code, '', ''"
    " FROM attendance JOIN enrolments ON enrolments.id = enrolment_id"
    " JOIN participants ON participants.id = participant_id"
    " JOIN sessions ON sessions.id = session_id JOIN courses ON courses.id = course_id"
    " WHERE attendance.id = ?",
    "participants": "SELECT '', name, id, '', '', '' FROM participants WHERE id = ?",
    "courses": "SELECT '', '', 0, code, '', '' FROM courses WHERE id = ?",
    "sessions": "SELECT '', '', 0, courses.code, '', '' FROM sessions"
    " JOIN courses ON courses.id = course_id WHERE sessions.id = ?",
    "cohorts": "SELECT '', '', 0, '', name, '' FROM cohorts WHERE id = ?",
    "series": "SELECT '', '', 0, '', title, '' FROM series WHERE id = ?",
    "categories": "SELECT '', '', 0, code, '', '' FROM categories WHERE id = ?",
    "layouts": "SELECT '', '', 0, '', '', '' FROM layouts WHERE id = ?",
    "disposals": "SELECT '', '', 0, '', cohorts.name, '' FROM disposals"
    " JOIN cohorts ON cohorts.id = cohort_id WHERE disposals.id = ?",
    "lost_numbers": "SELECT number, '', 0, '', '', '' FROM lost_numbers WHERE id = ?",
    "settings": "SELECT '', '', 0, '', '', key FROM settings WHERE id = ?",
}


def place(db: sqlite3.Connection, table: str, row_id: int) -> Place:
    """Where a row is found by people."""
    return Place(*db.execute(_PLACES[table], (row_id,)).fetchone())
