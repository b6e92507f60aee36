"""Records that need be kept no longer: due, offered to the archive, deleted."""

from datetime import date
from pathlib import Path

import pytest

from kokoma_cli.errors import Conflict, NotFound
from kokoma_cli.storage import chain
from kokoma_cli.workflows import dispose
from tests.conftest import CEREMONY, COHORT, Office
from tests.traces import traces

HANDED_IN = date(2024, 6, 30)
DUE, CERTIFICATES_DUE = date(2029, 7, 1), date(2034, 7, 1)


def two_cohorts(office: Office) -> None:
    """Anna has earned it, Bo has not, Clara only enrolled; Dora goes on in the next cohort."""
    office.people("Anna Weißbrodt", "Bo Ekelund", "Clara Zehnder", "Dora Lüttich")
    office("course schedule P1 10.3.2023 11.3.2023")
    for who, address in (("Anna", "anna@example.org"), ("Dora", "dora@example.org")):
        office(f"participant edit {who} --email {address} --organisation Jugendring")
    office.earns("Anna", "Dora")
    office("attend P1 Bo")
    office("attend V2 Anna --elsewhere 'Hof, wegen Umzug'")
    office("certify Anna Dora")
    office.today = HANDED_IN
    office("settings set retention_from 30.6.2024")
    office.today = CEREMONY
    office("cohort add 2024/25")
    office("participant enrol Dora --cohort 2024/25")
    office("attend P1 Dora --cohort 2024/25")
    office("cohort use Bamberg")


@pytest.fixture
def bamberg(office: Office) -> Office:
    office.after(two_cohorts)
    office.today = DUE
    return office


def steps(office: Office, today: date | None = None) -> dict[tuple[str, str], str]:
    found = dispose.records(office.desk(), today)
    return {(each.duty.cohort, each.duty.records): each.step for each in found}


def names(office: Office) -> list[str]:
    return [row["name"] for row in office.json("participant list --all")]


def test_each_cohort_has_its_own_periods(bamberg: Office) -> None:
    mine, certificates, next_ = (
        (COHORT, "participation"),
        (COHORT, "certificates"),
        ("2024/25", "participation"),
    )
    for today, expected in (
        (date(2029, 6, 30), ["kept", "kept", "not_begun"]),
        (DUE, ["due", "kept", "not_begun"]),
        (date(2034, 6, 30), ["due", "kept", "not_begun"]),
        (CERTIFICATES_DUE, ["due", "due", "not_begun"]),
    ):
        found = steps(bamberg, today)
        assert [found[each] for each in (mine, certificates, next_)] == expected


def test_a_certificate_issued_later_is_kept_from_then_on(bamberg: Office) -> None:
    bamberg("certificate replace Anna --yes --date 1.3.2027")
    assert steps(bamberg, CERTIFICATES_DUE)[COHORT, "certificates"] == "kept"
    assert steps(bamberg, date(2037, 3, 2))[COHORT, "certificates"] == "due"


def test_what_is_not_due_is_not_offered_and_what_is_not_offered_not_deleted(
    bamberg: Office,
) -> None:
    bamberg.today = date(2029, 6, 30)
    with pytest.raises(Conflict) as caught:
        dispose.offer(bamberg.desk(), COHORT, bamberg.today, None)
    assert caught.value.key == "privacy.not_due"
    bamberg.today = DUE
    with pytest.raises(Conflict) as caught:
        dispose.delete(bamberg.desk(), COHORT)
    assert caught.value.key == "privacy.not_offered"
    with pytest.raises(NotFound):
        dispose.delete(bamberg.desk(), "Hof")
    assert len(names(bamberg)) == 4


def test_the_day_of_the_offer_stays_and_the_answer_comes_later(bamberg: Office) -> None:
    offered = dispose.offer(bamberg.desk(), COHORT, DUE, None)
    bamberg.today = date(2029, 8, 1)
    answered = dispose.offer(bamberg.desk(), COHORT, None, "wird nicht übernommen")
    again = dispose.offer(bamberg.desk(), COHORT, None, None)
    assert [each.changed for each in (offered, answered, again)] == [True, True, False]
    (disposal,) = {each.disposal for each in again.records if each.disposal.offered_on}
    assert (disposal.offered_on, disposal.answer) == (DUE, "wird nicht übernommen")


@pytest.mark.parametrize(
    ("day", "answer"), [(date(2029, 7, 15), None), (None, "doch"), (DUE, "doch")]
)
def test_what_is_entered_of_an_offer_is_corrected_only_if_that_is_meant(
    bamberg: Office, day: date | None, answer: str | None
) -> None:
    dispose.offer(bamberg.desk(), COHORT, DUE, "nein")
    bamberg.today = date(2029, 8, 1)
    with pytest.raises(Conflict) as caught:
        dispose.offer(bamberg.desk(), COHORT, day, answer)
    assert (caught.value.key, caught.value.document["offered_on"]) == (
        "privacy.offered_before",
        DUE,
    )
    dispose.offer(bamberg.desk(), COHORT, day, answer, correct=True)
    (disposal,) = {
        each.disposal for each in dispose.records(bamberg.desk()) if each.disposal.offered_on
    }
    assert (disposal.offered_on, disposal.answer) == (day or DUE, answer or "nein")


def test_what_becomes_due_later_is_offered_without_touching_what_was_before(
    bamberg: Office,
) -> None:
    dispose.offer(bamberg.desk(), COHORT, DUE, "nein")
    bamberg.today = CERTIFICATES_DUE
    found = dispose.offer(bamberg.desk(), COHORT, CERTIFICATES_DUE, None)
    assert {each.duty.records: each.disposal[2:4] for each in found.records} == {
        "participation": (DUE, "nein"),
        "certificates": (CERTIFICATES_DUE, None),
    }


def test_a_cohort_without_dates_is_not_due_before_somebody_was_last_entered(
    office: Office,
) -> None:
    """An old day that was typed by mistake lets nobody go while the cohort still runs."""
    office.people("Anna Weißbrodt")
    today = date.fromisoformat(office.json("log")[0]["at"][:10])
    office.today = today
    said = office("settings set retention_from 29.2.2016").both
    assert "29.02.2016" in said
    assert "2016-02-29" not in said
    assert "beginnt trotzdem erst am" in " ".join(said.split())
    (record,) = dispose.records(office.desk())
    assert (record.step, record.duty.begins) == ("kept", today)
    # Days that are known say more.
    office("course schedule P1 10.3.2015 11.3.2015")
    (record,) = dispose.records(office.desk())
    assert (record.step, record.duty.begins) == ("due", date(2016, 2, 29))


def test_first_the_participation_goes_and_the_register_of_certificates_stays(
    bamberg: Office,
) -> None:
    before = bamberg.json("certificate list")
    dispose.offer(bamberg.desk(), COHORT, DUE, "nein")
    done = dispose.delete(bamberg.desk(), COHORT, backups=True)
    assert [each.person.name for each in done.erased] == ["Bo Ekelund", "Clara Zehnder"]
    assert [person.name for person in done.reduced] == ["Anna Weißbrodt"]
    assert [(person.name, duty.cohort) for person, duty in done.kept] == [
        ("Dora Lüttich", "2024/25")
    ]
    bamberg.close()
    assert traces(bamberg.folder, ["Ekelund", "Zehnder", "anna@example.org"]) == {}
    # What is printed on her certificate stays as long as it does.
    assert "wegen Umzug" not in str(bamberg.content("certificates", "pieces"))
    assert bamberg.json("certificate list") == before
    anna = bamberg.json("participant show Anna")
    assert (anna["email"], anna["organisation"], anna["given"]) == (None, None, "Anna")
    assert bamberg.json("participant show Dora")["email"] == "dora@example.org"
    assert steps(bamberg)[COHORT, "participation"] == "deleted"
    with bamberg.desk().register.reading() as db:
        assert list(chain.breaks(db)) == []


def test_then_the_certificates_lose_their_names(bamberg: Office) -> None:
    dispose.offer(bamberg.desk(), COHORT, DUE, None)
    dispose.delete(bamberg.desk(), COHORT)
    bamberg.today = CERTIFICATES_DUE
    with pytest.raises(Conflict):
        dispose.offer(bamberg.desk(), "2024/25", CERTIFICATES_DUE, None)
    dispose.offer(bamberg.desk(), COHORT, CERTIFICATES_DUE, "ja, übernommen")
    done = dispose.delete(bamberg.desk(), COHORT, backups=True)
    assert [each.person.name for each in done.erased] == ["Anna Weißbrodt"]
    assert names(bamberg) == ["–", "–", "–", "Dora Lüttich"]
    assert set(steps(bamberg).values()) == {"deleted", "not_begun"}


def test_what_the_archive_was_not_offered_stays(bamberg: Office) -> None:
    dispose.offer(bamberg.desk(), COHORT, DUE, None)
    bamberg.today = CERTIFICATES_DUE
    done = dispose.delete(bamberg.desk(), COHORT)
    assert [person.name for person in done.reduced] == ["Anna Weißbrodt"]


def test_whoever_had_to_stay_goes_when_nothing_holds_her_any_more(bamberg: Office) -> None:
    # A register copied from an earlier test comes without its files.
    for row in bamberg.json("certificate list"):
        Path(row["file"]).parent.mkdir(parents=True, exist_ok=True)
    bamberg.today = CERTIFICATES_DUE
    dispose.offer(bamberg.desk(), COHORT, bamberg.today, None)
    dispose.delete(bamberg.desk(), COHORT)
    assert names(bamberg)[-1] == "Dora Lüttich"
    bamberg("settings set retention_from 30.6.2025 --cohort 2024/25")
    dispose.offer(bamberg.desk(), "2024/25", bamberg.today, None)
    dispose.delete(bamberg.desk(), "2024/25", backups=True)
    assert set(names(bamberg)) == {"–"}
    bamberg.close()
    assert traces(bamberg.folder, ["Lüttich", "Weißbrodt", "Jugendring", "dora@example.org"]) == {}


def test_a_dry_run_deletes_nobody(bamberg: Office) -> None:
    dispose.offer(bamberg.desk(), COHORT, DUE, None)
    bamberg.close()
    before = bamberg.content()
    done = dispose.delete(bamberg.desk(dry_run=True), COHORT, backups=True)
    assert len(done.erased) == 2
    bamberg.close()
    assert bamberg.content() == before


def test_deleting_cannot_be_taken_back(bamberg: Office) -> None:
    dispose.offer(bamberg.desk(), COHORT, DUE, None)
    dispose.delete(bamberg.desk(), COHORT)
    bamberg("undo --yes", code=5)


# ------------------------------------------------------------------------------------ whoever goes on


def test_whoever_is_enrolled_in_a_running_cohort_stays_as_she_is(bamberg: Office) -> None:
    bamberg("participant edit Bo --email bo@example.org")
    for who in ("Anna", "Bo"):
        bamberg(f"participant enrol {who} --cohort 2024/25")
    dispose.offer(bamberg.desk(), COHORT, DUE, "nein")
    done = dispose.delete(bamberg.desk(), COHORT)
    assert [each.person.name for each in done.erased] == ["Clara Zehnder"]
    assert done.reduced == ()
    assert {(person.name, duty.cohort) for person, duty in done.kept} == {
        (name, "2024/25") for name in ("Anna Weißbrodt", "Bo Ekelund", "Dora Lüttich")
    }
    assert bamberg.json("participant show Bo")["email"] == "bo@example.org"
    bamberg("participant withdraw Bo --cohort 2024/25")
    done = dispose.delete(bamberg.desk(), COHORT)
    assert [each.person.name for each in done.erased] == ["Bo Ekelund"]


def test_deleting_again_does_not_change_the_day(bamberg: Office) -> None:
    dispose.offer(bamberg.desk(), COHORT, DUE, None)
    dispose.delete(bamberg.desk(), COHORT)
    bamberg.today = CERTIFICATES_DUE
    dispose.offer(bamberg.desk(), COHORT, CERTIFICATES_DUE, None)
    for today in (CERTIFICATES_DUE, date(2035, 1, 1)):
        bamberg.today = today
        done = dispose.delete(bamberg.desk(), COHORT)
        assert {each.duty.records: each.disposal.deleted_on for each in done.records} == {
            "participation": DUE,
            "certificates": CERTIFICATES_DUE,
        }


def test_what_is_deleted_already_is_deleted_no_second_time(bamberg: Office) -> None:
    dispose.offer(bamberg.desk(), COHORT, DUE, None)
    first = dispose.delete(bamberg.desk(), COHORT, backups=True)
    bamberg.close()
    before = bamberg.content()
    again = dispose.delete(bamberg.desk(), COHORT, backups=True)
    assert [each.again for each in (first, again)] == [False, True]
    assert (again.erased, again.reduced, again.left.backups.deleted) == ((), (), ())
    bamberg.close()
    assert bamberg.content() == before
    said = " ".join(bamberg("privacy due --delete Bamberg").out.split())
    assert "Das ist schon gelöscht; nichts wurde geändert" in said
    assert bamberg.json("privacy due --delete Bamberg --yes")["changed"] is False
    assert bamberg.content() == before


# ---------------------------------------------------------------------- who keeps a line and no more


def only_reduced(office: Office) -> None:
    """Anna, who was ill, and has her certificate all the same; nobody else is there."""
    office.people("Anna Weißbrodt")
    office("course schedule P1 10.3.2023 11.3.2023")
    office("participant edit Anna --email anna@example.org --organisation Jugendring")
    office.earns("Anna")
    office("attend P5 Anna --excused --day 1 --reason 'liegt im Krankenhaus'")
    office("attend P5 Anna --absent --day 2")
    office("attend V3 Anna --excused --reason 'liegt im Krankenhaus'")
    office("attend V2 Anna --elsewhere 'Hof, Reha-Klinik'")
    office("certify Anna")
    office("attend V2 Anna --minutes 90 --yes")
    office("ceremony absent Anna")
    office.today = HANDED_IN
    office("settings set retention_from 30.6.2024")


@pytest.fixture
def hof(office: Office) -> Office:
    office.after(only_reduced)
    office.today = DUE
    dispose.offer(office.desk(), COHORT, DUE, "nein")
    return office


def test_backups_go_where_nobody_was_erased_too(hof: Office) -> None:
    hof("backup Kopie.db")
    tried = dispose.delete(hof.desk(dry_run=True), COHORT, backups=True)
    assert [file.name for file in tried.left.files.left] == ["Kopie.db"]
    done = dispose.delete(hof.desk(), COHORT, backups=False)
    assert ([person.name for person in done.reduced], done.erased) == (["Anna Weißbrodt"], ())
    assert len(done.left.backups.deleted) == 1
    assert len(done.left.backups.held) > 5
    assert [file.name for file in done.left.files.left] == ["Kopie.db"]
    (hof.folder / "Kopie.db").unlink()
    done = dispose.delete(hof.desk(), COHORT, backups=True)
    assert done.left.backups.held == ()
    hof.close()
    assert traces(hof.folder, ["anna@example.org", "Jugendring", "Krankenhaus"]) == {}


def test_what_was_written_for_her_to_read_goes(hof: Office) -> None:
    hof("privacy show Anna")
    done = dispose.delete(hof.desk(), COHORT)
    assert (done.left.disclosures, done.left.files.deleted) == ((), 2)
    assert list((hof.folder / "Auskünfte").iterdir()) == []


def test_backups_go_the_second_time_too(bamberg: Office) -> None:
    """When nobody knows their names any more, those who were erased are found by their numbers, also where
    one had two, and so are those who were reduced."""
    bamberg.today = CEREMONY
    bamberg("participant add 'Klara Zehnder-Alt' --email klara@example.org")
    bamberg("participant merge Zehnder-Alt 'Clara Zehnder' --yes")
    bamberg.today = DUE
    bamberg("privacy due --offer Bamberg --answer nein")
    first = dispose.delete(bamberg.desk(), COHORT)
    assert first.left.backups.held
    words = ["Ekelund", "Zehnder", "Klara", "anna@example.org"]
    bamberg.close()
    assert traces(bamberg.folder, words)
    second = dispose.delete(bamberg.desk(), COHORT, backups=True)
    assert {each.file for each in first.left.backups.held} <= {*second.left.backups.deleted}
    assert second.left.backups.held == ()
    bamberg.close()
    assert traces(bamberg.folder, words) == {}


def test_where_she_was_not_and_why_goes_and_where_she_was_stays(hof: Office) -> None:
    before = hof.json("certificate show Anna")
    dispose.delete(hof.desk(), COHORT, backups=True)
    hof.close()
    assert traces(hof.folder, ["Krankenhaus"]) == {}
    rows = hof.content()
    for word in ("excused", "absent"):
        told = [rows[table] for table in ("attendance", "batches", "certificates")]
        told.append([(row[4], row[5]) for row in rows["changes"] if row[2] == "attendance"])
        assert word not in str(told)
    assert len(rows["attendance"]) == 8
    after = hof.json("certificate show Anna")
    for key in ("number", "name", "kind", "issued_on", "status", "sha256", "file"):
        assert after[key] == before[key]
    with hof.desk().register.reading() as db:
        assert list(chain.breaks(db)) == []
    assert hof.json("participant show Anna")["name"] == "Anna Weißbrodt"
    (papers,) = hof.content()["certificates"]
    assert "Reha-Klinik" in str(papers), "it is printed on the sheet"
    # A register copied from an earlier test comes without its files.
    hof("certificate reprint Anna")
    assert hof.json("doctor")["ok"] is True


def test_no_period_begins_before_the_last_course_day(bamberg: Office) -> None:
    bamberg.today = CEREMONY
    bamberg("settings set retention_from 29.2.2016 --cohort 2024/25")
    bamberg("course schedule P1 10.3.2025 11.3.2025 --cohort 2024/25")
    bamberg("course schedule P5 12.3.2026 13.3.2026 --cohort 2024/25")
    bamberg("course cancel P5 --cohort 2024/25")
    bamberg("cohort use Bamberg")
    found = {
        (each.duty.cohort, each.duty.records): each for each in dispose.records(bamberg.desk())
    }
    record = found["2024/25", "participation"]
    assert (record.step, record.duty.begins) == ("kept", date(2025, 3, 11))


def test_nobody_is_told_to_print_again_what_went_in_the_same_run(bamberg: Office) -> None:
    bamberg("settings set retention_from 30.6.2024 --cohort 2024/25")
    bamberg.today = CERTIFICATES_DUE
    for cohort in ("2024/25", COHORT):
        dispose.offer(bamberg.desk(), cohort, bamberg.today, None)
    done = dispose.delete(bamberg.desk(), COHORT)
    assert [each.person.name for each in done.erased if each.certificates] == [
        "Anna Weißbrodt",
        "Dora Lüttich",
    ]
    assert done.left.files.others == ()


def test_what_was_written_for_her_since_goes_with_the_second_time(hof: Office) -> None:
    dispose.delete(hof.desk(), COHORT)
    hof("privacy show Anna")
    done = dispose.delete(hof.desk(), COHORT)
    assert (done.again, done.left.files.deleted) == (True, 2)
