"""Credentials: what a certificate says, as an Open Badges 3.0 credential (1EdTech).

That is a Verifiable Credential (W3C Data Model 2.0) about somebody and an achievement. Nothing here is signed
yet; that is done by `proofs`.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kokoma_cli.domain.credentials import id_of, urn
from kokoma_cli.domain.keys import Key
from kokoma_cli.signing.keys import multibase
from kokoma_cli.signing.proofs import CREDENTIALS, OPEN_BADGES, Document, method, moment

#: What the document of a `did:web` is written in.
_DID = ("https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1")
_TOWN = re.compile(r"(?:D-)?(?P<code>\d{5}) (?P<town>\S.*)")


@dataclass(frozen=True, slots=True)
class Issuer:
    """Who issues: the office, by whatever vouches for its key."""

    did: str
    name: str
    address: str
    #: In lines.
    page: str
    #: Where its certificates are verified.


@dataclass(frozen=True, slots=True)
class Achieved:
    """What a certificate says of one person, in its own language."""

    number: str
    name: str
    issued_on: date
    period: tuple[date, date] | None
    called: str
    #: What the paper is called, with the title of the series.
    series: str
    about: str
    criteria: str
    #: By which rule it is given to anybody.
    narrative: str
    #: What this person did for it.
    completed: bool
    #: Whether that rule has to be met.


def credential(
    said: Achieved, issuer: Issuer, register: str, status_list: str, place: int
) -> Document:
    """The credential of a certificate, without its proof. `register`: its identity; `place`: in the list of
    those that have become void, which is found at the address `status_list`."""
    profile = _profile(issuer)
    achievement = {
        "type": ["Achievement"],
        # The standard knows no word for a paper that confirms attendance alone.
        **({"achievementType": "CertificateOfCompletion"} if said.completed else {}),
        "name": plain(said.series),
        "description": plain(said.about),
        "criteria": {"narrative": plain(said.criteria)},
        "creator": profile,
    }
    # One for all who were given the same for the same.
    same = (plain(each) for each in (issuer.name, said.called, said.about, said.criteria))
    first, last = said.period or (None, None)
    subject = {
        "type": ["AchievementSubject"],
        "identifier": [
            {
                "type": "IdentityObject",
                "identityType": "name",
                "hashed": False,
                "identityHash": plain(said.name),
            }
        ],
        **({"activityStartDate": moment(first)} if first else {}),
        **({"activityEndDate": moment(last)} if last else {}),
        "licenseNumber": plain(said.number),
        "narrative": plain(said.narrative),
        "achievement": {"id": urn(register, "achievement", *same), **achievement},
    }
    return {
        "@context": [CREDENTIALS, OPEN_BADGES],
        "id": id_of(register, said.number),
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "name": plain(said.called),
        "issuer": profile,
        "validFrom": moment(said.issued_on),
        "credentialSubject": subject,
        "credentialStatus": {
            "id": f"{status_list}#{place}",
            "type": "BitstringStatusListEntry",
            "statusPurpose": "revocation",
            "statusListIndex": str(place),
            "statusListCredential": status_list,
        },
    }


def did_document(did: str, keys: Sequence[Key]) -> Document:
    """What tells everybody which keys are the office's (W3C Controlled Identifiers, the did:web method). One
    that somebody else may have is not among them."""
    ours = [key for key in keys if key.state != "compromised"]
    return {
        "@context": list(_DID),
        "id": did,
        "verificationMethod": [
            {
                "id": method(did, key.public),
                "type": "Multikey",
                "controller": did,
                "publicKeyMultibase": multibase(key.public),
            }
            for key in ours
        ],
        "assertionMethod": [method(did, key.public) for key in ours],
    }


def plain(text: str) -> str:
    """A text in one line, in composed letters, without control characters."""
    shown = (" " if unicodedata.category(letter) == "Cc" else letter for letter in text)
    return unicodedata.normalize("NFC", " ".join("".join(shown).split()))


def _profile(issuer: Issuer) -> Document:
    lines = [line for line in map(plain, issuer.address.splitlines()) if line]
    return {
        "id": issuer.did,
        "type": ["Profile"],
        **({"name": plain(issuer.name)} if issuer.name.strip() else {}),
        "url": issuer.page,
        **({"address": _address(lines)} if lines else {}),
    }


def _address(lines: Sequence[str]) -> Document:
    """Street and town apart where a line begins with a German postal code; else all of it as it stands."""
    address: Document = {"type": ["Address"]}
    towns = [found for line in lines if (found := _TOWN.fullmatch(line))]
    town = towns[0] if len(towns) == 1 else None
    rest = [line for line in lines if town is None or line != town.string]
    if rest:
        address["streetAddress"] = ", ".join(rest)
    if town:
        address |= {"postalCode": town["code"], "addressLocality": town["town"]}
    return address
