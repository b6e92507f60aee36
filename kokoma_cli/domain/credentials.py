"""Credentials: a certificate as a file for wallets and portals. Who issues it, and where the rest is found.

The issuer is the key itself (`did:key`), or a name on the web (`did:web`) under which a document says which
keys are its own: then one key may follow another.
"""

import re
from typing import NamedTuple
from uuid import NAMESPACE_URL, uuid5

#: What `publish` puts beside the page.
STATUS_LIST = "status-list.json"
DID_DOCUMENT = "did.json"

_WEB = re.compile(
    r"did:web:(?P<host>[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+)"
    r"(?:%3A(?P<port>[0-9]{1,5}))?(?P<path>(?::[A-Za-z0-9._~-]+)*)"
)
_LONGEST = 200


class Dropped(NamedTuple):
    """Keys that the document of a `did:web` no longer has, because they are in other hands: what was signed
    with them verifies nowhere any more."""

    keys: tuple[str, ...] = ()
    credentials: int = 0
    #: Given out while these were signed with.


def web_issuer(text: str) -> str | None:
    """A `did:web` as it will stand in credentials, or None if it is none."""
    scheme, _, rest = text.strip().partition("did:web:")
    host, colon, path = rest.partition(":")
    did = f"{scheme}did:web:{host.lower().replace('%3a', '%3A')}{colon}{path}"
    return did if len(did) <= _LONGEST and _WEB.fullmatch(did) else None


def document_address(did: str) -> str:
    """Where everybody looks for the document of a `did:web`."""
    found = _WEB.fullmatch(did)
    assert found is not None
    host = f"{found['host']}:{found['port']}" if found["port"] else found["host"]
    path = found["path"].replace(":", "/") or "/.well-known"
    return f"https://{host}{path}/{DID_DOCUMENT}"


def beside(page: str, file: str) -> str:
    """The address of a file in the folder of the page. An address that does not end with the name of a file
    is that of the folder."""
    head, _, last = page.rpartition("/")
    is_file = "." in last and not head.endswith("/")
    return f"{head if is_file else page.rstrip('/')}/{file}"


def urn(register: str, *what: str) -> str:
    """An id nobody else gives, always the same for the same thing. `register`: its identity."""
    return uuid5(NAMESPACE_URL, "\n".join(("kokoma", register, *what))).urn


def id_of(register: str, number: str) -> str:
    """The id of the credential of a certificate."""
    return urn(register, "certificate", number)


def is_one(document: object, ids: frozenset[str] | None = None) -> bool:
    """Whether what is in a file is a credential, or one with one of these ids."""
    if not isinstance(document, dict):
        return False
    types = document.get("type")
    if not isinstance(types, list) or "OpenBadgeCredential" not in types:
        return False
    return ids is None or document.get("id") in ids
