"""Certify: entering certificates in the register and printing them, all or none."""

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from kokoma_cli.domain.certificates import Certificate, Content, safe_file_name
from kokoma_cli.domain.evidence import Shared
from kokoma_cli.domain.progress import Progress, Survey
from kokoma_cli.domain.settings import BY_KEY
from kokoma_cli.errors import BadCall, Conflict, raise_all
from kokoma_cli.rendering import certificates as sheets
from kokoma_cli.rendering import presses
from kokoma_cli.rendering.files import Stage
from kokoma_cli.rendering.fingerprints import fingerprint
from kokoma_cli.rendering.kinds import Kind, Kinds, kinds
from kokoma_cli.signing.sealer import Sealer
from kokoma_cli.storage import certificates, codes, participants, prints
from kokoma_cli.storage.prints import Packed, Piece, Print, PrintFile
from kokoma_cli.workflows import find, issue, seal, sign
from kokoma_cli.workflows.check import surveyed
from kokoma_cli.workflows.compose import Occasion, as_json, compose, grounds, undated
from kokoma_cli.workflows.desk import Desk
from kokoma_cli.workflows.entitle import Order, Skipped, choose, refuse_early_date
from kokoma_cli.workflows.sign import Coded, Signer, Signing

#: What a certificate should say and cannot while nobody has set it.
_WANTED = ("issuer", "signatories")


@dataclass(frozen=True, slots=True)
class Run:
    """What was issued to whom, in the order of the ceremony, and who was skipped."""

    cohort: str
    issued: tuple[Certificate, ...]
    skipped: tuple[Skipped, ...]
    folder: Path
    print_file: Path | None
    home: Path
    #: The register's folder, where relative paths start.
    lacking: tuple[str, ...]
    #: Settings that the paper wants and nobody has set.
    undated: tuple[str, ...]
    #: Codes of courses whose days stand on the paper without a date.
    kid: str | None = None
    #: The key that their codes are signed with; None: they bear none.


@dataclass(frozen=True, slots=True)
class _Draft:
    """A sheet about to be drawn, with its running number and where it goes."""

    person: Progress
    content: Content
    files: str
    #: Checksum of those of its kind.
    sequence: int
    file: Path

    def evidence(self, shared: Shared, known: Kinds) -> str:
        """On what grounds it is issued, as that will be kept."""
        kind, language = known[self.content.kind], self.content.language
        return grounds(shared, self.person, kind, language, self.files)


@dataclass(frozen=True, slots=True)
class _Plan:
    """Everything decided, nothing done."""

    found: Survey
    drafts: list[_Draft]
    skipped: list[Skipped]
    folder: Path
    taken: set[int]
    #: Places in the list of void ones that other certificates have.

    @property
    def contents(self) -> list[Content]:
        """What is to be drawn, in the order of the ceremony."""
        return [draft.content for draft in self.drafts]

    def rests_on_the_same_as(self, other: "_Plan") -> bool:
        """Whether content and grounds of all certificates are the same."""
        mine, theirs = self.found, other.found
        return (
            self.contents == other.contents
            and (mine.cohort, mine.courses, mine.policy, mine.held)
            == (theirs.cohort, theirs.courses, theirs.policy, theirs.held)
            and [draft.person for draft in self.drafts] == [draft.person for draft in other.drafts]
        )


def certify(
    desk: Desk,
    order: Order,
    who: Sequence[str] = (),
    *,
    signing: Signing = sign.unsigned,
    sealer: Sealer | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Run:
    """Issues certificates to these people, or to everybody who has earned one.

    Register and files agree: all of it happens, or nothing. Nobody gets the same kind twice. The sheets
    are drawn before the register is locked, so that others can go on working; if what they rest on has
    changed meanwhile, nothing is issued. `signing` is asked for the key only once all sheets can be
    printed; `sealer` seals each single file. Raises NotEarned when somebody named here has not earned it,
    saying what is missing.
    """
    home = desk.home
    known = kinds(home)
    kind = known.find(order.kind)
    if order.waiver and not who:
        raise BadCall("certificates.waiver_needs_names")
    with desk.reading() as (db, cohort):
        plan = _plan(desk, db, cohort, order, who, known, kind)
    print_file = _print_file(order, plan) if plan.drafts else None
    trying = signing(tried=True) if plan.drafts else None
    coded = sign.coded(trying, plan.contents, known, plan.taken)
    with ExitStack() as running:
        batch = running.enter_context(_batch(coded, known, home))
        raise_all(batch.problems())
        if desk.origin.dry_run:
            issued = [_certificate(draft, home, "", desk, order) for draft in plan.drafts]
            return _run(plan, issued, print_file, home, trying)
        if trying:
            coded = sign.coded(signing(tried=False), plan.contents, known, plan.taken)
            batch = running.enter_context(_batch(coded, known, home))
        running.enter_context(issue.naming_strays(desk))
        stage = running.enter_context(Stage())
        drawn: list[tuple[Packed, str, str]] = []
        packed: dict[str, Piece] = {}
        shared = Shared(plan.found)
        for draft, sheet in zip(plan.drafts, batch.files(), strict=True):
            if progress:
                progress(len(drawn), len(plan.drafts))
            printed = seal.sealed(sealer, Print(*sheet), draft.content)
            sha256 = issue.write(stage, draft.file, printed)
            drawn.append((prints.pack(printed, packed), sha256, draft.evidence(shared, known)))
        together = None
        if print_file:
            with stage.open(print_file) as target:
                batch.print_file(target)
            together = PrintFile(issue.path_from(home, print_file), stage.sha256(print_file))
        with desk.writing() as (db, cohort):
            if not _plan(desk, db, cohort, order, who, known, kind).rests_on_the_same_as(plan):
                raise Conflict("certificates.changed_meanwhile")
            issued = []
            for planned, signed, (small, sha256, why) in zip(
                plan.drafts, coded, drawn, strict=True
            ):
                draft = replace(planned, content=signed.content)
                certificate = replace(_certificate(draft, home, sha256, desk, order), evidence=why)
                id_ = certificates.add(db, certificate, certificate.issued_on.year, draft.sequence)
                prints.keep(db, id_, small, together)
                signed.keep(db, id_)
                issued.append(replace(certificate, id=id_))
            stage.publish()
    return _run(plan, issued, print_file, home, trying)


def _batch(coded: Sequence[Coded], known: Kinds, home: Path) -> presses.Batch:
    return presses.Batch([each.content for each in coded], known, home)


def _plan(
    desk: Desk,
    db: sqlite3.Connection,
    cohort: int,
    order: Order,
    who: Sequence[str],
    known: Kinds,
    kind: Kind,
) -> _Plan:
    """Who gets what, as the register stands."""
    found = surveyed(db, cohort)
    if who:
        enrolled = participants.enrolments(db, cohort)
        named = {entry.id for entry in find.enrolments(who, db, enrolled)}
        found = replace(found, people=tuple(p for p in found.people if p.enrolment.id in named))
    chosen, skipped = choose(db, found, kind, order, named=bool(who))
    issued_on = order.issued_on or desk.today
    refuse_early_date(found, [person for person, _ in chosen], issued_on)
    home = desk.home
    folder = (
        order.folder.absolute()
        if order.folder
        else home / order.folder_name / safe_file_name(found.cohort.name)
    )
    drafts = _drafts(db, found, chosen, order, known, issued_on, folder, home)
    return _Plan(found, drafts, skipped, folder, codes.places(db))


def _run(
    plan: _Plan,
    issued: Sequence[Certificate],
    print_file: Path | None,
    home: Path,
    signer: Signer | None,
) -> Run:
    without_date = {code for draft in plan.drafts for code in undated(plan.found, draft.person)}
    return Run(
        plan.found.cohort.name,
        tuple(issued),
        tuple(plan.skipped),
        plan.folder,
        print_file,
        home,
        tuple(
            key for key in _WANTED if any(not getattr(draft.content, key) for draft in plan.drafts)
        ),
        tuple(course.code for course in plan.found.courses if course.code in without_date),
        signer.kid if signer else None,
    )


def _print_file(order: Order, plan: _Plan) -> Path:
    if order.print_file:
        return order.print_file.absolute()
    numbers = dict.fromkeys((plan.contents[0].number, plan.contents[-1].number))
    return plan.folder / safe_file_name(f"{order.print_name} {' – '.join(numbers)}", ".pdf")


def _drafts(
    db: sqlite3.Connection,
    found: Survey,
    chosen: Sequence[tuple[Progress, str]],
    order: Order,
    known: Kinds,
    issued_on: date,
    folder: Path,
    home: Path,
) -> list[_Draft]:
    names = [
        (person.enrolment.participant.name, person.enrolment.participant.family)
        for person, _ in chosen
    ]
    wanted = {kind for _, kind in chosen}
    sizes = {kind: sheets.name_size(known[kind], names) for kind in wanted}
    files = {kind: fingerprint(known[kind], home) for kind in wanted}
    chosen_language = found.settings.get("document_language", "auto")
    language = order.language if chosen_language == "auto" else chosen_language
    pattern = found.settings.get("number_pattern", BY_KEY["number_pattern"].default)
    numbers = issue.fresh_numbers(db, pattern, issued_on.year)
    drafts = []
    for (person, kind), (sequence, number) in zip(chosen, numbers, strict=False):
        occasion = Occasion(issued_on, order.place, language, sizes[kind])
        content = compose(found, person, known[kind], number, occasion)
        file = folder / issue.file_name(content)
        drafts.append(_Draft(person, content, files[kind], sequence, file))
    return drafts


def _certificate(draft: _Draft, home: Path, sha256: str, desk: Desk, order: Order) -> Certificate:
    content = draft.content
    waived = order.waiver if draft.person.assessment.outcome != "earned" else None
    return Certificate(
        id=0,
        number=content.number,
        enrolment_id=draft.person.enrolment.id,
        participant_id=draft.person.enrolment.participant.id,
        kind=content.kind,
        language=content.language,
        issued_on=content.issued_on,
        place=content.place,
        status="prepared",
        name=content.name,
        sha256=sha256,
        file=issue.path_from(home, draft.file),
        content=as_json(content),
        exception_reason=waived.reason if waived else None,
        exception_by=waived.by if waived else None,
        exception_on=desk.today if waived else None,
    )
