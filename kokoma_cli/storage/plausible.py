"""Values in the register that no command of ours writes: who reads them may stumble.

Somebody changed them with another program, or the disk did. SQLite itself finds nothing wrong with them.
"""

import json
import sqlite3
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import MISSING, fields
from datetime import date, datetime
from typing import Literal, NamedTuple, get_args

from kokoma_cli.domain.certificates import Content, Status
from kokoma_cli.domain.controls import CONTROLS
from kokoma_cli.domain.settings import BY_KEY, parse_rule

Fault = Literal[
    "unreadable", "undecodable", "missing", "kind", "not_a_date", "not_a_time", "not_a_moment", "not_nfc",
    "controls", "not_json", "incomplete", "not_a_choice", "twice", "too_many_minutes", "other_cohort",
    "no_such_category", "no_such_cohort", "no_rule", "not_a_value",
]  # fmt: skip


class Oddity(NamedTuple):
    """A value that is not what it should be."""

    table: str
    id: int
    #: Of the row; 0 if it is about the table.
    column: str
    fault: Fault
    #: *unreadable*: SQLite cannot give the rows; *undecodable*: no UTF-8; *kind*: a number for a text or the
    #: like; *incomplete*: a part of the document lacks; *not_a_value*: no such value of a setting.


Look = Callable[[object], Fault | None]

_STEERING = frozenset(map(chr, CONTROLS))
_LINES = _STEERING - {"\t", "\n", "\r"}


def _as_text(value: object) -> Fault | None:
    if not isinstance(value, str):
        return "kind"
    try:
        value.encode()
    except UnicodeEncodeError:
        # What was no UTF-8 was read as half characters, see `_lenient`.
        return "undecodable"
    return None


def _line(value: object) -> Fault | None:
    """Any line of text."""
    fault = _as_text(value)
    return fault or ("controls" if _STEERING.intersection(str(value)) else None)


def _lines(value: object) -> Fault | None:
    """Any text, of several lines too."""
    fault = _as_text(value)
    return fault or ("controls" if _LINES.intersection(str(value)) else None)


def _name(value: object) -> Fault | None:
    """A line in NFC."""
    fault = _line(value)
    if not fault and not unicodedata.is_normalized("NFC", str(value)):
        return "not_nfc"
    return fault


def _full_name(value: object) -> Fault | None:
    """The same, and something must stand there."""
    return _name(value) or (None if str(value).strip() else "missing")


def _day(value: object) -> Fault | None:
    try:
        return None if date.fromisoformat(str(value)).isoformat() == value else "not_a_date"
    except ValueError:
        return "not_a_date"


def _time(value: object) -> Fault | None:
    try:
        return None if f"{datetime.strptime(str(value), '%H:%M'):%H:%M}" == value else "not_a_time"
    except ValueError:
        return "not_a_time"


def _moment(value: object) -> Fault | None:
    try:
        datetime.fromisoformat(str(value))
    except ValueError:
        return "not_a_moment"
    return None


def _document(value: object) -> Fault | None:
    """A JSON object."""
    try:
        return None if isinstance(json.loads(str(value)), dict) else "not_json"
    except (ValueError, RecursionError):
        return "not_json"


def _list(value: object) -> Fault | None:
    """A JSON list."""
    try:
        return None if isinstance(json.loads(str(value)), list) else "not_json"
    except (ValueError, RecursionError):
        return "not_json"


def _content(value: object) -> Fault | None:
    """What stands on a certificate, see `certificates.Content`."""
    fault = _document(value)
    if fault:
        return fault
    found = json.loads(str(value))
    wanted = {field.name for field in fields(Content) if field.default is MISSING}
    if not wanted <= found.keys() or not isinstance(found["courses"], list):
        return "incomplete"
    return "not_a_date" if _day(found["issued_on"]) else None


def _one_of(*choices: object) -> Look:
    return lambda value: None if value in choices else "not_a_choice"


_FLAG = _one_of(0, 1)
_DETAILS = (
    "given", "family", "title", "email", "organisation", "municipality", "target_group", "salutation",
    "sort_key", "pronunciation",
)  # fmt: skip

#: What each column holds; where SQL allows for it, also nothing.
COLUMNS: Mapping[str, Mapping[str, Look]] = {
    "series": {"code": _line, "title": _name, "title_en": _name},
    "categories": {
        **dict.fromkeys(("code", "name", "plural", "dative_plural", "name_en", "plural_en"), _name),
        "gender": _one_of("m", "f", "n"),
    },
    "cohorts": {"name": _full_name},
    "courses": {
        "code": _full_name,
        "category": _line,
        "title": _name,
        "title_en": _name,
        "compulsory": _FLAG,
        "cancelled": _FLAG,
    },
    "sessions": {"date": _day, "starts": _time, "ends": _time, "place": _name},
    "participants": {"name": _full_name, **dict.fromkeys(_DETAILS, _name), "erased_on": _day},
    "enrolments": {"status": _one_of("enrolled", "withdrawn"), "absent_at_ceremony": _FLAG},
    "attendance": {"presence": _one_of("present", "partly", "excused", "absent"), "note": _line},
    "certificates": {
        "number": _line,
        **dict.fromkeys(("kind", "place"), _line),
        "language": _one_of("de", "en"),
        "issued_on": _day,
        "status": _one_of(*get_args(Status)),
        "name": _name,
        "content": _content,
        "evidence": _document,
        "exception_reason": _line,
        "exception_by": _line,
        "exception_on": _day,
        "reason": _line,
        **dict.fromkeys(("status_on", "handed_over_on"), _day),
    },
    "duplicates": {"written_on": _day, "file": _as_text},
    "lost_numbers": {"number": _line, "lost_on": _day, "note": _lines},
    "disposals": {"offered_on": _day, "answer": _lines, "deleted_on": _day},
    "layouts": {
        "purpose": _one_of("participants", "attendance"),
        "headings": _list,
        "columns": _document,
    },
    "aliases": {"spelling": _line},
    "intakes": {"sha256": _line, "taken_on": _day},
    "keys": {
        **dict.fromkeys(("kid", "public"), _line),
        **dict.fromkeys(("created_on", "retired_on", "compromised_on"), _day),
    },
    "codes": {"sha256": _line, "credential_on": _day},
    "batches": {"at": _moment, "user": _as_text, "command": _as_text, "reason": _lines},
}

#: Rows in which nothing is to be found.
_BUT = {"batches": "gone = 0 AND open IS NULL"}

#: Columns that must not be empty though they are looked at; where SQLite's own check may be got around.
_NEEDED = frozenset(
    {
        ("participants", "name"), ("cohorts", "name"), ("courses", "code"), ("courses", "title"),
        ("series", "title"), ("certificates", "number"), ("certificates", "name"),
        ("certificates", "content"), ("certificates", "issued_on"), ("certificates", "status"),
        ("attendance", "presence"), ("enrolments", "status"), ("batches", "at"),
    }
)  # fmt: skip


class Rule(NamedTuple):
    """What must hold between values: the rows for which it does not are what `query` finds, by id."""

    table: str
    column: str
    fault: Fault
    query: str


RULES = (
    Rule(
        "attendance",
        "minutes",
        "too_many_minutes",
        "SELECT attendance.id FROM attendance JOIN sessions ON sessions.id = session_id"
        " WHERE attendance.minutes > sessions.minutes OR attendance.minutes < 0",
    ),
    Rule(
        "attendance",
        "session_id",
        "other_cohort",
        "SELECT attendance.id FROM attendance JOIN enrolments ON enrolments.id = enrolment_id"
        " JOIN sessions ON sessions.id = session_id JOIN courses ON courses.id = course_id"
        " WHERE courses.cohort_id <> enrolments.cohort_id",
    ),
    Rule(
        "courses",
        "category",
        "no_such_category",
        "SELECT courses.id FROM courses JOIN cohorts ON cohorts.id = cohort_id"
        " WHERE NOT EXISTS (SELECT 1 FROM categories"
        "  WHERE categories.series_id = cohorts.series_id AND categories.code = category)",
    ),
    Rule(
        "certificates",
        "number",
        "twice",
        # Not by the index, which may be what is wrong.
        "SELECT id FROM (SELECT id, count(*) OVER (PARTITION BY number) AS many"
        "  FROM certificates NOT INDEXED) WHERE many > 1",
    ),
    Rule(
        "aliases",
        "participant_id",
        "other_cohort",
        "SELECT id FROM aliases WHERE participant_id IS NOT NULL AND NOT EXISTS"
        " (SELECT 1 FROM enrolments WHERE enrolments.cohort_id = aliases.cohort_id"
        "  AND enrolments.participant_id = aliases.participant_id)",
    ),
    Rule(
        "settings",
        "value",
        "no_such_cohort",
        "SELECT id FROM settings WHERE cohort_id IS NULL AND key = 'current_cohort'"
        " AND NOT EXISTS (SELECT 1 FROM cohorts WHERE cohorts.id = CAST(value AS INTEGER))",
    ),
    Rule(
        "cohorts",
        "id",
        "no_rule",
        "SELECT id FROM cohorts WHERE NOT EXISTS"
        " (SELECT 1 FROM settings WHERE cohort_id = cohorts.id AND key = 'rule')",
    ),
    *(
        Rule(
            "changes",
            moment,
            "not_json",
            f"SELECT id FROM changes WHERE {moment} IS NOT NULL"
            f" AND CASE WHEN json_valid({moment}) THEN json_type({moment}) ELSE '' END <> 'object'",
        )
        for moment in ("old", "new")
    ),
)


def oddities(db: sqlite3.Connection) -> Iterator[Oddity]:
    """Every value that is not what it should be. Nothing is raised: a table that cannot be read is one."""
    for table, columns in COLUMNS.items():
        yield from _guarded(db, table, _rows(db, table, columns))
    yield from _guarded(db, "settings", _settings(db))
    for rule in RULES:
        yield from _guarded(db, rule.table, _broken(db, rule))


def _guarded(db: sqlite3.Connection, table: str, found: Iterator[Oddity]) -> list[Oddity]:
    try:
        with _lenient(db):
            return list(found)
    except (sqlite3.Error, UnicodeDecodeError):
        return [Oddity(table, 0, "", "unreadable")]


@contextmanager
def _lenient(db: sqlite3.Connection) -> Iterator[None]:
    """Texts that are no UTF-8 are read as far as they are."""
    before = db.text_factory
    db.text_factory = lambda raw: raw.decode("utf-8", "surrogateescape")
    try:
        yield
    finally:
        db.text_factory = before


def _rows(db: sqlite3.Connection, table: str, columns: Mapping[str, Look]) -> Iterator[Oddity]:
    there = {row[1] for row in db.execute(f"PRAGMA table_info({table})")}
    looks = [(column, look) for column, look in columns.items() if column in there]
    chosen = ", ".join(column for column, _ in looks)
    for id_, *values in db.execute(
        f"SELECT id, {chosen} FROM {table} WHERE {_BUT.get(table, 'true')}"
    ):
        for (column, look), value in zip(looks, values, strict=True):
            if value is None:
                fault: Fault | None = "missing" if (table, column) in _NEEDED else None
            else:
                fault = look(value)
            if fault:
                yield Oddity(table, id_, column, fault)


def _settings(db: sqlite3.Connection) -> Iterator[Oddity]:
    """Settings that cannot be read, and rules that count what the series does not have."""
    known: dict[int, set[str]] = {}
    for cohort, code in db.execute(
        "SELECT cohorts.id, categories.code FROM cohorts"
        " JOIN categories ON categories.series_id = cohorts.series_id"
    ):
        known.setdefault(cohort, set()).add(code)
    for id_, cohort, key, value in db.execute("SELECT id, cohort_id, key, value FROM settings"):
        fault = _lines(value)
        if not fault and key in BY_KEY:
            try:
                BY_KEY[key].parse(value)
                if key == "rule" and not dict(parse_rule(value)).keys() <= known.get(cohort, set()):
                    fault = "no_such_category"
            except ValueError:
                fault = "not_a_value"
        if fault:
            yield Oddity("settings", id_, "value", fault)


def _broken(db: sqlite3.Connection, rule: Rule) -> Iterator[Oddity]:
    for (id_,) in db.execute(rule.query):
        yield Oddity(rule.table, id_, rule.column, rule.fault)
