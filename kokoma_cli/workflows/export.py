"""Export: the register's tables as files for other programs."""

import sqlite3
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Literal, NamedTuple

from kokoma_cli.domain.certificates import Certificate, safe_file_name
from kokoma_cli.domain.courses import Course
from kokoma_cli.domain.participants import Enrolment
from kokoma_cli.domain.sorting import sort_key
from kokoma_cli.errors import BadCall, NotFound
from kokoma_cli.rendering.exports import content
from kokoma_cli.rendering.exports.tables import Table
from kokoma_cli.storage import attendance, certificates, cohorts, courses, participants
from kokoma_cli.storage.beginning import identity
from kokoma_cli.wording import Wording
from kokoma_cli.workflows.check import surveyed
from kokoma_cli.workflows.deposit import Outcome, put_down
from kokoma_cli.workflows.desk import Desk

What = Literal[
    "participants", "attendance", "courses", "results", "certificates", "mail-merge", "everything"
]
Format = Literal["xlsx", "csv", "json", "ics"]

#: What each export is made of, by the names of the tables.
TABLES: Mapping[What, tuple[str, ...]] = {
    "participants": ("participants",),
    "attendance": ("attendance",),
    "courses": ("courses",),
    "results": ("results",),
    "certificates": ("certificates",),
    "mail-merge": ("mail_merge",),
    "everything": ("participants", "courses", "attendance", "results", "certificates"),
}
FORMATS: tuple[Format, ...] = ("xlsx", "csv", "json", "ics")


class Exported(NamedTuple):
    """A file, how many lines its tables have, and what became of the one that was there."""

    what: What
    format: Format
    file: Path | None
    #: None: the content was wanted itself.
    content: bytes
    rows: int
    outcome: Outcome


def export(
    desk: Desk,
    what: What,
    words: Wording,
    *,
    form: Format | None = None,
    file: Path | None = None,
    here: Path | None = None,
    replace: bool = False,
) -> Exported:
    """Writes a table of the cohort to `file`; without one to a file named for it in the folder `here`, and
    if there is none to no file at all.

    The format is what the file's ending says, else a workbook. Raises BadCall for one that does not go with
    the table, NotFound if there is nothing to write, Conflict if the file exists, holds something else and is
    not to be replaced.
    """
    chosen = _format(what, form, file)
    with desk.reading() as (db, cohort):
        named = cohorts.load(db, cohort)
        source = _Source(db, cohort, desk.home, words)
        tables = [_GATHER[name](source) for name in TABLES[what]]
        rows = sum(len(table.rows) for table in tables)
        if not rows:
            raise NotFound(
                "exports.nothing", what=words(f"exports.table_{_title(what)}"), cohort=named.name
            )
        if chosen == "ics":
            from kokoma_cli.rendering.exports.calendar import calendar

            offered = source.courses()
            rows = sum(len(course.dates) for course in offered)
            if not rows:
                raise NotFound("exports.no_dates", cohort=named.name)
            series = named.series.title
            made = calendar(offered, words, series, identity(db), desk.today)
        else:
            made = _made(tables, chosen, words, named.name, desk)
    target = file
    if target is None and here is not None:
        name = f"{words(f'exports.table_{_title(what)}')} {named.name}"
        target = here / safe_file_name(name, f".{chosen}")
    outcome: Outcome = "new"
    if target is not None:
        (outcome,) = put_down({target: made}, replace=replace, dry_run=desk.origin.dry_run).values()
    return Exported(what, chosen, target, made, rows, outcome)


def _format(what: What, form: Format | None, file: Path | None) -> Format:
    ending = file.suffix.lower().removeprefix(".") if file else ""
    if form is None and file and ending not in FORMATS:
        raise BadCall("exports.unknown_ending", file=str(file), formats=list(FORMATS))
    chosen: Format = form or (ending if ending in FORMATS else "xlsx")
    if chosen == "ics" and what != "courses":
        raise BadCall("exports.only_courses")
    if chosen == "csv" and len(TABLES[what]) > 1:
        raise BadCall(
            "exports.one_table", tables=[each for each in TABLES if len(TABLES[each]) == 1]
        )
    return chosen


def _made(tables: list[Table], form: Format, words: Wording, title: str, desk: Desk) -> bytes:
    if form == "csv":
        from kokoma_cli.rendering.exports.delimited import delimited

        return delimited(tables[0], words)
    if form == "json":
        import json

        from kokoma_cli.rendering.exports.documents import table_document, tables_document

        document = table_document(tables[0]) if len(tables) == 1 else tables_document(tables)
        return f"{json.dumps(document, indent=2, ensure_ascii=False)}\n".encode()
    from kokoma_cli.rendering.exports.workbook import workbook

    return workbook(tables, words, title, desk.today)


class _Source(NamedTuple):
    """From where the tables are gathered."""

    db: sqlite3.Connection
    cohort: int
    home: Path
    words: Wording

    def people(self) -> list[Enrolment]:
        """Everybody in the cohort, sorted by name, those who have left last."""
        found = participants.enrolments(self.db, self.cohort)
        return sorted(found, key=lambda entry: (entry.withdrawn, sort_key(entry.participant)))

    def courses(self) -> tuple[Course, ...]:
        """Its courses."""
        return courses.of_cohort(self.db, self.cohort)

    def called(self, kind: str) -> str:
        """What a kind of certificate is called."""
        from kokoma_cli.rendering.kinds import kinds

        return kinds(self.home).called(kind, self.words.language)

    def certificates(self) -> list[Certificate]:
        """Its part of the register."""
        return certificates.everything(self.db, self.cohort)


#: How each table is gathered.
_GATHER: Mapping[str, Callable[[_Source], Table]] = {
    "participants": lambda it: content.participants(it.people()),
    "attendance": lambda it: content.attendance(
        it.people(), it.courses(), attendance.of_cohort(it.db, it.cohort)
    ),
    "courses": lambda it: content.planning(
        it.courses(), cohorts.load(it.db, it.cohort).series.categories
    ),
    "results": lambda it: content.results(surveyed(it.db, it.cohort)),
    "certificates": lambda it: content.certificates(it.certificates(), it.home, it.called),
    "mail_merge": lambda it: content.mail_merge(
        surveyed(it.db, it.cohort), it.certificates(), it.home, it.words
    ),
}


def _title(what: What) -> str:
    return what.replace("-", "_")
