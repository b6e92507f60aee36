"""Credentials given: those that a key has signed, to be given out anew once another one signs."""

from typing import NamedTuple

from kokoma_cli.domain.certificates import STANDING_FOR
from kokoma_cli.domain.keys import Key
from kokoma_cli.storage import certificates, codes, settings
from kokoma_cli.workflows.desk import Desk


class Credentials(NamedTuple):
    """What was given out of certificates that still stand, while a key was signed with."""

    numbers: tuple[str, ...]
    #: Of the certificates, in the order of issue.
    by_key: bool
    #: Whether the key itself is their issuer (`did:key`), and not an address of the office (`did:web`).


def credentials_given(desk: Desk, key: Key) -> Credentials:
    """What this key may have signed. The register keeps when a credential was first given out, not how often;
    so those that an earlier key has signed are among them."""
    until = key.retired_on or desk.today
    with desk.register.reading() as db:
        standing = {
            each.id: each.number
            for each in certificates.everything(db)
            if each.status in STANDING_FOR
        }
        given = [
            standing[each.certificate_id]
            for each in codes.everything(db)
            if each.credential_on and each.credential_on <= until
            if each.certificate_id in standing
        ]
        return Credentials(tuple(given), not settings.of_register(db, "credential_issuer"))
