"""Status: which credentials still hold, as anybody may read it who verifies one."""

import json
from datetime import date
from pathlib import Path

from kokoma_cli.domain.credentials import (
    DID_DOCUMENT,
    STATUS_LIST,
    Dropped,
    beside,
    document_address,
)
from kokoma_cli.domain.keys import Key
from kokoma_cli.errors import NotFound, Unusable
from kokoma_cli.signing import proofs
from kokoma_cli.signing.credentials import did_document
from kokoma_cli.signing.keys import SecretKey, multibase
from kokoma_cli.signing.status_list import status_list
from kokoma_cli.storage import codes, keys, settings
from kokoma_cli.workflows.desk import Desk
from kokoma_cli.workflows.web_files import WebFile


def own_keys(desk: Desk) -> WebFile | None:
    """Where a `did:web` issues, the document with all keys but compromised ones; it is not signed."""
    with desk.register.reading() as db:
        web, known = settings.of_register(db, "credential_issuer"), keys.everything(db)
    if not web:
        return None
    document = proofs.text(did_document(web, known))
    return WebFile(DID_DOCUMENT, document, document_address(web))


def dropped(desk: Desk, folder: Path) -> Dropped:
    """Which keys the document in this folder still has that the next one will not: what was signed with them
    then no longer verifies anywhere."""
    with desk.register.reading() as db:
        gone = [key for key in keys.everything(db) if key.compromised_on]
        given = [each.credential_on for each in codes.everything(db) if each.credential_on]
    listed = _listed(folder / DID_DOCUMENT)
    gone = [key for key in gone if multibase(key.public) in listed]
    return Dropped(
        tuple(key.kid for key in gone),
        sum(any(_signed_on(key, day) for key in gone) for day in given),
    )


def ready_for_list() -> None:
    """Raises Unusable if what a list needs is not installed: before anybody is asked for a passphrase."""
    if not proofs.installed():
        raise Unusable("credentials.not_installed")


def listed(desk: Desk, key: Key, secret: SecretKey | None) -> WebFile:
    """The list as of today, signed with this key. `secret`: the key itself; None: it is not signed, for
    nothing is to be published.

    Raises NotFound without a page beside which the list would be; Unusable as `ready_for_list`.
    """
    with desk.register.reading() as db:
        void = codes.void(db)
        page = settings.of_register(db, "verify_page")
        web = settings.of_register(db, "credential_issuer")
    if not page:
        raise NotFound("credentials.no_page")
    issuer = web or proofs.did_key(key.public)
    address = beside(page, STATUS_LIST)
    document = status_list(void, address, issuer, desk.today)
    if secret is not None:
        method = proofs.method(issuer, key.public)
        document = proofs.proven(document, secret, method, desk.today)
    return WebFile(STATUS_LIST, proofs.text(document), address, signed=True)


def _listed(file: Path) -> frozenset[str]:
    """The keys in a document that was published before."""
    try:
        methods = json.loads(file.read_bytes())["verificationMethod"]
        return frozenset(str(each["publicKeyMultibase"]) for each in methods)
    except (OSError, ValueError, KeyError, TypeError):
        return frozenset()


def _signed_on(key: Key, day: date) -> bool:
    last = min(filter(None, (key.retired_on, key.compromised_on)), default=day)
    return key.created_on <= day <= last
