"""Mailboxes: to whom a letter can be addressed, and what is no address at all."""

import re
from typing import NamedTuple

from kokoma_cli.domain.addresses import is_address
from kokoma_cli.domain.spelling import clean

#: What may stand before the @ without quotes (RFC 5322, atext), dots between.
_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LOCAL = re.compile(rf"{_ATOM}(\.{_ATOM})*")
_LABEL = r"[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_DOMAIN = re.compile(rf"({_LABEL}\.)+{_LABEL}")
#: Name <address>, the name perhaps between quotes.
_NAMED = re.compile(r"(?P<name>[^<>]*)<(?P<address>[^<>]*)>")


class Mailbox(NamedTuple):
    """A name, which may be empty, and an address every mail program can read."""

    name: str
    address: str


def mailable(text: str) -> str | None:
    """An address as it stands in a letter, its domain in ASCII: münchen.example is
    xn--mnchen-3ya.example. None for what is no address, or more than one.

    A local part that is not plain is refused: hardly a mail server takes it, and commas or quotes in it would
    make one address out of two.
    """
    text = text.strip()
    local, _, domain = text.rpartition("@")
    if not (is_address(text) and _LOCAL.fullmatch(local) and len(local) <= 64):
        return None
    if not domain.isascii():
        try:
            plain = domain.encode("idna").decode()
            # The older rules make straße into strasse, which is somebody else's.
            same = plain.encode().decode("idna").casefold() == domain.lower()
        except UnicodeError:
            return None
        domain = plain if same else ""
    return f"{local}@{domain}" if _DOMAIN.fullmatch(domain) and len(domain) <= 253 else None


def read_mailbox(text: str) -> Mailbox | None:
    """`address` or `Name <address>`; None for anything else."""
    text = clean(text)
    match = _NAMED.fullmatch(text)
    name, address = (match["name"], match["address"]) if match else ("", text)
    name = name.strip()
    if len(name) >= 2 and name[0] == name[-1] == '"':
        name = name[1:-1].strip()
    found = mailable(address)
    return Mailbox(name, found) if found else None
