"""Testify: what the register, or what the office has published, knows of a code, a number or a file."""

import hashlib
import json
import re
import sqlite3
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any, Protocol

from kokoma_cli.domain import codes, verdicts
from kokoma_cli.domain.certificates import Certificate
from kokoma_cli.domain.keys import KeyState
from kokoma_cli.domain.participants import NAMELESS
from kokoma_cli.domain.published import Published, PublishedKey
from kokoma_cli.domain.verdicts import Entry, Page, Reason, Verdict
from kokoma_cli.domain.verdicts import Register as Asked
from kokoma_cli.storage import certificates, duplicates, keys, lost_numbers, prints, settings
from kokoma_cli.storage import codes as signed_codes
from kokoma_cli.storage.database import Register as OpenRegister
from kokoma_cli.workflows import consult
from kokoma_cli.workflows.compose import from_json


class Witness(Protocol):
    """Who is asked: the register, or what the office has published."""

    def of_code(self, text: str, /) -> Verdict | None:
        """Of the text of a code; None for one that is no code of ours."""

    def of_number(self, word: str, /) -> Verdict:
        """Of a number as somebody typed it. Raises Conflict if it is the end of several."""

    def of_same(self, sha256: str, /) -> list[Verdict]:
        """Of a file with this checksum; empty for one that is none of ours."""

    def in_file(self, inside: Verdict | None, text: str, /) -> Verdict:
        """Of a PDF that a program has written and that is none of ours, with this code or none in it."""


class OfRegister:
    """The office's own register. Each question is a reading of its own: a stack of scans takes minutes, and
    nobody who writes should have to wait that long."""

    def __init__(self, register: OpenRegister) -> None:
        self._register = register

    def of_code(self, text: str) -> Verdict | None:
        """Of the text of a code."""
        with self._register.reading() as db:
            return _Read(db).of_code(text)

    def of_number(self, word: str) -> Verdict:
        """Of a number."""
        with self._register.reading() as db:
            return _Read(db).of_number(word)

    def of_same(self, sha256: str) -> list[Verdict]:
        """Of a file with this checksum."""
        with self._register.reading() as db:
            return _Read(db).of_same(sha256)

    def in_file(self, inside: Verdict | None, text: str) -> Verdict:
        """Of a PDF that is none of ours."""
        if inside:
            return verdicts.in_other_file(inside)
        with self._register.reading() as db:
            return _Read(db).of_file(text)


class _Read:
    """The register within one reading of it."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self.db = db

    def of_code(self, text: str) -> Verdict | None:
        return _of_code(text, self._key, self._asked)

    def of_number(self, word: str) -> Verdict:
        wanted = plain_number(word)
        found = consult.numbered(self.db, wanted) if wanted else None
        if found:
            return verdicts.of_number(self._entry(found))
        gone = lost_numbers.find(self.db, wanted) if any(map(str.isdecimal, wanted)) else None
        if gone:
            return Verdict(("number_lost",), gone.number, lost_on=gone.lost_on)
        near = verdicts.numbers_near(wanted, [each.number for each in self.issued])
        return Verdict(("number_unknown",), wanted, near=near)

    def of_same(self, sha256: str) -> list[Verdict]:
        single = [each for each in self.issued if each.sha256 == sha256]
        if single:
            return [verdicts.of_same_file(self._entry(each), "same_file") for each in single]
        copies = {
            each.certificate_id for each in duplicates.everything(self.db) if each.sha256 == sha256
        }
        reason: Reason = "same_duplicate"
        if not copies:
            reason, copies = "same_print_file", set(prints.certificates_printed(self.db, sha256))
        return [
            verdicts.of_same_file(self._entry(each), reason)
            for each in self.issued
            if each.id in copies
        ]

    def of_file(self, text: str) -> Verdict:
        written = " ".join(unicodedata.normalize("NFC", text).split())
        for each in self.issued:
            if _stands_in(each.number, written):
                entry = replace(self._entry(each), name=None)
                return Verdict(("number_in_other_file",), each.number, entry=entry)
        return Verdict(("file_unknown",))

    @cached_property
    def issued(self) -> Sequence[Certificate]:
        return certificates.everything(self.db)

    def _key(self, kid: str) -> "_Known | None":
        key = next((key for key in keys.everything(self.db) if key.kid == kid), None)
        if key is None:
            return None
        own = frozenset(signed_codes.digests(self.db, key.id))
        public = PublishedKey(key.kid, key.public, key.retired_on, key.compromised_on)
        return _Known(
            key.public,
            key.state,
            own.__contains__,
            # What the office signed itself may bear a day that was still to come.
            lambda sha256, day: public.is_too_late(day) and sha256 not in own,
        )

    def _asked(self, number: str) -> Asked:
        for each in self.issued:
            if unicodedata.normalize("NFC", each.number) == number:
                return Asked(self._entry(each), addresses=self._addresses(each))
        gone = lost_numbers.find(self.db, number)
        return Asked(None, gone.lost_on if gone and gone.number == number else None)

    def _addresses(self, certificate: Certificate) -> frozenset[str]:
        """Where its code may send whoever scans it: to the page, or where that was when it was printed."""
        # With a name that was taken out goes the code; then it may be what any code of the register says.
        printed = _printed(certificate)
        pages = {printed} if printed else set(map(_printed, self.issued))
        pages.add(_same(settings.of_register(self.db, "verify_page")))
        return frozenset(pages - {""})

    def _entry(self, certificate: Certificate) -> Entry:
        content: Mapping[str, Any] = json.loads(certificate.content)
        signed = signed_codes.of(self.db, certificate.id)
        first, last = content.get("period") or (None, None)
        nameless = certificate.name == NAMELESS
        return Entry(
            number=unicodedata.normalize("NFC", certificate.number),
            name=None if nameless else unicodedata.normalize("NFC", certificate.name),
            series=unicodedata.normalize("NFC", from_json(certificate.content).subject),
            period=(date.fromisoformat(first), date.fromisoformat(last))
            if first and last
            else None,
            issued_on=certificate.issued_on,
            status=certificate.status,
            status_on=certificate.status_on,
            forgotten=certificate.forgotten,
            sha256=signed.sha256 if signed else None,
            hour_unit=int(content.get("hour_unit") or 60),
        )


class OfPage:
    """What the office has published, or only a key of it."""

    def __init__(self, known: Published | bytes) -> None:
        """`known`: the page, or a public key."""
        self._public = known if isinstance(known, bytes) else None
        self._page = known if isinstance(known, Published) else None
        void, as_of = (frozenset(self._page.void), self._page.as_of) if self._page else (None, None)
        self._asked = Page(void, as_of, _same(self._page.page) if self._page else "")

    def of_code(self, text: str) -> Verdict | None:
        """Of the text of a code."""
        return _of_code(text, self._key, lambda _: self._asked)

    def of_number(self, word: str) -> Verdict:
        """Of a number."""
        return Verdict(("number_unproven",), plain_number(word))

    def of_same(self, _sha256: str, /) -> list[Verdict]:
        """Of a file with this checksum."""
        return []

    def in_file(self, inside: Verdict | None, _text: str, /) -> Verdict:
        """Of a PDF that is none of ours."""
        return verdicts.in_unproven_file(inside) if inside else Verdict(("no_code",))

    def _key(self, kid: str) -> "_Known | None":
        from kokoma_cli.signing import keys as public_keys

        if self._public is not None:
            here = public_keys.kid(self._public) == kid
            return _Known(self._public, "current", lambda _: True) if here else None
        key: PublishedKey | None = self._page.key(kid) if self._page else None
        if key is None:
            return None
        return _Known(key.public, key.state, key.vouches_for, lambda _, day: key.is_too_late(day))


@dataclass(frozen=True, slots=True)
class _Known:
    """A key, as far as a verdict needs it."""

    public: bytes
    state: KeyState
    is_own: Callable[[str], bool]
    #: Whether the office itself has signed the token with this SHA-256.
    is_too_late: Callable[[str, date], bool] = lambda _sha256, _day: False
    #: Whether such a token bears a date of issue on which the office no longer signed with this key.


def published(text: str) -> Published | bytes | None:
    """What the office has published, in this text: the page, or a public key in one of the forms that
    `signing.keys.read_public` knows; None for anything else."""
    from kokoma_cli.rendering import verify_page
    from kokoma_cli.signing import keys as public_keys

    try:
        return verify_page.read_page(text)
    except verify_page.NoPage:
        pass
    try:
        return public_keys.read_public(text)
    except public_keys.NoKey:
        return None


def plain_number(word: str) -> str:
    """A number as it is kept: without the blanks, dashes and "No." that come by copying."""
    text = unicodedata.normalize("NFC", word).translate(_DASHES)
    text = " ".join(text.split())
    return re.sub(r"^(?:nr|no|nummer|number)[.:]? ?(?=\S)", "", text, flags=re.IGNORECASE)


_DASHES = {ord(dash): "-" for dash in "\u2010\u2011\u2012\u2013\u2014\u2212"}


def _stands_in(number: str, written: str) -> bool:
    """Whether a number stands in a text by itself."""
    wanted = re.escape(" ".join(unicodedata.normalize("NFC", number).split()))
    return re.search(rf"(?<![\w-]){wanted}(?![\w-])", written) is not None


def _of_code(
    text: str,
    key_of: Callable[[str], _Known | None],
    asked: Callable[[str], Asked | Page],
) -> Verdict | None:
    apart = codes.taken_apart(text)
    if apart is None:
        # Any address of any page may have a `#`.
        tail = "".join(text.split()).rpartition("#")[2]
        return Verdict(("damaged_code",)) if _LIKE_ONE.fullmatch(tail) else None
    from kokoma_cli.signing import tokens
    from kokoma_cli.signing.keys import holds

    try:
        token = tokens.read(apart.token)
    except tokens.Unreadable:
        return Verdict(("damaged_code",)) if _LIKE_ONE.fullmatch(text.rpartition("#")[2]) else None
    sha256 = hashlib.sha256(apart.token).hexdigest()
    key = key_of(token.kid)
    known = verdicts.Signed(
        token.said,
        sha256,
        token.kid,
        key.state if key else None,
        holds=key is not None and holds(key.public, token.message, token.signature),
        own=key is not None and key.is_own(sha256),
        blank=not any(token.signature),
        address=_same(apart.page),
        too_late=key is not None and key.is_too_late(sha256, token.said.issued_on),
    )
    # Of what nobody has signed nothing has to be looked up.
    return verdicts.of_code(known, asked(token.said.number) if known.holds else Asked(None))


def _printed(certificate: Certificate) -> str:
    """The address in the code of a certificate; empty if it has none, or that is gone."""
    return _same(from_json(certificate.content).code.rpartition("#")[0])


def _same(address: str) -> str:
    """An address as it is compared: browsers and web servers put this and that at its end."""
    plain = codes.page_address(address) or address
    return plain.removesuffix("index.html").rstrip("/")


#: What may have been a code of ours before something happened to it.
_LIKE_ONE = re.compile(r"[A-Za-z0-9=+/_-]{40,}", re.ASCII)
