"""The typed form: whoever types it finds her slip, and in which line it is."""

import base64
import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kokoma_cli.domain import paper_key
from kokoma_cli.domain.paper_key import LETTERS, LINES, NotOnPaper, Slipped

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
SECRETS = st.binary(min_size=32, max_size=32)
NUMBERS = st.integers(1, LINES)


def typed(*lines: str) -> bytes:
    return paper_key.joined([paper_key.line_of(at, line) for at, line in enumerate(lines, 1)])


@given(SECRETS)
def test_what_is_written_is_read(secret: bytes) -> None:
    lines = paper_key.written(secret)
    assert [[len(group) for group in line.split(" ")] for line in lines] == [[4] * 4] * 4
    assert typed(*lines) == secret
    assert paper_key.read("\n".join(lines)) == (secret, "")
    assert paper_key.read(paper_key.code_text("1a2b3c4d", secret)) == (secret, "1a2b3c4d")


def test_of_a_key_there_is_one_form() -> None:
    assert paper_key.written(bytes(32)) == (
        "AAAA AAAA AAAA ARAE",
        "AAAA AAAA AAAA ACA3",
        "AAAA AAAA AAAA ATA7",
        "AAAA AAAA AAAA AEBW",
    )
    digest = hashlib.sha256(b"kokoma").digest()
    assert paper_key.code_text("1a2b3c4d", digest).startswith("KOKOMA KEY 1A2B3C4D ")
    with pytest.raises(ValueError, match="size"):
        paper_key.written(bytes(31))


@given(SECRETS)
def test_whoever_has_no_kokoma_can_read_it_by_what_the_sheet_says(secret: bytes) -> None:
    """13 letters of each line are BASE32 of the key; with its number a line can be divided by 32,749."""
    lines = [line.replace(" ", "") for line in paper_key.written(secret)]
    assert base64.b32decode("".join(line[:13] for line in lines) + "====")[:32] == secret
    for number, line in enumerate(lines, 1):
        figures = [number, *map(ALPHABET.index, line)]
        assert sum(each * 32**place for place, each in enumerate(reversed(figures))) % 32_749 == 0


@given(SECRETS, NUMBERS, st.integers(0, LETTERS - 1))
def test_every_wrong_letter_is_found_in_its_line(secret: bytes, number: int, at: int) -> None:
    line = paper_key.written(secret)[number - 1].replace(" ", "")
    for letter in ALPHABET:
        if letter != line[at]:
            with pytest.raises(Slipped) as slipped:
                paper_key.line_of(number, line[:at] + letter + line[at + 1 :])
            assert (slipped.value.line, slipped.value.why) == (number, "wrong")


@given(SECRETS)
def test_any_two_letters_that_changed_places_are_found(secret: bytes) -> None:
    for number, grouped in enumerate(paper_key.written(secret), 1):
        line = grouped.replace(" ", "")
        for one in range(LETTERS):
            for other in range(one + 1, LETTERS):
                swapped = list(line)
                swapped[one], swapped[other] = line[other], line[one]
                if line[one] != line[other]:
                    with pytest.raises(Slipped):
                        paper_key.line_of(number, "".join(swapped))


@given(SECRETS, NUMBERS, NUMBERS)
def test_a_line_in_the_place_of_another_is_found(secret: bytes, one: int, other: int) -> None:
    line = paper_key.written(secret)[one - 1]
    if one != other:
        with pytest.raises(Slipped) as slipped:
            paper_key.line_of(other, line)
        assert slipped.value.line == other


@given(SECRETS, NUMBERS, st.integers(0, LETTERS - 1))
def test_a_letter_left_out_or_typed_twice_is_counted(secret: bytes, number: int, at: int) -> None:
    line = paper_key.written(secret)[number - 1].replace(" ", "")
    with pytest.raises(Slipped) as slipped:
        paper_key.line_of(number, line[:at] + line[at + 1 :])
    assert (slipped.value.why, slipped.value.found) == ("short", "15")
    twice = line[:at] + line[at] + line[at:]
    if twice.startswith(str(number)):
        # Its first letter may be taken for the number of the line: then the rest has to fit.
        assert tried(number, twice) in (None, line)
        return
    with pytest.raises(Slipped) as slipped:
        paper_key.line_of(number, twice)
    assert (slipped.value.why, slipped.value.found) == ("long", "17")


@given(SECRETS)
def test_it_may_be_typed_as_people_type(secret: bytes) -> None:
    lines = paper_key.written(secret)
    look_alike = str.maketrans("OB", "08")
    for number, line in enumerate(lines, 1):
        plain = line.replace(" ", "")
        for meant in (
            plain.lower(),
            line.replace(" ", "-"),
            f"{number}  {line}",
            f"{number}. {line.lower()} ",
            plain.translate(look_alike),
            plain.replace("I", "1", 1),
            plain.replace("L", "1", 1),
        ):
            assert paper_key.line_of(number, meant) == plain


def test_a_letter_that_stands_on_no_sheet_is_named() -> None:
    with pytest.raises(Slipped) as slipped:
        paper_key.line_of(3, "AAAA AAAA AÄAA ATA7")
    assert (slipped.value.line, slipped.value.why, slipped.value.found) == (3, "foreign", "Ä")
    with pytest.raises(Slipped) as slipped:
        paper_key.line_of(3, "9AAA AAAA AAAA ATA7")
    assert slipped.value.found == "9"
    # Nobody waits until all ways to read so many are tried.
    with pytest.raises(Slipped):
        paper_key.line_of(3, "1" * 16)


@given(SECRETS)
def test_lines_are_found_among_what_else_stands_on_the_sheet(secret: bytes) -> None:
    lines = paper_key.written(secret)
    numbered = [f"{number}   {line}" for number, line in enumerate(lines, 1)]
    text = "\ufeffStadt Bamberg\r\nSchlüssel für den Tresor\r\n\r\n" + "\r\n".join(numbered)
    assert paper_key.read(f"{text}\r\nSo kommt der Schlüssel zurück\r\n").secret == secret
    assert paper_key.read("\n\n".join(line.lower() for line in lines)).secret == secret


@given(st.text() | st.text(alphabet="ABCDEFGH 1234\n"))
def test_whatever_else_is_read_is_no_key(text: str) -> None:
    with pytest.raises((NotOnPaper, Slipped)):
        paper_key.read(text)


def test_the_bits_to_spare_are_empty() -> None:
    """52 letters have four bits more than a key."""
    lines = [paper_key.line_of(at, line) for at, line in enumerate(paper_key.written(bytes(32)), 1)]
    odd = next(
        candidate
        for ending in (f"{a}{b}{c}" for a in ALPHABET for b in ALPHABET for c in ALPHABET)
        for candidate in [f"AAAAAAAAAAAAB{ending}"]
        if tried(4, candidate)
    )
    with pytest.raises(Slipped) as slipped:
        paper_key.joined([*lines[:3], odd])
    assert slipped.value.line == 4
    with pytest.raises(ValueError, match="four"):
        paper_key.joined(lines[:3])


def tried(number: int, line: str) -> str | None:
    try:
        return paper_key.line_of(number, line)
    except Slipped:
        return None
