"""E-mail addresses: one grammar, and the questions asked of it.

It is broader than that of mail servers, for a register has addresses as people wrote them: in any alphabet,
and in texts without a dot behind the @ too. What divides addresses in a list, quotes and brackets are part of
none. To what a letter can be sent, `mailboxes` says.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from kokoma_cli.domain.spelling import clean

#: What is no part of an address, on either side of the @.
_BETWEEN = r"\s@<>()\[\]|,;:\"„“”‚«»‹›"
#: What ends it besides: a path, a question, an exclamation.
_BEHIND = r"/\\?!#=&'’`´*"
#: Before and behind the @, for larger patterns; they hold no brackets that count.
_LOCAL = rf"[^{_BETWEEN}]"
_DOMAIN = rf"[^{_BETWEEN}{_BEHIND}]"
#: An address as a part of larger patterns, with or without a dot behind the @.
PATTERN = rf"{_LOCAL}{{1,200}}@{_DOMAIN}{{1,253}}"
#: The same, but not from the middle of one.
ALONE = rf"(?<!{_LOCAL}){_LOCAL}{{1,200}}+@{_DOMAIN}{{1,253}}+"

_IS_LOCAL = re.compile(_LOCAL)
_IS_DOMAIN = re.compile(_DOMAIN)
#: What may stand in an address and yet is not part of it at its ends: quotes, the end of a sentence.
_BEFORE = "'’`´.…/"
_ENDS = ".…-"
_WITH_DOTS = re.compile(r"[^.]+(?:\.[^.]+)+")
_MAIL = "mailto:"
#: So Microsoft marks the accounts of guests.
_GUEST = "#ext#@"


class Place(NamedTuple):
    """Where an address stands in a text."""

    start: int
    end: int


def places(text: str) -> list[Place]:
    """Where addresses stand in a text, also such that no dot follows their @; masked ones too."""
    found: list[Place] = []
    at = text.find("@")
    while at >= 0:
        start, end = at, at + 1
        least = found[-1].end if found else 0
        while start > least and _IS_LOCAL.match(text[start - 1]):
            start -= 1
        while end < len(text) and _IS_DOMAIN.match(text[end]):
            end += 1
        while start < at and text[start] in _BEFORE:
            start += 1
        while end > at + 1 and text[end - 1] in _ENDS:
            end -= 1
        if start < at and end > at + 1:
            found.append(Place(start, end))
        at = text.find("@", max(at + 1, end))
    return found


def replaced(text: str, instead: Callable[[str], str]) -> str:
    """The text with something else for each address in it."""
    for start, end in reversed(places(text)):
        text = f"{text[:start]}{instead(text[start:end])}{text[end:]}"
    return text


def is_address(text: str) -> bool:
    """True for one address and nothing else, with a dot behind its @; also for a masked one."""
    return places(text) == [(0, len(text))] and bool(_WITH_DOTS.fullmatch(text.rpartition("@")[2]))


def is_masked(text: str) -> bool:
    """True for an address in which asterisks stand for letters, as tools show it to others."""
    local, at, domain = text.partition("@")
    return (
        "*" in text and bool(at and local and domain) and not re.search(r"[\s@<>]", local + domain)
    )


def own(text: str) -> str:
    """An address without „mailto:“ and angle brackets; of a guest account,
    name_town.example#EXT#@tenant.example, the guest's own. Every other text as it is."""
    plain = clean(text)
    if plain[: len(_MAIL)].casefold() == _MAIL:
        plain = plain[len(_MAIL) :]
    plain = plain.strip("<>")
    mark = plain.casefold().find(_GUEST)
    if mark > 0:
        local, underscore, host = plain[:mark].rpartition("_")
        plain = f"{local}@{host}" if underscore else plain[:mark]
    return plain


def compared(text: str | None) -> str | None:
    """An address as addresses are compared. None for what is none: masked ones, and empty ones."""
    plain = own(text).casefold() if text else ""
    return plain if "*" not in plain and places(plain) == [(0, len(plain))] else None
