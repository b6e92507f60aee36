"""`kokoma kind …`: the kinds of certificates, those shipped and the office's own."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kokoma_cli.cli.desk import desk
from kokoma_cli.cli.options import DryRun, Yes
from kokoma_cli.cli.session import Session, current
from kokoma_cli.errors import BadCall, KokomaError
from kokoma_cli.storage.located import locate

if TYPE_CHECKING:
    from kokoma_cli.rendering.kinds import Kinds
    from kokoma_cli.workflows.tailor import Known


def list_(ctx: typer.Context) -> None:
    """Shows the kinds of certificates."""
    from kokoma_cli.workflows import tailor

    session = current(ctx)
    with desk(session) as office:
        known = tailor.known(office)
    if session.json:
        session.emit([_document(session, each) for each in known])
        return
    from kokoma_cli.cli.screen import screen
    from kokoma_cli.rendering.tables import table

    keys = ("kind", "called", "for", "languages", "origin")
    session.print(
        table(
            [session.wording(f"kinds.heading_{key}") for key in keys],
            [[each.name, *_cells(session, each)] for each in known],
            screen(session),
            keeps=1,
        ),
        styled=True,
    )
    for each in known:
        for problem in each.problems:
            session.note("kinds.mistaken", kind=each.name)
            session.complain(_said(session, problem))
    session.note("kinds.hint_copy", kind=known[0].name)


def copy(
    ctx: typer.Context,
    kind: Annotated[str, typer.Argument(metavar="KIND")],
    name: Annotated[str, typer.Argument(metavar="NAME")],
    dry_run: DryRun = False,
    yes: Yes = False,
) -> None:
    """Makes a kind of the office's own from one there is."""
    from kokoma_cli.workflows import tailor

    session = current(ctx)
    with desk(session, dry_run=dry_run) as office:
        try:
            made = tailor.copy(office, kind, name, sure=yes)
        except BadCall as refused:
            if refused.key != "kinds.instead_needs_yes" or not session.interactive:
                raise
            if not session.confirm("kinds.ask_instead", **refused.values):
                session.note("certificates.left_alone")
                return
            made = tailor.copy(office, kind, name, sure=True)
    if session.json:
        session.emit(
            {
                "kind": made.name,
                "copied_from": made.model,
                "folder": str(made.folder),
                "files": [str(made.folder / file) for file in made.files],
            }
        )
    session.say("kinds.copied", kind=made.name, model=made.model, folder=session.path(made.folder))
    if made.instead:
        session.say("kinds.instead", kind=made.name)
    session.say("kinds.what_to_edit")
    session.say("kinds.how_to_see", kind=made.name)


def kinds_of(session: Session) -> "Kinds":
    """The kinds there are where the register of this call is."""
    from kokoma_cli.rendering.kinds import kinds

    return kinds(locate(session.register_path, Path.cwd()).absolute().parent)


def _cells(session: Session, each: "Known") -> list[str]:
    origin = session.wording("kinds.own" if each.own else "kinds.shipped")
    if each.kind is None:
        return ["–", "–", "–", origin]
    about = dict(each.kind.about).get(session.language)
    called = each.kind.label(session.language)
    languages = [
        session.wording("kinds.german" if language == "de" else "kinds.english")
        for language in each.kind.languages
    ]
    demand = "kinds.for_earned" if each.kind.requires == "earned" else "kinds.for_all"
    return [
        f"{called}: {about}" if about else called,
        session.wording(demand),
        ", ".join(languages) or "–",
        origin,
    ]


def _document(session: Session, each: "Known") -> dict[str, object]:
    kind = each.kind
    return {
        "kind": each.name,
        "name": kind.label(session.language) if kind else None,
        "about": dict(kind.about).get(session.language) if kind else None,
        "requires": kind.requires if kind else None,
        "languages": list(kind.languages) if kind else [],
        "origin": "own" if each.own else "shipped",
        "folder": str(each.folder),
        "problems": [_said(session, problem) for problem in each.problems],
    }


def _said(session: Session, problem: KokomaError) -> str:
    """The problem in the words of the press; but here nothing was to be printed."""
    text = session.wording(problem.key, **problem.values)
    return text.replace(" " + session.wording("printing.nothing_printed"), "")
