"""Show keys: all there have been, what became of them, and what others verify with."""

from pathlib import Path
from typing import NamedTuple

from kokoma_cli.domain.keys import Key
from kokoma_cli.signing import keys as secret_keys
from kokoma_cli.storage import codes, keys, settings
from kokoma_cli.workflows.desk import Desk
from kokoma_cli.workflows.strange_keys import strays
from kokoma_cli.workflows.unlock import file_of


class Shown(NamedTuple):
    """A key, how many certificates were signed with it, its file, and its public half as others take it."""

    key: Key
    signed: int
    file: Path
    there: bool
    ssh: str
    multibase: str
    pem: str

    @property
    def did(self) -> str:
        """The key as a decentralised identifier (W3C, did:key)."""
        return f"did:key:{self.multibase}"


class Keys(NamedTuple):
    """All keys, oldest first, the page that codes point to, and files of keys the register does not know."""

    shown: tuple[Shown, ...]
    page: str
    strays: tuple[Path, ...]

    @property
    def current(self) -> Shown | None:
        """The one that is signed with."""
        return next((each for each in self.shown if each.key.state == "current"), None)


def show_keys(desk: Desk) -> Keys:
    """What there is to know of the office's keys; nothing of it is secret."""
    with desk.register.reading() as db:
        known = [(key, len(codes.digests(db, key.id))) for key in keys.everything(db)]
        page = settings.of_register(db, "verify_page")
    shown = tuple(_shown(desk, *each) for each in known)
    return Keys(shown, page, strays(desk.register.path, {key.kid for key, _ in known}))


def _shown(desk: Desk, key: Key, signed: int) -> Shown:
    file = file_of(desk, key.kid)
    return Shown(
        key,
        signed,
        file,
        file.is_file(),
        secret_keys.ssh_line(key.public, file.stem),
        secret_keys.multibase(key.public),
        secret_keys.pem(key.public),
    )
