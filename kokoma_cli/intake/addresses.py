"""The e-mail address in a cell, however it was put there."""

import re
from typing import Literal, NamedTuple

from kokoma_cli.domain import addresses
from kokoma_cli.domain.addresses import ALONE, PATTERN
from kokoma_cli.domain.names import MAX_LENGTH
from kokoma_cli.domain.spelling import clean

#: What people write where they have no address, and elsewhere where they have nothing to say.
_NOTHING_SAID = """
    - -- --- – — / // ./. .-. . .. ... … ? ?? ??? * x xx xxx k.a. k.a ka k. k.a.. na n/a n.a. n.v. nn
    n.n. keine
    kein keiner nicht none null nan nil unbekannt unknown fehlt folgt offen tbd tba entfällt
    #nv #n/a #ref! #bezug! #name? #wert! #value! #div/0! #null! #zahl! #num!
"""
_NOTHING = frozenset(_NOTHING_SAID.split()) | {
    "k. a.", "n. a.", "n. n.", "n. v.", "keine angabe", "keine angaben", "nicht bekannt", "nicht vorhanden",
    "keine e-mail", "keine mail", "keine email", "keine adresse", "noch offen", "wird nachgereicht",
    "folgt noch",
    "noch unbekannt", "liegt nicht vor", "not known", "not available",
}  # fmt: skip
_LONGEST_NOTHING = max(map(len, _NOTHING))

_INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad]")
_AT = re.compile(r"\s*[(\[{]\s*(?:at|ät|@)\s*[)\]}]\s*", re.IGNORECASE)
_DOT = re.compile(r"\s*[(\[{]\s*(?:dot|punkt)\s*[)\]}]\s*", re.IGNORECASE)
_AROUND_AT = re.compile(r"\s*@\s*")
_DIVIDES = re.compile(r"[\s;,|<>()\[\]\"„“”«»]+|(?<=\.\w\w)/")
_MISTYPED = re.compile(r"(?=.*[^\W\d_])[^\s@]*@[^\s]*|[^\W\d_][^\s@,;:/]*[^\s@,;:/.]\.[^\W\d_]{2,}")
#: A name and its address, as mail programs write it.
NAMED = re.compile(rf"\s*[\"'„“]?([^<>@]*?)[\"'”“]?\s*<\s*(?:mailto:)?({PATTERN})\s*>")

#: mailto: and E-Mail: before one.
_LABEL = r"[\w-]{1,20}:\s?"
#: An address in a name, with the brackets and blanks around it.
_BESIDE = re.compile(rf"\s*[<(\[]\s*(?:{_LABEL})?{PATTERN}\s*[>)\]]|\s*(?:(?<!\S){_LABEL})?{ALONE}")
_NUMBERED = re.compile(r"^\d{1,3}[.)]\s+(?=[^\W\d_])")

Trouble = Literal["lists.no_address", "lists.several_addresses"]


class Found(NamedTuple):
    """What was found in a cell."""

    address: str | None = None
    trouble: Trouble | None = None
    #: Why none could be taken, though somebody meant to give one.


def is_nothing(text: str) -> bool:
    """True for what stands in a cell in place of a value: a dash, „k. A.“, „folgt“, a formula's failure."""
    return not text or (len(text) <= _LONGEST_NOTHING and text.casefold() in _NOTHING)


def is_no_name(text: str) -> bool:
    """The same where a name is to stand: Nan, Ka, Offen are names of people, as long as they begin with one
    capital."""
    if not is_nothing(text):
        return False
    return not text.istitle() or any(not letter.isalpha() for letter in text)


def is_mistyped(text: str) -> bool:
    """True for what can only have been meant as an address, and is none: anna.stadt.example, anna@stadt."""
    # Nothing longer was meant as one, and it would take its time.
    return len(text) <= 300 and not is_address(text) and _MISTYPED.fullmatch(text) is not None


def is_address(text: str) -> bool:
    """True for one address and nothing else."""
    return addresses.is_address(text)


def without(text: str) -> str:
    """A name without the address that stands beside it, and without its number in a list: „1. Anna Weber
    <weber@…>“; also of an address alone nothing is left."""
    if "@" in text:
        text = _BESIDE.sub("", text).strip(" ,;\"'„“”")
    return _NUMBERED.sub("", text)


def address(text: str) -> Found:
    """The address in a cell that is to hold one, in small letters. What goes with it is left: „mailto:“, a
    name with angle brackets, a remark. Two different ones are trouble, the same one twice is not."""
    text = clean(_INVISIBLE.sub("", text))
    if is_nothing(text):
        return Found()
    if is_address(text) and len(_pieces(text)) == 1 and ":" not in text and text[-1] not in ".'":
        return Found(_small(text))
    readable = _AROUND_AT.sub("@", _DOT.sub(".", _AT.sub("@", text)))
    pieces = [_bare(piece) for piece in _pieces(readable)]
    found = {piece.casefold(): piece for piece in reversed(pieces) if "@" in piece}
    good = [piece for piece in found.values() if is_address(piece) and len(piece) <= MAX_LENGTH]
    if len(good) == 1 and len(found) == 1:
        return Found(_small(good[0]))
    return Found(None, "lists.several_addresses" if len(good) > 1 else "lists.no_address")


def _pieces(text: str) -> list[str]:
    """What may be an address each. A stroke divides where an @ follows, and behind a domain."""
    pieces: list[str] = []
    for piece in _DIVIDES.split(text):
        before, at, domain = piece.rpartition("@")
        *others, local = before.split("/")
        pieces += [*others, f"{local}{at}{domain}"]
    return pieces


def _small(text: str) -> str:
    """Capitals mean nothing in an address; lists have them where a cell begins with one by itself."""
    return text.lower() if text.isascii() else text


def _bare(piece: str) -> str:
    """Without what is not part of an address: "mailto:", "E-Mail:", a full stop behind it."""
    piece = piece.rpartition(":")[2] if "@" in piece else piece
    return piece.partition("?")[0].strip(".'’‚*")
