"""The page reads codes exactly as the office does: what is a token for one is one for the other."""

import base64
import random
import re
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from datetime import date
from typing import Any

import cbor2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page

from kokoma_cli.domain import codes
from kokoma_cli.domain.statements import LONGEST, UNSEEN, Statement, reading_problem
from kokoma_cli.signing import tokens
from tests.browser.chromium import Served
from tests.browser.world import OURS, SAID, SILENT, token
from tests.conftest import seeds

#: Both sides once more, so that they can be compared: null for what is no token.
READ = """(many) => many.map((text) => {
    try {
        const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
        const { kid, said, message, signature } = tokenTakenApart(bytes);
        return [kid, said, hex(message), hex(signature)];
    } catch (error) {
        return error instanceof Unreadable ? null : String(error);
    }
})"""
TAKEN_APART = """(many) => many.map((text) => {
    try {
        return hex(tokenIn(text));
    } catch (error) {
        return error instanceof Unreadable ? null : String(error);
    }
})"""
VERDICTS = """async (many) => {
    const found = [];
    for (const text of many) found.push((await verdictOn(text, data)).outcome);
    return found;
}"""
EPOCH = date(1970, 1, 1)
#: Lists of structures that are tried in one run.
MANY = 300 if len(seeds(2)) > 1 else 12


@pytest.fixture(scope="module")
def page(browser: Any, server: Served) -> Iterator[Page]:
    context = browser.new_context()
    found = context.new_page()
    found.goto(server.address)
    yield found
    context.close()


def read_here(signed: bytes) -> list[Any] | None:
    try:
        found = tokens.read(signed)
    except tokens.Unreadable:
        return None
    said = asdict(found.said)
    first, last = found.said.period or (None, None)
    said["first"] = None if first is None else (first - EPOCH).days
    said["last"] = None if last is None else (last - EPOCH).days
    said["issuedOn"] = (said.pop("issued_on") - EPOCH).days
    del said["period"]
    return [found.kid, said, found.message.hex(), found.signature.hex()]


def agree(page: Page, many: Sequence[bytes]) -> list[list[Any] | None]:
    """What both make of these bytes, which is the same."""
    there = page.evaluate(READ, [base64.b64encode(each).decode() for each in many])
    for signed, found in zip(many, there, strict=True):
        assert found == read_here(signed), signed.hex()
    return list(there)


def mutations(many: int, seed: int) -> Iterator[bytes]:
    """Tokens to which something has happened on the way."""
    chance = random.Random(seed)
    for _ in range(many):
        signed = bytearray(token(chance.choice((SAID, SILENT))))
        for _ in range(chance.choice((1, 1, 1, 2, 5))):
            where = chance.randrange(len(signed))
            match chance.randrange(6):
                case 0:
                    signed[where] ^= 1 << chance.randrange(8)
                case 1:
                    signed[where] = chance.randrange(256)
                case 2:
                    del signed[where : where + chance.randrange(1, 9)]
                case 3:
                    signed[where:where] = chance.randbytes(chance.randrange(1, 9))
                case 4:
                    signed[where:where] = signed[where : where + chance.randrange(1, 30)]
                case 5:
                    signed = signed[: where + 1]
            if not signed:
                break
        yield bytes(signed)


def test_a_token_says_the_same_to_both(page: Page) -> None:
    longest = replace(
        SAID, name="ẹ̀" * 30, series="Ä" * 50, number="N" * LONGEST["number"], index=131_071
    )
    days = [date(1970, 1, 1), date(2024, 2, 29), date(2106, 2, 8), date(9999, 12, 31)]
    made = [
        token(SAID), token(SILENT), token(longest),
        *(token(replace(SAID, issued_on=day, period=(EPOCH, day))) for day in days),
        *(token(replace(SAID, index=index)) for index in (0, 23, 24, 255, 256, 65_535, 65_536)),
        *(token(replace(SAID, minutes=minutes)) for minutes in (0, 23, 24, 65_536, 1_000_000)),
    ]  # fmt: skip
    assert None not in agree(page, made)


def test_none_of_three_thousand_mutations_is_accepted(page: Page) -> None:
    mutated = [each for each in mutations(3_000, seed=1) if each not in (token(), token(SILENT))]
    assert len(mutated) > 2_900
    agree(page, mutated)
    outcomes = page.evaluate(
        VERDICTS, [codes.text_of("", each) for each in mutated if len(each) <= 512]
    )
    assert set(outcomes) <= {"forged", "unreadable", "unknown_key"}
    assert {"forged", "unreadable"} <= set(outcomes)


@pytest.mark.long
def test_thirty_thousand_mutations_are_read_alike(page: Page) -> None:
    for seed in range(2, 8):
        agree(page, list(mutations(5_000, seed)))


def test_every_bit_of_a_token_counts(page: Page) -> None:
    signed = token()
    flipped = [
        bytes(byte ^ (1 << bit if at == where else 0) for at, byte in enumerate(signed))
        for where in range(len(signed))
        for bit in range(8)
    ]
    agree(page, flipped)
    outcomes = page.evaluate(VERDICTS, [codes.text_of("", each) for each in flipped])
    assert "valid" not in outcomes
    assert "void" not in outcomes


def test_a_token_that_is_cut_off_is_none(page: Page) -> None:
    signed = token()
    cut = [signed[:length] for length in range(len(signed))] + [signed + b"\0", b"", bytes(513)]
    assert set(map(str, agree(page, cut))) == {"None"}


# --- structures near ours, in every form that CBOR has for them

SIGNATURE = bytes(tokens.SIGNATURE_BYTES)


def head(kind: int, number: int, size: int) -> bytes:
    """The head of an item of CBOR, with its number in so many bytes."""
    return bytes([kind << 5 | 24 + (size.bit_length() - 1)]) + number.to_bytes(size)


#: Letters that both know: what is not assigned here may be by a later version of Unicode.
LETTERS = st.characters(exclude_categories=("Cn", "Cs"))
TELLING = "Aaé ẹ\u0300\u200b\u00ad\u2028\ufeff\x85\x1c\ufffe\ue000"
TEXTS = st.text(LETTERS | st.sampled_from(TELLING), max_size=12)
DAYS = st.integers(-1, 2_932_900) | st.sampled_from([0, 2_932_896, 2_932_897])
SECONDS = DAYS.map(lambda day: day * 86_400) | st.integers(0, 2**54)
ODD = (
    st.none() | st.booleans() | st.integers(-(2**65), 2**65) | st.floats() | TEXTS
    | st.binary(max_size=8) | st.lists(st.integers(0, 3), max_size=2) | st.just(cbor2.undefined)
    | TEXTS.map(lambda text: cbor2.CBORTag(1, text))
)  # fmt: skip
MINUTES = st.none() | st.integers(-1, 1_000_001)
INDEX = st.integers(-1, 131_072)


@st.composite
def structures(draw: st.DrawFn) -> bytes:
    """A token put together of what ours are made of, in which here and there something else stands."""

    def or_odd(usual: st.SearchStrategy[Any]) -> Any:
        return draw(ODD) if draw(st.integers(0, 14)) == 0 else draw(usual)

    first, last = draw(
        st.just((None, None)) | st.tuples(DAYS, DAYS).map(sorted) | st.tuples(DAYS, DAYS)
    )
    claim = [or_odd(TEXTS), or_odd(TEXTS), or_odd(st.just(first)), or_odd(st.just(last)),
             or_odd(MINUTES), or_odd(INDEX)]  # fmt: skip
    if draw(st.integers(0, 19)) == 0:
        claim.append(0)
    claims = {6: or_odd(SECONDS), 7: or_odd(TEXTS.map(str.encode)), -65537: claim}
    if draw(st.integers(0, 9)) == 0:
        claims = dict(draw(st.permutations(list(claims.items()))))
    if draw(st.integers(0, 19)) == 0:
        claims[draw(st.integers(-3, 9))] = 0
    header = {1: or_odd(st.just(-8)), 4: or_odd(st.just(bytes.fromhex(OURS.kid)))}
    sorted_keys = draw(st.integers(0, 4)) > 0
    content = [
        or_odd(st.just(cbor2.dumps(header, canonical=sorted_keys))),
        or_odd(st.just({})),
        or_odd(st.just(cbor2.dumps(claims, canonical=sorted_keys))),
        or_odd(st.just(SIGNATURE)),
    ]
    return cbor2.dumps(cbor2.CBORTag(draw(st.sampled_from([18] * 19 + [17])), content))


@settings(max_examples=MANY)
@given(many=st.lists(structures(), min_size=20, max_size=40))
def test_whatever_is_built_like_a_token_is_read_alike(page: Page, many: list[bytes]) -> None:
    agree(page, many)


@settings(max_examples=MANY)
@given(texts=st.lists(TEXTS.filter(bool), min_size=20, max_size=40))
def test_a_name_that_could_deceive_is_one_for_neither(page: Page, texts: list[str]) -> None:
    """Invisible letters, blanks at an end, marks that are not composed."""
    made = [
        as_if_signed(with_text(part, form(text)))
        for text in texts
        for part in ("name", "series", "number")
        for form in (str, lambda text: unicodedata.normalize("NFC", text).strip() or "A")
    ]
    agree(page, made)


def with_text(part: str, text: str) -> Statement:
    said = replace(SAID, series="S")
    match part:
        case "name":
            return replace(said, name=text)
        case "series":
            return replace(said, series=text)
    return replace(said, number=text)


def as_if_signed(said: Statement) -> bytes:
    """A token of a statement that `sign` might refuse."""
    first, last = ((day - EPOCH).days for day in said.period or ())
    claim = [said.name, said.series, first, last, said.minutes, said.index]
    claims = {6: (said.issued_on - EPOCH).days * 86_400, 7: said.number.encode(), -65537: claim}
    header = cbor2.dumps({1: -8, 4: bytes.fromhex(OURS.kid)})
    content = [header, {}, cbor2.dumps(claims, canonical=True), SIGNATURE]
    return cbor2.dumps(cbor2.CBORTag(18, content))


@pytest.mark.long
def test_every_letter_there_is_is_let_through_or_refused_by_both(page: Page) -> None:
    letters = [
        chr(point)
        for point in range(sys.maxunicode + 1)
        if unicodedata.category(chr(point)) not in ("Cn", "Cs", "Co", "Lo")
    ]
    letters += list("漢가あ\ue000\uf8ff\U000f0000\U0010fffd\ufdd0\uffff\U0001ffff")
    unknown = [
        chr(point)
        for point in range(sys.maxunicode + 1)
        if unicodedata.category(chr(point)) == "Cn"
    ]
    letters += random.Random(3).sample(unknown, 20_000)
    for at in range(0, len(letters), 5_000):
        part = letters[at : at + 5_000]
        agree(page, [as_if_signed(replace(SAID, name=f"A{each}b")) for each in part])


def test_what_cannot_be_seen_is_the_same_to_both(page: Page) -> None:
    """At every edge of the table, and one step beyond it."""
    ends = {int(end, 16) for end in re.split("[ -]", UNSEEN)}
    edges = sorted({end + step for end in ends for step in (-1, 0, 1)} - {-1, sys.maxunicode + 1})
    letters = [chr(point) for point in edges if not 0xD800 <= point <= 0xDFFF]
    found = agree(page, [as_if_signed(replace(SAID, name=f"A{each}b")) for each in letters])
    assert {str(each) for each in found} > {"None"}


#: Of Unicode 15, 16, 17, and of none so far: letters, and marks that stand on others.
YOUNG = "\U000323b0\U00010efd\U0001e4ec\u1c89\U00010d69\U0001611e\U00016d40\u1acf\u088f\u0378"


def test_a_letter_too_young_for_one_of_them_is_read_by_both(page: Page) -> None:
    """Marks beside old ones too, in the order in which they are composed where all are known."""
    names = [form.format(letter) for letter in YOUNG for form in ("A{}b", "A{}", "é{} ü", "Ẹ{}o")]
    names += ["a\u1acf\u0301", "b\u1acf\u0301", "a\u0323\u1acf", "A\U00016121"]
    made = [as_if_signed(replace(SAID, name=name)) for name in names]
    both = agree(page, made)
    assert [each[1]["name"] for each in both if each] == [
        name for name in names if reading_problem("name", name) is None
    ]
    assert None not in both[: 4 * len(YOUNG)]


def test_blanks_at_an_end_are_the_same_to_both(page: Page) -> None:
    blanks = [chr(point) for point in range(0x3100) if chr(point).isspace()] + ["\ufeff", "\u180e"]
    made = [
        as_if_signed(replace(SAID, name=form))
        for each in blanks
        for form in (f"{each}A", f"A{each}")
    ]
    assert set(map(str, agree(page, made))) == {"None"}


@pytest.mark.parametrize("part", LONGEST)
def test_a_text_is_as_long_as_it_may_be_for_both(page: Page, part: str) -> None:
    lengths = (0, 1, LONGEST[part] - 1, LONGEST[part], LONGEST[part] + 1)
    made = [
        as_if_signed(with_text(part, letter * length))
        for length in lengths
        for letter in ("N", "ü", "𝒩")
    ]
    agree(page, made)


def test_a_number_in_a_longer_form_than_it_needs_is_none(page: Page) -> None:
    """Every head of the structure, written in one, two, four and eight bytes."""
    signed = token(replace(SAID, name="N", series="S", minutes=7, index=3))
    heads = [0, 1, 2, 12, 13, len(signed) - 66]
    longer = []
    for where in (*heads, *range(15, len(signed) - 66)):
        kind, number = signed[where] >> 5, signed[where] & 31
        if number < 24:
            for size in (1, 2, 4, 8):
                longer.append(signed[:where] + head(kind, number, size) + signed[where + 1 :])
        longer.append(signed[:where] + bytes([kind << 5 | 31]) + signed[where + 1 :])
    agree(page, longer)


# --- the text of a code


def texts_near(seed: int, many: int) -> Iterator[str]:
    chance = random.Random(seed)
    odd = "018abcz=#-_. \t\n\r\x0b\x1c\x85\xa0\u2003\u3000\ufeffÄ\U0001d400"
    for _ in range(many):
        text = list(
            codes.text_of(chance.choice(("", "https://a.b/c")), token())[-chance.randrange(400) :]
        )
        for _ in range(chance.randrange(3)):
            where = chance.randrange(len(text) + 1)
            text[where : where + chance.randrange(2)] = chance.choice(odd + "ABCDEFGH234567")
        yield "".join(text)


def test_the_text_of_a_code_is_taken_apart_alike(page: Page) -> None:
    texts = list(texts_near(1, 4_000))
    texts += ["A" * length for length in range(830)] + ["", "#", "##", " # ", "A#", "#A"]
    texts += [codes.text_of("", bytes([7]) * length) for length in range(1, 520)]
    there = page.evaluate(TAKEN_APART, texts)
    for text, found in zip(texts, there, strict=True):
        here = codes.taken_apart(text)
        assert found == (here.token.hex() if here else None), repr(text)
    assert sum(each is not None for each in there) > 1_000
