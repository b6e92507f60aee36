"""Disclose: what the register holds about a person, and where else she is found, and nothing about
anybody else (Art. 15 DSGVO)."""

import json
import os
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from kokoma_cli.domain.blackening import Blackening
from kokoma_cli.domain.certificates import Certificate
from kokoma_cli.domain.journal import Change, Names, Row
from kokoma_cli.domain.participants import DETAILS, NAMELESS, Participant
from kokoma_cli.domain.privacy import (
    Day,
    Disclosure,
    Paper,
    Part,
    Told,
    file_name,
)
from kokoma_cli.domain.settings import parse_lines
from kokoma_cli.errors import Conflict, Unusable
from kokoma_cli.rendering.disclosure import disclosure
from kokoma_cli.rendering.files import Stage
from kokoma_cli.rendering.journal_phrases import told
from kokoma_cli.rendering.kinds import kinds
from kokoma_cli.storage import (
    aliases,
    attendance,
    backups,
    certificates,
    cohorts,
    courses,
    disposals,
    duplicates,
    former_names,
    journal,
    participants,
    prints,
    settings,
)
from kokoma_cli.storage.former_names import Traces
from kokoma_cli.wording import Wording
from kokoma_cli.wording.values import Lines
from kokoma_cli.workflows import find, whereabouts
from kokoma_cli.workflows.desk import Desk
from kokoma_cli.workflows.log import names as names_in


def disclose(desk: Desk, who: str, words: Wording) -> Disclosure:
    """What is kept of the one person this names, and where she is named; others are blackened
    wherever they stand."""
    with desk.register.reading() as db:
        person = find.person(who, db)
        traces = former_names.traces(db, person.id, person.name, DETAILS)
        black = _blackening(db, person, traces, words)
        chosen = settings.values(db, desk.cohort_id(db))
        parts = tuple(_parts(db, person, black))
        papers = tuple(_papers(db, desk, person, black, words))
        entries = tuple(_entries(db, desk, traces, black, words))
        duties = tuple(
            duty._replace(cohort=black.title(duty.cohort))
            for duty in disposals.duties_for(db, person.id)
        )
        called = tuple(map(black.text, aliases.of_people(db, [person.id])))
        rotation = backups.rotation(db)
        held = tuple(dict.fromkeys(whereabouts.files(db, desk.home, person, black)))
        spotted = whereabouts.spotted(db, desk.home, person, traces)
        named = tuple(dict.fromkeys(whereabouts.named(db, desk, person, traces, black, words)))
    files = (*held, *whereabouts.beside(desk, person, traces, black, spotted, rotation))
    clean = {key: black.text(text) for key in DETAILS if (text := getattr(person, key))}
    return Disclosure(
        words.language,
        chosen.get("issuer", ""),
        parse_lines(chosen.get("address", "")),
        desk.today,
        person._replace(**clean),  # type: ignore[arg-type]
        parts,
        papers,
        files,
        entries,
        duties,
        named,
        parse_lines(chosen.get("disclosure_notes", "")),
        called,
    )


def write(
    desk: Desk,
    found: Disclosure,
    content: Mapping[str, object],
    out: Path | None,
    words: Wording,
    *,
    overwrite: bool,
) -> list[Path]:
    """Writes it as a PDF and as JSON, for nobody's eyes but those of whoever writes it. Raises Conflict
    where a file of this name holds something else, unless it is to be replaced."""
    pdf = _place(desk, found, out, words)
    text = json.dumps(content, indent=2, ensure_ascii=False, default=str) + "\n"
    drawn = disclosure(found, desk.home)
    files = {pdf: drawn.file, pdf.with_suffix(".json"): text.encode()}
    differing = [
        file
        for file, content_ in files.items()
        if os.path.lexists(file) and not (file.is_file() and file.read_bytes() == content_)
    ]
    if differing and not overwrite:
        raise Conflict(
            "sheets.file_differs",
            document={"files": [str(file) for file in differing]},
            count=len(differing),
            files=Lines(map(str, differing)),
        )
    if desk.origin.dry_run:
        return list(files)
    try:
        with Stage(lambda file: file in differing) as stage:
            for file, written in files.items():
                with stage.open(file) as target:
                    # Before anything is in it.
                    Path(target.name).chmod(0o600)
                    target.write(written)
            stage.publish()
    except Unusable as error:
        key = _SAID_HERE.get(error.key, error.key)
        raise Unusable(key, document=error.document, **error.values) from error
    return list(files)


#: What a stage says of certificates, in the words of lists.
_SAID_HERE = {
    "certificates.file_refused": "sheets.file_refused",
    "certificates.file_failed": "sheets.file_failed",
}


def _place(desk: Desk, found: Disclosure, out: Path | None, words: Wording) -> Path:
    name = file_name(found.person.id, found.made_on, words.language)
    if out is None:
        return desk.home / words("privacy.folder") / f"{name}.pdf"
    out = out.absolute()
    if out.is_dir() or out.suffix.casefold() not in (".pdf", ".json"):
        return out / f"{name}.pdf"
    return out.with_suffix(".pdf")


def _blackening(
    db: sqlite3.Connection, person: Participant, traces: Traces, words: Wording
) -> Blackening:
    hers = {person.name, *traces.names} - {NAMELESS}
    issued = certificates.everything(db)
    numbers = [each.number for each in issued if each.participant_id == person.id]
    foreign = [each.number for each in issued if each.participant_id != person.id]
    others: dict[str, int] = {}
    addresses: tuple[set[str], set[str]] = (set(), set())
    for each in (*participants.everybody(db), *_ever(db)):
        is_she = each.id in traces.people
        if each.email:
            addresses[not is_she].add(each.email)
        for name in {each.name, " ".join(filter(None, (each.given, each.family)))} - {NAMELESS, ""}:
            if is_she:
                hers.add(name)
            else:
                others.setdefault(name, each.id)
    black = words("privacy.other_person")
    people = sorted(traces.people)
    return Blackening(hers, people, (numbers, foreign), others, black, addresses)


def _ever(db: sqlite3.Connection) -> Iterator[Participant]:
    """Everybody as the journal has them."""
    for row_id, *images in db.execute(
        "SELECT row_id, old, new FROM changes WHERE table_name = 'participants'"
    ):
        for row in (json.loads(image) for image in images if image):
            parts = {key: row.get(key) for key in ("given", "family", "email")}
            yield Participant(int(row_id), str(row["name"]), **parts)


def _parts(db: sqlite3.Connection, person: Participant, black: Blackening) -> Iterator[Part]:
    names = cohorts.names(db)
    for cohort, enrolment in participants.enrolments_of(db, person.id).items():
        record = attendance.of_enrolment(db, enrolment.id)
        days = [
            Day(
                course.code,
                black.title(course.title),
                course.title_en and black.title(course.title_en),
                session.day if len(course.sessions) > 1 else 0,
                session.date,
                record[session.id].presence,
                record[session.id].minutes,
                black.text(record[session.id].note or "") or None,
            )
            for course in courses.of_cohort(db, cohort)
            for session in course.sessions
            if session.id in record
        ]
        yield Part(black.title(names[cohort]), enrolment, tuple(days))


def _papers(
    db: sqlite3.Connection, desk: Desk, person: Participant, black: Blackening, words: Wording
) -> Iterator[Paper]:
    known = kinds(desk.home)
    for entry in certificates.everything(db):
        if entry.participant_id != person.id:
            continue
        together = prints.print_file_of(db, entry.id)
        yield Paper(
            _blackened(entry, black),
            known.called(entry.kind, words.language),
            tuple((each.written_on, black.text(each.file)) for each in duplicates.of(db, entry.id)),
            black.text(together.path) if together else None,
            prints.load(db, entry.id) is not None,
        )


def _blackened(entry: Certificate, black: Blackening) -> Certificate:
    return replace(
        entry,
        file=black.text(entry.file),
        place=black.text(entry.place),
        reason=entry.reason and black.text(entry.reason),
        exception_reason=entry.exception_reason and black.text(entry.exception_reason),
        exception_by=entry.exception_by and black.text(entry.exception_by),
        content=json.dumps(_cleaned(json.loads(entry.content), black), ensure_ascii=False),
        evidence=entry.evidence
        and json.dumps(_cleaned(json.loads(entry.evidence), black), ensure_ascii=False),
    )


#: What of a certificate's papers somebody wrote as he liked, and what something is called.
_NOTED, _CALLED = frozenset(("note", "place", "course_place")), frozenset(("title", "series"))


def _cleaned(value: object, black: Blackening) -> object:
    """A document that is free of others. Who signed stands on her own paper."""
    if isinstance(value, dict):
        return {
            key: black.text(each)
            if key in _NOTED and isinstance(each, str)
            else black.title(each)
            if key in _CALLED and isinstance(each, str)
            else _cleaned(each, black)
            for key, each in value.items()
        }
    return [_cleaned(each, black) for each in value] if isinstance(value, list) else value


def _entries(
    db: sqlite3.Connection, desk: Desk, traces: Traces, black: Blackening, words: Wording
) -> Iterator[Told]:
    batches = journal.batches(db, -1)
    changes = journal.changes(db, [batch.id for batch in batches])
    names = _only_hers(names_in(db, desk.home), traces, words("privacy.other_person"), black)
    for batch in batches:
        all_ = changes[batch.id]
        hers = [
            each for each in all_ if traces.concern(each.table, each.row_id, (each.old, each.new))
        ]
        if not hers:
            continue
        clean = tuple(_images(each, black) for each in hers)
        yield Told(
            batch.id,
            batch.at,
            black.login(batch.user),
            black.command(batch.command),
            batch.reason and black.text(batch.reason),
            batch.undone_by,
            len(all_) - len(hers),
            clean,
            # What is said of them is kokoma's own words, of which none is anybody's name.
            tuple(told(clean, names, words)),
        )


def _only_hers(names: Names, traces: Traces, black: str, seen: Blackening) -> Names:
    return replace(
        names,
        cohorts={id_: seen.title(name) for id_, name in names.cohorts.items()},
        people={id_: name if id_ in traces.people else black for id_, name in names.people.items()},
        enrolled={
            id_: name if id_ in traces.enrolments else black for id_, name in names.enrolled.items()
        },
    )


#: Columns in which somebody wrote what he liked.
_WRITTEN = frozenset(
    ("note", "reason", "exception_reason", "exception_by", "file", "place", "spelling", *DETAILS)
) - {
    "given",
    "family",
    "title",
    "email",
}


def _images(change: Change, black: Blackening) -> Change:
    def clean(row: Row | None) -> Row | None:
        return row and {key: _clean(key, value, black) for key, value in row.items()}

    return Change(change.id, change.table, change.row_id, clean(change.old), clean(change.new))


def _clean(key: str, value: object, black: Blackening) -> object:
    if not isinstance(value, str):
        return value
    if key in ("content", "evidence"):
        # Journals of the first registers have them.
        return json.dumps(_cleaned(json.loads(value), black), ensure_ascii=False)
    return black.text(value) if key in _WRITTEN else value
