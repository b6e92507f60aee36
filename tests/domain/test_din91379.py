"""The letters of DIN 91379."""

import unicodedata
from pathlib import Path

import pytest

from kokoma_cli.domain.din91379 import LETTERS, NAME_SIGNS, SEQUENCES, TEXT_SIGNS, outside

#: Every letter and sequence of the norm, one a line, in the order of its own list.
LISTED = (Path(__file__).parents[1] / "data" / "din91379.txt").read_text("utf-8").splitlines()


def test_the_table_is_the_list_of_the_norm() -> None:
    assert len(LISTED) == len(set(LISTED)) == 649
    assert {entry for entry in LISTED if len(entry) == 1} == LETTERS
    assert {entry for entry in LISTED if len(entry) > 1} == SEQUENCES
    assert (len(LETTERS), len(SEQUENCES), len(NAME_SIGNS), len(TEXT_SIGNS)) == (500, 149, 18, 70)


def test_everything_in_the_table_is_composed_as_names_are_kept() -> None:
    for entry in LETTERS | SEQUENCES | NAME_SIGNS | TEXT_SIGNS:
        assert unicodedata.normalize("NFC", entry) == entry


@pytest.mark.parametrize("entry", LISTED)
def test_a_letter_of_the_norm_is_known_however_it_is_composed_and_wherever_it_stands(
    entry: str,
) -> None:
    for text in (entry, f"a{entry}b", entry + entry, f"{entry} {entry}"):
        for form in ("NFC", "NFD"):
            assert outside(unicodedata.normalize(form, text)) == ()


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        ("Dzifa Kɔku-Ɛdem", ("ɔ", "Ɛ")),
        ("Zoé Ā̊rup", ("Ā̊",)),
        ("Keʻala", ("ʻ",)),
        # A mark the norm knows, but not on this letter; and one letter carrying a mark too many.
        ("B̄a", ("B̄",)),
        ("L̥̄̆", ("L̥̄̆",)),
        # K and H are tied together in the norm, K and A are not, nor K and an H with a mark.
        ("K͟A K͟h̄", ("K͟",)),
        ("Ґрещук", ("Ґ", "р", "е", "щ", "у", "к")),
        ("„Jo“", ("„", "“")),
        ("Anna Anna ɔɔ", ("ɔ",)),
        ("van ’t Hoff-Müller 2. (FH)", ()),
        ("", ()),
    ],
)
def test_what_the_norm_does_not_know_is_named_once_with_its_marks(
    text: str, unknown: tuple[str, ...]
) -> None:
    assert outside(text) == unknown
