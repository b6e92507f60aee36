"""The dataclass names a field, a migration gives it a column: here the two are compared."""

from dataclasses import dataclass, field, fields
from pathlib import Path

import pytest

from kokoma_cli.domain.attendance import Attendance
from kokoma_cli.domain.certificates import Certificate
from kokoma_cli.domain.courses import Course, Session
from kokoma_cli.domain.participants import Enrolment, Participant
from kokoma_cli.storage.database import create_register
from kokoma_cli.storage.schema import JOURNALED


@dataclass(frozen=True)
class Table:
    """A table beside what a row of it becomes, and where the two differ on purpose."""

    name: str
    row: type
    #: Field → column, where the same thing has two names.
    renamed: dict[str, str] = field(default_factory=dict)
    #: Fields that come from another table.
    joined: frozenset[str] = frozenset()
    #: Columns that no value carries: what a row belongs to, and what only sorts.
    silent: frozenset[str] = frozenset()


TABLES = (
    Table("participants", Participant),
    Table("enrolments", Enrolment, renamed={"participant": "participant_id"}),
    Table("courses", Course, joined=frozenset({"sessions"}), silent=frozenset({"cohort_id"})),
    Table("sessions", Session, silent=frozenset({"course_id"})),
    # Attendance is known by enrolment and session, never by its own id.
    Table("attendance", Attendance, silent=frozenset({"id", "enrolment_id"})),
    # Year and sequence are what the number is made of; a reader only needs the number. The checksum is
    # the journal's.
    Table(
        "certificates",
        Certificate,
        joined=frozenset({"participant_id", "replaces_number", "replaced_by", "in_its_place"}),
        silent=frozenset({"year", "sequence", "papers_sha256"}),
    ),
)


@pytest.fixture(scope="module")
def columns(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    """The columns of every table of a new register."""
    register = create_register(Path(tmp_path_factory.mktemp("register")) / "kokoma.db")
    found: dict[str, set[str]] = {}
    for table, column in register.db.execute(
        "SELECT m.name, c.name FROM sqlite_schema AS m JOIN pragma_table_info(m.name) AS c"
        " WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'"
    ):
        found.setdefault(table, set()).add(column)
    register.close()
    return found


def _fields(row: type) -> tuple[str, ...]:
    """Of a dataclass or a named tuple."""
    return row._fields if issubclass(row, tuple) else tuple(each.name for each in fields(row))  # type: ignore[attr-defined, arg-type]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_field_has_its_column(table: Table, columns: dict[str, set[str]]) -> None:
    names = set(_fields(table.row)) - table.joined
    assert {table.renamed.get(name, name) for name in names} == columns[table.name] - table.silent


def test_what_is_said_to_differ_does_differ(columns: dict[str, set[str]]) -> None:
    for table in TABLES:
        names = set(_fields(table.row))
        assert table.joined | table.renamed.keys() <= names
        assert table.joined.isdisjoint(columns[table.name])
        assert table.silent <= columns[table.name] - names


def test_every_journaled_table_is_there_and_has_an_id(columns: dict[str, set[str]]) -> None:
    assert [table for table in JOURNALED if "id" not in columns.get(table, ())] == []
