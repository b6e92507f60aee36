"""The status list, unpacked by the standard library."""

import base64
import gzip
import time
from datetime import date, datetime

import pytest

from kokoma_cli.domain.statements import MOST_INDEX
from kokoma_cli.signing.proofs import beginning
from kokoma_cli.signing.status_list import encoded, status_list


def bits(text: str) -> bytes:
    assert text[0] == "u"
    body = text[1:]
    return gzip.decompress(base64.urlsafe_b64decode(body + "=" * (-len(body) % 4)))


@pytest.mark.parametrize("void", [(), (0,), (7, 8), (1, 131_071), tuple(range(0, 131_072, 3))])
def test_every_void_place_is_one_bit_and_no_other(void: tuple[int, ...]) -> None:
    unpacked = bits(encoded(void))
    assert len(unpacked) * 8 == MOST_INDEX + 1 == 131_072
    # The first place is the leftmost bit (Bitstring Status List v1.0, 3.2).
    assert {
        place for place in range(MOST_INDEX + 1) if unpacked[place // 8] << place % 8 & 128
    } == {*void}


def test_the_same_list_has_the_same_letters_and_tells_no_time() -> None:
    assert encoded((5, 3)) == encoded((3, 5))
    packed = base64.urlsafe_b64decode(encoded(())[1:] + "==")
    # RFC 1952: flags, time, and which system: unknown.
    assert (packed[3], packed[4:8], packed[9]) == (0, bytes(4), 255)


@pytest.mark.parametrize("zone", ["UTC", "CET-1CEST", "<+14>-14", "<-11>11"])
def test_a_list_of_today_never_lies_in_the_future(
    zone: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not even one that is published at midnight sharp, anywhere on earth."""
    with monkeypatch.context() as patched:
        patched.setenv("TZ", zone)
        time.tzset()
        for day in (date(2024, 3, 31), date(2024, 7, 1), date(2025, 1, 1)):
            midnight = datetime(day.year, day.month, day.day).astimezone()
            assert datetime.fromisoformat(beginning(day)) <= midnight
    time.tzset()


def test_the_list_is_a_credential_of_the_same_issuer() -> None:
    address = "https://www.bamberg.example/status-list.json"
    document = status_list((4,), address, "did:web:bamberg.example", date(2024, 3, 26))
    assert document["type"] == ["VerifiableCredential", "BitstringStatusListCredential"]
    assert (document["id"], document["issuer"]) == (address, "did:web:bamberg.example")
    subject = document["credentialSubject"]
    assert (subject["id"], subject["statusPurpose"]) == (f"{address}#list", "revocation")
    assert document["validFrom"] == "2024-03-25T10:00:00Z"
