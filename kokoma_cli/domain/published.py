"""Published: what anybody may know who verifies certificates, and nothing else. No name is in it."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from kokoma_cli.domain.keys import KeyState

#: Of the 64 hexadecimal digits of a digest, as many as nobody can hit by trying.
DIGEST_DIGITS = 24


@dataclass(frozen=True, slots=True)
class PublishedKey:
    """A public key, and what its signatures are worth."""

    kid: str
    public: bytes
    state: KeyState
    digests: tuple[str, ...] = ()
    #: Of a compromised key: the beginnings of the digests of all that the office signed with it.

    def vouches_for(self, sha256: str) -> bool:
        """Whether a signature with this key is the office's own. `sha256`: of the signed token."""
        return self.state != "compromised" or sha256[:DIGEST_DIGITS] in self.digests


@dataclass(frozen=True, slots=True)
class Published:
    """What stands on the office's page."""

    keys: tuple[PublishedKey, ...]
    void: tuple[int, ...]
    #: The places of those certificates that have become void, in order.
    as_of: date
    issuer: str
    address: str
    #: Of the issuer, in lines.
    page: str
    #: Where it is on the web.

    def key(self, kid: str) -> PublishedKey | None:
        """The key that codes call so."""
        return next((key for key in self.keys if key.kid == kid), None)


class Lapsed(NamedTuple):
    """What an earlier page said and a later one no longer does: usually because an older copy of the register
    has come back in between."""

    void: tuple[int, ...] = ()
    keys: tuple[str, ...] = ()
    #: Those it does not know, and those it no longer calls compromised.


def lapsed(before: Published, now: Published) -> Lapsed:
    """What has been lost from one page to the next. Nothing of it lapses in the ordinary course of things."""
    still = frozenset(now.void)
    return Lapsed(
        tuple(place for place in before.void if place not in still),
        tuple(key.kid for key in before.keys if _is_less(key, now.key(key.kid))),
    )


def _is_less(before: PublishedKey, now: PublishedKey | None) -> bool:
    if now is None or now.public != before.public:
        return True
    return before.state == "compromised" != now.state
