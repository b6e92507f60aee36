"""Calls that are not right."""

import json

import pytest

from tests.cli.conftest import Call

WRONG = {
    ("attend",): "Es fehlt eine Angabe: KURS.\nHilfe: kokoma attend --help\n",
    ("atend",): "Den Befehl „atend“ gibt es nicht.\nMeinten Sie attend?\nHilfe: kokoma --help\n",
    ("xyz",): "Den Befehl „xyz“ gibt es nicht.\nHilfe: kokoma --help\n",
    ("settings", "gett"): "Bei „settings“ gibt es den Befehl „gett“ nicht.\nMeinten Sie get?\n"
    "Hilfe: kokoma settings --help\n",
    ("settings", "get"): "Es fehlt eine Angabe: SCHLÜSSEL.\nHilfe: kokoma settings get --help\n",
    ("init", "A"): "Diese Angabe ist hier zu viel: „A“. "
    'Was Leerzeichen enthält, braucht Anführungszeichen: "Anna Schulz"\n'
    "Hilfe: kokoma init --help\n",
    ("init", "A", "B"): "Diese Angaben sind hier zu viel: „A B“. "
    'Was Leerzeichen enthält, braucht Anführungszeichen: "Anna Schulz"\n'
    "Hilfe: kokoma init --help\n",
    ("attend", "P1", "--excpt", "x"): "Die Option --excpt gibt es hier nicht.\n"
    "Meinten Sie --except?\nHilfe: kokoma attend --help\n",
    ("attend", "P1", "--pre"): "Die Option --pre gibt es hier nicht.\nMeinten Sie --presence?\n"
    "Hilfe: kokoma attend --help\n",
    ("attend", "P1", "-x"): "Die Option -x gibt es hier nicht.\nHilfe: kokoma attend --help\n",
    ("attend", "P1", "--day"): "Nach --day fehlt eine Angabe: --day ZAHL.\n"
    "Hilfe: kokoma attend --help\n",
    ("attend", "P1", "--all=ja"): "--all steht für sich allein, ohne „=“ und Wert.\n"
    "Hilfe: kokoma attend --help\n",
    ("attend", "P1", "--day", "zwei"): "Für --day wird eine ganze Zahl erwartet, nicht „zwei“.\n"
    "Hilfe: kokoma attend --help\n",
    ("attend", "P1", "--day", "0"): "Für --day ist 1 der kleinste Wert, nicht 0.\n"
    "Hilfe: kokoma attend --help\n",
    ("attend", "P1", "--day", "10"): "Für --day ist 9 der größte Wert, nicht 10.\n"
    "Hilfe: kokoma attend --help\n",
    ("attend", "P1", "--day", "9" * 20): "Die Zahl für --day hat zu viele Stellen.\n"
    "Hilfe: kokoma attend --help\n",
    ("attend", "P1", "--presence", "da"): "Für --presence gibt es nur: absent, excused. "
    "Nicht „da“.\nHilfe: kokoma attend --help\n",
    ("attend", "P1", "--from", ""): "Die Angabe für --from ist leer.\n"
    "Hilfe: kokoma attend --help\n",
    ("--lang", "fr", "attend", "P1"): "Für --lang gibt es nur: de, en. Nicht „fr“.\n"
    "Hilfe: kokoma --help\n",
    ("attend", "P1", "--lang", "fr"): "Für --lang gibt es nur: de, en. Nicht „fr“.\n"
    "Hilfe: kokoma attend --help\n",
    ("--lang",): "Nach --lang fehlt eine Angabe: --lang de|en.\nHilfe: kokoma --help\n",
    ("--nix", "attend", "P1"): "Die Option --nix gibt es hier nicht.\nHilfe: kokoma --help\n",
}  # fmt: skip


@pytest.mark.parametrize(("words", "said"), WRONG.items(), ids=map(" ".join, WRONG))
def test_a_wrong_call_is_explained_in_german(
    sample: Call, words: tuple[str, ...], said: str
) -> None:
    answer = sample(*words, code=2)
    assert answer.err == said
    assert answer.out == ""


@pytest.mark.parametrize("words", WRONG, ids=" ".join)
def test_a_wrong_call_is_explained_in_english(
    sample: Call, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    said = sample(*words, code=2).err
    assert said.splitlines()[-1].startswith("Help: kokoma ")
    for german in ("Angabe", "gibt", "Meinten", "Hilfe", "für ", "Für ", "KURS"):
        assert german not in said


def test_an_unknown_option_names_the_nearest_one(sample: Call) -> None:
    assert "Meinten Sie --cohort oder --hours?" in sample("attend", "P1", "--chort", code=2).err


def test_a_wrong_call_is_a_document_too(sample: Call) -> None:
    answer = sample("attend", "P1", "--day", "zwei", "--json", code=2)
    assert json.loads(answer.out) == {
        "error": {
            "kind": "bad_call",
            "key": "usage.not_a_whole_number",
            "exit": 2,
            "message": "Für --day wird eine ganze Zahl erwartet, nicht „zwei“.",
        }
    }
    assert answer.err.startswith("Für --day")


def test_braces_in_a_word_are_only_braces(sample: Call) -> None:
    assert "„{0}{x}“" in sample("attend", "P1", "--day", "{0}{x}", code=2).err


def test_a_wrong_word_cannot_steer_the_terminal(sample: Call) -> None:
    assert "\x1b" not in sample("\x1b[31mx", code=2).err
