"""Change passphrase: the same key, opened by another one, as when somebody else takes the office over."""

from pathlib import Path

from kokoma_cli.domain.keys import Key
from kokoma_cli.signing import keys as secret_keys
from kokoma_cli.signing.keys import SecretKey
from kokoma_cli.workflows.desk import Desk
from kokoma_cli.workflows.store_key import storing
from kokoma_cli.workflows.unlock import file_of


def change_passphrase(desk: Desk, key: Key, secret: SecretKey, passphrase: str) -> Path:
    """Puts a file that opens with this passphrase in the place of the one that is there; at every instant
    there is one that works. Raises Unusable if it cannot be written."""
    content = secret_keys.locked(secret, passphrase)
    with storing(desk, key, content, replace=True) as appear:
        appear()
    return file_of(desk, key.kid)
