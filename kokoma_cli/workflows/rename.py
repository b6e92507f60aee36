"""Rename: a legal change of name, after which the former name is nowhere (SBGG § 10, § 13)."""

import re
import sqlite3
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from kokoma_cli.domain import evidence
from kokoma_cli.domain.certificates import STANDING_FOR, Certificate, Content
from kokoma_cli.domain.former_names import FormerNames
from kokoma_cli.domain.participants import DETAILS, Participant
from kokoma_cli.domain.settings import BY_KEY
from kokoma_cli.errors import Conflict, KokomaError, NotFound, Unusable, raise_all
from kokoma_cli.rendering import certificates as sheets
from kokoma_cli.rendering.certificates import Sheet
from kokoma_cli.rendering.files import Stage
from kokoma_cli.rendering.kinds import Kind, kinds
from kokoma_cli.storage import certificates, doomed, former_names, participants, prints, settings
from kokoma_cli.storage.prints import Print
from kokoma_cli.workflows import destroy, discard, find, forget, issue
from kokoma_cli.workflows.compose import as_json, from_json
from kokoma_cli.workflows.desk import Desk
from kokoma_cli.workflows.destroy import Files
from kokoma_cli.workflows.discard import NO_BACKUPS, Backups
from kokoma_cli.workflows.enrol import described

#: The parts of a name are words of it, and found as such.
_PARTS = ("given", "family", "title")
#: Where an office writes down things that may be made from a name.
_NOTED = ("organisation", "municipality", "target_group")


@dataclass(frozen=True, slots=True)
class Renamed:
    """What was done, and what only people can do."""

    person: Participant
    issued: tuple[Certificate, ...]
    #: Under new numbers, with the dates of the old ones.
    replaced: tuple[Certificate, ...]
    #: As they were.
    files: Files
    details: tuple[str, ...]
    #: Details of the person that hold a former name still, or should be looked at.
    settings: tuple[str, ...]
    #: Settings that hold one, perhaps as somebody else's name.
    mentions: tuple[forget.Mention, ...]
    #: What people wrote that holds a former name or a word of one.
    not_compacted: KokomaError | None
    #: Why earlier traces may still be in the file.
    backups: Backups = NO_BACKUPS
    #: That hold a former name.

    @property
    def is_nowhere(self) -> bool:
        """True if no former name is left in the register."""
        told = set(self.details) - set(forget.TELLING)
        return not (told or self.settings or self.mentions or self.not_compacted)


@dataclass(frozen=True, slots=True)
class _Reissue:
    """A certificate that holds, and the sheet that takes its place."""

    old: Certificate
    content: Content
    sequence: int
    file: Path
    kept: Print | None = field(compare=False)
    #: What the old one was drawn from, if that was kept.


@dataclass(frozen=True, slots=True)
class _Plan:
    """Everything decided, nothing done."""

    change: forget.Change
    reissues: tuple[_Reissue, ...]
    unfinished: bool
    #: Whether files are left to be deleted from a time when this was interrupted.


def rename(
    desk: Desk,
    who: str,
    name: str,
    details: Mapping[str, str | None],
    *,
    backups: bool = False,
) -> Renamed:
    """Gives a person another name: every certificate of hers that holds is issued again, as it was but for
    number and name, and her former names are taken out of the register and its files.

    This cannot be taken back. Done again with the same name, it takes out what is still there. The copy of
    the register made right before goes again; `backups`: all others that kokoma made and that hold a former
    name as well.
    """
    home = desk.home
    with desk.register.reading() as db:
        desk.refuse_if_moved(db)
        plan = _plan(db, home, who, name, details)
        found = _left(db, plan.change)
    change = plan.change
    if change.after.name != change.before.name and not change.former.wholes:
        raise Conflict("participants.nothing_to_forget", name=change.after.name, id=change.after.id)
    ready = [_sheet(each, change) for each in plan.reissues]
    raise_all(sheets.problems(ready))
    issued: list[Certificate] = []
    files, not_compacted = Files(), None
    anything = bool(change.former.wholes) or change.after != change.before
    if anything or plan.unfinished:
        desk.register.forgetful()
        search = destroy.Search()
        if anything:
            with _explained(), Stage() as stage:
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
                        for each, printed, sha256 in zip(
                            plan.reissues, drawn, checksums, strict=True
                        )
                    ]
                    forget.rows(db, change)
                    search = destroy.doom(db, change)
                    found = _left(db, change)
                    if not desk.origin.dry_run:
                        stage.publish()
        if not desk.origin.dry_run:
            files, not_compacted = destroy.carry_out(desk.register, [(change, search)])
    elif not desk.origin.dry_run:
        not_compacted = destroy.compacted(desk.register)
    try:
        kept = discard.discard(desk, [destroy.wanted(change)], everything=backups)
    except Unusable as error:
        if desk.origin.dry_run:
            raise
        # What is forgotten is forgotten; it is said what could not be looked for.
        kept, not_compacted = NO_BACKUPS, not_compacted or error
    return Renamed(
        change.after,
        tuple(issued),
        tuple(each.old for each in plan.reissues),
        files,
        *found,
        not_compacted,
        kept,
    )


def _left(
    db: sqlite3.Connection, change: forget.Change
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[forget.Mention, ...]]:
    return (*forget.remains(db, change), tuple(forget.mentions(db, change)))


@contextmanager
def _explained() -> Iterator[None]:
    """New sheets go where the old ones were; there is no other folder to choose."""
    try:
        yield
    except Conflict as error:
        if error.key == "certificates.file_differs":
            raise Conflict(
                "participants.rename_file_differs", document=error.document, **error.values
            ) from error
        raise
    except Unusable as error:
        if error.key == "certificates.file_refused":
            raise Unusable("participants.rename_file_refused", file=error.values["file"]) from error
        raise


def _plan(
    db: sqlite3.Connection, home: Path, who: str, name: str, details: Mapping[str, str | None]
) -> _Plan:
    before = find.person(who, db)
    after = described(before, name, details, participants.everybody(db))
    hers = [entry for entry in certificates.everything(db) if entry.participant_id == before.id]
    traces = former_names.traces(db, before.id, before.name)
    if after.name != before.name and after.pronunciation == before.pronunciation:
        after = after._replace(pronunciation=None)
    parts = " ".join(filter(None, (before.given, before.family)))
    former = FormerNames(
        filter(None, (before.name, parts, *sorted(traces.names), *(entry.name for entry in hers))),
        after.name,
        after.id,
        address=after.email,
        gone={*traces.details, *_details(before, _PARTS)} - set(_details(after)),
        others=forget.words_of_others(db, before.id),
    )
    if after.sort_key and after.sort_key == before.sort_key and former.in_text(after.sort_key):
        # A place in the list that was chosen for another name.
        after = after._replace(sort_key=None)
    renamed: dict[str, Any] = {
        key: former.renamed(text) for key in _NOTED if (text := getattr(after, key))
    }
    after = after._replace(**renamed)
    change = forget.Change(
        before,
        after,
        former,
        traces,
        tuple(entry for entry in hers if entry.name != after.name),
        home,
    )
    change = replace(change, lapsed=forget.lapsed(db, change))
    return _Plan(change, tuple(_reissues(db, change)), bool(doomed.everything(db)))


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
        kept = prints.load(db, old.id)
        if kept and not (kept.master and all(kept.logos)):
            kept = None
        look = sheets.kept_look(kept.master) if kept and kept.master else _todays(old, change)
        size = sheets.name_size(look, [(person.name, person.family)])
        content = replace(
            content,
            number=number,
            name=person.name,
            family=person.family,
            courses=tuple(
                replace(course, note=course.note and change.former.renamed(course.note))
                for course in content.courses
            ),
            name_size=min(size, content.name_size),
        )
        folder = _nameless((change.home / old.file).parent, change)
        yield _Reissue(old, content, sequence, folder / issue.file_name(content), kept)


def _todays(old: Certificate, change: forget.Change) -> Kind:
    """The kind as it is now, for a certificate of which it was not kept."""
    known = kinds(change.home)
    if old.kind not in known:
        raise NotFound(
            "participants.rename_kind_gone", number=old.number, kind=old.kind, known=list(known)
        )
    return known[old.kind]


def _sheet(each: _Reissue, change: forget.Change) -> Sheet:
    """The sheet as it was issued, with the new name and number."""
    kept, old, former = each.kept, each.old, change.former
    if kept is None or kept.master is None:
        return sheets.sheet(each.content, _todays(old, change), change.home)

    def renamed(text: str) -> str:
        return former.renamed(text, among_words=True)

    def reissued(text: str) -> str:
        if old.number.isdigit():
            # It could be any figure.
            return renamed(text)
        number = re.escape(old.number).replace(r"\ ", r"\s")
        return re.sub(rf"(?<!\w){number}(?!\w)", lambda _: each.content.number, renamed(text))

    return sheets.sheet_again(each.content, kept.master, kept.logos, reissued, former.renamed)


def _nameless(folder: Path, change: forget.Change) -> Path:
    """The folder, or the nearest one above it of which no part is called by a former name."""
    home = change.home
    for place in (folder, *folder.parents):
        path = place.relative_to(home) if place.is_relative_to(home) else place
        if not any(map(change.former.is_whole_in, path.parts)):
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
        reason=each.old.reason if withheld else None,
        sha256=sha256,
        file=issue.path_from(home, each.file),
        content=as_json(each.content),
        # Issued again on the same grounds, as they were.
        evidence=each.old.evidence
        and evidence.carried_over(each.old.evidence, each.old.number, former.renamed),
        handed_over_on=None,
        replaces=each.old.id,
        replaces_number=each.old.number,
    )
    new = replace(new, id=certificates.add(db, new, new.issued_on.year, each.sequence))
    prints.keep(db, new.id, prints.pack(printed, {}), None)
    return new
