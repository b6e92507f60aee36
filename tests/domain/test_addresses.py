"""What an e-mail address is, wherever one is met."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kokoma_cli.domain.addresses import compared, is_address, is_masked, own, places, replaced


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Schreiben Sie an anna@x.example.", ["anna@x.example"]),
        ("anna@x.example, ben@x.example;cem@x.example", ["anna@x.example", "ben@x.example", "cem@x.example"]),
        ("„Weiß, Anna“ <anna.weiß@münchen.example>", ["anna.weiß@münchen.example"]),
        ("(mailto:anna@x.example?subject=Kurs)", ["anna@x.example"]),
        ("'o'neill@x.example'", ["o'neill@x.example"]),
        ("E-Mail:anna@x.example/ben@x.example", ["anna@x.example", "ben@x.example"]),
        ("anna+kurs@x.example!", ["anna+kurs@x.example"]),
        ("anna@stadt", ["anna@stadt"]),
        ("a***@x.example", ["a***@x.example"]),
        ("a@b@c", ["a@b"]),
        ("um 9 @ Rathaus", []), ("@", []), ("anna@", []), ("", []), ("Anna", []),
    ],
)  # fmt: skip
def test_addresses_are_found_in_a_text_without_what_stands_around_them(
    text: str, found: list[str]
) -> None:
    assert [text[start:end] for start, end in places(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "anna@x.example", "Anna.Weiß@München.example", "o'neill@x.example", "a_b+c#d@x-y.example",
        "a/b@x.example", "a****@x.example",
    ],
)  # fmt: skip
def test_one_address_and_nothing_else_is_one(text: str) -> None:
    assert is_address(text)


@pytest.mark.parametrize(
    "text",
    [
        "anna@x", "anna@x..example", "anna@.example", "anna@x.example.", " anna@x.example",
        "<anna@x.example>",
        "a@b.example;c@d.example", "a b@x.example", '"a"@x.example', "anna@x.example'", "mailto:a@x.example",
        "", "@", "a@b@c.example",
    ],
)  # fmt: skip
def test_what_is_more_or_less_than_an_address_is_none(text: str) -> None:
    assert not is_address(text)


def test_what_stands_for_letters_makes_it_no_address_of_anybody() -> None:
    assert is_masked("a****@x.example")
    assert is_masked("anna@*.example")
    assert not is_masked("anna@x.example")
    assert not is_masked("* Anna")


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        (" Anna@X.Example ", "anna@x.example"),
        ("mailto:anna@x.example", "anna@x.example"),
        ("<anna@x.example>", "anna@x.example"),
        ("anna@stadt", "anna@stadt"),
        ("anna.mueller_lindenbruck.example#EXT#@tenant.example", "anna.mueller@lindenbruck.example"),
        ("a_b_lindenbruck.example#ext#@tenant.example", "a_b@lindenbruck.example"),
        ("r****@x.example", None), ("", None), (None, None), ("Anna", None), ("@", None),
    ],
)  # fmt: skip
def test_addresses_are_compared_plain(text: str | None, plain: str | None) -> None:
    assert compared(text) == plain


def test_of_a_guest_account_the_address_is_the_guests_own_as_it_was_written() -> None:
    assert own("Anna.Weiss_Stadt.example#EXT#@tenant.example") == "Anna.Weiss@Stadt.example"
    assert own("Anna Weiß") == "Anna Weiß"


def test_each_address_in_a_text_is_replaced_and_nothing_else() -> None:
    text = "Anna <anna@x.example> und ben@y.example."
    assert replaced(text, lambda each: each.upper()) == "Anna <ANNA@X.EXAMPLE> und BEN@Y.EXAMPLE."


@given(st.text(alphabet="ab@.' ,<>\"/", max_size=40))
def test_places_do_not_overlap_and_each_holds_one_at(text: str) -> None:
    found = places(text)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(text[start:end].count("@") == 1 for start, end in found)


@pytest.mark.parametrize(
    "text", ["a" * 200_000, "@" * 200_000, "a@" * 100_000, "a" * 200_000 + "@b"]
)
def test_however_long_a_text_is_it_is_gone_through_once(text: str) -> None:
    started = time.perf_counter()
    places(text)
    assert time.perf_counter() - started < 5
