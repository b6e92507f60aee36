"""What a mail program reads in a draft."""

import email
import email.policy
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.utils import parseaddr

from hypothesis import assume, given
from hypothesis import strategies as st

from kokoma_cli.domain.mailboxes import Mailbox
from kokoma_cli.domain.names import refusal
from kokoma_cli.domain.spelling import clean
from kokoma_cli.rendering.drafts import Attachment, Draft, drafted

WEISS = Mailbox("Dr. Jürgen Weiß", "weiss@example.org")
PLAIN = Draft(WEISS, None, "Einladung", "Guten Tag,\n\nbis bald.", (), "abc 1")

#: What kokoma takes as a name; the second kind is full of signs that mean something in an address.
NAMES = st.one_of(
    st.text(min_size=1, max_size=200),
    st.text("aäß,;:@<>()[]\"'\\=?_. ", min_size=1, max_size=120),
    st.sampled_from(
        ["Weiß, Jürgen", 'Peter "Pit" Müller', "=?utf-8?q?Eva?=", "Bo", "K͟hẹ̀", "a@b.example",
         "Marie-Luise Freifrau von und zu Hohenstein-Wartenfels geborene Gräfin Löwenstein-Wertheim"]
    ),
).map(clean)  # fmt: skip


def read(content: bytes) -> EmailMessage:
    return email.message_from_bytes(content, policy=email.policy.default)


@given(NAMES)
def test_every_name_comes_back_from_the_header_as_it_was_typed(name: str) -> None:
    assume(refusal(name) is None)
    content = drafted(PLAIN._replace(to=Mailbox(name, "a@example.org"), subject=name))
    assert content.isascii()
    lines = content.split(b"\r\n")
    assert max(map(len, lines)) <= 78
    assert b"\n" not in b"".join(lines)
    # As most programs do, the whole of a header is unfolded first, and its words are decoded then.
    message = email.message_from_bytes(content)
    written, address = parseaddr("".join(message["To"].splitlines()))
    assert (str(make_header(decode_header(written))), address) == (name, "a@example.org")
    modern = read(content)
    assert modern["Subject"] == name
    (to,) = modern["To"].addresses
    assert to.addr_spec == "a@example.org"
    if len(name.encode()) <= 40 and lines[3].startswith(b" "):
        # One encoded word. Between two, Python's newer parser reads a blank that is none (RFC 2047, 6.2).
        assert to.display_name == name
    assert sorted(map(str.lower, modern.keys())) == sorted(
        ["x-unsent", "x-kokoma-letter", "to", "subject", "mime-version", "content-type",
         "content-transfer-encoding"]
    )  # fmt: skip


@given(st.text("ab\r\n\x0b\x0c\x1c\x85\u2028\x00: @<>ä", max_size=40))
def test_nothing_in_a_value_begins_a_line_of_the_header(text: str) -> None:
    evil = f"{text}\r\nBcc: eve@example.org\r\n\r\nHallo"
    draft = Draft(
        Mailbox(evil, "a@example.org"),
        Mailbox(evil, "b@example.org"),
        evil,
        "Guten Tag",
        (Attachment(evil, "application/pdf", b"%PDF"),),
        evil.encode("ascii", "ignore").decode(),
    )
    message = read(drafted(draft))
    assert message["Bcc"] is None
    assert len(message["To"].addresses) == 1
    assert message.get_body().get_content().strip() == "Guten Tag"  # type: ignore[union-attr]
    assert len(list(message.iter_attachments())) == 1


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=3000))
def test_a_body_arrives_letter_by_letter_on_short_lines(body: str) -> None:
    content = drafted(PLAIN._replace(body=body))
    assert max(map(len, content.split(b"\r\n"))) <= 998
    assert read(content).get_content() == f"{body}\r\n"


@given(st.binary(max_size=2000), st.text(min_size=1, max_size=150))
def test_an_attachment_is_the_same_bytes_under_its_name(content: bytes, name: str) -> None:
    flat = clean("".join(letter for letter in name if letter.isprintable()))
    assume(flat)
    draft = PLAIN._replace(attachments=(Attachment(f"{flat}.pdf", "application/pdf", content),))
    made = drafted(draft)
    assert made == drafted(draft)
    assert made.isascii()
    assert max(map(len, made.split(b"\r\n"))) <= 998
    (part,) = read(made).iter_attachments()
    assert part.get_content() == content
    assert part.get_filename() == f"{flat}.pdf"
    assert part.get_content_type() == "application/pdf"


def test_a_draft_tells_nothing_of_the_machine_and_the_moment() -> None:
    message = read(drafted(PLAIN))
    assert message["X-Unsent"] == "1"
    for absent in ("Date", "Message-ID", "From", "Bcc", "Cc", "User-Agent"):
        assert message[absent] is None
    sender = Mailbox("Stadt Bamberg", "amt@bamberg.example")
    assert str(read(drafted(PLAIN._replace(sender=sender)))["From"]) == (
        "Stadt Bamberg <amt@bamberg.example>"
    )
