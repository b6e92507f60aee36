"""Proofs: documents in JSON-LD, signed (W3C Verifiable Credential Data Integrity 1.0).

The cryptosuite is `eddsa-rdfc-2022` (W3C Data Integrity EdDSA Cryptosuites 1.0, 3.2): the document becomes a
set of statements in canonical order (RDF Dataset Canonicalization, RDFC-1.0), and its hash is signed with
Ed25519, together with that of the proof's own particulars. All contexts are shipped; nothing is fetched.
"""

import hashlib
import json
from collections.abc import Mapping
from datetime import date, timedelta
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from kokoma_cli.errors import Unusable
from kokoma_cli.signing import base58
from kokoma_cli.signing.keys import SecretKey, multibase

CREDENTIALS = "https://www.w3.org/ns/credentials/v2"
OPEN_BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"
#: The contexts there are, by address: file and SHA-256.
CONTEXTS = {
    CREDENTIALS: (
        "credentials-v2.json",
        "59955ced6697d61e03f2b2556febe5308ab16842846f5b586d7f1f7adec92734",
    ),
    OPEN_BADGES: (
        "open-badges-3.0.3.json",
        "ef2fa9c7846dce233cc166b43639027278be4ee44f00bb1d45c75de2dd0cd761",
    ),
}

Document = dict[str, Any]


class UnknownTerm(ValueError):
    """Something in a document that its contexts do not know: it would not be signed."""


def folder() -> Path:
    """Where the contexts are: inside the installed package, else beside it in a checkout."""
    package = Path(__file__).parents[1]
    inside = package / "templates"
    return (inside if inside.is_dir() else package.parent / "templates") / "contexts"


def installed() -> bool:
    """Whether what canonical documents need is there: the extra `kokoma[credential]`."""
    return find_spec("pyld") is not None


def did_key(public: bytes) -> str:
    """The key itself as somebody who issues (the did:key method)."""
    return f"did:key:{multibase(public)}"


def method(issuer: str, public: bytes) -> str:
    """Which of the issuer's keys it is."""
    return f"{issuer}#{multibase(public)}"


def proven(document: Document, key: SecretKey, verification_method: str, created: date) -> Document:
    """The document with its proof, made on the day `created`. Ed25519 leaves nothing to chance: the same
    input gives the same proof.

    Raises Unusable if what this needs is not installed or a context is damaged, and UnknownTerm.
    """
    proof = {
        "type": "DataIntegrityProof",
        "cryptosuite": "eddsa-rdfc-2022",
        "created": beginning(created),
        "verificationMethod": verification_method,
        "proofPurpose": "assertionMethod",
    }
    signature = key.signing(digest(document, proof))
    return {**document, "proof": {**proof, "proofValue": base58.written(signature)}}


def digest(document: Document, proof: Mapping[str, str]) -> bytes:
    """What is signed: the hash of the proof's particulars, then that of the document without a proof."""
    particulars = {"@context": document["@context"], **proof}
    return b"".join(
        hashlib.sha256(canonical(each).encode()).digest() for each in (particulars, document)
    )


def canonical(document: Document) -> str:
    """A document as N-Quads in canonical order. Raises UnknownTerm for whatever would be left out."""
    if not installed():
        raise Unusable("credentials.not_installed")
    from pyld.jsonld import JsonLdError, JsonLdProcessor

    try:
        # PyLD still calls RDFC-1.0 by its former name. They differ only in how control characters are
        # written, of which our texts have none (see `credentials.plain`).
        quads: str = JsonLdProcessor(on_property_dropped=_refuse).normalize(
            document,
            {
                "algorithm": "URDNA2015",
                "format": "application/n-quads",
                "documentLoader": _shipped,
            },
        )
    except JsonLdError as error:
        # It wraps what is raised below it.
        cause: BaseException | None = error
        while cause is not None:
            if isinstance(cause, (UnknownTerm, Unusable)):
                raise cause from None
            cause = cause.__cause__ or cause.__context__
        raise
    return quads


def moment(day: date) -> str:
    """A day on the sheet, as XML Schema writes a dateTime: as midnight, so that it is shown as the same day
    wherever clocks are ahead of UTC."""
    return f"{day.isoformat()}T00:00:00Z"


def beginning(day: date) -> str:
    """The first moment at which it is this day anywhere (UTC+14), for what is done on that day: to nobody who
    reads it then it lies in the future, as midnight UTC would just after midnight here, and it is the same on
    every computer."""
    return f"{(day - timedelta(1)).isoformat()}T10:00:00Z"


def text(document: Document) -> bytes:
    """A document as the file it is given out in."""
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()


def _refuse(term: str | None) -> None:
    raise UnknownTerm(term)


def _shipped(address: str, _options: object) -> Document:
    """A context as PyLD wants it; there are no others."""
    if address not in CONTEXTS:
        raise UnknownTerm(address)
    name, sha256 = CONTEXTS[address]
    file = folder() / name
    try:
        content = file.read_bytes()
    except OSError as error:
        raise Unusable("credentials.context_damaged", file=str(file)) from error
    # A checkout on Windows may have other ends of lines.
    if hashlib.sha256(content.replace(b"\r\n", b"\n")).hexdigest() != sha256:
        raise Unusable("credentials.context_damaged", file=str(file))
    return {
        "contentType": "application/ld+json",
        "contextUrl": None,
        "documentUrl": address,
        "document": json.loads(content),
    }
