"""One token for a statement: read by others, and nothing that is written in another way is accepted."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import cbor2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kokoma_cli.domain import codes
from kokoma_cli.domain.codes import MOST_BYTES
from kokoma_cli.domain.statements import MOST_INDEX, Statement, problems
from kokoma_cli.signing import keys, tokens
from tests.domain.test_statements import SAID

KEY = keys.from_secret(bytes(range(32)))
OTHER = keys.from_secret(bytes(range(1, 33)))
DAYS = st.dates(date(1970, 1, 1), date(2200, 1, 1))
TEXTS = st.text(min_size=1, max_size=60)
#: Tags that set a decoder of CBOR to work: dates, large numbers, fractions, references, patterns, sets.
TAGS = (0, 1, 2, 3, 4, 5, 18, 25, 28, 29, 30, 35, 36, 37, 100, 256, 258, 260, 261, 1004, 43000)


@st.composite
def statements(draw: st.DrawFn) -> Statement:
    first = draw(DAYS)
    return Statement(
        name=draw(TEXTS),
        series=draw(TEXTS),
        period=draw(st.none() | st.just((first, first + timedelta(draw(st.integers(0, 900)))))),
        minutes=draw(st.none() | st.integers(0, 100_000)),
        number=draw(TEXTS.filter(lambda text: len(text) <= 40)),
        issued_on=draw(DAYS),
        index=draw(st.integers(0, MOST_INDEX)),
    )


def signed(said: Statement = SAID) -> bytes:
    return tokens.sign(said, KEY.kid, KEY.signing)


def is_genuine(token: bytes) -> bool:
    """What everybody who verifies a code does."""
    try:
        found = tokens.read(token)
    except tokens.Unreadable:
        return False
    return found.kid == KEY.kid and keys.holds(KEY.public, found.message, found.signature)


@given(statements())
def test_what_was_signed_is_read_again_or_was_refused(said: Statement) -> None:
    if problems(said):
        with pytest.raises(ValueError, match=r"^$"):
            signed(said)
        return
    token = signed(said)
    assert tokens.read(token).said == said
    assert is_genuine(token)
    assert len(tokens.specimen(said)) == len(token)
    assert not is_genuine(tokens.specimen(said, KEY.kid))


def test_a_usual_token_has_about_two_hundred_bytes() -> None:
    assert 160 < len(signed()) < 220


def test_two_other_libraries_read_the_same() -> None:
    cwt = pytest.importorskip("cwt")
    messages = pytest.importorskip("pycose.messages")
    okp = pytest.importorskip("pycose.keys.okp")
    curves = pytest.importorskip("pycose.keys.curves")
    token = signed()
    key = cwt.COSEKey.from_pem(keys.pem(KEY.public), kid=bytes.fromhex(KEY.kid), alg="EdDSA")
    claims: dict[int, Any] = cwt.decode(token, key)
    assert claims[7].decode() == SAID.number
    assert claims[-65537][0] == SAID.name
    message = messages.CoseMessage.decode(token)
    message.key = okp.OKPKey(crv=curves.Ed25519, x=KEY.public)
    assert message.verify_signature()
    forged = signed(replace(SAID, name="Dr. Jürgen Weis"))[: -tokens.SIGNATURE_BYTES]
    forged += token[-tokens.SIGNATURE_BYTES :]
    with pytest.raises(cwt.VerifyError):
        cwt.decode(forged, key)
    message = messages.CoseMessage.decode(forged)
    message.key = okp.OKPKey(crv=curves.Ed25519, x=KEY.public)
    assert not message.verify_signature()
    assert not is_genuine(forged)


def test_the_key_id_is_that_of_the_standard_thumbprint() -> None:
    """RFC 9679 gives the thumbprint of a key in its section 5.6, for another curve; the input here is written
    out byte by byte: {1: 1, -1: 6, -2: x}."""

    spelled = bytes.fromhex("a301012006215820") + KEY.public
    assert KEY.kid == hashlib.sha256(spelled).hexdigest()[:8]


@given(st.data())
@settings(max_examples=500, deadline=None)
def test_no_token_with_a_changed_byte_is_genuine(data: st.DataObject) -> None:
    token = bytearray(signed())
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(token) - 1))
        what = data.draw(st.sampled_from(("flip", "drop", "insert")))
        if what == "flip":
            token[at] ^= 1 << data.draw(st.integers(0, 7))
        elif what == "drop" and len(token) > 1:
            del token[at]
        else:
            token.insert(at, data.draw(st.integers(0, 255)))
    assert bytes(token) == signed() or not is_genuine(bytes(token))


@given(st.binary(max_size=MOST_BYTES + 10))
def test_any_bytes_are_read_or_refused(junk: bytes) -> None:
    assert not is_genuine(junk)


LEAVES = (
    st.none() | st.booleans() | st.integers(-(2**70), 2**70) | st.floats() | st.text(max_size=6)
    | st.binary(max_size=6) | st.just(cbor2.undefined)
)  # fmt: skip
THINGS = st.recursive(
    LEAVES,
    lambda inner: (
        st.builds(cbor2.CBORTag, st.sampled_from(TAGS), inner)
        | st.lists(inner, max_size=4)
        | st.dictionaries(st.integers(-9, 9), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(THINGS, st.integers(0, 3))
@settings(max_examples=400)
def test_no_tag_sets_anything_to_work(thing: object, where: int) -> None:
    """Neither alone nor in the place of any part of a token."""
    written = cbor2.dumps(thing)
    parts = list(cbor2.loads(signed()).value)
    parts[where] = thing
    for content in (
        written,
        b"\xd2" + written,
        cbor2.dumps(cbor2.CBORTag(18, parts)),
        rebuilt(claim(where, thing)),
        rebuilt(put("header", 4, thing)),
        rebuilt(put("claims", 7, thing)),
    ):
        try:
            found = tokens.read(content)
        except tokens.Unreadable:
            continue
        # What is well formed is signed with our key, unless just that was taken out, or names another key.
        assert is_genuine(content) or where == 3 or found.kid != KEY.kid


@pytest.mark.parametrize(
    "hexed",
    [
        pytest.param("d2c4821b7fffffffffffffff01", id="decimal fraction"),
        pytest.param("c4821b7fffffffffffffff01", id="decimal fraction alone"),
        pytest.param("d2c5821b7fffffffffffffff01", id="big float"),
        pytest.param("d2d81e820100", id="one by nothing"),
        pytest.param("d2d81c81d81d00", id="a list within itself"),
        pytest.param("d2d8236128", id="a pattern that is none"),
        pytest.param("d2c06130", id="a date that is none"),
        pytest.param("d2c1fb7ff0000000000000", id="the end of time"),
        pytest.param("d2d9010281d81d00", id="a set of references"),
        pytest.param("d2d825410a", id="a short UUID"),
    ],
)
def test_what_would_make_a_decoder_fail_is_no_token(hexed: str) -> None:
    with pytest.raises(tokens.Unreadable):
        tokens.read(bytes.fromhex(hexed))


@pytest.mark.parametrize("letter", ["\u0378", "\u1c89", "\U00010d69"])
def test_a_letter_younger_than_this_program_does_not_make_a_sheet_invalid(letter: str) -> None:
    token = rebuilt(claim(0, f"Anna {letter}"))
    assert tokens.read(token).said.name == f"Anna {letter}"
    assert is_genuine(token)


def test_a_token_that_is_too_long_is_written_but_not_read() -> None:
    """So that whoever signs can be told which text is too long."""
    token = signed(replace(SAID, name="Ǖ" * 199, series="Ẩ" * 60))
    assert len(token) > MOST_BYTES
    assert codes.taken_apart(codes.text_of("", token)) is None
    with pytest.raises(tokens.Unreadable):
        tokens.read(token)


def rebuilt(change: Callable[[dict[str, Any]], None]) -> bytes:
    """A token of another make, signed with the true key."""
    parts: dict[str, Any] = {
        "tag": 18,
        "header": {1: -8, 4: bytes.fromhex(KEY.kid)},
        "unprotected": {},
        "claims": cbor2.loads(cbor2.loads(signed()).value[2]),
        "encode": lambda value: cbor2.dumps(value, canonical=True),
        "after": b"",
    }
    change(parts)
    encode = parts["encode"]
    protected, payload = encode(parts["header"]), encode(parts["claims"])
    signature = KEY.signing(cbor2.dumps(["Signature1", protected, b"", payload]))
    inner = [protected, parts["unprotected"], payload, signature]
    value = inner if parts["tag"] is None else cbor2.CBORTag(parts["tag"], inner)
    return bytes(encode(value) + parts["after"])


def claim(at: int, value: object) -> Callable[[dict[str, Any]], None]:
    def change(parts: dict[str, Any]) -> None:
        parts["claims"][-65537][at] = value

    return change


def put(part: str, key: object, value: object) -> Callable[[dict[str, Any]], None]:
    def change(parts: dict[str, Any]) -> None:
        parts[part][key] = value

    return change


def make(part: str, value: object) -> Callable[[dict[str, Any]], None]:
    def change(parts: dict[str, Any]) -> None:
        parts[part] = value

    return change


def test_rebuilt_as_it_was_it_is_the_same() -> None:
    assert rebuilt(lambda _: None) == signed()


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(make("tag", None), id="untagged"),
        pytest.param(make("tag", 98), id="another COSE message"),
        pytest.param(make("after", b"\0"), id="bytes left over"),
        pytest.param(make("unprotected", {5: b"x"}), id="unprotected header"),
        pytest.param(put("header", 1, -7), id="another algorithm"),
        pytest.param(put("header", 3, 60), id="one more header"),
        pytest.param(put("header", 4, b"\0" * 5), id="longer key id"),
        pytest.param(put("claims", 4, 1), id="one more claim"),
        pytest.param(put("claims", 6, 1711411201), id="not midnight"),
        pytest.param(put("claims", 6, 1711411200.0), id="a fraction"),
        pytest.param(put("claims", 6, -86400), id="before 1970"),
        pytest.param(put("claims", 7, "KOKOMA-2024-001"), id="number as text"),
        pytest.param(put("claims", 7, b"\xff"), id="number that is no UTF-8"),
        pytest.param(claim(0, "Mu\u0308ller"), id="name in another spelling"),
        pytest.param(claim(0, "Anna\u200b"), id="name with what cannot be seen"),
        pytest.param(claim(0, 5), id="a number for a name"),
        pytest.param(claim(2, None), id="half a period"),
        pytest.param(claim(2, 30000), id="a period that runs backwards"),
        pytest.param(claim(3, 2**40), id="a day nobody will see"),
        pytest.param(claim(4, -5), id="less than no minutes"),
        pytest.param(claim(4, True), id="yes for a number"),
        pytest.param(claim(5, None), id="no place in the list"),
        pytest.param(claim(5, 2**20), id="a place beyond the list"),
    ],
)
def test_of_one_statement_there_is_one_token(change: Callable[[dict[str, Any]], None]) -> None:
    """Whatever else could be signed with the true key is refused all the same."""
    token = rebuilt(change)
    with pytest.raises(tokens.Unreadable):
        tokens.read(token)


def test_longer_forms_of_the_same_are_refused() -> None:
    token = signed()
    assert token.startswith(b"\xd2\x84")
    for longer in (
        b"\xd8\x12" + token[1:],
        token[:1] + b"\x98\x04" + token[2:],
        token[:1] + b"\x9f" + token[2:] + b"\xff",
        token.replace(b"\xa3\x06", b"\xb8\x03\x06", 1),
    ):
        with pytest.raises(tokens.Unreadable):
            tokens.read(longer)


def test_depth_and_length_are_limited() -> None:
    for monster in (b"\x81" * 400, b"\xd2" * 400, b"\x9b" + b"\xff" * 8, b"\x5b\x7f" + b"\xff" * 7):
        with pytest.raises(tokens.Unreadable):
            tokens.read(monster)
    with pytest.raises(tokens.Unreadable):
        tokens.read(b"\x00" * (MOST_BYTES + 1))


def test_a_foreign_key_does_not_make_it_genuine() -> None:
    forged = tokens.read(tokens.sign(SAID, KEY.kid, OTHER.signing))
    assert not keys.holds(KEY.public, forged.message, forged.signature)
    assert keys.holds(OTHER.public, forged.message, forged.signature)
