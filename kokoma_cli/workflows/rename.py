"""Rename: a legal change of name, after which the former name is nowhere (SBGG § 10, § 13)."""

import sqlite3
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from kokoma_cli.domain.certificates import Certificate
from kokoma_cli.domain.former_names import FormerNames
from kokoma_cli.domain.participants import DETAILS, Participant
from kokoma_cli.errors import Conflict, KokomaError, Unusable, raise_all
from kokoma_cli.rendering import certificates as sheets
from kokoma_cli.rendering.files import Stage
from kokoma_cli.signing.sealer import Sealer
from kokoma_cli.storage import certificates, codes, doomed, former_names, participants
from kokoma_cli.workflows import destroy, discard, find, forget, issue, reissue, seal, sign
from kokoma_cli.workflows.desk import Desk
from kokoma_cli.workflows.destroy import Files
from kokoma_cli.workflows.discard import NO_BACKUPS, Backups
from kokoma_cli.workflows.enrol import described
from kokoma_cli.workflows.sign import Signing

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
class _Plan:
    """Everything decided, nothing done."""

    change: forget.Change
    reissues: tuple[reissue.Reissue, ...]
    unfinished: bool
    #: Whether files are left to be deleted from a time when this was interrupted.


def rename(
    desk: Desk,
    who: str,
    name: str,
    details: Mapping[str, str | None],
    *,
    backups: bool = False,
    signing: Signing = sign.unsigned,
    sealer: Sealer | None = None,
) -> Renamed:
    """Gives a person another name: every certificate of hers that holds is issued again, as it was but for
    number, name and code, and her former names are taken out of the register and its files. `signing` is
    asked for the key only if there is such a certificate, and it can be printed; `sealer` seals the new
    files.

    This cannot be taken back. Done again with the same name, it takes out what is still there. The copy of
    the register made right before goes again; `backups`: all others that kokoma made and that hold a former
    name as well.
    """
    home = desk.home
    with desk.register.reading() as db:
        desk.refuse_if_moved(db)
        plan = _plan(db, home, who, name, details)
        taken = codes.places(db)
        found = _left(db, plan.change)
    change = plan.change
    if change.after.name != change.before.name and not change.former.wholes:
        raise Conflict("participants.nothing_to_forget", name=change.after.name, id=change.after.id)
    trying = signing(tried=True) if plan.reissues else None
    coded = reissue.coded(trying, plan.reissues, taken)
    ready = [reissue.sheet(each, change) for each in coded]
    raise_all(sheets.problems(ready))
    if trying and not desk.origin.dry_run:
        coded = reissue.coded(signing(tried=False), plan.reissues, taken)
        ready = [reissue.sheet(each, change) for each in coded]
    issued: list[Certificate] = []
    files, not_compacted = Files(), None
    anything = bool(change.former.wholes) or change.after != change.before
    if anything or plan.unfinished:
        desk.register.forgetful()
        search = destroy.Search()
        if anything:
            with _explained(), Stage() as stage:
                sealing = None if desk.origin.dry_run else sealer
                drawn = [
                    seal.sealed(sealing, issue.draw(sheet), each.content)
                    for each, sheet in zip(plan.reissues, ready, strict=True)
                ]
                checksums = [
                    issue.write(stage, each.file, printed)
                    for each, printed in zip(plan.reissues, drawn, strict=True)
                ]
                with desk.writing() as (db, _):
                    if _plan(db, home, who, name, details) != plan:
                        raise Conflict("certificates.changed_meanwhile")
                    participants.change(db, change.after)
                    issued = [
                        reissue.enter(db, desk, each, printed, sha256, change)
                        for each, printed, sha256 in zip(coded, drawn, checksums, strict=True)
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
    return _Plan(change, tuple(reissue.reissues(db, change)), bool(doomed.everything(db)))


def _details(person: Participant, but: Collection[str] = ()) -> list[str]:
    return [value for key in DETAILS if key not in but and (value := getattr(person, key))]
