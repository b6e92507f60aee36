"""`kokoma key …`: what the office signs certificates with, from its making to its end."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from kokoma_cli.cli import key_answers
from kokoma_cli.cli.desk import desk
from kokoma_cli.cli.options import DryRun, Yes, read_date
from kokoma_cli.cli.passphrase import PassphraseFile, new_passphrase, unlocked
from kokoma_cli.cli.replacing import replacing
from kokoma_cli.cli.session import Session, current
from kokoma_cli.errors import BadCall, BadInput
from kokoma_cli.workflows.desk import Desk

_Out = Annotated[Path | None, typer.Option("--out", metavar="FILE")]


def new(
    ctx: typer.Context,
    page: Annotated[str | None, typer.Option("--page", metavar="ADDRESS")] = None,
    passphrase_file: PassphraseFile = None,
    dry_run: DryRun = False,
) -> None:
    """Makes the office's key."""
    session = current(ctx)
    from kokoma_cli.workflows import new_key

    with desk(session, dry_run=dry_run) as office:
        new_key.refuse_second(office)
        address = _page(session, office, page)
        if dry_run:
            key_answers.would_make(session, office, address)
            return
        passphrase = new_passphrase(session, office, passphrase_file)
        made = new_key.new_key(office, address, passphrase)
        key_answers.made(session, office, made, address)


def _page(session: Session, office: Desk, wanted: str | None) -> str:
    """The page that codes will point to."""
    from kokoma_cli.workflows.new_key import page_for_codes

    if address := page_for_codes(office, wanted):
        return address
    if not session.interactive:
        raise BadCall("keys.needs_page")
    while True:
        try:
            if address := page_for_codes(office, session.ask("keys.ask_page")):
                return address
        except BadCall as refused:
            session.note(refused.key, **refused.values)
        else:
            raise BadCall("keys.needs_page")


def show(
    ctx: typer.Context,
    compare: Annotated[Path | None, typer.Option("--compare", metavar="FILE")] = None,
) -> None:
    """Lists the keys, and what others verify with."""
    session = current(ctx)
    if compare is not None:
        from kokoma_cli.cli.key_compared import compared

        with desk(session) as office:
            compared(session, office, compare)
        return
    from kokoma_cli.workflows.show_keys import show_keys

    with desk(session) as office:
        found = show_keys(office)
    key_answers.shown(session, found)


def backup(
    ctx: typer.Context,
    out: _Out = None,
    passphrase_file: PassphraseFile = None,
    dry_run: DryRun = False,
    yes: Yes = False,
) -> None:
    """Writes the sheet for the envelope in the safe."""
    session = current(ctx)
    from kokoma_cli.workflows import back_up_key
    from kokoma_cli.workflows.unlock import in_use

    with desk(session, dry_run=dry_run) as office:
        key = in_use(office)
        file = out or back_up_key.sheet_of(office, key)
        if not dry_run:
            secret = unlocked(session, office, key, passphrase_file)

            def write(replace: bool) -> bool:
                back_up_key.back_up_key(office, key, secret, file, session.wording, replace=replace)
                return True

            if not replacing(session, write, yes=yes):
                return
    key_answers.backed_up(session, key, file)
    if dry_run or session.json or not session.confirm("keys.ask_printed"):
        return
    if back_up_key.destroy(file):
        session.say("keys.sheet_destroyed", file=session.path(file))
    else:
        session.note("keys.sheet_still_there", file=session.path(file))


def restore(
    ctx: typer.Context,
    file: Annotated[Path | None, typer.Argument(metavar="FILE")] = None,
    retired: Annotated[bool, typer.Option("--retired")] = False,
    passphrase_file: PassphraseFile = None,
    dry_run: DryRun = False,
    yes: Yes = False,
) -> None:
    """Brings the key back from its sheet, or from a copy of its file."""
    session = current(ctx)
    from kokoma_cli.cli import key_restored

    with desk(session, dry_run=dry_run) as office:
        key_restored.restore(session, office, file, passphrase_file, retired=retired, yes=yes)


def passwd(
    ctx: typer.Context,
    passphrase_file: PassphraseFile = None,
    new_passphrase_file: Annotated[
        Path | None, typer.Option("--new-passphrase-file", metavar="FILE")
    ] = None,
    dry_run: DryRun = False,
) -> None:
    """Gives the key another passphrase."""
    session = current(ctx)
    from kokoma_cli.workflows.change_passphrase import change_passphrase
    from kokoma_cli.workflows.unlock import file_of, in_use, unlock

    with desk(session, dry_run=dry_run) as office:
        key = in_use(office)
        secret = unlocked(session, office, key, passphrase_file)
        if not dry_run:
            option = "--new-passphrase-file"
            chosen = new_passphrase(session, office, new_passphrase_file, option=option)
            _refuse_the_same(lambda: unlock(office, key, chosen))
            change_passphrase(office, key, secret, chosen)
        key_answers.passphrase_changed(session, key, file_of(office, key.kid))


def _refuse_the_same(opening: Callable[[], object]) -> None:
    try:
        opening()
    except BadInput:
        return
    raise BadCall("keys.same_passphrase")


def rotate(
    ctx: typer.Context,
    passphrase_file: PassphraseFile = None,
    dry_run: DryRun = False,
) -> None:
    """Puts a new key in the place of the one that is signed with."""
    session = current(ctx)
    from kokoma_cli.workflows.credentials_given import credentials_given
    from kokoma_cli.workflows.rotate_key import rotate_key
    from kokoma_cli.workflows.unlock import in_use

    with desk(session, dry_run=dry_run) as office:
        old = in_use(office)
        issued = credentials_given(office, old)
        made = None
        if not dry_run:
            made = rotate_key(office, old, new_passphrase(session, office, passphrase_file))
        key_answers.rotated(session, office, old, issued, made)


def compromised(
    ctx: typer.Context,
    kid: Annotated[str | None, typer.Argument(metavar="KEY")] = None,
    date: Annotated[str | None, typer.Option("--date", metavar="DATE")] = None,
    passphrase_file: PassphraseFile = None,
    dry_run: DryRun = False,
    yes: Yes = False,
) -> None:
    """Marks a key as one that somebody else may have."""
    session = current(ctx)
    from kokoma_cli.workflows.compromise_key import compromise_key, to_compromise

    since = read_date(session, date) if date else None
    with desk(session, dry_run=dry_run) as office:
        case = to_compromise(office, kid, since)
        made = None
        if not dry_run:
            chosen = None
            if case.key.state == "current":
                session.note("keys.new_one_at_once", kid=case.key.kid)
                chosen = new_passphrase(session, office, passphrase_file)
            elif not (yes or not session.interactive or _is_sure(session, case.key.kid)):
                # Nothing else would make anybody pause.
                session.note("certificates.left_alone")
                return
            made = compromise_key(office, case.key, since, chosen)
        key_answers.compromised(session, office, case, since or session.today, made)


def _is_sure(session: Session, kid: str) -> bool:
    return session.confirm("keys.ask_compromised", kid=kid)
