"""Records that need be kept no longer: due, offered to the archive, deleted."""

from datetime import date

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
    dispose.offer(bamberg.desk(), COHORT, DUE, None)
    bamberg.today = date(2029, 9, 1)
    found = dispose.offer(bamberg.desk(), COHORT, bamberg.today, "nicht archivwürdig")
    offered = next(each for each in found if each.step == "offered")
    assert (offered.disposal.offered_on, offered.disposal.answer) == (DUE, "nicht archivwürdig")
    bamberg("undo")
    found = dispose.records(bamberg.desk())
    assert next(each for each in found if each.step == "offered").disposal.answer is None


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


# ---------------------------------------------------------------------- who keeps a line and no more


def only_reduced(office: Office) -> None:
    """Anna, who was ill, and has her certificate all the same; nobody else is there."""
    office.people("Anna Weißbrodt")
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


def test_what_was_written_for_her_to_read_is_named(hof: Office) -> None:
    hof("privacy show Anna")
    done = dispose.delete(hof.desk(), COHORT)
    assert len(done.left.disclosures) == 2


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
    assert hof("doctor").out


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
