"""What protects a key, and what does not."""

import pytest

from kokoma_cli.domain.passphrases import PassphraseProblem, passphrase_problem

EXAMPLES = ["Ampel sieben Quitte Föhn Regal", "traffic seven quince hairdryer shelf"]
OFFICE = ["Stadt Bamberg\nAmt für Inklusion", "https://www.bamberg.de/pruefen", "Erika Mustermann"]


@pytest.mark.parametrize(
    "good",
    [
        "Amsel sieben Quitte Föhn",
        "correct horse",
        "9f!kQ27zß-Lp",
        "Rosenstraße 14a hinten",
        "In Bamberg wohnt ein alter Löwe",
        "Quitte liegt im Regal der Oma",
    ],
)
def test_several_words_will_do(good: str) -> None:
    assert passphrase_problem(good, OFFICE, EXAMPLES) is None


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
        ("123456789012", "guessable"),
        ("098765432109", "guessable"),
        ("qwertzuiop12", "guessable"),
        ("1qay2wsx3edc", "guessable"),
        ("asdfghjklöä12", "guessable"),
        ("abcdefabcdef", "guessable"),
        ("LöweLöweLöwe", "uniform"),
        ("Zebras Zebras Zebras", "guessable"),
        ("Giraffen Giraffen", "guessable"),
        ("Passwort1234", "guessable"),
        ("P4ssw0rt!2024", "guessable"),
        ("Sommer 2024 Winter 2025", "guessable"),
        ("Schatz 12.03.1984", "guessable"),
        ("Stadt Bamberg 2024", "guessable"),
        ("Bamberg, Amt für Inklusion", "guessable"),
        ("Erika Mustermann 1", "guessable"),
        ("Ampel sieben Quitte Föhn Regal", "example"),
        ("ampel SIEBEN quitte föhn", "example"),
        ("Traffic Seven Quince", "example"),
    ],
)
def test_what_is_guessed_or_cannot_be_typed_is_refused(bad: str, why: PassphraseProblem) -> None:
    assert passphrase_problem(bad, OFFICE, EXAMPLES) == why
