"""What `kokoma key …` answers: sentences, a table, and documents without anything secret."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kokoma_cli.cli.session import Session
from kokoma_cli.domain.keys import Key, KeyState
from kokoma_cli.workflows.desk import Desk
from kokoma_cli.workflows.show_keys import Keys, Shown, show_keys
from kokoma_cli.workflows.unlock import file_of

if TYPE_CHECKING:
    from kokoma_cli.workflows.compromise_key import Case
    from kokoma_cli.workflows.credentials_given import Credentials
    from kokoma_cli.workflows.restore_key import Plan

#: A key that was made, and its file.
Made = tuple[Key, Path]


def would_make(session: Session, office: Desk, page: str) -> None:
    """`key new --dry-run`."""
    found = show_keys(office)
    if session.json:
        session.emit({"key": None, "page": page, "strays": list(map(str, found.strays))})
    session.say("keys.would_make", file=_a_file(session, office), page=page)
    _strays(session, found)


def made(session: Session, office: Desk, one: Made, page: str) -> None:
    """`key new`."""
    found = show_keys(office)
    if session.json:
        document = {"key": _of(found, one[0]), "page": page}
        session.emit(document | {"strays": list(map(str, found.strays))})
    session.say("keys.made", kid=one[0].kid, file=session.path(one[1]))
    session.say("keys.points_to", page=page)
    session.say("keys.next_backup")
    session.say("keys.next_publish")
    _strays(session, found)


def shown(session: Session, found: Keys) -> None:
    """`key show`."""
    if session.json:
        session.emit(
            {
                "page": found.page or None,
                "keys": [document(each) for each in found.shown],
                "strays": list(map(str, found.strays)),
            }
        )
        return
    if not found.shown:
        session.say("keys.none_here")
    else:
        _table(session, found)
        if here := found.current:
            session.print("")
            session.say("keys.public_half", kid=here.key.kid)
            for name, text in (("ssh", here.ssh), ("multibase", here.multibase), ("did", here.did)):
                session.say(f"keys.form_{name}", text=text)
        else:
            session.note("keys.no_current")
    session.say("keys.points_to" if found.page else "keys.points_nowhere", page=found.page)
    for each in found.shown:
        if each.key.state == "current" and not each.there:
            session.note("keys.file_missing", kid=each.key.kid, file=session.path(each.file))
    _strays(session, found)


def _table(session: Session, found: Keys) -> None:
    from kokoma_cli.cli.screen import screen
    from kokoma_cli.rendering.tables import table

    say = session.wording
    heads = [say(f"keys.head_{head}") for head in ("key", "state", "made", "signed", "file")]
    rows = [
        [
            each.key.kid,
            _state(session, each.key),
            say.short_date(each.key.created_on),
            str(each.signed),
            say("keys.there" if each.there else "keys.not_there"),
        ]
        for each in found.shown
    ]
    session.print(table(heads, rows, screen(session), right=(3,)), styled=True)


def _state(session: Session, key: Key) -> str:
    since = key.compromised_on or key.retired_on
    return session.wording(
        f"keys.state_{key.state}", date=session.wording.short_date(since or key.created_on)
    )


def backed_up(session: Session, key: Key, file: Path) -> None:
    """`key backup`."""
    if session.json:
        session.emit({"key": key.kid, "file": file.absolute()})
    if session.dry:
        session.say("keys.would_back_up", kid=key.kid, file=session.path(file))
        return
    session.say("keys.backed_up", kid=key.kid, file=session.path(file))
    session.say("keys.what_to_do_with_sheet")


def restored(session: Session, office: Desk, plan: "Plan") -> None:
    """`key restore`."""
    file = file_of(office, plan.key.kid)
    if session.json:
        session.emit(
            {
                "key": plan.key.kid,
                "file": str(file),
                "state": plan.key.state,
                "entered": plan.unknown,
                "retires": plan.retires.kid if plan.retires else None,
                "replaces_file": plan.in_the_way,
            }
        )
    values = {"kid": plan.key.kid, "file": session.path(file)}
    if session.dry:
        session.say("keys.would_restore", **values)
        if plan.in_the_way:
            session.say("keys.would_replace", **values)
        if plan.unknown:
            _would_enter(session, plan)
        return
    session.say("keys.restored", **values)
    if plan.unknown and plan.key.state == "retired":
        session.say("keys.entered_retired", **values)
        session.say("keys.next_publish_entered")
    elif plan.unknown:
        session.say("keys.entered", **values)
        if plan.known:
            _entered_beside(session, office, plan)
        if not show_keys(office).page:
            session.note("keys.no_page")
    elif plan.key.state != "current":
        session.note(f"keys.restored_{plan.key.state}", kid=plan.key.kid)


def _would_enter(session: Session, plan: "Plan") -> None:
    kid, old = plan.key.kid, plan.retires
    if not plan.known:
        session.say("keys.would_enter", kid=kid)
    elif plan.key.state == "retired":
        session.say("keys.would_enter_retired", kid=kid)
    elif old:
        session.say("keys.would_retire", kid=kid, old=old.kid)
    else:
        session.say("keys.would_enter_current", kid=kid)


def _entered_beside(session: Session, office: Desk, plan: "Plan") -> None:
    """What is to be done where another key was signed with, or others are known."""
    if old := plan.retires:
        _old_file(session, office, old, "keys.retired")
        session.note("keys.if_stolen", kid=old.kid)
    session.say("keys.next_publish_entered")


def passphrase_changed(session: Session, key: Key, file: Path) -> None:
    """`key passwd`."""
    if session.json:
        session.emit({"key": key.kid, "file": str(file)})
    if session.dry:
        session.say("keys.would_change_passphrase", kid=key.kid)
        return
    session.say("keys.passphrase_changed", kid=key.kid, file=session.path(file))
    session.say("keys.older_copies")


def rotated(
    session: Session, office: Desk, old: Key, issued: "Credentials", one: Made | None
) -> None:
    """`key rotate`."""
    found = show_keys(office)
    if session.json:
        session.emit(
            {
                "key": _of(found, one[0]) if one else None,
                "retired": {**_of(found, old), **_become(session, old, "retired", session.today)},
                "credentials": _numbers(issued),
            }
        )
    if one is None:
        session.say("keys.would_rotate", old=old.kid, file=_a_file(session, office))
        _credentials(session, issued)
        return
    session.say("keys.made", kid=one[0].kid, file=session.path(one[1]))
    _old_file(session, office, old, "keys.retired")
    session.say("keys.next_backup_again")
    session.say("keys.next_publish_again")
    _credentials(session, issued)


def _become(session: Session, old: Key, state: KeyState, since: date) -> dict[str, object]:
    """What a trial says of a key that nothing has happened to."""
    if not session.dry:
        return {}
    became: dict[str, object] = {"state": state}
    if old.retired_on is None and old.state == "current":
        became["retired_on"] = session.today
    return became | ({"compromised_on": since} if state == "compromised" else {})


def compromised(
    session: Session, office: Desk, case: "Case", since: date, one: Made | None
) -> None:
    """`key compromised`."""
    found, old = show_keys(office), case.key
    if session.json:
        session.emit(
            {
                "compromised": {**_of(found, old), **_become(session, old, "compromised", since)},
                "since": since,
                "signed": case.signed,
                "credentials": _numbers(case.credentials),
                "key": _of(found, one[0]) if one else None,
            }
        )
    values = {"kid": old.kid, "count": case.signed, "date": since}
    if session.dry:
        session.say("keys.would_mark", **values)
    else:
        session.say("keys.marked", **values)
    session.say("keys.what_stays_valid", **values)
    if case.credentials.by_key:
        session.note("keys.credentials_forged", kid=old.kid)
        _credentials(session, case.credentials)
    elif numbers := case.credentials.numbers:
        session.note("keys.credentials_lapse", count=len(numbers), numbers=list(numbers))
    if session.dry:
        if old.state == "current":
            session.say("keys.would_make_another", file=_a_file(session, office))
        return
    if one:
        session.say("keys.made", kid=one[0].kid, file=session.path(one[1]))
        session.say("keys.next_backup_again")
    _old_file(session, office, old, "keys.of_no_use")
    session.say("keys.publish_today")


def _credentials(session: Session, issued: "Credentials") -> None:
    """Those that the key itself has issued: it signs no more the status list that belongs to them."""
    if issued.by_key and issued.numbers:
        session.note(
            "keys.credentials_anew", count=len(issued.numbers), numbers=list(issued.numbers)
        )


def _numbers(issued: "Credentials") -> dict[str, object]:
    return {"numbers": list(issued.numbers), "to_be_given_anew": issued.by_key}


def _a_file(session: Session, office: Desk) -> str:
    """What the file of a key is called of which nobody knows the id yet."""
    return session.path(file_of(office, "…"))


def _old_file(session: Session, office: Desk, old: Key, key: str) -> None:
    file = file_of(office, old.kid)
    session.say(key if file.is_file() else f"{key}_gone", kid=old.kid, file=session.path(file))


def _strays(session: Session, found: Keys) -> None:
    for file in found.strays:
        session.note("keys.stray", file=session.path(file))


def _of(found: Keys, key: Key) -> Mapping[str, object]:
    return next(document(each) for each in found.shown if each.key.kid == key.kid)


def document(shown: Shown) -> Mapping[str, object]:
    """A key as a document."""
    key = shown.key
    return {
        "id": key.kid,
        "state": key.state,
        "created_on": key.created_on,
        "retired_on": key.retired_on,
        "compromised_on": key.compromised_on,
        "signed": shown.signed,
        "file": str(shown.file),
        "file_there": shown.there,
        "public": {
            "hex": key.public.hex(),
            "ssh": shown.ssh,
            "pem": shown.pem,
            "multibase": shown.multibase,
            "did": shown.did,
        },
    }
