"""Status: which credentials still hold, as anybody may read it who verifies one."""

from kokoma_cli.domain.credentials import DID_DOCUMENT, STATUS_LIST, beside, document_address
from kokoma_cli.domain.keys import Key
from kokoma_cli.errors import NotFound
from kokoma_cli.signing import proofs
from kokoma_cli.signing.credentials import did_document
from kokoma_cli.signing.keys import SecretKey
from kokoma_cli.signing.status_list import status_list
from kokoma_cli.storage import codes, keys, settings
from kokoma_cli.workflows.desk import Desk
from kokoma_cli.workflows.web_files import WebFile


def files(desk: Desk, key: Key, secret: SecretKey | None) -> list[WebFile]:
    """The list as of today, signed with this key, and where a `did:web` issues, the document with all keys.
    `secret`: the key itself; None: the list is not signed, for nothing is to be published.

    Raises NotFound without a page beside which the list would be; Unusable if what credentials need is not
    installed.
    """
    with desk.register.reading() as db:
        void, known = codes.void(db), keys.everything(db)
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
    found = [WebFile(STATUS_LIST, proofs.text(document), address)]
    if web:
        keys_of_ours = proofs.text(did_document(web, known))
        found.append(WebFile(DID_DOCUMENT, keys_of_ours, document_address(web)))
    return found
