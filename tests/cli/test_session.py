"""Saying, asking, and the language of it."""

import io
from collections.abc import Callable
from datetime import date

import pytest

from kokoma_cli.cli import language
from kokoma_cli.cli.session import Session
from kokoma_cli.wording import Language
from tests.cli.conftest import TODAY


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def types(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Somebody sits in front of the screen and types this."""

    def sit_down(typed: str) -> None:
        monkeypatch.setattr("sys.stdin", Terminal(typed))
        monkeypatch.setattr("sys.stderr", Terminal())

    return sit_down


def session(*words: str) -> Session:
    return Session(words, TODAY, {"LANG": "de_DE.UTF-8"})


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "de"),
        ({"LANG": "de"}, "de"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "POSIX"}, "en"),
        ({"LANG": "fr_FR"}, "en"),
        ({"LANG": "de_DE", "LC_ALL": "C"}, "en"),
        ({"LANG": "C", "LC_MESSAGES": "de_AT"}, "de"),
        ({"LANG": "C", "KOKOMA_LANG": "de"}, "de"),
        ({"LANG": "de_DE", "KOKOMA_LANG": "en"}, "en"),
        ({"LANG": "de_DE", "KOKOMA_LANG": "klingon"}, "de"),
    ],
)
def test_the_language_is_that_of_the_system_unless_told(
    environ: dict[str, str], expected: Language
) -> None:
    assert language.choose(None, environ) == expected
    assert language.choose("de", environ) == "de"
    assert language.choose("EN", environ) == "en"


def test_the_last_lang_counts_and_none_behind_two_dashes() -> None:
    assert language.asked_for(["--lang", "de", "a", "--lang=en"]) == ("en", ["a"])
    assert language.asked_for(["a", "--", "--lang", "de"]) == (None, ["a", "--", "--lang", "de"])
    assert language.asked_for(["--lang"]) == ("", [])


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("j\n", True), ("Ja\n", True), ("YES\n", True), ("y\n", True), ("\n", False), ("n\n", False),
     ("nein\n", False), ("no\n", False), ("", False), ("vielleicht\nj\n", True), ("hm\n", False)],
)  # fmt: skip
def test_yes_is_understood_in_both_languages(
    types: Callable[[str], None], typed: str, expected: bool
) -> None:
    types(typed)
    assert session().confirm("usage.not_understood") is expected


def test_an_answer_is_what_was_typed(types: Callable[[str], None]) -> None:
    types(" Bamberg \n")
    assert session().ask("usage.not_understood") == "Bamberg"


def test_ctrl_d_stops_a_question(types: Callable[[str], None]) -> None:
    types("")
    with pytest.raises(KeyboardInterrupt):
        session().ask("usage.not_understood")


def test_nobody_there_means_no() -> None:
    assert session().interactive is False
    assert session().confirm("usage.not_understood") is False


def test_a_document_knows_dates_and_keeps_its_order(capsys: pytest.CaptureFixture[str]) -> None:
    session().emit({"b": date(2024, 3, 26), "a": "ü"})
    assert capsys.readouterr().out == '{\n  "b": "2024-03-26",\n  "a": "ü"\n}\n'
