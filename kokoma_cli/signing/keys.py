"""Keys: Ed25519 (RFC 8032), the secret half in a file that needs a passphrase.

The file is in the format of OpenSSH (PROTOCOL.key), which `ssh-keygen` opens as well: AES-256 with a key that
bcrypt_pbkdf derives from the passphrase. Its rounds cost more than six times what 600,000 rounds of
PBKDF2-HMAC-SHA256 do, about a second, and bcrypt is harder to speed up.
"""

import base64
import hashlib
from collections.abc import Callable
from typing import NamedTuple

import cbor2
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from kokoma_cli.domain.keys import ID_BYTES, PUBLIC_BYTES

ROUNDS = 128
#: Of bcrypt_pbkdf.
SECRET_BYTES = 32
#: No key of ours is larger than a kilobyte.
_MOST_BYTES = 20_000

#: Multicodec of an Ed25519 public key, and the letters of base58btc, as in `did:key`.
_ED25519 = b"\xed\x01"
_BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"


class WrongPassphrase(ValueError):
    """The passphrase does not open this file."""


class NoKey(ValueError):
    """Bytes that are no key of ours."""


class SecretKey(NamedTuple):
    """A key that can sign."""

    secret: bytes
    #: 32 bytes: whoever has them signs in the office's name.
    public: bytes

    @property
    def kid(self) -> str:
        """What codes call it."""
        return kid(self.public)

    @property
    def signing(self) -> Callable[[bytes], bytes]:
        """Signs a message."""
        return Ed25519PrivateKey.from_private_bytes(self.secret).sign


def new() -> SecretKey:
    """A key nobody has had."""
    return _taken_apart(Ed25519PrivateKey.generate())


def from_secret(secret: bytes) -> SecretKey:
    """The key with these secret bytes. Raises NoKey if there are not 32 of them."""
    if len(secret) != SECRET_BYTES:
        raise NoKey
    return _taken_apart(Ed25519PrivateKey.from_private_bytes(secret))


def locked(key: SecretKey, passphrase: str) -> bytes:
    """The file that holds the key, to be opened with this passphrase only."""
    how = serialization.PrivateFormat.OpenSSH.encryption_builder().kdf_rounds(ROUNDS)
    return Ed25519PrivateKey.from_private_bytes(key.secret).private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.OpenSSH,
        how.build(passphrase.encode()),
    )


def opened(file: bytes, passphrase: str) -> SecretKey:
    """The key in a file. Raises WrongPassphrase, or NoKey if no passphrase would help."""
    outside = _outside(file)
    try:
        found = serialization.load_ssh_private_key(file, passphrase.encode())
    except (ValueError, TypeError) as error:
        raise WrongPassphrase from error
    except Exception as error:
        raise NoKey from error
    if not isinstance(found, Ed25519PrivateKey):
        raise NoKey
    key = _taken_apart(found)
    # The cipher would not notice a changed bit: it would be another secret.
    if key.public != outside.public:
        raise NoKey
    return key


def public_in(file: bytes) -> bytes:
    """The public half, which stands in the file unlocked. Raises NoKey."""
    return _outside(file).public


class _Outside(NamedTuple):
    """What a file tells without a passphrase."""

    rounds: int
    public: bytes


#: A file of another program may have more rounds than ours; beyond this it is damaged, and would take days.
_MOST_ROUNDS = 2_000
_MAGIC = b"openssh-key-v1\0"


def _outside(file: bytes) -> _Outside:
    """Reads a file as far as it is not locked (PROTOCOL.key, 1): cipher, derivation and its options, one
    public key."""
    lines = file.strip().splitlines()
    if lines[:1] != [b"-----BEGIN OPENSSH PRIVATE KEY-----"] or len(file) > _MOST_BYTES:
        raise NoKey
    try:
        body = base64.b64decode(b"".join(lines[1:-1]), validate=True)
        magic, body = body[: len(_MAGIC)], body[len(_MAGIC) :]
        (_, derivation, options), body = _strings(body, 3)
        count, ((public,), _) = int.from_bytes(body[:4]), _strings(body[4:], 1)
        (_salt,), rounds = _strings(options, 1)
        (algorithm, public), _ = _strings(public, 2)
    except ValueError as error:
        raise NoKey from error
    known = (magic, derivation, count, algorithm) == (_MAGIC, b"bcrypt", 1, b"ssh-ed25519")
    found = _Outside(int.from_bytes(rounds), public)
    if not known or len(public) != PUBLIC_BYTES or not 0 < found.rounds <= _MOST_ROUNDS:
        raise NoKey
    return found


def _strings(body: bytes, count: int) -> tuple[list[bytes], bytes]:
    """The first so many strings, each with its length before it (RFC 4251, 5), and what follows. Raises
    ValueError if there are fewer."""
    found = []
    for _ in range(count):
        length = int.from_bytes(body[:4])
        if len(body) < 4 + length:
            raise ValueError
        found.append(body[4 : 4 + length])
        body = body[4 + length :]
    return found, body


def kid(public: bytes) -> str:
    """The id of a public key, eight hexadecimal digits: the first four bytes of its thumbprint (RFC 9679)."""
    thumbprint = hashlib.sha256(cbor2.dumps({1: 1, -1: 6, -2: public}, canonical=True))
    return thumbprint.digest()[:ID_BYTES].hex()


def holds(public: bytes, message: bytes, signature: bytes) -> bool:
    """Whether the owner of this public key has signed this message."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


def ssh_line(public: bytes, comment: str = "") -> str:
    """The public key as other tools take it: `ssh-ed25519 AAAA… comment`."""
    key = Ed25519PublicKey.from_public_bytes(public)
    line = key.public_bytes(serialization.Encoding.OpenSSH, serialization.PublicFormat.OpenSSH)
    return f"{line.decode()} {comment}".strip()


def pem(public: bytes) -> str:
    """The public key as X.509 SubjectPublicKeyInfo (RFC 8410), as OpenSSL takes it."""
    key = Ed25519PublicKey.from_public_bytes(public)
    how = serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    return key.public_bytes(*how).decode()


def multibase(public: bytes) -> str:
    """The public key as a Multikey (W3C Controlled Identifiers, 2.2.2): `z6Mk…`."""
    value, letters = int.from_bytes(_ED25519 + public), ""
    while value:
        value, digit = divmod(value, 58)
        letters = _BASE58[digit] + letters
    return f"z{letters}"


def read_public(text: str) -> bytes:
    """A public key as somebody may hand it over: a line of OpenSSH, PEM, `z6Mk…` or `did:key:z6Mk…`, or 64
    hexadecimal digits. Raises NoKey."""
    text = text.strip()
    try:
        if text.startswith("-----BEGIN PUBLIC"):
            found = serialization.load_pem_public_key(text.encode())
        elif text.startswith("ssh-"):
            found = serialization.load_ssh_public_key(text.encode())
        else:
            plain = text.removeprefix("did:key:").partition("#")[0]
            public = _from_multibase(plain) if plain.startswith("z") else bytes.fromhex(plain)
            found = Ed25519PublicKey.from_public_bytes(public)
    except Exception as error:
        raise NoKey from error
    if not isinstance(found, Ed25519PublicKey):
        raise NoKey
    return found.public_bytes_raw()


def _from_multibase(text: str) -> bytes:
    value = 0
    for letter in text[1:60]:
        value = value * 58 + _BASE58.index(letter)
    encoded = value.to_bytes(len(_ED25519) + PUBLIC_BYTES)
    if not encoded.startswith(_ED25519):
        raise NoKey
    return encoded[len(_ED25519) :]


def _taken_apart(key: Ed25519PrivateKey) -> SecretKey:
    return SecretKey(key.private_bytes_raw(), key.public_key().public_bytes_raw())
