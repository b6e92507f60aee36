"""Verdicts: whether a paper is ours, from what is known of it. Nothing is looked up here.

What a code says is signed; what stands on the paper nobody here has seen. So no verdict is more than: this is
what the office has signed, compare it. And whoever presents a certificate that was replaced learns that
it was, never by which name: the reason may be a name that the law keeps secret.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, get_args

from kokoma_cli.domain.certificates import STANDING_FOR, Status
from kokoma_cli.domain.keys import KeyState
from kokoma_cli.domain.statements import Statement

Result = Literal["valid", "void", "changed", "unknown", "unreadable"]

#: The worst first: of several sheets it stands for all.
RESULTS: tuple[Result, ...] = ("changed", "unknown", "unreadable", "void", "valid")
EXIT_CODES: dict[Result, int] = {"valid": 0, "void": 9, "changed": 8, "unknown": 8, "unreadable": 8}

_Valid = Literal[
    "registered", "same_file", "same_duplicate", "same_print_file",
    "genuine_code", "genuine_by_page", "genuine_by_key", "erased", "retired_key", "leaked_key",
]  # fmt: skip
_Void = Literal["void", "replaced", "void_by_page"]
_Changed = Literal[
    "other_file", "number_in_other_file", "bad_signature", "specimen", "differs", "other_code", "other_page",
    "seal_appended", "seal_broken", "seal_weak", "seal_unreadable",
]  # fmt: skip
_Unknown = Literal[
    "number_unknown", "number_lost", "file_unknown", "file_unproven", "key_unknown", "key_compromised",
    "not_in_register", "number_unproven", "page_unproven", "signed_too_late",
]  # fmt: skip
_Unreadable = Literal["no_code", "foreign_code", "damaged_code", "not_understood"]
#: Why a verdict is what it is; the first of a verdict says most.
Reason = _Valid | _Void | _Changed | _Unknown | _Unreadable

RESULT_OF: dict[Reason, Result] = {
    **dict.fromkeys(get_args(_Valid), "valid"),
    **dict.fromkeys(get_args(_Void), "void"),
    **dict.fromkeys(get_args(_Changed), "changed"),
    **dict.fromkeys(get_args(_Unknown), "unknown"),
    **dict.fromkeys(get_args(_Unreadable), "unreadable"),
}

#: Parts of a statement that stand in the register too.
Part = Literal["name", "series", "period", "number", "issued_on"]


@dataclass(frozen=True, slots=True)
class Entry:
    """What the register knows of a certificate."""

    number: str
    name: str | None
    #: None: of a person who was erased.
    series: str
    period: tuple[date, date] | None
    issued_on: date
    status: Status
    status_on: date | None
    forgotten: bool
    #: Whether the sheet was destroyed for a name on it.
    sha256: str | None
    #: Of the token in its code; None: it has none.
    hour_unit: int = 60
    #: 60 or 45: how its sheet counts.

    @property
    def nameable(self) -> bool:
        """Whether whoever asks may be told the name that the register has."""
        return self.name is not None and self.status != "replaced" and not self.forgotten


@dataclass(frozen=True, slots=True)
class Signed:
    """What is known of a code that could be read."""

    said: Statement
    sha256: str
    #: Of the token.
    kid: str
    key: KeyState | None
    #: None: nobody here knows a key of that name.
    holds: bool
    #: Whether the signature is that key's.
    own: bool
    #: Whether the office itself knows to have signed this.
    blank: bool = False
    #: Whether a specimen's signature stands there, which is nobody's.
    address: str = ""
    #: Where it sends whoever scans it, which is not signed; empty if it was copied without.
    too_late: bool = False
    #: Whether it bears a day on which the office no longer signed with that key.


@dataclass(frozen=True, slots=True)
class Register:
    """Who is asked: the register of the office, and what it has under the number of a code."""

    entry: Entry | None
    lost_on: date | None = None
    #: Since when the entry of that number is gone.
    addresses: frozenset[str] = frozenset()
    #: Where the office's page is, and was when this code was printed. None at all: they are not compared.


@dataclass(frozen=True, slots=True)
class Page:
    """Who is asked instead: what the office has published, or only a key of it."""

    void: frozenset[int] | None
    #: None: nobody here knows which have become void.
    as_of: date | None
    address: str = ""
    #: Where it is; empty: unknown, and so not compared.


@dataclass(frozen=True, slots=True)
class Difference:
    """What was signed, and what the register has instead; None: nothing."""

    part: Part
    signed: object
    registered: object


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is to be said of one sheet, code or number."""

    reasons: tuple[Reason, ...]
    number: str | None = None
    said: Statement | None = None
    #: What the office has signed, if that may be told.
    entry: Entry | None = None
    #: What the register has; its name only if `Entry.nameable`.
    kid: str | None = None
    key: KeyState | None = None
    differences: tuple[Difference, ...] = ()
    near: tuple[str, ...] = ()
    #: Numbers that look alike.
    lost_on: date | None = None
    as_of: date | None = None
    #: Of the list of void ones that was asked.
    page: int | None = None
    #: In the file, from 1.
    address: str = ""
    #: Where the code sends whoever scans it, if that is not the office's page.

    @property
    def result(self) -> Result:
        """In one word."""
        return RESULT_OF[self.reasons[0]]

    @property
    def name(self) -> str | None:
        """Whose certificate it is, if that may be told."""
        if self.said:
            return self.said.name
        return self.entry.name if self.entry and self.entry.nameable else None


def worst(results: Iterable[Result]) -> Result:
    """What holds for several together. Raises ValueError for none."""
    return min(results, key=RESULTS.index)


def of_number(entry: Entry) -> Verdict:
    """Of a number that the register knows."""
    return _standing(entry, ("registered",))


def of_same_file(entry: Entry, reason: Reason) -> Verdict:
    """Of a file that is, byte for byte, one of ours: `same_file`, `same_duplicate` or `same_print_file`."""
    return _standing(entry, (reason,))


def of_code(code: Signed, asked: Register | Page) -> Verdict:
    """Of a code. The address in it is not signed: if it is not ours, somebody has made the code anew."""
    found = _of_statement(code, asked)
    if found.result not in ("valid", "void") or not code.address:
        return found
    if isinstance(asked, Register) and asked.addresses and code.address not in asked.addresses:
        return replace(found, reasons=("other_page", *found.reasons), address=code.address)
    if isinstance(asked, Page) and asked.address not in ("", code.address):
        # It may be where the page was before, which only the register knows.
        return in_doubt(replace(found, address=code.address), "page_unproven")
    return found


#: What is to be said beside, of the key with which a genuine code was signed.
_ABOUT_KEY: dict[KeyState, tuple[Reason, ...]] = {
    "current": (),
    "retired": ("retired_key",),
    "compromised": ("leaked_key",),
}


def _of_statement(code: Signed, asked: Register | Page) -> Verdict:
    found = Verdict((), code.said.number, kid=code.kid, key=code.key)
    if code.key is None:
        # Nobody vouches for what it says: that may be anything.
        return replace(found, reasons=("key_unknown",), said=code.said)
    if not code.holds:
        return replace(found, reasons=("specimen" if code.blank else "bad_signature",), number=None)
    if code.key == "compromised" and not code.own:
        return replace(found, reasons=("key_compromised",), said=code.said)
    if code.too_late:
        return replace(found, reasons=("signed_too_late",), said=code.said)
    kept = _ABOUT_KEY[code.key]
    if isinstance(asked, Page):
        return _by_page(code, replace(found, as_of=asked.as_of), asked, kept)
    entry = asked.entry
    if entry is None:
        reason: Reason = "number_lost" if asked.lost_on else "not_in_register"
        return replace(found, reasons=(reason,), said=code.said, lost_on=asked.lost_on)
    if entry.status not in STANDING_FOR:
        secret = entry.forgotten or entry.status == "replaced" or entry.name is None
        said = None if secret else code.said
        if entry.sha256 != code.sha256:
            # Somebody else has signed this number: it was not even ours.
            return replace(found, reasons=("other_code",), said=said)
        return replace(_standing(entry, ()), said=said, kid=code.kid, key=code.key)
    differing = differences(code.said, entry)
    found = replace(found, said=code.said, entry=entry, differences=differing)
    if differing:
        return replace(found, reasons=("differs",))
    if entry.sha256 != code.sha256:
        return replace(found, reasons=("other_code",))
    return replace(found, reasons=("genuine_code", *_erased(entry), *kept))


def differences(said: Statement, entry: Entry) -> tuple[Difference, ...]:
    """In what the register has something else than was signed. Of a person who was erased it has only number
    and date; what it may not tell is not compared."""
    compared: list[tuple[Part, object, object]] = [
        ("number", said.number, entry.number),
        ("issued_on", said.issued_on, entry.issued_on),
        ("series", said.series, entry.series),
    ]
    if entry.name is not None and not entry.forgotten:
        compared.insert(0, ("name", said.name, entry.name))
        compared.append(("period", said.period, entry.period))
    return tuple(Difference(*each) for each in compared if each[1] != each[2])


def in_other_file(inside: Verdict) -> Verdict:
    """Of a PDF that a program has written and that is none of ours, with this code in it: a genuine code can
    be copied into any file. A code that is not ours says nothing of whose file it is."""
    if inside.result in ("unknown", "unreadable"):
        return replace(inside, reasons=(*inside.reasons, "other_file"))
    return replace(inside, reasons=("other_file", *inside.reasons))


def in_unproven_file(inside: Verdict) -> Verdict:
    """The same where there is no register with which the file could be compared."""
    return in_doubt(inside, "file_unproven")


def in_doubt(found: Verdict, why: Reason) -> Verdict:
    """What would be valid, but for something that nobody here knows."""
    return replace(found, reasons=(why, *found.reasons)) if found.result == "valid" else found


def numbers_near(number: str, known: Sequence[str]) -> tuple[str, ...]:
    """Numbers that somebody may have meant, at most three."""
    from difflib import get_close_matches

    folded = {each.casefold(): each for each in known}
    return tuple(folded[each] for each in get_close_matches(number.casefold(), folded, 3, 0.8))


def _by_page(code: Signed, found: Verdict, page: Page, kept: tuple[Reason, ...]) -> Verdict:
    if page.void is None:
        return replace(found, reasons=("genuine_by_key", *kept), said=code.said)
    if code.said.index in page.void:
        return replace(found, reasons=("void_by_page",))
    return replace(found, reasons=("genuine_by_page", *kept), said=code.said)


def _standing(entry: Entry, reasons: tuple[Reason, ...]) -> Verdict:
    if entry.status in STANDING_FOR:
        return Verdict((*reasons, *_erased(entry)), entry.number, entry=entry)
    reason: Reason = "replaced" if entry.status == "replaced" else "void"
    same = tuple(each for each in reasons if each != "registered")
    return Verdict((reason, *same), entry.number, entry=entry)


def _erased(entry: Entry) -> tuple[Reason, ...]:
    return ("erased",) if entry.name is None else ()
