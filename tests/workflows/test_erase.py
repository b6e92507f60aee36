"""Erasing a person: nothing is left that tells who she was, and everything still adds up."""

import gzip
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from kokoma_cli.cli import run
from kokoma_cli.domain.participants import NAMELESS, Participant
from kokoma_cli.errors import Conflict, NotFound
from kokoma_cli.storage import backups, chain, layouts, participants
from kokoma_cli.workflows.erase import Erased, erase
from tests.conftest import CEREMONY, Office
from tests.traces import traces

HANDED_IN = date(2024, 6, 30)
LATER = date(2040, 1, 1)
#: Everything that was ever entered about her. Her title and her town are everybody's.
WORDS = (
    "Jürgen", "Juergen", "Jurgen", "Ağa", "Weißbrodt", "Weissbrodt", "JÜR-gen", "jw@example.org",
    "Jugendring", "Fachkräfte", "Herrn", "Rückenleiden", "Attest", "Umzug",
)  # fmt: skip


def a_life(office: Office) -> None:
    """Jürgen with a past: misspelt, entered twice, edited, named in every way one can be named; with a
    certificate handed over, one void and one replaced, Zweitschriften and a print file. Anna beside him."""
    office.people("Juergen Aga Weissbrodt", "Anna Schwarz")
    office("course schedule P1 10.3.2023 11.3.2023")
    office("participant edit 1 --name 'Dr. Jürgen Ağa Weißbrodt' --target-group Fachkräfte")
    office("participant edit Jürgen --email jw@example.org --salutation 'Sehr geehrter Herrn'")
    office("participant add 'Weißbrodt, Jürgen Ağa' --organisation Jugendring")
    office("participant merge 1 3 --yes")
    office("participant edit Jürgen --pronunciation JÜR-gen --sort-key 'Weissbrodt J'")
    office("attend P1 jürgen Anna")
    office("attend P2 jurgen Anna")
    office("attend P3 jw@example.org Anna")
    office("attend P4 --all")
    office("attend V1 --all")
    office("attend V2 1 --elsewhere 'Hof, wegen Rückenleiden'")
    office("settings set issuer 'Stadt Bamberg'")
    office.today = HANDED_IN
    office("settings set retention_from 30.6.2024")
    office.today = CEREMONY
    office("certify --all --date 26.3.2024")
    office(
        "certify Jürgen --kind urkunde --date 26.3.2024 --print 'Druck Weißbrodt.pdf' --out",
        "Urkunde Jürgen Weißbrodt",
    )
    office("certificate hand-over Anna --date 26.3.2024")
    office("certificate reprint --duplicate Jürgen --out 'Für Jürgen'")
    office("certificate withhold 003 --reason Attest")
    office("attend V3 Anna --elsewhere 'Hof, mit Jürgen Ağa Weißbrodt'")
    office("ceremony order Jürgen")
    office("certificate void 003 --reason Umzug --yes")
    office.today = LATER
    office("privacy due --offer Bamberg --answer nein")


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the office is kept as it is after all that, once it has been lived through."""
    return tmp_path_factory.mktemp("lived") / "office"


@pytest.fixture
def bamberg(office: Office, lived: Path) -> Office:
    if lived.exists():
        shutil.copytree(lived, office.folder, dirs_exist_ok=True)
    else:
        a_life(office)
        shutil.copytree(office.folder, lived)
    office.today = LATER
    return office


def erased(
    office: Office, who: str = "1", *, everywhere: bool = True, dry_run: bool = False
) -> Erased:
    return erase(office.desk(dry_run=dry_run), who, backups=everywhere)


def everything(office: Office) -> dict[str, list[tuple[object, ...]]]:
    office.close()
    return office.content()


def is_whole(office: Office) -> bool:
    """The chain holds, and SQLite finds nothing wrong."""
    with office.desk().register.reading() as db:
        assert list(chain.breaks(db)) == []
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        return bool(db.execute("PRAGMA integrity_check").fetchone() == ("ok",))


def test_the_world_is_full_of_her_before(bamberg: Office) -> None:
    assert len(traces(bamberg.folder, WORDS)) > 5


def test_afterwards_nothing_that_was_entered_about_her_is_anywhere(bamberg: Office) -> None:
    done = erased(bamberg)
    bamberg.close()
    assert traces(bamberg.folder, WORDS) == {}
    assert (done.left.files.left, done.left.settings, done.left.not_compacted) == ((), (), None)
    assert (done.left.backups.held, done.left.mentions) == ((), ())
    assert is_whole(bamberg)


def test_number_kind_date_checksum_and_status_stay_and_so_do_the_counts(bamberg: Office) -> None:
    before = {row["number"]: row for row in bamberg.json("certificate list")}
    days = everything(bamberg)["attendance"]
    erased(bamberg)
    after = {row["number"]: row for row in bamberg.json("certificate list")}
    for key in ("kind", "issued_on", "sha256", "status", "replaces", "status_on"):
        assert {n: row[key] for n, row in before.items()} == {
            n: row[key] for n, row in after.items()
        }
    hers = [row for row in after.values() if row["participant"] == 1]
    assert len(hers) == 2
    assert {(row["name"], row["file"]) for row in hers} == {("–", None)}
    assert [row[:5] for row in everything(bamberg)["attendance"]] == [row[:5] for row in days]
    assert bamberg.json("certificate list")[1]["name"] == "–"


def test_what_others_have_stays_as_it_was(bamberg: Office) -> None:
    anna = bamberg.json("participant show Anna")
    theirs = next(row for row in bamberg.json("certificate list") if row["participant"] == 2)
    erased(bamberg)
    after = bamberg.json("participant show Anna")
    notes = [
        each.pop("note") for shown in (anna, after) for each in shown["standing"]["attendance"]
    ]
    assert after == anna
    assert "Hof, mit –" in notes, "but for what was written of the other"
    assert Path(theirs["file"]).is_file()
    assert next(r for r in bamberg.json("certificate list") if r["participant"] == 2) == theirs
    assert "Hof, mit –" in str(everything(bamberg)["attendance"])


def test_nobody_gets_a_name_again_by_accident(bamberg: Office) -> None:
    erased(bamberg)
    for line in (
        "participant edit 1 --name Neu", "participant rename 1 Neu --yes", "participant enrol 1",
        "participant withdraw 1", "participant merge 1 2 --yes", "participant merge 2 1 --yes",
        "attend P5 1", "attend P5 --all --except 1", "certify 1", "ceremony absent 1", "ceremony order 1",
        "certificate replace 002 --yes", "certificate reprint 002", "privacy show 1",
    ):  # fmt: skip
        answer = bamberg(line, code=5)
        assert "gelöscht worden" in answer.err, line
    bamberg("attend P5 --all")
    bamberg("certificate hand-over --all")
    assert bamberg.json("certificate show 002")["status"] == "prepared"
    assert [row["name"] for row in bamberg.json("participant list --all")] == ["–", "Anna Schwarz"]


def test_looking_for_her_finds_nobody(bamberg: Office) -> None:
    erased(bamberg)
    for who in ("Weißbrodt", "jürgen", "jw@example.org", "–"):
        with pytest.raises(NotFound):
            erase(bamberg.desk(), who)


def test_every_command_shows_her_decently(bamberg: Office) -> None:
    erased(bamberg)
    assert "gelöscht am 01.01.2040" in bamberg("participant show 1").out
    assert "gelöscht" in bamberg("participant list").out
    assert "gelöscht" in bamberg("participant list --all").out
    assert "gelöscht" in bamberg("status").out
    for line in (
        "check", "log --limit 50", "log 1", "certificate list", "certificate show 002", "ceremony list",
        "certificate book", "proof", "privacy due", "sheet P5", "ceremony print",
    ):  # fmt: skip
        assert "None" not in bamberg(line).both, line


def test_it_cannot_be_taken_back_nor_can_what_was_before_bring_her_back(bamberg: Office) -> None:
    erased(bamberg)
    bamberg("undo --yes", code=5)
    numbers = [entry["number"] for entry in bamberg.json("log --limit 99")]
    for number in numbers:
        assert run(["undo", str(number), "--yes"], today=LATER) in (0, 3, 5)
    assert traces(bamberg.folder, WORDS) == {}
    assert is_whole(bamberg)


def test_what_counts_of_her_stays_whatever_is_taken_back(bamberg: Office) -> None:
    erased(bamberg)
    before = everything(bamberg)
    (line,) = [entry for entry in bamberg.json("log --limit 99") if "attend P4" in entry["command"]]
    error = bamberg.json(f"undo {line['number']} --yes", code=5)["error"]
    assert error["key"] == "journal.final_redacted"
    for entry in bamberg.json("log --limit 99"):
        run(["undo", str(entry["number"]), "--yes"], today=LATER)
    (hers,) = [row[0] for row in before["enrolments"] if row[2] == 1]
    mine = [row for row in before["attendance"] if row[1] == hers]
    assert mine
    assert [row for row in mine if row not in everything(bamberg)["attendance"]] == []
    nameless = [row for row in bamberg.json("certificate list") if row["name"] == NAMELESS]
    assert [row["status"] for row in nameless] == ["prepared", "void"]


def test_statistics_add_up_as_before(bamberg: Office) -> None:
    before = bamberg("status").out
    erased(bamberg)
    after = bamberg("status").out
    assert "1 von 2 hat" in before or "2 von 2 haben" in before
    summary = next(line for line in before.splitlines() if " von 2 ha" in line)
    assert summary.split(" die ")[0] in after
    assert "Eine Person ist gelöscht und zählt weiter mit." in " ".join(after.split())
    assert "abgemeldet" not in after


def test_computers_are_told_who_was_erased(bamberg: Office) -> None:
    erased(bamberg)
    for line in ("participant list", "participant list --all"):
        found = {row["id"]: row["erased_on"] for row in bamberg.json(line)}
        assert found == {1: "2040-01-01", 2: None}
    assert bamberg.json("participant show 1")["erased_on"] == "2040-01-01"
    for line in ("status", "check"):
        found = {row["id"]: row["erased_on"] for row in bamberg.json(line)["participants"]}
        assert found == {1: "2040-01-01", 2: None}
    run_ = bamberg.json("certify --all --dry-run")
    assert [row["reason"] for row in run_["skipped"] if row["participant"] == 1] == ["erased"]
    assert "Gelöscht: – (1)." in bamberg("certify --all --dry-run").out


def test_nothing_is_handed_over_to_her_nor_is_she_to_be_enrolled(bamberg: Office) -> None:
    erased(bamberg)
    answer = bamberg("certificate hand-over 002", code=5)
    assert "gelöscht worden" in answer.err
    bamberg("cohort add 2040/41")
    answer = bamberg("attend P1 1 --cohort 2040/41", code=5)
    assert "participant enrol" not in answer.err


def test_a_dry_run_tells_all_of_it_and_does_none(bamberg: Office) -> None:
    before, files = everything(bamberg), bamberg.pdfs()
    tried = erased(bamberg, dry_run=True)
    assert everything(bamberg) == before
    assert bamberg.pdfs() == files
    done = erased(bamberg)
    assert tried.going == done.going
    assert len(tried.left.ahead) == done.left.files.deleted
    assert {each.name for each in tried.left.backups.deleted} <= {
        each.name for each in done.left.backups.deleted
    }


def test_doing_it_twice_does_no_harm(bamberg: Office) -> None:
    erased(bamberg)
    before = everything(bamberg)
    again = erased(bamberg)
    assert again.going.again
    assert everything(bamberg) == before


# ------------------------------------------------------------------------------------------- duties


def test_while_a_duty_stands_the_answer_is_why_and_until_when(bamberg: Office) -> None:
    for today, kept in (
        (date(2029, 6, 30), ["participation", "certificates"]),
        (date(2029, 7, 1), ["certificates"]),
        (date(2034, 6, 30), ["certificates"]),
    ):
        bamberg.today = today
        with pytest.raises(Conflict) as caught:
            erased(bamberg)
        told = caught.value.document["kept"]
        assert isinstance(told, list)
        assert [each["records"] for each in told] == kept
    bamberg.today = date(2034, 7, 1)
    assert not erased(bamberg).going.again


def test_a_period_that_has_not_begun_does_not_end(bamberg: Office) -> None:
    bamberg("settings set retention_from ''")
    said = bamberg("privacy erase 1 --yes", code=5).err
    assert "Verwendungsnachweis" in said
    assert "kokoma settings set retention_from" in said


def test_who_was_entered_by_mistake_may_go_at_once(bamberg: Office) -> None:
    bamberg.today = date(2024, 4, 1)
    bamberg("participant add 'Bo Ekelund'")
    said = bamberg("privacy erase Ekelund --yes --backups", code=5).err
    assert "kokoma participant withdraw 4" in said
    bamberg("participant withdraw Ekelund")
    bamberg("privacy erase Ekelund --yes --backups")
    assert traces(bamberg.folder, ["Ekelund"]) == {}


def test_whoever_goes_on_in_another_cohort_is_not_erased_before_she_leaves_it(
    bamberg: Office,
) -> None:
    bamberg("cohort add 2040/41")
    bamberg("participant enrol 1 --cohort 2040/41")
    error = bamberg.json("privacy erase 1 --yes", code=5)["error"]
    assert (error["key"], [each["cohort"] for each in error["kept"]]) == (
        "privacy.still_enrolled", ["2040/41"],
    )  # fmt: skip
    bamberg("participant withdraw 1 --cohort 2040/41")
    assert not erased(bamberg).going.again


def test_what_the_archive_was_not_offered_is_not_erased_either(bamberg: Office) -> None:
    bamberg("undo --yes")
    error = bamberg("--json privacy erase 1 --yes", code=5)
    assert error.document["error"]["key"] == "privacy.not_offered_of_her"
    assert "kokoma privacy due --offer" in error.err
    assert bamberg.json("participant show 1")["email"] == "jw@example.org"
    bamberg("privacy due --offer Bamberg")
    assert not erased(bamberg).going.again


# ------------------------------------------------------------------------------------------ backups


def test_the_copy_made_before_this_very_entry_goes_in_any_case(bamberg: Office) -> None:
    done = erased(bamberg, everywhere=False)
    assert len(done.left.backups.deleted) == 1
    held = {each.file.name for each in done.left.backups.held}
    found = traces(bamberg.folder, WORDS)
    assert {Path(name).name for name in found} == held
    assert all(each.until and each.until > LATER for each in done.left.backups.held)
    number = bamberg.json("log --limit 1")[0]["number"]
    fresh = [each for each in backups.everything(bamberg.file) if each.name.number == number]
    assert [each.file.name in held for each in fresh] == [False]


def test_backups_are_found_by_her_number_when_nobody_knows_her_name(bamberg: Office) -> None:
    first = erased(bamberg, everywhere=False)
    again = erased(bamberg, everywhere=True)
    assert {each.file for each in first.left.backups.held} == set(again.left.backups.deleted)
    assert traces(bamberg.folder, WORDS) == {}


def test_a_copy_beside_the_register_is_named_and_left_to_people(bamberg: Office) -> None:
    copy = bamberg.folder / "kokoma Kopie.db"
    copy.write_bytes(bamberg.file.read_bytes())
    done = erased(bamberg)
    assert done.left.files.left == (copy,)
    assert copy.is_file()


def test_another_towns_register_is_not_hers(bamberg: Office, fresh_register: bytes) -> None:
    other = bamberg.folder / "hof.db"
    other.write_bytes(fresh_register)
    with closing(sqlite3.connect(other)) as db:
        db.execute("UPDATE batches SET at = '2020-01-01T00:00:00+01:00', hash = 'another'")
        db.execute("DROP TRIGGER IF EXISTS journal_participants_insert")
        db.execute("INSERT INTO participants (name) VALUES ('Somebody Else')")
        db.commit()
    assert erased(bamberg).left.files.left == ()


# -------------------------------------------------------------------------------- what people wrote


def test_words_of_hers_in_what_people_wrote_are_named(bamberg: Office) -> None:
    bamberg.today = date(2024, 4, 1)
    bamberg("attend P5 Anna --elsewhere 'Hof, statt Jürgen'")
    bamberg("settings set place 'Haus Jürgen Ağa Weißbrodt'")
    bamberg.today = LATER
    tried = erased(bamberg, dry_run=True)
    assert [each.text for each in tried.left.mentions] == ["Hof, statt Jürgen"]
    assert tried.left.settings == ("place",)


def test_a_name_on_the_paper_of_somebody_else_is_named(bamberg: Office) -> None:
    bamberg("certificate replace Anna --yes")
    tried = erased(bamberg, dry_run=True)
    assert [(each.table, each.where.person) for each in tried.left.mentions] == [
        ("papers", "Anna Schwarz")
    ]


def test_disclosures_go_with_her_and_lists_written_earlier_are_named(bamberg: Office) -> None:
    bamberg("privacy show 1")
    bamberg("privacy show 2")
    bamberg("sheet P5")
    folder = bamberg.folder / "Auskünfte"
    hers = {folder / f"Auskunft Nr. 1 2040-01-01.{ending}" for ending in ("pdf", "json")}
    assert hers <= set(erased(bamberg, dry_run=True).left.ahead)
    done = erased(bamberg)
    assert done.left.disclosures == ()
    assert {file.name for file in folder.iterdir()} == {
        f"Auskunft Nr. 2 2040-01-01.{ending}" for ending in ("pdf", "json")
    }
    assert len(done.left.files.lists) == 3


def test_a_disclosure_that_may_be_somebody_elses_is_named_and_left(
    bamberg: Office, tmp_path: Path
) -> None:
    """Nobody can tell from a sheet alone from which register it was written, nor from a changed file."""
    bamberg("privacy show 1 --out blatt")
    bamberg("privacy show 1 --out hof")
    bamberg("privacy show 1 --out geöffnet")
    name = "Auskunft Nr. 1 2040-01-01"
    (bamberg.folder / "blatt" / f"{name}.json").unlink()
    theirs = bamberg.folder / "hof" / f"{name}.json"
    told = json.loads(theirs.read_text("utf-8"))
    for entry in told["journal"]:
        entry["at"] = "2020-01-01T00:00:00+01:00"
    theirs.write_text(json.dumps(told), "utf-8")
    changed = bamberg.folder / "geöffnet" / f"{name}.pdf"
    changed.write_bytes(b"%PDF-1.7 signed elsewhere")
    left = [bamberg.folder / "blatt" / f"{name}.pdf", changed, theirs, theirs.with_suffix(".pdf")]
    done = erased(bamberg)
    assert sorted(done.left.disclosures) == sorted(left)
    assert not (changed.with_suffix(".json")).exists()
    assert not {*left} & {*done.left.files.left, *done.left.files.lists}
    assert "Auskunft" in bamberg("privacy erase 1 --yes").err


def test_what_was_written_for_her_before_she_went_goes_when_it_is_said_again(
    bamberg: Office,
) -> None:
    """Found by her number, and by the entries it tells of."""
    bamberg("privacy show 1 --out weg")
    away = bamberg.folder / "weg"
    elsewhere = bamberg.folder.parent / "anderswo"
    away.rename(elsewhere)
    erased(bamberg)
    elsewhere.rename(away)
    tried = erased(bamberg, dry_run=True).left
    assert (len(tried.ahead), tried.disclosures) == (2, ())
    again = erased(bamberg)
    assert (again.left.disclosures, again.left.files.deleted) == ((), 2)
    assert traces(bamberg.folder, WORDS) == {}


def test_what_somebody_called_by_her_name_for_others_is_named(bamberg: Office) -> None:
    bamberg.today = date(2024, 4, 1)
    bamberg("certify 2 --kind urkunde --date 26.3.2024 --print 'Liste Weißbrodt.pdf'")
    bamberg.today = LATER
    done = erased(bamberg)
    assert [file.name for file in done.left.files.doubtful] == ["Liste Weißbrodt.pdf"]
    rows = everything(bamberg)
    assert "Weißbrodt" not in str([rows["prints"], rows["batches"]])


def test_a_namesake_keeps_her_own(bamberg: Office) -> None:
    bamberg("participant add 'Jürgen Ağa Weißbrodt' --email anders@example.org")
    erased(bamberg)
    other = bamberg.json("participant show anders@example.org")
    assert other["name"] == "Jürgen Ağa Weißbrodt"
    assert 'participant add "Jürgen Ağa Weißbrodt"' in str(everything(bamberg)["batches"])


# --------------------------------------------------------------------------------------- interrupted

_DIES = """
import os, signal, sys
from datetime import date
from unittest.mock import patch
from kokoma_cli.cli import run
place = sys.argv[1]
def die(*args, **kwargs):
    os.kill(os.getpid(), signal.SIGKILL)
with patch(place, die):
    run(["privacy", "erase", "1", "--yes", "--backups"], today=date(2040, 1, 1))
"""


@pytest.mark.parametrize(
    "place",
    [
        "kokoma_cli.storage.former_names.seal",
        "kokoma_cli.workflows.destroy.remove",
        "kokoma_cli.storage.doomed.strike_off",
        "kokoma_cli.storage.database.Register.compact",
        "kokoma_cli.storage.backups.remove",
        "kokoma_cli.storage.backups.keep",
    ],
)
def test_whoever_pulls_the_plug_can_finish_it_afterwards(bamberg: Office, place: str) -> None:
    bamberg.close()
    done = subprocess.run(
        [sys.executable, "-c", _DIES, place], cwd=bamberg.folder, env={**os.environ}, check=False
    )
    assert done.returncode == -signal.SIGKILL
    bamberg("privacy erase 1 --yes --backups")
    assert traces(bamberg.folder, WORDS) == {}
    assert is_whole(bamberg)


def test_a_backup_that_cannot_be_deleted_is_named(
    bamberg: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(file: Path) -> None:
        raise PermissionError(file)

    monkeypatch.setattr("kokoma_cli.storage.backups.remove", refuse)
    done = erased(bamberg)
    assert done.left.backups.deleted == ()
    assert done.left.backups.held


def test_an_erased_person_has_nothing_left_in_her_row(bamberg: Office) -> None:
    erased(bamberg)
    with bamberg.desk().register.reading() as db:
        person = next(each for each in participants.everybody(db) if each.id == 1)
    assert person == Participant(1, NAMELESS, erased_on="2040-01-01")


def test_an_entry_that_went_up_in_hers_and_gave_nothing_goes_too(bamberg: Office) -> None:
    bamberg.today = date(2024, 4, 1)
    bamberg("participant add 'Jurij Waisbrot' --email jurij@example.org")
    bamberg("participant add 'Jura W.' --organisation Jugendring")
    bamberg("participant merge Waisbrot Jura --yes")
    bamberg("participant merge Weißbrodt Waisbrot --yes")
    bamberg.today = LATER
    erased(bamberg)
    bamberg.close()
    assert traces(bamberg.folder, [*WORDS, "Jurij", "Waisbrot", "Jura"]) == {}


def test_what_two_who_were_one_taken_back_stays_with_the_other(bamberg: Office) -> None:
    bamberg.today = date(2024, 4, 1)
    bamberg("participant add 'Jurij Waisbrot'")
    bamberg("participant merge Weißbrodt Waisbrot --yes")
    bamberg("undo --yes")
    bamberg.today = LATER
    erased(bamberg)
    assert bamberg.json("participant show Waisbrot")["name"] == "Jurij Waisbrot"


# --------------------------------------------------------------------------- what is not about her


def test_papers_of_others_that_no_longer_hold_do_not_name_her(bamberg: Office) -> None:
    bamberg.today = date(2024, 4, 1)
    bamberg("certificate replace Anna --yes")
    bamberg("attend V3 Anna --elsewhere Hof --yes")
    bamberg("certificate replace Anna --yes")
    bamberg("certificate hand-over Anna --date 26.3.2024")
    old = [row for row in bamberg.json("certificate list") if row["participant"] == 2]
    bamberg.today = LATER
    done = erased(bamberg)
    assert [each.table for each in done.left.mentions] == []
    bamberg.close()
    assert traces(bamberg.folder, WORDS) == {}
    named = [row for row in old if row["status"] == "replaced"]
    after = {row["number"]: row for row in bamberg.json("certificate list")}
    assert sorted(after[row["number"]]["file"] is None for row in named) == [False, True]
    assert is_whole(bamberg)
    assert (
        "nicht verglichen"
        in bamberg("certificate show 001").out + bamberg("certificate show 004").out
    )


def test_genitives_addresses_and_earlier_texts_go_from_what_others_have(bamberg: Office) -> None:
    bamberg.today = date(2024, 4, 1)
    bamberg("participant add 'Bo Ekelund' --organisation 'wie jw@example.org'")
    bamberg("attend P5 Anna --elsewhere 'Hof, Weißbrodts Gruppe'")
    bamberg("attend P5 Anna --elsewhere Hof --yes")
    bamberg("settings set signatories 'Jürgen Ağa Weißbrodt | Amt'")
    bamberg("settings set signatories 'Eva Groß | Amt'")
    bamberg.today = LATER
    done = erased(bamberg)
    assert (done.left.mentions, done.left.settings) == ((), ())
    bamberg.close()
    assert traces(bamberg.folder, [*WORDS, "Weißbrodts"]) == {}
    assert is_whole(bamberg)


def test_it_waits_until_somebody_has_looked_at_what_is_left(bamberg: Office) -> None:
    bamberg.today = date(2024, 4, 1)
    bamberg("settings set place 'Haus Jürgen Ağa Weißbrodt'")
    bamberg.today = LATER
    before = everything(bamberg)
    said = bamberg("privacy erase 1 --yes", code=5).err
    assert "Einstellung place" in said
    assert "--even-if-named" in said
    assert everything(bamberg) == before
    done = bamberg("privacy erase 1 --yes --even-if-named")
    assert "steht kein Name" not in done.out
    assert "place" in done.err


def test_nothing_is_claimed_while_a_copy_has_her(bamberg: Office) -> None:
    copy = bamberg.folder / "Sicherungen" / "vorher.db"
    copy.parent.mkdir()
    copy.write_bytes(bamberg.file.read_bytes())
    done = bamberg("privacy erase 1 --yes --backups")
    assert "steht kein Name" not in done.out
    assert "vorher.db" in done.err


def test_disclosures_are_known_by_what_is_in_them(bamberg: Office) -> None:
    bamberg("privacy show 1 --out Antwort.pdf")
    bamberg("privacy show 2 --out Andere.pdf")
    erased(bamberg)
    assert {"Antwort.json", "Antwort.pdf"}.isdisjoint(bamberg.things())
    assert {"Andere.json", "Andere.pdf"} <= bamberg.things()


def test_an_erased_certificate_tells_nothing_false(bamberg: Office) -> None:
    before = bamberg.json("certificate show 002")["content"]
    erased(bamberg)
    content = bamberg.json("certificate show 002")["content"]
    for key in ("counts", "room_minutes", "preparation_minutes", "reduced"):
        assert content[key] == before[key]
    for key in ("courses", "family", "signatories"):
        assert content[key] is None


def test_what_deleting_changed_is_told_as_such(bamberg: Office) -> None:
    bamberg.today = date(2024, 4, 1)
    bamberg("certificate replace Anna --yes")
    bamberg.today = LATER
    bamberg("privacy erase 1 --yes --even-if-named")
    number = bamberg.json("log --limit 1")[0]["number"]
    since = bamberg.json("certificate show 004")["since"]
    assert [(each["deleted"], [e["number"] for e in each["entries"]]) for each in since] == [
        (True, [number])
    ]
    said = " ".join(bamberg("certificate show 004").out.split())
    assert f"ist gelöscht worden: Nr. {number}" in said


# ---------------------------------------------------------------- what others wrote, and what lies about


def test_what_the_archive_answered_names_nobody_afterwards(bamberg: Office) -> None:
    answer = "nein; Akte Jürgen Ağa Weißbrodt (jw@example.org) behalten wir"
    bamberg("privacy due --offer Bamberg --yes --answer", answer)
    told = str(bamberg.json("privacy show 1")["named_elsewhere"])
    assert "Antwort des Archivs" in told
    assert "behalten wir" in told
    erased(bamberg)
    assert bamberg.json("privacy due")[0]["answer"] == "nein; Akte – (…) behalten wir"
    bamberg.close()
    assert traces(bamberg.folder, WORDS) == {}


def test_a_word_of_her_name_in_the_answer_is_said_before(bamberg: Office) -> None:
    bamberg("privacy due --offer Bamberg --yes --answer 'nein, siehe Jürgen'")
    said = " ".join(bamberg("privacy erase 1 --yes", code=5).err.split())
    assert "Antwort des Archivs zu „Bamberg 2023/24“: „nein, siehe Jürgen“" in said
    assert said.endswith("Nichts wurde geändert.")


def test_headings_that_were_a_person_are_forgotten(bamberg: Office) -> None:
    headings = ["Jürgen Ağa Weißbrodt", "Ort"]
    with bamberg.desk().register.writing(bamberg.desk().origin) as db:
        layouts.remember(db, "participants", headings, {"Jürgen Ağa Weißbrodt": "name"})
    erased(bamberg)
    with bamberg.desk().register.reading() as db:
        assert layouts.meanings(db, "participants", headings) is None
    bamberg.close()
    assert traces(bamberg.folder, WORDS) == {}
    assert is_whole(bamberg)


def test_what_was_exported_is_named_and_left_to_people(bamberg: Office) -> None:
    for line in (
        "export everything --out Alles.xlsx", "participant export --out Liste.csv",
        "export certificates --out Verzeichnis.json",
    ):  # fmt: skip
        bamberg(line)
    page = "<td>J&uuml;rgen A&#287;a</td><td>Weißbrodt</td>"
    (bamberg.folder / "Stand.html").write_text(page, "utf-8")
    (bamberg.folder / "Post").mkdir()
    (bamberg.folder / "Post" / "Notiz.txt").write_bytes(
        "Wei\u00dfbrodt, J\u00fcrgen A\u011fa".encode("utf-16")
    )
    (bamberg.folder / "Post" / "Anna.txt").write_text("Anna Schwarz, Jürgen Klein", "utf-8")
    (bamberg.folder / "zu.xlsx").write_bytes(b"PK\x03\x04 torn")
    held = {each["file"]: each["what"] for each in bamberg.json("privacy show 1")["files"]}
    hers = ["Alles.xlsx", "Liste.csv", "Post/Notiz.txt", "Stand.html", "Verzeichnis.json"]
    assert [held.get(each) for each in hers] == ["list"] * 5
    assert "Post/Anna.txt" not in held
    assert held["zu.xlsx"] == "unreadable"
    tried, done = erased(bamberg, dry_run=True), erased(bamberg)
    for left in (tried.left.files, done.left.files):
        assert sorted(str(each.relative_to(bamberg.folder)) for each in left.left) == hers
        assert left.doubtful == (bamberg.folder / "zu.xlsx",)
    said = " ".join(bamberg("privacy erase 1 --yes").err.split())
    assert "Alles.xlsx" not in said, "nobody knows any more"


def test_a_namesake_s_file_is_but_doubtful(bamberg: Office) -> None:
    bamberg.today = CEREMONY
    bamberg("participant add 'Jürgen Ağa Weißbrodt' --email anders@example.org")
    bamberg.today = LATER
    file = bamberg.folder / "Liste.txt"
    file.write_text("Jürgen Ağa Weißbrodt", "utf-8")
    done = erased(bamberg)
    assert file in done.left.files.doubtful
    assert file not in done.left.files.left


def test_a_copy_nobody_can_read_is_not_said_to_be_free_of_her(bamberg: Office) -> None:
    content = bamberg.file.read_bytes()
    damaged = bamberg.folder / "alt.db"
    damaged.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))
    held = {each["file"]: each["what"] for each in bamberg.json("privacy show 1")["files"]}
    assert held["alt.db"] == "unreadable"
    answer = bamberg("--json privacy erase 1 --yes --backups --even-if-named")
    assert answer.document["doubtful"] == [str(damaged)]
    assert "alt.db" in answer.err
    again = bamberg("privacy erase 1 --yes")
    assert "alt.db" in again.err


def test_the_headline_claims_nothing_of_what_nobody_can_read(bamberg: Office) -> None:
    content = bamberg.file.read_bytes()
    (bamberg.folder / "alt.db").write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))
    assert "steht kein Name" not in bamberg("privacy erase 1 --yes --backups").out


@pytest.mark.skipif(not shutil.which("setpriv"), reason="nobody to be without rights")
@pytest.mark.skipif(sys.platform == "win32", reason="rights are others there")
def test_backups_nobody_may_look_at_keep_nobody_from_being_erased(bamberg: Office) -> None:
    bamberg.close()
    folder = bamberg.folder / "kokoma-backup"
    theirs = bamberg.folder / "kollege.db"
    theirs.write_bytes(bamberg.file.read_bytes())
    for file in (folder, theirs):
        file.chmod(0)
    rights = "-dac_override,-dac_read_search"
    code = (
        "import sys; from datetime import date; from kokoma_cli.cli import run;"
        " sys.exit(run(sys.argv[1:], today=date(2040, 1, 1)))"
    )
    limits = [f"--bounding-set={rights}", f"--inh-caps={rights}"] if os.geteuid() == 0 else []
    try:
        for words in (
            ["--json", "privacy", "show", "1"],
            ["--json", "privacy", "erase", "1", "--yes"],
        ):
            done = subprocess.run(
                ["setpriv", *limits, sys.executable, "-c", code, *words],
                capture_output=True, text=True, check=False, cwd=bamberg.folder,
                env={**os.environ, "KOKOMA_LANG": "de"},
            )  # fmt: skip
            assert done.returncode == 0, done.stderr
            document = json.loads(done.stdout)
    finally:
        folder.chmod(0o700)
        theirs.chmod(0o600)
    assert sorted(document["doubtful"]) == [str(folder), str(theirs)]
    assert bamberg.json("participant show 1")["erased_on"] == "2040-01-01"


def test_what_is_on_a_drive_that_is_not_there_is_kept_in_mind(bamberg: Office) -> None:
    (sheet, *_) = bamberg.folder.rglob("*Weißbrodt*/*.pdf")
    away = bamberg.folder.parent / "Stick"
    sheet.parent.rename(away)
    done = bamberg("--json privacy erase 1 --yes --backups")
    assert done.document["unreachable"] == [str(each) for each in sorted({sheet})]
    assert "Verbinden Sie das Laufwerk" in " ".join(done.err.split())
    away.rename(sheet.parent)
    again = bamberg.json("privacy erase 1 --yes --backups")
    assert (again["unreachable"], again["deleted"]) == ([], 1)
    assert not sheet.exists()


def test_a_file_is_told_of_once(bamberg: Office) -> None:
    bamberg("backup 'Sicherung Weißbrodt.db'")
    files = erased(bamberg).left.files
    beside = bamberg.folder / "Sicherung Weißbrodt.db.sha256"
    assert files.left == (beside.with_suffix(""), beside)
    assert files.doubtful == ()


def test_archives_beside_the_register_and_among_its_backups_are_named(bamberg: Office) -> None:
    """Nobody has looked into them, and a copy of the register may well be there."""
    content = bamberg.file.read_bytes()
    packed = [
        bamberg.folder / "Alt" / "Register 2023.ZIP",
        bamberg.folder / "kokoma-backup" / "kokoma.db.gz",
        bamberg.folder / "kokoma.7z",
    ]
    for file in packed:
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(gzip.compress(content))
    tried, done = erased(bamberg, dry_run=True), erased(bamberg)
    for left in (tried.left.files, done.left.files):
        assert left.packed == tuple(sorted(packed))
    answer = bamberg("privacy erase 1 --yes")
    said = " ".join(answer.err.split())
    assert "gepackte Dateien" in said
    assert all(file.name in said for file in packed)
    assert bamberg.json("privacy erase 1 --yes")["packed"] == sorted(map(str, packed))
    assert all(file.exists() for file in packed), "they are the office's"


def test_the_headline_claims_nothing_of_what_is_packed(bamberg: Office) -> None:
    (bamberg.folder / "alt.zip").write_bytes(b"PK\x05\x06" + b"\0" * 18)
    assert "steht kein Name" not in bamberg("privacy erase 1 --yes --backups").out
