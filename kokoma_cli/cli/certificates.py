"""`kokoma certificate list` and `show`: the register of certificates."""

import json
from typing import Annotated, Any

import typer

from kokoma_cli.cli.desk import desk
from kokoma_cli.cli.kinds import kinds_of
from kokoma_cli.cli.session import Session, current
from kokoma_cli.domain.certificates import Certificate
from kokoma_cli.domain.participants import told_apart
from kokoma_cli.rendering.documents import certificate_document
from kokoma_cli.workflows import consult


def list_(
    ctx: typer.Context,
    everywhere: Annotated[bool, typer.Option("--all")] = False,
) -> None:
    """Shows the register of certificates."""
    session = current(ctx)
    with desk(session) as office:
        issued = consult.register_of(office, everywhere=everywhere)
        elsewhere = 0 if everywhere else len(consult.register_of(office, everywhere=True))
        home = office.home
    if session.json:
        session.emit([certificate_document(certificate, home) for certificate in issued])
        return
    if not issued:
        session.say("certificates.none_in_register")
        return
    from kokoma_cli.cli.screen import screen
    from kokoma_cli.rendering.tables import table

    names = told_apart({entry.participant_id: entry.name for entry in issued}.items())
    session.print(
        table(
            [
                session.wording(f"certificates.heading_{key}")
                for key in ("number", "name", "kind", "issued_on", "status")
            ],
            [
                [
                    certificate.number,
                    _name_cell(certificate, names[certificate.participant_id]),
                    _kind_cell(session, certificate),
                    session.wording.short_date(certificate.issued_on),
                    _status_cell(session, certificate),
                ]
                for certificate in issued
            ],
            screen(session),
            keeps=1,
        ),
        styled=True,
    )
    session.say("certificates.count", count=len(issued))
    if elsewhere > len(issued):
        # So that nobody looks for numbers that are missing here.
        session.note("certificates.elsewhere", count=elsewhere - len(issued))


def show(ctx: typer.Context, number: Annotated[str, typer.Argument(metavar="NUMBER")]) -> None:
    """Shows one certificate with what it was issued on."""
    session = current(ctx)
    with desk(session) as office:
        certificate = consult.show(office, number)
        home = office.home
    content: dict[str, Any] = json.loads(certificate.content)
    if session.json:
        session.emit(certificate_document(certificate, home) | {"content": content})
        return
    issued = ", ".join(
        filter(None, (certificate.place, session.wording.long_date(certificate.issued_on)))
    )
    unit = content["hour_unit"]
    room, preparation = content["room_minutes"], content["preparation_minutes"]
    rows = [
        ("number", certificate.number),
        ("name", certificate.name),
        ("kind", kind_name(session, certificate.kind)),
        ("issued", issued),
        *_standing(session, certificate),
        ("courses", ", ".join(line["code"] for line in content["courses"])),
        (
            "hours",
            session.wording(
                "certificates.hours_personal",
                personal=session.wording.hours(room + preparation, unit),
                room=session.wording.hours(room, unit),
                preparation=session.wording.hours(preparation, unit),
                series=session.wording.hours(content["series_minutes"], unit),
            ),
        ),
    ]
    if certificate.exception_reason:
        rows.append(
            (
                "exception",
                session.wording(
                    "certificates.exception_by",
                    reason=certificate.exception_reason,
                    by=certificate.exception_by,
                    date=certificate.exception_on,
                ),
            )
        )
    file = session.path(home / certificate.file) if certificate.file else ""
    rows += [
        ("file", file or session.wording("certificates.file_forgotten")),
        ("sha256", certificate.sha256),
    ]
    labels = [
        session.wording(
            "certificates.heading_number" if key == "number" else f"certificates.shown_{key}"
        )
        for key, _ in rows
    ]
    from kokoma_cli.cli.screen import screen

    width = max(map(len, labels))
    here = screen(session)
    for label, (key, value) in zip(labels, rows, strict=True):
        first = f"{label:<{width}}  "
        if key in _IN_ONE_PIECE:
            session.print(first + value)
        else:
            session.print("\n".join(here.wrap(value, first=first, rest=" " * len(first))))


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


def kind_name(session: Session, kind: str) -> str:
    """What a kind is called."""
    return kinds_of(session).called(kind, session.language)
