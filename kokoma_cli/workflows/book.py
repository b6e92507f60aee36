"""Book: printing the register of certificates, to be signed and kept."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import NamedTuple

from kokoma_cli.domain.book import Year, years
from kokoma_cli.domain.certificates import Certificate, safe_file_name
from kokoma_cli.domain.settings import BY_KEY
from kokoma_cli.rendering.kinds import kinds
from kokoma_cli.rendering.register_book import Book, register_book
from kokoma_cli.storage import book as stored
from kokoma_cli.storage import certificates, cohorts, lost_numbers, settings
from kokoma_cli.wording import Language, Wording
from kokoma_cli.workflows.deposit import Deposited, deposit
from kokoma_cli.workflows.desk import Desk


class Wanted(NamedTuple):
    """What is asked for."""

    everywhere: bool = False
    #: All cohorts of the register in one book.
    language: Language = "de"
    #: Unless the office has set one for its documents.
    file: Path | None = None
    #: None: beside the certificates, with the day in its name.
    replace: bool = False
    #: Also where a file of the same name holds something else.


class Printed(NamedTuple):
    """What is in the book, and where it is; without certificates there is none."""

    cohort: str
    #: Empty: all of them.
    as_of: date
    years: tuple[Year, ...]
    written: Deposited | None

    @property
    def certificates(self) -> list[Certificate]:
        """All in the book, in the order of their numbers."""
        return [entry for year in self.years for entry in year.certificates]

    @property
    def missing(self) -> int:
        """How many numbers are not in it."""
        return sum(gap.size for year in self.years for gap in year.gaps)


def book(desk: Desk, wanted: Wanted) -> Printed:
    """Prints all certificates ever issued in the cohort, or in the whole register, void, replaced and
    withheld ones included, as of today.

    Raises Conflict where the file exists and holds something else.
    """
    with desk.reading() as (db, cohort_id):
        listed = certificates.everything(db, None if wanted.everywhere else cohort_id)
        everything = {entry.id: entry.number for entry in certificates.everything(db)}
        places = stored.places(db)
        cohort = cohorts.load(db, cohort_id)
        values = settings.values(db, cohort_id)
        lost = lost_numbers.everything(db)
    pattern = values.get("number_pattern", BY_KEY["number_pattern"].default)
    found = years(listed, places, everything, pattern, lost)
    name = "" if wanted.everywhere else cohort.name
    if not listed:
        return Printed(name, desk.today, found, None)
    chosen = values.get("document_language", "auto")
    language: Language = wanted.language if chosen == "auto" else "de" if chosen == "de" else "en"
    series = cohort.series
    home = desk.home
    drawn = register_book(
        Book(
            language,
            values.get("issuer", ""),
            series.title if language == "de" else series.title_en or series.title,
            name,
            desk.today,
            found,
            _labels((entry.kind for entry in listed), home, language),
        ),
        home,
    )
    file = wanted.file.absolute() if wanted.file else _file(home, name, desk.today, wanted.language)
    (written,) = deposit({file: drawn}, replace=wanted.replace, dry_run=desk.origin.dry_run)
    return Printed(name, desk.today, found, written)


def _labels(names: Iterable[str], home: Path, language: Language) -> dict[str, str]:
    """What kinds are called."""
    known = kinds(home)
    return {name: known.called(name, language) for name in names}


def _file(home: Path, cohort: str, as_of: date, language: Language) -> Path:
    say = Wording(language)
    folder = home / say("certificates.folder")
    name = say("sheets.book_name", date=as_of.isoformat())
    if cohort:
        folder /= safe_file_name(cohort)
    return folder / safe_file_name(name, ".pdf")
