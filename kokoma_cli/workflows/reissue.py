"""Reissue: the certificates of somebody whose name has changed by law, as they were but for number, name and
code."""

import re
import sqlite3
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from kokoma_cli.domain import evidence
from kokoma_cli.domain.certificates import STANDING_FOR, Certificate, Content
from kokoma_cli.domain.settings import BY_KEY
from kokoma_cli.errors import NotFound
from kokoma_cli.rendering import certificates as sheets
from kokoma_cli.rendering.certificates import Sheet
from kokoma_cli.rendering.kinds import Kind, kinds
from kokoma_cli.storage import certificates, prints, settings
from kokoma_cli.storage.prints import Print
from kokoma_cli.workflows import forget, issue, sign
from kokoma_cli.workflows.compose import as_json, from_json
from kokoma_cli.workflows.desk import Desk
from kokoma_cli.workflows.sign import Coded, Signer


@dataclass(frozen=True, slots=True)
class Reissue:
    """A certificate that holds, and the sheet that takes its place."""

    old: Certificate
    content: Content
    sequence: int
    file: Path
    kept: Print | None = field(compare=False)
    #: What the old one was drawn from, if that was kept.
    look: Kind
    signed: Coded | None = field(default=None, compare=False)
    #: With its code, once there is one.


def reissues(db: sqlite3.Connection, change: forget.Change) -> Iterator[Reissue]:
    """Every certificate of hers that holds, with what is to take its place."""
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
            code="",
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
        yield Reissue(old, content, sequence, folder / issue.file_name(content), kept, look)


def _todays(old: Certificate, change: forget.Change) -> Kind:
    """The kind as it is now, for a certificate of which it was not kept."""
    known = kinds(change.home)
    if old.kind not in known:
        raise NotFound(
            "participants.rename_kind_gone", number=old.number, kind=old.kind, known=list(known)
        )
    return known[old.kind]


def coded(
    signer: Signer | None, reissues: Sequence[Reissue], taken: Collection[int]
) -> list[Reissue]:
    """The same sheets with their codes; each may have a look of its own."""
    done: list[Reissue] = []
    given = set(taken)
    for each in reissues:
        (signed,) = sign.coded(signer, [each.content], {each.content.kind: each.look}, given)
        given.add(signed.index)
        done.append(replace(each, content=signed.content, signed=signed))
    return done


def sheet(each: Reissue, change: forget.Change) -> Sheet:
    """The sheet as it was issued, with the new name and number."""
    kept, old, former = each.kept, each.old, change.former
    if kept is None or kept.master is None:
        return sheets.sheet(each.content, each.look, change.home)

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


def enter(
    db: sqlite3.Connection,
    desk: Desk,
    each: Reissue,
    printed: Print,
    sha256: str,
    change: forget.Change,
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
        file=issue.path_from(change.home, each.file),
        content=as_json(each.content),
        # Issued again on the same grounds, as they were.
        evidence=each.old.evidence
        and evidence.carried_over(each.old.evidence, each.old.number, change.former.renamed),
        handed_over_on=None,
        replaces=each.old.id,
        replaces_number=each.old.number,
    )
    new = replace(new, id=certificates.add(db, new, new.issued_on.year, each.sequence))
    prints.keep(db, new.id, prints.pack(printed, {}), None)
    if each.signed:
        each.signed.keep(db, new.id)
    return new
