"""The file that holds the key: opened by its passphrase only, and by other tools too."""

import subprocess
from base64 import b64decode, b64encode
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from shutil import which

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kokoma_cli.domain.keys import PUBLIC_BYTES
from kokoma_cli.signing import base58, keys

KEY = keys.from_secret(bytes(range(32)))


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Deriving keys slowly is the point, but not here."""
    monkeypatch.setattr(keys, "ROUNDS", 1)


def test_a_new_key_is_another_each_time() -> None:
    first, second = keys.new(), keys.new()
    assert first.public != second.public
    assert keys.from_secret(first.secret) == first


def test_the_file_is_opened_by_its_passphrase_only(quick: None) -> None:
    file = keys.locked(KEY, "grün wie der Dom")
    assert keys.opened(file, "grün wie der Dom") == KEY
    with pytest.raises(keys.WrongPassphrase):
        keys.opened(file, "gruen wie der Dom")
    with pytest.raises(keys.WrongPassphrase):
        keys.opened(file, "")
    assert KEY.secret not in file
    assert keys.public_in(file) == KEY.public


def test_the_file_says_how_dear_a_guess_is() -> None:
    """Sixteen of these rounds take about as long as 500,000 of PBKDF2-HMAC-SHA256."""
    body = b64decode("".join(keys.locked(KEY, "x").decode().splitlines()[1:-1]))
    assert b"\x00\x00\x00\x06bcrypt\x00\x00\x00\x18\x00\x00\x00\x10" in body
    salt = body.index(b"\x00\x00\x00\x10", body.index(b"bcrypt")) + 4
    assert int.from_bytes(body[salt + 16 : salt + 20]) == keys.ROUNDS == 128
    assert b"aes256-ctr" in body


@pytest.mark.skipif(which("ssh-keygen") is None, reason="OpenSSH is not installed")
def test_openssh_opens_the_file(tmp_path: Path) -> None:
    file = tmp_path / "kokoma.key"
    file.write_bytes(keys.locked(KEY, "vier Worte und ein Punkt"))
    file.chmod(0o600)
    told = subprocess.run(
        ["ssh-keygen", "-y", "-P", "vier Worte und ein Punkt", "-f", file],
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.split()[:2] == keys.ssh_line(KEY.public).split()


@given(st.binary(max_size=600))
def test_what_is_no_key_is_none(junk: bytes) -> None:
    with pytest.raises(keys.NoKey):
        keys.opened(junk, "x")
    with pytest.raises(keys.NoKey):
        keys.public_in(junk)


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_a_damaged_file_gives_no_other_key(data: st.DataObject) -> None:
    file = bytearray(_ONCE)
    at = data.draw(st.integers(0, len(file) - 1))
    file[at] ^= 1 << data.draw(st.integers(0, 7))
    with suppress(keys.NoKey, keys.WrongPassphrase):
        assert keys.opened(bytes(file), "x") == KEY


def _with_body(body: bytes) -> bytes:
    lines = _ONCE.splitlines()
    return b"\n".join([lines[0], b64encode(body), lines[-1]])


def _body() -> bytes:
    return b64decode(b"".join(_ONCE.splitlines()[1:-1]))


def test_a_file_that_is_damaged_where_it_shows_is_not_said_to_have_another_passphrase() -> None:
    """Whoever is told so goes on trying, or believes to have forgotten it."""
    body = _body()
    for length in range(len(body)):
        with pytest.raises(keys.NoKey):
            keys.opened(_with_body(body[:length]), "x")
    with pytest.raises(keys.NoKey):
        keys.opened(_with_body(body + b"\0"), "x")
    locked = body.index(KEY.public) + PUBLIC_BYTES + 4
    for at in range(locked + 8, len(body)):
        with pytest.raises(keys.NoKey):
            keys.opened(_with_body(body[:at] + bytes([body[at] ^ 1]) + body[at + 1 :]), "x")
    # These eight bytes are all by which a passphrase is known to be the right one.
    with pytest.raises(keys.WrongPassphrase):
        keys.opened(_with_body(body[:locked] + bytes([body[locked] ^ 1]) + body[locked + 1 :]), "x")
    with pytest.raises(keys.WrongPassphrase):
        keys.opened(_with_body(body), "y")
    assert keys.opened(_with_body(body), "x") == KEY


def _made_once() -> bytes:
    rounds, keys.ROUNDS = keys.ROUNDS, 1
    try:
        return keys.locked(KEY, "x")
    finally:
        keys.ROUNDS = rounds


_ONCE = _made_once()


def test_a_file_that_would_take_days_to_open_is_no_key() -> None:
    lines = _ONCE.decode().splitlines()
    body = bytearray(b64decode("".join(lines[1:-1])))
    at = body.index(b"\0\0\0\x10", body.index(b"bcrypt")) + 4 + 16
    assert body[at : at + 4] == b"\0\0\0\x01"
    body[at : at + 4] = b"\x7f\xff\xff\xff"
    endless = "\n".join([lines[0], b64encode(body).decode(), lines[-1]])
    with pytest.raises(keys.NoKey):
        keys.opened(endless.encode(), "x")


def test_a_public_key_is_read_in_every_form_it_is_handed_over() -> None:
    for text in (
        keys.ssh_line(KEY.public, "Stadt Bamberg"),
        keys.pem(KEY.public),
        keys.multibase(KEY.public),
        f"did:key:{keys.multibase(KEY.public)}",
        f"did:key:{keys.multibase(KEY.public)}#{keys.multibase(KEY.public)}",
        KEY.public.hex(),
        f"  {KEY.public.hex().upper()}\n",
    ):
        assert keys.read_public(text) == KEY.public


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text + "1",
        lambda text: text + "2" * 20,
        lambda text: text + "0OIl" * 20,
        lambda text: text[:-1],
        lambda text: "z1" + text[1:],
        lambda text: text[1:],
        lambda text: f"did:key:{text}#z6Mk",
        lambda text: text + "2" * 1_000_000,
    ],
)
def test_a_key_with_something_more_or_less_is_none(change: Callable[[str], str]) -> None:
    with pytest.raises(keys.NoKey):
        keys.read_public(change(keys.multibase(KEY.public)))


@given(st.binary(max_size=60))
def test_base58_is_read_as_it_is_written(content: bytes) -> None:
    assert base58.read(base58.written(content)) == content


@pytest.mark.parametrize("text", ["", "2", "zI", "z0", "z2\n", "zü"])
def test_what_is_not_base58_is_not_read(text: str) -> None:
    with pytest.raises(ValueError, match=r"^$"):
        base58.read(text)


@given(st.text(max_size=120))
def test_any_other_text_is_no_key(text: str) -> None:
    with pytest.raises(keys.NoKey):
        keys.read_public(text)


def test_keys_of_another_make_are_none() -> None:
    rsa = (
        "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAYQDk0X9cS5nEoWg9gUoqQ0HFwXvb4qkS1l3lqvS7Kp0Vd0Jv8bX1"
        "n1rI6n5mYb6m3yWq9O3m2k7v1b6Xn7bq5c8WgQ"
    )
    with pytest.raises(keys.NoKey):
        keys.read_public(rsa)


def test_the_did_of_a_known_key_is_the_published_one() -> None:
    """Test vector 1 of RFC 8032, 7.1, and its Multikey as the did:key method writes it."""
    public = bytes.fromhex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
    secret = bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
    assert keys.from_secret(secret).public == public
    assert keys.read_public(keys.multibase(public)) == public
    assert keys.multibase(public).startswith("z6Mk")
