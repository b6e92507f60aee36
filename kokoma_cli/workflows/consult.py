"""Consult: looking certificates up in the register."""

import re
import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from kokoma_cli.domain.certificates import STANDING_FOR, Certificate
from kokoma_cli.domain.lost_numbers import LostNumber
from kokoma_cli.errors import Conflict, KokomaError, NotFound, raise_all
from kokoma_cli.rendering.backups import lost_document
from kokoma_cli.storage import certificates, lost_numbers, prints
from kokoma_cli.wording.values import Phrase
from kokoma_cli.workflows import find
from kokoma_cli.workflows.desk import Desk


def register_of(desk: Desk, *, everywhere: bool = False) -> list[Certificate]:
    """All certificates of the cohort, or of the whole register, void ones included."""
    with desk.register.reading() as db:
        return certificates.everything(db, None if everywhere else desk.cohort_id(db))


def show(desk: Desk, word: str) -> Certificate:
    """The certificate this names (see `certificate`)."""
    with desk.register.reading() as db:
        return certificate(db, word)


class PrintFile(NamedTuple):
    """The file for the printer in which a certificate stands with others."""

    file: Path
    holds: bool
    #: Whether another certificate in it still holds.


def print_file(desk: Desk, certificate: Certificate) -> PrintFile | None:
    """The print file with the sheet of a certificate; None if there is none, or none any more."""
    with desk.register.reading() as db:
        together = prints.print_file_of(db, certificate.id)
        if together is None or not (desk.home / together.path).is_file():
            return None
        holds = any(
            prints.print_file_of(db, other.id) == together
            for other in certificates.everything(db)
            if other.status in STANDING_FOR
        )
    return PrintFile(desk.home / together.path, holds)


def certificate(db: sqlite3.Connection, word: str) -> Certificate:
    """The certificate this names: by its number in any case, by the running part alone if only one has it,
    or by the person who has only this one. Raises NotFound or Conflict."""
    issued = certificates.everything(db)
    return _only(word, _meant(db, word, issued))


def numbered(db: sqlite3.Connection, word: str) -> Certificate | None:
    """The certificate with this number, or the end of it; None if there is none. Raises Conflict."""
    fits = _numbered(word, certificates.everything(db))
    return _only(word, fits) if fits else None


def chosen(db: sqlite3.Connection, words: Iterable[str]) -> list[Certificate]:
    """The certificates these name, each once; a person stands for all of hers that hold. Everything that
    does not fit is said together."""
    issued = certificates.everything(db)
    found: dict[int, Certificate] = {}
    problems: list[KokomaError] = []
    for word in words:
        try:
            meant = _meant(db, word, issued)
        except KokomaError as error:
            problems.append(error)
        else:
            found |= {entry.id: entry for entry in meant}
    raise_all(problems)
    return list(found.values())


def _meant(
    db: sqlite3.Connection, word: str, issued: Sequence[Certificate]
) -> Sequence[Certificate]:
    by_number = _numbered(word, issued)
    if by_number:
        return [_only(word, by_number)]
    refuse_lost(db, word)
    if not any(letter.isalpha() for letter in word):
        raise NotFound("certificates.unknown", number=word)
    try:
        person = find.person(word, db)
    except NotFound as error:
        # A mistyped number has figures in it, a mistyped name has not.
        if any(letter.isdecimal() for letter in word) and "@" not in word:
            raise NotFound("certificates.unknown", number=word) from None
        raise error from None
    hers = [entry for entry in issued if entry.participant_id == person.id]
    if not hers:
        raise NotFound("certificates.none_for", name=person.name, id=person.id)
    return [entry for entry in hers if entry.status in STANDING_FOR] or hers


def lost(desk: Desk) -> list[LostNumber]:
    """The numbers whose entries are gone since a backup was restored."""
    with desk.register.reading() as db:
        return lost_numbers.everything(db)


def refuse_lost(db: sqlite3.Connection, word: str) -> None:
    """Raises NotFound, telling when, if the entry of this number was lost."""
    gone = lost_numbers.find(db, word) if any(letter.isdecimal() for letter in word) else None
    if gone:
        issued = Phrase("backups.number_issued", {"date": gone.issued_on})
        raise NotFound(
            "backups.number_lost",
            document={"lost": lost_document(gone)},
            number=gone.number,
            lost_on=gone.lost_on,
            issued=issued if gone.issued_on else "",
        )


def _numbered(word: str, issued: Sequence[Certificate]) -> Sequence[Certificate]:
    """Those whose number this is, or ends with it, or has the same figure in it."""
    wanted = word.strip().casefold()
    if not any(letter.isdecimal() for letter in wanted):
        # A word without a figure is a name, not the end of a number.
        return [entry for entry in issued if entry.number.casefold() == wanted]
    for fits in (
        [entry for entry in issued if entry.number.casefold() == wanted],
        # 1 is 001, and not 011.
        [entry for entry in issued if wanted.isdecimal() and _ends_with(entry, int(wanted))],
        [entry for entry in issued if entry.number.casefold().endswith(wanted)],
        # 13 is KOKOMA-2024-013, and 0013-2024 too.
        [entry for entry in issued if wanted.isdecimal() and _has_figure(entry, int(wanted))],
    ):
        if fits:
            return fits
    return ()


def _only(word: str, fits: Sequence[Certificate]) -> Certificate:
    if len(fits) == 1:
        return fits[0]
    numbers = [entry.number for entry in fits]
    raise Conflict(
        "certificates.ambiguous",
        document={"candidates": numbers},
        number=word,
        candidates=numbers,
    )


def _ends_with(certificate: Certificate, figure: int) -> bool:
    last = re.search(r"[0-9]+$", certificate.number)
    return last is not None and int(last[0]) == figure


def _has_figure(certificate: Certificate, figure: int) -> bool:
    return figure in map(int, re.findall(r"[0-9]+", certificate.number))
