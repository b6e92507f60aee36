"""What protects a key, and what does not."""

import pytest

from kokoma_cli.domain.passphrases import PassphraseProblem, passphrase_problem


@pytest.mark.parametrize("good", ["Ampel sieben Quitte Föhn", "correct horse", "9f!kQ27zß-Lp"])
def test_several_words_will_do(good: str) -> None:
    assert passphrase_problem(good) is None


@pytest.mark.parametrize(
    ("bad", "why"),
    [
        ("", "short"),
        ("Bamberg2024", "short"),
        ("   kurz      ", "short"),
        ("aaaaaaaaaaaa", "uniform"),
        ("AbAbAbAbAbAb", "uniform"),
        ("Ampel sieben\tQuitte", "controls"),
        ("Ampel sieben " * 100, "long"),
    ],
)
def test_what_is_guessed_or_cannot_be_typed_is_refused(bad: str, why: PassphraseProblem) -> None:
    assert passphrase_problem(bad) == why
