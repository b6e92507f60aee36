"""Restore key: out of its sheet in the envelope, or from a copy of its file."""

from dataclasses import replace
from pathlib import Path
from typing import Literal, NamedTuple

from kokoma_cli.domain import paper_key
from kokoma_cli.domain.keys import Key
from kokoma_cli.errors import BadCall, BadInput, Conflict, KokomaError, NotFound, Unusable
from kokoma_cli.signing import keys as secret_keys
from kokoma_cli.signing.keys import SecretKey
from kokoma_cli.storage import keys
from kokoma_cli.wording.values import cause
from kokoma_cli.workflows.desk import Desk
from kokoma_cli.workflows.store_key import storing
from kokoma_cli.workflows.unlock import file_of, locked

#: Bytes of a scan; nobody scans one sheet in more.
_MOST_BYTES = 50_000_000
_LOCKED = b"-----BEGIN OPENSSH PRIVATE KEY-----"


class Plan(NamedTuple):
    """Which key would come back, and what stands in its place."""

    key: Key
    #: As it would be entered, if the register does not know it.
    unknown: bool
    in_the_way: bool
    #: True if there is a file of its name that holds a key.
    known: tuple[Key, ...] = ()
    #: All that the register knows.
    beside: bool = False
    #: True if its file lies beside the register. If the register does not know it, it was made later.

    @property
    def retires(self) -> Key | None:
        """The key in whose place it would come."""
        if not self.unknown or self.key.state != "current":
            return None
        return next((key for key in self.known if key.state == "current"), None)


def content_of(file: Path) -> bytes:
    """What is in a file somebody names. Raises NotFound, Unusable, or BadInput if it is too large."""
    try:
        with file.open("rb") as source:
            content = source.read(_MOST_BYTES + 1)
    except FileNotFoundError:
        raise NotFound("keys.no_such_file", file=str(file)) from None
    except OSError as error:
        raise Unusable("keys.file_unreadable", file=str(file), cause=cause(error)) from error
    if len(content) > _MOST_BYTES:
        raise BadInput("keys.nothing_read", file=str(file))
    return content


def is_locked(content: bytes) -> bool:
    """True for the file of a key, which wants its passphrase."""
    return content.lstrip().startswith(_LOCKED)


def public_in(content: bytes, named: str) -> bytes:
    """The public half in the file of a key. Raises BadInput if it is damaged."""
    try:
        return secret_keys.public_in(content)
    except secret_keys.NoKey as error:
        raise BadInput("keys.no_key_in_copy", file=named) from error


def opened(content: bytes, passphrase: str, named: str) -> SecretKey:
    """The key in a copy of its file. Raises BadInput."""
    try:
        return secret_keys.opened(content, passphrase)
    except secret_keys.WrongPassphrase as error:
        raise BadInput("keys.wrong_passphrase", file=named) from error
    except secret_keys.NoKey as error:
        raise BadInput("keys.no_key_in_copy", file=named) from error


def read(content: bytes, named: str) -> SecretKey:
    """The key on a sheet: out of a text with its lines, or a picture of its code. Raises BadInput, with the
    line in which there is a slip."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = "\0"
    if "\0" not in text and not content.startswith(b"%PDF"):
        return _in_text(text, named)
    from kokoma_cli.intake.codes_in_pictures import texts_in

    refused: KokomaError = BadInput("keys.nothing_read", file=named)
    for each in texts_in(content):
        try:
            return _in_text(each, named)
        except BadInput as error:
            refused = error
    raise refused


def slip(error: paper_key.Slipped) -> BadInput:
    """What is wrong with a line, in words."""
    return BadInput(
        f"keys.slip_{error.why}",
        document={"line": error.line, "slip": error.why},
        line=error.line,
        found=error.found,
    )


def planned(desk: Desk, public: bytes, *, retired: bool = False) -> Plan:
    """What bringing a key back would do. One that the register does not know is signed with from then on, and
    the one that it knew retires; unless it is entered as `retired`. Raises BadCall if that is said of one
    that the register knows; Conflict if it knows another one by its id."""
    with desk.register.reading() as db:
        known = tuple(keys.everything(db))
    mine = next((key for key in known if key.public == public), None)
    kid = secret_keys.kid(public)
    if mine and retired:
        raise BadCall("keys.retired_known", kid=kid)
    if mine is None and kid in {key.kid for key in known}:
        raise Conflict("keys.another_of_this_id", document={"kid": kid}, kid=kid)
    key = mine or Key(0, kid, public, desk.today, desk.today if retired else None)
    there = _there(desk, key)
    return Plan(key, mine is None, bool(there), known, there == "this")


def restore_key(desk: Desk, plan: Plan, content: bytes) -> Path:
    """Puts the locked file of a key where it belongs, in the place of whatever is there, and enters the key
    if the register does not know it. Raises Conflict if what it knows has changed meanwhile, Unusable if the
    file cannot be written."""
    file = file_of(desk, plan.key.kid)
    with (
        storing(desk, plan.key, content, replace=file.is_file()) as appear,
        desk.register.writing(desk.origin) as db,
    ):
        desk.refuse_if_moved(db)
        if plan.unknown:
            if tuple(keys.everything(db)) != plan.known:
                raise Conflict("keys.changed_meanwhile", kid=plan.key.kid)
            if old := plan.retires:
                keys.change(db, replace(old, retired_on=desk.today))
            keys.add(db, plan.key)
        appear()
    return file


def _in_text(text: str, named: str) -> SecretKey:
    try:
        found = paper_key.read(text)
        secret = secret_keys.from_secret(found.secret)
    except paper_key.NotOnPaper as error:
        raise BadInput("keys.nothing_read", file=named) from error
    except paper_key.Slipped as error:
        raise slip(error) from error
    if found.kid and found.kid != secret.kid:
        raise BadInput("keys.nothing_read", file=named)
    return secret


def _there(desk: Desk, key: Key) -> Literal["this", "another"] | None:
    """Which key is in the file that would be replaced; None: none."""
    try:
        locked(desk, key)
    except BadInput as error:
        return "another" if error.key == "keys.another_key_in_file" else None
    except NotFound:
        return None
    return "this"
