"""Sentences about one thing and about several agree with what they count."""

import pytest

from kokoma_cli.wording import Wording

GERMAN = Wording("de")


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (["2"], "P5 hat begonnen, es fehlt Tag 2"),
        (["2", "3"], "P5 hat begonnen, es fehlen die Tage 2 und 3"),
    ],
)
def test_days_still_to_come(days: list[str], said: str) -> None:
    named = GERMAN("requirements.days", numbers=days, count=len(days))
    sentence = GERMAN("requirements.under_way", course="P5", days=named, count=len(days))
    assert sentence == said


def test_days_that_are_missing() -> None:
    for key, said in (
        ("day_missing", "Tage 2 und 3 fehlen"),
        ("day_unrecorded", "Tage 2 und 3 sind nicht erfasst"),
    ):
        assert GERMAN(f"requirements.{key}", numbers=["2", "3"], count=2) == said
