"""The journal as a chain: every entry vouches for itself and for all before it.

An entry is a header (who, when, which command) and its changes, each with a checksum of its own: a leaf. Its
hash is that of the entry before, its number, its leaves, and whatever it took out of earlier entries. So
nothing can be altered, left out or moved without every later hash telling.

What the law wants forgotten must be able to go all the same. A leaf is taken over a random salt too, and the
chain is made of leaves, not of texts: a text is taken out together with its salt, the leaf stays, and nobody
can find out from it what the text was. The entry that takes something out says so, by a redaction; what
stands there afterwards has a leaf there.
"""

from collections.abc import Iterable
from typing import NamedTuple

try:
    # hashlib loads OpenSSL, which takes longer than everything else `kokoma attend` does.
    from _sha2 import sha256
except ImportError:
    try:
        from _sha256 import sha256
    except ImportError:
        from hashlib import sha256

__all__ = ["BEGINNING", "LEAF", "SALT", "Redaction", "checksum", "leaf", "link", "sha256"]

#: Bytes of a leaf, and of a salt.
LEAF, SALT = 32, 16

#: What stands before the first entry.
BEGINNING = ""

Field = str | int | bytes | None


class Redaction(NamedTuple):
    """Something that an entry took out of the journal, or rewrote."""

    batch: int
    leaf: int
    #: 0 is the header, 1 the first change.
    digest: bytes
    #: The leaf of what stands there now; also of an empty place, which must stay as and where it is.


def leaf(salt: bytes, *fields: Field) -> bytes:
    """The checksum of a header or a change. Two different rows of fields never read the same."""
    return bytes(sha256(_plain((salt, *fields))).digest())


def link(previous: str, number: int, leaves: bytes, redactions: Iterable[Redaction] = ()) -> str:
    """The hash of an entry, as 64 hexadecimal digits. `previous`: that of the entry before, or
    `BEGINNING`."""
    taken_out = b"".join(_plain(each) for each in redactions)
    return str(sha256(_plain((previous, number, leaves, taken_out))).hexdigest())


def checksum(*texts: str | None) -> str:
    """The checksum of some texts together, as 64 hexadecimal digits."""
    return str(sha256(_plain(texts)).hexdigest())


def _plain(fields: Iterable[Field]) -> bytes:
    """Fields one after the other, each with its kind and length (https://cr.yp.to/proto/netstrings.txt)."""
    pieces = []
    for field in fields:
        if field is None:
            pieces.append(b"-,")
            continue
        kind = b"b" if isinstance(field, bytes) else b"t" if isinstance(field, str) else b"i"
        content = field if isinstance(field, bytes) else str(field).encode()
        pieces.append(b"%s%d:%s," % (kind, len(content), content))
    return b"".join(pieces)
