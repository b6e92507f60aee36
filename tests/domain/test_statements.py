"""What may be signed: what can be seen, in one spelling."""

import re
import sys
import unicodedata
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kokoma_cli.domain import codes, statements
from kokoma_cli.domain.statements import (
    LONGEST,
    UNSEEN,
    Statement,
    problems,
    reading_problem,
    text_problem,
)
from kokoma_cli.rendering import templates

ROOT = Path(__file__).parents[1]
DIN_91379 = (ROOT / "data" / "din91379.txt").read_text("utf-8").splitlines()
#: Default_Ignorable_Code_Point of the Unicode Character Database (DerivedCoreProperties.txt, 17.0).
IGNORABLE = (
    "00AD 034F 061C 115F-1160 17B4-17B5 180B-180D 180E 180F 200B-200F 202A-202E 2060-2064 2065 2066-206F "
    "3164 FE00-FE0F FEFF FFA0 FFF0-FFF8 1BCA0-1BCA3 1D173-1D17A E0000-E0FFF"
)

SAID = Statement(
    name="Dr. Jürgen Weiß",
    series="Kommunales Konfliktmanagement",
    period=(date(2023, 3, 10), date(2024, 2, 24)),
    minutes=3420,
    number="KOKOMA-2024-001",
    issued_on=date(2024, 3, 26),
    index=7,
)


@pytest.mark.parametrize(
    "name",
    ["Dr. Jürgen Weiß", "K͟hadīja Ọlámìdé Ẹ̀rẹ̀", "Zoë D’Argo-Łęcka", "Bo", "Ḥasan ʿAlī", "李小龍"],
)
def test_every_name_that_can_be_seen_can_be_signed(name: str) -> None:
    assert problems(replace(SAID, name=name)) == {}


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("", "empty"),
        ("   ", "empty"),
        (" Anna", "invisible"),
        ("Anna\u200bMüller", "invisible"),
        ("Anna \u202emüller", "invisible"),
        ("Anna\nMüller", "invisible"),
        ("Anna\u2028Müller", "invisible"),
        ("Anna\u00adMüller", "invisible"),
        ("Anna\ue000", "invisible"),
        ("Anna\u00a0Müller", "invisible"),
        ("Anna\u3000Müller", "invisible"),
        ("Anna\u202fMüller", "invisible"),
        ("Anna\u3164", "invisible"),
        ("Anna\u2800Müller", "invisible"),
        ("Anna\ufe0f", "invisible"),
        ("Anna\U000e01ef", "invisible"),
        ("Anna\u0378", "invisible"),
        ("Anna\ufdd0", "invisible"),
        ("Anna\ud800", "invisible"),
        ("Anna ", "invisible"),
        ("\u3000", "empty"),
        ("Mu\u0308ller", "not_composed"),
        ("M" * (LONGEST["name"] + 1), "too_long"),
    ],
)
def test_what_nobody_could_compare_with_the_paper_is_not_signed(name: str, why: str) -> None:
    assert problems(replace(SAID, name=name)) == {"name": why}


def test_every_text_is_looked_at() -> None:
    assert problems(replace(SAID, series="", number="K\u200d1")) == {
        "series": "empty",
        "number": "invisible",
    }


@pytest.mark.parametrize("entry", DIN_91379)
def test_every_letter_of_the_norm_can_be_signed(entry: str) -> None:
    for text in (entry, f"a{entry}b", f"{entry} {entry}"):
        assert text_problem("name", text) is None


def points(ranges: str) -> set[int]:
    ends = (each.partition("-") for each in ranges.split())
    return {
        point
        for first, _, last in ends
        for point in range(int(first, 16), int(last or first, 16) + 1)
    }


def test_the_table_names_whatever_cannot_be_seen() -> None:
    table = points(UNSEEN)
    assert points(IGNORABLE) <= table
    for point in range(sys.maxunicode + 1):
        category = unicodedata.category(chr(point))
        if category in ("Cc", "Cf", "Co", "Cs", "Zl", "Zp", "Zs") and point != 0x20:
            assert point in table, hex(point)
        is_never_a_letter = point & 0xFFFE == 0xFFFE or 0xFDD0 <= point <= 0xFDEF
        assert not is_never_a_letter or point in table, hex(point)


def test_the_table_names_nothing_that_is_seen() -> None:
    seen = {
        point
        for point in points(UNSEEN) - points(IGNORABLE)
        if unicodedata.category(chr(point))[0] not in "CZ"
    }
    assert seen == {0x2800}


@pytest.mark.parametrize("letter", ["\u0378", "\u1c89", "\U00010d69", "\U00016d40", "\U000323b0"])
def test_a_letter_unknown_here_is_read_but_not_signed(letter: str) -> None:
    """It may have been signed by an office with a younger Python, or be compared by an older one."""
    if unicodedata.category(letter) == "Cn":
        assert text_problem("name", f"Anna {letter}") == "invisible"
    assert reading_problem("name", f"Anna {letter}") is None


def test_the_page_has_the_same_limits() -> None:
    script = "".join(
        (templates.root() / "page" / name).read_text("utf-8") for name in ("code.js", "token.js")
    )
    table = re.search(r"const UNSEEN =\n(.*?);", script, re.DOTALL)
    assert table
    assert "".join(re.findall(r'"(.*?)"', table[1])) == UNSEEN
    numbers = dict(re.findall(r"\b([A-Z_]+) = (\d+)[,;]", script))
    for name, limit in {
        "MOST_BYTES": codes.MOST_BYTES,
        "MOST_INDEX": statements.MOST_INDEX,
        "MOST_MINUTES": statements.MOST_MINUTES,
    }.items():
        assert int(numbers[name]) == limit
    longest = ", ".join(f"{part}: {most}" for part, most in LONGEST.items())
    assert f"const LONGEST = {{ {longest} }};" in script
