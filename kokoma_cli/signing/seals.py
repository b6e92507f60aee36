"""Seals: what a PDF file says of who sealed it, and whether it is still the same file.

A seal is a signature inside the file (PAdES, ETSI EN 319 142-1) for all its bytes but the place where it
stands itself. PDF lets anybody append to a file; for an office a sheet with anything appended is not the one
it sealed, however harmless that may look. Nothing is fetched from anywhere, and whom to trust is for the
reader to know: any certificate can be made at home, under any name.
"""

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any, Literal

from kokoma_cli.errors import Unusable

if TYPE_CHECKING:
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

    from kokoma_cli.signing.seal_changes import Part

#: Why a seal does not hold for the bytes it is for: what it encloses is not the file as it lies there; the
#: file is not the one sealed, or not sealed with this certificate; by means that are broken; not to be read.
Fault = Literal["", "gap", "altered", "weak", "unreadable"]
#: What is known of who stands behind a certificate.
Standing = Literal["self_signed", "unknown", "trusted"]

#: Every seal names the bytes it is for. Any letter of a name may be written as its number (ISO 32000-1,
#: 7.3.5).
_MARK = re.compile(b"/" + b"".join(b"(?:%c|#(?i:%02x))" % (each, each) for each in b"ByteRange"))
_END = re.compile(rb"%%EOF(\r\n|\n|\r)?")
_PLACE = re.compile(rb"<[0-9A-Fa-f]+>")
#: More revisions than anybody makes; and how often a hostile file may make us look.
_MOST_REVISIONS = 64
_SOUND = frozenset(("sha256", "sha384", "sha512", "sha3_256", "sha3_384", "sha3_512"))
_LEAST_RSA = 2048


class Missing(Unusable):
    """The extra that seals need is not installed; the sentence says how to get it."""

    def __init__(self) -> None:
        super().__init__("seals.missing")


@dataclass(frozen=True, slots=True)
class SealReport:
    """What the first seal of a file says, and what of it is so."""

    name: str
    #: Of whom the certificate is, as it says itself; empty if that cannot be read, and so below.
    organisation: str
    issuer: str
    #: Who made out the certificate.
    serial: str
    fingerprint: str
    #: SHA-256 of the certificate, hexadecimal.
    sealed_at: datetime | None
    #: By the clock of who sealed.
    algorithm: str
    #: `RSA 3072, SHA-256`
    valid_from: datetime | None
    valid_until: datetime | None
    in_time: bool
    #: Whether it was sealed while the certificate was valid.
    may_seal: bool
    #: Whether the certificate is for signing at all.
    standing: Standing
    fault: Fault = ""
    appended: int = 0
    #: Bytes after what was sealed.
    changed: tuple["Part", ...] = ()
    #: What those bytes make different from what was sealed.
    removed: bool = False
    #: Whether they hide the seal from those who read the file.
    others: int = 0
    #: How many more signatures were added to it.

    @property
    def holds(self) -> bool:
        """Whether the bytes that were sealed are as they were."""
        return not self.fault

    @property
    def covers_all(self) -> bool:
        """Whether they are the whole file."""
        return self.fault != "gap" and not self.appended

    @property
    def intact(self) -> bool:
        """Whether the whole file is as it was sealed. By whom is another question."""
        return self.holds and self.covers_all


def inspect(pdf: bytes, roots: Sequence[bytes] = ()) -> SealReport | None:
    """What the first seal of this file says; None for a file without one. `roots`: certificates (PEM or DER)
    of those who are trusted to make out others.

    Never raises for what is in the file. Raises Missing where the file has a seal and `kokoma[seal]` is not
    installed.
    """
    if not _MARK.search(pdf):
        return None
    if not is_installed():
        raise Missing
    try:
        return _inspected(pdf, roots)
    except Exception:  # noqa: BLE001
        # Whatever it is that somebody has prepared: there is a seal, and it cannot be read.
        return _UNREADABLE


def is_installed() -> bool:
    """Whether seals can be made and read here."""
    from importlib.util import find_spec

    return find_spec("pyhanko") is not None and find_spec("pyhanko.sign") is not None


_UNREADABLE = SealReport(
    "", "", "", "", "", None, "", None, None, False, False, "unknown", "unreadable"
)


def _inspected(pdf: bytes, roots: Sequence[bytes]) -> SealReport | None:
    found = _first(pdf)
    if found is None:
        return _UNREADABLE
    seal, sealed = found
    fault, end = _fault(seal, pdf, len(sealed))
    appended = len(pdf) - end if fault != "gap" else 0
    changed: tuple[Part, ...] = ()
    count = 1
    if appended:
        from kokoma_cli.signing.seal_changes import changes

        later = _read(pdf)
        changed = changes(seal.reader, later)
        count = len(_seals(later)) if later else 0
    return _described(
        seal, roots, fault, appended, changed, removed=not count, others=max(count - 1, 0)
    )


def _first(pdf: bytes) -> "tuple[EmbeddedPdfSignature, bytes] | None":
    """The seal that was there first, and the file as it was then: what came later may pretend anything."""
    for end in _ends(pdf):
        reader = _read(pdf[:end])
        if reader and (found := _seals(reader)):
            return found[0], pdf[:end]
    return None


def _ends(pdf: bytes) -> Iterator[int]:
    """Where the file may have ended before somebody appended to it."""
    for number, found in enumerate(_END.finditer(pdf)):
        if number == _MOST_REVISIONS:
            break
        if found.end() < len(pdf):
            yield found.end()
    yield len(pdf)


def _read(pdf: bytes) -> "PdfFileReader | None":
    from pyhanko.pdf_utils.reader import PdfFileReader

    try:
        reader = PdfFileReader(BytesIO(pdf))
        # Only now it is seen whether there is anything.
        assert reader.root is not None
    except Exception:  # noqa: BLE001
        return None
    return reader


def _seals(reader: "PdfFileReader") -> "list[EmbeddedPdfSignature]":
    try:
        return list(reader.embedded_regular_signatures)
    except Exception:  # noqa: BLE001
        return []


def _fault(seal: "EmbeddedPdfSignature", pdf: bytes, length: int) -> tuple[Fault, int]:
    """Why the seal does not hold, and where what it covers ends."""
    from pyhanko.sign.validation.generic_cms import validate_sig_integrity

    numbers = [int(number) for number in seal.byte_range]
    if len(numbers) != 4:
        return "gap", 0
    start, before, after, rest = numbers
    place = pdf[before:after]
    if start != 0 or rest <= 0 or after + rest != length or not _PLACE.fullmatch(place):
        return "gap", 0
    content = bytes.fromhex(place[1:-1].decode())
    token = _der(content)
    # Where nothing else is covered, nothing else may stand.
    if content != seal.pkcs7_content or content[len(token) :].strip(b"\0"):
        return "gap", 0
    if seal.md_algorithm not in _SOUND or _is_short(seal.signer_cert):
        return "weak", length
    digest = hashlib.new(seal.md_algorithm, pdf[:before] + pdf[after:length]).digest()
    try:
        whole = validate_sig_integrity(seal.signer_info, seal.signer_cert, "data", digest)
    except Exception:  # noqa: BLE001
        return "altered", length
    return "" if all(whole) else "altered", length


def _der(content: bytes) -> bytes:
    """The one value that these bytes begin with."""
    from asn1crypto import cms  # type: ignore[import-untyped]

    return bytes(cms.ContentInfo.load(content).dump())


def _is_short(certificate: Any) -> bool:
    key = certificate.public_key
    return key.algorithm in ("rsa", "rsassa_pss") and key.bit_size < _LEAST_RSA


def _described(
    seal: "EmbeddedPdfSignature",
    roots: Sequence[bytes],
    fault: Fault,
    appended: int,
    changed: "tuple[Part, ...]",
    *,
    removed: bool,
    others: int,
) -> SealReport:
    certificate: Any = seal.signer_cert
    moment = seal.self_reported_timestamp
    if moment is not None and moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    validity = certificate["tbs_certificate"]["validity"]
    start, end = validity["not_before"].native, validity["not_after"].native
    usage = certificate.key_usage_value
    return SealReport(
        name=_part(certificate.subject, "common_name"),
        organisation=_part(certificate.subject, "organization_name"),
        issuer=_part(certificate.issuer, "common_name")
        or _part(certificate.issuer, "organization_name"),
        serial=f"{certificate.serial_number:X}",
        fingerprint=certificate.sha256.hex(),
        sealed_at=moment,
        algorithm=_algorithm(seal),
        valid_from=start,
        valid_until=end,
        in_time=moment is not None and start <= moment <= end,
        may_seal=usage is None or bool(usage.native & {"digital_signature", "non_repudiation"}),
        standing=_standing(seal, roots, moment),
        fault=fault,
        appended=appended,
        changed=changed,
        removed=removed,
        others=others,
    )


def _part(name: Any, key: str) -> str:
    """One part of a name; of several the first."""
    value = name.native.get(key, "")
    return str(value[0] if isinstance(value, list) and value else value or "")


def _algorithm(seal: "EmbeddedPdfSignature") -> str:
    key: Any = seal.signer_cert.public_key
    kind = {"rsassa_pss": "RSA", "ec": "ECDSA"}.get(key.algorithm, key.algorithm.upper())
    if key.algorithm == "ec":
        curve = key.curve[1]
        kind = f"{kind} {str(curve).removesuffix('r1').replace('secp', 'P-')}"
    elif kind == "RSA":
        kind = f"{kind} {key.bit_size}"
    return f"{kind}, {seal.md_algorithm.upper().replace('SHA', 'SHA-', 1)}"


def _standing(
    seal: "EmbeddedPdfSignature", roots: Sequence[bytes], moment: datetime | None
) -> Standing:
    """Whether somebody trusted stands behind the certificate, as far as that can be told here."""
    certificate: Any = seal.signer_cert
    if roots and moment and _leads_to(seal, roots, moment):
        return "trusted"
    return "self_signed" if certificate.subject == certificate.issuer else "unknown"


def _leads_to(seal: "EmbeddedPdfSignature", roots: Sequence[bytes], moment: datetime) -> bool:
    import asyncio

    from asn1crypto import pem, x509
    from pyhanko_certvalidator import CertificateValidator, ValidationContext

    def certificate(content: bytes) -> Any:
        return x509.Certificate.load(pem.unarmor(content)[2] if pem.detect(content) else content)

    context = ValidationContext(
        trust_roots=[certificate(root) for root in roots],
        other_certs=seal.other_embedded_certs,
        allow_fetching=False,
        moment=moment,
        best_signature_time=moment,
        # Lists of what was revoked would have to be fetched.
        revocation_mode="soft-fail",
    )
    validator = CertificateValidator(seal.signer_cert, validation_context=context)
    try:
        asyncio.run(validator.async_validate_path())
    except Exception:  # noqa: BLE001
        return False
    return True
