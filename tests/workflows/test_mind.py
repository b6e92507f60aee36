"""What somebody else has just changed is not overwritten unseen."""

from collections.abc import Callable
from contextlib import closing
from datetime import date, datetime, timedelta

import pytest

from kokoma_cli.domain.meanwhile import RECENT
from kokoma_cli.errors import Conflict
from kokoma_cli.storage.database import Origin, open_register
from kokoma_cli.wording import Wording
from kokoma_cli.workflows import configure, dispose, enrol, plan
from kokoma_cli.workflows.attend import attend
from kokoma_cli.workflows.desk import Desk
from kokoma_cli.workflows.erase import erase
from kokoma_cli.workflows.plan import Outline
from kokoma_cli.workflows.rename import rename
from tests.conftest import COHORT, Office

DUE = date(2032, 12, 31)


def colleague(office: Office, user: str = "meier", ago: timedelta = timedelta(minutes=2)) -> Desk:
    """Somebody else's desk, a moment ago."""
    at = (datetime.now().astimezone() - ago).isoformat(timespec="seconds")
    desk = office.desk()
    return desk._replace(
        origin=Origin(at, user, "kokoma participant edit", verb="kokoma participant edit")
    )


def describes(desk: Desk, **details: str | None) -> None:
    enrol.edit(desk, "Anna", None, details)


@pytest.fixture
def with_anna(office: Office) -> Office:
    office.people("Anna Weiß")
    return office


def test_a_detail_somebody_else_has_just_changed_is_not_overwritten(with_anna: Office) -> None:
    describes(colleague(with_anna), organisation="Jugendamt")
    answer = with_anna("participant edit Anna --organisation Jugendring", code=5)
    said = " ".join(answer.err.split())
    assert "meier" in said
    assert "Einrichtung: – → Jugendamt" in said
    assert "--yes" in said
    assert with_anna.json("participant show Anna")["organisation"] == "Jugendamt"
    (changed,) = with_anna.json("participant edit Anna --organisation X", code=5)["error"][
        "changed"
    ]
    assert (changed["user"], changed["column"], changed["new"]) == (
        "meier",
        "organisation",
        "Jugendamt",
    )
    with_anna("participant edit Anna --organisation Jugendring --yes")
    assert with_anna.json("participant show Anna")["organisation"] == "Jugendring"


def test_a_dry_run_says_so_too(with_anna: Office) -> None:
    describes(colleague(with_anna), organisation="Jugendamt")
    with_anna("participant edit Anna --organisation Jugendring --dry-run", code=5)


def test_another_detail_disturbs_nobody(with_anna: Office) -> None:
    describes(colleague(with_anna), organisation="Jugendamt")
    with_anna("participant edit Anna --email a@example.org")


def test_what_was_changed_long_ago_is_known(with_anna: Office) -> None:
    describes(colleague(with_anna, ago=RECENT + timedelta(minutes=1)), organisation="Jugendamt")
    with_anna("participant edit Anna --organisation Jugendring")


def test_ones_own_changes_are_known(with_anna: Office) -> None:
    describes(colleague(with_anna, "vogelsang"), organisation="Jugendamt")
    with_anna("participant edit Anna --organisation Jugendring")


def test_whoever_changed_it_last_has_seen_what_stood_there(with_anna: Office) -> None:
    describes(colleague(with_anna), organisation="Jugendamt")
    with_anna("participant edit Anna --organisation Jugendring --yes")
    with_anna("participant edit Anna --organisation Sportbund")


def test_saying_the_same_as_the_other_is_no_conflict(with_anna: Office) -> None:
    describes(colleague(with_anna), organisation="Jugendamt")
    with_anna("participant edit Anna --organisation Jugendamt")


def test_a_person_somebody_has_just_entered_can_be_completed(office: Office) -> None:
    enrol.add(colleague(office), "Anna Weiß", {"organisation": "Jugendamt"})
    office("participant edit Anna --organisation Jugendring")


def test_a_course_and_its_dates_are_minded(office: Office) -> None:
    desk = colleague(office)
    plan.edit_course(desk, "P1", Outline(title="Grundlagen"))
    answer = office("course edit P1 --title Einstieg", code=5)
    assert "Grundlagen" in answer.err
    office("course edit P1 --title Einstieg --yes")
    plan.schedule(desk, "P1", [office.today, office.today + timedelta(days=1)])
    answer = office("course schedule P1 1.4.2024 2.4.2024", code=5)
    assert "26. März 2024" in " ".join(answer.err.split())
    office("course schedule P1 --place Rathaus")
    office("course schedule P1 1.4.2024 2.4.2024 --yes")


def test_a_setting_is_minded_however_it_came_and_went(office: Office) -> None:
    desk = colleague(office)
    configure.put(desk, "issuer", "Stadt Bamberg")
    answer = office("settings set issuer", "Landkreis Bamberg", code=5)
    assert "issuer: – → Stadt Bamberg" in " ".join(answer.err.split())
    office("settings set place Bamberg")
    configure.put(desk, "issuer", "")
    office("settings set issuer", "Landkreis Bamberg", code=5)
    office("settings set issuer", "Landkreis Bamberg", "--yes")


#: Commands in two forms that differ in every value.
TWICE = (
    "participant edit 1 --name {0}nna --given {0} --family {0} --title {0}r. --email {0}@example.org",
    "participant edit 1 --organisation {0} --municipality {0} --target-group {0} --salutation {0}",
    "participant edit 1 --sort-key {0} --pronunciation {0} --preparation {1}",
    "course edit P1 --title {0} --title-en {0} --hours {1} --preparation {1}",
    "course edit P1 --days {1}",
    "course edit P2 --category {2} --{3}",
    "course edit P3 --code {0}3",
    "course schedule P4 {1}.4.2024 --from {1}:00 --to 1{1}:00 --place {0}",
    "settings set series_title {0}",
    "settings set series_hours 9{1}",
    "settings set issuer {0}",
)
FIRST, SECOND = ("A", 2, "deepening", "compulsory"), ("B", 3, "in_person", "optional")


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("command", TWICE)
def test_every_value_has_words(office: Office, language: str, command: str) -> None:
    office.language = language
    office.people("Anna Weiß")
    office("course edit P1 --days 1")
    office(command.format(*FIRST))
    with closing(open_register(office.file)) as register, register.noting() as db:
        # Somebody else did that.
        db.execute("UPDATE batches SET user = 'meier'")
    second = command.replace("P3 --code", "A3 --code").format(*SECOND)
    answer = office(second, code=5)
    assert "meier" in answer.err
    assert "column_" not in answer.err
    assert "field_" not in answer.err
    assert answer.out == ""
    office(f"{second} --yes")


def test_what_was_asked_about_does_not_change_before_the_answer(with_anna: Office) -> None:
    """Somebody looks, a colleague enters something, and only then comes the answer."""
    asked = with_anna.desk().as_it_stands()
    with_anna("participant edit Anna --email a@example.org")
    with pytest.raises(Conflict) as caught:
        describes(asked, organisation="Jugendring")
    assert caught.value.key == "meanwhile.something_entered"
    assert caught.value.document == {"entries": [3]}
    assert with_anna.json("participant show Anna")["organisation"] is None
    describes(with_anna.desk().as_it_stands(), organisation="Jugendring")


def test_of_many_things_entered_meanwhile_the_last_are_named(with_anna: Office) -> None:
    asked = with_anna.desk().as_it_stands()
    for number in range(7):
        describes(colleague(with_anna), organisation=f"Amt {number}")
    with pytest.raises(Conflict) as caught:
        describes(asked, municipality="Hof")
    assert caught.value.document == {"entries": [9, 8, 7, 6, 5, 4, 3]}
    said = Wording("de")(caught.value.key, **caught.value.values)
    assert said.count("meier (Nr. ") == 5
    assert "Nr. 9" in said


def test_a_register_that_a_backup_has_replaced_is_another_one(with_anna: Office) -> None:
    """Even if as much has been entered in it."""
    with_anna("participant add 'Bo Ek'")
    asked = with_anna.desk().as_it_stands()
    with_anna("restore 1 --yes")
    for _ in range(2):
        with pytest.raises(Conflict) as caught:
            describes(asked, municipality="Hof")
        assert caught.value.key == "meanwhile.replaced"
        with_anna("participant add 'Cem Yildiz'")
    assert with_anna.json("participant show Anna")["municipality"] is None


@pytest.mark.parametrize(
    "deed",
    [
        lambda desk: rename(desk, "Anna", "Juna Weiß", {}),
        lambda desk: rename(desk, "Anna", "Anna Weiß", {}),
        lambda desk: erase(desk, "Bo"),
        lambda desk: dispose.delete(desk, COHORT),
    ],
    ids=["rename", "rename again", "erase", "delete"],
)
def test_what_cannot_be_taken_back_is_done_only_as_it_was_asked_about(
    with_anna: Office, deed: Callable[[Desk], object]
) -> None:
    with_anna("participant add 'Bo Ek'")
    with_anna("participant withdraw Bo")
    with_anna("course schedule P1 10.3.2023 11.3.2023")
    with_anna("settings set retention_from 26.3.2024")
    with_anna.today = DUE
    dispose.offer(with_anna.desk(), COHORT, DUE, None)
    asked = with_anna.desk().as_it_stands()
    describes(colleague(with_anna), municipality="Hof")
    with_anna.close()
    before = with_anna.content()
    with pytest.raises(Conflict) as caught:
        deed(asked._replace(register=with_anna.desk().register))
    assert caught.value.key == "meanwhile.something_entered"
    with_anna.close()
    assert with_anna.content() == before


def test_ticks_hold_only_for_what_stood_in_the_list(with_anna: Office) -> None:
    with_anna("attend P2 Anna --absent")
    desk = with_anna.desk()
    for seen in ({}, {(1, 1): ("excused", 0)}):
        with pytest.raises(Conflict) as caught:
            attend(desk, "P2", ["Anna"], day=1, overwrite=True, seen=seen)
        assert caught.value.key == "attendance.changed_meanwhile"
    attend(desk, "P2", ["Anna"], day=1, overwrite=True, seen={(1, 1): ("absent", 0)})
    attend(desk, "P3", ["Anna"], seen={})
