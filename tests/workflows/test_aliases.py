"""Under which other names people appear in meeting reports, when they are told, forgotten, renamed or one."""

import json
from datetime import date

import pytest

from kokoma_cli.storage import aliases
from kokoma_cli.workflows.answer import Answer
from kokoma_cli.workflows.take_attendance import Wishes, take
from tests.conftest import Office
from tests.workflows.test_take_attendance import file, remembered, there


@pytest.fixture
def told(office: Office) -> Office:
    """Two people and a guest of whom the office has said who they are in a report."""
    office("participant add", "Jürgen Weiß", "--email", "jw@stadt.example")
    office.people("Bo Ek", "Eva Klein")
    office("course schedule V1 16.3.2024")
    report = file(
        there("iPad von Jürgen", 170), there("Handy Bo", 170), there("Jürgen Weiß (Gast)", 10),
        there("Tobias Reinhardt", 170), there("jw", 5, "privat@post.example"),
    )  # fmt: skip
    answers = (
        Answer("iPad von Jürgen", "1"), Answer("Handy Bo", "2"), Answer("Jürgen Weiß (Gast)", "niemand"),
        Answer("Tobias Reinhardt", "niemand"), Answer("privat@post.example", "1"),
    )  # fmt: skip
    take(office.desk(), "V1", [report], Wishes(answers=answers))
    office.close()
    return office


def kept(office: Office) -> str:
    """All that the register holds, as one text."""
    return json.dumps(office.content(), ensure_ascii=False, default=str)


def test_a_person_is_told_what_she_is_called(told: Office) -> None:
    found = told.json("privacy show 1")
    assert found["other_names"] == ["iPad von Jürgen", "privat@post.example"]
    assert "Handy Bo" not in json.dumps(found)


def test_whoever_is_erased_has_no_other_name_either(told: Office) -> None:
    years_later(told)
    told("privacy due --offer 'Bamberg 2023/24' --yes")
    told("privacy erase 1 --yes")
    left = kept(told)
    for text in ("iPad von Jürgen", "privat@post.example", 'Jürgen Weiß"'):
        assert text not in left
    assert remembered(told) == {"Handy Bo": 2, "Tobias Reinhardt": None}
    assert told.json("doctor")["ok"]


def test_after_a_legal_change_of_name_nothing_tells_the_former_one(told: Office) -> None:
    told("participant rename 1 'Sabine Weiß' --yes")
    assert remembered(told) == {"Handy Bo": 2, "Tobias Reinhardt": None}
    left = kept(told)
    assert "Jürgen" not in left
    assert told.json("doctor")["ok"]


def test_two_entries_that_become_one_share_their_names(told: Office) -> None:
    told("attend V1 1 --unknown")
    told("participant merge 3 1 --yes")
    assert remembered(told)["iPad von Jürgen"] == 3
    assert remembered(told)["privat@post.example"] == 3
    told("undo --yes")
    assert remembered(told)["iPad von Jürgen"] == 1


def years_later(office: Office) -> None:
    """All is due."""
    office("settings set retention_from 20.3.2024")
    office.today = date(2031, 4, 1)


def test_when_a_cohorts_records_go_the_names_of_strangers_go_too(told: Office) -> None:
    years_later(told)
    told("privacy due --offer 'Bamberg 2023/24' --yes")
    told("privacy due --delete 'Bamberg 2023/24' --yes")
    assert remembered(told) == {}
    left = kept(told)
    for text in ("Tobias", "Reinhardt", "Handy Bo", "iPad"):
        assert text not in left
    assert told.json("doctor")["ok"]


def test_what_is_typed_about_names_in_a_report_goes_with_them(told: Office) -> None:
    with told.desk().register.writing(told.desk().origin._replace(
        command='kokoma attend V1 --from t.csv --assign "Tobias R.=niemand" --yes'
    )) as db:  # fmt: skip
        aliases.remember(db, 1, {"Tobias R.": None})
    told.close()
    years_later(told)
    told("privacy due --offer 'Bamberg 2023/24' --yes")
    told("privacy due --delete 'Bamberg 2023/24' --yes")
    assert "Tobias" not in kept(told)
    assert told.json("doctor")["ok"]
