"""What is left to people when somebody, or a former name, has been taken out of the register."""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from kokoma_cli.cli.session import Session
from kokoma_cli.domain.backups import read_name
from kokoma_cli.wording.values import Lines, Phrase
from kokoma_cli.workflows.destroy import Files
from kokoma_cli.workflows.discard import Backups, Held
from kokoma_cli.workflows.erase import Left
from kokoma_cli.workflows.forget import Mention


def tell_left(
    session: Session,
    files: Files,
    mentions: Sequence[Mention],
    settings: Sequence[str],
    *,
    ahead: bool,
) -> None:
    """Files and texts in which somebody who was erased may be named still."""
    if files.deleted:
        session.say("privacy.files_deleted", count=files.deleted)
    if files.others:
        session.note("participants.print_file_gone", numbers=" ".join(files.others))
    if mentions:
        key = "privacy.mentions_ahead" if ahead else "privacy.mentions_left"
        session.note(key, mentions=mention_lines(mentions))
    if settings:
        session.note("privacy.settings_left", keys=list(settings))
    if files.given:
        session.note("privacy.credentials_given", given=given_lines(files), count=len(files.given))
    for key, some in (
        ("privacy.files_left", files.left),
        ("privacy.files_unreachable", files.unreachable),
        ("privacy.files_doubtful", files.doubtful),
        ("privacy.lists_left", files.lists),
        ("privacy.files_packed", files.packed),
    ):
        if some:
            session.note(key, files=paths(session, some))


def given_lines(files: Files) -> Lines:
    """Of which certificates a credential was given out, and when."""
    return Lines(
        Phrase("credentials.given_on", {"number": number, "date": day})
        for number, day in files.given
    )


def tell_backups(session: Session, backups: Backups, call: str, *, ahead: bool) -> None:
    """Backups that were or would be deleted, and those that hold it still; `call`: the command that still
    knows what this is about when the names are forgotten."""
    if backups.deleted:
        key = "privacy.backups_would_go" if ahead else "privacy.backups_gone"
        session.say(key, count=len(backups.deleted))
    if backups.held:
        going = [each for each in backups.held if each.until]
        staying = [each for each in backups.held if not each.until]
        lines = Lines(
            Phrase(f"privacy.{key}", _summed(some))
            for key, some in (("backups_going", going), ("backups_staying", staying))
            if some
        )
        session.note(
            "privacy.backups_held", count=len(backups.held), backups=lines, call=f"{call} --backups"
        )


def _summed(held: Sequence[Held]) -> dict[str, object]:
    """How many backups, from which days, and by when the last of them goes."""
    made = sorted(name.at[:10] for each in held if (name := read_name(each.file.name)))
    first, last = (date.fromisoformat(day) for day in (made[0], made[-1]))
    one = first == last
    days = Phrase(
        "privacy.one_day" if one else "privacy.days_from_to",
        {"first": first} if one else {"first": first, "last": last},
    )
    until = max((each.until for each in held if each.until), default=None)
    return {"count": len(held), "days": days, "until": until}


def tell_files(session: Session, left: Left, call: str, *, ahead: bool = False) -> None:
    """What is still to be done, or to be thought of; `call`: the command that completes it."""
    if left.disclosures:
        session.note("privacy.disclosures_left", files=paths(session, left.disclosures))
    tell_left(session, left.files, left.mentions, left.settings, ahead=ahead)
    tell_backups(session, left.backups, call, ahead=ahead)
    if left.not_compacted:
        session.note("privacy.not_compacted")
    if not ahead:
        session.note("privacy.paper_left")


def mention_lines(mentions: Iterable[Mention]) -> Lines:
    """Where each text stands that has a name in it, or a word of one."""
    return Lines(
        Phrase(
            f"participants.mention_{each.table}",
            {
                **each.where._asdict(),
                "text": each.text,
                "field": Phrase(f"participants.written_{each.column}") if each.column else "",
            },
        )
        for each in mentions
    )


def files_document(
    files: Files, mentions: Iterable[Mention], settings: Iterable[str]
) -> dict[str, object]:
    """The same with stable keys."""
    return {
        "deleted": files.deleted,
        "left": [str(file) for file in files.left],
        "doubtful": [str(file) for file in files.doubtful],
        "unreachable": [str(file) for file in files.unreachable],
        "lists": [str(file) for file in files.lists],
        "packed": [str(file) for file in files.packed],
        "reprint": list(files.others),
        "credentials": [number for number, _ in files.given],
        "mentions": [
            {
                "table": each.table,
                "column": each.column or None,
                "number": each.where.number or None,
                "participant": each.where.person_id or None,
                "course": each.where.course or None,
                "text": each.text,
            }
            for each in mentions
        ],
        "settings": list(settings),
    }


def backups_document(backups: Backups) -> dict[str, object]:
    """Backups that went, and those that hold it still."""
    return {
        "backups": [{"file": str(each.file), "until": each.until} for each in backups.held],
        "backups_deleted": [str(file) for file in backups.deleted],
    }


def left_document(left: Left, home: Path) -> dict[str, object]:
    """The same with stable keys; `home`: the register's folder."""
    return {
        "to_delete": [str(file) for file in left.ahead],
        **files_document(left.files, left.mentions, left.settings),
        "disclosures": [str(file) for file in left.disclosures],
        **backups_document(left.backups),
        "compacted": left.not_compacted is None,
        "folder": str(home),
    }


def paths(session: Session, files: Iterable[Path]) -> Lines:
    """Files, each on a line of its own."""
    return Lines(map(session.path, files))
