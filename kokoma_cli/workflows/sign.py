"""Sign: the codes of certificates about to be printed."""

import hashlib
import secrets
import sqlite3
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from kokoma_cli.domain import codes, statements
from kokoma_cli.domain.certificates import Content
from kokoma_cli.errors import BadInput, Conflict, KokomaError, raise_all
from kokoma_cli.rendering.certificates import each_once
from kokoma_cli.rendering.code import too_long
from kokoma_cli.rendering.inscription import tells_own_hours
from kokoma_cli.rendering.kinds import Kind
from kokoma_cli.storage import codes as signed_codes
from kokoma_cli.storage import keys
from kokoma_cli.storage.codes import Signed


@dataclass(frozen=True, slots=True)
class Signer:
    """A key that has been unlocked for one batch, or one that only tries how large codes will be."""

    key_id: int
    kid: str
    page: str
    #: Where codes are verified.
    signing: Callable[[bytes], bytes] | None = None
    #: None: signed by nobody, for a sheet that is only tried.


class Signing(Protocol):
    """Where a workflow gets its signer from, once it knows that there is something to sign."""

    def __call__(self, *, tried: bool) -> Signer | None:
        """None: nothing is signed. `tried`: a signer that only tries; nobody is asked for a passphrase."""


def unsigned(*, tried: bool) -> None:
    """Certificates without codes."""
    del tried


@dataclass(frozen=True, slots=True)
class Coded:
    """A sheet's content with its code, and what the register keeps of that."""

    content: Content
    key_id: int | None = None
    #: None: it has no code, or one that was only tried.
    index: int = 0
    sha256: str = ""

    def keep(self, db: sqlite3.Connection, certificate_id: int) -> None:
        """Enters what was signed. Raises Conflict if somebody else has taken its place meanwhile, or it is no
        longer this key that is signed with."""
        if self.key_id is None:
            return
        current = keys.current(db)
        if current is None or current.id != self.key_id:
            raise Conflict("certificates.changed_meanwhile")
        try:
            signed_codes.keep(db, Signed(certificate_id, self.index, self.key_id, self.sha256))
        except sqlite3.IntegrityError as error:
            raise Conflict("certificates.changed_meanwhile") from error


def coded(
    signer: Signer | None,
    contents: Sequence[Content],
    looks: Mapping[str, Kind],
    taken: Collection[int],
) -> list[Coded]:
    """The contents with their codes; as they are without a signer. `looks`: the kinds by name; `taken`:
    places in the list that are given away (`codes.places`).

    Raises BadInput for everything that cannot be signed: whatever does not show on paper. A signer that
    only tries gives every sheet the largest of all places, so that none is larger in earnest.
    """
    if signer is None:
        return [Coded(content) for content in contents]
    free = places(len(contents), taken, statements.MOST_INDEX)
    if signer.signing is None:
        free = [statements.MOST_INDEX] * len(contents)
    said = [
        statements.statement(content, index, hours=tells_own_hours(content, looks[content.kind]))
        for content, index in zip(contents, free, strict=True)
    ]
    raise_all(each_once([problem for each in said for problem in _problems(each)]))
    done = [_coded(signer, *each) for each in zip(contents, said, strict=True)]
    unreadable = [each.content for each in done if not codes.taken_apart(each.content.code)]
    raise_all(each_once([too_long(content) for content in unreadable]))
    return done


def _coded(signer: Signer, content: Content, said: statements.Statement) -> Coded:
    from kokoma_cli.signing import tokens

    if signer.signing is None:
        token = tokens.specimen(said, signer.kid)
        return Coded(replace(content, code=codes.text_of(signer.page, token)))
    token = tokens.sign(said, signer.kid, signer.signing)
    sheet = replace(content, code=codes.text_of(signer.page, token))
    return Coded(sheet, signer.key_id, said.index, hashlib.sha256(token).hexdigest())


def places(count: int, taken: Collection[int], last: int) -> list[int]:
    """So many places by chance that nobody has."""
    chosen: dict[int, None] = {}
    if len(taken) + count > last:
        raise Conflict("codes.list_full", count=last)
    while len(chosen) < count:
        place = secrets.randbelow(last + 1)
        if place not in taken:
            chosen[place] = None
    return list(chosen)


def _problems(said: statements.Statement) -> list[KokomaError]:
    texts = {"name": said.name, "series": said.series, "number": said.number}
    return [
        BadInput(f"codes.{'too_long' if why == 'too_long' else 'unseen'}_{part}", text=texts[part])
        for part, why in statements.problems(said).items()
    ]
