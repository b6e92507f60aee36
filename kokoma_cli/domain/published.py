"""Published: what anybody may know who verifies certificates, and nothing else. No name is in it."""

import base64
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from kokoma_cli.domain.keys import KeyState

#: Of the 32 bytes of a digest, as many as nobody can hit by trying: whoever has the key of a thousand codes
#: and would be content with the digest of any of them has to sign some 2^86 times.
DIGEST_BYTES = 12
#: Letters in which these are published (base64url, RFC 4648, 5; six bits each, so nothing is left over).
DIGEST_LETTERS = DIGEST_BYTES * 8 // 6


def digest(sha256: str) -> str:
    """The digest of a signed token as it is published. `sha256`: all of it, hexadecimal."""
    return base64.urlsafe_b64encode(bytes.fromhex(sha256)[:DIGEST_BYTES]).decode()


@dataclass(frozen=True, slots=True)
class PublishedKey:
    """A public key, and what its signatures are worth."""

    kid: str
    public: bytes
    retired_on: date | None = None
    compromised_on: date | None = None
    digests: tuple[str, ...] = ()
    #: Of a compromised key: the digests (see `digest`) of all that the office signed with it.
    last_issued_on: date | None = None
    #: Of a retired key: the latest date of issue among what the office signed with it, if that is after it
    #: was retired; certificates may bear a day that was still to come.

    @property
    def state(self) -> KeyState:
        """Whether it is signed with, and what its signatures are worth."""
        if self.compromised_on:
            return "compromised"
        return "retired" if self.retired_on else "current"

    def vouches_for(self, sha256: str) -> bool:
        """Whether a signature with this key is the office's own, as far as the key tells. `sha256`: of the
        signed token."""
        return self.state != "compromised" or digest(sha256) in self.digests

    def is_too_late(self, issued_on: date) -> bool:
        """Whether the office no longer signed with this key what bears this date of issue: then somebody else
        did. The day on which it was retired is not too late."""
        last = self.last_issued_on or self.retired_on
        return self.state == "retired" and last is not None and issued_on > last


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
