"""Rename: a legal change of first name, after which the former name is nowhere (SBGG § 10, § 13)."""

import sqlite3
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from kokoma_cli.domain.certificates import STANDING_FOR, Certificate, Content
from kokoma_cli.domain.former_names import FormerNames
from kokoma_cli.domain.participants import DETAILS, Participant
from kokoma_cli.domain.settings import BY_KEY
from kokoma_cli.errors import Conflict, Unusable, raise_all
from kokoma_cli.rendering import certificates as sheets
from kokoma_cli.rendering.files import Stage
from kokoma_cli.rendering.kinds import kind
from kokoma_cli.storage import certificates, former_names, participants, prints, settings
from kokoma_cli.storage.prints import Print
from kokoma_cli.workflows import consult, find, forget, issue
from kokoma_cli.workflows.compose import as_json, from_json
from kokoma_cli.workflows.desk import Desk
from kokoma_cli.workflows.enrol import described

#: The parts of a name are words of it, and found as such.
_PARTS = ("given", "family", "title")


@dataclass(frozen=True, slots=True)
class Renamed:
    """What was done, and what only people can do."""

    person: Participant
    issued: tuple[Certificate, ...]
    #: Under new numbers, with the dates of the old ones.
    replaced: tuple[str, ...]
    #: Their numbers.
    files: forget.Files
    details: tuple[str, ...]
    #: Details of the person that hold a former name still, or should be looked at.
    settings: tuple[str, ...]
    #: Settings that hold one, perhaps as somebody else's name.
    compacted: bool
    #: False while others work with the register: earlier traces may still be in the file.


@dataclass(frozen=True, slots=True)
class _Reissue:
    """A certificate that holds, and the sheet that takes its place."""

    old: Certificate
    content: Content
    sequence: int
    file: Path


@dataclass(frozen=True, slots=True)
class _Plan:
    """Everything decided, nothing done."""

    change: forget.Change
    reissues: tuple[_Reissue, ...]


def rename(desk: Desk, who: str, name: str, details: Mapping[str, str | None]) -> Renamed:
    """Gives a person another name for good: every certificate of hers that holds is issued again, with the
    content and the date it had, and her former names are taken out of the register and its files.

    This cannot be taken back. Done again with the same name, it takes out what is still there.
    """
    home = consult.home(desk)
    with desk.register.reading() as db:
        plan = _plan(db, home, who, name, details)
    change = plan.change
    if change.after.name != change.before.name and not change.former.wholes:
        raise Conflict("participants.nothing_to_forget", name=change.after.name, id=change.after.id)
    ready = [
        sheets.sheet(each.content, kind(each.content.kind, home), home) for each in plan.reissues
    ]
    raise_all(sheets.problems(ready))
    if change.former.wholes or change.after != change.before:
        desk.register.forgetful()
        with Stage() as stage:
            drawn = [issue.draw(sheet) for sheet in ready]
            checksums = [
                issue.write(stage, each.file, printed)
                for each, printed in zip(plan.reissues, drawn, strict=True)
            ]
            with desk.writing() as (db, _):
                if _plan(db, home, who, name, details) != plan:
                    raise Conflict("certificates.changed_meanwhile")
                participants.change(db, change.after)
                issued = [
                    _reissued(db, desk, each, printed, sha256, home, change.former)
                    for each, printed, sha256 in zip(plan.reissues, drawn, checksums, strict=True)
                ]
                forget.rows(db, change)
                files = forget.Files()
                if not desk.origin.dry_run:
                    stage.publish()
                    files = forget.files(db, change, desk.register.path)
                details_left, settings_left = forget.remains(db, change)
    else:
        issued, files, details_left, settings_left = [], forget.Files(), (), ()
    return Renamed(
        change.after,
        tuple(issued),
        tuple(each.old.number for each in plan.reissues),
        files,
        details_left,
        settings_left,
        desk.origin.dry_run or _compacted(desk),
    )


def _plan(
    db: sqlite3.Connection, home: Path, who: str, name: str, details: Mapping[str, str | None]
) -> _Plan:
    before = find.person(who, db)
    after = described(before, name, details, participants.everybody(db))
    hers = [entry for entry in certificates.everything(db) if entry.participant_id == before.id]
    traces = former_names.traces(db, before.id, before.name)
    if after.name != before.name and after.pronunciation == before.pronunciation:
        after = after._replace(pronunciation=None)
    former = FormerNames(
        (before.name, *sorted(traces.names), *(entry.name for entry in hers)),
        after.name,
        after.id,
        address=after.email,
        gone={*traces.details, *_details(before, _PARTS)} - set(_details(after)),
    )
    if after.sort_key and after.sort_key == before.sort_key and former.in_text(after.sort_key):
        # A place in the list that was chosen for another name.
        after = after._replace(sort_key=None)
    change = forget.Change(
        before,
        after,
        former,
        traces,
        tuple(entry for entry in hers if entry.name != after.name),
        home,
    )
    return _Plan(change, tuple(_reissues(db, change)))


def _details(person: Participant, but: Collection[str] = ()) -> list[str]:
    return [value for key in DETAILS if key not in but and (value := getattr(person, key))]


def _reissues(db: sqlite3.Connection, change: forget.Change) -> Iterator[_Reissue]:
    numbers: dict[int, Iterator[tuple[int, str]]] = {}
    person = change.after
    for old in change.certificates:
        if old.status not in STANDING_FOR:
            continue
        year = old.issued_on.year
        if year not in numbers:
            chosen = settings.values(db, certificates.cohort_of(db, old))
            pattern = chosen.get("number_pattern", BY_KEY["number_pattern"].default)
            numbers[year] = issue.fresh_numbers(db, pattern, year)
        sequence, number = next(numbers[year])
        content = from_json(old.content)
        size = sheets.name_size(kind(old.kind, change.home), [(person.name, person.family)])
        content = replace(
            content,
            number=number,
            name=person.name,
            family=person.family,
            courses=tuple(
                replace(course, note=course.note and change.former.without(course.note))
                for course in content.courses
            ),
            name_size=min(size, content.name_size),
        )
        folder = _nameless((change.home / old.file).parent, change)
        yield _Reissue(old, content, sequence, folder / issue.file_name(content))


def _nameless(folder: Path, change: forget.Change) -> Path:
    """The folder, or the nearest one above whose path does not hold a former name."""
    home = change.home
    for place in (folder, *folder.parents):
        path = place.relative_to(home) if place.is_relative_to(home) else place
        if not any(map(change.former.in_text, path.parts)):
            return place
    return home


def _reissued(
    db: sqlite3.Connection,
    desk: Desk,
    each: _Reissue,
    printed: Print,
    sha256: str,
    home: Path,
    former: FormerNames,
) -> Certificate:
    """The new certificate, entered in place of the old one."""
    old = replace(each.old, status="replaced", status_on=desk.today, reason=None)
    certificates.change_standing(db, old)
    # What was withheld stays so; what was handed over has to be handed over again.
    withheld = each.old.status == "withheld"
    new = replace(
        each.old,
        number=each.content.number,
        name=each.content.name,
        status="withheld" if withheld else "prepared",
        status_on=each.old.status_on if withheld else None,
        reason=each.old.reason and former.without(each.old.reason) if withheld else None,
        sha256=sha256,
        file=issue.path_from(home, each.file),
        content=as_json(each.content),
        exception_reason=each.old.exception_reason and former.without(each.old.exception_reason),
        handed_over_on=None,
        replaces=each.old.id,
        replaces_number=each.old.number,
    )
    new = replace(new, id=certificates.add(db, new, new.issued_on.year, each.sequence))
    prints.keep(db, new.id, prints.pack(printed, {}), None)
    return new


def _compacted(desk: Desk) -> bool:
    try:
        desk.register.compact()
    except Unusable:
        return False
    return True
