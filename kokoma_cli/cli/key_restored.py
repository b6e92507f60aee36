"""`kokoma key restore`: a key from its sheet, typed or scanned, or from a copy of its file."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kokoma_cli.cli import key_answers
from kokoma_cli.cli.passphrase import kept_or_new, new_passphrase, opened
from kokoma_cli.cli.session import Session
from kokoma_cli.domain import paper_key
from kokoma_cli.errors import BadCall, Conflict
from kokoma_cli.workflows import restore_key as workflow
from kokoma_cli.workflows.desk import Desk

if TYPE_CHECKING:
    from kokoma_cli.signing.keys import SecretKey

_STDIN = Path("-")
#: Bytes of a text that is handed over.
_MOST_BYTES = 100_000


def restore(
    session: Session,
    office: Desk,
    file: Path | None,
    passphrase_file: Path | None,
    *,
    retired: bool,
    yes: bool,
) -> None:
    """Reads the key, asks what there is to ask, and puts its file where it belongs. `retired`: one that the
    register does not know is not signed with."""
    from kokoma_cli.signing import keys as secret_keys

    content, named = _given(session, file)
    secret: SecretKey | None = None
    if content is not None and workflow.is_locked(content):
        public = workflow.public_in(content, named)
    else:
        secret = _typed(session) if content is None else workflow.read(content, named)
        public = secret.public
    plan = workflow.planned(office, public, retired=retired)
    if not (yes or session.dry) and not _agreed(session, plan):
        session.note("keys.left_alone")
        return
    if session.dry:
        key_answers.restored(session, office, plan)
        return
    if secret is not None:
        chosen = new_passphrase(session, office, passphrase_file)
    else:
        assert content
        secret, typed = _opened(session, passphrase_file, plan, content, named)
        chosen = kept_or_new(session, office, typed)
    # Also a copy that is locked already: whoever did that may have made guessing cheap.
    workflow.restore_key(office, plan, secret_keys.locked(secret, chosen))
    key_answers.restored(session, office, plan)


def _opened(
    session: Session, passphrase_file: Path | None, plan: workflow.Plan, content: bytes, named: str
) -> tuple["SecretKey", str]:
    """The key in a copy of its file, and the passphrase that opens it."""
    right = ""

    def open_with(typed: str) -> "SecretKey":
        nonlocal right
        right = typed
        return workflow.opened(content, typed, named)

    return opened(session, passphrase_file, plan.key.kid, open_with), right


def _given(session: Session, file: Path | None) -> tuple[bytes | None, str]:
    """What somebody hands over, and how to name it; None if she is to type."""
    if file is not None and file != _STDIN:
        return workflow.content_of(file), str(file)
    if file is None and session.interactive:
        return None, ""
    return sys.stdin.buffer.read(_MOST_BYTES), session.wording("keys.what_was_typed")


def _typed(session: Session) -> "SecretKey":
    """The lines one after the other; one with a slip is asked for again."""
    from kokoma_cli.signing import keys as secret_keys

    session.note("keys.how_to_type", count=paper_key.LINES)
    lines: list[str] = []
    while len(lines) < paper_key.LINES:
        number = len(lines) + 1
        typed = session.ask("keys.ask_line", line=number)
        try:
            lines.append(paper_key.line_of(number, typed))
            if len(lines) == paper_key.LINES:
                return secret_keys.from_secret(paper_key.joined(lines))
        except paper_key.Slipped as slipped:
            del lines[number - 1 :]
            refused = workflow.slip(slipped)
            session.note(f"{refused.key}_here", **refused.values)
    raise AssertionError


def _agreed(session: Session, plan: workflow.Plan) -> bool:
    """Whether a key nobody knows may be entered, and a file that is there may go. Raises BadCall or Conflict
    if there is nobody to ask."""
    kid = plan.key.kid
    if plan.unknown and plan.known:
        if not _agreed_to_another(session, plan):
            return False
    elif plan.unknown:
        if not session.interactive:
            raise BadCall("keys.unknown_needs_yes", kid=kid)
        if not session.confirm("keys.ask_unknown", kid=kid):
            return False
    if plan.in_the_way and not (plan.unknown and plan.beside):
        if not session.interactive:
            raise Conflict("keys.file_in_the_way", kid=kid)
        return session.confirm("keys.ask_replace", kid=kid)
    return True


def _agreed_to_another(session: Session, plan: workflow.Plan) -> bool:
    """Whether a key may be entered beside those that the register knows. Raises Conflict if there is nobody
    to ask."""
    kid, known = plan.key.kid, [key.kid for key in plan.known]
    values: dict[str, object] = {"kid": kid, "known": known, "count": len(known)}
    old = plan.retires
    if not session.interactive:
        document = {"kid": kid, "known": known, "retires": old.kid if old else None}
        raise Conflict("keys.not_of_this_register", document=document, **values)
    session.note("keys.unknown_here", **values)
    if plan.beside:
        session.note("keys.younger", kid=kid)
    if plan.key.state == "retired":
        return session.confirm("keys.ask_as_retired", kid=kid)
    if old:
        session.note("keys.would_retire", kid=kid, old=old.kid)
    return session.confirm("keys.ask_as_current", kid=kid)
