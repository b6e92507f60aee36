"""Reprint: giving back an issued certificate, byte for byte."""

import hashlib
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kokoma_cli.domain.certificates import STANDING_FOR, Certificate
from kokoma_cli.domain.participants import NAMELESS
from kokoma_cli.errors import Conflict, KokomaError, NotFound, Unusable, raise_all
from kokoma_cli.rendering import certificates as sheets
from kokoma_cli.rendering.files import Stage, sweep
from kokoma_cli.signing.sealer import Sealer
from kokoma_cli.storage import duplicates, prints
from kokoma_cli.storage.duplicates import Duplicate
from kokoma_cli.storage.prints import Print
from kokoma_cli.workflows import consult, issue, seal
from kokoma_cli.workflows.become import refusal
from kokoma_cli.workflows.compose import from_json
from kokoma_cli.workflows.desk import Desk


@dataclass(frozen=True, slots=True)
class Reprinted:
    """Where the document is, and whether it was there already, unchanged."""

    certificate: Certificate
    file: Path
    there: bool
    sha256: str


def reprint(
    desk: Desk,
    words: Sequence[str],
    folder: Path | None = None,
    *,
    duplicate: str | None = None,
    sealer: Sealer | None = None,
    sure: bool = False,
) -> list[Reprinted]:
    """Writes these certificates as they were issued, to where they were or to a folder; all or none.
    `duplicate`: marked as a Zweitschrift, with this word in the names of the files; only these are sealed.

    Raises Conflict for one that does not hold any more unless they are `sure`, and where another file
    has the name; Unusable if what is kept is not what was issued. Nothing is overwritten.
    """
    home = desk.home
    done: list[Reprinted] = []
    problems: list[KokomaError] = []
    with Stage() as stage:
        with desk.register.reading() as db:
            for certificate in consult.chosen(db, words):
                try:
                    _refuse(certificate, sure=sure)
                    issued = home / certificate.file
                    into = folder.absolute() if folder else issued.parent
                    if duplicate:
                        file = into / f"{issued.stem} ({duplicate}).pdf"
                        done.append(_marked(db, stage, certificate, file, sealer))
                    else:
                        done.append(_same(db, stage, certificate, into / issued.name, issued))
                except KokomaError as error:
                    problems.append(error)
        raise_all(problems)
        if desk.origin.dry_run:
            return done
        for each in done:
            if each.there:
                # Perhaps from a run that was killed once it was there.
                sweep(each.file.parent)
        if not duplicate:
            stage.publish()
            return done
        with desk.register.writing(desk.origin) as db:
            for each in done:
                path = issue.path_from(home, each.file)
                written = Duplicate(each.certificate.id, desk.today, path, each.sha256)
                duplicates.keep(db, written, there=each.there)
            stage.publish()
    return done


def _refuse(certificate: Certificate, *, sure: bool) -> None:
    if certificate.name == NAMELESS:
        raise Conflict("privacy.erased_certificate", number=certificate.number)
    if certificate.forgotten and certificate.replaced_by:
        raise NotFound(
            "certificates.forgotten", number=certificate.number, by=certificate.replaced_by
        )
    if certificate.forgotten:
        raise NotFound("certificates.forgotten_alone", number=certificate.number)
    if certificate.status not in STANDING_FOR and not sure:
        raise refusal(certificate)


def _same(
    db: sqlite3.Connection, stage: Stage, certificate: Certificate, file: Path, issued: Path
) -> Reprinted:
    there = _is_there(file, certificate)
    if not there:
        issue.write(stage, file, _as_issued(db, certificate, issued))
    return Reprinted(certificate, file, there, certificate.sha256)


def _marked(
    db: sqlite3.Connection,
    stage: Stage,
    certificate: Certificate,
    file: Path,
    sealer: Sealer | None,
) -> Reprinted:
    kept = prints.load(db, certificate.id)
    if kept is None or kept.master is None:
        raise NotFound("certificates.no_master", number=certificate.number)
    content = from_json(certificate.content)
    drawn = Print(*sheets.draw_duplicate(content, kept.master, kept.logos))
    sealed = seal.sealed(sealer, drawn, content)
    here = file.read_bytes() if file.is_file() else b""
    there = here == sealed.file or (
        # A seal tells when it was made: at another moment the same sheet has other bytes.
        sealer is not None
        and here.startswith(drawn.file)
        and _sha256(here) in {each.sha256 for each in duplicates.of(db, certificate.id)}
        and here != drawn.file
    )
    if not there:
        issue.write(stage, file, sealed)
    return Reprinted(certificate, file, there, _sha256(here if there else sealed.file))


def _as_issued(db: sqlite3.Connection, certificate: Certificate, issued: Path) -> Print:
    kept = prints.load(db, certificate.id)
    if kept is None and _is_there(issued, certificate):
        # Issued before prints were kept; the file itself is as good.
        kept = Print((issued.read_bytes(),))
    if kept is None:
        raise NotFound("certificates.no_print", number=certificate.number, file=str(issued))
    if _sha256(kept.file) != certificate.sha256:
        raise Unusable("certificates.print_damaged", number=certificate.number)
    return kept


def _is_there(file: Path, certificate: Certificate) -> bool:
    return file.is_file() and _sha256(file.read_bytes()) == certificate.sha256


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
