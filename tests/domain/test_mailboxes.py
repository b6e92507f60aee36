"""To which addresses a letter can go."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kokoma_cli.domain.mailboxes import Mailbox, mailable, read_mailbox


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("weiss@example.org", "weiss@example.org"),
        ("J.Weiss+kokoma@Example.ORG", "J.Weiss+kokoma@Example.ORG"),
        (" weiss@example.org ", "weiss@example.org"),
        ("weiss@münchen.example", "weiss@xn--mnchen-3ya.example"),
        # The older rules would make strasse of it, which is somebody else's.
        ("weiss@straße.example", None),
        ("weiß@example.org", None),
        ("weiss@example", None),
        ("weiss@-example.org", None),
        ("weiss@example..org", None),
        (".weiss@example.org", None),
        ("weiss", None),
        ("@example.org", None),
        ("a@b.example, c@d.example", None),
        ("a,b@c.example", None),
        ('"a b"@c.example', None),
        ("a@b.example\r\nBcc: c@d.example", None),
        ("a\r\nBcc: c@d.example", None),
        ("a@[127.0.0.1]", None),
        (f"{'a' * 65}@example.org", None),
        (f"a@{'b' * 64}.example", None),
    ],
)
def test_only_what_every_mail_program_reads_as_one_address_is_one(
    typed: str, written: str | None
) -> None:
    assert mailable(typed) == written


@given(st.text(), st.text())
def test_no_address_ends_a_line_or_begins_another_one(local: str, domain: str) -> None:
    found = mailable(f"{local}@{domain}.example")
    if found is not None:
        assert found.isascii()
        assert found.isprintable()
        assert not set(found) & set(' ,;:<>()[]"\\')
        assert found.count("@") == 1


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("amt@bamberg.example", Mailbox("", "amt@bamberg.example")),
        ("Stadt Bamberg <amt@bamberg.example>", Mailbox("Stadt Bamberg", "amt@bamberg.example")),
        ('"Amt, Zimmer 1" <amt@bamberg.example>', Mailbox("Amt, Zimmer 1", "amt@bamberg.example")),
        ("<amt@bamberg.example>", Mailbox("", "amt@bamberg.example")),
        ("Stadt Bamberg", None),
        ("A <a@b.example> <c@d.example>", None),
        ("", None),
    ],
)
def test_a_sender_has_a_name_or_only_an_address(typed: str, read: Mailbox | None) -> None:
    assert read_mailbox(typed) == read
