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
from typing import Any, NamedTuple

import cbor2

from kokoma_cli.domain.codes import MOST_BYTES
from kokoma_cli.domain.keys import ID_BYTES
from kokoma_cli.domain.statements import Statement, problems

#: COSE: the tag of COSE_Sign1, the headers for algorithm and key id, EdDSA. CWT: issued at, id, ours.
_SIGN1 = 18
_ALGORITHM, _KEY_ID, _EDDSA = 1, 4, -8
_ISSUED_AT, _NUMBER, _CLAIM = 6, 7, -65537

SIGNATURE_BYTES = 64
_EPOCH = date(1970, 1, 1)
_DAY = 86_400
#: Places in the list of those that have become void.
MOST_INDEX = 131_071
_MOST_MINUTES = 1_000_000


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
    that could not be read again."""
    protected, payload = _encoded({_ALGORITHM: _EDDSA, _KEY_ID: bytes.fromhex(kid)}), _claims(said)
    return _joined(protected, payload, signing(_message(protected, payload)))


def specimen(said: Statement, kid: str = "00" * ID_BYTES) -> bytes:
    """As long as the token of this statement, but signed by nobody: for sheets that are only tried."""
    return sign(said, kid, lambda _: bytes(SIGNATURE_BYTES))


def read(token: bytes) -> Token:
    """A token taken apart. Raises Unreadable for everything that `sign` would not have written."""
    if not 0 < len(token) <= MOST_BYTES:
        raise Unreadable
    try:
        tagged = cbor2.loads(token)
        if type(tagged) is not cbor2.CBORTag or tagged.tag != _SIGN1:
            raise Unreadable
        protected, unprotected, payload, signature = tagged.value
        header, claims = cbor2.loads(protected), cbor2.loads(payload)
        if type(header) is not dict or type(claims) is not dict or unprotected != {}:
            raise Unreadable
        kid, said = header[_KEY_ID], _said(claims)
        if type(kid) is not bytes or type(signature) is not bytes:
            raise Unreadable
        if len(kid) != ID_BYTES or len(signature) != SIGNATURE_BYTES:
            raise Unreadable
        # What is written anew must be the same bytes: then nothing was longer than it had to be, nothing
        # was there twice, and nothing is left over.
        if sign(said, kid.hex(), lambda _: signature) != token:
            raise Unreadable
    except (cbor2.CBORError, ValueError, TypeError, KeyError, OverflowError) as error:
        raise Unreadable from error
    return Token(kid.hex(), said, _message(protected, payload), signature)


def _claims(said: Statement) -> bytes:
    first, last = said.period or (None, None)
    minutes, index = said.minutes, said.index
    if problems(said) or not _is_whole(index, MOST_INDEX):
        raise ValueError
    if minutes is not None and not _is_whole(minutes, _MOST_MINUTES):
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


def _said(claims: dict[int, Any]) -> Statement:
    issued_at, number = claims[_ISSUED_AT], claims[_NUMBER]
    name, series, first, last, minutes, index = claims[_CLAIM]
    if type(issued_at) is not int or issued_at % _DAY or type(number) is not bytes:
        raise Unreadable
    if type(name) is not str or type(series) is not str or (first is None) != (last is None):
        raise Unreadable
    return Statement(
        name=name,
        series=series,
        period=None if first is None else (_date(first), _date(last)),
        minutes=minutes,
        number=number.decode(),
        issued_on=_date(issued_at // _DAY),
        index=index,
    )


def _is_whole(value: object, most: int) -> bool:
    return type(value) is int and 0 <= value <= most


def _days(day: date) -> int:
    if day < _EPOCH:
        raise ValueError
    return (day - _EPOCH).days


def _date(days: object) -> date:
    if type(days) is not int or days < 0:
        raise Unreadable
    return _EPOCH + timedelta(days)


def _encoded(value: object) -> bytes:
    return cbor2.dumps(value, canonical=True)


def _message(protected: bytes, payload: bytes) -> bytes:
    return _encoded(["Signature1", protected, b"", payload])


def _joined(protected: bytes, payload: bytes, signature: bytes) -> bytes:
    return _encoded(cbor2.CBORTag(_SIGN1, [protected, {}, payload, signature]))
