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

from kokoma_cli.domain.keys import ID_BYTES, MOST_FILE_BYTES, PUBLIC_BYTES
from kokoma_cli.signing import base58

ROUNDS = 128
#: Of bcrypt_pbkdf.
SECRET_BYTES = 32

#: Multicodec of an Ed25519 public key, as in `did:key`.
_ED25519 = b"\xed\x01"
#: More characters than any key takes in base58.
_MOST_MULTIBASE = 60


class WrongPassphrase(ValueError):
    """The passphrase does not open this file, or the part of it is damaged by which that would be known."""


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
    if not passphrase:
        raise WrongPassphrase
    try:
        found = serialization.load_ssh_private_key(file, passphrase.encode())
    except Exception as error:
        # The library says of both that the data are corrupt.
        raise (NoKey if _unlocks(outside, passphrase) else WrongPassphrase) from error
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

    salt: bytes
    rounds: int
    public: bytes
    locked: bytes


#: A file of another program may have more rounds than ours; beyond this it is damaged, and would take days.
_MOST_ROUNDS = 2_000
_MAGIC = b"openssh-key-v1\0"
#: What we lock with, as OpenSSH does: its name, and the bytes of key and block.
_CIPHER, _CIPHER_KEY, _BLOCK = b"aes256-ctr", 32, 16


def _outside(file: bytes) -> _Outside:
    """Reads a file as far as it is not locked (PROTOCOL.key, 1): cipher, derivation and its options, one
    public key, and how much is locked."""
    lines = file.strip().splitlines()
    if lines[:1] != [b"-----BEGIN OPENSSH PRIVATE KEY-----"] or len(file) > MOST_FILE_BYTES:
        raise NoKey
    try:
        body = base64.b64decode(b"".join(lines[1:-1]), validate=True)
        magic, body = body[: len(_MAGIC)], body[len(_MAGIC) :]
        (cipher, derivation, options), body = _strings(body, 3)
        count, ((public, locked), after) = body[:4], _strings(body[4:], 2)
        (salt,), rounds = _strings(options, 1)
        (algorithm, public), more = _strings(public, 2)
    except ValueError as error:
        raise NoKey from error
    found = _Outside(salt, int.from_bytes(rounds), public, locked)
    ours = (_MAGIC, _CIPHER, b"bcrypt", b"\0\0\0\1", b"ssh-ed25519", b"", b"")
    known = (magic, cipher, derivation, count, algorithm, more, after) == ours
    lengths = (len(salt), len(rounds), len(public), len(locked) % _BLOCK)
    if not known or lengths != (16, 4, PUBLIC_BYTES, 0) or not locked:
        raise NoKey
    if not 0 < found.rounds <= _MOST_ROUNDS:
        raise NoKey
    return found


def _unlocks(outside: _Outside, passphrase: str) -> bool:
    """Whether it is this passphrase: what is locked begins with one number twice (PROTOCOL.key, 3)."""
    import bcrypt
    from cryptography.hazmat.primitives.ciphers import Cipher
    from cryptography.hazmat.primitives.ciphers.algorithms import AES
    from cryptography.hazmat.primitives.ciphers.modes import CTR

    seed = bcrypt.kdf(
        passphrase.encode(),
        outside.salt,
        _CIPHER_KEY + _BLOCK,
        outside.rounds,
        ignore_few_rounds=True,
    )
    cipher = Cipher(AES(seed[:_CIPHER_KEY]), CTR(seed[_CIPHER_KEY:])).decryptor()
    start = cipher.update(outside.locked[:_BLOCK])
    return start[:4] == start[4:8]


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
    return base58.written(_ED25519 + public)


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
            plain, _, fragment = text.removeprefix("did:key:").partition("#")
            if fragment not in ("", plain):
                raise NoKey
            public = _from_multibase(plain) if plain.startswith("z") else bytes.fromhex(plain)
            found = Ed25519PublicKey.from_public_bytes(public)
    except Exception as error:
        raise NoKey from error
    if not isinstance(found, Ed25519PublicKey):
        raise NoKey
    return found.public_bytes_raw()


def _from_multibase(text: str) -> bytes:
    encoded = base58.read(text) if len(text) <= _MOST_MULTIBASE else b""
    if not encoded.startswith(_ED25519):
        raise NoKey
    return encoded[len(_ED25519) :]


def _taken_apart(key: Ed25519PrivateKey) -> SecretKey:
    return SecretKey(key.private_bytes_raw(), key.public_key().public_bytes_raw())
