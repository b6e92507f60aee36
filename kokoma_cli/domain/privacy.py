"""How the papers are called that tell a person what is kept of her, and what is left out of them."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Literal, NamedTuple

from kokoma_cli.domain import matching
from kokoma_cli.domain.attendance import Presence
from kokoma_cli.domain.certificates import Certificate
from kokoma_cli.domain.former_commands import blackened
from kokoma_cli.domain.former_names import FormerNames, bases_of, tokens, words_of
from kokoma_cli.domain.journal import Change
from kokoma_cli.domain.participants import Enrolment, Participant
from kokoma_cli.domain.retention import Duty
from kokoma_cli.domain.spelling import fold

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


class Held(NamedTuple):
    """A file in which she stands."""

    file: str
    what: Literal["certificate", "duplicate", "print_file", "list", "backup", "copy"]
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


class Blackening:
    """Makes other people unreadable in what one person may read."""

    def __init__(
        self,
        hers: Iterable[str],
        people: Iterable[int],
        numbers: tuple[Iterable[str], Iterable[str]],
        others: Mapping[str, int],
        black: str,
    ) -> None:
        """`hers`: all names of the person; `people`: her number, and those of entries merged into hers;
        `numbers`: of her certificates, and of those of others; `others`: the names of everybody else, each
        with whose it is; `black`: what stands for them."""
        hers = [name for name in hers if words_of(name)]
        self._black = black
        self._hers = [Participant(id_, name) for id_ in people for name in hers or [""]]
        self._numbers = tuple(each.casefold() for each in numbers[0])
        self._foreign = [
            re.compile(rf"(?<!\w){re.escape(each)}(?!\w)")
            for each in numbers[1]
            if not each.isdigit()
        ]
        own = " ".join(hers)
        self._same = {fold(name) for name in hers}
        self._rest = [
            Participant(id_, name) for name, id_ in others.items() if fold(name) not in self._same
        ]
        #: By each word of a name, those who have it.
        self._others: dict[str, set[FormerNames]] = {}
        for name, id_ in others.items():
            if fold(name) in self._same or not words_of(name):
                continue
            other = FormerNames((name,), own, id_, instead=black)
            for word in words_of(name):
                self._others.setdefault(word, set()).add(other)

    def text(self, text: str) -> str:
        """A text in which nobody else is named; a word of another's name is left out, unless it is one of
        hers."""
        present = {*words_of(text)}
        # Theos Handy.
        present |= {base for each in tokens(text) for base in bases_of(text[each.start : each.end])}
        found = {
            other
            for word in self._others
            if word in present or ("@" in text and any(word in each for each in present))
            for other in self._others[word]
        }
        for other in sorted(found, key=lambda each: each.number):
            text = other.without(text)
        for foreign in self._foreign:
            text = foreign.sub(self._black, text)
        return text

    def command(self, command: str) -> str:
        """A command in which only she is named."""
        return blackened(command, self._means_her, self.text, self._black)

    def _means_her(self, word: str) -> bool:
        """False also for what may as well be somebody else's: Ek is a man, and a part of Ọ̀ṣunlékè."""
        if any(each.endswith(word.casefold()) for each in self._numbers if word.strip()):
            return True
        # A word of her name is hers, whoever else has it.
        if any(
            {*words_of(word)} <= {*words_of(each.name)} for each in self._hers if words_of(word)
        ):
            return True
        found = matching.find(word, [*self._hers, *self._rest])
        return bool(found) and all(each in self._hers for each in found)
