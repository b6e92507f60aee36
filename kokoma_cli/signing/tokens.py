"""Tokens: a statement and its signature, in about 200 bytes.

COSE_Sign1 (RFC 9052, 4.2) over the claims of a CWT (RFC 8392), signed with Ed25519 (RFC 9053, 2.2), in the
deterministic form of CBOR (RFC 8949, 4.2.1):

    18([ << {1: -8, 4: key id} >>, {},
         << {6: issue date, 7: number, -65537: [name, series, first, last, minutes, index]} >>,
         signature ])

The issue date counts seconds, as the standard wants, and is the first second of that day in UTC; first and
last count days since 1970-01-01 (RFC 8943). Of one statement there is one token: whatever could be written
in another way is refused.
"""

from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

import cbor2

from kokoma_cli.domain.codes import MOST_BYTES
from kokoma_cli.domain.keys import ID_BYTES
from kokoma_cli.domain.statements import (
    MOST_INDEX,
    MOST_MINUTES,
    Statement,
    problems,
    reading_problem,
    texts,
)

#: COSE: the tag of COSE_Sign1, the headers for algorithm and key id, EdDSA. CWT: issued at, id, ours.
_SIGN1 = 18
_ALGORITHM, _KEY_ID, _EDDSA = 1, 4, -8
_ISSUED_AT, _NUMBER, _CLAIM = 6, 7, -65537

SIGNATURE_BYTES = 64
_EPOCH = date(1970, 1, 1)
_LAST_DAY = (date.max - _EPOCH).days
_DAY = 86_400

#: Kinds of items in CBOR, and what stands between those of ours.
_UNSIGNED, _BYTES, _TEXT = 0, 2, 3
_NULL = 0xF6
_OPENING = b"\xd2\x84"  # 18([
_HEADER = b"\xa2\x01\x27\x04\x44"  # {1: -8, 4: four bytes
_NO_HEADER = b"\xa0"  # {}
_TO_ISSUED_AT, _TO_NUMBER = b"\xa3\x06", b"\x07"
_TO_CLAIM = b"\x3a\x00\x01\x00\x00\x86"  # -65537: six items


class Unreadable(ValueError):
    """Bytes that are no token of ours."""


class Token(NamedTuple):
    """A token taken apart. Nothing in it is to be believed before its signature is verified."""

    kid: str
    said: Statement
    message: bytes
    #: What the signature is for (RFC 9052, 4.4).
    signature: bytes


def sign(said: Statement, kid: str, signing: Callable[[bytes], bytes]) -> bytes:
    """The token of a statement. `signing`: Ed25519 with the key of that id. Raises ValueError for a statement
    that could not be read again, except for one thing: a token of more than MOST_BYTES bytes is given out, so
    that somebody can be told which text is too long, but `codes.taken_apart` and `read` refuse it."""
    if problems(said):
        raise ValueError
    return _written(said, kid, signing)


def specimen(said: Statement, kid: str = "00" * ID_BYTES) -> bytes:
    """As long as the token of this statement, but signed by nobody: for sheets that are only tried."""
    return sign(said, kid, lambda _: bytes(SIGNATURE_BYTES))


def read(token: bytes) -> Token:
    """A token taken apart. Raises Unreadable for everything that `sign` would not have written.

    This is no decoder of CBOR, which would do whatever a stranger's bytes tell it to: it walks the one
    structure there is, as templates/page/token.js does.
    """
    if len(token) > MOST_BYTES:
        raise Unreadable
    walk = _Walk(token)
    walk.exactly(_OPENING)
    protected = walk.string(_BYTES)
    walk.exactly(_NO_HEADER)
    payload, signature = walk.string(_BYTES), walk.string(_BYTES)
    walk.end()
    header = _Walk(protected)
    header.exactly(_HEADER)
    kid = header.take(ID_BYTES).hex()
    header.end()
    said = _said(_Walk(payload))
    if len(signature) != SIGNATURE_BYTES:
        raise Unreadable
    # What is written anew must be the same bytes.
    try:
        anew = _written(said, kid, lambda _: signature)
    except ValueError as error:
        raise Unreadable from error
    if anew != token:
        raise Unreadable
    return Token(kid, said, _message(protected, payload), signature)


class _Walk:
    """Goes along bytes; every step that does not fit raises Unreadable."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._at = 0

    def take(self, count: int) -> bytes:
        """So many bytes."""
        found = self._content[self._at : self._at + count]
        if len(found) < count:
            raise Unreadable
        self._at += count
        return found

    def exactly(self, expected: bytes) -> None:
        if self.take(len(expected)) != expected:
            raise Unreadable

    def head(self, kind: int) -> int:
        """The number in the head of an item of this kind, in its shortest form."""
        (first,) = self.take(1)
        found, short = divmod(first, 32)
        if found != kind or short >= 28:
            raise Unreadable
        if short < 24:
            return short
        size = 1 << short - 24
        number = int.from_bytes(self.take(size))
        if number < (24 if size == 1 else 1 << 4 * size):
            raise Unreadable
        return number

    def string(self, kind: int) -> bytes:
        return self.take(self.head(kind))

    def text(self, kind: int, part: str) -> str:
        try:
            text = self.string(kind).decode()
        except UnicodeDecodeError as error:
            raise Unreadable from error
        if reading_problem(part, text):
            raise Unreadable
        return text

    def number(self, most: int) -> int:
        number = self.head(_UNSIGNED)
        if number > most:
            raise Unreadable
        return number

    def number_or_none(self, most: int) -> int | None:
        if self._content[self._at : self._at + 1] != bytes([_NULL]):
            return self.number(most)
        self._at += 1
        return None

    def end(self) -> None:
        if self._at != len(self._content):
            raise Unreadable


def _said(claims: _Walk) -> Statement:
    claims.exactly(_TO_ISSUED_AT)
    issued_on, seconds = divmod(claims.number(_LAST_DAY * _DAY), _DAY)
    claims.exactly(_TO_NUMBER)
    number = claims.text(_BYTES, "number")
    claims.exactly(_TO_CLAIM)
    name, series = claims.text(_TEXT, "name"), claims.text(_TEXT, "series")
    first, last = claims.number_or_none(_LAST_DAY), claims.number_or_none(_LAST_DAY)
    minutes, index = claims.number_or_none(MOST_MINUTES), claims.number(MOST_INDEX)
    claims.end()
    if seconds or (first is None) != (last is None):
        raise Unreadable
    return Statement(
        name=name,
        series=series,
        period=None if first is None or last is None else (_date(first), _date(last)),
        minutes=minutes,
        number=number,
        issued_on=_date(issued_on),
        index=index,
    )


def _written(said: Statement, kid: str, signing: Callable[[bytes], bytes]) -> bytes:
    protected = _encoded({_ALGORITHM: _EDDSA, _KEY_ID: bytes.fromhex(kid)})
    payload = _claims(said)
    return _joined(protected, payload, signing(_message(protected, payload)))


def _claims(said: Statement) -> bytes:
    """Raises ValueError for what nobody would read."""
    first, last = said.period or (None, None)
    minutes, index = said.minutes, said.index
    if any(reading_problem(part, text) for part, text in texts(said).items()):
        raise ValueError
    if not _is_whole(index, MOST_INDEX):
        raise ValueError
    if minutes is not None and not _is_whole(minutes, MOST_MINUTES):
        raise ValueError
    if first and last and not first <= last:
        raise ValueError
    return _encoded(
        {
            _ISSUED_AT: _days(said.issued_on) * _DAY,
            _NUMBER: said.number.encode(),
            _CLAIM: [
                said.name,
                said.series,
                None if first is None else _days(first),
                None if last is None else _days(last),
                minutes,
                index,
            ],
        }
    )


def _is_whole(value: object, most: int) -> bool:
    return type(value) is int and 0 <= value <= most


def _days(day: date) -> int:
    if day < _EPOCH:
        raise ValueError
    return (day - _EPOCH).days


def _date(days: int) -> date:
    return _EPOCH + timedelta(days)


def _encoded(value: object) -> bytes:
    return cbor2.dumps(value, canonical=True)


def _message(protected: bytes, payload: bytes) -> bytes:
    return _encoded(["Signature1", protected, b"", payload])


def _joined(protected: bytes, payload: bytes, signature: bytes) -> bytes:
    return _encoded(cbor2.CBORTag(_SIGN1, [protected, {}, payload, signature]))
