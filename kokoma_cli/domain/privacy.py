"""How the papers are called that tell a person what is kept of her, and what is left out of them."""

import re
from datetime import date
from typing import Literal, NamedTuple

from kokoma_cli.domain.attendance import Presence
from kokoma_cli.domain.certificates import Certificate
from kokoma_cli.domain.journal import Change
from kokoma_cli.domain.participants import Enrolment, Participant
from kokoma_cli.domain.retention import Duty

#: By language, what such a paper is called: whose it is nobody reads off its name.
FILE_NAMES = {"de": "Auskunft Nr. {number} {date}", "en": "Disclosure No. {number} {date}"}

_CALLED = re.compile(
    r"(?:Auskunft Nr\.|Disclosure No\.) (\d+) \d{4}-\d\d-\d\d\b.*\.(?:pdf|json)", re.I
)


def file_name(number: int, day: date, language: str) -> str:
    """The name of a paper, without its ending."""
    return FILE_NAMES[language].format(number=number, date=day.isoformat())


def is_about(file: str, number: int) -> bool:
    """True for the name of a paper about the person with this number."""
    called = _CALLED.fullmatch(file)
    return called is not None and int(called[1]) == number


def is_one(file: str) -> bool:
    """True for the name of a paper about anybody."""
    return _CALLED.fullmatch(file) is not None


def whose(document: object) -> int | None:
    """The number of the person whom a paper for computers is about, whatever its file is called; None for
    anything else."""
    if not isinstance(document, dict) or not document.keys() >= _KEYS:
        return None
    person = document["person"]
    number = person.get("id") if isinstance(person, dict) else None
    return number if isinstance(number, int) else None


#: What such a document has.
_KEYS = {"person", "made_on", "controller", "enrolments", "certificates", "retention", "journal"}


class Day(NamedTuple):
    """One day of a course, and what is recorded of her there."""

    course: str
    title: str
    title_en: str | None
    day: int
    date: date | None
    presence: Presence
    minutes: int
    note: str | None


class Part(NamedTuple):
    """What is kept of one cohort she is or was in."""

    cohort: str
    enrolment: Enrolment
    days: tuple[Day, ...]


class Paper(NamedTuple):
    """One of her certificates."""

    certificate: Certificate
    kind: str
    #: What it is called.
    duplicates: tuple[tuple[date, str], ...]
    #: When a Zweitschrift was written, and where.
    print_file: str | None
    #: Together with others.
    kept: bool
    #: Whether the sheet itself is.


class Told(NamedTuple):
    """One entry of the journal, as far as it is about her."""

    number: int
    at: str
    user: str
    command: str
    reason: str | None
    undone_by: int | None
    others: int
    #: How many other changes it has, of which nothing is told.
    changes: tuple[Change, ...]
    phrases: tuple[str, ...]


#: What a file is in which somebody stands; of what is unreadable nobody knows.
What = Literal[
    "certificate",
    "duplicate",
    "print_file",
    "letter",
    "credential",
    "list",
    "backup",
    "copy",
    "unreadable",
]


class Held(NamedTuple):
    """A file in which she stands, or may."""

    file: str
    what: What
    there: bool
    until: date | None = None
    #: By when it is deleted by itself.


class Named(NamedTuple):
    """A text about others, or about nobody, in which she is or may be named."""

    where: str
    text: str


class Disclosure(NamedTuple):
    """What is kept of a person."""

    language: str
    issuer: str
    address: str
    made_on: date
    person: Participant
    parts: tuple[Part, ...]
    papers: tuple[Paper, ...]
    files: tuple[Held, ...]
    entries: tuple[Told, ...]
    duties: tuple[Duty, ...]
    elsewhere: tuple[Named, ...] = ()
    notes: str = ""
    #: What the office adds, which the register cannot know.
    other_names: tuple[str, ...] = ()
    #: Under which she appears in meeting reports.
