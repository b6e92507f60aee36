"""Before something goes that does not come back, kokoma asks; whoever answers at a real terminal gets what
she answered."""

import os
from collections.abc import Callable
from typing import NamedTuple
from unittest.mock import patch

import pytest

from tests.conftest import Office

if os.name != "posix":
    pytest.skip("terminals are those of POSIX", allow_module_level=True)

from tests.keyboard import CTRL_C, CTRL_D, ENTER, sitting_at


def colleague(office: Office, line: str) -> None:
    """Somebody else enters something."""
    with patch.dict(os.environ, USER="meier"):
        office(line)


def a_colleague_was_last(office: Office) -> None:
    office.people("Anna Weiß", "Bo Ek")
    colleague(office, "attend P3 Anna")


def somebody_has_left(office: Office) -> None:
    office.people("Anna Weiß", "Bo Ek")
    office("participant withdraw Bo")


def one_has_earned_it(office: Office) -> None:
    office.people("Anna Weiß", "Bo Ek")
    office.earns("Anna")


def one_has_it(office: Office) -> None:
    one_has_earned_it(office)
    office("certify Anna")


class Asked(NamedTuple):
    """A command, what it says before it asks, what it asks, and what it says when it was left or done."""

    prepare: Callable[[Office], None]
    words: tuple[str, ...]
    before: str
    question: str
    left: str
    done: str


QUESTIONS = {
    "undo": Asked(
        a_colleague_was_last,
        ("undo",),
        "Dieser Eintrag ist nicht von Ihnen, sondern von meier.",
        "Wirklich zurücknehmen? [j/N]",
        "Nichts wurde zurückgenommen.",
        "Zurückgenommen ist Nr. 4",
    ),
    "erase": Asked(
        somebody_has_left,
        ("privacy", "erase", "Bo"),
        "Bo Ek (Nummer 2) wird gelöscht.",
        "Das lässt sich nicht zurücknehmen. Bo Ek löschen? [j/N]",
        "Nichts wurde geändert.",
        "Nummer 2 ist gelöscht.",
    ),
    "rename": Asked(
        one_has_it,
        ("participant", "rename", "Anna", "Juna Weiß"),
        "Nummer 1 heißt dann Juna Weiß",
        "Das lässt sich nicht zurücknehmen. Soll es geschehen? [j/N]",
        "Nichts wurde geändert.",
        "Nummer 1 heißt nun Juna Weiß.",
    ),
    "restore": Asked(
        one_has_earned_it,
        ("restore", "2"),
        "Diese 2 Einträge sind nicht darin",
        "Wirklich zurückholen? [j/N]",
        "Nichts wurde geändert.",
        "Das Register ist auf dem Stand von Eintrag Nr. 6.",
    ),
    "certify": Asked(
        one_has_earned_it,
        ("certify",),
        "Anna Weiß",
        "Eine Bescheinigung ausstellen? [j/N]",
        "Nichts wurde eingetragen oder gedruckt.",
        "Zum Drucken, in der Reihenfolge der Feier:",
    ),
}
every_question = pytest.mark.parametrize("name", QUESTIONS)


@every_question
def test_whoever_does_not_say_yes_changes_nothing(office: Office, name: str) -> None:
    asked = QUESTIONS[name]
    asked.prepare(office)
    before, things = office.content(), office.things()
    for keys, code, said in (
        (ENTER, 0, asked.left),
        ("nein" + ENTER, 0, asked.left),
        (CTRL_D, 0, asked.left),
        (CTRL_C, 130, "Abgebrochen."),
    ):
        with sitting_at(office.folder, *asked.words) as terminal:
            terminal.shows(asked.before, asked.question)
            terminal.types(keys)
            assert terminal.ends() == code
            assert terminal.text.endswith(said)
            assert "Traceback" not in terminal.text
            assert max(map(len, terminal.lines)) <= 80
    assert office.content() == before
    assert office.things() == things


@every_question
def test_what_is_no_answer_is_asked_again(office: Office, name: str) -> None:
    asked = QUESTIONS[name]
    asked.prepare(office)
    before = office.content()
    with sitting_at(office.folder, *asked.words) as terminal:
        terminal.shows(asked.question)
        again = "Bitte j (ja) oder n (nein):"
        for times, nonsense in enumerate(("vielleicht", "jein", "\x1b[A", "ü" * 300), start=1):
            terminal.types(nonsense + ENTER)
            terminal.shows(again, times=times)
        assert office.content() == before
        terminal.types("Ja" + ENTER)
        assert terminal.ends() == 0
        assert asked.done in terminal.text
    assert office.content() != before


@every_question
def test_an_answer_holds_only_for_what_was_asked(office: Office, name: str) -> None:
    """While the question stands there, a colleague enters something."""
    asked = QUESTIONS[name]
    asked.prepare(office)
    with sitting_at(office.folder, *asked.words) as terminal:
        terminal.shows(asked.question)
        colleague(office, "participant edit Anna --email anna@example.org")
        before, things = office.content(), office.things()
        terminal.types("ja" + ENTER)
        code = terminal.ends()
    if name == "undo":
        # What was shown is still what is taken back, and nothing else.
        assert code == 0
        assert "Zurückgenommen ist Nr. 4" in terminal.text
        assert office.json("participant show Anna")["email"] == "anna@example.org"
        return
    assert code == 5
    assert "Nichts wurde " in terminal.text.partition(asked.question)[2]
    assert office.content() == before
    assert office.things() == things


def test_a_kind_that_a_colleague_has_made_meanwhile_stays(office: Office) -> None:
    with sitting_at(office.folder, "kind", "copy", "urkunde", "urkunde") as terminal:
        terminal.shows("[j/N]")
        with patch.dict(os.environ, USER="meier"):
            office("kind copy bescheinigung urkunde --yes")
        made = {path: path.read_bytes() for path in office.folder.rglob("kind.toml")}
        terminal.types("ja" + ENTER)
        assert terminal.ends() == 5
    assert made
    assert {path: path.read_bytes() for path in office.folder.rglob("kind.toml")} == made
