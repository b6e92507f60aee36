"""Certificate files as an office may have one: made here, of nobody's, in a moment."""

from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Literal, NamedTuple

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, pkcs12
from cryptography.x509.oid import NameOID

Sort = Literal["P-256", "P-384", "RSA-3072", "RSA-1024", "Ed25519"]
PASSPHRASE = "Regnitz und Brücke"
#: The ceremony; certificates are valid from a year before to a year after it.
MOMENT = datetime(2024, 3, 26, 9, 30, tzinfo=UTC)
CITY, CA = "Stadt Bamberg", "Beispiel-CA 1"


class Made(NamedTuple):
    """A file with certificate and key, and who made the certificate out."""

    file: bytes
    root: bytes
    certificate: x509.Certificate


Key = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey | ed25519.Ed25519PrivateKey


@lru_cache
def _key(sort: Sort, number: int = 0) -> Key:
    if sort == "Ed25519":
        return ed25519.Ed25519PrivateKey.generate()
    if sort.startswith("RSA"):
        return rsa.generate_private_key(65537, int(sort[4:]))
    return ec.generate_private_key(ec.SECP256R1() if sort == "P-256" else ec.SECP384R1())


def _called(name: str) -> x509.Name:
    parts = [(NameOID.COUNTRY_NAME, "DE"), (NameOID.ORGANIZATION_NAME, name)]
    parts.append((NameOID.COMMON_NAME, name))
    return x509.Name([x509.NameAttribute(*part) for part in parts])


@lru_cache
def made(
    sort: Sort = "P-256",
    name: str = CITY,
    *,
    self_signed: bool = False,
    signs: bool = True,
    with_key: bool = True,
    valid: tuple[datetime, datetime] = (MOMENT - timedelta(365), MOMENT + timedelta(365)),
    passphrase: str = PASSPHRASE,
) -> Made:
    """A certificate for this name, made out by a CA or by itself, in a file with its key. `signs`: whether it
    is meant for that; `with_key`: whether the file holds more than the certificate."""
    key, ca = _key(sort), _key("P-256", 1)

    def certificate(
        of: str,
        by: str,
        its: Key,
        signing: Key,
        *,
        authority: bool,
    ) -> x509.Certificate:
        usage = x509.KeyUsage(
            digital_signature=signs and not authority, content_commitment=signs and not authority,
            key_encipherment=not signs, data_encipherment=False, key_agreement=False,
            key_cert_sign=authority, crl_sign=authority, encipher_only=False, decipher_only=False,
        )  # fmt: skip
        start, end = (MOMENT - timedelta(3650), MOMENT + timedelta(3650)) if authority else valid
        return (
            x509.CertificateBuilder()
            .subject_name(_called(of)).issuer_name(_called(by)).public_key(its.public_key())
            .serial_number(0x4B6F6B6F6D61).not_valid_before(start).not_valid_after(end)
            .add_extension(usage, critical=True)
            .add_extension(x509.BasicConstraints(authority, None), critical=True)
            .sign(signing, None if isinstance(signing, ed25519.Ed25519PrivateKey) else hashes.SHA256())
        )  # fmt: skip

    root = certificate(CA, CA, ca, ca, authority=True)
    own = certificate(name, name if self_signed else CA, key, key if self_signed else ca,
                      authority=False)  # fmt: skip
    file = pkcs12.serialize_key_and_certificates(
        b"", key if with_key else None, own, [] if self_signed else [root],
        BestAvailableEncryption(passphrase.encode()),
    )  # fmt: skip
    return Made(file, root.public_bytes(Encoding.PEM), own)
