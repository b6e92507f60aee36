"""Proofs: what the standard's own example says, and that nothing is left unsigned."""

import hashlib
import json
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest

from kokoma_cli.errors import Unusable
from kokoma_cli.signing import base58, keys, proofs

EXAMPLE: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "data/credentials/eddsa-rdfc-2022.json").read_bytes()
)
#: Multicodec of the secret half of an Ed25519 key.
_SECRET = b"\x80\x26"


def bytes_of(text: str) -> bytes:
    """What base58btc stands for, by arithmetic: the other way round than ours."""
    letters = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
    value = 0
    for letter in text[1:]:
        value = 58 * value + letters.index(letter)
    plain = text[1:]
    zeros = len(plain) - len(plain.lstrip("1"))
    return bytes(zeros) + value.to_bytes((value.bit_length() + 7) // 8)


@pytest.fixture
def example_context(tmp_path: Path) -> Iterator[None]:
    """The context of the standard's example, which is none of ours."""
    content = json.dumps(EXAMPLE["context"]).encode()
    file = tmp_path / "examples.json"
    file.write_bytes(content)
    added = (str(file), hashlib.sha256(content).hexdigest())
    address = EXAMPLE["credential"]["@context"][1]
    with patch.dict(proofs.CONTEXTS, {address: added}):
        yield


@pytest.mark.usefixtures("example_context")
def test_the_example_of_the_standard_comes_out_the_same() -> None:
    secret = bytes_of(EXAMPLE["secretKeyMultibase"])
    assert secret[:2] == _SECRET
    key = keys.from_secret(secret[2:])
    assert keys.multibase(key.public) == EXAMPLE["publicKeyMultibase"]
    digest = proofs.digest(EXAMPLE["credential"], EXAMPLE["proof"])
    assert digest.hex() == EXAMPLE["proofHash"] + EXAMPLE["documentHash"]
    assert base58.written(key.signing(digest)) == EXAMPLE["proofValue"]


@pytest.mark.parametrize("content", [b"", b"\0", b"\0\0a", bytes(64), bytes(range(64))])
def test_base58_gives_every_byte_back(content: bytes) -> None:
    assert bytes_of(base58.written(content)) == content


def test_the_contexts_are_those_that_were_published() -> None:
    """The W3C names the checksum of its own (Verifiable Credentials Data Model v2.0, B.1)."""
    _, sha256 = proofs.CONTEXTS["https://www.w3.org/ns/credentials/v2"]
    assert sha256 == "59955ced6697d61e03f2b2556febe5308ab16842846f5b586d7f1f7adec92734"
    for name, expected in proofs.CONTEXTS.values():
        assert hashlib.sha256((proofs.folder() / name).read_bytes()).hexdigest() == expected
        assert (proofs.folder() / name).with_name(f"{name[:-5]}-LICENSE.txt").is_file()


def document(**more: object) -> dict[str, Any]:
    return {
        "@context": [proofs.CREDENTIALS, proofs.OPEN_BADGES],
        "id": "urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33",
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        **more,
    }


def test_a_term_nobody_knows_is_refused_and_not_left_out() -> None:
    assert proofs.canonical(document(name="Bescheinigung")).count("\n") == 3
    with pytest.raises(proofs.UnknownTerm, match="nmae"):
        proofs.canonical(document(nmae="Bescheinigung"))


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_network(*_: object, **__: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket, "getaddrinfo", no_network)
    monkeypatch.setattr(socket.socket, "connect", no_network)
    known = document(name="Bescheinigung")
    assert proofs.canonical(known)
    known["@context"].append("https://www.example.org/context.json")
    with pytest.raises(proofs.UnknownTerm, match=r"www\.example\.org"):
        proofs.canonical(known)


def test_a_damaged_context_signs_nothing(tmp_path: Path) -> None:
    for name, _ in proofs.CONTEXTS.values():
        content = (proofs.folder() / name).read_bytes()
        (tmp_path / name).write_bytes(content.replace(b"\n", b"\r\n"))
    with patch.object(proofs, "folder", lambda: tmp_path):
        # Another end of lines says nothing else.
        assert proofs.canonical(document())
        (tmp_path / "open-badges-3.0.3.json").write_text("{}")
        with pytest.raises(Unusable) as damaged:
            proofs.canonical(document())
    assert damaged.value.key == "credentials.context_damaged"


def test_without_the_extra_it_is_said_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proofs, "find_spec", lambda _: None)
    with pytest.raises(Unusable) as missing:
        proofs.canonical(document())
    assert missing.value.key == "credentials.not_installed"
