"""The text of a code: one text for a token, and nothing else is read."""

import base64
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kokoma_cli.domain import codes

PAGE = "https://www.stadt-bamberg.de/pruefen"


@given(st.binary(min_size=1, max_size=codes.MOST_BYTES))
def test_what_was_put_together_is_taken_apart(token: bytes) -> None:
    assert codes.taken_apart(codes.text_of(PAGE, token)) == (PAGE, token)


@given(st.binary(min_size=1, max_size=codes.MOST_BYTES), st.data())
def test_a_copied_text_may_have_blanks_and_line_breaks(token: bytes, data: st.DataObject) -> None:
    text = codes.text_of(PAGE, token)
    at = data.draw(st.integers(0, len(text)))
    torn = (
        f" {text[:at]}{data.draw(st.sampled_from([' ', chr(10), chr(9), chr(160)]))}{text[at:]}\r\n"
    )
    assert codes.taken_apart(torn) == (PAGE, token)


@given(st.text(alphabet="ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", min_size=1, max_size=900))
def test_there_is_one_text_for_a_token(tail: str) -> None:
    """Bits left over, impossible lengths and padding are refused, not ignored."""
    found = codes.taken_apart(f"{PAGE}#{tail}")
    if found:
        assert base64.b32encode(found.token).decode().rstrip("=") == tail


@pytest.mark.parametrize(
    "text",
    [
        "",
        "#",
        PAGE,
        f"{PAGE}#",
        f"{PAGE}#MZXW6===",
        f"{PAGE}#mzxw6",
        f"{PAGE}#MZXW6YTB1",
        f"{PAGE}#MZXW6-YTB",
        f"{PAGE}#MZXW6ÄTB",
        f"{PAGE}#AB",
        f"{PAGE}#A",
        f"{PAGE}#{'A' * (codes.MOST_CHARACTERS + 1)}",
    ],
)
def test_nothing_else_is_read(text: str) -> None:
    assert codes.taken_apart(text) is None


def test_the_address_is_not_needed() -> None:
    assert codes.taken_apart("MZXW6YTB") == ("", b"fooba")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (PAGE, PAGE),
        (" https://WWW.Stadt-Bamberg.de/Pruefen/ ", "https://www.stadt-bamberg.de/Pruefen/"),
        ("HTTPS://stadt.example", "https://stadt.example"),
        ("https://xn--mnchen-3ya.de/echt", "https://xn--mnchen-3ya.de/echt"),
        ("https://stadt.example:8443/a/b.html", "https://stadt.example:8443/a/b.html"),
    ],
)
def test_an_address_is_kept_as_it_will_stand_in_codes(typed: str, kept: str) -> None:
    assert codes.page_address(typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "http://stadt.example/pruefen",
        "stadt.example/pruefen",
        "https://localhost",
        "https://stadt.example/pruefen#",
        "https://stadt.example/?a=b",
        "https://anna@stadt.example/",
        "https://münchen.de/",
        "https://stadt.example/prüfen",
        "https://stadt.example/a b",
        "https://-stadt.example/",
        "https://stadt..example/",
        f"https://stadt.example/{'a' * codes.LONGEST_ADDRESS}",
        "",
    ],
)
def test_an_address_that_not_every_scanner_hands_on_is_none(typed: str) -> None:
    assert codes.page_address(typed) is None


def test_a_code_is_told_from_other_texts() -> None:
    assert codes.looks_like_one(codes.text_of(PAGE, os.urandom(200)))
    assert codes.looks_like_one(codes.text_of("", os.urandom(200)).lstrip("#"))
    assert not codes.looks_like_one("KOKOMA-2024-001")
    assert not codes.looks_like_one("Bescheinigungen/KOKOMA-2024-001 Dr. Jürgen Weiß.pdf")
