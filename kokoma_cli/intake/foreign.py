"""What people hand in that is no table, told by its first bytes, so that it can be called by its name."""

import re

#: What it is, in the words of `intake.foreign_…`.
_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "pdf"),
    (b"\xff\xd8\xff", "picture"),
    (b"\x89PNG", "picture"),
    (b"GIF8", "picture"),
    (b"II*\0", "picture"),
    (b"MM\0*", "picture"),
    (b"{\\rtf", "document"),
    (b"\x1f\x8b", "archive"),
    (b"7z\xbc\xaf\x27\x1c", "archive"),
    (b"Rar!", "archive"),
    (b"SQLite format 3\0", "database"),
    (b"\0\1\0\0Standard ", "database"),
    (b"\x7fELF", "program"),
)
_PAGE = re.compile(rb"<(!doctype\s+html|html|head|body|table|meta)\b", re.I)
_XML = re.compile(rb"\s*<\?xml\b")
_MAIL = re.compile(
    rb"(Received|From|Return-Path|Delivered-To|X-[\w-]+|Message-ID): .*\r?\n([\w-]+:|[ \t])", re.I
)
_CARD = re.compile(rb"BEGIN:V(CARD|CALENDAR)\b")


def kind(data: bytes) -> str | None:
    """What this is if it is surely no list; None otherwise."""
    start = data[:4096]
    for magic, name in _MAGIC:
        if start.startswith(magic):
            return name
    if start[:2] == b"MZ" and b"\0" in start:
        return "program"
    plain = _without_marks(start)
    if _PAGE.match(_past_comments(plain)):
        return "page"
    if _XML.match(plain):
        return "page" if re.search(rb"<(html|table)\b", plain, re.I) else "xml"
    if _CARD.match(plain):
        return "card"
    return "mail" if _MAIL.match(plain) else None


def _past_comments(start: bytes) -> bytes:
    """What follows the comments a page may begin with; nothing if one of them has no end."""
    rest = start.lstrip()
    while rest.startswith(b"<!--"):
        rest = rest[4:].partition(b"-->")[2].lstrip()
    return rest


def _without_marks(start: bytes) -> bytes:
    """As if it were written with one byte a letter."""
    if start[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return start[2:].replace(b"\0", b"")
    return start.removeprefix(b"\xef\xbb\xbf")
