"""What Typer does for us, once it has been taught."""

import json
from typing import Any

import pytest

from kokoma_cli import __version__
from tests.cli.conftest import Call


def values(answer_out: str) -> Any:
    return json.loads(answer_out)


def test_words_become_values_of_their_type(sample: Call) -> None:
    got = values(
        sample("attend", "P1", "Weiß", "Huber", "--all", "--except", "a", "--except", "b", "--day",
               "2", "--hours", "1,5", "--presence", "EXCUSED", "--kind", "two", "--from", "x.csv").out
    )  # fmt: skip
    assert got["course"] == "P1"
    assert got["who"] == ["Weiß", "Huber"]
    assert got["all"] is True
    assert got["except"] == ["a", "b"]
    assert (got["day"], got["hours"], got["presence"], got["kind"]) == (2, "1,5", "excused", "two")
    assert got["from"] == "x.csv"
    assert got["today"] == "2024-03-26"


def test_what_is_not_said_keeps_its_default(sample: Call) -> None:
    got = values(sample("attend", "P1").out)
    assert got["who"] is None
    assert got["except"] is None
    assert (got["all"], got["day"], got["kind"], got["db"]) == (False, None, "one", None)


@pytest.mark.parametrize(
    "words",
    [
        ("--db", "x.db", "--cohort", "B", "--lang", "en", "--json", "attend", "P1"),
        ("attend", "--db", "x.db", "P1", "--cohort=B", "--lang=en", "--json"),
        ("attend", "P1", "--json", "--lang", "en", "--db=x.db", "--cohort", "B"),
    ],
)
def test_the_options_of_every_command_may_stand_anywhere(
    sample: Call, words: tuple[str, ...]
) -> None:
    got = values(sample(*words).out)
    assert (got["db"], got["cohort"], got["language"]) == ("x.db", "B", "en")


def test_the_more_specific_position_wins(sample: Call) -> None:
    first, second = ("--db", "a.db", "--lang", "en"), ("--db", "b.db", "--lang", "de")
    got = values(sample(*first, "attend", *second, "P1").out)
    assert (got["db"], got["language"]) == ("b.db", "de")


def test_the_register_may_come_from_the_environment(
    sample: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KOKOMA_DB", "e.db")
    assert values(sample("attend", "P1").out)["db"] == "e.db"
    assert values(sample("attend", "P1", "--db", "c.db").out)["db"] == "c.db"


def test_a_command_with_its_own_cohort_keeps_it(sample: Call) -> None:
    assert sample("init", "--cohort", "B").out == "B None\n"
    assert sample("--cohort", "A", "init", "--cohort", "B").out == "B A\n"


def test_behind_two_dashes_nothing_is_an_option(sample: Call) -> None:
    assert values(sample("attend", "P1", "--", "--json", "--lang").out)["who"] == [
        "--json",
        "--lang",
    ]


def test_a_command_is_found_in_any_case(sample: Call) -> None:
    assert values(sample("ATTEND", "P1").out)["course"] == "P1"


def test_the_version_is_told_on_the_root(sample: Call) -> None:
    assert sample("--lang", "en", "--version").out == f"kokoma {__version__}\n"
    sample("attend", "--version", code=2)


def test_one_call_leaves_nothing_behind_for_the_next(sample: Call) -> None:
    sample("attend", "P1", "--db", "x.db", "--cohort", "B", "--lang", "en")
    got = values(sample("attend", "P1").out)
    assert (got["db"], got["cohort"], got["language"]) == (None, None, "de")


def test_sentences_make_way_for_a_document(sample: Call) -> None:
    plain = sample("settings", "get", "issuer")
    assert plain.out == "Es fehlt eine Angabe: issuer.\n"
    assert plain.err == "Abgebrochen.\n"
    answer = sample("settings", "get", "issuer", "--json")
    assert json.loads(answer.out) == {"key": "issuer"}
    assert answer.err == "Es fehlt eine Angabe: issuer.\nAbgebrochen.\n"
