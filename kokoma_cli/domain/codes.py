"""Codes: a signed statement as the text of a QR code, behind the address of the office's own page.

    https://www.example.org/pruefen#2KCEK…

What stands behind the `#` a browser does not send to the server (RFC 3986, 3.5).
"""

import base64
import binascii
import re
from typing import NamedTuple

#: Bytes of a signed statement. More has no room on the sheet, and is none of ours.
MOST_BYTES = 512
#: Characters of the text behind the `#`: five bits each.
MOST_CHARACTERS = -(-MOST_BYTES * 8 // 5)
#: Characters of the page's address; every one of them makes the code larger.
LONGEST_ADDRESS = 120

#: Only what every scanner hands on unchanged, and what can be read out over the telephone.
_ADDRESS = re.compile(
    r"https://(?P<host>[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+)"
    r"(?::\d{1,5})?(?P<path>/[A-Za-z0-9._~/-]*)?"
)
_TOKEN = re.compile(rf"[A-Z2-7]{{1,{MOST_CHARACTERS}}}", re.ASCII)


class Code(NamedTuple):
    """The text of a code, taken apart."""

    page: str
    #: The address before the `#`; empty if there was none.
    token: bytes


def page_address(text: str) -> str | None:
    """The address of the page as it will stand in codes, or None if it cannot: https, without user, query or
    fragment, in plain letters; an umlaut domain in its ASCII form (xn--…)."""
    address = text.strip()
    scheme, mark, rest = address.partition("://")
    host, slash, path = rest.partition("/")
    address = f"{scheme.lower()}{mark}{host.lower()}{slash}{path}"
    fits = len(address) <= LONGEST_ADDRESS and _ADDRESS.fullmatch(address)
    return address if fits else None


def text_of(page: str, token: bytes) -> str:
    """The text of the code: BASE32 without padding (RFC 4648, 6), as a QR code has few characters that cost
    little room."""
    return f"{page}#{base64.b32encode(token).decode().rstrip('=')}"


def looks_like_one(text: str) -> bool:
    """Whether somebody may have meant this as the text of a code."""
    tail = text.strip().rpartition("#")[2]
    return "#" in text or (len(tail) >= 100 and _TOKEN.fullmatch(tail) is not None)


def taken_apart(text: str) -> Code | None:
    """What `text_of` put together; None for anything else. There is one text for a token: no lower case, no
    padding, no bits left over. Blanks and line breaks, as they come by copying, are left out."""
    page, _, tail = "".join(text.split()).rpartition("#")
    if not _TOKEN.fullmatch(tail):
        return None
    try:
        token = base64.b32decode(tail + "=" * (-len(tail) % 8))
    except binascii.Error:
        return None
    if len(token) > MOST_BYTES or text_of("", token) != f"#{tail}":
        return None
    return Code(page, token)
