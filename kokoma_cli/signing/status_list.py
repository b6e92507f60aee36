"""The status list: which credentials have become void, for everybody who verifies one.

A Bitstring Status List (W3C, version 1.0): one bit for each place, so that whoever fetches it does not tell
which one is meant.
"""

import base64
import zlib
from collections.abc import Iterable
from datetime import date

from kokoma_cli.domain.statements import MOST_INDEX
from kokoma_cli.signing.proofs import CREDENTIALS, Document, beginning

#: Level 9, no name, no time, of no particular system: the same list has the same bytes (RFC 1952).
_HEAD = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff"


def status_list(void: Iterable[int], address: str, issuer: str, day: date) -> Document:
    """The list as a credential without its proof. `void`: the places that are; `address`: where it will be
    found; `day`: as of when."""
    return {
        "@context": [CREDENTIALS],
        "id": address,
        "type": ["VerifiableCredential", "BitstringStatusListCredential"],
        "issuer": issuer,
        "validFrom": beginning(day),
        "credentialSubject": {
            "id": f"{address}#list",
            "type": "BitstringStatusList",
            "statusPurpose": "revocation",
            "encodedList": encoded(void),
        },
    }


def encoded(void: Iterable[int]) -> str:
    """The bits, the first place leftmost, packed (GZIP) and as letters (base64url, Multibase `u`)."""
    bits = bytearray((MOST_INDEX + 1) // 8)
    for place in void:
        bits[place // 8] |= 0x80 >> place % 8
    packing = zlib.compressobj(9, wbits=-15)
    packed = packing.compress(bits) + packing.flush()
    tail = zlib.crc32(bits).to_bytes(4, "little") + len(bits).to_bytes(4, "little")
    return "u" + base64.urlsafe_b64encode(_HEAD + packed + tail).decode().rstrip("=")
