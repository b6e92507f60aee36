"""Proof: looking at everything that is about to be printed, before it is."""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from kokoma_cli.domain.doubts import Batch, Doubt, Sheet, doubts
from kokoma_cli.domain.progress import Progress
from kokoma_cli.rendering import fonts, typesetting
from kokoma_cli.rendering.certificates import name_size
from kokoma_cli.rendering.kinds import Kind, kinds
from kokoma_cli.rendering.layout import MEASURE
from kokoma_cli.rendering.proof_sheet import proof_sheet
from kokoma_cli.wording import Wording
from kokoma_cli.workflows.check import surveyed
from kokoma_cli.workflows.deposit import deposit
from kokoma_cli.workflows.desk import Desk
from kokoma_cli.workflows.entitle import Order, Skipped, choose

#: What stands on every certificate and somebody has to say once.
_WANTED = ("issuer", "signatories", "place")


@dataclass(frozen=True, slots=True)
class Proof:
    """What would be issued now, who would not although she has earned it, and all doubts."""

    batch: Batch
    kinds: Mapping[str, Kind]
    #: Those of the sheets, by name.
    skipped: tuple[Skipped, ...]
    doubts: tuple[Doubt, ...]
    home: Path
    #: The register's folder.


def proof(desk: Desk, order: Order) -> Proof:
    """Looks at what `certify --all` would issue with this order. Nothing is issued, nothing written.

    Raises NotFound for a kind there is none of.
    """
    home = desk.home
    known = kinds(home)
    kind = known.find(order.kind)
    with desk.reading() as (db, cohort):
        found = surveyed(db, cohort)
        chosen, skipped = choose(db, found, kind, order, named=False)
    used = {each: known[each] for _, each in chosen}
    sheets = tuple(_sheet(person, used[each]) for person, each in chosen)
    unset = _unset(found.settings, used.values(), order)
    spoken = found.settings.get("document_language", "auto")
    batch = Batch(found, sheets, desk.today, unset, order.language if spoken == "auto" else spoken)
    earned = (entry for entry in skipped if entry.assessment.outcome == "earned")
    return Proof(batch, used, tuple(earned), doubts(batch), home)


def _unset(settings: Mapping[str, str], used: Iterable[Kind], order: Order) -> frozenset[str]:
    """What neither the register nor the kind itself says, for at least one of these kinds."""
    unset = {
        key
        for key in _WANTED
        for kind in used
        if not (dict(kind.settings).get(key) or settings.get(key))
    }
    return frozenset(unset - {"place"} if order.place else unset)


def write_sheet(
    found: Proof, file: Path, words: Wording, *, replace: bool = False, dry_run: bool = False
) -> bool:
    """Writes the sheet on which a second person checks the names, or only draws it. False, and no file, if
    there are none.

    Raises Conflict if the file exists and holds something else, unless it is to be replaced; Unusable if it
    cannot be written.
    """
    if not found.batch.sheets:
        return False
    sheet = proof_sheet(found.batch, found.doubts, words, found.kinds, found.home)
    deposit({file.absolute(): sheet}, replace=replace, dry_run=dry_run)
    return True


def _sheet(person: Progress, kind: Kind) -> Sheet:
    participant = person.enrolment.participant
    name = unicodedata.normalize("NFC", participant.name)
    family = unicodedata.normalize("NFC", participant.family) if participant.family else None
    style = kind.style("strong")
    missing = fonts.missing(name, style)
    size = 0.0 if missing else name_size(kind, [(name, family)])
    if size == typesetting.NAME_SIZE_AT_LEAST and _too_wide(name, family, style):
        size = 0.0
    return Sheet(person, kind.name, missing, size, kind.name_size)


def _too_wide(name: str, family: str | None, style: fonts.Style) -> bool:
    """True if the name does not fit in two lines at the least size."""
    size = typesetting.NAME_SIZE_AT_LEAST
    face = fonts.face_for(name, style) or fonts.FACES[style][0]
    lines = typesetting.name_lines(name, family, size, MEASURE, face)
    return any(fonts.width(line, face, size) > MEASURE for line in lines)
