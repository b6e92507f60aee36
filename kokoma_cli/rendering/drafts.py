"""Drafts of e-mails (RFC 5322): a file that a mail program opens to be looked at and sent by a person.

The same letter is the same bytes, on any machine and any day: it has no date and no Message-ID, which the
mail program adds when it is sent, and what separates its parts follows from them.
"""

import hashlib
from collections.abc import Sequence
from email.header import Header
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import quote
from typing import NamedTuple

from kokoma_cli.domain.letters import MARK
from kokoma_cli.domain.mailboxes import Mailbox

#: By this line Outlook opens the file as a draft, with the button to send it.
_UNSENT = "X-Unsent: 1"
_LINE = 76


class Attachment(NamedTuple):
    """A file that goes with a letter. Its type is like "application/pdf"."""

    name: str
    type: str
    content: bytes


class Draft(NamedTuple):
    """A letter as it is to be written down."""

    to: Mailbox
    sender: Mailbox | None
    #: None: left to the mail program.
    subject: str
    body: str
    attachments: tuple[Attachment, ...]
    mark: str
    #: Of the register and the person, in ASCII.


def drafted(draft: Draft) -> bytes:
    """The file. What stands in its first lines is flat text by then, whatever was in the values: nothing in a
    name can begin a line of its own."""
    head = [_UNSENT, f"{MARK}: {_flat(draft.mark)}"]
    if draft.sender:
        head.append(_mailbox("From", draft.sender))
    head += [_mailbox("To", draft.to), _header("Subject", draft.subject)]
    return "\r\n".join((*head, "")).encode("ascii") + _content(draft.body, draft.attachments)


def _content(body: str, attachments: Sequence[Attachment]) -> bytes:
    message = EmailMessage(policy=SMTP)
    message.set_content(f"{body}\n", cte="quoted-printable")
    for each in attachments:
        kind, _, subtype = each.type.partition("/")
        message.add_attachment(each.content, kind, subtype, filename=_flat(each.name))
    if attachments:
        parts = b"".join(part.as_bytes() for part in message.iter_parts())
        # "=_" can stand neither in base64 nor in quoted-printable, so in no part.
        message.set_boundary(f"=_kokoma_{hashlib.sha256(parts).hexdigest()[:32]}")
    return message.as_bytes()


def _mailbox(field: str, mailbox: Mailbox) -> str:
    """To: "Weiß, Jürgen" <weiss@example.org>, the name encoded where it has to be."""
    name = _flat(mailbox.name)
    if not name:
        return f"{field}: {mailbox.address}"
    plain = f'{field}: "{quote(name)}" <{mailbox.address}>'
    if name.isascii() and "=?" not in name and len(plain) <= _LINE:
        return plain
    return f"{_encoded(field, name)}\r\n <{mailbox.address}>"


def _header(field: str, text: str) -> str:
    text = _flat(text)
    plain = f"{field}: {text}"
    # What only looks encoded would be read as something else.
    if text.isascii() and "=?" not in text and len(plain) <= _LINE:
        return plain
    return _encoded(field, text)


def _encoded(field: str, text: str) -> str:
    """In words of at most 75 letters (RFC 2047), which the reader puts together again.

    Python's own EmailMessage is left out here: it folds within a name where its parser adds a blank.
    """
    header = Header(text, "utf-8", maxlinelen=_LINE, header_name=field)
    return f"{field}: " + header.encode(linesep="\r\n")


def _flat(text: str) -> str:
    """On one line, without anything that steers instead of being read."""
    seen = (each if each.isprintable() or each in _JOINERS else " " for each in text)
    return " ".join("".join(seen).split())


#: Nothing to see, but some scripts are written with them.
_JOINERS = "\u200c\u200d"
