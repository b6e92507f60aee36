"""`kokoma certificate list` and `show`: the register of certificates."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kokoma_cli.cli.desk import desk, quoted
from kokoma_cli.cli.kinds import kinds_of
from kokoma_cli.cli.session import Session, current
from kokoma_cli.domain.certificates import EFFACED, Certificate
from kokoma_cli.domain.participants import NAMELESS, told_apart
from kokoma_cli.rendering.documents import certificate_document
from kokoma_cli.workflows import consult

if TYPE_CHECKING:
    from kokoma_cli.rendering.screen import Screen
    from kokoma_cli.workflows.explain import Explanation


def list_(
    ctx: typer.Context,
    everywhere: Annotated[bool, typer.Option("--all")] = False,
) -> None:
    """Shows the register of certificates."""
    session = current(ctx)
    with desk(session) as office:
        issued = consult.register_of(office, everywhere=everywhere)
        elsewhere = 0 if everywhere else len(consult.register_of(office, everywhere=True))
        lost = consult.lost(office)
        home = office.home
    if session.json:
        session.emit([certificate_document(certificate, home) for certificate in issued])
        return
    if lost:
        numbers = [each.number for each in lost]
        session.later("backups.numbers_missing", count=len(numbers), numbers=numbers)
    if not issued:
        session.say("certificates.none_in_register")
        return
    from kokoma_cli.cli.screen import screen
    from kokoma_cli.rendering.register_list import register_list

    names = told_apart({entry.participant_id: entry.name for entry in issued}.items())
    rows = [
        [
            certificate.number,
            _name_cell(certificate, names[certificate.participant_id]),
            session.wording(
                "certificates.kind_and_date",
                kind=_kind_cell(session, certificate),
                date=session.wording.short_date(certificate.issued_on),
            ),
            _status_cell(session, certificate),
        ]
        for certificate in issued
    ]
    session.print(register_list(rows, session.wording, screen(session)), styled=True)
    session.say("certificates.count", count=len(issued))
    if elsewhere > len(issued):
        # So that nobody looks for numbers that are missing here.
        session.note("certificates.elsewhere", count=elsewhere - len(issued))


def show(ctx: typer.Context, number: Annotated[str, typer.Argument(metavar="NUMBER")]) -> None:
    """Shows one certificate with what it was issued on."""
    from kokoma_cli.cli.screen import screen
    from kokoma_cli.workflows.explain import explain

    session = current(ctx)
    with desk(session) as office:
        found = explain(office, number)
        home = office.home
    if session.json:
        session.emit(_document(found, home))
        return
    here = screen(session)
    rows = _rows(session, found, home)
    labels = [
        session.wording(
            "certificates.heading_number" if key == "number" else f"certificates.shown_{key}"
        )
        for key, _ in rows
    ]
    width = max(map(len, labels))
    for label, (key, value) in zip(labels, rows, strict=True):
        first = f"{label:<{width}}  "
        if key in _IN_ONE_PIECE:
            session.print(first + value)
        else:
            session.print("\n".join(here.wrap(value, first=first, rest=" " * len(first))))
    lines = [*_grounds(session, found, here), *_duplicates(session, found, home, here)]
    session.print("\n".join(lines), styled=True)
    _hint(session, found)


def _document(found: "Explanation", home: Path) -> dict[str, object]:
    from kokoma_cli.rendering.evidence import entry_head, evidence_document

    return {
        **certificate_document(found.certificate, home),
        "content": _content(found),
        "entry": entry_head(found.entry) if found.entry else None,
        **evidence_document(found.evidence, found.since),
        "template_files": found.files,
        "key": found.kid,
        "credential_on": found.credential_on,
        "duplicates": [
            {"written_on": each.written_on, "file": str(home / each.file), "sha256": each.sha256}
            for each in found.duplicates
        ],
    }


def _content(found: "Explanation") -> dict[str, Any]:
    """What stands on the sheet; of somebody who was erased null for what is no longer known."""
    if found.certificate.name != NAMELESS:
        return found.content
    return {key: None if key in EFFACED else value for key, value in found.content.items()}


def _rows(session: Session, found: "Explanation", home: Path) -> list[tuple[str, str]]:
    """What is to be known first, each with its label."""
    from kokoma_cli.rendering.evidence import Telling, entry

    certificate, says = found.certificate, session.wording
    issued = (certificate.place, says.long_date(certificate.issued_on))
    rows = [
        ("number", certificate.number),
        ("name", certificate.name),
        ("kind", kind_name(session, certificate.kind)),
        ("issued", ", ".join(filter(None, issued))),
        *_standing(session, certificate),
    ]
    if found.entry:
        rows.append(("entry", entry(found.entry, says)))
    if found.evidence and found.evidence.first:
        rows.append(("first", says("evidence.first", number=found.evidence.first)))
    if found.evidence:
        rows.append(("because", Telling(found.evidence, says).because()))
    if certificate.exception_reason:
        exception = says(
            "certificates.exception_by",
            reason=certificate.exception_reason,
            by=certificate.exception_by,
            date=certificate.exception_on,
        )
        rows.append(("exception", exception))
    rows += _printed(session, found.content)
    file = session.path(home / certificate.file) if certificate.file else ""
    rows.append(("file", file or says("certificates.file_forgotten")))
    if found.kid:
        rows.append(("code", says("certificates.code_with", kid=found.kid)))
    if found.credential_on:
        rows.append(("credential", says("certificates.credential_given", date=found.credential_on)))
    return [*rows, ("sha256", certificate.sha256)]


def _printed(session: Session, content: dict[str, Any]) -> list[tuple[str, str]]:
    """What stands on the sheet, as far as that is kept."""
    if not content.get("courses"):
        return []
    says, unit = session.wording, content["hour_unit"]
    room, preparation = content["room_minutes"], content["preparation_minutes"]
    hours = says(
        "certificates.hours_personal",
        personal=says.hours(room + preparation, unit),
        room=says.hours(room, unit),
        preparation=says.hours(preparation, unit),
        series=says.hours(content["series_minutes"], unit),
    )
    codes = ", ".join(line["code"] for line in content["courses"])
    return [("courses", codes), ("hours", hours)]


def _grounds(session: Session, found: "Explanation", here: "Screen") -> list[str]:
    """The grounds in full, or what the sheet tells where they were not kept."""
    from kokoma_cli.rendering import evidence

    certificate, says = found.certificate, session.wording
    if found.evidence:
        return evidence.page(
            evidence.Telling(found.evidence, says),
            here,
            since=found.since,
            holds=not certificate.forgotten,
            called=kind_name(session, certificate.kind),
            files=found.files,
        )
    if not found.content.get("courses"):
        return ["", *here.wrap(says("evidence.forgotten"))]
    lines = ["", *here.wrap(says("evidence.not_kept"))]
    lines += evidence.section("printed", says, here)
    return [*lines, evidence.printed_courses(found.content, says, here)]


def _duplicates(session: Session, found: "Explanation", home: Path, here: "Screen") -> list[str]:
    from kokoma_cli.rendering.evidence import section

    if not found.duplicates:
        return []
    lines = section("duplicates", session.wording, here)
    for each in found.duplicates:
        file = here.shown(session.path(home / each.file))
        text = session.wording("evidence.duplicate", date=each.written_on, file=file)
        # A path is copied: it stands in one piece.
        lines.append(f"  {text}")
    return lines


def _hint(session: Session, found: "Explanation") -> None:
    """Where to look for the other half of the question."""
    number = quoted(found.certificate.number)
    if found.entry is None or found.entry.id == 1:
        return
    if found.cohort:
        session.note("evidence.why_not_in", number=number, cohort=found.cohort)
    else:
        session.note("evidence.why_not", number=number)


#: What is copied to be looked up elsewhere.
_IN_ONE_PIECE = ("file", "print_file", "sha256")


def _name_cell(certificate: Certificate, called: str) -> str:
    """The name as printed; told apart from a namesake where the person is still called so."""
    same = called.removesuffix(f" ({certificate.participant_id})") == certificate.name
    return called if same else certificate.name


def _standing(session: Session, certificate: Certificate) -> list[tuple[str, str]]:
    """What has become of a certificate, since when and why, and which others belong to it."""
    status = session.wording(f"certificates.status_{certificate.status}")
    since = certificate.status_on
    if certificate.status == "handed_over":
        since = certificate.handed_over_on
    if since:
        status = session.wording("certificates.status_since", status=status, date=since)
    rows = [("status", status)]
    if certificate.reason:
        rows.append(("reason", certificate.reason))
    elif certificate.status == "void":
        rows.append(("reason", session.wording("certificates.taken_back")))
    if certificate.handed_over_on and certificate.status != "handed_over":
        rows.append(("handed_over", session.wording.long_date(certificate.handed_over_on)))
    if certificate.replaced_by:
        rows.append(("replaced_by", certificate.replaced_by))
    last = certificate.in_its_place
    if last and (last.status == "void" or last.number != certificate.replaced_by):
        none = session.wording("certificates.in_its_place_void", number=last.number)
        rows.append(("in_its_place", none if last.status == "void" else last.number))
    if certificate.replaces_number:
        rows.append(("replaces", certificate.replaces_number))
    return rows


def _status_cell(session: Session, certificate: Certificate) -> str:
    """The status, and which certificate stands in its place."""
    status = session.wording(f"certificates.status_{certificate.status}")
    if not certificate.replaced_by:
        return status
    return session.wording(
        "certificates.status_replaced_by", status=status, number=certificate.replaced_by
    )


def _kind_cell(session: Session, certificate: Certificate) -> str:
    """The kind, and that it was issued as an exception."""
    name = kind_name(session, certificate.kind)
    if certificate.exception_reason:
        name += f" ({session.wording('certificates.by_exception')})"
    return name


def issued_line(session: Session, certificate: Certificate) -> str:
    """A certificate in one line, for where it is clear whose it is."""
    return session.wording(
        "certificates.issued_line",
        number=certificate.number,
        kind=_kind_cell(session, certificate),
        date=session.wording.short_date(certificate.issued_on),
        status=_status_cell(session, certificate),
    )


def kind_name(session: Session, kind: str) -> str:
    """What a kind is called."""
    return kinds_of(session).called(kind, session.language)
