"""`kokoma privacy …`: what people and scripts are told."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tests.conftest import Answer, Office
from tests.traces import traces

LATER = date(2040, 1, 1)


def a_year(office: Office) -> None:
    office.people("Anna Weißbrodt", "Bo Ekelund")
    office("participant edit Anna --email anna@example.org")
    office("course schedule P1 10.3.2023 11.3.2023")
    office.earns("--all")
    office.today = date(2024, 6, 30)
    office("settings set retention_from 30.6.2024")


@pytest.fixture
def bamberg(office: Office) -> Office:
    office.after(a_year)
    office.today = LATER
    return office


Coordinator = Callable[..., Answer]


# ------------------------------------------------------------------------------------------- erase


def test_piped_nobody_is_erased_without_a_word(bamberg: Office) -> None:
    bamberg("privacy due --offer Bamberg")
    answer = bamberg("privacy erase Anna", code=2)
    assert "--yes" in answer.err
    assert bamberg.json("participant show Anna")["email"] == "anna@example.org"


def test_what_is_not_there_or_must_stay_is_said_before_anybody_is_asked(bamberg: Office) -> None:
    bamberg("privacy erase Clara", code=3)
    bamberg("participant rename 99 'X Y'", code=3)
    bamberg.today = date(2025, 1, 1)
    answer = bamberg("--json privacy erase Anna", code=5)
    error = answer.document["error"]
    assert error["key"] == "privacy.kept"
    assert error["kept"] == [
        {"cohort": "Bamberg 2023/24", "records": "participation", "retention_from": "2024-06-30",
         "years": 5, "until": "2029-06-30", "due": "2029-07-01"}
    ]  # fmt: skip
    assert "bis 30. Juni\u00a02029" in answer.err or "bis 30.\u00a0Juni\u00a02029" in answer.err


def test_a_person_is_told_what_goes_and_what_stays_and_may_say_no(coordinator: Coordinator) -> None:
    coordinator("privacy due --offer Bamberg")
    said = coordinator("privacy erase Anna", "n")
    assert "Anna Weißbrodt (Nummer 1) wird gelöscht" in said.out
    assert "7 Kurstage" in said.out
    assert "Nichts wurde geändert." in said.err
    assert "anna@example.org" in coordinator("participant show Anna").out
    done = coordinator("privacy erase Anna", "j")
    assert "Nummer 1 ist gelöscht." in done.out


def test_the_document_says_everything(bamberg: Office) -> None:
    bamberg("certify --all --date 26.3.2024")
    bamberg("privacy due --offer Bamberg")
    tried = bamberg.json("privacy erase Anna --dry-run")
    assert tried["dry_run"] is True
    assert len(tried["to_delete"]) == 2
    done = bamberg.json("privacy erase Anna --yes")
    for key in ("participant", "certificates", "days", "cohorts", "journal_entries"):
        assert done[key] == tried[key]
    assert (done["participant"], done["already_erased"], done["days"]) == (1, False, 7)
    assert (done["deleted"], done["compacted"], done["left"]) == (2, True, [])
    assert {Path(each["file"]).parent.name for each in done["backups"]} == {"kokoma-backup"}
    assert all(each["until"] for each in done["backups"])
    again = bamberg.json("privacy erase 1 --yes --backups")
    assert again["already_erased"] is True
    assert sorted(again["backups_deleted"]) == sorted(each["file"] for each in done["backups"])
    assert again["backups"] == []


@pytest.mark.parametrize("language", ["de", "en"])
def test_no_word_about_it_names_her_afterwards(bamberg: Office, language: str) -> None:
    bamberg.language = language
    bamberg("certify --all --date 26.3.2024")
    bamberg("privacy due --offer Bamberg")
    answer = bamberg("privacy erase Anna --yes --backups")
    assert "Weißbrodt" not in answer.both
    assert "None" not in answer.both


# ------------------------------------------------------------------------------------- due and show


def test_the_three_steps_each_say_the_next(bamberg: Office) -> None:
    out = bamberg("privacy due").out
    assert "fällig seit 1.\u00a0Juli\u00a02029" in out
    assert 'kokoma privacy due --offer "Bamberg 2023/24"' in out
    out = bamberg('privacy due --offer "Bamberg 2023/24" --date gestern').out
    assert "angeboten am 31.\u00a0Dezember\u00a02039, Antwort: keine" in out
    assert 'kokoma privacy due --delete "Bamberg 2023/24"' in out
    assert "Antwort: nein" in bamberg("privacy due --offer Bamberg --answer nein").out
    bamberg("privacy due --delete Bamberg", code=2)
    said = bamberg("privacy due --delete Bamberg --dry-run").out
    assert "Gelöscht werden 2 Personen:\n  1  Anna Weißbrodt\n  2  Bo Ekelund" in said
    assert (
        "2 Personen sind gelöscht." in bamberg("privacy due --delete Bamberg --yes --backups").out
    )
    bamberg.close()
    assert traces(bamberg.folder, ["Weißbrodt", "Ekelund"]) == {}
    assert "gelöscht am 1.\u00a0Januar\u00a02040" in bamberg("privacy due").out


def test_the_list_is_a_document_too_and_can_look_ahead(bamberg: Office) -> None:
    bamberg.today = date(2024, 7, 1)
    for asked, step in (("", "kept"), ("--date 30.6.2029", "kept"), ("--date 1.7.2029", "due")):
        (only,) = bamberg.json(f"privacy due {asked}")
        assert only["step"] == step
        assert (only["until"], only["due"], only["offered_on"]) == (
            "2029-06-30",
            "2029-07-01",
            None,
        )


@pytest.mark.parametrize(
    "line",
    [
        "privacy due --offer Bamberg --delete Bamberg", "privacy due --answer ja",
        "privacy due --offer Bamberg --date 1.1.2041", "privacy due --delete Bamberg --date heute",
        "privacy due --date irgendwann", "privacy erase", "privacy show", "privacy nichts",
    ],
)  # fmt: skip
def test_calls_that_make_no_sense_are_refused(bamberg: Office, line: str) -> None:
    before = bamberg.content()
    assert bamberg(line, code=2).out == ""
    assert bamberg.content() == before


def test_the_document_of_a_person_needs_no_file(bamberg: Office) -> None:
    before = bamberg.things()
    found = bamberg.json("privacy show Anna")
    assert found["person"]["email"] == "anna@example.org"
    assert found["enrolments"][0]["attendance"][0]["presence"] == "present"
    assert bamberg.things() == before
    bamberg("privacy show Anna --dry-run")
    assert bamberg.things() == before


def test_what_was_written_before_is_replaced_only_when_somebody_says_so(bamberg: Office) -> None:
    bamberg("privacy show Anna --out anna")
    bamberg("participant edit Anna --municipality Hof")
    bamberg("privacy show Anna --out anna", code=5)
    bamberg("privacy show Anna --out anna --yes")
    (data,) = (bamberg.folder / "anna").glob("*.json")
    assert json.loads(data.read_text("utf-8"))["person"]["municipality"] == "Hof"


def test_backups_with_a_former_name_go_when_asked(bamberg: Office) -> None:
    bamberg("participant rename Anna 'Jonathan Kranz' --email '' --yes")
    found = traces(bamberg.folder, ["Weißbrodt"])
    assert {Path(name).parent.name for name in found} <= {"kokoma-backup"}
    done = bamberg.json("participant rename 1 'Jonathan Kranz' --yes --backups")
    assert done["backups"] == []
    bamberg.close()
    assert traces(bamberg.folder, ["Weißbrodt", "anna@example.org"]) == {}


def test_who_deletes_is_asked_with_what_the_archive_said(coordinator: Coordinator) -> None:
    coordinator("privacy due --offer Bamberg --date gestern")
    said = coordinator("privacy due --delete Bamberg", "n")
    assert "am 31.\u00a0Dezember\u00a02039, ohne eingetragene Antwort" in said.out
    assert "Eine Antwort des Archivs ist nicht eingetragen" in " ".join(said.both.split())
    coordinator("privacy due --offer Bamberg --answer 'wir nehmen alles'")
    said = coordinator("privacy due --delete Bamberg", "n")
    assert "Antwort: wir nehmen alles" in said.out
    assert "Haben Sie die Antwort des Archivs beachtet?" in " ".join(said.both.split())
    assert "anna@example.org" in coordinator("participant show Anna").out


def test_piped_the_offer_is_named_before_anything_goes(bamberg: Office) -> None:
    bamberg("privacy due --offer Bamberg --date gestern")
    said = bamberg("privacy due --delete Bamberg", code=2).err
    assert "am 31.\u00a0Dezember\u00a02039, ohne eingetragene Antwort" in said


def test_nobody_is_said_to_be_erased_where_nobody_was(bamberg: Office) -> None:
    bamberg("certify --all --date 26.3.2024")
    bamberg.today = date(2030, 1, 1)
    bamberg("privacy due --offer Bamberg")
    tried = bamberg("privacy due --delete Bamberg --dry-run").out
    done = bamberg("privacy due --delete Bamberg --yes").out
    for said in (tried, done):
        assert "0 Personen" not in said
        assert "Fehltage und Gründe" in " ".join(said.split())


def test_a_trial_does_not_claim_to_have_made_up_for_anything(bamberg: Office) -> None:
    bamberg("privacy due --offer Bamberg")
    bamberg("privacy erase Anna --yes")
    assert "wird nachgeholt" in " ".join(bamberg("privacy erase 1 --dry-run").out.split())
    assert "ist nachgeholt" in " ".join(bamberg("privacy erase 1 --yes").out.split())


def test_an_offer_is_corrected_only_when_somebody_says_so(coordinator: Coordinator) -> None:
    coordinator("privacy due --offer Bamberg --date 1.12.2039")
    same = coordinator("privacy due --offer Bamberg")
    assert "Das ist schon eingetragen" in same.err
    said = coordinator("privacy due --offer Bamberg --date 2.12.2039", "n")
    assert "1.\u00a0Dezember\u00a02039" in said.err
    assert "angeboten am 1.\u00a0Dezember\u00a02039" in coordinator("privacy due").out
    said = coordinator("privacy due --offer Bamberg --date 2.12.2039", "j")
    assert "angeboten am 2.\u00a0Dezember\u00a02039" in said.out


def test_piped_an_offer_is_not_corrected_without_a_word(bamberg: Office) -> None:
    bamberg("privacy due --offer Bamberg --date 1.12.2039 --answer nein")
    said = bamberg("privacy due --offer Bamberg --date 2.12.2039", code=5).err
    assert "--yes" in said
    assert bamberg.json("privacy due")[0]["offered_on"] == "2039-12-01"
    done = bamberg.json("privacy due --offer Bamberg --date 2.12.2039 --yes")
    assert done["changed"] is True
    assert done["records"][0]["offered_on"] == "2039-12-02"
    out = bamberg("privacy due").out
    assert "Antwort eintragen" not in out
    assert 'Löschen: kokoma privacy due --delete "Bamberg 2023/24"' in out


def test_a_refusal_names_what_to_type_with_the_cohort(bamberg: Office) -> None:
    bamberg("participant add 'Clara Zehnder'")
    said = " ".join(bamberg("privacy erase Clara --yes", code=5).err.split())
    assert 'kokoma participant withdraw 3 --cohort "Bamberg 2023/24"' in said
    said = " ".join(bamberg("privacy erase 1 --yes", code=5).err.split())
    assert 'kokoma privacy due --offer "Bamberg 2023/24"' in said
    bamberg("settings set retention_from '' --cohort Bamberg")
    said = " ".join(bamberg("privacy erase 1 --yes", code=5).err.split())
    assert 'kokoma settings set retention_from DATUM --cohort "Bamberg 2023/24"' in said
    assert "Stadt" not in said


def test_many_backups_are_one_line_and_all_of_them_in_the_document(bamberg: Office) -> None:
    for town in ("Hof", "Fürth", "Ansbach"):
        bamberg(f"participant edit Anna --municipality {town}")
    bamberg("privacy due --offer Bamberg")
    said = bamberg("privacy erase Anna --yes").err
    said = " ".join(said.split())
    assert said.count("gehen von selbst") == 1
    assert ".db" not in said
    held = bamberg.json("privacy erase 1 --dry-run")["backups"]
    assert len(held) == 4
    assert f"In {len(held)} Sicherungen steht es noch" in said
    assert f": {len(held)} vom " in said
    for how in ("kokoma privacy erase 1 --backups", "kokoma backup --list", "--json"):
        assert how in said


def test_whoever_is_looked_for_under_a_forgotten_name_is_told_nothing_of_her(
    bamberg: Office,
) -> None:
    bamberg("privacy due --offer Bamberg")
    before = bamberg("log bere", code=3).err
    bamberg("privacy erase Anna --yes --backups")
    for line in ("log nna", "log bere", "participant show nna", "privacy show bere"):
        said = " ".join(bamberg(line, code=3).err.split())
        assert "Wer gelöscht ist, hat nur noch eine Nummer" in said
    assert "gelöscht" not in before


def test_every_refusal_ends_with_what_became_of_it(bamberg: Office) -> None:
    refusals = [
        bamberg("privacy erase 1 --yes", code=5),
        bamberg("privacy due --delete Bamberg", code=5),
    ]
    bamberg("participant add 'Clara Zehnder'")
    refusals.append(bamberg("privacy erase Clara --yes", code=5))
    bamberg.today = date(2025, 1, 1)
    refusals.append(bamberg("privacy erase 1 --yes", code=5))
    refusals.append(bamberg("privacy due --offer Bamberg", code=5))
    bamberg.today = LATER
    bamberg("privacy due --offer Bamberg --date 1.12.2039 --answer 'nein, wegen Anna'")
    refusals.append(bamberg("privacy due --offer Bamberg --answer ja", code=5))
    refusals.append(bamberg("privacy erase 1", code=2))
    refusals.append(bamberg("privacy erase 1 --yes", code=5))
    refusals.append(bamberg("privacy due --delete Bamberg", code=2))
    assert [each.err for each in refusals if not each.err.rstrip().endswith("geändert.")] == []


def test_numbers_below_zero_are_called_that(bamberg: Office) -> None:
    said = bamberg("settings set retention_years -3", code=2).err
    assert "-3" in said
    assert "Option" not in said.splitlines()[0]
