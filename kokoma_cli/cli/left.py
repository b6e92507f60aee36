"""What is left to people when somebody, or a former name, has been taken out of the register."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from kokoma_cli.cli.session import Session
from kokoma_cli.wording.values import Lines, Phrase
from kokoma_cli.workflows.destroy import Files
from kokoma_cli.workflows.discard import Backups
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
    for key, paths in (
        ("privacy.files_left", files.left),
        ("privacy.files_doubtful", files.doubtful),
        ("privacy.lists_left", files.lists),
    ):
        if paths:
            session.note(key, files=_paths(session, paths))


def tell_backups(session: Session, backups: Backups, call: str, *, ahead: bool) -> None:
    """Backups that were or would be deleted, and those that hold it still; `call`: the command that still
    knows what this is about when the names are forgotten."""
    if backups.deleted:
        key = "privacy.backups_would_go" if ahead else "privacy.backups_gone"
        session.say(key, count=len(backups.deleted))
    if backups.held:
        lines = Lines(
            Phrase(
                "privacy.backup_until" if each.until else "privacy.backup_stays",
                {"file": session.path(each.file), "date": each.until},
            )
            for each in backups.held
        )
        session.note(
            "privacy.backups_held", count=len(backups.held), backups=lines, call=f"{call} --backups"
        )


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
        "lists": [str(file) for file in files.lists],
        "reprint": list(files.others),
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


def _paths(session: Session, files: Iterable[Path]) -> Lines:
    return Lines(map(session.path, files))
