"""Draft: writing one letter for each person, and putting all of them where they belong, or none."""

import hashlib
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, cast

from kokoma_cli.domain.certificates import Certificate, Signatory, safe_file_name
from kokoma_cli.domain.courses import Course
from kokoma_cli.domain.letters import Occasion, Reason
from kokoma_cli.domain.mailboxes import Mailbox, mailable
from kokoma_cli.domain.participants import Enrolment, Participant
from kokoma_cli.domain.progress import Survey
from kokoma_cli.domain.settings import BY_KEY
from kokoma_cli.errors import Conflict, KokomaError, NotFound, Several, raise_all
from kokoma_cli.rendering import letters
from kokoma_cli.rendering.drafts import Attachment, Draft, drafted
from kokoma_cli.rendering.letters import Sender, Values
from kokoma_cli.storage import courses
from kokoma_cli.storage.beginning import identity
from kokoma_cli.wording import Language, Wording
from kokoma_cli.workflows import written
from kokoma_cli.workflows.check import surveyed
from kokoma_cli.workflows.deposit import Outcome, put_down
from kokoma_cli.workflows.desk import Desk


class Wanted(NamedTuple):
    """What is asked for."""

    words: Wording
    #: Of the person at the desk: folders and files are called in them.
    who: tuple[str, ...] = ()
    #: Nobody named: everybody the occasion fits.
    folder: Path | None = None
    replace: bool = False


class Letter(NamedTuple):
    """One person's draft, and what became of the file that was there."""

    person: Participant
    address: str
    file: Path
    attached: tuple[str, ...]
    outcome: Outcome


class Unwritten(NamedTuple):
    """Somebody who gets no letter, and why."""

    person: Participant
    reason: Reason
    #: The certificates withheld, or the courses nobody has recorded.
    what: tuple[str, ...] = ()


class Written(NamedTuple):
    """All that came of it."""

    occasion: Occasion
    folder: Path
    letters: tuple[Letter, ...]
    unwritten: tuple[Unwritten, ...]
    course: Course | None = None
    over: bool = False
    #: Whether the last day of the course has passed.
    stale: tuple[Path, ...] = ()
    #: Drafts of an earlier run in the same folder, to people who would get none now.


class Bureau:
    """Where the letters of one run are written: what is common to all, and what has been written so far."""

    def __init__(self, desk: Desk, db: sqlite3.Connection, cohort: int, wanted: Wanted) -> None:
        self.desk, self.db, self.wanted = desk, db, wanted
        everybody = surveyed(db, cohort)
        self.survey: Survey = surveyed(db, cohort, wanted.who) if wanted.who else everybody
        self._refuse_named()
        chosen = everybody.settings.get("document_language", "auto")
        language: Language = (
            wanted.words.language if chosen == "auto" else "de" if chosen == "de" else "en"
        )
        self.say = Wording(language)
        self.register = identity(db)
        self.sender = self._sender(everybody)
        self._files = _file_names([each.enrolment.participant for each in everybody.people])
        self._written: list[tuple[Participant, Draft]] = []
        self._unwritten: list[Unwritten] = []
        self._problems: list[KokomaError] = []
        self._values: list[Values] = []

    def _refuse_named(self) -> None:
        """Who is named and has left gets no letter; better said than passed over."""
        raise_all(
            [
                Conflict("letters.withdrawn", name=each.participant.name, id=each.participant.id)
                for each in (person.enrolment for person in self.survey.people)
                if self.wanted.who and each.withdrawn
            ]
        )

    def _sender(self, survey: Survey) -> Sender:
        series = survey.cohort.series
        return Sender(
            (series.title_en if self.say.language == "en" else None) or series.title,
            survey.cohort.name,
            cast(str, self._read("issuer")),
            cast(str, self._read("address")),
            cast(str, self._read("place")),
            cast("tuple[Signatory, ...]", self._read("signatories")),
        )

    def _read(self, key: str) -> object:
        return BY_KEY[key].parse(self.survey.settings.get(key, BY_KEY[key].default))

    def skip(self, entry: Enrolment, reason: Reason, what: Iterable[str] = ()) -> None:
        """Notes that somebody gets no letter; of those who have left nothing is said."""
        if not entry.withdrawn:
            self._unwritten.append(Unwritten(entry.participant, reason, tuple(what)))

    def write(
        self,
        entry: Enrolment,
        said: Values,
        attached: Sequence[Attachment] = (),
        sheets: Sequence[Certificate] = (),
    ) -> None:
        """Writes to somebody, if she has an address; with the files of `sheets` as they were issued."""
        person = entry.participant
        address = mailable(person.email or "")
        if address is None:
            self.skip(entry, "bad_address" if person.email else "no_address")
            return
        try:
            files = (*attached, *self._sheets(sheets))
        except KokomaError as error:
            self._problems.append(error)
            return
        draft = Draft(
            Mailbox(person.name, address),
            cast("Mailbox | None", self._read("sender")),
            "",
            "",
            files,
            f"{self.register} {person.id}",
        )
        self._written.append((person, draft))
        self._values.append({**letters.common(person, self.sender, self.say), **said})

    def calendar(self, course: Course) -> Attachment:
        """The days of a course, as of when it was last changed: written again next week it is the same."""
        from kokoma_cli.rendering.exports.calendar import calendar

        made = courses.changed_on(self.db, course) or self.desk.today
        content = calendar([course], self.say, self.sender.series, self.register, made)
        name = self.say("letters.dates_of", code=course.code)
        return Attachment(safe_file_name(name, ".ics"), "text/calendar", content)

    def _sheets(self, papers: Iterable[Certificate]) -> list[Attachment]:
        """The files of certificates, byte for byte as issued."""
        problems: list[KokomaError] = []
        found: list[Attachment] = []
        for paper in papers:
            file = self.desk.home / paper.file
            try:
                content = file.read_bytes() if paper.file else None
            except OSError:
                content = None
            if content is None:
                problems.append(
                    NotFound("letters.pdf_missing", number=paper.number, file=str(file))
                )
            elif hashlib.sha256(content).hexdigest() != paper.sha256:
                problems.append(
                    Conflict("letters.pdf_changed", number=paper.number, file=str(file))
                )
            else:
                found.append(Attachment(file.name, "application/pdf", content))
        raise_all(problems)
        return found

    def put_down(self, occasion: Occasion, called: str) -> Written:
        """Writes the files, all of them or none. Raises everything that is wrong before."""
        raise_all(_each(self._problems))
        own = self.desk.home / self.wanted.words("letters.folder")
        own = own / safe_file_name(self.survey.cohort.name) / safe_file_name(called)
        folder = self.wanted.folder.absolute() if self.wanted.folder else own
        template = letters.template(occasion, self.say.language, self.desk.home)
        contents: dict[Path, bytes] = {}
        for (person, draft), values in zip(self._written, self._values, strict=True):
            said = letters.worded(template, values)
            file = folder / safe_file_name(f"{called} {self._files[person.id]}", ".eml")
            contents[file] = drafted(draft._replace(subject=said.subject, body=said.body))
        outcomes = (
            put_down(contents, replace=self.wanted.replace, dry_run=self.desk.origin.dry_run)
            if contents
            else {}
        )
        done = tuple(
            Letter(
                person, draft.to.address, file, tuple(e.name for e in draft.attachments), outcome
            )
            for (person, draft), (file, outcome) in zip(
                self._written, outcomes.items(), strict=True
            )
        )
        stale = () if self.wanted.who else self._stale(folder, contents)
        return Written(occasion, folder, done, tuple(self._unwritten), stale=stale)

    def _stale(self, folder: Path, contents: Mapping[Path, bytes]) -> tuple[Path, ...]:
        here = written.letters(folder, self.register, deep=False)
        return tuple(file for file in here if file not in contents)


def _file_names(people: Sequence[Participant]) -> dict[int, str]:
    """What each person's file is called; where names would look alike to a computer, with her number."""
    names = {person.id: safe_file_name(person.name) for person in people}
    count: dict[str, int] = {}
    for name in names.values():
        count[name.casefold()] = count.get(name.casefold(), 0) + 1
    return {
        id_: f"{name} ({id_})" if count[name.casefold()] > 1 else name
        for id_, name in names.items()
    }


def _each(errors: Iterable[KokomaError]) -> list[KokomaError]:
    return [
        each
        for error in errors
        for each in (error.errors if isinstance(error, Several) else (error,))
    ]
