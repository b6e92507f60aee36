"""What may be signed: what can be seen, in one spelling."""

from dataclasses import replace
from datetime import date

import pytest

from kokoma_cli.domain.statements import LONGEST, Statement, problems

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
